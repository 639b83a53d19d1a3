//! The pages of `meetings`: one function and one view each.

pub mod answer;
pub mod change;
pub mod evening;
pub mod month;

use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{Evening, Id, Permit, Person, Request, Stop, act};
use pergola_store::Tx;

/// The evening of the path, in the circle of the permit; anything else is not there.
fn slot_of<A: pergola_base::Act<On = pergola_base::Circle>>(
    tx: &mut Tx,
    request: &Request,
    permit: &Permit<A>,
) -> Result<Slot, Stop> {
    let evening: Id<Evening> = request
        .param("evening")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)?;
    evenings::find(tx, permit.on(), evening)?.ok_or(Stop::Missing)
}

/// The person of the path; anything else is not there.
fn person_of(request: &Request) -> Result<Id<Person>, Stop> {
    request
        .param("person")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)
}

/// Where an evening's own page is.
fn path_of(slot: &Slot) -> String {
    format!("/g/{}/e/{}", slot.circle, slot.id)
}

/// What running an evening wants.
type Runs = Permit<act::RunEvenings>;
