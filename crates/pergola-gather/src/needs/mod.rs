//! What somebody needs to come: a closed list without reasons, told by the
//! person themself or, without an account, by whoever leads the circle. Sums go
//! to whoever organises; no sum is ever tied to a person.

mod hears;
pub mod kinds;
mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::{Capability, Carry, Fate, Held, Job, Leaving, Part, Piece, PiecePlace};

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "needs",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(90, "needs.answers", DAY_SECONDS, store::sweep)],
    owns: &[],
    held: &[Held {
        table: "need",
        count: &store::HELD,
    }],
    records: &[],
    hears: Some(hears::HEARS),
    pieces: &[
        Piece {
            place: PiecePlace::CircleLinks,
            show: pages::links::own,
        },
        Piece {
            place: PiecePlace::LeadLinks,
            show: pages::links::together,
        },
        Piece {
            place: PiecePlace::OrganiseLinks,
            show: pages::links::organise,
        },
        Piece {
            place: PiecePlace::PersonLinks,
            show: pages::links::person,
        },
        Piece {
            place: PiecePlace::PersonCopy,
            show: pages::links::copy,
        },
    ],
    leave: &[
        Leaving {
            table: "need",
            kept: "until taken back or the person goes; on a break it is not counted",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "need_answer",
            kept: "until the day after the evening",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
    ],
    carry: &[
        Carry {
            table: "need",
            part: Part::Shown(store::copy),
        },
        Carry {
            table: "need_answer",
            part: Part::Nothing("holds nothing about one person"),
        },
    ],
};
