//! The pages of `contact`: those of a stranger, those of the desk, and what is
//! printed.

pub mod desk;
pub mod hours;
pub mod lines;
pub mod paper;
pub mod slips;
pub mod talk;

use pergola_base::{Cx, Request, Stop, act};
use pergola_page::{Arg, say, say_time, week_begins, weekday};
use pergola_seal::Plain;
use pergola_store::Tx;

use super::rules::{Time, Way};
use super::store;
use crate::times::rules::MONDAY;

/// What the desk says of itself, as a page shows it; what is empty is not shown.
struct Ways {
    /// When somebody is there, and what is to be said beside it.
    hours: Vec<String>,
    phone: String,
    walk: String,
    letter: String,
    young: String,
}

impl Ways {
    /// Whether nothing was written yet that somebody could come by.
    fn is_silent(&self) -> bool {
        let lines = [&self.phone, &self.walk, &self.letter];
        self.hours.is_empty() && lines.iter().all(|line| line.is_empty())
    }
}

/// What the desk says of itself, in the language of the page.
fn ways(cx: &Cx, tx: &mut Tx) -> Result<Ways, Stop> {
    let desk = store::desk(tx)?;
    let mut times = store::desk_times(tx)?;
    let first = week_begins(cx.language);
    times.sort_by_key(|time| (time.weekday - first).rem_euclid(7));
    let hours = times.iter().map(|time| written(cx, *time));
    let beside = Some(desk.hours).filter(|text| !text.is_empty());
    Ok(Ways {
        hours: hours.chain(beside).collect(),
        phone: desk.phone,
        walk: desk.walk,
        letter: desk.letter,
        young: desk.young,
    })
}

fn written(cx: &Cx, time: Time) -> String {
    let day = weekday(cx.language, MONDAY.plus(time.weekday));
    let [begins, ends] = [time.begins, time.ends].map(|minute| say_time(cx.language, minute));
    let with = [
        ("day", Arg::Word(&day)),
        ("from", Arg::Word(&begins)),
        ("until", Arg::Word(&ends)),
    ];
    say(cx.language, "contact-time", &with)
}

/// A stranger is in no programme: they meet the one whose front page it is.
fn stranger(cx: &Cx, tx: &mut Tx) -> Result<(), Stop> {
    cx.may_here(act::AskFirst)?;
    tx.bind(cx.here()?.raw());
    Ok(())
}

/// Takes a text of several lines out of the request, tidied.
fn take_lines(request: &mut Request, name: &str) -> Option<Plain> {
    let at = request.fields.iter().position(|(known, _)| known == name)?;
    Some(request.fields.remove(at).1.tidied_lines())
}

/// The way that was named, if one was.
fn way_of(request: &Request) -> Option<Way> {
    request.choice("way", &Way::ALL.map(|(code, _, way)| (code, way)))
}
