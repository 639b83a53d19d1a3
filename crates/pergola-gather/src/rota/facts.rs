//! Gathers what a rota is made of: coming evenings, who goes along with which
//! circle, and who is not available when. Each cause is asked about in the same
//! way and ends in the same bit, so that nothing behind it can tell them apart.

use std::collections::BTreeMap;

use pergola_base::facts::belongs::{self, Belongs, CirclePart};
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::facts::{pairs, people};
use pergola_base::{Circle, Cx, Day, Id, Permit, Person, Role, State, Stop, act};
use pergola_home::circles::store::{self as circles, languages};
use pergola_seal::Language;
use pergola_store::Tx;

use super::model::{Facts, Group, Helper, Moved};
use super::rules::{Own, monday};
use super::store::{self, Kind, Line};
use super::{asks, times};
use crate::meetings::rules::HELPS_DAYS;
use crate::meetings::{answers, holding, rules, store as meetings};

/// What is known of one who goes along.
struct Known {
    own: Own,
    active: bool,
    apart: Vec<Id<Person>>,
}

/// The coming evenings for which somebody can still be set, of so many weeks.
///
/// # Errors
/// When the database does not answer.
pub fn coming(cx: &Cx, tx: &mut Tx, weeks: i64) -> Result<Vec<Slot>, Stop> {
    among(cx, tx, weeks, None)
}

/// Those of one circle are asked for by the circle: a programme has more evenings
/// than one list holds.
fn among(cx: &Cx, tx: &mut Tx, weeks: i64, only: Option<Id<Circle>>) -> Result<Vec<Slot>, Stop> {
    let (today, last) = (cx.today(), cx.today().plus(7 * weeks - 1));
    let mut slots = match only {
        Some(circle) => evenings::of_circle(tx, circle, today, last)?,
        None => evenings::between(tx, today, last)?,
    };
    slots.retain(|slot| rules::may_change(slot, &cx.house.zone, cx.now).is_ok());
    Ok(slots)
}

/// Those of a circle who can be placed by a rota.
///
/// # Errors
/// When the database does not answer.
pub fn pool(tx: &mut Tx, places: &[Belongs]) -> Result<Vec<Id<Person>>, Stop> {
    let mut pool = Vec::new();
    for place in places
        .iter()
        .filter(|place| place.part == CirclePart::Mentor)
    {
        // Who learns is there with others, and not one of the two.
        if people::roles(tx, place.person)?.has(Role::Mentor) {
            pool.push(place.person);
        }
    }
    pool.sort();
    Ok(pool)
}

/// Everything about the coming weeks, with the numbers by which pages name groups.
///
/// # Errors
/// When the database does not answer.
pub fn gather(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
    weeks: i64,
) -> Result<Facts, Stop> {
    let mut facts = known(cx, tx, weeks)?;
    let numbers = numbers(tx, permit)?;
    for group in &mut facts.groups {
        group.number = numbers.get(&group.circle).copied().unwrap_or(0);
    }
    Ok(facts)
}

/// Everything about the coming weeks, as random ids and days: whoever looks for a
/// rota is nobody and opens nothing.
///
/// # Errors
/// When the database does not answer.
pub fn known(cx: &Cx, tx: &mut Tx, weeks: i64) -> Result<Facts, Stop> {
    within(cx, tx, weeks, None)
}

/// The same of one circle only, where one is named.
///
/// # Errors
/// When the database does not answer.
pub fn within(cx: &Cx, tx: &mut Tx, weeks: i64, only: Option<Id<Circle>>) -> Result<Facts, Stop> {
    let mut by_circle: BTreeMap<Id<Circle>, Vec<Slot>> = BTreeMap::new();
    for slot in among(cx, tx, weeks, only)? {
        by_circle.entry(slot.circle).or_default().push(slot);
    }
    let mut places = BTreeMap::new();
    let mut pools = BTreeMap::new();
    let mut persons: Vec<Id<Person>> = Vec::new();
    for circle in by_circle.keys() {
        let here = belongs::of_circle(tx, *circle)?;
        let pool = pool(tx, &here)?;
        persons.extend(&pool);
        places.insert(*circle, here);
        pools.insert(*circle, pool);
    }
    persons.sort();
    persons.dedup();
    let mut facts = Facts {
        freely: asks::find(tx)?.is_some_and(|ask| ask.freely),
        ..Facts::default()
    };
    let mut known = Vec::new();
    for person in &persons {
        let (helper, one) = helper(cx, tx, *person, weeks)?;
        facts.helpers.push(helper);
        known.push(one);
    }
    let lines = store::lines(tx)?;
    let spoken = languages(tx)?;
    for (circle, slots) in by_circle {
        let language = spoken.get(&circle).copied().unwrap_or(Language::En);
        let mut group = Group {
            circle,
            number: 0,
            language: code(language),
            last: Vec::new(),
            pool: at(&persons, &pools[&circle]),
            set: Vec::new(),
            shut: Vec::new(),
            moves: Vec::new(),
            evenings: slots,
        };
        last(tx, &persons, &mut group)?;
        set(tx, (&persons, &lines), &mut facts.helpers, &mut group)?;
        facts.groups.push(group);
    }
    for group in &mut facts.groups {
        let people = (&*facts.helpers, &*known);
        shut(tx, cx.today(), people, &places[&group.circle], group)?;
    }
    Ok(facts)
}

