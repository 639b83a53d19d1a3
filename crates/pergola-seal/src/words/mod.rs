//! The four word lists, and the languages that a person can have their words in.
//! Where each list comes from and how it was checked stands in `README.md` beside this file.
//! A list is never changed in place: words on somebody's slip of paper must stay possible.

mod handle;
mod invite;
mod passphrase;
#[cfg(test)]
mod tests;

pub use handle::Handle;
pub use invite::InviteCode;
pub use passphrase::Passphrase;

use crate::Plain;

/// How many words a list holds; one word is worth 11 bits.
pub const WORDS_IN_LIST: usize = 2048;

/// A language that words are drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

impl Language {
    /// Every language, in a fixed order.
    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Fr, Self::Ar];

    /// The two-letter code, as in `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// Reads a two-letter code in small letters; nothing for any other text.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

static EN: [&str; WORDS_IN_LIST] = lines(include_str!("en.txt"));
static DE: [&str; WORDS_IN_LIST] = lines(include_str!("de.txt"));
static FR: [&str; WORDS_IN_LIST] = lines(include_str!("fr.txt"));
static AR: [&str; WORDS_IN_LIST] = lines(include_str!("ar.txt"));

/// The words of a language, in the order of their numbers.
#[must_use]
pub fn wordlist(language: Language) -> &'static [&'static str; WORDS_IN_LIST] {
    match language {
        Language::En => &EN,
        Language::De => &DE,
        Language::Fr => &FR,
        Language::Ar => &AR,
    }
}

/// Cuts a list into its lines while the program is compiled. A list that is too short or too
/// long does not compile.
const fn lines(text: &'static str) -> [&'static str; WORDS_IN_LIST] {
    let mut words = [""; WORDS_IN_LIST];
    let (mut rest, mut count) = (text, 0);
    while !rest.is_empty() {
        let (line, more) = rest.split_at(line_end(rest));
        words[count] = line;
        count += 1;
        rest = more.split_at(1).1;
    }
    assert!(count == WORDS_IN_LIST, "a word list holds 2,048 lines");
    words
}

/// Where the first line of a text ends, in bytes.
const fn line_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    while bytes[end] != b'\n' {
        end += 1;
    }
    end
}

/// A number of a word, drawn evenly from the operating system's randomness.
fn draw() -> u16 {
    crate::random::below(WORDS_IN_LIST as u32) as u16
}

/// The words with these numbers.
fn pick<const COUNT: usize>(language: Language, numbers: &[u16; COUNT]) -> [&'static str; COUNT] {
    numbers.map(|number| wordlist(language)[usize::from(number)])
}

/// The text made of these parts, in one piece, so that no copy is left behind unwiped.
fn joined(parts: &[&str], between: &str) -> Plain {
    let bytes = parts.iter().map(|part| part.len() + between.len()).sum();
    let mut text = String::with_capacity(bytes);
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            text.push_str(between);
        }
        text.push_str(part);
    }
    Plain::new(text)
}
