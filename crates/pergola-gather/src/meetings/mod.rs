//! Evenings: the next one first, "I can't come" without a reason, who helps, where
//! it is and from when that shows, a number at the door. What was said there is
//! never written down anywhere.

pub mod answers;
mod hears;
pub mod holding;
mod home;
pub mod next;
pub mod pages;
pub mod picture;
pub mod places;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::facts::evenings::{self, KEPT_DAYS};
use pergola_base::{
    Capability, Carry, Cx, Day, Fate, Held, Job, Leaving, Part, Piece, PiecePlace, Record, Stop,
};
use pergola_store::Tx;

use crate::cycles;

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "meetings",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(50, "meetings.sweep", DAY_SECONDS, sweep)],
    owns: &[],
    held: &[
        Held {
            table: "meeting",
            count: &store::HELD_LEADS,
        },
        Held {
            table: "helps",
            count: &store::HELD,
        },
        Held {
            table: "stays_away",
            count: &answers::HELD_AWAY,
        },
        Held {
            table: "came",
            count: &answers::HELD_CAME,
        },
        Held {
            table: "came_back",
            count: &answers::HELD_BACK,
        },
    ],
    records: &[Record {
        code: 30,
        table: "came",
        rows: &answers::RECORDS_CAME,
        key: None,
        told: "kept-evenings",
    }],
    hears: Some(hears::HEARS),
    pieces: &[
        Piece {
            place: PiecePlace::HomeTop,
            show: home::piece,
        },
        Piece {
            place: PiecePlace::HomeTop,
            show: pages::month::home,
        },
        Piece {
            place: PiecePlace::CircleTop,
            show: next::piece,
        },
        Piece {
            place: PiecePlace::LeadTop,
            show: cycles::pages::piece,
        },
        Piece {
            place: PiecePlace::OrganiseTop,
            show: pages::month::piece,
        },
    ],
    leave: &[
        Leaving {
            table: "meeting",
            kept: "a year after the evening, then deleted; who leads is taken out when they go",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "place",
            kept: "as long as the circle, or a year after the evening",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "helps",
            kept: "a year after the evening; for coming ones until the helper goes",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "stays_away",
            kept: "until the day after the evening",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "came",
            kept: "90 days after the last evening of the cycle, only while the yes to it holds",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "came_back",
            kept: "eight days after a break, only while the yes to keeping evenings holds",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
    ],
    carry: &[
        Carry {
            table: "meeting",
            part: Part::Nothing("the copy names no group"),
        },
        Carry {
            table: "place",
            part: Part::Nothing("the copy names no place"),
        },
        Carry {
            table: "helps",
            part: Part::Nothing("the copy names no group"),
        },
        Carry {
            table: "stays_away",
            part: Part::Nothing("it is gone the day after the evening"),
        },
        Carry {
            table: "came",
            part: Part::Shown(answers::copy),
        },
        Carry {
            table: "came_back",
            part: Part::Nothing("it is gone eight days after the break"),
        },
    ],
};

/// Deletes what is over: answers, comings at their date, evenings after a year.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let today = cx.today();
    let mut gone = answers::sweep(tx, today)?;
    for slot in evenings::between(tx, Day(0), today.plus(-KEPT_DAYS))? {
        store::forget(tx, &slot)?;
        gone += 1;
    }
    Ok(gone)
}
