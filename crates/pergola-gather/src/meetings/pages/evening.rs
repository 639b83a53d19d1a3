//! The evening for whoever leads it: what is missing first, then who helps, who
//! cannot come, and afterwards the number at the door. Names of the own circle
//! only; nothing about anybody who is not there.

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Day, Id, Person, Request, Stop, act};
use pergola_home::circles::pages::circle::part_text;
use pergola_home::circles::store::{Inside, Member};
use pergola_page::{Shell, page, say_day, say_number, say_time, stood};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::{Runs, path_of, slot_of, with_somebody};
use crate::asked;
use crate::cycles::session::Session;
use crate::cycles::store as cycles;
use crate::meetings::holding::{self, Evening, Held};
use crate::meetings::rules::{self, Gap};
use crate::meetings::store::{self, Change, Meeting};
use crate::meetings::{answers, places};

/// What is ticked about an evening afterwards, and about no person (DOMAIN A2).
pub const TICKS: [(i64, &str, &str); 5] = [
    (1, "announced", "meetings-tick-announced"),
    (2, "calm", "meetings-tick-calm"),
    (4, "rule", "meetings-tick-rule"),
    (8, "worry", "meetings-tick-worry"),
    (16, "follow", "meetings-tick-follow"),
];

/// The fields in which the members who came are sent, each holding one id.
pub const CAME: [&str; 12] = [
    "came1", "came2", "came3", "came4", "came5", "came6", "came7", "came8", "came9", "came10",
    "came11", "came12",
];

/// Somebody of the circle, with what the leader can do about them.
struct Row {
    name: Shown,
    part: Option<&'static str>,
    path: String,
    lead_path: String,
    away_path: String,
    away_text: &'static str,
    leads: bool,
    away: bool,
    came: bool,
    keeps: Option<&'static str>,
    id: String,
}

#[derive(Template)]
#[template(path = "meetings/evening.html")]
struct EveningPage<'a> {
    s: Shell<'a>,
    path: String,
    circle: Shown,
    circle_path: String,
    day: String,
    time: String,
    title: &'static str,
    slot: Slot,
    begun: bool,
    gap: &'static str,
    missing: bool,
    from_last: bool,
    set: Vec<Row>,
    could: Vec<Row>,
    members: Vec<Row>,
    cannot: i64,
    place: Option<Shown>,
    over: bool,
    /// It has ended: where it was is nobody's business any more.
    ended: bool,
    written: Written,
    newcomers: bool,
}

/// What is written down of an evening.
struct Written {
    heads: Shown,
    form: &'static str,
    ticks: Vec<(&'static str, &'static str, bool)>,
    /// Who came, of those whose coming is kept.
    there: Vec<Shown>,
    /// What was written down when the form was opened.
    stood: Shown,
}

impl Written {
    fn of(
        cx: &Cx,
        request: &Request,
        slot: &Slot,
        known: &Meeting,
        (came, people): (&[Id<Person>], &[Member]),
    ) -> Self {
        let form = format!("{}/held", path_of(slot));
        let there = people.iter().filter(|one| came.contains(&one.person));
        let heads = known.heads.map(|heads| say_number(cx.language, heads));
        Self {
            heads: Plain::new(heads.unwrap_or_default()).show(),
            form: rules::form_of(known.heads.unwrap_or(0)),
            ticks: TICKS
                .iter()
                .map(|(bit, field, text)| (*field, *text, known.ticks & bit != 0))
                .collect(),
            there: there.map(|one| one.name.show()).collect(),
            stood: stood::shown(cx, request, &form, &lines(known, came)),
        }
    }
}

/// What was written down of an evening, as its form shows it.
fn lines(known: &Meeting, came: &[Id<Person>]) -> Vec<Plain> {
    let heads = known.heads.map(stood::number);
    let came = came.iter().map(|person| Plain::new(person.to_string()));
    let heads = heads.unwrap_or_else(|| Plain::new(String::new()));
    [heads, stood::number(known.ticks)]
        .into_iter()
        .chain(came)
        .collect()
}

