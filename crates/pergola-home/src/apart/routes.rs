//! The routes of `apart`: path, act, fields, page, and the page that shows the
//! form again.

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

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/g/apart", "apart.all", ActCode::KeepApart, pages::get),
    Route::post(
        "/g/apart",
        "apart.set",
        ActCode::KeepApart,
        &[
            chosen("one"),
            code("one_code"),
            chosen("other"),
            code("other_code"),
            FieldRule::new("asked", 3),
        ],
        (pages::set, pages::get),
    ),
    Route::post(
        "/g/apart/back",
        "apart.take_back",
        ActCode::KeepApart,
        &[chosen("first"), chosen("second")],
        (pages::take_back, pages::get),
    ),
];
