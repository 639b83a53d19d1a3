//! A checkpoint (C2SP tlog-checkpoint): which journal, how many entries, which
//! root, in a signed note of three lines. Holds no extension lines; a note with
//! one is refused.

use base64ct::{Base64, Encoding};

use crate::note::{NoteKey, NoteRefused, SigningKey};
use crate::tree::{Hash, hash};

/// The most bytes of a checkpoint's note that are read, signatures included.
pub const NOTE_BYTES_MAX: u64 = 16 * 1024;

/// What a journal said about itself at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checkpoint {
    /// The journal's name, which is its key's.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// `origin`, size and root, a line each.
    #[must_use]
    pub fn text(&self) -> String {
        let root = Base64::encode_string(&self.root);
        format!("{}\n{}\n{root}\n", self.origin, self.size)
    }

    /// SHA-256 of the text: what the first entry of a new origin holds of the
    /// last known checkpoint, which may be known from paper.
    #[must_use]
    pub fn hash(&self) -> Hash {
        hash(self.text().as_bytes())
    }

    /// Reads the text of a note, signed or not.
    ///
    /// # Errors
    /// When it is not written exactly as `text` writes it.
    pub fn read(text: &str) -> Result<Self, NoteRefused> {
        let mut lines = text.split('\n');
        let mut line = || lines.next().ok_or(NoteRefused::Malformed);
        let (origin, size, root) = (line()?, line()?, line()?);
        let mut bytes = [0; 32];
        Base64::decode(root, &mut bytes).map_err(|_| NoteRefused::Malformed)?;
        let read = Self {
            origin: origin.to_owned(),
            size: size.parse().map_err(|_| NoteRefused::Malformed)?,
            root: bytes,
        };
        if origin.is_empty() || read.text() != text {
            return Err(NoteRefused::Malformed);
        }
        Ok(read)
    }

    /// Reads what a note says without asking who signed it: for notes whose every
    /// byte something else covers.
    ///
    /// # Errors
    /// When its text is not written exactly as `text` writes it.
    pub fn read_unsigned(note: &[u8]) -> Result<Self, NoteRefused> {
        let note = std::str::from_utf8(note).map_err(|_| NoteRefused::Malformed)?;
        let blank = note.find("\n\n").ok_or(NoteRefused::Malformed)?;
        Self::read(&note[..=blank])
    }

    /// Signs it.
    #[must_use]
    pub fn sign(&self, key: &SigningKey) -> Vec<u8> {
        key.sign(&self.text())
    }

    /// Opens a checkpoint of an export: signed by the journal's own key and by
    /// nobody else.
    ///
    /// # Errors
    /// When it is not so.
    pub fn open(note: &[u8], key: &NoteKey) -> Result<Self, NoteRefused> {
        Self::of(key.open(note)?, key)
    }

    /// Opens a checkpoint that somebody kept, perhaps with more signatures.
    ///
    /// # Errors
    /// When the journal's own key did not sign it.
    pub fn open_kept(note: &[u8], key: &NoteKey) -> Result<Self, NoteRefused> {
        Self::of(key.open_among(note)?, key)
    }

    fn of(text: &str, key: &NoteKey) -> Result<Self, NoteRefused> {
        let read = Self::read(text)?;
        if read.origin == key.name() {
            Ok(read)
        } else {
            Err(NoteRefused::NotSigned)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Checkpoint;
    use crate::note::{NoteRefused, SigningKey};

    fn one() -> Checkpoint {
        Checkpoint {
            origin: "garden.example/journal".to_owned(),
            size: 64,
            root: [9; 32],
        }
    }

    #[test]
    fn the_text_is_final() {
        let wanted = "garden.example/journal\n64\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n";
        assert_eq!(one().text(), wanted);
        assert_eq!(Checkpoint::read(wanted), Ok(one()));
    }

    #[track_caller]
    fn refused(change: impl Fn(String) -> String) {
        let read = Checkpoint::read(&change(one().text()));
        assert_eq!(read, Err(NoteRefused::Malformed));
    }

    #[test]
    fn written_otherwise_it_is_refused() {
        refused(|text| text.replace("64", "064"));
        refused(|text| text.replace("64", "+64"));
        refused(|text| text.replace("64", "18446744073709551616"));
        refused(|text| text.replace("Qk=", "Ql="));
        refused(|text| text.replace("garden.example/journal", ""));
        refused(|text| text + "extension\n");
        refused(|text| text.trim_end().to_owned());
        refused(|_| String::new());
    }

    #[test]
    fn only_the_journals_own_key_signs() {
        let key = SigningKey::from_seed("garden.example/journal", &[1; 32]).unwrap();
        let other = SigningKey::from_seed("garden.example/other", &[1; 32]).unwrap();
        assert_eq!(Checkpoint::open(&one().sign(&key), key.public()), Ok(one()));
        let refused = Checkpoint::open(&one().sign(&other), other.public());
        assert_eq!(refused, Err(NoteRefused::NotSigned));
    }
}
