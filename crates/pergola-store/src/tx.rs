//! One transaction, as a page or a job sees it: bound to one programme, whose
//! id the store itself puts into every statement. After a statement failed the
//! transaction is spent and can only be rolled back, on both engines alike.

use pergola_seal::ShredKey;

use crate::engine::{Mode, Session};
use crate::error::Fail;
use crate::keys::{Claimed, Keys, ShredKind, ShredOwner};
use crate::watch::Watch;
use crate::{Reach, Row, Sql, StoreError, Value};

crate::house_sql! {
    ERASING_ADD = "insert into erasing (programme, kind, first, second, id) values ($1, $2, $3, $4, $5) \
        on conflict (programme, kind, first, second, id) do nothing";
    ERASING_OF = "select id from erasing where programme = $1 and kind = $2 and first = $3 and second = $4";
}

/// A running transaction.
pub struct Tx<'a> {
    name: &'static str,
    mode: Mode,
    session: &'a mut dyn Session,
    keys: &'a Keys,
    watch: &'a Watch,
    programme: Option<([u8; 16], Value)>,
    spent: Option<Spent>,
    claimed: Vec<Claimed>,
    erased: Vec<(ShredOwner, [u8; 16])>,
    cut_off: bool,
    /// What a read found: asked for once, wiped with the transaction.
    found: Vec<(ShredOwner, ShredKey)>,
    /// Single rows that a read was told: it sees one moment, so they stay as they are.
    told: Vec<Told>,
}

/// A statement, what it was asked with, and the row that it answered.
struct Told {
    text: &'static str,
    params: Vec<Value>,
    row: Option<Row>,
}

/// Why a transaction can only be rolled back.
enum Spent {
    Again,
    For(StoreError),
}

/// What a transaction leaves to the store when its closure has ended.
pub(crate) struct Left {
    pub(crate) spent: Option<Fail>,
    pub(crate) claimed: Vec<Claimed>,
    pub(crate) erased: Vec<(ShredOwner, [u8; 16])>,
    /// An owner of a new key has an erasure that was cut off.
    pub(crate) cut_off: bool,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(
        name: &'static str,
        mode: Mode,
        session: &'a mut dyn Session,
        keys: &'a Keys,
        watch: &'a Watch,
    ) -> Self {
        Tx {
            name,
            mode,
            session,
            keys,
            watch,
            programme: None,
            spent: None,
            claimed: Vec::new(),
            erased: Vec::new(),
            cut_off: false,
            found: Vec::new(),
            told: Vec::new(),
        }
    }

    pub(crate) fn into_left(self) -> Left {
        let spent = self.spent.map(|why| match why {
            Spent::Again => Fail::Again,
            Spent::For(error) => Fail::Final(error),
        });
        Left {
            spent,
            claimed: self.claimed,
            erased: self.erased,
            cut_off: self.cut_off,
        }
    }

    /// The name that the transaction was given.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it can change anything.
    pub fn writes(&self) -> bool {
        !matches!(self.mode, Mode::Read | Mode::Single)
    }

    /// Binds the transaction to a programme; binding it to a second one spends it.
    pub fn bind(&mut self, programme: [u8; 16]) {
        match &self.programme {
            Some((bound, _)) if *bound != programme => {
                self.spend(StoreError::Misuse("a transaction belongs to one programme").into());
            }
            _ => self.programme = Some((programme, Value::from(programme))),
        }
    }

    /// The programme it is bound to.
    pub fn programme(&self) -> Option<[u8; 16]> {
        self.programme.as_ref().map(|(id, _)| *id)
    }

    /// All rows of an answer.
    pub fn rows(&mut self, sql: &Sql, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.with(sql, params, |session, params| {
            session.query(sql.text, params)
        })
    }

