-- step 1 additive

-- The two people who can help somebody back in: a half of the account seed for each.
create table trusted (
  programme {ref},
  person {ref},
  half {code},           -- 1 or 2
  helper {ref?},         -- missing when they are no longer here
  share {wrapped?},      -- the half, sealed to the helper's key; missing when the pair works no more
  name {sealed past?},   -- by what name the helper knows the person, sealed to the helper's key
  since {day},
  primary key (programme, person, half)
);
create index trusted_helper on trusted (programme, helper);

-- A way back in that was begun for somebody. One at a time; it lapses after 14 days.
create table claim (
  programme {ref},
  person {ref},
  look {lookup?},        -- a hash of the claim code, which stands on paper alone; missing when it ended
  begun {when},          -- rounded up to the hour: 48 hours count from here
  one {wrapped?},        -- the first half under the claim code, when its helper confirmed
  two {wrapped?},        -- the second half likewise
  state {code},          -- 1 begun, 2 ended by a sign-in and not read yet
  primary key (programme, person)
);
create index claim_look on claim (programme, look);
create index claim_begun on claim (programme, begun);
