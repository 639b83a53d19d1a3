//! One pass over one origin's files: each bundle against its tile of hashes, each
//! tile against the one below, each kept checkpoint against the root at its size,
//! each entry against the rules. Holds one bundle and one tile per level.

use pergola_tlog::{
    Audit, BUNDLE_BYTES, Broken, CHECKPOINT, Checkpoint, ENTRY_BYTES, Fields, Frontier, Hash,
    LEVELS_MAX, NOTE_BYTES_MAX, TILE, checkpoint_path, entries_path, leaf, origin_folder,
    tile_path,
};

use crate::check::Watch;
use crate::files::Files;
use crate::found::{Found, Trouble};
use crate::since::Since;

/// Broken rules that are told; more are counted.
const RULES_TOLD_MAX: usize = 10;
/// Bytes that come before each entry of a bundle: its length.
const LENGTH: [u8; 2] = [1, 0];

/// What does not hold but lets checking go on.
#[derive(Default)]
pub struct Rules {
    /// The first few.
    pub found: Vec<Found>,
    /// How many more.
    pub more: u64,
}

impl Rules {
    fn take(&mut self, folder: &str, outcome: Result<(), Broken>) {
        let Err(broken) = outcome else {
            return;
        };
        if self.found.len() < RULES_TOLD_MAX {
            self.found.push(Found::Rule(folder.to_owned(), broken));
        } else {
            self.more += 1;
        }
    }
}

/// What a pass is made over, and what it is compared with.
pub struct Pass<'a, F> {
    /// The export.
    pub files: &'a mut F,
    /// Which origin, from 0.
    pub at: usize,
    /// Its newest checkpoint.
    pub newest: &'a Checkpoint,
    /// The rules so far.
    pub audit: &'a mut Audit,
    /// What broke so far.
    pub rules: &'a mut Rules,
    /// The auditor's own checkpoints.
    pub since: &'a mut [Since],
    /// Told of each bundle.
    pub watch: &'a mut dyn Watch,
}

/// Where a pass stands.
struct State {
    folder: String,
    frontier: Frontier,
    /// The hashes since the last whole tile, by level; level 0 is compared at once.
    tiles: [Vec<u8>; LEVELS_MAX as usize],
    /// The next kept checkpoint, its note and its number.
    next: (Checkpoint, Vec<u8>, u64),
    /// The size at which a root is to be compared next.
    stop: u64,
    bundle: Vec<u8>,
    bytes: Vec<u8>,
}

