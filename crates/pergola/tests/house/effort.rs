//! What a page asks of a person: words to read, letters to type, things to press. From that a time by
//! published averages, so that "in fifteen minutes" is a figure that a longer text makes larger.

use std::collections::HashSet;

/// Letters that somebody types in a second on a telephone: 36 words of five letters in a minute (Palin and
/// others, 2019, 37,000 people).
const LETTERS_A_SECOND: f64 = 36.0 * 5.0 / 60.0;
/// Letters that somebody writes down by hand in a second: 68 in a minute, slow and legible.
const WRITTEN_A_SECOND: f64 = 68.0 / 60.0;
/// Deciding and pressing (Card, Moran and Newell, 1980: 1.35 and 1.1 s).
const PRESS_SECONDS: f64 = 2.45;
/// A page that is on its way through a slow network.
const PAGE_SECONDS: f64 = 1.0;

/// How somebody reads.
#[derive(Clone, Copy)]
pub enum Reads {
    /// Each sentence once, as on a first evening.
    Everything {
        /// How fast.
        words_a_minute: f64,
    },
    /// Somebody who has done it before and knows where to press.
    Nothing,
}

/// What one person has had to do so far.
#[derive(Default, Clone)]
pub struct Effort {
    words: usize,
    letters: usize,
    written: usize,
    presses: usize,
    pages: usize,
    known: HashSet<String>,
}

impl Effort {
    /// A page is there: what stands on it for the first time is read. Of a list to choose from, nothing is
    /// read, because whoever chooses looks for one word in it; nor of paper that is only printed now.
    pub fn shown(&mut self, html: &str) {
        self.pages += 1;
        if html.contains("class=\"sheet") {
            return;
        }
        let main = html.split("<main>").nth(1).unwrap_or_default();
        let main = main.split("</main>").next().unwrap_or_default();
        for part in main.split('<') {
            let (tag, text) = part.split_once('>').unwrap_or_default();
            if text.trim().is_empty() || tag.starts_with("option") {
                continue;
            }
            if self.known.insert(text.trim().to_owned()) {
                self.words += text.split_whitespace().count();
            }
        }
    }

    /// A field is filled: by typing, or by pressing what is chosen.
    pub fn filled(&mut self, html: &str, name: &str, value: &str) {
        let named = format!("name=\"{name}\"");
        let tag = html.split('<').find(|tag| tag.contains(&named));
        let tag = tag.unwrap_or_default();
        let chosen = ["type=\"radio\"", "type=\"checkbox\""];
        if tag.starts_with("select") || chosen.iter().any(|kind| tag.contains(kind)) {
            self.presses += 1;
        } else {
            self.letters += value.chars().count();
        }
    }

    /// A button or a link is pressed.
    pub fn pressed(&mut self) {
        self.presses += 1;
    }

    /// Something is written down on paper.
    pub fn written(&mut self, text: &str) {
        self.written += text.chars().count();
    }

    /// Seconds, for somebody who reads at this pace.
    pub fn seconds(&self, reads: Reads) -> f64 {
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let reading = match reads {
            Reads::Everything { words_a_minute } => count(self.words) * 60.0 / words_a_minute,
            Reads::Nothing => 0.0,
        };
        reading
            + count(self.letters) / LETTERS_A_SECOND
            + count(self.written) / WRITTEN_A_SECOND
            + count(self.presses) * PRESS_SECONDS
            + count(self.pages) * PAGE_SECONDS
    }
}
