//! Two engines, one SQL: encrypted SQLite files or PostgreSQL, behind named and
//! retried transactions that are bound to one programme. It carries sealed
//! values and cannot open them; it never logs, and its errors hold no statement,
//! no parameter and no engine message.

mod copy;
mod engine;
mod erased;
mod error;
mod files;
mod gate;
mod keys;
mod live;
mod migrate;
pub mod proof;
mod schema;
mod shares;
mod sql;
mod store;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod trial;
mod tx;
mod value;
mod watch;

#[doc(hidden)]
pub use inventory;
pub use pergola_seal::ShredKey;

pub use copy::{CopyIn, CopyOut, Half, StepTaken};
pub use engine::Dialect;
pub use erased::{Erased, Keeper};
pub use error::StoreError;
pub use keys::{ORPHAN_SECONDS, ShredKind, ShredOwner};
pub use live::{KeyHead, live_keys};
pub use schema::{Change, Column, Index, Schema, SchemaPart, Step, StepKind, Table, Word};
#[doc(hidden)]
pub use sql::Registered;
pub use sql::{HOUSE_TABLES, Reach, Sql, statements};
pub use store::{Engine, STORE_PART, Store, describe};
pub use tx::Tx;
pub use value::{FromValue, Row, Value};
