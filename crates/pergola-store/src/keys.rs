//! `keys.db`, the shred store: one random key per owner, in a database of its
//! own. Deleting a key makes everything that was sealed with it noise. Nothing
//! here knows what the keys seal, and no key is ever overwritten.

use pergola_seal::ShredKey;
use zeroize::{Zeroize, Zeroizing};

use crate::copy::is_new;
use crate::engine::{Database, Mode, Session};
use crate::error::Fail;
use crate::live::{Live, Pass, Rewriting};
use crate::migrate::{attempts, migrate};
use crate::schema::{Schema, SchemaPart};
use crate::{Row, StoreError, Value};

/// How long a key without an owner is kept, in seconds: 48 hours.
pub const ORPHAN_SECONDS: i64 = 48 * 3_600;
/// Keys looked at in one round of tidying up.
const SWEEP_ROWS_MAX: i64 = 1_000;

/// The schema of `keys.db`.
pub(crate) const KEYS_PART: SchemaPart = SchemaPart {
    name: "keys",
    text: include_str!("keys.sql"),
};

/// What owns a shred key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShredKind {
    /// A person; `first` is the person.
    Person = 1,
    /// A person's words in a circle; `first` is the circle, `second` the random voice.
    InCircle = 2,
    /// A circle; `first` is the circle.
    Circle = 3,
    /// A case; `first` is the case.
    Case = 4,
    /// A contact; `first` is the contact.
    Contact = 5,
}

impl ShredKind {
    fn from_code(code: i64) -> Option<Self> {
        [
            ShredKind::Person,
            ShredKind::InCircle,
            ShredKind::Circle,
            ShredKind::Case,
            ShredKind::Contact,
        ]
        .into_iter()
        .find(|kind| *kind as i64 == code)
    }
}

/// The owner of one shred key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShredOwner {
    /// The programme it belongs to.
    pub programme: [u8; 16],
    /// What it is.
    pub kind: ShredKind,
    /// First id, by which ranges are read.
    pub first: [u8; 16],
    /// Second id, zero where one id is enough.
    pub second: [u8; 16],
}

impl ShredOwner {
    /// The owner as the first four parameters of a statement.
    pub(crate) fn values(&self) -> [Value; 4] {
        [
            self.programme.into(),
            Value::Int(self.kind as i64),
            self.first.into(),
            self.second.into(),
        ]
    }

    /// The owner as the first four columns of a row.
    pub(crate) fn from_row(row: &Row) -> Result<Self, StoreError> {
        let kind = ShredKind::from_code(row.get(1)?).ok_or(StoreError::Shape)?;
        Ok(ShredOwner {
            programme: row.get(0)?,
            kind,
            first: row.get(2)?,
            second: row.get(3)?,
        })
    }
}

/// A key that a transaction relies on and that must be on disk before it commits.
pub(crate) struct Claimed {
    pub(crate) owner: ShredOwner,
    pub(crate) key: ShredKey,
    id: [u8; 16],
    claim: [u8; 16],
    /// The claim it had when it was found; `None` for a key made just now.
    before: Option<[u8; 16]>,
}

impl Claimed {
    /// Whether the key was made by this transaction.
    pub(crate) fn is_new(&self) -> bool {
        self.before.is_none()
    }
}

const FIND: &str = "select id, secret, claim from shred where programme = $1 and kind = $2 and first = $3 and second = $4";
const SECRET: &str =
    "select secret from shred where programme = $1 and kind = $2 and first = $3 and second = $4";
const RANGE: &str = "select second, secret from shred where programme = $1 and kind = $2 and first = $3 order by second";
const CREATE: &str = "insert into shred (programme, kind, first, second, id, secret, claim, born) \
    values ($1, $2, $3, $4, $5, $6, $7, 0) on conflict (programme, kind, first, second) do nothing";
const CLAIM: &str = "update shred set claim = $1, born = 0 \
    where programme = $2 and kind = $3 and first = $4 and second = $5 and id = $6 and claim = $7";
const UNCLAIM: &str = "delete from shred where programme = $1 and kind = $2 and first = $3 and second = $4 and claim = $5";
const ERASE: &str = "delete from shred where programme = $1 and kind = $2 and first = $3 and second = $4 and id = $5";
const NOTICE: &str = "update shred set born = $1 where born = 0";
const OLD: &str = "select programme, kind, first, second, claim from shred where born > 0 and born <= $1 limit $2";
const SETTLE: &str = "update shred set born = -1 where programme = $1 and kind = $2 and first = $3 and second = $4 and claim = $5";

const PAGE: &str = "select programme, kind, first, second, id, secret, claim, born from shred \
    where (programme, kind, first, second) > ($1, $2, $3, $4) \
    order by programme, kind, first, second limit 1000";
const COPY: &str = "insert into shred (programme, kind, first, second, id, secret, claim, born) \
    values ($1, $2, $3, $4, $5, $6, $7, $8)";

const ANY: &str = "select kind from shred where programme >= $1 limit 1";

