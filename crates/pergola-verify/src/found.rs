//! What does not hold, each with the sentence that the auditor reads. A sentence
//! names files and places in the journal, never a person: none is known.

use std::fmt;

use pergola_tlog::{Broken, NotAnEntry, NoteRefused};

use crate::files::Refused;

/// Something that does not hold.
#[derive(Debug)]
pub enum Found {
    /// A file that must be there is not.
    Missing(String),
    /// A file is a link, a folder or a device.
    NotOrdinary(String),
    /// A file has another length than it must have.
    Length(String),
    /// A file or an empty folder that no journal has.
    Unknown(String),
    /// A file is no key.
    Key(String),
    /// A checkpoint does not open.
    Note(String, NoteRefused),
    /// A kept checkpoint is not larger than the one before, or than the newest.
    KeptOrder(String),
    /// The newest checkpoint and the newest of the kept ones differ.
    Newest(String),
    /// A journal without entries.
    Empty(String),
    /// The entries and their hashes do not fit.
    Hashes(String),
    /// An entry is not written as an entry is.
    Entry(String, u64, NotAnEntry),
    /// The entries give another root than a checkpoint signed.
    Root(String, u64),
    /// An entry breaks a rule.
    Rule(String, Broken),
    /// The journal began anew under the name it had.
    SameName(String),
    /// A key that the auditor gave is of no journal here.
    OtherKey(String),
    /// A checkpoint that the auditor kept cannot be read.
    SinceUnreadable(String),
    /// It is of a journal that is not here.
    SinceElsewhere(String, String),
    /// It was signed by another key than the one here.
    SinceKey(String),
    /// It is newer than the newest here.
    Rollback(String, u64, u64),
    /// The journal here says something else for that moment; true: of a checkpoint
    /// without a signature.
    Fork(String, u64, bool),
    /// A program served the house that is not on the published list.
    Program(String),
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(out, "The file {path} is missing."),
            Self::NotOrdinary(path) => write!(out, "{path} is not an ordinary file."),
            Self::Length(path) => {
                write!(out, "The file {path} is longer or shorter than it must be.")
            }
            Self::Unknown(path) => {
                write!(
                    out,
                    "{path:?} does not belong here: no journal of this size has it."
                )
            }
            Self::Key(path) => write!(out, "The file {path} is not a key as it was written."),
            Self::Note(path, why) => write!(out, "The checkpoint {path} does not count: {why}."),
            Self::KeptOrder(path) => {
                write!(
                    out,
                    "The checkpoint {path} is not in its place between the others."
                )
            }
            Self::Newest(folder) => write!(
                out,
                "The file {folder}/checkpoint and the last file in {folder}/checkpoints differ."
            ),
            Self::Empty(path) => {
                write!(out, "The checkpoint {path} is of a journal of no entries.")
            }
            Self::Hashes(path) => write!(
                out,
                "The file {path} does not fit the entries: one of the two was changed."
            ),
            Self::Entry(folder, number, why) => {
                write!(out, "Entry {number} of {folder} is no entry: {why}.")
            }
            Self::Root(path, size) => write!(
                out,
                "The first {size} entries are not those that the checkpoint {path} was signed for."
            ),
            Self::Rule(folder, broken) => write!(
                out,
                "Entry {} of {folder} breaks a rule: \"{}\"",
                broken.sequence,
                broken.rule.words()
            ),
            Self::SameName(folder) => {
                write!(
                    out,
                    "The journal in {folder} begins anew under the name of one before it."
                )
            }
            Self::OtherKey(path) => write!(
                out,
                "The key in {path} is not the key of any journal here: somebody else wrote this."
            ),
            _ => self.of_kept(out),
        }
    }
}

impl Found {
    /// The sentences about what the auditor brought along.
    fn of_kept(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::SinceUnreadable(path) => {
                write!(
                    out,
                    "{path} is not a checkpoint, so nothing can be compared with it."
                )
            }
            Self::SinceElsewhere(path, origin) => write!(
                out,
                "The checkpoint you kept ({path}) is of the journal {origin:?}, which is not here."
            ),
            Self::SinceKey(path) => write!(
                out,
                "The checkpoint you kept ({path}) was not signed with the key that is here now."
            ),
            Self::Rollback(path, kept, now) => write!(
                out,
                "The checkpoint you kept ({path}) knew {kept} entries; here are {now}. \
                What came after was taken away."
            ),
            Self::Fork(path, size, typed) => write!(
                out,
                "The first {size} entries are not those of the checkpoint you kept ({path}). \
                You were shown another journal then{}.",
                if *typed {
                    ", or a letter of the third line was copied wrongly"
                } else {
                    ""
                }
            ),
            Self::Program(hash) => write!(
                out,
                "A program served the house that is not on the list you gave: {hash}."
            ),
            _ => Ok(()),
        }
    }
}

/// Why checking ended early.
#[derive(Debug)]
pub enum Trouble {
    /// Something does not hold, and what comes after cannot be told.
    Found(Found),
    /// A file could not be read: its path, and the machine's words.
    Unreadable(String, String),
}

impl From<Found> for Trouble {
    fn from(found: Found) -> Self {
        Self::Found(found)
    }
}

impl Trouble {
    /// What it means that a file's bytes are not there.
    pub(crate) fn of(path: &str, refused: Refused) -> Self {
        let path = path.to_owned();
        match refused {
            Refused::Missing => Found::Missing(path).into(),
            Refused::NotOrdinary => Found::NotOrdinary(path).into(),
            Refused::Length => Found::Length(path).into(),
            Refused::Unreadable(why) => Self::Unreadable(path, why),
        }
    }
}
