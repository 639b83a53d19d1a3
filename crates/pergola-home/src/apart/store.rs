//! Whom a welcome person knows by name, and the pairs among those. There is no
//! list of all pairs: a pair is read from one of its two people.

use pergola_base::facts::pairs;
use pergola_base::keeping;
use pergola_base::{Cx, Id, Permit, Person, Role, Stop, act};
use pergola_store::Tx;

use crate::circles::known::{self, Known};

/// Two people who are kept apart, the smaller id first.
pub type Pair = (Id<Person>, Id<Person>);

/// Everybody whom the asker sees by name: people who wait and whose names open
/// for them, and people of circles that they are in.
///
/// # Errors
/// When a name does not open.
pub fn known(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::KeepApart>,
) -> Result<Vec<Known>, Stop> {
    let mut list = Vec::new();
    let keys = keeping::role_keys(cx, tx, permit, Role::Facilitator)?;
    for (_, person, name) in keeping::names_read_by(cx, tx, &keys, Role::Facilitator)? {
        list.push(Known { person, name });
    }
    list.extend(known::known(cx, tx)?);
    list.sort_by_key(|one| one.person);
    list.dedup_by_key(|one| one.person);
    Ok(list)
}

/// The pairs of which at least one side is among these, each once. Nobody reads of a pair that is
/// about themself, nor ends it: who named them stays hidden from them.
///
/// # Errors
/// When the database does not answer.
pub fn standing(cx: &Cx, tx: &mut Tx, known: &[Known]) -> Result<Vec<Pair>, Stop> {
    let me = cx.me()?;
    let mut list = Vec::new();
    for one in known {
        for other in pairs::of(tx, one.person)? {
            let (first, second) = if one.person <= other {
                (one.person, other)
            } else {
                (other, one.person)
            };
            list.push((first, second));
        }
    }
    list.retain(|(first, second)| *first != me && *second != me);
    list.sort();
    list.dedup();
    Ok(list)
}
