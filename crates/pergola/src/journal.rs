//! The exported journal as files: written from the databases, a little at a time
//! and on from where the folder ends; read back after a restore. The format is
//! `docs/journal-export.md`; nothing here decides what an entry says.

use std::fs;
use std::path::Path;

use pergola_base::journal::{self, Known, Origin};
use pergola_base::{House, Stop};
use pergola_store::{Store, StoreError};
use pergola_tlog::{
    CHECKPOINT, Change, Checkpoint, ENTRY_BYTES, KEY, NoteKey, Place, TILE, Writer,
    checkpoint_path, entries_path, origin_folder,
};

use crate::backup::place;
use crate::open;

/// The most bytes of a file of an export.
const FILE_BYTES_MAX: u64 = 1 << 17;

/// What an export holds now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Exported {
    /// Entries that are new in it.
    pub new: u64,
    /// Entries of all its origins.
    pub size: u64,
    /// How many times the journal began.
    pub origins: usize,
}

/// Writes a log into a folder, or what is new of it into the folder of before.
///
/// # Errors
/// In one line: the folder is another journal's, or holds more than the house
/// knows, or cannot be written.
pub fn export(house: &House, store: &Store, log: [u8; 16], dir: &Path) -> Result<Exported, String> {
    let origins = store.read("journal.export", |tx| journal::origins(tx, log));
    let origins = origins.map_err(answer)?;
    let signed: Vec<&Origin> = origins.iter().filter(|one| one.kept > 0).collect();
    let mut keys = Vec::new();
    for origin in &signed {
        let key = journal::signing_key(house, &origin.name).map_err(|stop| stopped(&stop))?;
        keys.push(key.public().clone());
    }
    fits(dir, &keys)?;
    open::make_private_dir(dir).map_err(|error| at(dir, error))?;
    let mut done = Exported {
        new: 0,
        size: 0,
        origins: signed.len(),
    };
    for (origin, key) in signed.into_iter().zip(&keys) {
        let folder = dir.join(origin_folder(origin.number));
        let (new, size) = one(store, log, origin, key, &folder)?;
        done.new += new;
        done.size += size;
    }
    Ok(done)
}

/// A folder is empty, or holds this journal and nothing that the house does not know.
fn fits(dir: &Path, keys: &[NoteKey]) -> Result<(), String> {
    let shown = dir.display();
    if keys.is_empty() {
        return Err("this journal has no checkpoint yet".to_owned());
    }
    let empty = match fs::read_dir(dir) {
        Ok(mut inside) => inside.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
        Err(error) => return Err(at(dir, error)),
    };
    if empty {
        return Ok(());
    }
    for (number, key) in (1..).zip(keys) {
        match read(&dir.join(origin_folder(number)), KEY) {
            None if number > 1 => {}
            Some(line) if line == format!("{}\n", key.line()).as_bytes() => {}
            _ => {
                return Err(format!(
                    "{shown}: it does not hold this journal; give an empty folder, or that of the last export"
                ));
            }
        }
    }
    let beyond = u32::try_from(keys.len() + 1).unwrap_or(u32::MAX);
    if dir.join(origin_folder(beyond)).exists() {
        return Err(ahead(dir));
    }
    Ok(())
}

fn ahead(dir: &Path) -> String {
    format!(
        "{}: it holds more of the journal than the house knows. Keep it; after a restore give it to \
         `pergola restore --journal`",
        dir.display()
    )
}

/// Writes one origin; how many entries are new, and how many there are.
fn one(
    store: &Store,
    log: [u8; 16],
    origin: &Origin,
    key: &NoteKey,
    folder: &Path,
) -> Result<(u64, u64), String> {
    let newest = note(store, log, origin, origin.kept - 1)?;
    put(folder, KEY, format!("{}\n", key.line()).as_bytes())?;
    let mut writer = begun(store, log, origin, folder)?;
    let before = writer.size();
    let mut changes = Vec::new();
    while writer.size() < newest.0 {
        let from = writer.size();
        let found = store.read("journal.export", |tx| {
            journal::entries(tx, log, origin.number, from, newest.0)
        });
        let found = found.map_err(answer)?;
        if found.first().is_none_or(|(place, _)| *place != from) {
            return Err("an entry of the journal is missing in the database".to_owned());
        }
        for (_, entry) in &found {
            writer.push(entry, &mut changes);
        }
        write(folder, &mut changes)?;
    }
    writer.flush(&mut changes);
    for number in writer.kept()..origin.kept {
        writer.keep(&note(store, log, origin, number)?.1, &mut changes);
    }
    // The newest checkpoint says that everything else is there: it comes last.
    changes.retain(|change| !matches!(change, Change::Write(path, _) if path == CHECKPOINT));
    write(folder, &mut changes)?;
    put(folder, CHECKPOINT, &newest.1)?;
    sweep(folder, "", newest.0, origin.kept)?;
    Ok((newest.0 - before, newest.0))
}

