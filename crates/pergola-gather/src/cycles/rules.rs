//! Pure decisions about a cycle: which days and times may be chosen, which
//! evenings follow from them. Values in, values or refusals out.

use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::{Circle, Day, Id, Refusal};

use super::session::{Session, Shape};

/// Days ahead within which a cycle begins (local decision: ten weeks).
pub const AHEAD_DAYS_MAX: i64 = 70;
/// The fewest evenings of a cycle.
pub const EVENINGS_MIN: i64 = 4;
/// The most evenings of a cycle (local decision: a good half year of weeks).
pub const EVENINGS_MAX: i64 = 30;
/// Minutes after midnight at which an evening can begin, first and last.
pub const HOURS: (i64, i64) = (7 * 60, 21 * 60 + 30);
/// Minutes between the times that can be chosen.
pub const STEP_MINUTES: i64 = 15;
/// Characters of a place.
pub const PLACE_CHARS_MAX: usize = 200;

const DAY: Refusal = Refusal::field("first", "cycles-day-missing", "cycles-day-missing-next");
const TIME: Refusal = Refusal::field("time", "cycles-time-missing", "cycles-time-missing-next");
/// The hour that was chosen is over today.
pub const OVER: Refusal = Refusal::field("time", "cycles-time-over", "cycles-time-over-next");
const COUNT: Refusal = Refusal::field("count", "cycles-count", "cycles-count-next");
const RUNNING: Refusal = Refusal::form("cycles-running", "cycles-running-next");

/// What a facilitator chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The day of the first evening.
    pub first: Day,
    /// Minutes after midnight.
    pub minute: i64,
    /// How many evenings.
    pub evenings: i64,
}

/// The days on which a cycle can begin.
pub fn days(today: Day) -> impl Iterator<Item = Day> {
    (0..=AHEAD_DAYS_MAX).map(move |ahead| today.plus(ahead))
}

/// The times at which an evening can begin.
pub fn times() -> impl Iterator<Item = i64> {
    (HOURS.0..=HOURS.1).step_by(15)
}

/// Whether a cycle can be planned so, on a day and at a minute after its midnight.
///
/// # Errors
/// When a day, a time or a number is none of those that can be chosen, when the first evening
/// would have begun already, or when evenings are planned.
pub fn plan(
    (today, now): (Day, i64),
    (first, minute, evenings): (Option<i64>, Option<i64>, Option<i64>),
    planned_ahead: bool,
) -> Result<Chosen, Refusal> {
    let first = day(today, first).ok_or(DAY)?;
    let minute = time(minute).ok_or(TIME)?;
    let evenings = evenings
        .filter(|count| (EVENINGS_MIN..=EVENINGS_MAX).contains(count))
        .ok_or(COUNT.naming(EVENINGS_MAX))?;
    if first == today && minute <= now {
        return Err(OVER);
    }
    if planned_ahead {
        return Err(RUNNING);
    }
    Ok(Chosen {
        first,
        minute,
        evenings,
    })
}

/// A day that can be chosen.
#[must_use]
pub fn day(today: Day, chosen: Option<i64>) -> Option<Day> {
    chosen
        .filter(|day| (today.0..=today.0 + AHEAD_DAYS_MAX).contains(day))
        .map(Day)
}

/// A time that can be chosen.
#[must_use]
pub fn time(chosen: Option<i64>) -> Option<i64> {
    chosen.filter(|minute| {
        (HOURS.0..=HOURS.1).contains(minute) && minute.rem_euclid(STEP_MINUTES) == 0
    })
}

/// The evenings that follow from what was chosen, in order: the same weekday and
/// wall time each week, whatever the clocks do in between.
#[must_use]
pub fn evenings(circle: Id<Circle>, chosen: Chosen, shape: &Shape) -> Vec<Slot> {
    let count = usize::try_from(chosen.evenings).unwrap_or(0);
    let guides = shape.guides(count);
    (0_i64..)
        .zip(guides)
        .map(|(at, session)| Slot {
            id: Id::fresh(),
            circle,
            day: chosen.first.plus(at * shape.every_days),
            minute: chosen.minute,
            lasts: shape.lasts,
            session: session as i64,
            gate: gate(session, at, shape),
            state: Stands::Planned,
        })
        .collect()
}

fn gate(session: Session, at: i64, shape: &Shape) -> Gate {
    if at == 0 {
        Gate::First
    } else {
        session.gate(shape.open)
    }
}
