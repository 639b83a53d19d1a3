//! The routes of `helpers`: path, act, fields, page, and the page that shows
//! the form again.

use pergola_base::{ActCode, FieldRule, Page, Route};

use super::pages;

const SEEN: FieldRule = FieldRule::new("seen", 16);
const ROLE: FieldRule = FieldRule::new("role", 20);
const OUTSIDE_ONE: FieldRule = FieldRule::new("outside_one", 3);
const OUTSIDE_TWO: FieldRule = FieldRule::new("outside_two", 3);

const fn post(
    path: &'static str,
    name: &'static str,
    fields: &'static [FieldRule],
    page: Page,
) -> Route {
    Route::post(path, name, ActCode::Coordinate, fields, (page, pages::get))
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/c", "helpers.all", ActCode::Coordinate, pages::get),
    post("/c/in/:person", "helpers.admit", &[SEEN], pages::admit),
    post(
        "/c/code",
        "helpers.make_code",
        &[ROLE, OUTSIDE_ONE, OUTSIDE_TWO],
        pages::make_code,
    ),
];
