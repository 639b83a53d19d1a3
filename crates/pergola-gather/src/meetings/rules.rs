//! Pure decisions about one evening: may it go ahead, what is missing, when the
//! place shows, what may still change. Values in, values or refusals out.

use pergola_base::facts::belongs::CirclePart;
use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::{Day, Moment, Refusal, Zone};

/// The most people that a number at the door can name.
pub const HEADS_MAX: i64 = 40;
/// Evenings that a mentor helps on within four weeks (rule 17).
pub const HELPS_MAX: usize = 4;
/// Days of those four weeks.
pub const HELPS_DAYS: i64 = 28;
/// Days after an evening within which what was on paper can be entered (rule 85).
pub const ENTER_DAYS_MAX: i64 = 7;
/// Days that coming is kept after the cycle, for who agreed to it (DOMAIN section 7).
const CAME_DAYS: i64 = 90;
/// Days ahead in which a cycle ends at the latest.
pub const CYCLE_DAYS_MAX: i64 = 400;

const TWO: Refusal = Refusal::form("meetings-two", "meetings-two-next");
const LEAD: Refusal = Refusal::form("meetings-lead", "meetings-lead-next");
const LAST: Refusal = Refusal::field("anyway", "meetings-last", "meetings-last-next");
const NOT_BEGUN: Refusal = Refusal::form("meetings-not-begun", "meetings-not-begun-next");
const EARLY: Refusal = Refusal::form("meetings-early", "meetings-early-next");
const LATE: Refusal = Refusal::form("meetings-late", "meetings-late-next");
const OFF: Refusal = Refusal::form("meetings-is-off", "meetings-is-off-next");
const NOT_OFF: Refusal = Refusal::form("meetings-is-on", "meetings-is-on-next");
const TAKEN: Refusal = Refusal::field("day", "meetings-day-taken", "meetings-day-taken-next");
/// The ticks were about the place before.
pub const NEW_PLACE: Refusal =
    Refusal::field("checks", "meetings-place-new", "meetings-place-new-next");
const FEWER: Refusal = Refusal::field("heads", "meetings-heads-fewer", "meetings-heads-fewer-next");
const HEADS: Refusal = Refusal::field("heads", "meetings-heads", "meetings-heads-next");
/// One answer for every cause: busy, on a break, four evenings already, or somebody
/// there whom they must not meet.
pub const NOT_AVAILABLE: Refusal =
    Refusal::form("meetings-not-available", "meetings-not-available-next");

/// What is missing before an evening can go ahead, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gap {
    /// Nothing.
    None,
    /// Nobody is set to help.
    Nobody,
    /// One helper more is needed.
    One,
    /// Nobody of those set leads evenings.
    NobodyLeads,
    /// Nobody of those set was there the last time.
    NobodyFromLast,
}

impl Gap {
    /// The text key that says it, for whoever leads or organises.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::None => "meetings-gap-none",
            Self::Nobody => "meetings-gap-nobody",
            Self::One => "meetings-gap-one",
            Self::NobodyLeads => "meetings-gap-lead",
            Self::NobodyFromLast => "meetings-gap-last",
        }
    }
}

/// What is missing, from the parts of those who are set; `from_last` says
/// whether one of them helped the last time (true for a first evening).
#[must_use]
pub fn gap(set: &[CirclePart], from_last: bool) -> Gap {
    match set {
        [] => Gap::Nobody,
        [_] => Gap::One,
        many if !many.iter().any(|part| part.leads()) => Gap::NobodyLeads,
        _ if !from_last => Gap::NobodyFromLast,
        _ => Gap::None,
    }
}

