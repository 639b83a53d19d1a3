//! `pergola rota`: finds a rota for a file, or says why there is none. The file
//! has everything in clear, so no-contact pairs are named here; pages never do.

mod explain;
mod solve;
mod why;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use pergola_rota::{Audience, Clash, Model, fold, ways_out, words};

use super::Failed;

/// Find a rota for a file, or say why there is none.
///
/// The file's form is told in docs/rota.md. Circles, weeks, mentors and hours
/// are counted from 0.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  pergola rota solve month.json --out rota.json\n  \
                        pergola rota explain month.json"
)]
pub struct Rota {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Look for a rota that keeps every hard rule and costs little.
    Solve(solve::Solve),
    /// Say why no rota exists, and what could be decided so that one does.
    Explain(explain::Explain),
    /// Say why a mentor is in a meeting, or is not.
    Why(why::Why),
}

impl Rota {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        match self.what {
            What::Solve(solve) => solve.run(out),
            What::Explain(explain) => explain.run(out),
            What::Why(why) => why.run(out),
        }
    }
}

/// The file of a problem.
#[derive(Args)]
struct FileArg {
    /// The problem, as JSON.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl FileArg {
    /// Reads the problem; what does not fit is refused with its place.
    fn model(&self) -> Result<Model, Failed> {
        let at =
            |why: &dyn std::fmt::Display| Failed::Other(format!("{}: {why}", self.file.display()));
        let length = fs::metadata(&self.file).map_err(|error| at(&error))?.len();
        if length > pergola_rota::BYTES_MAX as u64 {
            return Err(at(&pergola_rota::too_long(length)));
        }
        let bytes = fs::read(&self.file).map_err(|error| at(&error))?;
        pergola_rota::read(&bytes).map_err(|refused| at(&refused))
    }
}

/// Says what clashes, and what could be decided.
fn tell(out: &mut impl Write, model: &Model, clash: &Clash) -> std::io::Result<()> {
    writeln!(
        out,
        "No rota exists. These clash; without any one of them, the rest could be kept:"
    )?;
    for line in fold(clash, Audience::File) {
        writeln!(out, "  {}", words::sentence(model, &line))?;
    }
    let ways = ways_out(model, clash, Audience::File);
    if !ways.is_empty() {
        writeln!(out, "\nWhat could be decided:")?;
    }
    for way in &ways {
        writeln!(out, "  {}", words::way_out(way))?;
    }
    Ok(())
}

/// The problem is not solved, and nobody knows whether it can be.
fn undecided(file: &Path) -> Failed {
    Failed::Other(format!(
        "{}: no rota was found, nor a proof that there is none; try another --seed",
        file.display()
    ))
}
