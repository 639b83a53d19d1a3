-- step 1 additive

-- Entries on their way into the journal's tree; fixed size, no order, no names.
create table journal_waiting (
  id {id},               -- random
  programme {ref},       -- whose log it goes to
  entry {public},        -- 256 bytes, PRIVACY section 9
  primary key (id)
);
