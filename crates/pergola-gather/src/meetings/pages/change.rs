//! Changing an evening: day, hour, place, a week without one, or that it does not
//! take place. Everything is said inside, on the circle's page, before the
//! evening; nothing is sent to anybody.

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Refusal, Request, Stop, act};
use pergola_home::circles::announced;
use pergola_home::circles::store::Inside;
use pergola_page::{Shell, page, say_day, say_month, say_time, stood};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::{path_of, slot_of};
use crate::asked;
use crate::cycles::{planning, rules as cycles};
use crate::meetings::places::{self, Check, Where};
use crate::meetings::store::{self, Change};
use crate::meetings::{holding, rules};
use crate::needs::store as needs;
use crate::rota::{store as rota, swaps};

const DAY: Refusal = Refusal::field("day", "cycles-day-missing", "cycles-day-missing-next");
const TIME: Refusal = Refusal::field("time", "cycles-time-missing", "cycles-time-missing-next");
const PLACE: Refusal = Refusal::field("place", "meetings-place-empty", "meetings-place-empty-next");
const LONG: Refusal = Refusal::field("place", "meetings-place-long", "meetings-place-long-next");

#[derive(Template)]
#[template(path = "meetings/change.html")]
struct ChangePage<'a> {
    s: Shell<'a>,
    path: String,
    day: String,
    time: String,
    off: bool,
    /// It has begun, or would have: nothing of it changes any more.
    late: bool,
    days: Vec<Month>,
    times: Vec<(String, String, bool)>,
    place: Shown,
    checks: Vec<(&'static str, &'static str, bool)>,
    /// The ticks are empty because the place is another one.
    new_place: bool,
    /// The place is of this evening only.
    own: bool,
    /// What stood when each form was opened: day and hour, place, all days to come.
    stood: [Shown; 3],
}

/// A month of a list of days: its name, and of each day the value that is sent, its words, and
/// whether it is chosen.
pub type Month = (String, Vec<(String, String, bool)>);

/// The days that can be chosen, by month.
#[must_use]
pub fn days(cx: &Cx, chosen: i64) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for day in cycles::days(cx.today()) {
        let name = say_month(cx.language, day);
        let words = say_day(cx.language, day);
        let offered = (day.0.to_string(), words, day.0 == chosen);
        match months.last_mut() {
            Some((last, days)) if *last == name => days.push(offered),
            _ => months.push((name, vec![offered])),
        }
    }
    months
}

/// The times that can be chosen.
#[must_use]
pub fn times(cx: &Cx, chosen: i64) -> Vec<(String, String, bool)> {
    cycles::times()
        .map(|minute| {
            let words = say_time(cx.language, minute);
            (minute.to_string(), words, minute == chosen)
        })
        .collect()
}

/// GET /g/:circle/e/:evening/change
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let place = places::on(cx, tx, &inside, slot.id)?;
    let checks = place.as_ref().map_or(0, |place| place.checks);
    let path = path_of(&slot);
    let places = lines(cx, tx, &inside, &slot)?;
    let own = places::own(tx, slot.circle)?.contains(&slot.id);
    let stood = [
        stood::shown(cx, request, &format!("{path}/time"), &when(&slot)),
        stood::shown(cx, request, &format!("{path}/place"), &places),
        stood::shown(
            cx,
            request,
            &format!("{path}/later"),
            &days_of(&rest(tx, &slot)?),
        ),
    ];
    let new_place = only_own_ticks(request, &path, checks);
    Ok(page(&ChangePage {
        path,
        day: say_day(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        off: slot.state == Stands::Off,
        late: cx.now >= slot.begins(&cx.house.zone),
        days: days(cx, request.number("day").unwrap_or(slot.day.0)),
        times: times(cx, request.number("time").unwrap_or(slot.minute)),
        place: place.map_or_else(
            || Plain::new(String::new()).show(),
            |place| place.words.show(),
        ),
        checks: Check::ALL
            .iter()
            .map(|(bit, field, text)| (*field, *text, checks & bit != 0))
            .collect(),
        new_place,
        own,
        stood,
        s: Shell::new(cx, request),
    }))
}