/// All statements over `keys.db`, for the tests.
#[cfg(test)]
pub(crate) const STATEMENTS: [&str; 13] = [
    FIND, SECRET, RANGE, CREATE, CLAIM, UNCLAIM, ERASE, NOTICE, OLD, SETTLE, PAGE, COPY, ANY,
];

/// The open shred store.
pub(crate) struct Keys {
    pub(crate) live: Live,
}

impl Keys {
    /// Whether a main database with or without a schema belongs to these keys: an empty one beside
    /// keys, or a full one beside none, means that a file was lost. Nothing is written then.
    pub(crate) fn beside(live: &Live, main_is_full: bool) -> Result<(), StoreError> {
        let database = live.get()?;
        let new = is_new(database.database.as_ref())?;
        let first = Value::from([0; 16]);
        let found = || live.attempts(Mode::Single, &mut |session| session.query(ANY, &[&first]));
        let fits = if main_is_full {
            !new
        } else {
            new || found()?.is_empty()
        };
        if fits { Ok(()) } else { Err(StoreError::Lost) }
    }

    /// Brings it to this program's schema.
    pub(crate) fn ready(live: Live) -> Result<Self, StoreError> {
        migrate(live.get()?.database.as_ref(), &schema()?)?;
        Ok(Keys { live })
    }

    /// Writes everything anew, in files under a new file key, so that nothing that was deleted is in
    /// a slack corner of them; returns how many keys there are in files, 0 on a server.
    pub(crate) fn rewrite(&self, pass: &Pass<'_>) -> Result<u64, StoreError> {
        let mut copied = 0;
        self.live.rewrite(
            &mut |from, into| {
                migrate(into, &schema()?)?;
                copied = copy_all(from, into, pass)?;
                Ok(())
            },
            pass,
        )?;
        Ok(copied)
    }

    /// Makes sure that deleted keys are in no write-ahead file.
    fn forget_deleted(&self) -> Result<(), StoreError> {
        let live = self.live.get()?;
        live.database.forget_deleted().map_err(StoreError::from)
    }

    fn look(&self, text: &'static str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        let params: Vec<&Value> = params.iter().collect();
        self.live
            .attempts(Mode::Single, &mut |session| session.query(text, &params))
    }

    /// The key of this owner with its id.
    pub(crate) fn find(
        &self,
        owner: &ShredOwner,
    ) -> Result<Option<([u8; 16], ShredKey)>, StoreError> {
        let Some(mut row) = self.look(FIND, &owner.values())?.pop() else {
            return Ok(None);
        };
        Ok(Some((row.get(0)?, secret(&mut row, 1)?)))
    }

    /// The keys of these owners, in their order; `None` for an owner without one.
    pub(crate) fn find_all(
        &self,
        owners: &[ShredOwner],
    ) -> Result<Vec<Option<ShredKey>>, StoreError> {
        let mode = if owners.len() == 1 {
            Mode::Single
        } else {
            Mode::Read
        };
        self.live.attempts(mode, &mut |session| {
            let with: Vec<[Value; 4]> = owners.iter().map(ShredOwner::values).collect();
            let with: Vec<[&Value; 4]> = with.iter().map(<[Value; 4]>::each_ref).collect();
            let mut found = session.query_each(SECRET, &with)?;
            let key = |rows: &mut Vec<Row>| rows.first_mut().map(|row| secret(row, 0)).transpose();
            Ok(found.iter_mut().map(key).collect::<Result<_, _>>()?)
        })
    }

    /// All keys of one kind under one first id, ordered by the second.
    pub(crate) fn range(
        &self,
        owner: &ShredOwner,
    ) -> Result<Vec<([u8; 16], ShredKey)>, StoreError> {
        let [programme, kind, first, _] = owner.values();
        let rows = self.look(RANGE, &[programme, kind, first])?;
        rows.into_iter()
            .map(|mut row| Ok((row.get(0)?, secret(&mut row, 1)?)))
            .collect()
    }

    /// The key a transaction will rely on: the one that is there, else a new one. Nothing is written yet.
    pub(crate) fn claim(&self, owner: ShredOwner) -> Result<Claimed, StoreError> {
        let claim = pergola_seal::fresh_id();
        let Some(mut row) = self.look(FIND, &owner.values())?.pop() else {
            return Ok(Claimed {
                owner,
                key: ShredKey::fresh(),
                id: pergola_seal::fresh_id(),
                claim,
                before: None,
            });
        };
        Ok(Claimed {
            owner,
            id: row.get(0)?,
            key: secret(&mut row, 1)?,
            claim,
            before: Some(row.get(2)?),
        })
    }

    /// Writes and syncs the claims; `Again` when another transaction was faster with one of them.
    pub(crate) fn write(&self, claims: &[Claimed]) -> Result<(), Fail> {
        if claims.is_empty() {
            return Ok(());
        }
        let mut beaten = false;
        let written = self.live.attempts(Mode::Quick, &mut |session| {
            beaten = false;
            for one in claims {
                if write_one(session, one)? != 1 {
                    beaten = true;
                    return Err(Fail::Final(StoreError::Refused));
                }
            }
            Ok(())
        });
        match written {
            Err(_) if beaten => Err(Fail::Again),
            other => other.map_err(Fail::Final),
        }
    }

