//! `cargo xtask mutation`: cargo-mutants changes one thing at a time in the
//! code that decides who may, that seals and that stores, in a copy; the
//! crate's own tests must notice. Prints a line for each crate.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use crate::chore::{Outcome, cargo, output, read, root, say};
use crate::copies::Copy;

/// The tool and its version (0025).
const TOOL: (&str, &str) = ("cargo-mutants", "27.1.0");

/// What is changed: a crate, its files, and how many changes of a hundred must be noticed.
struct Part {
    name: &'static str,
    files: &'static [&'static str],
    share: u64,
    /// A sample holds one change of so many.
    sample: usize,
}

const PARTS: &[Part] = &[
    // Who may do what: nothing may go unnoticed (QUALITY S10).
    Part {
        name: "pergola-base",
        files: &["acts.rs", "permit.rs", "cx.rs", "role.rs"],
        share: 100,
        sample: 1,
    },
    Part {
        name: "pergola-seal",
        files: &["*.rs"],
        share: 85,
        sample: 8,
    },
    Part {
        name: "pergola-store",
        files: &[
            "gate.rs",
            "tx.rs",
            "keys.rs",
            "live.rs",
            "erased.rs",
            "migrate.rs",
        ],
        share: 85,
        sample: 4,
    },
];

/// All parts, or one; every change, or a sample that is another with each commit.
pub fn run(only: Option<&str>, sample: bool) -> Outcome {
    let tool = tool()?;
    let copies = [Copy::new(1), Copy::new(2)];
    copies.iter().try_for_each(Copy::restore)?;
    let mut missed = Vec::new();
    let wanted = PARTS
        .iter()
        .filter(|part| only.is_none_or(|only| only == part.name));
    for part in wanted {
        let one_of = if sample { part.sample } else { 1 };
        let counted = one(&tool, &copies, part, one_of)?;
        say(&counted.line(part, one_of));
        if !counted.holds(part.share) {
            missed.push(part.name);
        }
    }
    if missed.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "too many changes went unnoticed in {}; see target/mutation/",
            missed.join(", ")
        ))
    }
}

/// cargo-mutants, built once into `target/tools`.
fn tool() -> Result<PathBuf, String> {
    let place = root().join("target/tools");
    let tool = place.join("bin/cargo-mutants");
    if !tool.is_file() {
        let place = place.to_string_lossy();
        let (name, version) = TOOL;
        cargo(&[
            "install",
            name,
            "--version",
            version,
            "--locked",
            "--root",
            &place,
        ])?;
    }
    Ok(tool)
}

/// What came of the changes to one crate.
#[derive(Default)]
struct Counted {
    caught: u64,
    missed: u64,
    unviable: u64,
}

impl Counted {
    /// A change with which tests never end was noticed too.
    fn read(outcomes: &Value) -> Self {
        let count = |name: &str| outcomes[name].as_u64().unwrap_or(0);
        Self {
            caught: count("caught") + count("timeout"),
            missed: count("missed"),
            unviable: count("unviable"),
        }
    }

    fn add(&mut self, other: &Self) {
        self.caught += other.caught;
        self.missed += other.missed;
        self.unviable += other.unviable;
    }

    fn holds(&self, share: u64) -> bool {
        let all = self.caught + self.missed;
        all > 0 && self.caught * 100 >= share * all
    }

    fn line(&self, part: &Part, one_of: usize) -> String {
        let word = if self.holds(part.share) {
            "ok"
        } else {
            "MISSED"
        };
        format!(
            "hard S10 {} one of {one_of} caught {} missed {} unviable {} must {} % {word}",
            part.name, self.caught, self.missed, self.unviable, part.share
        )
    }
}

/// The changes to one crate, each copy a part of them; together they are one of `one_of`.
fn one(tool: &Path, copies: &[Copy], part: &Part, one_of: usize) -> Result<Counted, String> {
    let commits = output("git", &["rev-list", "--count", "HEAD"]).unwrap_or_default();
    let commits: usize = commits.trim().parse().unwrap_or(0);
    let shards = copies.len() * one_of;
    let counted = std::thread::scope(|scope| {
        let at_work: Vec<_> = copies
            .iter()
            .enumerate()
            .map(|(index, copy)| {
                let shard = (commits * copies.len() + index) % shards;
                scope.spawn(move || shard_of(tool, copy, part, &format!("{shard}/{shards}")))
            })
            .collect();
        at_work
            .into_iter()
            .map(|one| one.join().map_err(|_| "a copy's thread ended".to_owned())?)
            .collect::<Result<Vec<_>, String>>()
    })?;
    let mut all = Counted::default();
    counted.iter().for_each(|one| all.add(one));
    Ok(all)
}

/// What one copy tries.
fn shard_of(tool: &Path, copy: &Copy, part: &Part, shard: &str) -> Result<Counted, String> {
    let copys = copy.place().file_name().unwrap_or_default();
    let place: PathBuf = root().join("target/mutation").join(part.name).join(copys);
    std::fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let mut command = copy.command(tool);
    command
        .args(["mutants", "--in-place", "--no-shuffle"])
        .args(["--sharding", "round-robin", "--shard", shard])
        .args(["--package", part.name])
        .arg("--output")
        .arg(&place);
    for file in part.files {
        command
            .arg("--file")
            .arg(format!("crates/{}/src/{file}", part.name));
    }
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("cargo-mutants did not start: {error}"))?;
    // 0 all noticed, 2 some missed, 3 some never ended; anything else went wrong.
    match status.code() {
        Some(0 | 2 | 3) => {}
        _ => return Err(format!("cargo-mutants failed for {}", part.name)),
    }
    let outcomes = read(&place.join("mutants.out/outcomes.json"))?;
    let outcomes: Value = serde_json::from_str(&outcomes).map_err(|error| error.to_string())?;
    Ok(Counted::read(&outcomes))
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[track_caller]
    fn check(caught: u64, missed: u64, share: u64, holds: bool) {
        let outcomes = serde_json::json!({
            "caught": caught, "missed": missed, "unviable": 3, "timeout": 0
        });
        assert_eq!(Counted::read(&outcomes).holds(share), holds);
    }

    #[test]
    fn the_share_is_of_what_could_be_noticed() {
        check(17, 3, 85, true);
        check(16, 4, 85, false);
        check(20, 0, 100, true);
        check(199, 1, 100, false);
        check(0, 0, 85, false);
    }
}