impl<F: Files> Pass<'_, F> {
    /// Makes the pass; how many checkpoints were kept.
    pub fn run(mut self) -> Result<u64, Trouble> {
        let folder = origin_folder(u32::try_from(self.at + 1).unwrap_or(u32::MAX));
        let next = self.kept(&folder, 0, 0)?;
        let mut state = State {
            folder,
            frontier: Frontier::new(),
            tiles: Default::default(),
            next,
            stop: 0,
            bundle: Vec::new(),
            bytes: Vec::new(),
        };
        self.aim(&mut state);
        let size = self.newest.size;
        for index in 0..size.div_ceil(TILE as u64) {
            let left = size - index * TILE as u64;
            let width = usize::try_from(left).map_or(TILE, |left| left.min(TILE));
            self.bundle(&mut state, index, width)?;
            self.watch.more(width as u64);
        }
        for level in 1..LEVELS_MAX {
            self.tile(&mut state, level, size >> (8 * level) >> 8)?;
        }
        Ok(state.next.2 + 1)
    }

    /// Reads a bundle and its tile and goes through its entries.
    fn bundle(&mut self, state: &mut State, index: u64, width: usize) -> Result<(), Trouble> {
        let path = format!("{}/{}", state.folder, entries_path(index, width));
        read(self.files, &path, width * BUNDLE_BYTES, &mut state.bundle)?;
        let bundle = std::mem::take(&mut state.bundle);
        let entries = bundle.as_chunks::<BUNDLE_BYTES>().0;
        let mut hashes = [[0; 32]; TILE];
        for (entry, hash) in entries.iter().zip(&mut hashes) {
            if entry[..2] != LENGTH {
                return Err(Found::Length(path).into());
            }
            *hash = leaf(&entry[2..]);
        }
        let hashes = &hashes[..width];
        self.same(state, 0, index, hashes.as_flattened())?;
        for (entry, hash) in entries.iter().zip(hashes) {
            if let Some(bytes) = entry.last_chunk::<ENTRY_BYTES>() {
                self.entry(state, bytes, *hash)?;
            }
        }
        state.bundle = bundle;
        Ok(())
    }

    fn entry(
        &mut self,
        state: &mut State,
        bytes: &[u8; ENTRY_BYTES],
        hash: Hash,
    ) -> Result<(), Trouble> {
        let number = state.frontier.size();
        let entry =
            Fields::decode(bytes).map_err(|why| Found::Entry(state.folder.clone(), number, why))?;
        self.rules.take(&state.folder, self.audit.take(&entry));
        let tiles = &mut state.tiles;
        state.frontier.push(hash, |level, hash| {
            if level > 0 && level % 8 == 0 {
                tiles[level as usize / 8].extend(hash);
            }
        });
        if state.frontier.size().is_multiple_of((TILE * TILE) as u64) {
            self.whole_tiles(state, number)?;
        }
        if state.frontier.size() == state.stop {
            self.compare(state)?;
        }
        Ok(())
    }

    /// Compares the tiles above level 0 that the entry of this number made whole.
    fn whole_tiles(&mut self, state: &mut State, number: u64) -> Result<(), Trouble> {
        for level in 1..LEVELS_MAX {
            if state.tiles[level as usize].len() == TILE * 32 {
                self.tile(state, level, number >> (8 * level) >> 8)?;
            }
        }
        Ok(())
    }

    /// Compares the hashes of a level since its last whole tile with their file.
    fn tile(&mut self, state: &mut State, level: u32, index: u64) -> Result<(), Trouble> {
        let hashes = std::mem::take(&mut state.tiles[level as usize]);
        if hashes.is_empty() {
            return Ok(());
        }
        self.same(state, level, index, &hashes)
    }

    fn same(
        &mut self,
        state: &mut State,
        level: u32,
        index: u64,
        hashes: &[u8],
    ) -> Result<(), Trouble> {
        let path = tile_path(level, index, hashes.len() / 32);
        let path = format!("{}/{path}", state.folder);
        read(self.files, &path, hashes.len(), &mut state.bytes)?;
        if state.bytes == hashes {
            Ok(())
        } else {
            Err(Found::Hashes(path).into())
        }
    }

    /// Compares the root at this size with whatever was said of it.
    fn compare(&mut self, state: &mut State) -> Result<(), Trouble> {
        let (size, root) = (state.frontier.size(), state.frontier.root());
        for since in &mut *self.since {
            since.compare(self.at, size, &root)?;
        }
        let (checkpoint, note, number) = &state.next;
        if checkpoint.size == size {
            let path = format!("{}/{}", state.folder, checkpoint_path(*number));
            if checkpoint.root != root {
                return Err(Found::Root(path, size).into());
            }
            self.rules.take(&state.folder, self.audit.keep(note));
            if size == self.newest.size {
                return self.is_newest(&state.folder, note);
            }
            state.next = self.kept(&state.folder, number + 1, size)?;
        }
        self.aim(state);
        Ok(())
    }

    /// The newest checkpoint is the last of those that were kept.
    fn is_newest(&mut self, folder: &str, note: &[u8]) -> Result<(), Trouble> {
        let mut newest = Vec::new();
        let path = format!("{folder}/{CHECKPOINT}");
        read_note(self.files, &path, &mut newest)?;
        if newest == note {
            Ok(())
        } else {
            Err(Found::Newest(folder.to_owned()).into())
        }
    }

    /// Reads a kept checkpoint, which must be of more entries than `above`. Its
    /// bytes are covered by the entry that records it, those of the last one by
    /// being the newest; only that one's signature is checked, which signs the rest.
    fn kept(
        &mut self,
        folder: &str,
        number: u64,
        above: u64,
    ) -> Result<(Checkpoint, Vec<u8>, u64), Trouble> {
        let path = format!("{folder}/{}", checkpoint_path(number));
        let mut note = Vec::new();
        read_note(self.files, &path, &mut note)?;
        let checkpoint =
            Checkpoint::read_unsigned(&note).map_err(|why| Found::Note(path.clone(), why))?;
        let elsewhere = checkpoint.origin != self.newest.origin;
        if elsewhere || checkpoint.size <= above || checkpoint.size > self.newest.size {
            return Err(Found::KeptOrder(path).into());
        }
        Ok((checkpoint, note, number))
    }

    /// Finds the next size at which a root is compared.
    fn aim(&self, state: &mut State) {
        let size = state.frontier.size();
        let theirs = self.since.iter().filter_map(|since| since.size_in(self.at));
        let sizes = theirs.chain([state.next.0.size]);
        state.stop = sizes.filter(|at| *at > size).min().unwrap_or(u64::MAX);
    }
}

/// Reads a file of exactly this length.
fn read(
    files: &mut impl Files,
    path: &str,
    bytes: usize,
    into: &mut Vec<u8>,
) -> Result<(), Trouble> {
    let bytes = bytes as u64;
    files
        .read(path, (bytes, bytes), into)
        .map_err(|refused| Trouble::of(path, refused))
}

/// Reads a checkpoint's note.
pub fn read_note(files: &mut impl Files, path: &str, into: &mut Vec<u8>) -> Result<(), Trouble> {
    files
        .read(path, (1, NOTE_BYTES_MAX), into)
        .map_err(|refused| Trouble::of(path, refused))
}
