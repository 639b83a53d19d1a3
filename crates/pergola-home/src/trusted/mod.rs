//! The trusted pair: somebody chooses two people who help and whom they know;
//! each holds one half of their account seed, sealed. Together, in person, the
//! two can help them back in. There is no list of who trusts whom, and no page
//! for somebody who is not signed in.

pub mod claims;
pub mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Job, Leaving, Notice, NoticeKind, Part, Piece,
    PiecePlace, Stop,
};
use pergola_store::Tx;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "trusted",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(41, "trusted.lapse", 3_600, claims::lapse)],
    owns: &[],
    held: &[
        Held {
            table: "trusted",
            count: &store::COUNTED,
        },
        Held {
            table: "trusted",
            count: &store::COUNTED_HELPER,
        },
        Held {
            table: "claim",
            count: &claims::HELD,
        },
    ],
    records: &[],
    hears: Some(Hears {
        kinds: &[
            NoticeKind::SignedIn,
            NoticeKind::Done,
            NoticeKind::Left,
            NoticeKind::Erased,
            NoticeKind::Renamed,
        ],
        with: heard,
    }),
    pieces: &[
        Piece {
            place: PiecePlace::HomeTop,
            show: pages::own::told_at_home,
        },
        Piece {
            place: PiecePlace::MoreLinks,
            show: pages::held::link,
        },
    ],
    leave: &[
        personal("trusted", "until another pair is chosen, done, or left"),
        personal("claim", "until used or ended, at most 14 days"),
    ],
    carry: &[
        Carry {
            table: "trusted",
            part: Part::Shown(store::copy),
        },
        Carry {
            table: "claim",
            part: Part::Nothing("it ends by itself, and the first page tells of it"),
        },
    ],
};

const fn personal(table: &'static str, kept: &'static str) -> Leaving {
    Leaving {
        table,
        kept,
        pausing: Fate::Stays,
        done: Fate::Deleted,
        leaving: Fate::Deleted,
        erasing: Fate::Deleted,
    }
}

/// A sign-in ends a claim. Whoever goes has no pair, and is in nobody's. A new name is read by
/// the two as by everybody.
fn heard(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::SignedIn(person) => claims::signed_in(cx, tx, person),
        Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) => {
            store::forget(tx, person)
        }
        Notice::Renamed(person) => store::rename(cx, tx, person),
        _ => Ok(()),
    }
}
