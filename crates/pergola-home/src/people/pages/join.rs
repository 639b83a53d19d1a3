//! Joining by a spoken code. What is kept and when somebody must be told comes
//! before any question; nothing is stored until the last page.

use askama::Template;
use pergola_base::{Answer, Cx, Programme, Refusal, Request, Role, Stop, act, codes};
use pergola_page::{Shell, forms, page, say};
use pergola_seal::{Handle, Passphrase, Plain, RecoveryCode};
use pergola_store::Tx;

use super::words;
use crate::people::carried::Carried;
use crate::people::joining::{self, Newcomer, TAKEN};
use crate::people::rules::{self, Way};
use crate::people::{handles, sessions};

const UNKNOWN: Refusal = Refusal::field("code", "people-code-unknown", "people-code-unknown-next");
const HANDLE_TRIES_MAX: usize = 8;

/// A page that asks one thing and carries the rest.
#[derive(Template)]
#[template(path = "people/join-limits.html")]
struct LimitsPage<'a> {
    s: Shell<'a>,
    carried: String,
}

#[derive(Template)]
#[template(path = "people/join-name.html")]
struct NamePage<'a> {
    s: Shell<'a>,
    carried: String,
    proposals: Vec<String>,
    warned: bool,
}

#[derive(Template)]
#[template(path = "people/join-choices.html")]
struct ChoicesPage<'a> {
    s: Shell<'a>,
    carried: String,
    helper: bool,
}

#[derive(Template)]
#[template(path = "people/join-words.html")]
struct WordsPage<'a> {
    s: Shell<'a>,
    carried: String,
    handle: String,
    words: String,
}

#[derive(Template)]
#[template(path = "people/join-way.html")]
struct WayPage<'a> {
    s: Shell<'a>,
    carried: String,
    groups: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/join-last.html")]
struct LastPage<'a> {
    s: Shell<'a>,
    carried: String,
    handle: String,
}

fn start_again() -> Answer {
    Answer::see("/")
}

fn role_of(cx: &Cx, tx: &mut Tx, carried: &Carried) -> Result<Role, Stop> {
    let words = carried.get("code").ok_or(TAKEN)?;
    Ok(codes::find(cx, tx, words)?.ok_or(TAKEN)?.role)
}

/// POST /j: the code; shows what is kept and when somebody is told.
pub fn code(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let words = forms::code(request.take("code"), "code")?;
    let found = codes::find(cx, tx, &words)?.ok_or(UNKNOWN)?;
    cx.programme = Programme::find(tx, found.programme)?;
    let mut carried = Carried::default();
    carried.set("code", words);
    Ok(limits_shown(cx, request, &carried))
}

fn limits_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    page(&LimitsPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
    })
}

/// Shows the limits again.
pub fn limits(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    Ok(limits_shown(cx, request, &carried))
}

/// POST /j/name: "go on"; asks for the name to go by.
pub fn name(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    role_of(cx, tx, &carried)?;
    Ok(name_shown(cx, request, &carried))
}

/// Shows the name's form again.
pub fn name_again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    Ok(name_shown(cx, request, &carried))
}

fn name_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let mut refusals = request.refusals().iter();
    let warned = refusals.any(|told| told.what == forms::LOOKS_REAL);
    let proposals = names_proposed(cx);
    page(&NamePage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        proposals,
        warned,
    })
}

/// Three of the names that are proposed, another three each time.
fn names_proposed(cx: &Cx) -> Vec<String> {
    let known = say(cx.language, "people-names", &[]);
    let mut names: Vec<&str> = known.split([',', '،']).map(str::trim).collect();
    let most = names.len().min(3);
    for (at, random) in pergola_seal::fresh_id().into_iter().take(most).enumerate() {
        let from = at + usize::from(random) % (names.len() - at);
        names.swap(at, from);
    }
    names.into_iter().take(3).map(str::to_owned).collect()
}

/// POST /j/choices: the name; asks what somebody says yes to.
pub fn choices(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(mut carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    let sure = request.is("sure", "yes");
    carried.set("name", forms::name(request.take("name"), "name", sure)?);
    choices_shown(cx, tx, request, carried)
}

/// Shows the choices again.
pub fn choices_again(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    choices_shown(cx, tx, request, carried)
}

/// What the next page shows is made here already: loaded again, it shows the same words.
fn choices_shown(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    mut carried: Carried,
) -> Result<Answer, Stop> {
    let helper = role_of(cx, tx, &carried)?.helps();
    carried.set("handle", free_handle(cx, tx)?);
    carried.set("words", Passphrase::fresh(cx.language).to_plain());
    carried.set(
        "recovery",
        Plain::new(RecoveryCode::fresh().groups().join(" ")),
    );
    Ok(page(&ChoicesPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        helper,
    }))
}

