//! Looks for words in bytes, in every spelling in which a program might have
//! left them behind.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Shorter ones would be found in noise by chance.
const LETTERS_MIN: usize = 6;

/// The words that were planted, in all their spellings.
pub struct Sought {
    /// By the first four bytes: a spelling, and which word it belongs to.
    spellings: HashMap<[u8; 4], Vec<(Vec<u8>, String)>>,
    /// Which pairs of first bytes begin any of them.
    begins: Vec<bool>,
}

impl Sought {
    /// Prepares the search.
    pub fn new(words: &[String]) -> Self {
        let mut spellings: HashMap<[u8; 4], Vec<_>> = HashMap::new();
        let mut begins = vec![false; 1 << 16];
        for word in words.iter().filter(|word| word.len() >= LETTERS_MIN) {
            for spelling in spelt(word) {
                begins[pair(spelling[0], spelling[1])] = true;
                let first = *spelling.first_chunk().expect("no spelling is shorter");
                spellings
                    .entry(first)
                    .or_default()
                    .push((spelling, word.clone()));
            }
        }
        Self { spellings, begins }
    }

    /// The first word that some bytes hold.
    pub fn found(&self, bytes: &[u8]) -> Option<&str> {
        // A plain loop: this runs over many millions of bytes without optimisation.
        let mut at = 0;
        while at + 4 <= bytes.len() {
            if self.begins[pair(bytes[at], bytes[at + 1])] {
                let here = &bytes[at..];
                let same = here
                    .first_chunk()
                    .and_then(|first| self.spellings.get(first));
                let known = same
                    .into_iter()
                    .flatten()
                    .find(|(known, _)| here.starts_with(known));
                if let Some((_, word)) = known {
                    return Some(word);
                }
            }
            at += 1;
        }
        None
    }

    /// Asserts that no file below a directory holds any of them; returns how
    /// many bytes were looked at.
    #[track_caller]
    pub fn nowhere_below(&self, directory: &Path) -> usize {
        let files = files(directory);
        assert!(!files.is_empty(), "there is something to look at");
        let mut looked = 0;
        for file in files {
            // A server may delete a file while we look around.
            let Ok(bytes) = std::fs::read(&file) else {
                continue;
            };
            looked += bytes.len();
            assert_eq!(self.found(&bytes), None, "in {}", file.display());
        }
        looked
    }
}

fn pair(one: u8, two: u8) -> usize {
    usize::from(one) << 8 | usize::from(two)
}

/// Every file below a directory.
pub fn files(directory: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(path);
        }
    }
    all
}

/// UTF-8, UTF-16 both ways, hexadecimal, percent, base64 at each of its three
/// beginnings; each as written and in small letters. What is left of a short word in
/// the middle of base64 is too short: noise holds it by chance.
fn spelt(word: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for text in [word.to_owned(), word.to_lowercase()] {
        let bytes = text.as_bytes();
        all.push(bytes.to_vec());
        all.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        all.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        let hex = |upper: bool, before: &str| -> Vec<u8> {
            let one = |byte: &u8| {
                if upper {
                    format!("{before}{byte:02X}")
                } else {
                    format!("{before}{byte:02x}")
                }
            };
            bytes.iter().map(one).collect::<String>().into_bytes()
        };
        all.extend([
            hex(false, ""),
            hex(true, ""),
            hex(false, "%"),
            hex(true, "%"),
        ]);
        for skip in 0..3 {
            all.extend(base64(bytes, skip));
        }
    }
    all.retain(|spelling| spelling.len() >= LETTERS_MIN);
    all.sort();
    all.dedup();
    all
}

/// The middle of the base64 of a text that begins `skip` bytes into a group,
/// in both alphabets.
fn base64(bytes: &[u8], skip: usize) -> [Vec<u8>; 2] {
    let mut padded = vec![0; skip];
    padded.extend_from_slice(bytes);
    let whole = padded.len() / 3 * 3;
    let letters = |last: [u8; 2]| -> Vec<u8> {
        let mut alphabet: Vec<u8> = (b'A'..=b'Z')
            .chain(b'a'..=b'z')
            .chain(b'0'..=b'9')
            .collect();
        alphabet.extend(last);
        let mut out = Vec::new();
        for group in padded[..whole].chunks(3) {
            let number = group
                .iter()
                .fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
            out.extend([18, 12, 6, 0].map(|shift| alphabet[number >> shift & 63]));
        }
        // The first letters hang on what stands before.
        out.split_off(if skip == 0 { 0 } else { 4 })
    };
    [letters(*b"+/"), letters(*b"-_")]
}

#[test]
fn every_spelling_is_found() {
    let sought = Sought::new(&["Wyzzrikon".to_owned(), "نمارقشت".to_owned()]);
    assert_eq!(sought.found(b"nothing of the kind, Wyzzriko"), None);
    for word in ["Wyzzrikon", "wyzzrikon", "نمارقشت"] {
        for spelling in spelt(word) {
            let hidden = [b"\0\x01before ".as_slice(), &spelling, b" after"].concat();
            assert!(sought.found(&hidden).is_some(), "{word} as {spelling:?}");
        }
    }
    // From another tool: `printf 'xWyzzrikonxx' | base64`.
    assert!(sought.found(b"eFd5enpyaWtvbnh4").is_some());
}
