-- step 1 additive

-- A cycle: evenings that were planned together. When they are stands in `evening`.
create table cycle (
  programme {ref},
  circle {ref},
  id {id},
  first {day},           -- the day of its first evening
  state {code},          -- 1 planned, 2 begun: enough people and two helpers
  primary key (programme, circle, id)
);
