//! Writes an invented journal, hashes as much alone, or verifies it, and prints
//! how long one core worked for it and the most memory it had: for `cargo xtask
//! bench journal`. Seconds are those of this thread, so that others matter less.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use pergola_tlog::{Change, Clerk, Fields, Frontier, Kind, SigningKey, leaf};
use pergola_verify::{Asked, EXIT_HOLDS, Folder, check, verdict};

/// What people do in six hours: with the checkpoint's entry 64, and ten years for a million.
const ACTS: u64 = 62;
const FIRST_HOUR: u32 = 400_000;

type Failed = Box<dyn Error>;

fn main() -> Result<(), Failed> {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["write", entries, folder] => write(entries.parse()?, Path::new(folder)),
        ["hash", entries] => measured(|| hash(entries.parse()?)),
        ["verify", folder] => measured(|| verify(folder.into())),
        _ => Err("journal write ENTRIES DIR | hash ENTRIES | verify DIR".into()),
    }
}

/// A house at work until it has that many entries.
fn write(entries: u64, folder: &Path) -> Result<(), Failed> {
    let folder = folder.join("origin-001");
    let key = SigningKey::from_seed("measured.example/journal", &[1; 32])?;
    let line = format!("{}\n", key.public().line());
    put(
        &folder,
        &[Change::Write("key".to_owned(), line.into_bytes())],
    )?;
    let (mut hour, mut clerk) = (FIRST_HOUR, Clerk::begin(FIRST_HOUR, 1, None));
    while clerk.writer().size() < entries {
        hour += 6;
        let left = entries - clerk.writer().size();
        clerk.enter(hour, (0..left.min(ACTS)).map(|at| acted(at, hour)));
        clerk.close(hour, &key);
        put(&folder, &clerk.take().1)?;
    }
    Ok(())
}

fn acted(at: u64, hour: u32) -> Fields {
    let kinds = [Kind::Joined, Kind::Agreed, Kind::EveningHeld, Kind::Vouched];
    let mut actor = [1; 16];
    actor[..8].copy_from_slice(&(at * u64::from(hour)).to_be_bytes());
    Fields {
        actor,
        ..Fields::new(kinds[at as usize % 4], hour)
    }
}

fn put(folder: &Path, changes: &[Change]) -> Result<(), Failed> {
    for change in changes {
        match change {
            Change::Write(path, bytes) => {
                let path = folder.join(path);
                std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
                std::fs::write(path, bytes)?;
            }
            Change::Remove(path) => {
                let path = folder.join(path);
                std::fs::remove_file(&path)?;
                // The folder of partial tiles, if it is empty now.
                let _ = std::fs::remove_dir(path.parent().unwrap_or(folder));
            }
        }
    }
    Ok(())
}

/// A tree over that many entries, from memory: what cannot be saved.
fn hash(entries: u64) -> Result<u64, Failed> {
    let mut entry = Fields::new(Kind::Heartbeat, FIRST_HOUR).encode();
    let mut tree = Frontier::new();
    for at in 0..entries {
        entry[3..11].copy_from_slice(&at.to_be_bytes());
        tree.push(leaf(&entry), |_, _| ());
    }
    if tree.root() == [0; 32] {
        return Err("a hash of nothing but zeros".into());
    }
    Ok(entries)
}

fn verify(folder: PathBuf) -> Result<u64, Failed> {
    let checked = check(&mut Folder::new(folder), &Asked::default(), &mut ())
        .map_err(|(path, why)| format!("{path}: {why}"))?;
    if verdict(&checked) == EXIT_HOLDS {
        Ok(checked.seen.entries)
    } else {
        Err(format!("it does not hold: {:?}", checked.found).into())
    }
}

#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench measures and says so; nothing it measures decides"
)]
fn measured(work: impl FnOnce() -> Result<u64, Failed>) -> Result<(), Failed> {
    let (begun, wall) = (worked().unwrap_or(0.0), Instant::now());
    let entries = work()?;
    let seconds = worked().map_or(wall.elapsed().as_secs_f64(), |worked| worked - begun);
    let memory = memory_kib().unwrap_or(0);
    println!("{{\"entries\":{entries},\"seconds\":{seconds},\"memory_kib\":{memory}}}");
    Ok(())
}

/// Seconds that this thread was on a core, as Linux tells it.
fn worked() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// The most memory that this process ever had, as Linux tells it.
fn memory_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
