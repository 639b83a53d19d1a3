//! `pergola init`: a real house from five questions.

use std::fs;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use pergola_base::{Id, Programme, Stop, Zone};
use pergola_seal::InstanceKey;
use serde::Deserialize;

use super::{Failed, code};
use crate::clock::now;
use crate::config::{
    BackupConfig, Config, DatabaseConfig, DaysConfig, FILE, HouseConfig, WebConfig,
};
use crate::open::{self, Refused};

/// Make a real house: five questions, then the first spoken code.
#[derive(Args)]
#[command(
    after_help = "Example: pergola init --dir /srv/house --key /safe/house.key\n\n\
With --answers FILE the answers come from a TOML file with the keys cover, languages, place, \
threat, emergency, duty, telephone, outside."
)]
pub struct Init {
    /// The directory of the new house.
    #[arg(long, value_name = "HOUSE")]
    dir: PathBuf,
    /// Where the key is written; keep it away from the house's disk [default: HOUSE.key].
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Answers from a file, for scripts.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
}

/// The five answers; the last one has four lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    /// 1: the name on every page; it says nothing about why people meet.
    cover: String,
    /// 2: languages, the first one first.
    languages: Vec<String>,
    /// 3: the place, as a time zone.
    place: String,
    /// 4: 1 low, 2 raised, 3 high.
    threat: i64,
    /// 5: the help page: emergency number,
    emergency: String,
    /// who is on duty and when,
    duty: String,
    /// their telephone,
    telephone: String,
    /// and where to complain outside.
    outside: String,
}

impl Init {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        if self.dir.join(FILE).exists() {
            let shown = self.dir.display();
            return Err(Failed::Other(format!("{shown}: there is a house already")));
        }
        let answers = match &self.answers {
            Some(file) => read(file)?,
            None if std::io::stdin().is_terminal() => ask(out)?,
            None => {
                return Err(Failed::Other(
                    "nobody is here to answer; use --answers FILE (see --help)".to_owned(),
                ));
            }
        };
        checked(&answers)?;
        if open::swaps() {
            return Err(Failed::Refused(Refused::Config(open::SWAP.to_owned())));
        }
        let key = self
            .key
            .clone()
            .unwrap_or_else(|| self.dir.with_extension("key"));
        let config = self.write(&answers, &key)?;
        let words = first(&self.dir, &config, &answers)?;
        sheet(out, &self.dir, &key, &answers, &words)
    }

    fn write(&self, answers: &Answers, key: &Path) -> Result<Config, Failed> {
        open::make_private_dir(&self.dir)?;
        open::make_private_dir(&open::data_dir(&self.dir))?;
        open::write_private(key, &InstanceKey::fresh().to_hex()).map_err(|error| {
            Failed::Other(format!(
                "{}: the key cannot be written: {error}",
                key.display()
            ))
        })?;
        let config = Config {
            house: HouseConfig {
                id: pergola_seal::fresh_id()
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect(),
                demo: false,
                languages: answers.languages.clone(),
                time_zone: answers.place.clone(),
                key_file: fs::canonicalize(key)?,
                allow_swap: false,
                cheap_hashing: false,
            },
            web: WebConfig::default(),
            database: DatabaseConfig::default(),
            days: DaysConfig::default(),
            backup: BackupConfig::default(),
        };
        let text = toml::to_string(&config).map_err(Failed::other)?;
        open::write_private(&self.dir.join(FILE), &text)?;
        Ok(config)
    }
}

fn read(file: &Path) -> Result<Answers, Failed> {
    let text = fs::read_to_string(file)
        .map_err(|error| Failed::Other(format!("{}: {error}", file.display())))?;
    toml::from_str(&text).map_err(|error| {
        Failed::Refused(Refused::Config(format!(
            "{}: {}",
            file.display(),
            error.message()
        )))
    })
}

