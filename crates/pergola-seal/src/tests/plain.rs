//! What is typed becomes tidy without losing a visible letter, and is escaped where it is shown.

use proptest::prelude::*;

use crate::Plain;

fn check(typed: &str, wanted: &str) {
    assert_eq!(
        Plain::new(typed.to_owned()).tidied().text(),
        wanted,
        "{typed:?}"
    );
}

fn check_lines(typed: &str, wanted: &str) {
    assert_eq!(
        Plain::new(typed.to_owned()).tidied_lines().text(),
        wanted,
        "{typed:?}"
    );
}

#[test]
fn one_line() {
    check("", "");
    check("  \t\r\n ", "");
    check("  Salix  ", "Salix");
    check("a \u{a0}\u{3000} b\r\nc", "a b c");
    check("e\u{301}", "é");
    check("e\u{200b}\u{301}", "é");
    check("a\u{0}b\u{7}c", "abc");
    check("\u{202e}abc\u{202c} \u{2066}d\u{2069}", "abc d");
    check("a\u{200b}b\u{feff}c\u{ad}d\u{2060}e", "abcde");
    check("\u{200e}a\u{200f}\u{61c}", "a");
    check("a\u{e0041}b", "ab");
    check("\u{3164}\u{115f}", "");
}

#[test]
fn joiners_stay_inside_words_only() {
    check("می\u{200c}آید", "می\u{200c}آید");
    check("👩\u{200d}🌾", "👩\u{200d}🌾");
    check("\u{200c}a\u{200d}", "a");
    check("a \u{200c}b", "a b");
    check("a\u{200c} b", "a b");
    check("a\u{200c}\u{200d}\u{200c}b", "a\u{200c}b");
    check("a\u{200c}\u{202e}b", "a\u{200c}b");
}

#[test]
fn several_lines() {
    check_lines("a\r\nb", "a\nb");
    check_lines("\n\n a  b \n\n\n\n c \n\n", "a b\n\nc");
    check_lines("a\u{2028}b\u{85}c", "a\nb\nc");
    check_lines(" \n\u{202e}\n ", "");
    check_lines("a\n\u{200b}\nb", "a\n\nb");
}

#[test]
fn shown_text_is_escaped() {
    let shown = Plain::new(r#"<a href="x">'&amp;é</a>"#.into())
        .show()
        .to_string();
    assert_eq!(
        shown,
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;é&lt;/a&gt;"
    );
}

#[test]
fn small_questions() {
    let name = Plain::new("Zoé".into());
    assert_eq!(name.chars(), 3);
    assert!(!name.is_empty());
    assert!(Plain::new(String::new()).is_empty());
    assert!(name.holds(|text| text.starts_with('Z')));
    assert!(!name.holds(str::is_empty));
    assert!(name.same(&Plain::new("Zoé".into())));
    assert!(!name.same(&Plain::new("Zoe".into())));
    assert!(!name.same(&Plain::new("Zoéa".into())));
}

fn number(typed: &str) -> Option<i64> {
    Plain::new(typed.to_owned()).number()
}

#[test]
fn a_number_is_up_to_six_digits_and_nothing_else() {
    assert_eq!(number("0"), Some(0));
    assert_eq!(number(" 12 "), Some(12));
    assert_eq!(number("007"), Some(7));
    assert_eq!(number("999999"), Some(999_999));
    assert_eq!(number("٤٢"), Some(42));
    assert_eq!(number("۴۲"), Some(42));
    for other in [
        "", " ", "1000000", "0000001", "-1", "+1", "1 2", "1.5", "1a", "½", "४२",
    ] {
        assert_eq!(number(other), None, "{other:?}");
    }
}

proptest! {
    #[test]
    fn tidying_twice_is_tidying_once(typed in any::<String>()) {
        let once = Plain::new(typed.clone()).tidied();
        let twice = Plain::new(once.text().to_owned()).tidied();
        prop_assert_eq!(once.text(), twice.text());
        let once = Plain::new(typed).tidied_lines();
        let twice = Plain::new(once.text().to_owned()).tidied_lines();
        prop_assert_eq!(once.text(), twice.text());
    }

    #[test]
    fn shown_text_cannot_leave_its_place(typed in any::<String>()) {
        let shown = Plain::new(typed).show().to_string();
        prop_assert!(!shown.contains(['<', '>', '"', '\'']));
    }
}
