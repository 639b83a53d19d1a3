//! PostgreSQL through the blocking driver: a small bounded set of clients. The
//! only file that names `postgres`. Only a unix socket or a loopback address is
//! accepted; nothing the server says is passed on as text.

mod patient;
mod unreached;
mod values;

use std::collections::HashMap;
use std::net::{IpAddr, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio_postgres::config::{Host, TargetSessionAttrs};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Config, Error, Statement};

use self::patient::{Failed, Patient};
use self::values::{Param, column_type, kind, row};

use super::{Database, Described, Dialect, Fill, Mode, Session, Verdict};
use crate::error::Fail;
use crate::gate::Gate;
use crate::{Row, StoreError, Value};

/// Clients of one database, per process.
const CLIENTS_MAX: usize = 12;
/// Callers that may wait for one of them.
const WAITERS_MAX: usize = 256;
/// How long one of them waits, in seconds.
const WAIT_SECONDS_MAX: u64 = 20;
/// How long connecting may take, in seconds, before the server counts as silent.
const CONNECT_SECONDS_MAX: u64 = 10;
/// How long an answer may take, in seconds, before the server counts as silent: longer than it lets a
/// statement run.
const ANSWER_SECONDS_MAX: u64 = 25;

/// What every client is told. An answered commit is on the disk, whatever the server's default says.
const SETTINGS: &str = "set client_min_messages = warning;
    set timezone = 'UTC';
    set jit = off;
    set statement_timeout = '20s';
    set idle_in_transaction_session_timeout = '60s';
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')";

/// Only one program changes the schema at a time; the number is ours and means nothing.
const MIGRATION: &str = "begin isolation level read committed; set local statement_timeout = 0; select pg_advisory_xact_lock(7011931)";

/// A steady view without an end: whoever copies waits for disks, not for people.
const COPYING: &str = "begin isolation level repeatable read read only; set local statement_timeout = 0; \
    set local idle_in_transaction_session_timeout = 0";

/// One database on a server.
pub(crate) struct Server {
    config: Config,
    gate: Gate,
    idle: Mutex<Vec<Peer>>,
    closed: AtomicBool,
}

/// One client with its prepared statements.
struct Peer {
    client: Patient,
    statements: HashMap<&'static str, Statement>,
    /// Talks to a server that shuts down, only reads or is silent: not to be used again.
    spent: bool,
}

impl Server {
    /// Connects; `Address` when the address is not local, `Unreached` when nobody answers or lets it in.
    pub(crate) fn open(url: &str) -> Result<Self, StoreError> {
        let mut config: Config = url
            .parse()
            .map_err(|_| StoreError::Address("it is not a PostgreSQL address"))?;
        only_local(&config)?;
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        config.application_name("pergola");
        let server = Server {
            config,
            gate: Gate::new(CLIENTS_MAX, WAITERS_MAX, WAIT_SECONDS_MAX),
            idle: Mutex::default(),
            closed: AtomicBool::new(false),
        };
        let first = server
            .client()
            .map_err(|failed| unreached::told(&server.config, &failed))?;
        server.idle().push(ready(first)?);
        Ok(server)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Peer>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn client(&self) -> Result<Patient, Failed> {
        Patient::connect(&self.config, Duration::from_secs(CONNECT_SECONDS_MAX))
    }

    fn connect(&self) -> Result<Peer, StoreError> {
        let client = self.client().map_err(|failed| match failed {
            Failed::Said(error) => error.code().and_then(lacking).unwrap_or(StoreError::Io),
            Failed::Silent => StoreError::Io,
        })?;
        ready(client)
    }

    fn with_peer<T>(&self, body: impl FnOnce(&mut Peer) -> Result<T, Fail>) -> Result<T, Fail> {
        if self.closed.load(Ordering::Acquire) {
            return Err(StoreError::Closed.into());
        }
        let _pass = self.gate.enter()?;
        let waiting = self.idle().pop().filter(|peer| !peer.client.is_closed());
        let mut peer = waiting.map_or_else(|| self.connect(), Ok)?;
        let done = body(&mut peer);
        if peer.spent || peer.client.is_closed() {
            // The server went away: the idle clients talk to the same one and would each cost a try.
            self.idle().clear();
        } else if !self.closed.load(Ordering::Acquire)
            && !matches!(done, Err(Fail::Final(StoreError::Unknown | StoreError::Io)))
        {
            // A client whose transaction did not end is not kept; dropping it rolls back.
            self.idle().push(peer);
        }
        done
    }
}

/// A client that was told how this program wants to be served.
fn ready(client: Patient) -> Result<Peer, StoreError> {
    client.batch(SETTINGS).map_err(|_| StoreError::Io)?;
    Ok(Peer {
        client,
        statements: HashMap::new(),
        spent: false,
    })
}

impl Database for Server {
    fn attempt(
        &self,
        mode: Mode,
        body: &mut dyn FnMut(&mut dyn Session) -> Verdict,
    ) -> Result<(), Fail> {
        self.with_peer(|peer| {
            peer.client.patience = patience(mode);
            let mut session = ServerSession {
                peer,
                mode,
                begun: false,
            };
            let verdict = body(&mut session);
            session.end(verdict)
        })
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }

