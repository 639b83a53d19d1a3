//! Files on backup targets: private, whole or not there, and there after a power
//! cut. A target belongs to one house; nothing in a file's name says which, or
//! what it is about. What this program did not write it neither reads nor deletes.

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use pergola_base::{Moment, Zone};

use crate::reach;

/// Whose target it is: a file with the house's id.
pub(super) const OWNER: &str = "house.id";
pub(super) const PART: &str = "part";
pub(super) const DAY_SECONDS: i64 = 86_400;

/// What stands before the date in a file's name.
pub const DATA: &str = "data";
/// The same for keys.
pub const KEYS: &str = "keys";
/// The list of what was erased.
pub const LIST: &str = "erased.list";

/// Makes sure that a target is there and belongs to this house.
///
/// # Errors
/// In words, when it is not there, cannot be written, or belongs to another house.
pub fn claim(dir: &Path, house: &str) -> Result<(), String> {
    let shown = dir.display();
    match fs::metadata(dir) {
        Ok(meta) if meta.is_dir() => {}
        Ok(_) => return Err(format!("{shown}: it is a file; a folder is expected")),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(format!(
                "{shown}: it is not there; is the disk in its place?"
            ));
        }
        Err(error) => return Err(format!("{shown}: {}", reach::why(dir, &error))),
    }
    if let Some(why) = anothers(dir, house) {
        return Err(why);
    }
    match fs::read_to_string(dir.join(OWNER)) {
        Ok(_) => Ok(()),
        Err(_) => {
            whole(dir, OWNER, format!("{house}\n").as_bytes()).map_err(|error| untaken(dir, &error))
        }
    }
}

/// What is said of a target that belongs to another house.
#[must_use]
pub fn anothers(dir: &Path, house: &str) -> Option<String> {
    let owner = fs::read_to_string(dir.join(OWNER)).ok()?;
    (owner.trim() != house).then(|| {
        format!(
            "{}: it holds the backups of another house; give each house a directory of its own",
            dir.display()
        )
    })
}

/// Whether a target is there and is this house's: then what is old in it is ours to delete.
#[must_use]
pub fn is_of(dir: &Path, house: &str) -> bool {
    fs::read_to_string(dir.join(OWNER)).is_ok_and(|text| text.trim() == house)
}

/// Writes a whole file in place of an older one.
///
/// # Errors
/// When it cannot be written; the older one is still there then.
pub fn whole(dir: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let mut part = Part::begin(dir, name)?;
    part.file.write_all(bytes)?;
    part.finish()
}

/// A file on its way: it has its name only once it is whole and on the disk.
pub struct Part {
    dir: PathBuf,
    name: String,
    /// Its path until then; no two programs share one.
    path: PathBuf,
    file: File,
    done: bool,
}

impl Part {
    /// Begins a file that only its owner can read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(dir: &Path, name: &str) -> std::io::Result<Self> {
        let [one, two, three, four, ..] = pergola_seal::fresh_id();
        let own = format!("{name}.{one:02x}{two:02x}{three:02x}{four:02x}.{PART}");
        let path = dir.join(own);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)?;
        Ok(Self {
            dir: dir.to_owned(),
            name: name.to_owned(),
            path,
            file,
            done: false,
        })
    }

    /// Syncs it and gives it its name.
    ///
    /// # Errors
    /// When the disk refuses; nothing is left then.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, self.dir.join(&self.name))?;
        self.done = true;
        File::open(&self.dir)?.sync_all()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.done {
            // Best effort: what is left is swept away a day later.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// One stream to several targets. A target that fails is left out; all of them must not.
pub struct Tee {
    parts: Vec<(PathBuf, Result<Part, String>)>,
    heard: Heard,
}

/// Why no target takes anything any more, in plain words, for whoever gave the tee away: what stands between,
/// encryption and buffers, makes another error of it.
pub type Heard = Rc<RefCell<Option<String>>>;

/// Why a target did not take something, and what to do.
fn untaken(dir: &Path, error: &std::io::Error) -> String {
    let then = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "; make room there, then run `pergola backup` again"
        }
        _ => "",
    };
    format!("{}: {}{then}", dir.display(), reach::why(dir, error))
}

impl Tee {
    /// Begins the file in each of them.
    ///
    /// # Errors
    /// In words, when none of them takes it.
    pub fn begin(dirs: &[PathBuf], name: &str, house: &str) -> Result<Self, String> {
        let begin = |dir: &PathBuf| {
            let part = claim(dir, house)
                .and_then(|()| Part::begin(dir, name).map_err(|error| untaken(dir, &error)));
            (dir.clone(), part)
        };
        let tee = Self {
            parts: dirs.iter().map(begin).collect(),
            heard: Heard::default(),
        };
        if tee.parts.iter().all(|(_, part)| part.is_err()) {
            return Err(tee.why());
        }
        Ok(tee)
    }

