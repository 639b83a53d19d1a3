//! What is known of an evening beside its place in the calendar, and who is set
//! to help. Times and counts; never what was said.

use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{Circle, Day, Evening, Id, Person};
use pergola_store::{Row, StoreError, Tx, sql};

use super::rules;

/// A change since an evening was planned, as bits of one number.
pub struct Change;

impl Change {
    /// Another day or hour.
    pub const TIME: i64 = 1;
    /// Another place.
    pub const PLACE: i64 = 2;
    /// Somebody else leads it.
    pub const LEADS: i64 = 4;
    /// It does not take place.
    pub const OFF: i64 = 8;
    /// One of those who go along changes.
    pub const HELPER: i64 = 16;
    /// It takes place after all.
    pub const ON: i64 = 32;

    /// What is said once one more change comes: of off and on again only the newer one.
    const fn and(said: i64, what: i64) -> i64 {
        let over = match what {
            Self::OFF => Self::ON,
            Self::ON => Self::OFF,
            _ => 0,
        };
        said & !over | what
    }
}

/// An evening of a circle, by both ids.
pub type Which = (Id<Circle>, Id<Evening>);

/// What is known of an evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Meeting {
    /// Who leads it, when it is not the one who always does.
    pub leads: Option<Id<Person>>,
    /// The number at the door.
    pub heads: Option<i64>,
    /// Ticks about the evening, as bits.
    pub ticks: i64,
    /// What changed, as bits.
    pub changed: i64,
    /// When that was last said.
    pub changed_on: Option<Day>,
}

/// One who is set to help on an evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Helps {
    /// On which evening.
    pub evening: Id<Evening>,
    /// Who.
    pub person: Id<Person>,
}

sql!(
    FIND = "select leads, heads, ticks, changed, changed_on from meeting \
            where programme = $1 and circle = $2 and evening = $3"
);
sql!(
    ADD = "insert into meeting (programme, circle, evening, leads, heads, ticks, changed, \
           changed_on) values ($1, $2, $3, $4, $5, $6, $7, $8)"
);
sql!(DROP = "delete from meeting where programme = $1 and circle = $2 and evening = $3");
sql!(
    LED_NO_MORE =
        "update meeting set leads = null where programme = $1 and circle = $2 and leads = $3"
);
sql!(
    SET = "insert into helps (programme, circle, evening, person, day) \
           values ($1, $2, $3, $4, $5)"
);
sql!(
    UNSET = "delete from helps where programme = $1 and circle = $2 and evening = $3 \
             and person = $4"
);
sql!(
    OF_EVENING = "select evening, person from helps where programme = $1 and circle = $2 \
                  and evening = $3 order by person limit 64"
);
sql!(
    OF_CIRCLE = "select evening, person from helps where programme = $1 and circle = $2 \
                 order by evening, person limit 4000"
);
sql!(
    DAYS = "select day from helps where programme = $1 and person = $2 and day >= $3 \
            and day <= $4 order by day limit 400"
);
sql!(
    EVENINGS = "select circle, evening from helps where programme = $1 and person = $2 \
                and day >= $3 order by day limit 400"
);
sql!(MOVE = "update helps set day = $2 where programme = $1 and circle = $3 and evening = $4");
sql!(pub(super) HELD = "select count(*) from helps where programme = $1 and person = $2");
sql!(pub(super) HELD_LEADS = "select count(*) from meeting where programme = $1 and leads = $2");
sql!(FORGET_HELPS = "delete from helps where programme = $1 and person = $2");
sql!(DROP_HELPS = "delete from helps where programme = $1 and circle = $2 and evening = $3");

fn read_helps(row: &Row) -> Result<Helps, StoreError> {
    Ok(Helps {
        evening: row.get(0)?,
        person: row.get(1)?,
    })
}

/// What is known of an evening; nothing yet is the default.
///
/// # Errors
/// When the database does not answer.
pub fn find(tx: &mut Tx, circle: Id<Circle>, evening: Id<Evening>) -> Result<Meeting, StoreError> {
    let Some(row) = tx.one(&FIND, &[circle.into(), evening.into()])? else {
        return Ok(Meeting::default());
    };
    Ok(Meeting {
        leads: row.get(0)?,
        heads: row.get(1)?,
        ticks: row.get(2)?,
        changed: row.get(3)?,
        changed_on: row.get(4)?,
    })
}

