//! Somebody belongs to a scope no more: it is due for a new epoch before anything is
//! sealed to it, and of its keys they hold at most those that open words of their own.

use pergola_seal::RawId;
use pergola_store::{Tx, sql};

use super::epoch::{Scope, kind_code};
use super::waiting::stop_waiting;
use crate::id::{Id, Person};
use crate::stop::Stop;

sql!(MARK = "update scope set rekey_due = 1 where programme = $1 and kind = $2 and scope = $3");
sql!(
    OF_PERSON =
        "select distinct kind, scope from ring where programme = $1 and person = $2 limit 400"
);
sql!(
    COMING = "select distinct kind, scope from wrap where programme = $1 and person = $2 limit 400"
);
sql!(FORGET_RING = "delete from ring where programme = $1 and person = $2");
sql!(
    IN_RING = "select epoch from ring where programme = $1 and person = $2 and kind = $3 \
               and scope = $4 order by epoch limit 1000"
);
sql!(
    IN_WRAPS = "select epoch from wrap where programme = $1 and person = $2 and kind = $3 \
                and scope = $4 order by epoch limit 1000"
);
sql!(
    DROP_RING = "delete from ring where programme = $1 and person = $2 and kind = $3 \
                 and scope = $4 and epoch = $5"
);
sql!(
    DROP_WRAP = "delete from wrap where programme = $1 and person = $2 and kind = $3 \
                 and scope = $4 and epoch = $5"
);
sql!(FORGET_WRAP = "delete from wrap where programme = $1 and person = $2");

/// Marks every scope somebody holds as due for a new epoch; on erasing, deletes
/// their ring too.
///
/// # Errors
/// When the database does not answer.
pub fn drop_person(tx: &mut Tx, person: Id<Person>, erase: bool) -> Result<(), Stop> {
    let mut scopes = tx.rows(&OF_PERSON, &[person.into()])?;
    scopes.extend(tx.rows(&COMING, &[person.into()])?);
    for row in scopes {
        let (kind, scope): (i64, RawId) = (row.get(0)?, row.get(1)?);
        tx.run(&MARK, &[kind.into(), scope.into()])?;
    }
    if erase {
        tx.run(&FORGET_RING, &[person.into()])?;
        tx.run(&FORGET_WRAP, &[person.into()])?;
    }
    Ok(())
}

/// Somebody who is here belongs to a scope no more: they wait for it no longer, hold
/// of its keys only those that open words of their `own`, and the next one who holds
/// it makes a new epoch before sealing.
///
/// # Errors
/// When the database does not answer.
pub fn drop_scope(tx: &mut Tx, person: Id<Person>, scope: Scope, own: &[u32]) -> Result<(), Stop> {
    let (kind, raw) = (kind_code(scope.kind()), scope.raw());
    tx.run(&MARK, &[kind.into(), raw.into()])?;
    let which = [person.into(), kind.into(), raw.into()];
    for (held, drop) in [(&IN_RING, &DROP_RING), (&IN_WRAPS, &DROP_WRAP)] {
        for row in tx.rows(held, &which)? {
            let epoch: i64 = row.get(0)?;
            if own.iter().all(|one| i64::from(*one) != epoch) {
                tx.run(drop, &[which.as_slice(), &[epoch.into()]].concat())?;
            }
        }
    }
    Ok(stop_waiting(tx, scope, person)?)
}
