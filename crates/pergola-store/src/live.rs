//! Where the shred store is at this moment. In files it is written whole under a
//! new file key every night, into a file with a name of its own; the head holds
//! the key and names the file, and replacing the head is the one moment at which
//! the old file ends. Whoever has the old one open sees that the head is another
//! and goes to the new file. Nothing here knows what the keys are for.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use pergola_seal::{HouseKeys, ShredKey};
use zeroize::Zeroizing;

use crate::StoreError;
use crate::engine::lite::Lite;
use crate::engine::server::Server;
use crate::engine::{Database, Mode, Session, Verdict};
use crate::error::Fail;
use crate::files::{create_private, refused, sync_directory, write_whole};
use crate::migrate::attempts;

/// Bytes of a file's own mark in its head: its name in hexadecimal digits.
const MARK_BYTES: usize = 16;
/// What SQLite puts beside a file while it is open.
const SIDES: [&str; 3] = ["", "-wal", "-shm"];
/// Tries to reach the file that the head names, while others replace it.
const TRIES_MAX: usize = 16;

type SealHead = dyn Fn(&[u8; 32]) -> Vec<u8> + Send + Sync;
type OpenHead = dyn Fn(&[u8]) -> Option<[u8; 32]> + Send + Sync;

/// Copies everything from an open transaction into a new database.
type Copy<'c> = dyn FnMut(&mut dyn Session, &dyn Database) -> Result<(), StoreError> + 'c;
/// Where a test can cut a rewriting off.
pub(crate) type Pass<'p> = dyn Fn(Rewriting) -> Result<(), StoreError> + 'p;

/// How the file key of the shred store is sealed and opened.
#[derive(Clone)]
pub struct KeyHead {
    seal: Arc<SealHead>,
    open: Arc<OpenHead>,
}

impl KeyHead {
    /// With the house's own keys.
    pub fn of(keys: Arc<HouseKeys>) -> Self {
        let opening = Arc::clone(&keys);
        KeyHead::new(
            move |key| keys.seal_file_key(key),
            move |head| opening.open_file_key(head).ok(),
        )
    }

    /// From two functions.
    pub fn new(
        seal: impl Fn(&[u8; 32]) -> Vec<u8> + Send + Sync + 'static,
        open: impl Fn(&[u8]) -> Option<[u8; 32]> + Send + Sync + 'static,
    ) -> Self {
        KeyHead {
            seal: Arc::new(seal),
            open: Arc::new(open),
        }
    }
}

/// The file that is in use, and its key. Format of the head, final: the sealed
/// key, and behind it the mark of the file, or nothing for the first file of a
/// house, which is `keys.db` itself.
///
/// # Errors
/// `Locked` when head and key do not belong together.
pub fn live_keys(
    path: &Path,
    head: &KeyHead,
) -> Result<(PathBuf, Zeroizing<[u8; 32]>), StoreError> {
    let bytes = std::fs::read(path.with_extension("head")).map_err(|_| StoreError::Io)?;
    read_head(path, head, &bytes)
}

fn read_head(
    path: &Path,
    head: &KeyHead,
    bytes: &[u8],
) -> Result<(PathBuf, Zeroizing<[u8; 32]>), StoreError> {
    if let Some(key) = (head.open)(bytes) {
        let key = Zeroizing::new(key);
        return path
            .exists()
            .then(|| (path.to_owned(), key))
            .ok_or(StoreError::Locked);
    }
    let (sealed, mark) = bytes
        .len()
        .checked_sub(MARK_BYTES)
        .map(|at| bytes.split_at(at))
        .ok_or(StoreError::Locked)?;
    let key = (head.open)(sealed)
        .map(Zeroizing::new)
        .ok_or(StoreError::Locked)?;
    let file = named(path, mark);
    // The head names it, so it was whole: a new, empty one would hide that it is lost.
    if file.metadata().is_ok_and(|file| file.len() > 0) {
        Ok((file, key))
    } else {
        Err(StoreError::Locked)
    }
}

fn named(path: &Path, mark: &[u8]) -> PathBuf {
    let digits: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{digits}.db"))
}

/// One opened database of keys.
pub(crate) struct Opened {
    pub(crate) database: Box<dyn Database>,
    /// Which head named it; `None` on a server.
    seen: Option<Seen>,
}

/// What is noticed of a head without reading it: each new one is another file.
type Seen = (u64, i64, i64);

struct Place {
    path: PathBuf,
    /// Where the head stands: beside the file, with the ending `head`.
    head_path: PathBuf,
    head: KeyHead,
}

