-- step 1 additive

-- What the desk says of itself. It stands on a page that anybody may open, on the card and the poster.
create table desk (
  programme {ref},
  hours {open},          -- when somebody is there; printed on the card
  phone {open},          -- where it rings; printed on the card
  letter {open},         -- where a letter arrives; printed on the card
  walk {open},           -- where one can come by; printed on the card
  young {open},          -- where somebody under 18 can turn; stands on the page for them
  slips {count},         -- how many slips were given so far: the next number is one more
  primary key (programme)
);

-- The parts of town among which a slip may name one.
create table desk_part (
  programme {ref},
  part {count},
  name {open},           -- a part of town; stands in the desk's list
  primary key (programme, part)
);

-- Lines that somebody wrote without an account. No person stands in the row.
create table question (
  programme {ref},
  id {id},
  tag {lookup},          -- of the words of its receipt
  receipt {public},      -- the answer is sealed to it; its other half is made of those words
  words {sealed past},   -- sealed to the welcome
  asked {day},
  waits {flag},          -- 1: there is no answer yet
  until {day},           -- the last day on which it is kept
  primary key (programme, id)
);
create index question_tag on question (programme, tag);
create index question_asked on question (programme, waits, asked);
create index question_until on question (programme, until);

-- The answer: it opens by the words of the receipt and by nothing else.
create table answer (
  programme {ref},
  question {ref},
  words {sealed past},
  primary key (programme, question)
);

-- A number that waits. Useless to whoever finds it: no name, no contact, no reason.
create table slip (
  programme {ref},
  number {count},
  language {code},       -- see Language
  part {count},          -- of the desk's list; 0 is anywhere
  hours {code},          -- see Hours
  again {day},           -- the day to ask again
  primary key (programme, number)
);
create index slip_again on slip (programme, again);

-- How people heard of us: counted, and nothing else.
create table way_in (
  programme {ref},
  way {code},            -- see Way
  times {count},
  primary key (programme, way)
);

-- step 2 additive

-- When somebody is at the desk, so that every page writes it in its own language.
create table desk_time (
  programme {ref},
  place {count},         -- in the list, from 1
  weekday {count},       -- 0 is Monday
  begins {count},        -- minutes after local midnight
  ends {count},          -- the same
  primary key (programme, place)
);
