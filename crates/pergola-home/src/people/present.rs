//! The present words, asked once more before a change to the ways in: whoever holds an unlocked
//! telephone is not always its owner. They were hashed before, as at a sign-in and in the same
//! queue; wrong ones end nothing and block nobody.

use pergola_base::{Cx, Refusal, Request, Stop};
use pergola_store::Tx;

use super::rules::{self, Change};
use super::{handles, sessions};

const MISSING: Refusal = Refusal::field(
    "words",
    "people-present-missing",
    "people-present-wrong-next",
);
const WRONG: Refusal = Refusal::field("words", "people-present-wrong", "people-present-wrong-next");

/// Whether the form of a change asks for the present words.
///
/// # Errors
/// When the database does not answer.
pub fn asks(cx: &Cx, tx: &mut Tx, request: &Request, change: Change) -> Result<bool, Stop> {
    let age = sessions::age(cx, tx, request.token.as_ref())?;
    Ok(rules::asks_words(change, age))
}

/// The present words were typed, where a change asks for them.
///
/// # Errors
/// When they are missing or are others, or the database does not answer.
pub fn typed(cx: &Cx, tx: &mut Tx, request: &mut Request, change: Change) -> Result<(), Stop> {
    if !asks(cx, tx, request, change)? {
        return Ok(());
    }
    let login = request.login.take().ok_or(MISSING)?;
    if handles::are_present(cx, tx, &login.0)? {
        Ok(())
    } else {
        Err(WRONG.into())
    }
}
