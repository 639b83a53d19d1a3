//! Who fits into a circle: everything that decides is gathered first, with the
//! same questions whatever the answers are, and only then decided. So a refusal
//! costs the same work and says the same words whether there is no place, no
//! evening to begin at, or a reason that nobody may learn.

use pergola_base::facts::belongs::{self, Belongs, CirclePart, Former};
use pergola_base::facts::{pairs, people};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Circle, Cx, Day, Id, Person, State, Stop};
use pergola_store::Tx;

use super::announced;
use super::rules::{self, Asked, Begins, Bounds, LADDER_DAYS, Size};

/// Gathers what decides about one person and one circle. Somebody who is
/// entered just now, and is not known yet, is asked about in the same way.
///
/// # Errors
/// When the database does not answer.
pub fn gather(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<Asked, Stop> {
    let today = cx.today();
    let known = people::find(tx, person)?;
    let part = rules::part_for(people::roles(tx, person)?);
    let here = belongs::of_circle(tx, circle)?;
    let ahead = announced::ahead(tx, circle, today)?;
    let others = others(&here, person);
    let apart = pairs::stands(tx, person, &others)?;
    let was = belongs::former_of(tx, person)?;
    let mates = among_mates(tx, today, circle, person, &was)?;
    // Whoever has no account is put back by whoever leads, who knows of no break: with the evening a cause less, a
    // refusal would tell the one that nobody may learn.
    let account = known.is_some_and(|known| known.account);
    let begins = if account && rules::comes_back(&was, circle, today) {
        Begins::Anytime
    } else {
        rules::begins(today, &ahead.planned, &ahead.announced)
    };
    Ok(Asked {
        part,
        state: known.map_or(State::Active, |known| known.state),
        size: Size::of(here.iter().map(|place| place.part)),
        bounds: bounds(cx),
        ahead: !known.is_some_and(|known| known.account) && rules::before_first(&ahead.planned),
        begins,
        apart,
        mates,
    })
}

/// The same for somebody who is to wait there: who waits already counts like those who are there,
/// or two people who must not meet would meet at the door.
///
/// # Errors
/// When the database does not answer.
pub fn at_the_door(
    cx: &Cx,
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<Asked, Stop> {
    let mut asked = gather(cx, tx, circle, person)?;
    let waiting = keeping::waiting(tx, Scope::Circle(circle))?;
    let waiting: Vec<_> = waiting.iter().map(|one| one.person).collect();
    asked.apart |= pairs::stands(tx, person, &waiting)?;
    Ok(asked)
}

/// How many members circles have in this programme.
#[must_use]
pub fn bounds(cx: &Cx) -> Bounds {
    let blueprint = cx.programme.as_ref();
    Bounds::of(blueprint.map_or("", |one| one.blueprint.as_str()))
}

/// Those who may be put into a circle for one evening or for good, as far as
/// people are concerned: the list that somebody chooses from is made of these.
///
/// # Errors
/// When the database does not answer.
pub fn fitting(
    cx: &Cx,
    tx: &mut Tx,
    circle: Id<Circle>,
    candidates: &[Id<Person>],
) -> Result<Vec<Id<Person>>, Stop> {
    let mut list = Vec::with_capacity(candidates.len());
    for person in candidates {
        if rules::together(&gather(cx, tx, circle, *person)?) {
            list.push(*person);
        }
    }
    Ok(list)
}

/// Everybody else who would be there.
fn others(here: &[Belongs], person: Id<Person>) -> Vec<Id<Person>> {
    here.iter()
        .map(|place| place.person)
        .filter(|one| *one != person)
        .collect()
}

/// Whether a circle has members among whom this person was a member within the
/// last half year (rule 24).
fn among_mates(
    tx: &mut Tx,
    today: Day,
    circle: Id<Circle>,
    person: Id<Person>,
    was: &[Former],
) -> Result<bool, Stop> {
    let here = members(tx, circle, person)?;
    let now = belongs::of_person(tx, person)?;
    let mut lately: Vec<_> = now
        .iter()
        .filter(|place| place.part == CirclePart::Member)
        .map(|place| place.circle)
        .collect();
    lately.extend(
        was.iter()
            .filter(|one| recent(one, today))
            .map(|one| one.circle),
    );
    let mut found = false;
    for other in lately {
        let mut mates = members(tx, other, person)?;
        let former = belongs::former_in(tx, other)?;
        mates.extend(
            former
                .iter()
                .filter(|one| recent(one, today))
                .map(|one| one.person),
        );
        found |= here.iter().any(|one| mates.contains(one));
    }
    Ok(found)
}

fn members(tx: &mut Tx, circle: Id<Circle>, but: Id<Person>) -> Result<Vec<Id<Person>>, Stop> {
    let here = belongs::of_circle(tx, circle)?;
    let members = here
        .iter()
        .filter(|place| place.part == CirclePart::Member && place.person != but);
    Ok(members.map(|place| place.person).collect())
}

fn recent(place: &Former, today: Day) -> bool {
    let member = place.part == Some(CirclePart::Member);
    member
        && place
            .ended
            .is_some_and(|ended| today < ended.plus(LADDER_DAYS))
}
