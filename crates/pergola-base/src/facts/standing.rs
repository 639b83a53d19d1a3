//! Who may lead, and why: founding helpers, for a year from the first of them,
//! and people for whom two others vouched. Written by `home/people` (a founding
//! helper joins) and `home/vouches`. Who vouched is not kept here.

use pergola_store::{StoreError, Tx, sql};

use super::people;
use crate::capability::{CopyLine, CopyValue};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::Day;
use crate::role::Role;
use crate::stop::Stop;

/// Founding helpers that a programme may have (rule 114).
pub const FOUNDERS_MAX: i64 = 4;
/// Days from the first founding helper until none leads without vouches (rule 114).
pub const FOUNDING_DAYS: i64 = 365;
/// People who must vouch (DOMAIN A7: two signers).
pub const VOUCHES: usize = 2;

sql!(FOUNDED = "select began from founded where programme = $1");
sql!(BEGIN = "insert into founded (programme, began) values ($1, $2)");
sql!(FOUND = "insert into founding (programme, person, since) values ($1, $2, $3)");
sql!(FOUNDER = "select since from founding where programme = $1 and person = $2");
sql!(FOUNDERS = "select count(*) from founding where programme = $1");
sql!(FORGET_FOUNDER = "delete from founding where programme = $1 and person = $2");
sql!(ADD = "insert into vouched (programme, person, role, since) values ($1, $2, $3, $4)");
sql!(OF = "select role, since from vouched where programme = $1 and person = $2 order by role");
sql!(END = "delete from vouched where programme = $1 and person = $2 and role = $3");
sql!(FORGET = "delete from vouched where programme = $1 and person = $2");

/// Whether founding helpers may still lead without vouches from inside.
#[must_use]
pub fn exempt(began: Option<Day>, today: Day) -> bool {
    began.is_none_or(|began| today < began.plus(FOUNDING_DAYS))
}

/// Somebody is a founding helper from today; the first one begins the year.
///
/// # Errors
/// When the database does not answer.
pub fn found(tx: &mut Tx, person: Id<Person>, today: Day) -> Result<(), StoreError> {
    if began(tx)?.is_none() {
        tx.run(&BEGIN, &[today.into()])?;
    }
    tx.run(&FOUND, &[person.into(), today.into()])?;
    Ok(())
}

/// The day on which the first founding helper began.
///
/// # Errors
/// When the database does not answer.
pub fn began(tx: &mut Tx) -> Result<Option<Day>, StoreError> {
    tx.one(&FOUNDED, &[])?.map(|row| row.get(0)).transpose()
}

/// How many founding helpers there are.
///
/// # Errors
/// When the database does not answer.
pub fn founders(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.one(&FOUNDERS, &[])?.map_or(Ok(0), |row| row.get(0))
}

/// Whether somebody is a founding helper.
///
/// # Errors
/// When the database does not answer.
pub fn is_founder(tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    Ok(tx.one(&FOUNDER, &[person.into()])?.is_some())
}

/// Two others vouched for somebody in a role.
///
/// # Errors
/// When the database does not answer.
pub fn vouch_done(
    tx: &mut Tx,
    person: Id<Person>,
    role: Role,
    today: Day,
) -> Result<(), StoreError> {
    end(tx, person, role)?;
    tx.run(&ADD, &[person.into(), role.into(), today.into()])?;
    Ok(())
}

/// The roles in which two others vouched for somebody.
///
/// # Errors
/// When the database does not answer.
pub fn vouched_roles(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Role>, StoreError> {
    tx.rows(&OF, &[person.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// Whether two others vouched for somebody who helps. It is shown inside their
/// own circle and nowhere else (rule 115).
///
/// # Errors
/// When the database does not answer.
pub fn vouched(tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    Ok(!vouched_roles(tx, person)?.is_empty())
}

/// Whether somebody may lead an evening today.
///
/// # Errors
/// When the database does not answer.
pub fn may_lead(tx: &mut Tx, person: Id<Person>, today: Day) -> Result<bool, StoreError> {
    let leads = people::roles(tx, person)?.has(Role::Facilitator);
    let vouched = vouched_roles(tx, person)?.contains(&Role::Facilitator);
    let founder = is_founder(tx, person)? && exempt(began(tx)?, today);
    Ok(leads && (vouched || founder))
}

/// A role ends, and what was vouched for it.
///
/// # Errors
/// When the database does not answer.
pub fn end(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), StoreError> {
    tx.run(&END, &[person.into(), role.into()])?;
    Ok(())
}

/// Somebody is done or erased: both end. The day of the first founding helper
/// stays, because the year does not begin anew.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_FOUNDER, &[person.into()])?;
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// The own copy's lines from these tables.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let mut lines = Vec::new();
    for row in tx.rows(&FOUNDER, &[cx.me()?.into()])? {
        lines.push(CopyLine {
            label: "copy-founding",
            value: CopyValue::Day(row.get(0)?),
        });
    }
    for row in tx.rows(&OF, &[cx.me()?.into()])? {
        lines.push(CopyLine {
            label: "copy-vouched",
            value: CopyValue::Text(people::role_text(row.get(0)?)),
        });
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::exempt;
    use crate::moment::Day;

    #[track_caller]
    fn check(began: Option<i64>, today: i64, wanted: bool) {
        assert_eq!(
            exempt(began.map(Day), Day(today)),
            wanted,
            "{began:?} {today}"
        );
    }

    #[test]
    fn rule_114_in_the_thirteenth_month_the_exemption_is_gone() {
        check(None, 0, true);
        check(Some(0), 0, true);
        check(Some(0), 364, true);
        check(Some(0), 365, false);
        check(Some(100), 464, true);
        check(Some(100), 465, false);
    }
}
