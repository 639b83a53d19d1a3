//! The page about people who are kept apart: what to ask on both sides, the form,
//! and the pairs of people whom the reader knows, by the names of one group at a
//! time. Somebody who takes part never reaches it.

use askama::Template;
use pergola_base::facts::{pairs, people};
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Circle, Cx, Id, Permit, Person, Refusal, Request, Stop, act, card};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::rules::{self, Fields, Side};
use super::store;
use crate::circles::hears::welcomes;
use crate::circles::known::{Known, name_of};
use crate::circles::pages::circle_of;

const NOT_WELCOMING: Refusal = Refusal::form("circles-welcome-first", "circles-welcome-first-next");
const ONE: Fields = Fields {
    chosen: "one",
    code: "one_code",
};
const OTHER: Fields = Fields {
    chosen: "other",
    code: "other_code",
};

/// Where the page stands, and the group whose people it names, if there is one.
struct Whose {
    path: String,
    circle: Option<Id<Circle>>,
    /// The groups to choose from, with their pages, where it is not said which one.
    groups: Vec<(String, Shown)>,
}

/// Somebody to choose by name.
struct Choice {
    value: String,
    name: Shown,
    card: String,
    one: bool,
    other: bool,
}

/// A side of a standing pair: a name where the reader knows it, else a code.
struct Told {
    value: String,
    name: Option<Shown>,
    card: String,
}

#[derive(Template)]
#[template(path = "apart/all.html")]
struct ApartPage<'a> {
    s: Shell<'a>,
    path: String,
    back_path: String,
    shares: bool,
    groups: Vec<(String, Shown)>,
    choices: Vec<Choice>,
    pairs: Vec<(Told, Told)>,
}

fn means(request: &Request, field: &str, person: Id<Person>) -> bool {
    let value = Plain::new(person.to_string());
    request.field(field).is_some_and(|typed| typed.same(&value))
}

fn told(known: &[Known], person: Id<Person>) -> Told {
    Told {
        value: person.to_string(),
        name: name_of(known, person),
        card: card(person),
    }
}

/// The group of the path; without one, the only one that the asker leads.
fn whose(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Whose, Stop> {
    let path_of = |circle: Id<Circle>| format!("/g/{circle}/apart");
    if request.param("circle").is_some() {
        let circle = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?.on();
        return Ok(Whose {
            path: path_of(circle),
            circle: Some(circle),
            groups: Vec::new(),
        });
    }
    let led = store::led(cx, tx)?;
    let only = led.first().filter(|_| led.len() == 1);
    let circle = only.map(|(circle, _)| *circle);
    let groups = led.iter().filter(|_| circle.is_none());
    Ok(Whose {
        path: "/g/apart".to_owned(),
        circle,
        groups: groups
            .map(|(circle, name)| (path_of(*circle), name.show()))
            .collect(),
    })
}

/// GET /g/apart and /g/:circle/apart
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let whose = whose(cx, tx, request)?;
    let shares = welcomes(cx, tx)?;
    let known = match whose.circle {
        Some(circle) if shares => store::known(cx, tx, &permit, circle)?,
        _ => Vec::new(),
    };
    let again = request.again();
    let choices = known
        .iter()
        .map(|one| Choice {
            value: one.person.to_string(),
            name: one.name.show(),
            card: card(one.person),
            one: again && means(request, "one", one.person),
            other: again && means(request, "other", one.person),
        })
        .collect();
    let pairs = store::standing(cx, tx, &known)?
        .iter()
        .map(|(first, second)| (told(&known, *first), told(&known, *second)))
        .collect();
    Ok(page(&ApartPage {
        s: Shell::new(cx, request),
        back_path: format!("{}/back", whose.path),
        path: whose.path,
        shares,
        groups: whose.groups,
        choices,
        pairs,
    }))
}

/// The people whom the asker knows by name there.
fn welcoming(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::KeepApart>,
    whose: &Whose,
) -> Result<Vec<Known>, Stop> {
    if !welcomes(cx, tx)? {
        return Err(NOT_WELCOMING.into());
    }
    let known = whose.circle.map(|one| store::known(cx, tx, permit, one));
    known.unwrap_or_else(|| Ok(Vec::new()))
}

fn side(
    tx: &mut Tx,
    request: &Request,
    known: &[Known],
    fields: Fields,
) -> Result<Id<Person>, Stop> {
    let chosen = known
        .iter()
        .map(|one| one.person)
        .find(|one| means(request, fields.chosen, *one));
    let code = request.field(fields.code);
    let found = match code {
        Some(code) => people::by_card(tx, code)?,
        None => None,
    };
    let typed = code.is_some_and(|code| !code.is_empty());
    let side = Side {
        chosen,
        typed,
        found,
    };
    Ok(rules::side(side, fields)?)
}

/// POST /g/apart and /g/:circle/apart: these two are kept apart from now on.
pub fn set(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let whose = whose(cx, tx, request)?;
    let known = welcoming(cx, tx, &permit, &whose)?;
    let one = side(tx, request, &known, ONE)?;
    let other = side(tx, request, &known, OTHER)?;
    rules::pair(one, other, request.is("asked", "yes"))?;
    pairs::add(tx, one, other)?;
    noted(cx, tx, whose)
}

/// POST /g/apart/back and /g/:circle/apart/back: a pair of which the asker knows a
/// side, or both card codes, and is none, ends. Whether there was one is not said.
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let whose = whose(cx, tx, request)?;
    let known = welcoming(cx, tx, &permit, &whose)?;
    let pair = if request.field("first_code").is_some() {
        by_codes(cx, tx, request)?
    } else {
        store::standing(cx, tx, &known)?
            .into_iter()
            .find(|(one, two)| means(request, "first", *one) && means(request, "second", *two))
    };
    // A second press finds it ended, which is what was wanted.
    let Some((first, second)) = pair else {
        return Ok(Answer::saved(whose.path));
    };
    pairs::drop(tx, first, second)?;
    noted(cx, tx, whose)
}

/// The pair that two typed codes mean, if it stands and the asker is none of the two.
fn by_codes(cx: &Cx, tx: &mut Tx, request: &Request) -> Result<Option<store::Pair>, Stop> {
    let mut typed = |code| side(tx, request, &[], Fields { chosen: code, code });
    let (first, second) = (typed("first_code")?, typed("second_code")?);
    let (me, stands) = (cx.me()?, pairs::of(tx, first)?.contains(&second));
    Ok((stands && first != me && second != me).then_some((first, second)))
}

/// The journal says that a pair changed and who did it, not whose pair it is.
fn noted(cx: &Cx, tx: &mut Tx, whose: Whose) -> Result<Answer, Stop> {
    journal::append(cx, tx, Entry::KeptApart, Some(cx.me()?), None)?;
    Ok(Answer::saved(whose.path))
}
