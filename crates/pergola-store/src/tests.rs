//! Tests of the store, each on both engines wherever an engine takes part.

mod copy;
mod engines;
mod erased;
mod files;
mod keys;
mod migrations;
mod order;
mod proof;
mod rewriting;
mod rivals;
mod words;

use crate::trial::Trial;
use crate::{SchemaPart, ShredKind, ShredOwner, StoreError, Tx, Value, Word, house_sql, sql};

/// A small schema: one table of a programme, one of the house.
pub(crate) const PARTS: [SchemaPart; 1] = [SchemaPart {
    name: "things",
    text: THINGS,
}];

const THINGS: &str = "
-- step 1 additive
-- things of a programme, for tests
create table thing (
  programme {ref},
  id {id},
  amount {count},
  label {open},           -- for tests: open on purpose
  note {sealed past?},
  primary key (programme, id)
);
create index thing_amount on thing (programme, amount);
-- the programmes of the house
create table programme (
  id {id},
  state {code},
  primary key (id)
);
";

sql! {
    pub(crate) ADD = "insert into thing (programme, id, amount, label, note) values ($1, $2, $3, $4, $5)";
    pub(crate) FIND = "select amount, label, note from thing where programme = $1 and id = $2";
    pub(crate) ALL = "select id, amount from thing where programme = $1 order by id";
    pub(crate) SUM = "select count(*), cast(coalesce(sum(amount), 0) as bigint) from thing where programme = $1";
    pub(crate) GROW = "update thing set amount = amount + 1 where programme = $1 and id = $2";
    pub(crate) SET = "update thing set amount = $2 where programme = $1 and id = $3";
}

house_sql! {
    pub(crate) PROGRAMME_ADD = "insert into programme (id, state) values ($1, $2)";
    pub(crate) PROGRAMME_FIND = "select state from programme where id = $1";
}

pub(crate) const HERE: [u8; 16] = [1; 16];
pub(crate) const THERE: [u8; 16] = [2; 16];

pub(crate) fn id(number: u8) -> [u8; 16] {
    [number; 16]
}

pub(crate) fn owner(number: u8) -> ShredOwner {
    ShredOwner {
        programme: HERE,
        kind: ShredKind::Person,
        first: id(number),
        second: [0; 16],
    }
}

/// Adds a thing to the bound programme.
pub(crate) fn add(tx: &mut Tx<'_>, number: u8, amount: i64) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            id(number).into(),
            amount.into(),
            "label".into(),
            Value::Null,
        ],
    )
    .map(drop)
}

/// The amounts of all things of a programme.
pub(crate) fn amounts(trial: &Trial, programme: [u8; 16]) -> Vec<i64> {
    let rows = trial.look(Some(programme), &ALL, &[]).unwrap();
    rows.iter().map(|row| row.get(1).unwrap()).collect()
}

/// Writes in `HERE`.
pub(crate) fn here<T>(
    trial: &Trial,
    mut body: impl FnMut(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    trial.write("test", |tx| {
        tx.bind(HERE);
        body(tx)
    })
}
