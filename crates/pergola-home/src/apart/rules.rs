//! Pure decisions about a pair: whom a side of the form means, and that a pair
//! is two people. Values in, values or refusals out.

use pergola_base::{Id, Person, Refusal};

/// A side of the form: what was chosen by name, and whom a typed code means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Side {
    /// Chosen by name, among those whom the reader knows by name.
    pub chosen: Option<Id<Person>>,
    /// Whether a code was typed.
    pub typed: bool,
    /// Whom that code means.
    pub found: Option<Id<Person>>,
}

/// The fields of one side, for its refusals.
#[derive(Clone, Copy)]
pub struct Fields {
    /// The choice by name.
    pub chosen: &'static str,
    /// The typed code.
    pub code: &'static str,
}

const SAME: Refusal = Refusal::field("other", "apart-same", "apart-same-next");
const ASKED: Refusal = Refusal::field("asked", "apart-asked-needed", "apart-asked-needed-next");

/// Whom a side means. A typed code counts before a choice.
///
/// # Errors
/// When it means nobody.
pub fn side(side: Side, fields: Fields) -> Result<Id<Person>, Refusal> {
    if side.typed {
        let unknown = Refusal::field(fields.code, "apart-unknown", "apart-unknown-next");
        return side.found.ok_or(unknown);
    }
    let nobody = Refusal::field(fields.chosen, "apart-nobody", "apart-nobody-next");
    side.chosen.ok_or(nobody)
}

/// Two people, after both were asked.
///
/// # Errors
/// When it is one person twice, or nobody was asked yet.
pub fn pair(one: Id<Person>, other: Id<Person>, asked: bool) -> Result<(), Refusal> {
    if one == other {
        Err(SAME)
    } else if asked {
        Ok(())
    } else {
        Err(ASKED)
    }
}
