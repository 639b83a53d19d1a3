//! What somebody without an account needs, written down in their name by
//! whoever leads their circle. Nobody else can open this page.

use pergola_base::{Answer, Cx, Request, Stop};
use pergola_home::circles::store::Inside;
use pergola_page::stood;
use pergola_store::Tx;

use super::{form, stands, taken};
use crate::asked;
use crate::needs::store;

/// GET /g/:circle/p/:person/needs
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, person) = asked::without_account(cx, tx, request)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let name = inside.name_of(cx, tx, person)?.show();
    let back = format!("/g/{}/p/{person}", permit.on());
    form(cx, tx, request, &permit, (person, Some(name), back))
}

/// POST /g/:circle/p/:person/needs
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, person) = asked::without_account(cx, tx, request)?;
    let before = store::of_person(tx, permit.on(), person)?;
    stood::still(cx, request, &stands(&before))?;
    let needs = taken(request)?;
    store::set(tx, permit.on(), person, &needs)?;
    Ok(Answer::saved(format_args!(
        "/g/{}/p/{person}/needs",
        permit.on()
    )))
}
