//! A disk that loses what was not synced: built from the calls of a process, and
//! asked what may lie on it when the power goes at some moment. Names and content
//! are apart: a file's name stays once its directory was synced after it was given.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::Dice;
use super::calls::Call;

/// What a disk writes whole or not at all.
const SECTOR_BYTES: usize = 512;

/// What becomes of what was written and not synced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lost {
    /// All of it is lost.
    All,
    /// Nothing is lost: the process died, and the power stayed.
    Nothing,
    /// Some writes are lost, some are not.
    Some,
    /// Some sectors of each write are lost.
    Torn,
}

impl Lost {
    /// All of them.
    pub const ALL: [Lost; 4] = [Lost::All, Lost::Torn, Lost::Some, Lost::Nothing];
}

enum Change {
    Bytes(usize, Vec<u8>),
    Length(usize),
}

enum Naming {
    Given(String, usize),
    Taken(String),
    Moved(String, String),
}

/// Something that changes, and the moments at which it was synced: from line to line.
struct Synced<T> {
    changes: Vec<(usize, T)>,
    syncs: Vec<(usize, usize)>,
}

/// What a process has open.
#[derive(Clone, Copy)]
enum Open {
    Names,
    File(usize, usize),
}

/// The files of one directory.
pub struct Disk {
    before: Vec<Vec<u8>>,
    named: BTreeMap<String, usize>,
    files: Vec<Synced<Change>>,
    names: Synced<Naming>,
}

impl<T> Synced<T> {
    const NEW: Self = Synced {
        changes: Vec::new(),
        syncs: Vec::new(),
    };

    /// The changes before a cut: those that were synced, and those that were not.
    fn at(&self, cut: usize) -> (impl Iterator<Item = &T>, Vec<&T>) {
        let synced = self.syncs.iter().filter(|(_, end)| *end < cut);
        let until = synced.map(|(begin, _)| *begin).max().unwrap_or(0);
        let kept = self.changes.iter().filter(move |(at, _)| *at < until);
        let open = self
            .changes
            .iter()
            .filter(|(at, _)| (until..cut).contains(at));
        (
            kept.map(|(_, what)| what),
            open.map(|(_, what)| what).collect(),
        )
    }
}

impl Disk {
    /// From the files before the process began, and its calls.
    pub fn of(data: &Path, files: Vec<(String, Vec<u8>)>, calls: &[Call]) -> Self {
        let mut disk = Disk {
            named: BTreeMap::new(),
            before: Vec::new(),
            files: Vec::new(),
            names: Synced::NEW,
        };
        for (name, bytes) in files {
            let file = disk.file(bytes);
            disk.named.insert(name, file);
        }
        let mut now = disk.named.clone();
        let mut open = HashMap::new();
        for call in calls {
            disk.takes(call, data, &mut now, &mut open);
        }
        disk
    }

    fn file(&mut self, bytes: Vec<u8>) -> usize {
        self.before.push(bytes);
        self.files.push(Synced::NEW);
        self.files.len() - 1
    }

    fn takes(
        &mut self,
        call: &Call,
        data: &Path,
        now: &mut BTreeMap<String, usize>,
        open: &mut HashMap<i64, Open>,
    ) {
        let at = call.ended;
        match call.name {
            "openat" => {
                open.remove(&call.gave);
                if let Some(opened) = self.opens(call, data, now) {
                    open.insert(call.gave, opened);
                }
            }
            "close" => drop(open.remove(&call.number(0))),
            "fsync" | "fdatasync" => match open.get(&call.number(0)) {
                Some(Open::Names) => self.names.syncs.push((call.begun, at)),
                Some(Open::File(file, _)) => self.files[*file].syncs.push((call.begun, at)),
                None => {}
            },
            "rename" | "unlink" => self.renames(call, data, now),
            "pwrite64" | "write" | "ftruncate" => {
                if let Some(Open::File(file, place)) = open.get_mut(&call.number(0)) {
                    let change = written(call, place);
                    self.files[*file].changes.push((at, change));
                }
            }
            _ => {}
        }
    }

