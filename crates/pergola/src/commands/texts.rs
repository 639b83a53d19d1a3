//! `pergola texts`: the state of each language; `texts sign` signs one.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand};
use pergola_base::Zone;
use pergola_page::texts;
use pergola_seal::Language;

use super::Failed;
use crate::clock::now;
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

fn state(out: &mut impl Write, dir: Option<&std::path::Path>) -> Result<(), Failed> {
    writeln!(
        out,
        "language  texts  level 0  level 1  level 2  level 3  can hurt  signed"
    )?;
    let signed = dir.map(Signatures::read).unwrap_or_default();
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
    dir: &std::path::Path,
    language: Language,
    reader: Option<String>,
    yes: bool,
) -> Result<(), Failed> {
    if !dir.join(crate::config::FILE).exists() {
        return Err(Failed::Other(format!(
            "{}: there is no house here",
            dir.display()
        )));
    }
    if !yes {
        for text in texts().hurting(language) {
            writeln!(out, "{}", text.text.trim_end())?;
        }
    }
    let reader = match reader {
        Some(reader) => reader,
        None if std::io::stdin().is_terminal() => {
            write!(
                out,
                "Do these sentences say the right thing? Then type your name or initials: "
            )?;
            out.flush()?;
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line)?;
            line.trim().to_owned()
        }
        None => return Err(Failed::Other("say who signs: --reader NAME".to_owned())),
    };
    if reader.is_empty() {
        return Err(Failed::Other(
            "nobody signed, nothing was changed".to_owned(),
        ));
    }
    Signatures::add(dir, language, &reader, Zone::utc().day(now()).0)?;
    writeln!(out, "Signed: {} by {reader}.", language.code())?;
    Ok(())
}
