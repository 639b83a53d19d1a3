//! The routes of `trusted`: path, act, mode, fields, page, and the page that
//! shows the form again.

use pergola_base::{ActCode, FieldRule, Mode, Route, Slow};
use pergola_page::forms::NAME_CHARS_MAX;

use super::pages::{held, own};
use crate::people::carried;

const WORDS: FieldRule = FieldRule::new("words", 200);

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
    Route::get("/me/way/two", "trusted.own", ActCode::ChangeWords, own::get),
    Route::post(
        "/me/way/two/look",
        "trusted.look",
        ActCode::ChangeWords,
        &[
            chosen("one"),
            code("one_code"),
            chosen("other"),
            code("other_code"),
            FieldRule::new("name", 120).taking(NAME_CHARS_MAX),
        ],
        (own::look, own::get),
    )
    .run(Mode::Step),
    Route::post(
        "/me/way/two",
        "trusted.choose",
        ActCode::ChangeWords,
        &[FieldRule::new(carried::FIELD, carried::CHARS_MAX), WORDS],
        (own::choose, own::look_again),
    )
    .run(Mode::Slow(Slow::Present)),
    Route::post(
        "/me/way/two/end",
        "trusted.end",
        ActCode::ChangeWords,
        &[WORDS],
        (own::end, own::get),
    )
    .run(Mode::Slow(Slow::Present)),
    Route::post(
        "/me/way/two/read",
        "trusted.read",
        ActCode::ChangeWords,
        &[],
        (own::read, own::get),
    ),
    Route::get("/me/trust", "trusted.held", ActCode::HoldTrust, held::get),
    Route::post(
        "/me/trust/begin",
        "trusted.begin",
        ActCode::HoldTrust,
        &[chosen("person")],
        (held::begin, held::get),
    ),
    Route::post(
        "/me/trust/confirm",
        "trusted.confirm",
        ActCode::HoldTrust,
        &[FieldRule::new("typed", 100)],
        (held::confirm, held::get),
    ),
    Route::post(
        "/me/trust/end",
        "trusted.end_claim",
        ActCode::HoldTrust,
        &[chosen("person")],
        (held::end, held::get),
    ),
];
