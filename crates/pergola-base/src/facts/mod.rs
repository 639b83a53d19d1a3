//! Facts that every capability may read: who is here and where they stand,
//! their roles, which circle they belong to, what they said yes to. Each file
//! names its one writer. Apart from the two names (`names`), nothing here is
//! sealed: it is structure without meaning to an outsider.

pub mod belongs;
pub mod consents;
pub mod erasing;
pub mod evenings;
mod held;
pub mod names;
pub mod orders;
pub mod pairs;
pub mod people;
pub mod records;
pub mod standing;

use pergola_store::{ShredKind, Sql};

use crate::capability::{Capability, Carry, Fate, Held, Leaving, Owns, Part, Record};

/// The facts' own entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "facts",
    schema: include_str!("schema.sql"),
    routes: &[],
    jobs: &[erasing::JOB, consents::JOB, orders::JOB],
    owns: &[Owns {
        kind: ShredKind::Person,
        known: people::known,
    }],
    held: &[
        Held {
            table: "person",
            count: &held::PERSON,
        },
        Held {
            table: "holds_role",
            count: &held::HOLDS_ROLE,
        },
        Held {
            table: "belongs",
            count: &held::BELONGS,
        },
        Held {
            table: "consent",
            count: &held::CONSENT,
        },
        Held {
            table: "former",
            count: &held::FORMER,
        },
        Held {
            table: "own_name",
            count: &held::OWN_NAME,
        },
        Held {
            table: "helper_name",
            count: &held::HELPER_NAME,
        },
        Held {
            table: "apart",
            count: &held::APART_FIRST,
        },
        Held {
            table: "apart",
            count: &held::APART_SECOND,
        },
        Held {
            table: "preserved",
            count: &held::PRESERVED,
        },
        Held {
            table: "kept_row",
            count: &records::HELD,
        },
        Held {
            table: "founding",
            count: &held::FOUNDING,
        },
        Held {
            table: "vouched",
            count: &held::VOUCHED,
        },
    ],
    records: &[
        record(1, "consent", &held::CONSENTS, "kept-consent"),
        record(2, "belongs", &held::PLACES, "kept-groups"),
        record(3, "former", &held::PLACES_BEFORE, "kept-groups"),
        record(4, "holds_role", &held::ROLES, "kept-roles"),
        record(5, "founding", &held::FOUNDED, "kept-roles"),
        record(6, "vouched", &held::VOUCHES, "kept-roles"),
    ],
    hears: None,
    pieces: &[],
    leave: &[
        Leaving {
            table: "programme",
            kept: "as long as the programme",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "person",
            kept: "until erasing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "holds_role",
            kept: "until erasing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "belongs",
            kept: "as long as the person is in the circle",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "consent",
            kept: "until its end date, its withdrawal, or erasing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "former",
            kept: "until the person is back in the circle, or erased",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "own_name",
            kept: "until erasing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Shredded,
        },
        Leaving {
            table: "helper_name",
            kept: "as long as the helper is here; until erasing",
            pausing: Fate::Stays,
            done: Fate::Hidden,
            leaving: Fate::Hidden,
            erasing: Fate::Shredded,
        },
        Leaving {
            table: "evening",
            kept: "a year after the evening, then deleted",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "apart",
            kept: "until the wish is taken back, or one of the two is erased",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "preserved",
            kept: "until its last day, at most 366 days; it stops erasing and opens nothing",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "kept_row",
            kept: "until the last day of the order that names it, also when the rest is erased",
            pausing: Fate::Stays,
            done: Fate::Stays,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "founded",
            kept: "as long as the programme",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        Leaving {
            table: "founding",
            kept: "until done or erased",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
        Leaving {
            table: "vouched",
            kept: "as long as the role",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Stays,
            erasing: Fate::Deleted,
        },
    ],
    carry: &[
        Carry {
            table: "programme",
            part: Part::Nothing("holds nothing about a person"),
        },
        Carry {
            table: "person",
            part: Part::Shown(people::copy),
        },
        Carry {
            table: "holds_role",
            part: Part::With("person"),
        },
        Carry {
            table: "belongs",
            part: Part::Nothing("the copy names no group, so that a found copy betrays none"),
        },
        Carry {
            table: "consent",
            part: Part::Shown(consents::copy),
        },
        Carry {
            table: "former",
            part: Part::Nothing("the copy names no group, so that a found copy betrays none"),
        },
        Carry {
            table: "own_name",
            part: Part::Shown(names::copy),
        },
        Carry {
            table: "helper_name",
            part: Part::With("own_name"),
        },
        Carry {
            table: "evening",
            part: Part::Nothing("holds nothing about one person"),
        },
        Carry {
            table: "apart",
            part: Part::Nothing("it would tell about somebody else"),
        },
        Carry {
            table: "preserved",
            part: Part::Shown(orders::copy),
        },
        Carry {
            table: "kept_row",
            part: Part::With("preserved"),
        },
        Carry {
            table: "founded",
            part: Part::Nothing("holds nothing about a person"),
        },
        Carry {
            table: "founding",
            part: Part::Shown(standing::copy),
        },
        Carry {
            table: "vouched",
            part: Part::With("founding"),
        },
    ],
};

const fn record(code: u16, table: &'static str, rows: &'static Sql, told: &'static str) -> Record {
    Record {
        code,
        table,
        rows,
        key: None,
        told,
    }
}
