//! Signed notes (C2SP signed-note) with Ed25519: a text, a blank line, and lines
//! that sign it. Reading is strict: of what an export holds, each byte decides.

use base64ct::{Base64, Encoding};
use ed25519_dalek::{Signature, Signer, VerifyingKey};

use crate::tree::hash;

/// The algorithm byte of Ed25519.
const ED25519: u8 = 1;
/// What a signature line begins with: an em dash and a space.
const DASH: &str = "\u{2014} ";
/// Bytes of a signature line's payload: the key's id and the signature.
const SIGNED_BYTES: usize = 4 + 64;

/// A public key and the name it signs under, as one line:
/// `name+id+base64(1 ‖ key)`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoteKey {
    name: String,
    key: VerifyingKey,
}

/// A private key and its name.
pub struct SigningKey {
    public: NoteKey,
    key: ed25519_dalek::SigningKey,
}

/// Why a line is no key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("this is not a line with a name, a short code and a key")]
pub struct KeyUnreadable;

/// Why a note does not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoteRefused {
    /// It is no signed note, or not written as a note is.
    #[error("it is not a signed note")]
    Malformed,
    /// Nobody whom we know signed it.
    #[error("it is not signed with this key")]
    NotSigned,
    /// The signature is not that of this text.
    #[error("its signature does not fit what it says")]
    BadSignature,
    /// There are more signatures than the one that can be checked.
    #[error("it holds lines that nobody here can check")]
    Unchecked,
}

impl NoteKey {
    /// Reads the line of a key, without the end of the line.
    ///
    /// # Errors
    /// When it is not written exactly as `line` writes it.
    pub fn read(line: &str) -> Result<Self, KeyUnreadable> {
        let (name, rest) = line.split_once('+').ok_or(KeyUnreadable)?;
        let (_, key) = rest.split_once('+').ok_or(KeyUnreadable)?;
        let mut bytes = [0; 33];
        let given = Base64::decode(key, &mut bytes).map_err(|_| KeyUnreadable)?;
        let (algorithm, key) = given.split_first().ok_or(KeyUnreadable)?;
        let key: [u8; 32] = key.try_into().map_err(|_| KeyUnreadable)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| KeyUnreadable)?;
        if *algorithm != ED25519 || !is_name(name) || key.is_weak() {
            return Err(KeyUnreadable);
        }
        let read = Self {
            name: name.to_owned(),
            key,
        };
        if read.line() == line {
            Ok(read)
        } else {
            Err(KeyUnreadable)
        }
    }

    /// The line of this key, without the end of the line.
    #[must_use]
    pub fn line(&self) -> String {
        let id = u32::from_be_bytes(self.id());
        let key = Base64::encode_string(&self.coded());
        format!("{}+{id:08x}+{key}", self.name)
    }

    /// Its name; of a journal's key, the journal's origin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Opens a note that carries this key's signature and no other.
    ///
    /// # Errors
    /// When it is not signed so.
    pub fn open<'a>(&self, note: &'a [u8]) -> Result<&'a str, NoteRefused> {
        let (text, signatures) = parts(note)?;
        if signatures.matches('\n').count() != 1 {
            return Err(NoteRefused::Unchecked);
        }
        self.check(text, signatures)
    }

    /// Opens a note that carries this key's signature, perhaps among others.
    ///
    /// # Errors
    /// When it is not signed so.
    pub fn open_among<'a>(&self, note: &'a [u8]) -> Result<&'a str, NoteRefused> {
        let (text, signatures) = parts(note)?;
        self.check(text, signatures)
    }

    fn check<'a>(&self, text: &'a str, signatures: &str) -> Result<&'a str, NoteRefused> {
        let mut signed = Err(NoteRefused::NotSigned);
        for line in signatures.split_terminator('\n') {
            let (name, id, signature) = signature_line(line).ok_or(NoteRefused::Malformed)?;
            if name != self.name || id != self.id() {
                continue;
            }
            self.key
                .verify_strict(text.as_bytes(), &signature)
                .map_err(|_| NoteRefused::BadSignature)?;
            signed = Ok(text);
        }
        signed
    }

    /// 1 ‖ key.
    fn coded(&self) -> [u8; 33] {
        let mut coded = [ED25519; 33];
        coded[1..].copy_from_slice(self.key.as_bytes());
        coded
    }

    /// The first four bytes of SHA-256(name ‖ newline ‖ 1 ‖ key).
    fn id(&self) -> [u8; 4] {
        let hashed = hash(&[self.name.as_bytes(), b"\n", &self.coded()].concat());
        std::array::from_fn(|at| hashed[at])
    }
}

