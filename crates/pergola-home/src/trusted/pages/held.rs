//! By whom a helper is trusted, and helping one of them back in: a claim begins
//! here, in person, and the other helper confirms it with the code of the slip.

use askama::Template;
use pergola_base::keeping;
use pergola_base::{ActCode, Answer, Cx, Permit, Refusal, Request, Stop, act};
use pergola_page::{Shell, forms, page, say_number};
use pergola_seal::{ClaimCode, Shown};
use pergola_store::Tx;

use super::means;
use crate::trusted::store::{Held, Opened};
use crate::trusted::{claims, rules, store};

const GROUP: Refusal = Refusal::field("typed", "people-code-group", "people-code-differs-next");
const GONE: Refusal = Refusal::form("trusted-gone", "trusted-gone-next");

/// Somebody who trusts the reader.
struct Trusting {
    value: String,
    name: Shown,
    /// A claim is open, confirmed by the reader, by the other, or by both.
    open: bool,
    mine: bool,
    other: bool,
    /// Hours until it leads back in.
    hours: Option<String>,
    /// Whether the reader may begin one.
    begins: bool,
}

#[derive(Template)]
#[template(path = "trusted/held.html")]
struct HeldPage<'a> {
    s: Shell<'a>,
    people: Vec<Trusting>,
    words: [String; 4],
}

#[derive(Template)]
#[template(path = "trusted/slip.html")]
struct SlipPage<'a> {
    s: Shell<'a>,
    groups: Vec<String>,
    cover: String,
}

#[derive(Template)]
#[template(path = "trusted/link.html")]
struct Link<'a> {
    s: Shell<'a>,
}

/// Among the links behind "more", for whoever helps.
///
/// # Errors
/// Never: it shows a link.
pub fn link(cx: &mut Cx, _tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    if !cx.might(ActCode::HoldTrust) {
        return Ok(None);
    }
    let s = Shell::new(cx, request);
    Link { s }
        .render()
        .map(Some)
        .map_err(|_| Stop::fault("render", "a piece could not be drawn"))
}

/// GET /me/trust
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::HoldTrust)?;
    let mut people = Vec::new();
    for held in store::held(tx, permit.on())? {
        if let Some(opened) = store::open(cx, tx, &permit, &held)? {
            people.push(trusting(cx, tx, &held, &opened)?);
        }
    }
    let own = keeping::own_keys(cx, tx, &permit)?.public();
    Ok(page(&HeldPage {
        people,
        words: own.fingerprint(cx.language),
        s: Shell::new(cx, request),
    }))
}

fn trusting(cx: &Cx, tx: &mut Tx, held: &Held, opened: &Opened) -> Result<Trusting, Stop> {
    let claim = claims::of(cx, tx, held.person)?;
    let stands = claim
        .as_ref()
        .map_or_else(Default::default, |claim| claim.stands(held.half));
    let hours = claim.and_then(|claim| rules::hours_left(claim.begun, cx.now));
    let works = store::is_trusting(tx, held.person)?;
    Ok(Trusting {
        value: held.person.to_string(),
        name: opened.name.show(),
        open: stands.open,
        mine: stands.mine,
        other: stands.other,
        hours: hours.map(|hours| say_number(cx.language, hours)),
        begins: rules::may_begin(stands, works).is_ok(),
    })
}

/// The half of the person whom a form names, opened.
fn asked(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::HoldTrust>,
    request: &Request,
) -> Result<(Held, Opened), Stop> {
    let mut all = store::held(tx, permit.on())?.into_iter();
    let held = all.find(|one| means(request, "person", one.person));
    let held = held.ok_or(GONE)?;
    let opened = store::open(cx, tx, permit, &held)?.ok_or(GONE)?;
    Ok((held, opened))
}

/// POST /me/trust/begin: a claim begins; its code is shown this once.
pub fn begin(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::HoldTrust)?;
    let (held, opened) = asked(cx, tx, &permit, request)?;
    let claim = claims::of(cx, tx, held.person)?;
    let stands = claim.map_or_else(Default::default, |claim| claim.stands(held.half));
    let works = store::is_trusting(tx, held.person)?;
    rules::may_begin(stands, works)?;
    let code = claims::begin(cx, tx, &opened)?;
    let cover = cx
        .programme
        .as_ref()
        .map_or_else(String::new, |known| known.cover.clone());
    Ok(page(&SlipPage {
        groups: code.groups(),
        cover,
        s: Shell::new(cx, request),
    }))
}

/// POST /me/trust/confirm: the second helper typed the code of the slip.
pub fn confirm(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::HoldTrust)?;
    let typed = &forms::code_in_parts(request.take("typed"), "typed")?;
    let code =
        ClaimCode::parse(typed).map_err(|wrong| Stop::from(GROUP.naming(i64::from(wrong.0))))?;
    let person = claims::by_code(cx, tx, &code)?;
    let mut all = store::held(tx, permit.on())?.into_iter();
    let held = all.find(|one| Some(one.person) == person);
    let held = rules::may_confirm(held)?;
    let opened = rules::may_confirm(store::open(cx, tx, &permit, &held)?)?;
    claims::confirm(cx, tx, &opened, &code)?;
    Ok(Answer::see("/me/trust"))
}

/// POST /me/trust/end: a claim is taken back.
pub fn end(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::HoldTrust)?;
    let (held, _) = asked(cx, tx, &permit, request)?;
    claims::end(cx, tx, held.person)?;
    Ok(Answer::see("/me/trust"))
}
