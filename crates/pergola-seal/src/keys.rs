//! The house's own keys, all from the instance key. They open nothing that a person wrote: they
//! lock the files, make guessing need them, and keep forms honest.
//! The instance key is never stored beside the data in clear.

use zeroize::Zeroizing;

use crate::derive::{Key, derive, tag};
use crate::encode::{from_hex, to_hex};
use crate::lockbox::{self, Label};
use crate::{FeedAddress, Folded, Malformed, Place, RawId, Unopened, random};

/// The key of one instance, from a key file or a prompt at start.
pub struct InstanceKey(Key);

impl InstanceKey {
    /// A new one, for `init` alone.
    #[must_use]
    pub fn fresh() -> Self {
        Self(random::secret())
    }

    /// From 32 bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// For the key file: 64 hex digits, wiped when dropped.
    #[must_use]
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(to_hex(&self.0))
    }

    /// From the key file; white space around it does not matter.
    ///
    /// # Errors
    /// `Malformed` when it is not 64 hex digits.
    pub fn from_hex(text: &str) -> Result<Self, Malformed> {
        from_hex(text.trim()).map(Self).ok_or(Malformed)
    }
}

/// What kind of file a backup's tag is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BackupKind {
    /// A copy of one of the two databases.
    Copy,
    /// The list of what was erased.
    Erased,
}

/// Everything derived from the instance key, made once at start.
pub struct HouseKeys {
    database: Key,
    pub(crate) pepper: Key,
    tags: Key,
    head: Key,
    pub(crate) forms: Key,
    pub(crate) kept: Key,
    pub(crate) receipts: Key,
    backups: Key,
    journals: Key,
}

impl HouseKeys {
    /// Derives them.
    #[must_use]
    pub fn from_instance(instance: &InstanceKey) -> Self {
        let make = |label: &[u8]| derive(&*instance.0, &[], label);
        Self {
            database: make(b"pergola/house/database/v1"),
            pepper: make(b"pergola/house/pepper/v1"),
            tags: make(b"pergola/house/tags/v1"),
            head: make(b"pergola/house/head/v1"),
            forms: make(b"pergola/house/forms/v1"),
            kept: make(b"pergola/house/kept/v1"),
            receipts: make(b"pergola/house/receipts/v1"),
            backups: make(b"pergola/house/backups/v1"),
            journals: make(b"pergola/house/journals/v1"),
        }
    }

    /// The raw key of the main database file. The caller wipes it after the file is open.
    #[must_use]
    pub fn database_key(&self) -> [u8; 32] {
        *self.database
    }

    /// Seals the random file key of the shred store, for its head file.
    #[must_use]
    pub fn seal_file_key(&self, file_key: &[u8; 32]) -> Vec<u8> {
        lockbox::lock(&self.head, &FILE_KEY, file_key)
    }

    /// Opens the file key from the head file. The caller wipes it after the file is open.
    ///
    /// # Errors
    /// `Unopened` when the head belongs to another instance key or is damaged.
    pub fn open_file_key(&self, head: &[u8]) -> Result<[u8; 32], Unopened> {
        lockbox::unlock_key(&self.head, &FILE_KEY, head)
            .map(|key| *key)
            .ok_or(Unopened)
    }

    /// Where a handle is looked up: a keyed tag, so that a copy of the rows names nobody.
    #[must_use]
    pub fn handle_tag(&self, handle: &Folded) -> [u8; 32] {
        tag(&self.tags, &[b"pergola/handle/v1", handle.as_bytes()])
    }

    /// Where an invitation is looked up.
    #[must_use]
    pub fn invite_tag(&self, invite: &Folded) -> [u8; 32] {
        tag(&self.tags, &[b"pergola/invite/v1", invite.as_bytes()])
    }

    /// Where a calendar address is looked up: the address itself stands nowhere.
    #[must_use]
    pub fn feed_tag(&self, address: &FeedAddress) -> [u8; 32] {
        tag(&self.tags, &[b"pergola/feed/v1", address.as_bytes()])
    }

    /// Marks a backup, or the list of what was erased, as this house's own: age says who may
    /// read a file, not who wrote it. `what` names the format; `hash` is SHA-256 of the content.
    #[must_use]
    pub fn backup_tag(&self, what: BackupKind, hash: &[u8; 32]) -> [u8; 32] {
        let label: &[u8] = match what {
            BackupKind::Copy => b"pergola/backup/v1",
            BackupKind::Erased => b"pergola/erased/v1",
        };
        tag(&self.backups, &[label, hash])
    }

    /// The seed of the Ed25519 key that signs a journal; `name` is the random name of its
    /// origin. The caller wipes it.
    #[must_use]
    pub fn journal_seed(&self, name: &RawId) -> [u8; 32] {
        *derive(&*self.journals, name, b"pergola/journal/v1")
    }

    /// Where a question is looked up by the words of its receipt.
    #[must_use]
    pub fn receipt_tag(&self, words: &Folded) -> [u8; 32] {
        tag(&self.tags, &[b"pergola/receipt/v1", words.as_bytes()])
    }
}

const FILE_KEY: Label<'static> = Label {
    place: Place::FILE_KEY,
    parts: &[],
};
