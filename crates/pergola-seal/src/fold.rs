//! Folding: what a tired person types and what the paper says become the same bytes.
//! Used for passphrases, sign-in names and invitations before they are hashed.
//! It never depends on a language setting, and its table may only change together with
//! `FOLD_VERSION`: bytes folded differently would lock people out.

mod spell;
#[cfg(test)]
mod tests;

use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::Plain;
use spell::{Spelled, spelled};

/// Version of the folding table. A change of the table needs a new version and a way to sign in
/// with the old one.
pub const FOLD_VERSION: u8 = 1;

/// How often one text is folded again until nothing changes. One pass and one that finds nothing
/// to do are enough for texts that people write; the rest is margin for odd ones.
const PASSES_MAX: usize = 8;

/// Folded words, joined by one space, zeroised when dropped. It cannot be printed or cloned.
///
/// `ä` folds to `a`, but a typed `ae` stays `ae`: equating the two would also equate words that
/// differ. No word of our own lists needs it, because none of them holds an umlaut.
pub struct Folded(Zeroizing<String>);

impl Folded {
    /// Folds what a person typed: case, accents, vowel marks, letter variants, digits and gaps.
    /// Never fails; a text of nothing but gaps becomes empty.
    #[must_use]
    pub fn from_plain(plain: &Plain) -> Self {
        Self::from_text(plain.text())
    }

    /// Folds a sign-in name: as `from_plain`, and then the gaps are dropped, so that
    /// `amber-otter-42`, `Amber otter 42` and `amberotter42` are one.
    #[must_use]
    pub fn handle_from_plain(plain: &Plain) -> Self {
        let folded = Self::from_plain(plain);
        let mut kept = Zeroizing::new(String::with_capacity(folded.0.len()));
        kept.extend(folded.0.chars().filter(|letter| *letter != ' '));
        Self(kept)
    }

    /// True when nothing but gaps was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when both are the same; takes the same time wherever they differ.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.as_bytes().ct_eq(other.as_bytes()).into()
    }

    /// The bytes that are hashed.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Folds until nothing changes any more, so that folding twice is folding once.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut folded = pass(text);
        for _ in 1..PASSES_MAX {
            let again = pass(&folded);
            if *again == *folded {
                break;
            }
            folded = again;
        }
        Self(folded)
    }
}

/// One pass over a text. The letters are counted first, so that the text never grows in place
/// and leaves an unwiped copy behind.
fn pass(text: &str) -> Zeroizing<String> {
    let mut bytes = 0;
    each_letter(text, |letter| bytes += letter.len_utf8());
    let mut out = Zeroizing::new(String::with_capacity(bytes));
    each_letter(text, |letter| out.push(letter));
    out
}

/// Hands every folded letter to `take`, with one space between words and none at the ends.
fn each_letter(text: &str, take: impl FnMut(char)) {
    let mut line = Line {
        take,
        started: false,
        gap: false,
    };
    for letter in text.nfkd() {
        match spelled(letter) {
            Spelled::Nothing => {}
            Spelled::Gap => line.gap = line.started,
            Spelled::As(letters) => letters.chars().for_each(|letter| line.put(letter)),
            // Up and down again is full case folding: it also joins ς with σ and ſ with s.
            Spelled::Itself => letter
                .to_uppercase()
                .flat_map(char::to_lowercase)
                .for_each(|letter| line.put(letter)),
        }
    }
}

/// One line being written: knows whether a gap is owed before the next letter.
struct Line<Take> {
    take: Take,
    started: bool,
    gap: bool,
}

impl<Take: FnMut(char)> Line<Take> {
    fn put(&mut self, letter: char) {
        if self.gap {
            (self.take)(' ');
        }
        self.gap = false;
        self.started = true;
        (self.take)(letter);
    }
}
