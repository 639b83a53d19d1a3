//! The month for whoever organises: every evening of the next weeks with its
//! hour, the language of its circle, how many help and what is missing, gaps
//! first; and how much each helper does. Circles are numbers here, and no
//! participant stands on the page.

use std::collections::BTreeMap;

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::facts::{names, people};
use pergola_base::keeping;
use pergola_base::{ActCode, Answer, Circle, Cx, Id, Person, Request, Stop, act, card};
use pergola_home::circles::rules::part_for;
use pergola_home::circles::store as circles;
use pergola_page::{Shell, own_name, page, say_day_short, say_number, say_time};
use pergola_seal::{Language, Shown};
use pergola_store::Tx;

use crate::meetings::next::{self, Month};
use crate::meetings::picture::Mark;
use crate::meetings::rules::{self, Gap};
use crate::meetings::{holding, store};

/// Days that the page looks ahead.
const AHEAD_DAYS: i64 = 34;
/// Days within which a gap stands on the first page of whoever organises.
const SOON_DAYS: i64 = 14;

struct Row {
    day: String,
    time: String,
    circle: String,
    language: &'static str,
    helpers: i64,
    helpers_text: String,
    gap: Option<&'static str>,
    off: bool,
}

struct Load {
    name: Option<Shown>,
    evenings: i64,
    told: String,
}

/// Somebody who waits to begin: a code, a language, a day, and no name.
struct Card {
    code: String,
    language: &'static str,
    circle: String,
    since: String,
}

#[derive(Template)]
#[template(path = "meetings/month.html")]
struct MonthPage<'a> {
    s: Shell<'a>,
    head: Vec<String>,
    months: Vec<Month>,
    gaps: Vec<Row>,
    rows: Vec<Row>,
    loads: Vec<Load>,
    cards: Vec<Card>,
}

/// GET /c/month
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let today = cx.today();
    let slots = evenings::between(tx, today, today.plus(AHEAD_DAYS))?;
    let waiting = keeping::cards(tx, &permit)?;
    let numbers = crate::rota::facts::numbers(tx, &permit)?;
    let (mut gaps, mut rows, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    let mut loads: BTreeMap<Id<Person>, i64> = BTreeMap::new();
    for slot in &slots {
        let set = store::helpers(tx, slot.circle, slot.id)?;
        if slot.state != Stands::Off {
            for person in &set {
                *loads.entry(*person).or_default() += 1;
            }
        }
        let gap = missing(tx, slot, &set)?;
        marks.push((slot.day, mark(slot, gap)));
        let number = numbers.get(&slot.circle).copied().unwrap_or(0);
        let row = row(cx, tx, slot, (number, gap, set.len()))?;
        if row.gap.is_some() {
            gaps.push(row);
        } else {
            rows.push(row);
        }
    }
    // A day with a gap is drawn as one, whatever else happens on it.
    marks.sort_by_key(|(day, mark)| (*day, *mark != Mark::Gap));
    let cards = cards(cx, tx, &waiting, &numbers)?;
    let mut named = names::of_helpers(cx, tx, &permit)?;
    let loads = loads
        .into_iter()
        .map(|(person, evenings)| {
            let known = named.iter().position(|(one, _)| *one == person);
            let name = known.and_then(|at| named.swap_remove(at).1);
            Load {
                name: name.as_ref().map(pergola_seal::Plain::show),
                evenings,
                told: say_number(cx.language, evenings),
            }
        })
        .collect();
    Ok(page(&MonthPage {
        head: next::head(cx),
        months: next::months(cx, today, &marks, 2),
        gaps,
        rows,
        loads,
        cards,
        s: Shell::new(cx, request),
    }))
}

fn cards(
    cx: &Cx,
    tx: &mut Tx,
    waiting: &[keeping::Card],
    numbers: &BTreeMap<Id<Circle>, i64>,
) -> Result<Vec<Card>, Stop> {
    let mut cards = Vec::with_capacity(waiting.len());
    for one in waiting {
        let number = numbers.get(&one.circle).copied().unwrap_or(0);
        let part = part_for(people::roles(tx, one.person)?);
        let standing = people::find(tx, one.person)?;
        let Some(standing) = standing.filter(|_| part == CirclePart::Member) else {
            continue;
        };
        cards.push(Card {
            code: card(one.person),
            language: own_name(standing.language),
            circle: say_number(cx.language, number),
            since: say_day_short(cx.language, one.since),
        });
    }
    Ok(cards)
}

const fn mark(slot: &Slot, gap: Gap) -> Mark {
    match (slot.state, gap) {
        (Stands::Off, _) => Mark::Off,
        (Stands::Held, _) | (_, Gap::None) => Mark::Evening,
        _ => Mark::Gap,
    }
}

/// What is missing; who was there last time is the leader's question.
fn missing(tx: &mut Tx, slot: &Slot, set: &[Id<Person>]) -> Result<Gap, Stop> {
    let places = belongs::of_circle(tx, slot.circle)?;
    let parts = holding::parts(tx, slot, &places, set)?;
    Ok(rules::gap(&parts, true))
}

fn row(
    cx: &Cx,
    tx: &mut Tx,
    slot: &Slot,
    (number, gap, helpers): (i64, Gap, usize),
) -> Result<Row, Stop> {
    let helpers = i64::try_from(helpers).unwrap_or(i64::MAX);
    let open = !matches!(slot.state, Stands::Off | Stands::Held);
    let language = circles::language(tx, slot.circle)?.unwrap_or(Language::En);
    Ok(Row {
        day: say_day_short(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        circle: say_number(cx.language, number),
        language: own_name(language),
        helpers,
        helpers_text: say_number(cx.language, helpers),
        gap: (open && gap != Gap::None).then(|| gap.text()),
        off: slot.state == Stands::Off,
    })
}

/// Evenings of the next two weeks for which somebody is missing.
fn lacking(cx: &Cx, tx: &mut Tx) -> Result<i64, Stop> {
    let today = cx.today();
    let mut gaps = 0;
    for slot in evenings::between(tx, today, today.plus(SOON_DAYS))? {
        if matches!(slot.state, Stands::Off | Stands::Held) {
            continue;
        }
        let set = store::helpers(tx, slot.circle, slot.id)?;
        gaps += i64::from(missing(tx, &slot, &set)? != Gap::None);
    }
    Ok(gaps)
}

fn piece_of(cx: &Cx, request: &Request, gaps: i64, home: bool) -> String {
    let s = Shell::new(cx, request);
    let written = MonthPiece { s, gaps, home }.render();
    written.expect("a template writes into a string")
}

/// The link on the page of whoever organises, with the number of gaps.
///
/// # Errors
/// When the database does not answer.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    cx.may_here(act::Coordinate)?;
    let gaps = lacking(cx, tx)?;
    Ok(Some(piece_of(cx, request, gaps, false)))
}

/// The gaps on the first page of whoever organises, while there are any.
///
/// # Errors
/// When the database does not answer.
pub fn home(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    if !cx.might(ActCode::Coordinate) {
        return Ok(None);
    }
    let gaps = lacking(cx, tx)?;
    Ok((gaps > 0).then(|| piece_of(cx, request, gaps, true)))
}

#[derive(Template)]
#[template(path = "meetings/gaps.html")]
struct MonthPiece<'a> {
    s: Shell<'a>,
    gaps: i64,
    home: bool,
}
