//! SQLite with SQLCipher: one writer behind a bounded queue, a pool of readers. The only
//! file that names `rusqlite`. It never lets a key, a statement or a parameter into an error, and
//! never runs with less than `synchronous = full`: an answered write survives the power cut.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::Wal;
use rusqlite::types::{FromSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Statement, ToSql};
use zeroize::Zeroizing;

use super::pool::Pool;
use super::{Database, Described, Dialect, Fill, Mode, Session, Verdict, codes, pragmas};
use crate::error::Fail;
use crate::files::sync_directory;
use crate::gate::{Gate, Writing};
use crate::{Row, StoreError, Value};

/// Callers that may wait for the one writer, and how long one of them waits.
const WAITERS_MAX: usize = 256;
const WAIT_SECONDS_MAX: u64 = 20;
/// How long a connection waits for another program's lock.
const BUSY: Duration = Duration::from_secs(5);
/// Reader connections: as many as ever read at the same time.
const READERS_MAX: usize = 256;
/// Rows of most answers.
const ROWS_MOSTLY: usize = 8;
/// Prepared statements kept per connection.
const STATEMENTS_KEPT: usize = 512;

/// One encrypted file.
pub(crate) struct Lite {
    path: PathBuf,
    key: Option<Zeroizing<[u8; 32]>>,
    gate: Gate,
    writer: Mutex<Option<Connection>>,
    writing: Mutex<Option<ThreadId>>,
    readers: Pool<Connection>,
    ailing: AtomicBool,
}

impl Lite {
    /// Opens a file that is there, perhaps empty; `Locked` when the key does not fit.
    pub(crate) fn open(path: &Path, key: Option<[u8; 32]>) -> Result<Self, StoreError> {
        let key = key.map(Zeroizing::new);
        let writer = connect(path, key.as_ref(), true).map_err(StoreError::from)?;
        sync_directory(path)?;
        Ok(Lite {
            path: path.to_owned(),
            key,
            gate: Gate::new(1, WAITERS_MAX, WAIT_SECONDS_MAX),
            writer: Mutex::new(Some(writer)),
            writing: Mutex::new(None),
            readers: Pool::new(READERS_MAX),
            ailing: AtomicBool::new(false),
        })
    }

    fn reading(
        &self,
        mode: Mode,
        body: &mut dyn FnMut(&mut dyn Session) -> Verdict,
    ) -> Result<(), Fail> {
        let open = || connect(&self.path, self.key.as_ref(), false);
        let connection = self.readers.take(open)?;
        let mut session = LiteSession {
            connection: &connection,
            lazy: mode != Mode::Single,
            hurt: false,
        };
        body(&mut session);
        session.end(Verdict::Rollback)
    }

    fn in_writer<T>(&self, body: impl FnOnce(&Connection) -> Result<T, Fail>) -> Result<T, Fail> {
        let me = std::thread::current().id();
        if *self.writing.lock().unwrap_or_else(PoisonError::into_inner) == Some(me) {
            return Err(StoreError::Misuse("a write inside a write").into());
        }
        let _pass = self.gate.enter()?;
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = writer.as_ref().ok_or(StoreError::Closed)?;
        // After one failed write nothing may be acknowledged until the file was opened anew.
        if self.ails() {
            return Err(StoreError::Io.into());
        }
        let _writing = Writing::enter(&self.writing, me);
        let done = body(connection);
        if matches!(done, Err(Fail::Final(StoreError::Io))) {
            self.ailing.store(true, Ordering::Release);
        }
        done
    }
}

impl Database for Lite {
    fn attempt(
        &self,
        mode: Mode,
        body: &mut dyn FnMut(&mut dyn Session) -> Verdict,
    ) -> Result<(), Fail> {
        match mode {
            Mode::Single | Mode::Read | Mode::Copy => self.reading(mode, body),
            Mode::Write | Mode::Quick | Mode::Migrate => self.in_writer(|connection| {
                cached(connection, "begin immediate")?;
                let mut session = LiteSession {
                    connection,
                    lazy: false,
                    hurt: false,
                };
                let verdict = body(&mut session);
                if session.hurt {
                    self.ailing.store(true, Ordering::Release);
                    return Err(StoreError::Io.into());
                }
                session.end(verdict)
            }),
        }
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn forget_deleted(&self) -> Result<(), Fail> {
        self.in_writer(|connection| {
            let busy: i64 = first(connection, "pragma wal_checkpoint(truncate)")?;
            if busy == 0 { Ok(()) } else { Err(Fail::Again) }
        })
    }

    fn catalog_text(&self) -> &'static str {
        super::catalog::SQLITE
    }

    fn describe(&self, text: &str) -> Result<Described, String> {
        self.in_writer(|connection| {
            Ok(describe(connection, text).map_err(|error| error.to_string()))
        })
        .map_err(|fail| StoreError::from(fail).to_string())?
    }

