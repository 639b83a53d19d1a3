//! What the first page after signing in shows of evenings: the next one, with a
//! link to its group; for whoever leads it, to the evening, and what it lacks.

use askama::Template;
use pergola_base::facts::belongs;
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Cx, Request, State, Stop};
use pergola_page::{Shell, say_day, say_time};
use pergola_store::Tx;

use super::answers;
use super::holding::Evening;
use super::next::Past;
use super::rules::{self, Gap};

/// Days ahead within which an evening stands on the first page.
const AHEAD_DAYS: i64 = 28;

#[derive(Template)]
#[template(path = "meetings/home.html")]
struct HomePiece<'a> {
    s: Shell<'a>,
    next: Option<Next>,
    /// What is over and not written down yet.
    past: Vec<Past>,
}

/// The next evening.
struct Next {
    path: String,
    day: String,
    time: String,
    today: bool,
    gap: Option<&'static str>,
    /// Whether whoever asks said that they cannot come.
    away: bool,
}

/// The piece on the first page.
///
/// # Errors
/// When the database does not answer.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    if cx.signed().is_none_or(|one| one.state != State::Active) {
        return Ok(None);
    }
    let (me, today) = (cx.me()?, cx.today());
    let mut next: Option<(Slot, bool)> = None;
    let mut past = Vec::new();
    for place in belongs::of_person(tx, me)? {
        // Who was not let in yet sees no evening of the circle here.
        let scope = Scope::Circle(place.circle);
        if !keeping::holds(cx, tx, scope.kind(), scope.raw())? {
            continue;
        }
        let leads = place.part.leads();
        let from = if leads {
            rules::written_from(today)
        } else {
            today
        };
        let ahead = evenings::of_circle(tx, place.circle, from, today.plus(AHEAD_DAYS))?;
        if leads {
            past.extend(
                ahead
                    .iter()
                    .filter_map(|slot| Past::of(cx, slot))
                    .filter(|one| !one.written),
            );
        }
        let first = ahead
            .into_iter()
            .find(|slot| slot.ahead(&cx.house.zone, cx.now));
        if let Some(slot) = first
            && next.is_none_or(|(known, _)| (slot.day, slot.minute) < (known.day, known.minute))
        {
            next = Some((slot, leads));
        }
    }
    if next.is_none() && past.is_empty() {
        return Ok(None);
    }
    let next = next.map(|(slot, leads)| shown(cx, tx, &slot, leads));
    let piece = HomePiece {
        next: next.transpose()?,
        past,
        s: Shell::new(cx, request),
    };
    Ok(Some(
        piece.render().expect("a template writes into a string"),
    ))
}

fn shown(cx: &Cx, tx: &mut Tx, slot: &Slot, leads: bool) -> Result<Next, Stop> {
    let gap = if leads && !matches!(slot.state, Stands::Off | Stands::Held) {
        Some(Evening::read(tx, slot)?.gap()).filter(|gap| *gap != Gap::None)
    } else {
        None
    };
    Ok(Next {
        path: if leads {
            format!("/g/{}/e/{}", slot.circle, slot.id)
        } else {
            format!("/g/{}", slot.circle)
        },
        day: say_day(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        today: slot.day == cx.today(),
        gap: gap.map(Gap::text),
        away: answers::away(tx, slot.circle, slot.id)?.contains(&cx.me()?),
    })
}
