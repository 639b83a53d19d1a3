//! Opening a house: from its directory to a door. A real house refuses to open
//! when its data could be read by others, or when memory could reach the disk.

mod known;

use std::fs::{self, Permissions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::CAPABILITIES;
use pergola_base::{Capability, House, Kind, Zone};
use pergola_page::texts;
use pergola_seal::{Cost, HouseKeys, InstanceKey, Language};
use pergola_store::{Engine, KeyHead, SchemaPart, Store, StoreError};
use zeroize::Zeroizing;

use crate::backup::erased::Lists;
use crate::backup::sealed;
use crate::clock::now;
use crate::config::Config;
use crate::config::secrets::in_place_of;
use crate::door::Door;
use crate::place;
use crate::reach;
use crate::signatures;

use known::furnish;
pub use known::{DAMAGED, EMPTY, fits, has_programme, looked_over};

/// Why a house does not open, with the exit code.
#[derive(Debug)]
pub enum Refused {
    /// Configuration: exit code 78.
    Config(String),
    /// The key is not there, or is another one: exit code 77.
    Key(String),
    /// The database: exit code 74.
    Database(String),
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Config(text) | Self::Key(text) | Self::Database(text) => f.write_str(text),
        }
    }
}

/// The program's schema, slice by slice.
#[must_use]
pub fn schema_parts(capabilities: &'static [Capability]) -> Vec<SchemaPart> {
    capabilities
        .iter()
        .filter(|capability| !capability.schema.is_empty())
        .map(|capability| SchemaPart {
            name: capability.name,
            text: capability.schema,
        })
        .collect()
}

/// The directory of the data inside a house.
#[must_use]
pub fn data_dir(dir: &Path) -> PathBuf {
    dir.join("data")
}

/// A path from the configuration: relative ones start at the house.
#[must_use]
pub fn within(dir: &Path, path: &Path) -> PathBuf {
    if path.is_absolute() {
        path.to_owned()
    } else {
        dir.join(path)
    }
}

/// Reads the instance key.
///
/// # Errors
/// When the file is not there, can be read by others, or holds no key.
pub fn instance_key(dir: &Path, config: &Config) -> Result<InstanceKey, Refused> {
    key_file(&within(dir, &config.house.key_file))
}

/// Reads a file with an instance key.
///
/// # Errors
/// When the file is not there, can be read by others, or holds no key.
pub fn key_file(path: &Path) -> Result<InstanceKey, Refused> {
    if let Some(why) = in_place_of(path) {
        return Err(Refused::Key(format!("the key: {why}")));
    }
    let shown = path.display();
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .map_err(|error| {
            let why = reach::why(path, &error);
            Refused::Key(format!("{shown}: the key cannot be read: {why}"))
        })?;
    let mode = fs::metadata(path).map_or(0o777, |meta| meta.permissions().mode());
    if mode & 0o077 != 0 {
        return Err(Refused::Key(format!(
            "{shown}: others on this machine can read the key; run `chmod 600` on it"
        )));
    }
    if text.trim().bytes().all(|digit| digit == b'0') {
        return Err(Refused::Key(format!(
            "{shown}: this is no key: 64 hexadecimal digits made by `pergola init` are expected"
        )));
    }
    InstanceKey::from_hex(text.trim())
        .map_err(|_| Refused::Key(format!("{shown}: 64 hexadecimal digits are expected")))
}

/// Writes a new file that only its owner can read.
///
/// # Errors
/// When it exists already or cannot be written.
pub fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    if written.is_err() {
        // What is there by half would be taken for the whole.
        let _ = fs::remove_file(path);
    }
    written
}

/// Makes a directory that only its owner can enter.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_dir(path: &Path) -> std::io::Result<()> {
    fs::create_dir_all(path)?;
    fs::set_permissions(path, Permissions::from_mode(0o700))
}

/// What must hold before a house opens its databases.
///
/// # Errors
/// For a real house: the first thing that does not hold.
pub fn safe_place(dir: &Path, config: &Config) -> Result<(), Refused> {
    let core = rustix::process::Resource::Core;
    let off = rustix::process::Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let dumps_off = rustix::process::setrlimit(core, off).is_ok()
        && rustix::process::getrlimit(core).current == Some(0);
    if config.house.demo && config.database.url_file.is_some() {
        return Ok(());
    }
    let data = data_dir(dir);
    let meta = fs::metadata(&data).map_err(|error| Refused::Config(unseen(&data, &error)))?;
    let mode = meta.permissions().mode();
    if config.house.demo {
        return Ok(());
    }
    if mode & 0o077 != 0 {
        return Err(Refused::Config(format!(
            "{}: others on this machine can enter it; run `chmod 700` on it",
            data.display()
        )));
    }
    if !dumps_off {
        return Err(Refused::Config(
            "core dumps cannot be switched off here".to_owned(),
        ));
    }
    if swaps() && !config.house.allow_swap {
        return Err(Refused::Config(SWAP.to_owned()));
    }
    Ok(())
}

