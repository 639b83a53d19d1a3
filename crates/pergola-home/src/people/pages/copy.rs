//! The own copy: on paper first, as a file second, under a neutral name. It
//! names nobody else and no group. A person can wish that it waits 48 hours.

use askama::Template;
use pergola_base::facts::people::{self, Standing};
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Body, CopyLine, CopyValue, Cx, Part, Refusal, Request, Stop, act};
use pergola_page::{Arg, Shell, own_name, page, say, say_day};
use pergola_store::Tx;

use crate::people::rules::{self, CopyDoor};

const NOT_YET: Refusal = Refusal::form("people-copy-not-yet", "people-copy-not-yet-next");

#[derive(Template)]
#[template(path = "people/copy.html")]
struct CopyPage<'a> {
    s: Shell<'a>,
    lines: Vec<(String, String)>,
    day: String,
    delayed: bool,
    left: bool,
}

#[derive(Template)]
#[template(path = "people/copy-later.html")]
struct LaterPage<'a> {
    s: Shell<'a>,
    opens: Option<String>,
    left: bool,
}

fn standing(cx: &Cx, tx: &mut Tx) -> Result<Standing, Stop> {
    let permit = cx.may_own(act::TakeCopy)?;
    people::find(tx, permit.on())?.ok_or(Stop::Missing)
}

fn door(cx: &Cx, standing: &Standing) -> CopyDoor {
    rules::copy_door(standing.copy_delay, standing.copy_after, cx.now)
}

/// GET /me/copy
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let standing = standing(cx, tx)?;
    let opens = match door(cx, &standing) {
        CopyDoor::Open => {
            let lines = lines(cx, tx)?;
            let day = say_day(cx.language, cx.today());
            return Ok(page(&CopyPage {
                s: Shell::new(cx, request),
                lines,
                day,
                delayed: standing.copy_delay > 0,
                left: standing.erase_on.is_some(),
            }));
        }
        CopyDoor::Ask => None,
        CopyDoor::Waits(moment) => Some(say_day(cx.language, cx.house.zone.day(moment))),
    };
    Ok(page(&LaterPage {
        s: Shell::new(cx, request),
        opens,
        left: standing.erase_on.is_some(),
    }))
}

/// POST /me/copy/ask: the wished delay begins.
pub fn ask(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    let standing = standing(cx, tx)?;
    if door(cx, &standing) == CopyDoor::Ask {
        let opens = rules::copy_opens(cx.now);
        people::delay_copy(tx, standing.person, standing.copy_delay, Some(opens))?;
    }
    Ok(Answer::see("/me/copy"))
}

/// POST /me/copy/delay: wish the delay, or end it. Ending it waits as well.
pub fn delay(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let standing = standing(cx, tx)?;
    if door(cx, &standing) != CopyDoor::Open {
        return Err(NOT_YET.into());
    }
    let hours = if request.is("delay", "yes") {
        rules::COPY_DELAY_HOURS
    } else {
        0
    };
    people::delay_copy(tx, standing.person, hours, None)?;
    Ok(Answer::see("/me/copy"))
}

/// POST /me/copy/file: the same as a text file.
pub fn file(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    let standing = standing(cx, tx)?;
    if door(cx, &standing) != CopyDoor::Open {
        return Err(NOT_YET.into());
    }
    journal::own(cx, tx, Entry::CopyTaken, standing.person)?;
    let mut text = String::new();
    for (label, value) in lines(cx, tx)? {
        text.push_str(&label);
        text.push_str(": ");
        text.push_str(&value);
        text.push('\n');
    }
    Ok(Answer::with(200, Body::Notes(text)))
}

/// Every capability's lines, in the order of the program's list.
fn lines(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<(String, String)>, Stop> {
    let mut lines = Vec::new();
    for capability in cx.house.capabilities {
        for carry in capability.carry {
            if let Part::Shown(part) = carry.part {
                let found: Vec<CopyLine> = part(cx, tx)?;
                lines.extend(found.into_iter().map(|line| told(cx, line)));
            }
        }
    }
    Ok(lines)
}

/// A line in words: its label, and what stands beside it.
#[must_use]
pub fn told(cx: &Cx, line: CopyLine) -> (String, String) {
    let label = say(cx.language, line.label, &[]);
    let value = match line.value {
        CopyValue::Words(words) => words.show().text().to_owned(),
        CopyValue::Day(day) => say_day(cx.language, day),
        CopyValue::Count(count) => say(cx.language, "page-number", &[("n", Arg::Count(count))]),
        CopyValue::Text(key) => say(cx.language, key, &[]),
        CopyValue::Language(language) => own_name(language).to_owned(),
    };
    (label, value)
}
