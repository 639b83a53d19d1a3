//! Pure decisions about the trusted pair and a claim: who fits, who may begin
//! and confirm, when a claim opens and when it lapses.

use pergola_base::{Id, Moment, Person, Refusal, Roles, State};

/// Hours from the beginning of a claim until it opens (PRIVACY 5).
pub const WAIT_HOURS: i64 = 48;
/// Days after which a claim lapses (local decision: as long as a spoken code).
pub const LAPSE_DAYS: i64 = 14;
const HOUR_SECONDS: i64 = 3_600;

/// Somebody cannot be asked: unknown, not helping, on a break, or kept apart.
/// One text and the same questions, whichever it is.
pub const NOT_AVAILABLE: (&str, &str) = ("trusted-not-available", "trusted-not-available-next");
const SAME: Refusal = Refusal::field("other_code", "trusted-same", "trusted-same-next");
const NEEDED: Refusal = Refusal::form("people-way-needed", "trusted-needed-next");
const BEGUN: Refusal = Refusal::form("trusted-begun-by-other", "trusted-begun-by-other-next");
const BOTH: Refusal = Refusal::form("trusted-both-done", "trusted-both-done-next");
const BROKEN: Refusal = Refusal::form("trusted-broken", "trusted-broken-next");
const UNKNOWN: Refusal = Refusal::field("typed", "trusted-code-wrong", "trusted-code-wrong-next");

/// What is known of somebody who is to be asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Who, if a code or a choice meant exactly one.
    pub person: Option<Id<Person>>,
    /// Where they stand; `None` without an account.
    pub state: Option<State>,
    /// What they are here.
    pub roles: Roles,
    /// Whether the two are kept apart.
    pub apart: bool,
}

/// Whom a side of the form means, when they can be asked by `me`.
///
/// # Errors
/// One refusal for every cause.
pub fn fits(one: Candidate, me: Id<Person>, field: &'static str) -> Result<Id<Person>, Refusal> {
    let here = one.state == Some(State::Active) && one.roles.help() && !one.apart;
    one.person
        .filter(|person| here && *person != me)
        .ok_or(Refusal::field(field, NOT_AVAILABLE.0, NOT_AVAILABLE.1))
}

/// A side of the form means somebody.
///
/// # Errors
/// When nothing was chosen or typed there.
pub fn somebody(nothing: bool, field: &'static str) -> Result<(), Refusal> {
    if nothing {
        Err(Refusal::field(
            field,
            "trusted-nobody",
            "trusted-nobody-next",
        ))
    } else {
        Ok(())
    }
}

/// A pair is two people.
///
/// # Errors
/// When it is one twice.
pub fn pair(one: Id<Person>, other: Id<Person>) -> Result<[Id<Person>; 2], Refusal> {
    if one == other {
        Err(SAME)
    } else {
        Ok([one, other])
    }
}

/// A helper keeps a way back in: the pair goes only where there is a code.
///
/// # Errors
/// When it is a helper's only way.
pub fn may_end(helps: bool, has_code: bool) -> Result<(), Refusal> {
    if helps && !has_code {
        Err(NEEDED)
    } else {
        Ok(())
    }
}

/// What stands of a claim, from the side of one of the two helpers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stands {
    /// There is one that is open.
    pub open: bool,
    /// This helper confirmed it.
    pub mine: bool,
    /// The other helper confirmed it.
    pub other: bool,
}

/// A helper begins a claim. One who began alone and lost the slip begins anew.
///
/// # Errors
/// When the other helper began one, when both confirmed, or when the pair no
/// longer works.
pub fn may_begin(stands: Stands, works: bool) -> Result<(), Refusal> {
    match stands {
        _ if !works => Err(BROKEN),
        Stands {
            open: true,
            mine: true,
            other: true,
        } => Err(BOTH),
        Stands {
            open: true,
            other: true,
            ..
        } => Err(BEGUN),
        _ => Ok(()),
    }
}

/// The typed code is that of an open claim for somebody who trusts this helper.
/// Whatever else it is, the answer is one.
///
/// # Errors
/// When it is not.
pub fn may_confirm<T>(found: Option<T>) -> Result<T, Refusal> {
    found.ok_or(UNKNOWN)
}

/// When a claim that begins now has begun: rounded up to the hour, so that nobody
/// waits less than 48 hours.
#[must_use]
pub const fn begins(now: Moment) -> Moment {
    Moment((now.0 + HOUR_SECONDS - 1).div_euclid(HOUR_SECONDS) * HOUR_SECONDS)
}

/// Full hours until a claim opens; `None` when it is open now.
#[must_use]
pub fn hours_left(begun: Moment, now: Moment) -> Option<i64> {
    let opens = begun.plus(WAIT_HOURS * HOUR_SECONDS);
    (now < opens).then(|| (opens.0 - now.0 + HOUR_SECONDS - 1).div_euclid(HOUR_SECONDS))
}

/// Claims that began before this moment have lapsed.
#[must_use]
pub const fn lapses_before(now: Moment) -> Moment {
    now.plus(-LAPSE_DAYS * 24 * HOUR_SECONDS)
}

/// Whether a claim has lapsed.
#[must_use]
pub fn lapsed(begun: Moment, now: Moment) -> bool {
    begun < lapses_before(now)
}
