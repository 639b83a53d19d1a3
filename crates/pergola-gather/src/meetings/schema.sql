-- step 1 additive

-- What is known of an evening beside its place in the calendar. No person's coming or staying away.
create table meeting (
  programme {ref},
  circle {ref},
  evening {ref},
  leads {ref?},          -- who leads it, when it is not the one who always does
  heads {count?},        -- the number at the door, after it was held
  ticks {count},         -- afterwards, about the evening and no person: see Tick
  changed {count},       -- what changed since it was planned: see Change
  changed_on {day?},     -- when that was last said
  primary key (programme, circle, evening)
);

-- Where a circle meets: for all evenings (evening = circle), or for one.
create table place (
  programme {ref},
  circle {ref},
  evening {ref},         -- the evening; the circle's own id for all of them
  words {sealed living},
  revision {count},      -- of the words
  checks {count},        -- what was looked at there: see Check
  primary key (programme, circle, evening)
);

-- Who is set to help on an evening. Deleted when they say that they cannot be there.
create table helps (
  programme {ref},
  circle {ref},
  evening {ref},
  person {ref},
  day {day},             -- of the evening, to count how often somebody helps
  primary key (programme, circle, evening, person)
);
create index helps_person on helps (programme, person, day);

-- Who said that they cannot come. Without a reason; deleted the day after the evening.
create table stays_away (
  programme {ref},
  circle {ref},
  evening {ref},
  person {ref},
  day {day},             -- of the evening
  primary key (programme, circle, evening, person)
);
create index stays_away_day on stays_away (programme, day);
create index stays_away_person on stays_away (programme, person);

-- Held evenings of those who said yes to it, and of nobody else. There is no row for an evening that
-- was held while the person was on a break.
create table came (
  programme {ref},
  person {ref},
  evening {ref},
  circle {ref},
  day {day},             -- of the evening
  there {flag},          -- 1: they came
  until {day},           -- the last day on which it is kept
  primary key (programme, person, evening)
);
create index came_until on came (programme, until);
create index came_evening on came (programme, circle, evening);

-- step 2 additive

-- What is kept about somebody tells which evenings they lead.
create index meeting_leads on meeting (programme, leads);

-- step 3 additive

-- That somebody who said yes to it came back from a break: an evening during it that is written down later does
-- not count. Deleted after eight days.
create table came_back (
  programme {ref},
  person {ref},
  day {day},
  primary key (programme, person)
);
create index came_back_day on came_back (programme, day);
