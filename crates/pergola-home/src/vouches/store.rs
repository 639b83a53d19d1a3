//! Proposals, vouches and waivers at rest: random ids, roles and days.

use pergola_base::facts::{people, standing};
use pergola_base::journal::{self, Entry};
use pergola_base::{CopyLine, CopyValue, Cx, Day, Id, Notice, Person, Role, Stop, keeping};
use pergola_store::{Row, StoreError, Tx, sql};

use super::rules::{self, PROPOSAL_DAYS, Reason};
use crate::people::sessions;

sql!(
    ADD = "insert into proposal (programme, person, role, proposer, born) \
           values ($1, $2, $3, $4, $5)"
);
sql!(
    FIND = "select person, role, proposer from proposal \
            where programme = $1 and person = $2 and role = $3"
);
sql!(
    ALL = "select person, role, proposer from proposal where programme = $1 \
           order by person, role limit 200"
);
sql!(DROP = "delete from proposal where programme = $1 and person = $2 and role = $3");
sql!(pub(super) HELD = "select count(*) from proposal where programme = $1 and person = $2");
sql!(pub(super) HELD_PROPOSER = "select count(*) from proposal where programme = $1 and proposer = $2");
sql!(pub(super) HELD_VOUCHES = "select count(*) from vouch where programme = $1 and person = $2");
sql!(pub(super) HELD_VOUCHER = "select count(*) from vouch where programme = $1 and voucher = $2");
sql!(pub(super) HELD_WAIVERS = "select count(*) from waiver where programme = $1 and person = $2");
sql!(FORGET = "delete from proposal where programme = $1 and person = $2");
sql!(FORGET_PROPOSER = "delete from proposal where programme = $1 and proposer = $2");
sql!(
    BY_PROPOSER = "select person, role, proposer from proposal \
                   where programme = $1 and proposer = $2 order by person, role limit 200"
);
sql!(
    OLD =
        "select person, role, proposer from proposal where programme = $1 and born < $2 limit 100"
);
sql!(ADD_VOUCH = "insert into vouch (programme, person, role, voucher) values ($1, $2, $3, $4)");
sql!(
    VOUCHERS = "select voucher from vouch where programme = $1 and person = $2 and role = $3 \
                order by voucher limit 10"
);
sql!(DROP_VOUCHES = "delete from vouch where programme = $1 and person = $2 and role = $3");
sql!(FORGET_VOUCHES = "delete from vouch where programme = $1 and person = $2");
sql!(FORGET_VOUCHER = "delete from vouch where programme = $1 and voucher = $2");
sql!(
    ADD_WAIVER = "insert into waiver (programme, person, role, other, reason, until) \
                  values ($1, $2, $3, $4, $5, $6)"
);
sql!(
    WAIVERS = "select person, role, other, reason, until from waiver \
               where programme = $1 and until >= $2 order by until, person, role, other limit 200"
);
sql!(
    WAIVERS_OF = "select person, role, other, reason, until from waiver \
                  where programme = $1 and person = $2 order by role, other"
);
sql!(
    OVER = "select person, role, other, reason, until from waiver \
            where programme = $1 and until < $2 order by until, person, role, other limit 100"
);
sql!(DROP_WAIVERS = "delete from waiver where programme = $1 and person = $2 and role = $3");
sql!(FORGET_WAIVERS = "delete from waiver where programme = $1 and person = $2");

/// Somebody who was proposed for a role.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub person: Id<Person>,
    /// For what.
    pub role: Role,
    /// By whom.
    pub proposer: Id<Person>,
}

/// A waived pair.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Waiver {
    /// Who holds both.
    pub person: Id<Person>,
    /// The role that ends with the waiver.
    pub role: Role,
    /// The other.
    pub other: Role,
    /// Why, by its code.
    pub reason: i64,
    /// The last day.
    pub until: Day,
}

