//! What somebody calls themself: sealed to themself, and for a helper once more
//! to the coordinators. Written by `home/people`; `home/helpers` seals helpers'
//! names anew when it lets in another coordinator. Nobody is found by a name.

use pergola_seal::{At, Place, Plain, RoleScope, Sealed, SealedTo, ShredKey, seal_to};
use pergola_store::{StoreError, Tx, sql};

use crate::acts::{Act, act};
use crate::capability::{CopyLine, CopyValue};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::journal;
use crate::keeping::{self, Scope};
use crate::permit::Permit;
use crate::role::Role;
use crate::stop::Stop;

/// A helper, with the name they go by where it opens.
pub type Helper = (Id<Person>, Option<Plain>);

sql!(OWN = "select name, revision from own_name where programme = $1 and person = $2");
sql!(ADD_OWN = "insert into own_name (programme, person, name, revision) values ($1, $2, $3, $4)");
sql!(FORGET_OWN = "delete from own_name where programme = $1 and person = $2");
sql!(HELPERS = "select person, name from helper_name where programme = $1 limit 1000");
sql!(ADD_HELPER = "insert into helper_name (programme, person, name) values ($1, $2, $3)");
sql!(FORGET_HELPER = "delete from helper_name where programme = $1 and person = $2");

fn at(cx: &Cx, place: Place, person: Id<Person>, revision: u64) -> Result<At, Stop> {
    let (house, programme) = (cx.house.id, cx.here()?.raw());
    Ok(At {
        house,
        programme,
        place,
        row: (person.raw(), [0; 16]),
        revision,
    })
}

fn owner(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<ShredKey, Stop> {
    let owner = journal::person_owner(cx.here()?.raw(), person);
    tx.shred_read(owner)?.ok_or(Stop::Missing)
}

/// Whoever asks goes by this name from now on.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn set_own<A: Act<On = Person>>(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<A>,
    name: &Plain,
) -> Result<(), Stop> {
    let me = permit.on();
    let before: i64 = tx
        .one(&OWN, &[me.into()])?
        .map_or(Ok(0), |row| row.get(1))?;
    let revision = before + 1;
    let at = at(cx, Place::PSEUDONYM_OWN, me, revision.unsigned_abs())?;
    let shred = owner(cx, tx, me)?;
    let sealed = keeping::own_keys(cx, tx, permit)?.seal(name, &shred, &at);
    tx.run(&FORGET_OWN, &[me.into()])?;
    tx.run(
        &ADD_OWN,
        &[me.into(), sealed.into_bytes().into(), revision.into()],
    )?;
    Ok(())
}

/// What whoever asks calls themself.
///
/// # Errors
/// When nobody is signed in, or the name does not open.
pub fn own(cx: &mut Cx, tx: &mut Tx) -> Result<Plain, Stop> {
    // The own name belongs to the own copy, which stays open after leaving.
    let permit = cx.may_own(act::TakeCopy)?;
    let me = permit.on();
    let row = tx.one(&OWN, &[me.into()])?.ok_or(Stop::Missing)?;
    let (name, revision): (Vec<u8>, i64) = (row.get(0)?, row.get(1)?);
    let at = at(cx, Place::PSEUDONYM_OWN, me, revision.unsigned_abs())?;
    let shred = owner(cx, tx, me)?;
    let keys = keeping::own_keys(cx, tx, &permit)?;
    Ok(keys.open(&Sealed::from_bytes(name)?, &shred, &at)?)
}

/// Tells the coordinators what a helper goes by. Without any coordinator
/// nothing is stored.
///
/// # Errors
/// When the database does not answer.
pub fn tell_coordinators(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    name: &Plain,
) -> Result<(), Stop> {
    let scope = Scope::Role(Role::Coordinator);
    if !keeping::exists(tx, scope)? {
        return Ok(());
    }
    let key = keeping::public(tx, scope)?;
    let shred = owner(cx, tx, person)?;
    let at = at(cx, Place::PSEUDONYM_FOR_COORDINATOR, person, 1)?;
    let sealed = seal_to::<RoleScope>(&key, &shred, name, &at);
    tx.run(&FORGET_HELPER, &[person.into()])?;
    tx.run(&ADD_HELPER, &[person.into(), sealed.into_bytes().into()])?;
    Ok(())
}

/// What the helpers go by. A name is missing when it was sealed before the
/// coordinator who asks was let in and nobody sealed it anew.
///
/// # Errors
/// When whoever asks is no coordinator.
pub fn of_helpers(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
) -> Result<Vec<Helper>, Stop> {
    let keys = keeping::role_keys(cx, tx, permit, Role::Coordinator)?;
    let rows = tx.rows(&HELPERS, &[])?;
    let here = cx.here()?.raw();
    let mut owners = Vec::with_capacity(rows.len());
    for row in &rows {
        owners.push(journal::person_owner(here, row.get(0)?));
    }
    let shreds = tx.shred_read_all(&owners)?;
    let mut list = Vec::with_capacity(rows.len());
    for (row, shred) in rows.iter().zip(shreds) {
        let (person, name): (Id<Person>, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let at = at(cx, Place::PSEUDONYM_FOR_COORDINATOR, person, 1)?;
        let shred = shred.ok_or(Stop::Missing)?;
        let name = keys.open_to(&SealedTo::from_bytes(name)?, &shred, &at);
        list.push((person, name.ok()));
    }
    Ok(list)
}

/// The coordinators no longer read what somebody who helped calls themself.
///
/// # Errors
/// When the database does not answer.
pub fn untell_coordinators(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_HELPER, &[person.into()])?;
    Ok(())
}

/// Deletes what somebody calls themself.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_OWN, &[person.into()])?;
    tx.run(&FORGET_HELPER, &[person.into()])?;
    Ok(())
}

/// The own copy's line from these tables.
///
/// # Errors
/// When the name does not open.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let name = own(cx, tx)?;
    Ok(vec![CopyLine {
        label: "copy-name",
        value: CopyValue::Words(name),
    }])
}