/// What is said when the folder of the data cannot be looked at.
#[must_use]
pub fn unseen(data: &Path, error: &std::io::Error) -> String {
    let (shown, why) = (data.display(), reach::why(data, error));
    match error.kind() {
        ErrorKind::NotFound => format!(
            "{shown}: {why}; is its disk in its place? If it is lost, bring a backup back with `pergola restore`"
        ),
        _ => format!("{shown}: {why}"),
    }
}

/// What a real house says on a machine with swap.
pub const SWAP: &str = "this machine may write memory to its disk (swap): switch swap off, encrypt it and \
             set house.allow_swap, or use another machine";

/// Whether the machine has swap.
#[must_use]
pub fn swaps() -> bool {
    fs::read_to_string("/proc/swaps").is_ok_and(|text| text.lines().count() > 1)
}

/// Opens the store of a house that stands already.
///
/// # Errors
/// When its files are gone, or the databases do not open with this key.
pub fn store(dir: &Path, config: &Config, keys: &Arc<HouseKeys>) -> Result<Store, Refused> {
    files_stand(dir, config)?;
    begun(dir, config, keys)
}

/// Whether the files of a house are there; a server's databases are looked at when they are opened.
fn files_stand(dir: &Path, config: &Config) -> Result<(), Refused> {
    let in_files = config.database.url_file.is_none();
    let lost = in_files.then(|| place::lost(&data_dir(dir))).flatten();
    lost.map_or(Ok(()), |why| Err(Refused::Database(why)))
}

/// What can be known of a house without its key: its files are there, and somebody may read its pages.
///
/// # Errors
/// When they are gone, or nobody has signed what is read there.
pub fn stands(dir: &Path, config: &Config) -> Result<(), Refused> {
    files_stand(dir, config)?;
    let (on, drafts) = languages(dir, config)?;
    if config.house.demo || on.iter().any(|one| !drafts.contains(one)) {
        return Ok(());
    }
    Err(Refused::Config(signatures::wanting(dir, &on)))
}

/// Opens the store of a new house: files that are not there are made.
fn begun(dir: &Path, config: &Config, keys: &Arc<HouseKeys>) -> Result<Store, Refused> {
    let lists = lists(dir, config, keys)?;
    let engine = engine(dir, config, keys)?;
    let in_files = matches!(engine, Engine::Sqlite { .. });
    Store::open_with(engine, Some(Arc::new(lists))).map_err(|error| match error {
        StoreError::Io if in_files => Refused::Database(format!(
            "the database does not open: {}",
            unwritten(&data_dir(dir))
        )),
        other => database(&other),
    })
}

/// Which of a house's files cannot be read or written, and why.
fn unwritten(data: &Path) -> String {
    let all = [data.to_owned(), data.join("main.db"), data.join("keys.db")];
    let mut known = all.iter().filter(|path| path.exists() || *path == data);
    let found = known.find_map(|path| Some((path, reach::unwritable(path)?)));
    match found {
        Some((path, why)) => format!("{}: {why}", path.display()),
        None => format!("{}: {}", data.display(), StoreError::Io),
    }
}

/// Where the databases of a house are.
///
/// # Errors
/// When a file with an address cannot be read.
pub fn engine(dir: &Path, config: &Config, keys: &Arc<HouseKeys>) -> Result<Engine, Refused> {
    Ok(
        match (&config.database.url_file, &config.database.keys_url_file) {
            (Some(url), Some(keys_url)) => Engine::Postgres {
                url: secret(dir, url)?,
                keys_url: secret(dir, keys_url)?,
            },
            _ => files(&data_dir(dir), keys),
        },
    )
}

/// The two files of a house that needs no server.
#[must_use]
pub fn files(data: &Path, keys: &Arc<HouseKeys>) -> Engine {
    Engine::Sqlite {
        path: data.join("main.db"),
        key: Some(keys.database_key()),
        keys_path: data.join("keys.db"),
        head: KeyHead::of(Arc::clone(keys)),
    }
}

/// Where the list of what was erased is kept.
fn lists(dir: &Path, config: &Config, keys: &Arc<HouseKeys>) -> Result<Lists, Refused> {
    let recipients = sealed::recipients(&config.backup.recipients)
        .map_err(|text| Refused::Config(format!("backup.recipients: {text}")))?;
    let targets = config.backup.data.iter().chain(&config.backup.keys);
    let mut targets: Vec<PathBuf> = targets.map(|target| within(dir, target)).collect();
    targets.sort();
    targets.dedup();
    Ok(Lists::new(
        (config.house_id(), &config.house.id),
        Arc::clone(keys),
        recipients,
        (data_dir(dir), targets),
        now,
    ))
}

fn secret(dir: &Path, file: &Path) -> Result<String, Refused> {
    let path = within(dir, file);
    let shown = path.display();
    let text = fs::read_to_string(&path)
        .map(|text| text.trim().to_owned())
        .map_err(|error| Refused::Config(format!("{shown}: {}", reach::why(&path, &error))))?;
    let mode = fs::metadata(&path).map_or(0o777, |meta| meta.permissions().mode());
    if mode & 0o077 != 0 {
        return Err(Refused::Config(format!(
            "{shown}: others on this machine can read it; run `chmod 600` on it"
        )));
    }
    Ok(text)
}

