//! The routes of `needs`: path, act, fields, page, and the page that shows the
//! form again.

use pergola_base::{ActCode, FieldRule, Route};
use pergola_page::stood;

use super::kinds::{COUNT, FIELDS};
use super::pages::{evening, organise, own, person, together};

/// The same fields where several people fill in one form.
const SHARED: [FieldRule; COUNT + 1] = stood::with(&FIELDS);

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get(
        "/c/needs",
        "needs.organise",
        ActCode::Coordinate,
        organise::get,
    ),
    Route::get(
        "/c/needs/:evening",
        "needs.evening",
        ActCode::Coordinate,
        evening::get,
    ),
    Route::post(
        "/c/needs/:evening",
        "needs.answer",
        ActCode::Coordinate,
        &SHARED,
        (evening::post, evening::get),
    ),
    Route::get(
        "/g/:circle/needs",
        "needs.own",
        ActCode::AnswerEvening,
        own::get,
    ),
    Route::post(
        "/g/:circle/needs",
        "needs.set_own",
        ActCode::AnswerEvening,
        &FIELDS,
        (own::post, own::get),
    ),
    Route::get(
        "/g/:circle/needs/all",
        "needs.together",
        ActCode::RunEvenings,
        together::get,
    ),
    Route::get(
        "/g/:circle/p/:person/needs",
        "needs.person",
        ActCode::RunEvenings,
        person::get,
    ),
    Route::post(
        "/g/:circle/p/:person/needs",
        "needs.set_person",
        ActCode::RunEvenings,
        &SHARED,
        (person::post, person::get),
    ),
];
