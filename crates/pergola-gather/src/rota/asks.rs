//! The request for a rota, at rest: what was asked for and how far the looking
//! is. It outlives the program that began it. Never who asked.

use pergola_base::Day;
use pergola_store::{StoreError, Tx, sql};

/// A request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ask {
    /// For how many weeks.
    pub weeks: i64,
    /// Also more often in a week than somebody said.
    pub freely: bool,
    /// Where chance begins.
    pub seed: i64,
    /// Turns that are done.
    pub looks: i64,
}

sql!(FIND = "select weeks, freely, seed, looks from rota_ask where programme = $1");
sql!(
    ADD = "insert into rota_ask (programme, weeks, freely, seed, looks) \
           values ($1, $2, $3, $4, $5)"
);
sql!(DROP = "delete from rota_ask where programme = $1");
sql!(LOOKED = "update rota_ask set looks = $2 where programme = $1");

/// What was asked for.
///
/// # Errors
/// When the database does not answer.
pub fn find(tx: &mut Tx) -> Result<Option<Ask>, StoreError> {
    let Some(row) = tx.one(&FIND, &[])? else {
        return Ok(None);
    };
    Ok(Some(Ask {
        weeks: row.get(0)?,
        freely: row.get::<i64>(1)? == 1,
        seed: row.get(2)?,
        looks: row.get(3)?,
    }))
}

/// Asks, in place of what was asked for before.
///
/// # Errors
/// When the database does not answer.
pub fn ask(tx: &mut Tx, weeks: i64, freely: bool, today: Day) -> Result<(), StoreError> {
    end(tx)?;
    let freely = i64::from(freely);
    tx.run(
        &ADD,
        &[weeks.into(), freely.into(), today.0.into(), 0.into()],
    )?;
    Ok(())
}

/// Nothing is asked for any more.
///
/// # Errors
/// When the database does not answer.
pub fn end(tx: &mut Tx) -> Result<(), StoreError> {
    tx.run(&DROP, &[])?;
    Ok(())
}

/// So many turns are done.
///
/// # Errors
/// When the database does not answer.
pub fn looked(tx: &mut Tx, looks: i64) -> Result<(), StoreError> {
    tx.run(&LOOKED, &[looks.into()])?;
    Ok(())
}
