//! Two pages: whoever coordinates proposes helpers for roles and sees what is
//! waived; whoever may vouch sees who was proposed, by name where they share a
//! circle, else by card code.

use askama::Template;
use pergola_base::facts::people::{self, role_text};
use pergola_base::facts::{names, standing};
use pergola_base::{
    ActCode, Answer, Cx, Id, Permit, Person, Refusal, Request, Role, State, Stop, act, card,
};
use pergola_page::{Shell, page, say_day, say_number};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::rules::{self, Reason};
use super::store::{self, Proposal};
use crate::circles::known::{self, name_of};

const NOBODY: Refusal = Refusal::field("person", "vouches-nobody", "vouches-nobody-next");
const ROLE: Refusal = Refusal::field("role", "helpers-role-missing", "helpers-role-missing-next");
const GONE: Refusal = Refusal::form("vouches-gone", "vouches-gone-next");

/// Somebody who was proposed, as a row of either page.
struct Proposed {
    person: String,
    name: Option<Shown>,
    card: String,
    role: &'static str,
    role_text: &'static str,
    /// How many vouched; or whether the reader did.
    count: String,
    mine: bool,
}

struct Waived {
    name: Option<Shown>,
    card: String,
    roles: [&'static str; 2],
    reason: &'static str,
    until: String,
}

/// A helper to choose.
struct Choice {
    value: String,
    name: Shown,
    chosen: bool,
}

/// A fixed choice: its code, its words, whether it is chosen.
type Fixed = (&'static str, String, bool);

#[derive(Template)]
#[template(path = "vouches/open.html")]
struct OpenPage<'a> {
    s: Shell<'a>,
    proposed: Vec<Proposed>,
}

#[derive(Template)]
#[template(path = "vouches/all.html")]
struct RolesPage<'a> {
    s: Shell<'a>,
    proposed: Vec<Proposed>,
    waived: Vec<Waived>,
    helpers: Vec<Choice>,
    roles: Vec<Fixed>,
    reasons: Vec<Fixed>,
    days: Vec<Fixed>,
    ends: Option<String>,
    over: bool,
}

#[derive(Template)]
#[template(path = "vouches/link.html")]
struct Link<'a> {
    s: Shell<'a>,
    path: &'static str,
    label: &'static str,
    row: bool,
}

fn link(
    cx: &Cx,
    request: &Request,
    (path, label): (&'static str, &'static str),
    row: bool,
) -> Result<Option<String>, Stop> {
    let s = Shell::new(cx, request);
    let drawn = Link {
        s,
        path,
        label,
        row,
    }
    .render();
    drawn
        .map(Some)
        .map_err(|_| Stop::fault("render", "a piece could not be drawn"))
}

/// On the first page, while somebody waits for a vouch that the reader can give.
///
/// # Errors
/// When the database does not answer.
pub fn vouch_link(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    if !cx.might(ActCode::Vouch) {
        return Ok(None);
    }
    let me = cx.me()?;
    for one in store::all(tx)? {
        let vouched = store::vouchers(tx, one.person, one.role)?.contains(&me);
        if !vouched && rules::may_vouch(me, one.person, one.proposer).is_ok() {
            return link(cx, request, ("/v", "vouches-open-link"), false);
        }
    }
    Ok(None)
}

/// Among the links of the coordinators' page.
///
/// # Errors
/// Never: it shows a link.
pub fn roles_link(cx: &mut Cx, _tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    if cx.might(ActCode::Coordinate) {
        link(cx, request, ("/c/roles", "vouches-roles-link"), true)
    } else {
        Ok(None)
    }
}

fn role_of(request: &Request) -> Result<Role, Refusal> {
    let among = rules::VOUCHED.map(|role| (role.word(), role));
    request.choice("role", &among).ok_or(ROLE)
}

fn means(request: &Request, person: Id<Person>) -> bool {
    let value = Plain::new(person.to_string());
    let typed = request.field("person");
    typed.is_some_and(|typed| typed.same(&value))
}

/// The proposal that a form's row stands for.
fn row_of(tx: &mut Tx, request: &Request) -> Result<Option<Proposal>, Stop> {
    let role = role_of(request)?;
    let mut all = store::all(tx)?.into_iter();
    Ok(all.find(|one| one.role == role && means(request, one.person)))
}

fn row(one: &Proposal, name: Option<Shown>, count: String, mine: bool) -> Proposed {
    Proposed {
        person: one.person.to_string(),
        name,
        card: card(one.person),
        role: one.role.word(),
        role_text: role_text(one.role),
        count,
        mine,
    }
}

