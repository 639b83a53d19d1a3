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
