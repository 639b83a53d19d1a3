//! Orders of preservation: two people said that records about somebody must stay
//! until a day: those that they name, or the whole account. It stops deleting and
//! opens nothing; leaving still ends access at once, and what was to be erased is
//! erased when the order is over (rules 38, 103). Placed by `pergola preserve` only.

use pergola_store::{StoreError, Tx, sql};

use super::{erasing, people, records};
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
    PLACE = "insert into preserved (programme, person, until, told, since, named) \
             values ($1, $2, $3, $4, $5, $6) on conflict (programme, person) \
             do update set until = $3, told = $4, since = $5, named = $6"
);
sql!(FIND = "select until, told, named from preserved where programme = $1 and person = $2");
sql!(DROP = "delete from preserved where programme = $1 and person = $2");

/// An order that stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// The last day on which it stands.
    pub until: Day,
    /// Whether the person may know of it.
    pub told: bool,
    /// Whether only the records that it names stay; else the whole account does.
    pub named: bool,
}

/// What the person may read of an order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// The last day on which it stands.
    pub until: Day,
    /// Text keys of what stays; none when the whole account does.
    pub what: Vec<&'static str>,
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

/// Places an order until a day, about the records of these names when it says so, or
/// gives the one that stands another day: an earlier one ends it earlier. Of somebody
/// who was erased nothing more can be kept than is kept already.
///
/// # Errors
/// When the day is over or too far away, the signers may not sign, or nothing is held
/// under one of the names.
pub fn place(
    cx: &Cx,
    tx: &mut Tx,
    signers: [Id<Person>; 2],
    person: Id<Person>,
    (order, names): (Order, &[String]),
) -> Result<(), Stop> {
    may_sign(tx, signers, person)?;
    let known = people::find(tx, person)?;
    let before = tx.one(&FIND, &[person.into()])?.is_some();
    if known.is_none() && !(before && order.named) {
        return Err(Stop::Missing);
    }
    let days = order.until.0 - cx.today().0;
    if !(0..=DAYS_MAX).contains(&days) {
        return Err(Stop::fault(
            "order-day",
            "an order stands from today, and for a year at most",
        ));
    }
    if known.is_some() && order.named == names.is_empty() {
        return Err(Stop::fault(
            "order-records",
            "an order names records, or everything",
        ));
    }
    if known.is_some() {
        records::keep(cx, tx, person, names)?;
    }
    let (told, named) = (i64::from(order.told), i64::from(order.named));
    let (until, today) = (order.until.into(), cx.today().into());
    tx.run(
        &PLACE,
        &[person.into(), until, told.into(), today, named.into()],
    )?;
    for signer in signers {
        journal::append(cx, tx, Entry::OrderSigned, Some(signer), Some(person))?;
    }
    if let Some(day) = known.and_then(|known| known.erase_on) {
        let after = order.until.plus(1);
        erasing::set(
            cx,
            tx,
            person,
            if order.named { day } else { day.max(after) },
        )?;
    }
    ends(cx, tx, person, order)
}

/// The clockwork ends it after its last day.
pub(super) fn ends(cx: &Cx, tx: &mut Tx, person: Id<Person>, order: Order) -> Result<(), Stop> {
    let end = cx.house.zone.moment(order.until.plus(1), 0);
    clockwork::set(cx, tx, &JOB, person.raw(), end, 0)
}

/// Whether there is an order about somebody, who may have been erased meanwhile.
///
/// # Errors
/// When the database does not answer.
pub fn is_about(tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    Ok(tx.one(&FIND, &[person.into()])?.is_some())
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
        named: row.get(2)?,
    };
    Ok(Some(order).filter(|order| order.until >= cx.today()))
}

/// What somebody may read: what an order keeps of theirs, and until when.
///
/// # Errors
/// When the database does not answer.
pub fn told(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Told>, StoreError> {
    let Some(order) = standing(cx, tx, person)?.filter(|order| order.told) else {
        return Ok(None);
    };
    let what = if order.named {
        records::told(cx.house, tx, person)?
    } else {
        Vec::new()
    };
    let until = order.until;
    Ok(Some(Told { until, what }))
}

/// No order is about somebody any more, and nothing is kept because of one.
pub(super) fn forget(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    tx.run(&DROP, &[person.into()])?;
    records::end(cx, tx, person)
}

fn over(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    let person = Id::from_raw(due.subject);
    if let Some(order) = standing(cx, tx, person)? {
        let end = cx.house.zone.moment(order.until.plus(1), 0);
        return Ok(Next::At(end, 0));
    }
    forget(cx, tx, person)?;
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
    let Some(order) = told(cx, tx, cx.me()?)? else {
        return Ok(Vec::new());
    };
    let line = |label, value| CopyLine { label, value };
    let mut lines = vec![line("copy-order", CopyValue::Day(order.until))];
    let what = order.what.into_iter();
    lines.extend(what.map(|key| line("copy-order-what", CopyValue::Text(key))));
    Ok(lines)
}
