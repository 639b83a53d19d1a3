//! People without an account: full members, entered by a facilitator at their
//! word. Break, done, leave, come back and erase are one action each, without a
//! reason, as for everybody else.

use pergola_base::facts::belongs;
use pergola_base::facts::belongs::CirclePart;
use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::erasing::{self, Erasure};
use pergola_base::facts::people::{self, Standing};
use pergola_base::journal::{self, Entry};
use pergola_base::{
    Act, Circle, Cx, Day, Id, Notice, Permit, Person, Role, State, Stop, act, codes,
};
use pergola_seal::Plain;
use pergola_store::Tx;

use super::store::Inside;
use super::{fitting, rules, voices};
use crate::people::rules::part_told;

/// Enters somebody who has no account, with the name they go by.
///
/// # Errors
/// When they do not fit today, as for everybody else.
pub fn enter(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::LeadCircle>,
    name: &Plain,
) -> Result<Id<Person>, Stop> {
    let (person, today) = (Id::<Person>::fresh(), cx.today());
    rules::fits(&fitting::gather(cx, tx, permit.on(), person)?)?;
    journal::person_key(cx, tx, person)?;
    people::add(cx, tx, person, false, 0)?;
    people::give_role(tx, person, Role::Participant)?;
    people::limits_read(tx, person, today)?;
    consents::give(cx, tx, person, Consent::TakingPart)?;
    let inside = Inside::to_write(cx, tx, permit)?;
    voices::place(cx, tx, permit.on(), person, CirclePart::Member)?;
    inside.call(cx, tx, person, name)?;
    journal::append(cx, tx, Entry::Entered, Some(cx.me()?), Some(person))?;
    Ok(person)
}

/// A person without an account who is, or was, in the circle of the permit.
///
/// # Errors
/// `Missing` for everybody else.
pub fn find<A: Act<On = Circle>>(
    tx: &mut Tx,
    permit: &Permit<A>,
    person: Id<Person>,
) -> Result<Standing, Stop> {
    let circle = permit.on();
    let here = belongs::part(tx, circle, person)?.is_some();
    let former = belongs::former_of(tx, person)?;
    let known = here || former.iter().any(|place| place.circle == circle);
    let standing = people::find(tx, person)?.filter(|known| !known.account);
    standing.filter(|_| known).ok_or(Stop::Missing)
}

/// Whether whoever leads the group is reminded to ask somebody for their yes to taking part, which
/// ends on that day; nobody is asked during a break or after it.
#[must_use]
pub fn asks_again(standing: &Standing, ends: Option<Day>, today: Day) -> bool {
    standing.state == State::Active && part_told(ends, today).is_some()
}

/// Everybody without an account who is, or was, in a circle.
///
/// # Errors
/// When the database does not answer.
pub fn all(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Standing>, Stop> {
    let here = belongs::of_circle(tx, circle)?;
    let mut persons: Vec<_> = here.iter().map(|place| place.person).collect();
    persons.extend(
        belongs::former_in(tx, circle)?
            .iter()
            .map(|place| place.person),
    );
    let mut list = Vec::new();
    for person in persons {
        list.extend(people::find(tx, person)?.filter(|known| !known.account));
    }
    Ok(list)
}

/// Puts somebody back who is here again, and did not fit on the day they came.
///
/// # Errors
/// When they do not fit today either, or are in the circle already.
pub fn again(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::LeadCircle>,
    standing: &Standing,
) -> Result<(), Stop> {
    let (circle, person) = (permit.on(), standing.person);
    if belongs::part(tx, circle, person)?.is_some() {
        return Err(rules::ALREADY.into());
    }
    let asked = fitting::gather(cx, tx, circle, person)?;
    rules::fits(&asked)?;
    voices::place(cx, tx, circle, person, asked.part)?;
    journal::append(cx, tx, Entry::Admitted, Some(cx.me()?), Some(person))
}

/// Takes a step for them.
///
/// # Errors
/// When it makes no sense from where they stand.
pub fn step(cx: &mut Cx, tx: &mut Tx, standing: &Standing, to: State) -> Result<(), Stop> {
    let (me, person) = (cx.me()?, standing.person);
    rules::step(standing.state, to)?;
    let erase_on = (to == State::Left).then(|| cx.today().plus(cx.house.erase_after_days));
    people::stand(cx, tx, person, to, erase_on, false)?;
    let (entry, notice) = match to {
        State::Paused => (Entry::Paused, Notice::Paused(person)),
        State::Done => (Entry::Done, Notice::Done(person)),
        State::Left => (Entry::Left, Notice::Left(person)),
        State::Active if standing.state == State::Left => {
            (Entry::TookBack, Notice::Returned(person))
        }
        State::Active => (Entry::Returned, Notice::Returned(person)),
    };
    journal::append(cx, tx, entry, Some(me), Some(person))?;
    if to == State::Done {
        people::drop_role(tx, person, Role::Participant)?;
        people::give_role(tx, person, Role::Alumni)?;
    }
    if to == State::Active && people::roles(tx, person)?.has(Role::Alumni) {
        people::drop_role(tx, person, Role::Alumni)?;
        people::give_role(tx, person, Role::Participant)?;
    }
    if matches!(to, State::Done | State::Left) {
        codes::forget(tx, person)?;
    }
    cx.leave_notice(tx, notice)
}

/// Erases them now, instead of on the day shown.
///
/// # Errors
/// When the database does not answer.
pub fn erase(cx: &mut Cx, tx: &mut Tx, standing: &Standing) -> Result<Erasure, Stop> {
    let me = cx.me()?;
    erasing::erase(cx, tx, Some(me), standing.person)
}
