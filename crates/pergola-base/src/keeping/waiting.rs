//! People who wait to be let in to a scope: newcomers to a circle, a second
//! facilitator to the welcome, a second coordinator to the helpers' names. The
//! name they go by is sealed to a role's public key until then, so that only
//! whoever welcomes them reads it.

use pergola_seal::{At, Place, Plain, RoleScope, SealedTo, seal_to};
use pergola_store::{StoreError, Tx, sql};

use super::epoch::{Scope, exists, holds_present, kind_code, public, renew, role_scope};
use super::ring::Keys;
use crate::acts::act;
use crate::cx::Cx;
use crate::id::{Circle, Id, Person};
use crate::journal::person_owner;
use crate::moment::Day;
use crate::permit::Permit;
use crate::role::Role;
use crate::stop::Stop;

sql!(
    ADD = "insert into waiting (programme, kind, scope, person, name, since) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(
    OF_SCOPE = "select person, name, since from waiting where programme = $1 and kind = $2 \
                and scope = $3 order by since, person limit 64"
);
sql!(
    OF_PERSON = "select kind, scope from waiting where programme = $1 and person = $2 \
                 order by kind, scope limit 64"
);
sql!(
    NAMES_OF = "select kind, scope, name from waiting where programme = $1 and person = $2 \
                order by kind, scope limit 64"
);
sql!(
    DROP = "delete from waiting where programme = $1 and kind = $2 and scope = $3 and person = $4"
);
sql!(FORGET = "delete from waiting where programme = $1 and person = $2");

sql!(
    ALL = "select kind, scope, person, name from waiting where programme = $1 \
           order by kind, scope, person limit 1000"
);
sql!(
    CARDS = "select scope, person, since from waiting where programme = $1 and kind = $2 \
             order by since, person limit 1000"
);
sql!(
    SET_NAME = "update waiting set name = $2 where programme = $1 and kind = $3 and scope = $4 \
                and person = $5"
);

/// Somebody who waits.
pub struct Waiting {
    /// Who.
    pub person: Id<Person>,
    /// The name they go by, sealed to a role.
    pub name: SealedTo<RoleScope>,
    /// Since when.
    pub since: Day,
}

/// Where a waiting person's name stands: sealed to the welcome for circles and
/// facilitators, to the coordinators for coordinators.
#[must_use]
pub const fn read_by(scope: Scope) -> Role {
    match scope {
        Scope::Circle(_) => Role::Facilitator,
        Scope::Role(role) => role,
    }
}

/// The place of a waiting person's name, part of what is sealed.
///
/// # Errors
/// `Missing` outside a programme.
pub fn name_at(cx: &Cx, scope: Scope, person: Id<Person>) -> Result<At, Stop> {
    Ok(At {
        house: cx.house.id,
        programme: cx.here()?.raw(),
        place: Place::PSEUDONYM_FOR_WELCOME,
        row: (scope.raw(), person.raw()),
        revision: 1,
    })
}

/// Somebody waits from today, under this name; a second time changes the name, and since when
/// they wait stays.
///
/// # Errors
/// When nobody holds the role that welcomes.
pub fn wait(
    cx: &Cx,
    tx: &mut Tx,
    scope: Scope,
    person: Id<Person>,
    name: &Plain,
) -> Result<(), Stop> {
    if seal_name_anew(cx, tx, scope, person, name)? {
        return Ok(());
    }
    let sealed = seal(cx, tx, scope, person, name)?;
    tx.run(
        &ADD,
        &[
            kind_code(scope.kind()).into(),
            scope.raw().into(),
            person.into(),
            sealed.into_bytes().into(),
            cx.today().into(),
        ],
    )?;
    Ok(())
}

/// Somebody who comes back to a scope: whoever still holds its present epoch
/// makes the next one; for everybody else it turned meanwhile, and they wait.
///
/// # Errors
/// When the database does not answer.
pub fn renew_or_wait(cx: &mut Cx, tx: &mut Tx, scope: Scope, name: &Plain) -> Result<(), Stop> {
    if !exists(tx, scope)? {
        return Ok(());
    }
    if holds_present(cx, tx, scope)? {
        return renew(cx, tx, scope);
    }
    let me = cx.me()?;
    wait(cx, tx, scope, me, name)
}

/// Who waits for a scope, the longest first.
///
/// # Errors
/// When the database does not answer.
pub fn waiting(tx: &mut Tx, scope: Scope) -> Result<Vec<Waiting>, Stop> {
    let mut list = Vec::new();
    for row in tx.rows(
        &OF_SCOPE,
        &[kind_code(scope.kind()).into(), scope.raw().into()],
    )? {
        let name: Vec<u8> = row.get(1)?;
        list.push(Waiting {
            person: row.get(0)?,
            name: SealedTo::from_bytes(name)?,
            since: row.get(2)?,
        });
    }
    Ok(list)
}

/// Opens the name of somebody who waits, for whoever welcomes them.
///
/// # Errors
/// When the keys are other ones.
pub fn waiting_name(
    cx: &Cx,
    tx: &mut Tx,
    keys: &Keys<RoleScope>,
    scope: Scope,
    one: &Waiting,
) -> Result<Plain, Stop> {
    let owner = person_owner(cx.here()?.raw(), one.person);
    let owner = tx.shred_read(owner)?.ok_or(Stop::Missing)?;
    Ok(keys.open_to(&one.name, &owner, &name_at(cx, scope, one.person)?)?)
}

