//! What the desk says of itself: hours and ways, where somebody under 18 can
//! turn, and the parts of town. It is public: it stands on a page that anybody
//! may open, on the card and on the poster.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page, say, say_number, say_time, week_begins, weekday};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::take_lines;
use crate::contact::rules::{self, TIME_FIELDS, Time};
use crate::contact::store::{self, Desk};
use crate::times::rules::MONDAY;

/// What a new line of the list begins with: most desks open in the late afternoon.
const USUAL: [i64; 2] = [17 * 60, 19 * 60];

/// One choice of a list: its code, its words, whether it is chosen.
type Choice = (String, String, bool);

/// A line of the list of times.
struct Line {
    number: String,
    /// Weekday, begin and end, each with the name of its field.
    lists: [(&'static str, Vec<Choice>); 3],
}

#[derive(Template)]
#[template(path = "contact/hours.html")]
struct HoursPage<'a> {
    s: Shell<'a>,
    times: Vec<Line>,
    hours: Shown,
    phone: Shown,
    letter: Shown,
    walk: Shown,
    young: Shown,
    parts: String,
}

/// GET /desk/hours
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let Desk {
        hours,
        phone,
        letter,
        walk,
        young,
        ..
    } = store::desk(tx)?;
    let before = store::desk_times(tx)?;
    let names: Vec<_> = store::parts(tx)?.into_iter().map(|part| part.1).collect();
    let shown = |text: String| Plain::new(text).show();
    let times = (0..TIME_FIELDS.len()).map(|at| line(cx, request, at, before.get(at)));
    let times = times.collect();
    let s = Shell::new(cx, request);
    Ok(page(&HoursPage {
        times,
        parts: s.typed_or("parts", &shown(names.join("\n"))),
        s,
        hours: shown(hours),
        phone: shown(phone),
        letter: shown(letter),
        walk: shown(walk),
        young: shown(young),
    }))
}

/// One line of the list, as it was chosen or as it stands so far.
fn line(cx: &Cx, request: &Request, at: usize, before: Option<&Time>) -> Line {
    let [day, from, until] = TIME_FIELDS[at];
    let chosen = |name, so_far| {
        if request.again() {
            request.number(name)
        } else {
            so_far
        }
    };
    let one = chosen(day, before.map(|time| time.weekday));
    let first = week_begins(cx.language);
    let week = (first..first + 7).map(|day| day % 7).map(|day| {
        let name = weekday(cx.language, MONDAY.plus(day));
        (day.to_string(), name, one == Some(day))
    });
    let nobody = say(cx.language, "desk-times-none", &[]);
    let nobody = (String::new(), nobody, false);
    let minutes = |name, so_far| {
        let one = chosen(name, Some(so_far));
        let written = |minute: i64| {
            let words = say_time(cx.language, minute);
            (minute.to_string(), words, one == Some(minute))
        };
        (name, rules::minutes().map(written).collect())
    };
    Line {
        number: say_number(cx.language, i64::try_from(at + 1).unwrap_or(0)),
        lists: [
            (day, std::iter::once(nobody).chain(week).collect()),
            minutes(from, before.map_or(USUAL[0], |time| time.begins)),
            minutes(until, before.map_or(USUAL[1], |time| time.ends)),
        ],
    }
}

/// One line that anybody may read.
fn public(request: &mut Request, name: &str) -> String {
    let typed = request.take(name);
    typed.map_or_else(String::new, |text| text.show().text().to_owned())
}

/// POST /desk/hours
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let times = rules::times(TIME_FIELDS.map(|line| line.map(|name| request.number(name))))?;
    store::write_desk_times(tx, &times)?;
    let desk = Desk {
        hours: public(request, "hours"),
        phone: public(request, "phone"),
        letter: public(request, "letter"),
        walk: public(request, "walk"),
        young: public(request, "young"),
        slips: store::desk(tx)?.slips,
    };
    store::write(tx, &desk)?;
    if let Some(typed) = take_lines(request, "parts") {
        let parts = rules::parts(&store::parts(tx)?, typed.show().text());
        store::write_parts(tx, &parts)?;
    }
    journal::append(cx, tx, Entry::DeskChanged, Some(cx.me()?), None)?;
    Ok(Answer::saved("/desk"))
}
