-- step 1 additive

-- A sign-in name, found by a keyed hash. Two login slots of equal size; which
-- one is real cannot be told. No hash of a passphrase is stored anywhere.
create table handle (
  tag {lookup},          -- keyed hash of the folded sign-in name
  programme {ref},
  person {ref},
  salt {public},         -- of this sign-in name
  cost {code},           -- what one hash costs, packed
  one {wrapped},
  two {wrapped},
  primary key (tag)
);
create index handle_person on handle (programme, person);

-- A session that is open now. Without the cookie it opens nothing.
create table session (
  look {lookup},         -- hash of the cookie's first part
  programme {ref},
  person {ref},
  seed {wrapped},        -- the account's seed under the cookie's key
  born {when},           -- to the second: it ends 12 hours later
  touched {when},        -- to the minute: it ends when nothing happens
  primary key (look)
);
create index session_person on session (programme, person);
create index session_born on session (born);
create index session_touched on session (touched);

-- Forms that were sent once already, and where the first one led.
create table once (
  tag {lookup},
  path {open},           -- a path of our own, without anything a person wrote
  born {when},           -- to the minute; swept after an hour
  primary key (tag)
);
create index once_born on once (born);
