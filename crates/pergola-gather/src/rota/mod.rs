//! The rota: who goes along to which evening. Helpers say when they have time;
//! a coordinator asks for a draft, compares and publishes it, and asks why. A
//! place that becomes free is offered. Nobody reads why somebody is not available.

pub mod cover;
pub mod facts;
pub mod model;
pub mod pages;
pub mod publishing;
mod routes;
pub mod rules;
pub mod solving;
pub mod store;
#[cfg(test)]
mod tests;
pub mod times;

use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Job, Leaving, Notice, NoticeKind, Part, Piece,
    PiecePlace, Stop,
};
use pergola_store::Tx;

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "rota",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[Job::sweep(70, "rota.sweep", DAY_SECONDS, sweep)],
    owns: &[],
    held: &[
        Held {
            table: "rota_time",
            count: &times::HELD,
        },
        Held {
            table: "rota_line",
            count: &store::HELD,
        },
    ],
    hears: Some(Hears {
        kinds: &[
            NoticeKind::Paused,
            NoticeKind::Done,
            NoticeKind::Left,
            NoticeKind::Erased,
        ],
        with: heard,
    }),
    pieces: &[
        Piece {
            place: PiecePlace::HomeTop,
            show: pages::own::piece,
        },
        Piece {
            place: PiecePlace::MoreLinks,
            show: pages::own::link,
        },
        Piece {
            place: PiecePlace::OrganiseLinks,
            show: pages::plan::link,
        },
    ],
    leave: &[
        Leaving {
            table: "rota_time",
            kept: "as long as somebody helps; weeks away until they are over",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "rota_plan",
            kept: "one row: a number, and the day of the newest draft",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "rota_line",
            kept: "until the day after the evening",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
    ],
    carry: &[
        Carry {
            table: "rota_time",
            part: Part::Shown(times::copy),
        },
        Carry {
            table: "rota_plan",
            part: Part::Nothing("holds nothing about one person"),
        },
        Carry {
            table: "rota_line",
            part: Part::Nothing("the copy names no group"),
        },
    ],
};

/// On a break the own times stay and are found again; nobody is set meanwhile.
fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Paused(person) => store::forget(tx, person)?,
        Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) => {
            store::forget(tx, person)?;
            times::forget(tx, person)?;
        }
        _ => {}
    }
    Ok(())
}

fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let today = cx.today();
    Ok(times::sweep(tx, today)? + store::sweep(tx, today)?)
}
