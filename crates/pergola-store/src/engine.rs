//! What the store asks of a database engine. Two answers exist, each in one
//! file of its own; everything above this line is the same for both and never
//! asks which one it has, except where schema words become column types.

mod catalog;
mod codes;
pub(crate) mod lite;
mod pool;
mod pragmas;
pub(crate) mod server;

use crate::error::Fail;
use crate::{Row, Value};

/// How a transaction is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// One statement on its own, without a transaction around it.
    Single,
    /// A steady view that writes nothing.
    Read,
    /// A steady view for as long as it takes to copy everything.
    Copy,
    /// A serialisable transaction.
    Write,
    /// Read committed: sessions, clockwork, sequencer.
    Quick,
    /// Schema changes, one program at a time.
    Migrate,
}

/// Which family of column types an engine speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite with SQLCipher.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// What the body of a transaction decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Keep everything.
    Commit,
    /// Keep nothing.
    Rollback,
}

/// The kind of a column or parameter, as an engine reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// 64-bit integer.
    Int,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// Anything else, which no statement may use.
    Other,
}

/// What an engine says about a statement without running it.
#[derive(Debug, Default)]
pub(crate) struct Described {
    /// One per parameter; `None` where the engine does not know.
    pub(crate) params: Vec<Option<Kind>>,
    /// One per column of the answer; `None` where the engine does not know.
    pub(crate) columns: Vec<Option<Kind>>,
    /// The query plan in the engine's words; empty where it is not asked for.
    pub(crate) plan: Vec<String>,
}

/// Where rows of a copy go.
pub(crate) struct Fill<'a> {
    /// The table.
    pub(crate) table: &'a str,
    /// Its columns, as the values of each row stand.
    pub(crate) columns: &'a [(&'a str, Kind)],
}

/// Statements inside one transaction.
pub(crate) trait Session {
    /// Runs a statement and returns its rows.
    fn query(&mut self, text: &'static str, params: &[&Value]) -> Result<Vec<Row>, Fail>;
    /// The rows of one statement for each of several sets of parameters; an engine for which each
    /// statement is a way to a server and back asks for all at once.
    fn query_each(
        &mut self,
        text: &'static str,
        sets: &[[&Value; 4]],
    ) -> Result<Vec<Vec<Row>>, Fail> {
        sets.iter().map(|params| self.query(text, params)).collect()
    }
    /// Runs a statement and returns how many rows it changed.
    fn execute(&mut self, text: &'static str, params: &[&Value]) -> Result<u64, Fail>;
    /// Runs schema text without parameters.
    fn batch(&mut self, text: &str) -> Result<(), Fail>;
    /// Hands each row of a text without parameters on, one at a time.
    fn scan(
        &mut self,
        text: &str,
        each: &mut dyn FnMut(Row) -> Result<(), Fail>,
    ) -> Result<(), Fail>;
    /// Adds rows until there are none.
    fn fill(
        &mut self,
        fill: &Fill<'_>,
        next: &mut dyn FnMut() -> Result<Option<Vec<Value>>, Fail>,
    ) -> Result<(), Fail>;
}

/// One database.
pub(crate) trait Database: Send + Sync {
    /// Runs `body` once in a transaction and ends it as the verdict says.
    fn attempt(
        &self,
        mode: Mode,
        body: &mut dyn FnMut(&mut dyn Session) -> Verdict,
    ) -> Result<(), Fail>;
    /// Which column types it speaks.
    fn dialect(&self) -> Dialect;
    /// Makes sure that deleted bytes are not kept in a write-ahead file.
    fn forget_deleted(&self) -> Result<(), Fail>;
    /// The text of a statement that lists columns, keys and indexes as they are in the database.
    fn catalog_text(&self) -> &'static str;
    /// Describes a statement without running it; the error text is for developers only.
    fn describe(&self, text: &str) -> Result<Described, String>;
    /// Reads everything once and says whether it is whole.
    fn is_sound(&self) -> Result<bool, Fail>;
    /// Whether a write or a sync failed, so that nothing may be written until it is opened again.
    fn ails(&self) -> bool {
        false
    }
    /// Lets go of connections that nobody has needed for a while; called again and again.
    fn rest(&self) {}
    /// Ends all connections; later calls answer `Closed`.
    fn close(&self);
}
