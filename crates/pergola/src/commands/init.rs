//! `pergola init`: a real house from five questions.

use std::fs::{self, DirBuilder};
use std::io::{IsTerminal, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use clap::Args;
use pergola_base::{Id, Programme, Stop};
use pergola_seal::InstanceKey;

use super::facts::{self, Answers};
use super::{Failed, code};
use crate::clock::now;
use crate::config::{
    BackupConfig, Config, DatabaseConfig, DaysConfig, FILE, HouseConfig, WebConfig,
};
use crate::open::{self, Refused};
use crate::place;
use crate::reach;

/// Make a real house: five questions, then the first spoken code.
#[derive(Args)]
#[command(
    after_help = format!("Example: pergola init --dir /srv/house --key /safe/house.key\n\n\
With --answers FILE the answers come from a TOML file:\n\n{}", facts::sample())
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

impl Init {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        if self.dir.join(FILE).exists() {
            let shown = self.dir.display();
            return Err(Failed::Other(format!("{shown}: there is a house already")));
        }
        let key = self.key.clone().unwrap_or_else(|| beside(&self.dir));
        // What can be known before the questions is said before them.
        place::is_free(&self.dir).map_err(Failed::Other)?;
        key_place(&key)?;
        if open::swaps() {
            return Err(Failed::Refused(Refused::Config(open::SWAP.to_owned())));
        }
        let answers = match &self.answers {
            Some(file) => read(file)?,
            None if std::io::stdin().is_terminal() => {
                Answers::ask(&mut std::io::stdin().lock(), out)?
            }
            None => {
                return Err(Failed::Other(
                    "nobody is here to answer; use --answers FILE (see --help)".to_owned(),
                ));
            }
        };
        let words = self.make(&answers, &key)?;
        let key = fs::canonicalize(&key)?;
        if fs::canonicalize(&self.dir).is_ok_and(|dir| key.starts_with(dir)) {
            writeln!(
                out,
                "Note: the key lies inside the house: who takes the house has the key. Move it, and say where by house.key_file\n"
            )?;
        }
        sheet(out, &self.dir, &key, &answers, &words)
    }

    /// Key, configuration and databases; the first spoken code. Whole, or what was made is taken away
    /// again: what is left would be taken for a house.
    fn make(&self, answers: &Answers, key: &Path) -> Result<String, Failed> {
        let was_there = self.dir.exists();
        make_dir(&self.dir)?;
        let data = open::data_dir(&self.dir);
        // The answers take a while: whoever was faster has this folder, and everything in it is theirs.
        let claimed = DirBuilder::new().mode(0o700).create(&data);
        claimed.map_err(|error| {
            Failed::Other(format!("{}: {}", data.display(), reach::why(&data, &error)))
        })?;
        let mut made = Vec::new();
        let words = self.furnish(answers, key, &mut made);
        if words.is_err() {
            let _ = fs::remove_dir_all(&data);
            for file in made {
                let _ = fs::remove_file(file);
            }
            if !was_there {
                // Best effort: it stays when somebody put something into it.
                let _ = fs::remove_dir(&self.dir);
            }
        }
        words
    }

    /// Notes which files beside the data it has made.
    fn furnish(
        &self,
        answers: &Answers,
        key: &Path,
        made: &mut Vec<PathBuf>,
    ) -> Result<String, Failed> {
        open::write_private(key, &InstanceKey::fresh().to_hex())
            .map_err(|error| unwritten(key, &reach::why(key, &error)))?;
        made.push(key.to_owned());
        let config = configured(answers, key)?;
        let text = toml::to_string(&config).map_err(Failed::other)?;
        let file = self.dir.join(FILE);
        open::write_private(&file, &text)?;
        made.push(file);
        first(&self.dir, &config, answers)
    }
}

/// The configuration of a new house.
fn configured(answers: &Answers, key: &Path) -> Result<Config, Failed> {
    Ok(Config {
        house: HouseConfig {
            id: pergola_seal::fresh_id()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            demo: false,
            languages: answers.languages(),
            time_zone: answers.text("place").to_owned(),
            key_file: fs::canonicalize(key)?,
            allow_swap: false,
            cheap_hashing: false,
        },
        web: WebConfig::default(),
        database: DatabaseConfig::default(),
        days: DaysConfig::default(),
        backup: BackupConfig::default(),
    })
}

fn read(file: &Path) -> Result<Answers, Failed> {
    let shown = file.display();
    let text = fs::read_to_string(file)
        .map_err(|error| Failed::Other(format!("{shown}: {}", reach::why(file, &error))))?;
    Answers::parse(&text).map_err(|why| Failed::Refused(Refused::Config(format!("{shown}: {why}"))))
}

