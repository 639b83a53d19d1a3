//! The routes of `contact`: path, act, fields, page, and the page that shows the
//! form again. Those of a stranger need no account and store no more than lines.

use pergola_base::{ActCode, FieldRule, Mode, Page, Route};
use pergola_home::people::carried;
use pergola_page::stood::STOOD;

use super::pages::{desk, hours, lines, paper, slips, talk};
use super::rules::{CHARS_MAX, TIME_FIELDS};

const CARRIED: FieldRule = FieldRule::new(carried::FIELD, carried::CHARS_MAX);
const LINES: FieldRule = FieldRule::new("lines", CHARS_MAX);
const WAY: FieldRule = FieldRule::new("way", 10);
const WORDS: FieldRule = FieldRule::new("words", 200);
const AGAIN: FieldRule = FieldRule::new("again", 5);

/// What the desk says of itself in lines; behind them its times.
const LINES_OF_DESK: [FieldRule; 7] = [
    STOOD,
    FieldRule::new("hours", 200),
    FieldRule::new("phone", 200),
    FieldRule::new("letter", 200),
    FieldRule::new("walk", 200),
    FieldRule::new("young", 400),
    FieldRule::new("parts", 2_000),
];
const HOURS: [FieldRule; LINES_OF_DESK.len() + 3 * TIME_FIELDS.len()] = {
    let mut fields = [FieldRule::new("", 4); LINES_OF_DESK.len() + 3 * TIME_FIELDS.len()];
    let mut at = 0;
    while at < fields.len() {
        fields[at] = match at.checked_sub(LINES_OF_DESK.len()) {
            None => LINES_OF_DESK[at],
            Some(place) => FieldRule::new(TIME_FIELDS[place / 3][place % 3], 4),
        };
        at += 1;
    }
    fields
};

const fn open(path: &'static str, name: &'static str, page: Page) -> Route {
    Route::get(path, name, ActCode::AskFirst, page)
}

const fn paper(path: &'static str, name: &'static str, page: Page) -> Route {
    Route::get(path, name, ActCode::SeeKit, page)
}

const fn see(path: &'static str, name: &'static str, page: Page) -> Route {
    Route::get(path, name, ActCode::KeepDesk, page)
}

const fn keep(
    path: &'static str,
    name: &'static str,
    fields: &'static [FieldRule],
    pages: (Page, Page),
) -> Route {
    Route::post(path, name, ActCode::KeepDesk, fields, pages)
}

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    open("/talk", "contact.talk", talk::talk),
    open("/young", "contact.young", talk::young),
    open("/talk/write", "contact.write", talk::write),
    Route::post(
        "/talk/write",
        "contact.ask",
        ActCode::AskFirst,
        &[CARRIED, LINES, WAY],
        (talk::ask, talk::write),
    ),
    open("/talk/answer", "contact.words", talk::words),
    Route::post(
        "/talk/answer",
        "contact.read",
        ActCode::AskFirst,
        &[WORDS],
        (talk::read, talk::words),
    )
    .run(Mode::Step),
    paper("/kit/card", "contact.card", paper::card),
    paper("/kit/poster", "contact.poster", paper::poster),
    paper("/kit/slips", "contact.blank", paper::slips),
    paper("/kit/phone", "contact.say", paper::phone),
    paper("/kit/tell", "contact.tell", paper::tell),
    see("/desk", "contact.desk", desk::get),
    see("/desk/hours", "contact.hours", hours::get),
    keep(
        "/desk/hours",
        "contact.set_hours",
        &HOURS,
        (hours::post, hours::get),
    ),
    see("/desk/lines/:lines", "contact.lines", lines::get),
    keep(
        "/desk/lines/:lines",
        "contact.answer",
        &[LINES],
        (lines::answer, lines::get),
    ),
    keep(
        "/desk/give",
        "contact.give",
        &[
            FieldRule::new("language", 2),
            FieldRule::new("part", 6),
            FieldRule::new("when", 10),
            AGAIN,
            WAY,
        ],
        (slips::give, desk::get),
    ),
    keep(
        "/desk/find",
        "contact.find",
        &[FieldRule::new("number", 12)],
        (slips::find, desk::get),
    )
    .run(Mode::Step),
    see("/desk/talked", "contact.talked", slips::talked),
    see("/desk/slip/:slip", "contact.slip", slips::get),
    keep(
        "/desk/slip/:slip",
        "contact.again",
        &[AGAIN, STOOD],
        (slips::again, slips::get),
    ),
    keep(
        "/desk/slip/:slip/talked",
        "contact.had_talk",
        &[FieldRule::new("adult", 3)],
        (slips::had_talk, slips::get),
    ),
    keep(
        "/desk/slip/:slip/back",
        "contact.take_back",
        &[],
        (slips::take_back, slips::get),
    ),
];