/// What a database says that does not open.
#[must_use]
pub fn database(error: &StoreError) -> Refused {
    match error {
        StoreError::Locked => Refused::Key(
            "the key is not the key of this house, or the beginning of its files is damaged"
                .to_owned(),
        ),
        other => Refused::Database(format!("the database does not open: {other}")),
    }
}

/// The languages that are switched on, and of these the drafts: a real house
/// speaks only languages whose sentences that can hurt were signed. Where none
/// was, all are there for whoever runs the machine, and `to_serve` refuses.
///
/// # Errors
/// When a language is not known.
pub fn languages(dir: &Path, config: &Config) -> Result<(Vec<Language>, Vec<Language>), Refused> {
    let mut on = Vec::new();
    let mut drafts = Vec::new();
    for code in &config.house.languages {
        let language = Language::parse(code)
            .filter(|language| texts().languages().any(|one| one == *language))
            .ok_or_else(|| {
                let known: Vec<_> = texts().languages().map(|known| known.code()).collect();
                let known = known.join(", ");
                Refused::Config(format!(
                    "house.languages: `{code}` is not shipped; known: {known}"
                ))
            })?;
        if signatures::holds(dir, language) {
            on.push(language);
        } else {
            drafts.push(language);
        }
    }
    if on.is_empty() || config.house.demo {
        on = on.into_iter().chain(drafts.iter().copied()).collect();
        on.sort_by_key(|language| {
            config
                .house
                .languages
                .iter()
                .position(|code| code == language.code())
        });
    }
    Ok((on, drafts))
}

/// What stands above the databases.
///
/// # Errors
/// When the configuration is wrong.
pub fn house(dir: &Path, config: &Config, keys: Arc<HouseKeys>) -> Result<House, Refused> {
    let (languages, drafts) = languages(dir, config)?;
    let zone = Zone::named(&config.house.time_zone).ok_or_else(|| {
        let name = &config.house.time_zone;
        Refused::Config(format!(
            "house.time_zone: `{name}` is not known; `Europe/Berlin` is"
        ))
    })?;
    Ok(House {
        id: config.house_id(),
        keys,
        kind: if config.house.demo {
            Kind::Demo
        } else {
            Kind::Real
        },
        zone,
        languages,
        drafts,
        cost: if config.house.cheap_hashing {
            Cost::CHEAP
        } else {
            Cost::REAL
        },
        way_out: config.web.way_out.clone(),
        erase_after_days: config.days.erase_after,
        key_backup_days: config.days.key_backup,
        came_back: None,
        capabilities: CAPABILITIES,
    })
}

/// Opens a whole house. With `migrate`, it is a new one, and its databases are made
/// first; without, a schema that is not this program's is refused.
///
/// # Errors
/// When anything is not as it must be.
pub fn door(dir: &Path, config: &Config, migrate: bool) -> Result<Door, Refused> {
    safe_place(dir, config)?;
    let scheme = config.scheme().map_err(Refused::Config)?;
    let instance = instance_key(dir, config)?;
    let keys = Arc::new(HouseKeys::from_instance(&instance));
    let store = if migrate {
        begun(dir, config, &keys)?
    } else {
        store(dir, config, &keys)?
    };
    if migrate {
        furnish(&store, config)?;
    } else {
        fits(&store, config)?;
    }
    let mut house = house(dir, config, keys)?;
    house.came_back = store
        .read("open", |tx| {
            let from = house.zone.day(now()).plus(-House::TOLD_DAYS);
            House::last_came_back(tx, from)
        })
        .map_err(|error| database(&error))?;
    Ok(Door::new(house, store, scheme))
}

/// Opens a house for people: one of its languages must have been signed.
///
/// # Errors
/// When anything is not as it must be, or what is read on its pages was signed by nobody.
pub fn to_serve(dir: &Path, config: &Config) -> Result<Door, Refused> {
    stands(dir, config)?;
    furnished(dir, config)
}

/// Opens a whole house that has a programme.
///
/// # Errors
/// When anything is not as it must be, or there is no programme.
pub fn furnished(dir: &Path, config: &Config) -> Result<Door, Refused> {
    let door = door(dir, config, false)?;
    has_programme(&door.store)?;
    Ok(door)
}

/// A new house whose languages nobody has signed yet, with its databases made:
/// only `init` works on it.
///
/// # Errors
/// When the databases cannot be made.
pub fn unsigned(dir: &Path, config: &Config) -> Result<(House, Store), Refused> {
    let instance = instance_key(dir, config)?;
    let keys = Arc::new(HouseKeys::from_instance(&instance));
    let store = begun(dir, config, &keys)?;
    furnish(&store, config)?;
    Ok((house(dir, config, keys)?, store))
}
