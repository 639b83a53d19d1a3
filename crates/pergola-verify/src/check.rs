//! The whole check of an export: its origins in order, what the auditor brought
//! along, and that nothing else lies there. Ends early only where nothing more
//! can be told.

use pergola_tlog::{
    Audit, CHECKPOINT, Checkpoint, Hash, KEY, NoteKey, Seen, TILE, checkpoint_path, entries_path,
    origin_folder,
};

use crate::files::{Files, Refused};
use crate::found::{Found, Trouble};
use crate::origin::{Pass, Rules, read_note};
use crate::since::Since;
use crate::walk::{Extent, walk};

/// Who is told how far checking got. Nobody: `()`.
pub trait Watch {
    /// How many entries there should be.
    fn total(&mut self, entries: u64);
    /// So many more were gone through.
    fn more(&mut self, entries: u64);
}

impl Watch for () {
    fn total(&mut self, _: u64) {}
    fn more(&mut self, _: u64) {}
}

/// The most origins of a journal.
const ORIGINS_MAX: u32 = 999;
/// The most bytes of a key's file.
const KEY_BYTES_MAX: u64 = 1024;

/// What the auditor brought along: the files' names and bytes.
#[derive(Default)]
pub struct Asked {
    /// Checkpoints kept from earlier visits.
    pub since: Vec<(String, Vec<u8>)>,
    /// Keys that somebody trustworthy gave.
    pub keys: Vec<(String, Vec<u8>)>,
    /// The published programs, if a list was given.
    pub programs: Option<Vec<Hash>>,
}

