//! Getting back in with a code on paper, the own one or that of a claim: new
//! words for the old account. An unknown sign-in name and a wrong code give one
//! answer. The own code lets in once: whoever came by it takes another one along,
//! and until the last page nothing has changed, so that nobody who stops on the
//! way stands without one.

use askama::Template;
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{
    Answer, Cx, Id, Notice, Programme, Refusal, Request, Signed, State, Stop, keeping,
};
use pergola_page::{Shell, forms, page};
use pergola_seal::{AccountSeed, ClaimCode, Passphrase, Plain, RecoveryCode, WrongGroup};
use pergola_store::Tx;

use super::{way, words};
use crate::people::carried::Carried;
use crate::people::handles::{self, Handle};
use crate::people::{joining, sessions};
use crate::trusted::claims::{self, Found};

const GROUP: Refusal = Refusal::field("typed", "people-code-group", "people-code-differs-next");
const WRONG: Refusal = Refusal::form("people-back-wrong", "people-back-wrong-next");

/// Carried along once the new code was typed as it was shown.
const TYPED: &str = "typed_again";

const EARLY: Refusal = Refusal::form("people-back-early", "people-back-early-next");

#[derive(Template)]
#[template(path = "people/back.html")]
struct AskPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "people/back-words.html")]
struct NewPage<'a> {
    s: Shell<'a>,
    carried: String,
    words: String,
    next: &'static str,
}

#[derive(Template)]
#[template(path = "people/back-code.html")]
struct CodePage<'a> {
    s: Shell<'a>,
    carried: String,
    groups: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/back-last.html")]
struct LastPage<'a> {
    s: Shell<'a>,
    carried: String,
}

/// GET /back
pub fn get(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(page(&AskPage {
        s: Shell::new(cx, request),
    }))
}

/// POST /back: name and code; shows new words. Nothing has changed yet.
pub fn check(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let handle = request.take("handle").ok_or(WRONG)?;
    let typed = forms::code_in_parts(request.take("typed"), "typed")?;
    let code =
        Typed::parse(&typed).map_err(|wrong| Stop::from(GROUP.naming(i64::from(wrong.0))))?;
    let opened = open(cx, tx, &handle, &code)?;
    let mut carried = Carried::default();
    if !opened.by_claim {
        carried.set("recovery", way::fresh());
    }
    carried.set("handle", handle);
    carried.set("typed", typed);
    carried.set("words", Passphrase::fresh(cx.language).to_plain());
    Ok(shown(cx, request, &carried))
}

/// A typed code: both kinds are spelled alike, and which one it is shows only by
/// what it opens.
struct Typed {
    own: RecoveryCode,
    claim: ClaimCode,
}

impl Typed {
    fn parse(typed: &Plain) -> Result<Self, WrongGroup> {
        Ok(Self {
            own: RecoveryCode::parse(typed)?,
            claim: ClaimCode::parse(typed)?,
        })
    }
}

/// What a name and a code opened.
struct Opened {
    handle: Handle,
    seed: AccountSeed,
    /// By two people's halves, and not by the own code.
    by_claim: bool,
}

/// The same statements and the same work, whatever was wrong. Only the right code
/// of a claim is told that it is too early.
fn open(cx: &mut Cx, tx: &mut Tx, handle: &Plain, code: &Typed) -> Result<Opened, Stop> {
    let found = handles::find(cx, tx, handle)?;
    let (programme, person) = match &found {
        Some(one) => (one.programme, one.person),
        None => (cx.here()?, Id::fresh()),
    };
    tx.bind(programme.raw());
    cx.programme = Programme::find(tx, programme)?;
    let standing = people::find(tx, person)?;
    let own = keeping::open_way(cx, tx, person, &code.own)?;
    let claimed = claims::open(cx, tx, person, &code.claim)?;
    let here = standing.is_some_and(|standing| standing.state != State::Left);
    let handle = found.filter(|_| here).ok_or(WRONG)?;
    let (seed, by_claim) = match (own, claimed) {
        (Some(seed), _) => (seed, false),
        (None, Found::Seed(seed)) => (seed, true),
        (None, Found::Early(hours)) => return Err(EARLY.naming(hours).into()),
        (None, Found::Nothing) => return Err(WRONG.into()),
    };
    Ok(Opened {
        handle,
        seed,
        by_claim,
    })
}

