//! The five words that open an account: 55 bits, drawn by the operating system.
//! They are shown once, never stored, and wiped when dropped.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Language, draw, joined, pick};
use crate::{Folded, Plain};

/// How many words a passphrase has.
const WORDS: usize = 5;

/// Five generated words. It cannot be printed or cloned.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase {
    #[zeroize(skip)]
    language: Language,
    numbers: [u16; WORDS],
}

impl Passphrase {
    /// Draws five words; the same word may come twice.
    #[must_use]
    pub fn fresh(language: Language) -> Self {
        Self {
            language,
            numbers: std::array::from_fn(|_| draw()),
        }
    }

    /// The words, in the order in which they are typed.
    #[must_use]
    pub fn words(&self) -> [&'static str; WORDS] {
        pick(self.language, &self.numbers)
    }

    /// The words as a text, with one space between them.
    #[must_use]
    pub fn to_plain(&self) -> Plain {
        joined(&self.words(), " ")
    }

    /// The words as they are hashed.
    #[must_use]
    pub fn folded(&self) -> Folded {
        Folded::from_plain(&self.to_plain())
    }
}
