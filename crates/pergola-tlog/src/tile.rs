//! Where the files of a journal's export stand (C2SP tlog-tiles, plus the key
//! and the kept checkpoints), and which of them a journal of a given size has:
//! arithmetic, so that nobody needs a list. See `docs/journal-export.md`.

use crate::entry::ENTRY_BYTES;

/// Hashes of a whole tile, entries of a whole bundle.
pub const TILE: usize = 256;
/// Bytes of an entry in a bundle: its length (2) and itself.
pub const BUNDLE_BYTES: usize = 2 + ENTRY_BYTES;
/// Levels of tiles that 2^64 entries need.
pub const LEVELS_MAX: u32 = 8;
/// The file of the key.
pub const KEY: &str = "key";
/// The file of the newest checkpoint.
pub const CHECKPOINT: &str = "checkpoint";
/// The folder of the kept checkpoints.
const KEPT: &str = "checkpoints";

/// The folder of a journal's origin, from 1.
#[must_use]
pub fn origin_folder(number: u32) -> String {
    format!("origin-{number:03}")
}

/// A file of an origin's folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The key's line.
    Key,
    /// The newest checkpoint.
    Checkpoint,
    /// A kept checkpoint, by its number from 0.
    Kept(u64),
    /// A tile of hashes: level, number, hashes in it.
    Tile(u32, u64, usize),
    /// A bundle of entries: number, entries in it.
    Entries(u64, usize),
}

impl Place {
    /// The place of a path within an origin's folder, if it is one.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let place = match path {
            KEY => Self::Key,
            CHECKPOINT => Self::Checkpoint,
            _ => Self::numbered(path)?,
        };
        (place.path() == path).then_some(place)
    }

    fn numbered(path: &str) -> Option<Self> {
        let (folder, rest) = path.split_once('/')?;
        if folder == KEPT {
            return Some(Self::Kept(number(rest)?));
        }
        let (level, rest) = rest.split_once('/')?;
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (number(index)?, width.parse().ok()?),
            None => (number(rest)?, TILE),
        };
        if level == "entries" {
            return Some(Self::Entries(index, width));
        }
        Some(Self::Tile(level.parse().ok()?, index, width))
    }

    /// Its path within the origin's folder.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Key => KEY.to_owned(),
            Self::Checkpoint => CHECKPOINT.to_owned(),
            Self::Kept(number) => checkpoint_path(number),
            Self::Tile(level, index, width) => tile_path(level, index, width),
            Self::Entries(index, width) => entries_path(index, width),
        }
    }

    /// Whether a journal of `size` entries and `kept` checkpoints has this file.
    #[must_use]
    pub const fn belongs(self, size: u64, kept: u64) -> bool {
        match self {
            Self::Key | Self::Checkpoint => true,
            Self::Kept(number) => number < kept,
            Self::Tile(level, index, width) => width > 0 && width == width_at(level, index, size),
            Self::Entries(index, width) => width > 0 && width == width_at(0, index, size),
        }
    }
}

/// Hashes in a tile of a journal of `size` entries; 0: there is no such tile.
#[expect(clippy::cast_possible_truncation, reason = "at most 256")]
pub(crate) const fn width_at(level: u32, index: u64, size: u64) -> usize {
    if level >= LEVELS_MAX {
        return 0;
    }
    let hashes = size >> (8 * level);
    let (whole, rest) = (hashes / TILE as u64, hashes % TILE as u64);
    if index < whole {
        TILE
    } else if index == whole {
        rest as usize
    } else {
        0
    }
}

/// The path of a kept checkpoint, by its number from 0.
#[must_use]
pub fn checkpoint_path(number: u64) -> String {
    format!("{KEPT}/{}", digits(number))
}

/// The path of a tile of hashes.
#[must_use]
pub fn tile_path(level: u32, index: u64, width: usize) -> String {
    format!("tile/{level}/{}{}", digits(index), partial(width))
}

/// The path of a bundle of entries.
#[must_use]
pub fn entries_path(index: u64, width: usize) -> String {
    format!("tile/entries/{}{}", digits(index), partial(width))
}

fn partial(width: usize) -> String {
    if width == TILE {
        String::new()
    } else {
        format!(".p/{width}")
    }
}

/// 1234067 is `x001/x234/067`.
fn digits(mut number: u64) -> String {
    let mut text = format!("{:03}", number % 1000);
    while number >= 1000 {
        number /= 1000;
        text = format!("x{:03}/{text}", number % 1000);
    }
    text
}

fn number(text: &str) -> Option<u64> {
    let mut number = 0_u64;
    for part in text.split('/') {
        let part: u64 = part.strip_prefix('x').unwrap_or(part).parse().ok()?;
        number = number.checked_mul(1000)?.checked_add(part)?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{Place, entries_path, tile_path, width_at};

    #[test]
    fn paths_of_the_standard() {
        assert_eq!(tile_path(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(tile_path(1, 0, 1), "tile/1/000.p/1");
        assert_eq!(entries_path(1234, 8), "tile/entries/x001/234.p/8");
    }

    #[track_caller]
    fn refused(path: &str) {
        let known = Place::read(path).is_some_and(|place| place.belongs(300, 2));
        assert!(!known, "{path}");
    }

    #[test]
    fn what_a_journal_of_300_entries_has() {
        for path in [
            "key",
            "checkpoint",
            "checkpoints/001",
            "tile/0/000",
            "tile/0/001.p/44",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/44",
        ] {
            let known = Place::read(path).is_some_and(|place| place.belongs(300, 2));
            assert!(known, "{path}");
        }
        refused("checkpoints/002");
        refused("tile/0/000.p/256");
        refused("tile/0/000.p/200");
        refused("tile/0/001.p/43");
        refused("tile/0/002.p/0");
        refused("tile/2/000.p/0");
        refused("tile/00/000");
        refused("tile/0/x000/000");
        refused("tile/0/0000");
        refused("tile/0/+01.p/44");
        refused("tile/9/000.p/1");
        refused("checkpoints/001.p/1");
        refused("keys");
        refused("");
    }

    proptest! {
        #[test]
        fn any_text_is_a_place_or_not(path in "[a-z0-9/.x]{0,40}") {
            if let Some(place) = Place::read(&path) {
                prop_assert_eq!(place.path(), path);
            }
        }

        #[test]
        fn each_entry_is_in_one_bundle(size in 1..1_000_000_u64, at in any::<u64>()) {
            let at = at % size;
            let width = width_at(0, at / 256, size);
            prop_assert!(at % 256 < width as u64);
        }
    }
}
