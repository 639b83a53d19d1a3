//! A generated invitation: four words, spoken or written on a slip, good for one person once.
//! Only its tag is stored.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Language, draw, joined, pick};
use crate::{Folded, Plain};

/// How many words an invitation has; 44 bits, enough with a short life and counted tries.
const WORDS: usize = 4;

/// Four generated words. It cannot be printed or cloned.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct InviteCode {
    #[zeroize(skip)]
    language: Language,
    numbers: [u16; WORDS],
}

impl InviteCode {
    /// Draws four words.
    #[must_use]
    pub fn fresh(language: Language) -> Self {
        Self {
            language,
            numbers: std::array::from_fn(|_| draw()),
        }
    }

    /// The words, in the order in which they are said.
    #[must_use]
    pub fn words(&self) -> [&'static str; WORDS] {
        pick(self.language, &self.numbers)
    }

    /// The words as a text, with one space between them.
    #[must_use]
    pub fn to_plain(&self) -> Plain {
        joined(&self.words(), " ")
    }

    /// The words as they are looked up.
    #[must_use]
    pub fn folded(&self) -> Folded {
        Folded::from_plain(&self.to_plain())
    }
}
