//! What evenings do when a person pauses, is done, leaves, is erased or no longer
//! wants their coming to be kept, and when a circle has a new key.

use pergola_base::facts::belongs;
use pergola_base::facts::evenings::{self, Stands};
use pergola_base::{Circle, Cx, Hears, Id, Notice, NoticeKind, Person, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_store::Tx;

use super::{answers, holding, places, store};

/// What this slice hears.
pub const HEARS: Hears = Hears {
    kinds: &[
        NoticeKind::Paused,
        NoticeKind::Done,
        NoticeKind::Left,
        NoticeKind::Erased,
        NoticeKind::NewEpoch,
        NoticeKind::AttendanceEnded,
    ],
    with: heard,
};

fn heard(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Paused(person) | Notice::Done(person) | Notice::Left(person) => {
            steps_down(cx, tx, person)?;
            Ok(answers::forget_away(tx, person)?)
        }
        Notice::Erased(person) => {
            steps_down(cx, tx, person)?;
            store::forget_helper(tx, person)?;
            answers::forget_away(tx, person)?;
            Ok(answers::forget_came(tx, person)?)
        }
        Notice::AttendanceEnded(person) => Ok(answers::forget_came(tx, person)?),
        Notice::NewEpoch(circle) => new_epoch(cx, tx, circle),
        Notice::Returned(_)
        | Notice::Renamed(_)
        | Notice::NewWords(_)
        | Notice::RoleEnded(_)
        | Notice::SignedIn(_) => Ok(()),
    }
}

/// A helper who takes a break or goes is set for no coming evening any more. To
/// everybody it reads like any other change.
fn steps_down(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    for (circle, evening) in store::evenings_of(tx, person, cx.today())? {
        let Some(slot) = evenings::find(tx, circle, evening)? else {
            continue;
        };
        if slot.state != Stands::Held {
            holding::steps_down(cx, tx, &slot, person)?;
        }
    }
    for place in belongs::of_person(tx, person)? {
        store::leads_no_more(tx, place.circle, person)?;
    }
    for place in belongs::former_of(tx, person)? {
        store::leads_no_more(tx, place.circle, person)?;
    }
    Ok(())
}

fn new_epoch(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(), Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, circle)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    places::seal_anew(cx, tx, &inside)
}
