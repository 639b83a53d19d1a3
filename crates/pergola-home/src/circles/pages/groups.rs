//! My groups; for whoever leads evenings also opening one, and letting others
//! share the welcome.

use askama::Template;
use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::names;
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Answer, Circle, Cx, Id, Request, Role, State, Stop, act};
use pergola_page::{Shell, page, say_day};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::person_of;
use crate::circles::admission::{self, Newcomer};
use crate::circles::hears::welcomes;
use crate::circles::store::{self, Inside};
use crate::circles::{announced, rules};

/// A group in the list.
struct Group {
    path: String,
    name: Shown,
    /// Where to take over the lead, for a group that nobody leads.
    take: Option<String>,
}

/// A facilitator who waits to share the welcome.
struct Welcomed {
    path: String,
    name: Option<Shown>,
    words: [String; 4],
    seen: String,
}

#[derive(Template)]
#[template(path = "circles/groups.html")]
struct GroupsPage<'a> {
    s: Shell<'a>,
    groups: Vec<Group>,
    waits: bool,
    /// A break: nobody lets them in during it.
    paused: bool,
    next: Vec<String>,
    own_words: Option<[String; 4]>,
    opens: bool,
    welcome_waits: bool,
    welcome_asks: bool,
    enters_codes: bool,
    welcome: Vec<Welcomed>,
}

fn welcomed(cx: &Cx, one: &Newcomer) -> Welcomed {
    Welcomed {
        path: format!("/g/welcome/{}", one.person),
        name: one.name.as_ref().map(pergola_seal::Plain::show),
        words: one.words(cx.language),
        seen: one.seen(),
    }
}

/// The days on which groups can let in whoever waits for them, the next first. Whoever only comes back to a group
/// waits for no day.
fn days(cx: &Cx, tx: &mut Tx, waiting: &[Scope]) -> Result<Vec<String>, Stop> {
    // The days are those of newcomers: whoever goes along is let in on any.
    if rules::part_for(cx.roles()) != CirclePart::Member {
        return Ok(Vec::new());
    }
    let was = belongs::former_of(tx, cx.me()?)?;
    let mut days = Vec::new();
    for scope in waiting {
        if let Scope::Circle(circle) = scope
            && !rules::comes_back(&was, *circle, cx.today())
        {
            days.extend(announced::next(tx, *circle, cx.today())?);
        }
    }
    days.sort();
    Ok(days
        .into_iter()
        .map(|day| say_day(cx.language, day))
        .collect())
}

/// A group in the list; whoever may lead it while nobody does finds where to.
fn group(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, name: Shown) -> Result<Group, Stop> {
    let here = belongs::of_circle(tx, circle)?;
    let free = rules::take_lead(here.iter().map(|one| one.part)).is_ok();
    let may = free && cx.may_in(tx, act::TakeLead, circle).is_ok();
    Ok(Group {
        path: format!("/g/{circle}"),
        name,
        take: may.then(|| format!("/g/{circle}/take")),
    })
}

/// GET /g: with one group and nothing else to do here, that group.
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::SeeOwn)?;
    let me = permit.on();
    let waiting = keeping::waits_for(tx, me)?;
    let mut waits = waiting
        .iter()
        .any(|scope| matches!(scope, Scope::Circle(_)));
    let next = days(cx, tx, &waiting)?;
    let mut groups = Vec::new();
    for place in belongs::of_person(tx, me)? {
        let permit = cx.may_in(tx, act::SeeCircle, place.circle)?;
        match Inside::enter(cx, tx, &permit) {
            Ok(inside) => {
                let name = inside.name(cx, tx)?.show();
                groups.push(group(cx, tx, place.circle, name)?);
            }
            Err(Stop::Missing) => waits = true,
            Err(other) => return Err(other),
        }
    }
    let opens = cx.roles().has(Role::Facilitator);
    if let [only] = groups.as_slice()
        && !opens
        && !waits
        && !request.again()
    {
        return Ok(Answer::see(only.path.clone()));
    }
    let own_words = if waits || !waiting.is_empty() {
        let own = keeping::own_keys(cx, tx, &permit)?.public();
        Some(own.fingerprint(cx.language))
    } else {
        None
    };
    let shares = welcomes(cx, tx)?;
    let scope = Scope::Role(Role::Facilitator);
    let newcomers = if shares {
        admission::newcomers(cx, tx, scope)?
    } else {
        Vec::new()
    };
    let welcome = newcomers.iter().map(|one| welcomed(cx, one)).collect();
    let enters_codes = cx.might(pergola_base::ActCode::UseCode);
    let paused = cx.signed().is_some_and(|one| one.state == State::Paused);
    let (s, welcome_waits) = (Shell::new(cx, request), opens && !shares);
    Ok(page(&GroupsPage {
        s,
        groups,
        waits,
        paused,
        next,
        own_words,
        opens,
        welcome_waits,
        welcome_asks: welcome_waits
            && (!waiting.contains(&scope) || !keeping::held_by_somebody(tx, scope)?),
        enters_codes,
        welcome,
    }))
}

/// POST /g: opens a group.
pub fn open(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::OpenCircle)?;
    let name = rules::circle_name(request.take("name"))?;
    let own = names::own(cx, tx)?;
    let inside = store::start(cx, tx, &permit, &name, &own)?;
    journal::append(cx, tx, Entry::CircleOpened, Some(cx.me()?), None)?;
    Ok(Answer::see(format!("/g/{}/lead", inside.circle)))
}

/// POST /g/welcome: whoever may lead evenings by now asks to share the welcome.
/// They wait under the name they go by, as whoever joins for it does.
pub fn welcome_ask(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::ShareWelcome)?;
    let (scope, me) = (Scope::Role(Role::Facilitator), cx.me()?);
    if welcomes(cx, tx)? || admission::begin_welcome(cx, tx)? {
        return Ok(Answer::see("/g"));
    }
    if !keeping::waits_for(tx, me)?.contains(&scope) {
        let name = names::own(cx, tx)?;
        keeping::wait(cx, tx, scope, me, &name)?;
    }
    Ok(Answer::see("/g"))
}

/// POST /g/:circle/take: leads a group that nobody leads. Whoever does so was let
/// in to it before and holds its key; nothing new opens for them.
pub fn take_lead(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::TakeLead, super::circle_of(request)?)?;
    let (circle, me) = (permit.on(), cx.me()?);
    let here = belongs::of_circle(tx, circle)?;
    let lead = Answer::see(format!("/g/{circle}/lead"));
    if belongs::part(tx, circle, me)?.is_some_and(CirclePart::leads) {
        return Ok(lead);
    }
    rules::take_lead(here.iter().map(|one| one.part))?;
    Inside::enter(cx, tx, &permit)?;
    belongs::set_part(tx, circle, me, CirclePart::Facilitator)?;
    journal::append(cx, tx, Entry::StandIn, Some(me), Some(me))?;
    Ok(lead)
}

/// POST /g/welcome/:person: lets another facilitator share the welcome.
pub fn welcome(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::ShareWelcome)?;
    let person = person_of(request)?;
    let newcomer = admission::newcomer(cx, tx, Scope::Role(Role::Facilitator), person)?;
    newcomer.was_seen(request.field("seen"))?;
    admission::share_welcome(cx, tx, &permit, &[newcomer])?;
    Ok(Answer::see("/g"))
}
