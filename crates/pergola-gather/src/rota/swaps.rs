//! Open questions whether somebody would swap an evening, at rest. Ids and days;
//! nobody's reason.

use pergola_base::{Circle, Day, Evening, Id, Person};
use pergola_store::{Row, StoreError, Tx, sql};

/// One question: who asks gives one evening and takes that of whoever is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Swap {
    /// Which.
    pub id: Id<Swap>,
    /// In which circle.
    pub circle: Id<Circle>,
    /// The evening that is given.
    pub gives: Id<Evening>,
    /// The evening that is taken.
    pub takes: Id<Evening>,
    /// Who asks.
    pub person: Id<Person>,
    /// Who is asked.
    pub other: Id<Person>,
    /// The day of the earlier evening.
    pub day: Day,
    /// One of the two places was swapped since.
    pub over: bool,
}

sql!(
    ADD = "insert into rota_swap (programme, id, circle, gives, takes, person, other, day, over) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);
sql!(
    FIND = "select id, circle, gives, takes, person, other, day, over from rota_swap \
            where programme = $1 and id = $2"
);
sql!(
    ASKS = "select id, circle, gives, takes, person, other, day, over from rota_swap \
            where programme = $1 and person = $2 and over = 0 order by day, id limit 100"
);
sql!(
    ASKED = "select id, circle, gives, takes, person, other, day, over from rota_swap \
             where programme = $1 and other = $2 and over = 0 order by day, id limit 100"
);
sql!(
    OVER = "update rota_swap set over = 1 where programme = $1 and circle = $2 \
            and ((gives = $3 and person = $4) or (takes = $3 and other = $4))"
);
sql!(
    MOVED = "update rota_swap set over = 1 where programme = $1 and circle = $2 \
             and (gives = $3 or takes = $3)"
);
sql!(pub(super) HELD = "select count(*) from rota_swap where programme = $1 and person = $2");
sql!(pub(super) HELD_OTHER = "select count(*) from rota_swap where programme = $1 and other = $2");
sql!(DROP = "delete from rota_swap where programme = $1 and id = $2");
sql!(FORGET = "delete from rota_swap where programme = $1 and person = $2");
sql!(FORGET_OTHER = "delete from rota_swap where programme = $1 and other = $2");
sql!(
    FORGET_IN = "delete from rota_swap where programme = $1 and circle = $2 \
                 and (person = $3 or other = $3)"
);
sql!(SWEEP = "delete from rota_swap where programme = $1 and day < $2");

fn read(row: &Row) -> Result<Swap, StoreError> {
    Ok(Swap {
        id: row.get(0)?,
        circle: row.get(1)?,
        gives: row.get(2)?,
        takes: row.get(3)?,
        person: row.get(4)?,
        other: row.get(5)?,
        day: row.get(6)?,
        over: row.get::<i64>(7)? == 1,
    })
}

/// An evening has another day or hour: whoever asked meant the one before.
///
/// # Errors
/// When the database does not answer.
pub fn moved(tx: &mut Tx, circle: Id<Circle>, evening: Id<Evening>) -> Result<(), StoreError> {
    tx.run(&MOVED, &[circle.into(), evening.into()])?;
    Ok(())
}

/// Writes a question down.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Tx, swap: &Swap) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            swap.id.into(),
            swap.circle.into(),
            swap.gives.into(),
            swap.takes.into(),
            swap.person.into(),
            swap.other.into(),
            swap.day.into(),
            swap.over.into(),
        ],
    )?;
    Ok(())
}

/// One question.
///
/// # Errors
/// When the database does not answer.
pub fn find(tx: &mut Tx, id: Id<Swap>) -> Result<Option<Swap>, StoreError> {
    tx.one(&FIND, &[id.into()])?.as_ref().map(read).transpose()
}

/// Whatever is asked about somebody's place on an evening is over.
///
/// # Errors
/// When the database does not answer.
pub fn over(
    tx: &mut Tx,
    circle: Id<Circle>,
    evening: Id<Evening>,
    person: Id<Person>,
) -> Result<(), StoreError> {
    tx.run(&OVER, &[circle.into(), evening.into(), person.into()])?;
    Ok(())
}

/// What somebody asks and waits for.
///
/// # Errors
/// When the database does not answer.
pub fn by(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Swap>, StoreError> {
    tx.rows(&ASKS, &[person.into()])?.iter().map(read).collect()
}

/// What somebody is asked and has not answered.
///
/// # Errors
/// When the database does not answer.
pub fn to(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Swap>, StoreError> {
    tx.rows(&ASKED, &[person.into()])?
        .iter()
        .map(read)
        .collect()
}

/// A question is gone.
///
/// # Errors
/// When the database does not answer.
pub fn drop(tx: &mut Tx, id: Id<Swap>) -> Result<(), StoreError> {
    tx.run(&DROP, &[id.into()])?;
    Ok(())
}

/// Nobody asks somebody any more, and they ask nobody.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    tx.run(&FORGET_OTHER, &[person.into()])?;
    Ok(())
}

/// The same, in one circle.
///
/// # Errors
/// When the database does not answer.
pub fn forget_in(tx: &mut Tx, circle: Id<Circle>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_IN, &[circle.into(), person.into()])?;
    Ok(())
}

/// Questions about evenings that are over are deleted.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Tx, today: Day) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[today.into()])
}
