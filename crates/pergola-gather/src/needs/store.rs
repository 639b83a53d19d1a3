//! Needs and answers to them at rest. A need names a person and a kind, so that
//! it goes with the person; whoever meets needs reads sums, which name nobody.

use std::collections::HashMap;

use pergola_base::facts::evenings::Slot;
use pergola_base::{
    Act, Circle, CopyLine, CopyValue, Cx, Day, Evening, Id, Permit, Person, State, Stop, act,
};
use pergola_store::{Row, StoreError, Tx, sql};

use super::kinds::Kind;
use super::rules::{Answered, Said};

/// A kind and how many.
pub type Asked = (&'static Kind, i64);

sql!(
    OF_PERSON = "select kind, number from need \
                 where programme = $1 and circle = $2 and person = $3 order by kind limit 64"
);
sql!(
    EVERYWHERE = "select kind, number from need \
                  where programme = $1 and person = $2 order by circle, kind limit 1000"
);
sql!(
    ADD = "insert into need (programme, circle, person, kind, number) values ($1, $2, $3, $4, $5)"
);
sql!(CLEAR = "delete from need where programme = $1 and circle = $2 and person = $3");
sql!(pub(super) HELD = "select count(*) from need where programme = $1 and person = $2");
sql!(FORGET = "delete from need where programme = $1 and person = $2");
sql!(
    IN_CIRCLE = "select need.kind, cast(sum(need.number) as bigint) from need \
                 join person on person.programme = need.programme and person.id = need.person \
                 where need.programme = $1 and need.circle = $2 and person.state = $3 \
                 group by need.kind order by need.kind limit 64"
);
sql!(
    IN_ALL = "select need.circle, need.kind, cast(sum(need.number) as bigint) from need \
              join person on person.programme = need.programme and person.id = need.person \
              where need.programme = $1 and person.state = $2 \
              group by need.circle, need.kind order by need.circle, need.kind limit 20000"
);
sql!(
    ANSWERS = "select kind, day, number, answer from need_answer \
               where programme = $1 and circle = $2 and evening = $3 order by kind limit 64"
);
sql!(
    ANSWERS_BETWEEN = "select evening, kind, day, number, answer from need_answer \
                       where programme = $1 and day >= $2 and day <= $3 \
                       order by evening, kind limit 20000"
);
sql!(
    DROP_ANSWER = "delete from need_answer \
                   where programme = $1 and circle = $2 and evening = $3 and kind = $4"
);
sql!(
    ADD_ANSWER = "insert into need_answer (programme, circle, evening, kind, day, number, answer) \
                  values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(UNANSWER = "delete from need_answer where programme = $1 and circle = $2 and evening = $3");
sql!(SWEEP = "delete from need_answer where programme = $1 and day < $2");

fn asked(row: &Row) -> Result<Asked, StoreError> {
    Ok((row.get(0)?, row.get(1)?))
}

fn answered(row: &Row, from: usize) -> Result<Answered, StoreError> {
    Ok(Answered {
        kind: row.get(from)?,
        day: row.get(from + 1)?,
        number: row.get(from + 2)?,
        said: row.get(from + 3)?,
    })
}

/// What one person needs in a circle.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<Vec<Asked>, StoreError> {
    tx.rows(&OF_PERSON, &[circle.into(), person.into()])?
        .iter()
        .map(asked)
        .collect()
}

/// Writes what one person needs in a circle anew.
///
/// # Errors
/// When the database does not answer.
pub fn set(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
    needs: &[Asked],
) -> Result<(), StoreError> {
    tx.run(&CLEAR, &[circle.into(), person.into()])?;
    for (kind, number) in needs {
        let with = [
            circle.into(),
            person.into(),
            kind.code.into(),
            (*number).into(),
        ];
        tx.run(&ADD, &with)?;
    }
    Ok(())
}

/// Deletes everything that somebody needs, in every circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// What a circle's people need together. Who is on a break is not counted.
///
/// # Errors
/// When the database does not answer.
pub fn in_circle<A: Act<On = Circle>>(
    tx: &mut Tx,
    permit: &Permit<A>,
) -> Result<Vec<Asked>, StoreError> {
    tx.rows(&IN_CIRCLE, &[permit.on().into(), State::Active.into()])?
        .iter()
        .map(asked)
        .collect()
}

/// What the people of each circle need together, without saying who.
///
/// # Errors
/// When the database does not answer.
pub fn in_all(
    tx: &mut Tx,
    _permit: &Permit<act::Coordinate>,
) -> Result<HashMap<Id<Circle>, Vec<Asked>>, StoreError> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in tx.rows(&IN_ALL, &[State::Active.into()])? {
        all.entry(row.get(0)?)
            .or_default()
            .push((row.get(1)?, row.get(2)?));
    }
    Ok(all)
}

/// What was said about one evening.
///
/// # Errors
/// When the database does not answer.
pub fn answers(tx: &mut Tx, slot: &Slot) -> Result<Vec<Answered>, StoreError> {
    tx.rows(&ANSWERS, &[slot.circle.into(), slot.id.into()])?
        .iter()
        .map(|row| answered(row, 0))
        .collect()
}

/// What was said about the evenings from one day to another.
///
/// # Errors
/// When the database does not answer.
pub fn answers_between(
    tx: &mut Tx,
    from: Day,
    to: Day,
) -> Result<HashMap<Id<Evening>, Vec<Answered>>, StoreError> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in tx.rows(&ANSWERS_BETWEEN, &[from.into(), to.into()])? {
        all.entry(row.get(0)?).or_default().push(answered(&row, 1)?);
    }
    Ok(all)
}

/// Says something about one kind of need of an evening, or takes it back.
///
/// # Errors
/// When the database does not answer.
pub fn answer(
    tx: &mut Tx,
    slot: &Slot,
    (kind, number): Asked,
    said: Option<Said>,
) -> Result<(), StoreError> {
    let (circle, evening) = (slot.circle.into(), slot.id.into());
    tx.run(&DROP_ANSWER, &[circle, evening, kind.code.into()])?;
    if let Some(said) = said {
        let with = [
            slot.circle.into(),
            slot.id.into(),
            kind.code.into(),
            slot.day.into(),
            number.into(),
            said.into(),
        ];
        tx.run(&ADD_ANSWER, &with)?;
    }
    Ok(())
}

/// An evening has another time or place: what was said of needs there is asked anew.
///
/// # Errors
/// When the database does not answer.
pub fn ask_anew(tx: &mut Tx, circle: Id<Circle>, evening: Id<Evening>) -> Result<(), StoreError> {
    tx.run(&UNANSWER, &[circle.into(), evening.into()])?;
    Ok(())
}

/// Deletes what was said about evenings that are over: within a day.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&SWEEP, &[cx.today().into()])?)
}

/// The own copy: every need, without saying of which group.
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
pub fn copied(_cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Vec<CopyLine>, Stop> {
    let mut lines = Vec::new();
    for row in tx.rows(&EVERYWHERE, &[person.into()])? {
        let (kind, number) = asked(&row)?;
        lines.push(CopyLine {
            label: "copy-need",
            value: CopyValue::Text(kind.text),
        });
        if kind.counted {
            lines.push(CopyLine {
                label: "copy-need-number",
                value: CopyValue::Count(number),
            });
        }
    }
    Ok(lines)
}
