//! The pages of `circles`: one function and one view each.

pub mod admit;
pub mod circle;
pub mod code;
pub mod entered;
pub mod groups;
pub mod lead;
pub mod person;

use pergola_base::{Circle, Cx, Id, Person, Request, Stop};
use pergola_page::{Arg, say, say_day};
use pergola_store::Tx;

use super::announced;
use super::rules::{self, Asked};

/// The circle of the path; anything else is not there.
pub(crate) fn circle_of(request: &Request) -> Result<Id<Circle>, Stop> {
    request
        .param("circle")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)
}

/// The person of the path; anything else is not there.
pub(super) fn person_of(request: &Request) -> Result<Id<Person>, Stop> {
    request
        .param("person")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)
}

/// What is said on a day when nobody begins, before anything is read aloud: that, and the next such
/// day. Never beside a refusal, which names no cause.
pub(super) fn not_today(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    (circle, asked): (Id<Circle>, &Asked),
) -> Result<Vec<String>, Stop> {
    if request.refill.is_some() || rules::day_fits(asked) {
        return Ok(Vec::new());
    }
    let mut told = vec![say(cx.language, "circles-not-today", &[])];
    told.push(match announced::next(tx, circle, cx.today())? {
        Some(day) => {
            let word = say_day(cx.language, day);
            let with = [("word", Arg::Word(&word))];
            say(cx.language, "circles-not-today-next", &with)
        }
        None => say(cx.language, "circles-not-today-tell", &[]),
    });
    Ok(told)
}
