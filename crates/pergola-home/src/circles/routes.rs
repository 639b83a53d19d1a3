//! The routes of `circles`: path, act, fields, page, and the page that shows the
//! form again. Fixed parts of a path stand before `:name` parts.

use pergola_base::{ActCode, FieldRule, Method, Mode, Page, Route};

use super::pages::{admit, circle, code, entered, groups, lead, person};

const NAME: FieldRule = field("name", 120);
const SURE: FieldRule = field("sure", 3);
const SEEN: FieldRule = field("seen", 16);
const LIMITS: FieldRule = field("limits", 3);
const ADULT: FieldRule = field("adult", 3);

const fn field(name: &'static str, chars_max: usize) -> FieldRule {
    FieldRule { name, chars_max }
}

const fn get(path: &'static str, name: &'static str, act: ActCode, page: Page) -> Route {
    let (method, mode) = (Method::Get, Mode::Plain);
    Route {
        method,
        path,
        name,
        act,
        mode,
        fields: &[],
        page,
        back: None,
    }
}

const fn post(
    path: &'static str,
    name: &'static str,
    act: ActCode,
    fields: &'static [FieldRule],
    pages: (Page, Page),
) -> Route {
    let (method, mode) = (Method::Post, Mode::Plain);
    Route {
        method,
        path,
        name,
        act,
        mode,
        fields,
        page: pages.0,
        back: Some(pages.1),
    }
}

const fn step(path: &'static str, name: &'static str, page: Page) -> Route {
    post(path, name, ActCode::LeadCircle, &[], (page, person::get))
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    get("/g", "circles.groups", ActCode::SeeOwn, groups::get),
    post(
        "/g",
        "circles.open",
        ActCode::OpenCircle,
        &[NAME],
        (groups::open, groups::get),
    ),
    get("/g/code", "circles.code_ask", ActCode::UseCode, code::ask),
    post(
        "/g/code",
        "circles.code_use",
        ActCode::UseCode,
        &[field("code", 200)],
        (code::enter, code::ask),
    ),
    post(
        "/g/welcome/:person",
        "circles.welcome",
        ActCode::ShareWelcome,
        &[SEEN],
        (groups::welcome, groups::get),
    ),
    get("/g/:circle", "circles.one", ActCode::SeeCircle, circle::get),
    post(
        "/g/:circle/line",
        "circles.leave_line",
        ActCode::LeaveLine,
        &[field("line", 400)],
        (circle::leave_line, circle::get),
    ),
    post(
        "/g/:circle/line/:note",
        "circles.take_back",
        ActCode::LeaveLine,
        &[],
        (circle::take_back, circle::get),
    ),
    get(
        "/g/:circle/lead",
        "circles.lead",
        ActCode::LeadCircle,
        lead::get,
    ),
    post(
        "/g/:circle/code",
        "circles.make_code",
        ActCode::LeadCircle,
        &[field("kind", 7)],
        (lead::make_code, lead::get),
    ),
    get(
        "/g/:circle/in/:person",
        "circles.admit_ask",
        ActCode::LeadCircle,
        admit::get,
    ),
    post(
        "/g/:circle/in/:person",
        "circles.admit",
        ActCode::LeadCircle,
        &[SEEN, LIMITS, ADULT],
        (admit::post, admit::get),
    ),
    get(
        "/g/:circle/person",
        "circles.enter_ask",
        ActCode::LeadCircle,
        entered::get,
    ),
    post(
        "/g/:circle/person",
        "circles.enter",
        ActCode::LeadCircle,
        &[NAME, SURE, LIMITS, ADULT],
        (entered::post, entered::get),
    ),
    get(
        "/g/:circle/p/:person",
        "circles.person",
        ActCode::LeadCircle,
        person::get,
    ),
    get(
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
