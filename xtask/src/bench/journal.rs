//! Verifying a journal against hashing as much alone, in turns, on one core; and
//! whether memory stays the same when the journal grows a hundredfold.

use std::fs;
use std::path::Path;
use std::process::Command;

use clap::Args;
use serde_json::Value;

use super::table::Table;
use crate::chore::{Outcome, cargo, output, root, say};

/// The smaller journal, for its memory.
const FEW: u64 = 10_000;
/// What the tree cannot be made without, and what an auditor waits for.
const ENTRIES_PER_SECOND: f64 = 1_500_000.0;
/// How much more memory the larger journal may take, in KiB: what Linux counts differs by pages.
const MEMORY_MORE_KIB: f64 = 256.0;

/// What is asked of this bench.
#[derive(Args)]
pub struct Journal {
    /// Entries of the larger journal.
    #[arg(long, default_value_t = 1_000_000)]
    entries: u64,
    /// Rounds; the middle one counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
}

struct Run {
    per_second: f64,
    memory_kib: f64,
}

impl Journal {
    /// Measures it and prints the table.
    pub fn run(&self) -> Outcome {
        cargo(&[
            "build",
            "--quiet",
            "--release",
            "--locked",
            "-p",
            "pergola-verify",
            "--example",
            "journal",
        ])?;
        let folder = root().join("target/journal");
        let (few, many) = (folder.join("few"), folder.join("many"));
        write(FEW, &few)?;
        write(self.entries, &many)?;
        let (few, many) = (few.to_string_lossy(), many.to_string_lossy());
        let entries = self.entries.to_string();
        let (mut hashed, mut verified, mut small) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..self.rounds.max(1) {
            hashed.push(measure(&["hash", &entries])?);
            verified.push(measure(&["verify", &many])?);
            small.push(measure(&["verify", &few])?);
        }
        let ratios = hashed.iter().zip(&verified);
        let ratio = middle(ratios.map(|(hash, verify)| verify.per_second / hash.per_second));
        let per_second = |runs: &[Run]| middle(runs.iter().map(|run| run.per_second));
        let memory = |runs: &[Run]| middle(runs.iter().map(|run| run.memory_kib));
        let mut table = Table::default();
        let at_least = ENTRIES_PER_SECOND / 1e6;
        let verify = per_second(&verified) / 1e6;
        table.least(
            "verified by one core",
            verify,
            at_least,
            " million entries/s",
        );
        table.least("the same, part of hashing alone", ratio, 0.5, "");
        let (few, many) = (memory(&small), memory(&verified));
        let what = format!("memory at {entries} entries, more than at {FEW}");
        table.most(&what, many - few, MEMORY_MORE_KIB, " KiB");
        let hash = per_second(&hashed) / 1e6;
        say(&format!(
            "hashing alone: {hash:.2} million entries/s; memory: {few} KiB and {many} KiB\n"
        ));
        table.tell()
    }
}

fn write(entries: u64, folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let entries = entries.to_string();
    let program = program();
    let status = Command::new(&program)
        .args(["write", &entries])
        .arg(folder)
        .status()
        .map_err(|error| format!("{program} did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err("the journal was not written".to_owned())
    }
}

fn measure(arguments: &[&str]) -> Result<Run, String> {
    let said = output(&program(), arguments)?;
    let said: Value = serde_json::from_str(&said).map_err(|error| error.to_string())?;
    let number = |key: &str| said[key].as_f64().unwrap_or(0.0);
    Ok(Run {
        per_second: number("entries") / number("seconds"),
        memory_kib: number("memory_kib"),
    })
}

fn program() -> String {
    let program = root().join("target/release/examples/journal");
    program.to_string_lossy().into_owned()
}

fn middle(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}