fn read(row: &Row) -> Result<Proposal, StoreError> {
    Ok(Proposal {
        person: row.get(0)?,
        role: row.get(1)?,
        proposer: row.get(2)?,
    })
}

fn read_waiver(row: &Row) -> Result<Waiver, StoreError> {
    Ok(Waiver {
        person: row.get(0)?,
        role: row.get(1)?,
        other: row.get(2)?,
        reason: row.get(3)?,
        until: row.get(4)?,
    })
}

/// Proposes somebody; a second time changes nothing.
///
/// # Errors
/// When the database does not answer.
pub fn propose(cx: &Cx, tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), Stop> {
    if find(tx, person, role)?.is_none() {
        // Vouches for an earlier proposal do not count for this one.
        end(tx, person, role)?;
        let (me, today) = (cx.me()?, cx.today());
        tx.run(&ADD, &[person.into(), role.into(), me.into(), today.into()])?;
        journal::append(cx, tx, Entry::RoleProposed, Some(me), Some(person))?;
    }
    Ok(())
}

/// One proposal.
///
/// # Errors
/// When the database does not answer.
pub fn find(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<Option<Proposal>, StoreError> {
    tx.one(&FIND, &[person.into(), role.into()])?
        .as_ref()
        .map(read)
        .transpose()
}

/// Every open proposal.
///
/// # Errors
/// When the database does not answer.
pub fn all(tx: &mut Tx) -> Result<Vec<Proposal>, StoreError> {
    tx.rows(&ALL, &[])?.iter().map(read).collect()
}

/// A proposal ends, and its vouches.
///
/// # Errors
/// When the database does not answer.
pub fn end(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), StoreError> {
    tx.run(&DROP, &[person.into(), role.into()])?;
    tx.run(&DROP_VOUCHES, &[person.into(), role.into()])?;
    Ok(())
}

/// A proposal ends before the role was given: what was waived for it goes, too.
///
/// # Errors
/// When the database does not answer.
pub fn withdraw(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), StoreError> {
    end(tx, person, role)?;
    if !people::roles(tx, person)?.has(role) {
        tx.run(&DROP_WAIVERS, &[person.into(), role.into()])?;
    }
    Ok(())
}

/// Who vouched so far.
///
/// # Errors
/// When the database does not answer.
pub fn vouchers(
    tx: &mut Tx,
    person: Id<Person>,
    role: Role,
) -> Result<Vec<Id<Person>>, StoreError> {
    tx.rows(&VOUCHERS, &[person.into(), role.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// Vouches, once; with the second vouch the role is given, and nothing remains
/// of who vouched.
///
/// # Errors
/// When the roles do not go together any more.
pub fn vouch(cx: &Cx, tx: &mut Tx, proposal: &Proposal) -> Result<(), Stop> {
    let (me, Proposal { person, role, .. }) = (cx.me()?, *proposal);
    let mut known = vouchers(tx, person, role)?;
    if known.contains(&me) {
        return Ok(());
    }
    known.push(me);
    tx.run(&ADD_VOUCH, &[person.into(), role.into(), me.into()])?;
    journal::append(cx, tx, Entry::Vouched, Some(me), Some(person))?;
    if rules::enough(&known) {
        let waived = waived(tx, person, role, cx.today())?;
        rules::together(people::roles(tx, person)?, role, &waived)?;
        people::give_role(tx, person, role)?;
        if role == Role::Mentor {
            people::drop_role(tx, person, Role::Trainee)?;
        }
        standing::vouch_done(tx, person, role, cx.today())?;
        end(tx, person, role)?;
        // No session that began with less may do more.
        sessions::end_all(tx, cx.here()?, person)?;
        journal::append(cx, tx, Entry::RoleGiven, None, Some(person))?;
    }
    Ok(())
}

/// Waives the pairs of a role that somebody is proposed for.
///
/// # Errors
/// When the database does not answer.
pub fn waive(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    role: Role,
    others: &[Role],
    (reason, until): (Reason, Day),
) -> Result<(), Stop> {
    tx.run(&DROP_WAIVERS, &[person.into(), role.into()])?;
    for other in others {
        let with = [
            person.into(),
            role.into(),
            (*other).into(),
            (reason as i64).into(),
            until.into(),
        ];
        tx.run(&ADD_WAIVER, &with)?;
        journal::append(cx, tx, Entry::PairWaived, Some(cx.me()?), Some(person))?;
    }
    Ok(())
}

/// The roles beside which somebody may hold this one today.
///
/// # Errors
/// When the database does not answer.
pub fn waived(
    tx: &mut Tx,
    person: Id<Person>,
    role: Role,
    today: Day,
) -> Result<Vec<Role>, StoreError> {
    let mut list = Vec::new();
    for row in tx.rows(&WAIVERS_OF, &[person.into()])? {
        let one = read_waiver(&row)?;
        if one.role == role && today <= one.until {
            list.push(one.other);
        }
    }
    Ok(list)
}

/// Every waiver that holds today.
///
/// # Errors
/// When the database does not answer.
pub fn waivers(tx: &mut Tx, today: Day) -> Result<Vec<Waiver>, StoreError> {
    tx.rows(&WAIVERS, &[today.into()])?
        .iter()
        .map(read_waiver)
        .collect()
}

/// Ends waivers whose day is over, with the role that they held open, and
/// proposals that waited too long.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let mut ended = 0;
    for row in tx.rows(&OVER, &[cx.today().into()])? {
        let over = read_waiver(&row)?;
        let Waiver { person, role, .. } = over;
        tx.run(&DROP_WAIVERS, &[person.into(), role.into()])?;
        end(tx, person, role)?;
        let roles = people::roles(tx, person)?;
        if roles.has(over.other) && roles.has(role) {
            people::drop_role(tx, person, role)?;
            standing::end(tx, person, role)?;
            keeping::drop_scope(tx, person, keeping::Scope::Role(role), &[])?;
            if !people::roles(tx, person)?.help() {
                people::idle(tx, person, sessions::IDLE_MINUTES)?;
            }
            sessions::end_all(tx, cx.here()?, person)?;
            cx.leave_notice(tx, Notice::RoleEnded(person))?;
            journal::append(cx, tx, Entry::RoleEnded, None, Some(person))?;
        }
        ended += 1;
    }
    let old = cx.today().plus(-PROPOSAL_DAYS);
    for row in tx.rows(&OLD, &[old.into()])? {
        let Proposal { person, role, .. } = read(&row)?;
        withdraw(tx, person, role)?;
        ended += 1;
    }
    Ok(ended)
}

/// Somebody goes: what was proposed for them, what they proposed, and their vouches.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    for row in tx.rows(&BY_PROPOSER, &[person.into()])? {
        let Proposal { person, role, .. } = read(&row)?;
        withdraw(tx, person, role)?;
    }
    let all = [&FORGET, &FORGET_PROPOSER, &FORGET_VOUCHES, &FORGET_VOUCHER];
    for statement in all {
        tx.run(statement, &[person.into()])?;
    }
    Ok(())
}

/// What was waived for somebody is gone.
///
/// # Errors
/// When the database does not answer.
pub fn forget_waivers(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_WAIVERS, &[person.into()])?;
    Ok(())
}

/// The own copy's lines from these tables.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let me = cx.me()?;
    let mut lines = Vec::new();
    for role in rules::VOUCHED {
        if find(tx, me, role)?.is_some() {
            lines.push(CopyLine {
                label: "copy-proposed",
                value: CopyValue::Text(people::role_text(role)),
            });
        }
    }
    for row in tx.rows(&WAIVERS_OF, &[me.into()])? {
        lines.push(CopyLine {
            label: "copy-waiver",
            value: CopyValue::Day(read_waiver(&row)?.until),
        });
    }
    Ok(lines)
}
