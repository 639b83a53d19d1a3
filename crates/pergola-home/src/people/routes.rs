//! The routes of `people`: path, act, mode, fields, page, and the page that
//! shows the form again.

use pergola_base::{ActCode, FieldRule, Method, Mode, Page, Route, Slow};

use super::carried;
use super::pages::{back, choices, copy, home, join, name, signin, standing, way, words};

const CARRIED: FieldRule = FieldRule {
    name: carried::FIELD,
    chars_max: carried::CHARS_MAX,
};
const HANDLE: FieldRule = field("handle", 80);
const WORDS: FieldRule = field("words", 200);
const CODE: FieldRule = field("code", 200);
const TYPED: FieldRule = field("typed", 100);
const NAME: FieldRule = field("name", 120);

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
    mode: Mode,
    fields: &'static [FieldRule],
    pages: (Page, Page),
) -> Route {
    let method = Method::Post;
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

/// Every route of this slice.
pub const ROUTES: &[Route] = &[
    post(
        "/in",
        "people.signin",
        ActCode::SignIn,
        Mode::Slow(Slow::Known),
        &[
            HANDLE,
            WORDS,
            field("kept", 65_536),
            field("kept_path", 200),
        ],
        (signin::post, crate::front::door),
    ),
    post(
        "/me/out",
        "people.out",
        ActCode::SignOut,
        Mode::Plain,
        &[],
        (signin::out, home::more),
    ),
    post(
        "/j",
        "people.code",
        ActCode::Join,
        Mode::Step,
        &[CODE],
        (join::code, crate::front::door),
    ),
    post(
        "/j/name",
        "people.join_name",
        ActCode::Join,
        Mode::Step,
        &[CARRIED],
        (join::name, join::limits),
    ),
    post(
        "/j/choices",
        "people.join_choices",
        ActCode::Join,
        Mode::Step,
        &[CARRIED, NAME, field("sure", 3)],
        (join::choices, join::name_again),
    ),
    post(
        "/j/words",
        "people.join_words",
        ActCode::Join,
        Mode::Step,
        &[CARRIED, field("attendance", 3), field("way", 4)],
        (join::words, join::choices_again),
    ),
    post(
        "/j/way",
        "people.join_way",
        ActCode::Join,
        Mode::Step,
        &[CARRIED],
        (join::way, join::words_again),
    ),
    post(
        "/j/last",
        "people.join_last",
        ActCode::Join,
        Mode::Step,
        &[CARRIED, TYPED],
        (join::last, join::way_again),
    ),
    post(
        "/j/in",
        "people.join",
        ActCode::Join,
        Mode::Slow(Slow::New),
        &[CARRIED, WORDS],
        (join::finish, join::last_again),
    ),
    get("/me", "people.home", ActCode::SeeOwn, home::get),
    get("/me/more", "people.more", ActCode::SeeOwn, home::more),
    get("/me/name", "people.name", ActCode::ChangeName, name::get),
    post(
        "/me/name",
        "people.rename",
        ActCode::ChangeName,
        Mode::Plain,
        &[NAME, field("sure", 3)],
        (name::post, name::get),
    ),
    get(
        "/me/words",
        "people.words",
        ActCode::ChangeWords,
        words::get,
    ),
    post(
        "/me/words/new",
        "people.words_new",
        ActCode::ChangeWords,
        Mode::Step,
        &[],
        (words::make, words::get),
    ),
    post(
        "/me/words/last",
        "people.words_last",
        ActCode::ChangeWords,
        Mode::Step,
        &[CARRIED],
        (words::last, words::again),
    ),
    post(
        "/me/words",
        "people.new_words",
        ActCode::ChangeWords,
        Mode::Slow(Slow::New),
        &[CARRIED, WORDS],
        (words::post, words::last),
    ),
    get("/me/way", "people.way", ActCode::ChangeWords, way::get),
    post(
        "/me/way/new",
        "people.way_new",
        ActCode::ChangeWords,
        Mode::Step,
        &[],
        (way::make, way::get),
    ),
    post(
        "/me/way",
        "people.new_way",
        ActCode::ChangeWords,
        Mode::Plain,
        &[CARRIED, TYPED],
        (way::post, way::again),
    ),
    post(
        "/me/way/none",
        "people.no_way",
        ActCode::ChangeWords,
        Mode::Plain,
        &[],
        (way::none, way::get),
    ),
    get("/back", "people.back", ActCode::SignIn, back::get),
    post(
        "/back",
        "people.back_check",
        ActCode::SignIn,
        Mode::Step,
        &[HANDLE, TYPED],
        (back::check, back::get),
    ),
    post(
        "/back/last",
        "people.back_last",
        ActCode::SignIn,
        Mode::Step,
        &[CARRIED],
        (back::last, back::again),
    ),
    post(
        "/back/in",
        "people.back_in",
        ActCode::SignIn,
        Mode::Slow(Slow::New),
        &[CARRIED, WORDS],
        (back::finish, back::last),
    ),
    get(
        "/me/choices",
        "people.choices",
        ActCode::ChangeChoices,
        choices::get,
    ),
    post(
        "/me/choices",
        "people.choose",
        ActCode::ChangeChoices,
        Mode::Plain,
        &[
            field("language", 2),
            field("idle", 2),
            field("attendance", 3),
        ],
        (choices::post, choices::get),
    ),
    get(
        "/me/pause",
        "people.pause_ask",
        ActCode::Pause,
        standing::pause_ask,
    ),
    post(
        "/me/pause",
        "people.pause",
        ActCode::Pause,
        Mode::Plain,
        &[],
        (standing::pause, standing::pause_ask),
    ),
    get(
        "/me/done",
        "people.done_ask",
        ActCode::Pause,
        standing::done_ask,
    ),
    post(
        "/me/done",
        "people.done",
        ActCode::Pause,
        Mode::Plain,
        &[],
        (standing::done, standing::done_ask),
    ),
    post(
        "/me/return",
        "people.return",
        ActCode::Pause,
        Mode::Plain,
        &[],
        (standing::come_back, home::get),
    ),
    get(
        "/me/leave",
        "people.leave_ask",
        ActCode::Leave,
        standing::leave_ask,
    ),
    post(
        "/me/leave",
        "people.leave",
        ActCode::Leave,
        Mode::Plain,
        &[field("words", 8)],
        (standing::leave, standing::leave_ask),
    ),
    get(
        "/left",
        "people.left",
        ActCode::AfterLeaving,
        standing::left,
    ),
    post(
        "/left/back",
        "people.take_back",
        ActCode::AfterLeaving,
        Mode::Plain,
        &[],
        (standing::take_back, standing::left),
    ),
    post(
        "/left/erase",
        "people.erase",
        ActCode::AfterLeaving,
        Mode::Plain,
        &[],
        (standing::erase, standing::left),
    ),
    get("/me/copy", "people.copy", ActCode::TakeCopy, copy::get),
    post(
        "/me/copy/ask",
        "people.copy_ask",
        ActCode::TakeCopy,
        Mode::Plain,
        &[],
        (copy::ask, copy::get),
    ),
    post(
        "/me/copy/delay",
        "people.copy_delay",
        ActCode::TakeCopy,
        Mode::Plain,
        &[field("delay", 3)],
        (copy::delay, copy::get),
    ),
    post(
        "/me/copy/file",
        "people.copy_file",
        ActCode::TakeCopy,
        Mode::Plain,
        &[],
        (copy::file, copy::get),
    ),
];
