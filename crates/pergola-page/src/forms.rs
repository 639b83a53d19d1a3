//! Reads the fields that several forms share: the name to go by, spoken codes,
//! things that must not be empty. A field is refused with two texts, what
//! happened and what to do; what was typed is never part of either. The rules
//! look at a text through `Plain::holds` and cannot carry it away.

use pergola_base::Refusal;
use pergola_seal::Plain;
use unicode_normalization::char::is_combining_mark;

/// The text key of the soft warning: it looks like a full real name.
pub const LOOKS_REAL: &str = "page-name-looks-real";
/// The most characters of a name to go by.
pub const NAME_CHARS_MAX: usize = 40;
/// The most marks above or below one letter; Arabic needs two.
const MARKS_MAX: usize = 2;

/// A name to go by: short, sayable, in one script. With `sure` false a name
/// that looks like a full real one is refused once, softly.
///
/// # Errors
/// A refusal of the field, with what to do.
pub fn name(typed: Option<Plain>, field: &'static str, sure: bool) -> Result<Plain, Refusal> {
    let typed = required(typed, field, "page-name-empty", "page-name-empty-next")?;
    if typed.chars() > NAME_CHARS_MAX {
        return Err(
            Refusal::field(field, "page-name-long", "page-name-long-next")
                .naming(i64::try_from(NAME_CHARS_MAX).unwrap_or(0)),
        );
    }
    if !typed.holds(sayable) {
        return Err(Refusal::field(
            field,
            "page-name-signs",
            "page-name-signs-next",
        ));
    }
    if typed.holds(mixes_scripts) {
        return Err(Refusal::field(
            field,
            "page-name-mixed",
            "page-name-mixed-next",
        ));
    }
    if !sure && typed.holds(looks_real) {
        return Err(Refusal::field(
            field,
            LOOKS_REAL,
            "page-name-looks-real-next",
        ));
    }
    Ok(typed)
}

/// A spoken code, as it was typed; whether it opens anything is not known here.
///
/// # Errors
/// When the field is empty.
pub fn code(typed: Option<Plain>, field: &'static str) -> Result<Plain, Refusal> {
    required(typed, field, "page-code-empty", "page-code-empty-next")
}

/// A code in parts, as it was typed from the paper; whether it is one is not known here.
///
/// # Errors
/// When the field is empty.
pub fn code_in_parts(typed: Option<Plain>, field: &'static str) -> Result<Plain, Refusal> {
    required(typed, field, "page-parts-empty", "page-parts-empty-next")
}

/// A field that must hold something beside spaces.
///
/// # Errors
/// The given refusal when it does not.
pub fn required(
    typed: Option<Plain>,
    field: &'static str,
    what: &'static str,
    next: &'static str,
) -> Result<Plain, Refusal> {
    typed
        .map(Plain::tidied)
        .filter(|text| !text.is_empty())
        .ok_or(Refusal::field(field, what, next))
}

/// Letters, marks, digits, spaces and the few signs that names have; at least
/// one letter; no towers of marks. A name is read aloud.
fn sayable(text: &str) -> bool {
    let mut marks = 0;
    for letter in text.chars() {
        if is_combining_mark(letter) {
            marks += 1;
        } else if letter.is_alphanumeric() || is_name_sign(letter) {
            marks = 0;
        } else {
            return false;
        }
        if marks > MARKS_MAX {
            return false;
        }
    }
    text.chars().any(char::is_alphabetic) && text.starts_with(char::is_alphanumeric)
}

const fn is_name_sign(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '.' | '\'' | '’' | 'ʼ' | '·' | '\u{200c}' | '\u{200d}'
    )
}

/// Whether letters of two scripts stand side by side: that is how one name is
/// made to look like another.
fn mixes_scripts(text: &str) -> bool {
    let mut first = None;
    text.chars()
        .filter(|letter| letter.is_alphabetic())
        .map(script)
        .any(|found| {
            let known = *first.get_or_insert(found);
            known != found
        })
}

/// A number per script, coarse on purpose: East Asian scripts, which are
/// written together, count as one, and rare ones by their block of 256.
const fn script(letter: char) -> u32 {
    match letter as u32 {
        0x41..=0x24F | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xFF21..=0xFF5A => 1,
        0x370..=0x3FF | 0x1F00..=0x1FFF => 2,
        0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => 3,
        0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => 4,
        0x1100..=0x11FF
        | 0x2E80..=0x9FFF
        | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF
        | 0x20000..=0x3FFFF => 5,
        0x1200..=0x139F | 0x2D80..=0x2DDF => 6,
        other => 0x1000 + (other >> 8),
    }
}

/// Two words that both start with a capital, or two words in a script without
/// capitals: perhaps a full name. Wrong now and then, so it only warns.
fn looks_real(text: &str) -> bool {
    let full = |word: &&str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        let starts = letters.next().is_some_and(|first| !first.is_lowercase());
        starts && letters.next().is_some()
    };
    text.split([' ', '-', '.']).filter(full).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::{LOOKS_REAL, name};
    use pergola_seal::Plain;
    use proptest::prelude::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let told = name(Some(Plain::new(typed.to_owned())), "name", false);
        assert_eq!(
            told.map_or_else(|refusal| refusal.what, |_| "taken"),
            expected,
            "{typed:?}"
        );
    }

    #[test]
    fn names_that_are_taken() {
        check("Wren", "taken");
        check("  blue   wren ", "taken");
        check("Wren 7", "taken");
        check("Jean-luc", "taken");
        check("O’Neill", "taken");
        check("نجمة", "taken");
        check("نَجْمَةٌ", "taken");
        check("Ömer", "taken");
        check("さくら桜", "taken");
        check(&"a".repeat(40), "taken");
    }

    #[test]
    fn names_that_are_refused() {
        check("", "page-name-empty");
        check(" \u{200b}\u{202e} ", "page-name-empty");
        check(&"a".repeat(41), "page-name-long");
        check("<b>", "page-name-signs");
        check("{{7*7}}", "page-name-signs");
        check("=1+1", "page-name-signs");
        check("-wren", "page-name-signs");
        check("1234", "page-name-signs");
        check("a\u{301}\u{302}\u{303}\u{304}b", "page-name-signs");
        check("👩\u{200d}🚀", "page-name-signs");
        check("Wr\u{435}n", "page-name-mixed");
        check("wren نجمة", "page-name-mixed");
    }

    #[test]
    fn a_full_name_is_warned_about_once() {
        check("Anna Schmidt", LOOKS_REAL);
        check("Anna-Maria", LOOKS_REAL);
        check("محمد علي", LOOKS_REAL);
        check("anna", "taken");
        check("Anna S", "taken");
        let sure = name(Some(Plain::new("Anna Schmidt".to_owned())), "name", true);
        assert!(sure.is_ok());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_taken_or_refused(typed in "\\PC{0,60}") {
            if let Ok(taken) = name(Some(Plain::new(typed)), "name", true) {
                prop_assert!(taken.chars() <= 40 && !taken.is_empty());
            }
        }
    }
}
