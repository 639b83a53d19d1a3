//! What evenings do when a person pauses, is done, leaves, is erased, no longer
//! wants their coming to be kept or has no place in a circle any more, and when a
//! circle has a new key.

use pergola_base::facts::belongs;
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::{Circle, Cx, Hears, Id, Notice, NoticeKind, Person, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_store::Tx;

use super::{answers, holding, places, store};

/// What this slice hears.
pub const HEARS: Hears = Hears {
    kinds: &[
        NoticeKind::Paused,
        NoticeKind::Returned,
        NoticeKind::Done,
        NoticeKind::Left,
        NoticeKind::Erased,
        NoticeKind::NewEpoch,
        NoticeKind::AttendanceEnded,
        NoticeKind::PlaceEnded,
    ],
    with: heard,
};

fn heard(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Paused(person) | Notice::Done(person) | Notice::Left(person) => {
            steps_down(cx, tx, person)?;
            answers::forget_back(tx, person)?;
            Ok(answers::forget_away(tx, person)?)
        }
        Notice::Erased(person) => {
            steps_down(cx, tx, person)?;
            store::forget_helper(tx, person)?;
            answers::forget_back(tx, person)?;
            answers::forget_away(tx, person)?;
            Ok(answers::forget_came(tx, person)?)
        }
        Notice::Returned(person) => Ok(answers::back(cx, tx, person)?),
        Notice::AttendanceEnded(person) => {
            answers::forget_back(tx, person)?;
            Ok(answers::forget_came(tx, person)?)
        }
        Notice::PlaceEnded(circle, person) => place_ended(cx, tx, circle, person),
        Notice::NewEpoch(circle) => new_epoch(cx, tx, circle),
        Notice::Renamed(_) | Notice::NewWords(_) | Notice::RoleEnded(_) | Notice::SignedIn(_) => {
            Ok(())
        }
    }
}

/// A helper who takes a break or goes is set for no coming evening any more. To
/// everybody it reads like any other change.
fn steps_down(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    for which in store::evenings_of(tx, person, cx.today())? {
        not_on(cx, tx, which, person)?;
    }
    for place in belongs::of_person(tx, person)? {
        store::leads_no_more(tx, place.circle, person)?;
    }
    for place in belongs::former_of(tx, person)? {
        store::leads_no_more(tx, place.circle, person)?;
    }
    Ok(())
}

/// Somebody is set for no coming evening of a circle in which they do no longer what
/// they did; who is out of it is not waited for either.
fn place_ended(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), Stop> {
    for which in store::evenings_of(tx, person, cx.today())? {
        if which.0 == circle {
            not_on(cx, tx, which, person)?;
        }
    }
    store::leads_no_more(tx, circle, person)?;
    if belongs::part(tx, circle, person)?.is_none() {
        answers::forget_away_in(tx, circle, person)?;
    }
    Ok(())
}

/// Somebody is not set for an evening that is still to come.
fn not_on(
    cx: &Cx,
    tx: &mut Tx,
    (circle, evening): store::Which,
    person: Id<Person>,
) -> Result<(), Stop> {
    let slot = evenings::find(tx, circle, evening)?;
    let comes = |slot: &Slot| slot.state != Stands::Held && cx.now < slot.ends(&cx.house.zone);
    if let Some(slot) = slot.filter(comes) {
        holding::steps_down(cx, tx, &slot, person)?;
    }
    Ok(())
}

fn new_epoch(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(), Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, circle)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    places::seal_anew(cx, tx, &inside)
}