/// The shred store's database, wherever it is now.
pub(crate) struct Live {
    place: Option<Place>,
    now: RwLock<Arc<Opened>>,
    closed: AtomicBool,
    /// The disk failed while a next file was written.
    failed: AtomicBool,
}

impl Live {
    /// The file that the head names; a first file with its head when there is neither.
    pub(crate) fn file(path: &Path, head: KeyHead) -> Result<Self, StoreError> {
        let place = Place {
            path: path.to_owned(),
            head_path: path.with_extension("head"),
            head,
        };
        place.begin()?;
        let live = Live {
            now: RwLock::new(Arc::new(place.open()?)),
            place: Some(place),
            closed: AtomicBool::new(false),
            failed: AtomicBool::new(false),
        };
        live.tidy();
        Ok(live)
    }

    /// A database of its own on a server.
    pub(crate) fn server(url: &str) -> Result<Self, StoreError> {
        let opened = Opened {
            database: Box::new(Server::open(url)?),
            seen: None,
        };
        Ok(Live {
            place: None,
            now: RwLock::new(Arc::new(opened)),
            closed: AtomicBool::new(false),
            failed: AtomicBool::new(false),
        })
    }

    /// The database that is in use now.
    pub(crate) fn get(&self) -> Result<Arc<Opened>, StoreError> {
        let now = Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner));
        if !self.moved(&now) {
            return Ok(now);
        }
        let Some(place) = &self.place else {
            return Ok(now);
        };
        let mut kept = self.now.write().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..TRIES_MAX {
            if !self.moved(&kept) {
                break;
            }
            let before = place.seen();
            match place.open() {
                Ok(opened) => *kept = Arc::new(opened),
                // The file that the head named is gone: the head names another one by now.
                Err(_) if place.seen() != before => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Arc::clone(&kept))
    }

    /// Whether the head names another file by now. Who has closed does not go there any more.
    fn moved(&self, opened: &Opened) -> bool {
        let elsewhere = |place: &Place| place.seen() != opened.seen;
        !self.closed.load(Ordering::Acquire) && self.place.as_ref().is_some_and(elsewhere)
    }

    /// Runs `body` in the database that is in use. A write looks at the head once more inside its
    /// transaction: whoever replaces the file holds the same lock until the head is replaced. A read
    /// began when the head was looked at.
    pub(crate) fn attempts<T>(
        &self,
        mode: Mode,
        body: &mut dyn FnMut(&mut dyn Session) -> Result<T, Fail>,
    ) -> Result<T, StoreError> {
        let reads = matches!(mode, Mode::Read | Mode::Single);
        for _ in 0..TRIES_MAX {
            let live = self.get()?;
            let mut moved = false;
            let done = attempts(live.database.as_ref(), mode, &mut |session| {
                moved = !reads && self.moved(&live);
                if moved {
                    return Err(StoreError::Refused.into());
                }
                body(session)
            });
            // A reader that opened the old file too late reads the new one.
            let late = moved || (reads && done.is_err() && self.moved(&live));
            if !late {
                return done;
            }
        }
        Err(StoreError::Refused)
    }

    /// Writes the whole database anew: in files with `copy` into a new file under a new key, on a
    /// server by its own means.
    pub(crate) fn rewrite(&self, copy: &mut Copy<'_>, pass: &Pass<'_>) -> Result<(), StoreError> {
        let Some(place) = &self.place else {
            let live = self.get()?;
            return attempts(live.database.as_ref(), Mode::Single, &mut |session| {
                session.batch("vacuum full shred")
            });
        };
        let mark = pergola_seal::fresh_id();
        let written = self.attempts(Mode::Write, &mut |session| {
            let next = named(&place.path, &mark);
            place
                .write_next(&next, &mark, session, copy, pass)
                .map_err(Fail::Final)
        });
        if written == Err(StoreError::Io) {
            // Only the next file is hurt, but so is the disk.
            self.failed.store(true, Ordering::Release);
        }
        written?;
        self.get()?;
        self.tidy();
        pass(Rewriting::OldGone)
    }

    /// Removes files that no head names: what a program left that died while it wrote one. Under the
    /// lock of the file in use, so that nobody is writing a next one.
    fn tidy(&self) {
        let (Some(place), Ok(live)) = (&self.place, self.get()) else {
            return;
        };
        // Best effort: the next start or the next night does it.
        let _ = live.database.attempt(Mode::Write, &mut |_| {
            if !self.moved(&live) {
                place.remove_all_but_live();
            }
            Verdict::Rollback
        });
    }

    /// Whether the file in use failed a write, or the one that was to take its place.
    pub(crate) fn ails(&self) -> bool {
        if self.failed.load(Ordering::Acquire) {
            return true;
        }
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.database.ails()
    }

    /// Lets go of connections that nobody has needed for a while.
    pub(crate) fn rest(&self) {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.database.rest();
    }

    /// Ends all connections; later calls answer `Closed`.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.database.close();
    }
}

