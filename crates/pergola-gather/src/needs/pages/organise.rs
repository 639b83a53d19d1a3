//! What is needed on the evenings of the coming days, for whoever organises:
//! day, hour, language, kinds and numbers. Never a circle's name, never who.

use askama::Template;
use pergola_base::facts::evenings::{self, Slot};
use pergola_base::{Answer, Cx, Permit, Request, Stop, act};
use pergola_home::circles::store::languages;
use pergola_page::{Shell, own_name, page};
use pergola_store::Tx;

use super::{AHEAD_DAYS, Line, lines, when};
use crate::needs::store::{self, Asked};

/// One evening on which something is needed.
struct Needed {
    path: String,
    when: String,
    language: &'static str,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "needs/organise.html")]
struct OrganisePage<'a> {
    s: Shell<'a>,
    evenings: Vec<Needed>,
}

/// The coming evenings on which something is needed, with what.
pub(super) fn needed(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
) -> Result<Vec<(Slot, Vec<Asked>)>, Stop> {
    let mut slots = evenings::between(tx, cx.today(), cx.today().plus(AHEAD_DAYS))?;
    slots.retain(|slot| slot.ahead(&cx.house.zone, cx.now));
    let needs = store::in_all(tx, permit)?;
    let asked = |slot: Slot| needs.get(&slot.circle).map(|asked| (slot, asked.clone()));
    Ok(slots.into_iter().filter_map(asked).collect())
}

/// GET /c/needs
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let languages = languages(tx)?;
    let until = cx.today().plus(AHEAD_DAYS);
    let answers = store::answers_between(tx, cx.today(), until)?;
    let mut evenings = Vec::new();
    for (slot, asked) in needed(cx, tx, &permit)? {
        let answered = answers.get(&slot.id).map_or(&[][..], Vec::as_slice);
        evenings.push(Needed {
            path: format!("/c/needs/{}", slot.id),
            when: when(cx, &slot),
            language: languages
                .get(&slot.circle)
                .map_or("", |known| own_name(*known)),
            lines: lines(cx, &slot, &asked, answered),
        });
    }
    Ok(page(&OrganisePage {
        s: Shell::new(cx, request),
        evenings,
    }))
}
