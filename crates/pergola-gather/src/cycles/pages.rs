//! Planning a circle's evenings: a day, an hour, how many, and where. One form;
//! the evenings follow from it, each with the helpers who are there.

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Answer, Circle, Cx, Id, Person, Refusal, Request, Stop, act};
use pergola_home::circles::rules as circles;
use pergola_home::circles::store::Inside;
use pergola_page::{Shell, page, say_number};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::rules;
use super::session::Shape;
use super::store;
use crate::meetings::next::circle_of;
use crate::meetings::pages::change;
use crate::meetings::places::{self, Check};
use crate::meetings::store as meetings;

const NOTHING: Refusal = Refusal::form("cycles-nothing", "cycles-nothing-next");

#[derive(Template)]
#[template(path = "cycles/plan.html")]
struct PlanPage<'a> {
    s: Shell<'a>,
    path: String,
    circle_path: String,
    circle: Shown,
    days: Vec<(String, String, bool)>,
    times: Vec<(String, String, bool)>,
    counts: Vec<(String, String, bool)>,
    checks: Vec<(&'static str, &'static str, bool)>,
    planned: bool,
}

/// GET /g/:circle/plan
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, circle_of(request)?)?;
    let circle = permit.on();
    let name = Inside::enter(cx, tx, &permit)?.name(cx, tx)?.show();
    let planned = ahead(cx, tx, circle)?;
    let usual = i64::try_from(shape(cx).sessions.len()).unwrap_or(0);
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

fn shape(cx: &Cx) -> &'static Shape {
    let blueprint = cx.programme.as_ref();
    Shape::of(blueprint.map_or("", |one| one.blueprint.as_str()))
}

fn ahead(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<bool, Stop> {
    let today = cx.today();
    let all = evenings::of_circle(tx, circle, today, today.plus(400))?;
    Ok(all.iter().any(|slot| slot.ahead(&cx.house.zone, cx.now)))
}

/// POST /g/:circle/plan
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, circle_of(request)?)?;
    let circle = permit.on();
    let typed = ["first", "time", "count"].map(|field| request.number(field));
    let planned = ahead(cx, tx, circle)?;
    let chosen = rules::plan(cx.today(), (typed[0], typed[1], typed[2]), planned)?;
    let words = change::words(request.take("place"))?;
    let inside = Inside::to_write(cx, tx, &permit)?;
    places::set(cx, tx, &inside, None, &words, change::checks(request))?;
    store::add(tx, circle, chosen.first)?;
    let all = rules::evenings(circle, chosen, shape(cx));
    let (leads, mentors) = helpers(tx, circle)?;
    for (at, slot) in all.iter().enumerate() {
        evenings::add(tx, slot)?;
        set_helpers(tx, slot, at, &leads, &mentors)?;
    }
    journal::append(cx, tx, Entry::EveningsPlanned, Some(cx.me()?), None)?;
    Ok(Answer::see(format!("/g/{circle}")))
}

/// Who leads here, and who goes along.
fn helpers(tx: &mut Tx, circle: Id<Circle>) -> Result<(Vec<Id<Person>>, Vec<Id<Person>>), Stop> {
    let places = belongs::of_circle(tx, circle)?;
    let with = |part| {
        places
            .iter()
            .filter(|place| place.part == part)
            .map(|place| place.person)
            .collect::<Vec<_>>()
    };
    Ok((with(CirclePart::Facilitator), with(CirclePart::Mentor)))
}

/// By hand it can be changed at any time; to begin with, whoever leads is set for
/// every evening, and of the mentors two, moving on by one: so one of them was
/// always there the last time.
fn set_helpers(
    tx: &mut Tx,
    slot: &Slot,
    at: usize,
    leads: &[Id<Person>],
    mentors: &[Id<Person>],
) -> Result<(), Stop> {
    for person in leads.iter().take(1) {
        meetings::set(tx, slot, *person)?;
    }
    for mentor in mentors.iter().cycle().skip(at).take(mentors.len().min(2)) {
        meetings::set(tx, slot, *mentor)?;
    }
    Ok(())
}

/// POST /g/:circle/begin: enough people, two helpers: the circle begins.
pub fn begin(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, circle_of(request)?)?;
    let circle = permit.on();
    let cycle = store::newest(tx, circle)?.ok_or(NOTHING)?;
    let parts: Vec<_> = belongs::of_circle(tx, circle)?
        .iter()
        .map(|place| place.part)
        .collect();
    let waiting = keeping::waiting(tx, Scope::Circle(circle))?.len();
    let members = parts.iter().filter(|part| **part == CirclePart::Member);
    let helpers: Vec<_> = parts
        .iter()
        .copied()
        .filter(|part| *part != CirclePart::Member)
        .collect();
    circles::may_begin(members.count() + waiting, &helpers)?;
    if !cycle.begun {
        store::begin(tx, circle, cycle.id)?;
        journal::append(cx, tx, Entry::CircleBegan, Some(cx.me()?), None)?;
    }
    let next = evenings::of_circle(tx, circle, cx.today(), cx.today().plus(400))?;
    let next = next.iter().find(|slot| slot.ahead(&cx.house.zone, cx.now));
    Ok(Answer::see(next.map_or_else(
        || format!("/g/{circle}"),
        |slot| format!("/g/{circle}/e/{}", slot.id),
    )))
}

/// On the page of whoever leads: plan, begin, the next evening.
///
/// # Errors
/// When the database does not answer.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, circle_of(request)?)?;
    let circle = permit.on();
    let cycle = store::newest(tx, circle)?;
    let piece = LeadPiece {
        path: format!("/g/{circle}"),
        planned: ahead(cx, tx, circle)?,
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
