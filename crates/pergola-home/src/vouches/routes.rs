//! The routes of `vouches`: path, act, fields, page, and the page that shows
//! the form again.

use pergola_base::{ActCode, FieldRule, Route};

use super::pages;

const PERSON: FieldRule = FieldRule::new("person", 26);
const ROLE: FieldRule = FieldRule::new("role", 20);

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/v", "vouches.open", ActCode::Vouch, pages::open),
    Route::post(
        "/v",
        "vouches.vouch",
        ActCode::Vouch,
        &[PERSON, ROLE],
        (pages::vouch, pages::open),
    ),
    Route::get("/c/roles", "vouches.all", ActCode::Coordinate, pages::all),
    Route::post(
        "/c/roles",
        "vouches.propose",
        ActCode::Coordinate,
        &[
            PERSON,
            ROLE,
            FieldRule::new("reason", 8),
            FieldRule::new("days", 2),
        ],
        (pages::propose, pages::all),
    ),
    Route::post(
        "/c/roles/back",
        "vouches.take_back",
        ActCode::Coordinate,
        &[PERSON, ROLE],
        (pages::take_back, pages::all),
    ),
];
