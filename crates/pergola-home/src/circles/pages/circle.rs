//! A group: its name, its people by the names they go by, and the lines they
//! leave for each other. Nobody on it looks absent, and nobody looks as if they
//! had no account.

use askama::Template;
use pergola_base::facts::belongs::CirclePart;
use pergola_base::facts::standing;
use pergola_base::{Answer, Cx, Id, Note, PiecePlace, Request, Stop, act};
use pergola_page::{Shell, page, pieces, say_day};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::circle_of;
use crate::circles::store::{Inside, Member};
use crate::circles::voices::{self, Line, LineKind};
use crate::circles::{announced, rules};

struct Somebody {
    name: Shown,
    part: Option<&'static str>,
    vouched: bool,
}

struct Left {
    path: String,
    words: Shown,
    name: Option<Shown>,
    day: String,
    mine: bool,
}

#[derive(Template)]
#[template(path = "circles/one.html")]
struct CirclePage<'a> {
    s: Shell<'a>,
    line_path: String,
    lead_path: String,
    name: Shown,
    people: Vec<Somebody>,
    words: Vec<Left>,
    lines: Vec<Left>,
    begins: Vec<String>,
    leads: bool,
    top: Vec<String>,
    links: Vec<String>,
}

/// The words that mark a helper; members carry none.
#[must_use]
pub const fn part_text(part: CirclePart) -> Option<&'static str> {
    match part {
        CirclePart::Member => None,
        CirclePart::Mentor => Some("circles-part-mentor"),
        CirclePart::StandIn => Some("circles-part-stand-in"),
        CirclePart::Facilitator => Some("circles-part-facilitator"),
    }
}

/// Everybody, with the words that mark a helper. That two others vouch for them
/// is told here, inside the own circle, and nowhere else.
fn people(tx: &mut Tx, members: &[Member]) -> Result<Vec<Somebody>, Stop> {
    let mut people = Vec::with_capacity(members.len());
    for one in members {
        let part = part_text(one.part);
        people.push(Somebody {
            name: one.name.show(),
            part,
            vouched: part.is_some() && standing::vouched(tx, one.person)?,
        });
    }
    Ok(people)
}

/// GET /g/:circle
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, circle_of(request)?)?;
    let circle = permit.on();
    let inside = Inside::enter(cx, tx, &permit)?;
    // Its people first: their keys come together with its own.
    let members = inside.people(cx, tx)?;
    let name = inside.name(cx, tx)?.show();
    let me = cx.me()?;
    let mine = members.iter().find(|one| one.person == me);
    let (own, part) = mine.map(|one| (one.voice, one.part)).ok_or(Stop::Missing)?;
    let all = inside.lines(cx, tx)?;
    let of = |kind| all.iter().filter(move |line| line.kind == kind);
    let left = |line: &Line| Left {
        path: format!("/g/{circle}/line/{}", line.id),
        words: line.words.show(),
        name: members
            .iter()
            .find(|one| one.voice == line.voice)
            .map(|one| one.name.show()),
        day: say_day(cx.language, line.left_on),
        mine: line.voice == own,
    };
    let lines = of(LineKind::ForEachOther).map(left).collect();
    let today = cx.today();
    let told = of(LineKind::FromLead).enumerate();
    let told = told.filter(|(at, line)| rules::word_stands(*at, line.left_on, today));
    let words = told.map(|(_, line)| left(line)).collect();
    let people = people(tx, &members)?;
    let begins = announced::days(tx, circle, today)?.into_iter();
    let begins = begins.map(|day| say_day(cx.language, day)).collect();
    let leads = part.leads();
    let (line_path, lead_path) = (format!("/g/{circle}/line"), format!("/g/{circle}/lead"));
    let top = pieces(cx, tx, request, PiecePlace::CircleTop)?;
    let links = pieces(cx, tx, request, PiecePlace::CircleLinks)?;
    let s = Shell::new(cx, request);
    Ok(page(&CirclePage {
        s,
        top,
        links,
        line_path,
        lead_path,
        name,
        people,
        words,
        lines,
        begins,
        leads,
    }))
}

/// POST /g/:circle/line
pub fn leave_line(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeaveLine, circle_of(request)?)?;
    let words = rules::line(request.take("line"), voices::held(cx, tx, permit.on())?)?;
    Inside::to_write(cx, tx, &permit)?.leave_line(cx, tx, LineKind::ForEachOther, &words)?;
    Ok(Answer::see(format!("/g/{}", permit.on())))
}

/// POST /g/:circle/line/:note
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeaveLine, circle_of(request)?)?;
    let note: Id<Note> = request
        .param("note")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)?;
    let voice = voices::own(cx, tx, permit.on())?;
    voices::take_back(tx, permit.on(), note, voice)?;
    Ok(Answer::see(format!("/g/{}", permit.on())))
}
