//! The pages of `needs`: one function and one view each. What several of them
//! show stands here: the form, and how each need stands before an evening.

pub mod evening;
pub mod links;
pub mod organise;
pub mod own;
pub mod person;
pub mod together;

use askama::Template;
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{Act, Answer, Circle, Cx, Id, Permit, Person, Request, Stop};
use pergola_page::{Arg, Shell, page, say, say_number, say_time, stood};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::kinds::{self, CHILDREN_MAX, GROUPS, Kind};
use super::rules::{self, Answered, Stand};
use super::store::{self, Asked};

/// Days for which needs are met ahead.
pub(super) const AHEAD_DAYS: i64 = 14;

const NUMBERS: [(&str, i64); 7] = [
    ("0", 0),
    ("1", 1),
    ("2", 2),
    ("3", 3),
    ("4", 4),
    ("5", 5),
    ("6", CHILDREN_MAX),
];

/// One need in the form.
struct Field {
    name: &'static str,
    text: &'static str,
    so_far: bool,
    /// The number that stands, where one is asked.
    stored: Option<String>,
    numbers: Option<Vec<(&'static str, String, bool)>>,
}

/// Needs that stand together in the form.
struct Section {
    text: &'static str,
    fields: Vec<Field>,
}

/// A need and how it stands before an evening.
pub(super) struct Line {
    pub(super) text: &'static str,
    pub(super) number: String,
    pub(super) stand: &'static str,
}

/// The next evening, and what of one person's needs will be there.
struct Next {
    when: String,
    lines: Vec<Line>,
    not_possible: bool,
}

/// The form in which needs are told, by the person or in their name.
#[derive(Template)]
#[template(path = "needs/own.html")]
struct FormPage<'a> {
    s: Shell<'a>,
    path: String,
    back: String,
    /// Whose needs they are, when somebody else writes them down.
    name: Option<Shown>,
    sections: Vec<Section>,
    next: Option<Next>,
    /// What stood when it was opened, where several people fill it in.
    stood: Option<Shown>,
}

/// Day and hours of an evening.
pub(super) fn when(cx: &Cx, slot: &Slot) -> String {
    let clock = |minute: i64| say_time(cx.language, minute.rem_euclid(24 * 60));
    let hours = format!("{}–{}", clock(slot.minute), clock(slot.minute + slot.lasts));
    let with = [("day", Arg::Day(slot.day)), ("word", Arg::Word(&hours))];
    say(cx.language, "needs-when", &with)
}

/// The circle's evenings of the coming days that can still happen.
pub(super) fn coming(
    cx: &Cx,
    tx: &mut Tx,
    circle: Id<Circle>,
    days: i64,
) -> Result<Vec<Slot>, Stop> {
    let mut slots = evenings::of_circle(tx, circle, cx.today(), cx.today().plus(days))?;
    slots.retain(|slot| slot.ahead(&cx.house.zone, cx.now));
    Ok(slots)
}

const fn stand_text(stand: Stand) -> &'static str {
    match stand {
        Stand::Open => "needs-stand-open",
        Stand::Met => "needs-stand-met",
        Stand::NotPossible => "needs-stand-not",
    }
}

/// Each need with its number and how it stands.
pub(super) fn lines(cx: &Cx, slot: &Slot, needs: &[Asked], answers: &[Answered]) -> Vec<Line> {
    let line = |(kind, number): &Asked| Line {
        text: kind.text,
        number: say_number(cx.language, *number),
        stand: stand_text(rules::stand(kind, *number, slot.day, answers)),
    };
    needs.iter().map(line).collect()
}

/// How one person's needs stand before the next evening. What is met is met for
/// everybody in the circle who needs it, or it is not told as met.
fn next<A: Act<On = Circle>>(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<A>,
    needs: &[Asked],
) -> Result<Option<Next>, Stop> {
    let Some(slot) = coming(cx, tx, permit.on(), AHEAD_DAYS)?.into_iter().next() else {
        return Ok(None);
    };
    let together = store::in_circle(tx, permit)?;
    let everybody = |(kind, own): &Asked| {
        let sum = together.iter().find(|(known, _)| known.code == kind.code);
        (*kind, sum.map_or(*own, |(_, sum)| *sum.max(own)))
    };
    let whole: Vec<Asked> = needs.iter().map(everybody).collect();
    let mut lines = lines(cx, &slot, &whole, &store::answers(tx, &slot)?);
    for (line, (_, own)) in lines.iter_mut().zip(needs) {
        line.number = say_number(cx.language, *own);
    }
    Ok(Some(Next {
        when: when(cx, &slot),
        not_possible: lines
            .iter()
            .any(|line| line.stand == stand_text(Stand::NotPossible)),
        lines,
    }))
}

fn field(cx: &Cx, s: &Shell, kind: &'static Kind, so_far: i64) -> Field {
    let numbers = NUMBERS.map(|(code, number)| {
        let chosen = s.picked_or(kind.word, code, number == so_far);
        (code, say_number(cx.language, number), chosen)
    });
    Field {
        name: kind.word,
        text: kind.text,
        so_far: so_far > 0,
        stored: kind.counted.then(|| say_number(cx.language, so_far)),
        numbers: kind.counted.then(|| numbers.to_vec()),
    }
}

/// What somebody needs, as its form shows it.
fn stands(needs: &[Asked]) -> Vec<Plain> {
    let line = |(kind, number): &Asked| [kind.code, *number].map(stood::number);
    needs.iter().flat_map(line).collect()
}

/// The form of one person in one circle.
fn form<A: Act<On = Circle>>(
    cx: &mut Cx,
    tx: &mut Tx,
    request: &Request,
    permit: &Permit<A>,
    (person, name, back): (Id<Person>, Option<Shown>, String),
) -> Result<Answer, Stop> {
    let needs = store::of_person(tx, permit.on(), person)?;
    let next = next(cx, tx, permit, &needs)?;
    let shared = name.is_some();
    let stood = shared.then(|| stood::shown(cx, request, &request.path, &stands(&needs)));
    let s = Shell::new(cx, request);
    let so_far = |kind: &Kind| {
        let known = needs.iter().find(|(one, _)| one.code == kind.code);
        known.map_or(0, |(_, number)| *number)
    };
    let section = |group: &'static kinds::Group| Section {
        text: group.text,
        fields: group
            .kinds
            .iter()
            .map(|kind| field(cx, &s, kind, so_far(kind)))
            .collect(),
    };
    Ok(page(&FormPage {
        path: request.path.clone(),
        back,
        name,
        sections: GROUPS.iter().map(section).collect(),
        next,
        stood,
        s,
    }))
}

/// What the form says.
fn taken(request: &Request) -> Result<Vec<Asked>, Stop> {
    let mut needs = Vec::new();
    for kind in kinds::all() {
        let number = request
            .field(kind.word)
            .map(|_| request.choice(kind.word, &NUMBERS));
        let number = rules::chosen(kind, request.is(kind.word, "yes"), number)?;
        if number > 0 {
            needs.push((kind, number));
        }
    }
    Ok(needs)
}
