//! Words that would give somebody away at a glance, on a page or in an address.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The list, folded: the word, and whether it is only a beginning.
pub struct Telling(Vec<(String, bool)>);

impl Telling {
    /// Reads the list of all languages.
    pub fn list() -> Self {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../i18n/telling-words.toml");
        let text = std::fs::read_to_string(place).expect("the list is there");
        let table: toml::Table = toml::from_str(&text).expect("the list can be read");
        let mut words = Vec::new();
        for entry in table.values().filter_map(toml::Value::as_array).flatten() {
            let part = |name: &str| {
                entry
                    .get(name)
                    .and_then(toml::Value::as_str)
                    .expect("a part")
            };
            words.push((
                folded(part("word")).trim().to_owned(),
                part("match") == "prefix",
            ));
        }
        assert!(words.len() > 200, "the list is whole");
        Self(words)
    }

    /// The first word of the list that a text holds.
    pub fn found(&self, text: &str) -> Option<&str> {
        let variants = bare(&folded(text));
        let (word, _) = self.0.iter().find(|(word, prefix)| {
            let sought = if *prefix {
                format!(" {word}")
            } else {
                format!(" {word} ")
            };
            variants.iter().any(|variant| variant.contains(&sought))
        })?;
        Some(word)
    }
}

/// Small letters, no accents, no vowel marks; everything else is a gap.
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

/// The text, and the same without what Arabic attaches in front of a word.
fn bare(text: &str) -> [String; 3] {
    let without = |starts: &[&str]| {
        let strip = |word: &str| {
            let rest = starts.iter().find_map(|start| word.strip_prefix(start));
            rest.filter(|rest| rest.chars().count() > 2)
                .unwrap_or(word)
                .to_owned()
        };
        text.split(' ').map(strip).collect::<Vec<_>>().join(" ")
    };
    let articles = ["وال", "فال", "بال", "كال", "ولل", "ال", "لل"];
    [
        text.to_owned(),
        without(&["و", "ف", "ب", "ك", "ل"]),
        without(&articles),
    ]
}

#[test]
fn the_list_finds_what_it_must() {
    let list = Telling::list();
    let hurts = [
        "An EXTREMIST group",
        "far-right",
        "Déradicalisation",
        "والجهاد",
    ];
    for text in hurts {
        assert!(list.found(text).is_some(), "{text}");
    }
    for text in ["Leave this page", "A group of people who meet", "خروج"] {
        assert_eq!(list.found(text), None, "{text}");
    }
}
