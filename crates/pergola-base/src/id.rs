//! Typed random ids. An id is 128 bits from the operating system: it says
//! nothing about when it was made or who it belongs to. Its text form is the
//! same neutral 26 letters for every kind of thing.

use std::fmt;
use std::marker::PhantomData;

use pergola_seal::RawId;
use pergola_store::{FromValue, Value};

/// A programme (the tenant).
pub enum ProgrammeTag {}
/// A person, with or without an account.
pub enum Person {}
/// A circle.
pub enum Circle {}
/// A case (concern, order); none exist at this stage.
pub enum Case {}
/// A line somebody left for their circle.
pub enum Note {}
/// An evening of a circle.
pub enum Evening {}
/// A cycle of evenings.
pub enum Cycle {}

/// An id of one kind of thing.
pub struct Id<T> {
    raw: RawId,
    kind: PhantomData<fn() -> T>,
}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_LETTERS: usize = 26;

impl<T> Id<T> {
    /// A new id from the operating system's randomness.
    #[must_use]
    pub fn fresh() -> Self {
        Self::from_raw(pergola_seal::fresh_id())
    }

    /// An id whose bytes are already known.
    #[must_use]
    pub const fn from_raw(raw: RawId) -> Self {
        Self {
            raw,
            kind: PhantomData,
        }
    }

    /// The 16 bytes.
    #[must_use]
    pub const fn raw(&self) -> RawId {
        self.raw
    }

    /// Reads the text form; `None` for anything that is not exactly it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != TEXT_LETTERS {
            return None;
        }
        let mut number: u128 = 0;
        for (index, letter) in text.bytes().enumerate() {
            let digit = ALPHABET.iter().position(|&known| known == letter)?;
            if index == 0 && digit > 7 {
                return None;
            }
            number = (number << 5) | digit as u128;
        }
        Some(Self::from_raw(number.to_be_bytes()))
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = u128::from_be_bytes(self.raw);
        let mut text = String::with_capacity(TEXT_LETTERS);
        for place in (0..TEXT_LETTERS).rev() {
            let digit = (number >> (place * 5)) & 31;
            text.push(char::from(ALPHABET[digit as usize]));
        }
        f.write_str(&text)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Id(..)")
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::from(id.raw)
    }
}

impl<T> FromValue for Id<T> {
    fn from_value(value: Value) -> Option<Self> {
        RawId::from_value(value).map(Self::from_raw)
    }

    fn from_stored(value: &Value) -> Option<Self> {
        RawId::from_stored(value).map(Self::from_raw)
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, Person};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_comes_back(raw in any::<[u8; 16]>()) {
            let id = Id::<Person>::from_raw(raw);
            prop_assert_eq!(Id::<Person>::parse(&id.to_string()), Some(id));
        }

        #[test]
        fn hostile_text_is_no_id(text in "\\PC{0,40}") {
            if let Some(id) = Id::<Person>::parse(&text) {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }
}
