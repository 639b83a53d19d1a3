//! Signing in and out. An unknown name and wrong words give one answer, after
//! the same work.

use pergola_base::facts::people;
use pergola_base::{
    Answer, Cx, Notice, Programme, Refusal, Request, Signed, State, Stop, act, keeping,
};
use pergola_seal::Plain;
use pergola_store::Tx;

use crate::people::{handles, joining, sessions};

/// What somebody with wrong words, or no account, is told.
pub const WRONG: Refusal = Refusal::form("people-signin-wrong", "people-signin-wrong-next");

/// POST /in
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let typed = request
        .take("handle")
        .unwrap_or_else(|| Plain::new(String::new()));
    let login = request.login.take().ok_or(WRONG)?;
    let key = &login.0;
    let Some(handle) = handles::find(cx, tx, &typed)? else {
        handles::open_nothing(key);
        return Err(WRONG.into());
    };
    let seed = handle.open(key).ok_or(WRONG)?;
    tx.bind(handle.programme.raw());
    cx.programme = Programme::find(tx, handle.programme)?;
    let standing = people::find(tx, handle.person)?.ok_or(WRONG)?;
    let left = standing.state == State::Left;
    if left && standing.erase_on.is_some_and(|day| day <= cx.today()) {
        return Err(WRONG.into());
    }
    let roles = people::roles(tx, handle.person)?;
    let session = sessions::open(tx, cx.now, handle.programme, handle.person, &seed)?;
    cx.sign(Signed::new(handle.person, roles, standing.state, seed));
    if !left {
        keeping::take_wraps(cx, tx)?;
        joining::wait_readably(cx, tx)?;
        cx.leave_notice(tx, Notice::SignedIn(handle.person))?;
    }
    let mut answer = Answer::see(if left { "/left" } else { "/me" }).setting(session.cookie());
    answer.language = (!cx.chosen).then_some(standing.language);
    Ok(answer)
}

/// POST /me/others: signed out everywhere but here.
pub fn end_others(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::SignOut)?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    Ok(Answer::see("/me/more"))
}

/// POST /me/out
pub fn out(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::SignOut)?;
    if let Some(token) = &request.token {
        sessions::end(tx, token)?;
    }
    Ok(Answer::see("/").clearing())
}
