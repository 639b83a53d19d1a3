//! `pergola rota solve`: a first rota at once, then better ones for as long as
//! one wants to wait. The clock is here and not in the solver.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use pergola_rota::{Outcome, Pace, Progress, Settings, Solved, THREADS_MAX};

use super::super::Failed;
use super::FileArg;

/// Steps of the bar.
const BAR_STEPS: u64 = 1_000;

/// Look for a rota that keeps every hard rule and costs little.
///
/// Prints what the rota costs and how much better one could be at most. With
/// --steps the same seed and threads give the same rota on every machine.
/// Exit code 3 when no rota exists.
#[derive(Args)]
#[command(after_help = "Example: pergola rota solve month.json --seconds 60 --out rota.json")]
pub struct Solve {
    #[command(flatten)]
    file: FileArg,
    /// How long to look.
    #[arg(long, value_name = "S", default_value_t = 10.0, value_parser = seconds)]
    seconds: f64,
    /// How many changes to look at, instead of how long.
    #[arg(long, value_name = "N", conflicts_with = "seconds")]
    steps: Option<u64>,
    /// Chance follows this number.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many searches go side by side; the best one counts.
    #[arg(long, value_name = "T", default_value_t = 1, value_parser = threads)]
    threads: usize,
    /// Where to write the rota, as JSON.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text
        .parse()
        .map_err(|_| "expected a number of seconds".to_owned());
    seconds.and_then(|seconds: f64| {
        let fits = (0.0..=86_400.0).contains(&seconds);
        fits.then_some(seconds)
            .ok_or_else(|| "expected 0 to 86400 seconds".to_owned())
    })
}

fn threads(text: &str) -> Result<usize, String> {
    let count = text
        .parse()
        .ok()
        .filter(|count| (1..=THREADS_MAX).contains(count));
    count.ok_or_else(|| format!("expected 1 to {THREADS_MAX}"))
}

impl Solve {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let model = self.file.model()?;
        let settings = Settings {
            seed: self.seed,
            threads: self.threads,
        };
        let bar = bar();
        let watch = Watch::start();
        let mut first = None;
        let outcome = pergola_rota::solve(&model, settings, &mut |progress| {
            first.get_or_insert_with(|| watch.passed());
            let pace = self.pace(progress, watch.passed());
            show(&bar, progress, pace);
            pace
        });
        bar.finish_and_clear();
        match outcome {
            Outcome::Solved(solved) => {
                tell(out, &solved, first.unwrap_or_default(), watch.passed())?;
                self.write(out, &solved)
            }
            Outcome::Impossible(clash) => {
                super::tell(out, &model, &clash)?;
                let file = self.file.file.display();
                Err(Failed::NoRota(format!("{file}: no rota exists")))
            }
            Outcome::Undecided => Err(super::undecided(&self.file.file)),
        }
    }

    /// How much of the waiting is over.
    fn pace(&self, progress: &Progress, passed: Duration) -> Pace {
        #[expect(clippy::cast_precision_loss, reason = "a share")]
        let done = match self.steps {
            Some(steps) => progress.steps as f64 / steps.max(1) as f64,
            None => passed.as_secs_f64() / self.seconds.max(0.001),
        };
        if done >= 1.0 {
            Pace::Stop
        } else {
            Pace::On(done)
        }
    }

    fn write(&self, out: &mut impl Write, solved: &Solved) -> Result<(), Failed> {
        let Some(path) = &self.out else { return Ok(()) };
        let text = pergola_rota::write(&solved.model, &solved.rota);
        write_whole(path, &text)
            .map_err(|error| Failed::Other(format!("{}: {error}", path.display())))?;
        writeln!(out, "written to {}", path.display())?;
        Ok(())
    }
}

/// All of it or nothing: whoever reads the file never meets half a rota.
fn write_whole(path: &Path, text: &str) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}

/// A watch that only tells how long the person has waited.
struct Watch(Instant);

impl Watch {
    #[expect(
        clippy::disallowed_methods,
        reason = "how long somebody waits is measured at the edge; the solver knows no clock"
    )]
    fn start() -> Self {
        Self(Instant::now())
    }

    fn passed(&self) -> Duration {
        self.0.elapsed()
    }
}

fn tell(
    out: &mut impl Write,
    solved: &Solved,
    first: Duration,
    all: Duration,
) -> std::io::Result<()> {
    let (cost, total) = (&solved.cost, solved.cost.total());
    let (first, all) = (first.as_secs_f64(), all.as_secs_f64());
    writeln!(out, "objective   {total}")?;
    writeln!(
        out,
        "            preference {}, continuity {}, fair {}, shadow {}, change {}",
        cost.preference, cost.continuity, cost.fair, cost.shadow, cost.change
    )?;
    writeln!(out, "bound       {}", solved.bound)?;
    if solved.is_proved() {
        writeln!(out, "gap         0.0 % (proved: no rota costs less)")?;
    } else {
        #[expect(clippy::cast_precision_loss, reason = "a share")]
        let gap = (total - solved.bound) as f64 / total as f64 * 100.0;
        writeln!(out, "gap         {gap:.1} %")?;
    }
    writeln!(out, "first rota  {:.1} ms", first * 1_000.0)?;
    writeln!(out, "steps       {} in {all:.3} s", solved.steps)
}

/// A bar on a terminal, nothing elsewhere.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(BAR_STEPS);
    let style = ProgressStyle::with_template("{wide_bar} {msg}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

fn show(bar: &ProgressBar, progress: &Progress, pace: Pace) {
    if bar.is_hidden() {
        return;
    }
    if let Pace::On(done) = pace {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of the bar"
        )]
        bar.set_position((done * BAR_STEPS as f64) as u64);
    }
    bar.set_message(format!(
        "objective {}, bound {}",
        progress.objective, progress.bound
    ));
}
