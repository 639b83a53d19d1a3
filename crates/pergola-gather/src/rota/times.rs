//! What people say about their own time, at rest: read by themself and by what
//! makes a rota, shown to nobody else.

use pergola_base::{CopyLine, CopyValue, Cx, Day, Id, Person, Stop, act};
use pergola_page::weekday;
use pergola_seal::Plain;
use pergola_store::{StoreError, Tx, sql};

use super::rules::{self, OFTEN_MAX, Own, WEEKLY_MAX};
use crate::times::rules::part_of;

const FREE: i64 = 1;
const AWAY: i64 = 2;
const OFTEN: i64 = 3;
const WEEKLY: i64 = 4;

sql!(
    OF = "select kind, value from rota_time where programme = $1 and person = $2 \
          order by kind, value limit 100"
);
sql!(ADD = "insert into rota_time (programme, person, kind, value) values ($1, $2, $3, $4)");
sql!(pub(super) HELD = "select count(*) from rota_time where programme = $1 and person = $2");
sql!(FORGET = "delete from rota_time where programme = $1 and person = $2");
sql!(SWEEP = "delete from rota_time where programme = $1 and kind = $2 and value < $3");

/// What somebody said; nothing said is the default.
///
/// # Errors
/// When the database does not answer.
pub fn of(tx: &mut Tx, person: Id<Person>) -> Result<Own, StoreError> {
    let mut own = Own::default();
    for row in tx.rows(&OF, &[person.into()])? {
        let (kind, value): (i64, i64) = (row.get(0)?, row.get(1)?);
        match kind {
            FREE => {
                let part = usize::try_from(value).ok();
                if let Some(free) = part.and_then(|at| own.free.get_mut(at)) {
                    *free = true;
                }
            }
            AWAY => drop(own.away.insert(Day(value))),
            OFTEN => own.often = u32::try_from(value).unwrap_or(OFTEN_MAX),
            _ => own.weekly = u32::try_from(value).unwrap_or(WEEKLY_MAX),
        }
    }
    Ok(own)
}

/// Writes anew what somebody says.
///
/// # Errors
/// When the database does not answer.
pub fn set(tx: &mut Tx, person: Id<Person>, own: &Own) -> Result<(), StoreError> {
    forget(tx, person)?;
    let free = (0_i64..).zip(own.free).filter(|(_, free)| *free);
    let mut all: Vec<(i64, i64)> = free.map(|(part, _)| (FREE, part)).collect();
    all.extend(own.away.iter().map(|day| (AWAY, day.0)));
    if own.often != OFTEN_MAX {
        all.push((OFTEN, i64::from(own.often)));
    }
    if own.weekly != WEEKLY_MAX {
        all.push((WEEKLY, i64::from(own.weekly)));
    }
    for (kind, value) in all {
        tx.run(&ADD, &[person.into(), kind.into(), value.into()])?;
    }
    Ok(())
}

/// What somebody said is gone.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// Weeks that are over are deleted.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Tx, today: Day) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[AWAY.into(), rules::monday(today).0.into()])
}

/// The own copy: the own times, weeks away, how often.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let permit = cx.may_own(act::TakeCopy)?;
    let own = of(tx, permit.on())?;
    let mut lines = Vec::new();
    for (part, _) in (0_i64..).zip(own.free).filter(|(_, free)| *free) {
        let (day, label) = part_of(part);
        lines.push(CopyLine {
            label,
            value: CopyValue::Words(Plain::new(weekday(cx.language, day))),
        });
    }
    lines.extend(own.away.into_iter().map(|day| CopyLine {
        label: "copy-rota-away",
        value: CopyValue::Day(day),
    }));
    if own.often != OFTEN_MAX {
        lines.push(CopyLine {
            label: "copy-rota-often",
            value: CopyValue::Count(i64::from(own.often)),
        });
    }
    if own.weekly != WEEKLY_MAX {
        lines.push(CopyLine {
            label: "copy-rota-weekly",
            value: CopyValue::Count(i64::from(own.weekly)),
        });
    }
    Ok(lines)
}
