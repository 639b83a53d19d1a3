//! All keys anew, when somebody else may have seen a person's words: a new seed,
//! a new pair and a new personal key. Every row of the ring is put under the new
//! personal key, and every scope gets a new epoch, because the old keys may be
//! known. What is on its way to the old pair is taken first.

use pergola_seal::{EpochKey, RawId, ScopeKind, Unopened};
use pergola_store::{Tx, sql};

use super::account::{replace_keys, sheet};
use super::epoch::{Scope, admit, holds_present, kind_code};
use super::ring::{held, take_wraps};
use crate::cx::Cx;
use crate::facts::{belongs, people};
use crate::id::{Id, Person};
use crate::role::Role;
use crate::stop::Stop;

sql!(
    HELD = "select distinct kind, scope from ring where programme = $1 and person = $2 \
            order by kind, scope limit 400"
);
sql!(
    RESEAL = "update ring set held = $2 where programme = $1 and person = $3 and kind = $4 \
              and scope = $5 and epoch = $6"
);

/// Whoever is signed in has other keys from now on. Their words and sessions are
/// for the caller to end: they hold the old seed.
///
/// # Errors
/// When the database does not answer, or a key does not open.
pub fn keys_anew(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    take_wraps(cx, tx)?;
    let me = cx.me()?;
    let mut opened = Vec::new();
    for row in tx.rows(&HELD, &[me.into()])? {
        let (kind, scope): (i64, RawId) = (row.get(0)?, row.get(1)?);
        let kind = ScopeKind::from_code(kind).ok_or(Unopened)?;
        opened.push(held(cx, tx, kind, scope)?);
    }
    replace_keys(cx, tx)?;
    for key in opened.iter().flat_map(|epochs| epochs.iter()) {
        reseal(cx, tx, me, key)?;
    }
    for scope in scopes(tx, me)? {
        if holds_present(cx, tx, scope)? {
            let public = sheet(cx, tx)?.public();
            admit(cx, tx, scope, &[(me, &public)])?;
        }
    }
    Ok(())
}

fn reseal(cx: &mut Cx, tx: &mut Tx, me: Id<Person>, key: &EpochKey) -> Result<(), Stop> {
    let (house, here) = (cx.house.id, cx.here()?.raw());
    let bytes = key.to_ring(sheet(cx, tx)?, &house, &here, &me.raw());
    tx.run(
        &RESEAL,
        &[
            bytes.into(),
            me.into(),
            kind_code(key.kind()).into(),
            key.scope().into(),
            i64::from(key.epoch()).into(),
        ],
    )?;
    Ok(())
}

/// The scopes that somebody is in at present.
fn scopes(tx: &mut Tx, me: Id<Person>) -> Result<Vec<Scope>, Stop> {
    let circles = belongs::of_person(tx, me)?;
    let mut scopes: Vec<_> = circles
        .iter()
        .map(|place| Scope::Circle(place.circle))
        .collect();
    let roles = people::roles(tx, me)?;
    let keyed = [Role::Facilitator, Role::Coordinator];
    scopes.extend(
        keyed
            .into_iter()
            .filter(|role| roles.has(*role))
            .map(Scope::Role),
    );
    Ok(scopes)
}