fn unwritten(key: &Path, why: &str) -> Failed {
    let shown = key.display();
    Failed::Other(format!("{shown}: the key cannot be written: {why}"))
}

/// Where the key of a house lies when nobody says: beside it, under its whole name.
fn beside(house: &Path) -> PathBuf {
    // `.` has a name where it stands.
    let house = match house.file_name() {
        Some(_) => house.to_owned(),
        None => fs::canonicalize(house).unwrap_or_default(),
    };
    let mut name = house.file_name().unwrap_or_default().to_owned();
    name.push(".key");
    house.with_file_name(name)
}

/// Whether a new file with the key can lie there.
fn key_place(key: &Path) -> Result<(), Failed> {
    if key.exists() {
        let why = "there is a file already; name another one by --key";
        return Err(unwritten(key, why));
    }
    let folder = key.parent().filter(|path| !path.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => {
            let shown = folder.display();
            Err(unwritten(
                key,
                &format!("there is no folder {shown}; make it with `mkdir -m 700 {shown}`"),
            ))
        }
        Some(folder) => match reach::unwritable(folder) {
            Some(why) => Err(unwritten(key, &why)),
            None => Ok(()),
        },
        None => Ok(()),
    }
}

/// Makes a folder and says where when it cannot.
fn make_dir(path: &Path) -> Result<(), Failed> {
    open::make_private_dir(path)
        .map_err(|error| Failed::Other(format!("{}: {}", path.display(), reach::why(path, &error))))
}

/// Makes the databases, the programme and the first spoken code.
fn first(dir: &Path, config: &Config, answers: &Answers) -> Result<String, Failed> {
    open::safe_place(dir, config)?;
    let (house, store) = open::unsigned(dir, config)?;
    let text = |key: &str| answers.text(key).to_owned();
    let programme = Programme {
        id: Id::fresh(),
        cover: text("cover"),
        emergency: text("emergency"),
        duty: text("duty"),
        telephone: text("telephone"),
        outside: text("outside"),
        threat: answers.threat(),
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
    let mut lines = vec![
        format!("The house stands in {shown}\n"),
        "FIRST SPOKEN CODE (for the person who organises; once, within 14 days):\n".to_owned(),
        format!("    {words}\n"),
    ];
    lines.extend(recovery(&key.to_string()));
    lines.push("NEXT:".to_owned());
    for code in &answers.languages() {
        let sign = format!("pergola texts sign {code} --dir {shown}");
        lines.push(format!("  Let a local reader sign: {sign}"));
    }
    lines.push(format!(
        "  Look it over:            pergola doctor --dir {shown}\n  \
           Say where backups go:    pergola backup --help\n  \
           Open the door:           pergola serve --dir {shown}"
    ));
    writeln!(out, "{}", lines.join("\n"))?;
    Ok(())
}

/// What is put into envelopes: everything that restoring needs, and where it is. No secret stands on it.
fn recovery(key: &str) -> [String; 8] {
    [
        "RECOVERY SHEET: print this part, keep it in two envelopes, in two places.\n".to_owned(),
        format!("  1. The key of the house is the file {key}. It does not stand on this sheet."),
        "     Put a copy of the file into each envelope, on a stick or on paper.".to_owned(),
        "     Without the key nobody can open the house again, not even you.".to_owned(),
        "  2. The identity opens the backups: the file that `pergola backup identity` makes.\n     \
              Put a copy of it into the envelopes, too, as soon as it is made."
            .to_owned(),
        "  3. The newest backup of the data, the newest of the keys, and the newest erased.list.\n     \
              They lie in the folders that [backup] in pergola.toml names: ________________"
            .to_owned(),
        "  To start elsewhere, all five are needed: `pergola restore --help`.".to_owned(),
        "  If the machine is taken: ring a lawyer first, and destroy nothing.\n".to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{beside, recovery};

    #[test]
    fn the_key_lies_beside_the_house_under_its_whole_name() {
        for (house, key) in [
            ("/srv/house", "/srv/house.key"),
            ("/srv/house.tuesday", "/srv/house.tuesday.key"),
            ("house/", "house.key"),
        ] {
            assert_eq!(beside(Path::new(house)), Path::new(key));
        }
        let here = std::env::current_dir().expect("a folder");
        assert_eq!(beside(Path::new(".")).parent(), here.parent());
    }

    #[test]
    fn the_sheet_names_all_that_restoring_needs() {
        let sheet = recovery("/safe/house.key").join("\n");
        for needed in [
            "/safe/house.key",
            "does not stand on this sheet",
            "identity",
            "erased.list",
        ] {
            assert!(sheet.contains(needed), "{needed}: {sheet}");
        }
    }
}
