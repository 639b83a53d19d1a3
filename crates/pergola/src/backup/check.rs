//! Looks a backup over from its first to its last byte, without writing anything.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use age::x25519::Identity;
use pergola_seal::{BackupKind, HouseKeys};
use pergola_store::Half;

use super::erased::{self, List};
use super::format::{End, Head};
use super::make::CARRIED;
use super::read::{Reader, Seen};
use super::{Trouble, at, date, day, format, sealed, short, told};

/// What a file turned out to be.
pub enum Found {
    /// A copy of one of the two databases.
    Copy(Box<Head>, End),
    /// A list of what was erased.
    List(List),
}

type Inside = age::stream::StreamReader<BufReader<Counted>>;

/// A file that tells how far it was read.
pub struct Counted {
    file: File,
    read: u64,
    told: Box<dyn FnMut(u64)>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let some = self.file.read(into)?;
        self.read += some as u64;
        (self.told)(self.read);
        Ok(some)
    }
}

/// What was opened: a copy that can be read on, or a whole list.
pub enum Opened {
    /// A copy.
    Copy(Box<Reader<Inside>>),
    /// A list.
    List(List),
}

/// Opens a file of a backup target. `told` hears how many bytes were read.
///
/// # Errors
/// When it is not there, is no backup of ours, or the identity does not open it.
pub fn open(path: &Path, with: &[Identity], told: Box<dyn FnMut(u64)>) -> Result<Opened, Trouble> {
    let shown = path.display().to_string();
    let file = File::open(path).map_err(|error| Trouble::Other(format!("{shown}: {error}")))?;
    let counted = Counted {
        file,
        read: 0,
        told,
    };
    let mut inside = sealed::open(with, BufReader::with_capacity(128 * 1024, counted), &shown)?;
    let mut magic = [0; 16];
    inside.read_exact(&mut magic).map_err(|_| {
        Trouble::Bad(format!(
            "{shown}: it is damaged or cut off near its beginning"
        ))
    })?;
    let opened = match magic {
        format::MAGIC => Reader::new(inside).map(|reader| Opened::Copy(Box::new(reader))),
        erased::MAGIC => erased::read(inside).map(Opened::List),
        _ => Err(Trouble::Bad(
            "it opens, but it is no backup that this program knows".to_owned(),
        )),
    };
    let opened = opened.map_err(|trouble| at(&shown, trouble))?;
    if let Opened::Copy(reader) = &opened {
        carried(reader, &shown)?;
    }
    Ok(opened)
}

/// Only files of a closed list travel with a backup: a name with a path in it is nobody's mistake.
fn carried(reader: &Reader<Inside>, shown: &str) -> Result<(), Trouble> {
    match reader
        .files
        .iter()
        .find(|(name, _)| !CARRIED.contains(&name.as_str()))
    {
        None => Ok(()),
        Some(_) => Err(Trouble::Bad(format!(
            "{shown}: it wants to write a file that does not belong to a house; somebody else made it"
        ))),
    }
}

/// Reads a whole file. With the house's keys it also says whether this house made it.
///
/// # Errors
/// When anything is not as it was written.
pub fn whole(
    path: &Path,
    with: &[Identity],
    keys: Option<&HouseKeys>,
    told: Box<dyn FnMut(u64)>,
) -> Result<Found, Trouble> {
    seen(path, with, keys, told, &mut |_, _, _| {})
}

/// The same, and each row is handed to `each` on the way. What it saw counts only when this is `Ok`.
///
/// # Errors
/// When anything is not as it was written.
pub fn seen(
    path: &Path,
    with: &[Identity],
    keys: Option<&HouseKeys>,
    told: Box<dyn FnMut(u64)>,
    each: &mut Seen<'_>,
) -> Result<Found, Trouble> {
    let shown = path.display().to_string();
    let (found, ours) = match open(path, with, told)? {
        Opened::List(list) => {
            let ours = keys.is_none_or(|keys| list.is_of(keys));
            (Found::List(list), ours)
        }
        Opened::Copy(mut reader) => {
            let end = reader.each(each).map_err(|trouble| at(&shown, trouble))?;
            let ours = keys.is_none_or(|keys| is_of(&end, keys));
            (Found::Copy(Box::new(reader.head.clone()), end), ours)
        }
    };
    if !ours {
        return Err(Trouble::Bad(format!(
            "{shown}: it was not made with this house's key. Either another key was given, or somebody else \
             made the file: do not trust it"
        )));
    }
    Ok(found)
}

/// Whether a holder of the house's key wrote a copy.
#[must_use]
pub fn is_of(end: &End, keys: &HouseKeys) -> bool {
    keys.backup_tag(BackupKind::Copy, &end.hash) == end.tag
}

impl Found {
    /// What it holds, in plain words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Copy(head, end) => {
                let what = match head.half {
                    Half::Main => "A backup of the data",
                    Half::Keys => "A backup of the keys",
                };
                format!(
                    "{what} of house {}, made on {} by pergola {}.\n  \
                     {} rows in {} tables, {} bytes; it knows of {} erasures. Hash {}. It is whole.",
                    hex(&head.house),
                    told(head.at),
                    head.program,
                    end.rows,
                    end.tables,
                    end.bytes,
                    head.erased,
                    short(&end.hash),
                )
            }
            Self::List(list) => {
                let last = list.entries.last().map_or_else(
                    || "none yet".to_owned(),
                    |one| format!("the last on {}", day(one.day)),
                );
                format!(
                    "The list of what was erased of house {}: {} erasures, {last}. It is whole.",
                    hex(&list.house),
                    list.entries.len(),
                )
            }
        }
    }

    /// The day of a copy.
    #[must_use]
    pub fn date(&self) -> Option<String> {
        match self {
            Self::Copy(head, _) => Some(date(head.at)),
            Self::List(_) => None,
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
