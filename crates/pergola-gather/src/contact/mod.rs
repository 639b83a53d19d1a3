//! First contact, before there is a code: a desk with hours and ways, lines
//! without a sender, numbers that wait, another way for somebody under 18, and
//! what is printed for all of it. No name comes in, and nobody is asked who
//! sent them; whoever steals the list reads numbers and hours (rule 112).

pub mod pages;
pub mod questions;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::{Capability, Carry, Cx, Fate, Job, Leaving, Owns, Part, Stop};
use pergola_store::{ShredKind, Tx};

const DAY_SECONDS: i64 = 86_400;

/// Deletes lines, answers and numbers whose time is over.
fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let numbers = store::sweep(tx, cx.today())?;
    Ok(numbers + questions::sweep(cx, tx)?)
}

const fn nobodys(table: &'static str, kept: &'static str) -> Leaving {
    Leaving {
        table,
        kept,
        pausing: Fate::NotPersonal,
        done: Fate::NotPersonal,
        leaving: Fate::NotPersonal,
        erasing: Fate::NotPersonal,
    }
}

const fn nothing(table: &'static str, why: &'static str) -> Carry {
    Carry {
        table,
        part: Part::Nothing(why),
    }
}

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "contact",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(80, "contact.sweep", DAY_SECONDS, sweep)],
    owns: &[Owns {
        kind: ShredKind::Contact,
        known: questions::known,
    }],
    held: &[],
    pieces: &[],
    records: &[],
    hears: None,
    leave: &[
        nobodys("desk", "until it is written anew"),
        nobodys("desk_part", "until it is written anew"),
        nobodys("desk_time", "until it is written anew"),
        nobodys("question", "30 days after its answer; without one, 60 days"),
        nobodys("answer", "30 days; opened by the words of its receipt"),
        nobodys("slip", "until the wait is over; 60 days after its day"),
        nobodys("way_in", "for good; a count and nothing else"),
    ],
    carry: &[
        nothing("desk", "holds nothing about a person"),
        nothing("desk_part", "holds nothing about a person"),
        nothing("desk_time", "holds nothing about a person"),
        nothing("question", "nothing ties it to an account"),
        nothing("answer", "nothing ties it to an account"),
        nothing("slip", "a number belongs to whoever holds the paper"),
        nothing("way_in", "holds nothing about a person"),
    ],
};
