//! A week as a table: ticks for the own times, and beside each the sum, once
//! enough people have answered. The same page for the person themself and, with
//! their name on it, for somebody without an account.

use askama::Template;
use pergola_base::{Act, Answer, Circle, Cx, Id, Permit, Person, Request, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_page::{Shell, page, say_number, stood, week_begins, weekday_short};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::rules::{self, MONDAY, WEEK, WORDS};
use super::store;
use crate::{asked, pieces};

/// One part of one day.
struct Cell {
    name: &'static str,
    so_far: bool,
    sum: Option<String>,
}

/// One day of the week.
struct Row {
    day: String,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "times/week.html")]
struct WeekPage<'a> {
    s: Shell<'a>,
    path: String,
    back: String,
    /// Whose times they are, when somebody else writes them down.
    name: Option<Shown>,
    summed: bool,
    rows: Vec<Row>,
    /// What stood when it was opened, where several people fill it in.
    stood: Option<Shown>,
}

/// The times of somebody, as their form shows them.
fn stands(times: &[bool; WEEK]) -> [Plain; WEEK] {
    times.map(|time| stood::number(i64::from(time)))
}

fn week<A: Act<On = Circle>>(
    cx: &mut Cx,
    tx: &mut Tx,
    request: &Request,
    permit: &Permit<A>,
    (person, name, back): (Id<Person>, Option<Shown>, String),
) -> Result<Answer, Stop> {
    let times = store::of_person(tx, permit.on(), person)?;
    let (answered, counted) = store::together(tx, permit)?;
    let sums = rules::sums(answered, &counted);
    let cell = |at: usize| Cell {
        name: WORDS[at],
        so_far: times[at],
        sum: sums.map(|sums| say_number(cx.language, sums[at])),
    };
    let row = |day: i64| Row {
        day: weekday_short(cx.language, MONDAY.plus(day)),
        cells: rules::parts_of(day).map(cell).collect(),
    };
    let first = week_begins(cx.language);
    Ok(page(&WeekPage {
        stood: name
            .is_some()
            .then(|| stood::shown(cx, request, &request.path, &stands(&times))),
        path: request.path.clone(),
        back,
        name,
        summed: sums.is_some(),
        rows: (first..first + 7).map(|day| row(day % 7)).collect(),
        s: Shell::new(cx, request),
    }))
}

/// What was ticked.
fn taken(request: &Request) -> [bool; WEEK] {
    WORDS.map(|word| request.is(word, "yes"))
}

/// GET /g/:circle/times
pub fn own(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let who = (cx.me()?, None, format!("/g/{}", permit.on()));
    week(cx, tx, request, &permit, who)
}

/// POST /g/:circle/times
pub fn set_own(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    store::set(tx, permit.on(), cx.me()?, taken(request), cx.today())?;
    Ok(Answer::saved(format_args!("/g/{}/times", permit.on())))
}

/// GET /g/:circle/p/:person/times
pub fn person(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, person) = asked::without_account(cx, tx, request)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let name = inside.name_of(cx, tx, person)?.show();
    let back = format!("/g/{}/p/{person}", permit.on());
    week(cx, tx, request, &permit, (person, Some(name), back))
}

/// POST /g/:circle/p/:person/times
pub fn set_person(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, person) = asked::without_account(cx, tx, request)?;
    let before = store::of_person(tx, permit.on(), person)?;
    stood::still(cx, request, &stands(&before))?;
    store::set(tx, permit.on(), person, taken(request), cx.today())?;
    Ok(Answer::saved(format_args!(
        "/g/{}/p/{person}/times",
        permit.on()
    )))
}

/// The way here from a circle's page.
pub fn own_link(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let path = format!("/g/{}/times", permit.on());
    Ok(Some(pieces::link(cx, path, "times-title")))
}

/// The way here from the page of somebody without an account.
pub fn person_link(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let path = asked::somebody(cx, tx, request)?;
    let link = |path| pieces::link(cx, format!("{path}/times"), "times-person-link");
    Ok(path.map(link))
}

/// What the own copy of somebody without an account shows of it.
pub fn person_copy(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    pieces::copied(cx, tx, request, store::copied)
}
