//! Pure decisions about needs: what is taken from the form, how a need stands
//! before an evening. Nothing here asks for a reason or knows a person.

use pergola_base::{Day, Refusal};
use pergola_store::{FromValue, Value};

use super::kinds::{CHILDREN_MAX, Kind};

/// What whoever organises said about a need of an evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Said {
    /// It is there.
    Met = 1,
    /// It cannot be there this time.
    NotPossible = 2,
}

/// An answer to one kind of need of one evening.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// Which kind.
    pub kind: &'static Kind,
    /// The day that the evening had then.
    pub day: Day,
    /// For how many.
    pub number: i64,
    /// What was said.
    pub said: Said,
}

/// How a need stands before an evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stand {
    /// Nobody has answered yet.
    Open,
    /// It is there.
    Met,
    /// It cannot be there this time.
    NotPossible,
}

impl FromValue for Said {
    fn from_value(value: Value) -> Option<Self> {
        match i64::from_value(value)? {
            1 => Some(Self::Met),
            2 => Some(Self::NotPossible),
            _ => None,
        }
    }
}
impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Int(said as i64)
    }
}

/// What was chosen for one kind: 0 is not needed. A tick is there or not; a
/// number of children is one of the list, and a field that was not sent is 0.
///
/// # Errors
/// When a number was sent that is none of the list.
pub fn chosen(
    kind: &'static Kind,
    ticked: bool,
    number: Option<Option<i64>>,
) -> Result<i64, Refusal> {
    match number {
        _ if !kind.counted => Ok(i64::from(ticked)),
        None => Ok(0),
        Some(Some(number)) if (0..=CHILDREN_MAX).contains(&number) => Ok(number),
        Some(_) => Err(Refusal::field(
            kind.word,
            "needs-number-unknown",
            "needs-number-unknown-next",
        )),
    }
}

/// How a need of so many stands on the day of an evening. An answer holds for
/// the day and the number it was given for; what is met for two is not met for
/// three, and an evening that moved is asked about anew.
#[must_use]
pub fn stand(kind: &Kind, number: i64, day: Day, answers: &[Answered]) -> Stand {
    let answer = answers
        .iter()
        .find(|answer| answer.kind.code == kind.code && answer.day == day);
    match answer {
        Some(answer) if answer.said == Said::NotPossible => Stand::NotPossible,
        Some(answer) if number <= answer.number => Stand::Met,
        _ => Stand::Open,
    }
}

/// How a need stands right after something was said about it.
#[must_use]
pub const fn after(said: Option<Said>) -> Stand {
    match said {
        None => Stand::Open,
        Some(Said::Met) => Stand::Met,
        Some(Said::NotPossible) => Stand::NotPossible,
    }
}
