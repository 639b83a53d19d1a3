//! Chores of the house: check, tidy, data-map, bench, mutants, fuzz, long. Depends
//! on none of our crates, uses no network and changes nothing but what it is
//! asked to write.

mod bad_input;
mod bench;
mod chore;
mod copies;
mod data_map;
mod fuzz;
mod long;
mod mutants;
mod mutation;
mod rota;
mod tidy;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::chore::{Outcome, cargo, say};

/// Chores for people who change Pergola. Run as `cargo xtask <chore>`.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Line {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Format, lints and tidy: what to run before showing a change.
    Check,
    /// What no compiler checks: edges between crates, sizes, headers, one file per engine.
    Tidy,
    /// Writes docs/data-map.md and docs/journal.md from the programs, docs/bad-input.md from the tests' list.
    DataMap {
        /// Compare only, and fail if a file is not what the program says.
        #[arg(long)]
        check: bool,
    },
    /// Measures: `bench journal`, `bench pages`, `bench rota`, `bench sign-in`, `bench ending`, `bench form`.
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Breaks a copy of the program on purpose; the named test must notice.
    Mutants {
        /// Patches whose names begin so: `--only property-06,property-07`.
        #[arg(long, value_delimiter = ',', conflicts_with = "rotate")]
        only: Vec<String>,
        /// So many patches, others with each commit.
        #[arg(long)]
        rotate: Option<usize>,
        /// Every test has just run without any patch: do not try that again.
        #[arg(long)]
        tested: bool,
    },
    /// Lets cargo-mutants change the code that decides, seals and stores; the crates' own tests must notice.
    Mutation {
        /// One crate only.
        only: Option<String>,
        /// A sample of the changes, another with each commit.
        #[arg(long)]
        sample: bool,
    },
    /// Feeds every door for bytes with what libFuzzer thinks up.
    Fuzz {
        /// So many seconds for each.
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// One target, by its name.
        target: Option<String>,
    },
    /// The long form: every test, every driver, every mutant; one table at the end.
    Long,
}

fn main() -> ExitCode {
    let outcome = match Line::parse().chore {
        Chore::Check => check(),
        Chore::Tidy => tidy::run(),
        Chore::DataMap { check } => data_map::run(check),
        Chore::Bench(bench) => bench.run(),
        Chore::Mutants {
            only,
            rotate,
            tested,
        } => {
            let which = match rotate {
                Some(count) => mutants::Which::Rotated(count),
                None if only.is_empty() => mutants::Which::All,
                None => mutants::Which::Named(only),
            };
            mutants::run(&which, tested)
        }
        Chore::Fuzz { seconds, target } => fuzz::run(seconds, target.as_deref()),
        Chore::Mutation { only, sample } => mutation::run(only.as_deref(), sample),
        Chore::Long => long::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&format!("xtask: {why}"));
            ExitCode::FAILURE
        }
    }
}

fn check() -> Outcome {
    cargo(&["fmt", "--all", "--check"])?;
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ])?;
    tidy::run()
}
