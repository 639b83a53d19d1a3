-- step 1 additive

-- Entries on their way into the journal's tree; fixed size, no order, no names.
create table journal_waiting (
  id {id},               -- random
  programme {ref},       -- whose log it goes to
  entry {public},        -- 256 bytes, PRIVACY section 9
  primary key (id)
);

-- step 2 additive

-- Where each journal is, a row for each of its origins; the newest one grows.
create table journal_log (
  log {ref},             -- the programme whose journal it is; zero for the house's own
  origin {count},        -- from 1; a new one begins after a restore
  name {ref},            -- random; the origin's name outside, and what its key is made from
  size {count},          -- entries
  kept {count},          -- checkpoints
  edges {public},        -- hashes of the partial tiles of levels 1 to 7, level after level
  checked {when},        -- when the newest checkpoint was signed, to the hour
  primary key (log, origin)
);

-- Entries in their place.
create table journal (
  log {ref},             -- whose journal
  origin {count},        -- which origin of it
  sequence {count},      -- from 0
  subject {lookup},      -- the alias of who it is about; zeros for nobody
  entry {public},        -- 256 bytes, PRIVACY section 9
  primary key (log, origin, sequence)
);
create index journal_subject on journal (log, subject);

-- Every checkpoint that was signed, for good.
create table journal_checkpoint (
  log {ref},             -- whose journal
  origin {count},        -- which origin of it
  number {count},        -- from 0
  size {count},          -- entries before it
  note {public},         -- the signed note
  primary key (log, origin, number)
);
