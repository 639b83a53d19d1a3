//! `pergola texts`: the state of each language; `texts sign` signs one.

use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use pergola_base::Zone;
use pergola_page::texts;
use pergola_seal::Language;

use super::Failed;
use crate::clock::now;
use crate::config::Config;
use crate::open::Refused;
use crate::signatures::Signatures;

/// Show the state of each language, or sign one.
///
/// Levels: 0 draft, 1 revised by a second linguist, 2 checked by a panel and
/// readers, 3 tested with the people it is for.
#[derive(Args)]
#[command(after_help = "Examples:\n  pergola texts\n  pergola texts sign ar --dir /srv/house")]
pub struct Texts {
    /// The house whose signatures are shown.
    #[arg(long, value_name = "HOUSE", global = true)]
    dir: Option<PathBuf>,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Read the sentences that can hurt, then sign that they say the right thing.
    Sign {
        /// The language, as in `ar`.
        language: String,
        /// Your name or initials; asked for when missing.
        #[arg(long)]
        reader: Option<String>,
        /// Do not print the sentences and do not ask (they were read elsewhere).
        #[arg(long)]
        yes: bool,
    },
}

impl Texts {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        match self.what {
            None => state(out, self.dir.as_deref()),
            Some(What::Sign {
                language,
                reader,
                yes,
            }) => {
                let dir = self.dir.ok_or_else(|| {
                    Failed::Usage("say which house signs: --dir HOUSE".to_owned())
                })?;
                let known = Language::parse(&language)
                    .filter(|known| texts().languages().any(|one| one == *known))
                    .ok_or_else(|| Failed::Other(format!("`{language}` is not shipped")))?;
                sign(out, &dir, known, reader, yes)
            }
        }
    }
}

/// Answers in the languages that are shipped.
const YES: [&str; 7] = ["yes", "y", "ja", "j", "oui", "نعم", "si"];
const NO: [&str; 6] = ["no", "n", "nein", "non", "لا", "nope"];
const NOBODY: &str = "nobody signed, nothing was changed";
/// A line that somebody types.
const LINE_BYTES_MAX: u64 = 4096;
/// Sentences shown at a time.
const AT_A_TIME: usize = 8;
/// Letters of a reader's name.
const NAME_CHARS_MAX: usize = 60;

/// Whether there is a house: where none is, nobody signed and nobody did not.
fn house(dir: &Path) -> Result<(), Failed> {
    let config = Config::read(dir);
    config
        .map(drop)
        .map_err(|text| Failed::Refused(Refused::Config(text)))
}

fn state(out: &mut impl Write, dir: Option<&Path>) -> Result<(), Failed> {
    dir.map_or(Ok(()), house)?;
    let signed = dir.map(Signatures::read).unwrap_or_default();
    writeln!(
        out,
        "language  texts  level 0  level 1  level 2  level 3  can hurt  signed"
    )?;
    for language in texts().languages() {
        let list = texts().messages(language);
        let level = |wanted: u8| list.iter().filter(|text| text.level == wanted).count();
        let hurts = list.iter().filter(|text| text.hurts).count();
        let by = signed.of(language).map_or("no", |one| one.reader.as_str());
        writeln!(
            out,
            "{:8}  {:5}  {:7}  {:7}  {:7}  {:7}  {:8}  {by}",
            language.code(),
            list.len(),
            level(0),
            level(1),
            level(2),
            level(3),
            hurts,
        )?;
    }
    Ok(())
}

fn sign(
    out: &mut impl Write,
    dir: &Path,
    language: Language,
    reader: Option<String>,
    yes: bool,
) -> Result<(), Failed> {
    house(dir)?;
    let sentences: Vec<&str> = texts()
        .hurting(language)
        .iter()
        .map(|text| text.text.trim_end())
        .collect();
    let reader = match reader {
        Some(reader) => {
            for sentence in sentences.iter().filter(|_| !yes) {
                writeln!(out, "{sentence}")?;
            }
            reader
        }
        None if std::io::stdin().is_terminal() => {
            let input = &mut std::io::stdin().lock();
            if !yes {
                turned(input, out, &sentences)?;
            }
            asked(input, out)?
        }
        None => return Err(Failed::Other("say who signs: --reader NAME".to_owned())),
    };
    let reader = name(&reader)?;
    Signatures::add(dir, language, &reader, Zone::utc().day(now()).0)?;
    writeln!(out, "Signed by {reader}: {}", language.code())?;
    Ok(())
}

