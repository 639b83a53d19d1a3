//! What people say about an evening: that they cannot come, without a reason,
//! until the day after; and afterwards, only of those who said yes to it, whether
//! they came. A break is never counted as anything.

use pergola_base::facts::belongs::{self, Belongs, CirclePart};
use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::facts::people;
use pergola_base::{Circle, CopyLine, CopyValue, Cx, Day, Evening, Id, Person, State, Stop};
use pergola_store::{StoreError, Tx, sql};

use super::rules;

sql!(
    STAY = "insert into stays_away (programme, circle, evening, person, day) \
            values ($1, $2, $3, $4, $5)"
);
sql!(
    COME = "delete from stays_away where programme = $1 and circle = $2 and evening = $3 \
            and person = $4"
);
sql!(
    AWAY = "select person from stays_away where programme = $1 and circle = $2 \
            and evening = $3 order by person limit 200"
);
sql!(DROP_AWAY = "delete from stays_away where programme = $1 and circle = $2 and evening = $3");
sql!(SWEEP_AWAY = "delete from stays_away where programme = $1 and day < $2");
sql!(pub(super) HELD_AWAY = "select count(*) from stays_away where programme = $1 and person = $2");
sql!(pub(super) HELD_CAME = "select count(*) from came where programme = $1 and person = $2");
sql!(FORGET_AWAY = "delete from stays_away where programme = $1 and person = $2");
sql!(
    FORGET_AWAY_IN = "delete from stays_away where programme = $1 and person = $2 and circle = $3"
);
sql!(
    pub(super) RECORDS_CAME = "select evening, circle, day, there, until from came \
                               where programme = $1 and person = $2"
);
sql!(
    ADD_CAME = "insert into came (programme, person, evening, circle, day, there, until) \
                values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(
    DROP_CAME = "delete from came where programme = $1 and circle = $2 and evening = $3 \
                 and person = $4 and there = $5"
);
sql!(BACK = "insert into came_back (programme, person, day) values ($1, $2, $3)");
sql!(BACK_ON = "select day from came_back where programme = $1 and person = $2");
sql!(pub(super) HELD_BACK = "select count(*) from came_back where programme = $1 and person = $2");
sql!(FORGET_BACK = "delete from came_back where programme = $1 and person = $2");
sql!(SWEEP_BACK = "delete from came_back where programme = $1 and day < $2");
sql!(
    CAME = "select person from came where programme = $1 and circle = $2 and evening = $3 \
            and there = 1 order by person limit 200"
);
sql!(
    OWN = "select day, there from came where programme = $1 and person = $2 \
           order by day limit 400"
);
sql!(SWEEP_CAME = "delete from came where programme = $1 and until < $2");
sql!(FORGET_CAME = "delete from came where programme = $1 and person = $2");

/// Somebody says that they cannot come; saying it twice is saying it once.
///
/// # Errors
/// When the database does not answer.
pub fn stay_away(tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<(), StoreError> {
    come(tx, slot, person)?;
    tx.run(
        &STAY,
        &[
            slot.circle.into(),
            slot.id.into(),
            person.into(),
            slot.day.into(),
        ],
    )?;
    Ok(())
}

/// Somebody can come after all: it leaves no trace.
///
/// # Errors
/// When the database does not answer.
pub fn come(tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&COME, &[slot.circle.into(), slot.id.into(), person.into()])?;
    Ok(())
}

