//! Erasing a person, as far as the shared tables know them. Whoever erases
//! deletes its own tables by hearing `Erased`; the key that opened the person's
//! own words goes last, so that nothing of theirs opens anywhere afterwards.

use pergola_store::{StoreError, Tx, sql};

use super::orders::{self, Order};
use super::{consents, names, people};
use crate::clockwork::{self, Due, Job, Next, Work};
use crate::cx::Cx;
use crate::id::{Id, Person, ProgrammeTag};
use crate::journal::{self, Entry};
use crate::moment::{Day, Moment};
use crate::notice::Notice;
use crate::role::State;
use crate::stop::Stop;
use crate::{codes, keeping};

/// Erases whoever left, when the day they were shown begins.
pub const JOB: Job = Job {
    code: 10,
    name: "facts.erase",
    work: Work::Step { run: step, fill },
};

/// Somebody left: the clockwork erases them on this day.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn set(cx: &Cx, tx: &mut Tx, person: Id<Person>, day: Day) -> Result<(), Stop> {
    clockwork::set(cx, tx, &JOB, person.raw(), cx.house.zone.moment(day, 0), 0)
}

/// Somebody is here again: the clockwork no longer erases them.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn unset(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    clockwork::clear(cx, tx, &JOB, person.raw())
}

/// The day has come, by the calendar that the person was shown.
fn step(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    let person = Id::from_raw(due.subject);
    let Some(day) = people::find(tx, person)?.and_then(|known| known.erase_on) else {
        return Ok(Next::Over);
    };
    if day > cx.today() {
        return Ok(Next::At(cx.house.zone.moment(day, 0), due.rung));
    }
    match erase(cx, tx, None, person)? {
        Erasure::Done | Erasure::But(_) => Ok(Next::Over),
        Erasure::Kept(order) => Ok(Next::At(after(cx, order), due.rung)),
    }
}

fn fill(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    for (person, day) in people::leaving(tx)? {
        clockwork::fill(cx, tx, &JOB, person.raw(), cx.house.zone.moment(day, 0))?;
    }
    Ok(())
}

/// People looked at in one round.
const ROUND_ROWS: i64 = 500;

sql!(SOME = "select id from person where programme = $1 and id > $2 order by id limit $3");

/// What one round of looking for people without a key found.
pub struct Keyless {
    /// Those whose own key is gone.
    pub gone: Vec<Id<Person>>,
    /// Where the next round begins; `None` when there is nobody left.
    pub next: Option<[u8; 16]>,
}

/// After a restore: of the people behind `after`, those whose own key is gone, because the list of
/// what was erased took it; and where the next round begins. Nothing of theirs opens any more.
///
/// # Errors
/// When the database does not answer.
pub fn keyless(
    tx: &mut Tx,
    here: Id<ProgrammeTag>,
    after: [u8; 16],
) -> Result<Keyless, StoreError> {
    let rows = tx.rows(&SOME, &[after.into(), ROUND_ROWS.into()])?;
    let people: Vec<Id<Person>> = rows
        .iter()
        .map(|row| row.get(0))
        .collect::<Result<_, _>>()?;
    let own = |person: &Id<Person>| journal::person_owner(here.raw(), *person);
    let keys = tx.shred_read_all(&people.iter().map(own).collect::<Vec<_>>())?;
    let next = people.last().map(|last| last.raw());
    let gone = people.into_iter().zip(keys);
    let gone = gone
        .filter(|(_, key)| key.is_none())
        .map(|(person, _)| person);
    Ok(Keyless {
        gone: gone.collect(),
        next,
    })
}

/// What became of an erasing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Erasure {
    /// Everything is gone.
    Done,
    /// Everything is gone but the records that an order names.
    But(Order),
    /// An order keeps it; nothing opens it, and it is erased when the order is over.
    Kept(Order),
}

/// The moment after the last day of an order.
fn after(cx: &Cx, order: Order) -> Moment {
    cx.house.zone.moment(order.until.plus(1), 0)
}

/// Erases a person without an account, or everything but the sign-in of one who
/// has it. Under an order of preservation access ends all the same, from today.
///
/// # Errors
/// When the database does not answer.
pub fn erase(
    cx: &mut Cx,
    tx: &mut Tx,
    actor: Option<Id<Person>>,
    person: Id<Person>,
) -> Result<Erasure, Stop> {
    let order = orders::standing(cx, tx, person)?;
    if let Some(order) = order.filter(|order| !order.named) {
        let known = people::find(tx, person)?.ok_or(Stop::Missing)?;
        let today = Some(cx.today());
        people::stand(cx, tx, person, State::Left, today, known.keep_words)?;
        clockwork::set(cx, tx, &JOB, person.raw(), after(cx, order), 0)?;
        return Ok(Erasure::Kept(order));
    }
    let here = cx.here()?.raw();
    journal::append(cx, tx, Entry::Erased, actor, Some(person))?;
    cx.leave_notice(tx, Notice::Erased(person))?;
    codes::forget(tx, person)?;
    keeping::drop_person(tx, person, true)?;
    keeping::forget_waiting(tx, person)?;
    keeping::forget_account(tx, person)?;
    names::forget(tx, person)?;
    consents::forget(tx, person)?;
    people::forget(tx, person)?;
    clockwork::forget(cx, tx, person.raw())?;
    match order {
        Some(order) => orders::ends(cx, tx, person, order)?,
        None => orders::forget(cx, tx, person)?,
    }
    tx.shred_erase(journal::person_owner(here, person))?;
    Ok(order.map_or(Erasure::Done, Erasure::But))
}
