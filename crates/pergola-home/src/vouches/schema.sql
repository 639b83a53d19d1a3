-- step 1 additive

-- Somebody was proposed for a role and waits for two others to vouch.
create table proposal (
  programme {ref},
  person {ref},
  role {code},           -- see Role
  proposer {ref},        -- who coordinates; they do not vouch themself
  born {day},            -- swept after 90 days
  primary key (programme, person, role)
);
create index proposal_proposer on proposal (programme, proposer);
create index proposal_born on proposal (programme, born);

-- A vouch, until the second one stands; then it is deleted and only the fact is kept.
create table vouch (
  programme {ref},
  person {ref},
  role {code},
  voucher {ref},
  primary key (programme, person, role, voucher)
);
create index vouch_voucher on vouch (programme, voucher);

-- Two roles that do not go together are held together for a while.
create table waiver (
  programme {ref},
  person {ref},
  role {code},           -- the role that ends when the waiver does
  other {code},          -- the role that it does not go with
  reason {code},         -- 1 few people, 2 somebody is away, 3 handing over
  until {day},           -- at most 90 days
  primary key (programme, person, role, other)
);
create index waiver_until on waiver (programme, until);
