//! Epochs: starting a scope, letting somebody in, and making the next epoch
//! when somebody has left. A new epoch gives its key to those who stay, seals
//! the sheet anew and tells the slices to do the same with their living values.

use pergola_seal::{
    At, CircleScope, EpochKey, KeySheet, Place, PublicKey, Purpose, RawId, RoleScope, ScopeKind,
    Sealed, ShredKey,
};
use pergola_store::{ShredKind, ShredOwner, StoreError, Tx, sql};

use super::account::sheet;
use super::ring::{held, put};
use crate::cx::Cx;
use crate::facts::{belongs, people};
use crate::id::{Circle, Id, Person};
use crate::moment::Day;
use crate::notice::Notice;
use crate::role::{Role, State};
use crate::stop::Stop;

/// Days after which an epoch ends by itself (PRIVACY 2).
const EPOCH_DAYS_MAX: i64 = 90;

sql!(
    ADD = "insert into scope (programme, kind, scope, epoch, public, sheet, turned, revision, \
           rekey_due) values ($1, $2, $3, $4, $5, $6, $7, 1, 0)"
);
sql!(
    FIND = "select epoch, public, sheet, revision from scope \
            where programme = $1 and kind = $2 and scope = $3"
);
// The sheet and the public key fill several pages of the file: most only ask this.
sql!(
    STANDS = "select epoch, rekey_due, turned from scope \
              where programme = $1 and kind = $2 and scope = $3"
);
// Read by everybody who seals from outside: never with the sheet, which grows with the holders.
sql!(PUBLIC = "select public from scope where programme = $1 and kind = $2 and scope = $3");
sql!(
    TURN = "update scope set epoch = $2, public = $3, sheet = $4, revision = $5, turned = $6, \
            rekey_due = 0 where programme = $1 and kind = $7 and scope = $8"
);
sql!(
    ADD_WRAP = "insert into wrap (programme, person, kind, scope, epoch, purpose, held) \
                values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(
    HOLD = "select person from ring where programme = $1 and kind = $2 and scope = $3 \
            and epoch = $4 limit 1000"
);
sql!(
    WILL_HOLD = "select person from wrap where programme = $1 and kind = $2 and scope = $3 \
                 and epoch = $4 limit 1000"
);
sql!(IS = "select scope from scope where programme = $1 and kind = $2 and scope = $3");

/// One scope: which kind, and which one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// A circle.
    Circle(Id<Circle>),
    /// A role of the programme.
    Role(Role),
}

struct Stored {
    epoch: u32,
    public: Vec<u8>,
    sheet: Vec<u8>,
    revision: i64,
}

/// The present epoch, whether somebody who left still holds it, and since when it is.
struct Stands {
    epoch: u32,
    due: bool,
    turned: Day,
}

impl Scope {
    /// The kind, for keys and rows.
    #[must_use]
    pub const fn kind(self) -> ScopeKind {
        match self {
            Self::Circle(_) => ScopeKind::Circle,
            Self::Role(_) => ScopeKind::Role,
        }
    }

    /// The id, for keys and rows.
    #[must_use]
    pub const fn raw(self) -> RawId {
        match self {
            Self::Circle(circle) => circle.raw(),
            Self::Role(role) => role_scope(role),
        }
    }

    fn owner(self, programme: RawId) -> ShredOwner {
        let kind = ShredKind::Circle;
        ShredOwner {
            programme,
            kind,
            first: self.raw(),
            second: [0; 16],
        }
    }

    /// Who may hold the key now: everybody here with an account.
    fn may_hold(self, tx: &mut Tx) -> Result<Vec<Id<Person>>, Stop> {
        let people: Vec<Id<Person>> = match self {
            Self::Circle(circle) => belongs::of_circle(tx, circle)?
                .into_iter()
                .map(|place| place.person)
                .collect(),
            Self::Role(role) => people::holders(tx, role)?,
        };
        let mut here = Vec::with_capacity(people.len());
        for person in people {
            let known = people::find(tx, person)?;
            if known.is_some_and(|known| known.account && known.state != State::Left) {
                here.push(person);
            }
        }
        Ok(here)
    }
}