/// GET /g/:circle/e/:evening
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let evening = Evening::read(tx, &slot)?;
    let known = store::find(tx, slot.circle, slot.id)?;
    let came = answers::came(tx, slot.circle, slot.id)?;
    let circle = inside.name(cx, tx)?.show();
    let place = places::on(cx, tx, &inside, slot.id)?.map(|place| place.words.show());
    let people = inside.people(cx, tx)?;
    let (mut set, mut could, mut members) = (Vec::new(), Vec::new(), Vec::new());
    let mut fields = CAME.iter();
    for member in &people {
        let mut row = row(&evening, &came, member);
        if member.part == CirclePart::Member {
            if answers::may_keep(cx, tx, member.person)? {
                row.keeps = fields.next().copied();
                row.came = again(request, &row).unwrap_or(row.came);
            }
            members.push(row);
        } else if evening.set.contains(&member.person) {
            set.push(row);
        } else if evening.available(tx, member.person)? {
            could.push(row);
        }
    }
    let begun = cycles::newest(tx, slot.circle)?.is_some_and(|cycle| cycle.begun);
    let gap = evening.gap();
    Ok(page(&EveningPage {
        path: path_of(&slot),
        circle_path: format!("/g/{}", slot.circle),
        circle,
        day: say_day(cx.language, slot.day),
        time: say_time(cx.language, slot.minute),
        title: Session::of(slot.session).text(),
        slot,
        begun,
        gap: gap.text(),
        missing: gap != Gap::None && !matches!(slot.state, Stands::Held | Stands::Off),
        from_last: gap != Gap::NobodyFromLast,
        set,
        could,
        cannot: members.iter().map(|one: &Row| i64::from(one.away)).sum(),
        members,
        place,
        over: cx.now >= slot.begins(&cx.house.zone),
        ended: cx.now >= slot.ends(&cx.house.zone),
        written: Written::of(cx, request, &slot, &known, (&came, &people)),
        newcomers: slot.gate != Gate::Closed && slot.state != Stands::Off && slot.day == cx.today(),
        s: Shell::new(cx, request),
    }))
}

/// Whether somebody was ticked in a form that is shown again.
fn again(request: &Request, row: &Row) -> Option<bool> {
    // In whichever field: meanwhile somebody may have come to the circle, or left it.
    let ticked = || CAME.iter().filter_map(|field| request.field(field));
    let holds = || ticked().any(|typed| typed.show().text() == row.id);
    request.asked(row.keeps?).then(holds)
}

fn row(evening: &Evening, came: &[Id<Person>], member: &Member) -> Row {
    let (path, away) = (
        path_of(&evening.slot),
        evening.away.contains(&member.person),
    );
    Row {
        name: member.name.show(),
        part: part_text(member.part),
        path: if evening.set.contains(&member.person) {
            format!("{path}/h/{}/off", member.person)
        } else {
            format!("{path}/h/{}", member.person)
        },
        lead_path: format!("{path}/leads/{}", member.person),
        away_path: if away {
            format!("{path}/away/{}/back", member.person)
        } else {
            format!("{path}/away/{}", member.person)
        },
        away_text: if away {
            "meetings-can-do"
        } else {
            "meetings-cannot-do"
        },
        leads: member.part.leads() && evening.leads != Some(member.person),
        away,
        came: came.contains(&member.person),
        keeps: None,
        id: member.person.to_string(),
    }
}

/// POST /g/:circle/e/:evening/goes: it goes ahead.
pub fn goes(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    let anyway = request.is("anyway", "yes");
    Evening::read(tx, &slot)?.goes_ahead(cx, tx, anyway)?;
    Ok(Answer::see(path_of(&slot)))
}

