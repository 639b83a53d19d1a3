-- step 1 additive

-- Which schema steps this database has taken.
create table schema_step (
  slice {open},          -- name of a part of the program: the same in every house
  number {count},
  hash {lookup},
  kind {code},
  primary key (slice, number)
);

-- One random key per owner; deleting it makes the owner's sealed values noise.
create table shred (
  programme {ref},
  kind {code},           -- what the owner is
  first {ref},
  second {ref},
  id {id},               -- names this one key for an erasure
  secret {wrapped},      -- the key
  claim {ref},           -- changes whenever a transaction relies on the key, so that tidying up cannot meet it
  born {when},           -- when tidying up first saw it; 0 before that, -1 once its owner was found
  primary key (programme, kind, first, second)
);
