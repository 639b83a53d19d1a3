//! What a circle's page shows of its evenings: the next one first, the months as
//! a picture, all evenings as a list. Everybody in the circle sees the same, but
//! for the place, which shows late and only to who comes.

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::{Circle, Cx, Day, Id, Person, Request, State, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_page::{
    Shell, say_day, say_day_number, say_month, say_time, say_when, week_begins, weekday_short,
    written,
};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::picture::{self, Mark};
use super::store::Change;
use super::{answers, places, rules, store};
use crate::asked;
use crate::cycles::session::Session;

/// Days ahead that a circle's page shows (local decision: a cycle and its break).
const AHEAD_DAYS: i64 = 230;
/// Months that stand on the page as a picture.
const PICTURES: usize = 2;

/// A day of the picture, in words and classes.
pub struct Square {
    /// The number of the day; empty outside of the month.
    pub number: &'static str,
    /// Its class.
    pub class: &'static str,
    /// Whether it is today.
    pub today: bool,
}

/// A month of the picture.
pub struct Month {
    /// Its name.
    pub title: String,
    /// Its weeks.
    pub weeks: Vec<Vec<Square>>,
}

/// An evening in the list.
struct Row {
    day: String,
    time: String,
    title: &'static str,
    off: bool,
    path: Option<String>,
}

/// An evening that is over, for whoever leads.
pub struct Past {
    /// The way to it.
    pub path: String,
    /// Its day and time.
    pub when: String,
    /// Whether it was written down.
    pub written: bool,
}

impl Past {
    /// One of the last days.
    pub fn of(cx: &Cx, slot: &Slot) -> Option<Self> {
        let written = rules::afterwards(slot, &cx.house.zone, cx.now)?;
        let (day, time) = (
            say_day(cx.language, slot.day),
            say_time(cx.language, slot.minute),
        );
        Some(Self {
            path: format!("/g/{}/e/{}", slot.circle, slot.id),
            when: say_when(cx.language, &day, &time),
            written,
        })
    }
}

/// The next evening.
struct Next {
    day: String,
    time: String,
    until: String,
    title: &'static str,
    off: bool,
    /// It is on, and written down already: nobody says any more that they cannot come.
    held: bool,
    changes: Vec<&'static str>,
    changed_on: String,
    place: Option<Shown>,
    place_from: Option<String>,
    leads: Option<Shown>,
    along: Vec<Shown>,
    away: bool,
    helps: bool,
    answer_path: String,
    lead_path: Option<String>,
}

#[derive(Template)]
#[template(path = "meetings/next.html")]
struct NextPiece<'a> {
    s: Shell<'a>,
    past: Vec<Past>,
    next: Option<Next>,
    /// The evening after one that does not take place.
    after: Option<String>,
    head: Vec<String>,
    months: Vec<Month>,
    rows: Vec<Row>,
}

/// The piece on a circle's page.
///
/// # Errors
/// When a place or a name does not open.
pub fn piece(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::SeeCircle, asked::circle(request)?)?;
    let (circle, today) = (permit.on(), cx.today());
    let part = belongs::part(tx, circle, cx.me()?)?.ok_or(Stop::Missing)?;
    let mut from = picture::first_of(today);
    if part.leads() {
        from = from.min(rules::written_from(today));
    }
    let all = evenings::of_circle(tx, circle, from, today.plus(AHEAD_DAYS))?;
    if all.is_empty() {
        return Ok(None);
    }
    // What begins on a later day has not ended: only today's hours are looked at.
    let ends_later = |slot: &Slot| slot.day == today && cx.now < slot.ends(&cx.house.zone);
    // Whoever is late still looks for an evening that is written down from its first minute on.
    let ahead = |slot: &&Slot| slot.day > today || ends_later(slot);
    let coming: Vec<Slot> = all.iter().filter(ahead).copied().collect();
    let next = match coming.first() {
        Some(slot) => {
            let inside = Inside::enter(cx, tx, &permit)?;
            Some(next(cx, tx, &inside, slot, part)?)
        }
        None => None,
    };
    let past = all.iter().filter(|_| part.leads());
    let past = past.filter_map(|slot| Past::of(cx, slot)).collect();
    let rows = coming.iter().map(|slot| row(cx, slot, part)).collect();
    let marks: Vec<_> = all.iter().map(|slot| (slot.day, mark(slot))).collect();
    let after = coming.iter().find(|slot| slot.state != Stands::Off);
    let piece = NextPiece {
        past,
        next,
        after: after.map(|slot| say_day(cx.language, slot.day)),
        head: head(cx),
        months: months(cx, today, &marks, PICTURES),
        rows,
        s: Shell::new(cx, request),
    };
    Ok(Some(written(&piece)))
}

const fn mark(slot: &Slot) -> Mark {
    match slot.state {
        Stands::Off => Mark::Off,
        Stands::Planned | Stands::GoesAhead | Stands::Held => Mark::Evening,
    }
}

