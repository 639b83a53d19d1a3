//! The own calendar: making its address, ending it, and what a calendar program
//! reads there. An address that does not open is like any that never was.

use askama::Template;
use pergola_base::facts::people;
use pergola_base::{ActCode, Answer, Body, Cx, Programme, Request, State, Stop, act};
use pergola_page::{Shell, page, say, say_day};
use pergola_seal::FeedAddress;
use pergola_store::Tx;

use super::{calendar, rules, store};
use crate::pieces;

#[derive(Template)]
#[template(path = "feed/own.html")]
struct OwnPage<'a> {
    s: Shell<'a>,
    helps: bool,
    made: Option<String>,
    /// A break: nothing can be made in it.
    pauses: bool,
}

#[derive(Template)]
#[template(path = "feed/once.html")]
struct OncePage<'a> {
    s: Shell<'a>,
    path: String,
}

/// GET /me/calendar
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnFeed)?;
    let made = store::made(cx, tx, permit.on())?;
    Ok(page(&OwnPage {
        helps: cx.roles().help(),
        made: made.map(|day| say_day(cx.language, day)),
        pauses: cx.signed().is_some_and(|one| one.state == State::Paused),
        s: Shell::new(cx, request),
    }))
}

/// POST /me/calendar: makes an address and shows it, this once.
pub fn make(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnFeed)?;
    let warned = request.is("warned", "yes");
    let state = cx.signed().map_or(State::Left, |signed| signed.state);
    rules::may_make(state, cx.roles(), warned)?;
    let address = store::make(cx, tx, &permit, warned)?;
    Ok(page(&OncePage {
        path: format!("/t/{}", *address.text()),
        s: Shell::new(cx, request),
    }))
}

/// POST /me/calendar/end
pub fn end(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnFeed)?;
    store::end(cx, tx, permit.on())?;
    Ok(Answer::see("/me/calendar"))
}

/// GET /t/:feed: asked by a program, without a session, in any programme of the
/// house; written in the language of whoever made the address.
pub fn read(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let address = request.param("feed").and_then(FeedAddress::parse);
    let address = address.ok_or(Stop::Missing)?;
    let feed = store::find(cx, tx, &address)?.ok_or(Stop::Missing)?;
    let here = feed.programme.raw();
    // A browser that is signed in to another programme sees nothing of this one.
    if tx.programme().is_some_and(|bound| bound != here) {
        return Err(Stop::Missing);
    }
    tx.bind(here);
    cx.programme = Programme::find(tx, feed.programme)?;
    cx.may_here(act::ReadFeed)?;
    let standing = people::find(tx, feed.person)?.ok_or(Stop::Missing)?;
    let roles = people::roles(tx, feed.person)?;
    if !rules::opens(standing.state, roles, feed.warned) {
        return Err(Stop::Missing);
    }
    let events = store::events(cx, tx, &address, feed.person)?;
    let title = say(standing.language, "feed-title-neutral", &[]);
    let text = calendar::write(&title, cx.today(), &events);
    Ok(Answer::with(200, Body::Calendar(text)))
}

/// The way here from the page behind "more".
pub fn link(cx: &mut Cx, _tx: &mut Tx, _request: &Request) -> Result<Option<String>, Stop> {
    let may = cx.might(ActCode::OwnFeed);
    Ok(may.then(|| pieces::link(cx, "/me/calendar".to_owned(), "feed-title")))
}
