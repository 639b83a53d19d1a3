//! What I need to come to one group's evenings, and what of it will be there.

use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_store::Tx;

use super::{form, taken};
use crate::asked;
use crate::needs::store;

/// GET /g/:circle/needs
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let who = (cx.me()?, None, format!("/g/{}", permit.on()));
    form(cx, tx, request, &permit, who)
}

/// POST /g/:circle/needs
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let needs = taken(request)?;
    store::set(tx, permit.on(), cx.me()?, &needs)?;
    Ok(Answer::saved(format_args!("/g/{}/needs", permit.on())))
}
