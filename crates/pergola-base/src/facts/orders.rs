//! Orders of preservation: two people said that what is kept about somebody must
//! stay until a day. It stops deleting and opens nothing; leaving still ends
//! access at once, and what was to be erased is erased when the order is over
//! (rules 38, 103). Placed by the command `pergola preserve` only.

use pergola_store::{StoreError, Tx, sql};

use super::{erasing, people};
use crate::capability::{CopyLine, CopyValue};
use crate::clockwork::{self, Due, Job, Next, Work};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::journal::{self, Entry};
use crate::moment::Day;
use crate::role::{Role, State};
use crate::stop::Stop;

/// The longest that one order can stand; after it two people say so again.
pub const DAYS_MAX: i64 = 366;

/// Ends an order after its last day.
pub const JOB: Job = Job {
    code: 14,
    name: "facts.order",
    work: Work::Step { run: over, fill },
};

sql!(
    PLACE = "insert into preserved (programme, person, until, told, since) \
             values ($1, $2, $3, $4, $5) on conflict (programme, person) \
             do update set until = $3, told = $4, since = $5"
);
sql!(FIND = "select until, told from preserved where programme = $1 and person = $2");
sql!(DROP = "delete from preserved where programme = $1 and person = $2");

/// An order that stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// The last day on which it stands.
    pub until: Day,
    /// Whether the person may know of it.
    pub told: bool,
}

fn signers_wrong() -> Stop {
    Stop::fault(
        "order-signers",
        "two different people sign, who organise or are there for worries, and neither is the one it is about",
    )
}

/// Who signs an order: two people who answer for the house, and not the person.
///
/// # Errors
/// When they are one, when one of them is the person, or does not answer for it.
pub fn may_sign(tx: &mut Tx, signers: [Id<Person>; 2], person: Id<Person>) -> Result<(), Stop> {
    if signers[0] == signers[1] || signers.contains(&person) {
        return Err(signers_wrong());
    }
    for signer in signers {
        let here = people::find(tx, signer)?.is_some_and(|one| one.state == State::Active);
        let roles = people::roles(tx, signer)?;
        let answers = roles.has(Role::SafeguardingLead) || roles.has(Role::Coordinator);
        if !here || !answers {
            return Err(signers_wrong());
        }
    }
    Ok(())
}

/// Places an order until a day, or gives the one that stands another day: an
/// earlier one ends it earlier.
///
/// # Errors
/// When the day is over or too far away, or the signers may not sign.
pub fn place(
    cx: &Cx,
    tx: &mut Tx,
    signers: [Id<Person>; 2],
    person: Id<Person>,
    order: Order,
) -> Result<(), Stop> {
    may_sign(tx, signers, person)?;
    let known = people::find(tx, person)?.ok_or(Stop::Missing)?;
    let days = order.until.0 - cx.today().0;
    if !(0..=DAYS_MAX).contains(&days) {
        return Err(Stop::fault(
            "order-day",
            "an order stands from today, and for a year at most",
        ));
    }
    let told = i64::from(order.told);
    let today = cx.today();
    tx.run(
        &PLACE,
        &[person.into(), order.until.into(), told.into(), today.into()],
    )?;
    for signer in signers {
        journal::append(cx, tx, Entry::OrderSigned, Some(signer), Some(person))?;
    }
    if let Some(day) = known.erase_on {
        erasing::set(cx, tx, person, day.max(order.until.plus(1)))?;
    }
    let end = cx.house.zone.moment(order.until.plus(1), 0);
    clockwork::set(cx, tx, &JOB, person.raw(), end, 0)
}

/// The order about somebody that stands today.
///
/// # Errors
/// When the database does not answer.
pub fn standing(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Order>, StoreError> {
    let Some(row) = tx.one(&FIND, &[person.into()])? else {
        return Ok(None);
    };
    let order = Order {
        until: row.get(0)?,
        told: row.get(1)?,
    };
    Ok(Some(order).filter(|order| order.until >= cx.today()))
}

/// The day that somebody may read: until when an order keeps what is theirs.
///
/// # Errors
/// When the database does not answer.
pub fn told(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Day>, StoreError> {
    let order = standing(cx, tx, person)?.filter(|order| order.told);
    Ok(order.map(|order| order.until))
}

/// Somebody is erased: no order is about them any more.
pub(super) fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&DROP, &[person.into()])?;
    Ok(())
}

fn over(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    let person = Id::from_raw(due.subject);
    if let Some(order) = standing(cx, tx, person)? {
        let end = cx.house.zone.moment(order.until.plus(1), 0);
        return Ok(Next::At(end, 0));
    }
    forget(tx, person)?;
    journal::append(cx, tx, Entry::OrderOver, None, Some(person))?;
    Ok(Next::Over)
}

/// No house had orders before there was this job.
fn fill(_cx: &mut Cx, _tx: &mut Tx) -> Result<(), Stop> {
    Ok(())
}

/// The own copy's line, unless the order says that the person is not told.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let day = told(cx, tx, cx.me()?)?;
    let line = |day| CopyLine {
        label: "copy-order",
        value: CopyValue::Day(day),
    };
    Ok(day.map(line).into_iter().collect())
}
