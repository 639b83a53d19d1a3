//! Roles that are given on two vouches: a coordinator proposes somebody who
//! helps, two others vouch, and nobody keeps who did. Roles that do not go
//! together are held only for a while, with a dated waiver.

pub mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::facts::standing;
use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Job, Leaving, Notice, NoticeKind, Part, Piece,
    PiecePlace, Stop,
};
use pergola_store::Tx;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "vouches",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(40, "vouches.sweep", 3_600, store::sweep)],
    owns: &[],
    held: &[
        Held {
            table: "proposal",
            count: &store::HELD,
        },
        Held {
            table: "proposal",
            count: &store::HELD_PROPOSER,
        },
        Held {
            table: "vouch",
            count: &store::HELD_VOUCHES,
        },
        Held {
            table: "vouch",
            count: &store::HELD_VOUCHER,
        },
        Held {
            table: "waiver",
            count: &store::HELD_WAIVERS,
        },
    ],
    records: &[],
    hears: Some(Hears {
        kinds: &[NoticeKind::Done, NoticeKind::Left, NoticeKind::Erased],
        with: heard,
    }),
    pieces: &[
        Piece {
            place: PiecePlace::HomeTop,
            show: pages::vouch_link,
        },
        Piece {
            place: PiecePlace::OrganiseLinks,
            show: pages::roles_link,
        },
    ],
    leave: &[
        personal("proposal", "until two people vouched, at most 90 days"),
        personal("vouch", "until the second one stands, at most 90 days"),
        Leaving {
            leaving: Fate::Stays,
            ..personal("waiver", "until its day, at most 90 days")
        },
    ],
    carry: &[
        Carry {
            table: "proposal",
            part: Part::Shown(store::copy),
        },
        Carry {
            table: "vouch",
            part: Part::Nothing("it would tell about somebody else"),
        },
        Carry {
            table: "waiver",
            part: Part::With("proposal"),
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

/// Whoever goes is proposed for nothing and vouches for nobody. What two others
/// vouched for stays while the person may take leaving back, and with it the day on
/// which a waived role ends: it would else last.
fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Done(person) | Notice::Erased(person) => {
            store::forget(tx, person)?;
            store::forget_waivers(tx, person)?;
            standing::forget(tx, person)?;
        }
        Notice::Left(person) => store::forget(tx, person)?,
        _ => {}
    }
    Ok(())
}
