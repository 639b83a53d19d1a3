//! The texts as a whole: the same in every language, all of them used, short
//! sentences, no word that gives anyone away.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use pergola_base::Day;
use pergola_seal::Language;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Arg, Message, say, texts};

const WORDS_MAX: usize = 25;
/// Texts whose keys are made from a code at run time.
const FAMILIES: [&str; 6] = ["role-", "state-", "consent-", "copy-", "duty-", "part-"];

pub(super) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn every_file_can_be_read() {
    assert_eq!(texts().unreadable, Vec::<String>::new());
    assert!(texts().languages().eq(Language::ALL));
}

/// Variables and attributes of a text.
fn parts(message: &Message) -> BTreeSet<String> {
    let variables = message.text.split('$').skip(1).map(|rest| {
        let end = rest
            .find(|letter: char| !letter.is_alphanumeric())
            .unwrap_or(rest.len());
        format!("${}", &rest[..end])
    });
    let lines = message.text.lines().map(str::trim_start);
    let attributes = lines
        .filter(|line| line.starts_with('.'))
        .filter_map(|line| line.split_once(" =").map(|(name, _)| name.to_owned()));
    variables.chain(attributes).collect()
}

#[test]
fn every_language_has_the_same_texts() {
    let of = |language| -> BTreeMap<_, _> {
        let all = texts().messages(language).iter();
        all.map(|text| (text.key, (text.file, parts(text), text.hurts, text.staff)))
            .collect()
    };
    let english = of(Language::En);
    assert_eq!(
        english.len(),
        texts().messages(Language::En).len(),
        "a key stands twice"
    );
    for language in texts()
        .languages()
        .filter(|language| *language != Language::En)
    {
        let other = of(language);
        for (key, known) in &english {
            assert_eq!(Some(known), other.get(key), "{key} in {}", language.code());
        }
        let more: Vec<_> = other
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(more.is_empty(), "only in {}: {more:?}", language.code());
    }
}

#[test]
fn every_text_can_be_said() {
    for language in texts().languages() {
        for text in texts().messages(language) {
            for n in [0, 1, 2, 3, 11, 100] {
                let with = [
                    ("n", Arg::Count(n)),
                    ("day", Arg::Day(Day(20_786))),
                    ("word", Arg::Word("Wren")),
                    ("group", Arg::Word("2")),
                    ("from", Arg::Word("17:00")),
                    ("until", Arg::Word("19:00")),
                    ("language", Arg::Word("Deutsch")),
                ];
                let said = say(language, text.key, &with);
                assert!(
                    !said.contains(['⟦', '{', '<', '&', '!']),
                    "{}: {said}",
                    text.key
                );
                assert!(
                    !said.is_empty() && said.trim() == said,
                    "{}: {said:?}",
                    text.key
                );
            }
        }
    }
}

#[test]
fn a_key_that_is_not_there_is_seen() {
    assert_eq!(say(Language::Ar, "no-such-key", &[]), "⟦no-such-key⟧");
    assert!(crate::missing_texts().contains(&"no-such-key".to_owned()));
}

#[test]
fn sentences_are_short() {
    for language in texts().languages() {
        for text in texts().messages(language) {
            let body = text.text.split_once('=').map_or("", |(_, body)| body);
            for sentence in body.split(['.', '!', '?', '؟', '\n']) {
                let words = sentence
                    .split_whitespace()
                    .filter(|word| word.chars().any(char::is_alphabetic));
                assert!(words.count() <= WORDS_MAX, "{}: {sentence}", text.key);
            }
        }
    }
}

/// In French a mark of two parts keeps to its word: no line begins with it.
#[test]
fn french_marks_keep_to_their_words() {
    let narrow = |letter: &char| matches!(letter, '\u{a0}' | '\u{202f}');
    for text in texts().messages(Language::Fr) {
        let letters: Vec<char> = text.text.chars().collect();
        assert!(!letters.contains(&'\''), "{}: a straight mark", text.key);
        for pair in letters.windows(2) {
            let kept = match pair {
                [before, ';' | ':' | '?' | '»'] => narrow(before),
                ['«', after] => narrow(after),
                _ => true,
            };
            assert!(kept, "{}: {pair:?}", text.key);
        }
    }
}