/// The moments of a rewriting at which a program may die.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rewriting {
    /// A part of the next file is written.
    NextBegun,
    /// The next file is whole; the head names the old one.
    NextWhole,
    /// The head names the next file; the old one is still there.
    HeadReplaced,
    /// The old file is gone.
    OldGone,
}

impl Rewriting {
    /// All of them, in order.
    pub const ALL: [Rewriting; 4] = [
        Rewriting::NextBegun,
        Rewriting::NextWhole,
        Rewriting::HeadReplaced,
        Rewriting::OldGone,
    ];
}

impl Place {
    fn seen(&self) -> Option<Seen> {
        let head = self.head_path.metadata().ok()?;
        Some((head.ino(), head.mtime(), head.mtime_nsec()))
    }

    /// A head with a new key when there is neither a head nor a file.
    fn begin(&self) -> Result<(), StoreError> {
        match self.head_path.metadata() {
            Ok(_) => return Ok(()),
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Io);
            }
            Err(_) => {}
        }
        // A file without its head cannot be opened, and a new key must not hide that.
        let filled = |file: &PathBuf| file.metadata().is_ok_and(|file| file.len() > 0);
        if self.files().iter().any(filled) {
            return Err(StoreError::Locked);
        }
        // The file first: a head without its file means that the file was lost.
        create_private(&self.path)?;
        sync_directory(&self.path)?;
        let key = Zeroizing::new(*ShredKey::fresh().as_bytes());
        self.replace_head(&(self.head.seal)(&key))
    }

    fn open(&self) -> Result<Opened, StoreError> {
        // Looked at first: a head that is replaced meanwhile is noticed with the next call.
        let seen = self.seen();
        let (file, key) = live_keys(&self.path, &self.head)?;
        let database = Box::new(Lite::open(&file, Some(*key))?);
        Ok(Opened { database, seen })
    }

    fn replace_head(&self, bytes: &[u8]) -> Result<(), StoreError> {
        write_whole(&self.head_path, bytes).map_err(|error| refused(&error))?;
        sync_directory(&self.head_path)
    }

    /// Every file that is or was a database of keys.
    fn files(&self) -> Vec<PathBuf> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let is = |name: &str| {
            let digits = name
                .strip_prefix(&format!("{stem}-"))
                .and_then(|rest| rest.strip_suffix(".db"));
            digits.is_some_and(|digits| {
                digits.len() == 2 * MARK_BYTES && digits.bytes().all(|one| one.is_ascii_hexdigit())
            })
        };
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let marked = entries.map(|entry| entry.path()).filter(|path| {
            path.file_name()
                .is_some_and(|name| is(&name.to_string_lossy()))
        });
        std::iter::once(self.path.clone()).chain(marked).collect()
    }

    /// The next file, whole and synced, and then the head that names it.
    fn write_next(
        &self,
        next: &Path,
        mark: &[u8; MARK_BYTES],
        from: &mut dyn Session,
        copy: &mut Copy<'_>,
        pass: &Pass<'_>,
    ) -> Result<(), StoreError> {
        let key = Zeroizing::new(*ShredKey::fresh().as_bytes());
        create_private(next)?;
        let into = Lite::open(next, Some(*key))?;
        copy(from, &into)?;
        into.forget_deleted().map_err(StoreError::from)?;
        into.close();
        let synced = std::fs::File::open(next).and_then(|file| file.sync_all());
        synced.map_err(|error| refused(&error))?;
        sync_directory(next)?;
        pass(Rewriting::NextWhole)?;
        let mut head = (self.head.seal)(&key);
        head.extend_from_slice(mark);
        self.replace_head(&head)?;
        pass(Rewriting::HeadReplaced)
    }

    fn remove_all_but_live(&self) {
        let Ok((live, _)) = live_keys(&self.path, &self.head) else {
            return;
        };
        for file in self.files().iter().filter(|file| **file != live) {
            for side in SIDES {
                let mut name = file.clone().into_os_string();
                name.push(side);
                // Most have no side files.
                let _ = std::fs::remove_file(name);
            }
        }
    }
}
