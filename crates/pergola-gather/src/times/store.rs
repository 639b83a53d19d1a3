//! When people could come, at rest. Whoever asks reads the own answer and sums;
//! no function gives another person's times.

use pergola_base::{
    Act, Circle, CopyLine, CopyValue, Cx, Day, Id, Permit, Person, State, Stop, act,
};
use pergola_page::weekday;
use pergola_seal::Plain;
use pergola_store::{StoreError, Tx, sql};

use super::rules::{self, KEPT_DAYS, WEEK};

sql!(
    OF_PERSON = "select part from could_come \
                 where programme = $1 and circle = $2 and person = $3 order by part limit 21"
);
sql!(
    EVERYWHERE = "select part, given from could_come \
                  where programme = $1 and person = $2 order by circle, part limit 1000"
);
sql!(
    ADD = "insert into could_come (programme, circle, person, part, given) \
           values ($1, $2, $3, $4, $5)"
);
sql!(CLEAR = "delete from could_come where programme = $1 and circle = $2 and person = $3");
sql!(pub(super) HELD = "select count(*) from could_come where programme = $1 and person = $2");
sql!(FORGET = "delete from could_come where programme = $1 and person = $2");
sql!(
    ANSWERED = "select count(distinct could_come.person) from could_come \
                join person on person.programme = could_come.programme \
                and person.id = could_come.person \
                where could_come.programme = $1 and could_come.circle = $2 and person.state = $3"
);
sql!(
    COUNTED = "select could_come.part, count(*) from could_come \
               join person on person.programme = could_come.programme \
               and person.id = could_come.person \
               where could_come.programme = $1 and could_come.circle = $2 and person.state = $3 \
               group by could_come.part order by could_come.part limit 21"
);
sql!(SWEEP = "delete from could_come where programme = $1 and given < $2");

/// When one person could come to a circle.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<[bool; WEEK], StoreError> {
    let mut times = [false; WEEK];
    for row in tx.rows(&OF_PERSON, &[circle.into(), person.into()])? {
        let part: u32 = row.get(0)?;
        if let Some(time) = times.get_mut(part as usize) {
            *time = true;
        }
    }
    Ok(times)
}

/// Writes when one person could come anew. Without any time there is no answer.
///
/// # Errors
/// When the database does not answer.
pub fn set(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
    times: [bool; WEEK],
    today: Day,
) -> Result<(), StoreError> {
    tx.run(&CLEAR, &[circle.into(), person.into()])?;
    for (part, _) in (0_i64..).zip(times).filter(|(_, could)| *could) {
        let with = [circle.into(), person.into(), part.into(), today.into()];
        tx.run(&ADD, &with)?;
    }
    Ok(())
}

/// Deletes every answer of somebody.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// The same, in one circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget_in(tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&CLEAR, &[circle.into(), person.into()])?;
    Ok(())
}

/// How many people of a circle have answered, and how many could come in each
/// part of a week. Who is on a break is not counted.
///
/// # Errors
/// When the database does not answer.
pub fn together<A: Act<On = Circle>>(
    tx: &mut Tx,
    permit: &Permit<A>,
) -> Result<(i64, Vec<(i64, i64)>), StoreError> {
    let with = [permit.on().into(), State::Active.into()];
    let answered = tx.one(&ANSWERED, &with)?.map_or(Ok(0), |row| row.get(0))?;
    let counted = tx.rows(&COUNTED, &with)?;
    let counted = counted.iter().map(|row| Ok((row.get(0)?, row.get(1)?)));
    Ok((answered, counted.collect::<Result<_, StoreError>>()?))
}

/// Deletes answers that are 90 days old.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&SWEEP, &[cx.today().plus(-KEPT_DAYS).into()])?)
}

/// The own copy: the own times, without saying for which group.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let permit = cx.may_own(act::TakeCopy)?;
    copied(cx, tx, permit.on())
}

/// The same lines about one person.
///
/// # Errors
/// When the database does not answer.
pub fn copied(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Vec<CopyLine>, Stop> {
    let (mut lines, mut until) = (Vec::new(), None);
    for row in tx.rows(&EVERYWHERE, &[person.into()])? {
        let (part, given): (i64, Day) = (row.get(0)?, row.get(1)?);
        let (day, label) = rules::part_of(part);
        let day = weekday(cx.language, day);
        lines.push(CopyLine {
            label,
            value: CopyValue::Words(Plain::new(day)),
        });
        until = until.max(Some(given));
    }
    lines.extend(until.map(|given| CopyLine {
        label: "copy-time-until",
        value: CopyValue::Day(given.plus(KEPT_DAYS)),
    }));
    Ok(lines)
}
