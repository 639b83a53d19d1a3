//! Why a page stops. A `Refusal` is something a person can act on; a `Fault`
//! is ours. "Not yours" and "not there" are the same `Missing`, with the same
//! bytes. None of them ever carries words that somebody wrote.

use std::fmt;

use pergola_seal::{Malformed, Unopened};
use pergola_store::StoreError;

/// Something the person can act on: what happened and what to do next, as two
/// text keys, perhaps tied to a field of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// HTTP status, 409 or 422.
    pub status: u16,
    /// The field it belongs to; `None` for the form as a whole.
    pub field: Option<&'static str>,
    /// Text key: what happened.
    pub what: &'static str,
    /// Text key: what to do next.
    pub next: &'static str,
    /// A number that the texts may name as `$n`.
    pub number: Option<i64>,
}

impl Refusal {
    /// A refusal of one field.
    #[must_use]
    pub const fn field(field: &'static str, what: &'static str, next: &'static str) -> Self {
        Self {
            status: 422,
            field: Some(field),
            what,
            next,
            number: None,
        }
    }

    /// A refusal of the whole form.
    #[must_use]
    pub const fn form(what: &'static str, next: &'static str) -> Self {
        Self {
            status: 422,
            field: None,
            what,
            next,
            number: None,
        }
    }

    /// The same refusal of another field, for a form that holds such a thing under
    /// another name.
    #[must_use]
    pub const fn of_field(mut self, field: &'static str) -> Self {
        if self.field.is_some() {
            self.field = Some(field);
        }
        self
    }

    /// The same refusal, naming a number.
    #[must_use]
    pub const fn naming(mut self, number: i64) -> Self {
        self.number = Some(number);
        self
    }
}

/// What led to a fault: fixed words of ours, or the store's own closed list. No
/// other text can get in, and so none can get into the log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Chain {
    /// Fixed words.
    Fixed(&'static str),
    /// The store says it; its errors carry no statement and no parameter.
    Store(StoreError),
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(words) => f.write_str(words),
            Self::Store(error) => error.fmt(f),
        }
    }
}

/// Our own failure: a code for the log, never free text from outside.
#[derive(Debug)]
pub struct Fault {
    /// A short fixed code.
    pub code: &'static str,
    /// The chain, in words without parameters.
    pub chain: Chain,
}

/// Why a page stops without an answer.
#[derive(Debug)]
pub enum Stop {
    /// The person can act on it; the form comes back filled in.
    Refused(Refusal),
    /// Not there, or not theirs.
    Missing,
    /// Too many people are signing in at this moment.
    Busy,
    /// Ours.
    Fault(Fault),
}

impl Stop {
    /// A fault with a fixed code and fixed words.
    #[must_use]
    pub const fn fault(code: &'static str, words: &'static str) -> Self {
        Self::Fault(Fault {
            code,
            chain: Chain::Fixed(words),
        })
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        match error {
            // Both say: nothing was written, try again in a minute.
            StoreError::Busy | StoreError::Refused => Self::Busy,
            other => Self::Fault(Fault {
                code: "store",
                chain: Chain::Store(other),
            }),
        }
    }
}

impl From<Unopened> for Stop {
    fn from(_: Unopened) -> Self {
        Self::fault("unopened", "a sealed value did not open where it stands")
    }
}

impl From<Malformed> for Stop {
    fn from(_: Malformed) -> Self {
        Self::fault("malformed", "a stored blob has no known shape")
    }
}