/// POST /j/words: the choices; shows the sign-in name and the five words.
pub fn words(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(mut carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    let way = request
        .choice(
            "way",
            &[("code", Way::Code), ("two", Way::Pair), ("none", Way::None)],
        )
        .ok_or(Refusal::field(
            "way",
            "people-way-missing",
            "people-way-missing-next",
        ))?;
    // Two people are chosen from inside: whoever wants them is led there at the end, and has
    // none until then.
    let now = if way == Way::Pair { Way::None } else { way };
    rules::way_fits(now, role_of(cx, tx, &carried)?)?;
    let attendance = if request.is("attendance", "yes") {
        "yes"
    } else {
        "no"
    };
    carried.set("attendance", Plain::new(attendance.to_owned()));
    if carried.get("words").is_none() {
        // Begun at a server that still made them here.
        return Ok(start_again());
    }
    if way != Way::Code {
        carried.take("recovery");
    }
    let two = if way == Way::Pair { "yes" } else { "no" };
    carried.set("two", Plain::new(two.to_owned()));
    Ok(words_shown(cx, request, &carried))
}

fn free_handle(cx: &Cx, tx: &mut Tx) -> Result<Plain, Stop> {
    for _ in 0..HANDLE_TRIES_MAX {
        let handle = Handle::fresh(cx.language).to_plain();
        if handles::find(cx, tx, &handle)?.is_none() {
            return Ok(handle);
        }
    }
    Err(Stop::fault("handle", "no free sign-in name was found"))
}

fn words_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    page(&WordsPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        handle: shown(carried, "handle"),
        words: shown(carried, "words"),
    })
}

fn shown(carried: &Carried, name: &str) -> String {
    carried
        .get(name)
        .map_or_else(String::new, |text| text.show().text().to_owned())
}

/// Shows the words again.
pub fn words_again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    Ok(words_shown(cx, request, &carried))
}

/// POST /j/way: the words are written down; shows the recovery code, if chosen.
pub fn way(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    if carried.get("recovery").is_none() {
        return Ok(last_shown(cx, request, &carried));
    }
    Ok(way_shown(cx, request, &carried))
}

fn way_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let groups = shown(carried, "recovery")
        .split(' ')
        .map(str::to_owned)
        .collect();
    page(&WayPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        groups,
    })
}

/// Shows the recovery code again.
pub fn way_again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    Ok(way_shown(cx, request, &carried))
}

/// POST /j/last: the code was typed again; asks for the five words.
pub fn last(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    super::way::typed_again(request, carried.get("recovery").ok_or(TAKEN)?)?;
    Ok(last_shown(cx, request, &carried))
}

fn last_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let handle = shown(carried, "handle");
    page(&LastPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        handle,
    })
}

/// Shows the last page again.
pub fn last_again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    Ok(last_shown(cx, request, &carried))
}

/// POST /j/in: the words were typed again; the account is made.
pub fn finish(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(mut carried) = Carried::read(cx, request) else {
        return Ok(start_again());
    };
    words::retyped(request, &carried, TAKEN)?;
    let login = request.login.take().ok_or(TAKEN)?;
    let spoken = carried.take("code").ok_or(TAKEN)?;
    let code = codes::find(cx, tx, &spoken)?.ok_or(TAKEN)?;
    if !codes::use_up(cx, tx, &spoken)? {
        return Err(TAKEN.into());
    }
    tx.bind(code.programme.raw());
    cx.programme = Programme::find(tx, code.programme)?;
    cx.may_here(act::Join)?;
    let newcomer = Newcomer {
        name: carried.take("name").ok_or(TAKEN)?,
        handle: carried.take("handle").ok_or(TAKEN)?,
        recovery: carried.take("recovery"),
        attendance: carried.is("attendance", "yes"),
        login,
    };
    let person = joining::settle(cx, tx, &code, &newcomer)?;
    let seed = cx.signed().ok_or(Stop::Missing)?.seed();
    let session = sessions::open(tx, cx.now, code.programme, person, seed)?;
    let first = if carried.is("two", "yes") {
        "/me/way/two"
    } else {
        "/me"
    };
    let mut answer = Answer::see(first).setting(session.cookie());
    answer.language = Some(cx.language);
    Ok(answer)
}
