//! Pure decisions about circles: who may be let in, as what, how long a name or
//! a line may be, which lines are shown. Values in, values or refusals out.

use pergola_base::facts::belongs::CirclePart;
use pergola_base::{Refusal, Role, Roles, State};
use pergola_seal::Plain;

/// Members that a circle may have (DOMAIN A1: waiting list above 10).
pub const MEMBERS_MAX: usize = 10;
/// Helpers that a circle may have (DOMAIN A1: who leads, who can stand in, and a pool of four).
pub const HELPERS_MAX: usize = 6;
/// Characters of a circle's name.
pub const NAME_CHARS_MAX: usize = 60;
/// Characters of a line for the circle.
pub const LINE_CHARS_MAX: usize = 280;
/// Lines that one circle may have at a time.
pub const LINES_MAX: usize = 200;
/// Words from whoever leads that stand on the circle's page.
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
const FULL: Refusal = Refusal::form("circles-full", "circles-full-next");
const HELPED: Refusal = Refusal::form("circles-helped", "circles-helped-next");
const LINE: Refusal = Refusal::field("line", "circles-line-empty", "circles-line-empty-next");
const LINE_LONG: Refusal = Refusal::field("line", "circles-line-long", "circles-line-long-next");
const LINES: Refusal = Refusal::form("circles-lines-full", "circles-lines-full-next");
const NAME: Refusal = Refusal::field("name", "circles-name-empty", "circles-name-empty-next");
const NAME_LONG: Refusal = Refusal::field("name", "circles-name-long", "circles-name-long-next");
const ALREADY: Refusal = Refusal::form("circles-already", "circles-already-next");

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

/// Whether both ticks stand, that nobody is placed in a circle without.
///
/// # Errors
/// When one is missing.
pub fn ticked(ticks: Ticks) -> Result<(), Refusal> {
    if !ticks.limits {
        return Err(LIMITS);
    }
    if ticks.adult { Ok(()) } else { Err(ADULT) }
}

/// Whether there is room for one more.
///
/// # Errors
/// When the circle is full.
pub fn has_room(part: CirclePart, size: Size) -> Result<(), Refusal> {
    let (held, most, full) = match part {
        CirclePart::Member => (size.members, MEMBERS_MAX, FULL),
        CirclePart::Mentor | CirclePart::StandIn | CirclePart::Facilitator => {
            (size.helpers, HELPERS_MAX, HELPED)
        }
    };
    if held < most {
        Ok(())
    } else {
        Err(full.naming(i64::try_from(most).unwrap_or(i64::MAX)))
    }
}

/// A line that somebody leaves for the circle.
///
/// # Errors
/// When it is empty or too long, or the circle holds too many.
pub fn line(typed: Option<Plain>, held: usize) -> Result<Plain, Refusal> {
    let line = typed.filter(|line| !line.is_empty()).ok_or(LINE)?;
    if line.chars() > LINE_CHARS_MAX {
        return Err(LINE_LONG.naming(280));
    }
    if held < LINES_MAX {
        Ok(line)
    } else {
        Err(LINES)
    }
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

/// The fewest confirmed members with which a circle begins (DOMAIN A1, rule 19).
pub const BEGINS_MIN: usize = 5;

const FEW: Refusal = Refusal::form("circles-few", "circles-few-next");
const MANY: Refusal = Refusal::form("circles-many", "circles-many-next");
const ALONE: Refusal = Refusal::form("circles-alone", "circles-alone-next");

/// Whether a circle may begin: with five to ten confirmed members, people without
/// an account counted, and two helpers of whom one leads evenings (rule 19, floor 1).
///
/// # Errors
/// When there are too few or too many, or a second helper is missing.
pub fn may_begin(confirmed: usize, helpers: &[CirclePart]) -> Result<(), Refusal> {
    if helpers.len() < 2 || !helpers.iter().any(|part| part.leads()) {
        return Err(ALONE);
    }
    if confirmed < BEGINS_MIN {
        return Err(FEW.naming(5));
    }
    if confirmed > MEMBERS_MAX {
        return Err(MANY.naming(10));
    }
    Ok(())
}
