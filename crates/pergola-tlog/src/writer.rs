//! Turns entries into the files of an export, a little at a time and in the
//! memory of one tile per level. It writes nothing itself: it says which files
//! to write and which partial ones to take away.

use crate::entry::ENTRY_BYTES;
use crate::tile::{
    BUNDLE_BYTES, CHECKPOINT, LEVELS_MAX, TILE, checkpoint_path, entries_path, tile_path, width_at,
};
use crate::tree::{Frontier, Hash, leaf};

/// What to do with a file, by its path within the origin's folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Write it, whole, in place of what was there.
    Write(String, Vec<u8>),
    /// Take it away: a partial tile that a larger one holds.
    Remove(String),
}

/// Why an export cannot be gone on with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a tile of the export is missing or has another length")]
pub struct NotResumed;

/// The writer of one origin's export.
#[derive(Default)]
pub struct Writer {
    frontier: Frontier,
    /// The entries since the last whole bundle.
    bundle: Vec<u8>,
    /// The hashes since the last whole tile, by level.
    edges: [Vec<u8>; LEVELS_MAX as usize],
    /// The size at which partial tiles were last written.
    flushed: u64,
    kept: u64,
}

impl Writer {
    /// Of an export without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on with an export of `size` entries and `kept` checkpoints. `read`
    /// gives the bytes of a file by its path within the origin's folder.
    ///
    /// # Errors
    /// When a partial tile or the last bundle is not there as it should be.
    pub fn resume(
        size: u64,
        kept: u64,
        mut read: impl FnMut(&str) -> Option<Vec<u8>>,
    ) -> Result<Self, NotResumed> {
        let mut writer = Self {
            flushed: size,
            kept,
            ..Self::default()
        };
        for level in 0..LEVELS_MAX {
            let (index, width) = last(level, size);
            if width > 0 {
                let tile = read(&tile_path(level, index, width)).ok_or(NotResumed)?;
                if tile.len() != width * 32 {
                    return Err(NotResumed);
                }
                writer.edges[level as usize] = tile;
            }
        }
        let (index, width) = last(0, size);
        if width > 0 {
            writer.bundle = read(&entries_path(index, width)).ok_or(NotResumed)?;
            if writer.bundle.len() != width * BUNDLE_BYTES {
                return Err(NotResumed);
            }
        }
        let peaks = writer.edges.iter().rev().flat_map(|edge| peaks(edge));
        writer.frontier = Frontier::from_parts(size, peaks.collect()).ok_or(NotResumed)?;
        Ok(writer)
    }

    /// How many entries.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// How many checkpoints were kept.
    #[must_use]
    pub const fn kept(&self) -> u64 {
        self.kept
    }

    /// The root over all entries so far.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// The hashes since the last whole tile of a level, in a row: what `resume`
    /// asks for as that level's partial tile. Nothing when there are none.
    #[must_use]
    pub fn edge(&self, level: u32) -> &[u8] {
        self.edges.get(level as usize).map_or(&[], Vec::as_slice)
    }

    /// The tree's right edge.
    #[must_use]
    pub const fn frontier(&self) -> &Frontier {
        &self.frontier
    }

    /// Takes one more entry; tells the tiles and the bundle that it completes.
    pub fn push(&mut self, entry: &[u8; ENTRY_BYTES], changes: &mut Vec<Change>) {
        self.bundle.extend([1, 0]);
        self.bundle.extend(entry);
        let index = self.size() / TILE as u64;
        if self.bundle.len() == TILE * BUNDLE_BYTES {
            let bundle = std::mem::take(&mut self.bundle);
            changes.push(Change::Write(entries_path(index, TILE), bundle));
        }
        let (edges, at) = (&mut self.edges, self.frontier.size());
        self.frontier.push(leaf(entry), |level, hash| {
            let Some(edge) = (level % 8 == 0).then(|| &mut edges[level as usize / 8]) else {
                return;
            };
            edge.extend(hash);
            if edge.len() == TILE * 32 {
                let path = tile_path(level / 8, at >> level >> 8, TILE);
                changes.push(Change::Write(path, std::mem::take(edge)));
            }
        });
    }

    /// Tells the partial tiles of now; those of before are taken away last, so
    /// that an export that broke off can be repeated.
    pub fn flush(&mut self, changes: &mut Vec<Change>) {
        let (before, now) = (self.flushed, self.size());
        if before == now {
            return;
        }
        for level in 0..LEVELS_MAX {
            let (old, new) = (last(level, before), last(level, now));
            if old != new && new.1 > 0 {
                let tile = self.edges[level as usize].clone();
                changes.push(Change::Write(tile_path(level, new.0, new.1), tile));
            }
        }
        let (index, width) = last(0, now);
        if width > 0 {
            let path = entries_path(index, width);
            changes.push(Change::Write(path, self.bundle.clone()));
        }
        for level in 0..LEVELS_MAX {
            let (old, new) = (last(level, before), last(level, now));
            if old != new && old.1 > 0 {
                changes.push(Change::Remove(tile_path(level, old.0, old.1)));
            }
        }
        let (index, width) = last(0, before);
        if width > 0 {
            changes.push(Change::Remove(entries_path(index, width)));
        }
        self.flushed = now;
    }

    /// Keeps a checkpoint's note as the newest one.
    pub fn keep(&mut self, note: &[u8], changes: &mut Vec<Change>) {
        changes.push(Change::Write(checkpoint_path(self.kept), note.to_vec()));
        changes.push(Change::Write(CHECKPOINT.to_owned(), note.to_vec()));
        self.kept += 1;
    }
}

/// The number and width of the partial tile of a level; width 0: there is none.
const fn last(level: u32, size: u64) -> (u64, usize) {
    let index = size >> (8 * level) >> 8;
    (index, width_at(level, index, size))
}

/// The roots of the whole subtrees that a partial tile's hashes make, the largest first.
fn peaks(edge: &[u8]) -> Vec<Hash> {
    let mut frontier = Frontier::new();
    for hash in edge.as_chunks::<32>().0 {
        frontier.push(*hash, |_, _| ());
    }
    frontier.peaks().to_vec()
}