fn row(cx: &Cx, slot: &Slot, part: CirclePart) -> Row {
    Row {
        day: say_day(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        title: Session::of(slot.session).text(),
        off: slot.state == Stands::Off,
        path: part
            .leads()
            .then(|| format!("/g/{}/e/{}", slot.circle, slot.id)),
    }
}

/// The names of the weekdays above the picture.
#[must_use]
pub fn head(cx: &Cx) -> Vec<String> {
    // 1970-01-05 was a Monday.
    let begins = Day(4).plus(week_begins(cx.language));
    (0..7)
        .map(|at| weekday_short(cx.language, begins.plus(at)))
        .collect()
}

/// So many months from today's on, as pictures.
#[must_use]
pub fn months(cx: &Cx, today: Day, marks: &[(Day, Mark)], count: usize) -> Vec<Month> {
    let mut first = picture::first_of(today);
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        let weeks = picture::weeks(first, week_begins(cx.language), today, marks);
        let square = |cell: &picture::Cell| Square {
            number: cell
                .day
                .map_or("", |day| say_day_number(cx.language, day.civil().2)),
            class: cell.mark.class(),
            today: cell.today,
        };
        all.push(Month {
            title: say_month(cx.language, first),
            weeks: weeks
                .iter()
                .map(|week| week.iter().map(square).collect())
                .collect(),
        });
        first = picture::next_month(first);
    }
    all
}

fn next(
    cx: &Cx,
    tx: &mut Tx,
    inside: &Inside,
    slot: &Slot,
    part: CirclePart,
) -> Result<Next, Stop> {
    let me = cx.me()?;
    let known = store::find(tx, slot.circle, slot.id)?;
    let away = answers::away(tx, slot.circle, slot.id)?.contains(&me);
    let here = cx.signed().is_some_and(|one| one.state == State::Active);
    let zone = &cx.house.zone;
    let threat = cx.programme.as_ref().map_or(3, |one| one.threat);
    let comes = here && !away;
    let shows = rules::place_shows(slot, zone, threat, cx.now, comes);
    let place = if shows {
        places::on(cx, tx, inside, slot.id)?.map(|place| place.words.show())
    } else {
        None
    };
    let place_from = (comes && !shows && slot.state != Stands::Off).then(|| {
        let from = rules::place_from(slot, zone, threat);
        let (day, time) = (zone.day(from), zone.wall(from));
        say_when(
            cx.language,
            &say_day(cx.language, day),
            &say_time(cx.language, time),
        )
    });
    let set = store::helpers(tx, slot.circle, slot.id)?;
    let leads = known.leads.or(leader(tx, slot.circle, &set)?);
    let (leads, along) = helpers(cx, tx, inside, leads, &set)?;
    Ok(Next {
        day: say_day(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        until: say_time(cx.language, zone.wall(slot.ends(zone))),
        title: Session::of(slot.session).text(),
        off: slot.state == Stands::Off,
        held: slot.state == Stands::Held,
        changes: changes(known.changed),
        changed_on: known
            .changed_on
            .map_or_else(String::new, |day| say_day(cx.language, day)),
        place,
        place_from,
        leads,
        along,
        away,
        helps: set.contains(&me),
        answer_path: format!("/g/{}/e/{}", slot.circle, slot.id),
        lead_path: part
            .leads()
            .then(|| format!("/g/{}/e/{}", slot.circle, slot.id)),
    })
}

/// Who leads an evening, and who goes along, by the names they go by.
fn helpers(
    cx: &Cx,
    tx: &mut Tx,
    inside: &Inside,
    leads: Option<Id<Person>>,
    set: &[Id<Person>],
) -> Result<(Option<Shown>, Vec<Shown>), Stop> {
    let (mut first, mut along) = (None, Vec::new());
    for person in set {
        let name = match inside.name_of(cx, tx, *person) {
            Ok(name) => name.show(),
            Err(Stop::Missing) => continue,
            Err(other) => return Err(other),
        };
        if leads == Some(*person) {
            first = Some(name);
        } else {
            along.push(name);
        }
    }
    Ok((first, along))
}

/// Who always leads, if they are set; else whoever of those set can lead.
///
/// # Errors
/// When the database does not answer.
pub fn leader(
    tx: &mut Tx,
    circle: Id<Circle>,
    set: &[Id<Person>],
) -> Result<Option<Id<Person>>, Stop> {
    let mut first = None;
    for person in set {
        let part = belongs::part(tx, circle, *person)?.filter(|part| part.leads());
        first = first.max(part.map(|part| (part, *person)));
    }
    Ok(first.map(|(_, person)| person))
}

/// What changed, as text keys.
#[must_use]
pub fn changes(bits: i64) -> Vec<&'static str> {
    [
        (Change::OFF, "meetings-changed-off"),
        (Change::ON, "meetings-changed-on-again"),
        (Change::TIME, "meetings-changed-time"),
        (Change::PLACE, "meetings-changed-place"),
        (Change::LEADS, "meetings-changed-leads"),
        (Change::HELPER, "meetings-changed-helper"),
    ]
    .into_iter()
    .filter(|(bit, _)| bits & bit != 0)
    .map(|(_, text)| text)
    .collect()
}
