//! Who signed which language: a real house speaks a language only after a named
//! local reader signed its sentences that can hurt. A changed sentence needs a
//! new signature.

use std::fs;
use std::path::{Path, PathBuf};

use pergola_page::texts;
use pergola_seal::Language;
use serde::{Deserialize, Serialize};

/// The file's name inside a house.
pub const FILE: &str = "signatures.toml";

/// One signature.
#[derive(Serialize, Deserialize, Clone)]
pub struct Signature {
    /// The language's code.
    pub language: String,
    /// The reader's name or initials, as they wish it.
    pub reader: String,
    /// The day, as days since 1970.
    pub day: i64,
    /// What was signed: a hash over the sentences.
    pub sentences: String,
}

/// All signatures of a house.
#[derive(Serialize, Deserialize, Clone, Default)]
pub struct Signatures {
    /// One per language.
    #[serde(default)]
    pub signature: Vec<Signature>,
}

fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

impl Signatures {
    /// The signatures of a house; none when there is no file.
    #[must_use]
    pub fn read(dir: &Path) -> Self {
        fs::read_to_string(path(dir))
            .ok()
            .and_then(|text| toml::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// The signature of a language, if it still holds.
    #[must_use]
    pub fn of(&self, language: Language) -> Option<&Signature> {
        let hash = texts().hurting_hash(language);
        self.signature
            .iter()
            .find(|one| one.language == language.code() && one.sentences == hash)
    }

    /// Adds a signature, in place of an older one of that language.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add(dir: &Path, language: Language, reader: &str, day: i64) -> std::io::Result<()> {
        let mut all = Self::read(dir);
        all.signature.retain(|one| one.language != language.code());
        all.signature.push(Signature {
            language: language.code().to_owned(),
            reader: reader.to_owned(),
            day,
            sentences: texts().hurting_hash(language),
        });
        let text = toml::to_string(&all).map_err(std::io::Error::other)?;
        fs::write(path(dir), text)
    }
}

/// Whether a language was signed as it stands today.
#[must_use]
pub fn holds(dir: &Path, language: Language) -> bool {
    Signatures::read(dir).of(language).is_some()
}
