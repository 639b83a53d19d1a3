//! Pure decisions about circles: who may be let in, as what, how long a name or
//! a line may be, which lines are shown. Values in, values or refusals out.

use pergola_base::facts::belongs::{CirclePart, Former};
use pergola_base::facts::evenings::Gate;
use pergola_base::{Circle, Day, Id, Refusal, Role, Roles, State};
use pergola_seal::Plain;

/// With how many members a circle begins, and how many it may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    /// The fewest confirmed members with which it begins.
    pub begins: usize,
    /// The most members.
    pub most: usize,
}

/// Harbour: five to ten (DOMAIN A1; above ten there is a waiting list).
pub const HARBOUR: Bounds = Bounds {
    begins: 5,
    most: 10,
};

impl Bounds {
    /// The bounds that a blueprint gives (DOMAIN Part B); an unknown one gives Harbour's.
    #[must_use]
    pub fn of(blueprint: &str) -> Self {
        let (begins, most) = match blueprint {
            "hill" => (4, 6),
            "quay" => (5, 7),
            "hearth" => (6, 8),
            _ => return HARBOUR,
        };
        Self { begins, most }
    }
}

/// Days before an evening by which the circle knows that somebody new begins.
pub const NOTICE_DAYS: i64 = 7;
/// Days after their own evenings within which nobody helps among those whom they
/// were a member with (rule 24: six months).
pub const LADDER_DAYS: i64 = 183;
/// Days within which somebody comes back to their circle on any evening: the twelve weekly evenings of a cycle
/// (DOMAIN A1). A local decision: alumni return at any time (DOMAIN section 11); of whoever is new a circle hears a week
/// before (rule 20).
pub const BACK_DAYS: i64 = 84;
/// Helpers that a circle may have (DOMAIN A1: who leads, who can stand in, and a pool of four).
pub const HELPERS_MAX: usize = 6;
/// Characters of a circle's name.
pub const NAME_CHARS_MAX: usize = 60;
/// Characters of a line for the circle.
pub const LINE_CHARS_MAX: usize = 280;
/// Lines of one person that stand in a circle at a time. Nobody else's are counted:
/// nobody keeps another from leaving one.
pub const LINES_EACH_MAX: usize = 20;
/// The newest lines that a circle's page shows, beside the own ones and the words of
/// whoever leads.
pub const LINES_MAX: usize = 200;
/// Words of one who leads that are kept. A new one is never refused: the oldest goes.
pub const WORDS_EACH_MAX: usize = 20;
/// Words from whoever leads that stand on the circle's page; all of today's do.
pub const WORDS_SHOWN_MAX: usize = 3;
/// Days that a line is kept (local decision: half a year, two cycles).
pub const LINE_DAYS_MAX: i64 = 180;

/// What whoever lets somebody in has to have done today, with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ticks {
    /// The limits were read and said back (floor 2).
    pub limits: bool,
    /// They are 18 or older (floor 18).
    pub adult: bool,
    /// They had the two talks alone that an evening in the middle asks for.
    pub talks: bool,
}

/// An evening that is in the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Planned {
    /// Its day.
    pub day: Day,
    /// Whether newcomers may begin on it.
    pub gate: Gate,
}

/// That somebody new begins was told to the circle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Announced {
    /// The day of the evening.
    pub day: Day,
    /// The day on which it was told.
    pub on: Day,
}

/// Whether a member may be let in today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Begins {
    /// No evening is planned: the circle has not begun.
    Anytime,
    /// Today is an evening at which newcomers begin.
    Tonight,
    /// The same, after two talks alone.
    AfterTalks,
    /// Not today.
    NotToday,
}

/// Everything that decides whether somebody is let in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// What they would do in the circle.
    pub part: CirclePart,
    /// Where they stand.
    pub state: State,
    /// How many people the circle has.
    pub size: Size,
    /// How many it may have.
    pub bounds: Bounds,
    /// Whether newcomers begin today.
    pub begins: Begins,
    /// Whether they can be entered before the first evening: they have no account
    /// that would show them anything, and are counted among those who come.
    pub ahead: bool,
    /// Whether they are kept apart from somebody who is there.
    pub apart: bool,
    /// Whether they were lately a member with somebody who is there.
    pub mates: bool,
}

/// How many people a circle has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Size {
    /// Who take part.
    pub members: usize,
    /// Who help.
    pub helpers: usize,
}

impl Size {
    /// Counts the parts of everybody in a circle.
    #[must_use]
    pub fn of(parts: impl Iterator<Item = CirclePart>) -> Self {
        parts.fold(Self::default(), |mut size, part| {
            if part == CirclePart::Member {
                size.members += 1;
            } else {
                size.helpers += 1;
            }
            size
        })
    }
}

