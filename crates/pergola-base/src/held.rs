//! What the house holds about one person, as counts: for the person's own copy of
//! a court's order, and for nobody's curiosity. It opens nothing and reads no
//! column; that somebody counted stands in the journal (rule 56).

use std::collections::BTreeMap;

use pergola_store::{Reach, Tx};

use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::journal::{self, Entry};
use crate::stop::Stop;

/// The rows about one person, per table that holds any, by the table's name.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn count(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
) -> Result<BTreeMap<&'static str, i64>, Stop> {
    let here = cx.here()?;
    let mut found = BTreeMap::new();
    for one in cx.house.capabilities.iter().flat_map(|one| one.held) {
        let rows = match one.count.reach {
            Reach::Programme => tx.one(one.count, &[person.into()])?,
            Reach::House => tx.one(one.count, &[here.into(), person.into()])?,
        };
        let rows: i64 = rows.map_or(Ok(0), |row| row.get(0))?;
        if rows > 0 {
            *found.entry(one.table).or_default() += rows;
        }
    }
    Ok(found)
}

/// Notes in the journal that somebody counted.
///
/// # Errors
/// When the database does not answer.
pub fn note(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    journal::append(cx, tx, Entry::HeldCounted, None, Some(person))
}
