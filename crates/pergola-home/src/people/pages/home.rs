//! The first page after signing in, and the page behind "more".

use askama::Template;
use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::{belongs, names, people};
use pergola_base::keeping::{self, Scope};
use pergola_base::{
    ActCode, Answer, Cx, Id, Person, PiecePlace, Request, Role, State, Stop, act, card,
};
use pergola_page::{Shell, page, pieces, say_number};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::order;
use crate::people::rules::{self, PartTold};
use crate::people::sessions;

#[derive(Template)]
#[template(path = "people/me.html")]
struct HomePage<'a> {
    s: Shell<'a>,
    name: Shown,
    state: State,
    waits: bool,
    /// They wait to be let in again.
    back: bool,
    grouped: bool,
    leads: bool,
    codes: bool,
    organises: bool,
    desk: bool,
    paper: bool,
    roles: Vec<&'static str>,
    top: Vec<String>,
    links: Vec<String>,
    order: Option<order::Order>,
    part: Option<PartTold>,
}

#[derive(Template)]
#[template(path = "people/more.html")]
struct MorePage<'a> {
    s: Shell<'a>,
    name: Shown,
    state: State,
    card: String,
    links: Vec<String>,
    /// In how many other places the reader is signed in; nothing when in none.
    others: Option<String>,
}

/// GET /me
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::SeeOwn)?;
    let me = permit.on();
    let name = names::own(cx, tx)?.show();
    let standing = people::find(tx, me)?.ok_or(Stop::Missing)?;
    let grouped = !belongs::of_person(tx, me)?.is_empty();
    let waiting = keeping::waits_for(tx, me)?;
    let roles = cx.roles();
    let told = roles
        .iter()
        .filter(|role| role.helps())
        .map(role_told)
        .collect();
    let top = pieces(cx, tx, request, PiecePlace::HomeTop)?;
    let links = pieces(cx, tx, request, PiecePlace::HomeLinks)?;
    let codes = cx.might(ActCode::UseCode);
    let order = order::told(cx, tx, me)?;
    let part = part(cx, tx, &standing)?;
    Ok(page(&HomePage {
        order,
        part,
        top,
        links,
        name,
        state: standing.state,
        waits: !waiting.is_empty(),
        back: comes_back(tx, me, &waiting)?,
        grouped,
        leads: roles.has(Role::Facilitator),
        codes,
        organises: roles.has(Role::Coordinator),
        desk: cx.might(ActCode::KeepDesk),
        paper: cx.might(ActCode::SeeKit),
        roles: told,
        s: Shell::new(cx, request),
    }))
}

/// Whether they wait for a circle that they were in before.
fn comes_back(tx: &mut Tx, me: Id<Person>, waiting: &[Scope]) -> Result<bool, Stop> {
    if waiting.is_empty() {
        return Ok(false);
    }
    let was = belongs::former_of(tx, me)?;
    let mut circles = was.iter().map(|place| Scope::Circle(place.circle));
    Ok(circles.any(|circle| waiting.contains(&circle)))
}

/// What whoever is here is reminded of about their yes to taking part; during a break and after it
/// nobody is.
fn part(cx: &Cx, tx: &mut Tx, standing: &people::Standing) -> Result<Option<PartTold>, Stop> {
    if standing.state != State::Active {
        return Ok(None);
    }
    let ends = consents::until(tx, standing.person, Consent::TakingPart, cx.today())?;
    Ok(rules::part_told(ends, cx.today()))
}

/// The text key that says what a helper can do here, and what not.
const fn role_told(role: Role) -> &'static str {
    match role {
        Role::Anyone | Role::Participant | Role::Alumni => "duty-none",
        Role::Trainee => "duty-trainee",
        Role::Mentor => "duty-mentor",
        Role::Facilitator => "duty-facilitator",
        Role::SafeguardingLead => "duty-lead",
        Role::Coordinator => "duty-coordinator",
        Role::Supervisor => "duty-supervisor",
        Role::Evaluator => "duty-evaluator",
        Role::Auditor => "duty-auditor",
        Role::Funder => "duty-funder",
        Role::Partner => "duty-partner",
        Role::Administrator => "duty-administrator",
    }
}

/// GET /me/more
pub fn more(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::SeeOwn)?;
    let name = names::own(cx, tx)?.show();
    let standing = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    let links = pieces(cx, tx, request, PiecePlace::MoreLinks)?;
    let others = sessions::others(cx, tx, request.token.as_ref(), standing.idle)?;
    Ok(page(&MorePage {
        links,
        others: (others > 0).then(|| say_number(cx.language, others)),
        s: Shell::new(cx, request),
        name,
        state: standing.state,
        card: card(permit.on()),
    }))
}
