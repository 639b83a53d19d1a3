//! Making an account from a spoken code: the person, their keys, their name,
//! what they said yes to, and the place where they wait to be let in. The join
//! pages and the demo call the same function.

use std::sync::Arc;

use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::{names, people, standing};
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Account, Scope};
use pergola_base::{Circle, Cx, Id, Person, Refusal, Role, Signed, State, Stop, act, codes};
use pergola_seal::{LoginKey, Plain, RecoveryCode, Salt};
use pergola_store::Tx;

use super::{handles, sessions};

/// What somebody with a used, old or unknown code is told.
pub const TAKEN: Refusal = Refusal::form("people-code-unknown", "people-code-unknown-next");

/// What somebody is told whose name nobody could read: no word of theirs is lost.
const UNREAD: Refusal = Refusal::form("people-nobody-reads", "people-nobody-reads-next");

/// What somebody brings who joins.
pub struct Newcomer {
    /// The name they go by.
    pub name: Plain,
    /// The generated sign-in name.
    pub handle: Plain,
    /// The recovery code, where one was chosen.
    pub recovery: Option<Plain>,
    /// Whether their attendance may be kept for them.
    pub attendance: bool,
    /// The key that their words gave, and its salt.
    pub login: Arc<(LoginKey, Salt)>,
}

/// Makes the account, or gives one to a person without; signs them in for the
/// rest of the operation.
///
/// # Errors
/// When the code no longer holds, or the database does not answer.
pub fn settle(
    cx: &mut Cx,
    tx: &mut Tx,
    code: &codes::Code,
    newcomer: &Newcomer,
) -> Result<Id<Person>, Stop> {
    let person = enter(cx, tx, code)?;
    let account = Account::fresh();
    let recovery = match &newcomer.recovery {
        Some(text) => Some(RecoveryCode::parse(text).map_err(|_| TAKEN)?),
        None => None,
    };
    keeping::add_account(cx, tx, person, &account, recovery.as_ref())?;
    handles::add(
        cx,
        tx,
        &newcomer.handle,
        person,
        &newcomer.login,
        &account.seed,
    )?;
    let roles = people::roles(tx, person)?;
    cx.sign(Signed::new(person, roles, State::Active, account.seed));
    let permit = cx.may_own(act::ChangeName)?;
    names::set_own(cx, tx, &permit, &newcomer.name)?;
    consents::give(cx, tx, person, Consent::TakingPart)?;
    if newcomer.attendance {
        consents::give(cx, tx, person, Consent::Attendance)?;
    }
    wait_or_start(cx, tx, code, &newcomer.name)?;
    journal::own(cx, tx, Entry::Joined, person)?;
    Ok(person)
}

/// A new person, or the one without an account whom the code is for.
fn enter(cx: &Cx, tx: &mut Tx, code: &codes::Code) -> Result<Id<Person>, Stop> {
    if let Some(person) = code.person {
        people::find(tx, person)?
            .filter(|known| !known.account)
            .ok_or(TAKEN)?;
        people::gains_account(cx, tx, person)?;
        people::idle(tx, person, sessions::IDLE_MINUTES)?;
        return Ok(person);
    }
    let person = Id::fresh();
    journal::person_key(cx, tx, person)?;
    people::add(cx, tx, person, true, sessions::IDLE_MINUTES)?;
    people::give_role(tx, person, code.role)?;
    // Nobody here vouched for whoever leads by a code: they are of the first ones.
    if code.role == Role::Facilitator {
        standing::found(tx, person, cx.today())?;
    }
    Ok(person)
}

/// Newcomers wait for their circle; the first facilitator and the first
/// coordinator start the role's keys, later ones wait to be let in.
fn wait_or_start(cx: &mut Cx, tx: &mut Tx, code: &codes::Code, name: &Plain) -> Result<(), Stop> {
    let me = cx.me()?;
    if let Some(circle) = code.circle {
        wait_for(cx, tx, circle, name)?;
    }
    if matches!(code.role, Role::Facilitator | Role::Coordinator) {
        let scope = Scope::Role(code.role);
        if keeping::held_by_somebody(tx, scope)? {
            keeping::wait(cx, tx, scope, me, name)?;
        } else {
            keeping::start(cx, tx, scope)?;
        }
    }
    if code.role.helps() {
        names::tell_coordinators(cx, tx, me, name)?;
    }
    Ok(())
}

/// Whoever is signed in waits to be let in to a circle.
///
/// # Errors
/// When nobody welcomes people here, so that nobody could read their name.
pub fn wait_for(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, name: &Plain) -> Result<(), Stop> {
    if !keeping::exists(tx, Scope::Role(Role::Facilitator))? {
        return Err(UNREAD.into());
    }
    keeping::wait(cx, tx, Scope::Circle(circle), cx.me()?, name)
}

/// Whoever welcomed may have left: at a sign-in the names under which somebody
/// waits are sealed to the key of whoever welcomes now.
///
/// # Errors
/// When nobody is signed in, or the database does not answer.
pub fn wait_readably(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    let me = cx.me()?;
    let scopes = keeping::sealed_to_older(tx, me)?;
    if scopes.is_empty() {
        return Ok(());
    }
    let name = names::own(cx, tx)?;
    for scope in scopes {
        keeping::seal_name_anew(cx, tx, scope, me, &name)?;
    }
    Ok(())
}
