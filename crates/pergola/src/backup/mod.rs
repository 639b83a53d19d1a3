//! Backups: what a house needs to stand again elsewhere, and nothing that was
//! erased. Data and keys are copied apart, each encrypted to the people who may
//! restore; the list of what was erased goes with both. Nothing here opens what
//! a person wrote, and no backup is read without its end being checked.

pub mod ages;
pub mod apart;
pub mod check;
pub mod erased;
pub mod format;
pub mod hand;
mod journals;
mod lacking;
pub mod make;
pub mod place;
pub mod read;
mod record;
pub mod restore;
pub mod sealed;
#[cfg(test)]
mod tests;
mod without;
pub mod write;

use pergola_base::{Moment, Zone};
use pergola_store::StoreError;

/// Why a backup was not made, or is not taken.
#[derive(Debug)]
pub enum Trouble {
    /// It is damaged, cut off, older than it may be, or of another house: exit code 65.
    Bad(String),
    /// The identity or the instance key is missing or another one: exit code 77.
    Key(String),
    /// The house itself cannot be read: exit code 74.
    Database(String),
    /// Something else did not work: exit code 1.
    Other(String),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bad(text) | Self::Key(text) | Self::Database(text) | Self::Other(text) => {
                f.write_str(text)
            }
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Other(error.to_string())
    }
}

/// A moment as a date, in universal time: `2026-11-27 13:05 UTC`.
#[must_use]
pub fn told(moment: Moment) -> String {
    let (date, minute) = (date(moment), Zone::utc().wall(moment));
    format!("{date} {:02}:{:02} UTC", minute / 60, minute % 60)
}

/// A moment's day: `2026-11-27`.
#[must_use]
pub fn date(moment: Moment) -> String {
    day(Zone::utc().day(moment).0)
}

/// Days since 1970 as `2026-11-27`.
#[must_use]
pub fn day(days: i64) -> String {
    let (year, month, day) = pergola_base::Day(days).civil();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The first eight digits of a hash: enough to compare two lines by eye.
#[must_use]
pub fn short(hash: &[u8; 32]) -> String {
    hash.iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Says which file the trouble is with.
fn at(shown: &str, trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Bad(text) => Trouble::Bad(format!("{shown}: {text}")),
        other => other,
    }
}
