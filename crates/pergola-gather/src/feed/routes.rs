//! The routes of `feed`: path, act, fields, page, and the page that shows the
//! form again.

use pergola_base::{ActCode, FieldRule, Route};

use super::pages;

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/me/calendar", "feed.own", ActCode::OwnFeed, pages::get),
    Route::post(
        "/me/calendar",
        "feed.make",
        ActCode::OwnFeed,
        &[FieldRule::new("warned", 3)],
        (pages::make, pages::get),
    ),
    Route::post(
        "/me/calendar/end",
        "feed.end",
        ActCode::OwnFeed,
        &[],
        (pages::end, pages::get),
    ),
    Route::get("/t/:feed", "feed.read", ActCode::ReadFeed, pages::read),
];
