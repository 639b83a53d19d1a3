//! A form that is sent twice gets the first one's result. Kept by the door, in
//! the same transaction as the form's own effect.

use pergola_base::{Cx, Moment, Stop};
use pergola_store::{StoreError, Tx, house_sql};

const KEPT_SECONDS: i64 = 3_600;
const MINUTE: i64 = 60;

house_sql!(ADD = "insert into once (tag, path, born) values ($1, $2, $3)");
house_sql!(FIND = "select path from once where tag = $1");
house_sql!(SWEEP = "delete from once where born < $1");

/// Where the first sending of this form led.
///
/// # Errors
/// When the database does not answer.
pub fn led_to(tx: &mut Tx, key: &[u8; 32]) -> Result<Option<String>, StoreError> {
    tx.one(&FIND, &[key.into()])?
        .map(|row| row.get(0))
        .transpose()
}

/// Notes where this form led.
///
/// # Errors
/// When the database does not answer, or it was noted already.
pub fn note(tx: &mut Tx, key: &[u8; 32], path: &str, now: Moment) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            key.into(),
            path.into(),
            Moment(now.0.div_euclid(MINUTE) * MINUTE).into(),
        ],
    )?;
    Ok(())
}

/// Deletes notes older than an hour.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&SWEEP, &[cx.now.plus(-KEPT_SECONDS).into()])?)
}
