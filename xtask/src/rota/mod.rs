//! `cargo xtask bench rota`: measures the rota solver on one core and prints the
//! tables of docs/benchmarks.md. Each rota is judged here, by other code than the
//! solver's. The shared problems are used where they lie beside the tree.

mod generate;
mod judge;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args;
use serde_json::Value;

use crate::chore::{Outcome, cargo, read, root, say, write};
use generate::{Kind, Size, generate};
use table::{Row, median};

/// Measure the rota solver on one core.
#[derive(Args)]
pub struct Rota {
    /// Seeds of the runs of ten seconds; the median counts.
    #[arg(long, default_value_t = 10)]
    seeds: u64,
    /// Seeds of the runs of sixty seconds.
    #[arg(long, default_value_t = 3)]
    long_seeds: u64,
}

const MEDIUM: Size = Size {
    circles: 20,
    weeks: 12,
    mentors: 60,
};
const LARGE: Size = Size {
    circles: 100,
    weeks: 26,
    mentors: 300,
};
const DOUBLE: Size = Size {
    circles: 200,
    weeks: 26,
    mentors: 600,
};

/// One run of the solver.
#[derive(Default)]
struct Run {
    /// Seconds, objective and bound, as they went.
    curve: Vec<(f64, i64, i64)>,
    first: f64,
    objective: i64,
    bound: i64,
    memory_mib: f64,
    clash: Option<f64>,
    illness: Option<(f64, i64)>,
}

/// Runs everything and prints the tables.
pub fn run(asked: &Rota) -> Outcome {
    cargo(&[
        "build",
        "--quiet",
        "--release",
        "--locked",
        "-p",
        "pergola-rota",
        "--example",
        "measure",
    ])?;
    let shared = root().join("../shared/rota/instances");
    if shared.is_dir() {
        named(&shared, asked)?;
    } else {
        say("the shared problems are not there: only fresh ones are measured");
    }
    clashes(&shared)?;
    fresh()?;
    doubling()
}

/// The named problems, against the figures that were set for them.
fn named(shared: &Path, asked: &Rota) -> Outcome {
    table::head();
    let sizes = [
        ("small1", [5.0, 1.0], [235, 235], None),
        ("medium1", [500.0, 100.0], [170, 163], Some([162, 160])),
        ("large1", [1_000.0, 300.0], [237, 150], Some([111, 95])),
    ];
    for (name, first, objective, long) in sizes {
        let file = shared.join(format!("{name}.json"));
        let runs = solve_all(&file, 10.0, asked.seeds)?;
        say(&Row::new(
            name,
            "first rota, ms",
            median(runs.iter().map(|run| run.first * 1e3)),
            first,
        )
        .line(2));
        ten_seconds(name, &runs, objective);
        if let Some(set) = long {
            let runs = solve_all(&file, 60.0, asked.long_seeds)?;
            let objective = median(runs.iter().map(|run| whole(run.objective)));
            say(&Row::new(name, "objective at 60 s", objective, set.map(whole)).line(0));
            curve(name, &runs[0]);
        }
    }
    Ok(())
}

fn ten_seconds(name: &str, runs: &[Run], set: [i64; 2]) {
    let objective = median(runs.iter().map(|run| whole(run.objective)));
    let bound = median(runs.iter().map(|run| whole(run.bound)));
    let gap = median(
        runs.iter()
            .map(|run| 100.0 * whole(run.objective - run.bound) / whole(run.objective)),
    );
    say(&Row::new(name, "objective at 10 s", objective, set.map(whole)).line(0));
    let all: Vec<String> = runs.iter().map(|run| run.objective.to_string()).collect();
    say(&format!(
        "| {name} | each seed at 10 s | {} | | | |",
        all.join(" ")
    ));
    say(&format!(
        "| {name} | bound at 10 s, gap | {bound:.0}, {gap:.1} % | | | |"
    ));
    let gap_set = if name == "small1" {
        [0.0, 0.0]
    } else {
        [100.0, 10.0]
    };
    if name != "large1" {
        say(&Row::new(name, "gap at 10 s, %", gap, gap_set).line(1));
    }
    let proved = runs.iter().filter(|run| run.bound >= run.objective);
    let proved: Vec<f64> = proved
        .filter_map(|run| run.curve.last())
        .map(|last| last.0)
        .collect();
    if proved.len() == runs.len() {
        say(&Row::new(name, "proved after, s", median(proved), [10.0, 0.1]).line(3));
    }
    let memory = median(runs.iter().map(|run| run.memory_mib));
    say(&Row::new(name, "peak memory, MiB", memory, [64.0, 16.0]).line(1));
    if name == "large1" {
        let ill = runs.iter().filter_map(|run| run.illness);
        let (seconds, further): (Vec<f64>, Vec<f64>) =
            ill.map(|(one, other)| (one, whole(other))).unzip();
        say(&Row::new(
            name,
            "cover after an illness, s",
            median(seconds),
            [2.0, 0.3],
        )
        .line(3));
        say(&Row::new(name, "further changes", median(further), [8.0, 4.0]).line(0));
    }
    curve(name, &runs[0]);
}

