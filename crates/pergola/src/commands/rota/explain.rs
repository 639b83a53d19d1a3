//! `pergola rota explain`: why no rota exists, for people and for machines.

use std::io::Write;

use clap::Args;
use pergola_rota::{
    Audience, Clash, Model, Outcome, Pace, Requirement, Settings, fold, ways_out, words,
};
use serde_json::{Value, json};

use super::super::Failed;
use super::FileArg;

/// Say why no rota exists, and what could be decided so that one does.
///
/// Looks for a smallest clash: without any one of its requirements, the rest
/// could be kept. No-contact pairs are named, since the file names them too.
#[derive(Args)]
#[command(after_help = "Example: pergola rota explain month.json --json")]
pub struct Explain {
    #[command(flatten)]
    file: FileArg,
    /// Print a list that machines read.
    #[arg(long)]
    json: bool,
}

impl Explain {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let model = self.file.model()?;
        let stop = &mut |_: &_| Pace::Stop;
        match pergola_rota::solve(&model, Settings::default(), stop) {
            Outcome::Impossible(clash) if self.json => {
                writeln!(out, "{:#}", as_json(&model, &clash))?;
            }
            Outcome::Impossible(clash) => super::tell(out, &model, &clash)?,
            Outcome::Solved(_) if self.json => {
                let empty: [Value; 0] = [];
                let nothing = json!({ "clash": empty, "sentences": empty, "ways_out": empty });
                writeln!(out, "{nothing:#}")?;
            }
            Outcome::Solved(_) => writeln!(out, "A rota exists: nothing clashes.")?,
            Outcome::Undecided => return Err(super::undecided(&self.file.file)),
        }
        Ok(())
    }
}

fn as_json(model: &Model, clash: &Clash) -> Value {
    let one = |one: &Requirement| {
        let mut value = json!({
            "rule": one.rule.word(),
            "circle": one.circle,
            "week": one.week,
            "mentor": one.mentor,
        });
        if let Some(other) = one.other {
            value["other"] = other.into();
        }
        value
    };
    let lines = fold(clash, Audience::File);
    let ways = ways_out(model, clash, Audience::File);
    let sentences: Vec<String> = lines
        .iter()
        .map(|line| words::sentence(model, line))
        .collect();
    json!({
        "clash": clash.requirements().iter().map(one).collect::<Vec<_>>(),
        "sentences": sentences,
        "ways_out": ways.iter().map(words::way_out).collect::<Vec<_>>(),
    })
}
