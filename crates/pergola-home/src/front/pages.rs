//! The front pages. None of them reads a table: what they name of the
//! programme came in with `Cx`.

use askama::Template;
use pergola_base::{Answer, Cx, Programme, Request, State, Stop};
use pergola_page::{Shell, page};
use pergola_seal::Language;
use pergola_store::Tx;

/// Where the way out leads unless the house names another page.
const OWN_WAY_OUT: &str = "/weather";

#[derive(Template)]
#[template(path = "front/door.html")]
struct DoorPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "front/help.html")]
struct HelpPage<'a> {
    s: Shell<'a>,
    programme: Option<&'a Programme>,
}

#[derive(Template)]
#[template(path = "front/safety.html")]
struct SafetyPage<'a> {
    s: Shell<'a>,
    own: bool,
}

#[derive(Template)]
#[template(path = "front/first.html")]
struct FirstPage<'a> {
    s: Shell<'a>,
    own: bool,
}

#[derive(Template)]
#[template(path = "front/limits.html")]
struct LimitsPage<'a> {
    s: Shell<'a>,
}

/// GET / : the way in, and the page that wrong words or a wrong code lead to.
pub fn door(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(door_shown(cx, request))
}

/// GET /help
pub fn help(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(help_shown(cx, request))
}

/// GET /safety
pub fn safety(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(safety_shown(cx, request))
}

/// GET /first
pub fn first(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(first_shown(cx, request))
}

/// GET /limits
pub fn limits(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(limits_shown(cx, request))
}

/// The pages and files that need no database and no session: what the door
/// answers by itself for a route of mode `Own`.
#[must_use]
pub fn own(path: &str, language: Language) -> Option<Answer> {
    match path {
        "/weather" => Some(pergola_page::weather(language)),
        "/s.css" => Some(pergola_page::stylesheet()),
        "/i.svg" => Some(pergola_page::icon()),
        "/robots.txt" => Some(pergola_page::robots()),
        _ => None,
    }
}

/// GET /weather
pub fn weather(cx: &mut Cx, _tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    Ok(pergola_page::weather(cx.language))
}

/// GET /s.css
pub fn stylesheet(_cx: &mut Cx, _tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    Ok(pergola_page::stylesheet())
}

/// GET /i.svg
pub fn icon(_cx: &mut Cx, _tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    Ok(pergola_page::icon())
}

/// GET /robots.txt
pub fn robots(_cx: &mut Cx, _tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    Ok(pergola_page::robots())
}

/// Who is signed in has no business at the door and is shown in.
pub(super) fn door_shown(cx: &Cx, request: &Request) -> Answer {
    match cx.signed().map(|signed| signed.state) {
        Some(State::Left) => Answer::see("/left"),
        Some(State::Active | State::Paused | State::Done) => Answer::see("/me"),
        None => page(&DoorPage {
            s: Shell::new(cx, request),
        }),
    }
}

pub(super) fn help_shown(cx: &Cx, request: &Request) -> Answer {
    page(&HelpPage {
        s: Shell::new(cx, request),
        programme: cx.programme.as_ref(),
    })
}

pub(super) fn safety_shown(cx: &Cx, request: &Request) -> Answer {
    page(&SafetyPage {
        s: Shell::new(cx, request),
        own: own_way_out(cx),
    })
}

pub(super) fn first_shown(cx: &Cx, request: &Request) -> Answer {
    page(&FirstPage {
        s: Shell::new(cx, request),
        own: own_way_out(cx),
    })
}

pub(super) fn limits_shown(cx: &Cx, request: &Request) -> Answer {
    page(&LimitsPage {
        s: Shell::new(cx, request),
    })
}

fn own_way_out(cx: &Cx) -> bool {
    cx.house.way_out == OWN_WAY_OUT
}
