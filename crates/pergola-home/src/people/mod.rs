//! People: joining by a spoken code, signing in, going by another name, new
//! words, a break, done, leaving, the own copy. Nobody gives a name; nobody
//! gives a reason.

pub mod carried;
pub mod handles;
pub mod joining;
pub mod leaving;
pub mod once;
pub mod pages;
pub mod present;
mod routes;
pub mod rules;
pub mod sessions;
#[cfg(test)]
mod tests;

use pergola_base::{Capability, Carry, Fate, Hears, Held, Job, Leaving, NoticeKind, Part};

const HOUR_SECONDS: i64 = 3_600;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "people",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[
        Job::sweep(11, "people.sessions", 60, sessions::sweep),
        Job::sweep(12, "people.once", HOUR_SECONDS, once::sweep),
    ],
    owns: &[],
    held: &[
        Held {
            table: "handle",
            count: &handles::HELD,
        },
        Held {
            table: "session",
            count: &sessions::HELD,
        },
    ],
    records: &[],
    hears: Some(Hears {
        kinds: &[NoticeKind::Erased],
        with: leaving::hear,
    }),
    pieces: &[],
    leave: &[
        Leaving {
            table: "handle",
            kept: "until erasing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "session",
            kept: "at most 12 hours and 20 minutes",
            pausing: Fate::Deleted,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "once",
            kept: "an hour; paths of our own, which may hold random ids",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
    ],
    carry: &[
        Carry {
            table: "handle",
            part: Part::Nothing("only a keyed hash of it is stored"),
        },
        Carry {
            table: "session",
            part: Part::Nothing("ends by itself within hours"),
        },
        Carry {
            table: "once",
            part: Part::Nothing("holds nothing about a person"),
        },
    ],
};