/// A number for each circle, by the days on which they were opened: it stays when others are opened later.
///
/// # Errors
/// When the database does not answer.
pub fn numbers(
    tx: &mut Tx,
    _permit: &Permit<act::Coordinate>,
) -> Result<BTreeMap<Id<Circle>, i64>, Stop> {
    Ok(circles::in_order(tx)?.into_iter().zip(1..).collect())
}

fn code(language: Language) -> u32 {
    u32::try_from(people::language_code(language)).unwrap_or(0)
}

/// The places of people in a sorted list.
fn at(persons: &[Id<Person>], who: &[Id<Person>]) -> Vec<usize> {
    let at = who.iter().filter_map(|one| persons.binary_search(one).ok());
    at.collect()
}

fn helper(cx: &Cx, tx: &mut Tx, person: Id<Person>, weeks: i64) -> Result<(Helper, Known), Stop> {
    let today = cx.today();
    let (own, standing) = (times::of(tx, person)?, people::find(tx, person)?);
    let (from, to) = (today.plus(-HELPS_DAYS), today.plus(7 * weeks + HELPS_DAYS));
    let helper = Helper {
        person,
        language: standing.as_ref().map_or(0, |one| code(one.language)),
        often: own.often,
        weekly: own.weekly,
        days: meetings::days_of(tx, person, from, to)?,
    };
    let known = Known {
        own,
        active: standing.is_some_and(|one| one.state == State::Active),
        apart: pairs::of(tx, person)?,
    };
    Ok((helper, known))
}

/// Who was there on the evening before the first one that is planned.
fn last(tx: &mut Tx, persons: &[Id<Person>], group: &mut Group) -> Result<(), Stop> {
    let Some(first) = group.evenings.first().copied() else {
        return Ok(());
    };
    let last = holding::last_helpers(tx, &first)?.unwrap_or_default();
    let last = at(persons, &last);
    group.last = last
        .into_iter()
        .filter(|one| group.pool.contains(one))
        .collect();
    Ok(())
}

/// Who is set so far. The days of these evenings are planned anew, so they count
/// among nobody's other days.
fn set(
    tx: &mut Tx,
    (persons, lines): (&[Id<Person>], &[Line]),
    helpers: &mut [Helper],
    group: &mut Group,
) -> Result<(), Stop> {
    let opens = |line: &&Line| line.kind == Kind::Opens && line.circle == group.circle;
    let opens: Vec<&Line> = lines.iter().filter(opens).collect();
    for slot in &group.evenings {
        let helps = meetings::helpers(tx, slot.circle, slot.id)?;
        let mut set: Vec<usize> = at(persons, &helps)
            .into_iter()
            .filter(|one| group.pool.contains(one))
            .collect();
        for one in &set {
            let days = &mut helpers[*one].days;
            if let Some(found) = days.iter().position(|day| *day == slot.day) {
                days.remove(found);
            }
        }
        let first = opens.iter().find(|line| line.evening == slot.id);
        set.sort_by_key(|one| first.is_none_or(|line| line.person != persons[*one]));
        group.set.push(set);
    }
    Ok(())
}

/// Who is not available on which evening: busy elsewhere, often enough, away, on
/// a break, or somebody is there whom they must not meet. And who would not be, if
/// the evening were on another day of its week.
fn shut(
    tx: &mut Tx,
    today: Day,
    (helpers, known): (&[Helper], &[Known]),
    places: &[Belongs],
    group: &mut Group,
) -> Result<(), Stop> {
    for slot in &group.evenings {
        let said = answers::away(tx, slot.circle, slot.id)?;
        let shut = |day: Day| {
            let pool = group.pool.iter().copied();
            pool.filter(|one| {
                let (helper, known) = (&helpers[*one], &known[*one]);
                let apart = places
                    .iter()
                    .any(|place| known.apart.contains(&place.person));
                let away = said.contains(&helper.person)
                    || !known.active
                    || !known.own.fits(day, slot.minute);
                rules::available(day, &helper.days, true, apart, away).is_err()
            })
            .collect()
        };
        let monday = monday(slot.day);
        let others = (0..7).map(|day| monday.plus(day));
        let others = others.filter(|day| *day != slot.day && *day > today);
        let moves = others.map(|day| Moved {
            day,
            shut: shut(day),
        });
        group.moves.push(moves.collect());
        group.shut.push(shut(slot.day));
    }
    Ok(())
}

/// Whether a day lies so near that a change on it is said.
#[must_use]
pub fn near(today: Day, day: Day) -> bool {
    const NEAR_DAYS: i64 = 7;
    day <= today.plus(NEAR_DAYS)
}
