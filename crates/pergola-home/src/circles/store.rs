//! A circle as whoever was let in sees it: its name, what its people are called.
//! `Inside` exists only after a permit was shown; it seals with the newest key
//! and opens with every key that is held.

use std::collections::HashMap;

use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::people;
use pergola_base::keeping::{self, Keys, Scope};
use pergola_base::{Act, Circle, Cx, Id, Permit, Person, Refusal, Stop, act, journal};
use pergola_seal::{At, CircleScope, Folded, Language, Place, Plain, RawId, Sealed, ShredKey};
use pergola_store::{ShredKind, ShredOwner, StoreError, Tx, sql};

sql!(IN_ORDER = "select id from circle where programme = $1 order by born, id limit 10000");
sql!(
    ADD = "insert into circle (programme, id, name, revision, born, language) \
           values ($1, $2, $3, 1, $4, $5)"
);
sql!(FIND = "select name, revision from circle where programme = $1 and id = $2");
sql!(SPOKEN = "select language from circle where programme = $1 and id = $2");
sql!(LANGUAGES = "select id, language from circle where programme = $1 order by id limit 10000");
sql!(SET = "update circle set name = $2, revision = $3 where programme = $1 and id = $4");
sql!(
    NAMES = "select person, name, revision from circle_name \
             where programme = $1 and circle = $2 order by person limit 1000"
);
sql!(
    NAME = "select name, revision from circle_name \
            where programme = $1 and circle = $2 and person = $3"
);
sql!(
    ADD_NAME = "insert into circle_name (programme, circle, person, name, revision) \
                values ($1, $2, $3, $4, $5)"
);
sql!(
    REVISION = "select revision from circle_name \
                where programme = $1 and circle = $2 and person = $3"
);
sql!(
    SET_NAME = "update circle_name set name = $2, revision = $3 \
                where programme = $1 and circle = $4 and person = $5"
);
sql!(pub(super) HELD = "select count(*) from circle_name where programme = $1 and person = $2");
sql!(FORGET_NAME = "delete from circle_name where programme = $1 and circle = $2 and person = $3");