    fn forget_deleted(&self) -> Result<(), Fail> {
        // The heap keeps dead rows until the nightly rewriting; SECURITY.md says so.
        Ok(())
    }

    fn catalog_text(&self) -> &'static str {
        super::catalog::POSTGRES
    }

    fn describe(&self, text: &str) -> Result<Described, String> {
        let described = self.with_peer(|peer| {
            let prepared = peer.client.prepare(text).map_err(|failed| match failed {
                Failed::Silent => "no answer".to_owned(),
                Failed::Said(error) => match error.as_db_error() {
                    Some(known) => known.message().to_owned(),
                    None => error.to_string(),
                },
            });
            Ok(prepared.map(|statement| Described {
                params: statement
                    .params()
                    .iter()
                    .map(|one| Some(kind(one)))
                    .collect(),
                columns: statement
                    .columns()
                    .iter()
                    .map(|one| Some(kind(one.type_())))
                    .collect(),
                plan: Vec::new(),
            }))
        });
        described.map_err(|fail| StoreError::from(fail).to_string())?
    }

    fn is_sound(&self) -> Result<bool, Fail> {
        // The server's own checksums and pg_amcheck look after its files.
        Ok(true)
    }

    fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.idle().clear();
    }
}

struct ServerSession<'a> {
    peer: &'a mut Peer,
    mode: Mode,
    begun: bool,
}

impl ServerSession<'_> {
    /// The transaction begins with its first statement, so that an empty one costs nothing.
    fn begin(&mut self) -> Result<(), Fail> {
        if self.begun {
            return Ok(());
        }
        let text = match self.mode {
            Mode::Single => return Ok(()),
            Mode::Read => "begin isolation level repeatable read read only",
            Mode::Copy => COPYING,
            Mode::Write => "begin isolation level serializable",
            Mode::Quick => "begin isolation level read committed",
            Mode::Migrate => MIGRATION,
        };
        self.peer
            .client
            .batch(text)
            .map_err(|failed| self.failed(failed))?;
        self.begun = true;
        Ok(())
    }

    fn end(&mut self, verdict: Verdict) -> Result<(), Fail> {
        if !self.begun {
            return Ok(());
        }
        match verdict {
            Verdict::Commit => self
                .peer
                .client
                .batch("commit")
                .map_err(|failed| match failed {
                    Failed::Said(error) => error.code().map_or(StoreError::Unknown.into(), unkept),
                    Failed::Silent => StoreError::Unknown.into(),
                }),
            // A rollback that does not arrive happens all the same when the connection ends.
            Verdict::Rollback if self.peer.spent || self.peer.client.is_closed() => Ok(()),
            Verdict::Rollback => self
                .peer
                .client
                .batch("rollback")
                .map_err(|_| StoreError::Io.into()),
        }
    }

    fn failed(&mut self, failed: Failed) -> Fail {
        self.peer.spent |= match &failed {
            Failed::Silent => true,
            Failed::Said(error) => error.code().is_some_and(gone),
        };
        failed.into()
    }

    fn prepared(&mut self, text: &'static str) -> Result<Statement, Fail> {
        self.begin()?;
        if let Some(statement) = self.peer.statements.get(text) {
            return Ok(statement.clone());
        }
        let statement = self
            .peer
            .client
            .prepare(text)
            .map_err(|failed| self.failed(failed))?;
        self.peer.statements.insert(text, statement.clone());
        Ok(statement)
    }
}

