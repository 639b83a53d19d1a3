//! Who signed which language: a real house speaks a language only after a named
//! local reader signed its sentences that can hurt. A changed sentence needs a
//! new signature.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use pergola_page::texts;
use pergola_seal::Language;
use serde::{Deserialize, Serialize};

use crate::backup::place::whole;
use crate::reach;

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
    /// The signatures of a house; none when there is no file, or one that cannot be read: then nothing counts as signed.
    #[must_use]
    pub fn read(dir: &Path) -> Self {
        Self::stand(dir).unwrap_or_default()
    }

    /// The same, but a file that cannot be read is said, so that nobody writes over it.
    fn stand(dir: &Path) -> std::io::Result<Self> {
        match fs::read_to_string(path(dir)) {
            Ok(text) => toml::from_str(&text).map_err(std::io::Error::other),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// The signature of a language, if it still holds.
    #[must_use]
    pub fn of(&self, language: Language) -> Option<&Signature> {
        let hash = texts().hurting_hash(language);
        self.signature
            .iter()
            .find(|one| one.language == language.code() && one.sentences == hash)
    }

    /// What is said of a language whose sentences nobody signed as they stand today.
    #[must_use]
    pub fn told(&self, language: Language, dir: &Path) -> String {
        let code = language.code();
        let how = format!("`pergola texts sign {code} --dir {}`", dir.display());
        match self.signature.iter().rfind(|one| one.language == code) {
            Some(by) => format!(
                "{code} was signed by {} for other sentences: some have changed. Have them read and signed again: {how}",
                by.reader
            ),
            None => format!(
                "{code} is not signed yet. Somebody who speaks it reads the sentences that can hurt, and signs: {how}"
            ),
        }
    }

    /// Adds a signature, in place of an older one for the same sentences.
    ///
    /// # Errors
    /// When the file cannot be written, or cannot be read: then it stays as it is.
    pub fn add(dir: &Path, language: Language, reader: &str, day: i64) -> std::io::Result<()> {
        let mut all = Self::stand(dir)?;
        let sentences = texts().hurting_hash(language);
        // One for other sentences stays: the older program, whose sentences those are, may come back.
        let same = |one: &Signature| one.language == language.code() && one.sentences == sentences;
        all.signature.retain(|one| !same(one));
        all.signature.push(Signature {
            language: language.code().to_owned(),
            reader: reader.to_owned(),
            day,
            sentences,
        });
        let text = toml::to_string(&all).map_err(std::io::Error::other)?;
        whole(dir, FILE, text.as_bytes())
    }
}

/// What is said when nobody may read a house's pages yet, and why.
#[must_use]
pub fn wanting(dir: &Path, languages: &[Language]) -> String {
    let signed = match Signatures::stand(dir) {
        Ok(signed) => signed,
        Err(error) => return unread(dir, &error),
    };
    let all = languages.iter();
    let told = all.map(|language| signed.told(*language, dir));
    told.collect::<Vec<_>>().join("\n")
}

/// Why the signatures of a house cannot be read, when there are some.
#[must_use]
pub fn trouble(dir: &Path) -> Option<String> {
    let error = Signatures::stand(dir).err()?;
    Some(unread(dir, &error))
}

fn unread(dir: &Path, error: &std::io::Error) -> String {
    let file = path(dir);
    format!("{}: {}", file.display(), reach::why(&file, error))
}

/// Whether a language was signed as it stands today.
#[must_use]
pub fn holds(dir: &Path, language: Language) -> bool {
    Signatures::read(dir).of(language).is_some()
}

#[cfg(test)]
mod tests {
    use super::{FILE, Signatures, holds};
    use pergola_seal::Language;
    use std::fs;

    #[test]
    fn one_signature_takes_no_other_away_and_a_damaged_file_stays_as_it_is() {
        let place = tempfile::tempdir().expect("a directory");
        let dir = place.path();
        Signatures::add(dir, Language::En, "W. R.", 20_000).expect("written");
        Signatures::add(dir, Language::De, "H. N.", 20_001).expect("written");
        assert!(holds(dir, Language::En) && holds(dir, Language::De));
        // What was signed for other sentences stays, and says nothing about these.
        let text = fs::read_to_string(dir.join(FILE)).expect("there");
        fs::write(
            dir.join(FILE),
            text.replace("sentences = \"", "sentences = \"other-"),
        )
        .expect("written");
        assert!(!holds(dir, Language::En));
        let told = Signatures::read(dir).told(Language::En, dir);
        assert!(told.contains("W. R. for other sentences"), "{told}");
        Signatures::add(dir, Language::En, "K. L.", 20_003).expect("written");
        assert!(holds(dir, Language::En));
        assert_eq!(Signatures::read(dir).signature.len(), 3);
        let damaged = "signature = [";
        fs::write(dir.join(FILE), damaged).expect("written");
        assert!(!holds(dir, Language::En));
        assert!(super::trouble(dir).is_some_and(|why| why.contains(FILE)));
        assert!(Signatures::add(dir, Language::Fr, "O. P.", 20_002).is_err());
        assert_eq!(fs::read_to_string(dir.join(FILE)).expect("there"), damaged);
    }
}