/// One origin.
#[derive(Debug)]
pub struct Origin {
    /// Its folder.
    pub folder: String,
    /// Its newest checkpoint.
    pub newest: Checkpoint,
    /// How many checkpoints were kept and compared.
    pub kept: u64,
    /// Only its key and last checkpoint are left.
    pub lost: bool,
    /// Its key is one that the auditor brought along.
    pub known: bool,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Checked {
    /// The origins, oldest first.
    pub origins: Vec<Origin>,
    /// What the entries say together.
    pub seen: Seen,
    /// What does not hold.
    pub found: Vec<Found>,
    /// Whether the first of it ended the check: what comes after is not known.
    pub stopped: bool,
    /// How many more entries break a rule.
    pub more: u64,
    /// The auditor's checkpoints: file, entries, whether it could be compared.
    pub since: Vec<(String, u64, bool)>,
    /// Whether a key, and whether a list of programs, was brought along.
    pub brought: (bool, bool),
}

/// Checks an export.
///
/// # Errors
/// When a file cannot be read: its path, and the machine's words.
pub fn check(
    files: &mut impl Files,
    asked: &Asked,
    watch: &mut dyn Watch,
) -> Result<Checked, (String, String)> {
    let mut checked = Checked {
        brought: (!asked.keys.is_empty(), asked.programs.is_some()),
        ..Checked::default()
    };
    match whole(files, asked, &mut checked, watch) {
        Ok(()) => {}
        Err(Trouble::Found(found)) => {
            checked.found.insert(0, found);
            checked.stopped = true;
        }
        Err(Trouble::Unreadable(path, why)) => return Err((path, why)),
    }
    Ok(checked)
}

fn whole(
    files: &mut impl Files,
    asked: &Asked,
    checked: &mut Checked,
    watch: &mut dyn Watch,
) -> Result<(), Trouble> {
    let origins = origins(files)?;
    let sizes = origins.iter().map(|(_, newest)| newest.size);
    watch.total(sizes.fold(0, u64::saturating_add));
    let known = brought(asked, &origins, &mut checked.found);
    let mut since = Vec::new();
    for (path, note) in &asked.since {
        match Since::find(path, note, &origins) {
            Ok(one) => since.push(one),
            Err(found) => checked.found.push(found),
        }
    }
    let mut audit = Audit::new();
    let mut rules = Rules::default();
    let outcome = each(files, &origins, &mut audit, &mut rules, &mut since, watch);
    checked.seen = audit.seen();
    checked.found.append(&mut rules.found);
    checked.more = rules.more;
    let extents = outcome?;
    walk(files, &extents)?;
    checked.since = since.iter().map(Since::outcome).collect();
    for (at, (key, newest)) in origins.into_iter().enumerate() {
        checked.origins.push(Origin {
            folder: folder(at),
            newest,
            kept: extents[at].1,
            lost: extents[at] == (0, 0),
            known: known.contains(&key),
        });
    }
    if let Some(list) = &asked.programs {
        let unlisted = |program: &&Hash| !list.contains(program);
        let found = checked.seen.programs.iter().filter(unlisted);
        checked
            .found
            .extend(found.map(|program| Found::Program(hex(program))));
    }
    Ok(())
}

/// Goes through the origins; how far each reaches.
fn each(
    files: &mut impl Files,
    origins: &[(NoteKey, Checkpoint)],
    audit: &mut Audit,
    rules: &mut Rules,
    since: &mut [Since],
    watch: &mut dyn Watch,
) -> Result<Vec<Extent>, Trouble> {
    let mut extents = Vec::new();
    for (at, (key, newest)) in origins.iter().enumerate() {
        if origins[..at]
            .iter()
            .any(|(other, _)| other.name() == key.name())
        {
            return Err(Found::SameName(folder(at)).into());
        }
        let last = at + 1 == origins.len();
        let lost = !last && is_lost(files, at)?;
        if lost {
            for one in &mut *since {
                one.compare(at, newest.size, &newest.root)?;
            }
            watch.more(newest.size);
            extents.push((0, 0));
        } else {
            let pass = Pass {
                files,
                at,
                newest,
                audit,
                rules,
                since,
                watch,
            };
            extents.push((newest.size, pass.run()?));
        }
        if !last {
            audit.begin_anew(newest, !lost);
        }
    }
    Ok(extents)
}

/// Keys and newest checkpoints of the origins, oldest first.
fn origins(files: &mut impl Files) -> Result<Vec<(NoteKey, Checkpoint)>, Trouble> {
    let mut origins = Vec::new();
    let mut bytes = Vec::new();
    for at in 0..ORIGINS_MAX {
        let path = format!("{}/{KEY}", folder(at as usize));
        match files.read(&path, (1, KEY_BYTES_MAX), &mut bytes) {
            Err(Refused::Missing) if at > 0 => break,
            outcome => outcome.map_err(|refused| Trouble::of(&path, refused))?,
        }
        let key = key(&bytes).ok_or(Found::Key(path))?;
        let path = format!("{}/{CHECKPOINT}", folder(at as usize));
        read_note(files, &path, &mut bytes)?;
        let newest =
            Checkpoint::open(&bytes, &key).map_err(|why| Found::Note(path.clone(), why))?;
        if newest.size == 0 {
            return Err(Found::Empty(path).into());
        }
        origins.push((key, newest));
    }
    Ok(origins)
}

/// Whether of an earlier origin nothing is left but its key and last checkpoint.
fn is_lost(files: &mut impl Files, at: usize) -> Result<bool, Trouble> {
    let mut bytes = Vec::new();
    for path in [checkpoint_path(0), entries_path(0, TILE)] {
        let path = format!("{}/{path}", folder(at));
        // Any length but none is refused as one, and is there.
        match files.read(&path, (0, 0), &mut bytes) {
            Err(Refused::Missing) => {}
            Err(Refused::Unreadable(why)) => return Err(Trouble::Unreadable(path, why)),
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// The keys that the auditor brought along; each must be of a journal here.
fn brought(
    asked: &Asked,
    origins: &[(NoteKey, Checkpoint)],
    found: &mut Vec<Found>,
) -> Vec<NoteKey> {
    let mut known = Vec::new();
    for (path, bytes) in &asked.keys {
        let line = std::str::from_utf8(bytes).unwrap_or_default();
        match NoteKey::read(line.trim_end()).ok() {
            None => found.push(Found::Key(path.clone())),
            Some(key) if origins.iter().all(|(here, _)| *here != key) => {
                found.push(Found::OtherKey(path.clone()));
            }
            Some(key) => known.push(key),
        }
    }
    known
}

/// One line with its end.
fn key(bytes: &[u8]) -> Option<NoteKey> {
    let line = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    NoteKey::read(line).ok()
}

fn folder(at: usize) -> String {
    origin_folder(u32::try_from(at + 1).unwrap_or(u32::MAX))
}

/// A hash as the usual tools print it.
pub fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
