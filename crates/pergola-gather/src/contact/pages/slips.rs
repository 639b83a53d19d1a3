//! Numbers that wait: giving one, finding it, another day to ask, and the end
//! of the wait. After a first talk the spoken code is made on the page of a
//! group, where it always is; nothing ties it to the number.

use askama::Template;
use pergola_base::facts::people::language_code;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Refusal, Request, Role, Stop, act};
use pergola_page::{Shell, page, stood};
use pergola_seal::{Language, Plain, Shown};
use pergola_store::Tx;

use super::desk::{Told, days_to_choose, told};
use super::way_of;
use crate::contact::rules::{self, AGAIN, Hours};
use crate::contact::store::{self, Slip};

const UNKNOWN: Refusal = Refusal::field("number", "desk-find-unknown", "desk-find-unknown-next");
const CHOOSE: Refusal = Refusal::form("desk-give-missing", "desk-give-missing-next");

#[derive(Template)]
#[template(path = "contact/slip.html")]
struct SlipPage<'a> {
    s: Shell<'a>,
    slip: Told,
    talked: String,
    back: String,
    days: Vec<(&'static str, String, bool)>,
    /// The day to ask again when the form was opened.
    stood: Shown,
}

#[derive(Template)]
#[template(path = "contact/talked.html")]
struct TalkedPage<'a> {
    s: Shell<'a>,
    leads: bool,
}

fn slip_of(tx: &mut Tx, request: &Request) -> Result<Slip, Stop> {
    let number = request.param("slip").and_then(|text| text.parse().ok());
    store::slip(tx, number.ok_or(Stop::Missing)?)?.ok_or(Stop::Missing)
}

fn days(request: &Request) -> Option<i64> {
    request.choice("again", &AGAIN.map(|(code, _, days)| (code, days)))
}

fn changed(cx: &Cx, tx: &mut Tx) -> Result<(), Stop> {
    journal::append(cx, tx, Entry::SlipChanged, Some(cx.me()?), None)
}

/// A number out of a field, in the digits of any of our scripts.
fn number_of(typed: Option<Plain>) -> Option<i64> {
    typed.and_then(|typed| rules::number(typed.show().text()))
}

/// POST /desk/give
pub fn give(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    rules::may_give(store::held(tx)?)?;
    let spoken = Language::ALL.map(|language| (language.code(), language));
    let language = request.choice("language", &spoken).ok_or(CHOOSE)?;
    let hours = Hours::ALL.map(|(code, _, hours)| (code, hours));
    let hours = request.choice("when", &hours).ok_or(CHOOSE)?;
    let part = number_of(request.take("part")).unwrap_or(0);
    let known = store::parts(tx)?.iter().any(|(one, _)| *one == part);
    let slip = Slip {
        number: 0,
        language: language_code(language),
        part: if known { part } else { 0 },
        hours: hours as i64,
        again: cx.today().plus(days(request).ok_or(CHOOSE)?),
    };
    if let Some(way) = way_of(request) {
        store::count_way(tx, way)?;
    }
    let number = store::give(tx, &slip)?;
    changed(cx, tx)?;
    Ok(Answer::see(format!("/desk/slip/{number}")))
}

/// POST /desk/find: leads to the number, and changes nothing.
pub fn find(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let number = number_of(request.take("number")).ok_or(UNKNOWN)?;
    let slip = store::slip(tx, number)?.ok_or(UNKNOWN)?;
    Ok(Answer::see(format!("/desk/slip/{}", slip.number)))
}

/// GET /desk/slip/:slip
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let slip = slip_of(tx, request)?;
    let again = [stood::number(slip.again.0)];
    let slip = told(cx, &slip, &store::parts(tx)?);
    let stood = stood::shown(cx, request, &slip.path, &again);
    let s = Shell::new(cx, request);
    Ok(page(&SlipPage {
        stood,
        days: days_to_choose(&s),
        s,
        talked: format!("{}/talked", slip.path),
        back: format!("{}/back", slip.path),
        slip,
    }))
}

/// POST /desk/slip/:slip: somebody asked again, and there is still no place.
pub fn again(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let slip = slip_of(tx, request)?;
    stood::still(cx, request, &[stood::number(slip.again.0)])?;
    let day = cx.today().plus(days(request).ok_or(CHOOSE)?);
    store::again(tx, slip.number, day)?;
    changed(cx, tx)?;
    Ok(Answer::see(format!("/desk/slip/{}", slip.number)))
}

/// POST /desk/slip/:slip/talked: the first talk was had, with an adult.
pub fn had_talk(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let slip = slip_of(tx, request)?;
    rules::may_go_on(request.is("adult", "yes"))?;
    store::take_back(tx, slip.number)?;
    changed(cx, tx)?;
    Ok(Answer::see("/desk/talked"))
}

/// POST /desk/slip/:slip/back
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let slip = slip_of(tx, request)?;
    store::take_back(tx, slip.number)?;
    changed(cx, tx)?;
    Ok(Answer::see("/desk"))
}

/// GET /desk/talked
pub fn talked(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    Ok(page(&TalkedPage {
        leads: cx.roles().has(Role::Facilitator),
        s: Shell::new(cx, request),
    }))
}
