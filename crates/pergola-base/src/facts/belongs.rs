//! Who is in which circle at present, and who was. Written by `home/circles`
//! only. A person on a break stays in; who is done or has left is out at once
//! and can come back until they are erased.

use std::cmp::Reverse;

use pergola_store::{FromValue, Row, StoreError, Tx, Value, sql};

use crate::id::{Circle, Id, Person};
use crate::moment::Day;

/// What somebody does in a circle.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(u8)]
pub enum CirclePart {
    /// Takes part.
    Member = 1,
    /// Goes along as a peer mentor.
    Mentor = 2,
    /// Can run the evening when the facilitator cannot.
    StandIn = 3,
    /// Runs the evenings.
    Facilitator = 4,
}

impl CirclePart {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Member, Self::Mentor, Self::StandIn, Self::Facilitator];

    /// Whether this part lets people in.
    #[must_use]
    pub const fn leads(self) -> bool {
        matches!(self, Self::StandIn | Self::Facilitator)
    }
}

impl FromValue for CirclePart {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL.into_iter().find(|part| *part as i64 == code)
    }
}

impl From<CirclePart> for Value {
    fn from(part: CirclePart) -> Self {
        Self::Int(part as i64)
    }
}

/// One person's place in one circle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Belongs {
    /// The circle.
    pub circle: Id<Circle>,
    /// Who.
    pub person: Id<Person>,
    /// What they do there.
    pub part: CirclePart,
    /// The random owner of their words there.
    pub voice: [u8; 16],
    /// Since when.
    pub since: Day,
}

/// A place in a circle that ended, while the person may still come back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Former {
    /// The circle.
    pub circle: Id<Circle>,
    /// Who.
    pub person: Id<Person>,
    /// The random owner of their words there.
    pub voice: [u8; 16],
    /// What they did there; missing for places that ended before this was kept.
    pub part: Option<CirclePart>,
    /// The day on which it ended; missing likewise.
    pub ended: Option<Day>,
}

sql!(
    ADD = "insert into belongs (programme, circle, person, part, voice, since) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(FIND = "select part from belongs where programme = $1 and circle = $2 and person = $3");
sql!(
    OF_CIRCLE = "select circle, person, part, voice, since from belongs \
                 where programme = $1 and circle = $2 order by person limit 1000"
);
sql!(
    OF_PERSON = "select circle, person, part, voice, since from belongs \
                 where programme = $1 and person = $2 order by circle limit 64"
);
sql!(SIZES = "select count(*) from belongs where programme = $1 group by circle limit 10000");
sql!(TOP_PARTS = "select max(part) from belongs where programme = $1 group by circle limit 10000");
sql!(
    ADD_FORMER = "insert into former (programme, circle, person, voice, part, ended) \
                  values ($1, $2, $3, $4, $5, $6)"
);
sql!(
    FORMER_OF_PERSON = "select circle, person, voice, part, ended from former \
                        where programme = $1 and person = $2 order by circle limit 64"
);
sql!(
    FORMER_OF_CIRCLE = "select circle, person, voice, part, ended from former \
                        where programme = $1 and circle = $2 order by person limit 1000"
);
sql!(FORGET_FORMER = "delete from former where programme = $1 and person = $2 and circle = $3");
sql!(
    SET_PART = "update belongs set part = $2 where programme = $1 and circle = $3 and person = $4"
);
sql!(FORGET = "delete from belongs where programme = $1 and person = $2 and circle = $3");

fn read(row: &Row) -> Result<Belongs, StoreError> {
    Ok(Belongs {
        circle: row.get(0)?,
        person: row.get(1)?,
        part: row.get(2)?,
        voice: row.get(3)?,
        since: row.get(4)?,
    })
}

/// Puts somebody in a circle.
///
/// # Errors
/// When the database does not answer, or they are in it already.
pub fn add(tx: &mut Tx, place: &Belongs) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            place.circle.into(),
            place.person.into(),
            place.part.into(),
            place.voice.into(),
            place.since.into(),
        ],
    )?;
    Ok(())
}

