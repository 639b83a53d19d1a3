//! What a path of this wing names: a circle, and somebody in it who has no
//! account. Whatever else stands there is not there.

use pergola_base::facts::belongs;
use pergola_base::{Circle, Cx, Id, Permit, Person, Request, Stop, act};
use pergola_home::circles::standing;
use pergola_store::Tx;

/// The circle of the path.
///
/// # Errors
/// `Missing` when it names none.
pub fn circle(request: &Request) -> Result<Id<Circle>, Stop> {
    let circle = request.param("circle").and_then(Id::parse);
    circle.ok_or(Stop::Missing)
}

/// Somebody without an account who is in the circle of the path now, for whoever
/// leads it and writes down in their name what others say themselves.
///
/// # Errors
/// `Missing` for everybody else.
pub fn without_account(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
) -> Result<(Permit<act::RunEvenings>, Id<Person>), Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, circle(request)?)?;
    let person = request.param("person").and_then(Id::parse);
    let standing = standing::find(tx, &permit, person.ok_or(Stop::Missing)?)?;
    belongs::part(tx, permit.on(), standing.person)?.ok_or(Stop::Missing)?;
    Ok((permit, standing.person))
}

/// The path of that person's page, if they are in the circle now; on the page of
/// somebody who has gone there is nothing to lead to.
///
/// # Errors
/// When the database does not answer.
pub fn somebody(cx: &Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    match without_account(cx, tx, request) {
        Ok((permit, person)) => Ok(Some(format!("/g/{}/p/{person}", permit.on()))),
        Err(Stop::Missing) => Ok(None),
        Err(other) => Err(other),
    }
}
