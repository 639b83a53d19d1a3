//! The pure half of whoever puts entries in order: numbers them, records each
//! checkpoint, fills up with heartbeats, signs. Keeps nothing itself and asks no
//! clock: the hour and the key are given.

use crate::checkpoint::Checkpoint;
use crate::entry::{ENTRY_BYTES, Fields};
use crate::kind::Kind;
use crate::note::SigningKey;
use crate::tree::{Hash, hash};
use crate::writer::{Change, Writer};

/// A checkpoint's number of entries divides by this.
pub const PAD: u64 = 16;

/// Where a waiting entry belongs among those seen at once: by six hours, whoever
/// is erased last, then by the step of its case, then by its random id.
#[must_use]
pub fn order(id: [u8; 16], entry: &Fields) -> (u32, bool, u32, [u8; 16]) {
    let erased = entry.kind == Kind::Erased;
    (entry.hour / 6, erased, entry.step, id)
}

/// Puts entries into a journal.
pub struct Clerk {
    writer: Writer,
    /// The hash of the checkpoint's note that the next entry records.
    due: Option<Hash>,
    /// What was put in since the last `take`.
    entered: Vec<[u8; ENTRY_BYTES]>,
    changes: Vec<Change>,
}

impl Clerk {
    /// Begins a journal, or begins it anew after `last`, the last checkpoint that
    /// is known of the one before. Reasons: 1 a new house (and only without
    /// `last`), 2 put back from a backup, 3 the key was lost, 4 moved.
    #[must_use]
    pub fn begin(hour: u32, reason: u16, last: Option<&Checkpoint>) -> Self {
        let mut clerk = Self::resume(Writer::new(), None);
        clerk.put(Fields {
            reason,
            detail: last.map_or([0; 32], Checkpoint::hash),
            ..Fields::new(Kind::Origin, hour)
        });
        clerk
    }

    /// Goes on with a journal; `newest` is the note of its newest checkpoint.
    #[must_use]
    pub fn resume(writer: Writer, newest: Option<&[u8]>) -> Self {
        let size = |note| Checkpoint::read_unsigned(note).map(|read| read.size);
        let at_end = newest.filter(|note| size(note) == Ok(writer.size()));
        Self {
            due: at_end.map(hash),
            writer,
            entered: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Puts in what waited, which is already in `order`.
    pub fn enter(&mut self, hour: u32, waiting: impl IntoIterator<Item = Fields>) {
        for entry in waiting {
            self.record(hour);
            self.put(entry);
        }
    }

    /// Fills up with heartbeats and signs a checkpoint; gives its note.
    pub fn close(&mut self, hour: u32, key: &SigningKey) -> Vec<u8> {
        self.record(hour);
        while !self.writer.size().is_multiple_of(PAD) {
            self.put(Fields::new(Kind::Heartbeat, hour));
        }
        let checkpoint = Checkpoint {
            origin: key.public().name().to_owned(),
            size: self.writer.size(),
            root: self.writer.root(),
        };
        let note = checkpoint.sign(key);
        self.due = Some(hash(&note));
        self.writer.flush(&mut self.changes);
        self.writer.keep(&note, &mut self.changes);
        note
    }

    /// The entries that were put in, and what to do with the export's files,
    /// since this was last asked.
    pub fn take(&mut self) -> (Vec<[u8; ENTRY_BYTES]>, Vec<Change>) {
        (
            std::mem::take(&mut self.entered),
            std::mem::take(&mut self.changes),
        )
    }

    /// The files so far.
    #[must_use]
    pub const fn writer(&self) -> &Writer {
        &self.writer
    }

    fn record(&mut self, hour: u32) {
        if let Some(detail) = self.due.take() {
            self.put(Fields {
                detail,
                ..Fields::new(Kind::Checkpoint, hour)
            });
        }
    }

    fn put(&mut self, entry: Fields) {
        let sequence = self.writer.size();
        let bytes = Fields { sequence, ..entry }.encode();
        self.writer.push(&bytes, &mut self.changes);
        self.entered.push(bytes);
    }
}
