//! Brings a house back onto an empty directory or into empty databases. Every
//! artefact is read to its end before the first byte is written, and the house
//! stands only once everything is there and what was erased is gone again.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::x25519::Identity;
use pergola_base::facts::erasing;
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, House, Moment, Programme, Stop};
use pergola_seal::{HouseKeys, Language};
use pergola_store::{Engine, Half, Store, StoreError, Value};

use super::check::{self, Found, Opened};
use super::erased::List;
use super::format::Head;
use super::journals;
use super::lacking::{self, People};
use super::make::CARRIED;
use super::place::LIST;
use super::without::Without;
use super::{Trouble, at, date, day, erased};
use crate::CAPABILITIES;
use crate::config::secrets::in_place_of;
use crate::config::{Config, FILE};
use crate::open::{self, schema_parts, within};
use crate::place::BESIDE;

/// What a house comes back from.
pub struct Artefacts {
    /// A backup of the data.
    pub data: PathBuf,
    /// A backup of the keys, made after it.
    pub keys: PathBuf,
    /// The newest list of what was erased.
    pub erased: Option<PathBuf>,
    /// Folders with exported journals, newer than the backup, to go on from.
    pub journals: Vec<PathBuf>,
    /// Who can open them.
    pub identities: Vec<Identity>,
    /// The house's keys, from the instance key.
    pub house: Arc<HouseKeys>,
}

/// Where it comes back to.
pub struct Place {
    /// The new house's directory; empty, or not there yet.
    pub dir: PathBuf,
    /// The instance key's file.
    pub key: PathBuf,
    /// For PostgreSQL: the files with the two addresses.
    pub urls: Option<(PathBuf, PathBuf)>,
}

/// Artefacts that were read to their ends and belong together.
pub struct Checked {
    data: Head,
    keys: Head,
    list: Option<List>,
    config: Config,
}

/// What became of it.
pub struct Restored {
    /// Rows of the data.
    pub rows: u64,
    /// Shred keys that stayed away because they were erased.
    pub erased_keys: u64,
    /// People whose erasing was done once more.
    pub erased_people: u64,
    /// Journals that begin anew after the last checkpoint in the backup.
    pub journals_anew: u64,
}

impl Artefacts {
    /// Reads everything to its end and refuses what does not belong together.
    ///
    /// # Errors
    /// In plain words, with the file they are about.
    pub fn check(&self, told: &dyn Fn() -> Box<dyn FnMut(u64)>) -> Result<Checked, Trouble> {
        let (data, people) = self.copy(&self.data, Half::Main, told())?;
        let (keys, having) = self.copy(&self.keys, Half::Keys, told())?;
        let (data_shown, keys_shown) = (self.data.display(), self.keys.display());
        if data.house != keys.house {
            return Err(Trouble::Bad(format!(
                "{data_shown} and {keys_shown} are of two houses"
            )));
        }
        if keys.at < data.at {
            return Err(Trouble::Bad(format!(
                "{keys_shown}: it is older than the backup of the data ({} and {}); who joined in between \
                 would be lost. Take a newer backup of the keys, or an older one of the data",
                super::told(keys.at),
                super::told(data.at)
            )));
        }
        let missing = people.without(&having);
        let lost = lacking::lost(missing, data.erased, keys.erased);
        if lost > 0 {
            let why = lacking::told(lost);
            return Err(Trouble::Bad(format!("{keys_shown}: {why}")));
        }
        let list = self.list(&data, &keys)?;
        let config = self.config(data.house)?;
        Ok(Checked {
            data,
            keys,
            list,
            config,
        })
    }

    /// Reads a copy to its end: its head, and whose rows are in it.
    fn copy(
        &self,
        path: &Path,
        half: Half,
        told: Box<dyn FnMut(u64)>,
    ) -> Result<(Head, People), Trouble> {
        let wanted = match half {
            Half::Main => "a backup of the data",
            Half::Keys => "a backup of the keys",
        };
        let mut people = People::default();
        let mut each = |table: &str, columns: &[String], row: &[Value]| {
            people.see(table, columns, row);
        };
        let keys = Some(self.house.as_ref());
        match check::seen(path, &self.identities, keys, told, &mut each)? {
            Found::Copy(head, _) if head.half == half => Ok((*head, people)),
            _ => Err(Trouble::Bad(format!(
                "{}: {wanted} is expected here",
                path.display()
            ))),
        }
    }