/// Every circle, by the days on which they were opened.
///
/// # Errors
/// When the database does not answer.
pub fn in_order(tx: &mut Tx) -> Result<Vec<Id<Circle>>, StoreError> {
    tx.rows(&IN_ORDER, &[])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// The language that each circle was opened in: with their order, all that is told of a
/// circle to whoever does not belong to it.
///
/// # Errors
/// When the database does not answer.
pub fn languages(tx: &mut Tx) -> Result<HashMap<Id<Circle>, Language>, StoreError> {
    tx.rows(&LANGUAGES, &[])?
        .iter()
        .map(|row| Ok((row.get(0)?, people::language_of(row.get(1)?))))
        .collect()
}

const TAKEN: Refusal = Refusal::form("circles-name-taken", "circles-name-taken-next");

/// One circle, open to whoever asks.
pub struct Inside {
    /// Which.
    pub circle: Id<Circle>,
    pub(super) keys: Keys<CircleScope>,
}

/// Somebody in a circle, by the name they go by there.
pub struct Member {
    /// Who.
    pub person: Id<Person>,
    /// What they do there.
    pub part: CirclePart,
    /// The owner of their words there.
    pub voice: RawId,
    /// What they are called.
    pub name: Plain,
}

fn at(cx: &Cx, place: Place, circle: Id<Circle>, second: RawId, revision: i64) -> Result<At, Stop> {
    let (house, programme) = (cx.house.id, cx.here()?.raw());
    let row = (circle.raw(), second);
    Ok(At {
        house,
        programme,
        place,
        row,
        revision: revision.unsigned_abs(),
    })
}

const fn circle_owner(programme: RawId, circle: Id<Circle>) -> ShredOwner {
    ShredOwner {
        programme,
        kind: ShredKind::Circle,
        first: circle.raw(),
        second: [0; 16],
    }
}

fn circle_key(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<ShredKey, Stop> {
    let owner = circle_owner(cx.here()?.raw(), circle);
    tx.shred_read(owner)?.ok_or(Stop::Missing)
}

/// A name dies with the person, not with their words: so its owner is the
/// person, also where they wished that their lines stay.
fn person_key(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<ShredKey, Stop> {
    tx.shred_read(journal::person_owner(cx.here()?.raw(), person))?
        .ok_or(Stop::Missing)
}

/// Opens a new circle with whoever asks as its facilitator, and goes in.
///
/// # Errors
/// When the database does not answer.
pub fn start(
    cx: &mut Cx,
    tx: &mut Tx,
    _permit: &Permit<act::OpenCircle>,
    name: &Plain,
    own: &Plain,
) -> Result<Inside, Stop> {
    let (circle, me) = (Id::<Circle>::fresh(), cx.me()?);
    super::voices::place(cx, tx, circle, me, CirclePart::Facilitator)?;
    keeping::start(cx, tx, Scope::Circle(circle))?;
    let permit = cx.may_in(tx, act::SeeCircle, circle)?;
    let inside = Inside::enter(cx, tx, &permit)?;
    let sealed = inside.seal_own(cx, tx, (Place::CIRCLE_NAME, [0; 16], 1), name)?;
    let language = people::language_code(cx.language);
    tx.run(
        &ADD,
        &[
            circle.into(),
            sealed.into(),
            cx.today().into(),
            language.into(),
        ],
    )?;
    inside.call(cx, tx, me, own)?;
    Ok(inside)
}

/// The language in which a circle was opened, for whoever organises.
///
/// # Errors
/// When the database does not answer.
pub fn language(tx: &mut Tx, circle: Id<Circle>) -> Result<Option<Language>, StoreError> {
    let Some(row) = tx.one(&SPOKEN, &[circle.into()])? else {
        return Ok(None);
    };
    Ok(Some(people::language_of(row.get(0)?)))
}

/// Forgets what somebody is called in a circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget_name(tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_NAME, &[circle.into(), person.into()])?;
    Ok(())
}

impl Inside {
    /// Goes into a circle with a permit for it.
    ///
    /// # Errors
    /// `Missing` for somebody who was not let in yet and holds no key.
    pub fn enter<A: Act<On = Circle>>(
        cx: &mut Cx,
        tx: &mut Tx,
        permit: &Permit<A>,
    ) -> Result<Self, Stop> {
        let keys = keeping::circle_keys(cx, tx, permit)?;
        if keys.newest() == 0 {
            return Err(Stop::Missing);
        }
        Ok(Self {
            circle: permit.on(),
            keys,
        })
    }

    /// The same, to write: under a new epoch when somebody who left holds this one.
    ///
    /// # Errors
    /// `Missing` for somebody who was not let in yet and holds no key.
    pub fn to_write<A: Act<On = Circle>>(
        cx: &mut Cx,
        tx: &mut Tx,
        permit: &Permit<A>,
    ) -> Result<Self, Stop> {
        keeping::renew(cx, tx, Scope::Circle(permit.on()))?;
        Self::enter(cx, tx, permit)
    }

    /// Seals words that belong to the circle itself, such as where it meets: they
    /// end with the circle, not with whoever wrote them.
    ///
    /// # Errors
    /// When somebody who left still holds the newest key.
    pub fn seal_own(
        &self,
        cx: &Cx,
        tx: &mut Tx,
        (place, row, revision): (Place, RawId, i64),
        words: &Plain,
    ) -> Result<Vec<u8>, Stop> {
        let shred = circle_key(cx, tx, self.circle)?;
        let at = at(cx, place, self.circle, row, revision)?;
        Ok(self.keys.seal(words, &shred, &at)?.into_bytes())
    }

    /// Opens words that belong to the circle itself.
    ///
    /// # Errors
    /// When they stand elsewhere, or under a key that is not held.
    pub fn open_own(
        &self,
        cx: &Cx,
        tx: &mut Tx,
        (place, row, revision): (Place, RawId, i64),
        sealed: Vec<u8>,
    ) -> Result<Plain, Stop> {
        let shred = circle_key(cx, tx, self.circle)?;
        let at = at(cx, place, self.circle, row, revision)?;
        Ok(self.keys.open(&Sealed::from_bytes(sealed)?, &shred, &at)?)
    }

    /// What the circle calls itself.
    ///
    /// # Errors
    /// When it does not open.
    pub fn name(&self, cx: &Cx, tx: &mut Tx) -> Result<Plain, Stop> {
        Ok(self.stored(cx, tx)?.0)
    }

    fn stored(&self, cx: &Cx, tx: &mut Tx) -> Result<(Plain, i64), Stop> {
        let row = tx.one(&FIND, &[self.circle.into()])?.ok_or(Stop::Missing)?;
        let (name, revision): (Vec<u8>, i64) = (row.get(0)?, row.get(1)?);
        let at = (Place::CIRCLE_NAME, [0; 16], revision);
        Ok((self.open_own(cx, tx, at, name)?, revision))
    }

    /// Everybody in it by name, who leads first. Somebody on a break or without
    /// an account stands among them like everybody else.
    ///
    /// # Errors
    /// When a name does not open.
    pub fn people(&self, cx: &Cx, tx: &mut Tx) -> Result<Vec<Member>, Stop> {
        let mut names = self.names(cx, tx)?;
        let mut list = Vec::with_capacity(names.len());
        for place in belongs::of_circle(tx, self.circle)? {
            let known = names.iter().position(|(one, _)| *one == place.person);
            if let Some(known) = known {
                let (person, name) = names.swap_remove(known);
                list.push(Member {
                    person,
                    part: place.part,
                    voice: place.voice,
                    name,
                });
            }
        }
        Ok(list)
    }

    /// What one person is called, also after their place here ended.
    ///
    /// # Errors
    /// `Missing` when they have no name here.
    pub fn name_of(&self, cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Plain, Stop> {
        let row = tx
            .one(&NAME, &[self.circle.into(), person.into()])?
            .ok_or(Stop::Missing)?;
        let shred = person_key(cx, tx, person)?;
        self.open_name(cx, person, (row.get(0)?, row.get(1)?), &shred)
    }

    /// Everybody's names; all their keys come at once, and the circle's own with them: whoever
    /// shows its people shows its name.
    fn names(&self, cx: &Cx, tx: &mut Tx) -> Result<Vec<(Id<Person>, Plain)>, Stop> {
        let rows = tx.rows(&NAMES, &[self.circle.into()])?;
        let persons: Vec<Id<Person>> = rows
            .iter()
            .map(|row| row.get(0))
            .collect::<Result<_, _>>()?;
        let here = cx.here()?.raw();
        let mut owners: Vec<_> = persons
            .iter()
            .map(|person| journal::person_owner(here, *person))
            .collect();
        owners.push(circle_owner(here, self.circle));
        let shreds = tx.shred_read_all(&owners)?;
        let mut names = Vec::with_capacity(rows.len());
        for ((person, shred), row) in persons.into_iter().zip(shreds).zip(rows) {
            let shred = shred.ok_or(Stop::Missing)?;
            let name = self.open_name(cx, person, (row.get(1)?, row.get(2)?), &shred)?;
            names.push((person, name));
        }
        Ok(names)
    }

    fn open_name(
        &self,
        cx: &Cx,
        person: Id<Person>,
        (name, revision): (Vec<u8>, i64),
        shred: &ShredKey,
    ) -> Result<Plain, Stop> {
        let place = Place::PSEUDONYM_IN_CIRCLE;
        let at = at(cx, place, self.circle, person.raw(), revision)?;
        Ok(self.keys.open(&Sealed::from_bytes(name)?, shred, &at)?)
    }

    /// Somebody is called this here from now on, if nobody else is: lines and places are known by the
    /// name alone, so that whoever took another's would speak as them.
    ///
    /// # Errors
    /// When somebody else goes by it.
    pub fn call(&self, cx: &Cx, tx: &mut Tx, person: Id<Person>, name: &Plain) -> Result<(), Stop> {
        let wanted = Folded::handle_from_plain(name);
        let known = self.names(cx, tx)?;
        let taken = |(one, known): &(Id<Person>, Plain)| {
            *one != person && Folded::handle_from_plain(known).same(&wanted)
        };
        if known.iter().any(taken) {
            return Err(TAKEN.into());
        }
        self.write_name(cx, tx, person, name)
    }

    /// The same, for whoever is back under the name that was theirs: coming back is never refused.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) fn write_name(
        &self,
        cx: &Cx,
        tx: &mut Tx,
        person: Id<Person>,
        name: &Plain,
    ) -> Result<(), Stop> {
        let row = tx.one(&REVISION, &[self.circle.into(), person.into()])?;
        let before: Option<i64> = row.map(|row| row.get(0)).transpose()?;
        let revision = before.map_or(1, |before| before + 1);
        let at = at(
            cx,
            Place::PSEUDONYM_IN_CIRCLE,
            self.circle,
            person.raw(),
            revision,
        )?;
        let shred = person_key(cx, tx, person)?;
        let sealed = self.keys.seal(name, &shred, &at)?.into_bytes();
        if before.is_some() {
            let with = [
                sealed.into(),
                revision.into(),
                self.circle.into(),
                person.into(),
            ];
            tx.run(&SET_NAME, &with)?;
        } else {
            let with = [
                self.circle.into(),
                person.into(),
                sealed.into(),
                revision.into(),
            ];
            tx.run(&ADD_NAME, &with)?;
        }
        Ok(())
    }

    /// Seals what lives, the names, under the newest epoch. Lines stay under theirs.
    ///
    /// # Errors
    /// When something does not open.
    pub fn seal_anew(&self, cx: &Cx, tx: &mut Tx) -> Result<(), Stop> {
        for (person, name) in self.names(cx, tx)? {
            self.write_name(cx, tx, person, &name)?;
        }
        let (name, revision) = self.stored(cx, tx)?;
        let revision = revision + 1;
        let at = (Place::CIRCLE_NAME, [0; 16], revision);
        let sealed = self.seal_own(cx, tx, at, &name)?;
        tx.run(&SET, &[sealed.into(), revision.into(), self.circle.into()])?;
        Ok(())
    }
}
