//! Pure decisions about a rota: weeks and parts of a day, what one person may
//! choose, whether a draft may be published, whether an evening still needs
//! somebody. Values in, values or refusals out.

use std::collections::BTreeSet;

use pergola_base::{Day, FieldRule, Refusal, Role, Roles};

use crate::meetings::rules::Gap;
use crate::times::rules::{PARTS, WEEK};

/// Weeks ahead in which somebody can be away.
pub const AWAY_WEEKS: usize = 12;
/// The fields of those weeks.
pub const AWAY: [&str; AWAY_WEEKS] = [
    "w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10", "w11",
];
/// The most evenings in four weeks (rule 17), and what holds until somebody says less.
pub const OFTEN_MAX: u32 = 4;
/// The choices of it.
pub const OFTEN: [(&str, u32); 4] = [("1", 1), ("2", 2), ("3", 3), ("4", 4)];
/// Evenings in one week that hold until somebody says fewer: every day.
pub const WEEKLY_MAX: u32 = 7;
/// The choices of it.
pub const WEEKLY: [(&str, u32); 3] = [("1", 1), ("2", 2), ("any", WEEKLY_MAX)];
/// Weeks that a rota can be asked for.
pub const WEEKS: [(&str, i64); 2] = [("4", 4), ("8", 8)];
/// People who go along on an evening, beside whoever leads it (DOMAIN A1).
pub const TEAM: usize = 2;
/// The roles that go along on evenings, and say when they have time.
pub const ALONG: [Role; 3] = [Role::Trainee, Role::Mentor, Role::Facilitator];
/// Turns in which a rota is looked for; the last ones only make it better.
pub const LOOKS: i64 = STEPS.len() as i64;
/// Seconds from one turn to the next.
pub const TURN_SECONDS: i64 = 2;
/// Changes looked at for each evening, turn by turn: a first rota at once, and
/// each turn short enough for a database that others write to.
const STEPS: [u64; 6] = [20, 100, 400, 400, 1_600, 1_600];
/// Days ahead within which somebody is looked for among the others.
pub const COVER_DAYS: i64 = 14;

const NOON: i64 = 12 * 60;
const EVENING: i64 = 17 * 60;

const WEEKS_UNKNOWN: Refusal = Refusal::field("weeks", "rota-weeks", "rota-weeks-next");
const OFTEN_UNKNOWN: Refusal = Refusal::field("often", "rota-often", "rota-often-next");
const WEEKLY_UNKNOWN: Refusal = Refusal::field("weekly", "rota-weekly", "rota-weekly-next");
/// Somebody else was faster; nothing is lost.
pub const TAKEN: Refusal = Refusal::form("rota-taken", "rota-taken-next");
/// Since the draft was made, something that it rests on has changed.
pub const STALE: Refusal = Refusal {
    status: 409,
    ..Refusal::form("rota-stale", "rota-stale-next")
};
/// Another coordinator has published, or made another draft.
pub const OTHER: Refusal = Refusal {
    status: 409,
    ..Refusal::form("rota-other", "rota-other-next")
};

/// A question to swap is over: somebody else said yes, or the evening changed.
pub const SWAP_OVER: Refusal = Refusal::form("rota-swap-over", "rota-taken-next");
/// One answer for whatever stands against a swap.
pub const NO_SWAP: Refusal = Refusal::form("rota-no-swap", "rota-no-swap-next");
/// Nothing was chosen.
pub const SWAP_UNKNOWN: Refusal =
    Refusal::field("with", "rota-swap-unknown", "rota-swap-unknown-next");
const SWAPS: Refusal = Refusal::form("rota-swap-many", "rota-swap-many-next");
/// Weeks ahead within which evenings are swapped.
pub const SWAP_WEEKS: i64 = 8;
/// The most questions that one person has open.
pub const SWAPS_MAX: usize = 12;
/// Nobody opens so many evenings of one group in a row.
const OPENS_MAX: usize = 4;

/// The fields of the own form: parts of the week, weeks, how often.
pub const FIELDS: [FieldRule; WEEK + AWAY_WEEKS + 2] = {
    let mut fields = [FieldRule::new("often", 3); WEEK + AWAY_WEEKS + 2];
    fields[WEEK + AWAY_WEEKS] = FieldRule::new("weekly", 3);
    let mut at = 0;
    while at < WEEK {
        fields[at] = FieldRule::new(crate::times::rules::WORDS[at], 3);
        at += 1;
    }
    while at < WEEK + AWAY_WEEKS {
        fields[at] = FieldRule::new(AWAY[at - WEEK], 3);
        at += 1;
    }
    fields
};

/// What somebody says about their own time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Own {
    /// The parts of a week in which they are free; none said is all.
    pub free: [bool; WEEK],
    /// The Mondays of the weeks in which they are away.
    pub away: BTreeSet<Day>,
    /// Evenings in four weeks.
    pub often: u32,
    /// Evenings in one week.
    pub weekly: u32,
}

