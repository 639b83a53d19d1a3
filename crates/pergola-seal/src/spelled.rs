//! How a code is spelled on paper: 140 random bits, seven groups of four characters and a check
//! character each. The check character names the group with the typing error; it is computed from
//! the group alone, so it helps nobody to guess. What a code opens is for its own file to say.

use zeroize::{Zeroize, Zeroizing};

use crate::random;

/// 32 characters without I, L, O and U (Crockford's).
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const IN_GROUP: usize = 4;
/// Characters of a code, without the check characters.
pub(crate) const CHARS: usize = GROUPS * IN_GROUP;

/// The symbols of a code, 0 to 31 each.
pub(crate) struct Spelled(Zeroizing<[[u8; IN_GROUP]; GROUPS]>);

/// Which group of a typed code is wrong: 1 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongGroup(pub u8);

impl Spelled {
    pub(crate) fn fresh() -> Self {
        let mut drawn = random::secret::<CHARS>();
        let mut code = Zeroizing::new([[0; IN_GROUP]; GROUPS]);
        for (symbol, byte) in code.as_flattened_mut().iter_mut().zip(drawn.iter()) {
            *symbol = byte & 31;
        }
        drawn.zeroize();
        Self(code)
    }

    /// Seven groups of five: four characters and the check character.
    pub(crate) fn groups(&self) -> Vec<String> {
        let spell = |symbol: u8| char::from(ALPHABET[usize::from(symbol)]);
        (0..GROUPS)
            .map(|at| {
                self.0[at]
                    .iter()
                    .copied()
                    .chain([check(at, &self.0[at])])
                    .map(spell)
                    .collect()
            })
            .collect()
    }

    /// The 28 characters as they are printed, without the check characters: what keys come from.
    pub(crate) fn text(&self) -> Zeroizing<[u8; CHARS]> {
        let mut text = Zeroizing::new([0; CHARS]);
        for (letter, symbol) in text.iter_mut().zip(self.0.as_flattened()) {
            *letter = ALPHABET[usize::from(*symbol)];
        }
        text
    }

    /// Reads what was typed; see `RecoveryCode::parse`.
    pub(crate) fn read(text: &str) -> Result<Self, WrongGroup> {
        let wrong = |at: usize| WrongGroup(u8::try_from(at + 1).unwrap_or(u8::MAX));
        let mut symbols = typed_signs(text).map(symbol);
        let mut code = Zeroizing::new([[0; IN_GROUP]; GROUPS]);
        for at in 0..GROUPS {
            for place in 0..IN_GROUP {
                code[at][place] = symbols.next().flatten().ok_or(wrong(at))?;
            }
            if symbols.next().flatten() != Some(check(at, &code[at])) {
                return Err(wrong(at));
            }
        }
        if symbols.next().is_some() {
            return Err(wrong(GROUPS - 1));
        }
        Ok(Self(code))
    }
}

/// The signs of a code as somebody typed it: without what people and keyboards put between them,
/// and with Western digits.
pub fn typed_signs(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|letter| !is_between(*letter))
        .map(western)
}

/// What people put between the groups: any gap, dash or dot, and marks that keyboards add unseen.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter,
            '-' | '_' | '.' | ',' | ':' | '/' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
            | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A digit of any of our scripts as a Western one; every other character as it is.
fn western(letter: char) -> char {
    let zero = match letter {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        other => return other,
    };
    char::from(digit(letter, zero))
}

/// The number of a typed character, 0 to 31.
fn symbol(letter: char) -> Option<u8> {
    let ascii = match letter {
        'o' | 'O' => b'0',
        'i' | 'I' | 'l' | 'L' => b'1',
        other => u8::try_from(other).ok()?.to_ascii_uppercase(),
    };
    let at = ALPHABET.iter().position(|known| *known == ascii)?;
    u8::try_from(at).ok()
}

fn digit(letter: char, zero: char) -> u8 {
    b'0' + u8::try_from(u32::from(letter) - u32::from(zero)).expect("one of ten digits")
}

/// The check character over the field of 32 elements: each symbol by its own power of x, and the
/// group's number by another. Any one wrong character, any two swapped neighbours and any two
/// swapped groups change it.
fn check(group: usize, symbols: &[u8; IN_GROUP]) -> u8 {
    let number = u8::try_from(group + 1).expect("1 to 7");
    symbols
        .iter()
        .chain([&number])
        .fold(0, |sum, symbol| times_x(sum ^ symbol))
}

/// Multiplies by x modulo x^5 + x^2 + 1.
fn times_x(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 32 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}
