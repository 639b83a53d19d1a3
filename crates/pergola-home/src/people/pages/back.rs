//! Getting back in with a recovery code: new words for the old account. An
//! unknown sign-in name and a wrong code give one answer.

use askama::Template;
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{
    Answer, Cx, Id, Notice, Programme, Refusal, Request, Signed, State, Stop, keeping,
};
use pergola_page::{Shell, page};
use pergola_seal::{AccountSeed, Passphrase, Plain, RecoveryCode};
use pergola_store::Tx;

use crate::people::carried::Carried;
use crate::people::handles::{self, Handle};
use crate::people::{rules, sessions};

const GROUP: Refusal = Refusal::field("typed", "people-code-group", "people-code-differs-next");
const WRONG: Refusal = Refusal::form("people-back-wrong", "people-back-wrong-next");

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
    let typed = request.take("typed").ok_or(WRONG)?;
    let code = RecoveryCode::parse(&typed)
        .map_err(|wrong| Stop::from(GROUP.naming(i64::from(wrong.0))))?;
    open(cx, tx, &handle, &code)?;
    let mut carried = Carried::default();
    carried.set("handle", handle);
    carried.set("typed", typed);
    carried.set("words", Passphrase::fresh(cx.language).to_plain());
    Ok(shown(cx, request, &carried))
}

/// The same statements and the same work, whatever was wrong.
fn open(
    cx: &mut Cx,
    tx: &mut Tx,
    handle: &Plain,
    code: &RecoveryCode,
) -> Result<(Handle, AccountSeed), Stop> {
    let found = handles::find(cx, tx, handle)?;
    let (programme, person) = match &found {
        Some(one) => (one.programme, one.person),
        None => (cx.here()?, Id::fresh()),
    };
    tx.bind(programme.raw());
    cx.programme = Programme::find(tx, programme)?;
    let standing = people::find(tx, person)?;
    let seed = keeping::open_way(cx, tx, person, code)?;
    match (found, standing, seed) {
        (Some(found), Some(standing), Some(seed)) if standing.state != State::Left => {
            Ok((found, seed))
        }
        _ => Err(WRONG.into()),
    }
}

fn shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let words = carried
        .get("words")
        .map_or_else(String::new, |text| text.show().text().to_owned());
    page(&NewPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        words,
    })
}

/// Shows the new words again.
pub fn again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    Ok(shown(cx, request, &carried))
}

/// POST /back/last: they are written down; asks to type them.
pub fn last(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    Ok(page(&LastPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
    }))
}

/// POST /back/in: they were typed; every session is over, a new one opens.
pub fn finish(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/back"));
    };
    let typed = request
        .take("words")
        .unwrap_or_else(|| Plain::new(String::new()));
    rules::words_match(carried.get("words").ok_or(WRONG)?, &typed)?;
    let login = request.login.take().ok_or(WRONG)?;
    let code = RecoveryCode::parse(carried.get("typed").ok_or(WRONG)?).map_err(|_| WRONG)?;
    let (handle, seed) = open(cx, tx, carried.get("handle").ok_or(WRONG)?, &code)?;
    let standing = people::find(tx, handle.person)?.ok_or(WRONG)?;
    let roles = people::roles(tx, handle.person)?;
    handles::renew(cx, tx, handle.person, &login, &seed)?;
    sessions::end_all(tx, handle.programme, handle.person)?;
    let session = sessions::open(tx, cx.now, handle.programme, handle.person, &seed)?;
    cx.sign(Signed::new(handle.person, roles, standing.state, seed));
    keeping::take_wraps(cx, tx)?;
    journal::append(cx, tx, Entry::NewWords, Some(handle.person), None)?;
    cx.leave_notice(tx, Notice::NewWords(handle.person))?;
    Ok(Answer::see("/me/way").setting(session.cookie()))
}
