//! What folding must forgive, and what it must keep apart.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::Folded;
use crate::Plain;

fn fold(text: &str) -> String {
    let folded = Folded::from_plain(&Plain::new(text.to_owned()));
    String::from_utf8(folded.as_bytes().to_vec()).expect("folding gives text")
}

fn handle(text: &str) -> String {
    let folded = Folded::handle_from_plain(&Plain::new(text.to_owned()));
    String::from_utf8(folded.as_bytes().to_vec()).expect("folding gives text")
}

fn check(typed: &str, folded: &str) {
    assert_eq!(fold(typed), folded, "typed {typed:?}");
}

#[test]
fn latin_case_and_accents_are_forgiven() {
    check("Éclair ÉCLAIR e\u{301}clair", "eclair eclair eclair");
    check("Straße STRASSE STRAẞE", "strasse strasse strasse");
    check("œuf Œuf æther Ærø łódź", "oeuf oeuf aether aero lodz");
    check("ﬁn ſee Ⅻ Ａ", "fin see xii a");
}

#[test]
fn the_four_turkish_forms_of_i_are_one() {
    check("i İ ı I", "i i i i");
}

#[test]
fn an_umlaut_loses_its_dots_and_its_long_spelling_stays() {
    check("Äpfel a\u{308}pfel", "apfel apfel");
    check("Aepfel", "aepfel");
}

#[test]
fn greek_final_sigma_is_sigma() {
    check("ΟΔΟΣ οδος", "οδοσ οδοσ");
}

#[test]
fn gaps_of_every_kind_are_one_space() {
    check(
        "  amber -  otter\t_.,42\u{a0}\u{3000}\r\n",
        "amber otter 42",
    );
    check("l’œuf l'œuf", "l oeuf l oeuf");
    check("قمر،نجم؛ شمس", "قمر نجم شمس");
    check(" -_. ", "");
}

#[test]
fn arabic_letter_variants_are_one() {
    check("أرنب إرنب آرنب ٱرنب ارنب", "ارنب ارنب ارنب ارنب ارنب");
    check("مقهى مقهي مقهی", "مقهي مقهي مقهي");
    check("شاطئ لؤلؤ", "شاطي لولو");
    check("زهرة زهره زهرۃ", "زهره زهره زهره");
    check("کتاب كتاب", "كتاب كتاب");
}

#[test]
fn arabic_marks_tatweel_and_presentation_forms_are_forgiven() {
    check("مَكْتَبَةٌ", "مكتبه");
    check("مكـــتبة هٰذا", "مكتبه هذا");
    check("ﻣﻜﺘﺒﺔ ﻻ", "مكتبه لا");
}

#[test]
fn joiners_and_direction_signs_are_unseen() {
    check("\u{202b}قم\u{200c}ر\u{200f}\u{202c}", "قمر");
    check("ot\u{ad}ter\u{200b}\u{feff}\0", "otter");
}

#[test]
fn digits_of_every_keyboard_are_ascii() {
    check("٤٢ ۴۲ ４２ 42", "42 42 42 42");
}

#[test]
fn a_handle_may_be_typed_without_gaps() {
    for typed in [
        "amber-otter-42",
        "Amber Otter ٤٢",
        "amberotter42",
        "AMBER.OTTER.42",
    ] {
        assert_eq!(handle(typed), "amberotter42");
    }
}

#[test]
fn different_words_stay_different() {
    for (one, other) in [
        ("otter", "utter"),
        ("قمر", "قمح"),
        ("a b", "ab"),
        ("12", "21"),
    ] {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn marks_that_carry_letters_in_other_scripts_stay() {
    assert_ne!(fold("कि"), fold("कु"));
}

#[test]
fn the_same_words_compare_as_same() {
    let folded = |text: &str| Folded::from_plain(&Plain::new(text.to_owned()));
    assert!(folded("Amber").same(&folded("amber ")));
    assert!(!folded("amber").same(&folded("otter")));
    assert!(folded(" - ").is_empty());
}

/// Letters where folding has something to do, so that odd neighbours meet often.
const ODD: &str = "aAeEiIİıßẞæœøłÅſςΣ\u{301}\u{308}\u{323}\u{345}\u{34f}أإآٱىئؤةکیـًَُِّْٰﻻﷺ\u{fe71}\u{200c}\u{200d}\u{202b} -.،'’٤۴ﬁ½ǆŉक़\u{93c}\u{1d165}가\u{1160}";

fn odd_text() -> impl Strategy<Value = String> {
    let letters: Vec<char> = ODD.chars().collect();
    proptest::collection::vec(proptest::sample::select(letters), 0..24)
        .prop_map(|letters| letters.into_iter().collect())
}

fn settles(text: &str) {
    let once = fold(text);
    assert_eq!(fold(&once), once, "folding twice is folding once: {text:?}");
    for form in [
        text.nfc().collect::<String>(),
        text.nfd().collect(),
        text.nfkc().collect(),
        text.nfkd().collect(),
    ] {
        assert_eq!(fold(&form), once, "every normal form folds alike: {text:?}");
    }
}

proptest! {
    #[test]
    fn folding_settles_on_any_text(text in any::<String>()) {
        settles(&text);
    }

    #[test]
    fn folding_settles_on_odd_text(text in odd_text()) {
        settles(&text);
    }
}

/// Every letter alone, where letters have cases or parts: the cases that random texts miss.
#[test]
fn folding_settles_on_every_letter() {
    let ranges = [
        0..=0x3400,
        0xA000..=0xABFF,
        0xF900..=0x1_FFFF,
        0xE_0000..=0xE_0FFF,
    ];
    for letter in ranges.into_iter().flatten().filter_map(char::from_u32) {
        let text = letter.to_string();
        let once = fold(&text);
        assert_eq!(fold(&once), once, "U+{:04X}", u32::from(letter));
    }
}
