//! The recovery code: 140 random bits on paper, seven groups of four characters and a check
//! character each. The check character names the group with the typing error; it is computed from
//! the group alone, so it helps nobody to guess. Codes are long enough for HKDF without Argon2.

use zeroize::{Zeroize, Zeroizing};

use crate::derive::{Key, derive};
use crate::lockbox::{self, Label};
use crate::{AccountSeed, Place, Plain, random};

/// 32 characters without I, L, O and U (Crockford's).
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const IN_GROUP: usize = 4;

/// A recovery code. It cannot be printed except by its groups.
pub struct RecoveryCode(Zeroizing<[[u8; IN_GROUP]; GROUPS]>);

/// Which group of a typed code is wrong: 1 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongGroup(pub u8);

impl RecoveryCode {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        let mut drawn = random::secret::<{ GROUPS * IN_GROUP }>();
        let mut code = Zeroizing::new([[0; IN_GROUP]; GROUPS]);
        for (symbol, byte) in code.as_flattened_mut().iter_mut().zip(drawn.iter()) {
            *symbol = byte & 31;
        }
        drawn.zeroize();
        Self(code)
    }

    /// Seven groups for the sheet of paper: four characters and the check character.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
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

    /// Reads what was typed: any case, spaces and dashes anywhere, Eastern digits, O for 0, I and L
    /// for 1.
    ///
    /// # Errors
    /// `WrongGroup` names the first group that cannot be right.
    pub fn parse(typed: &Plain) -> Result<Self, WrongGroup> {
        read(typed.text())
    }

    /// The account seed under this code, for a row. `tag` is the handle's.
    #[must_use]
    pub fn wrap(&self, seed: &AccountSeed, tag: &[u8; 32]) -> Vec<u8> {
        self.wrap_with(seed, tag, random::bytes())
    }

    /// The account seed, when this is the right code.
    #[must_use]
    pub fn unwrap(&self, bytes: &[u8], tag: &[u8; 32]) -> Option<AccountSeed> {
        let label = Label {
            place: Place::RECOVERY,
            parts: &[tag],
        };
        lockbox::unlock_key(&self.key(), &label, bytes).map(AccountSeed)
    }

    pub(crate) fn wrap_with(&self, seed: &AccountSeed, tag: &[u8; 32], nonce: [u8; 24]) -> Vec<u8> {
        let label = Label {
            place: Place::RECOVERY,
            parts: &[tag],
        };
        lockbox::lock_with(&self.key(), &label, &*seed.0, nonce)
    }

    /// HKDF over the 28 characters as they are printed, without the check characters.
    fn key(&self) -> Key {
        let symbols = self.0.as_flattened();
        let mut text = Zeroizing::new([0; GROUPS * IN_GROUP]);
        for (letter, symbol) in text.iter_mut().zip(symbols) {
            *letter = ALPHABET[usize::from(*symbol)];
        }
        derive(&*text, &[], b"pergola/recovery/v1")
    }
}

fn read(text: &str) -> Result<RecoveryCode, WrongGroup> {
    let wrong = |at: usize| WrongGroup(u8::try_from(at + 1).unwrap_or(u8::MAX));
    let mut symbols = text
        .chars()
        .filter(|letter| !is_between(*letter))
        .map(symbol);
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
    Ok(RecoveryCode(code))
}

/// What people put between the groups: any gap, dash or dot, and marks that keyboards add unseen.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter,
            '-' | '_' | '.' | ',' | ':' | '/' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
            | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The number of a typed character, 0 to 31.
fn symbol(letter: char) -> Option<u8> {
    let ascii = match letter {
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '０'..='９' => digit(letter, '０'),
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
