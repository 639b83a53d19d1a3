//! Leading a group: who waits, who has no account, codes for newcomers.

use askama::Template;
use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::people::state_text;
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::Scope;
use pergola_base::{
    Answer, Circle, Cx, Day, Id, PiecePlace, Refusal, Request, Role, Stop, act, card, codes,
};
use pergola_page::{Shell, page, pieces, say_day};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::circle_of;
use crate::circles::store::{Inside, Member};
use crate::circles::voices::LineKind;
use crate::circles::{admission, announced, fitting, hears, rules, standing};

const KIND: Refusal = Refusal::field("kind", "circles-kind-missing", "circles-kind-missing-next");
const DAY: Refusal = Refusal::field("day", "circles-day-missing", "circles-day-missing-next");

struct Waits {
    path: String,
    name: Option<Shown>,
    since: String,
    not_now: bool,
}

/// Somebody who is in the group, with the code that stands for them elsewhere.
struct Carded {
    name: Shown,
    card: String,
}

struct Entered {
    path: String,
    name: Shown,
    state: &'static str,
    /// Whether their yes to taking part ends soon, or has ended.
    ask: bool,
}

#[derive(Template)]
#[template(path = "circles/lead.html")]
struct LeadPage<'a> {
    s: Shell<'a>,
    path: String,
    code_path: String,
    enter_path: String,
    word_path: String,
    name: Shown,
    announce_path: String,
    waiting: Vec<Waits>,
    /// Whether whoever asks shares the welcome: a name that does not open then was sealed to
    /// somebody who left.
    welcomes: bool,
    announced: Vec<Told>,
    days: Vec<Choice>,
    carded: Vec<Carded>,
    entered: Vec<Entered>,
    top: Vec<String>,
    links: Vec<String>,
}

#[derive(Template)]
#[template(path = "circles/slip.html")]
struct SlipPage<'a> {
    s: Shell<'a>,
    back: String,
    cover: String,
    words: String,
    until: String,
    here_already: bool,
}

/// Everybody who is in the group, with their card codes.
fn carded(people: &[Member]) -> Vec<Carded> {
    let carded = people.iter().map(|one| Carded {
        name: one.name.show(),
        card: card(one.person),
    });
    carded.collect()
}

/// A day that the group was told, and where that is taken back.
struct Told {
    day: String,
    back_path: String,
}

/// An evening to choose: its value in the form, its words, whether it is chosen.
type Choice = (String, String, bool);

/// The days on which somebody new begins, and those that can still be told.
fn beginnings(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(Vec<Told>, Vec<Choice>), Stop> {
    let today = cx.today();
    let say = |day: Day| say_day(cx.language, day);
    let told = announced::days(tx, circle, today)?;
    let open = announced::open(tx, circle, today)?;
    let choice = |day: Day| (day.0.to_string(), say(day), false);
    let told = told.into_iter().map(|day| Told {
        day: say(day),
        back_path: format!("/g/{circle}/begins/{}/back", day.0),
    });
    Ok((told.collect(), open.into_iter().map(choice).collect()))
}

/// GET /g/:circle/lead
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let circle = permit.on();
    let inside = Inside::enter(cx, tx, &permit)?;
    let name = inside.name(cx, tx)?.show();
    let newcomers = admission::newcomers(cx, tx, Scope::Circle(circle))?;
    let mut waiting = Vec::with_capacity(newcomers.len());
    for one in newcomers {
        let asked = fitting::gather(cx, tx, circle, one.person)?;
        waiting.push(Waits {
            path: format!("/g/{circle}/in/{}", one.person),
            name: one.name.as_ref().map(Plain::show),
            since: say_day(cx.language, one.since),
            not_now: !rules::could_fit(&asked),
        });
    }
    let welcomes = hears::welcomes(cx, tx)?;
    let mut entered = Vec::new();
    for one in standing::all(tx, circle)? {
        let name = inside.name_of(cx, tx, one.person)?.show();
        let path = format!("/g/{circle}/p/{}", one.person);
        let part = consents::until(tx, one.person, Consent::TakingPart, cx.today())?;
        entered.push(Entered {
            ask: standing::asks_again(&one, part, cx.today()),
            path,
            name,
            state: state_text(one.state),
        });
    }
    let top = pieces(cx, tx, request, PiecePlace::LeadTop)?;
    let links = pieces(cx, tx, request, PiecePlace::LeadLinks)?;
    let carded = carded(&inside.people(cx, tx)?);
    let (announced, days) = beginnings(cx, tx, circle)?;
    Ok(page(&LeadPage {
        top,
        links,
        s: Shell::new(cx, request),
        path: format!("/g/{circle}"),
        code_path: format!("/g/{circle}/code"),
        enter_path: format!("/g/{circle}/person"),
        word_path: format!("/g/{circle}/word"),
        announce_path: format!("/g/{circle}/begins"),
        name,
        waiting,
        welcomes,
        announced,
        days,
        carded,
        entered,
    }))
}

