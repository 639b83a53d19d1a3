//! Measurements, each against its must. What is slow is told as a part of
//! something else that was measured in the same minute, because two machines,
//! or two minutes, do not compare. Prints no sign-in name and no path.

mod crowd;
mod form;
mod http;
mod journal;
mod load;
mod pages;
mod served;
mod sign_in;
mod table;
mod visitor;
mod work;

use std::path::PathBuf;

use clap::Subcommand;

use crate::chore::{Outcome, cargo};
use crate::rota;

/// What can be measured.
#[derive(Subcommand)]
pub enum Bench {
    /// Of a running demo: sign-in with a known and an unknown name.
    SignIn {
        /// Where the demo listens.
        #[arg(long, default_value = "127.0.0.1:8080")]
        at: String,
        /// The sign-ins.json that the demo wrote.
        #[arg(long)]
        sign_ins: PathBuf,
        /// Tries of each kind.
        #[arg(long, default_value_t = 200)]
        tries: usize,
    },
    /// A circle's page against a bare hello; start, memory, sizes. Wants two cores.
    Pages(pages::Pages),
    /// Every page among very many people, against the plain demo; start, memory, backup, erasing.
    Crowd(crowd::Crowd),
    /// Verifies an invented journal, against hashing alone; memory of a small and a large one.
    Journal(journal::Journal),
    /// What one form costs the server that changes something and leaves an entry in the journal.
    Form {
        /// How often it is sent.
        #[arg(long, default_value_t = 400)]
        times: usize,
    },
    /// What ending costs: a tick with a million rows, erasing one person, the night's keys.
    Ending {
        /// How many people the house has.
        #[arg(long, default_value_t = 100_000)]
        people: usize,
        /// On the PostgreSQL that `ci/postgres start` started.
        #[arg(long)]
        server: bool,
    },
    /// Solves problems on one core, judges each rota and prints the tables.
    Rota(rota::Rota),
}

impl Bench {
    /// Measures it.
    pub fn run(self) -> Outcome {
        match self {
            Self::SignIn {
                at,
                sign_ins,
                tries,
            } => sign_in::run(&at, &sign_ins, tries),
            Self::Form { times } => form::run(times),
            Self::Journal(journal) => journal.run(),
            Self::Pages(pages) => pages.run(),
            Self::Crowd(crowd) => crowd.run(),
            Self::Ending { people, server } => {
                let people = people.to_string();
                let engine = if server { "server" } else { "files" };
                cargo(&[
                    "run",
                    "--release",
                    "--locked",
                    "--package",
                    "pergola",
                    "--example",
                    "ending",
                    "--",
                    &people,
                    engine,
                ])
            }
            Self::Rota(rota) => rota::run(&rota),
        }
    }
}
