//! Break, done, leave, come back, erase: one action each, no reason, no yes
//! from anybody. What a step does to each table is heard by the capability
//! that owns the table.

use pergola_base::facts::{names, pairs, people};
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope};
use pergola_base::{Cx, Id, Notice, Person, Role, State, Stop, codes};
use pergola_store::Tx;

use super::rules;
use super::{handles, sessions};

/// The step that somebody takes for themself.
pub fn take(cx: &mut Cx, tx: &mut Tx, to: State, keep_words: bool) -> Result<(), Stop> {
    let me = cx.me()?;
    let from = people::find(tx, me)?.ok_or(Stop::Missing)?.state;
    rules::step(from, to)?;
    match to {
        State::Active => come_back(cx, tx, me, from),
        State::Paused => pause(cx, tx, me),
        State::Done => done(cx, tx, me),
        State::Left => leave(cx, tx, me, keep_words),
    }
}

fn pause(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    people::stand(cx, tx, person, State::Paused, None, false)?;
    journal::own(cx, tx, Entry::Paused, person)?;
    cx.leave_notice(tx, Notice::Paused(person))
}

fn done(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let before = people::roles(tx, person)?;
    for role in before.iter() {
        people::drop_role(tx, person, role)?;
    }
    for role in rules::roles_when_done(before).iter() {
        people::give_role(tx, person, role)?;
    }
    people::stand(cx, tx, person, State::Done, None, false)?;
    if before.help() {
        people::idle(tx, person, sessions::IDLE_MINUTES)?;
    }
    names::untell_coordinators(tx, person)?;
    journal::own(cx, tx, Entry::Done, person)?;
    keeping::drop_person(tx, person, false)?;
    keeping::forget_waiting(tx, person)?;
    cx.leave_notice(tx, Notice::Done(person))
}

fn leave(cx: &mut Cx, tx: &mut Tx, person: Id<Person>, keep_words: bool) -> Result<(), Stop> {
    journal::own(cx, tx, Entry::Left, person)?;
    goes(cx, tx, person, keep_words)
}

/// Somebody who lost their words and has no way back in is here anew, as `now`:
/// the account from before goes, as if they had left it themself. Until the day of
/// erasing its words still open the one page on which it is taken back.
///
/// # Errors
/// When the database does not answer.
pub fn begin_anew(
    cx: &mut Cx,
    tx: &mut Tx,
    before: Id<Person>,
    now: Id<Person>,
) -> Result<(), Stop> {
    // Whom they must not meet stays so.
    for other in pairs::of(tx, before)? {
        pairs::add(tx, now, other)?;
    }
    journal::append(cx, tx, Entry::BeganAnew, Some(cx.me()?), Some(before))?;
    goes(cx, tx, before, false)
}

fn goes(cx: &mut Cx, tx: &mut Tx, person: Id<Person>, keep_words: bool) -> Result<(), Stop> {
    let erase_on = rules::erase_on(cx.today(), cx.house.erase_after_days);
    people::stand(cx, tx, person, State::Left, Some(erase_on), keep_words)?;
    keeping::drop_person(tx, person, false)?;
    keeping::forget_waiting(tx, person)?;
    codes::forget(tx, person)?;
    sessions::end_all(tx, cx.here()?, person)?;
    cx.leave_notice(tx, Notice::Left(person))
}

/// Back from a break: nothing changed. Back from being done or from leaving:
/// the group lets them in again, under a new key.
fn come_back(cx: &mut Cx, tx: &mut Tx, person: Id<Person>, from: State) -> Result<(), Stop> {
    people::stand(cx, tx, person, State::Active, None, false)?;
    let entry = if from == State::Left {
        Entry::TookBack
    } else {
        Entry::Returned
    };
    journal::own(cx, tx, entry, person)?;
    if from != State::Paused {
        if people::roles(tx, person)?.has(Role::Alumni) {
            people::drop_role(tx, person, Role::Alumni)?;
            people::give_role(tx, person, Role::Participant)?;
        }
        let (name, roles) = (names::own(cx, tx)?, people::roles(tx, person)?);
        // What follows asks the matrix again: it must see who they are now.
        cx.stands(roles, State::Active);
        if roles.help() {
            names::tell_coordinators(cx, tx, person, &name)?;
        }
        for role in [Role::Facilitator, Role::Coordinator] {
            if roles.has(role) {
                keeping::renew_or_wait(cx, tx, Scope::Role(role), &name)?;
            }
        }
    }
    cx.leave_notice(tx, Notice::Returned(person))
}

/// What erasing does to this slice's own tables.
///
/// # Errors
/// When the database does not answer.
pub fn hear(cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    if let Notice::Erased(person) = notice {
        sessions::end_all(tx, cx.here()?, person)?;
        handles::forget(tx, cx.here()?, person)?;
    }
    Ok(())
}
