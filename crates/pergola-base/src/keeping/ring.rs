//! The ring of whoever is signed in: opening it wants a permit, and the permit
//! names the scope. A key that is still on its way (a wrap) is read too; it
//! moves into the ring at the next sign-in. What was opened stays open for this
//! one operation and is wiped with it.

use std::rc::Rc;

use pergola_seal::{At, RawId};
use pergola_seal::{
    CircleScope, EpochKey, Half, PersonScope, Plain, PublicKey, Purpose, RoleScope, ScopeKey,
    ScopeKind, Sealed, SealedTo, Share, ShredKey, Unopened,
};
use pergola_store::{Tx, sql};

use super::account::sheet;
use super::epoch::{Scope, clean_epoch, kind_code, role_scope};
use crate::acts::{Act, act};
use crate::cx::Cx;
use crate::facts::belongs;
use crate::id::{Circle, Id, Person, ProgrammeTag};
use crate::permit::Permit;
use crate::role::Role;
use crate::stop::Stop;

sql!(
    RINGS = "select epoch, held from ring where programme = $1 and person = $2 and kind = $3 \
             and scope = $4 order by epoch desc limit 400"
);
// A wrap is longer than a page of the file takes from a row, and looking one up reads several of
// them; the index says as much in one, and mostly that there is none.
sql!(
    ON_ITS_WAY = "select person from wrap where programme = $1 and kind = $2 and scope = $3 \
                  order by epoch, person limit 4000"
);
sql!(
    WRAPS = "select epoch, purpose, held from wrap where programme = $1 and person = $2 and kind = $3 \
             and scope = $4 order by epoch desc limit 400"
);
sql!(
    WAITING = "select kind, scope, epoch, purpose, held from wrap where programme = $1 and person = $2 \
               order by kind, scope, epoch limit 400"
);
sql!(
    DROP_WRAP = "delete from wrap where programme = $1 and person = $2 and kind = $3 \
                 and scope = $4 and epoch = $5"
);
sql!(
    pub(super) ADD_RING = "insert into ring (programme, person, kind, scope, epoch, held) \
                           values ($1, $2, $3, $4, $5, $6)"
);

/// Rows that one look at the keys on their way tells.
const ON_ITS_WAY_MAX: usize = 4_000;

/// The keys of one scope that the person who asks holds, oldest first.
pub struct Keys<S: pergola_seal::Scope> {
    epochs: Rc<[EpochKey]>,
    keys: Vec<ScopeKey<S>>,
    /// The epoch to seal under; none while somebody who left still holds it.
    clean: Option<u32>,
}

impl<S: pergola_seal::Scope> Keys<S> {
    fn from_epochs(epochs: Rc<[EpochKey]>, clean: Option<u32>) -> Self {
        let keys = epochs.iter().filter_map(EpochKey::scope_key).collect();
        Self {
            epochs,
            keys,
            clean,
        }
    }

    /// The newest epoch that is held; 0 for none.
    #[must_use]
    pub fn newest(&self) -> u32 {
        self.keys.last().map_or(0, ScopeKey::epoch)
    }

    /// Seals words under the scope's present epoch.
    ///
    /// # Errors
    /// `Unopened` when that epoch is not held, or when somebody who left still
    /// holds it: then `keeping::renew` comes first.
    pub fn seal(&self, words: &Plain, owner: &ShredKey, at: &At) -> Result<Sealed<S>, Unopened> {
        let key = self
            .clean
            .and_then(|epoch| self.at(epoch))
            .ok_or(Unopened)?;
        Ok(key.value_key(owner).seal(words, at))
    }

    /// Opens a value under whichever epoch it was sealed.
    ///
    /// # Errors
    /// `Unopened` when that epoch is not held, or the value stands elsewhere.
    pub fn open(&self, sealed: &Sealed<S>, owner: &ShredKey, at: &At) -> Result<Plain, Unopened> {
        let key = self.at(sealed.epoch()).ok_or(Unopened)?;
        key.value_key(owner).open(sealed, at)
    }

    /// Whether an epoch is held.
    #[must_use]
    pub fn has(&self, epoch: u32) -> bool {
        self.at(epoch).is_some()
    }

    /// Opens words of one owner that were sealed to this scope from outside.
    ///
    /// # Errors
    /// `Unopened` when the epoch they were sealed to is not held.
    pub fn open_to(
        &self,
        sealed: &SealedTo<S>,
        owner: &ShredKey,
        at: &At,
    ) -> Result<Plain, Unopened> {
        let epoch = self
            .epochs
            .iter()
            .find(|epoch| epoch.pair_public().hint() == sealed.hint())
            .ok_or(Unopened)?;
        epoch.open_to(sealed, owner, at)
    }

    fn at(&self, epoch: u32) -> Option<&ScopeKey<S>> {
        self.keys.iter().find(|key| key.epoch() == epoch)
    }
}

