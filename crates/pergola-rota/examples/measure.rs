//! Solves one file and prints how it went, one JSON object a line: for `cargo
//! xtask bench rota`, which judges the rota itself. Counts the seconds that one
//! core worked for it, so that others on the machine matter less; the first rota
//! comes sooner than the system counts, so it is told by the time that passed.

use std::error::Error;
use std::time::Instant;

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
    let watch = Watch::start();
    match run(&model, seconds, seed, &watch) {
        Outcome::Solved(solved) => {
            std::fs::write(out, write(&solved.model, &solved.rota))?;
            let memory = memory_kib();
            say(&json!({
                "objective": solved.cost.total(), "bound": solved.bound, "steps": solved.steps,
                "seconds": watch.seconds(), "memory_kib": memory,
            }));
            illness(&solved)?;
        }
        Outcome::Impossible(clash) => say(&json!({
            "clash": clash.requirements().len(), "seconds": watch.seconds(),
        })),
        Outcome::Undecided => say(&json!({ "undecided": true })),
    }
    Ok(())
}

/// A watch that counts the work of one core; where the system does not tell it,
/// the time that passes.
struct Watch {
    begun: f64,
    wall: Instant,
}

impl Watch {
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench measures; nothing it measures decides"
    )]
    fn start() -> Self {
        let begun = worked().unwrap_or(0.0);
        let wall = Instant::now();
        Self { begun, wall }
    }

    fn passed(&self) -> f64 {
        self.wall.elapsed().as_secs_f64()
    }

    fn seconds(&self) -> f64 {
        worked().map_or_else(|| self.passed(), |worked| worked - self.begun)
    }
}

/// Seconds that this thread was on a core, as Linux tells it.
fn worked() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// Says the curve: the first rota, then whatever is better.
fn run(model: &Model, seconds: f64, seed: u64, watch: &Watch) -> Outcome {
    let mut least = i64::MAX;
    let mut last = 0.0;
    solve(model, Settings { seed, threads: 1 }, &mut |progress| {
        let passed = watch.seconds();
        let is_proved = progress.bound >= progress.objective;
        let is_due = passed - last > 0.02 || is_proved;
        if progress.objective < least && (is_due || least == i64::MAX) {
            (least, last) = (progress.objective, passed);
            say(&json!({
                "at": passed, "objective": progress.objective, "bound": progress.bound,
                "passed": watch.passed(),
            }));
        }
        let done = passed / seconds.max(1e-9);
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
    let watch = Watch::start();
    let model = after_illness(&before.model, &before.rota, ill, &ILL)?;
    let outcome = run_quietly(&model);
    let seconds = watch.seconds();
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
