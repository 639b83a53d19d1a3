//! Going by another name. The old one disappears from everything that is shown
//! from now on.

use askama::Template;
use pergola_base::facts::names;
use pergola_base::{Answer, Cx, Notice, Request, Stop, act, keeping};
use pergola_page::{Shell, forms, page};
use pergola_seal::Shown;
use pergola_store::Tx;

#[derive(Template)]
#[template(path = "people/name.html")]
struct NamePage<'a> {
    s: Shell<'a>,
    own: Shown,
    warned: bool,
}

/// GET /me/name
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeName)?;
    let own = names::own(cx, tx)?.show();
    let mut refusals = request.refusals().iter();
    let warned = refusals.any(|told| told.what == forms::LOOKS_REAL);
    Ok(page(&NamePage {
        s: Shell::new(cx, request),
        own,
        warned,
    }))
}

/// POST /me/name
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeName)?;
    let sure = request.is("sure", "yes");
    let name = forms::name(request.take("name"), "name", sure)?;
    names::set_own(cx, tx, &permit, &name)?;
    for scope in keeping::waits_for(tx, permit.on())? {
        keeping::wait(cx, tx, scope, permit.on(), &name)?;
    }
    if cx.roles().help() {
        names::tell_coordinators(cx, tx, permit.on(), &name)?;
    }
    cx.leave_notice(tx, Notice::Renamed(permit.on()))?;
    Ok(Answer::saved("/me/more"))
}
