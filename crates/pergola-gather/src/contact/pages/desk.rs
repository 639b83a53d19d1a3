//! The desk: lines that wait for an answer, numbers that wait for a talk, how
//! people heard of us. Coordinators see days and counts; the lines themselves
//! open only for those who share the welcome.

use askama::Template;
use pergola_base::facts::people::language_code;
use pergola_base::{Answer, Cx, Day, Request, Role, Stop, act};
use pergola_page::{Shell, own_name, page, say_day, say_number};
use pergola_seal::Language;
use pergola_store::Tx;

use crate::contact::questions;
use crate::contact::rules::{self, AGAIN, Hours, Way};
use crate::contact::store::{self, Slip};

/// Lines that wait.
struct Waits {
    path: String,
    due: Day,
    late: bool,
}

/// A number that waits, in words.
pub(super) struct Told {
    pub(super) path: String,
    pub(super) number: String,
    pub(super) again: String,
    pub(super) language: &'static str,
    pub(super) part: String,
    pub(super) hours: &'static str,
}

#[derive(Template)]
#[template(path = "contact/desk.html")]
struct DeskPage<'a> {
    s: Shell<'a>,
    reads: bool,
    waiting: Vec<Waits>,
    slips: Vec<Told>,
    languages: Vec<(&'static str, String, bool)>,
    parts: Vec<(String, String, bool)>,
    hours: Vec<(&'static str, String, bool)>,
    again: Vec<(&'static str, String, bool)>,
    ways: Vec<(&'static str, String, bool)>,
    tally: Vec<(&'static str, String)>,
}

/// GET /desk
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let today = cx.today();
    let waiting = questions::open(tx)?.into_iter().map(|one| {
        let due = rules::due(one.asked);
        Waits {
            path: format!("/desk/lines/{}", one.id),
            due,
            late: due < today,
        }
    });
    let waiting = waiting.collect();
    let parts = store::parts(tx)?;
    let slips = store::slips(tx)?;
    let slips = slips.iter().map(|slip| told(cx, slip, &parts)).collect();
    let tally = tally(cx, tx)?;
    let reads = cx.roles().has(Role::Facilitator);
    let s = Shell::new(cx, request);
    let languages = cx.house.languages.iter().map(|language| {
        let code = language.code();
        (
            code,
            own_name(*language).to_owned(),
            s.picked("language", code),
        )
    });
    let languages = languages.collect();
    let named = Way::ALL.map(|(code, text, _)| (code, s.say(text), false));
    let open = ("open", s.say("contact-way-open"), true);
    Ok(page(&DeskPage {
        reads,
        waiting,
        slips,
        languages,
        parts: parts_to_choose(&s, &parts),
        hours: Hours::ALL
            .map(|(code, text, _)| (code, s.say(text), s.picked("when", code)))
            .into(),
        again: days_to_choose(&s),
        ways: std::iter::once(open).chain(named).collect(),
        tally,
        s,
    }))
}

fn parts_to_choose(s: &Shell, parts: &[(i64, String)]) -> Vec<(String, String, bool)> {
    let any = ("0".to_owned(), s.say("desk-part-any"), false);
    let named = parts
        .iter()
        .map(|(part, name)| (part.to_string(), name.clone(), false));
    std::iter::once(any).chain(named).collect()
}

/// The days after which a slip may say to ask again.
pub(super) fn days_to_choose(s: &Shell) -> Vec<(&'static str, String, bool)> {
    AGAIN
        .map(|(code, text, _)| (code, s.say(text), s.picked("again", code)))
        .into()
}

/// A slip in words; a part that is no longer in the list is anywhere.
pub(super) fn told(cx: &Cx, slip: &Slip, parts: &[(i64, String)]) -> Told {
    let language = Language::ALL
        .into_iter()
        .find(|one| language_code(*one) == slip.language);
    let part = parts.iter().find(|(part, _)| *part == slip.part);
    Told {
        path: format!("/desk/slip/{}", slip.number),
        number: say_number(cx.language, slip.number),
        again: say_day(cx.language, slip.again),
        language: language.map_or("", own_name),
        part: part.map_or_else(String::new, |(_, name)| name.clone()),
        hours: Hours::text(slip.hours),
    }
}

/// How often each way was named: from five on, in fives.
fn tally(cx: &Cx, tx: &mut Tx) -> Result<Vec<(&'static str, String)>, Stop> {
    let mut list = Vec::new();
    for (_, text, way) in Way::ALL {
        if let Some(times) = rules::shown(store::times(tx, way)?) {
            list.push((text, say_number(cx.language, times)));
        }
    }
    Ok(list)
}
