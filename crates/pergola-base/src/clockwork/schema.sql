-- step 1 additive

-- What happens later without anybody asking: a row for each thing that has a time.
create table clockwork (
  programme {ref},       -- the tenant; zero for what belongs to the house
  kind {code},           -- see Job; append only
  subject {ref},         -- what it is about, a random id; zero for what comes again and again
  due {when},            -- in the clockwork's own time; a day is too coarse for a rung
  rung {count},          -- which step of several, from 0
  owner {ref},           -- the server that is at it; zero for none
  lease {when},          -- until when that server may; after that another takes over
  once {ref},            -- new with each step, so that no step is done twice
  primary key (programme, kind, subject)
);
create index clockwork_due on clockwork (due);

-- What the house knows about itself: a number for each name.
create table meta (
  name {open},           -- a name of ours: the same in every house
  number {count},
  primary key (name)
);
