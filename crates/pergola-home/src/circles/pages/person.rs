//! One person without an account, as whoever leads their group sees them: the
//! steps that others take for themselves, their own copy on paper, and a code
//! when they want an account after all. Nobody else can open this page.

use askama::Template;
use pergola_base::facts::consents::Consent;
use pergola_base::facts::erasing::Erasure;
use pergola_base::facts::people::{Standing, state_text};
use pergola_base::facts::{belongs, consents};
use pergola_base::journal::{self, Entry};
use pergola_base::{
    Answer, Cx, Permit, PiecePlace, Refusal, Request, Role, State, Stop, act, card, codes,
};
use pergola_page::{Shell, page, pieces, say_day};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::{circle_of, lead, person_of};
use crate::circles::store::Inside;
use crate::circles::{admission, standing};
use crate::people::pages::order::{self, Order};

const LEFT: Refusal = Refusal::form("circles-already", "circles-already-next");

/// Where the page's buttons lead.
struct Paths {
    pause: String,
    come_back: String,
    part: String,
    done: String,
    leave: String,
    erase: String,
    code: String,
    copy: String,
}

#[derive(Template)]
#[template(path = "circles/person.html")]
struct PersonPage<'a> {
    s: Shell<'a>,
    paths: Paths,
    back: String,
    name: Shown,
    card: String,
    state: State,
    here: bool,
    state_text: &'static str,
    /// The last day of their yes to taking part.
    part_until: Option<String>,
    /// Whether they are asked for it again.
    part_asks: bool,
    erase_on: String,
    everywhere: String,
    would_erase_on: String,
    links: Vec<String>,
}

#[derive(Template)]
#[template(path = "circles/copy.html")]
struct CopyPage<'a> {
    s: Shell<'a>,
    back: String,
    name: Shown,
    state_text: &'static str,
    since: String,
    limits_read: Option<String>,
    erase_on: Option<String>,
    yeses: Vec<(&'static str, String)>,
    more: Vec<String>,
    day: String,
}

#[derive(Template)]
#[template(path = "circles/erased.html")]
struct ErasedPage<'a> {
    s: Shell<'a>,
    /// Whether an order keeps the whole account; then it is not erased yet.
    kept: bool,
    order: Option<Order>,
    back: String,
    day: String,
    everywhere: String,
}

fn asked(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
) -> Result<(Permit<act::LeadCircle>, Standing), Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let standing = standing::find(tx, &permit, person_of(request)?)?;
    Ok((permit, standing))
}

fn path(permit: &Permit<act::LeadCircle>, standing: &Standing) -> String {
    format!("/g/{}/p/{}", permit.on(), standing.person)
}

fn paths(path: &str) -> Paths {
    Paths {
        pause: format!("{path}/pause"),
        come_back: format!("{path}/back"),
        part: format!("{path}/part"),
        done: format!("{path}/done"),
        leave: format!("{path}/leave"),
        erase: format!("{path}/erase"),
        code: format!("{path}/code"),
        copy: format!("{path}/copy"),
    }
}

/// GET /g/:circle/p/:person
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let name = inside.name_of(cx, tx, standing.person)?.show();
    let here = belongs::part(tx, permit.on(), standing.person)?.is_some();
    let links = pieces(cx, tx, request, PiecePlace::PersonLinks)?;
    let part = consents::until(tx, standing.person, Consent::TakingPart, cx.today())?;
    let day = |day| say_day(cx.language, day);
    Ok(page(&PersonPage {
        links,
        paths: paths(&path(&permit, &standing)),
        back: format!("/g/{}/lead", permit.on()),
        name,
        card: card(standing.person),
        state: standing.state,
        here,
        state_text: state_text(standing.state),
        part_asks: standing::asks_again(&standing, part, cx.today()),
        part_until: part.map(day),
        erase_on: standing.erase_on.map_or_else(String::new, day),
        everywhere: standing
            .erase_on
            .map(|day| cx.house.gone_everywhere(day))
            .map_or_else(String::new, day),
        would_erase_on: day(cx.today().plus(cx.house.erase_after_days)),
        s: Shell::new(cx, request),
    }))
}

/// GET /g/:circle/p/:person/copy: what is kept about them, to print.
pub fn copy(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let name = inside.name_of(cx, tx, standing.person)?.show();
    let live = consents::live(tx, standing.person, cx.today())?;
    let more = pieces(cx, tx, request, PiecePlace::PersonCopy)?;
    let day = |day| say_day(cx.language, day);
    Ok(page(&CopyPage {
        more,
        back: path(&permit, &standing),
        name,
        state_text: state_text(standing.state),
        since: day(standing.born),
        limits_read: standing.limits_read.map(day),
        erase_on: standing.erase_on.map(day),
        yeses: live
            .iter()
            .map(|yes| (yes.kind.text(), day(yes.ends)))
            .collect(),
        day: day(cx.today()),
        s: Shell::new(cx, request),
    }))
}

fn step(cx: &mut Cx, tx: &mut Tx, request: &Request, to: State) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    standing::step(cx, tx, &standing, to)?;
    Ok(Answer::see(path(&permit, &standing)))
}

/// POST …/pause
pub fn pause(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    step(cx, tx, request, State::Paused)
}

/// POST …/back
pub fn come_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    if standing.state == State::Active {
        standing::again(cx, tx, &permit, &standing)?;
        return Ok(Answer::see(path(&permit, &standing)));
    }
    step(cx, tx, request, State::Active)
}

/// POST …/part: their yes to taking part, once more for a year, at their word.
pub fn part(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    if standing.state != State::Active {
        return Err(LEFT.into());
    }
    if consents::renew(cx, tx, standing.person, Consent::TakingPart)? {
        journal::append(cx, tx, Entry::Agreed, Some(cx.me()?), Some(standing.person))?;
    }
    Ok(Answer::see(path(&permit, &standing)))
}

/// POST …/done
pub fn done(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    step(cx, tx, request, State::Done)
}

/// POST …/leave
pub fn leave(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    step(cx, tx, request, State::Left)
}

/// POST …/erase: now, instead of on the day shown.
pub fn erase(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    if standing.state != State::Left {
        return Err(LEFT.into());
    }
    let kept = match standing::erase(cx, tx, &standing)? {
        Erasure::Done => false,
        // An order that the person may not know of: they are no longer here, and no more is said.
        Erasure::Kept(order) | Erasure::But(order) if !order.told => {
            return Ok(Answer::see(format!("/g/{}/lead", permit.on())));
        }
        Erasure::But(_) => false,
        Erasure::Kept(_) => true,
    };
    let order = order::told(cx, tx, standing.person)?;
    let everywhere = cx.house.gone_everywhere(cx.today());
    Ok(page(&ErasedPage {
        back: format!("/g/{}/lead", permit.on()),
        kept,
        order,
        day: say_day(cx.language, cx.today()),
        everywhere: say_day(cx.language, everywhere),
        s: Shell::new(cx, request),
    }))
}

/// POST …/code: four words with which they get an account.
pub fn make_code(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (permit, standing) = asked(cx, tx, request)?;
    if matches!(standing.state, State::Done | State::Left) {
        return Err(LEFT.into());
    }
    admission::ready_to_welcome(cx, tx)?;
    codes::forget(tx, standing.person)?;
    let (circle, person) = (Some(permit.on()), Some(standing.person));
    let words = codes::make(cx, tx, Role::Participant, circle, person)?;
    journal::append(cx, tx, Entry::CodeMade, Some(cx.me()?), person)?;
    Ok(lead::slip(
        cx,
        request,
        &words,
        path(&permit, &standing),
        false,
    ))
}
