//! The store: two databases, one order. A new shred key is on disk before the
//! transaction that relies on it commits; an erased one goes after the
//! transaction that erases it has committed; a start finishes what was cut off.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::copy::{self, CopyIn, CopyOut, Half, StepTaken};
use crate::engine::lite::Lite;
use crate::engine::server::Server;
use crate::engine::{Database, Dialect, Mode, Verdict};
use crate::erased::Keeper;
use crate::error::Fail;
use crate::files::create_private;
use crate::keys::{KEYS_PART, Keys};
use crate::live::Live;
use crate::migrate::{self, TRIES_MAX, attempts, pause};
use crate::schema::{Schema, SchemaPart};
use crate::tx::{Left, Tx};
use crate::watch::{Moment, Watch};
use crate::{KeyHead, Row, Sql, StoreError, Value};

pub(crate) mod erasing;

/// The store's own slice; it comes first in every schema.
pub const STORE_PART: SchemaPart = SchemaPart {
    name: "store",
    text: include_str!("store.sql"),
};

/// Where the two databases are.
pub enum Engine {
    /// Two encrypted files.
    Sqlite {
        /// The main file. Its directory exists, for its owner only.
        path: PathBuf,
        /// The raw key; `None` switches the file encryption off, for one test only.
        key: Option<[u8; 32]>,
        /// The shred store; its head stands beside it, with the ending `head`.
        keys_path: PathBuf,
        /// Seals and opens the head.
        head: KeyHead,
    },
    /// Two databases on PostgreSQL, at best on two clusters.
    Postgres {
        /// Address of the main database: unix socket or loopback.
        url: String,
        /// Address of the shred store.
        keys_url: String,
    },
}

impl Engine {
    fn main(&self) -> Result<Box<dyn Database>, StoreError> {
        Ok(match self {
            Engine::Sqlite { path, key, .. } => {
                create_private(path)?;
                Box::new(Lite::open(path, *key)?)
            }
            Engine::Postgres { url, .. } => Box::new(Server::open(url)?),
        })
    }

    fn keys(&self) -> Result<Live, StoreError> {
        match self {
            Engine::Sqlite {
                keys_path, head, ..
            } => Live::file(keys_path, head.clone()),
            Engine::Postgres { keys_url, .. } => Live::server(keys_url),
        }
    }

    /// Refuses one place for both databases.
    fn apart(&self) -> Result<(), StoreError> {
        let one = match self {
            Engine::Sqlite {
                path, keys_path, ..
            } if path == keys_path => "the shred store needs a file of its own",
            Engine::Postgres { url, keys_url } if url == keys_url => {
                "the shred store needs a database of its own"
            }
            Engine::Sqlite { .. } | Engine::Postgres { .. } => return Ok(()),
        };
        Err(StoreError::Address(one))
    }

    /// Opens one of the two databases, empty or not.
    fn with<T>(
        &self,
        half: Half,
        body: impl FnOnce(&dyn Database) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.apart()?;
        match half {
            Half::Main => body(self.main()?.as_ref()),
            Half::Keys => body(self.keys()?.get()?.database.as_ref()),
        }
    }

    /// Whether nothing at all is in one of the two databases. A file that is not there is made.
    pub fn is_new(&self, half: Half) -> Result<bool, StoreError> {
        self.with(half, copy::is_new)
    }

    /// Fills one of the two databases, which must be empty, from a copy of either engine; whole or not at all.
    pub fn fill(
        &self,
        half: Half,
        parts: &[SchemaPart],
        steps: &[StepTaken],
        from: &mut dyn CopyIn,
    ) -> Result<(), StoreError> {
        let schema = schema_of(half, parts)?;
        self.with(half, |database| copy::into(database, &schema, steps, from))
    }
}

fn has_table(main: &dyn Database, name: &str) -> Result<bool, StoreError> {
    attempts(main, Mode::Read, &mut |session| {
        migrate::has_table(main.dialect(), session, name)
    })
}

fn schema_of(half: Half, parts: &[SchemaPart]) -> Result<Schema, StoreError> {
    match half {
        Half::Main => describe(parts),
        Half::Keys => Schema::parse(&[KEYS_PART]),
    }
}

