//! A generated sign-in name: two words and two digits, like `amber-otter-42`.
//! It says nothing about the person and is never their pseudonym. The caller checks that it is
//! new in the house.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Language, draw, joined, pick};
use crate::{Folded, Plain};

/// The smallest pair of digits; from 10, so that nobody drops a leading zero.
const DIGITS_FROM: u8 = 10;
/// How many pairs of digits there are, 10 to 99.
const DIGITS: u32 = 90;

/// A generated sign-in name. It cannot be printed or cloned.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Handle {
    #[zeroize(skip)]
    language: Language,
    numbers: [u16; 2],
    digits: u8,
}

impl Handle {
    /// Draws a name; one of 2,048 x 2,048 x 90.
    #[must_use]
    pub fn fresh(language: Language) -> Self {
        let digits = DIGITS_FROM + crate::random::below(DIGITS) as u8;
        Self {
            language,
            numbers: [draw(), draw()],
            digits,
        }
    }

    /// The name as it is written on the slip, with hyphens.
    #[must_use]
    pub fn to_plain(&self) -> Plain {
        let [first, second] = pick(self.language, &self.numbers);
        let (tens, ones) = (b'0' + self.digits / 10, b'0' + self.digits % 10);
        let pair = [tens, ones];
        let digits = std::str::from_utf8(&pair).expect("digits are ASCII");
        joined(&[first, second, digits], "-")
    }

    /// The name as it is looked up.
    #[must_use]
    pub fn folded(&self) -> Folded {
        Folded::handle_from_plain(&self.to_plain())
    }
}
