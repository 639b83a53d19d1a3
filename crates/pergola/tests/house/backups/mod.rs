//! Backups of a whole house: it comes back on either engine, without those who
//! were erased; what is damaged, foreign or too old is refused and writes nothing.

mod drill;
mod handbook;
mod refused;
mod returning;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pergola::backup::make::Making;
use pergola::backup::restore::{Artefacts, Place, Restored, restore};
use pergola::backup::{Trouble, erased, place, sealed};
use pergola::config::Config;
use pergola_base::Moment;
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::Half;
use pergola_store::trial::{Pair, Trial as Databases};

use crate::trial::{INSTANCE, On, Trial};

/// A house's targets, its identity and its key, all in one directory that goes with the value.
pub struct Safe {
    place: tempfile::TempDir,
    config: Config,
    keys: Arc<HouseKeys>,
}

impl Safe {
    pub fn new() -> Self {
        let place = tempfile::tempdir().expect("a directory");
        let at = |name: &str| place.path().join(name);
        for name in ["house", "data", "keys"] {
            fs::create_dir(at(name)).expect("a directory");
        }
        let (identity, public) = sealed::fresh();
        let private = |name: &str, text: &str| {
            pergola::open::write_private(&at(name), text).expect("a file");
        };
        private("identity", &identity);
        private("key", &InstanceKey::from_bytes(INSTANCE).to_hex());
        let text = format!(
            "[house]\nid = \"{}\"\ndemo = true\nlanguages = [\"en\"]\ntime_zone = \"Europe/Berlin\"\n\
             key_file = \"key\"\ncheap_hashing = true\n[backup]\nrecipients = [\"{public}\"]\n\
             data = [{:?}]\nkeys = [{:?}]\n",
            "01".repeat(16),
            at("data"),
            at("keys")
        );
        fs::write(at("house").join("pergola.toml"), &text).expect("a file");
        Self {
            config: Config::parse(&text).expect("a right configuration"),
            keys: Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE))),
            place,
        }
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Makes both backups of a trial, a minute later than the last ones.
    pub fn backs_up(&self, trial: &Trial) -> [PathBuf; 2] {
        [Half::Main, Half::Keys].map(|half| self.one(trial, half, clock))
    }

    /// Makes one of them, at a moment.
    pub fn one(&self, trial: &Trial, half: Half, clock: fn() -> Moment) -> PathBuf {
        let making = Making {
            dir: &self.at("house"),
            config: &self.config,
            keys: &self.keys,
            store: &trial.door.store,
            clock,
        };
        let made = making.one(half, &mut |_| {}).expect("a backup is made");
        assert!(made.failed.is_empty(), "{:?}", made.failed);
        made.stands[0].join(made.name)
    }

    /// Writes the list of what was erased so far.
    pub fn list(&self, trial: &Trial, name: &str) -> PathBuf {
        let list = trial.door.store.erased().expect("the store answers");
        self.put(name, &erased::encode(&[1; 16], &list, &self.keys))
    }

    /// Encrypts bytes into a file of this name.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let to = sealed::recipients(&self.config.backup.recipients).expect("recipients");
        let mut out = sealed::wrap(&to, Vec::new()).expect("age encrypts");
        std::io::Write::write_all(&mut out, bytes).expect("memory takes it");
        let bytes = out.finish().expect("age encrypts");
        place::whole(self.place.path(), name, &bytes).expect("a file");
        self.at(name)
    }

    /// What stands inside a file, for whoever has the identity.
    pub fn inside(&self, path: &Path) -> Vec<u8> {
        let with = sealed::identities(&self.at("identity")).expect("an identity");
        let file = fs::File::open(path).expect("a file");
        let mut bytes = Vec::new();
        let mut inside = sealed::open(&with, file, "file").unwrap_or_else(|why| panic!("{why}"));
        std::io::Read::read_to_end(&mut inside, &mut bytes).expect("it is whole");
        bytes
    }

    /// What a restore is given.
    pub fn artefacts(&self, [data, keys]: &[PathBuf; 2], list: Option<&Path>) -> Artefacts {
        Artefacts {
            data: data.clone(),
            keys: keys.clone(),
            erased: list.map(Path::to_owned),
            journals: Vec::new(),
            identities: sealed::identities(&self.at("identity")).expect("an identity"),
            house: Arc::clone(&self.keys),
        }
    }

    /// Restores into the files or databases of an engine.
    pub fn restore(
        &self,
        trial: &Trial,
        from: &Artefacts,
        on: On,
    ) -> Result<(Trial, Restored), Trouble> {
        let dir = self.at(&format!(
            "back-{}",
            fs::read_dir(self.place.path()).map_or(0, Iterator::count)
        ));
        let pair = (on == On::Postgres).then(Pair::empty);
        let urls = pair.as_ref().map(|pair| {
            let file = |name: &str, url: &str| {
                let path = self.at(&format!(
                    "{}-{name}",
                    dir.file_name()
                        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
                ));
                fs::write(&path, url).expect("a file");
                fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("a mode");
                path
            };
            (file("url", &pair.url), file("keys-url", &pair.keys_url))
        });
        let to = Place {
            dir: dir.clone(),
            key: self.at("key"),
            urls,
        };
        let checked = from.check(&quiet)?;
        let restored = restore(from, &checked, &to, trial.now(), &quiet)?;
        let databases = match pair {
            Some(pair) => Databases::standing_pair(pair),
            None => Databases::standing_files(&dir.join("data")),
        };
        Ok((trial.back(databases), restored))
    }
}

/// Nobody watches.
pub fn quiet() -> Box<dyn FnMut(u64)> {
    Box::new(|_| {})
}

/// Every backup of a trial is made at this moment.
pub fn clock() -> Moment {
    Moment(1_772_528_400)
}

/// The other engine.
pub fn other(trial: &Trial) -> On {
    match trial.databases.directory() {
        Some(_) => On::Postgres,
        None => On::Sqlite,
    }
}