/// An open store; clones share it.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    main: Box<dyn Database>,
    keys: Keys,
    keeper: Option<Arc<dyn Keeper>>,
    /// An erasure could not be finished right after its commit.
    unfinished: AtomicBool,
    watch: Watch,
}

/// How one run of a closure ended.
enum Ran<T, E> {
    Ended(Result<T, E>),
    Failed(StoreError),
    Again,
}

impl Store {
    /// Opens both databases and finishes erasures that were cut off before it returns.
    pub fn open(engine: Engine) -> Result<Store, StoreError> {
        Store::open_with(engine, None)
    }

    /// The same, with somebody who keeps the list of what was erased outside of the databases.
    pub fn open_with(engine: Engine, keeper: Option<Arc<dyn Keeper>>) -> Result<Store, StoreError> {
        engine.apart()?;
        let main = engine.main()?;
        let keys = engine.keys()?;
        Keys::beside(&keys, has_table(main.as_ref(), "erasing")?)?;
        let keys = Keys::ready(keys)?;
        let store = Store(Arc::new(Inner {
            main,
            keys,
            keeper,
            unfinished: AtomicBool::new(false),
            watch: Watch::default(),
        }));
        store.finish_erasures()?;
        Ok(store)
    }

    /// Which column types the engine speaks; for the data map and the proof, never for a feature.
    pub fn dialect(&self) -> Dialect {
        self.0.main.dialect()
    }

    /// A steady view that changes nothing. The closure may run again.
    pub fn read<T, E: From<StoreError>>(
        &self,
        name: &'static str,
        body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(name, Mode::Read, body)
    }

    /// A serialisable transaction: kept on `Ok`, undone on `Err`, run again when others got in the way.
    pub fn write<T, E: From<StoreError>>(
        &self,
        name: &'static str,
        body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(name, Mode::Write, body)
    }

    /// A read-committed transaction for sessions, clockwork and sequencer. No shred keys change in it.
    pub fn quick<T, E: From<StoreError>>(
        &self,
        name: &'static str,
        body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(name, Mode::Quick, body)
    }

    /// One reading statement without a transaction around it.
    pub fn look(
        &self,
        programme: Option<[u8; 16]>,
        sql: &Sql,
        params: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        self.transact(sql.name, Mode::Single, |tx| {
            if let Some(programme) = programme {
                tx.bind(programme);
            }
            tx.rows(sql, params)
        })
    }

    fn transact<T, E: From<StoreError>>(
        &self,
        name: &'static str,
        mode: Mode,
        mut body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        for round in 0..TRIES_MAX {
            let mut ran = Ran::Again;
            let mut left = Left {
                spent: None,
                claimed: Vec::new(),
                erased: Vec::new(),
                cut_off: false,
            };
            let ended = self.0.main.attempt(mode, &mut |session| {
                let mut tx = Tx::new(name, mode, session, &self.0.keys, &self.0.watch);
                let given = body(&mut tx);
                left = tx.into_left();
                ran = self.settle(given, &mut left);
                if matches!(ran, Ran::Ended(Ok(_))) {
                    Verdict::Commit
                } else {
                    Verdict::Rollback
                }
            });
            match (ended, ran) {
                (Ok(()), Ran::Ended(Ok(value))) => {
                    self.after(&left)?;
                    return Ok(value);
                }
                (_, Ran::Ended(Err(error))) => return Err(error),
                (_, Ran::Failed(error)) | (Err(Fail::Final(error)), _) => return Err(error.into()),
                (Err(Fail::Again), _) | (_, Ran::Again) => {
                    self.0.keys.take_back(&left.claimed);
                    if left.cut_off {
                        self.finish_erasures()?;
                    }
                }
            }
            pause(round);
        }
        Err(StoreError::Refused.into())
    }