/// What somebody does in a circle, if they are in it.
///
/// # Errors
/// When the database does not answer.
pub fn part(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<Option<CirclePart>, StoreError> {
    tx.one(&FIND, &[circle.into(), person.into()])?
        .map(|row| row.get(0))
        .transpose()
}

/// Everybody in a circle, helpers first.
///
/// # Errors
/// When the database does not answer.
pub fn of_circle(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Belongs>, StoreError> {
    let rows = tx.rows(&OF_CIRCLE, &[circle.into()])?;
    let mut all: Vec<_> = rows.iter().map(read).collect::<Result<_, _>>()?;
    // Sorted here: the rows come in the order of their key, and a database builds a table to sort.
    all.sort_by_key(|place| (Reverse(place.part), place.person));
    Ok(all)
}

/// Every circle somebody is in.
///
/// # Errors
/// When the database does not answer.
pub fn of_person(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Belongs>, StoreError> {
    tx.rows(&OF_PERSON, &[person.into()])?
        .iter()
        .map(read)
        .collect()
}

/// Changes what somebody does in a circle.
///
/// # Errors
/// When the database does not answer.
pub fn set_part(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
    part: CirclePart,
) -> Result<(), StoreError> {
    tx.run(&SET_PART, &[part.into(), circle.into(), person.into()])?;
    Ok(())
}

/// Somebody is no longer in a circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into(), circle.into()])?;
    Ok(())
}

/// How many people each circle has, without saying which.
///
/// # Errors
/// When the database does not answer.
pub fn sizes(tx: &mut Tx) -> Result<Vec<i64>, StoreError> {
    tx.rows(&SIZES, &[])?.iter().map(|row| row.get(0)).collect()
}

fn read_former(row: &Row) -> Result<Former, StoreError> {
    Ok(Former {
        circle: row.get(0)?,
        person: row.get(1)?,
        voice: row.get(2)?,
        part: row.get(3)?,
        ended: row.get(4)?,
    })
}

/// How many circles have nobody who leads, without saying which.
///
/// # Errors
/// When the database does not answer.
pub fn unled(tx: &mut Tx) -> Result<i64, StoreError> {
    let mut unled = 0;
    for row in tx.rows(&TOP_PARTS, &[])? {
        let top: Option<CirclePart> = row.get(0)?;
        unled += i64::from(!top.is_some_and(CirclePart::leads));
    }
    Ok(unled)
}

/// Whether somebody is the only one who leads a circle that others are in.
///
/// # Errors
/// When the database does not answer.
pub fn leads_alone(tx: &mut Tx, person: Id<Person>) -> Result<bool, StoreError> {
    for place in of_person(tx, person)?.iter().filter(|one| one.part.leads()) {
        let all = of_circle(tx, place.circle)?;
        let mut others = all.iter().filter(|one| one.person != person).peekable();
        if others.peek().is_some() && !others.any(|one| one.part.leads()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A place ends: it is remembered as long as the person may come back.
///
/// # Errors
/// When the database does not answer.
pub fn end(tx: &mut Tx, place: &Belongs, today: Day) -> Result<(), StoreError> {
    forget(tx, place.circle, place.person)?;
    forget_former(tx, place.circle, place.person)?;
    tx.run(
        &ADD_FORMER,
        &[
            place.circle.into(),
            place.person.into(),
            place.voice.into(),
            place.part.into(),
            today.into(),
        ],
    )?;
    Ok(())
}

/// Every place of somebody that ended.
///
/// # Errors
/// When the database does not answer.
pub fn former_of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Former>, StoreError> {
    tx.rows(&FORMER_OF_PERSON, &[person.into()])?
        .iter()
        .map(read_former)
        .collect()
}

/// Every place in a circle that ended.
///
/// # Errors
/// When the database does not answer.
pub fn former_in(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Former>, StoreError> {
    tx.rows(&FORMER_OF_CIRCLE, &[circle.into()])?
        .iter()
        .map(read_former)
        .collect()
}

/// Somebody came back, or is erased: the ended place is no longer remembered.
///
/// # Errors
/// When the database does not answer.
pub fn forget_former(
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
) -> Result<(), StoreError> {
    tx.run(&FORGET_FORMER, &[person.into(), circle.into()])?;
    Ok(())
}
