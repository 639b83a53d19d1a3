//! The routes of `times`: path, act, fields, page, and the page that shows the
//! form again.

use pergola_base::{ActCode, FieldRule, Route};
use pergola_page::stood;

use super::pages;
use super::rules::{FIELDS, WEEK};

/// The same fields where several people fill in one form.
const SHARED: [FieldRule; WEEK + 1] = stood::with(&FIELDS);

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get(
        "/g/:circle/times",
        "times.own",
        ActCode::AnswerEvening,
        pages::own,
    ),
    Route::post(
        "/g/:circle/times",
        "times.set_own",
        ActCode::AnswerEvening,
        &FIELDS,
        (pages::set_own, pages::own),
    ),
    Route::get(
        "/g/:circle/p/:person/times",
        "times.person",
        ActCode::RunEvenings,
        pages::person,
    ),
    Route::post(
        "/g/:circle/p/:person/times",
        "times.set_person",
        ActCode::RunEvenings,
        &SHARED,
        (pages::set_person, pages::person),
    ),
];
