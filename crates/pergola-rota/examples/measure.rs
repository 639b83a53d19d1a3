//! Solves one file and prints how it went, one JSON object a line: for `cargo
//! xtask bench rota`, which judges the rota itself. The clock is here, at the edge.

use std::error::Error;
use std::time::{Duration, Instant};

use pergola_rota::{
    Model, Outcome, Pace, Settings, Solved, after_illness, changes, read, solve, write,
};
use serde_json::json;

/// The first week of the illness that is measured, and how many.
const ILL: [usize; 2] = [3, 4];

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let mut word = || words.next().ok_or("measure FILE SECONDS SEED OUT");
    let (file, seconds, seed, out) = (word()?, word()?, word()?, word()?);
    let model = read(&std::fs::read(file)?)?;
    let (seconds, seed): (f64, u64) = (seconds.parse()?, seed.parse()?);
    let watch = watch();
    match run(&model, seconds, seed, &watch) {
        Outcome::Solved(solved) => {
            std::fs::write(out, write(&solved.model, &solved.rota))?;
            let memory = memory_kib();
            say(&json!({
                "objective": solved.cost.total(), "bound": solved.bound, "steps": solved.steps,
                "seconds": watch.elapsed().as_secs_f64(), "memory_kib": memory,
            }));
            illness(&solved)?;
        }
        Outcome::Impossible(clash) => say(&json!({
            "clash": clash.requirements().len(), "seconds": watch.elapsed().as_secs_f64(),
        })),
        Outcome::Undecided => say(&json!({ "undecided": true })),
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a bench measures; nothing it measures decides"
)]
fn watch() -> Instant {
    Instant::now()
}

/// Says the curve: the first rota, then whatever is better.
fn run(model: &Model, seconds: f64, seed: u64, watch: &Instant) -> Outcome {
    let mut least = i64::MAX;
    let mut last = Duration::ZERO;
    solve(model, Settings { seed, threads: 1 }, &mut |progress| {
        let passed = watch.elapsed();
        let is_proved = progress.bound >= progress.objective;
        let is_due = passed - last > Duration::from_millis(20) || is_proved;
        if progress.objective < least && (is_due || least == i64::MAX) {
            (least, last) = (progress.objective, passed);
            say(&json!({
                "at": passed.as_secs_f64(), "objective": progress.objective, "bound": progress.bound,
            }));
        }
        let done = passed.as_secs_f64() / seconds.max(1e-9);
        if done >= 1.0 {
            Pace::Stop
        } else {
            Pace::On(done)
        }
    })
}

/// A mentor falls ill for two weeks: how soon there is cover, and what else moves.
fn illness(before: &Solved) -> Result<(), Box<dyn Error>> {
    if before.model.weeks() <= ILL[1] {
        return Ok(());
    }
    let ill = before.rota.team[0][ILL[0]][0];
    let watch = watch();
    let model = after_illness(&before.model, &before.rota, ill, &ILL)?;
    let outcome = run_quietly(&model);
    let seconds = watch.elapsed().as_secs_f64();
    if let Outcome::Solved(after) = outcome {
        let changes = changes(&before.rota, &after.rota);
        let further = changes.iter().filter(|change| change.before != ill).count();
        say(&json!({ "illness_seconds": seconds, "further_changes": further }));
    }
    Ok(())
}

/// A short run: the first rota, and one pass over it.
fn run_quietly(model: &Model) -> Outcome {
    let short = 50 * (model.circles() * model.weeks()) as u64;
    solve(model, Settings::default(), &mut |progress| {
        if progress.steps < short {
            Pace::On(0.5)
        } else {
            Pace::Stop
        }
    })
}

/// The most memory that this process ever had, as Linux tells it.
fn memory_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

#[expect(clippy::print_stdout, reason = "the bench reads what is printed")]
fn say(line: &serde_json::Value) {
    println!("{line}");
}
