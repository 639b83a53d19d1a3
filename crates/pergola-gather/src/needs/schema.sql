-- step 1 additive

-- What somebody needs to come to a circle's evenings: a code of a closed list, never a reason.
create table need (
  programme {ref},
  circle {ref},
  person {ref},
  kind {code},           -- see kinds.rs
  number {count},        -- of children; 1 for everything else
  primary key (programme, circle, person, kind)
);
create index need_person on need (programme, person);

-- What whoever organises says about one kind of need of one evening. No person stands in it.
create table need_answer (
  programme {ref},
  circle {ref},
  evening {ref},
  kind {code},
  day {day},             -- of the evening when it was answered: a moved evening is asked anew
  number {count},        -- how many it was answered for: one more is asked anew
  answer {code},         -- 1 met, 2 not possible
  primary key (programme, circle, evening, kind)
);
create index need_answer_day on need_answer (programme, day);
