//! `pergola backup`: copies a house while it is open; looks a backup over; makes
//! the identity that opens it.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::Half;

use super::Failed;
use crate::backup::make::{Made, Making};
use crate::backup::{Trouble, apart, check, place, sealed};
use crate::clock::now;
use crate::config::Config;
use crate::open::{self, Refused};
use crate::reach;

/// Make a backup of a house, also while it is open.
///
/// Two files are made: the data, and the keys that open what people wrote. Each
/// goes to the directories that the configuration names for it, encrypted to
/// its recipients. The list of what was erased goes to all of them. Backups of
/// the keys are kept for days.key_backup days, and the newest one always.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Example: pergola backup --dir /srv/house\n\n\
Before the first one, in pergola.toml:\n\n    \
[backup]\n    recipients = [\"age1...\"]   # from `pergola backup identity`\n    \
data = [\"/mnt/one/house\"]  # directories for the data\n    \
keys = [\"/mnt/two/house\"]  # directories for the keys, on another disk"
)]
pub struct Backup {
    #[command(subcommand)]
    what: Option<What>,
    /// The directory of the house.
    #[arg(long, value_name = "HOUSE")]
    dir: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    Check(Check),
    Identity(Identity),
}

/// Read a backup to its end and say what it holds; nothing is written.
///
/// Exit code 65 when it is damaged, cut off or not of this house; 77 when the
/// identity does not open it.
#[derive(Args)]
#[command(
    after_help = "Example: pergola backup check /mnt/one/house --identity /safe/identity.txt"
)]
struct Check {
    /// A file, or a directory: then each backup in it.
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// The file with the identity.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// The file with the key of the house: then it is also checked that the house made it.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

/// Make the identity with which backups are opened.
///
/// Whoever has the file can open every backup made for it. Keep it away from
/// the house and from the backups. Its public key goes into pergola.toml; age
/// itself (age-encryption.org) reads and makes such files, too.
#[derive(Args)]
#[command(after_help = "Example: pergola backup identity --out /safe/identity.txt")]
struct Identity {
    /// The file to write; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        match (self.what, self.dir) {
            (Some(What::Check(check)), _) => check.run(out),
            (Some(What::Identity(identity)), _) => identity.run(out),
            (None, Some(dir)) => make(&dir, out),
            (None, None) => Err(Failed::Usage(
                "say which house: pergola backup --dir HOUSE".to_owned(),
            )),
        }
    }
}

fn make(dir: &Path, out: &mut impl Write) -> Result<(), Failed> {
    let config = Config::read(dir).map_err(|text| Failed::Refused(Refused::Config(text)))?;
    ready(&config)?;
    apart::check(dir, &config.backup)
        .and_then(|()| apart::unmixed(dir, &config.backup))
        .map_err(Refused::Config)?;
    open::safe_place(dir, &config)?;
    let instance = open::instance_key(dir, &config)?;
    let keys = Arc::new(HouseKeys::from_instance(&instance));
    let store = open::store(dir, &config, &keys)?;
    open::fits(&store, &config)?;
    // A blank house must not take the place of a good backup.
    open::has_programme(&store)?;
    let making = Making {
        dir,
        config: &config,
        keys: &keys,
        store: &store,
        clock: now,
    };
    old_ones(out, making.makes_room())?;
    let mut away = Vec::new();
    for half in [Half::Main, Half::Keys] {
        let bar = rows();
        let made = making.one(half, &mut |rows| bar.set_position(rows))?;
        bar.finish_and_clear();
        say(out, &made)?;
        away.extend(made.failed);
    }
    store.keep_list().map_err(Failed::other)?;
    if !store.catch_up().map_err(Failed::other)? {
        away.push(format!("{} did not reach every directory", place::LIST));
    }
    writeln!(
        out,
        "{}: {} erasures",
        place::LIST,
        store.erased().map_err(Failed::other)?.len()
    )?;
    if away.is_empty() {
        return Ok(());
    }
    Err(Failed::Other(format!(
        "not everywhere: {}",
        away.join("; ")
    )))
}