/// Floor 1: an evening goes ahead with two helpers, one of whom leads evenings;
/// one of them was there the last time, or it is said that it must be so.
///
/// # Errors
/// When somebody is missing, the circle has not begun, or the evening is off or was held.
pub fn goes_ahead(
    set: &[CirclePart],
    from_last: bool,
    anyway: bool,
    begun: bool,
    state: Stands,
) -> Result<(), Refusal> {
    if matches!(state, Stands::Off | Stands::Held) {
        return Err(OFF);
    }
    if !begun {
        return Err(NOT_BEGUN);
    }
    match gap(set, from_last || anyway) {
        Gap::None => Ok(()),
        Gap::Nobody | Gap::One => Err(TWO),
        Gap::NobodyLeads => Err(LEAD),
        Gap::NobodyFromLast => Err(LAST),
    }
}

/// Whether a helper can be set for an evening: free on that day, below the most
/// evenings in any four weeks, and nobody there whom they must not meet. All of
/// it is one answer: not available.
///
/// # Errors
/// When they are not available, for whichever cause.
pub fn available(
    day: Day,
    helps_on: &[Day],
    limited: bool,
    apart: bool,
    away: bool,
) -> Result<(), Refusal> {
    let busy = helps_on.contains(&day);
    let full = limited && in_four_weeks(day, helps_on) >= HELPS_MAX;
    if busy || full || apart || away {
        Err(NOT_AVAILABLE)
    } else {
        Ok(())
    }
}

/// The most evenings that fall into any four weeks which hold this day.
fn in_four_weeks(day: Day, helps_on: &[Day]) -> usize {
    (0..HELPS_DAYS)
        .map(|back| {
            let from = day.plus(-back);
            let to = from.plus(HELPS_DAYS - 1);
            helps_on
                .iter()
                .filter(|one| (from..=to).contains(one))
                .count()
        })
        .max()
        .unwrap_or(0)
}

/// Seconds before an evening from which its place shows: low 7 days, raised 24
/// hours, high 3 hours (DOMAIN B "place told 3 h before"; local decision below).
#[must_use]
pub const fn place_seconds(threat: i64) -> i64 {
    match threat {
        1 => 7 * 86_400,
        2 => 86_400,
        _ => 3 * 3_600,
    }
}

/// The moment from which the place of an evening shows.
#[must_use]
pub fn place_from(slot: &Slot, zone: &Zone, threat: i64) -> Moment {
    slot.begins(zone).plus(-place_seconds(threat))
}

/// Whether the place shows now, to somebody who comes (rule 84, C64).
#[must_use]
pub fn place_shows(slot: &Slot, zone: &Zone, threat: i64, now: Moment, comes: bool) -> bool {
    comes
        && slot.state != Stands::Off
        && now >= place_from(slot, zone, threat)
        && now < slot.ends(zone)
}

/// A change of time, place or of who leads is said before the evening (rule 87).
///
/// # Errors
/// When it has begun, or is off.
pub fn may_change(slot: &Slot, zone: &Zone, now: Moment) -> Result<(), Refusal> {
    if matches!(slot.state, Stands::Off | Stands::Held) {
        return Err(OFF);
    }
    if now < slot.begins(zone) {
        Ok(())
    } else {
        Err(LATE)
    }
}

/// How an evening stands once it has another day or hour: whether it goes ahead is asked anew.
#[must_use]
pub fn moved(slot: &Slot, day: Day, minute: i64) -> Slot {
    let state = match slot.state {
        Stands::GoesAhead => Stands::Planned,
        other => other,
    };
    Slot {
        day,
        minute,
        state,
        ..*slot
    }
}

/// What was looked at was looked at in one place: no tick goes along to another unseen. Both are bits.
///
/// # Errors
/// When a tick of the place before is still set.
pub fn looked_anew(before: i64, ticked: i64) -> Result<(), Refusal> {
    if before & ticked == 0 {
        Ok(())
    } else {
        Err(NEW_PLACE)
    }
}

/// What was said not to take place can take place after all, until it would have begun.
///
/// # Errors
/// When it is not off, or would have begun already.
pub fn may_take_place(slot: &Slot, zone: &Zone, now: Moment) -> Result<(), Refusal> {
    if slot.state != Stands::Off {
        return Err(NOT_OFF);
    }
    if now < slot.begins(zone) {
        Ok(())
    } else {
        Err(LATE)
    }
}

