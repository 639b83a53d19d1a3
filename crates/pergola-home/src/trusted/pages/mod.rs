//! The pages of the trusted pair: `own` for whoever chooses two people, `held`
//! for whoever was chosen.

pub mod held;
pub mod own;

use pergola_base::{Id, Person, Request};
use pergola_seal::Plain;

/// Whether a field names this person.
fn means(request: &Request, field: &str, person: Id<Person>) -> bool {
    let value = Plain::new(person.to_string());
    request.field(field).is_some_and(|typed| typed.same(&value))
}