impl SigningKey {
    /// The key of a seed (32 random bytes, kept secret by the caller) under a name.
    ///
    /// # Errors
    /// When the name is empty or holds a space, a control character or a plus.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, KeyUnreadable> {
        if !is_name(name) {
            return Err(KeyUnreadable);
        }
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        Ok(Self {
            public: NoteKey {
                name: name.to_owned(),
                key: key.verifying_key(),
            },
            key,
        })
    }

    /// Its public half.
    #[must_use]
    pub const fn public(&self) -> &NoteKey {
        &self.public
    }

    /// Signs a text, which ends with the end of a line.
    #[must_use]
    pub fn sign(&self, text: &str) -> Vec<u8> {
        let mut signed = self.public.id().to_vec();
        signed.extend(self.key.sign(text.as_bytes()).to_bytes());
        let name = &self.public.name;
        format!("{text}\n{DASH}{name} {}\n", Base64::encode_string(&signed)).into_bytes()
    }
}

/// The text with the end of its last line, and the signature lines with theirs.
fn parts(note: &[u8]) -> Result<(&str, &str), NoteRefused> {
    let note = std::str::from_utf8(note).map_err(|_| NoteRefused::Malformed)?;
    if note.chars().any(|sign| sign < ' ' && sign != '\n') || !note.ends_with('\n') {
        return Err(NoteRefused::Malformed);
    }
    let blank = note.rfind("\n\n").ok_or(NoteRefused::Malformed)?;
    let (text, signatures) = (&note[..=blank], &note[blank + 2..]);
    if signatures.is_empty() {
        return Err(NoteRefused::Malformed);
    }
    Ok((text, signatures))
}

/// Name, key id and signature of a line; other algorithms' lines are longer or
/// shorter and hold a signature that no Ed25519 key of ours made.
fn signature_line(line: &str) -> Option<(&str, [u8; 4], Signature)> {
    let (name, signed) = line.strip_prefix(DASH)?.split_once(' ')?;
    let signed = Base64::decode_vec(signed).ok()?;
    let (id, signature) = signed.split_first_chunk::<4>()?;
    let whole = signed.len() == SIGNED_BYTES;
    let signature = if whole {
        Signature::from_slice(signature).ok()?
    } else {
        Signature::from_bytes(&[0; 64])
    };
    is_name(name).then_some((name, *id, signature))
}

/// Not empty, no space of any script, no control character, no plus.
fn is_name(name: &str) -> bool {
    let refused = |sign: char| sign.is_whitespace() || sign.is_control() || sign == '+';
    !name.is_empty() && !name.contains(refused)
}

#[cfg(test)]
mod tests {
    use super::{NoteKey, NoteRefused, SigningKey};

    fn key() -> SigningKey {
        SigningKey::from_seed("garden.example/journal", &[7; 32]).unwrap()
    }

    /// The example of the C2SP signed-note text: its key, and the note it signed.
    const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    #[test]
    fn the_note_of_the_reference_opens() {
        let peter = NoteKey::read(PETER).unwrap();
        assert_eq!(peter.line(), PETER);
        let text = peter.open(NOTE.as_bytes()).unwrap();
        assert!(text.ends_with("your problem is.\n"));
    }

    #[test]
    fn what_was_signed_opens() {
        let note = key().sign("one\ntwo\n");
        assert_eq!(key().public().open(&note), Ok("one\ntwo\n"));
        let line = key().public().line();
        assert_eq!(&NoteKey::read(&line).unwrap(), key().public());
    }

    #[test]
    fn every_byte_of_a_note_and_a_key_counts() {
        let (note, line) = (key().sign("one\ntwo\n"), key().public().line());
        for change in 1..=255 {
            for at in 0..note.len() {
                let mut changed = note.clone();
                changed[at] ^= change;
                assert!(key().public().open(&changed).is_err(), "{at} {change}");
            }
            for at in 0..line.len() {
                let mut changed = line.clone().into_bytes();
                changed[at] ^= change;
                let read = String::from_utf8(changed).ok();
                let read = read.and_then(|line| NoteKey::read(&line).ok());
                assert_eq!(read, None, "{at} {change}");
            }
        }
    }

    #[test]
    fn a_second_signature_is_refused_in_an_export_and_passed_over_on_paper() {
        let other = SigningKey::from_seed("witness", &[8; 32]).unwrap();
        let both = [key().sign("one\n"), other.sign("one\n")[5..].to_vec()].concat();
        let ours = key();
        assert_eq!(ours.public().open(&both), Err(NoteRefused::Unchecked));
        assert_eq!(ours.public().open_among(&both), Ok("one\n"));
        let alone = other.sign("one\n");
        assert_eq!(ours.public().open(&alone), Err(NoteRefused::NotSigned));
    }

    #[test]
    fn names_without_spaces_and_pluses() {
        for name in ["", "a b", "a+b", "a\u{a0}b", "a\nb"] {
            assert!(SigningKey::from_seed(name, &[1; 32]).is_err(), "{name:?}");
        }
    }
}
