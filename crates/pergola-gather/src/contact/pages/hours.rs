//! What the desk says of itself: hours and ways, where somebody under 18 can
//! turn, and the parts of town. It is public: it stands on a page that anybody
//! may open, on the card and on the poster.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::take_lines;
use crate::contact::rules;
use crate::contact::store::{self, Desk};

#[derive(Template)]
#[template(path = "contact/hours.html")]
struct HoursPage<'a> {
    s: Shell<'a>,
    hours: Shown,
    phone: Shown,
    letter: Shown,
    walk: Shown,
    young: Shown,
    parts: String,
}

/// GET /desk/hours
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let Desk {
        hours,
        phone,
        letter,
        walk,
        young,
        ..
    } = store::desk(tx)?;
    let names: Vec<_> = store::parts(tx)?.into_iter().map(|part| part.1).collect();
    let shown = |text: String| Plain::new(text).show();
    let s = Shell::new(cx, request);
    Ok(page(&HoursPage {
        parts: s.typed_or("parts", &shown(names.join("\n"))),
        s,
        hours: shown(hours),
        phone: shown(phone),
        letter: shown(letter),
        walk: shown(walk),
        young: shown(young),
    }))
}

/// One line that anybody may read.
fn public(request: &mut Request, name: &str) -> String {
    let typed = request.take(name);
    typed.map_or_else(String::new, |text| text.show().text().to_owned())
}

/// POST /desk/hours
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::KeepDesk)?;
    let desk = Desk {
        hours: public(request, "hours"),
        phone: public(request, "phone"),
        letter: public(request, "letter"),
        walk: public(request, "walk"),
        young: public(request, "young"),
        slips: store::desk(tx)?.slips,
    };
    store::write(tx, &desk)?;
    if let Some(typed) = take_lines(request, "parts") {
        let parts = rules::parts(&store::parts(tx)?, typed.show().text());
        store::write_parts(tx, &parts)?;
    }
    journal::append(cx, tx, Entry::DeskChanged, Some(cx.me()?), None)?;
    Ok(Answer::see("/desk"))
}
