//! The pages of `circles`: one function and one view each.

pub mod admit;
pub mod circle;
pub mod code;
pub mod entered;
pub mod groups;
pub mod lead;
pub mod person;

use pergola_base::{Circle, Id, Person, Request, Stop};

/// The circle of the path; anything else is not there.
pub(super) fn circle_of(request: &Request) -> Result<Id<Circle>, Stop> {
    request
        .param("circle")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)
}

/// The person of the path; anything else is not there.
pub(super) fn person_of(request: &Request) -> Result<Id<Person>, Stop> {
    request
        .param("person")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)
}
