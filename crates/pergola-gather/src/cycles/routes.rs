//! The routes of `cycles`.

use pergola_base::{ActCode, FieldRule, Route};
use pergola_home::circles::pages::lead;

use super::pages;

const PLAN: &[FieldRule] = &[
    FieldRule::new("first", 8),
    FieldRule::new("time", 8),
    FieldRule::new("count", 4),
    FieldRule::new("place", 400),
    FieldRule::new("exits", 3),
    FieldRule::new("apart", 3),
    FieldRule::new("camera", 3),
    FieldRule::new("step", 3),
    FieldRule::new("quiet", 3),
    FieldRule::new("signs", 3),
];

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get(
        "/g/:circle/plan",
        "cycles.plan_ask",
        ActCode::RunEvenings,
        pages::get,
    ),
    Route::post(
        "/g/:circle/plan",
        "cycles.plan",
        ActCode::RunEvenings,
        PLAN,
        (pages::post, pages::get),
    ),
    Route::post(
        "/g/:circle/begin",
        "cycles.begin",
        ActCode::RunEvenings,
        &[],
        (pages::begin, lead::get),
    ),
];
