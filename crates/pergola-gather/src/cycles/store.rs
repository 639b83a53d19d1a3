//! The rows of a cycle: its first day, and whether the circle has begun. Its
//! evenings stand in the calendar.

use pergola_base::{Circle, Cycle, Day, Id};
use pergola_store::{StoreError, Tx, sql};

sql!(ADD = "insert into cycle (programme, circle, id, first, state) values ($1, $2, $3, $4, 1)");
sql!(
    NEWEST = "select id, first, state from cycle where programme = $1 and circle = $2 \
              order by first desc, id limit 1"
);
sql!(BEGIN = "update cycle set state = 2 where programme = $1 and circle = $2 and id = $3");

/// A circle's cycle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Planned {
    /// Which.
    pub id: Id<Cycle>,
    /// The day of its first evening.
    pub first: Day,
    /// Whether enough people and two helpers were there to begin.
    pub begun: bool,
}

/// Notes a new cycle.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Tx, circle: Id<Circle>, first: Day) -> Result<Id<Cycle>, StoreError> {
    let id = Id::fresh();
    tx.run(&ADD, &[circle.into(), id.into(), first.into()])?;
    Ok(id)
}

/// A circle's newest cycle, if it has one.
///
/// # Errors
/// When the database does not answer.
pub fn newest(tx: &mut Tx, circle: Id<Circle>) -> Result<Option<Planned>, StoreError> {
    let Some(row) = tx.one(&NEWEST, &[circle.into()])? else {
        return Ok(None);
    };
    let state: i64 = row.get(2)?;
    Ok(Some(Planned {
        id: row.get(0)?,
        first: row.get(1)?,
        begun: state == 2,
    }))
}

/// The circle begins: enough people, two helpers.
///
/// # Errors
/// When the database does not answer.
pub fn begin(tx: &mut Tx, circle: Id<Circle>, cycle: Id<Cycle>) -> Result<(), StoreError> {
    tx.run(&BEGIN, &[circle.into(), cycle.into()])?;
    Ok(())
}