/// The personal keys of whoever is signed in.
pub struct OwnKeys<'a> {
    sheet: &'a pergola_seal::AccountSheet,
}

impl OwnKeys<'_> {
    /// Opens words of somebody that were sealed to whoever asks alone.
    ///
    /// # Errors
    /// `Unopened` when they were sealed to somebody else, or their owner is gone.
    pub fn open_to(
        &self,
        sealed: &SealedTo<PersonScope>,
        owner: &ShredKey,
        at: &At,
    ) -> Result<Plain, Unopened> {
        self.sheet.open_to(sealed, owner, at)
    }

    /// Opens a half of somebody's seed that was sealed to whoever asks, `me`.
    ///
    /// # Errors
    /// `Unopened` when it was sealed to or for somebody else.
    pub fn open_share(
        &self,
        sealed: &[u8],
        half: Half,
        programme: RawId,
        person: Id<Person>,
        me: Id<Person>,
    ) -> Result<Share, Unopened> {
        Share::open(
            sealed,
            self.sheet,
            half,
            &programme,
            &person.raw(),
            &me.raw(),
        )
    }

    /// The own public key as the own sheet holds it, whatever the table says:
    /// its words are what a newcomer reads aloud.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.sheet.public()
    }

    /// Seals words to oneself.
    #[must_use]
    pub fn seal(&self, words: &Plain, owner: &ShredKey, at: &At) -> Sealed<PersonScope> {
        self.sheet.personal().value_key(owner).seal(words, at)
    }

    /// Opens own words.
    ///
    /// # Errors
    /// `Unopened` when they are not the own words, or stand elsewhere.
    pub fn open(
        &self,
        sealed: &Sealed<PersonScope>,
        owner: &ShredKey,
        at: &At,
    ) -> Result<Plain, Unopened> {
        let key = self.sheet.personal_at(sealed.epoch()).ok_or(Unopened)?;
        key.value_key(owner).open(sealed, at)
    }
}

/// The own keys, for an act on oneself.
///
/// # Errors
/// When nobody is signed in, or the sheet does not open.
pub fn own_keys<'a, A: Act<On = Person>>(
    cx: &'a mut Cx,
    tx: &mut Tx,
    _permit: &Permit<A>,
) -> Result<OwnKeys<'a>, Stop> {
    Ok(OwnKeys {
        sheet: sheet(cx, tx)?,
    })
}

/// A circle's keys, for an act in that circle.
///
/// # Errors
/// When the ring does not open.
pub fn circle_keys<A: Act<On = Circle>>(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<A>,
) -> Result<Keys<CircleScope>, Stop> {
    let scope = Scope::Circle(permit.on());
    let epochs = held(cx, tx, scope.kind(), scope.raw())?;
    Ok(Keys::from_epochs(epochs, clean_epoch(tx, scope)?))
}

/// The keys of a circle that whoever asks is in, or was in before leaving: to
/// copy their own words, and nothing else.
///
/// # Errors
/// `Missing` when they were never in it.
pub fn keys_to_copy(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::TakeCopy>,
    circle: Id<Circle>,
) -> Result<Keys<CircleScope>, Stop> {
    let me = permit.on();
    let here = belongs::part(tx, circle, me)?.is_some();
    let was = belongs::former_of(tx, me)?;
    if !here && was.iter().all(|place| place.circle != circle) {
        return Err(Stop::Missing);
    }
    let epochs = held(cx, tx, ScopeKind::Circle, circle.raw())?;
    Ok(Keys::from_epochs(epochs, None))
}

/// A role's keys, for an act in the programme by somebody who holds the role.
///
/// # Errors
/// `Missing` when they do not hold it; when the ring does not open.
pub fn role_keys<A: Act<On = ProgrammeTag>>(
    cx: &mut Cx,
    tx: &mut Tx,
    _permit: &Permit<A>,
    role: Role,
) -> Result<Keys<RoleScope>, Stop> {
    if !cx.roles().has(role) {
        return Err(Stop::Missing);
    }
    let epochs = held(cx, tx, ScopeKind::Role, role_scope(role))?;
    Ok(Keys::from_epochs(
        epochs,
        clean_epoch(tx, Scope::Role(role))?,
    ))
}

/// Whether whoever is signed in holds any epoch of a scope.
///
/// # Errors
/// When the database does not answer.
pub fn holds(cx: &Cx, tx: &mut Tx, kind: ScopeKind, scope: RawId) -> Result<bool, Stop> {
    let me = cx.me()?;
    let with = [me.into(), kind_code(kind).into(), scope.into()];
    Ok(!tx.rows(&RINGS, &with)?.is_empty() || comes(tx, me, kind, scope)?)
}

