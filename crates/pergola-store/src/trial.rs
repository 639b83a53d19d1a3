//! Trial databases for tests: a fresh pair of files in a directory of their own,
//! or a fresh pair of databases on the PostgreSQL that `ci/postgres` started.
//! Everything goes away with the value. Never used by the program itself.

use std::ops::Deref;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pergola_seal::{HouseKeys, InstanceKey};

use crate::engine::server::Server;
use crate::engine::{Database, Mode, Session, Verdict};
use crate::error::Fail;
use crate::keys::{KEYS_PART, Keys};
use crate::live::Live;
use crate::migrate::migrate;
use crate::store::describe;
use crate::{Engine, Keeper, KeyHead, Schema, SchemaPart, Store, StoreError, Value};

pub use crate::live::Rewriting;
pub use crate::watch::Moment;

/// A directory of its own, mode 0700, deleted with the value.
pub struct Directory(PathBuf);

impl Directory {
    /// Makes one below the system's directory for temporary files.
    pub fn fresh() -> Self {
        let place =
            std::env::temp_dir().join(format!("pergola-trial-{}", hex(&pergola_seal::fresh_id())));
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(&place)
            .expect("a trial needs a directory for temporary files");
        Directory(place)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        // Best effort: the system clears its temporary files as well.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A fresh pair of databases on the trial server, dropped with the value.
pub struct Pair {
    admin: String,
    name: String,
    /// Address of the main database.
    pub url: String,
    /// Address of the shred store.
    pub keys_url: String,
}

impl Pair {
    /// Copies the pair from templates that hold this schema already.
    pub fn fresh(parts: &[SchemaPart]) -> Self {
        let admin = admin_url();
        let server = Server::open(&admin)
            .expect("the trial server does not answer: run ./ci/postgres start");
        let schema = describe(parts).expect("the schema of a trial is right");
        let main = template(&server, &admin, "m", &hash(&schema), &|url| {
            migrate(&Server::open(url)?, &schema).map(drop)
        });
        let keys = template(
            &server,
            &admin,
            "k",
            &hash_bytes(KEYS_PART.text.as_bytes()),
            &|url| Live::server(url).and_then(Keys::ready).map(drop),
        );
        let name = format!("pergola_{}", hex(&pergola_seal::fresh_id()));
        for (ending, template) in [("m", main), ("k", keys)] {
            alone(
                &server,
                &format!("create database {name}_{ending} template {template} strategy file_copy"),
            )
            .expect("the trial server makes a database");
        }
        let url = format!("{admin} dbname={name}_m");
        let keys_url = format!("{admin} dbname={name}_k");
        Pair {
            admin,
            name,
            url,
            keys_url,
        }
    }
}

impl Pair {
    /// Two databases with nothing in them.
    pub fn empty() -> Self {
        let admin = admin_url();
        let server = Server::open(&admin)
            .expect("the trial server does not answer: run ./ci/postgres start");
        let name = format!("pergola_{}", hex(&pergola_seal::fresh_id()));
        for ending in ["m", "k"] {
            alone(
                &server,
                &format!("create database {name}_{ending} template template0"),
            )
            .expect("the trial server makes a database");
        }
        let url = format!("{admin} dbname={name}_m");
        let keys_url = format!("{admin} dbname={name}_k");
        Pair {
            admin,
            name,
            url,
            keys_url,
        }
    }
}

impl Pair {
    /// Two empty databases that were prepared as an operator does, each by a role of its own:
    /// `outside` runs as a superuser of the cluster, `inside` in the new database. The word `name` in
    /// both stands for the role and for its database.
    pub fn prepared(name: &str, outside: &str, inside: &str) -> Self {
        let admin = admin_url();
        let server = Server::open(&admin)
            .expect("the trial server does not answer: run ./ci/postgres start");
        let fresh = format!("pergola_{}", hex(&pergola_seal::fresh_id()));
        let [url, keys_url] = ["m", "k"].map(|ending| {
            let own = format!("{fresh}_{ending}");
            each(&server, &outside.replace(name, &own));
            let new = Server::open(&format!("{admin} dbname={own}")).expect("it is there");
            each(&new, &inside.replace(name, &own));
            format!("{admin} user={own} dbname={own}")
        });
        Pair {
            admin,
            name: fresh,
            url,
            keys_url,
        }
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        let Ok(server) = Server::open(&self.admin) else {
            return;
        };
        for ending in ["m", "k"] {
            // Best effort: `ci/postgres stop` deletes what is left.
            let _ = alone(
                &server,
                &format!(
                    "drop database if exists {}_{ending} with (force)",
                    self.name
                ),
            );
            let _ = alone(
                &server,
                &format!("drop role if exists {}_{ending}", self.name),
            );
        }
    }
}

/// A store on trial.
pub struct Trial {
    store: Option<Store>,
    house: Arc<HouseKeys>,
    encrypted: bool,
    keeper: Option<Arc<dyn Keeper>>,
    place: Place,
}

enum Place {
    Files(Directory),
    Server(Pair),
}

impl Trial {
    /// A fresh store on both engines, SQLite first.
    pub fn both(parts: &[SchemaPart]) -> [Trial; 2] {
        [Trial::sqlite(parts), Trial::postgres(parts)]
    }

    /// A fresh store in two encrypted files.
    pub fn sqlite(parts: &[SchemaPart]) -> Trial {
        Trial::files(parts, true)
    }

    /// A fresh store whose main file is not encrypted, for one property only.
    pub fn sqlite_plain(parts: &[SchemaPart]) -> Trial {
        Trial::files(parts, false)
    }

    fn files(parts: &[SchemaPart], encrypted: bool) -> Trial {
        Trial::start(Place::Files(Directory::fresh()), parts, encrypted)
    }

    /// A fresh store on the trial server.
    pub fn postgres(parts: &[SchemaPart]) -> Trial {
        Trial::start(Place::Server(Pair::fresh(parts)), parts, true)
    }

    /// Files that stand already, in a directory that goes with the value.
    pub fn standing_files(directory: &Path) -> Trial {
        Trial::standing(Place::Files(Directory(directory.to_owned())))
    }

    /// Databases that stand already.
    pub fn standing_pair(pair: Pair) -> Trial {
        Trial::standing(Place::Server(pair))
    }

    fn standing(place: Place) -> Trial {
        let house = Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])));
        let mut trial = Trial {
            store: None,
            house,
            encrypted: true,
            keeper: None,
            place,
        };
        trial.reopen();
        trial
    }

    fn start(place: Place, parts: &[SchemaPart], encrypted: bool) -> Trial {
        let house = Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])));
        let mut trial = Trial {
            store: None,
            house,
            encrypted,
            keeper: None,
            place,
        };
        trial.reopen();
        trial.schema(parts).expect("the schema of a trial is right");
        trial
    }

    /// What to open the same databases with once more.
    pub fn engine(&self) -> Engine {
        match &self.place {
            Place::Files(directory) => Engine::Sqlite {
                path: directory.path().join("main.db"),
                key: self.encrypted.then(|| self.house.database_key()),
                keys_path: directory.path().join("keys.db"),
                head: KeyHead::of(Arc::clone(&self.house)),
            },
            Place::Server(pair) => Engine::Postgres {
                url: pair.url.clone(),
                keys_url: pair.keys_url.clone(),
            },
        }
    }

    /// Lets the store go and opens it again, as a new start of the program would.
    pub fn reopen(&mut self) {
        if let Some(store) = self.store.take() {
            store.close();
        }
        let opened = Store::open_with(self.engine(), self.keeper.clone());
        self.store = Some(opened.expect("a trial store opens"));
    }

    /// Opens it again with somebody who keeps the list of what was erased.
    pub fn kept_by(&mut self, keeper: Arc<dyn Keeper>) {
        self.keeper = Some(keeper);
        self.reopen();
    }

    /// The directory of the files; `None` on PostgreSQL.
    pub fn directory(&self) -> Option<&Path> {
        match &self.place {
            Place::Files(directory) => Some(directory.path()),
            Place::Server(_) => None,
        }
    }

    /// Begins to note which statements run.
    pub fn watch(&self) {
        self.store().watch().begin();
    }

    /// The names of the statements since `watch`, in order.
    pub fn watched(&self) -> Vec<&'static str> {
        self.store().watch().end()
    }

    /// Lets the program die whenever `dies` says so. `reopen` brings it back.
    pub fn die_at(&self, dies: impl Fn(Moment) -> bool + Send + Sync + 'static) {
        self.store().watch().arm(Arc::new(dies));
    }

    /// The same for a rewriting of the shred store.
    pub fn die_rewriting(&self, dies: impl Fn(Rewriting) -> bool + Send + Sync + 'static) {
        self.store().watch().arm_rewriting(Arc::new(dies));
    }

    /// The store itself.
    pub fn store(&self) -> &Store {
        self.store
            .as_ref()
            .expect("a trial has a store between its start and its end")
    }
}

