//! New words: asked for with the present ones, shown once, typed once, then every other session is over.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Notice, Request, Stop, act};
use pergola_page::{Shell, page};
use pergola_seal::{Passphrase, Plain};
use pergola_store::Tx;

use crate::people::carried::Carried;
use crate::people::rules::Change;
use crate::people::{handles, present, rules, sessions};

const NEXT: &str = "/me/words/last";

#[derive(Template)]
#[template(path = "people/words.html")]
struct AskPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "people/words-new.html")]
struct NewPage<'a> {
    s: Shell<'a>,
    carried: String,
    words: String,
    next: &'static str,
}

#[derive(Template)]
#[template(path = "people/words-last.html")]
struct LastPage<'a> {
    s: Shell<'a>,
    carried: String,
    next: &'static str,
}

/// GET /me/words
pub fn get(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    Ok(page(&AskPage {
        s: Shell::new(cx, request),
    }))
}

/// POST /me/words/new: the present words were typed; shows new ones. Nothing has changed yet.
pub fn make(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    present::typed(cx, tx, request, Change::Ends)?;
    Ok(fresh(cx, request, NEXT))
}

/// New words to write down; the form leads to `next`.
pub(super) fn fresh(cx: &Cx, request: &Request, next: &'static str) -> Answer {
    let mut carried = Carried::allowed(Change::Ends);
    carried.set("words", Passphrase::fresh(cx.language).to_plain());
    shown(cx, request, &carried, next)
}

/// Shows the new words again.
pub fn again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/me/words"));
    };
    Ok(shown(cx, request, &carried, NEXT))
}

/// The carried words to write down; the form leads to `next`.
pub(super) fn shown(cx: &Cx, request: &Request, carried: &Carried, next: &'static str) -> Answer {
    let words = carried
        .get("words")
        .map_or_else(String::new, |text| text.show().text().to_owned());
    page(&NewPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        words,
        next,
    })
}

/// POST /me/words/last: they are written down; asks to type them.
pub fn last(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/me/words"));
    };
    Ok(asked(cx, request, &carried, "/me/words"))
}

/// Asks to type the carried words; the form leads to `next`.
pub(super) fn asked(cx: &Cx, request: &Request, carried: &Carried, next: &'static str) -> Answer {
    page(&LastPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        next,
    })
}

/// The carried words were typed as they were shown.
///
/// # Errors
/// When they differ; `without` when none are carried.
pub(super) fn retyped(
    request: &mut Request,
    carried: &Carried,
    without: impl Into<Stop>,
) -> Result<(), Stop> {
    let shown = carried.get("words").ok_or_else(|| without.into())?;
    let typed = request
        .take("words")
        .unwrap_or_else(|| Plain::new(String::new()));
    rules::words_match(shown, &typed)?;
    Ok(())
}

/// POST /me/words: they were typed; the old ones open nothing any more.
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let Some(carried) = Carried::read_allowed(cx, request, Change::Ends) else {
        return Ok(Answer::see("/me/words"));
    };
    retyped(request, &carried, Stop::Missing)?;
    let login = request.login.take().ok_or(Stop::Missing)?;
    let signed = cx.signed().ok_or(Stop::Missing)?;
    handles::renew(cx, tx, permit.on(), &login, signed.seed())?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    journal::own(cx, tx, Entry::NewWords, permit.on())?;
    cx.leave_notice(tx, Notice::NewWords(permit.on()))?;
    Ok(Answer::saved("/me/more"))
}
