//! Letting somebody in: only whoever leads the circle does it, by a form that
//! showed the name and the four words of the newcomer's key. One transaction
//! makes place, epoch, keys and name.

use pergola_base::facts::belongs::CirclePart;
use pergola_base::facts::{belongs, people};
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope, Waiting};
use pergola_base::{Circle, Cx, Id, Permit, Person, Refusal, Role, State, Stop, act};
use pergola_seal::{Language, Plain, PublicKey};
use pergola_store::Tx;

use super::rules;
use super::store::Inside;
use super::{fitting, hears, voices};

const CHANGED: Refusal = Refusal::form("circles-key-changed", "circles-key-changed-next");
const NOT_WELCOMING: Refusal = Refusal::form("circles-welcome-first", "circles-welcome-first-next");
const NO_WORDS_YET: Refusal = Refusal::form("circles-welcome-waits", "circles-welcome-first-next");
const SEALED_TO_OTHERS: Refusal = Refusal::form("circles-name-shut", "circles-name-shut-next");

/// Somebody who waits, as whoever lets them in sees them.
pub struct Newcomer {
    /// Who.
    pub person: Id<Person>,
    /// What they go by; missing for whoever does not share the welcome yet.
    pub name: Option<Plain>,
    /// Since when they wait.
    pub since: pergola_base::Day,
    /// Their key, whose words are read aloud.
    pub key: PublicKey,
}

impl Newcomer {
    /// The four words that are read aloud together.
    #[must_use]
    pub fn words(&self, language: Language) -> [String; 4] {
        self.key.fingerprint(language)
    }

