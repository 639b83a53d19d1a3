//! The chosen pair at rest: two rows, each with a sealed half and a sealed name.
//! Nobody can list who trusts whom: a row opens for its helper alone.

use pergola_base::facts::{names, people};
use pergola_base::journal::{self, Entry, person_owner};
use pergola_base::keeping::{self, OwnKeys};
use pergola_base::{CopyLine, CopyValue, Cx, Day, Id, Permit, Person, State, Stop, act};
use pergola_seal::{At, Half, PersonScope, Place, Plain, PublicKey, SealedTo, Share, seal_to};
use pergola_store::{Row, StoreError, Tx, sql};

use super::claims;

sql!(pub(super) COUNTED = "select count(*) from trusted where programme = $1 and person = $2");
sql!(pub(super) COUNTED_HELPER = "select count(*) from trusted where programme = $1 and helper = $2");
sql!(
    ADD = "insert into trusted (programme, person, half, helper, share, name, since) \
           values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(
    OF = "select half, helper, share, since from trusted where programme = $1 and person = $2 \
          order by half"
);
sql!(
    HELD = "select person, half, share, name from trusted where programme = $1 and helper = $2 \
            order by person limit 200"
);
sql!(
    TRUSTING = "select count(*) from trusted where programme = $1 and helper = $2 \
                and share is not null"
);
sql!(
    RESEAL = "update trusted set share = $2, name = $3 \
              where programme = $1 and person = $4 and half = $5"
);
sql!(
    RENAME = "update trusted set name = $2 where programme = $1 and person = $3 and helper = $4 \
              and name is not null"
);
sql!(EMPTY = "update trusted set share = null, name = null where programme = $1 and person = $2");
sql!(GONE = "update trusted set helper = null where programme = $1 and helper = $2");
sql!(FORGET = "delete from trusted where programme = $1 and person = $2");

/// A half of the pair that somebody chose, as they see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// Whom they asked; missing when that person is no longer here.
    pub helper: Option<Id<Person>>,
    /// Whether the half is still there.
    pub works: bool,
    /// Since when.
    pub since: Day,
}

/// A half that somebody holds for another, with its stored boxes.
pub struct Held {
    /// Whose seed it is a half of.
    pub person: Id<Person>,
    /// Which half.
    pub half: Half,
    share: Vec<u8>,
    name: Vec<u8>,
}

/// What was in the boxes of a half.
pub struct Opened {
    /// Whose.
    pub person: Id<Person>,
    /// The half.
    pub share: Share,
    /// By what name the helper knows them.
    pub name: Plain,
}

fn at(cx: &Cx, person: Id<Person>, helper: Id<Person>) -> Result<At, Stop> {
    Ok(At {
        house: cx.house.id,
        programme: cx.here()?.raw(),
        place: Place::TRUSTED_NAME,
        row: (person.raw(), helper.raw()),
        revision: 1,
    })
}

/// A half and a name, sealed to one helper.
fn boxes(
    cx: &Cx,
    tx: &mut Tx,
    (share, name): (&Share, &Plain),
    person: Id<Person>,
    to: (Id<Person>, &PublicKey),
) -> Result<[Vec<u8>; 2], Stop> {
    let name = name_box(cx, tx, name, person, to)?;
    let (helper, key) = to;
    let share = share.seal(key, &cx.here()?.raw(), &person.raw(), &helper.raw());
    Ok([share, name])
}

/// A name, sealed to one helper.
fn name_box(
    cx: &Cx,
    tx: &mut Tx,
    name: &Plain,
    person: Id<Person>,
    (helper, key): (Id<Person>, &PublicKey),
) -> Result<Vec<u8>, Stop> {
    let owner = tx
        .shred_read(person_owner(cx.here()?.raw(), person))?
        .ok_or(Stop::Missing)?;
    let sealed = seal_to::<PersonScope>(key, &owner, name, &at(cx, person, helper)?);
    Ok(sealed.into_bytes())
}

/// Whoever is signed in trusts these two from now on, and nobody else.
///
/// # Errors
/// When the database does not answer.
pub fn choose(
    cx: &Cx,
    tx: &mut Tx,
    pair: [(Id<Person>, &PublicKey); 2],
    name: &Plain,
) -> Result<(), Stop> {
    let signed = cx.signed().ok_or(Stop::Missing)?;
    let me = signed.person;
    tx.run(&FORGET, &[me.into()])?;
    claims::forget(tx, me)?;
    for (share, to) in signed.seed().split().iter().zip(pair) {
        let [sealed, name] = boxes(cx, tx, (share, name), me, to)?;
        tx.run(
            &ADD,
            &[
                me.into(),
                share.half().code().into(),
                to.0.into(),
                sealed.into(),
                name.into(),
                cx.today().into(),
            ],
        )?;
    }
    journal::own(cx, tx, Entry::TrustChosen, me)
}

/// Whoever is signed in goes by another name: the two whom they chose read that one.
///
/// # Errors
/// When the database does not answer.
pub fn rename(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let name = names::own(cx, tx)?;
    for helper in chosen(tx, person)?.iter().filter_map(|one| one.helper) {
        if let Some(key) = keeping::public_key(tx, helper)? {
            let sealed = name_box(cx, tx, &name, person, (helper, &key))?;
            tx.run(&RENAME, &[sealed.into(), person.into(), helper.into()])?;
        }
    }
    Ok(())
}

