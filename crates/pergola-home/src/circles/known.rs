//! Whom somebody knows by name: the people of the circles that they were let in
//! to. Pages that speak of people elsewhere name only these.

use pergola_base::facts::belongs;
use pergola_base::{Circle, Cx, Id, Person, Stop, act};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::store::Inside;

/// Somebody known by name.
pub struct Known {
    /// Who.
    pub person: Id<Person>,
    /// What they go by.
    pub name: Plain,
}

/// Everybody in the circles that the asker is in, each once.
///
/// # Errors
/// When a name does not open.
pub fn known(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<Known>, Stop> {
    let mut list = Vec::new();
    for place in belongs::of_person(tx, cx.me()?)? {
        match in_circle(cx, tx, place.circle) {
            Ok(people) => list.extend(people),
            // Not let in there yet: nobody is known by name.
            Err(Stop::Missing) => {}
            Err(other) => return Err(other),
        }
    }
    list.sort_by_key(|one| one.person);
    list.dedup_by_key(|one| one.person);
    Ok(list)
}

/// Everybody in one of them.
///
/// # Errors
/// `Missing` for somebody who was not let in there yet.
pub fn in_circle(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Known>, Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, circle)?;
    let people = Inside::enter(cx, tx, &permit)?.people(cx, tx)?;
    let known = people.into_iter().map(|one| Known {
        person: one.person,
        name: one.name,
    });
    Ok(known.collect())
}

/// The name of somebody, if it is known.
#[must_use]
pub fn name_of(known: &[Known], person: Id<Person>) -> Option<Shown> {
    known
        .iter()
        .find(|one| one.person == person)
        .map(|one| one.name.show())
}