    fn is_sound(&self) -> Result<bool, Fail> {
        self.in_writer(|connection| {
            let first = |text| {
                let found = connection.query_row(text, [], |row| row.get::<_, String>(0));
                found.optional().map_err(fail)
            };
            // One line per page whose seal is broken; none for a file that is whole.
            let sealed = self.key.is_none() || first("pragma cipher_integrity_check")?.is_none();
            Ok(sealed && first("pragma integrity_check(1)")?.as_deref() == Some("ok"))
        })
    }

    fn rest(&self) {
        self.readers.rest();
    }

    fn ails(&self) -> bool {
        self.ailing.load(Ordering::Acquire)
    }

    fn close(&self) {
        self.readers.close();
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(writer) = writer.take() {
            if self.ails() {
                // Nothing is tried again: the next start reads the write-ahead file.
                let _ = writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
                return;
            }
            // Best effort: an unfinished checkpoint is done at the next start.
            let _ = first::<i64>(&writer, "pragma wal_checkpoint(truncate)");
        }
    }
}

impl Drop for Lite {
    fn drop(&mut self) {
        self.close();
    }
}

struct LiteSession<'a> {
    connection: &'a Connection,
    /// A read begins with its first statement; `hurt` once a statement failed to read or write the file.
    lazy: bool,
    hurt: bool,
}

impl LiteSession<'_> {
    fn begin(&mut self) -> Result<(), Fail> {
        if std::mem::take(&mut self.lazy) {
            cached(self.connection, "begin")?;
        }
        Ok(())
    }

    fn noted<T>(&mut self, done: Result<T, Fail>) -> Result<T, Fail> {
        self.hurt |= matches!(done, Err(Fail::Final(StoreError::Io)));
        done
    }

    fn end(&mut self, verdict: Verdict) -> Result<(), Fail> {
        if self.connection.is_autocommit() {
            return Ok(());
        }
        match verdict {
            Verdict::Commit => cached(self.connection, "commit"),
            Verdict::Rollback => cached(self.connection, "rollback"),
        }
    }
}

impl Drop for LiteSession<'_> {
    fn drop(&mut self) {
        // Reached with an open transaction only when the body panicked or the commit failed.
        if !self.connection.is_autocommit() {
            let _ = cached(self.connection, "rollback");
        }
    }
}

impl Session for LiteSession<'_> {
    fn query(&mut self, text: &'static str, params: &[&Value]) -> Result<Vec<Row>, Fail> {
        self.begin()?;
        let done = query(self.connection, text, params);
        self.noted(done)
    }

    fn execute(&mut self, text: &'static str, params: &[&Value]) -> Result<u64, Fail> {
        self.begin()?;
        let done = execute(self.connection, text, params);
        self.noted(done)
    }

    fn batch(&mut self, text: &str) -> Result<(), Fail> {
        let done = self.connection.execute_batch(text).map_err(fail);
        self.noted(done)
    }

    fn scan(
        &mut self,
        text: &str,
        each: &mut dyn FnMut(Row) -> Result<(), Fail>,
    ) -> Result<(), Fail> {
        self.begin()?;
        scan(self.connection, text, &[], each)
    }

    fn fill(
        &mut self,
        fill: &Fill<'_>,
        next: &mut dyn FnMut() -> Result<Option<Vec<Value>>, Fail>,
    ) -> Result<(), Fail> {
        let text = pragmas::insert(fill);
        while let Some(row) = next()? {
            let done = execute(self.connection, &text, &row.iter().collect::<Vec<_>>());
            self.noted(done)?;
        }
        Ok(())
    }
}

fn query(connection: &Connection, text: &str, params: &[&Value]) -> Result<Vec<Row>, Fail> {
    let mut rows = Vec::with_capacity(ROWS_MOSTLY);
    scan(connection, text, params, &mut |row| {
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

fn scan(
    connection: &Connection,
    text: &str,
    params: &[&Value],
    each: &mut dyn FnMut(Row) -> Result<(), Fail>,
) -> Result<(), Fail> {
    let mut statement = connection.prepare_cached(text).map_err(fail)?;
    let width = statement.column_count();
    bind(&mut statement, params)?;
    let mut found = statement.raw_query();
    while let Some(row) = found.next().map_err(fail)? {
        let mut values = Vec::with_capacity(width);
        for i in 0..width {
            values.push(owned(row.get_ref(i).map_err(fail)?)?);
        }
        each(Row(values))?;
    }
    Ok(())
}

fn execute(connection: &Connection, text: &str, params: &[&Value]) -> Result<u64, Fail> {
    let mut statement = connection.prepare_cached(text).map_err(fail)?;
    bind(&mut statement, params)?;
    let changed = statement.raw_execute().map_err(fail)?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX))
}

/// SQLite takes `$2` for a name and numbers names by their first use; we go by the number in the name.
fn bind(statement: &mut Statement<'_>, params: &[&Value]) -> Result<(), Fail> {
    let wrong = || Fail::Final(StoreError::Misuse("a wrong number of parameters"));
    if statement.parameter_count() != params.len() {
        return Err(wrong());
    }
    for place in 1..=params.len() {
        let name = statement.parameter_name(place).unwrap_or_default();
        let number: usize = name.trim_start_matches('$').parse().map_err(|_| wrong())?;
        let value = params.get(number.wrapping_sub(1)).ok_or_else(wrong)?;
        let bound = statement.raw_bind_parameter(place, Param(value));
        bound.map_err(fail)?;
    }
    Ok(())
}

struct Param<'a>(&'a Value);

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Id(id) => ValueRef::Blob(id),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Null => ValueRef::Null,
        }))
    }
}

