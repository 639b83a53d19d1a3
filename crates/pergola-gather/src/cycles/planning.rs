//! What planning and beginning do: evenings in the calendar with the helpers who
//! are there, and the first step of a circle. The pages and the demo call it.

use pergola_base::facts::belongs::{self, Belongs, CirclePart};
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Circle, Cx, Id, Permit, Person, Refusal, State, Stop, act};
use pergola_home::circles::fitting::bounds;
use pergola_home::circles::rules as circles;
use pergola_home::circles::store::Inside;
use pergola_seal::Plain;
use pergola_store::Tx;

use super::rules::{self, Chosen};
use super::session::Shape;
use super::store;
use crate::meetings::holding::Evening;
use crate::meetings::{places, store as meetings};
use crate::rota::facts::pool;

/// Days within which a circle's evenings lie ahead.
const AHEAD_DAYS: i64 = 460;
const NOTHING: Refusal = Refusal::form("cycles-nothing", "cycles-nothing-next");

/// The shape of a cycle in this programme.
#[must_use]
pub fn shape(cx: &Cx) -> &'static Shape {
    let blueprint = cx.programme.as_ref();
    Shape::of(blueprint.map_or("", |one| one.blueprint.as_str()))
}

/// The evenings of a circle that can still happen, in order.
///
/// # Errors
/// When the database does not answer.
pub fn ahead(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Slot>, Stop> {
    let today = cx.today();
    let mut all = evenings::of_circle(tx, circle, today, today.plus(AHEAD_DAYS))?;
    all.retain(|slot| slot.ahead(&cx.house.zone, cx.now));
    Ok(all)
}

/// Puts a cycle into the calendar, with its place and the helpers who are there.
///
/// # Errors
/// When somebody who left still holds the newest key.
pub fn plan(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::RunEvenings>,
    chosen: Chosen,
    (place, checks): (&Plain, i64),
) -> Result<(), Stop> {
    let circle = permit.on();
    let inside = Inside::to_write(cx, tx, permit)?;
    places::set(cx, tx, &inside, None, place, checks)?;
    store::add(tx, circle, chosen.first)?;
    let places = belongs::of_circle(tx, circle)?;
    let leads = with(&places, CirclePart::Facilitator);
    let mentors = pool(tx, &places)?;
    for (at, slot) in rules::evenings(circle, chosen, shape(cx))
        .iter()
        .enumerate()
    {
        evenings::add(tx, slot)?;
        set_helpers(tx, slot, at, &leads, &mentors)?;
    }
    journal::append(cx, tx, Entry::EveningsPlanned, Some(cx.me()?), None)
}

/// Who does something here.
fn with(places: &[Belongs], part: CirclePart) -> Vec<Id<Person>> {
    places
        .iter()
        .filter(|place| place.part == part)
        .map(|place| place.person)
        .collect()
}

/// By hand it can be changed at any time; to begin with, whoever leads is set for
/// every evening, and of the mentors two, moving on by one: so one of them was
/// always there the last time. Whoever could not be set by hand is left out.
fn set_helpers(
    tx: &mut Tx,
    slot: &Slot,
    at: usize,
    leads: &[Id<Person>],
    mentors: &[Id<Person>],
) -> Result<(), Stop> {
    let evening = Evening::read(tx, slot)?;
    let turn = mentors.iter().cycle().skip(at).take(mentors.len());
    first(tx, &evening, leads.iter(), 1)?;
    first(tx, &evening, turn, 2)
}

/// Sets the first so many who are available.
fn first<'a>(
    tx: &mut Tx,
    evening: &Evening,
    people: impl Iterator<Item = &'a Id<Person>>,
    mut wanted: usize,
) -> Result<(), Stop> {
    for person in people {
        if wanted > 0 && evening.available(tx, *person)? {
            meetings::set(tx, &evening.slot, *person)?;
            wanted -= 1;
        }
    }
    Ok(())
}

/// Enough people, two helpers: the circle begins. Saying it twice is saying it once.
///
/// # Errors
/// When nothing is planned, or somebody is missing.
pub fn begin(cx: &mut Cx, tx: &mut Tx, permit: &Permit<act::RunEvenings>) -> Result<(), Stop> {
    let circle = permit.on();
    let cycle = store::newest(tx, circle)?.ok_or(NOTHING)?;
    let parts: Vec<_> = belongs::of_circle(tx, circle)?
        .iter()
        .map(|place| place.part)
        .collect();
    let waiting = waiting(tx, circle)?;
    let (members, helpers): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|part| *part == CirclePart::Member);
    circles::may_begin(bounds(cx), members.len() + waiting, &helpers)?;
    if !cycle.begun {
        store::begin(tx, circle, cycle.id)?;
        journal::append(cx, tx, Entry::CircleBegan, Some(cx.me()?), None)?;
    }
    Ok(())
}

/// How many wait to take part: nobody who will help, and nobody on a break.
fn waiting(tx: &mut Tx, circle: Id<Circle>) -> Result<usize, Stop> {
    let mut count = 0;
    for one in keeping::waiting(tx, Scope::Circle(circle))? {
        let here = people::find(tx, one.person)?.is_some_and(|one| one.state == State::Active);
        let part = circles::part_for(people::roles(tx, one.person)?);
        count += usize::from(here && part == CirclePart::Member);
    }
    Ok(count)
}
