//! What the desk says of itself: hours and ways, where somebody under 18 can
//! turn, and the parts of town. It is public: it stands on a page that anybody
//! may open, on the card and on the poster.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page, say, say_number, say_time, stood, week_begins, weekday};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::{Ways, take_lines, ways};
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
    stood: Shown,
    /// What stands now, in words.
    now: Ways,
    names: Vec<String>,
}

/// What stands, as the form shows it.
struct Before {
    desk: Desk,
    times: Vec<Time>,
    parts: Vec<(i64, String)>,
}

impl Before {
    fn read(tx: &mut Tx) -> Result<Self, Stop> {
        Ok(Self {
            desk: store::desk(tx)?,
            times: store::desk_times(tx)?,
            parts: store::parts(tx)?,
        })
    }

    fn names(&self) -> Vec<String> {
        self.parts.iter().map(|part| part.1.clone()).collect()
    }

    /// Each line by itself; the numbers that were given are no part of it.
    fn lines(&self) -> Vec<Plain> {
        let Desk {
            hours,
            phone,
            letter,
            walk,
            young,
            ..
        } = &self.desk;
        let times = self.times.iter();
        let times = times.flat_map(|time| [time.weekday, time.begins, time.ends]);
        let texts = [hours, phone, letter, walk, young].map(|text| Plain::new(text.clone()));
        let parts = self.names().into_iter().map(Plain::new);
        let times = times.map(stood::number);
        texts.into_iter().chain(parts).chain(times).collect()
    }
}

/// GET /desk/hours
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let before = Before::read(tx)?;
    let lines = before.lines();
    let stood = stood::shown(cx, request, "/desk/hours", &lines);
    let now = ways(cx, tx)?;
    let names = before.names();
    let shown = |text: &str| Plain::new(text.to_owned()).show();
    let times = (0..TIME_FIELDS.len()).map(|at| line(cx, request, at, before.times.get(at)));
    let times = times.collect();
    let s = Shell::new(cx, request);
    Ok(page(&HoursPage {
        times,
        parts: s.typed_or("parts", &shown(&names.join("\n"))),
        s,
        hours: shown(&before.desk.hours),
        phone: shown(&before.desk.phone),
        letter: shown(&before.desk.letter),
        walk: shown(&before.desk.walk),
        young: shown(&before.desk.young),
        stood,
        now,
        names,
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
    let before = Before::read(tx)?;
    stood::still(cx, request, &before.lines())?;
    let times = rules::times(TIME_FIELDS.map(|line| line.map(|name| request.number(name))))?;
    store::write_desk_times(tx, &times)?;
    let desk = Desk {
        hours: public(request, "hours"),
        phone: public(request, "phone"),
        letter: public(request, "letter"),
        walk: public(request, "walk"),
        young: public(request, "young"),
        slips: before.desk.slips,
    };
    store::write(tx, &desk)?;
    if let Some(typed) = take_lines(request, "parts") {
        let waits = store::slips(tx)?;
        let used = waits.iter().map(|slip| slip.part).max().unwrap_or(0);
        let parts = rules::parts(&before.parts, used, typed.show().text());
        store::write_parts(tx, &parts)?;
    }
    journal::append(cx, tx, Entry::DeskChanged, Some(cx.me()?), None)?;
    Ok(Answer::saved("/desk"))
}
