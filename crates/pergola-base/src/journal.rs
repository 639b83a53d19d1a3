//! The journal's waiting room: every act of consequence leaves one fixed-size
//! entry here, in its own transaction. No name, no handle, no text, no time
//! finer than its bucket. What an entry can say and how it is written stands in
//! `pergola-tlog`, and is final; the tree that orders the entries comes later.

use pergola_seal::ShredKey;
use pergola_store::{ShredKind, ShredOwner, Tx, house_sql};
use pergola_tlog::Fields;
pub use pergola_tlog::{ENTRY_BYTES, Kind as Entry};

use crate::capability::{Capability, Carry, Fate, Leaving, Part};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::Moment;
use crate::stop::Stop;

const ALIAS_DAYS: i64 = 30;
const DAY_SECONDS: i64 = 86_400;

/// The journal's own schema slice.
pub const SCHEMA: &str = include_str!("journal.sql");

/// The journal's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "journal",
    schema: SCHEMA,
    routes: &[],
    jobs: &[],
    owns: &[],
    held: &[],
    hears: None,
    pieces: &[],
    leave: &[Leaving {
        table: "journal_waiting",
        kept: "for good; an alias dies with the person's key",
        pausing: Fate::NotPersonal,
        done: Fate::NotPersonal,
        leaving: Fate::NotPersonal,
        erasing: Fate::NotPersonal,
    }],
    carry: &[Carry {
        table: "journal_waiting",
        part: Part::Nothing("an entry names nobody and means nothing by itself"),
    }],
};

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

#[cfg(test)]
mod tests {
    use super::{ENTRY_BYTES, Entry, encode};
    use crate::moment::Moment;

    #[test]
    fn the_format_is_final() {
        let entry = encode(
            Entry::Admitted,
            Moment(1_700_003_600),
            [0xaa; 16],
            [0xbb; 16],
        );
        let mut wanted = vec![1, 0, 11];
        wanted.extend([0; 8]);
        wanted.extend((1_700_003_600_u32 / 3600).to_be_bytes());
        wanted.extend([0; 6]);
        wanted.extend([0xaa; 16]);
        wanted.extend([0xbb; 16]);
        wanted.resize(ENTRY_BYTES, 0);
        assert_eq!(entry.as_slice(), wanted);
    }

    #[test]
    fn a_participants_act_is_kept_to_six_hours() {
        let early = encode(Entry::Left, Moment(6 * 3600), [0; 16], [0; 16]);
        let late = encode(Entry::Left, Moment(12 * 3600 - 1), [0; 16], [0; 16]);
        assert_eq!(early, late);
    }
}