/// POST /g/:circle/word: a word to everybody in the circle.
pub fn tell(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let words = rules::word(request.take("word")).map_err(|refusal| refusal.of_field("word"))?;
    Inside::to_write(cx, tx, &permit)?.leave_line(cx, tx, LineKind::FromLead, &words)?;
    journal::append(cx, tx, Entry::CircleTold, Some(cx.me()?), None)?;
    Ok(Answer::see(format!("/g/{}", permit.on())))
}

/// POST /g/:circle/begins: tells the group that somebody new begins on a day.
pub fn announce(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let (circle, today) = (permit.on(), cx.today());
    let typed = request.field("day").ok_or(DAY)?;
    let is = |day: &Day| typed.same(&Plain::new(day.0.to_string()));
    let lead = Answer::see(format!("/g/{circle}/lead"));
    if announced::days(tx, circle, today)?.iter().any(is) {
        return Ok(lead);
    }
    let open = announced::open(tx, circle, today)?;
    let day = open.into_iter().find(is).ok_or(DAY)?;
    announced::announce(tx, circle, day, today)?;
    let me = cx.me()?;
    journal::append(cx, tx, Entry::NewcomersAnnounced, Some(me), None)?;
    Ok(lead)
}

/// POST /g/:circle/begins/:day/back: nobody new begins on that day after all.
pub fn nobody_begins(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let (circle, today) = (permit.on(), cx.today());
    let day = request.param("day").and_then(|day| day.parse().ok());
    let day = day
        .map(Day)
        .filter(|day| *day >= today)
        .ok_or(Stop::Missing)?;
    if announced::take_back(tx, circle, day)? {
        journal::append(cx, tx, Entry::NewcomersTakenBack, Some(cx.me()?), None)?;
    }
    Ok(Answer::see(format!("/g/{circle}/lead")))
}

/// POST /g/:circle/code: makes a code and shows its words, this once.
pub fn make_code(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let role = request
        .choice(
            "kind",
            &[("new", Role::Participant), ("here", Role::Anyone)],
        )
        .ok_or(KIND)?;
    admission::ready_to_welcome(cx, tx)?;
    let words = codes::make(cx, tx, role, Some(permit.on()), None)?;
    journal::append(cx, tx, Entry::CodeMade, Some(cx.me()?), None)?;
    let back = format!("/g/{}/lead", permit.on());
    Ok(slip(cx, request, &words, back, role == Role::Anyone))
}

/// The slip: four words, the cover name, the last day, and nothing else.
pub(super) fn slip(
    cx: &Cx,
    request: &Request,
    words: &Plain,
    back: String,
    here_already: bool,
) -> Answer {
    let cover = cx
        .programme
        .as_ref()
        .map_or_else(String::new, |known| known.cover.clone());
    let until = say_day(cx.language, cx.today().plus(codes::HOLDS_DAYS));
    let (s, words) = (Shell::new(cx, request), words.show().to_string());
    page(&SlipPage {
        s,
        back,
        cover,
        words,
        until,
        here_already,
    })
}
