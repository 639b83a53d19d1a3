-- step 1 additive

-- A spoken code that can still be used once.
create table invite (
  tag {lookup},          -- keyed hash of its words
  programme {ref},
  role {code},           -- what it lets somebody be
  circle {ref?},         -- where they will wait to be let in
  person {ref?},         -- the person without an account who gets one
  until {day},           -- the last day on which it can be used
  primary key (tag)
);
create index invite_person on invite (person);
create index invite_until on invite (until);
