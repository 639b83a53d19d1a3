//! Pairs of people who are never put in one place. A row says nothing but two
//! random ids: no name, no reason, nothing about anybody who is not here.
//! Written by `home/apart` only; read by everything that puts people together.

use pergola_store::{StoreError, Tx, sql};

use crate::id::{Id, Person};

sql!(ADD = "insert into apart (programme, first, second) values ($1, $2, $3)");
sql!(DROP = "delete from apart where programme = $1 and first = $2 and second = $3");
sql!(
    FIRST_OF = "select second from apart where programme = $1 and first = $2 \
                order by second limit 1000"
);
sql!(
    SECOND_OF = "select first from apart where programme = $1 and second = $2 \
                 order by first limit 1000"
);
sql!(FORGET_FIRST = "delete from apart where programme = $1 and first = $2");
sql!(FORGET_SECOND = "delete from apart where programme = $1 and second = $2");

fn ordered(one: Id<Person>, other: Id<Person>) -> (Id<Person>, Id<Person>) {
    if one.raw() <= other.raw() {
        (one, other)
    } else {
        (other, one)
    }
}

/// These two are kept apart from now on; saying it twice is saying it once.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Tx, one: Id<Person>, other: Id<Person>) -> Result<(), StoreError> {
    drop(tx, one, other)?;
    let (first, second) = ordered(one, other);
    tx.run(&ADD, &[first.into(), second.into()])?;
    Ok(())
}

/// These two are no longer kept apart.
///
/// # Errors
/// When the database does not answer.
pub fn drop(tx: &mut Tx, one: Id<Person>, other: Id<Person>) -> Result<(), StoreError> {
    let (first, second) = ordered(one, other);
    tx.run(&DROP, &[first.into(), second.into()])?;
    Ok(())
}

/// Everybody whom this person is kept apart from. It always asks the same two
/// questions, whether there is a pair or none.
///
/// # Errors
/// When the database does not answer.
pub fn of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Id<Person>>, StoreError> {
    let mut others = Vec::new();
    for statement in [&FIRST_OF, &SECOND_OF] {
        for row in tx.rows(statement, &[person.into()])? {
            others.push(row.get(0)?);
        }
    }
    Ok(others)
}

/// Whether this person is kept apart from one of these.
///
/// # Errors
/// When the database does not answer.
pub fn stands(tx: &mut Tx, person: Id<Person>, among: &[Id<Person>]) -> Result<bool, StoreError> {
    Ok(of(tx, person)?.iter().any(|other| among.contains(other)))
}

/// A person is erased: every pair ends with their record.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_FIRST, &[person.into()])?;
    tx.run(&FORGET_SECOND, &[person.into()])?;
    Ok(())
}