/// Nobody is trusted any more.
///
/// # Errors
/// When the database does not answer.
pub fn end(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    claims::forget(tx, person)?;
    if tx.run(&FORGET, &[person.into()])? > 0 {
        journal::own(cx, tx, Entry::TrustEnded, person)?;
    }
    Ok(())
}

/// The halves stop to work, and who was chosen stays to be read: the person has
/// another seed, or one of the two is no longer here.
///
/// # Errors
/// When the database does not answer.
pub fn empty(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    claims::forget(tx, person)?;
    tx.run(&EMPTY, &[person.into()])?;
    Ok(())
}

/// Whom somebody chose: none, or two.
///
/// # Errors
/// When the database does not answer.
pub fn chosen(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Chosen>, StoreError> {
    let read = |row: &Row| {
        let share: Option<Vec<u8>> = row.get(2)?;
        Ok(Chosen {
            helper: row.get(1)?,
            works: share.is_some(),
            since: row.get(3)?,
        })
    };
    tx.rows(&OF, &[person.into()])?.iter().map(read).collect()
}

/// Whether a pair leads back in today: both halves are there, and both still help.
///
/// # Errors
/// When the database does not answer.
pub fn works(tx: &mut Tx, pair: &[Chosen]) -> Result<bool, StoreError> {
    for one in pair {
        let Some(helper) = one.helper.filter(|_| one.works) else {
            return Ok(false);
        };
        let state = people::find(tx, helper)?.map(|known| known.state);
        let here = matches!(state, Some(State::Active | State::Paused));
        if !here || !people::roles(tx, helper)?.help() {
            return Ok(false);
        }
    }
    Ok(!pair.is_empty())
}

/// Whether somebody has a pair that works.
///
/// # Errors
/// When the database does not answer.
pub fn is_trusting(tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    let pair = chosen(tx, person)?;
    works(tx, &pair)
}

/// Every half that somebody holds.
///
/// # Errors
/// When the database does not answer.
pub fn held(tx: &mut Tx, helper: Id<Person>) -> Result<Vec<Held>, Stop> {
    let mut list = Vec::new();
    for row in tx.rows(&HELD, &[helper.into()])? {
        let boxes: (Option<Vec<u8>>, Option<Vec<u8>>) = (row.get(2)?, row.get(3)?);
        if let ((Some(share), Some(name)), Some(half)) = (boxes, Half::from_code(row.get(1)?)) {
            list.push(Held {
                person: row.get(0)?,
                half,
                share,
                name,
            });
        }
    }
    Ok(list)
}

/// Opens the boxes of a half; `None` when they are not for whoever asks.
///
/// # Errors
/// When the database does not answer.
pub fn open(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::HoldTrust>,
    held: &Held,
) -> Result<Option<Opened>, Stop> {
    let (here, me) = (cx.here()?.raw(), permit.on());
    let at = at(cx, held.person, me)?;
    let Some(owner) = tx.shred_read(person_owner(here, held.person))? else {
        return Ok(None);
    };
    let keys: OwnKeys = keeping::own_keys(cx, tx, permit)?;
    let name = SealedTo::from_bytes(held.name.clone())?;
    let Ok(name) = keys.open_to(&name, &owner, &at) else {
        return Ok(None);
    };
    let share = keys.open_share(&held.share, held.half, here, held.person, me);
    Ok(share.ok().map(|share| Opened {
        person: held.person,
        share,
        name,
    }))
}

/// Every half that whoever is signed in holds, opened before their pair changes.
///
/// # Errors
/// When the database does not answer.
pub fn open_all(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<Opened>, Stop> {
    let Ok(permit) = cx.may_own(act::HoldTrust) else {
        return Ok(Vec::new());
    };
    let mut list = Vec::new();
    for one in held(tx, permit.on())? {
        list.extend(open(cx, tx, &permit, &one)?);
    }
    Ok(list)
}

/// Seals those halves to the new pair of whoever is signed in.
///
/// # Errors
/// When the database does not answer.
pub fn seal_all(cx: &Cx, tx: &mut Tx, opened: &[Opened]) -> Result<(), Stop> {
    let me = cx.me()?;
    let key = keeping::public_key(tx, me)?.ok_or(Stop::Missing)?;
    for one in opened {
        let content = (&one.share, &one.name);
        let [share, name] = boxes(cx, tx, content, one.person, (me, &key))?;
        let half = one.share.half().code();
        tx.run(
            &RESEAL,
            &[share.into(), name.into(), one.person.into(), half.into()],
        )?;
    }
    Ok(())
}

/// Somebody is done, left or is erased: their own pair goes; whoever trusted them
/// sees that their pair works no more.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    for one in held(tx, person)? {
        empty(tx, one.person)?;
    }
    tx.run(&GONE, &[person.into()])?;
    tx.run(&FORGET, &[person.into()])?;
    claims::forget(tx, person)?;
    Ok(())
}

/// The own copy's lines: since when two people can help, not who; how many the
/// reader can help.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let me = cx.me()?;
    let mut lines = Vec::new();
    if let Some(one) = chosen(tx, me)?.first() {
        lines.push(CopyLine {
            label: "copy-trusted",
            value: CopyValue::Day(one.since),
        });
    }
    let count: i64 = tx
        .one(&TRUSTING, &[me.into()])?
        .map_or(Ok(0), |row| row.get(0))?;
    if count > 0 {
        lines.push(CopyLine {
            label: "copy-trusting",
            value: CopyValue::Count(count),
        });
    }
    Ok(lines)
}
