//! What somebody said yes to, each with the day it ends. No row is a no; a new
//! version of the text is never a yes. Written by `home/people` only.

use pergola_store::{FromValue, StoreError, Tx, Value, sql};

use crate::capability::{CopyLine, CopyValue};
use crate::clockwork::{self, Due, Job, Next, Work};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::journal::{self, Entry};
use crate::moment::{Day, Moment};
use crate::notice::Notice;
use crate::stop::Stop;

/// Ends a yes after its last day (rule 53).
pub const JOB: Job = Job {
    code: 13,
    name: "facts.consent",
    work: Work::Step { run: step, fill },
};

/// The consents of DOMAIN section 7 that are asked at this stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Consent {
    /// Taking part.
    TakingPart = 1,
    /// My attendance is kept for me.
    Attendance = 2,
}

impl Consent {
    /// Every consent.
    pub const ALL: [Self; 2] = [Self::TakingPart, Self::Attendance];

    /// The text key that names it.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::TakingPart => "consent-taking-part",
            Self::Attendance => "consent-attendance",
        }
    }
}

impl From<Consent> for Value {
    fn from(consent: Consent) -> Self {
        Self::Int(consent as i64)
    }
}

impl FromValue for Consent {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL
            .into_iter()
            .find(|consent| *consent as i64 == code)
    }
}

/// The version of the texts that are shown today.
pub const VERSION: i64 = 1;
/// Days that a yes holds (DOMAIN section 7: reasonably time-limited; a year).
pub const HOLDS_DAYS: i64 = 365;

sql!(
    ADD = "insert into consent (programme, person, kind, version, given, ends) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(DROP = "delete from consent where programme = $1 and person = $2 and kind = $3");
sql!(
    LIVE = "select kind, given, ends from consent where programme = $1 and person = $2 \
            and ends >= $3 order by kind"
);
sql!(FORGET = "delete from consent where programme = $1 and person = $2");
sql!(FIRST_END = "select min(ends) from consent where programme = $1 and person = $2");
sql!(
    FIRST_ENDS = "select person, min(ends) from consent where programme = $1 group by person \
                  limit 1000000"
);
sql!(
    OVER = "select kind from consent where programme = $1 and person = $2 and ends < $3 \
            order by kind"
);

/// A yes that holds today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Live {
    /// To what.
    pub kind: Consent,
    /// Since when.
    pub given: Day,
    /// The last day on which it holds.
    pub ends: Day,
}

/// Notes a yes from today, for a year.
///
/// # Errors
/// When the database does not answer.
pub fn give(cx: &Cx, tx: &mut Tx, person: Id<Person>, kind: Consent) -> Result<(), Stop> {
    take_back(tx, person, kind)?;
    let today = cx.today();
    let ends = today.plus(HOLDS_DAYS);
    tx.run(
        &ADD,
        &[
            person.into(),
            kind.into(),
            VERSION.into(),
            today.into(),
            ends.into(),
        ],
    )?;
    let first = first_end(tx, person)?.unwrap_or(ends);
    clockwork::set(cx, tx, &JOB, person.raw(), after(cx, first), 0)
}

/// The last day of a yes that holds today.
///
/// # Errors
/// When the database does not answer.
pub fn until(
    tx: &mut Tx,
    person: Id<Person>,
    kind: Consent,
    today: Day,
) -> Result<Option<Day>, StoreError> {
    let live = live(tx, person, today)?;
    Ok(live.iter().find(|yes| yes.kind == kind).map(|yes| yes.ends))
}

/// A yes given once more, for a year from today; whether it is a new one: twice on one day is once.
///
/// # Errors
/// When the database does not answer.
pub fn renew(cx: &Cx, tx: &mut Tx, person: Id<Person>, kind: Consent) -> Result<bool, Stop> {
    let today = cx.today();
    let live = live(tx, person, today)?;
    if live
        .iter()
        .any(|yes| yes.kind == kind && yes.given == today)
    {
        return Ok(false);
    }
    give(cx, tx, person, kind)?;
    Ok(true)
}

/// The moment after the last day of a yes.
fn after(cx: &Cx, last: Day) -> Moment {
    cx.house.zone.moment(last.plus(1), 0)
}

fn first_end(tx: &mut Tx, person: Id<Person>) -> Result<Option<Day>, StoreError> {
    let row = tx.one(&FIRST_END, &[person.into()])?;
    row.map_or(Ok(None), |row| row.get(0))
}

/// What is over is gone, and what was kept because of it; the next one waits.
fn step(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    let person = Id::from_raw(due.subject);
    for row in tx.rows(&OVER, &[person.into(), cx.today().into()])? {
        let kind: Consent = row.get(0)?;
        take_back(tx, person, kind)?;
        journal::append(cx, tx, Entry::AgreedNoMore, None, Some(person))?;
        if kind == Consent::Attendance {
            cx.leave_notice(tx, Notice::AttendanceEnded(person))?;
        }
    }
    let next = first_end(tx, person)?;
    Ok(next.map_or(Next::Over, |last| Next::At(after(cx, last), 0)))
}

fn fill(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    for row in tx.rows(&FIRST_ENDS, &[])? {
        let (person, last): (Id<Person>, Day) = (row.get(0)?, row.get(1)?);
        clockwork::fill(cx, tx, &JOB, person.raw(), after(cx, last))?;
    }
    Ok(())
}

/// Takes a yes back; it leaves no trace.
///
/// # Errors
/// When the database does not answer.
pub fn take_back(tx: &mut Tx, person: Id<Person>, kind: Consent) -> Result<(), StoreError> {
    tx.run(&DROP, &[person.into(), kind.into()])?;
    Ok(())
}

/// What holds today.
///
/// # Errors
/// When the database does not answer.
pub fn live(tx: &mut Tx, person: Id<Person>, today: Day) -> Result<Vec<Live>, StoreError> {
    tx.rows(&LIVE, &[person.into(), today.into()])?
        .iter()
        .map(|row| {
            Ok(Live {
                kind: row.get(0)?,
                given: row.get(1)?,
                ends: row.get(2)?,
            })
        })
        .collect()
}

/// Deletes everything somebody said yes to.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// The own copy's lines from this table.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let mut lines = Vec::new();
    for yes in live(tx, cx.me()?, cx.today())? {
        lines.push(CopyLine {
            label: "copy-consent",
            value: CopyValue::Text(yes.kind.text()),
        });
        lines.push(CopyLine {
            label: "copy-consent-until",
            value: CopyValue::Day(yes.ends),
        });
    }
    Ok(lines)
}