impl Session for ServerSession<'_> {
    fn query(&mut self, text: &'static str, params: &[&Value]) -> Result<Vec<Row>, Fail> {
        let statement = self.prepared(text)?;
        counted(&statement, params)?;
        let params: Vec<Param<'_>> = params.iter().map(|value| Param(value)).collect();
        let bound: Vec<&(dyn ToSql + Sync)> = params
            .iter()
            .map(|one| one as &(dyn ToSql + Sync))
            .collect();
        let found = self
            .peer
            .client
            .query(&statement, &bound)
            .map_err(|failed| self.failed(failed))?;
        found.iter().map(row).collect()
    }

    fn query_each(
        &mut self,
        text: &'static str,
        sets: &[[&Value; 4]],
    ) -> Result<Vec<Vec<Row>>, Fail> {
        let statement = self.prepared(text)?;
        let sets: Vec<[Param<'_>; 4]> = sets.iter().map(|set| set.map(Param)).collect();
        for set in &sets {
            counted(&statement, &set.each_ref().map(|one| one.0))?;
        }
        let found = self.peer.client.query_each(&statement, &sets);
        let found = found.map_err(|failed| self.failed(failed))?;
        let rows = |one: &Vec<_>| one.iter().map(row).collect();
        found.iter().map(rows).collect()
    }

    fn execute(&mut self, text: &'static str, params: &[&Value]) -> Result<u64, Fail> {
        let statement = self.prepared(text)?;
        counted(&statement, params)?;
        let params: Vec<Param<'_>> = params.iter().map(|value| Param(value)).collect();
        let bound: Vec<&(dyn ToSql + Sync)> = params
            .iter()
            .map(|one| one as &(dyn ToSql + Sync))
            .collect();
        self.peer
            .client
            .execute(&statement, &bound)
            .map_err(|failed| self.failed(failed))
    }

    fn batch(&mut self, text: &str) -> Result<(), Fail> {
        self.begin()?;
        self.peer
            .client
            .batch(text)
            .map_err(|failed| self.failed(failed))
    }

    fn scan(
        &mut self,
        text: &str,
        each: &mut dyn FnMut(Row) -> Result<(), Fail>,
    ) -> Result<(), Fail> {
        self.begin()?;
        let client = &self.peer.client;
        client.scan(text, &mut |found| each(row(found)?))
    }

    fn fill(
        &mut self,
        fill: &Fill<'_>,
        next: &mut dyn FnMut() -> Result<Option<Vec<Value>>, Fail>,
    ) -> Result<(), Fail> {
        self.begin()?;
        let (names, types): (Vec<&str>, Vec<Type>) = fill
            .columns
            .iter()
            .map(|(name, kind)| (*name, column_type(*kind)))
            .unzip();
        let text = format!(
            "copy {} ({}) from stdin (format binary)",
            fill.table,
            names.join(", ")
        );
        let mut filling = self.peer.client.fill(&text, &types)?;
        while let Some(values) = next()? {
            let params: Vec<Param<'_>> = values.iter().map(Param).collect();
            let row = params.iter().map(|one| one as &(dyn ToSql + Sync));
            filling.write(&row.collect::<Vec<_>>())?;
        }
        filling.finish()?;
        Ok(())
    }
}