/// The objective over time, about one point for each halving of the time left.
fn curve(name: &str, run: &Run) {
    let mut points = Vec::new();
    let mut next = 0.0;
    for (at, objective, bound) in &run.curve {
        if *at >= next {
            points.push(format!("{at:.3} s {objective} ({bound})"));
            next = (at * 1.6).max(0.01);
        }
    }
    points.push(format!("end {} ({})", run.objective, run.bound));
    say(&format!(
        "| {name} | curve: time, objective (bound) | {} | | | |",
        points.join(", ")
    ));
}

/// The planted clashes.
fn clashes(shared: &Path) -> Outcome {
    for (name, set) in [("small", [50.0, 50.0]), ("medium", [2_000.0, 300.0])] {
        for kind in ["scarce", "conflict", "capacity"] {
            let file = shared.join(format!("{name}-{kind}.json"));
            if file.is_file() {
                clash(&format!("{name}-{kind}"), &file, set)?;
            }
        }
    }
    for (kind, name) in [
        (Kind::Scarce, "scarce"),
        (Kind::Conflict, "conflict"),
        (Kind::Capacity, "capacity"),
    ] {
        let file = made(&format!("large-{name}"), LARGE, 14, kind)?;
        clash(&format!("large-{name} (fresh)"), &file, [5_000.0, 1_000.0])?;
    }
    Ok(())
}

fn clash(name: &str, file: &Path, set: [f64; 2]) -> Outcome {
    let runs: Result<Vec<Run>, String> = (1..=3).map(|seed| solve(file, 1.0, seed)).collect();
    let times: Vec<f64> = runs?.iter().filter_map(|run| run.clash).collect();
    if times.len() < 3 {
        return Err(format!("{name}: no clash was found"));
    }
    say(&Row::new(name, "smallest clash, ms", median(times) * 1e3, set).line(1));
    Ok(())
}

/// Problems that nobody has seen.
fn fresh() -> Outcome {
    for seed in [101, 102] {
        for (name, size) in [("medium", MEDIUM), ("large", LARGE)] {
            let file = made(&format!("{name}-{seed}"), size, seed, Kind::Plain)?;
            let run = solve(&file, 10.0, 1)?;
            say(&format!(
                "| {name}, fresh {seed} | first rota, objective and bound at 10 s | {:.1} ms, {}, {} | | | |",
                run.first * 1e3,
                run.objective,
                run.bound
            ));
        }
    }
    Ok(())
}

/// Twice the circles and mentors.
fn doubling() -> Outcome {
    let first = |name: &str, size: Size| -> Result<f64, String> {
        let file = made(name, size, 77, Kind::Plain)?;
        let runs: Result<Vec<Run>, String> = (1..=5).map(|seed| solve(&file, 0.0, seed)).collect();
        Ok(median(runs?.iter().map(|run| run.first)))
    };
    let (one, two) = (first("large-77", LARGE)?, first("double-77", DOUBLE)?);
    say(&Row::new(
        "200 circles, 600 mentors",
        "time to the first rota, times that of half",
        two / one,
        [2.5, 2.5],
    )
    .line(2));
    Ok(())
}

/// A fresh problem in a file.
fn made(name: &str, size: Size, seed: u64, kind: Kind) -> Result<PathBuf, String> {
    let file = root().join(format!("target/rota/{name}.json"));
    write(&file, generate(size, seed, kind).to_string().as_bytes())?;
    Ok(file)
}

fn solve_all(file: &Path, seconds: f64, seeds: u64) -> Result<Vec<Run>, String> {
    (1..=seeds.max(1))
        .map(|seed| solve(file, seconds, seed))
        .collect()
}

/// One run, judged.
fn solve(file: &Path, seconds: f64, seed: u64) -> Result<Run, String> {
    let answer = root().join("target/rota/answer.json");
    write(&answer, b"{}")?;
    let given = Command::new(root().join("target/release/examples/measure"))
        .arg(file)
        .args([seconds.to_string(), seed.to_string()])
        .arg(&answer)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("measure did not start: {error}"))?;
    let run = parsed(&String::from_utf8_lossy(&given.stdout))?;
    if run.clash.is_none() {
        let json = |path: &Path| -> Result<Value, String> {
            serde_json::from_str(&read(path)?).map_err(|error| error.to_string())
        };
        let verdict = judge::judge(&json(file)?, &json(&answer)?);
        if !verdict.hard.is_empty() || verdict.objective != run.objective {
            return Err(format!("{}: judged otherwise: {verdict:?}", file.display()));
        }
    }
    Ok(run)
}

fn parsed(text: &str) -> Result<Run, String> {
    let mut run = Run::default();
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let number = |key: &str| line[key].as_f64();
        let count = |key: &str| line[key].as_i64().unwrap_or(0);
        if let Some(at) = number("at") {
            if run.curve.is_empty() {
                run.first = number("passed").unwrap_or(at);
            }
            run.curve.push((at, count("objective"), count("bound")));
        } else if let Some(seconds) = number("illness_seconds") {
            run.illness = Some((seconds, count("further_changes")));
        } else if line["clash"].is_number() {
            run.clash = number("seconds");
        } else if line["steps"].is_number() {
            (run.objective, run.bound) = (count("objective"), count("bound"));
            run.memory_mib = number("memory_kib").unwrap_or(0.0) / 1024.0;
        } else {
            return Err(format!("measure said {line}"));
        }
    }
    Ok(run)
}

#[expect(clippy::cast_precision_loss, reason = "objectives are small")]
fn whole(number: i64) -> f64 {
    number as f64
}
