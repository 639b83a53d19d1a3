//! Who holds which key. A scope (a circle or a role) has epochs; each holder
//! has the epoch's key in their ring. This module makes epochs, gives keys to
//! people who were let in, and hands a scope's keys only to whoever shows a
//! permit. There is no chain from one epoch to another.

mod account;
mod anew;
mod ending;
mod epoch;
mod held;
mod ring;
mod waiting;

pub use account::{
    Account, add_account, forget_account, key_of, open_way, public_key, replace_sheet, set_way,
    way, way_tag,
};
pub use anew::keys_anew;
pub use ending::{drop_person, drop_scope};
pub use epoch::{
    Scope, admit, due, exists, held_by_somebody, holds_present, public, renew, role_scope, start,
};
pub use ring::{Keys, OwnKeys, circle_keys, holds, keys_to_copy, own_keys, role_keys, take_wraps};
pub use waiting::{
    Card, Waiting, cards, forget_waiting, name_at, names_read_by, read_by, renew_or_wait,
    seal_name_anew, sealed_to_older, stop_waiting, wait, waiting, waiting_name, waits_for,
};

use pergola_store::ShredKind;

use crate::capability::{Capability, Carry, Fate, Held, Leaving, Owns, Part};

/// The keyring's own entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "keeping",
    schema: include_str!("schema.sql"),
    routes: &[],
    jobs: &[],
    owns: &[Owns {
        kind: ShredKind::Circle,
        known: epoch::known,
    }],
    held: &[
        Held {
            table: "account",
            count: &held::ACCOUNT,
        },
        Held {
            table: "sheet",
            count: &held::SHEET,
        },
        Held {
            table: "ring",
            count: &held::RING,
        },
        Held {
            table: "wrap",
            count: &held::WRAP,
        },
        Held {
            table: "waiting",
            count: &held::WAITING,
        },
    ],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[
        personal("account", "until erasing"),
        personal("sheet", "until erasing"),
        Leaving {
            table: "scope",
            kept: "as long as the circle or the role",
            pausing: Fate::NotPersonal,
            done: Fate::NotPersonal,
            leaving: Fate::NotPersonal,
            erasing: Fate::NotPersonal,
        },
        personal(
            "ring",
            "until erasing; it opens nothing written after leaving",
        ),
        personal("wrap", "until the next sign-in, or erasing"),
        Leaving {
            table: "waiting",
            kept: "until let in, done, or left",
            pausing: Fate::Stays,
            done: Fate::Deleted,
            leaving: Fate::Deleted,
            erasing: Fate::Deleted,
        },
    ],
    carry: &[
        Carry {
            table: "account",
            part: Part::Nothing("keys mean nothing on paper"),
        },
        Carry {
            table: "sheet",
            part: Part::Nothing("keys mean nothing on paper"),
        },
        Carry {
            table: "scope",
            part: Part::Nothing("holds nothing about one person"),
        },
        Carry {
            table: "ring",
            part: Part::Nothing("keys mean nothing on paper"),
        },
        Carry {
            table: "wrap",
            part: Part::Nothing("keys mean nothing on paper"),
        },
        Carry {
            table: "waiting",
            part: Part::Nothing("the copy names no group"),
        },
    ],
};

const fn personal(table: &'static str, kept: &'static str) -> Leaving {
    Leaving {
        table,
        kept,
        pausing: Fate::Stays,
        done: Fate::Stays,
        leaving: Fate::Stays,
        erasing: Fate::Deleted,
    }
}