/// Whoever copies or changes the schema waits for disks; everybody else for an answer.
fn patience(mode: Mode) -> Option<Duration> {
    match mode {
        Mode::Copy | Mode::Migrate => None,
        _ => Some(Duration::from_secs(ANSWER_SECONDS_MAX)),
    }
}

/// The driver panics on a wrong count; we say it instead.
fn counted(statement: &Statement, params: &[&Value]) -> Result<(), Fail> {
    if statement.params().len() == params.len() {
        Ok(())
    } else {
        Err(StoreError::Misuse("a wrong number of parameters").into())
    }
}

fn conflict(code: &SqlState) -> bool {
    *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED
}

/// The server lacks disk, memory or connections (class 53): it undid what was asked, and goes on.
fn lacking(code: &SqlState) -> Option<StoreError> {
    match code.code() {
        "53100" => Some(StoreError::Full),
        known if known.starts_with("53") => Some(StoreError::Busy),
        _ => None,
    }
}

/// What a server says to a commit. Once committed it reports no error, so what lacked was undone.
fn unkept(code: &SqlState) -> Fail {
    if conflict(code) {
        return Fail::Again;
    }
    lacking(code).unwrap_or(StoreError::Unknown).into()
}

/// Shut down, failed over, or now only reading: worth another try on a new connection.
fn gone(code: &SqlState) -> bool {
    matches!(code.code(), "57P01" | "57P02" | "57P03" | "25006" | "25P03")
        || code.code().starts_with("08")
}

impl From<Failed> for Fail {
    fn from(failed: Failed) -> Self {
        match failed {
            // Not tried again: the next one may be silent for as long.
            Failed::Silent => StoreError::Io.into(),
            Failed::Said(error) => fail(&error),
        }
    }
}

/// Turns a server error into ours; the server's words stay behind.
fn fail(error: &Error) -> Fail {
    let Some(code) = error.code() else {
        // Without a code either the connection broke, before any commit, or a value did not fit.
        let broken = error.is_closed()
            || std::error::Error::source(error).is_some_and(|cause| cause.is::<std::io::Error>());
        return if broken {
            Fail::Again
        } else {
            StoreError::Shape.into()
        };
    };
    let lacks = lacking(code).map(Fail::from);
    lacks.unwrap_or_else(|| match code.code() {
        _ if conflict(code) => Fail::Again,
        "23505" => StoreError::Unique.into(),
        _ if gone(code) => Fail::Again,
        known if known.starts_with("22") || known.starts_with("23") => StoreError::Shape.into(),
        known if known.starts_with("42") => {
            StoreError::Misuse("a statement that this schema does not know").into()
        }
        _ => StoreError::Io.into(),
    })
}

/// Verified TLS comes later; until then nothing leaves this machine.
fn only_local(config: &Config) -> Result<(), StoreError> {
    let refused = StoreError::Address(
        "only a unix socket or a loopback address is accepted; verified TLS comes later",
    );
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(StoreError::Address("it names no host and no socket"));
    }
    if !config.get_hostaddrs().iter().all(IpAddr::is_loopback) {
        return Err(refused);
    }
    for host in config.get_hosts() {
        let local = match host {
            Host::Unix(_) => true,
            Host::Tcp(name) => local_name(name),
        };
        if !local {
            return Err(refused);
        }
    }
    Ok(())
}

fn local_name(name: &str) -> bool {
    if let Ok(address) = name.parse::<IpAddr>() {
        return address.is_loopback();
    }
    // Only this one name is looked up, so that a refused address causes no traffic.
    name == "localhost"
        && (name, 0)
            .to_socket_addrs()
            .is_ok_and(|mut all| all.all(|one| one.ip().is_loopback()))
}
