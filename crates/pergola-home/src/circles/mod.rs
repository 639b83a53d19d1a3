//! Circles: opening one, letting people in with four words read aloud, what its
//! people are called, lines for each other, and people without an account. A
//! circle's words open only for those who were let in.

pub mod admission;
pub mod announced;
pub mod fitting;
pub(crate) mod hears;
pub mod known;
pub mod pages;
mod routes;
pub mod rules;
pub mod standing;
pub mod store;
#[cfg(test)]
mod tests;
pub mod voices;

use pergola_base::{Capability, Carry, Fate, Held, Job, Leaving, Owns, Part, Record};
use pergola_store::{ShredKind, Sql};

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "circles",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[
        Job::sweep(30, "circles.lines", DAY_SECONDS, voices::sweep),
        Job::sweep(31, "circles.announced", DAY_SECONDS, announced::sweep),
    ],
    owns: &[Owns {
        kind: ShredKind::InCircle,
        known: voices::known,
    }],
    held: &[
        Held {
            table: "circle_name",
            count: &store::HELD,
        },
        Held {
            table: "note",
            count: &voices::HELD_NOW,
        },
        Held {
            table: "note",
            count: &voices::HELD_FORMER,
        },
    ],
    records: &[lines(&voices::RECORDS_NOW), lines(&voices::RECORDS_FORMER)],
    hears: Some(hears::HEARS),
    pieces: &[],
    leave: &[
        Leaving {
            table: "circle",
            kept: "as long as the circle",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "circle_name",
            kept: "as long as the person is in the circle; without an account, until erasing",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Shredded,
        },
        Leaving {
            table: "note",
            kept: "until taken back, at most 180 days; after erasing only if the person wished it",
            pausing: Fate::Stays,
            done: Fate::Hidden,
            leaving: Fate::Hidden,
            erasing: Fate::Shredded,
        },
        Leaving {
            table: "announced",
            kept: "until the evening is over",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
    ],
    carry: &[
        Carry {
            table: "circle",
            part: Part::Nothing("the copy names no group"),
        },
        Carry {
            table: "circle_name",
            part: Part::Nothing("the own name stands there already"),
        },
        Carry {
            table: "note",
            part: Part::Shown(voices::copy),
        },
        Carry {
            table: "announced",
            part: Part::Nothing("holds nothing about a person"),
        },
    ],
};

/// Lines of one person's voice: the circle and the voice own their words.
const fn lines(rows: &'static Sql) -> Record {
    Record {
        code: 20,
        table: "note",
        rows,
        key: Some((ShredKind::InCircle, 0, 2)),
        told: "kept-lines",
    }
}
