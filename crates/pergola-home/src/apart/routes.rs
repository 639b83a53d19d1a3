//! The routes of `apart`: path, act, fields, page, and the page that shows the
//! form again. The same once with the names of a group that its path says.

use pergola_base::{ActCode, FieldRule, Route};

use super::pages;

/// A person who is chosen by name, as the text of their id.
const fn chosen(name: &'static str) -> FieldRule {
    FieldRule::new(name, 26)
}

/// A card code, typed with spaces or without.
const fn code(name: &'static str) -> FieldRule {
    FieldRule::new(name, 20)
}

const PAIR: &[FieldRule] = &[
    chosen("one"),
    code("one_code"),
    chosen("other"),
    code("other_code"),
    FieldRule::new("asked", 3),
];
const STANDS: &[FieldRule] = &[
    chosen("first"),
    chosen("second"),
    code("first_code"),
    code("second_code"),
];

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/g/apart", "apart.all", ActCode::KeepApart, pages::get),
    Route::post(
        "/g/apart",
        "apart.set",
        ActCode::KeepApart,
        PAIR,
        (pages::set, pages::get),
    ),
    Route::post(
        "/g/apart/back",
        "apart.take_back",
        ActCode::KeepApart,
        STANDS,
        (pages::take_back, pages::get),
    ),
    Route::get(
        "/g/:circle/apart",
        "apart.of_circle",
        ActCode::LeadCircle,
        pages::get,
    ),
    Route::post(
        "/g/:circle/apart",
        "apart.set_in_circle",
        ActCode::LeadCircle,
        PAIR,
        (pages::set, pages::get),
    ),
    Route::post(
        "/g/:circle/apart/back",
        "apart.take_back_in_circle",
        ActCode::LeadCircle,
        STANDS,
        (pages::take_back, pages::get),
    ),
];
