//! What is printed before there is an evening: card, poster, blank slips, what
//! to say on the telephone, how to tell somebody. No code stands on any of it,
//! no name of ours, and no word that tells why people meet.

use askama::Template;
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page};
use pergola_store::Tx;

use super::{Ways, ways};

#[derive(Template)]
#[template(path = "contact/card.html")]
struct CardPage<'a> {
    s: Shell<'a>,
    desk: Ways,
}

#[derive(Template)]
#[template(path = "contact/poster.html")]
struct PosterPage<'a> {
    s: Shell<'a>,
    desk: Ways,
}

#[derive(Template)]
#[template(path = "contact/slips.html")]
struct SlipsPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "contact/phone.html")]
struct PhonePage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "contact/tell.html")]
struct TellPage<'a> {
    s: Shell<'a>,
    desk: Ways,
}

/// GET /kit/card
pub fn card(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    let desk = ways(cx, tx)?;
    Ok(page(&CardPage {
        s: Shell::new(cx, request),
        desk,
    }))
}

/// GET /kit/poster
pub fn poster(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    let desk = ways(cx, tx)?;
    Ok(page(&PosterPage {
        s: Shell::new(cx, request),
        desk,
    }))
}

/// GET /kit/slips: blank ones, to be written on by hand.
pub fn slips(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    Ok(page(&SlipsPage {
        s: Shell::new(cx, request),
    }))
}

/// GET /kit/phone
pub fn phone(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    Ok(page(&PhonePage {
        s: Shell::new(cx, request),
    }))
}

/// GET /kit/tell
pub fn tell(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    let desk = ways(cx, tx)?;
    Ok(page(&TellPage {
        s: Shell::new(cx, request),
        desk,
    }))
}