const LIMITS: Refusal = Refusal::field(
    "limits",
    "circles-limits-needed",
    "circles-limits-needed-next",
);
const ADULT: Refusal = Refusal::field("adult", "circles-adult-needed", "circles-adult-needed-next");
const TALKS: Refusal = Refusal::field("talks", "circles-talks-needed", "circles-talks-needed-next");
/// One refusal for every reason, so that none of them can be read from it.
pub const NOT_NOW: Refusal = Refusal::form("circles-not-now", "circles-not-now-next");
const LINE: Refusal = Refusal::field("line", "circles-line-empty", "circles-line-empty-next");
const LINE_LONG: Refusal = Refusal::field("line", "circles-line-long", "circles-line-long-next");
const LINES: Refusal = Refusal::form("circles-lines-full", "circles-lines-full-next");
const NAME: Refusal = Refusal::field("name", "circles-name-empty", "circles-name-empty-next");
const NAME_LONG: Refusal = Refusal::field("name", "circles-name-long", "circles-name-long-next");
/// A step that makes no sense from where somebody stands.
pub const ALREADY: Refusal = Refusal::form("circles-already", "circles-already-next");

const LED: Refusal = Refusal::form("circles-led", "circles-led-next");

/// Whether somebody inside a circle may lead it from now on: only when nobody
/// does, so that nobody is pushed aside.
///
/// # Errors
/// When somebody leads already.
pub fn take_lead(mut parts: impl Iterator<Item = CirclePart>) -> Result<(), Refusal> {
    if parts.any(CirclePart::leads) {
        Err(LED)
    } else {
        Ok(())
    }
}

/// What somebody with these roles does in a circle that they join.
#[must_use]
pub fn part_for(roles: Roles) -> CirclePart {
    if roles.has(Role::Facilitator) {
        CirclePart::StandIn
    } else if roles.has(Role::Mentor) || roles.has(Role::Trainee) {
        CirclePart::Mentor
    } else {
        CirclePart::Member
    }
}

/// Whether the ticks stand that nobody is placed in a circle without.
///
/// # Errors
/// When one is missing.
pub fn ticked(ticks: Ticks, asked: &Asked) -> Result<(), Refusal> {
    if !ticks.limits {
        return Err(LIMITS);
    }
    if !ticks.adult {
        return Err(ADULT);
    }
    if talks_needed(asked) && !ticks.talks {
        return Err(TALKS);
    }
    Ok(())
}

/// Whether the tick about the two talks is asked for.
#[must_use]
pub fn talks_needed(asked: &Asked) -> bool {
    asked.part == CirclePart::Member && asked.begins == Begins::AfterTalks
}

/// What somebody goes on doing in a circle with the roles that they hold now: at
/// most what they did there. Nothing, when none of their roles belongs in a circle.
#[must_use]
pub fn part_kept(part: CirclePart, roles: Roles) -> Option<CirclePart> {
    let most = if roles.has(Role::Facilitator) {
        CirclePart::Facilitator
    } else if roles.has(Role::Mentor) || roles.has(Role::Trainee) {
        CirclePart::Mentor
    } else if roles.has(Role::Participant) {
        CirclePart::Member
    } else {
        return None;
    };
    Some(part.min(most))
}

/// Whether there is room for one more.
#[must_use]
pub const fn has_room(part: CirclePart, size: Size, bounds: Bounds) -> bool {
    match part {
        CirclePart::Member => size.members < bounds.most,
        CirclePart::Mentor | CirclePart::StandIn | CirclePart::Facilitator => {
            size.helpers < HELPERS_MAX
        }
    }
}

/// Whether somebody may be in one room with those who are there.
#[must_use]
pub fn together(asked: &Asked) -> bool {
    !asked.apart && (asked.part == CirclePart::Member || !asked.mates)
}

/// Whether there is anything against them that another evening would not change.
#[must_use]
pub fn could_fit(asked: &Asked) -> bool {
    let room = has_room(asked.part, asked.size, asked.bounds);
    let here = asked.state == State::Active;
    let people = together(asked);
    room && here && people
}

/// Whether they are let in today. The refusal is one and the same for each
/// cause, and names none of them.
///
/// # Errors
/// When they do not fit.
pub fn fits(asked: &Asked) -> Result<(), Refusal> {
    if could_fit(asked) && day_fits(asked) {
        Ok(())
    } else {
        Err(NOT_NOW)
    }
}

/// Whether this is a day on which they can begin: everybody in the circle knows those days.
#[must_use]
pub fn day_fits(asked: &Asked) -> bool {
    asked.part != CirclePart::Member || asked.begins != Begins::NotToday || asked.ahead
}

/// Whether the circle knows early enough that somebody new begins on a day.
#[must_use]
pub fn in_time(on: Day, day: Day) -> bool {
    on.plus(NOTICE_DAYS) <= day
}

fn open(one: &Planned, announced: &[Announced]) -> Begins {
    let told = announced
        .iter()
        .any(|known| known.day == one.day && in_time(known.on, known.day));
    match one.gate {
        Gate::First => Begins::Tonight,
        Gate::Open if told => Begins::Tonight,
        Gate::AfterTalks if told => Begins::AfterTalks,
        Gate::Closed | Gate::Open | Gate::AfterTalks => Begins::NotToday,
    }
}