/// A circle has one evening at a time: its others of that day lie before or behind.
///
/// # Errors
/// When another one that takes place is under way then.
pub fn free(slot: &Slot, same_day: &[Slot]) -> Result<(), Refusal> {
    let meets = |other: &&Slot| other.id != slot.id && other.state != Stands::Off;
    let overlaps = |other: &Slot| {
        slot.minute < other.minute + other.lasts && other.minute < slot.minute + slot.lasts
    };
    if same_day.iter().filter(meets).any(overlaps) {
        Err(TAKEN)
    } else {
        Ok(())
    }
}

/// A week without an evening: those that are still to come, each with its later day. What does not take
/// place keeps its day, and nothing is moved onto it.
#[must_use]
pub fn later(rest: &[Slot], days: i64) -> Vec<(Slot, Day)> {
    let off = |day: Day| {
        rest.iter()
            .any(|one| one.state == Stands::Off && one.day == day)
    };
    let next = |day: Day| {
        (1..)
            .map(|times| day.plus(times * days))
            .find(|day| !off(*day))
    };
    rest.iter()
        .filter(|one| !matches!(one.state, Stands::Held | Stands::Off))
        .filter_map(|one| Some((*one, next(one.day)?)))
        .collect()
}

/// An evening was held once it has begun; what was on paper comes within a week.
///
/// # Errors
/// When it has not begun, is off, or is long over.
pub fn may_hold(slot: &Slot, zone: &Zone, now: Moment) -> Result<(), Refusal> {
    if slot.state == Stands::Off {
        return Err(OFF);
    }
    if now < slot.begins(zone) {
        return Err(EARLY);
    }
    if now < slot.ends(zone).plus(ENTER_DAYS_MAX * 86_400) {
        Ok(())
    } else {
        Err(LATE)
    }
}

/// The first day whose evenings may still be written down.
#[must_use]
pub fn written_from(today: Day) -> Day {
    today.plus(-ENTER_DAYS_MAX - 1)
}

/// An evening that is over and can still be written down: whether it was.
#[must_use]
pub fn afterwards(slot: &Slot, zone: &Zone, now: Moment) -> Option<bool> {
    let written = slot.state == Stands::Held;
    let over = written || now >= slot.ends(zone);
    (over && may_hold(slot, zone, now).is_ok()).then_some(written)
}

/// The number at the door, with so many ticked as having come.
///
/// # Errors
/// When it is no number from 0 to 40, or more are ticked.
pub fn heads(typed: Option<i64>, ticked: usize) -> Result<i64, Refusal> {
    let heads = typed.filter(|heads| (0..=HEADS_MAX).contains(heads));
    let heads = heads.ok_or(HEADS.naming(HEADS_MAX))?;
    if usize::try_from(heads).is_ok_and(|heads| heads < ticked) {
        return Err(FEWER);
    }
    Ok(heads)
}

/// Of the evenings that were held while somebody was here, to how many they came.
/// What was held during a break has no entry, and so is in neither number (rule 2).
#[must_use]
pub fn continuity(there: &[bool]) -> Option<(i64, i64)> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let came = there.iter().filter(|came| **came).count();
    (!there.is_empty()).then(|| (count(came), count(there.len())))
}

/// How an evening with so many members is held (DOMAIN A1).
#[must_use]
pub const fn form_of(heads: i64) -> &'static str {
    match heads {
        ..=2 => "meetings-form-drop-in",
        3..=4 => "meetings-form-small",
        _ => "meetings-form-whole",
    }
}

/// Until when it is kept that somebody came on a day: 90 days after the last evening
/// of the cycle that is under way, as it is planned now.
#[must_use]
pub fn came_until(day: Day, coming: &[Slot]) -> Day {
    let later = coming.iter().filter(|slot| slot.day > day);
    let cycle = later.take_while(|slot| slot.gate != Gate::First);
    let last = cycle
        .filter(|slot| slot.state != Stands::Off)
        .map(|slot| slot.day)
        .max();
    last.unwrap_or(day).plus(CAME_DAYS)
}
