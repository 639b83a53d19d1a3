//! `pergola rota why`: why a mentor is in a meeting, or is not.

use std::io::Write;

use clap::Args;
use pergola_rota::{Audience, Outcome, Pace, Settings, why_not, why_this, words};

use super::super::Failed;
use super::FileArg;

/// Say why a mentor is in a meeting, or is not.
///
/// Looks at the rota that `solve` finds with the same steps and seed. Everything
/// is counted from 0, as in the file.
#[derive(Args)]
#[command(after_help = "Example: pergola rota why month.json --circle 2 --week 0 --mentor 5")]
pub struct Why {
    #[command(flatten)]
    file: FileArg,
    /// Which circle.
    #[arg(long, value_name = "N")]
    circle: usize,
    /// Which week.
    #[arg(long, value_name = "N")]
    week: usize,
    /// Which mentor.
    #[arg(long, value_name = "N")]
    mentor: usize,
    /// How many changes to look at before.
    #[arg(long, value_name = "N", default_value_t = 200_000)]
    steps: u64,
    /// Chance follows this number.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Why {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let model = self.file.model()?;
        let asked = [
            ("--circle", self.circle, model.circles()),
            ("--week", self.week, model.weeks()),
            ("--mentor", self.mentor, model.problem().mentors.len()),
        ];
        for (name, number, count) in asked {
            if number >= count {
                let most = count.saturating_sub(1);
                let told = format!("{name} {number}: expected 0 to {most}");
                return Err(Failed::Other(told));
            }
        }
        let settings = Settings {
            seed: self.seed,
            threads: 1,
        };
        let steps = self.steps.max(1);
        let outcome = pergola_rota::solve(&model, settings, &mut |progress| {
            #[expect(clippy::cast_precision_loss, reason = "a share")]
            let done = progress.steps as f64 / steps as f64;
            if done < 1.0 {
                Pace::On(done)
            } else {
                Pace::Stop
            }
        });
        match outcome {
            Outcome::Solved(solved) => {
                let (circle, week, mentor) = (self.circle, self.week, self.mentor);
                let (model, rota) = (&solved.model, &solved.rota);
                let told = match why_this(model, rota, circle, week, mentor) {
                    Some(why) => words::why_this(mentor, &why),
                    None => {
                        let why = why_not(model, rota, circle, week, mentor, Audience::File);
                        words::why_not(mentor, &why)
                    }
                };
                writeln!(out, "{told}")?;
                Ok(())
            }
            Outcome::Impossible(clash) => {
                super::tell(out, &model, &clash)?;
                let file = self.file.file.display();
                Err(Failed::NoRota(format!("{file}: no rota exists")))
            }
            Outcome::Undecided => Err(super::undecided(&self.file.file)),
        }
    }
}