    /// Decides what becomes of one run, and puts its new keys on disk before the commit.
    fn settle<T, E>(&self, given: Result<T, E>, left: &mut Left) -> Ran<T, E> {
        match (left.spent.take(), &given) {
            // Others got in the way, whatever the closure made of it.
            (Some(Fail::Again), _) => return Ran::Again,
            (_, Err(_)) => return Ran::Ended(given),
            (Some(Fail::Final(error)), Ok(_)) => return Ran::Failed(error),
            (None, Ok(_)) => {}
        }
        let written = self
            .pass(Moment::BeforeKeys)
            .and_then(|()| self.0.keys.write(&left.claimed))
            .and_then(|()| self.pass(Moment::KeysWritten));
        match written {
            Ok(()) => Ran::Ended(given),
            Err(Fail::Again) => Ran::Again,
            Err(Fail::Final(error)) => Ran::Failed(error),
        }
    }

    fn pass(&self, moment: Moment) -> Result<(), Fail> {
        self.0.watch.pass(moment).map_err(Fail::Final)
    }

    /// A database that waits for its first schema, or for this program's, lacks tables.
    fn has_table(&self, name: &str) -> Result<bool, StoreError> {
        has_table(self.0.main.as_ref(), name)
    }

    /// Writes the shred store anew: in files whole and under a new file key, on a server by its own
    /// means. Reads go on, writes of keys wait; returns how many keys there are in files.
    pub fn rewrite_keys(&self) -> Result<u64, StoreError> {
        self.0.keys.rewrite(&|at| self.0.watch.pass_rewriting(at))
    }

    /// Brings the main database to this schema; returns how many steps were taken.
    pub fn schema(&self, parts: &[SchemaPart]) -> Result<usize, StoreError> {
        migrate::migrate(self.0.main.as_ref(), &describe(parts)?)
    }

    /// Refuses a database that is older than the program, changed, or too new for it.
    pub fn check_schema(&self, parts: &[SchemaPart]) -> Result<(), StoreError> {
        migrate::check(self.0.main.as_ref(), &describe(parts)?)
    }

    /// Columns, keys and indexes as they are in the main database, sorted; equal for equal schemas on one engine.
    pub fn catalog(&self) -> Result<Vec<String>, StoreError> {
        let main = self.0.main.as_ref();
        let rows = attempts(main, Mode::Single, &mut |session| {
            session.query(main.catalog_text(), &[])
        })?;
        let mut lines = rows
            .iter()
            .map(|row| row.get(0))
            .collect::<Result<Vec<String>, _>>()?;
        lines.sort();
        Ok(lines)
    }

    /// Hands out everything in one of the two databases, as it is at one moment, while others write.
    pub fn copy(
        &self,
        half: Half,
        parts: &[SchemaPart],
        to: &mut dyn CopyOut,
    ) -> Result<(), StoreError> {
        let schema = schema_of(half, parts)?;
        match half {
            Half::Main => copy::out(self.0.main.as_ref(), &schema, to),
            Half::Keys => copy::out(self.0.keys.live.get()?.database.as_ref(), &schema, to),
        }
    }

    /// Reads both databases from end to end and says whether every page is whole; for `doctor`.
    pub fn is_sound(&self) -> Result<bool, StoreError> {
        Ok(self.0.main.is_sound()? && self.0.keys.live.get()?.database.is_sound()?)
    }

    /// Whether the disk failed a write: nothing more can be kept until the store is opened again.
    pub fn ails(&self) -> bool {
        self.0.main.ails() || self.0.keys.live.ails()
    }

    /// Ends all connections; later calls answer `Closed`.
    pub fn close(&self) {
        self.0.main.close();
        self.0.keys.live.close();
    }

    /// Lets go of connections that nobody has needed for a while; for a house that runs, every few seconds.
    pub fn rest(&self) {
        self.0.main.rest();
        self.0.keys.live.rest();
    }

    pub(crate) fn main(&self) -> &dyn Database {
        self.0.main.as_ref()
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> &Keys {
        &self.0.keys
    }

    pub(crate) fn watch(&self) -> &Watch {
        &self.0.watch
    }
}

/// The schema of these slices together with the store's own.
pub fn describe(parts: &[SchemaPart]) -> Result<Schema, StoreError> {
    let all: Vec<SchemaPart> = std::iter::once(STORE_PART)
        .chain(parts.iter().copied())
        .collect();
    Schema::parse(&all)
}
