//! The command line: reads what the auditor brought along, shows how far it got
//! on a terminal, prints the page. The page goes to standard output, everything
//! else to standard error.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use pergola_tlog::{Hash, document, origin_folder};

use crate::check::{Asked, check};
use crate::files::Folder;
use crate::progress::Progress;
use crate::report::{EXIT_UNREADABLE, page, verdict};
use crate::since::read;

const AFTER: &str = "\
What you need: the folder that the house gave you, on a stick. No network, no password, no
knowledge of anybody's name. Nothing is written; you may pull the stick when it is done.

The first visit:
    pergola-verify --log /media/stick/journal
    Read the page from the top. Keep the three lines at its end, on paper if you like.

Each later visit:
    pergola-verify --log /media/stick/journal --since kept-in-march.txt --key journal-key.txt
    kept-in-march.txt holds the three lines, or is the file \"checkpoint\" of that visit.
    journal-key.txt is the line that somebody you trust gave you, not the file on the stick.

What the exit codes mean:
     0  the journal holds
     1  it does not hold: something was taken away, changed or added, or a rule was broken
     2  the command was not understood
     3  what is here holds, but there are hours or entries that nobody can prove
    74  a file could not be read; nothing is known about the journal";

/// Check a house's journal: was anything taken away, changed or put into another
/// order, and were the rules kept? The journal names nobody, and neither does this.
#[derive(Parser)]
#[command(name = "pergola-verify", version, after_help = AFTER)]
struct Line {
    /// The folder with the journal (it holds a folder named origin-001).
    #[arg(long, value_name = "DIR", required_unless_present = "kinds")]
    log: Option<PathBuf>,
    /// A checkpoint you kept from an earlier visit; may be given several times.
    #[arg(long, value_name = "CHECKPOINT")]
    since: Vec<PathBuf>,
    /// The journal's key, from somebody you trust; may be given several times.
    #[arg(long, value_name = "FILE")]
    key: Vec<PathBuf>,
    /// The published programs: lines of `sha256sum`.
    #[arg(long, value_name = "FILE")]
    programs: Option<PathBuf>,
    /// Also say how many entries there are of each kind.
    #[arg(long)]
    counts: bool,
    /// Only print what an entry can say and which rules are checked.
    #[arg(long)]
    kinds: bool,
}

/// A file that could not be read, and why.
type Unreadable = (PathBuf, String);
/// A file's name and its bytes.
type Brought = (String, Vec<u8>);

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let line = Line::parse();
    let outcome = if line.kinds {
        Ok((document(), 0))
    } else {
        checked(&line)
    };
    let (text, code) = outcome.unwrap_or_else(|(path, why)| {
        let path = path.display();
        let text = format!(
            "NOTHING IS KNOWN. {path} could not be read: {why}.\n\
            Is the stick in, and is this the right name? Examples: pergola-verify --help\n"
        );
        (text, EXIT_UNREADABLE)
    });
    // Whoever closed the pipe has read enough; the exit code still tells.
    let _ = io::stdout().lock().write_all(text.as_bytes());
    ExitCode::from(code)
}

fn checked(line: &Line) -> Result<(String, u8), Unreadable> {
    let log = line.log.clone().unwrap_or_default();
    let asked = Asked {
        since: kept(&line.since)?,
        keys: all(&line.key)?,
        programs: line.programs.as_deref().map(programs).transpose()?,
    };
    fs::read_dir(&log).map_err(|error| (log.clone(), error.to_string()))?;
    if !log.join(origin_folder(1)).is_dir() {
        let why = "no journal: it must hold a folder named origin-001";
        return Err((log, why.to_owned()));
    }
    let mut progress = Progress::new(io::stderr());
    let checked = check(&mut Folder::new(log.clone()), &asked, &mut progress);
    progress.end();
    let checked = checked.map_err(|(path, why)| (log.join(path), why))?;
    let text = format!(
        "pergola-verify {}: the journal in {}\n\n{}",
        env!("CARGO_PKG_VERSION"),
        log.display(),
        page(&checked, line.counts)
    );
    Ok((text, verdict(&checked)))
}

/// Reads the files that the auditor brought along.
fn all(paths: &[PathBuf]) -> Result<Vec<Brought>, Unreadable> {
    let one = |path: &PathBuf| Ok((path.display().to_string(), brought(path)?));
    paths.iter().map(one).collect()
}

/// The same for checkpoints: a file of something else says nothing about a journal.
fn kept(paths: &[PathBuf]) -> Result<Vec<Brought>, Unreadable> {
    let all = all(paths)?;
    match all.iter().find(|(_, note)| read(note).is_none()) {
        None => Ok(all),
        Some((path, _)) => {
            let why = "it is no checkpoint: three lines, a name, a number and a hash";
            Err((path.into(), why.to_owned()))
        }
    }
}

fn brought(path: &Path) -> Result<Vec<u8>, Unreadable> {
    fs::read(path).map_err(|error| (path.to_owned(), error.to_string()))
}

/// The hashes at the beginnings of the lines.
fn programs(path: &Path) -> Result<Vec<Hash>, Unreadable> {
    let bytes = brought(path)?;
    let text = String::from_utf8_lossy(&bytes);
    let hashes: Option<Vec<_>> = text.lines().map(hash).collect();
    hashes.ok_or_else(|| (path.to_owned(), "it is no list of sha256sum".to_owned()))
}

fn hash(line: &str) -> Option<Hash> {
    let digits = line.split_whitespace().next()?.as_bytes();
    let mut hash = Hash::default();
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(digits.as_chunks::<2>().0) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(hash)
}
