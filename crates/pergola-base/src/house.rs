//! The house: what is the same for every request. Its keys live in memory
//! only while it is unlocked; its list of capabilities is the program.

use std::sync::Arc;

use pergola_seal::{Cost, HouseKeys, Language, RawId};
use pergola_store::{Row, Sql, StoreError, Tx, Value, house_sql};

use crate::capability::Capability;
use crate::id::{Id, ProgrammeTag};
use crate::meta;
use crate::moment::{Day, Zone};

/// Whether real people's lives hang on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Fictitious people; cheap hashing and draft languages are allowed.
    Demo,
    /// Real people.
    Real,
}

/// What is the same for every request.
pub struct House {
    /// The house's own id, part of every sealed value's place.
    pub id: RawId,
    /// Keys derived from the instance key.
    pub keys: Arc<HouseKeys>,
    /// Demo or real.
    pub kind: Kind,
    /// The time zone of its place.
    pub zone: Zone,
    /// The languages that are switched on, the default first.
    pub languages: Vec<Language>,
    /// Of these, the ones whose texts nobody signed yet (demo only).
    pub drafts: Vec<Language>,
    /// What hashing a passphrase costs.
    pub cost: Cost,
    /// Where the way out leads.
    pub way_out: String,
    /// Days from leaving to erasing (DOMAIN section 7: 30).
    pub erase_after_days: i64,
    /// Days that key backups are kept (PRIVACY 6: 14, between 7 and 30).
    pub key_backup_days: i64,
    /// The house came back from a backup without its list of what was erased: since when
    /// something may have come back, and the last day on which everybody is told.
    pub came_back: Option<(Day, Day)>,
    /// The program: its capabilities.
    pub capabilities: &'static [Capability],
}

house_sql!(
    CAME_BACK = "insert into restored (day, since, until) values ($1, $2, $3) \
                 on conflict (day) do nothing"
);
house_sql!(
    LAST_BACK = "select since, until from restored where day >= $1 order by day desc limit 1"
);

impl House {
    /// How long everybody is told that something erased may be back, in days.
    pub const TOLD_DAYS: i64 = 30;

    /// Notes that the house came back today and that what was erased since a day may be there again.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn note_came_back(tx: &mut Tx, today: Day, since: Day) -> Result<(), StoreError> {
        let until = today.plus(Self::TOLD_DAYS);
        tx.run(&CAME_BACK, &[today.into(), since.into(), until.into()])?;
        Ok(())
    }

    /// When that was the last time, if it was on this day or later: since when, and until when
    /// everybody is told.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn last_came_back(tx: &mut Tx, from: Day) -> Result<Option<(Day, Day)>, StoreError> {
        let row = tx.one(&LAST_BACK, &[from.into()])?;
        row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
    }

    /// Notes in new databases whose they are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn note_own(tx: &mut Tx, id: RawId) -> Result<(), StoreError> {
        meta::write(tx, OWN, mark(id))
    }

    /// Whether these databases may be this house's. Under another id nothing that was written would open,
    /// and nothing written now would open later. Databases from before the note say nothing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn owns(tx: &mut Tx, id: RawId) -> Result<bool, StoreError> {
        Ok(meta::number(tx, OWN)?.is_none_or(|noted| noted == mark(id)))
    }

    /// The day from which something erased on a day opens nowhere: the last copy of
    /// the keys that could open it went at the latest with the run of the day before.
    #[must_use]
    pub const fn gone_everywhere(&self, erased: Day) -> Day {
        erased.plus(self.key_backup_days + 1)
    }
}

/// The name under which a house's id is noted.
const OWN: &str = "house.id";

/// An id as a number in which no digit can change alone.
fn mark(id: RawId) -> i64 {
    let [high, low] = [&id[..8], &id[8..]].map(|half| {
        half.iter()
            .fold(0, |number, byte| number << 8 | i64::from(*byte))
    });
    high ^ low
}

/// One programme's public facts: what anybody may read on its help page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Programme {
    /// Its id.
    pub id: Id<ProgrammeTag>,
    /// The cover name.
    pub cover: String,
    /// The emergency number.
    pub emergency: String,
    /// Who is on duty and when, as one line.
    pub duty: String,
    /// The telephone of the one on duty.
    pub telephone: String,
    /// The complaint route outside the programme.
    pub outside: String,
    /// 1 low, 2 raised, 3 high.
    pub threat: i64,
    /// The blueprint's name.
    pub blueprint: String,
}

house_sql!(
    FRONT = "select id, cover, emergency, duty, telephone, outside, threat, blueprint \
             from programme where front = 1"
);
house_sql!(
    FIND = "select id, cover, emergency, duty, telephone, outside, threat, blueprint \
            from programme where id = $1"
);
house_sql!(
    ALL = "select id, cover, emergency, duty, telephone, outside, threat, blueprint \
           from programme order by id limit 1000"
);
house_sql!(
    ADD = "insert into programme (id, front, cover, emergency, duty, telephone, outside, threat, \
           blueprint) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);
house_sql!(
    CHANGE = "update programme set cover = $2, emergency = $3, duty = $4, telephone = $5, \
              outside = $6, threat = $7 where id = $1"
);

impl Programme {
    /// The programme whose name stands on the signed-out pages.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn front(tx: &mut Tx) -> Result<Option<Self>, StoreError> {
        Self::load(tx, &FRONT, &[])
    }

    /// One programme.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn find(tx: &mut Tx, id: Id<ProgrammeTag>) -> Result<Option<Self>, StoreError> {
        Self::load(tx, &FIND, &[id.into()])
    }

    /// Every programme of the house.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn all(tx: &mut Tx) -> Result<Vec<Self>, StoreError> {
        tx.rows(&ALL, &[])?.iter().map(Self::read).collect()
    }

    /// Writes a new programme; the first one of a house is its front.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn add(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let front = Self::front(tx)?.is_none();
        let mut with = vec![self.id.into(), i64::from(front).into()];
        with.extend(self.facts());
        with.push(self.blueprint.as_str().into());
        tx.run(&ADD, &with)?;
        Ok(())
    }

    /// Writes what it says now over what stood there; its id and its blueprint stay.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn change(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let mut with = vec![self.id.into()];
        with.extend(self.facts());
        tx.run(&CHANGE, &with)?;
        Ok(())
    }

    /// What can be changed, in the order of both statements.
    fn facts(&self) -> [Value; 6] {
        [
            self.cover.as_str().into(),
            self.emergency.as_str().into(),
            self.duty.as_str().into(),
            self.telephone.as_str().into(),
            self.outside.as_str().into(),
            self.threat.into(),
        ]
    }

    fn load(tx: &mut Tx, sql: &Sql, with: &[Value]) -> Result<Option<Self>, StoreError> {
        tx.one(sql, with)?.as_ref().map(Self::read).transpose()
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            cover: row.get(1)?,
            emergency: row.get(2)?,
            duty: row.get(3)?,
            telephone: row.get(4)?,
            outside: row.get(5)?,
            threat: row.get(6)?,
            blueprint: row.get(7)?,
        })
    }
}