fn ready(config: &Config) -> Result<(), Failed> {
    let missing = [
        (config.backup.recipients.is_empty(), "recipients"),
        (config.backup.data.is_empty(), "data"),
        (config.backup.keys.is_empty(), "keys"),
    ];
    match missing.iter().find(|(missing, _)| *missing) {
        None => Ok(()),
        Some((_, name)) => Err(Failed::Refused(Refused::Config(format!(
            "backup.{name} is missing in pergola.toml; `pergola backup --help` shows what it looks like"
        )))),
    }
}

fn say(out: &mut impl Write, made: &Made) -> Result<(), Failed> {
    let what = match made.half {
        Half::Main => "data",
        Half::Keys => "keys",
    };
    for place in &made.stands {
        writeln!(
            out,
            "{what}: {} ({} rows, {} bytes)",
            place.join(&made.name).display(),
            made.end.rows,
            made.end.bytes
        )?;
    }
    old_ones(out, made.rotated)
}

fn old_ones(out: &mut impl Write, deleted: usize) -> Result<(), Failed> {
    if deleted > 0 {
        writeln!(out, "keys: {deleted} old ones deleted")?;
    }
    Ok(())
}

impl Check {
    fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let with = sealed::identities(&self.identity)?;
        let keys = self.key.as_deref().map(house_keys).transpose()?;
        let (mut bad, mut seen) = (None, 0);
        for path in files(&self.path)? {
            seen += 1;
            let bar = bytes(&path);
            let moving = bar.clone();
            let told = Box::new(move |read| moving.set_position(read));
            let found = check::whole(&path, &with, keys.as_ref(), told);
            bar.finish_and_clear();
            match found {
                Ok(found) => {
                    writeln!(out, "{}\n  {}", path.display(), found.words())?;
                    if keys.is_some() {
                        writeln!(out, "  It was made with this house's key.")?;
                    }
                }
                Err(trouble) => {
                    writeln!(out, "{trouble}")?;
                    bad.get_or_insert(trouble);
                }
            }
        }
        match bad {
            Some(trouble) => Err(trouble.into()),
            None if seen == 0 => Err(Failed::Other(format!(
                "{}: there is no backup in it",
                self.path.display()
            ))),
            None => Ok(()),
        }
    }
}

/// The house's keys, from the file with its instance key.
pub(super) fn house_keys(path: &Path) -> Result<HouseKeys, Failed> {
    let key: InstanceKey = open::key_file(path)?;
    Ok(HouseKeys::from_instance(&key))
}

/// One file, or each backup in a directory, by name.
fn files(path: &Path) -> Result<Vec<PathBuf>, Failed> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| {
            name == place::LIST
                || [place::DATA, place::KEYS]
                    .iter()
                    .any(|sort| place::made(sort, name).is_some())
        });
        if ours {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

impl Identity {
    fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let (text, public) = sealed::fresh();
        open::write_private(&self.out, &text).map_err(|error| {
            let why = reach::why(&self.out, &error);
            Failed::Other(format!("{}: {why}", self.out.display()))
        })?;
        writeln!(
            out,
            "The identity stands in {}. Keep it away from the house and from its backups.\n\
             Put its public key into pergola.toml:\n\n    [backup]\n    recipients = [\"{public}\"]",
            self.out.display()
        )?;
        Ok(())
    }
}

/// Rows on a terminal, nothing elsewhere.
fn rows() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {pos} rows {elapsed}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

/// How far a file was read, on a terminal.
pub(super) fn bytes(path: &Path) -> ProgressBar {
    let length = std::fs::metadata(path).map_or(0, |meta| meta.len());
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length);
    let style = ProgressStyle::with_template("{bytes} of {total_bytes} {wide_bar} {eta}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Bad(text) => Self::Backup(text),
            Trouble::Key(text) => Self::Refused(Refused::Key(text)),
            Trouble::Database(text) => Self::Refused(Refused::Database(text)),
            Trouble::Other(text) => Self::Other(text),
        }
    }
}
