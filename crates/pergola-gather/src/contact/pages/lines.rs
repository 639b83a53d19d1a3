//! One set of lines without a sender, and its answer. Only those who share the
//! welcome read them; to others of the desk the page says so and shows a day.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Day, Id, Permit, Refusal, Request, Role, Stop, act, keeping};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::take_lines;
use crate::contact::questions::{self, Question};
use crate::contact::rules;

const EMPTY: Refusal = Refusal::field("lines", "desk-answer-empty", "desk-answer-empty-next");

const ANSWERED: Refusal = Refusal::form("desk-answer-late", "desk-answer-late-next");

#[derive(Template)]
#[template(path = "contact/lines.html")]
struct LinesPage<'a> {
    s: Shell<'a>,
    path: String,
    due: Day,
    /// Nobody has answered them yet.
    waits: bool,
    lines: Option<Shown>,
}

fn question_of(tx: &mut Tx, request: &Request) -> Result<Question, Stop> {
    let id = request.param("lines").and_then(Id::parse);
    questions::find(tx, id.ok_or(Stop::Missing)?)
}

/// The lines, if whoever asks shared the welcome when they came.
fn opened(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::KeepDesk>,
    one: &Question,
) -> Result<Option<Plain>, Stop> {
    if !cx.roles().has(Role::Facilitator) {
        return Ok(None);
    }
    let keys = keeping::role_keys(cx, tx, permit, Role::Facilitator)?;
    Ok(questions::lines(cx, tx, &keys, one).ok())
}

/// GET /desk/lines/:lines
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepDesk)?;
    let one = question_of(tx, request)?;
    let lines = opened(cx, tx, &permit, &one)?;
    Ok(page(&LinesPage {
        s: Shell::new(cx, request),
        path: request.path.clone(),
        due: rules::due(one.asked),
        waits: one.waits,
        lines: lines.as_ref().map(Plain::show),
    }))
}

/// POST /desk/lines/:lines
pub fn answer(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepDesk)?;
    let one = question_of(tx, request)?;
    if !one.waits {
        return Err(ANSWERED.into());
    }
    if opened(cx, tx, &permit, &one)?.is_none() {
        return Err(Stop::Missing);
    }
    let words = take_lines(request, "lines").filter(|words| !words.is_empty());
    questions::answer(cx, tx, &one, &words.ok_or(EMPTY)?)?;
    journal::append(cx, tx, Entry::FirstAnswered, Some(cx.me()?), None)?;
    Ok(Answer::see("/desk"))
}