    /// The only row of an answer, or none; `Shape` when there are more. A read that asks
    /// the same again is told the same, without asking the database.
    pub fn one(&mut self, sql: &Sql, params: &[Value]) -> Result<Option<Row>, StoreError> {
        let same = |told: &&Told| std::ptr::eq(told.text, sql.text) && told.params == params;
        if self.spent.is_none()
            && let Some(told) = self.told.iter().find(same)
        {
            self.watch.saw(sql.name);
            return Ok(told.row.clone());
        }
        let mut rows = self.rows(sql, params)?;
        if rows.len() > 1 {
            return Err(StoreError::Shape);
        }
        let row = rows.pop();
        if self.mode == Mode::Read {
            let (text, params) = (sql.text, params.to_vec());
            self.told.push(Told {
                text,
                params,
                row: row.clone(),
            });
        }
        Ok(row)
    }

    /// Changes rows and says how many.
    pub fn run(&mut self, sql: &Sql, params: &[Value]) -> Result<u64, StoreError> {
        if !self.writes() {
            return Err(self.spend(StoreError::Misuse("a read changes nothing").into()));
        }
        self.with(sql, params, |session, params| {
            session.execute(sql.text, params)
        })
    }

    fn with<T>(
        &mut self,
        sql: &Sql,
        params: &[Value],
        body: impl FnOnce(&mut dyn Session, &[&Value]) -> Result<T, Fail>,
    ) -> Result<T, StoreError> {
        if let Some(why) = &self.spent {
            return Err(why.told());
        }
        self.watch.saw(sql.name);
        // PostgreSQL has no text with a zero in it; neither have we.
        if params
            .iter()
            .any(|value| matches!(value, Value::Text(text) if text.contains('\0')))
        {
            return Err(self.spend(StoreError::Shape.into()));
        }
        let mut all: Vec<&Value> = Vec::with_capacity(params.len() + 1);
        if sql.reach == Reach::Programme {
            let Some((_, programme)) = &self.programme else {
                return Err(self.spend(
                    StoreError::Misuse("the transaction is not bound to a programme").into(),
                ));
            };
            all.push(programme);
        }
        all.extend(params);
        match body(self.session, &all) {
            Ok(value) => Ok(value),
            Err(fail) => Err(self.spend(fail)),
        }
    }

    fn spend(&mut self, fail: Fail) -> StoreError {
        let why = match fail {
            Fail::Again => Spent::Again,
            Fail::Final(error) => Spent::For(error),
        };
        self.spent.get_or_insert(why).told()
    }

    fn own(&mut self, owner: &ShredOwner, writes: bool) -> Result<(), StoreError> {
        if let Some(why) = &self.spent {
            return Err(why.told());
        }
        if self.programme() != Some(owner.programme) {
            return Err(
                self.spend(StoreError::Misuse("the key belongs to another programme").into())
            );
        }
        if writes && self.mode != Mode::Write {
            return Err(self.spend(StoreError::Misuse("shred keys change only in a write").into()));
        }
        Ok(())
    }

    /// The key of a new owner: on disk before this transaction commits, nowhere when it fails. For an
    /// owner that has a key already it is that key: keys are never overwritten.
    pub fn shred_create(&mut self, owner: ShredOwner) -> Result<ShredKey, StoreError> {
        self.own(&owner, true)?;
        if self.erased.iter().any(|(erased, _)| *erased == owner) {
            return Err(self.spend(
                StoreError::Misuse("an owner erased in this transaction has no new key in it")
                    .into(),
            ));
        }
        if let Some(one) = self.claimed.iter().find(|one| one.owner == owner) {
            return Ok(copy(&one.key));
        }
        // An erasure that was cut off is finished first, or it would later take the new key away: listed, then
        // deleted, so not from inside of this transaction.
        if !self.rows(&ERASING_OF, &owner.values())?.is_empty() {
            self.cut_off = true;
            return Err(self.spend(Fail::Again));
        }
        let one = self
            .keys
            .claim(owner)
            .map_err(|error| self.spend(error.into()))?;
        let key = copy(&one.key);
        self.claimed.push(one);
        Ok(key)
    }