impl Default for Own {
    fn default() -> Self {
        Self {
            free: [false; WEEK],
            away: BTreeSet::new(),
            often: OFTEN_MAX,
            weekly: WEEKLY_MAX,
        }
    }
}

impl Own {
    /// Whether somebody has time for an evening, by what they said.
    #[must_use]
    pub fn fits(&self, day: Day, minute: i64) -> bool {
        let said_nothing = self.free.iter().all(|free| !free);
        (said_nothing || self.free[part(day, minute)]) && !self.is_away(day)
    }

    /// Whether they said that they are away in the week of this day.
    #[must_use]
    pub fn is_away(&self, day: Day) -> bool {
        self.away.contains(&monday(day))
    }
}

/// Whether somebody with these roles goes along on evenings at all.
#[must_use]
pub fn goes_along(roles: Roles) -> bool {
    ALONG.into_iter().any(|role| roles.has(role))
}

/// The first day of a week.
#[must_use]
pub fn monday(day: Day) -> Day {
    day.plus(-day.weekday())
}

/// The coming weeks that can be ticked, by their Mondays; this one first.
pub fn mondays(today: Day) -> impl Iterator<Item = Day> {
    (0..)
        .map(move |at| monday(today).plus(7 * at))
        .take(AWAY_WEEKS)
}

/// The part of a week into which an hour falls.
#[must_use]
pub fn part(day: Day, minute: i64) -> usize {
    let of_day = match minute {
        ..NOON => 0,
        NOON..EVENING => 1,
        _ => 2,
    };
    usize::try_from(day.weekday()).unwrap_or(0) * PARTS + of_day
}

/// How often, as it was chosen.
///
/// # Errors
/// When it is none of the choices.
pub fn often(chosen: Option<u32>) -> Result<u32, Refusal> {
    chosen.ok_or(OFTEN_UNKNOWN)
}

/// How often in one week, as it was chosen.
///
/// # Errors
/// When it is none of the choices.
pub fn weekly(chosen: Option<u32>) -> Result<u32, Refusal> {
    chosen.ok_or(WEEKLY_UNKNOWN)
}

/// How many weeks, as it was chosen.
///
/// # Errors
/// When it is none of the choices.
pub fn weeks(chosen: Option<i64>) -> Result<i64, Refusal> {
    chosen.ok_or(WEEKS_UNKNOWN)
}

/// How hard it is looked in a turn, when so many are done.
#[must_use]
pub fn steps(looks: i64) -> u64 {
    let at = usize::try_from(looks).unwrap_or(0);
    STEPS.get(at).or(STEPS.last()).copied().unwrap_or(0)
}

/// Of two who publish at once, one does: whoever saw the newest draft.
///
/// # Errors
/// When there is no draft, or another one than was seen.
pub fn may_publish(seen: Option<i64>, revision: i64, weeks: i64) -> Result<(), Refusal> {
    if weeks > 0 && seen == Some(revision) {
        Ok(())
    } else {
        Err(OTHER)
    }
}

/// Whether one more question to swap may be asked.
///
/// # Errors
/// When many are open.
pub fn may_ask(open: usize) -> Result<(), Refusal> {
    if open < SWAPS_MAX { Ok(()) } else { Err(SWAPS) }
}

/// Evenings on which nobody of those who go along was there the time before
/// (rule 16); `last` was there before the first one.
#[must_use]
pub fn strangers(last: &[usize], teams: &[Vec<usize>]) -> usize {
    let mut before = last;
    let mut strangers = 0;
    for team in teams {
        let known = team.iter().any(|one| before.contains(one));
        strangers += usize::from(!before.is_empty() && !team.is_empty() && !known);
        before = team;
    }
    strangers
}

/// Evenings on which nobody of those who go along speaks the group's language.
#[must_use]
pub fn silent(teams: &[Vec<usize>], speaks: impl Fn(&usize) -> bool) -> usize {
    let silent = |team: &&Vec<usize>| !team.is_empty() && !team.iter().any(&speaks);
    teams.iter().filter(silent).count()
}

/// Who opens an evening after a swap: whoever comes, unless they would open the
/// fourth one in a row and somebody else of that evening would not.
#[must_use]
pub fn opener(opened: &[Option<usize>], at: usize, comes: usize, team: &[usize]) -> usize {
    let fits = |who: &usize| {
        let own = |one: &&Option<usize>| **one == Some(*who);
        let before = opened[..at].iter().rev().take_while(own).count();
        let after = opened[at + 1..].iter().take_while(own).count();
        before + 1 + after < OPENS_MAX
    };
    let mut all = std::iter::once(comes).chain(team.iter().copied());
    all.find(fits).unwrap_or(comes)
}

/// Whether an evening still needs somebody who goes along: two are set beside
/// whoever leads, and whatever else is missing is not there either. That nobody
/// knows the last time is not mended by one more.
#[must_use]
pub fn needs_somebody(going_along: usize, gap: Gap) -> bool {
    going_along < TEAM || matches!(gap, Gap::Nobody | Gap::One)
}
