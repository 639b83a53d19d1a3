//! All keys anew, for somebody who thinks that their words were seen: new words,
//! a new seed, a new pair. Every session ends, the code and the two people's
//! halves stop to work, and a page lists what to do again.

use askama::Template;
use pergola_base::facts::names;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Notice, Request, Stop, act, card, keeping};
use pergola_page::{Shell, page};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::words;
use crate::circles::known::{self, name_of};
use crate::people::carried::Carried;
use crate::people::rules::Change;
use crate::people::{handles, present, sessions};
use crate::trusted::store as trusted;

const NEXT: &str = "/me/anew/last";

#[derive(Template)]
#[template(path = "people/anew.html")]
struct AskPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "people/anew-done.html")]
struct DonePage<'a> {
    s: Shell<'a>,
    has: bool,
    /// Whom to ask again: a name where it is known, and the card code.
    asked: Vec<(Option<Shown>, String)>,
}

/// GET /me/anew
pub fn get(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    Ok(page(&AskPage {
        s: Shell::new(cx, request),
    }))
}

/// POST /me/anew/new: the present words were typed; shows new ones. Nothing has changed yet.
pub fn make(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    present::typed(cx, tx, request, Change::Ends)?;
    Ok(words::fresh(cx, request, NEXT))
}

/// Shows the new words again.
pub fn again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    Ok(Carried::read(cx, request).map_or_else(
        || Answer::see("/me/anew"),
        |carried| words::shown(cx, request, &carried, NEXT),
    ))
}

/// POST /me/anew/last: they are written down; asks to type them.
pub fn last(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    Ok(Carried::read(cx, request).map_or_else(
        || Answer::see("/me/anew"),
        |carried| words::asked(cx, request, &carried, "/me/anew"),
    ))
}

/// POST /me/anew: they were typed; nothing that was open before opens any more.
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let Some(carried) = Carried::read_allowed(cx, request, Change::Ends) else {
        return Ok(Answer::see("/me/anew"));
    };
    words::retyped(request, &carried, Stop::Missing)?;
    let login = request.login.take().ok_or(Stop::Missing)?;
    let (here, me) = (cx.here()?, permit.on());
    // What others sealed to the old pair is opened while it is there.
    let halves = trusted::open_all(cx, tx)?;
    keeping::keys_anew(cx, tx)?;
    trusted::seal_all(cx, tx, &halves)?;
    trusted::empty(tx, me)?;
    let name = names::own(cx, tx)?;
    names::set_own(cx, tx, &permit, &name)?;
    let seed = cx.signed().ok_or(Stop::Missing)?.seed();
    handles::renew(cx, tx, me, &login, seed)?;
    sessions::end_all(tx, here, me)?;
    let session = sessions::open(tx, cx.now, here, me, seed)?;
    journal::own(cx, tx, Entry::KeysAnew, me)?;
    cx.leave_notice(tx, Notice::NewWords(me))?;
    Ok(Answer::see("/me/anew/done").setting(session.cookie()))
}

/// GET /me/anew/done: what to do again.
pub fn done(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    let pair = trusted::chosen(tx, me)?;
    let works = trusted::works(tx, &pair)?;
    let known = known::known(cx, tx)?;
    let lost = pair.iter().filter(|_| !works);
    let asked = lost
        .filter_map(|one| one.helper)
        .map(|helper| (name_of(&known, helper), card(helper)))
        .collect();
    Ok(page(&DonePage {
        has: keeping::way(tx, me)? != 0,
        asked,
        s: Shell::new(cx, request),
    }))
}