    /// Finishes each file and says where it stands and where it does not.
    #[must_use]
    pub fn finish(self) -> (Vec<PathBuf>, Vec<String>) {
        let (mut stands, mut failed) = (Vec::new(), Vec::new());
        for (dir, part) in self.parts {
            let done = part.and_then(|part| part.finish().map_err(|error| untaken(&dir, &error)));
            match done {
                Ok(()) => stands.push(dir),
                Err(why) => failed.push(why),
            }
        }
        (stands, failed)
    }

    /// Where it will be told why no target takes anything any more.
    #[must_use]
    pub fn heard(&self) -> Heard {
        Rc::clone(&self.heard)
    }

    /// Why no target takes anything.
    fn why(&self) -> String {
        let all: Vec<&str> = self
            .parts
            .iter()
            .filter_map(|(_, part)| part.as_ref().err().map(String::as_str))
            .collect();
        all.join("; ")
    }
}

impl Write for Tee {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for (dir, part) in &mut self.parts {
            let Ok(open) = part else { continue };
            if let Err(error) = open.file.write_all(bytes) {
                *part = Err(untaken(dir, &error));
            }
        }
        if self.parts.iter().all(|(_, part)| part.is_err()) {
            self.heard.replace(Some(self.why()));
            return Err(std::io::Error::other(self.why()));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A file's name: `data-20261127T130501Z-3fa2.age`. The end keeps two of one second apart.
#[must_use]
pub fn name(sort: &str, at: Moment) -> String {
    let (zone, [one, two, ..]) = (Zone::utc(), pergola_seal::fresh_id());
    let (year, month, day) = zone.day(at).civil();
    let (minute, second) = (zone.wall(at), at.0.rem_euclid(60));
    format!(
        "{sort}-{year:04}{month:02}{day:02}T{:02}{:02}{second:02}Z-{one:02x}{two:02x}.age",
        minute / 60,
        minute % 60
    )
}

/// When a file was made, from its name; `None` for a file that is not of this sort.
#[must_use]
pub fn made(sort: &str, name: &str) -> Option<Moment> {
    let rest = name.strip_prefix(sort)?.strip_prefix('-')?;
    let (stamp, end) = rest.split_once("Z-")?;
    let (date, time) = stamp.split_once('T')?;
    if date.len() != 8 || time.len() != 6 || end.len() != 8 || !end.ends_with(".age") {
        return None;
    }
    let number = |text: &str| text.parse::<i16>().ok().filter(|number| *number >= 0);
    let two = |text: &str| number(text).and_then(|number| i8::try_from(number).ok());
    let day = pergola_base::Day::of(
        number(date.get(..4)?)?,
        two(date.get(4..6)?)?,
        two(date.get(6..)?)?,
    )?;
    let part = |from: usize| number(time.get(from..from + 2)?).map(i64::from);
    let seconds = part(0)? * 3_600 + part(2)? * 60 + part(4)?;
    Some(Moment(day.0 * DAY_SECONDS + seconds))
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;
    use std::io::Write;

    use super::{Heard, Part, Tee};
    use crate::backup::sealed;

    /// A target whose disk is full.
    fn full(dir: &std::path::Path) -> Tee {
        let part = Part {
            dir: dir.to_owned(),
            name: "a".to_owned(),
            path: dir.join("a.part"),
            file: OpenOptions::new().write(true).open("/dev/full").unwrap(),
            done: false,
        };
        Tee {
            parts: vec![(dir.to_owned(), Ok(part))],
            heard: Heard::default(),
        }
    }

    #[test]
    fn a_full_disk_is_told_in_plain_words_through_everything_above() {
        let place = tempfile::tempdir().unwrap();
        let to = sealed::recipients(&[sealed::fresh().1]).unwrap();
        let tee = full(place.path());
        let heard = tee.heard();
        let failed = sealed::wrap(&to, tee).and_then(|mut out| {
            out.write_all(&[7; 1 << 20])?;
            out.finish().map(drop)
        });
        assert!(failed.is_err());
        let told = heard.take().unwrap_or_default();
        let wanted = format!(
            "{}: the disk is full; make room there",
            place.path().display()
        );
        assert!(told.starts_with(&wanted), "{told}");
    }
}