/// Shows some sentences at a time, and the next ones when the reader is ready for them.
fn turned(
    input: &mut impl BufRead,
    out: &mut impl Write,
    sentences: &[&str],
) -> Result<(), Failed> {
    writeln!(
        out,
        "{} sentences that can hurt when they are wrong. Are they true, plain, and kind?\n",
        sentences.len()
    )?;
    let mut read = 0;
    for some in sentences.chunks(AT_A_TIME) {
        for sentence in some {
            writeln!(out, "{sentence}\n")?;
        }
        read += some.len();
        if read < sentences.len() {
            let shown = format!(
                "{read} of {}. Enter shows the next ones, no stops:",
                sentences.len()
            );
            let answer = line(input, out, &shown)?;
            if NO.contains(&answer.to_lowercase().as_str()) {
                return Err(Failed::Other(NOBODY.to_owned()));
            }
        }
    }
    Ok(())
}

/// What somebody types in answer to a question; nobody there is an answer, too.
fn line(input: &mut impl BufRead, out: &mut impl Write, question: &str) -> Result<String, Failed> {
    write!(out, "{question} ")?;
    out.flush()?;
    let mut line = String::new();
    input.by_ref().take(LINE_BYTES_MAX).read_line(&mut line)?;
    Ok(line.trim().to_owned())
}

/// Asks whether the sentences are right, and only then who says so.
fn asked(input: &mut impl BufRead, out: &mut impl Write) -> Result<String, Failed> {
    let right = line(
        input,
        out,
        "Do all these sentences say the right thing? yes or no:",
    )?;
    if !YES.contains(&right.to_lowercase().as_str()) {
        return Err(Failed::Other(format!(
            "{NOBODY}. Write to whoever made these sentences which one is wrong"
        )));
    }
    line(input, out, "Your name or initials:")
}

/// Somebody's name; an answer is none.
fn name(text: &str) -> Result<String, Failed> {
    let text = text.trim();
    let small = text.to_lowercase();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err(Failed::Other(NOBODY.to_owned()));
    }
    if YES.contains(&small.as_str()) || NO.contains(&small.as_str()) {
        return Err(Failed::Other(format!(
            "{NOBODY}: `{text}` is an answer, no name or initials"
        )));
    }
    if text.chars().count() > NAME_CHARS_MAX {
        return Err(Failed::Other(format!(
            "{NOBODY}: a name has at most {NAME_CHARS_MAX} letters"
        )));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{AT_A_TIME, asked, name, turned};

    /// What is typed, and who signs then; nobody when empty.
    #[track_caller]
    fn check(typed: &str, signs: &str) {
        let mut out = Vec::new();
        let done = asked(&mut typed.as_bytes(), &mut out).and_then(|reader| name(&reader));
        assert_eq!(done.unwrap_or_default(), signs, "{typed:?}");
    }

    #[test]
    fn only_a_yes_and_a_name_sign() {
        check("yes\nW. R.\n", "W. R.");
        check("Ja\nH. N.\n", "H. N.");
        check("oui\nO. P.", "O. P.");
        check("نعم\nم. ع.\n", "م. ع.");
        check("W. R.\n", "");
        check("W. R.\nW. R.\n", "");
        check("no\nW. R.\n", "");
        check("yes\n\n", "");
        check("yes\nno\n", "");
        check("yes\nyes\n", "");
        check("", "");
    }

    #[test]
    fn sentences_are_shown_some_at_a_time_and_no_stops() {
        let all: Vec<String> = (1..=2 * AT_A_TIME)
            .map(|at| format!("Sentence {at}."))
            .collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let shown = |typed: &str| {
            let mut out = Vec::new();
            let done = turned(&mut typed.as_bytes(), &mut out, &all).is_ok();
            (
                done,
                String::from_utf8_lossy(&out).matches("Sentence").count(),
            )
        };
        assert_eq!(shown("\n"), (true, 2 * AT_A_TIME));
        assert_eq!(shown("no\n"), (false, AT_A_TIME));
    }

    #[test]
    fn an_answer_is_no_name() {
        for text in ["no", "No", " NEIN ", "non", "لا", "n", "yes", "ja", "", "  "] {
            assert!(name(text).is_err(), "{text}");
        }
        assert!(name(&"a".repeat(61)).is_err());
        for text in ["N. O.", "Noa", "Nonna", "Jan"] {
            assert!(name(text).is_ok(), "{text}");
        }
    }
}
