//! Entering somebody who has no account: the name they go by and the same two
//! ticks as for everybody else.

use askama::Template;
use pergola_base::{Answer, Cx, Id, Request, Stop, act};
use pergola_page::{Shell, forms, page};
use pergola_store::Tx;

use super::{admit, circle_of, not_today};
use crate::circles::{fitting, rules, standing};

#[derive(Template)]
#[template(path = "circles/enter.html")]
struct EnterPage<'a> {
    s: Shell<'a>,
    path: String,
    back: String,
    warned: bool,
    talks: bool,
    not_today: Vec<String>,
}

/// GET /g/:circle/person
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let circle = permit.on();
    let mut refusals = request.refusals().iter();
    let warned = refusals.any(|told| told.what == forms::LOOKS_REAL);
    let asked = fitting::gather(cx, tx, circle, Id::fresh())?;
    let not_today = not_today(cx, tx, request, (circle, &asked))?;
    Ok(page(&EnterPage {
        s: Shell::new(cx, request),
        path: format!("/g/{circle}/person"),
        back: format!("/g/{circle}/lead"),
        warned,
        talks: rules::talks_needed(&asked),
        not_today,
    }))
}

/// POST /g/:circle/person
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let sure = request.is("sure", "yes");
    let name = forms::name(request.take("name"), "name", sure)?;
    let asked = fitting::gather(cx, tx, permit.on(), Id::fresh())?;
    rules::ticked(admit::ticks(request), &asked)?;
    let person = standing::enter(cx, tx, &permit, &name)?;
    Ok(Answer::see(format!("/g/{}/p/{person}", permit.on())))
}