/// POST /g/:circle/e/:evening/held: the number at the door, who came of those who
/// said yes to it, five ticks about the evening.
pub fn held(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    rules::may_hold(&slot, &cx.house.zone, cx.now)?;
    let before = lines(
        &store::find(tx, slot.circle, slot.id)?,
        &answers::came(tx, slot.circle, slot.id)?,
    );
    stood::still(cx, request, &before)?;
    let came = came(tx, request, &permit)?;
    let heads = rules::heads(request.number("heads"), came.len())?;
    let ticks = TICKS
        .iter()
        .filter(|(_, field, _)| request.is(field, "yes"))
        .map(|(bit, ..)| bit)
        .sum();
    let came = &came;
    holding::hold(cx, tx, &slot, &Held { heads, ticks, came })?;
    Ok(Answer::see(path_of(&slot)))
}

/// The members who were ticked. The form sends their ids in one field each.
fn came(tx: &mut Tx, request: &Request, permit: &Runs) -> Result<Vec<Id<Person>>, Stop> {
    let ticked: Vec<Id<Person>> = CAME
        .iter()
        .filter_map(|field| request.field(field))
        .filter_map(|value| Id::parse(value.show().text()))
        .collect();
    let members = belongs::of_circle(tx, permit.on())?;
    Ok(members
        .iter()
        .filter(|place| place.part == CirclePart::Member && ticked.contains(&place.person))
        .map(|place| place.person)
        .collect())
}

fn helps(part: CirclePart) -> bool {
    part != CirclePart::Member
}

/// POST /g/:circle/e/:evening/h/:person: sets a helper; who is set already stays so.
pub fn helper(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, person) = with_somebody(cx, tx, request, helps)?;
    let mut evening = Evening::read(tx, &slot)?;
    if evening.set.contains(&person) {
        return Ok(Answer::see(path_of(&slot)));
    }
    if !evening.available(tx, person)? {
        return Err(rules::NOT_AVAILABLE.into());
    }
    store::set(tx, &slot, person)?;
    evening.set.push(person);
    let other = holding::leader(tx, &slot, &evening.set)? != evening.leads;
    // Whoever led before and no longer does is missed at once; others only when people count on it.
    if near(cx, &slot) || other && evening.leads.is_some() {
        let what = if other { Change::LEADS } else { Change::HELPER };
        store::changed(tx, slot.circle, slot.id, what, cx.today())?;
    }
    journal::append(cx, tx, Entry::HelperChanged, Some(cx.me()?), Some(person))?;
    Ok(Answer::see(path_of(&slot)))
}

/// POST /g/:circle/e/:evening/h/:person/off: takes a helper off; who is off already stays so.
pub fn helper_off(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, person) = with_somebody(cx, tx, request, helps)?;
    if holding::steps_down(cx, tx, &slot, person)? {
        journal::append(cx, tx, Entry::HelperChanged, Some(cx.me()?), Some(person))?;
    }
    Ok(Answer::see(path_of(&slot)))
}

/// A change that people have already counted on is said to them.
fn near(cx: &Cx, slot: &Slot) -> bool {
    const NEAR_DAYS: i64 = 7;
    let today: Day = cx.today();
    slot.day <= today.plus(NEAR_DAYS)
}

/// POST /g/:circle/e/:evening/leads/:person: a stand-in leads this evening.
pub fn leads(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, person) = with_somebody(cx, tx, request, CirclePart::leads)?;
    let evening = Evening::read(tx, &slot)?;
    if !evening.set.contains(&person) {
        if !evening.available(tx, person)? {
            return Err(rules::NOT_AVAILABLE.into());
        }
        store::set(tx, &slot, person)?;
    }
    if evening.leads != Some(person) {
        let mut known = store::find(tx, slot.circle, slot.id)?;
        known.leads = Some(person);
        store::put(tx, slot.circle, slot.id, &known)?;
        store::changed(tx, slot.circle, slot.id, Change::LEADS, cx.today())?;
        journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), Some(person))?;
    }
    Ok(Answer::see(path_of(&slot)))
}
