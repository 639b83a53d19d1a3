//! The routes of `rota`. Fixed parts of a path stand before `:name` parts.

use pergola_base::{ActCode, FieldRule, Route};

use super::pages::{own, plan, why};
use super::rules::FIELDS;

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/c/rota", "rota.plan", ActCode::Coordinate, plan::get),
    Route::post(
        "/c/rota/draft",
        "rota.draft",
        ActCode::Coordinate,
        &[FieldRule::new("weeks", 3), FieldRule::new("freely", 3)],
        (plan::draft, plan::get),
    ),
    Route::post(
        "/c/rota/stop",
        "rota.stop",
        ActCode::Coordinate,
        &[],
        (plan::stop, plan::get),
    ),
    Route::post(
        "/c/rota/publish",
        "rota.publish",
        ActCode::Coordinate,
        &[FieldRule::new("revision", 20)],
        (plan::publish, plan::get),
    ),
    Route::post(
        "/c/rota/away",
        "rota.throw_away",
        ActCode::Coordinate,
        &[],
        (plan::throw_away, plan::get),
    ),
    Route::get(
        "/c/rota/why/:evening/:person",
        "rota.why",
        ActCode::Coordinate,
        why::get,
    ),
    Route::get("/me/rota", "rota.own", ActCode::OwnRota, own::get),
    Route::post(
        "/me/rota",
        "rota.set_own",
        ActCode::OwnRota,
        &FIELDS,
        (own::set, own::get),
    ),
    Route::post(
        "/me/rota/cover/:evening",
        "rota.cover",
        ActCode::OwnRota,
        &[],
        (own::cover, own::get),
    ),
];
