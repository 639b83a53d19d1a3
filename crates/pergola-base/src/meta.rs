//! What the house knows about itself: a number for each name.

use pergola_store::{StoreError, Tx, house_sql};

house_sql! {
    NUMBER = "select number from meta where name = $1";
    WRITE = "insert into meta (name, number) values ($1, $2) \
             on conflict (name) do update set number = $2";
}

/// The number with this name, if there is one.
///
/// # Errors
/// When the database does not answer.
pub(crate) fn number(tx: &mut Tx, name: &'static str) -> Result<Option<i64>, StoreError> {
    tx.one(&NUMBER, &[name.into()])?
        .map(|row| row.get(0))
        .transpose()
}

/// Writes it.
///
/// # Errors
/// When the database does not answer.
pub(crate) fn write(tx: &mut Tx, name: &'static str, number: i64) -> Result<(), StoreError> {
    tx.run(&WRITE, &[name.into(), number.into()])?;
    Ok(())
}
