//! The four lists keep their promises, and words come back however they are typed
//! (PRIVACY, property 23).

use std::collections::HashSet;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Handle, InviteCode, Language, Passphrase, WORDS_IN_LIST, wordlist};
use crate::{Folded, Plain};

fn fold(text: &str) -> String {
    let folded = Folded::from_plain(&Plain::new(text.to_owned()));
    String::from_utf8(folded.as_bytes().to_vec()).expect("folding gives text")
}

fn start(word: &str) -> String {
    fold(word).chars().take(4).collect()
}

fn each_list(check: impl Fn(Language, &'static [&'static str; WORDS_IN_LIST])) {
    for language in Language::ALL {
        check(language, wordlist(language));
    }
}

#[test]
fn codes_read_back() {
    for language in Language::ALL {
        assert_eq!(Language::parse(language.code()), Some(language));
    }
    for code in ["", "EN", "en-GB", "it"] {
        assert_eq!(Language::parse(code), None);
    }
}

#[test]
fn the_first_four_folded_letters_are_unique() {
    each_list(|language, words| {
        let starts: HashSet<String> = words.iter().map(|word| start(word)).collect();
        assert_eq!(starts.len(), WORDS_IN_LIST, "{language:?}");
    });
}

#[test]
fn words_are_short_composed_and_of_one_piece() {
    each_list(|language, words| {
        for word in words {
            assert!(
                (3..=9).contains(&word.chars().count()),
                "{language:?} {word}"
            );
            assert!(word.chars().all(char::is_alphabetic), "{language:?} {word}");
            assert!(
                word.nfc().eq(word.chars()),
                "{language:?} {word} is not composed"
            );
            assert_eq!(word.to_lowercase(), *word, "{language:?}");
        }
    });
}

#[test]
fn lists_are_in_folded_order() {
    each_list(|language, words| {
        assert!(words.is_sorted_by_key(|word| fold(word)), "{language:?}");
    });
}

#[test]
fn german_words_have_no_letter_with_two_spellings() {
    assert!(wordlist(Language::De).iter().all(|word| word.is_ascii()));
}

#[test]
fn arabic_words_have_no_short_word_that_starts_a_longer_one() {
    let words: Vec<String> = wordlist(Language::Ar)
        .iter()
        .map(|word| fold(word))
        .collect();
    let short: HashSet<&str> = words
        .iter()
        .filter(|word| word.chars().count() < 4)
        .map(String::as_str)
        .collect();
    for word in words.iter().filter(|word| word.chars().count() > 3) {
        let three: String = word.chars().take(3).collect();
        assert!(!short.contains(three.as_str()), "{word}");
    }
}

/// The published list, one entry a line: folded text, and whether any word beginning so is meant.
fn telling_words() -> Vec<(String, bool)> {
    let list = include_str!("../../../../i18n/telling-words.toml");
    let entries = list
        .lines()
        .filter(|line| line.trim_start().starts_with("{ word"));
    entries
        .map(|line| {
            let parts: Vec<&str> = line.split('"').collect();
            (fold(parts[1]), parts[3] == "prefix")
        })
        .collect()
}

#[test]
fn no_list_holds_a_telling_word() {
    let telling = telling_words();
    assert!(telling.len() > 200, "the list was read");
    each_list(|_, words| {
        for word in words.map(fold) {
            let tells = |(entry, prefix): &(String, bool)| {
                *entry == word || (*prefix && word.starts_with(entry.as_str()))
            };
            assert!(!telling.iter().any(tells), "{word}");
        }
    });
}

#[test]
fn fresh_words_come_from_the_list() {
    each_list(|language, words| {
        let known: HashSet<&str> = words.iter().copied().collect();
        assert!(
            Passphrase::fresh(language)
                .words()
                .iter()
                .all(|word| known.contains(word))
        );
        assert!(
            InviteCode::fresh(language)
                .words()
                .iter()
                .all(|word| known.contains(word))
        );
    });
}