/// No tick goes along to a place that it was not set for: none where the place is another one, those of the
/// place that stands where somebody else was quicker. Whether the form is about another one.
fn only_own_ticks(request: &mut Request, path: &str, checks: i64) -> bool {
    let new_place = request.refusals().contains(&rules::NEW_PLACE);
    let overtaken = stood::overtaken(request, &format!("{path}/place"));
    if new_place || overtaken {
        let is_tick = |name: &str| Check::ALL.iter().any(|(_, field, _)| *field == name);
        request.fields.retain(|(name, _)| !is_tick(name));
    }
    if overtaken {
        let set = Check::ALL.iter().filter(|(bit, ..)| checks & bit != 0);
        let ticks = set.map(|(_, field, _)| (str::to_owned(field), Plain::new("yes".to_owned())));
        request.fields.extend(ticks);
    }
    let known = request.asked("looked") && request.is("looked", "yes");
    new_place || (known && !overtaken)
}

/// When an evening is, as its form shows it.
fn when(slot: &Slot) -> [Plain; 2] {
    [slot.day.0, slot.minute].map(stood::number)
}

/// Where an evening is, and where all others are: the form may change either.
fn lines(cx: &Cx, tx: &mut Tx, inside: &Inside, slot: &Slot) -> Result<Vec<Plain>, Stop> {
    let here = places::on(cx, tx, inside, slot.id)?;
    let always = places::always(cx, tx, inside)?;
    let line = |place: Where| [place.words, stood::number(place.checks)];
    Ok([here, always]
        .into_iter()
        .flatten()
        .flat_map(line)
        .collect())
}

/// POST /g/:circle/e/:evening/time
pub fn time(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_change(&slot, &cx.house.zone, cx.now)?;
    let day = cycles::day(cx.today(), request.number("day")).ok_or(DAY)?;
    let minute = cycles::time(request.number("time")).ok_or(TIME)?;
    let other = rules::moved(&slot, day, minute);
    rules::may_change(&other, &cx.house.zone, cx.now).map_err(|_| cycles::OVER)?;
    rules::free(&other, &evenings::of_circle(tx, slot.circle, day, day)?)?;
    if (day, minute) != (slot.day, slot.minute) {
        stood::still(cx, request, &when(&slot))?;
        moves(cx, tx, &slot, &other)?;
        only_who_has_time(cx, tx, &other)?;
        journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
    }
    Ok(Answer::see(path_of(&slot)))
}

/// An evening has another day or hour: what rests on it goes along, or is asked anew.
fn moves(cx: &Cx, tx: &mut Tx, slot: &Slot, other: &Slot) -> Result<(), Stop> {
    store::moved(tx, slot, other)?;
    store::changed(tx, slot.circle, slot.id, Change::TIME, cx.today())?;
    needs::ask_anew(tx, slot.circle, slot.id)?;
    swaps::moved(tx, slot.circle, slot.id)?;
    rota::moved(tx, other)?;
    announced::moves(tx, slot, other.day, cx.today())?;
    Ok(())
}

/// Who is set elsewhere on the new day, or would help too often now, is set no longer: the gap shows instead.
fn only_who_has_time(cx: &Cx, tx: &mut Tx, slot: &Slot) -> Result<(), Stop> {
    for person in store::helpers(tx, slot.circle, slot.id)? {
        let part = belongs::part(tx, slot.circle, person)?;
        let limited = part == Some(CirclePart::Mentor);
        let mut days = store::days_near(tx, slot, person)?;
        if let Some(own) = days.iter().position(|day| *day == slot.day) {
            days.swap_remove(own);
        }
        if rules::available(slot.day, &days, limited, false, false).is_err() {
            holding::steps_down(cx, tx, slot, person)?;
        }
    }
    Ok(())
}

/// POST /g/:circle/e/:evening/place: for this evening, or for all of them.
pub fn place(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_change(&slot, &cx.house.zone, cx.now)?;
    let words = words(request.take("place"))?;
    let checks = checks(request);
    let inside = Inside::to_write(cx, tx, &permit)?;
    let before = places::on(cx, tx, &inside, slot.id)?;
    let looked = before.as_ref().map_or(0, |before| before.checks);
    stood::still(cx, request, &lines(cx, tx, &inside, &slot)?)?;
    // Where there was no place yet, nothing changes for anybody.
    let another = |before: Option<&Where>| before.is_some_and(|before| !before.words.same(&words));
    let here = another(before.as_ref());
    if here && !request.is("looked", "yes") {
        rules::looked_anew(looked, checks)?;
    }
    if request.is("only", "yes") {
        places::set(cx, tx, &inside, Some(slot.id), &words, checks)?;
    } else {
        let elsewhere = another(places::always(cx, tx, &inside)?.as_ref());
        places::set(cx, tx, &inside, None, &words, checks)?;
        places::forget(tx, slot.circle, slot.id)?;
        if elsewhere {
            others_are_elsewhere(cx, tx, &slot)?;
        }
    }
    if here {
        is_elsewhere(cx, tx, &slot)?;
    }
    journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
    Ok(Answer::see(path_of(&slot)))
}

