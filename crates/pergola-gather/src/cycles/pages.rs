//! Planning a circle's evenings: a day, an hour, how many, and where. One form;
//! the evenings follow from it, each with the helpers who are there.

use askama::Template;
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_page::{Shell, page, say_number};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::{planning, rules, store};
use crate::asked;
use crate::meetings::pages::change;
use crate::meetings::places::Check;

#[derive(Template)]
#[template(path = "cycles/plan.html")]
struct PlanPage<'a> {
    s: Shell<'a>,
    path: String,
    circle_path: String,
    circle: Shown,
    days: Vec<change::Month>,
    times: Vec<(String, String, bool)>,
    counts: Vec<(String, String, bool)>,
    checks: Vec<(&'static str, &'static str, bool)>,
    planned: bool,
}

/// GET /g/:circle/plan
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let circle = permit.on();
    let name = Inside::enter(cx, tx, &permit)?.name(cx, tx)?.show();
    let planned = !planning::ahead(cx, tx, circle)?.is_empty();
    let usual = i64::try_from(planning::shape(cx).sessions.len()).unwrap_or(0);
    let count = request.number("count").unwrap_or(usual);
    let counts = (rules::EVENINGS_MIN..=rules::EVENINGS_MAX)
        .map(|n| (n.to_string(), say_number(cx.language, n), n == count))
        .collect();
    let day = cx.today().plus(7).0;
    Ok(page(&PlanPage {
        path: format!("/g/{circle}/plan"),
        circle_path: format!("/g/{circle}"),
        circle: name,
        days: change::days(cx, request.number("first").unwrap_or(day)),
        times: change::times(cx, request.number("time").unwrap_or(18 * 60 + 30)),
        counts,
        checks: Check::ALL
            .iter()
            .map(|(_, field, text)| (*field, *text, false))
            .collect(),
        planned,
        s: Shell::new(cx, request),
    }))
}

/// POST /g/:circle/plan
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let circle = permit.on();
    let typed = ["first", "time", "count"].map(|field| request.number(field));
    let planned = !planning::ahead(cx, tx, circle)?.is_empty();
    let now = (cx.today(), cx.house.zone.wall(cx.now));
    let chosen = rules::plan(now, (typed[0], typed[1], typed[2]), planned)?;
    let words = change::words(request.take("place"))?;
    let checks = change::checks(request);
    planning::plan(cx, tx, &permit, chosen, (&words, checks))?;
    Ok(Answer::see(format!("/g/{circle}")))
}

/// POST /g/:circle/begin: enough people, two helpers: the circle begins.
pub fn begin(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    planning::begin(cx, tx, &permit)?;
    let circle = permit.on();
    let next = planning::ahead(cx, tx, circle)?;
    Ok(Answer::see(next.first().map_or_else(
        || format!("/g/{circle}"),
        |slot| format!("/g/{circle}/e/{}", slot.id),
    )))
}

/// On the page of whoever leads: plan, begin, the next evening.
///
/// # Errors
/// When the database does not answer.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let circle = permit.on();
    let cycle = store::newest(tx, circle)?;
    let piece = LeadPiece {
        path: format!("/g/{circle}"),
        planned: !planning::ahead(cx, tx, circle)?.is_empty(),
        begun: cycle.is_some_and(|cycle| cycle.begun),
        s: Shell::new(cx, request),
    };
    Ok(Some(
        piece.render().expect("a template writes into a string"),
    ))
}

#[derive(Template)]
#[template(path = "cycles/lead.html")]
struct LeadPiece<'a> {
    s: Shell<'a>,
    path: String,
    planned: bool,
    begun: bool,
}