#[test]
fn a_handle_is_two_words_and_two_digits() {
    for _ in 0..200 {
        let handle = Handle::fresh(Language::De).to_plain();
        let text = handle.text();
        let parts: Vec<&str> = text.split('-').collect();
        assert_eq!(parts.len(), 3, "{text}");
        assert!(
            parts[..2]
                .iter()
                .all(|word| wordlist(Language::De).contains(word)),
            "{text}"
        );
        let digits: u8 = parts[2].parse().expect("two digits");
        assert!((10..100).contains(&digits), "{text}");
    }
}

#[test]
fn a_handle_folds_alike_with_and_without_gaps() {
    each_list(|language, _| {
        let handle = Handle::fresh(language);
        let typed = Plain::new(handle.to_plain().text().replace('-', " "));
        assert!(handle.folded().same(&Folded::handle_from_plain(&typed)));
    });
}

#[test]
fn codes_fold_as_they_are_typed() {
    let code = InviteCode::fresh(Language::Fr);
    assert!(code.folded().same(&Folded::from_plain(&code.to_plain())));
    let phrase = Passphrase::fresh(Language::Ar);
    assert!(
        phrase
            .folded()
            .same(&Folded::from_plain(&phrase.to_plain()))
    );
}

#[test]
fn different_passphrases_fold_differently() {
    each_list(|language, _| {
        let seen: HashSet<String> = (0..100)
            .map(|_| fold(Passphrase::fresh(language).to_plain().text()))
            .collect();
        assert_eq!(seen.len(), 100, "{language:?}");
    });
}

/// How a letter may come out of another keyboard or another hand.
fn typed_otherwise(letter: char, habit: u8) -> String {
    let other = match (letter, habit % 4) {
        ('ا' | 'أ' | 'إ' | 'آ', habit) => ["ا", "أ", "إ", "آ"][usize::from(habit)],
        ('ي' | 'ى', 0) => "ی",
        ('ي' | 'ى', 1) => "ى",
        ('ي', 2) => "ي",
        ('ك', 0) => "ک",
        ('ك', 1) => "\u{feda}",
        ('ة', 0) => "ه",
        ('ؤ', 0) => "و",
        ('ئ', 0) => "ي",
        ('œ', 0) => "oe",
        ('i', 0) => "ı",
        ('i', 1) => "İ",
        (' ', 0) => "  ",
        (' ', 1) => " - ",
        (' ', 2) => "\u{a0}",
        _ => "",
    };
    if other.is_empty() {
        letter.to_string()
    } else {
        other.to_owned()
    }
}

/// Writes a text as another keyboard, another system or a careful hand would.
fn other_hand(text: &str, habits: &[u8]) -> String {
    let mut out = String::new();
    for (at, letter) in text.chars().enumerate() {
        let habit = habits[at % habits.len()];
        let typed = typed_otherwise(letter, habit);
        out.push_str(&if habit.is_multiple_of(3) {
            typed.to_uppercase()
        } else {
            typed
        });
        if ('\u{0620}'..='\u{064A}').contains(&letter) {
            let marks = [
                "",
                "\u{064E}",
                "\u{064F}\u{0651}",
                "\u{0652}",
                "\u{0640}",
                "\u{200C}",
                "\u{0670}",
            ];
            out.push_str(marks[usize::from(habit) % marks.len()]);
        }
    }
    match habits[0] % 4 {
        0 => out.nfd().collect(),
        1 => out.nfc().collect(),
        2 => out.nfkd().collect(),
        _ => format!(" {out}\u{200f}\n"),
    }
}

fn any_phrase() -> impl Strategy<Value = String> {
    let numbers = proptest::array::uniform5(0..WORDS_IN_LIST);
    (proptest::sample::select(Language::ALL.to_vec()), numbers)
        .prop_map(|(language, numbers)| numbers.map(|number| wordlist(language)[number]).join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn words_typed_otherwise_fold_alike(
        phrase in any_phrase(),
        habits in proptest::collection::vec(any::<u8>(), 1..40),
    ) {
        let typed = other_hand(&phrase, &habits);
        prop_assert_eq!(fold(&typed), fold(&phrase), "typed {:?}", typed);
    }

    #[test]
    fn another_word_never_folds_alike(phrase in any_phrase(), other in any_phrase()) {
        prop_assume!(phrase != other);
        prop_assert_ne!(fold(&phrase), fold(&other));
    }
}