/// Writes what is known of an evening.
///
/// # Errors
/// When the database does not answer.
pub fn put(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
    known: &Meeting,
) -> Result<(), StoreError> {
    tx.run(&DROP, &[circle.into(), evening.into()])?;
    tx.run(
        &ADD,
        &[
            circle.into(),
            evening.into(),
            known.leads.into(),
            known.heads.into(),
            known.ticks.into(),
            known.changed.into(),
            known.changed_on.into(),
        ],
    )?;
    Ok(())
}

/// Notes what changed, and the day on which it is said.
///
/// # Errors
/// When the database does not answer.
pub fn changed(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
    what: i64,
    today: Day,
) -> Result<(), StoreError> {
    let mut known = find(tx, circle, evening)?;
    known.changed = Change::and(known.changed, what);
    known.changed_on = Some(today);
    put(tx, circle, evening, &known)
}

/// Somebody leads no evening of a circle any more.
///
/// # Errors
/// When the database does not answer.
pub fn leads_no_more(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<(), StoreError> {
    tx.run(&LED_NO_MORE, &[circle.into(), person.into()])?;
    Ok(())
}

/// Sets somebody to help on an evening; twice is once.
///
/// # Errors
/// When the database does not answer.
pub fn set(tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<(), StoreError> {
    unset(tx, slot.circle, slot.id, person)?;
    tx.run(
        &SET,
        &[
            slot.circle.into(),
            slot.id.into(),
            person.into(),
            slot.day.into(),
        ],
    )?;
    Ok(())
}

/// Somebody is no longer set for an evening; true when they were.
///
/// # Errors
/// When the database does not answer.
pub fn unset(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
    person: Id<Person>,
) -> Result<bool, StoreError> {
    Ok(tx.run(&UNSET, &[circle.into(), evening.into(), person.into()])? > 0)
}

/// Who is set to help on an evening.
///
/// # Errors
/// When the database does not answer.
pub fn helpers(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
) -> Result<Vec<Id<Person>>, StoreError> {
    tx.rows(&OF_EVENING, &[circle.into(), evening.into()])?
        .iter()
        .map(|row| row.get(1))
        .collect()
}

/// Who is set to help on all evenings of a circle.
///
/// # Errors
/// When the database does not answer.
pub fn helpers_of(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Helps>, StoreError> {
    tx.rows(&OF_CIRCLE, &[circle.into()])?
        .iter()
        .map(read_helps)
        .collect()
}

/// The days on which somebody helps, in whichever circle, both ends included.
///
/// # Errors
/// When the database does not answer.
pub fn days_of(
    tx: &mut Tx,
    person: Id<Person>,
    from: Day,
    to: Day,
) -> Result<Vec<Day>, StoreError> {
    tx.rows(&DAYS, &[person.into(), from.into(), to.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// The days near an evening on which somebody helps.
///
/// # Errors
/// When the database does not answer.
pub fn days_near(tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<Vec<Day>, StoreError> {
    let (from, to) = (
        slot.day.plus(-rules::HELPS_DAYS),
        slot.day.plus(rules::HELPS_DAYS),
    );
    days_of(tx, person, from, to)
}

/// The evenings from a day on for which somebody is set.
///
/// # Errors
/// When the database does not answer.
pub fn evenings_of(tx: &mut Tx, person: Id<Person>, from: Day) -> Result<Vec<Which>, StoreError> {
    tx.rows(&EVENINGS, &[person.into(), from.into()])?
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// An evening has another day or hour now, also for who helps.
///
/// # Errors
/// When the database does not answer.
pub fn moved(tx: &mut Tx, before: &Slot, slot: &Slot) -> Result<(), StoreError> {
    evenings::set(tx, slot)?;
    tx.run(
        &MOVE,
        &[slot.day.into(), slot.circle.into(), slot.id.into()],
    )?;
    if before.day == slot.day {
        return Ok(());
    }
    super::answers::another_day(tx, slot)
}

/// Somebody helps nowhere any more.
///
/// # Errors
/// When the database does not answer.
pub fn forget_helper(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_HELPS, &[person.into()])?;
    Ok(())
}

/// Deletes what is known of an evening, with its place in the calendar.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, slot: &Slot) -> Result<(), StoreError> {
    let with = [slot.circle.into(), slot.id.into()];
    tx.run(&DROP, &with)?;
    tx.run(&DROP_HELPS, &with)?;
    super::places::forget(tx, slot.circle, slot.id)?;
    evenings::forget(tx, slot.circle, slot.id)
}