    /// The key of this owner, if it has one.
    pub fn shred_read(&mut self, owner: ShredOwner) -> Result<Option<ShredKey>, StoreError> {
        self.own(&owner, false)?;
        if self.erased.iter().any(|(erased, _)| *erased == owner) {
            return Ok(None);
        }
        if let Some(one) = self.claimed.iter().find(|one| one.owner == owner) {
            return Ok(Some(copy(&one.key)));
        }
        Ok(self.look_up(&[owner])?.pop().flatten())
    }

    /// The keys of several owners at once, in their order.
    pub fn shred_read_all(
        &mut self,
        owners: &[ShredOwner],
    ) -> Result<Vec<Option<ShredKey>>, StoreError> {
        if self.writes() {
            return owners.iter().map(|owner| self.shred_read(*owner)).collect();
        }
        for owner in owners {
            self.own(owner, false)?;
        }
        self.look_up(owners)
    }

    /// Keys as they are on disk. A read, which sees one moment of the rows, asks for
    /// each of them once.
    fn look_up(&mut self, owners: &[ShredOwner]) -> Result<Vec<Option<ShredKey>>, StoreError> {
        let known = |found: &[(ShredOwner, ShredKey)], owner: &ShredOwner| {
            let one = found.iter().find(|(of, _)| of == owner);
            one.map(|(_, key)| copy(key))
        };
        let had: Option<Vec<_>> = owners.iter().map(|one| known(&self.found, one)).collect();
        if let Some(keys) = had {
            return Ok(keys.into_iter().map(Some).collect());
        }
        let keys = self
            .keys
            .find_all(owners)
            .map_err(|error| self.spend(error.into()))?;
        if !self.writes() {
            let new = owners.iter().zip(&keys);
            self.found
                .extend(new.filter_map(|(of, key)| Some((*of, copy(key.as_ref()?)))));
        }
        Ok(keys)
    }

    /// All keys of one kind under one first id (a circle's members), ordered by the second id.
    pub fn shred_range(
        &mut self,
        programme: [u8; 16],
        kind: ShredKind,
        first: [u8; 16],
    ) -> Result<Vec<([u8; 16], ShredKey)>, StoreError> {
        let owner = ShredOwner {
            programme,
            kind,
            first,
            second: [0; 16],
        };
        self.own(&owner, false)?;
        let within = |other: &ShredOwner| other.kind == kind && other.first == first;
        let mut found = self
            .keys
            .range(&owner)
            .map_err(|error| self.spend(error.into()))?;
        found.retain(|(second, _)| {
            !self
                .erased
                .iter()
                .any(|(erased, _)| within(erased) && erased.second == *second)
        });
        for one in self
            .claimed
            .iter()
            .filter(|one| within(&one.owner) && one.is_new())
        {
            if !found.iter().any(|(second, _)| *second == one.owner.second) {
                found.push((one.owner.second, copy(&one.key)));
            }
        }
        found.sort_by_key(|(second, _)| *second);
        Ok(found)
    }

    /// Erases the owner's key as soon as this transaction has committed; an owner without one is fine.
    pub fn shred_erase(&mut self, owner: ShredOwner) -> Result<(), StoreError> {
        self.own(&owner, true)?;
        if self.erased.iter().any(|(erased, _)| *erased == owner) {
            return Ok(());
        }
        self.claimed.retain(|one| one.owner != owner);
        let Some((id, _)) = self
            .keys
            .find(&owner)
            .map_err(|error| self.spend(error.into()))?
        else {
            return Ok(());
        };
        let [programme, kind, first, second] = owner.values();
        self.run(&ERASING_ADD, &[programme, kind, first, second, id.into()])?;
        self.erased.push((owner, id));
        Ok(())
    }
}

impl Spent {
    fn told(&self) -> StoreError {
        match self {
            Spent::Again => StoreError::Refused,
            Spent::For(error) => error.clone(),
        }
    }
}

fn copy(key: &ShredKey) -> ShredKey {
    ShredKey::from_bytes(*key.as_bytes())
}
