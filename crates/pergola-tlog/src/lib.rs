//! The journal's formats and rules: entries of fixed size, the tree over them,
//! signed notes, checkpoints and tiles (RFC 6962, C2SP), and what an auditor
//! checks. Bytes in, bytes out: no file, no clock, no chance, no database.

mod audit;
mod checkpoint;
mod clerk;
mod document;
mod entry;
mod kind;
mod note;
pub mod proof;
mod rules;
#[cfg(test)]
mod tests;
mod tile;
mod tree;
mod writer;

pub use audit::{Audit, Broken, Seen, Silence};
pub use checkpoint::{Checkpoint, NOTE_BYTES_MAX};
pub use clerk::{Clerk, PAD, order};
pub use document::document;
pub use entry::{Alias, ENTRY_BYTES, Fields, NotAnEntry};
pub use kind::Kind;
pub use note::{KeyUnreadable, NoteKey, NoteRefused, SigningKey};
pub use rules::{Rule, STEPS, Step};
pub use tile::{
    BUNDLE_BYTES, CHECKPOINT, KEY, LEVELS_MAX, Place, TILE, checkpoint_path, entries_path,
    origin_folder, tile_path,
};
pub use tree::{Frontier, Hash, empty, hash, leaf, node};
pub use writer::{Change, NotResumed, Writer};
