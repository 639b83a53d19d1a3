//! A code for a group, typed by somebody who has an account: they wait there
//! under their own name. Used, too old and never made get one answer.

use askama::Template;
use pergola_base::facts::{belongs, names};
use pergola_base::{Answer, Cx, Refusal, Request, Stop, act, codes};
use pergola_page::{Shell, forms, page};
use pergola_store::Tx;

use crate::circles::{fitting, rules};
use crate::people::joining;

const UNKNOWN: Refusal =
    Refusal::field("code", "circles-code-unknown", "circles-code-unknown-next");
const NOT_NOW: Refusal = Refusal::form("circles-code-not-now", "circles-code-not-now-next");

#[derive(Template)]
#[template(path = "circles/code.html")]
struct CodePage<'a> {
    s: Shell<'a>,
}

/// GET /g/code
pub fn ask(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::UseCode)?;
    Ok(page(&CodePage {
        s: Shell::new(cx, request),
    }))
}

/// POST /g/code
pub fn enter(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::UseCode)?;
    let words = forms::code(request.take("code"), "code")?;
    let circle = codes::find_circle(cx, tx, &words)?.ok_or(UNKNOWN)?;
    if belongs::part(tx, circle, permit.on())?.is_some() {
        return Ok(Answer::see(format!("/g/{circle}")));
    }
    // Whoever cannot be let in there does not begin to wait.
    if !rules::could_fit(&fitting::at_the_door(cx, tx, circle, permit.on())?) {
        return Err(NOT_NOW.into());
    }
    if !codes::use_up(cx, tx, &words)? {
        return Err(UNKNOWN.into());
    }
    let name = names::own(cx, tx)?;
    joining::wait_for(cx, tx, circle, &name)?;
    Ok(Answer::see("/g"))
}
