//! Erasing a person, as far as the shared tables know them. Whoever erases
//! deletes its own tables by hearing `Erased`; the key that opened the person's
//! own words goes last, so that nothing of theirs opens anywhere afterwards.

use pergola_store::Tx;

use super::{consents, names, people};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::journal::{self, Entry};
use crate::notice::Notice;
use crate::stop::Stop;
use crate::{codes, keeping};

/// Erases a person without an account, or everything but the sign-in of one who
/// has it.
///
/// # Errors
/// When the database does not answer.
pub fn erase(
    cx: &mut Cx,
    tx: &mut Tx,
    actor: Option<Id<Person>>,
    person: Id<Person>,
) -> Result<(), Stop> {
    let here = cx.here()?.raw();
    journal::append(cx, tx, Entry::Erased, actor, Some(person))?;
    cx.leave_notice(tx, Notice::Erased(person))?;
    codes::forget(tx, person)?;
    keeping::drop_person(tx, person, true)?;
    keeping::forget_waiting(tx, person)?;
    keeping::forget_account(tx, person)?;
    names::forget(tx, person)?;
    consents::forget(tx, person)?;
    people::forget(tx, person)?;
    tx.shred_erase(journal::person_owner(here, person))?;
    Ok(())
}
