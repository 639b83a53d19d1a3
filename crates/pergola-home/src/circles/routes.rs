//! The routes of `circles`: path, act, fields, page, and the page that shows the
//! form again. Fixed parts of a path stand before `:name` parts.

use pergola_base::{ActCode, FieldRule, Page, Route};
use pergola_page::forms::NAME_CHARS_MAX;

use super::pages::{admit, circle, code, entered, groups, lead, person};
use super::rules;

const NAME: FieldRule = FieldRule::new("name", 120).taking(NAME_CHARS_MAX);
const CIRCLE_NAME: FieldRule = FieldRule::new("name", 120).taking(rules::NAME_CHARS_MAX);
const SURE: FieldRule = FieldRule::new("sure", 3);
const SEEN: FieldRule = FieldRule::new("seen", 16);
const LIMITS: FieldRule = FieldRule::new("limits", 3);
const ADULT: FieldRule = FieldRule::new("adult", 3);
const TALKS: FieldRule = FieldRule::new("talks", 3);
const BEFORE: FieldRule = FieldRule::new("before", 20);

const fn step(path: &'static str, name: &'static str, page: Page) -> Route {
    Route::post(path, name, ActCode::LeadCircle, &[], (page, person::get))
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    Route::get("/g", "circles.groups", ActCode::SeeOwn, groups::get),
    Route::post(
        "/g",
        "circles.open",
        ActCode::OpenCircle,
        &[CIRCLE_NAME],
        (groups::open, groups::get),
    ),
    Route::get("/g/code", "circles.code_ask", ActCode::UseCode, code::ask),
    Route::post(
        "/g/code",
        "circles.code_use",
        ActCode::UseCode,
        &[FieldRule::new("code", 200)],
        (code::enter, code::ask),
    ),
    Route::post(
        "/g/welcome",
        "circles.welcome_ask",
        ActCode::ShareWelcome,
        &[],
        (groups::welcome_ask, groups::get),
    ),
    Route::post(
        "/g/welcome/:person",
        "circles.welcome",
        ActCode::ShareWelcome,
        &[SEEN],
        (groups::welcome, groups::get),
    ),
    Route::post(
        "/g/:circle/take",
        "circles.take_lead",
        ActCode::TakeLead,
        &[],
        (groups::take_lead, groups::get),
    ),
    Route::get("/g/:circle", "circles.one", ActCode::SeeCircle, circle::get),
    Route::post(
        "/g/:circle/line",
        "circles.leave_line",
        ActCode::LeaveLine,
        &[FieldRule::new("line", 400).taking(rules::LINE_CHARS_MAX)],
        (circle::leave_line, circle::get),
    ),
    Route::post(
        "/g/:circle/line/:note",
        "circles.take_back",
        ActCode::LeaveLine,
        &[],
        (circle::take_back, circle::get),
    ),
    Route::get(
        "/g/:circle/lead",
        "circles.lead",
        ActCode::LeadCircle,
        lead::get,
    ),
    Route::post(
        "/g/:circle/begins",
        "circles.announce",
        ActCode::LeadCircle,
        &[FieldRule::new("day", 10)],
        (lead::announce, lead::get),
    ),
    Route::post(
        "/g/:circle/begins/:day/back",
        "circles.nobody_begins",
        ActCode::LeadCircle,
        &[],
        (lead::nobody_begins, lead::get),
    ),
    Route::post(
        "/g/:circle/code",
        "circles.make_code",
        ActCode::LeadCircle,
        &[FieldRule::new("kind", 7)],
        (lead::make_code, lead::get),
    ),
    Route::post(
        "/g/:circle/word",
        "circles.tell",
        ActCode::LeadCircle,
        &[FieldRule::new("word", 400).taking(rules::LINE_CHARS_MAX)],
        (lead::tell, lead::get),
    ),
    Route::get(
        "/g/:circle/in/:person",
        "circles.admit_ask",
        ActCode::LeadCircle,
        admit::get,
    ),
    Route::post(
        "/g/:circle/in/:person",
        "circles.admit",
        ActCode::LeadCircle,
        &[SEEN, LIMITS, ADULT, TALKS, BEFORE],
        (admit::post, admit::get),
    ),
    Route::get(
        "/g/:circle/person",
        "circles.enter_ask",
        ActCode::LeadCircle,
        entered::get,
    ),
    Route::post(
        "/g/:circle/person",
        "circles.enter",
        ActCode::LeadCircle,
        &[NAME, SURE, LIMITS, ADULT, TALKS],
        (entered::post, entered::get),
    ),
    Route::get(
        "/g/:circle/p/:person",
        "circles.person",
        ActCode::LeadCircle,
        person::get,
    ),
    Route::get(
        "/g/:circle/p/:person/copy",
        "circles.person_copy",
        ActCode::LeadCircle,
        person::copy,
    ),
    step(
        "/g/:circle/p/:person/pause",
        "circles.person_pause",
        person::pause,
    ),
    step(
        "/g/:circle/p/:person/back",
        "circles.person_back",
        person::come_back,
    ),
    step(
        "/g/:circle/p/:person/part",
        "circles.person_part",
        person::part,
    ),
    step(
        "/g/:circle/p/:person/done",
        "circles.person_done",
        person::done,
    ),
    step(
        "/g/:circle/p/:person/leave",
        "circles.person_leave",
        person::leave,
    ),
    step(
        "/g/:circle/p/:person/erase",
        "circles.person_erase",
        person::erase,
    ),
    step(
        "/g/:circle/p/:person/code",
        "circles.person_code",
        person::make_code,
    ),
];
