-- step 1 additive

-- What somebody who goes along says about their own time. No reason, no group, no place.
create table rota_time (
  programme {ref},
  person {ref},
  kind {code},           -- 1 free, 2 away, 3 how often, 4 how often in a week
  value {count},         -- 1: a part of the week, 0 to 20; 2: the Monday of a week; 3: evenings in four weeks; 4: evenings in a week
  primary key (programme, person, kind, value)
);

-- The rota's number of changes: whoever publishes says which one they saw.
create table rota_plan (
  programme {ref},
  revision {count},
  weeks {count},         -- of the draft; 0: there is no draft
  made {day},            -- when the draft was made, or published
  primary key (programme)
);

-- Who is drafted for which evening, who opens it, and what the last publishing changed.
create table rota_line (
  programme {ref},
  kind {code},           -- 1 drafted, 2 drafted to open, 3 opens, 4 new at the last publishing, 5 no longer since then
  circle {ref},
  evening {ref},
  person {ref},
  day {day},             -- of the evening; the line is deleted when it is over
  primary key (programme, kind, circle, evening, person)
);
create index rota_line_person on rota_line (programme, person);
create index rota_line_day on rota_line (programme, day);

-- step 2 additive

-- A rota that is being looked for, turn by turn. The row goes when the draft is published or thrown away.
create table rota_ask (
  programme {ref},
  weeks {count},         -- for how many weeks
  freely {flag},         -- 1: also more often in a week than somebody said
  seed {count},          -- where chance begins
  looks {count},         -- turns that are done
  primary key (programme)
);

-- Somebody who goes along asks one other to swap an evening. No reason; gone with a no, and when the
-- earlier evening is over.
create table rota_swap (
  programme {ref},
  id {id},
  circle {ref},
  gives {ref},           -- the evening that whoever asks gives
  takes {ref},           -- the evening that they take
  person {ref},          -- who asks
  other {ref},           -- who is asked
  day {day},             -- of the earlier evening
  over {flag},           -- 1: one of the two places was swapped since
  primary key (programme, id)
);
create index rota_swap_circle on rota_swap (programme, circle);
create index rota_swap_person on rota_swap (programme, person);
create index rota_swap_other on rota_swap (programme, other);
create index rota_swap_day on rota_swap (programme, day);
