//! The list of sheets, one sheet, and all of them for a first evening. No page
//! here reads a table; the cover name stands on the screen only, never on paper.

use askama::Template;
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page, say_number};
use pergola_store::Tx;

use super::sheets::{EVENING, Sheet};

/// One part of the evening, as it stands on the sheet.
struct Row {
    minutes: String,
    bar: i64,
    name: &'static str,
    how: &'static str,
}

#[derive(Template)]
#[template(path = "kit/index.html")]
struct IndexPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "kit/sheets.html")]
struct SheetsPage<'a> {
    s: Shell<'a>,
    sheets: &'a [Sheet],
    evening: Vec<Row>,
}

/// GET /kit
pub fn index(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    Ok(page(&IndexPage {
        s: Shell::new(cx, request),
    }))
}

/// GET /kit/all
pub fn all(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    Ok(shown(cx, request, &Sheet::ALL))
}

/// GET /kit/clock and the others: the sheet at this address.
pub fn one(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::SeeKit)?;
    let sheet = Sheet::at(&request.path).ok_or(Stop::Missing)?;
    Ok(shown(cx, request, &[sheet]))
}

pub(super) fn shown(cx: &Cx, request: &Request, sheets: &[Sheet]) -> Answer {
    let number = |minute| say_number(cx.language, minute);
    let evening = EVENING.iter().map(|part| Row {
        minutes: format!("{}–{}", number(part.from), number(part.to)),
        bar: part.to - part.from,
        name: part.name,
        how: part.how,
    });
    page(&SheetsPage {
        s: Shell::new(cx, request),
        sheets,
        evening: evening.collect(),
    })
}