    /// Takes back new keys of a transaction that was surely rolled back. What it leaves is swept later.
    pub(crate) fn take_back(&self, claims: &[Claimed]) {
        if !claims.iter().any(Claimed::is_new) {
            return;
        }
        let _ = self.live.attempts(Mode::Quick, &mut |session| {
            for one in claims.iter().filter(|one| one.is_new()) {
                change(session, UNCLAIM, &one.owner, &one.claim)?;
            }
            Ok(())
        });
    }

    /// Deletes these keys for good. May run twice without harm.
    pub(crate) fn erase(&self, keys: &[(ShredOwner, [u8; 16])]) -> Result<(), StoreError> {
        self.live.attempts(Mode::Quick, &mut |session| {
            for (owner, id) in keys {
                change(session, ERASE, owner, id)?;
            }
            Ok(())
        })?;
        self.forget_deleted()
    }

    /// Deletes keys that were seen 48 hours ago or more and whose owner is not known; returns how many.
    pub(crate) fn sweep(
        &self,
        now_seconds: i64,
        known: &mut dyn FnMut(&ShredOwner) -> Result<bool, StoreError>,
    ) -> Result<u64, StoreError> {
        let mut deleted = 0;
        loop {
            let rows = self.look(
                OLD,
                &[
                    Value::Int(now_seconds - ORPHAN_SECONDS),
                    Value::Int(SWEEP_ROWS_MAX),
                ],
            )?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let owner = ShredOwner::from_row(&row)?;
                let claim: [u8; 16] = row.get(4)?;
                let orphan = !known(&owner)?;
                let text = if orphan { UNCLAIM } else { SETTLE };
                let changed = self.live.attempts(Mode::Quick, &mut |session| {
                    change(session, text, &owner, &claim)
                })?;
                deleted += if orphan { changed } else { 0 };
            }
        }
        let now = Value::Int(now_seconds);
        self.live
            .attempts(Mode::Quick, &mut |session| session.execute(NOTICE, &[&now]))?;
        if deleted > 0 {
            self.forget_deleted()?;
        }
        Ok(deleted)
    }
}

fn schema() -> Result<Schema, StoreError> {
    Schema::parse(&[KEYS_PART])
}

/// Copies every key, page by page, in one transaction of the new file.
fn copy_all(
    from: &mut dyn Session,
    into: &dyn Database,
    pass: &Pass<'_>,
) -> Result<u64, StoreError> {
    attempts(into, Mode::Quick, &mut |session| {
        let mut copied = 0;
        let mut last = [
            Value::from([0; 16]),
            Value::Int(-1),
            Value::from([0; 16]),
            Value::from([0; 16]),
        ];
        loop {
            let rows = from.query(PAGE, &last.each_ref())?;
            let Some(end) = rows.last() else {
                return Ok(copied);
            };
            last = ShredOwner::from_row(end)?.values();
            for mut row in rows {
                copy_one(session, &mut row)?;
                copied += 1;
            }
            pass(Rewriting::NextBegun)?;
        }
    })
}

fn copy_one(session: &mut dyn Session, row: &mut Row) -> Result<(), Fail> {
    let [programme, kind, first, second] = ShredOwner::from_row(row)?.values();
    let (id, claim): ([u8; 16], [u8; 16]) = (row.get(4)?, row.get(6)?);
    let born: i64 = row.get(7)?;
    let key = secret(row, 5)?;
    let mut bytes = Value::from(key.as_bytes());
    let with = [
        &programme,
        &kind,
        &first,
        &second,
        &Value::from(id),
        &bytes,
        &Value::from(claim),
        &Value::Int(born),
    ];
    let done = session.execute(COPY, &with);
    if let Value::Bytes(bytes) = &mut bytes {
        bytes.zeroize();
    }
    done.map(drop)
}

fn write_one(session: &mut dyn Session, one: &Claimed) -> Result<u64, Fail> {
    let [programme, kind, first, second] = one.owner.values();
    let (id, claim) = (Value::from(one.id), Value::from(one.claim));
    match one.before.map(Value::from) {
        None => {
            let mut key = Value::from(one.key.as_bytes());
            let done = session.execute(
                CREATE,
                &[&programme, &kind, &first, &second, &id, &key, &claim],
            );
            if let Value::Bytes(bytes) = &mut key {
                bytes.zeroize();
            }
            done
        }
        Some(before) => session.execute(
            CLAIM,
            &[&claim, &programme, &kind, &first, &second, &id, &before],
        ),
    }
}

fn change(
    session: &mut dyn Session,
    text: &'static str,
    owner: &ShredOwner,
    mark: &[u8; 16],
) -> Result<u64, Fail> {
    let [programme, kind, first, second] = owner.values();
    session.execute(
        text,
        &[&programme, &kind, &first, &second, &Value::from(mark)],
    )
}

fn secret(row: &mut Row, column: usize) -> Result<ShredKey, StoreError> {
    let bytes = Zeroizing::new(row.take::<Vec<u8>>(column)?);
    let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| StoreError::Shape)?;
    Ok(ShredKey::from_bytes(key))
}