/// The writer that goes on where the folder ends.
fn begun(store: &Store, log: [u8; 16], origin: &Origin, folder: &Path) -> Result<Writer, String> {
    let Some(there) = read(folder, CHECKPOINT) else {
        return Ok(Writer::new());
    };
    let broken = || {
        format!(
            "{}: its files were changed or are not whole; export into an empty folder",
            folder.display()
        )
    };
    let known = Checkpoint::read_unsigned(&there).map_err(|_| broken())?;
    let (mut low, mut high) = (0, origin.kept);
    while low < high {
        let middle = low.midpoint(high);
        if note(store, log, origin, middle)?.0 < known.size {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low == origin.kept || note(store, log, origin, low)?.1 != there {
        return Err(ahead(folder));
    }
    let writer = Writer::resume(known.size, low + 1, |path| read(folder, path));
    writer
        .ok()
        .filter(|writer| writer.root() == known.root)
        .ok_or_else(broken)
}

fn note(
    store: &Store,
    log: [u8; 16],
    origin: &Origin,
    number: u64,
) -> Result<(u64, Vec<u8>), String> {
    let found = store.read("journal.export", |tx| {
        journal::checkpoint(tx, log, origin.number, number)
    });
    let found = found.map_err(answer)?;
    found.ok_or_else(|| "a checkpoint is missing in the database".to_owned())
}

fn write(folder: &Path, changes: &mut Vec<Change>) -> Result<(), String> {
    for change in changes.drain(..) {
        // What is to be taken away is found by `sweep`, also after a run that broke off.
        if let Change::Write(path, bytes) = change {
            put(folder, &path, &bytes)?;
        }
    }
    Ok(())
}

fn put(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), String> {
    let to = folder.join(path);
    let (Some(parent), Some(name)) = (to.parent(), to.file_name().and_then(|name| name.to_str()))
    else {
        return Ok(());
    };
    fs::create_dir_all(parent)
        .and_then(|()| place::whole(parent, name, bytes))
        .map_err(|error| at(&to, error))
}

/// Takes away partial tiles that larger ones hold, and halves of files.
fn sweep(folder: &Path, within: &str, size: u64, kept: u64) -> Result<bool, String> {
    let here = folder.join(within);
    let mut empty = true;
    for entry in fs::read_dir(&here).map_err(|error| at(&here, error))? {
        let entry = entry.map_err(|error| at(&here, error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = match within {
            "" => name.clone(),
            _ => format!("{within}/{name}"),
        };
        let folder_here = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let gone = if folder_here {
            sweep(folder, &path, size, kept)? && fs::remove_dir(entry.path()).is_ok()
        } else {
            let old = Place::read(&path).is_some_and(|place| !place.belongs(size, kept));
            let half = Path::new(&name)
                .extension()
                .is_some_and(|end| end == "part");
            (old || half) && fs::remove_file(entry.path()).is_ok()
        };
        empty &= gone;
    }
    Ok(empty)
}

/// What an export holds of the origin with this key, from an entry on; nothing when
/// it is not the newest one there.
///
/// # Errors
/// When its files are not whole.
pub fn known(dir: &Path, key: &NoteKey, from: u64) -> Result<Option<Known>, String> {
    let mut newest = None;
    for number in 1..=999 {
        let folder = dir.join(origin_folder(number));
        match read(&folder, KEY) {
            Some(line) => newest = Some((folder, line)),
            None => break,
        }
    }
    let ours = format!("{}\n", key.line());
    let Some((folder, _)) = newest.filter(|(_, line)| line == ours.as_bytes()) else {
        return Ok(None);
    };
    let broken = || format!("{}: its files are not whole", folder.display());
    let last = read(&folder, CHECKPOINT).ok_or_else(broken)?;
    let size = Checkpoint::read_unsigned(&last).map_err(|_| broken())?.size;
    let mut notes = Vec::new();
    while let Some(note) = read(&folder, &checkpoint_path(notes.len() as u64)) {
        notes.push(note);
    }
    let mut entries = Vec::new();
    let tile = TILE as u64;
    for index in from / tile..size.div_ceil(tile) {
        let width = usize::try_from((size - index * tile).min(tile)).unwrap_or(TILE);
        let bundle = read(&folder, &entries_path(index, width)).ok_or_else(broken)?;
        for (entry, place) in bundle.chunks(ENTRY_BYTES + 2).zip(index * tile..) {
            if place >= from {
                let entry = entry.get(2..).and_then(|entry| entry.try_into().ok());
                entries.push(entry.ok_or_else(broken)?);
            }
        }
    }
    Ok(Some(Known { notes, entries }))
}

/// An ordinary file of a size that an export's files have.
fn read(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let path = folder.join(path);
    let found = fs::symlink_metadata(&path).ok()?;
    (found.is_file() && found.len() <= FILE_BYTES_MAX)
        .then(|| fs::read(&path).ok())
        .flatten()
}

fn at(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn answer(error: StoreError) -> String {
    format!("the database does not answer: {error}")
}

/// Why the sequencer stopped, in one line.
#[must_use]
pub fn stopped(stop: &Stop) -> String {
    match stop {
        Stop::Fault(fault) => format!("the journal stopped: {}", fault.code),
        _ => "the journal could not be written now; try again".to_owned(),
    }
}
