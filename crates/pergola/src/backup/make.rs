//! Makes backups of a house while others write: data first, keys after, so that
//! a key backup holds the keys of every data backup made before it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::x25519::Recipient;
use pergola_base::Moment;
use pergola_seal::HouseKeys;
use pergola_store::{Half, Store, StoreError};

use super::format::{End, Head};
use super::place::{self, Tee};
use super::write::Writer;
use super::{Trouble, ages, erased, sealed};
use crate::CAPABILITIES;
use crate::config::{Config, FILE};
use crate::open::{DAMAGED, data_dir, schema_parts, within};
use crate::reach;
use crate::signatures;

/// Files of the house that travel with the data; none of them holds a secret.
pub const CARRIED: [&str; 2] = [FILE, signatures::FILE];

/// One backup that was made.
pub struct Made {
    /// Data or keys.
    pub half: Half,
    /// The file's name.
    pub name: String,
    /// The targets where it stands.
    pub stands: Vec<PathBuf>,
    /// What each other target said.
    pub failed: Vec<String>,
    /// Its end.
    pub end: End,
    /// Older key backups that were deleted.
    pub rotated: usize,
}

/// What a backup is made of and where it goes.
pub struct Making<'a> {
    /// The house's directory.
    pub dir: &'a Path,
    /// Its configuration.
    pub config: &'a Config,
    /// Its keys.
    pub keys: &'a Arc<HouseKeys>,
    /// Its databases.
    pub store: &'a Store,
    /// The clock.
    pub clock: fn() -> Moment,
}

impl Making<'_> {
    /// What is too old goes first, whatever becomes of this run: a target that is full has room afterwards, and
    /// keys do not outlive their days because something else fails. Best effort, since a target that cannot be
    /// written to is told when its file does not get there. Returns how many backups of the keys are gone.
    pub fn makes_room(&self) -> usize {
        let (at, backup, mut deleted) = ((self.clock)(), &self.config.backup, 0);
        let _ = ages::sweep(&data_dir(self.dir), at);
        for (sort, targets) in [(place::DATA, &backup.data), (place::KEYS, &backup.keys)] {
            let targets = targets.iter().map(|one| within(self.dir, one));
            for target in targets.filter(|one| place::is_of(one, &self.config.house.id)) {
                let _ = ages::sweep(&target, at);
                if sort == place::KEYS {
                    let days = self.config.days.key_backup;
                    deleted += ages::rotate(&target, at, days, false).unwrap_or(0);
                }
            }
        }
        deleted
    }

    /// Makes one of the two backups. `told` hears how many rows were copied.
    ///
    /// # Errors
    /// When no target takes it, or the database does not answer.
    pub fn one(&self, half: Half, told: &mut dyn FnMut(u64)) -> Result<Made, Trouble> {
        let at = (self.clock)();
        let (sort, targets) = match half {
            Half::Main => (place::DATA, &self.config.backup.data),
            Half::Keys => (place::KEYS, &self.config.backup.keys),
        };
        let targets: Vec<PathBuf> = targets.iter().map(|one| within(self.dir, one)).collect();
        let mut rotated = 0;
        let name = place::name(sort, at);
        let tee = Tee::begin(&targets, &name, &self.config.house.id).map_err(Trouble::Other)?;
        let (tee, end) = self.copy(half, at, tee, told)?;
        let (stands, mut failed) = tee.finish();
        if stands.is_empty() {
            return Err(Trouble::Other(failed.join("; ")));
        }
        for target in stands.iter().filter(|_| half == Half::Keys) {
            match ages::rotate(target, at, self.config.days.key_backup, true) {
                Ok(deleted) => rotated += deleted,
                Err(error) => failed.push(format!(
                    "{}: old keys stay: {}",
                    target.display(),
                    reach::why(target, &error)
                )),
            }
        }
        Ok(Made {
            half,
            name,
            stands,
            failed,
            end,
            rotated,
        })
    }

    fn copy(
        &self,
        half: Half,
        at: Moment,
        tee: Tee,
        told: &mut dyn FnMut(u64),
    ) -> Result<(Tee, End), Trouble> {
        let known = self.store.erased().map_err(|error| self.unread(&error))?;
        let head = Head {
            half,
            house: self.config.house_id(),
            at,
            erased: known.len() as u64,
            erased_head: erased::head(&known),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            checkpoint: Vec::new(),
            steps: Vec::new(),
        };
        let heard = tee.heard();
        let io = |error: std::io::Error| {
            Trouble::Other(heard.take().unwrap_or_else(|| error.to_string()))
        };
        let out = sealed::wrap(&self.recipients()?, tee).map_err(io)?;
        let files = match half {
            Half::Main => self.files()?,
            Half::Keys => Vec::new(),
        };
        let mut writer = Writer::new(out, head, files, Arc::clone(self.keys), told);
        let copied = self
            .store
            .copy(half, &schema_parts(CAPABILITIES), &mut writer);
        if let Err(error) = copied {
            return Err(match writer.failed() {
                Some(why) => io(why),
                None => self.unread(&error),
            });
        }
        let (out, end) = writer.finish().map_err(io)?;
        Ok((out.finish().map_err(io)?, end))
    }

    /// What is said when the house itself could not be read: damaged, or out of reach.
    fn unread(&self, error: &StoreError) -> Trouble {
        Trouble::Database(match self.store.is_sound() {
            // A page that cannot be read at all is as damaged as one that reads wrongly.
            Ok(false) | Err(StoreError::Io) => {
                format!("{DAMAGED}. No backup was made: keep the older ones, of the keys, too")
            }
            _ => format!("the house could not be read: {error}"),
        })
    }

    fn recipients(&self) -> Result<Vec<Recipient>, Trouble> {
        sealed::recipients(&self.config.backup.recipients)
            .map_err(|text| Trouble::Other(format!("backup.recipients: {text}")))
    }

    fn files(&self) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
        let mut files = Vec::new();
        for name in CARRIED {
            match std::fs::read(self.dir.join(name)) {
                Ok(content) => files.push((name.to_owned(), content)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(Trouble::Other(format!("{name}: {error}"))),
            }
        }
        Ok(files)
    }
}
