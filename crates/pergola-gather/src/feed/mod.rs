//! A calendar for a phone: times only, at a secret address that its owner can
//! end. Helpers are offered one; anybody else reads first that a pattern may
//! show on a shared cloud. It ends with a break, with going and with new words.

pub mod calendar;
mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Leaving, Notice, NoticeKind, Part, Piece, PiecePlace,
    Stop,
};
use pergola_store::Tx;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "feed",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[],
    owns: &[],
    held: &[Held {
        table: "feed",
        count: &store::HELD,
    }],
    records: &[],
    hears: Some(Hears {
        kinds: &[
            NoticeKind::Paused,
            NoticeKind::Done,
            NoticeKind::Left,
            NoticeKind::Erased,
            NoticeKind::NewWords,
            NoticeKind::RoleEnded,
        ],
        with: heard,
    }),
    pieces: &[Piece {
        place: PiecePlace::MoreLinks,
        show: pages::link,
    }],
    leave: &[Leaving {
        table: "feed",
        kept: "until ended, a break, new words, or the end of a role",
        pausing: Fate::Deleted,
        done: Fate::Deleted,
        leaving: Fate::Deleted,
        erasing: Fate::Deleted,
    }],
    carry: &[Carry {
        table: "feed",
        part: Part::Shown(store::copy),
    }],
};

fn heard(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Paused(person)
        | Notice::Done(person)
        | Notice::Left(person)
        | Notice::Erased(person)
        | Notice::NewWords(person)
        | Notice::RoleEnded(person) => store::end(cx, tx, person),
        _ => Ok(()),
    }
}
