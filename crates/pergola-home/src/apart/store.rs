//! Whom a welcome person knows by name, one group at a time, and the pairs among
//! those. There is no list of all pairs: a pair is read from one of its two people.

use pergola_base::facts::{belongs, pairs};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Circle, Cx, Id, Permit, Person, Role, Stop, act};
use pergola_seal::Plain;
use pergola_store::Tx;

use crate::circles::known::{self, Known};
use crate::circles::store::Inside;

/// Two people who are kept apart, the smaller id first.
pub type Pair = (Id<Person>, Id<Person>);

/// The circles that the asker leads and was let in to, with their names.
///
/// # Errors
/// When a name does not open.
pub fn led(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<(Id<Circle>, Plain)>, Stop> {
    let mut list = Vec::new();
    let places = belongs::of_person(tx, cx.me()?)?;
    for place in places.iter().filter(|one| one.part.leads()) {
        let permit = cx.may_in(tx, act::LeadCircle, place.circle)?;
        match Inside::enter(cx, tx, &permit) {
            Ok(inside) => list.push((place.circle, inside.name(cx, tx)?)),
            Err(Stop::Missing) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(list)
}

/// Everybody whom the asker sees by name in a circle: its people, and those who
/// wait for it and whose names open. Never of two circles at once (rule 54).
///
/// # Errors
/// When a name does not open.
pub fn known(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::KeepApart>,
    circle: Id<Circle>,
) -> Result<Vec<Known>, Stop> {
    let mut list = known::in_circle(cx, tx, circle)?;
    let keys = keeping::role_keys(cx, tx, permit, Role::Facilitator)?;
    for (scope, person, name) in keeping::names_read_by(cx, tx, &keys, Role::Facilitator)? {
        if scope == Scope::Circle(circle) {
            list.push(Known { person, name });
        }
    }
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
