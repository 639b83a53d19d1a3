-- step 1 additive

-- When somebody could come to a circle: one row for each part of a week. Shown as sums only.
create table could_come (
  programme {ref},
  circle {ref},
  person {ref},
  part {code},           -- 3 times the day of the week (Monday is 0), plus 0 morning, 1 afternoon, 2 evening
  given {day},           -- the day on which it was said; it is deleted 90 days later
  primary key (programme, circle, person, part)
);
create index could_come_person on could_come (programme, person);
create index could_come_given on could_come (programme, given);
