//! The rota: who goes along to which evening. Helpers say when they have time;
//! a coordinator asks for a draft, compares and publishes it, and asks why. A
//! place that becomes free is offered. Nobody reads why somebody is not available.

pub mod asks;
pub mod cover;
pub mod facts;
pub mod model;
pub mod pages;
pub mod publishing;
mod routes;
pub mod rules;
pub mod solving;
pub mod store;
pub mod swapping;
pub mod swaps;
#[cfg(test)]
mod tests;
pub mod times;
pub mod ways;
mod working;

use pergola_base::facts::people;
use pergola_base::{
    Capability, Carry, Cx, Fate, Hears, Held, Id, Job, Leaving, Notice, NoticeKind, Part, Person,
    Piece, PiecePlace, Stop,
};
use pergola_store::Tx;

const DAY_SECONDS: i64 = 86_400;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "rota",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[
        Job::sweep(70, "rota.sweep", DAY_SECONDS, sweep),
        working::JOB,
    ],
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
        Held {
            table: "rota_swap",
            count: &swaps::HELD,
        },
        Held {
            table: "rota_swap",
            count: &swaps::HELD_OTHER,
        },
    ],
    records: &[],
    hears: Some(Hears {
        kinds: &[
            NoticeKind::Paused,
            NoticeKind::Done,
            NoticeKind::Left,
            NoticeKind::Erased,
            NoticeKind::PlaceEnded,
            NoticeKind::RoleEnded,
        ],
        with: heard,
    }),
    pieces: &[
        Piece {
            place: PiecePlace::HomeTop,
            show: pages::own::piece,
        },
        Piece {
            place: PiecePlace::HomeLinks,
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
            table: "rota_ask",
            kept: "until the draft is published or thrown away",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "rota_swap",
            kept: "until the day after the earlier evening, or the answer no",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
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
            table: "rota_ask",
            part: Part::Nothing("holds nothing about one person"),
        },
        Carry {
            table: "rota_swap",
            part: Part::Nothing("it names another person, and is over in days"),
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
        Notice::Paused(person) => gone(tx, person)?,
        Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) => {
            gone(tx, person)?;
            times::forget(tx, person)?;
        }
        Notice::PlaceEnded(circle, person) => {
            store::forget_in(tx, circle, person)?;
            swaps::forget_in(tx, circle, person)?;
        }
        // Nobody asks for their time any more, and they could not take it back.
        Notice::RoleEnded(person) if !rules::goes_along(people::roles(tx, person)?) => {
            times::forget(tx, person)?;
        }
        _ => {}
    }
    Ok(())
}

/// Somebody is planned for nothing any more, and nobody waits for their answer.
fn gone(tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    store::forget(tx, person)?;
    Ok(swaps::forget(tx, person)?)
}

fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let today = cx.today();
    Ok(times::sweep(tx, today)? + store::sweep(tx, today)? + swaps::sweep(tx, today)?)
}
