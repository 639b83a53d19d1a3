-- step 1 additive

-- A calendar address, found by a keyed hash. The address itself is shown once and stands nowhere.
create table feed (
  tag {lookup},          -- keyed hash of the secret address
  programme {ref},
  person {ref},
  warned {flag},         -- 1: made after reading that a pattern may show on a shared cloud
  made {day},
  primary key (tag)
);
create index feed_person on feed (programme, person);