impl Deref for Trial {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store()
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        if let Some(store) = self.store.take() {
            store.close();
        }
    }
}

/// The address that `ci/postgres start` left behind, searched upward from the current directory.
pub(crate) fn admin_url() -> String {
    let start = std::env::current_dir().expect("a test has a current directory");
    let found = start
        .ancestors()
        .find_map(|place| std::fs::read_to_string(place.join("target/pg/url")).ok());
    found
        .expect("no PostgreSQL for the tests: run ./ci/postgres start")
        .trim()
        .to_owned()
}

/// Makes sure that a template database of this schema exists and returns its name.
fn template(
    server: &Server,
    admin: &str,
    sort: &str,
    hash: &[u8; 16],
    fill: &dyn Fn(&str) -> Result<(), StoreError>,
) -> String {
    let name = format!("pergola_t_{sort}_{}", hex(hash));
    let done = in_session(server, &mut |session| {
        // Tests of several programs may come at the same moment.
        session.batch("select pg_advisory_lock(7011932)")?;
        let made = make_template(session, admin, &name, fill);
        session.batch("select pg_advisory_unlock(7011932)")?;
        made
    });
    done.expect("the trial server makes a template");
    name
}

fn make_template(
    session: &mut dyn Session,
    admin: &str,
    name: &str,
    fill: &dyn Fn(&str) -> Result<(), StoreError>,
) -> Result<(), Fail> {
    const READY: &str =
        "select datname::text from pg_database where datname::text = $1::text and datistemplate";
    if !session.query(READY, &[&Value::from(name)])?.is_empty() {
        return Ok(());
    }
    session.batch(&format!("drop database if exists {name} with (force)"))?;
    session.batch(&format!("create database {name} template template0"))?;
    fill(&format!("{admin} dbname={name}"))?;
    session.batch(&format!(
        "alter database {name} with is_template true allow_connections false"
    ))
}

/// Runs statements one by one, each in a transaction of its own.
fn each(server: &Server, statements: &str) {
    let all = statements.split(';').map(str::trim);
    for one in all.filter(|one| !one.is_empty()) {
        alone(server, one).expect("the trial server does what an operator asks");
    }
}

fn alone(server: &Server, text: &str) -> Result<(), StoreError> {
    in_session(server, &mut |session| session.batch(text))
}

fn in_session(
    server: &Server,
    body: &mut dyn FnMut(&mut dyn Session) -> Result<(), Fail>,
) -> Result<(), StoreError> {
    let mut done = Ok(());
    server.attempt(Mode::Single, &mut |session| {
        done = body(session);
        Verdict::Commit
    })?;
    done.map_err(StoreError::from)
}

fn hash(schema: &Schema) -> [u8; 16] {
    let all: Vec<u8> = schema
        .steps
        .iter()
        .flat_map(|step| step.part.bytes().chain(step.hash))
        .collect();
    hash_bytes(&all)
}

fn hash_bytes(bytes: &[u8]) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let full: [u8; 32] = Sha256::digest(bytes).into();
    let mut half = [0; 16];
    half.copy_from_slice(&full[..16]);
    half
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
