//! What a house of very many people does apart from its pages: a backup, its
//! check, the way back from it, a look over it, a quiet minute, erasing somebody.
//! Seconds by the clock and on a core; it prints no name and no path of a page.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::http::{ask, page, value};
use super::load::median;
use super::served::{Served, house_of, program};
use super::visitor;
use crate::chore::{Outcome, read, root, run, say, write};

/// People who are erased, one after the other.
const ERASED: usize = 5;
/// Of the kernel's clock, as Linux shows it to programs.
const TICKS_A_SECOND: f64 = 100.0;

/// Measures and prints the rows.
pub fn measure(people: usize, quiet_seconds: u64) -> Outcome {
    let house = house_of(people);
    let [folder, back] =
        ["backup", "back"].map(|what| root().join(format!("target/bench/{what}-{people}")));
    for old in [&folder, &back] {
        if old.exists() {
            std::fs::remove_dir_all(old).map_err(|error| error.to_string())?;
        }
    }
    configure(&house, &folder)?;
    say(&format!(
        "\n| {people} people | by the clock, s | on a core, s |\n|---|---|---|"
    ));
    let backup = Command::new(program())
        .arg("backup")
        .arg("--dir")
        .arg(&house)
        .spent()?;
    tell("backup, data and keys", backup);
    let identity = folder.join("identity");
    let data = newest(&folder.join("data"), "data-")?;
    let keys = newest(&folder.join("keys"), "keys-")?;
    let check = Command::new(program())
        .args(["backup", "check"])
        .arg(&data)
        .arg("--identity")
        .arg(&identity)
        .spent()?;
    tell("backup check of the data", check);
    let restore = restore(&back, (&data, &keys, &folder), &house.join("key"))?;
    tell("restore, into files", restore);
    // It advises against what a demo is, and ends with 1: that it read everything counts.
    let doctor = Command::new("sh")
        .args(["-c", "\"$0\" doctor --dir \"$1\" 2>&1; test $? -le 1"])
        .arg(program())
        .arg(&house)
        .spent()?;
    tell("doctor", doctor);
    served(&house, quiet_seconds)
}

fn tell(what: &str, (clock, core): (f64, f64)) {
    say(&format!("| {what} | {clock:.2} | {core:.2} |"));
}

/// Where backups go, and who may open them.
fn configure(house: &Path, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let given = Command::new(program())
        .args(["backup", "identity", "--out"])
        .arg(folder.join("identity"))
        .output()
        .map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&given.stdout).into_owned();
    let public = told
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .find(|word| word.starts_with("age1"))
        .ok_or("the program told no public key")?;
    let path = house.join("pergola.toml");
    let before = read(&path)?;
    let kept = before.split("[backup]").next().unwrap_or_default();
    let mut lines = format!("{kept}[backup]\nrecipients = [\"{public}\"]\n");
    for what in ["data", "keys"] {
        let target = folder.join(what);
        std::fs::create_dir_all(&target).map_err(|error| error.to_string())?;
        lines += &format!("{what} = [\"{}\"]\n", target.display());
    }
    write(&path, lines.as_bytes())
}

fn newest(folder: &Path, start: &str) -> Result<PathBuf, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(".age")
    };
    let found = entries.flatten().map(|entry| entry.path()).filter(named);
    found.max().ok_or_else(|| "no backup was made".to_owned())
}

fn restore(
    back: &Path,
    (data, keys, folder): (&Path, &Path, &Path),
    key: &Path,
) -> Result<(f64, f64), String> {
    let mut command = Command::new(program());
    command.arg("restore").arg("--dir").arg(back);
    command.arg("--data").arg(data).arg("--keys").arg(keys);
    let list = folder.join("keys/erased.list");
    if list.exists() {
        command.arg("--erased").arg(list);
    }
    let identity = folder.join("identity");
    command
        .arg("--identity")
        .arg(identity)
        .arg("--key")
        .arg(key);
    command.spent()
}

/// A quiet server, and people who leave and are erased at once.
fn served(house: &Path, quiet_seconds: u64) -> Outcome {
    let served = Served::house(house)?;
    std::thread::sleep(Duration::from_secs(quiet_seconds));
    let (memory, before) = (served.pss_mib()?, served.cpu_seconds()?);
    std::thread::sleep(Duration::from_secs(quiet_seconds));
    let used = (served.cpu_seconds()? - before) / quiet_seconds.max(1) as f64 * 1_000.0;
    say(&format!(
        "| to the first page, ms; memory when idle, MiB | {:.0} | {memory:.1} |",
        served.started_in * 1_000.0
    ));
    say(&format!("| a quiet second, ms of a core | | {used:.2} |"));
    let mut times = Vec::new();
    for line in visitor::who_may_go(house, ERASED)? {
        times.push(erase(&served.at, &line)?);
    }
    let worst = times.iter().copied().fold(0.0, f64::max);
    say(&format!(
        "| erasing one person, ms, middle of {ERASED} and worst | {:.1} | {worst:.1} |",
        median(times)
    ));
    Ok(())
}

/// Leaves, signs in again and asks to be erased now; milliseconds of the last.
#[expect(
    clippy::disallowed_methods,
    reason = "a bench measures; nothing it measures decides anything"
)]
fn erase(at: &str, line: &visitor::Line) -> Result<f64, String> {
    let cookie = visitor::session(at, &line.handle, &line.words)?;
    let form = page(at, "/me/leave", &cookie)?;
    let body = format!("{}&words=withdraw", hidden(&form, "/me/leave")?);
    ask(at, "POST /me/leave", &cookie, &body)?;
    let cookie = visitor::session(at, &line.handle, &line.words)?;
    let form = page(at, "/left", &cookie)?;
    let body = hidden(&form, "/left/erase")?;
    let begun = Instant::now();
    let answer = ask(at, "POST /left/erase", &cookie, &body)?;
    let took = begun.elapsed().as_secs_f64() * 1_000.0;
    match answer.lines().next() {
        Some(line) if line.contains(" 200") || line.contains(" 303") => Ok(took),
        other => Err(format!("erasing was answered with {other:?}")),
    }
}

fn hidden(page: &str, action: &str) -> Result<String, String> {
    let form = page
        .split(&format!("action=\"{action}\""))
        .nth(1)
        .ok_or_else(|| format!("no form for {action}"))?;
    let (token, once) = (value(form, "_token")?, value(form, "_once")?);
    Ok(format!("_token={token}&_once={once}"))
}

trait Spent {
    /// Runs it to its end: seconds by the clock, and on a core.
    fn spent(&mut self) -> Result<(f64, f64), String>;
}

impl Spent for Command {
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench measures; nothing it measures decides anything"
    )]
    fn spent(&mut self) -> Result<(f64, f64), String> {
        let (before, begun) = (of_children()?, Instant::now());
        run(self.stdout(Stdio::null()))?;
        Ok((begun.elapsed().as_secs_f64(), of_children()? - before))
    }
}

/// Seconds on a core of all commands that were run to their end.
fn of_children() -> Result<f64, String> {
    let text = read(Path::new("/proc/self/stat"))?;
    // Behind the name in brackets; what children used are the 16th and 17th field.
    let fields: Vec<_> = text.rsplit(')').next().unwrap_or("").split(' ').collect();
    let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok());
    match (ticks(14), ticks(15)) {
        (Some(user), Some(system)) => Ok((user + system) / TICKS_A_SECOND),
        _ => Err("the kernel tells no CPU time".to_owned()),
    }
}
