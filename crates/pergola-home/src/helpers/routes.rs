//! The routes of `helpers`: path, act, fields, page, and the page that shows
//! the form again.

use pergola_base::{ActCode, FieldRule, Method, Mode, Page, Route};

use super::pages;

const SEEN: FieldRule = FieldRule {
    name: "seen",
    chars_max: 16,
};
const ROLE: FieldRule = FieldRule {
    name: "role",
    chars_max: 20,
};

const fn post(
    path: &'static str,
    name: &'static str,
    fields: &'static [FieldRule],
    page: Page,
) -> Route {
    Route {
        method: Method::Post,
        path,
        name,
        act: ActCode::Coordinate,
        mode: Mode::Plain,
        fields,
        page,
        back: Some(pages::get),
    }
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/c",
        name: "helpers.all",
        act: ActCode::Coordinate,
        mode: Mode::Plain,
        fields: &[],
        page: pages::get,
        back: None,
    },
    post("/c/in/:person", "helpers.admit", &[SEEN], pages::admit),
    post("/c/code", "helpers.make_code", &[ROLE], pages::make_code),
];