fn ask(out: &mut impl Write) -> Result<Answers, Failed> {
    let mut one = |question: &str, example: &str| -> Result<String, Failed> {
        writeln!(out, "{question}\n  for example: {example}")?;
        write!(out, "> ")?;
        out.flush()?;
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        writeln!(out)?;
        Ok(line.trim().to_owned())
    };
    let cover = one(
        "1 What name stands on every page? It should say nothing about why you meet.",
        "Tuesday House",
    )?;
    let languages = one("2 Which languages, the first one first?", "en, de, fr, ar")?;
    let place = one(
        "3 Where are you? (Continent/City, for the clock)",
        "Europe/Berlin",
    )?;
    let threat = one(
        "4 How dangerous is it for people to be seen with you? 1 low, 2 raised, 3 high",
        "2",
    )?;
    let emergency = one(
        "5 The help page. The emergency number where you are:",
        "112",
    )?;
    let duty = one("  Who is on duty, and when?", "Every day 18:00-22:00")?;
    let telephone = one("  Their telephone:", "0100 000 000")?;
    let outside = one(
        "  Where can somebody complain outside of your house?",
        "0100 000 001",
    )?;
    let languages = languages
        .split(',')
        .map(|one| one.trim().to_lowercase())
        .filter(|one| !one.is_empty());
    Ok(Answers {
        cover,
        languages: languages.collect(),
        place,
        threat: threat.parse().unwrap_or(0),
        emergency,
        duty,
        telephone,
        outside,
    })
}

fn checked(answers: &Answers) -> Result<(), Failed> {
    let wrong = |text: &str| Err(Failed::Refused(Refused::Config(text.to_owned())));
    if answers.cover.trim().is_empty() || answers.cover.chars().count() > 40 {
        return wrong("cover: a name of 1 to 40 letters is expected");
    }
    if Zone::named(&answers.place).is_none() {
        return wrong("place: a name as in Europe/Berlin is expected");
    }
    if !(1..=3).contains(&answers.threat) {
        return wrong("threat: 1, 2 or 3 is expected");
    }
    if answers.emergency.trim().is_empty() || answers.telephone.trim().is_empty() {
        return wrong("emergency, telephone: a number is expected");
    }
    for code in &answers.languages {
        let known = pergola_seal::Language::parse(code)
            .is_some_and(|known| pergola_page::texts().languages().any(|one| one == known));
        if !known {
            return wrong(&format!("languages: `{code}` is not shipped"));
        }
    }
    if answers.languages.is_empty() {
        return wrong("languages: at least one is expected");
    }
    Ok(())
}

/// Makes the databases, the programme and the first spoken code.
fn first(dir: &Path, config: &Config, answers: &Answers) -> Result<String, Failed> {
    open::safe_place(dir, config)?;
    let (house, store) = open::unsigned(dir, config)?;
    let programme = Programme {
        id: Id::fresh(),
        cover: answers.cover.trim().to_owned(),
        emergency: answers.emergency.clone(),
        duty: answers.duty.clone(),
        telephone: answers.telephone.clone(),
        outside: answers.outside.clone(),
        threat: answers.threat,
        blueprint: "harbour".to_owned(),
    };
    let made: Result<String, Stop> = store.write("init", |tx| {
        programme.add(tx)?;
        // Nobody organises a programme that has just been made.
        code::make(&house, tx, &programme, now())?.ok_or(Stop::Missing)
    });
    made.map_err(|stop| Failed::Other(format!("the house could not be furnished: {stop:?}")))
}

/// What to write down, and what to do next.
fn sheet(
    out: &mut impl Write,
    dir: &Path,
    key: &Path,
    answers: &Answers,
    words: &str,
) -> Result<(), Failed> {
    let (shown, key) = (dir.display(), key.display());
    writeln!(out, "The house stands in {shown}\n")?;
    writeln!(
        out,
        "FIRST SPOKEN CODE (for the person who organises; once, within 14 days):\n"
    )?;
    writeln!(out, "    {words}\n")?;
    writeln!(
        out,
        "RECOVERY SHEET: print this part, keep it in two envelopes, in two places.\n"
    )?;
    writeln!(out, "  The key of the house is the file {key}")?;
    writeln!(
        out,
        "  Copy it to paper or a stick and keep it away from this machine."
    )?;
    writeln!(
        out,
        "  Without the key nobody can open the house again, not even you."
    )?;
    writeln!(
        out,
        "  If the machine is taken: ring a lawyer first, and destroy nothing."
    )?;
    writeln!(
        out,
        "  To start elsewhere: the newest backups and the key, then `pergola restore`\n"
    )?;
    writeln!(out, "NEXT:")?;
    for code in &answers.languages {
        writeln!(
            out,
            "  Let a local reader sign: pergola texts sign {code} --dir {shown}"
        )?;
    }
    writeln!(
        out,
        "  Look it over:            pergola doctor --dir {shown}"
    )?;
    writeln!(out, "  Say where backups go:    pergola backup --help")?;
    writeln!(
        out,
        "  Open the door:           pergola serve --dir {shown}"
    )?;
    Ok(())
}
