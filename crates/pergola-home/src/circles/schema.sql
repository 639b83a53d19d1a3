-- step 1 additive

-- A circle: some people who meet. What it calls itself is sealed to it.
create table circle (
  programme {ref},
  id {id},
  name {sealed living},
  revision {count},      -- of the name
  born {day},
  language {code},       -- the language it was opened in
  primary key (programme, id)
);

-- What somebody is called in a circle, sealed to the circle.
create table circle_name (
  programme {ref},
  circle {ref},
  person {ref},
  name {sealed living},
  revision {count},      -- of the name
  primary key (programme, circle, person)
);
create index circle_name_person on circle_name (programme, person);

-- A line that somebody left for the circle. No person stands in its row.
create table note (
  programme {ref},
  circle {ref},
  id {id},
  voice {ref},           -- the random owner of the words
  words {sealed past},
  left_on {day},         -- day and no finer; swept after half a year
  primary key (programme, circle, id)
);
create index note_circle on note (programme, circle, left_on);
create index note_left_on on note (programme, left_on);

-- step 2 additive

-- A word from whoever leads is a line too: it goes, or stays, as they wished.
alter table note add column kind {code} default 1; -- 1 a line for each other, 2 a word from whoever leads

-- An evening at which newcomers may begin was announced to the circle. Nobody stands in it.
create table announced (
  programme {ref},
  circle {ref},
  day {day},             -- of the evening
  announced_on {day},    -- a week before at the latest
  primary key (programme, circle, day)
);
create index announced_day on announced (programme, day);

-- step 3 additive

-- Lines are found by the owner of their words, too.
create index note_voice on note (programme, voice);