    fn list(&self, data: &Head, keys: &Head) -> Result<Option<List>, Trouble> {
        let Some(path) = &self.erased else {
            return Ok(None);
        };
        let shown = path.display();
        let list = erased::load(path, &self.identities)?;
        if !list.is_of(&self.house) || list.house != data.house {
            return Err(Trouble::Bad(format!(
                "{shown}: it was not made by this house; do not trust it"
            )));
        }
        let newer = [data, keys]
            .iter()
            .all(|head| list.follows(head.erased, &head.erased_head));
        if !newer {
            return Err(Trouble::Bad(format!(
                "{shown}: it is older than the backup, which knows of {} erasures; look for the newest one on \
                 every target",
                data.erased.max(keys.erased)
            )));
        }
        Ok(Some(list))
    }

    fn config(&self, house: [u8; 16]) -> Result<Config, Trouble> {
        let shown = self.data.display().to_string();
        let Opened::Copy(reader) = check::open(&self.data, &self.identities, Box::new(|_| {}))?
        else {
            return Err(Trouble::Bad(format!(
                "{shown}: it changed while it was read"
            )));
        };
        let text = reader
            .files
            .iter()
            .find(|(name, _)| name == FILE)
            .and_then(|(_, content)| std::str::from_utf8(content).ok());
        let config = text
            .ok_or_else(|| "the configuration is missing".to_owned())
            .and_then(Config::parse)
            .map_err(|why| Trouble::Bad(format!("{shown}: {FILE}: {why}")))?;
        if config.house_id() != house {
            return Err(Trouble::Bad(format!(
                "{shown}: its configuration is of another house"
            )));
        }
        Ok(config)
    }
}

impl Checked {
    /// What somebody must type when the list is missing; `None` when it is there.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        let since = date(self.keys.at);
        self.list
            .is_none()
            .then(|| format!("erasures since {since} may come back"))
    }

    /// Lists that stand on a target of this house, while none was given.
    #[must_use]
    pub fn lists_nearby(&self, dir: &Path) -> Vec<PathBuf> {
        let targets = self
            .config
            .backup
            .data
            .iter()
            .chain(&self.config.backup.keys);
        targets
            .map(|target| within(dir, target).join(LIST))
            .filter(|list| list.is_file())
            .collect()
    }

    /// A list on a target of this house that knows of more than the one that was given.
    fn newer_nearby(&self, from: &Artefacts, dir: &Path) -> Option<PathBuf> {
        let known = self.list.as_ref().map(|list| list.entries.len());
        let newer = |path: &PathBuf| {
            erased::load(path, &from.identities)
                .is_ok_and(|list| list.is_of(&from.house) && Some(list.entries.len()) > known)
        };
        self.lists_nearby(dir).into_iter().find(newer)
    }

    /// What the list holds, in plain words.
    #[must_use]
    pub fn list_words(&self) -> Option<String> {
        let list = self.list.as_ref()?;
        let last = list.entries.last().map_or_else(
            || "none yet".to_owned(),
            |one| format!("the last on {}", day(one.day)),
        );
        Some(format!("{} erasures, {last}", list.entries.len()))
    }

    /// When the data and the keys were copied.
    #[must_use]
    pub fn moments(&self) -> (Moment, Moment) {
        (self.data.at, self.keys.at)
    }
}

