//! The routes of `meetings`. Fixed parts of a path stand before `:name` parts.

use pergola_base::{ActCode, FieldRule, Page, Route};
use pergola_page::stood::STOOD;

use super::pages::{answer, change, evening, month};

const HELD: &[FieldRule] = &[
    FieldRule::new("heads", 6),
    FieldRule::new("announced", 3),
    FieldRule::new("calm", 3),
    FieldRule::new("rule", 3),
    FieldRule::new("worry", 3),
    FieldRule::new("follow", 3),
    FieldRule::new("came1", 26),
    FieldRule::new("came2", 26),
    FieldRule::new("came3", 26),
    FieldRule::new("came4", 26),
    FieldRule::new("came5", 26),
    FieldRule::new("came6", 26),
    FieldRule::new("came7", 26),
    FieldRule::new("came8", 26),
    FieldRule::new("came9", 26),
    FieldRule::new("came10", 26),
    FieldRule::new("came11", 26),
    FieldRule::new("came12", 26),
    STOOD,
];

const PLACE: &[FieldRule] = &[
    FieldRule::new("place", 400),
    FieldRule::new("only", 3),
    FieldRule::new("exits", 3),
    FieldRule::new("apart", 3),
    FieldRule::new("camera", 3),
    FieldRule::new("step", 3),
    FieldRule::new("quiet", 3),
    FieldRule::new("signs", 3),
    FieldRule::new("looked", 3),
    STOOD,
];

const fn runs(
    path: &'static str,
    name: &'static str,
    fields: &'static [FieldRule],
    pages: (Page, Page),
) -> Route {
    Route::post(path, name, ActCode::RunEvenings, fields, pages)
}

const fn answers(path: &'static str, name: &'static str, page: Page) -> Route {
    let back = pergola_home::circles::pages::circle::get;
    Route::post(path, name, ActCode::AnswerEvening, &[], (page, back))
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get(
        "/c/month",
        "meetings.month",
        ActCode::Coordinate,
        month::get,
    ),
    Route::get(
        "/g/:circle/e/:evening",
        "meetings.evening",
        ActCode::RunEvenings,
        evening::get,
    ),
    answers("/g/:circle/e/:evening/away", "meetings.away", answer::away),
    answers(
        "/g/:circle/e/:evening/coming",
        "meetings.coming",
        answer::coming,
    ),
    runs(
        "/g/:circle/e/:evening/away/:person",
        "meetings.away_for",
        &[],
        (answer::away_for, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/away/:person/back",
        "meetings.back_for",
        &[],
        (answer::back_for, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/goes",
        "meetings.goes",
        &[FieldRule::new("anyway", 3)],
        (evening::goes, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/held",
        "meetings.held",
        HELD,
        (evening::held, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/h/:person",
        "meetings.helper",
        &[],
        (evening::helper, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/h/:person/off",
        "meetings.helper_off",
        &[],
        (evening::helper_off, evening::get),
    ),
    runs(
        "/g/:circle/e/:evening/leads/:person",
        "meetings.leads",
        &[],
        (evening::leads, evening::get),
    ),
    Route::get(
        "/g/:circle/e/:evening/change",
        "meetings.change",
        ActCode::RunEvenings,
        change::get,
    ),
    runs(
        "/g/:circle/e/:evening/time",
        "meetings.time",
        &[FieldRule::new("day", 8), FieldRule::new("time", 8), STOOD],
        (change::time, change::get),
    ),
    runs(
        "/g/:circle/e/:evening/place",
        "meetings.place",
        PLACE,
        (change::place, change::get),
    ),
    runs(
        "/g/:circle/e/:evening/off",
        "meetings.off",
        &[],
        (change::off, change::get),
    ),
    runs(
        "/g/:circle/e/:evening/on",
        "meetings.on",
        &[],
        (change::on, change::get),
    ),
    runs(
        "/g/:circle/e/:evening/later",
        "meetings.later",
        &[STOOD],
        (change::later, change::get),
    ),
];
