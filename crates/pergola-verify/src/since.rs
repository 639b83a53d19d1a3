//! The checkpoints that the auditor kept from earlier visits, and how they stand
//! to the journal that is shown now. This is what a rollback cannot get past.

use pergola_tlog::{Checkpoint, Hash, NoteKey};

use crate::found::Found;

/// A kept checkpoint and where its journal stands here.
pub struct Since {
    path: String,
    checkpoint: Checkpoint,
    /// Which origin, from 0.
    origin: usize,
    /// Without a signature, so that a letter may have been copied wrongly.
    typed: bool,
    compared: bool,
}

impl Since {
    /// Finds the journal of a kept note; the three lines without signatures will do,
    /// since the auditor kept them, with whatever spaces an editor put around them.
    pub fn find(path: &str, note: &[u8], origins: &[(NoteKey, Checkpoint)]) -> Result<Self, Found> {
        let Some((checkpoint, signed)) = read(note) else {
            return Err(Found::SinceUnreadable(path.to_owned()));
        };
        let here = |(key, _): &(NoteKey, Checkpoint)| key.name() == checkpoint.origin;
        let Some(origin) = origins.iter().position(here) else {
            return Err(Found::SinceElsewhere(path.to_owned(), checkpoint.origin));
        };
        let (key, newest) = &origins[origin];
        if signed && Checkpoint::open_kept(note, key).is_err() {
            return Err(Found::SinceKey(path.to_owned()));
        }
        if checkpoint.size > newest.size {
            return Err(Found::Rollback(
                path.to_owned(),
                checkpoint.size,
                newest.size,
            ));
        }
        Ok(Self {
            path: path.to_owned(),
            checkpoint,
            origin,
            typed: !signed,
            compared: false,
        })
    }

    /// Compares it with the root of an origin at a size.
    pub fn compare(&mut self, origin: usize, size: u64, root: &Hash) -> Result<(), Found> {
        if (self.origin, self.checkpoint.size) != (origin, size) {
            return Ok(());
        }
        self.compared = true;
        if self.checkpoint.root == *root {
            Ok(())
        } else {
            Err(Found::Fork(self.path.clone(), size, self.typed))
        }
    }

    /// How many entries it knew, if it is of this origin.
    pub fn size_in(&self, origin: usize) -> Option<u64> {
        (self.origin == origin).then_some(self.checkpoint.size)
    }

    /// Its file, how many entries it knew, and whether it could be compared.
    pub fn outcome(&self) -> (String, u64, bool) {
        (self.path.clone(), self.checkpoint.size, self.compared)
    }
}

/// What a kept file says, and whether signatures stand below it; `None` for anything but a checkpoint.
#[must_use]
pub fn read(note: &[u8]) -> Option<(Checkpoint, bool)> {
    let whole = std::str::from_utf8(note).ok()?;
    let signed = whole
        .split_once("\n\n")
        .filter(|(_, rest)| !rest.trim().is_empty());
    let text = signed.map_or_else(|| tidied(whole), |(text, _)| format!("{text}\n"));
    let checkpoint = Checkpoint::read(&text).ok()?;
    Some((checkpoint, signed.is_some()))
}

/// Lines without the spaces around them and without empty ones.
fn tidied(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}
