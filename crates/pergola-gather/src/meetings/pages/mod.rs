//! The pages of `meetings`: one function and one view each.

pub mod answer;
pub mod change;
pub mod evening;
pub mod month;

use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{Cx, Evening, Id, Permit, Person, Request, Stop, act};
use pergola_store::Tx;

use super::rules;
use crate::asked;

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

/// For whoever runs it: the evening of the path, which still changes, and the person of the path, who has such a
/// part in its circle; anything else is not there.
fn with_somebody(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    has: impl Fn(CirclePart) -> bool,
) -> Result<(Slot, Id<Person>), Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    let person = request.param("person").and_then(Id::parse);
    let person = person.ok_or(Stop::Missing)?;
    let part = belongs::part(tx, slot.circle, person)?;
    part.filter(|part| has(*part)).ok_or(Stop::Missing)?;
    rules::may_change(&slot, &cx.house.zone, cx.now)?;
    Ok((slot, person))
}

/// Where an evening's own page is.
fn path_of(slot: &Slot) -> String {
    format!("/g/{}/e/{}", slot.circle, slot.id)
}

/// What running an evening wants.
type Runs = Permit<act::RunEvenings>;