/// Every waiting name that a role reads, opened by somebody who holds it, to be
/// sealed anew for somebody who is let in to the role.
///
/// # Errors
/// When the database does not answer.
pub fn names_read_by(
    cx: &Cx,
    tx: &mut Tx,
    keys: &Keys<RoleScope>,
    role: Role,
) -> Result<Vec<(Scope, Id<Person>, Plain)>, Stop> {
    let mut names = Vec::new();
    for row in tx.rows(&ALL, &[])? {
        let (Some(scope), person) = (scope_of(row.get(0)?, row.get(1)?), row.get(2)?) else {
            continue;
        };
        if read_by(scope) != role {
            continue;
        }
        let name: Vec<u8> = row.get(3)?;
        let one = Waiting {
            person,
            name: SealedTo::from_bytes(name)?,
            since: Day(0),
        };
        if let Ok(name) = waiting_name(cx, tx, keys, scope, &one) {
            names.push((scope, person, name));
        }
    }
    Ok(names)
}

/// Seals a waiting name to the newest key of the role that reads it; the day
/// since when they wait stays. False for somebody who does not wait.
///
/// # Errors
/// When nobody holds the role that welcomes.
pub fn seal_name_anew(
    cx: &Cx,
    tx: &mut Tx,
    scope: Scope,
    person: Id<Person>,
    name: &Plain,
) -> Result<bool, Stop> {
    let sealed = seal(cx, tx, scope, person, name)?.into_bytes();
    let kind = kind_code(scope.kind());
    let with = [
        sealed.into(),
        kind.into(),
        scope.raw().into(),
        person.into(),
    ];
    Ok(tx.run(&SET_NAME, &with)? > 0)
}

/// Where somebody waits under a name that is sealed to an older key than whoever
/// welcomes has now: perhaps nobody reads it any more.
///
/// # Errors
/// When the database does not answer.
pub fn sealed_to_older(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Scope>, Stop> {
    let mut scopes = Vec::new();
    for row in tx.rows(&NAMES_OF, &[person.into()])? {
        let Some(scope) = scope_of(row.get(0)?, row.get(1)?) else {
            continue;
        };
        let name = SealedTo::<RoleScope>::from_bytes(row.get(2)?)?;
        if name.hint() != public(tx, Scope::Role(read_by(scope)))?.hint() {
            scopes.push(scope);
        }
    }
    Ok(scopes)
}

fn seal(
    cx: &Cx,
    tx: &mut Tx,
    scope: Scope,
    person: Id<Person>,
    name: &Plain,
) -> Result<SealedTo<RoleScope>, Stop> {
    let key = public(tx, Scope::Role(read_by(scope)))?;
    let owner = person_owner(cx.here()?.raw(), person);
    let owner = tx.shred_read(owner)?.ok_or(Stop::Missing)?;
    Ok(seal_to::<RoleScope>(
        &key,
        &owner,
        name,
        &name_at(cx, scope, person)?,
    ))
}

fn scope_of(kind: i64, raw: [u8; 16]) -> Option<Scope> {
    if kind == kind_code(pergola_seal::ScopeKind::Circle) {
        return Some(Scope::Circle(Id::from_raw(raw)));
    }
    Role::ALL
        .into_iter()
        .find(|role| role_scope(*role) == raw)
        .map(Scope::Role)
}

/// Somebody who waits for a circle, as whoever organises sees them: no name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Card {
    /// For which circle.
    pub circle: Id<Circle>,
    /// Who, to show their card code.
    pub person: Id<Person>,
    /// Since when.
    pub since: Day,
}

/// Everybody who waits for a circle, the longest first.
///
/// # Errors
/// When the database does not answer.
pub fn cards(tx: &mut Tx, _permit: &Permit<act::Coordinate>) -> Result<Vec<Card>, StoreError> {
    let kind = kind_code(pergola_seal::ScopeKind::Circle);
    tx.rows(&CARDS, &[kind.into()])?
        .iter()
        .map(|row| {
            Ok(Card {
                circle: row.get(0)?,
                person: row.get(1)?,
                since: row.get(2)?,
            })
        })
        .collect()
}

/// What somebody waits for.
///
/// # Errors
/// When the database does not answer.
pub fn waits_for(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Scope>, Stop> {
    let mut scopes = Vec::new();
    for row in tx.rows(&OF_PERSON, &[person.into()])? {
        scopes.extend(scope_of(row.get(0)?, row.get(1)?));
    }
    Ok(scopes)
}

/// Somebody was let in, or waits no longer.
///
/// # Errors
/// When the database does not answer.
pub fn stop_waiting(tx: &mut Tx, scope: Scope, person: Id<Person>) -> Result<(), StoreError> {
    let kind = kind_code(scope.kind());
    tx.run(&DROP, &[kind.into(), scope.raw().into(), person.into()])?;
    Ok(())
}

/// Deletes every wait of a person.
///
/// # Errors
/// When the database does not answer.
pub fn forget_waiting(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}