/// Every template and every file of code, but for tests.
pub(super) fn sources() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![workspace().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the workspace can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                if !path.ends_with("tests") {
                    folders.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|ending| ending == "rs" || ending == "html")
                && !path.ends_with("tests.rs")
            {
                found.push(fs::read_to_string(&path).expect("source is text"));
            }
        }
    }
    found
}

/// Every `"key-like-this"` in the templates and the code.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in sources() {
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let quoted = code.flat_map(|line| line.split('"'));
        found.extend(quoted.filter(|part| is_key(part)).map(str::to_owned));
    }
    found
}

fn is_key(part: &str) -> bool {
    let letters = |piece: &str| {
        !piece.is_empty()
            && piece
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    part.contains('-') && part.split('-').all(letters)
}

fn family(key: &str) -> bool {
    FAMILIES.iter().any(|start| key.starts_with(start))
}

#[test]
fn every_text_is_used_and_every_used_text_exists() {
    let english = texts().messages(Language::En);
    let used = literals();
    let unused: Vec<_> = english
        .iter()
        .map(|text| text.key)
        .filter(|key| !used.contains(*key) && !family(key))
        .collect();
    let known: BTreeSet<_> = english.iter().map(|text| text.key).collect();
    let files: BTreeSet<_> = english.iter().map(|text| text.file).collect();
    let starts = |key: &str| {
        key.split_once('-')
            .is_some_and(|(start, _)| files.contains(start))
    };
    let absent: Vec<_> = used
        .iter()
        .filter(|key| starts(key) && !known.contains(key.as_str()))
        .collect();
    assert!(
        unused.is_empty() && absent.is_empty(),
        "unused: {unused:?}; absent: {absent:?}"
    );
}

/// Small letters, no marks, Arabic letter variants as one, anything else a gap.
fn folded(text: &str) -> String {
    let mut out = String::from(" ");
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ـ' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            'ß' => out.push_str("ss"),
            other if other.is_alphanumeric() => out.extend(other.to_lowercase()),
            _ if out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    out.push(' ');
    out
}

/// A word and, in Arabic, the same without what is attached in front.
fn bare(text: &str) -> Vec<String> {
    let without = |starts: &[&str]| {
        text.split(' ')
            .map(|word| {
                let found = starts.iter().find_map(|start| word.strip_prefix(start));
                found
                    .filter(|rest| rest.chars().count() > 2)
                    .unwrap_or(word)
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    let joined = ["و", "ف", "ب", "ك", "ل"];
    let article = ["وال", "فال", "بال", "كال", "ولل", "ال", "لل"];
    vec![text.to_owned(), without(&joined), without(&article)]
}

#[test]
fn no_word_gives_anyone_away() {
    let list = fs::read_to_string(workspace().join("i18n/telling-words.toml")).expect("the list");
    let entries: Vec<(String, bool)> = list
        .lines()
        .filter(|line| line.trim_start().starts_with("{ word"))
        .map(|line| {
            let mut quoted = line.split('"');
            let word = quoted.nth(1).expect("a word");
            (
                folded(word).trim().to_owned(),
                quoted.nth(1) == Some("prefix"),
            )
        })
        .collect();
    assert!(entries.len() > 200, "the list could not be read");
    for language in texts().languages() {
        for text in texts().messages(language).iter().filter(|text| !text.staff) {
            for variant in bare(&folded(&text.text)) {
                for (word, prefix) in &entries {
                    let sought = if *prefix {
                        format!(" {word}")
                    } else {
                        format!(" {word} ")
                    };
                    assert!(!variant.contains(&sought), "{} says {word}", text.key);
                }
            }
        }
    }
}

#[test]
fn a_signature_covers_what_can_hurt() {
    let english = texts().hurting_hash(Language::En);
    assert_eq!(english.len(), 64);
    assert_ne!(english, texts().hurting_hash(Language::Ar));
    assert!(
        texts()
            .hurting(Language::En)
            .iter()
            .any(|text| text.key == "front-limits-life")
    );
    assert!(
        texts()
            .messages(Language::Ar)
            .iter()
            .all(|text| text.level <= 3)
    );
}
