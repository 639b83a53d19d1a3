//! The routes of `rota`. Fixed parts of a path stand before `:name` parts.

use pergola_base::{ActCode, FieldRule, Route};
use pergola_page::stood::STOOD;

use super::pages::{own, plan, swap, why};
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
        &[FieldRule::new("revision", 20), STOOD],
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
    Route::get("/me/rota/swap", "rota.swap", ActCode::OwnRota, swap::get),
    Route::post(
        "/me/rota/swap",
        "rota.ask_swap",
        ActCode::OwnRota,
        &[FieldRule::new("with", 100)],
        (swap::ask, swap::get),
    ),
    Route::post(
        "/me/rota/swap/yes",
        "rota.swap_yes",
        ActCode::OwnRota,
        &[FieldRule::new("swap", 40)],
        (swap::yes, own::get),
    ),
    Route::post(
        "/me/rota/swap/no",
        "rota.swap_no",
        ActCode::OwnRota,
        &[FieldRule::new("swap", 40)],
        (swap::no, own::get),
    ),
    Route::post(
        "/me/rota/cover/:evening",
        "rota.cover",
        ActCode::OwnRota,
        &[],
        (own::cover, own::get),
    ),
];
