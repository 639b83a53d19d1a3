//! The one page about people who are kept apart: what to ask on both sides, the
//! form, and the pairs of people whom the reader knows. Somebody who takes part
//! never reaches it.

use askama::Template;
use pergola_base::facts::{pairs, people};
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Id, Permit, Person, Refusal, Request, Stop, act, card};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::rules::{self, Fields, Side};
use super::store;
use crate::circles::hears::welcomes;
use crate::circles::known::{Known, name_of};

const NOT_WELCOMING: Refusal = Refusal::form("circles-welcome-first", "circles-welcome-first-next");
const ONE: Fields = Fields {
    chosen: "one",
    code: "one_code",
};
const OTHER: Fields = Fields {
    chosen: "other",
    code: "other_code",
};

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
    shares: bool,
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

/// GET /g/apart
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let shares = welcomes(cx, tx)?;
    let known = if shares {
        store::known(cx, tx, &permit)?
    } else {
        Vec::new()
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
        shares,
        choices,
        pairs,
    }))
}

/// The people whom the asker knows by name.
fn welcoming(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::KeepApart>,
) -> Result<Vec<Known>, Stop> {
    if welcomes(cx, tx)? {
        store::known(cx, tx, permit)
    } else {
        Err(NOT_WELCOMING.into())
    }
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

/// POST /g/apart: these two are kept apart from now on.
pub fn set(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let known = welcoming(cx, tx, &permit)?;
    let one = side(tx, request, &known, ONE)?;
    let other = side(tx, request, &known, OTHER)?;
    rules::pair(one, other, request.is("asked", "yes"))?;
    pairs::add(tx, one, other)?;
    noted(cx, tx)
}

/// POST /g/apart/back: a pair of which the asker knows a side, and is none, ends.
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::KeepApart)?;
    let known = welcoming(cx, tx, &permit)?;
    let pair = store::standing(cx, tx, &known)?
        .into_iter()
        .find(|(one, two)| means(request, "first", *one) && means(request, "second", *two));
    // A second press finds it ended, which is what was wanted.
    let Some((first, second)) = pair else {
        return Ok(Answer::see("/g/apart"));
    };
    pairs::drop(tx, first, second)?;
    noted(cx, tx)
}

/// The journal says that a pair changed and who did it, not whose pair it is.
fn noted(cx: &Cx, tx: &mut Tx) -> Result<Answer, Stop> {
    journal::append(cx, tx, Entry::KeptApart, Some(cx.me()?), None)?;
    Ok(Answer::see("/g/apart"))
}