/// Writes the house. Whoever calls this has the list, or the words that were typed in its place.
///
/// # Errors
/// When the place is not empty, or anything fails: then no house stands there yet. What was written so far is
/// deleted in files; two databases on a server are to be made anew.
pub fn restore(
    from: &Artefacts,
    checked: &Checked,
    to: &Place,
    now: Moment,
    told: &dyn Fn() -> Box<dyn FnMut(u64)>,
) -> Result<Restored, Trouble> {
    crate::place::is_free(&to.dir).map_err(Trouble::Other)?;
    if let Some(newer) = checked.newer_nearby(from, &to.dir) {
        return Err(Trouble::Bad(format!(
            "{}: this list of what was erased is newer; give it with --erased",
            newer.display()
        )));
    }
    let beside = to.dir.join(BESIDE);
    let io = |error: std::io::Error| Trouble::Other(format!("{}: {error}", to.dir.display()));
    open::make_private_dir(&to.dir).map_err(io)?;
    open::make_private_dir(&beside).map_err(io)?;
    let done = fill(from, checked, to, &beside, now, told).and_then(|(restored, files)| {
        fs::rename(&beside, open::data_dir(&to.dir)).map_err(io)?;
        for (name, content) in files {
            super::place::whole(&to.dir, &name, &content).map_err(io)?;
        }
        Ok(restored)
    });
    if done.is_err() {
        // Best effort: what is left is not a house, since its configuration comes last.
        let _ = fs::remove_dir_all(&beside);
        let _ = fs::remove_dir(&to.dir);
    }
    done
}

type Files = Vec<(String, Vec<u8>)>;

fn fill(
    from: &Artefacts,
    checked: &Checked,
    to: &Place,
    beside: &Path,
    now: Moment,
    told: &dyn Fn() -> Box<dyn FnMut(u64)>,
) -> Result<(Restored, Files), Trouble> {
    let config = configured(checked, to)?;
    let engine = engine(to, beside, &config, &from.house)?;
    for half in [Half::Main, Half::Keys] {
        if !engine.is_new(half)? {
            return Err(Trouble::Other(
                "the databases are not empty; give two new ones".to_owned(),
            ));
        }
    }
    let gone: HashSet<[u8; 32]> = checked
        .list
        .iter()
        .flat_map(|list| list.entries.iter().map(|one| one.hash))
        .collect();
    let (_, erased_keys) = load(from, &from.keys, Half::Keys, &engine, &gone, told())?;
    let (rows, _) = load(from, &from.data, Half::Main, &engine, &gone, told())?;
    let store = Store::open(engine)?;
    let (erased_people, journals_anew) = replay(checked, (&to.dir, &config), from, &store, now)?;
    store.close();
    let text = toml::to_string(&config).map_err(|error| Trouble::Other(error.to_string()))?;
    let mut files = carried(from)?;
    files.retain(|(name, _)| name != FILE);
    files.push((FILE.to_owned(), text.into_bytes()));
    let restored = Restored {
        rows,
        erased_keys,
        erased_people,
        journals_anew,
    };
    Ok((restored, files))
}

/// The configuration that travelled with the data, with what is different here.
fn configured(checked: &Checked, to: &Place) -> Result<Config, Trouble> {
    let whole = |path: &Path| {
        if let Some(why) = in_place_of(path) {
            return Err(Trouble::Other(why));
        }
        fs::canonicalize(path)
            .map_err(|error| Trouble::Other(format!("{}: {error}", path.display())))
    };
    let mut config = checked.config.clone();
    config.house.key_file = whole(&to.key)?;
    let urls = to.urls.as_ref();
    config.database.url_file = urls.map(|(url, _)| whole(url)).transpose()?;
    config.database.keys_url_file = urls.map(|(_, keys)| whole(keys)).transpose()?;
    Ok(config)
}

fn engine(
    to: &Place,
    beside: &Path,
    config: &Config,
    keys: &Arc<HouseKeys>,
) -> Result<Engine, Trouble> {
    if to.urls.is_none() {
        return Ok(open::files(beside, keys));
    }
    open::engine(&to.dir, config, keys).map_err(|refused| Trouble::Other(refused.to_string()))
}

