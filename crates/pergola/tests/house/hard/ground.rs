//! A house in two files that only processes open: filled through the door, then
//! let go by the test, served, copied, looked over by `doctor`.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use pergola::clock::now;
use pergola_seal::InstanceKey;
use pergola_store::trial::Trial as Databases;
use pergola_verify::{Asked, EXIT_GAPS, EXIT_HOLDS, Folder, check, verdict};
use tempfile::TempDir;

use crate::served::run;
use crate::trial::{INSTANCE, On, Trial};

/// Looks at the files until the night is over, a twentieth of a second each.
const LOOKS_MAX: usize = 1_200;

/// A trial whose clock shows what the wall's clock shows, as a process will see it.
pub fn today() -> Trial {
    let trial = Trial::new(On::Sqlite);
    trial.pass(now().0 - trial.now().0);
    trial
}

/// The same, with a night's work that waits for the first process.
pub fn after_a_night() -> Trial {
    const NIGHT: i64 = 2 * 86_400;
    let trial = today();
    trial.set_back(NIGHT);
    trial.jobs();
    trial.pass(NIGHT);
    trial
}

/// The directory of a house.
pub struct Ground {
    place: TempDir,
}

impl Ground {
    /// The trial's house as a directory that the program can serve; the trial lets its files go.
    pub fn of(trial: &Trial) -> Self {
        trial.door.store.close();
        let from = trial.databases.directory().expect("a house in files");
        Self::holding(from, &trial.door.house.id)
    }

    fn holding(data: &Path, house: &[u8; 16]) -> Self {
        let place = tempfile::tempdir().expect("a directory");
        let id: String = house.iter().map(|byte| format!("{byte:02x}")).collect();
        let config = format!(
            "[house]\nid = \"{id}\"\ndemo = true\nlanguages = [\"en\", \"de\", \"fr\", \"ar\"]\n\
             time_zone = \"Europe/Berlin\"\nkey_file = \"key\"\nallow_swap = true\ncheap_hashing = true\n"
        );
        let key = InstanceKey::from_bytes(INSTANCE).to_hex();
        for (name, text) in [("pergola.toml", config), ("key", key.to_string())] {
            pergola::open::write_private(&place.path().join(name), &text).expect("a file");
        }
        let ground = Self { place };
        pergola::open::make_private_dir(&ground.data()).expect("a directory");
        ground.put(&files(data));
        ground
    }

    /// From now on the list of what was erased is kept for a holder of this key.
    pub fn keeps_lists(&self, recipient: &str) {
        let file = self.path().join("pergola.toml");
        let config = std::fs::read_to_string(&file).expect("a configuration");
        let backup = format!(
            "[backup]\nrecipients = [\"{recipient}\"]\ndata = [\"one\"]\nkeys = [\"two\"]\n"
        );
        std::fs::write(&file, config + &backup).expect("it is written");
        for dir in ["one", "two"] {
            std::fs::create_dir(self.path().join(dir)).expect("a backup target");
        }
    }

    /// Where the house is.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// Where its files are.
    pub fn data(&self) -> PathBuf {
        pergola::open::data_dir(self.path())
    }

    /// Puts these files in place of all that are there.
    pub fn put(&self, files: &[(String, Vec<u8>)]) {
        let data = self.data();
        std::fs::remove_dir_all(&data).expect("the old files go");
        pergola::open::make_private_dir(&data).expect("a directory");
        for (name, bytes) in files {
            let path = data.join(name);
            std::fs::write(&path, bytes).expect("a file is written");
            let mode = std::fs::Permissions::from_mode(0o600);
            std::fs::set_permissions(&path, mode).expect("only its owner reads it");
        }
    }

    /// Waits until a serving process has written the keys anew, as it does at night.
    pub fn night_is_over(&self) {
        let over = (0..LOOKS_MAX).any(|_| {
            std::thread::park_timeout(Duration::from_millis(50));
            // The head names the new file before the old one goes.
            let files = files(&self.data());
            let is_there = |wanted: fn(&str) -> bool| files.iter().any(|(name, _)| wanted(name));
            is_there(|name| name.starts_with("keys-")) && !is_there(|name| name == "keys.db")
        });
        assert!(over, "the keys are written anew in the first night");
    }

    /// The same house, opened by the test again once no process has it.
    pub fn opened(&self, trial: &Trial) -> Trial {
        trial.back(Databases::standing_files(&self.data()))
    }

    /// What `doctor` says of the databases: `Ok` when every page is whole.
    pub fn whole(&self) -> Result<(), String> {
        let said = run(&["doctor"], self.path());
        let out = String::from_utf8_lossy(&said.stdout).into_owned();
        let line = out.lines().find(|line| line.contains("the databases"));
        match line {
            Some(line) if line.starts_with("good") => Ok(()),
            _ => Err(format!("{:?}: {out}", said.status.code())),
        }
    }

    /// Exports the journal and lets the auditor's program check it; how many entries it has.
    pub fn journal_holds(&self) -> usize {
        let to = tempfile::tempdir().expect("a directory");
        let folder = to.path().join("journal");
        let words = ["journal", "export", folder.to_str().expect("a plain path")];
        let said = run(&words, self.path());
        assert!(
            said.status.success(),
            "{}",
            String::from_utf8_lossy(&said.stderr)
        );
        let found = check(&mut Folder::new(folder.clone()), &Asked::default(), &mut ());
        let found = found.expect("files can be read");
        // A house that was closed for hours has a gap, and says so.
        assert!(
            matches!(verdict(&found), EXIT_HOLDS | EXIT_GAPS),
            "{:?}",
            found.found
        );
        let out = String::from_utf8_lossy(&said.stdout).into_owned();
        let size = out
            .split("journal: ")
            .nth(1)
            .and_then(|rest| rest.split(' ').next());
        size.and_then(|text| text.parse().ok())
            .expect("a number of entries")
    }
}

/// Every file of a directory, by name. What SQLite takes away while it is looked at is not there.
pub fn files(data: &Path) -> Vec<(String, Vec<u8>)> {
    let inside = std::fs::read_dir(data).expect("the data is there");
    let mut files: Vec<_> = inside
        .filter_map(|entry| {
            let entry = entry.expect("an entry");
            let bytes = match std::fs::read(entry.path()) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
                read => read.expect("a file is read"),
            };
            Some((entry.file_name().to_string_lossy().into_owned(), bytes))
        })
        .collect();
    files.sort();
    files
}
