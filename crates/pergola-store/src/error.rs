//! What can go wrong between the program and its database, in words that are
//! safe to log: no statement text, no parameter, no engine message ever stands
//! in these values.

/// A failure of the store, as callers see it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// A row with this key exists already. The transaction is spent: roll back.
    #[error("a row with this key exists already")]
    Unique,
    /// Other transactions got in the way on every allowed try; nothing was written.
    #[error("the transaction was refused because of others, on every allowed try")]
    Refused,
    /// Too many callers wait for a connection, or the database server has no memory or no connection
    /// to spare; nothing was written.
    #[error("too many callers are waiting for the database")]
    Busy,
    /// A value or a row does not have the shape that the code expects.
    #[error("a value does not have the expected shape")]
    Shape,
    /// The key does not fit the file, or the key head beside `keys.db` does not open.
    #[error("this key does not open the database")]
    Locked,
    /// One of the two databases is empty, and the other is not.
    #[error("one of the two databases is empty and the other is not: bring a backup back")]
    Lost,
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    Full,
    /// Reading or writing failed. After a failed write the store refuses further writes until it is opened again.
    #[error("the database could not be read or written")]
    Io,
    /// The connection broke while committing: look the result up, do not guess.
    #[error("it is not known whether the transaction was committed")]
    Unknown,
    /// The calling code broke a rule of the store; the words say which.
    #[error("the store was used wrongly: {0}")]
    Misuse(&'static str),
    /// The address of the database is refused; the words say why.
    #[error("the database address is refused: {0}")]
    Address(&'static str),
    /// A database server was not reached when the house was opened: where, and why, in words of ours.
    #[error("{place}: {why}")]
    Unreached {
        /// Its socket, or its host and port; never who signs in.
        place: String,
        /// What is wrong there.
        why: &'static str,
    },
    /// The schema text or the state of the schema in the database is wrong.
    #[error("schema: {0}")]
    Schema(String),
}

/// What an engine reports to the layer above it.
#[derive(Debug)]
pub(crate) enum Fail {
    /// Surely rolled back, and worth another try.
    Again,
    /// Not worth another try.
    Final(StoreError),
}

impl From<StoreError> for Fail {
    fn from(error: StoreError) -> Self {
        Fail::Final(error)
    }
}

impl From<Fail> for StoreError {
    fn from(fail: Fail) -> Self {
        match fail {
            Fail::Again => StoreError::Refused,
            Fail::Final(error) => error,
        }
    }
}
