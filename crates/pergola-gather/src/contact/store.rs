//! What the desk says of itself, its numbered slips, and the tally of ways in.
//! None of it is about a person: a thief learns hours and numbers.

use pergola_base::Day;
use pergola_store::{Row, StoreError, Tx, sql};

use super::rules::{SLIP_DAYS, Time, Way};

sql!(
    ADD = "insert into desk (programme, hours, phone, letter, walk, young, slips) \
           values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(FIND = "select hours, phone, letter, walk, young, slips from desk where programme = $1");
sql!(DROP = "delete from desk where programme = $1");
sql!(
    ADD_TIME = "insert into desk_time (programme, place, weekday, begins, ends) \
                values ($1, $2, $3, $4, $5)"
);
sql!(
    TIMES = "select weekday, begins, ends from desk_time where programme = $1 \
             order by place limit 100"
);
sql!(DROP_TIMES = "delete from desk_time where programme = $1");
sql!(ADD_PART = "insert into desk_part (programme, part, name) values ($1, $2, $3)");
sql!(PARTS = "select part, name from desk_part where programme = $1 order by part limit 100");
sql!(DROP_PARTS = "delete from desk_part where programme = $1");
sql!(
    GIVE = "insert into slip (programme, number, language, part, hours, again) \
            values ($1, $2, $3, $4, $5, $6)"
);
sql!(
    SLIP = "select number, language, part, hours, again from slip \
            where programme = $1 and number = $2"
);
sql!(
    SLIPS = "select number, language, part, hours, again from slip where programme = $1 \
             order by again, number limit 1000"
);
sql!(AGAIN = "update slip set again = $2 where programme = $1 and number = $3");
sql!(TAKE_BACK = "delete from slip where programme = $1 and number = $2");
sql!(SWEEP = "delete from slip where programme = $1 and again < $2");
sql!(HELD = "select count(*) from slip where programme = $1");
sql!(ADD_WAY = "insert into way_in (programme, way, times) values ($1, $2, $3)");
sql!(FIND_WAY = "select times from way_in where programme = $1 and way = $2");
sql!(DROP_WAY = "delete from way_in where programme = $1 and way = $2");

/// What the desk says of itself; a line that is empty is not shown.
#[derive(Default, Clone)]
pub struct Desk {
    /// What is to be said of the hours beside the times.
    pub hours: String,
    /// Where it rings.
    pub phone: String,
    /// Where a letter arrives.
    pub letter: String,
    /// Where one can come by.
    pub walk: String,
    /// Where somebody under 18 can turn.
    pub young: String,
    /// How many slips were given so far.
    pub slips: i64,
}

/// One number that waits.
pub struct Slip {
    /// Its number.
    pub number: i64,
    /// The stored code of the language.
    pub language: i64,
    /// A part of the desk's list; 0 is anywhere.
    pub part: i64,
    /// The stored code of the hours.
    pub hours: i64,
    /// The day to ask again.
    pub again: Day,
}

/// The desk; an empty one before anybody wrote anything.
///
/// # Errors
/// When the database does not answer.
pub fn desk(tx: &mut Tx) -> Result<Desk, StoreError> {
    let Some(row) = tx.one(&FIND, &[])? else {
        return Ok(Desk::default());
    };
    Ok(Desk {
        hours: row.get(0)?,
        phone: row.get(1)?,
        letter: row.get(2)?,
        walk: row.get(3)?,
        young: row.get(4)?,
        slips: row.get(5)?,
    })
}

/// Writes the desk anew.
///
/// # Errors
/// When the database does not answer.
pub fn write(tx: &mut Tx, desk: &Desk) -> Result<(), StoreError> {
    tx.run(&DROP, &[])?;
    tx.run(
        &ADD,
        &[
            desk.hours.as_str().into(),
            desk.phone.as_str().into(),
            desk.letter.as_str().into(),
            desk.walk.as_str().into(),
            desk.young.as_str().into(),
            desk.slips.into(),
        ],
    )?;
    Ok(())
}

/// When somebody is at the desk, in the order of the week.
///
/// # Errors
/// When the database does not answer.
pub fn desk_times(tx: &mut Tx) -> Result<Vec<Time>, StoreError> {
    let rows = tx.rows(&TIMES, &[])?;
    let time = |row: &Row| {
        Ok(Time {
            weekday: row.get(0)?,
            begins: row.get(1)?,
            ends: row.get(2)?,
        })
    };
    rows.iter().map(time).collect()
}

/// Writes these times anew.
///
/// # Errors
/// When the database does not answer.
pub fn write_desk_times(tx: &mut Tx, times: &[Time]) -> Result<(), StoreError> {
    tx.run(&DROP_TIMES, &[])?;
    for (place, time) in (1_i64..).zip(times) {
        let Time {
            weekday,
            begins,
            ends,
        } = *time;
        let row = [place, weekday, begins, ends].map(Into::into);
        tx.run(&ADD_TIME, &row)?;
    }
    Ok(())
}

/// The parts of town, by their numbers.
///
/// # Errors
/// When the database does not answer.
pub fn parts(tx: &mut Tx) -> Result<Vec<(i64, String)>, StoreError> {
    tx.rows(&PARTS, &[])?
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// Writes the list of parts anew.
///
/// # Errors
/// When the database does not answer.
pub fn write_parts(tx: &mut Tx, parts: &[(i64, String)]) -> Result<(), StoreError> {
    tx.run(&DROP_PARTS, &[])?;
    for (part, name) in parts {
        tx.run(&ADD_PART, &[(*part).into(), name.as_str().into()])?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Slip, StoreError> {
    Ok(Slip {
        number: row.get(0)?,
        language: row.get(1)?,
        part: row.get(2)?,
        hours: row.get(3)?,
        again: row.get(4)?,
    })
}

/// Gives the next number; the number in `slip` does not count.
///
/// # Errors
/// When the database does not answer.
pub fn give(tx: &mut Tx, slip: &Slip) -> Result<i64, StoreError> {
    let mut desk = desk(tx)?;
    desk.slips += 1;
    write(tx, &desk)?;
    tx.run(
        &GIVE,
        &[
            desk.slips.into(),
            slip.language.into(),
            slip.part.into(),
            slip.hours.into(),
            slip.again.into(),
        ],
    )?;
    Ok(desk.slips)
}

/// One slip, by its number.
///
/// # Errors
/// When the database does not answer.
pub fn slip(tx: &mut Tx, number: i64) -> Result<Option<Slip>, StoreError> {
    tx.one(&SLIP, &[number.into()])?
        .as_ref()
        .map(read)
        .transpose()
}

/// Every slip that waits, the first to ask again first.
///
/// # Errors
/// When the database does not answer.
pub fn slips(tx: &mut Tx) -> Result<Vec<Slip>, StoreError> {
    tx.rows(&SLIPS, &[])?.iter().map(read).collect()
}

/// How many slips wait.
///
/// # Errors
/// When the database does not answer.
pub fn held(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.one(&HELD, &[])?.map_or(Ok(0), |row| row.get(0))
}

/// Another day to ask again.
///
/// # Errors
/// When the database does not answer.
pub fn again(tx: &mut Tx, number: i64, day: Day) -> Result<(), StoreError> {
    tx.run(&AGAIN, &[day.into(), number.into()])?;
    Ok(())
}

/// The wait is over: the number is gone.
///
/// # Errors
/// When the database does not answer.
pub fn take_back(tx: &mut Tx, number: i64) -> Result<(), StoreError> {
    tx.run(&TAKE_BACK, &[number.into()])?;
    Ok(())
}

/// Deletes numbers that nobody came back with.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Tx, today: Day) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[today.plus(-SLIP_DAYS).into()])
}

/// Somebody heard of us in this way: one more, and nothing else.
///
/// # Errors
/// When the database does not answer.
pub fn count_way(tx: &mut Tx, way: Way) -> Result<(), StoreError> {
    let times = times(tx, way)? + 1;
    tx.run(&DROP_WAY, &[(way as i64).into()])?;
    tx.run(&ADD_WAY, &[(way as i64).into(), times.into()])?;
    Ok(())
}

/// How often a way was named.
///
/// # Errors
/// When the database does not answer.
pub fn times(tx: &mut Tx, way: Way) -> Result<i64, StoreError> {
    tx.one(&FIND_WAY, &[(way as i64).into()])?
        .map_or(Ok(0), |row| row.get(0))
}