/// Fills one database; returns how many rows came and how many keys stayed away.
fn load(
    from: &Artefacts,
    path: &Path,
    half: Half,
    engine: &Engine,
    gone: &HashSet<[u8; 32]>,
    told: Box<dyn FnMut(u64)>,
) -> Result<(u64, u64), Trouble> {
    let shown = path.display().to_string();
    let Opened::Copy(mut reader) = check::open(path, &from.identities, told)? else {
        return Err(Trouble::Bad(format!(
            "{shown}: it changed while it was read"
        )));
    };
    let steps = reader.head.steps.clone();
    let mut without = Without {
        inner: reader.as_mut(),
        gone,
        column: None,
        rows: 0,
        kept_away: 0,
    };
    let parts = schema_parts(CAPABILITIES);
    let filled = engine.fill(half, &parts, &steps, &mut without);
    let counted = (without.rows, without.kept_away);
    match filled {
        Ok(()) => {}
        Err(error) => {
            let trouble = reader.trouble().unwrap_or(match error {
                StoreError::Schema(text) => Trouble::Bad(text),
                StoreError::Shape | StoreError::Unique => super::read::damaged(),
                other => other.into(),
            });
            return Err(at(&shown, trouble));
        }
    }
    let end = reader
        .drain(&mut |_| {})
        .map_err(|trouble| at(&shown, trouble))?;
    if !check::is_of(&end, &from.house) {
        return Err(Trouble::Bad(format!(
            "{shown}: it changed while it was read"
        )));
    }
    Ok(counted)
}

/// Before any port opens: the list becomes the house's own, and whoever has no key any more is erased
/// from the tables, too.
fn replay(
    checked: &Checked,
    (dir, config): (&Path, &Config),
    from: &Artefacts,
    store: &Store,
    now: Moment,
) -> Result<(u64, u64), Trouble> {
    store.schema(&schema_parts(CAPABILITIES))?;
    if let Some(list) = &checked.list {
        store.add_erased(&list.entries)?;
    }
    let house = open::house(dir, config, Arc::clone(&from.house))
        .map_err(|refused| Trouble::Other(refused.to_string()))?;
    let failed =
        |_: Stop| Trouble::Other("the list of what was erased could not be replayed".to_owned());
    let programmes = store.read("restore", Programme::all)?;
    let mut people = 0;
    for programme in programmes {
        people += keyless(&house, store, &programme, now).map_err(failed)?;
        if checked.list.is_none() {
            let noted = store.write("restore", |tx| {
                tx.bind(programme.id.raw());
                let cx = cx(&house, &programme, now);
                let since = house.zone.day(checked.keys.at);
                House::note_came_back(tx, cx.today(), since)?;
                journal::append(&cx, tx, Entry::CameBack, None, None)
            });
            noted.map_err(failed)?;
        }
    }
    let anew = journals::come_back(&from.journals, &house, store, now)?;
    Ok((people, anew))
}

fn cx<'a>(house: &'a House, programme: &Programme, now: Moment) -> Cx<'a> {
    let mut cx = Cx::new(house, now, Language::En);
    cx.programme = Some(programme.clone());
    cx
}

/// Erases everybody of a programme whose own key is gone.
fn keyless(house: &House, store: &Store, programme: &Programme, now: Moment) -> Result<u64, Stop> {
    let mut erased = 0;
    let mut after = Some([0; 16]);
    while let Some(from) = after {
        let found = store.read("restore", |tx| {
            tx.bind(programme.id.raw());
            erasing::keyless(tx, programme.id, from)
        })?;
        for person in found.gone {
            store.write("restore", |tx| {
                tx.bind(programme.id.raw());
                erasing::erase(&mut cx(house, programme, now), tx, None, person)
            })?;
            erased += 1;
        }
        after = found.next;
    }
    Ok(erased)
}

fn carried(from: &Artefacts) -> Result<Files, Trouble> {
    match check::open(&from.data, &from.identities, Box::new(|_| {}))? {
        Opened::Copy(reader) => Ok(reader
            .files
            .iter()
            .filter(|(name, _)| CARRIED.contains(&name.as_str()))
            .cloned()
            .collect()),
        Opened::List(_) => Ok(Vec::new()),
    }
}
