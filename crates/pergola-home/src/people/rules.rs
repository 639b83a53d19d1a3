//! Pure decisions about accounts and standing: values in, values or refusals
//! out. They read nothing and know no time of their own.

use pergola_base::{Day, Moment, Refusal, Role, Roles, State};
use pergola_seal::{Folded, Plain};

/// Hours that an own copy waits, when the person wished it.
pub const COPY_DELAY_HOURS: i64 = 48;
/// Hours for which it then stays open; after them it has to be asked for again.
pub const COPY_OPEN_HOURS: i64 = 24;
const HOUR_SECONDS: i64 = 3_600;

/// The way back in that somebody chooses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// None: lost words mean a new start.
    None,
    /// A recovery code on paper.
    Code,
    /// Two people who hold a half each.
    Pair,
}

/// A helper must have a way back in: an evening must not hang on lost words.
///
/// # Errors
/// When a helper chose none.
pub fn way_fits(way: Way, role: Role) -> Result<Way, Refusal> {
    if way == Way::None && role.helps() {
        return Err(Refusal::field(
            "way",
            "people-way-needed",
            "people-way-needed-next",
        ));
    }
    Ok(way)
}

/// Seconds for which words typed at a sign-in count for what only adds.
pub const FRESH_SECONDS: i64 = 10 * 60;

/// What a change does to the ways in that somebody has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// It adds one, and nothing that was there ends.
    Adds,
    /// It ends one or puts another in its place.
    Ends,
}

/// Whether a form that was let begin for one change may do what it does by now. Without the
/// present words it began as one that only adds: it ends nothing that was added since.
#[must_use]
pub fn may_go_on(begun: Change, now: Change) -> bool {
    begun == Change::Ends || now == Change::Adds
}

/// Whether the present words are asked for before a change to the ways in. Whoever holds an
/// unlocked telephone must not lock its owner out, so what ends a way always asks. What only adds
/// one does not, for whoever typed their words at this sign-in a moment ago.
#[must_use]
pub fn asks_words(change: Change, seconds_since_typed: Option<i64>) -> bool {
    let fresh = seconds_since_typed.is_some_and(|age| (0..FRESH_SECONDS).contains(&age));
    change == Change::Ends || !fresh
}

/// The words were typed as they were shown.
///
/// # Errors
/// When they differ after folding.
pub fn words_match(shown: &Plain, typed: &Plain) -> Result<(), Refusal> {
    if Folded::from_plain(shown).same(&Folded::from_plain(typed)) {
        return Ok(());
    }
    Err(Refusal::field(
        "words",
        "people-words-differ",
        "people-words-differ-next",
    ))
}

/// Days before its end from which somebody is reminded of their yes to taking part.
pub const REMIND_DAYS: i64 = 30;

/// What the first page says about the yes to taking part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartTold {
    /// It holds until this day, and that is not far away.
    Soon(Day),
    /// It has ended.
    Over,
}

/// Whether somebody is reminded of their yes to taking part, which ends on this day.
#[must_use]
pub fn part_told(ends: Option<Day>, today: Day) -> Option<PartTold> {
    match ends {
        Some(day) if day >= today.plus(REMIND_DAYS) => None,
        Some(day) if day >= today => Some(PartTold::Soon(day)),
        _ => Some(PartTold::Over),
    }
}

/// Seconds by which the clocks of two servers of one house may differ, as for the clockwork.
pub const CLOCKS_APART_SECONDS: i64 = 60;

/// Whether a session with this last sign of life is open until this moment. A server whose clock
/// is a little late still knows it; a clock that was set back prolongs nothing: a session from
/// the future is over.
#[must_use]
pub fn is_open(seen: Moment, until: Moment, now: Moment) -> bool {
    now < until && seen <= now.plus(CLOCKS_APART_SECONDS)
}

/// Whether somebody in this state may take the step, and where it leads.
///
/// # Errors
/// When the step makes no sense from there.
pub fn step(from: State, to: State) -> Result<State, Refusal> {
    let known = match to {
        State::Paused => from == State::Active,
        State::Done => matches!(from, State::Active | State::Paused),
        State::Left => from != State::Left,
        State::Active => from != State::Active,
    };
    if known {
        Ok(to)
    } else {
        Err(Refusal::form("people-already", "people-already-next"))
    }
}

/// The day of erasing after leaving today.
#[must_use]
pub const fn erase_on(today: Day, after_days: i64) -> Day {
    today.plus(after_days)
}

/// What somebody is after being done: alumni, and nothing else.
#[must_use]
pub fn roles_when_done(_before: Roles) -> Roles {
    Roles::default().with(Role::Alumni)
}

/// Whether an own copy opens now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CopyDoor {
    /// It opens.
    Open,
    /// The person wished a delay and has not asked yet.
    Ask,
    /// It opens at this moment.
    Waits(Moment),
}

/// An own copy opens at once, or 48 hours after it was asked for.
#[must_use]
pub fn copy_door(delay_hours: i64, after: Option<Moment>, now: Moment) -> CopyDoor {
    match after {
        _ if delay_hours == 0 => CopyDoor::Open,
        None => CopyDoor::Ask,
        Some(moment) if now >= moment.plus(COPY_OPEN_HOURS * HOUR_SECONDS) => CopyDoor::Ask,
        Some(moment) if now >= moment => CopyDoor::Open,
        Some(moment) => CopyDoor::Waits(moment),
    }
}

/// When a copy that is asked for now will open.
#[must_use]
pub const fn copy_opens(now: Moment) -> Moment {
    now.plus(COPY_DELAY_HOURS * HOUR_SECONDS)
}