fn owned(value: ValueRef<'_>) -> Result<Value, Fail> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(text) => {
            Value::Text(String::from_utf8(text.to_vec()).map_err(|_| StoreError::Shape)?)
        }
        ValueRef::Blob(bytes) => Value::from(bytes),
        ValueRef::Real(_) => return Err(StoreError::Shape.into()),
    })
}

fn cached(connection: &Connection, text: &str) -> Result<(), Fail> {
    connection
        .prepare_cached(text)
        .and_then(|mut statement| statement.execute([]))
        .map(drop)
        .map_err(fail)
}

/// Turns an engine error into ours; the engine's words stay behind.
fn fail(error: rusqlite::Error) -> Fail {
    let rusqlite::Error::SqliteFailure(code, _) = error else {
        return Fail::Final(match error {
            rusqlite::Error::SqlInputError { .. } => {
                StoreError::Misuse("a statement that this schema does not know")
            }
            rusqlite::Error::InvalidParameterCount(..) => {
                StoreError::Misuse("a wrong number of parameters")
            }
            _ => StoreError::Shape,
        });
    };
    codes::told(code.extended_code)
}

/// Opens one connection: key first, then proof that the key fits, then the settings.
fn connect(
    path: &Path,
    key: Option<&Zeroizing<[u8; 32]>>,
    writes: bool,
) -> Result<Connection, Fail> {
    let access = [
        OpenFlags::SQLITE_OPEN_READ_ONLY,
        OpenFlags::SQLITE_OPEN_READ_WRITE,
    ];
    let flags = access[usize::from(writes)] | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // What SQLCipher shares between connections is set up by the first: one is opened at a time.
    static OPENING: Mutex<()> = Mutex::new(());
    let _one = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    connection.busy_timeout(BUSY).map_err(fail)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // One plan per statement: without it most are planned anew for each value that is bound.
    let steady = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true);
    steady.map_err(fail)?;
    if let Some(key) = key {
        let text = pragmas::key(key);
        connection.execute_batch(&text).map_err(fail)?;
    }
    first::<i64>(&connection, "select count(*) from sqlite_master")?;
    connection.execute_batch(pragmas::SETTINGS).map_err(fail)?;
    if writes {
        let journal: String = first(&connection, "pragma journal_mode = wal")?;
        let synchronous: i64 = first(&connection, "pragma synchronous")?;
        if journal != "wal" || synchronous != 2 {
            return Err(StoreError::Io.into());
        }
        connection.wal_hook(Some(brought_home)).map_err(fail)?;
    } else {
        let reads = connection.execute_batch("pragma query_only = on");
        reads.map_err(fail)?;
    }
    Ok(connection)
}

/// Brings a long write-ahead file home, as SQLite would; but SQLite would keep to itself that the
/// disk failed. That others are busy or the disk is full only leaves the file longer.
fn brought_home(wal: &mut Wal, pages: i32) -> rusqlite::Result<()> {
    if pages < pragmas::AHEAD_PAGES_MAX {
        return Ok(());
    }
    wal.checkpoint()
        .or_else(|error| match error.sqlite_error() {
            Some(code) if code.extended_code & 0xff == codes::IO => Err(error),
            _ => Ok(()),
        })
}

/// The one value that a text gives. What is changed is written after the value was given, at the text's
/// end: a disk that fails there is told, too.
fn first<T: FromSql>(connection: &Connection, text: &str) -> Result<T, Fail> {
    let mut statement = connection.prepare(text).map_err(fail)?;
    let mut rows = statement.query([]).map_err(fail)?;
    let row = rows.next().map_err(fail)?;
    let row = row.ok_or(rusqlite::Error::QueryReturnedNoRows);
    let value = row.and_then(|row| row.get(0)).map_err(fail)?;
    rows.next().map_err(fail)?;
    Ok(value)
}

fn describe(connection: &Connection, text: &str) -> rusqlite::Result<Described> {
    let statement = connection.prepare(text)?;
    let mut described = Described {
        params: vec![None; statement.parameter_count()],
        columns: vec![None; statement.column_count()],
        plan: Vec::new(),
    };
    let mut explain = connection.prepare(&format!("explain query plan {text}"))?;
    described.plan = explain
        .raw_query()
        .mapped(|row| row.get(3))
        .collect::<Result<_, _>>()?;
    Ok(described)
}