/// Every epoch of one scope in the ring, and those on their way: opened once in
/// an operation.
pub(super) fn held(
    cx: &mut Cx,
    tx: &mut Tx,
    kind: ScopeKind,
    scope: RawId,
) -> Result<Rc<[EpochKey]>, Stop> {
    let signed = cx.signed().ok_or(Stop::Missing)?;
    let known = signed.held.iter().find(|(of, _)| *of == (kind, scope));
    if let Some((_, epochs)) = known {
        return Ok(Rc::clone(epochs));
    }
    let epochs: Rc<[EpochKey]> = opened(cx, tx, kind, scope)?.into();
    let signed = cx.signed_mut().ok_or(Stop::Missing)?;
    signed.held.push(((kind, scope), Rc::clone(&epochs)));
    Ok(epochs)
}

/// Whether any key of a scope is on its way to somebody.
fn comes(tx: &mut Tx, person: Id<Person>, kind: ScopeKind, scope: RawId) -> Result<bool, Stop> {
    let rows = tx.rows(&ON_ITS_WAY, &[kind_code(kind).into(), scope.into()])?;
    // Of more than can be told here, theirs may be one.
    let mut comes = rows.len() >= ON_ITS_WAY_MAX;
    for row in rows {
        comes |= row.get::<Id<Person>>(0)? == person;
    }
    Ok(comes)
}

fn opened(cx: &mut Cx, tx: &mut Tx, kind: ScopeKind, scope: RawId) -> Result<Vec<EpochKey>, Stop> {
    let (house, here, me) = (cx.house.id, cx.here()?.raw(), cx.me()?);
    let with = [me.into(), kind_code(kind).into(), scope.into()];
    let rings = tx.rows(&RINGS, &with)?;
    let wraps = if comes(tx, me, kind, scope)? {
        tx.rows(&WRAPS, &with)?
    } else {
        Vec::new()
    };
    let sheet = sheet(cx, tx)?;
    let mut epochs = Vec::with_capacity(rings.len() + wraps.len());
    for row in rings {
        let (epoch, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let epoch = epoch_number(epoch)?;
        epochs.push(EpochKey::from_ring(
            &bytes,
            sheet,
            &house,
            &here,
            &me.raw(),
            kind,
            scope,
            epoch,
        )?);
    }
    for row in wraps {
        let (epoch, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(2)?);
        let epoch = epoch_number(epoch)?;
        let purpose = Purpose::from_code(row.get(1)?).ok_or(Unopened)?;
        if epochs.iter().all(|known: &EpochKey| known.epoch() != epoch) {
            epochs.push(EpochKey::unwrap(
                &bytes,
                sheet,
                purpose,
                &here,
                &me.raw(),
                kind,
                scope,
                epoch,
            )?);
        }
    }
    epochs.sort_by_key(EpochKey::epoch);
    Ok(epochs)
}

/// Moves the keys that are on their way into the ring: part of every sign-in.
///
/// # Errors
/// When the database does not answer, or a wrap does not open.
pub fn take_wraps(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    let (house, here, me) = (cx.house.id, cx.here()?.raw(), cx.me()?);
    let rows = tx.rows(&WAITING, &[me.into()])?;
    if rows.is_empty() {
        return Ok(());
    }
    let sheet = sheet(cx, tx)?;
    let mut fresh = Vec::with_capacity(rows.len());
    for row in &rows {
        let (kind, scope): (i64, RawId) = (row.get(0)?, row.get(1)?);
        let (epoch, bytes): (i64, Vec<u8>) = (row.get(2)?, row.get(4)?);
        let kind = ScopeKind::from_code(kind).ok_or(Unopened)?;
        let epoch = epoch_number(epoch)?;
        let purpose = Purpose::from_code(row.get(3)?).ok_or(Unopened)?;
        let key = EpochKey::unwrap(&bytes, sheet, purpose, &here, &me.raw(), kind, scope, epoch)?;
        fresh.push((
            key.to_ring(sheet, &house, &here, &me.raw()),
            kind,
            scope,
            epoch,
        ));
    }
    for (bytes, kind, scope, epoch) in fresh {
        put(cx, tx, me, (kind, scope, epoch), bytes)?;
        tx.run(
            &DROP_WRAP,
            &[
                me.into(),
                kind_code(kind).into(),
                scope.into(),
                i64::from(epoch).into(),
            ],
        )?;
    }
    Ok(())
}

/// Puts one epoch's key in the ring of whoever is signed in. What was opened
/// before no longer counts.
pub(super) fn put(
    cx: &mut Cx,
    tx: &mut Tx,
    me: Id<Person>,
    (kind, scope, epoch): (ScopeKind, RawId, u32),
    bytes: Vec<u8>,
) -> Result<(), Stop> {
    tx.run(
        &ADD_RING,
        &[
            me.into(),
            kind_code(kind).into(),
            scope.into(),
            i64::from(epoch).into(),
            bytes.into(),
        ],
    )?;
    cx.signed_mut().ok_or(Stop::Missing)?.held.clear();
    Ok(())
}

pub(super) fn epoch_number(stored: i64) -> Result<u32, Stop> {
    u32::try_from(stored).map_err(|_| Stop::fault("epoch", "a stored epoch is out of range"))
}