/// Who said that they cannot come.
///
/// # Errors
/// When the database does not answer.
pub fn away(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
) -> Result<Vec<Id<Person>>, StoreError> {
    tx.rows(&AWAY, &[circle.into(), evening.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// An evening has another day: what was said of the former one says nothing about it.
///
/// # Errors
/// When the database does not answer.
pub fn another_day(tx: &mut Tx, slot: &Slot) -> Result<(), StoreError> {
    tx.run(&DROP_AWAY, &[slot.circle.into(), slot.id.into()])?;
    Ok(())
}

/// Whether somebody's coming may be kept: only with a yes that holds today.
///
/// # Errors
/// When the database does not answer.
pub fn may_keep(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    Ok(kept_since(cx, tx, person)?.is_some())
}

/// The day of that yes.
fn kept_since(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Day>, StoreError> {
    let live = consents::live(tx, person, cx.today())?;
    let yes = live.iter().find(|yes| yes.kind == Consent::Attendance);
    Ok(yes.map(|yes| yes.given))
}

/// Somebody came back from a break: no evening up to now counts against them. Kept only of who said yes to it.
///
/// # Errors
/// When the database does not answer.
pub fn back(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    forget_back(tx, person)?;
    if may_keep(cx, tx, person)? {
        tx.run(&BACK, &[person.into(), cx.today().into()])?;
    }
    Ok(())
}

/// It is no longer known that somebody came back.
///
/// # Errors
/// When the database does not answer.
pub fn forget_back(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_BACK, &[person.into()])?;
    Ok(())
}

/// Whether somebody was there to come to an evening: in the circle, with the yes, and not on a break, all from a
/// day before it on. It may be written down a week later.
fn was_here(tx: &mut Tx, slot: &Slot, place: &Belongs, yes: Day) -> Result<bool, StoreError> {
    let here = people::find(tx, place.person)?.is_some_and(|one| one.state == State::Active);
    let back = tx.one(&BACK_ON, &[place.person.into()])?;
    let back: Option<Day> = back.map(|row| row.get(0)).transpose()?;
    let since = back.into_iter().fold(place.since.max(yes), Day::max);
    Ok(here && since < slot.day)
}

/// What was noted of somebody and an evening is gone; true when it was.
fn drop_came(
    tx: &mut Tx,
    slot: &Slot,
    person: Id<Person>,
    there: bool,
) -> Result<bool, StoreError> {
    let (circle, evening) = (slot.circle.into(), slot.id.into());
    Ok(tx.run(&DROP_CAME, &[circle, evening, person.into(), there.into()])? > 0)
}

/// Notes who came: only of members who said yes to it, and of nobody who was on a break, unless they came all the
/// same (rules 1, 94). Written down once more it is noted anew, and nobody who has gone since loses what was noted.
///
/// # Errors
/// When the database does not answer.
pub fn note(cx: &Cx, tx: &mut Tx, slot: &Slot, came: &[Id<Person>]) -> Result<(), StoreError> {
    let end = slot.day.plus(rules::CYCLE_DAYS_MAX);
    let coming = evenings::of_circle(tx, slot.circle, slot.day, end)?;
    let until = rules::came_until(slot.day, &coming);
    for place in belongs::of_circle(tx, slot.circle)? {
        let there = came.contains(&place.person);
        let yes = kept_since(cx, tx, place.person)?;
        let Some(yes) = yes.filter(|_| place.part == CirclePart::Member) else {
            continue;
        };
        // What was noted before stays known of whoever was to come; a tick by mistake leaves nothing.
        let was_to_come = drop_came(tx, slot, place.person, false)?;
        drop_came(tx, slot, place.person, true)?;
        if !(there || was_to_come || was_here(tx, slot, &place, yes)?) {
            continue;
        }
        tx.run(
            &ADD_CAME,
            &[
                place.person.into(),
                slot.id.into(),
                slot.circle.into(),
                slot.day.into(),
                there.into(),
                until.into(),
            ],
        )?;
    }
    Ok(())
}

/// Who came, of those whose coming is kept.
///
/// # Errors
/// When the database does not answer.
pub fn came(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
) -> Result<Vec<Id<Person>>, StoreError> {
    tx.rows(&CAME, &[circle.into(), evening.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// What somebody said about coming evenings is gone.
///
/// # Errors
/// When the database does not answer.
pub fn forget_away(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_AWAY, &[person.into()])?;
    Ok(())
}

/// The same, in one circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget_away_in(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<(), StoreError> {
    tx.run(&FORGET_AWAY_IN, &[person.into(), circle.into()])?;
    Ok(())
}

/// That somebody came is kept no longer.
///
/// # Errors
/// When the database does not answer.
pub fn forget_came(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_CAME, &[person.into()])?;
    Ok(())
}

/// Deletes what is over: answers the day after, comings at their date, that somebody came back once no evening
/// before it can be written down. A yes that ends takes its comings with it at once (`hears`).
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Tx, today: Day) -> Result<u64, StoreError> {
    let back = rules::written_from(today);
    Ok(tx.run(&SWEEP_AWAY, &[today.into()])?
        + tx.run(&SWEEP_CAME, &[today.into()])?
        + tx.run(&SWEEP_BACK, &[back.into()])?)
}

/// The own copy's lines: the days on which the person came, and of how many
/// evenings that were held while they were here and not on a break.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let mut held: Vec<(Day, bool)> = Vec::new();
    for row in tx.rows(&OWN, &[cx.me()?.into()])? {
        held.push((row.get(0)?, row.get(1)?));
    }
    let mut lines: Vec<CopyLine> = held
        .iter()
        .filter(|(_, there)| *there)
        .map(|(day, _)| CopyLine {
            label: "copy-came",
            value: CopyValue::Day(*day),
        })
        .collect();
    let there: Vec<bool> = held.iter().map(|(_, there)| *there).collect();
    if let Some((came, offered)) = rules::continuity(&there) {
        for (label, count) in [("copy-came-to", came), ("copy-were-held", offered)] {
            let value = CopyValue::Count(count);
            lines.push(CopyLine { label, value });
        }
    }
    Ok(lines)
}
