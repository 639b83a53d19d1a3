//! What circles do when a person pauses, is done, leaves, comes back, is erased
//! or goes by another name, and when a circle has a new epoch. All of it in the
//! transaction of whoever told it.

use pergola_base::facts::belongs::CirclePart;
use pergola_base::facts::{belongs, names, people};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Circle, Cx, Hears, Id, Notice, NoticeKind, Person, Role, Stop, act};
use pergola_store::Tx;

use super::store::{self, Inside};
use super::{fitting, rules, voices};

/// What this slice hears.
pub const HEARS: Hears = Hears {
    kinds: &[
        NoticeKind::Done,
        NoticeKind::Left,
        NoticeKind::Returned,
        NoticeKind::Erased,
        NoticeKind::Renamed,
        NoticeKind::NewEpoch,
        NoticeKind::RoleEnded,
    ],
    with: heard,
};

fn heard(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        // A break changes nothing here: nobody is ever shown as absent.
        Notice::Paused(_)
        | Notice::AttendanceEnded(_)
        | Notice::NewWords(_)
        | Notice::PlaceEnded(..)
        | Notice::SignedIn(_) => Ok(()),
        Notice::Done(person) | Notice::Left(person) => gone(cx, tx, person),
        Notice::Returned(person) => back(cx, tx, person),
        Notice::Erased(person) => erased(cx, tx, person),
        Notice::Renamed(person) => renamed(cx, tx, person),
        Notice::NewEpoch(circle) => new_epoch(cx, tx, circle),
        Notice::RoleEnded(person) => role_ended(cx, tx, person),
    }
}

/// No longer here for the others, from this moment. What a person without an
/// account is called stays hidden until erasing: nobody else keeps it for them.
fn gone(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let account = people::find(tx, person)?.is_none_or(|known| known.account);
    for place in belongs::of_person(tx, person)? {
        belongs::end(tx, &place, cx.today())?;
    }
    if account {
        // Also where they were before: who had no account then may have one by now.
        for place in belongs::former_of(tx, person)? {
            store::forget_name(tx, place.circle, person)?;
        }
    }
    Ok(())
}

/// What the role was given for ends with it. Where the roles that remain let nobody
/// be in a circle, it ends as it does for whoever goes, and its key with it; where
/// they let them be there with less, they stay with that.
fn role_ended(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let roles = people::roles(tx, person)?;
    for place in belongs::of_person(tx, person)? {
        let kept = rules::part_kept(place.part, roles);
        if kept == Some(place.part) {
            continue;
        }
        if let Some(less) = kept {
            belongs::set_part(tx, place.circle, person, less)?;
        } else {
            belongs::end(tx, &place, cx.today())?;
            store::forget_name(tx, place.circle, person)?;
            let own = voices::epochs(tx, place.circle, place.voice)?;
            keeping::drop_scope(tx, person, Scope::Circle(place.circle), &own)?;
        }
        cx.leave_notice(tx, Notice::PlaceEnded(place.circle, person))?;
    }
    if rules::part_kept(CirclePart::Member, roles).is_none() {
        for scope in keeping::waits_for(tx, person)? {
            if matches!(scope, Scope::Circle(_)) {
                keeping::stop_waiting(tx, scope, person)?;
            }
        }
    }
    Ok(())
}

/// Who has an account waits to be let in again, under a new key. For a person
/// without one the facilitator has just opened the door; and a facilitator whose
/// circle nobody else leads goes straight back, or nobody could ever let them in.
/// Who does not fit there today is back all the same, and not in the circle yet; whose
/// role for circles ended meanwhile is back, and waits for none.
fn back(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let account = people::find(tx, person)?.is_none_or(|known| known.account);
    let roles = people::roles(tx, person)?;
    if rules::part_kept(CirclePart::Member, roles).is_none() {
        return Ok(());
    }
    for place in belongs::former_of(tx, person)? {
        let asked = fitting::gather(cx, tx, place.circle, person)?;
        if !account {
            if rules::fits(&asked).is_ok() {
                voices::place(cx, tx, place.circle, person, asked.part)?;
            }
            continue;
        }
        let led = belongs::of_circle(tx, place.circle)?
            .iter()
            .any(|one| one.part.leads());
        let scope = Scope::Circle(place.circle);
        let name = names::own(cx, tx)?;
        let fits = rules::could_fit(&asked) && roles.has(Role::Facilitator);
        if led || !fits || !keeping::holds_present(cx, tx, scope)? {
            // Where nobody ever welcomed there is nobody to wait for: they are back all the same.
            if keeping::exists(tx, Scope::Role(Role::Facilitator))? {
                keeping::wait(cx, tx, scope, person, &name)?;
            }
            continue;
        }
        voices::place(cx, tx, place.circle, person, CirclePart::Facilitator)?;
        let permit = cx.may_in(tx, act::SeeCircle, place.circle)?;
        Inside::to_write(cx, tx, &permit)?.write_name(cx, tx, person, &name)?;
    }
    Ok(())
}

/// Names go at once. Lines go too, unless the person wished that they stay:
/// then the circle keeps them, and they name nobody.
fn erased(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let keeps = people::find(tx, person)?.is_some_and(|known| known.keep_words);
    let here = belongs::of_person(tx, person)?;
    let mut places: Vec<_> = here
        .iter()
        .map(|place| (place.circle, place.voice))
        .collect();
    let former = belongs::former_of(tx, person)?;
    places.extend(former.iter().map(|place| (place.circle, place.voice)));
    for (circle, voice) in places {
        store::forget_name(tx, circle, person)?;
        belongs::forget(tx, circle, person)?;
        belongs::forget_former(tx, circle, person)?;
        if !keeps {
            voices::withdraw(cx, tx, circle, voice)?;
        }
    }
    Ok(())
}

fn renamed(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    if cx.me()? != person {
        return Err(Stop::fault(
            "renamed",
            "a name is changed by its owner only",
        ));
    }
    let name = names::own(cx, tx)?;
    for place in belongs::of_person(tx, person)? {
        let circle = Scope::Circle(place.circle);
        if !keeping::holds(cx, tx, circle.kind(), circle.raw())? {
            continue;
        }
        let permit = cx.may_in(tx, act::SeeCircle, place.circle)?;
        Inside::to_write(cx, tx, &permit)?.call(cx, tx, person, &name)?;
    }
    Ok(())
}

fn new_epoch(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(), Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, circle)?;
    Inside::enter(cx, tx, &permit)?.seal_anew(cx, tx)
}

/// Whether whoever asks shares the welcome: only then names of people who wait
/// open for them.
///
/// # Errors
/// When the database does not answer.
pub fn welcomes(cx: &mut Cx, tx: &mut Tx) -> Result<bool, Stop> {
    let scope = Scope::Role(Role::Facilitator);
    Ok(cx.roles().has(Role::Facilitator) && keeping::holds_present(cx, tx, scope)?)
}