fn shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let words = carried
        .get("words")
        .map_or_else(String::new, |text| text.show().text().to_owned());
    let next = match carried.get("recovery") {
        Some(_) => "/back/code",
        None => "/back/last",
    };
    page(&NewPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        words,
        next,
    })
}

/// Shows the new words again.
pub fn again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    Ok(shown(cx, request, &carried))
}

/// POST /back/code: they are written down; shows the code that takes the place of the one that
/// was used.
pub fn code(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    let Some(code) = carried.get("recovery") else {
        return Ok(Answer::see("/back"));
    };
    Ok(page(&CodePage {
        groups: way::groups(code),
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
    }))
}

/// Shows the new code again, or the new words to whoever came without one.
pub fn code_again(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    match Carried::read(cx, request) {
        Some(carried) if carried.get("recovery").is_none() => again(cx, tx, request),
        _ => code(cx, tx, request),
    }
}

/// POST /back/last: the new code was typed, if there is one; asks to type the new words.
pub fn last(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(mut carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    if let Some(code) = carried.get("recovery") {
        way::typed_again(request, code)?;
        carried.set(TYPED, Plain::new("yes".to_owned()));
    }
    Ok(last_shown(cx, request, &carried))
}

/// Asks for the new words again.
pub fn last_again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    Ok(Carried::read(cx, request).map_or_else(
        || Answer::see("/back"),
        |carried| last_shown(cx, request, &carried),
    ))
}

fn last_shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    page(&LastPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
    })
}

/// POST /back/in: they were typed; every session is over, a new one opens.
pub fn finish(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    words::retyped(request, &carried, WRONG)?;
    let login = request.login.take().ok_or(WRONG)?;
    let code = Typed::parse(carried.get("typed").ok_or(WRONG)?).map_err(|_| WRONG)?;
    let opened = open(cx, tx, carried.get("handle").ok_or(WRONG)?, &code)?;
    let next = next_code(&carried, opened.by_claim)?;
    let (handle, seed) = (opened.handle, opened.seed);
    let standing = people::find(tx, handle.person)?.ok_or(WRONG)?;
    let roles = people::roles(tx, handle.person)?;
    handles::renew(cx, tx, handle.person, &login, &seed)?;
    sessions::end_all(tx, handle.programme, handle.person)?;
    let session = sessions::open(tx, cx.now, handle.programme, handle.person, &seed)?;
    cx.sign(Signed::new(handle.person, roles, standing.state, seed));
    keeping::take_wraps(cx, tx)?;
    joining::wait_readably(cx, tx)?;
    if let Some(code) = &next {
        keeping::set_way(cx, tx, Some(code))?;
        journal::own(cx, tx, Entry::NewWay, handle.person)?;
        cx.leave_notice(tx, Notice::SignedIn(handle.person))?;
    } else {
        claims::used(cx, tx, handle.person)?;
    }
    journal::own(cx, tx, Entry::NewWords, handle.person)?;
    cx.leave_notice(tx, Notice::NewWords(handle.person))?;
    // After a claim the code is another matter; whoever came by their code has the next one.
    let path = if next.is_some() { "/me" } else { "/me/way" };
    Ok(Answer::see(path).setting(session.cookie()))
}

/// The code in place of the one that was used: shown, and typed again. A claim ends by itself,
/// and leaves the code alone.
fn next_code(carried: &Carried, by_claim: bool) -> Result<Option<RecoveryCode>, Stop> {
    if by_claim {
        return Ok(None);
    }
    let shown = carried.get("recovery").filter(|_| carried.is(TYPED, "yes"));
    let code = RecoveryCode::parse(shown.ok_or(WRONG)?).map_err(|_| WRONG)?;
    Ok(Some(code))
}