/// GET /v
pub fn open(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::Vouch)?;
    let (me, known) = (cx.me()?, known::known(cx, tx)?);
    let mut proposed = Vec::new();
    for one in store::all(tx)? {
        if rules::may_vouch(me, one.person, one.proposer).is_ok() {
            let mine = store::vouchers(tx, one.person, one.role)?.contains(&me);
            let name = name_of(&known, one.person);
            proposed.push(row(&one, name, String::new(), mine));
        }
    }
    let s = Shell::new(cx, request);
    Ok(page(&OpenPage { s, proposed }))
}

/// POST /v: vouches for somebody.
pub fn vouch(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::Vouch)?;
    let proposal = row_of(tx, request)?.ok_or(GONE)?;
    rules::may_vouch(cx.me()?, proposal.person, proposal.proposer)?;
    store::vouch(cx, tx, &proposal)?;
    Ok(Answer::see("/v"))
}

/// The helpers who are here, with names that open.
fn helpers(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
) -> Result<Vec<(Id<Person>, Plain)>, Stop> {
    let mut list = Vec::new();
    for (person, name) in names::of_helpers(cx, tx, permit)? {
        let known = people::find(tx, person)?;
        let here = known.is_some_and(|one| matches!(one.state, State::Active | State::Paused));
        if let Some(name) = name.filter(|_| here) {
            list.push((person, name));
        }
    }
    Ok(list)
}

/// GET /c/roles
pub fn all(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let helpers = helpers(cx, tx, &permit)?;
    let name = |person| {
        let known = helpers.iter().find(|(one, _)| *one == person);
        known.map(|(_, name)| name.show())
    };
    let mut proposed = Vec::new();
    for one in store::all(tx)? {
        let count = store::vouchers(tx, one.person, one.role)?.len();
        let count = say_number(cx.language, i64::try_from(count).unwrap_or(0));
        proposed.push(row(&one, name(one.person), count, false));
    }
    let today = cx.today();
    let waived = store::waivers(tx, today)?;
    let waived = waived.iter().map(|one| Waived {
        name: name(one.person),
        card: card(one.person),
        roles: [role_text(one.role), role_text(one.other)],
        reason: Reason::text(one.reason),
        until: say_day(cx.language, one.until),
    });
    let waived = waived.collect();
    let began = standing::began(tx)?;
    let ends = began.map(|began| say_day(cx.language, began.plus(standing::FOUNDING_DAYS)));
    let s = Shell::new(cx, request);
    let fixed = |field, code, text: &str| (code, s.say(text), s.picked(field, code));
    let roles = rules::VOUCHED.map(|role| fixed("role", role.word(), role_text(role)));
    let reasons = Reason::ALL.map(|(code, _, text)| fixed("reason", code, text));
    let days = rules::WAIVER_DAYS.map(|(code, days)| {
        let text = s.say_n("vouches-days", days);
        (code, text, s.picked("days", code))
    });
    let helpers = helpers.iter().map(|(person, name)| Choice {
        value: person.to_string(),
        name: name.show(),
        chosen: request.again() && means(request, *person),
    });
    Ok(page(&RolesPage {
        proposed,
        waived,
        helpers: helpers.collect(),
        roles: roles.into(),
        reasons: reasons.into(),
        days: days.into(),
        ends,
        over: !standing::exempt(began, today),
        s,
    }))
}

/// POST /c/roles: proposes somebody who helps for a role.
pub fn propose(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let helpers = helpers(cx, tx, &permit)?;
    let found = helpers.iter().find(|(person, _)| means(request, *person));
    let (person, _) = found.ok_or(NOBODY)?;
    let role = role_of(request)?;
    let roles = people::roles(tx, *person)?;
    let vouched = standing::vouched_roles(tx, *person)?;
    rules::may_propose(roles, &vouched, role)?;
    let others = rules::clashes(roles, role);
    let reasons = Reason::ALL.map(|(code, reason, _)| (code, reason));
    match request.choice("reason", &reasons) {
        Some(reason) if !others.is_empty() => {
            let days = request.choice("days", &rules::WAIVER_DAYS);
            let until = cx.today().plus(days.unwrap_or(rules::WAIVER_DAYS[0].1));
            store::waive(cx, tx, *person, role, &others, (reason, until))?;
        }
        _ => {
            let waived = store::waived(tx, *person, role, cx.today())?;
            rules::together(roles, role, &waived)?;
        }
    }
    store::propose(cx, tx, *person, role)?;
    Ok(Answer::see("/c/roles"))
}

/// POST /c/roles/back: somebody is proposed no longer.
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::Coordinate)?;
    if let Some(one) = row_of(tx, request)? {
        store::withdraw(tx, one.person, one.role)?;
    }
    Ok(Answer::see("/c/roles"))
}
