-- step 1 additive

-- What an account is, at rest: one sheet of keys under the account's seed.
create table account (
  programme {ref},
  person {ref},
  sheet {wrapped},       -- key pair, personal keys, nullifier key, under the seed
  public {public},       -- the key others seal to; its fingerprint is read aloud
  way {code},            -- the way back in: 0 none, 1 recovery code
  recovery {wrapped?},   -- the seed under the recovery code
  primary key (programme, person)
);

-- A scope: a circle or a role, with the epoch its holders are in.
create table scope (
  programme {ref},
  kind {code},           -- 2 circle, 4 role
  scope {id},
  epoch {count},
  public {public},       -- others seal to this epoch's pair
  sheet {sealed living}, -- the holders' public keys, under the scope's own key
  revision {count},      -- of the sheet
  turned {day},          -- the day this epoch began; none lasts longer than 90 days
  rekey_due {flag},      -- 1: somebody who left still holds this epoch
  primary key (programme, kind, scope)
);

-- An epoch's key in one person's ring, under their personal key.
create table ring (
  programme {ref},
  person {ref},
  kind {code},
  scope {ref},
  epoch {count},
  held {wrapped},
  primary key (programme, person, kind, scope, epoch)
);
create index ring_scope on ring (programme, kind, scope, epoch);

-- An epoch's key on its way to somebody's ring, sealed to their public key.
create table wrap (
  programme {ref},
  person {ref},
  kind {code},
  scope {ref},
  epoch {count},
  purpose {code},        -- why it was given; part of what the wrap is bound to
  held {wrapped},
  primary key (programme, person, kind, scope, epoch)
);
create index wrap_scope on wrap (programme, kind, scope, epoch);

-- Somebody who waits to be let in, with the name they go by sealed to a role.
create table waiting (
  programme {ref},
  kind {code},           -- 2 circle, 4 role
  scope {ref},
  person {ref},
  name {sealed past},    -- sealed to the welcome's (or coordinators') public key
  since {day},
  primary key (programme, kind, scope, person)
);
create index waiting_person on waiting (programme, person);

-- step 2 breaking

-- The sheet of an account once more, without the public key: beside that a row is longer than a
-- page of the file takes from it, and looking one up reads several pages. A program that does not
-- know this table would leave an old sheet in it.
create table sheet (
  programme {ref},
  person {ref},
  sheet {wrapped},       -- as in account
  primary key (programme, person)
);
insert into sheet (programme, person, sheet) select programme, person, sheet from account;
