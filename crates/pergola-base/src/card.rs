//! Card codes: six signs by which two people can mean the same person without
//! a name. A code is the beginning of a random id, written without vowels so
//! that it never reads as a word; it is found by a range, never by a list.

use pergola_seal::{Plain, typed_signs};

use crate::id::{Id, Person};

/// Signs of a card code.
pub const CARD_SIGNS: usize = 6;
/// Bits of the id that a code holds: 27^6 is more than 2^28.
const BITS: u32 = 28;
/// No vowels, and nothing that looks or sounds like something else here.
const ALPHABET: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";

/// A person's card code, in two halves of three.
#[must_use]
pub fn card(person: Id<Person>) -> String {
    let mut number = u128::from_be_bytes(person.raw()) >> (128 - BITS);
    let mut signs = [0; CARD_SIGNS];
    for sign in signs.iter_mut().rev() {
        *sign = ALPHABET[usize::try_from(number % 27).unwrap_or(0)];
        number /= 27;
    }
    let (one, two) = signs.split_at(CARD_SIGNS / 2);
    format!(
        "{} {}",
        String::from_utf8_lossy(one),
        String::from_utf8_lossy(two)
    )
}

/// The first and the last id that a typed code can mean; capitals, what stands
/// between the signs and the script of digits do not matter. `None` for what is no code.
#[must_use]
pub fn card_range(typed: &Plain) -> Option<[Id<Person>; 2]> {
    let shown = typed.show();
    let signs: Vec<_> = typed_signs(shown.text()).collect();
    if signs.len() != CARD_SIGNS {
        return None;
    }
    let mut number: u128 = 0;
    for sign in signs {
        let small = sign.to_ascii_lowercase();
        let digit = ALPHABET
            .iter()
            .position(|&known| char::from(known) == small)?;
        number = number * 27 + digit as u128;
    }
    if number >> BITS != 0 {
        return None;
    }
    let first = number << (128 - BITS);
    let last = first | (u128::MAX >> BITS);
    Some([first, last].map(|one| Id::from_raw(one.to_be_bytes())))
}

#[cfg(test)]
mod tests {
    use super::{card, card_range};
    use crate::id::{Id, Person};
    use pergola_seal::Plain;
    use proptest::prelude::*;

    fn range(typed: &str) -> Option<[Id<Person>; 2]> {
        card_range(&Plain::new(typed.to_owned()))
    }

    #[test]
    fn the_format_stays() {
        assert_eq!(card(Id::from_raw([0; 16])), "222 222");
        assert_eq!(card(Id::from_raw([0xff; 16])), "pq4 x7w");
        assert!(range("zzz zzz").is_none(), "beyond the last id");
        assert!(range("").is_none() && range("222 22").is_none());
        assert!(range("222 22a").is_none() && range("222 2222").is_none());
    }

    #[test]
    fn any_keyboard_writes_a_code() {
        let meant = range("234 bcd");
        assert!(meant.is_some());
        for typed in [
            "٢٣٤ bcd",
            "۲۳۴\u{a0}BCD",
            "\u{200f}٢٣٤\u{200e} b‑c‑d",
            "２３４.bcd",
        ] {
            assert_eq!(range(typed), meant, "{typed:?}");
        }
        assert!(range("٢٣٤ bc").is_none() && range("٢٣٤ bcd٢").is_none());
    }

    proptest! {
        #[test]
        fn a_code_means_its_person(raw in any::<[u8; 16]>()) {
            let person = Id::<Person>::from_raw(raw);
            let code = card(person);
            for typed in [code.clone(), code.to_uppercase(), code.replace(' ', "-")] {
                let [first, last] = range(&typed).expect("a code");
                prop_assert!(first <= person && person <= last);
            }
            prop_assert!(!code.contains(['a', 'e', 'i', 'o', 'u', 'y']));
        }

        #[test]
        fn hostile_text_is_no_code(typed in "\\PC{0,20}") {
            if let Some([first, last]) = range(&typed) {
                prop_assert!(first < last);
            }
        }
    }
}
