//! The draft of a rota, who opens which evening, and what the last publishing
//! changed, at rest. Ids and days; nobody's reason for anything.

use pergola_base::facts::evenings::Slot;
use pergola_base::{Circle, Day, Evening, Id, Person};
use pergola_store::{FromValue, StoreError, Tx, Value, sql};

/// What a line says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    /// Drafted.
    Drafted = 1,
    /// Drafted to open the evening.
    DraftedFirst = 2,
    /// Opens the evening.
    Opens = 3,
    /// New since the last publishing.
    Comes = 4,
    /// No longer since the last publishing.
    Goes = 5,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Drafted,
        Self::DraftedFirst,
        Self::Opens,
        Self::Comes,
        Self::Goes,
    ];
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL.into_iter().find(|kind| *kind as i64 == code)
    }
}
impl From<Kind> for Value {
    fn from(kind: Kind) -> Self {
        Self::Int(kind as i64)
    }
}

/// How the draft stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    /// How often it changed.
    pub revision: i64,
    /// For how many weeks; 0: there is no draft.
    pub weeks: i64,
    /// When it was made, or published.
    pub made: Day,
}

impl Plan {
    /// Weeks that pages look ahead: those of the draft, and without one, four.
    #[must_use]
    pub fn ahead(plan: Option<Self>) -> i64 {
        plan.map_or(0, |plan| plan.weeks).max(WEEKS)
    }
}

/// Weeks that stand on the pages without a draft.
const WEEKS: i64 = 4;

/// One line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it says.
    pub kind: Kind,
    /// Of which circle.
    pub circle: Id<Circle>,
    /// On which evening.
    pub evening: Id<Evening>,
    /// Who.
    pub person: Id<Person>,
    /// The evening's day.
    pub day: Day,
}

sql!(MOVED = "update rota_line set day = $2 where programme = $1 and circle = $3 and evening = $4");
sql!(PLAN = "select revision, weeks, made from rota_plan where programme = $1");
sql!(DROP_PLAN = "delete from rota_plan where programme = $1");
sql!(ADD_PLAN = "insert into rota_plan (programme, revision, weeks, made) values ($1, $2, $3, $4)");
sql!(
    ADD = "insert into rota_line (programme, kind, circle, evening, person, day) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(
    ALL = "select kind, circle, evening, person, day from rota_line where programme = $1 \
           order by kind, circle, evening, person limit 20000"
);
sql!(DROP = "delete from rota_line where programme = $1 and kind = $2");
sql!(
    DROP_AT = "delete from rota_line where programme = $1 and kind = $2 and circle = $3 \
               and evening = $4"
);
sql!(pub(super) HELD = "select count(*) from rota_line where programme = $1 and person = $2");
sql!(FORGET = "delete from rota_line where programme = $1 and person = $2");
sql!(FORGET_IN = "delete from rota_line where programme = $1 and person = $2 and circle = $3");
sql!(SWEEP = "delete from rota_line where programme = $1 and day < $2");

/// How the draft stands.
///
/// # Errors
/// When the database does not answer.
pub fn plan(tx: &mut Tx) -> Result<Option<Plan>, StoreError> {
    let Some(row) = tx.one(&PLAN, &[])? else {
        return Ok(None);
    };
    Ok(Some(Plan {
        revision: row.get(0)?,
        weeks: row.get(1)?,
        made: row.get(2)?,
    }))
}

/// The draft stands otherwise now; weeks 0 ends it.
///
/// # Errors
/// When the database does not answer.
pub fn moves_on(tx: &mut Tx, weeks: i64, today: Day) -> Result<(), StoreError> {
    let revision = plan(tx)?.map_or(0, |plan| plan.revision) + 1;
    tx.run(&DROP_PLAN, &[])?;
    tx.run(&ADD_PLAN, &[revision.into(), weeks.into(), today.into()])?;
    for kind in [Kind::Drafted, Kind::DraftedFirst] {
        drop_all(tx, kind)?;
    }
    Ok(())
}

/// Writes a line.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Tx, kind: Kind, slot: &Slot, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            kind.into(),
            slot.circle.into(),
            slot.id.into(),
            person.into(),
            slot.day.into(),
        ],
    )?;
    Ok(())
}

/// Every line.
///
/// # Errors
/// When the database does not answer.
pub fn lines(tx: &mut Tx) -> Result<Vec<Line>, StoreError> {
    let rows = tx.rows(&ALL, &[])?;
    let line = |row: &pergola_store::Row| {
        Ok(Line {
            kind: row.get(0)?,
            circle: row.get(1)?,
            evening: row.get(2)?,
            person: row.get(3)?,
            day: row.get(4)?,
        })
    };
    rows.iter().map(line).collect()
}

/// Deletes the lines of one kind.
///
/// # Errors
/// When the database does not answer.
pub fn drop_all(tx: &mut Tx, kind: Kind) -> Result<(), StoreError> {
    tx.run(&DROP, &[kind.into()])?;
    Ok(())
}

/// Who opens an evening, from now on.
///
/// # Errors
/// When the database does not answer.
pub fn opens(tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<(), StoreError> {
    let at = [Kind::Opens.into(), slot.circle.into(), slot.id.into()];
    tx.run(&DROP_AT, &at)?;
    add(tx, Kind::Opens, slot, person)
}

/// Somebody stands in no line any more.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// Somebody stands in no line of a circle any more.
///
/// # Errors
/// When the database does not answer.
pub fn forget_in(tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_IN, &[person.into(), circle.into()])?;
    Ok(())
}

/// An evening has another day: its lines are deleted when that is over.
///
/// # Errors
/// When the database does not answer.
pub fn moved(tx: &mut Tx, slot: &Slot) -> Result<(), StoreError> {
    let with = [slot.day.into(), slot.circle.into(), slot.id.into()];
    tx.run(&MOVED, &with)?;
    Ok(())
}

/// Lines of evenings that are over are deleted.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Tx, today: Day) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[today.into()])
}