    /// What a form carries, so that it can tell when the key changed meanwhile.
    #[must_use]
    pub fn seen(&self) -> String {
        self.key
            .hint()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Whether a form was shown with this key.
    ///
    /// # Errors
    /// When it was another one, or none.
    pub fn was_seen(&self, seen: Option<&Plain>) -> Result<(), Refusal> {
        let mine = Plain::new(self.seen());
        if seen.is_some_and(|seen| seen.same(&mine)) {
            Ok(())
        } else {
            Err(CHANGED)
        }
    }
}

/// Everybody who waits for a scope, with the names that open for whoever asks.
///
/// # Errors
/// When the database does not answer.
pub fn newcomers(cx: &mut Cx, tx: &mut Tx, scope: Scope) -> Result<Vec<Newcomer>, Stop> {
    let waiting = keeping::waiting(tx, scope)?;
    let keys = if hears::welcomes(cx, tx)? {
        let permit = cx.may_here(act::ShareWelcome)?;
        Some(keeping::role_keys(cx, tx, &permit, Role::Facilitator)?)
    } else {
        None
    };
    let mut list = Vec::with_capacity(waiting.len());
    for one in waiting {
        let Waiting { person, since, .. } = one;
        let name = keys
            .as_ref()
            .and_then(|keys| keeping::waiting_name(cx, tx, keys, scope, &one).ok());
        let key = keeping::key_of(tx, person)?;
        list.push(Newcomer {
            person,
            name,
            since,
            key,
        });
    }
    Ok(list)
}

/// One of them.
///
/// # Errors
/// `Missing` for somebody who does not wait.
pub fn newcomer(
    cx: &mut Cx,
    tx: &mut Tx,
    scope: Scope,
    person: Id<Person>,
) -> Result<Newcomer, Stop> {
    let mut list = newcomers(cx, tx, scope)?;
    let at = list
        .iter()
        .position(|one| one.person == person)
        .ok_or(Stop::Missing)?;
    Ok(list.swap_remove(at))
}

/// Lets newcomers into the circle of the permit, all under one new key.
///
/// # Errors
/// When the circle is full, or whoever asks could not read a newcomer's name.
pub fn admit(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::LeadCircle>,
    newcomers: &[Newcomer],
) -> Result<(), Stop> {
    for newcomer in newcomers {
        place(cx, tx, permit.on(), newcomer.person)?;
    }
    renew_welcome(cx, tx)?;
    let keys: Vec<_> = newcomers.iter().map(|one| (one.person, &one.key)).collect();
    keeping::admit(cx, tx, Scope::Circle(permit.on()), &keys)?;
    let inside = Inside::enter(cx, tx, permit)?;
    let unread = if hears::welcomes(cx, tx)? {
        SEALED_TO_OTHERS
    } else {
        NOT_WELCOMING
    };
    for newcomer in newcomers {
        let name = newcomer.name.as_ref().ok_or(unread)?;
        inside.call(cx, tx, newcomer.person, name)?;
        welcomed(cx, tx, permit.on(), newcomer.person)?;
    }
    Ok(())
}

/// Puts somebody in the circle, unless they were entered before.
fn place(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), Stop> {
    // Who is done or has left meanwhile waits no longer.
    people::find(tx, person)?
        .filter(|known| matches!(known.state, State::Active | State::Paused))
        .ok_or(Stop::Missing)?;
    // Nor does whoever has no role any more that belongs in a circle.
    rules::part_kept(CirclePart::Member, people::roles(tx, person)?).ok_or(Stop::Missing)?;
    let asked = fitting::gather(cx, tx, circle, person)?;
    if belongs::part(tx, circle, person)?.is_none() {
        rules::fits(&asked)?;
        voices::place(cx, tx, circle, person, asked.part)?;
    }
    Ok(())
}

/// Notes that the limits were said back, and that they wait no longer.
fn welcomed(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), Stop> {
    let (me, part) = (cx.me()?, rules::part_for(people::roles(tx, person)?));
    people::limits_read(tx, person, cx.today())?;
    keeping::stop_waiting(tx, Scope::Circle(circle), person)?;
    journal::append(cx, tx, Entry::Admitted, Some(me), Some(person))?;
    if part == CirclePart::StandIn {
        journal::append(cx, tx, Entry::StandIn, Some(me), Some(person))?;
    }
    Ok(())
}

/// Whoever makes words for a newcomer can read the newcomer's name: they share the
/// welcome, or begin it, when nobody who is here holds it.
///
/// # Errors
/// When others welcome, and did not share that with whoever asks.
pub(super) fn ready_to_welcome(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    if !hears::welcomes(cx, tx)? && !begin_welcome(cx, tx)? {
        return Err(NO_WORDS_YET.into());
    }
    renew_welcome(cx, tx)
}

/// Whoever asks welcomes from now on, if nobody who is here does. They wait no
/// longer for somebody to share it who has left.
pub(super) fn begin_welcome(cx: &mut Cx, tx: &mut Tx) -> Result<bool, Stop> {
    cx.may_here(act::ShareWelcome)?;
    let (scope, me) = (Scope::Role(Role::Facilitator), cx.me()?);
    if keeping::held_by_somebody(tx, scope)? {
        return Ok(false);
    }
    keeping::stop_waiting(tx, scope, me)?;
    keeping::start(cx, tx, scope)?;
    Ok(true)
}

/// Names of those who wait from now on open no more for a facilitator who left.
/// Who does not hold the newest key leaves this to somebody who does.
fn renew_welcome(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    match keeping::renew(cx, tx, Scope::Role(Role::Facilitator)) {
        Err(Stop::Missing) => Ok(()),
        other => other,
    }
}

/// Lets other facilitators share the welcome, all under one new key, and seals the
/// names of those who wait already for them too.
///
/// # Errors
/// When whoever asks does not share it, or one of them leads evenings no longer.
pub fn share_welcome(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::ShareWelcome>,
    newcomers: &[Newcomer],
) -> Result<(), Stop> {
    let (scope, me) = (Scope::Role(Role::Facilitator), cx.me()?);
    let keys = keeping::role_keys(cx, tx, permit, Role::Facilitator)?;
    for Newcomer { person, .. } in newcomers {
        if !people::roles(tx, *person)?.has(Role::Facilitator) {
            return Err(Stop::Missing);
        }
    }
    let names = keeping::names_read_by(cx, tx, &keys, Role::Facilitator)?;
    let new: Vec<_> = newcomers.iter().map(|one| (one.person, &one.key)).collect();
    keeping::admit(cx, tx, scope, &new)?;
    for (waits_for, person, name) in names {
        keeping::seal_name_anew(cx, tx, waits_for, person, &name)?;
    }
    for Newcomer { person, .. } in newcomers {
        keeping::stop_waiting(tx, scope, *person)?;
        journal::append(cx, tx, Entry::WelcomeShared, Some(me), Some(*person))?;
    }
    Ok(())
}
