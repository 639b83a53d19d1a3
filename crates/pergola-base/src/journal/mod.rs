//! The journal: every act of consequence leaves one fixed-size entry in a
//! waiting room, in its own transaction; the sequencer gives it its place in a
//! tree. No name, no handle, no text, no time finer than its bucket. What an
//! entry can say and how it is written stands in `pergola-tlog`, and is final.

mod about;
mod anew;
mod rows;
mod sequence;
#[cfg(test)]
mod tests;

pub use about::{ABOUT_MAX, About, By, about};
pub use anew::{Known, NotOurs, begin_anew, go_on};
pub use rows::{HOUSE_LOG, Origin, checkpoint, entries, logs, newest, origins};
pub use sequence::{close_all, signing_key};

use pergola_seal::ShredKey;
use pergola_store::{ShredKind, ShredOwner, StoreError, Tx, house_sql};
use pergola_tlog::Fields;
pub use pergola_tlog::{ENTRY_BYTES, Kind as Entry};

use crate::capability::{Capability, Carry, Fate, Leaving, Part};
use crate::clockwork::{Job, Work};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::Moment;
use crate::stop::Stop;

const ALIAS_DAYS: i64 = 30;
const DAY_SECONDS: i64 = 86_400;

/// The journal's own schema slice.
pub const SCHEMA: &str = include_str!("schema.sql");

/// The journal's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "journal",
    schema: SCHEMA,
    routes: &[],
    jobs: &[Job {
        code: 3,
        name: "journal.sequence",
        work: Work::Prompt {
            waits: sequence::waits,
            run: sequence::run,
        },
    }],
    owns: &[],
    held: &[],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[
        kept(
            "journal_waiting",
            "until the sequencer has seen it, two seconds",
        ),
        kept("journal", "for good; an alias dies with the person's key"),
        kept("journal_log", "for good"),
        kept("journal_checkpoint", "for good"),
    ],
    carry: &[
        nothing(
            "journal_waiting",
            "an entry names nobody and means nothing by itself",
        ),
        nothing(
            "journal",
            "what concerned somebody has a page of its own, by day",
        ),
        nothing("journal_log", "holds nothing about a person"),
        nothing("journal_checkpoint", "holds nothing about a person"),
    ],
};

const fn kept(table: &'static str, kept: &'static str) -> Leaving {
    Leaving {
        table,
        kept,
        pausing: Fate::NotPersonal,
        done: Fate::NotPersonal,
        leaving: Fate::NotPersonal,
        erasing: Fate::NotPersonal,
    }
}

const fn nothing(table: &'static str, why: &'static str) -> Carry {
    Carry {
        table,
        part: Part::Nothing(why),
    }
}

house_sql!(ADD = "insert into journal_waiting (id, programme, entry) values ($1, $2, $3)");

/// Leaves an entry: who did it, and to whom, as aliases that die with their keys.
///
/// # Errors
/// When the database does not answer.
pub fn append(
    cx: &Cx,
    tx: &mut Tx,
    kind: Entry,
    actor: Option<Id<Person>>,
    subject: Option<Id<Person>>,
) -> Result<(), Stop> {
    let here = cx.here()?.raw();
    let period = period(cx.now);
    let mut aliases = [[0; 16]; 2];
    for (alias, person) in aliases.iter_mut().zip([actor, subject]) {
        if let Some(person) = person {
            let owner = person_owner(here, person);
            if let Some(key) = tx.shred_read(owner)? {
                *alias = key.alias(period);
            }
        }
    }
    let entry = encode(kind, cx.now, aliases[0], aliases[1]);
    let id = pergola_seal::fresh_id();
    tx.run(&ADD, &[id.into(), here.into(), entry.to_vec().into()])?;
    Ok(())
}

/// The same for what somebody did with what is theirs: it concerns nobody else, and stands in their list.
///
/// # Errors
/// When the database does not answer.
pub fn own(cx: &Cx, tx: &mut Tx, kind: Entry, person: Id<Person>) -> Result<(), Stop> {
    append(cx, tx, kind, Some(person), Some(person))
}

/// The house's own journal learns which program serves it: its SHA-256.
///
/// # Errors
/// When the database does not answer.
pub fn program(tx: &mut Tx, now: Moment, program: [u8; 32]) -> Result<(), StoreError> {
    let entry = Fields {
        detail: program,
        ..Fields::new(Entry::Program, sequence::hour(now))
    };
    rows::wait(tx, HOUSE_LOG, &entry.encode())
}

/// The owner of a person's own shred key.
#[must_use]
pub const fn person_owner(programme: [u8; 16], person: Id<Person>) -> ShredOwner {
    ShredOwner {
        programme,
        kind: ShredKind::Person,
        first: person.raw(),
        second: [0; 16],
    }
}

/// The 30-day period of a moment.
fn period(now: Moment) -> u32 {
    u32::try_from(now.0.div_euclid(DAY_SECONDS * ALIAS_DAYS)).unwrap_or(0)
}

fn encode(kind: Entry, now: Moment, actor: [u8; 16], subject: [u8; 16]) -> [u8; ENTRY_BYTES] {
    let hour = u32::try_from(now.hour()).unwrap_or(0);
    Fields {
        actor,
        subject,
        ..Fields::new(kind, hour)
    }
    .encode()
}

/// Makes the shred key of a person.
///
/// # Errors
/// When the database does not answer.
pub fn person_key(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<ShredKey, Stop> {
    Ok(tx.shred_create(person_owner(cx.here()?.raw(), person))?)
}