/// Whether newcomers begin today (rule 20): only on an evening that is meant for
/// it and was announced a week before, once evenings are planned.
#[must_use]
pub fn begins(today: Day, planned: &[Planned], announced: &[Announced]) -> Begins {
    if planned.is_empty() {
        return Begins::Anytime;
    }
    planned
        .iter()
        .filter(|one| one.day == today)
        .map(|one| open(one, announced))
        .find(|begins| *begins != Begins::NotToday)
        .unwrap_or(Begins::NotToday)
}

/// Whether the next evening is the one at which everybody begins.
#[must_use]
pub fn before_first(planned: &[Planned]) -> bool {
    let next = planned.iter().min_by_key(|one| one.day);
    next.is_some_and(|one| one.gate == Gate::First)
}

/// Whether somebody only comes back to a circle: they took part in it until lately.
#[must_use]
pub fn comes_back(was: &[Former], circle: Id<Circle>, today: Day) -> bool {
    was.iter().any(|place| {
        let member = place.circle == circle && place.part == Some(CirclePart::Member);
        member
            && place
                .ended
                .is_some_and(|ended| today <= ended.plus(BACK_DAYS))
    })
}

/// The next day at which newcomers begin, if one is planned and announced.
#[must_use]
pub fn next_beginning(today: Day, planned: &[Planned], announced: &[Announced]) -> Option<Day> {
    planned
        .iter()
        .filter(|one| one.day >= today && open(one, announced) != Begins::NotToday)
        .map(|one| one.day)
        .min()
}

/// A line that somebody leaves for the circle, of whom so many stand there.
///
/// # Errors
/// When it is empty or too long, or as many of their own stand as may.
pub fn line(typed: Option<Plain>, own: usize) -> Result<Plain, Refusal> {
    let line = word(typed)?;
    if own < LINES_EACH_MAX {
        Ok(line)
    } else {
        Err(LINES.naming(20))
    }
}

/// A word from whoever leads: it gets through however much stands there.
///
/// # Errors
/// When it is empty or too long.
pub fn word(typed: Option<Plain>) -> Result<Plain, Refusal> {
    let line = typed.filter(|line| !line.is_empty()).ok_or(LINE)?;
    if line.chars() > LINE_CHARS_MAX {
        Err(LINE_LONG.naming(280))
    } else {
        Ok(line)
    }
}

/// Whether a word from whoever leads stands on the page: the newest few, and all of
/// today's, whose order nothing tells.
#[must_use]
pub fn word_stands(at: usize, left_on: Day, today: Day) -> bool {
    at < WORDS_SHOWN_MAX || left_on == today
}

/// What a circle is to be called.
///
/// # Errors
/// When it is empty or too long.
pub fn circle_name(typed: Option<Plain>) -> Result<Plain, Refusal> {
    let name = typed.filter(|name| !name.is_empty()).ok_or(NAME)?;
    if name.chars() > NAME_CHARS_MAX {
        Err(NAME_LONG.naming(60))
    } else {
        Ok(name)
    }
}

/// Whose a line is, for whoever reads it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// Somebody who is in the circle.
    Here,
    /// Somebody who is no longer in it, and wished that their lines stay.
    Stays,
    /// Somebody who is no longer in it.
    Gone,
}

/// Lines of somebody who is gone are hidden at once.
#[must_use]
pub const fn shows(voice: Voice) -> bool {
    !matches!(voice, Voice::Gone)
}

/// A step that a facilitator takes for a person without an account, at their
/// word: the same steps that others take for themselves.
///
/// # Errors
/// When it makes no sense from where they stand.
pub fn step(from: State, to: State) -> Result<(), Refusal> {
    let known = match to {
        State::Paused => from == State::Active,
        State::Done => matches!(from, State::Active | State::Paused),
        State::Left => from != State::Left,
        State::Active => from != State::Active,
    };
    if known { Ok(()) } else { Err(ALREADY) }
}

const FEW: Refusal = Refusal::form("circles-few", "circles-few-next");
const MANY: Refusal = Refusal::form("circles-many", "circles-many-next");
const ALONE: Refusal = Refusal::form("circles-alone", "circles-alone-next");

/// Whether a circle may begin: with as many confirmed members as its programme
/// says, people without an account counted, and two helpers of whom one leads
/// evenings (rule 19, floor 1).
///
/// # Errors
/// When there are too few or too many, or a second helper is missing.
pub fn may_begin(bounds: Bounds, confirmed: usize, helpers: &[CirclePart]) -> Result<(), Refusal> {
    let named = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if helpers.len() < 2 || !helpers.iter().any(|part| part.leads()) {
        return Err(ALONE);
    }
    if confirmed < bounds.begins {
        return Err(FEW.naming(named(bounds.begins)));
    }
    if confirmed > bounds.most {
        return Err(MANY.naming(named(bounds.most)));
    }
    Ok(())
}
