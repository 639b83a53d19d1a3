//! What a circle's people need together, before each of its coming evenings:
//! sums and answers, for whoever leads it. No sum is tied to a person.

use askama::Template;
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page};
use pergola_store::Tx;

use super::{AHEAD_DAYS, Line, coming, lines, when};
use crate::asked;
use crate::needs::store;

/// One evening and what is needed.
struct Before {
    when: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "needs/together.html")]
struct TogetherPage<'a> {
    s: Shell<'a>,
    back: String,
    none: bool,
    evenings: Vec<Before>,
}

/// GET /g/:circle/needs/all
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let needs = store::in_circle(tx, &permit)?;
    let mut evenings = Vec::new();
    for slot in coming(cx, tx, permit.on(), AHEAD_DAYS)? {
        let answers = store::answers(tx, &slot)?;
        evenings.push(Before {
            when: when(cx, &slot),
            lines: lines(cx, &slot, &needs, &answers),
        });
    }
    Ok(page(&TogetherPage {
        s: Shell::new(cx, request),
        back: format!("/g/{}/lead", permit.on()),
        none: needs.is_empty(),
        evenings,
    }))
}
