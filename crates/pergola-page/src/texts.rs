//! The texts as data: which exist in which language, how far each has been
//! checked, and which of them can hurt. `pergola texts` reads this to list and
//! to sign; tests read it to compare languages. It never formats a text.

use std::fmt::Write as _;
use std::sync::LazyLock;

use fluent_syntax::ast::{Comment, Entry, Resource};
use fluent_syntax::{parser, serializer};
use pergola_seal::Language;
use sha2::{Digest, Sha256};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// One text in one language.
pub struct Message {
    /// Its key.
    pub key: &'static str,
    /// 0 draft, 1 revised by a second linguist, 2 talked through, 3 tested
    /// with people who left (DOMAIN A18).
    pub level: u8,
    /// One of the sentences that can hurt: it needs a local signature.
    pub hurts: bool,
    /// Only helpers can reach the pages it stands on.
    pub staff: bool,
    /// Its file, without ending.
    pub file: &'static str,
    /// The message as it stands in the file, attributes included, comments not.
    pub text: String,
}

/// Every text of every language that is shipped.
pub struct Texts {
    shipped: Vec<(Language, Vec<Message>)>,
    /// Text files with something in them that cannot be read, as `en/page`.
    pub unreadable: Vec<String>,
}

/// The texts of this program.
#[must_use]
pub fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::read);
    &TEXTS
}

impl Texts {
    /// The languages that are shipped, in the fixed order.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.shipped.iter().map(|(language, _)| *language)
    }

    /// The texts of a language, in the order of file and line.
    #[must_use]
    pub fn messages(&self, language: Language) -> &[Message] {
        self.shipped
            .iter()
            .find(|(known, _)| *known == language)
            .map_or(&[], |(_, messages)| messages.as_slice())
    }

    /// The texts of a language that can hurt, in the order of their keys.
    #[must_use]
    pub fn hurting(&self, language: Language) -> Vec<&Message> {
        let mut found: Vec<_> = self
            .messages(language)
            .iter()
            .filter(|text| text.hurts)
            .collect();
        found.sort_by_key(|text| text.key);
        found
    }

    /// What a local reader signs: SHA-256, in hex, of every text that can hurt.
    /// It changes with every change of one of them.
    #[must_use]
    pub fn hurting_hash(&self, language: Language) -> String {
        let mut hasher = Sha256::new();
        hasher.update(b"pergola/texts/v1");
        hasher.update(language.code().as_bytes());
        for text in self.hurting(language) {
            hasher.update((text.text.len() as u64).to_be_bytes());
            hasher.update(text.text.as_bytes());
        }
        hasher
            .finalize()
            .iter()
            .fold(String::new(), |mut hex, byte| {
                write!(hex, "{byte:02x}").expect("a string takes every write");
                hex
            })
    }

    /// The lowest level among a language's texts; 0 when it has none.
    #[must_use]
    pub fn level(&self, language: Language) -> u8 {
        self.messages(language)
            .iter()
            .map(|text| text.level)
            .min()
            .unwrap_or(0)
    }

    fn read() -> Self {
        let mut unreadable = Vec::new();
        let mut shipped = Vec::new();
        for language in Language::ALL {
            let mut messages = Vec::new();
            let mut found = false;
            for (code, file, text) in FILES.iter().filter(|(code, _, _)| *code == language.code()) {
                found = true;
                let resource = parser::parse(*text).unwrap_or_else(|(part, _)| {
                    unreadable.push(format!("{code}/{file}"));
                    part
                });
                read_file(file, &resource, &mut messages);
            }
            if found {
                shipped.push((language, messages));
            }
        }
        Self {
            shipped,
            unreadable,
        }
    }
}

/// `## level 1` holds for the messages after it, `### staff` for the file,
/// `# hurts` for one message.
fn read_file(file: &'static str, resource: &Resource<&'static str>, out: &mut Vec<Message>) {
    let (mut level, mut staff) = (0, false);
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => staff |= says(comment, "staff"),
            Entry::GroupComment(comment) => {
                level = (0..=3)
                    .find(|step| says(comment, &format!("level {step}")))
                    .unwrap_or(0);
            }
            Entry::Message(message) => {
                let hurts = message
                    .comment
                    .as_ref()
                    .is_some_and(|comment| says(comment, "hurts"));
                let mut bare = message.clone();
                bare.comment = None;
                let text = serializer::serialize(&Resource {
                    body: vec![Entry::Message(bare)],
                });
                let key = message.id.name;
                out.push(Message {
                    key,
                    level,
                    hurts,
                    staff,
                    file,
                    text,
                });
            }
            _ => {}
        }
    }
}

fn says(comment: &Comment<&str>, line: &str) -> bool {
    comment.content.iter().any(|found| found.trim() == line)
}
