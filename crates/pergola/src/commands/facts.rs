//! What a house is asked before it stands, and what anybody may read of it: each
//! answer is checked here, wherever it comes from (a person who types, a file of
//! answers, `pergola programme`). Nothing here reads or writes a house.

use std::io::{BufRead, Read, Write};

use pergola_base::Zone;
use pergola_page::texts;
use pergola_seal::Language;

use super::Failed;
use crate::config::nearest;
use crate::open::Refused;

/// A line that somebody types.
const LINE_BYTES_MAX: u64 = 4096;
/// How often one question is asked.
const TRIES_MAX: usize = 20;
/// Letters of the name on every page.
const COVER_MAX: usize = 40;
/// Signs of an emergency number.
const EMERGENCY_MAX: usize = 24;
/// Letters of every other line.
const TEXT_MAX: usize = 120;

/// One question: its key in a file, how it is asked, and what is an answer.
pub(super) struct Question {
    pub(super) key: &'static str,
    ask: &'static str,
    example: &'static str,
    /// The example as a value in a file of answers.
    value: &'static str,
    expected: &'static str,
    holds: fn(&str) -> bool,
}

/// All of them, in the order in which they are asked.
pub(super) const QUESTIONS: [Question; 8] = [
    Question {
        key: "cover",
        ask: "1 What name stands on every page? It should say nothing about why you meet.",
        example: "Tuesday House",
        value: "\"Tuesday House\"",
        expected: "a name of 1 to 40 letters is expected",
        holds: |text| is_line(text, COVER_MAX),
    },
    Question {
        key: "languages",
        ask: "2 Which languages, the first one first?",
        example: "en, de, fr, ar",
        value: "[\"en\", \"de\"]",
        expected: "codes of shipped languages are expected",
        holds: |text| !codes(text).is_empty() && codes(text).iter().all(|code| is_shipped(code)),
    },
    Question {
        key: "place",
        ask: "3 Where are you? (Continent/City, for the clock)",
        example: "Europe/Berlin",
        value: "\"Europe/Berlin\"",
        expected: "a time zone is expected, as in Europe/Berlin",
        holds: |text| Zone::named(text).is_some(),
    },
    Question {
        key: "threat",
        ask: "4 How dangerous is it for people to be seen with you? 1 low, 2 raised, 3 high.\n  \
              It decides when the place of an evening shows: 7 days, 24 hours or 3 hours before.",
        example: "2",
        value: "2",
        expected: "1, 2 or 3 is expected",
        holds: |text| ["1", "2", "3"].contains(&text),
    },
    Question {
        key: "emergency",
        ask: "5 The help page. The emergency number where you are:",
        example: "112",
        value: "\"112\"",
        expected: "digits, spaces, + and - are expected, 24 at most",
        holds: is_number,
    },
    Question {
        key: "duty",
        ask: "  Who is on duty, and when?",
        example: "Every day 18:00-22:00",
        value: "\"Every day 18:00-22:00\"",
        expected: "one line of 1 to 120 letters is expected",
        holds: |text| is_line(text, TEXT_MAX),
    },
    Question {
        key: "telephone",
        ask: "  Their telephone:",
        example: "0100 000 000",
        value: "\"0100 000 000\"",
        expected: "one line with a number is expected, 120 letters at most",
        holds: is_reached,
    },
    Question {
        key: "outside",
        ask: "  Where can somebody complain outside of your house?",
        example: "0100 000 001",
        value: "\"0100 000 001\"",
        expected: "one line of 1 to 120 letters is expected",
        holds: |text| is_line(text, TEXT_MAX),
    },
];

impl Question {
    /// The answer as it is kept, or what is expected instead.
    fn read(&self, text: &str) -> Result<String, String> {
        let text = text.trim();
        if (self.holds)(text) {
            return Ok(text.to_owned());
        }
        let known = match self.key {
            "languages" => format!(" ({})", shipped().join(", ")),
            _ => String::new(),
        };
        Err(format!("{}{known}", self.expected))
    }

    /// The same of a value in a file.
    fn of_value(&self, value: Option<&toml::Value>) -> Result<String, String> {
        let text = match (self.key, value) {
            ("languages", Some(toml::Value::Array(list))) => {
                let all = list.iter().map(|one| one.as_str());
                all.collect::<Option<Vec<_>>>().map(|all| all.join(","))
            }
            ("threat", Some(toml::Value::Integer(number))) => Some(number.to_string()),
            ("threat" | "languages", _) | (_, None) => None,
            (_, Some(value)) => value.as_str().map(str::to_owned),
        };
        let read = text.map_or_else(|| Err(self.expected.to_owned()), |text| self.read(&text));
        read.map_err(|why| format!("{}: {why}, as in `{0} = {}`", self.key, self.value))
    }
}

