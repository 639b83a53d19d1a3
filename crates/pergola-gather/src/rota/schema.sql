-- step 1 additive

-- What somebody who goes along says about their own time. No reason, no group, no place.
create table rota_time (
  programme {ref},
  person {ref},
  kind {code},           -- 1 free, 2 away, 3 how often
  value {count},         -- 1: a part of the week, 0 to 20; 2: the Monday of a week; 3: evenings in four weeks
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
  until {when},          -- no server begins another turn before that; a second, for turns are that short
  primary key (programme)
);
