//! When people could come: each says it for themself, everybody in the circle
//! reads sums, and only once five have answered. No name stands beside a time.

mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::facts::belongs;
use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Job, Leaving, Notice, NoticeKind, Part, Piece,
    PiecePlace, Stop,
};
use pergola_store::Tx;

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "times",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(60, "times.sweep", DAY_SECONDS, store::sweep)],
    owns: &[],
    held: &[Held {
        table: "could_come",
        count: &store::HELD,
    }],
    records: &[],
    hears: Some(Hears {
        kinds: &[
            NoticeKind::Done,
            NoticeKind::Left,
            NoticeKind::Erased,
            NoticeKind::PlaceEnded,
        ],
        with: heard,
    }),
    pieces: &[
        Piece {
            place: PiecePlace::CircleLinks,
            show: pages::own_link,
        },
        Piece {
            place: PiecePlace::PersonLinks,
            show: pages::person_link,
        },
        Piece {
            place: PiecePlace::PersonCopy,
            show: pages::person_copy,
        },
    ],
    leave: &[Leaving {
        table: "could_come",
        kept: "90 days after it was said; on a break it is not counted",
        pausing: Fate::Stays,
        done: Fate::Deleted,
        leaving: Fate::Deleted,
        erasing: Fate::Deleted,
    }],
    carry: &[Carry {
        table: "could_come",
        part: Part::Shown(store::copy),
    }],
};

fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) => {
            store::forget(tx, person)?;
        }
        Notice::PlaceEnded(circle, person) if belongs::part(tx, circle, person)?.is_none() => {
            store::forget_in(tx, circle, person)?;
        }
        _ => {}
    }
    Ok(())
}