/// The answers to all questions; each was checked.
pub(super) struct Answers([String; 8]);

impl Answers {
    /// The answer of a key; the keys are those of `QUESTIONS`.
    pub(super) fn text(&self, key: &str) -> &str {
        let place = QUESTIONS.iter().position(|one| one.key == key);
        place.map_or("", |place| &self.0[place])
    }

    pub(super) fn languages(&self) -> Vec<String> {
        codes(self.text("languages"))
    }

    /// 1 low, 2 raised, 3 high.
    pub(super) fn threat(&self) -> i64 {
        self.text("threat").parse().unwrap_or(3)
    }

    /// Reads a file of answers.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let table: toml::Table = toml::from_str(text)
            .map_err(|error: toml::de::Error| error.message().replace('\n', ", "))?;
        let keys: Vec<&str> = QUESTIONS.iter().map(|one| one.key).collect();
        if let Some(key) = table.keys().find(|key| !keys.contains(&key.as_str())) {
            return Err(nearest(key, &keys));
        }
        let mut all = <[String; 8]>::default();
        for (answer, one) in all.iter_mut().zip(&QUESTIONS) {
            *answer = one.of_value(table.get(one.key))?;
        }
        Ok(Self(all))
    }

    /// Asks a person; what is no answer is asked once more, and what was answered stays.
    pub(super) fn ask(input: &mut impl BufRead, out: &mut impl Write) -> Result<Self, Failed> {
        let mut all = <[String; 8]>::default();
        for (answer, one) in all.iter_mut().zip(&QUESTIONS) {
            writeln!(out, "{}\n  for example: {}", one.ask, one.example)?;
            *answer = typed(input, out, one)?;
            writeln!(out)?;
        }
        Ok(Self(all))
    }
}

fn typed(input: &mut impl BufRead, out: &mut impl Write, one: &Question) -> Result<String, Failed> {
    for _ in 0..TRIES_MAX {
        write!(out, "> ")?;
        out.flush()?;
        let mut line = Vec::new();
        let read = input.by_ref().take(LINE_BYTES_MAX);
        if { read }.read_until(b'\n', &mut line)? == 0 {
            return Err(Failed::Other(
                "the answers ended before the last question; nothing was made".to_owned(),
            ));
        }
        match one.read(&String::from_utf8_lossy(&line)) {
            Ok(answer) => return Ok(answer),
            Err(why) => writeln!(out, "  That does not fit: {why}. Type it once more.")?,
        }
    }
    let text = format!("{}: {}", one.key, one.expected);
    Err(Failed::Refused(Refused::Config(text)))
}

/// An answer to the question of a key, or what is expected instead.
pub(super) fn checked(key: &str, text: &str) -> Result<String, String> {
    let one = QUESTIONS.iter().find(|one| one.key == key);
    one.map_or_else(|| Err("no such question".to_owned()), |one| one.read(text))
}

/// What `--help` says of a file of answers.
pub(super) fn sample() -> String {
    let lines = QUESTIONS.iter().map(|one| {
        let line = format!("    {} = {}", one.key, one.value);
        format!(
            "{line:44}# {}\n",
            one.expected
                .replace(" is expected", "")
                .replace(" are expected", "")
        )
    });
    lines.collect()
}

fn codes(text: &str) -> Vec<String> {
    let all = text.split(',').map(|one| one.trim().to_lowercase());
    all.filter(|one| !one.is_empty()).collect()
}

fn shipped() -> Vec<&'static str> {
    texts().languages().map(Language::code).collect()
}

fn is_shipped(code: &str) -> bool {
    shipped().contains(&code)
}

/// One line that can be read: no controls, no signs that turn the direction, nothing that was no text.
fn is_line(text: &str, max: usize) -> bool {
    let odd = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{fffd}')
    };
    (1..=max).contains(&text.chars().count()) && !text.chars().any(odd)
}

fn is_reached(text: &str) -> bool {
    is_line(text, TEXT_MAX) && text.chars().any(|letter| letter.is_ascii_digit())
}