/// An evening has another place: it is said, and needs there are asked anew.
fn is_elsewhere(cx: &Cx, tx: &mut Tx, slot: &Slot) -> Result<(), Stop> {
    store::changed(tx, slot.circle, slot.id, Change::PLACE, cx.today())?;
    needs::ask_anew(tx, slot.circle, slot.id)?;
    Ok(())
}

/// So have all others that are to come and have no place of their own.
fn others_are_elsewhere(cx: &Cx, tx: &mut Tx, slot: &Slot) -> Result<(), Stop> {
    let own = places::own(tx, slot.circle)?;
    let (from, to) = (cx.today(), cx.today().plus(rules::CYCLE_DAYS_MAX));
    for other in evenings::of_circle(tx, slot.circle, from, to)? {
        let ahead = rules::may_change(&other, &cx.house.zone, cx.now).is_ok();
        if ahead && other.id != slot.id && !own.contains(&other.id) {
            is_elsewhere(cx, tx, &other)?;
        }
    }
    Ok(())
}

/// What was ticked about a place.
#[must_use]
pub fn checks(request: &Request) -> i64 {
    Check::ALL
        .iter()
        .filter(|(_, field, _)| request.is(field, "yes"))
        .map(|(bit, ..)| bit)
        .sum()
}

/// A place that somebody wrote.
///
/// # Errors
/// When it is empty or too long.
pub fn words(typed: Option<Plain>) -> Result<Plain, Refusal> {
    let words = typed.filter(|words| !words.is_empty()).ok_or(PLACE)?;
    if words.chars() > cycles::PLACE_CHARS_MAX {
        return Err(LONG.naming(200));
    }
    Ok(words)
}

/// POST /g/:circle/e/:evening/off: it does not take place. One step, and it counts
/// against nobody.
pub fn off(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_change(&slot, &cx.house.zone, cx.now)?;
    let state = Stands::Off;
    evenings::set(tx, &Slot { state, ..slot })?;
    store::changed(tx, slot.circle, slot.id, Change::OFF, cx.today())?;
    journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
    Ok(Answer::see(path_of(&slot)))
}

/// POST /g/:circle/e/:evening/on: it takes place after all, as it was planned.
pub fn on(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_take_place(&slot, &cx.house.zone, cx.now)?;
    let again = Slot {
        state: Stands::Planned,
        ..slot
    };
    let same_day = evenings::of_circle(tx, slot.circle, slot.day, slot.day)?;
    rules::free(&again, &same_day)?;
    evenings::set(tx, &again)?;
    store::changed(tx, slot.circle, slot.id, Change::ON, cx.today())?;
    journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
    Ok(Answer::see(path_of(&slot)))
}

/// An evening and all that come after it.
fn rest(tx: &mut Tx, slot: &Slot) -> Result<Vec<Slot>, Stop> {
    let to = slot.day.plus(rules::CYCLE_DAYS_MAX);
    Ok(evenings::of_circle(tx, slot.circle, slot.day, to)?)
}

/// Their days, as the form that moves all of them shows them.
fn days_of(rest: &[Slot]) -> Vec<Plain> {
    rest.iter().map(|one| stood::number(one.day.0)).collect()
}

/// POST /g/:circle/e/:evening/later: a week without an evening; this one and all
/// after it move on by one, but for those that do not take place.
pub fn later(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_change(&slot, &cx.house.zone, cx.now)?;
    let days = planning::shape(cx).every_days;
    let rest = rest(tx, &slot)?;
    stood::still(cx, request, &days_of(&rest))?;
    let told = announced::told(tx, slot.circle, cx.today())?;
    let moved: Vec<_> = rules::later(&rest, days)
        .into_iter()
        .map(|(one, day)| (one, rules::moved(&one, day, one.minute)))
        .collect();
    // The last one first: none is put where another one still is.
    for (one, other) in moved.iter().rev() {
        moves(cx, tx, one, other)?;
    }
    for (one, other) in &moved {
        only_who_has_time(cx, tx, other)?;
        // What was told of that day was told of the evening that was there before.
        if told.contains(&other.day) && !told.contains(&one.day) {
            announced::take_back(tx, slot.circle, other.day)?;
        }
    }
    journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
    Ok(Answer::see(path_of(&slot)))
}
