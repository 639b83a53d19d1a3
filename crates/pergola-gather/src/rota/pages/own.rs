//! The own rota of whoever helps: the own coming evenings by day and hour, an
//! evening that needs somebody, and one form that a phone can show. Never another
//! circle, and no place: that stands on the circle's own page, when it is time.

use askama::Template;
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{ActCode, Answer, Cx, Evening, Id, Person, Request, State, Stop, act};
use pergola_page::{Shell, page, say_day, week_begins, weekday_short};
use pergola_store::Tx;

use super::swap::{self, Asked};
use super::when;
use crate::meetings::{rules as meetings, store};
use crate::pieces;
use crate::rota::rules::{self, AWAY, OFTEN, Own, WEEKLY};
use crate::rota::{cover, swapping, times};
use crate::times::rules::{MONDAY, WORDS, parts_of};

/// One part of one day.
struct Cell {
    name: &'static str,
    so_far: bool,
}

/// One day of the week.
struct Row {
    day: String,
    cells: Vec<Cell>,
}

/// A week in which somebody can be away.
struct Week {
    name: &'static str,
    from: String,
    so_far: bool,
}

/// An evening.
pub struct Coming {
    when: String,
    circle: String,
    cover: String,
    /// The way to say that one cannot come, on an evening of a week away.
    away: Option<String>,
}

#[derive(Template)]
#[template(path = "rota/own.html")]
struct OwnPage<'a> {
    s: Shell<'a>,
    offered: Vec<Coming>,
    asked: Vec<Asked>,
    asking: Vec<Asked>,
    own: Vec<Coming>,
    rows: Vec<Row>,
    weeks: Vec<Week>,
    often: Vec<(&'static str, &'static str, bool)>,
    weekly: Vec<(&'static str, &'static str, bool)>,
}

#[derive(Template)]
#[template(path = "rota/offered.html")]
struct OfferedPiece<'a> {
    s: Shell<'a>,
    asked: bool,
    offered: Vec<Coming>,
}

fn coming(cx: &Cx, slot: &Slot) -> Coming {
    Coming {
        when: when(cx, slot),
        circle: format!("/g/{}", slot.circle),
        cover: format!("/me/rota/cover/{}", slot.id),
        away: None,
    }
}

/// The evenings for which somebody is set, also in weeks in which they said that they are away: such a
/// week is for what will be planned, and nobody is taken out of an evening by it.
fn own(cx: &Cx, tx: &mut Tx, person: Id<Person>, said: &Own) -> Result<Vec<Coming>, Stop> {
    let mut slots = Vec::new();
    for (circle, evening) in store::evenings_of(tx, person, cx.today())? {
        slots.extend(evenings::find(tx, circle, evening)?);
    }
    slots.retain(|slot| meetings::may_change(slot, &cx.house.zone, cx.now).is_ok());
    slots.sort_by_key(|slot| (slot.day, slot.minute));
    let coming = |slot: &Slot| Coming {
        away: said
            .is_away(slot.day)
            .then(|| format!("/g/{}/e/{}/away", slot.circle, slot.id)),
        ..coming(cx, slot)
    };
    Ok(slots.iter().map(coming).collect())
}

/// GET /me/rota
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    let said = times::of(tx, permit.on())?;
    let cell = |at: usize| Cell {
        name: WORDS[at],
        so_far: said.free[at],
    };
    let row = |day: i64| Row {
        day: weekday_short(cx.language, MONDAY.plus(day)),
        cells: parts_of(day).map(cell).collect(),
    };
    let first = week_begins(cx.language);
    let rows = (first..first + 7).map(|day| row(day % 7)).collect();
    let week = |(name, day)| Week {
        name,
        from: say_day(cx.language, day),
        so_far: said.away.contains(&day),
    };
    let weeks = AWAY
        .into_iter()
        .zip(rules::mondays(cx.today()))
        .map(week)
        .collect();
    let often = |(code, often): (&'static str, u32)| {
        (code, OFTEN_TEXTS[often as usize - 1], said.often == often)
    };
    let weekly =
        |((code, weekly), text): ((&'static str, u32), _)| (code, text, said.weekly == weekly);
    let offered = cover::offered(cx, tx)?;
    let [asked, asking] = swap::open(cx, tx, permit.on())?;
    Ok(page(&OwnPage {
        asked,
        asking,
        offered: offered.iter().map(|slot| coming(cx, slot)).collect(),
        own: own(cx, tx, permit.on(), &said)?,
        rows,
        weeks,
        often: OFTEN.into_iter().map(often).collect(),
        weekly: WEEKLY.into_iter().zip(WEEKLY_TEXTS).map(weekly).collect(),
        s: Shell::new(cx, request),
    }))
}

const OFTEN_TEXTS: [&str; 4] = [
    "rota-often-1",
    "rota-often-2",
    "rota-often-3",
    "rota-often-4",
];
const WEEKLY_TEXTS: [&str; 3] = ["rota-weekly-1", "rota-weekly-2", "rota-weekly-any"];

/// POST /me/rota
pub fn set(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    let ticked = AWAY.into_iter().zip(rules::mondays(cx.today()));
    let said = Own {
        free: WORDS.map(|word| request.is(word, "yes")),
        away: ticked
            .filter(|(name, _)| request.is(name, "yes"))
            .map(|(_, day)| day)
            .collect(),
        often: rules::often(request.choice("often", &OFTEN))?,
        weekly: rules::weekly(request.choice("weekly", &WEEKLY))?,
    };
    times::set(tx, permit.on(), &said)?;
    Ok(Answer::saved("/me/rota"))
}

/// POST /me/rota/cover/:evening: yes to an evening that needs somebody.
pub fn cover(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    let evening = request.param("evening").and_then(Id::<Evening>::parse);
    cover::accept(cx, tx, &permit, evening.ok_or(Stop::Missing)?)?;
    Ok(Answer::see("/me/rota"))
}

/// On the first page: an evening that needs somebody.
///
/// # Errors
/// When the database does not answer.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let active = cx.signed().is_some_and(|one| one.state == State::Active);
    if !active || !cx.might(ActCode::OwnRota) {
        return Ok(None);
    }
    let offered = cover::offered(cx, tx)?;
    let asked = !swapping::open(cx, tx, cx.me()?)?.0.is_empty();
    if offered.is_empty() && !asked {
        return Ok(None);
    }
    let piece = OfferedPiece {
        asked,
        offered: offered.iter().map(|slot| coming(cx, slot)).collect(),
        s: Shell::new(cx, request),
    };
    Ok(Some(
        piece.render().expect("a template writes into a string"),
    ))
}

/// The way here, among the links of the first page.
///
/// # Errors
/// Never.
pub fn link(cx: &mut Cx, _tx: &mut Tx, _request: &Request) -> Result<Option<String>, Stop> {
    let helps = cx.might(ActCode::OwnRota);
    Ok(helps.then(|| pieces::link(cx, "/me/rota".to_owned(), "rota-own-title")))
}
