//! Somebody cannot be there: the place is offered to those of the circle who meet
//! every rule at that moment. Whoever says yes first is set; nobody is asked why,
//! and nobody reads who else could have been asked.

use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, Evening, Id, Permit, Person, Role, State, Stop, act};
use pergola_store::Tx;

use super::{publishing, rules, times};
use crate::cycles::store as cycles;
use crate::meetings::holding;
use crate::meetings::rules as meetings;
use crate::meetings::store;

/// The own circles' coming evenings, for whoever helps there.
fn own(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Vec<Slot>, Stop> {
    let mut slots = Vec::new();
    let roles = people::roles(tx, person)?;
    if !roles.has(Role::Mentor) && !roles.has(Role::Facilitator) {
        return Ok(slots);
    }
    let (today, zone) = (cx.today(), &cx.house.zone);
    for place in belongs::of_person(tx, person)? {
        if place.part != CirclePart::Member {
            let until = today.plus(rules::COVER_DAYS);
            slots.extend(evenings::of_circle(tx, place.circle, today, until)?);
        }
    }
    slots.retain(|slot| meetings::may_change(slot, zone, cx.now).is_ok());
    slots.sort_by_key(|slot| (slot.day, slot.minute));
    Ok(slots)
}

/// Whether an evening still needs somebody, of a circle that has begun.
fn needs(tx: &mut Tx, evening: &holding::Evening) -> Result<bool, Stop> {
    let slot = &evening.slot;
    let leads = |person: &Id<Person>| {
        let place = evening.places.iter().find(|place| place.person == *person);
        place.is_some_and(|place| place.part == CirclePart::Facilitator)
    };
    let along = evening.set.iter().filter(|one| !leads(one)).count();
    let begun = cycles::newest(tx, slot.circle)?.is_some_and(|cycle| cycle.begun);
    Ok(begun && slot.state != Stands::Held && rules::needs_somebody(along, evening.gap()))
}

/// Whether somebody meets every rule for an evening now.
fn can(tx: &mut Tx, evening: &holding::Evening, person: Id<Person>) -> Result<bool, Stop> {
    let slot = &evening.slot;
    let fits = times::of(tx, person)?.fits(slot.day, slot.minute);
    Ok(evening.available(tx, person)? && fits && !evening.set.contains(&person))
}

/// The evenings for which whoever asks is looked for.
///
/// # Errors
/// When the database does not answer.
pub fn offered(cx: &Cx, tx: &mut Tx) -> Result<Vec<Slot>, Stop> {
    let me = cx.me()?;
    if cx.signed().is_none_or(|one| one.state != State::Active) {
        return Ok(Vec::new());
    }
    let mut offered = Vec::new();
    for slot in own(cx, tx, me)? {
        let evening = holding::Evening::read(tx, &slot)?;
        if needs(tx, &evening)? && can(tx, &evening, me)? {
            offered.push(slot);
        }
    }
    Ok(offered)
}

/// Whoever asks comes to an evening that needs somebody; saying it twice is
/// saying it once.
///
/// # Errors
/// When it is not theirs, somebody else was faster, or they are not available.
pub fn accept(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::OwnRota>,
    evening: Id<Evening>,
) -> Result<(), Stop> {
    let me = permit.on();
    let slot = own(cx, tx, me)?.into_iter().find(|slot| slot.id == evening);
    let slot = slot.ok_or(Stop::Missing)?;
    let evening = holding::Evening::read(tx, &slot)?;
    if evening.set.contains(&me) {
        return Ok(());
    }
    if !needs(tx, &evening)? {
        return Err(rules::TAKEN.into());
    }
    if !can(tx, &evening, me)? {
        return Err(meetings::NOT_AVAILABLE.into());
    }
    store::set(tx, &slot, me)?;
    publishing::said(tx, &slot, cx.today())?;
    journal::append(cx, tx, Entry::HelperChanged, Some(me), None)
}
