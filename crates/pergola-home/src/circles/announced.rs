//! Evenings at which newcomers begin, announced to the circle a week before: a
//! day, never who or how many. Whoever shows the circle's page reads `days`.

use pergola_base::facts::evenings::{self, Gate, Slot, Stands};
use pergola_base::{Circle, Cx, Day, Id, Stop};
use pergola_store::{StoreError, Tx, sql};

use super::rules::{self, Announced, Planned};

/// Days ahead that are looked through for evenings: the longest plan, twice.
const AHEAD_DAYS: i64 = 365;

sql!(ADD = "insert into announced (programme, circle, day, announced_on) values ($1, $2, $3, $4)");
sql!(
    AHEAD = "select day, announced_on from announced where programme = $1 and circle = $2 \
             and day >= $3 order by day limit 100"
);
sql!(TAKE_BACK = "delete from announced where programme = $1 and circle = $2 and day = $3");
sql!(SWEEP = "delete from announced where programme = $1 and day < $2");

/// A circle's evenings from today on, as far as newcomers are concerned.
pub struct Ahead {
    /// Those in the calendar that take place.
    pub planned: Vec<Planned>,
    /// Those that were announced.
    pub announced: Vec<Announced>,
}

/// Looks both up, always with the same two questions.
///
/// # Errors
/// When the database does not answer.
pub fn ahead(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Ahead, StoreError> {
    let slots = evenings::of_circle(tx, circle, today, today.plus(AHEAD_DAYS))?;
    let planned = slots
        .iter()
        .filter(|slot| slot.state != Stands::Off)
        .map(|slot| Planned {
            day: slot.day,
            gate: slot.gate,
        })
        .collect();
    let announced = all(tx, circle, today)?;
    Ok(Ahead { planned, announced })
}

fn all(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Vec<Announced>, StoreError> {
    let rows = tx.rows(&AHEAD, &[circle.into(), today.into()])?;
    rows.iter()
        .map(|row| {
            Ok(Announced {
                day: row.get(0)?,
                on: row.get(1)?,
            })
        })
        .collect()
}

/// The days from today on that were told.
///
/// # Errors
/// When the database does not answer.
pub fn told(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Vec<Day>, StoreError> {
    Ok(all(tx, circle, today)?.iter().map(|one| one.day).collect())
}

/// The days from today on at which somebody new begins, as the circle sees them: those that were told and have an
/// evening for it. One that is called off, or has another day, may take place on the old one after all.
///
/// # Errors
/// When the database does not answer.
pub fn days(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Vec<Day>, StoreError> {
    let told = all(tx, circle, today)?;
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let planned = ahead(tx, circle, today)?.planned;
    let begins = |day: Day| {
        planned
            .iter()
            .any(|one| one.day == day && one.gate != Gate::Closed)
    };
    let days = told.into_iter().map(|one| one.day);
    Ok(days.filter(|day| begins(*day)).collect())
}

/// The next day at which whoever waits for a circle can be let in, if one is
/// planned. It says nothing of the place or the hour.
///
/// # Errors
/// When the database does not answer.
pub fn next(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Option<Day>, StoreError> {
    let ahead = ahead(tx, circle, today)?;
    Ok(rules::next_beginning(
        today,
        &ahead.planned,
        &ahead.announced,
    ))
}

/// The evenings that can still be announced.
///
/// # Errors
/// When the database does not answer.
pub fn open(tx: &mut Tx, circle: Id<Circle>, today: Day) -> Result<Vec<Day>, StoreError> {
    let Ahead { planned, announced } = ahead(tx, circle, today)?;
    let mut days: Vec<_> = planned
        .iter()
        .filter(|one| matches!(one.gate, Gate::Open | Gate::AfterTalks))
        .filter(|one| rules::in_time(today, one.day))
        .map(|one| one.day)
        .filter(|day| announced.iter().all(|one| one.day != *day))
        .collect();
    days.dedup();
    Ok(days)
}

/// Tells the circle that somebody new begins on a day.
///
/// # Errors
/// When the database does not answer.
pub fn announce(tx: &mut Tx, circle: Id<Circle>, day: Day, today: Day) -> Result<(), StoreError> {
    tx.run(&ADD, &[circle.into(), day.into(), today.into()])?;
    Ok(())
}

/// Nobody new begins on a day after all; true when it had been told.
///
/// # Errors
/// When the database does not answer.
pub fn take_back(tx: &mut Tx, circle: Id<Circle>, day: Day) -> Result<bool, StoreError> {
    Ok(tx.run(&TAKE_BACK, &[circle.into(), day.into()])? > 0)
}

/// An evening on which somebody new begins has another day: where the circle was told of the old one, it reads the
/// new one, if that is still a week ahead.
///
/// # Errors
/// When the database does not answer.
pub fn moves(tx: &mut Tx, before: &Slot, to: Day, today: Day) -> Result<(), StoreError> {
    let newcomers = matches!(before.gate, Gate::Open | Gate::AfterTalks);
    let known = all(tx, before.circle, today)?;
    let told = |day: Day| known.iter().any(|one| one.day == day);
    if newcomers && told(before.day) && !told(to) && rules::in_time(today, to) {
        announce(tx, before.circle, to, today)?;
    }
    Ok(())
}

/// Deletes announcements of evenings that are over.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&SWEEP, &[cx.today().into()])?)
}
