//! What was erased for good, as a list that only grows: a hash and a day for
//! each shred key. It is numbered in the main database and then kept in places
//! outside of it, before the key itself is deleted. It never holds a key, an
//! owner, or anything that leads to a person who is gone.

use sha2::{Digest, Sha256};

use crate::engine::{Database, Mode, Session};
use crate::error::Fail;
use crate::migrate::{attempts, has_table};
use crate::{StoreError, Value};

/// Entries read in one round.
const ROUND_ROWS: i64 = 1_000;

crate::house_sql! {
    ERASED_AFTER = "select number, hash, day from erased where number > $1 order by number limit $2";
    ERASED_LAST = "select max(number) from erased";
    ERASED_KNOWN = "select number from erased where hash = $1";
    ERASED_ADD = "insert into erased (number, hash, day) values ($1, $2, $3)";
}

/// One shred key that was deleted for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// SHA-256 of the key's random id.
    pub hash: [u8; 32],
    /// Days since 1970-01-01; 0 where nobody knew it.
    pub day: i64,
}

impl Erased {
    /// The hash that stands for a shred key's id.
    pub fn hash_of(id: &[u8]) -> [u8; 32] {
        Sha256::digest(id).into()
    }
}

/// Keeps the list of what was erased outside of the databases, so that no backup brings it back.
pub trait Keeper: Send + Sync {
    /// Today, in days since 1970-01-01.
    fn today(&self) -> i64;
    /// Whether there is any place to keep it.
    fn keeps(&self) -> bool;
    /// Puts the whole list, oldest first, into every place. `Err` only when the nearest place did not
    /// take it: the keys then stay until it does. A place that cannot be reached is caught up later.
    fn keep(&self, list: &[Erased]) -> Result<(), StoreError>;
    /// Whether a place could not be reached the last time, or was not tried yet.
    fn behind(&self) -> bool;
}

/// Numbers these keys, each once, whoever asks and how often.
pub(crate) fn number(
    main: &dyn Database,
    ids: &mut dyn Iterator<Item = [u8; 16]>,
    day: i64,
) -> Result<(), StoreError> {
    let hashes: Vec<[u8; 32]> = ids.map(|id| Erased::hash_of(&id)).collect();
    add(
        main,
        &mut hashes.iter().map(|hash| Erased { hash: *hash, day }),
    )
}

/// Adds what the list does not have yet, in this order.
pub(crate) fn add(
    main: &dyn Database,
    entries: &mut dyn Iterator<Item = Erased>,
) -> Result<(), StoreError> {
    let entries: Vec<Erased> = entries.collect();
    attempts(main, Mode::Quick, &mut |session| {
        // A database that waits for this program's schema has no list yet; the erasure stays open.
        if !has_table(main.dialect(), session, "erased")? {
            return Ok(());
        }
        let mut last = last(session)?;
        for entry in &entries {
            let hash = Value::from(entry.hash);
            if !session.query(ERASED_KNOWN.text, &[&hash])?.is_empty() {
                continue;
            }
            let row = [Value::Int(last + 1), hash, Value::Int(entry.day)];
            match session.execute(ERASED_ADD.text, &row.each_ref()) {
                // Another server numbered at the same moment.
                Err(Fail::Final(StoreError::Unique)) => return Err(Fail::Again),
                other => other?,
            };
            last += 1;
        }
        Ok(())
    })
}

fn last(session: &mut dyn Session) -> Result<i64, Fail> {
    let rows = session.query(ERASED_LAST.text, &[])?;
    let last = rows.first().map_or(Ok(None), |row| row.get(0))?;
    Ok(last.unwrap_or(0))
}

/// How long the list is.
pub(crate) fn count(main: &dyn Database) -> Result<usize, StoreError> {
    let last = attempts(main, Mode::Read, &mut last)?;
    usize::try_from(last).map_err(|_| StoreError::Shape)
}

/// The whole list, oldest first; `Shape` when a number is missing.
pub(crate) fn all(main: &dyn Database) -> Result<Vec<Erased>, StoreError> {
    attempts(main, Mode::Read, &mut |session| {
        let mut found: Vec<Erased> = Vec::new();
        loop {
            let after = i64::try_from(found.len()).map_err(|_| StoreError::Shape)?;
            let from = [Value::Int(after), Value::Int(ROUND_ROWS)];
            let rows = session.query(ERASED_AFTER.text, &from.each_ref())?;
            if rows.is_empty() {
                return Ok(found);
            }
            for (row, number) in rows.iter().zip(after + 1..) {
                if row.get::<i64>(0)? != number {
                    return Err(StoreError::Shape.into());
                }
                found.push(Erased {
                    hash: row.get(1)?,
                    day: row.get(2)?,
                });
            }
        }
    })
}
