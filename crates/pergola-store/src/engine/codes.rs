//! What SQLite's result codes mean to a caller. The numbers are SQLite's own and
//! never change; its words stay behind, because they may hold what somebody wrote.

use crate::StoreError;
use crate::error::Fail;

const ERROR: i32 = 1;
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const FULL: i32 = 13;
const TOO_BIG: i32 = 18;
const CONSTRAINT: i32 = 19;
const MISMATCH: i32 = 20;
const NOT_A_DATABASE: i32 = 26;
const CONSTRAINT_PRIMARY_KEY: i32 = 1_555;
const CONSTRAINT_UNIQUE: i32 = 2_067;
/// The index of the write-ahead file could not grow: nothing is written yet, so this is a full disk.
const IO_SHARED_MEMORY_SIZE: i32 = 4_874;

/// Reading, writing or syncing a file failed, in every extended form.
pub(super) const IO: i32 = 10;

/// What an extended result code comes to.
pub(super) fn told(extended: i32) -> Fail {
    match (extended & 0xff, extended) {
        (BUSY | LOCKED, _) => Fail::Again,
        (_, CONSTRAINT_UNIQUE | CONSTRAINT_PRIMARY_KEY) => StoreError::Unique.into(),
        (CONSTRAINT | MISMATCH | TOO_BIG, _) => StoreError::Shape.into(),
        (FULL, _) | (_, IO_SHARED_MEMORY_SIZE) => StoreError::Full.into(),
        (NOT_A_DATABASE, _) => StoreError::Locked.into(),
        (ERROR, _) => StoreError::Misuse("a statement that this schema does not know").into(),
        _ => StoreError::Io.into(),
    }
}
