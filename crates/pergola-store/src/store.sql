-- step 1 additive

-- Which schema steps this database has taken, so that a changed old step and a too old program are refused.
create table schema_step (
  slice {open},          -- name of a part of the program: the same in every house
  number {count},
  hash {lookup},         -- of the step's text without comments
  kind {code},           -- 1 additive, 2 breaking
  primary key (slice, number)
);

-- Shred keys that are to be deleted from keys.db; written with the act itself, gone when the key is.
create table erasing (
  programme {ref},
  kind {code},
  first {ref},
  second {ref},
  id {ref},              -- of the one key that is meant, so that a later key of the same owner is safe
  primary key (programme, kind, first, second, id)
);

-- step 2 additive

-- What was erased for good, so that a backup brings nothing of it back. It names nobody: a hash of a random id that is gone.
create table erased (
  number {count},        -- from 1, without gaps
  hash {lookup},         -- SHA-256 of the id of the shred key
  day {day},             -- 0 where nobody knew it
  primary key (number),
  unique (hash)
);

-- The house came back from a backup without its list of what was erased. One row for each time.
create table restored (
  day {day},             -- when it came back
  since {day},           -- what was erased since then may have come back
  until {day},           -- the last day on which everybody is told
  primary key (day)
);