    fn opens(
        &mut self,
        call: &Call,
        data: &Path,
        now: &mut BTreeMap<String, usize>,
    ) -> Option<Open> {
        let path = call.path(0);
        if Path::new(&path) == data {
            return Some(Open::Names);
        }
        let name = inside(&path, data)?;
        let file = now.get(&name).copied().unwrap_or_else(|| {
            let file = self.file(Vec::new());
            self.names
                .changes
                .push((call.ended, Naming::Given(name.clone(), file)));
            now.insert(name, file);
            file
        });
        if call.says("O_TRUNC") {
            self.files[file]
                .changes
                .push((call.ended, Change::Length(0)));
        }
        Some(Open::File(file, 0))
    }

    fn renames(&mut self, call: &Call, data: &Path, now: &mut BTreeMap<String, usize>) {
        let Some(from) = inside(&call.path(0), data) else {
            return;
        };
        let Some(file) = now.remove(&from) else {
            return;
        };
        let naming = match inside(&call.path(1), data).filter(|_| call.name == "rename") {
            Some(to) => {
                now.insert(to.clone(), file);
                Naming::Moved(from, to)
            }
            None => Naming::Taken(from),
        };
        self.names.changes.push((call.ended, naming));
    }

    /// What lies on the disk when the power goes before this line.
    pub fn at(&self, cut: usize, lost: Lost, dice: &mut Dice) -> Vec<(String, Vec<u8>)> {
        let mut named = self.named.clone();
        let (kept, open) = self.names.at(cut);
        // A directory keeps the order of its changes.
        let some = match lost {
            Lost::All => 0,
            Lost::Nothing => open.len(),
            Lost::Some | Lost::Torn => below(dice, open.len() + 1),
        };
        for naming in kept.chain(open.into_iter().take(some)) {
            match naming {
                Naming::Given(name, file) => drop(named.insert(name.clone(), *file)),
                Naming::Taken(name) => drop(named.remove(name)),
                Naming::Moved(from, to) => {
                    if let Some(file) = named.remove(from) {
                        named.insert(to.clone(), file);
                    }
                }
            }
        }
        let content = |(name, file): (String, usize)| (name, self.content(file, cut, lost, dice));
        named.into_iter().map(content).collect()
    }

    fn content(&self, file: usize, cut: usize, lost: Lost, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.before[file].clone();
        let (kept, open) = self.files[file].at(cut);
        kept.for_each(|change| put(&mut bytes, change, &mut || true));
        for change in open {
            let whole = match lost {
                Lost::All => false,
                Lost::Nothing | Lost::Torn => true,
                Lost::Some => dice.below(2) == 0,
            };
            let mut stays = || lost != Lost::Torn || dice.below(2) == 0;
            if whole {
                put(&mut bytes, change, &mut stays);
            }
        }
        bytes
    }
}

/// A number below `end`.
fn below(dice: &mut Dice, end: usize) -> usize {
    usize::try_from(dice.below(end as u64)).expect("small")
}

fn inside(path: &str, data: &Path) -> Option<String> {
    let path = Path::new(path);
    let name = path.file_name()?.to_string_lossy().into_owned();
    (path.parent() == Some(data)).then_some(name)
}

fn written(call: &Call, place: &mut usize) -> Change {
    let number = |place| usize::try_from(call.number(place)).expect("a place in a file");
    match call.name {
        "ftruncate" => Change::Length(number(1)),
        "pwrite64" => Change::Bytes(number(3), call.text(0)),
        _ => {
            let bytes = call.text(0);
            *place += bytes.len();
            Change::Bytes(*place - bytes.len(), bytes)
        }
    }
}

/// Puts a change on the disk, sector by sector.
fn put(bytes: &mut Vec<u8>, change: &Change, stays: &mut dyn FnMut() -> bool) {
    let (from, new) = match change {
        Change::Length(length) => {
            if stays() {
                bytes.resize(*length, 0);
            }
            return;
        }
        Change::Bytes(from, new) => (*from, new),
    };
    let mut at = from;
    while at < from + new.len() {
        let end = ((at / SECTOR_BYTES + 1) * SECTOR_BYTES).min(from + new.len());
        if stays() {
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[at..end].copy_from_slice(&new[at - from..end - from]);
        }
        at = end;
    }
}
