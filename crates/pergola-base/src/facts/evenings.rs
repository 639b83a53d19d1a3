//! When a circle meets: the calendar that every capability may read. Written by
//! `gather/cycles` and `gather/meetings` only. Days and wall times stand here,
//! never who comes, and never where.

use pergola_store::{FromValue, Row, StoreError, Tx, Value, sql};

use crate::id::{Circle, Evening, Id};
use crate::moment::{Day, Moment, Zone};

/// Days that a past evening is kept (local decision: a year, for the half-year figures).
pub const KEPT_DAYS: i64 = 365;

/// Whether newcomers may begin on an evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Gate {
    /// They may not.
    Closed = 0,
    /// They may, with a week's notice to the circle.
    Open = 1,
    /// They may, if they had the talks about `body` and `pressure` alone before.
    AfterTalks = 2,
    /// Everybody begins: the first evening of a cycle.
    First = 3,
}

/// How an evening stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Stands {
    /// It is in the calendar.
    Planned = 1,
    /// Its two helpers are set: it goes ahead.
    GoesAhead = 2,
    /// It was held.
    Held = 3,
    /// It does not take place.
    Off = 4,
}

/// One evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slot {
    /// Which.
    pub id: Id<Evening>,
    /// Of which circle.
    pub circle: Id<Circle>,
    /// On which day.
    pub day: Day,
    /// Minutes after local midnight.
    pub minute: i64,
    /// Minutes that it lasts.
    pub lasts: i64,
    /// Which guide it follows, by its code.
    pub session: i64,
    /// Whether newcomers may begin.
    pub gate: Gate,
    /// How it stands.
    pub state: Stands,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Self; 4] = [Self::Closed, Self::Open, Self::AfterTalks, Self::First];
}

impl Stands {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Planned, Self::GoesAhead, Self::Held, Self::Off];
}

impl Slot {
    /// The moment at which it begins. A wall time that a clock change leaves out
    /// moves to the next one that exists; of two equal ones it is the first.
    #[must_use]
    pub fn begins(&self, zone: &Zone) -> Moment {
        zone.moment(self.day, self.minute)
    }

    /// The moment at which it ends.
    #[must_use]
    pub fn ends(&self, zone: &Zone) -> Moment {
        self.begins(zone).plus(self.lasts * 60)
    }

    /// Whether it can still happen: it is not over by the clock and not off.
    #[must_use]
    pub fn ahead(&self, zone: &Zone, now: Moment) -> bool {
        self.state != Stands::Off && now < self.ends(zone)
    }
}

impl FromValue for Gate {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL.into_iter().find(|gate| *gate as i64 == code)
    }
}
impl From<Gate> for Value {
    fn from(gate: Gate) -> Self {
        Self::Int(gate as i64)
    }
}
impl FromValue for Stands {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL.into_iter().find(|state| *state as i64 == code)
    }
}
impl From<Stands> for Value {
    fn from(state: Stands) -> Self {
        Self::Int(state as i64)
    }
}

sql!(
    ADD = "insert into evening (programme, circle, day, id, minute, lasts, session, gate, state) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);
sql!(
    FIND = "select id, day, minute, lasts, session, gate, state from evening \
            where programme = $1 and circle = $2 and id = $3"
);
sql!(
    OF_CIRCLE = "select id, day, minute, lasts, session, gate, state from evening \
                 where programme = $1 and circle = $2 and day >= $3 and day <= $4 \
                 order by day, id limit 400"
);
sql!(
    BETWEEN = "select id, day, minute, lasts, session, gate, state, circle from evening \
               where programme = $1 and day >= $2 and day <= $3 \
               order by day, minute, id limit 5000"
);
sql!(
    SET = "update evening set day = $2, minute = $3, lasts = $4, session = $5, gate = $6, \
           state = $7 where programme = $1 and circle = $8 and id = $9"
);
sql!(FORGET = "delete from evening where programme = $1 and circle = $2 and id = $3");

fn read(row: &Row, circle: Id<Circle>) -> Result<Slot, StoreError> {
    Ok(Slot {
        id: row.get(0)?,
        circle,
        day: row.get(1)?,
        minute: row.get(2)?,
        lasts: row.get(3)?,
        session: row.get(4)?,
        gate: row.get(5)?,
        state: row.get(6)?,
    })
}

/// Puts an evening into the calendar.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Tx, slot: &Slot) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            slot.circle.into(),
            slot.day.into(),
            slot.id.into(),
            slot.minute.into(),
            slot.lasts.into(),
            slot.session.into(),
            slot.gate.into(),
            slot.state.into(),
        ],
    )?;
    Ok(())
}

/// One evening of a circle.
///
/// # Errors
/// When the database does not answer.
pub fn find(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
) -> Result<Option<Slot>, StoreError> {
    tx.one(&FIND, &[circle.into(), evening.into()])?
        .map(|row| read(&row, circle))
        .transpose()
}

/// The evenings of a circle from one day to another, both included, in order.
///
/// # Errors
/// When the database does not answer.
pub fn of_circle(
    tx: &mut Tx,
    circle: Id<Circle>,
    from: Day,
    to: Day,
) -> Result<Vec<Slot>, StoreError> {
    let rows = tx.rows(&OF_CIRCLE, &[circle.into(), from.into(), to.into()])?;
    let read = |row| read(row, circle);
    let mut all = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    // They lie by day; the database would sort all of them for the rare second one of a day.
    all.sort_by_key(|slot| (slot.day, slot.minute));
    Ok(all)
}

/// The evenings of every circle from one day to another, both included, in order.
///
/// # Errors
/// When the database does not answer.
pub fn between(tx: &mut Tx, from: Day, to: Day) -> Result<Vec<Slot>, StoreError> {
    tx.rows(&BETWEEN, &[from.into(), to.into()])?
        .iter()
        .map(|row| read(row, row.get(7)?))
        .collect()
}

/// Writes an evening's day, time, guide, gate and state anew.
///
/// # Errors
/// When the database does not answer.
pub fn set(tx: &mut Tx, slot: &Slot) -> Result<(), StoreError> {
    tx.run(
        &SET,
        &[
            slot.day.into(),
            slot.minute.into(),
            slot.lasts.into(),
            slot.session.into(),
            slot.gate.into(),
            slot.state.into(),
            slot.circle.into(),
            slot.id.into(),
        ],
    )?;
    Ok(())
}

/// Takes an evening out of the calendar.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, circle: Id<Circle>, evening: Id<Evening>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[circle.into(), evening.into()])?;
    Ok(())
}