/// The id of a role as a scope: the same in every programme, bound to it by
/// the programme in every key.
#[must_use]
pub const fn role_scope(role: Role) -> RawId {
    let mut raw = [0; 16];
    raw[15] = role as u8;
    raw
}

pub(super) const fn kind_code(kind: ScopeKind) -> i64 {
    kind as i64
}

/// Whether a scope has this id: the owner of its shred key.
pub(super) fn known(tx: &mut Tx, owner: &ShredOwner) -> Result<bool, StoreError> {
    for kind in [ScopeKind::Circle, ScopeKind::Role] {
        if tx
            .one(&IS, &[(kind as i64).into(), owner.first.into()])?
            .is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a scope has been started.
///
/// # Errors
/// When the database does not answer.
pub fn exists(tx: &mut Tx, scope: Scope) -> Result<bool, Stop> {
    Ok(stands(tx, scope)?.is_some())
}

/// Whether the next one who holds it must make an epoch before sealing.
///
/// # Errors
/// When the database does not answer.
pub fn due(tx: &mut Tx, scope: Scope) -> Result<bool, Stop> {
    Ok(stands(tx, scope)?.is_some_and(|now| now.due))
}

/// The epoch that may be sealed under; none while somebody who left holds it, and
/// none in a read, which can keep nothing that it seals.
pub(super) fn clean_epoch(tx: &mut Tx, scope: Scope) -> Result<Option<u32>, Stop> {
    if !tx.writes() {
        return Ok(None);
    }
    Ok(stands(tx, scope)?
        .filter(|now| !now.due)
        .map(|now| now.epoch))
}

/// Whether whoever asks holds the present epoch of a scope.
///
/// # Errors
/// When the ring does not open.
pub fn holds_present(cx: &mut Cx, tx: &mut Tx, scope: Scope) -> Result<bool, Stop> {
    let Some(present) = stands(tx, scope)?.map(|now| now.epoch) else {
        return Ok(false);
    };
    let epochs = held(cx, tx, scope.kind(), scope.raw())?;
    Ok(epochs.iter().any(|key| key.epoch() == present))
}

/// The public half of the scope's pair, to seal to it from outside.
///
/// # Errors
/// `Missing` when it has not been started.
pub fn public(tx: &mut Tx, scope: Scope) -> Result<PublicKey, Stop> {
    let with = [kind_code(scope.kind()).into(), scope.raw().into()];
    let row = tx.one(&PUBLIC, &with)?.ok_or(Stop::Missing)?;
    Ok(PublicKey::from_bytes(&row.get::<Vec<u8>>(0)?)?)
}

/// Starts a scope with whoever is signed in as its one holder; anew, when it
/// existed and nobody who is here holds it any more.
///
/// # Errors
/// When nobody is signed in, or it has been started already.
pub fn start(cx: &mut Cx, tx: &mut Tx, scope: Scope) -> Result<(), Stop> {
    let (house, here, me) = (cx.house.id, cx.here()?.raw(), cx.me()?);
    let before = find(tx, scope)?;
    let epoch = before.as_ref().map_or(1, |stored| stored.epoch + 1);
    let revision = before.as_ref().map_or(1, |stored| stored.revision + 1);
    let shred = tx.shred_create(scope.owner(here))?;
    let key = EpochKey::fresh(scope.kind(), scope.raw(), epoch);
    let own = sheet(cx, tx)?;
    let ring = key.to_ring(own, &house, &here, &me.raw());
    let holders = vec![(me.raw(), own.public())];
    let sealed = seal_sheet(holders, &key, &shred, at(house, here, scope, revision))?;
    put(cx, tx, me, (scope.kind(), scope.raw(), epoch), ring)?;
    let (public, kind) = (
        key.pair_public().as_bytes().to_vec(),
        kind_code(scope.kind()),
    );
    let (epoch, raw) = (i64::from(epoch), scope.raw());
    let today = cx.today();
    if before.is_some() {
        let with = [epoch.into(), public.into(), sealed.into(), revision.into()];
        let which = [today.into(), kind.into(), raw.into()];
        tx.run(&TURN, &[with.as_slice(), &which].concat())?;
    } else {
        tx.run(
            &ADD,
            &[
                kind.into(),
                raw.into(),
                epoch.into(),
                public.into(),
                sealed.into(),
                today.into(),
            ],
        )?;
    }
    Ok(())
}

/// Whether anybody who is here holds the scope's present epoch. When nobody
/// does any more, the next one in that role starts it anew.
///
/// # Errors
/// When the database does not answer.
pub fn held_by_somebody(tx: &mut Tx, scope: Scope) -> Result<bool, Stop> {
    let Some(now) = stands(tx, scope)? else {
        return Ok(false);
    };
    let with = [
        kind_code(scope.kind()).into(),
        scope.raw().into(),
        i64::from(now.epoch).into(),
    ];
    let mut holders = tx.rows(&HOLD, &with)?;
    holders.extend(tx.rows(&WILL_HOLD, &with)?);
    let allowed = scope.may_hold(tx)?;
    for row in holders {
        let person: Id<Person> = row.get(0)?;
        if allowed.contains(&person) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Lets people in, each with the public key whose fingerprint was read aloud:
/// always a new epoch, one for all of them, so that they open nothing that was
/// sealed before.
///
/// # Errors
/// When whoever asks does not hold the scope.
pub fn admit(
    cx: &mut Cx,
    tx: &mut Tx,
    scope: Scope,
    new: &[(Id<Person>, &PublicKey)],
) -> Result<(), Stop> {
    turn(cx, tx, scope, new)
}

/// Makes the next epoch if somebody who left still holds this one, or if it has
/// lasted 90 days. Called by
/// every POST that seals to the scope.
///
/// # Errors
/// When whoever asks does not hold the scope.
pub fn renew(cx: &mut Cx, tx: &mut Tx, scope: Scope) -> Result<(), Stop> {
    let old = |now: &Stands| now.due || now.turned.plus(EPOCH_DAYS_MAX) <= cx.today();
    if stands(tx, scope)?.as_ref().is_some_and(old) {
        turn(cx, tx, scope, &[])
    } else {
        Ok(())
    }
}

fn turn(
    cx: &mut Cx,
    tx: &mut Tx,
    scope: Scope,
    new: &[(Id<Person>, &PublicKey)],
) -> Result<(), Stop> {
    let (house, here, me) = (cx.house.id, cx.here()?.raw(), cx.me()?);
    let stored = find(tx, scope)?.ok_or(Stop::Missing)?;
    let shred = tx.shred_read(scope.owner(here))?.ok_or(Stop::Missing)?;
    let epochs = held(cx, tx, scope.kind(), scope.raw())?;
    let current = epochs
        .iter()
        .find(|key| key.epoch() == stored.epoch)
        .ok_or(Stop::Missing)?;
    if *current.pair_public().as_bytes() != *stored.public {
        return Err(Stop::fault("scope", "a public key is not its holders' own"));
    }
    let place = at(house, here, scope, stored.revision);
    let mut holders = open_sheet(&stored.sheet, current, &shred, place)?;
    let allowed = scope.may_hold(tx)?;
    holders.retain(|(person, _)| allowed.iter().any(|known| known.raw() == *person));
    for (person, key) in new {
        holders.retain(|(known, _)| *known != person.raw());
        holders.push((person.raw(), (*key).clone()));
    }
    let next = EpochKey::fresh(scope.kind(), scope.raw(), stored.epoch + 1);
    for (person, public) in &holders {
        if *person == me.raw() {
            let ring = next.to_ring(sheet(cx, tx)?, &house, &here, person);
            let row = (scope.kind(), scope.raw(), next.epoch());
            put(cx, tx, me, row, ring)?;
            continue;
        }
        let bytes = next.wrap_for(public, Purpose::Grant, &here, person);
        give(tx, Id::from_raw(*person), &next, Purpose::Grant, bytes)?;
    }
    let revision = stored.revision + 1;
    let sealed = seal_sheet(holders, &next, &shred, at(house, here, scope, revision))?;
    tx.run(
        &TURN,
        &[
            i64::from(next.epoch()).into(),
            next.pair_public().as_bytes().to_vec().into(),
            sealed.into(),
            revision.into(),
            cx.today().into(),
            kind_code(scope.kind()).into(),
            scope.raw().into(),
        ],
    )?;
    match scope {
        Scope::Circle(circle) => cx.leave_notice(tx, Notice::NewEpoch(circle)),
        Scope::Role(_) => Ok(()),
    }
}

/// Puts a key on its way to somebody's ring.
fn give(
    tx: &mut Tx,
    person: Id<Person>,
    key: &EpochKey,
    purpose: Purpose,
    wrap: Vec<u8>,
) -> Result<(), Stop> {
    tx.run(
        &ADD_WRAP,
        &[
            person.into(),
            kind_code(key.kind()).into(),
            key.scope().into(),
            i64::from(key.epoch()).into(),
            purpose.code().into(),
            wrap.into(),
        ],
    )?;
    Ok(())
}

fn stands(tx: &mut Tx, scope: Scope) -> Result<Option<Stands>, Stop> {
    let with = [kind_code(scope.kind()).into(), scope.raw().into()];
    let Some(row) = tx.one(&STANDS, &with)? else {
        return Ok(None);
    };
    Ok(Some(Stands {
        epoch: super::ring::epoch_number(row.get(0)?)?,
        due: row.get(1)?,
        turned: row.get(2)?,
    }))
}

fn find(tx: &mut Tx, scope: Scope) -> Result<Option<Stored>, Stop> {
    let with = [kind_code(scope.kind()).into(), scope.raw().into()];
    let Some(row) = tx.one(&FIND, &with)? else {
        return Ok(None);
    };
    Ok(Some(Stored {
        epoch: super::ring::epoch_number(row.get(0)?)?,
        public: row.get(1)?,
        sheet: row.get(2)?,
        revision: row.get(3)?,
    }))
}

fn at(house: RawId, programme: RawId, scope: Scope, revision: i64) -> At {
    At {
        house,
        programme,
        place: Place::CIRCLE_SHEET,
        row: (scope.raw(), [0; 16]),
        revision: revision.unsigned_abs(),
    }
}

fn seal_sheet(
    holders: Vec<(RawId, PublicKey)>,
    key: &EpochKey,
    shred: &ShredKey,
    at: At,
) -> Result<Vec<u8>, Stop> {
    let holders = KeySheet::new(holders)
        .ok_or_else(|| Stop::fault("sheet", "a scope has too many holders"))?;
    if let Some(scope) = key.scope_key::<CircleScope>() {
        return Ok(holders.seal(&scope, shred, &at).into_bytes());
    }
    let scope = key.scope_key::<RoleScope>().ok_or(pergola_seal::Unopened)?;
    Ok(holders.seal(&scope, shred, &at).into_bytes())
}

fn open_sheet(
    bytes: &[u8],
    key: &EpochKey,
    shred: &ShredKey,
    at: At,
) -> Result<Vec<(RawId, PublicKey)>, Stop> {
    if let Some(scope) = key.scope_key::<CircleScope>() {
        let sealed = Sealed::<CircleScope>::from_bytes(bytes.to_vec())?;
        return Ok(KeySheet::open(&sealed, &scope, shred, &at)?
            .entries()
            .to_vec());
    }
    let scope = key.scope_key::<RoleScope>().ok_or(pergola_seal::Unopened)?;
    let sealed = Sealed::<RoleScope>::from_bytes(bytes.to_vec())?;
    Ok(KeySheet::open(&sealed, &scope, shred, &at)?
        .entries()
        .to_vec())
}
