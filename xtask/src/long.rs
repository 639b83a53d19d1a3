//! `long`: every step of the long form, one after the other, whatever became of the ones before, and one
//! table at the end. The steps are data: a new driver is a test, a new tool is a line here. What each step
//! says goes into `target/long/`; what the drivers measured stands in lines that begin with `hard `.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::chore::{Outcome, read, root, say};

/// Tests that put a house under strain have this in their name; they run one at a time.
const STRAIN: [&str; 2] = ["hard", "hostile"];
/// How lines begin that belong under the table.
const FIGURES: [&str; 4] = ["hard ", "mutant ", "count ", "walk "];

/// One step: a name and a command.
struct Step {
    name: &'static str,
    command: &'static str,
}

const fn step(name: &'static str, command: &'static str) -> Step {
    Step { name, command }
}

/// `xtask` is this program itself; `STRAIN` stands for the names above, `BUT-STRAIN` for all others.
const STEPS: [Step; 13] = [
    step(
        "browser packages",
        "npm ci --prefix browser --no-audit --no-fund",
    ),
    step("PostgreSQL", "ci/postgres start"),
    step("format", "cargo fmt --all --check"),
    step(
        "lints",
        "cargo clippy --workspace --all-targets --locked -- -D warnings",
    ),
    step("build", "cargo build --workspace --all-targets --locked"),
    step("tidy", "xtask tidy"),
    step("data map", "xtask data-map --check"),
    step(
        "tests",
        "cargo test --workspace --locked -- --include-ignored BUT-STRAIN",
    ),
    step(
        "hard and hostile tests",
        "cargo test --workspace --locked -- --include-ignored --test-threads 1 STRAIN",
    ),
    step("browser walk", "node browser/walk.mjs"),
    step("every mutant", "xtask mutants --tested"),
    step("fuzz targets", "xtask fuzz"),
    step("mutation testing", "xtask mutation --sample"),
];

/// What became of a step.
struct Done {
    name: &'static str,
    seconds: u64,
    outcome: &'static str,
}

/// Runs every step, then prints the table and the drivers' figures.
pub fn run() -> Outcome {
    let mut table = Vec::new();
    let mut figures = Vec::new();
    // Now: a step builds this program anew, and then the running one's file is gone.
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    for step in &STEPS {
        say(&format!("{} ...", step.name));
        let begun = begin();
        let outcome = one(step, &own)?;
        let seconds = begun.elapsed().as_secs();
        say(&format!("{}: {outcome}, {seconds} s", step.name));
        figures.extend(figures_of(&read(&log(step))?));
        table.push(Done {
            name: step.name,
            seconds,
            outcome,
        });
    }
    tell(&table, &figures)
}

const GOOD: &str = "ok";
const FAILED: &str = "FAILED";

/// Runs one step to its end; what it says goes into its log.
fn one(step: &Step, own: &Path) -> Result<&'static str, String> {
    let log = log(step);
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).map_err(|error| format!("target/long: {error}"))?;
    }
    let out = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let also = out.try_clone().map_err(|error| error.to_string())?;
    let words = words(step.command);
    let Some((program, arguments)) = words.split_first() else {
        return Ok(FAILED);
    };
    let mut command = match program.as_str() {
        "xtask" => Command::new(own),
        other => Command::new(other),
    };
    command.args(arguments).current_dir(root());
    command.stdin(Stdio::null()).stdout(out).stderr(also);
    // A command that does not even start has failed, too; the steps after it still count.
    let ended = command.status().is_ok_and(|status| status.success());
    Ok(if ended { GOOD } else { FAILED })
}

/// The words of a command.
fn words(command: &str) -> Vec<String> {
    let skipped = STRAIN.iter().flat_map(|name| ["--skip", name]);
    command
        .split(' ')
        .flat_map(|word| match word {
            "STRAIN" => STRAIN.map(str::to_owned).to_vec(),
            "BUT-STRAIN" => skipped.clone().map(str::to_owned).collect(),
            other => vec![other.to_owned()],
        })
        .collect()
}

fn log(step: &Step) -> PathBuf {
    let name = step.name.replace(' ', "-");
    root().join("target/long").join(format!("{name}.log"))
}

/// The lines that a driver or a mutant left in a log; a mutant's only when it was not noticed.
fn figures_of(log: &str) -> Vec<String> {
    log.lines()
        .map(str::trim_start)
        .filter(|line| FIGURES.iter().any(|begin| line.starts_with(begin)))
        .filter(|line| !line.ends_with(": noticed"))
        .map(str::to_owned)
        .collect()
}

/// The table, and the outcome of all of it.
fn tell(table: &[Done], figures: &[String]) -> Outcome {
    say("\n| step | seconds | outcome |\n|---|---|---|");
    for done in table {
        say(&format!(
            "| {} | {} | {} |",
            done.name, done.seconds, done.outcome
        ));
    }
    let all: u64 = table.iter().map(|done| done.seconds).sum();
    let failed = table.iter().filter(|done| done.outcome == FAILED).count();
    let outcome = if failed == 0 { GOOD } else { FAILED };
    say(&format!("| all | {all} | {outcome} |\n"));
    figures.iter().for_each(|line| say(line));
    match failed {
        0 => Ok(()),
        _ => Err(format!(
            "{failed} steps failed; what they said is in target/long"
        )),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a step takes is what is measured"
)]
fn begin() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::{STEPS, figures_of, words};

    #[test]
    fn every_test_is_in_exactly_one_step() {
        let of = |name: &str| {
            let found = STEPS.iter().find(|step| step.name == name);
            words(found.expect("a step").command)
        };
        let (others, strained) = (of("tests"), of("hard and hostile tests"));
        for name in ["hard", "hostile"] {
            let skips = others.windows(2).any(|two| two == ["--skip", name]);
            assert!(skips && strained.iter().any(|word| word == name), "{name}");
        }
        assert!(others.iter().all(|word| word != "BUT-STRAIN"));
    }

    #[test]
    fn figures_are_taken_out_of_what_a_step_said() {
        let said = "test a ... ok\nhard r1 kills=500 lost=0\n    hard r2 cuts=3\nmutant a: noticed\n\
                    mutant b: SURVIVED\nhardly\ntest result: ok\n";
        let wanted = [
            "hard r1 kills=500 lost=0",
            "hard r2 cuts=3",
            "mutant b: SURVIVED",
        ];
        assert_eq!(figures_of(said), wanted);
    }

    #[test]
    fn names_and_commands_are_written_out() {
        for step in &STEPS {
            assert!(!step.name.is_empty() && !step.command.is_empty());
        }
    }
}
