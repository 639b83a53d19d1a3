-- step 1 additive

-- A programme's public facts: what anybody may read on its help page.
create table programme (
  id {id},               -- random
  front {flag},          -- 1: its name stands on the signed-out pages
  cover {open},          -- the cover name; stands on every page
  emergency {open},      -- the emergency number; stands in every footer
  duty {open},           -- who is on duty and when; stands behind "Help"
  telephone {open},      -- where the one on duty is rung; stands behind "Help"
  outside {open},        -- the complaint route outside; stands behind "Help"
  threat {code},         -- 1 low, 2 raised, 3 high
  blueprint {open},      -- the name of the pack; the same in every house
  primary key (id)
);

-- A person: somebody with or without an account. No name, no address, no birthday.
create table person (
  programme {ref},       -- the tenant
  id {id},               -- random
  state {code},          -- 1 here, 2 break, 3 done, 4 left
  language {code},       -- the language their pages are in
  account {flag},        -- 0: entered by a facilitator, without an account
  born {day},            -- the day of joining; day and no finer
  limits_read {day?},    -- the day on which the limits were read and said back
  erase_on {day?},       -- after leaving: the day of erasing
  keep_words {flag},     -- after leaving: 1 if lines left for the circle stay
  copy_after {when?},    -- the person wished a delay before an own copy
  copy_delay {count},    -- hours of that delay, 0 or 48
  idle {count},          -- minutes after which a quiet session ends
  primary key (programme, id)
);
create index person_erase on person (programme, erase_on);

-- What somebody is here.
create table holds_role (
  programme {ref},
  person {ref},
  role {code},           -- see Role
  primary key (programme, person, role)
);
create index holds_role_role on holds_role (programme, role);

-- Who is in which circle now. Random ids; who they are is sealed elsewhere.
create table belongs (
  programme {ref},
  circle {ref},
  person {ref},
  part {code},           -- 1 member, 2 mentor, 3 stand-in, 4 facilitator
  voice {ref},           -- random; the owner of their words in this circle
  since {day},
  primary key (programme, circle, person)
);
create index belongs_person on belongs (programme, person);

-- What somebody said yes to. No row is a no.
create table consent (
  programme {ref},
  person {ref},
  kind {code},           -- DOMAIN section 7: 1 taking part, 2 attendance, 8 contact ...
  version {count},       -- of the text that was read
  given {day},
  ends {day},            -- after this day it no longer holds
  primary key (programme, person, kind)
);

-- Who was in a circle and may still come back. It hides their lines there, and
-- says at erasing which of them go.
create table former (
  programme {ref},
  circle {ref},
  person {ref},
  voice {ref},           -- the owner of their words in that circle
  primary key (programme, circle, person)
);
create index former_person on former (programme, person);

-- What somebody calls themself, sealed to themself.
create table own_name (
  programme {ref},
  person {ref},
  name {sealed living},
  revision {count},      -- of the name
  primary key (programme, person)
);

-- What a helper calls themself, sealed to the coordinators.
create table helper_name (
  programme {ref},
  person {ref},
  name {sealed past},    -- sealed anew to each new coordinator by the one who lets them in
  primary key (programme, person)
);

-- step 2 additive

-- An evening of a circle: when it is, what it is about, how it stands. No person stands in it.
create table evening (
  programme {ref},
  circle {ref},
  day {day},             -- of the house's calendar
  id {id},
  minute {count},        -- after local midnight: it keeps its wall time across a clock change
  lasts {count},         -- minutes
  session {code},        -- which guide: see Session
  gate {code},           -- 0 none, 1 newcomers may begin, 2 after two talks alone, 3 everybody begins
  state {code},          -- 1 planned, 2 goes ahead, 3 was held, 4 does not take place
  primary key (programme, circle, day, id)
);
create index evening_day on evening (programme, day);

-- Two people who are never put in one place. No reason, no name; the smaller id first.
create table apart (
  programme {ref},
  first {ref},
  second {ref},
  primary key (programme, first, second)
);
create index apart_second on apart (programme, second);

-- step 3 additive

-- What somebody did in a circle that they are no longer in, and since when: for half a year
-- nobody goes along with those among whom they were a member themself.
alter table former add column part {code?};    -- as in belongs
alter table former add column ended {day?};    -- day and no finer

-- When the first founding helper began: the year of founding does not begin anew.
create table founded (
  programme {ref},
  began {day},
  primary key (programme)
);

-- Who leads since the beginning, before two people here could vouch.
create table founding (
  programme {ref},
  person {ref},
  since {day},
  primary key (programme, person)
);

-- Two others vouched for somebody in a role. Who they are is not kept.
create table vouched (
  programme {ref},
  person {ref},
  role {code},           -- see Role
  since {day},
  primary key (programme, person, role)
);

-- step 4 additive

-- What is kept about somebody must stay until a day: two people said so. Why is not kept here.
create table preserved (
  programme {ref},
  person {ref},
  until {day},           -- the last day
  told {flag},           -- 0: the order forbids to tell the person
  since {day},
  primary key (programme, person)
);

-- step 5 additive

-- An order can name single records; then everything else is erased on its day.
alter table preserved add column named {flag} default 0; -- 1: only the rows in kept_row stay

-- A record that an order names, as it stood when two people signed: it stays until the order's last day,
-- whatever becomes of the record itself. What is sealed in it stays sealed.
create table kept_row (
  programme {ref},
  person {ref},
  id {id},
  kind {code},           -- of which table: see Record
  first {ref?},          -- with second: the owner of the key that opens its words, kept as long
  second {ref?},
  stood {wrapped},       -- the row's values: see facts/records.rs
  primary key (programme, person, id)
);
create index kept_row_key on kept_row (programme, first, second);
