//! Who opens which evening: a rota that is fair, rotates, keeps every hard rule
//! and explains itself. Pure: no files, no clock, no chance but a seed; the same
//! seed, steps and threads give the same rota. Never tells a page why somebody
//! is not available.

mod anneal;
mod bound;
mod changes;
mod conflict;
mod cover;
mod dice;
mod evenings;
mod exact;
mod explain;
mod extras;
mod first;
mod flow;
mod model;
mod order;
mod path;
mod problem;
mod puzzle;
mod read;
mod refuse;
mod require;
mod sat;
mod solve;
mod start;
mod state;
mod transport;
mod ways;
mod why;
pub mod words;

pub use changes::{Change, after_illness, changes};
pub use conflict::Clash;
pub use explain::{Audience, Line, Reason, fold};
pub use model::Model;
pub use problem::*;
pub use read::{BYTES_MAX, read, too_long, write};
pub use refuse::Refused;
pub use require::{Requirement, Rule};
pub use solve::{Outcome, Pace, Progress, Settings, Solved, THREADS_MAX, solve};
pub use ways::{Way, WayOut, ways_out};
pub use why::{WhyNot, WhyThis, cost, why_not, why_this};