fn is_number(text: &str) -> bool {
    let known = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '+' | '-');
    is_line(text, EMERGENCY_MAX)
        && text.chars().all(known)
        && text.chars().any(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Answers, QUESTIONS, checked, sample};

    #[track_caller]
    fn check(key: &str, right: &[&str], wrong: &[&str]) {
        for text in right {
            assert!(checked(key, text).is_ok(), "{key}: {text:?}");
        }
        for text in wrong {
            assert!(checked(key, text).is_err(), "{key}: {text:?}");
        }
    }

    #[test]
    fn each_answer_has_its_form() {
        check(
            "cover",
            &["T", " Tuesday House ", "بيت"],
            &["", "  ", "a\u{7}b", "a\u{202e}b"],
        );
        check("cover", &[&"é".repeat(40)], &[&"é".repeat(41)]);
        check(
            "languages",
            &["en", "EN , de", "ar,"],
            &["", ",", "xx", "en,xx", "en de"],
        );
        check(
            "place",
            &["Europe/Berlin", "UTC"],
            &["", "Mars/Olympus", "Berlin"],
        );
        check(
            "threat",
            &["1", "2", " 3 "],
            &["", "0", "4", "high", "2.0", "-1"],
        );
        check(
            "emergency",
            &["112", "+49 30-1", "0"],
            &["", "one", "112a", "+", "- -", "*06#", "١١٢"],
        );
        check("emergency", &[&"1".repeat(24)], &[&"1".repeat(25)]);
        check(
            "telephone",
            &["0100 000 000", "0100/1 (evenings)"],
            &["", "none", "0100\n1"],
        );
        check("duty", &["Every day"], &["", " ", "a\tb"]);
        check(
            "outside",
            &["The ombudsman, 0100 1"],
            &["", &"a".repeat(121)],
        );
        assert!(checked("nothing", "x").is_err());
    }

    #[test]
    fn what_does_not_fit_is_asked_once_more_and_nothing_is_lost() {
        let typed = "Tuesday House\nxx\nen, de\nBerlin\nEurope/Berlin\n9\nhigh\n3\nwhoever\n112\n\u{0}\n\nDaily\n-\n0100\n0101\n";
        let mut out = Vec::new();
        let done = Answers::ask(&mut typed.as_bytes(), &mut out);
        let said = String::from_utf8(out).expect("questions are text");
        let answers = done.ok().expect("every question has an answer in the end");
        assert_eq!(answers.languages(), ["en", "de"]);
        assert_eq!(
            (answers.text("cover"), answers.threat()),
            ("Tuesday House", 3)
        );
        assert_eq!(
            (answers.text("emergency"), answers.text("outside")),
            ("112", "0101")
        );
        assert_eq!(said.matches("Type it once more").count(), 8, "{said}");
        assert!(said.contains("7 days, 24 hours or 3 hours"), "{said}");
        let cut = Answers::ask(&mut "Tuesday House\nen\n".as_bytes(), &mut Vec::new());
        assert!(cut.is_err(), "nobody is left to answer");
        let stubborn = "x\n".repeat(200);
        assert!(Answers::ask(&mut stubborn.as_bytes(), &mut Vec::new()).is_err());
    }

    #[test]
    fn a_file_of_answers_is_refused_with_the_key_and_its_form() {
        let right = sample();
        assert!(Answers::parse(&right).is_ok(), "{right}");
        let line = |key: &str, value: &str| {
            let lines =
                right
                    .lines()
                    .map(|line| match line.trim().starts_with(&format!("{key} =")) {
                        true => format!("{key} = {value}\n"),
                        false => format!("{line}\n"),
                    });
            lines.collect::<String>()
        };
        let refused = |text: &str| Answers::parse(text).err().unwrap_or_default();
        for (key, value) in [
            ("threat", "\"2\""),
            ("threat", "4"),
            ("languages", "\"en\""),
            ("languages", "[7]"),
            ("emergency", "112"),
            ("place", "\"Berlin\""),
        ] {
            let told = refused(&line(key, value));
            let form = QUESTIONS.iter().find(|one| one.key == key);
            let form = form.expect("a key of theirs").value;
            assert!(
                told.starts_with(key) && told.contains(&format!("`{key} = {form}`")),
                "{told}"
            );
        }
        assert!(refused("covver = \"x\"").contains("Did you mean `cover`"));
        assert!(refused("cover = \"x\"").starts_with("languages: "));
        assert!(!refused("cover = ").contains('\n'));
    }
}
