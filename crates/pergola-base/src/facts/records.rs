//! The records that an order names, as they stood when it was signed. A copy stays
//! until the order is over, so that nothing else needs to know of it: leaving,
//! taking back, sweeping and erasing go on. What is sealed stays sealed.

use pergola_store::{FromValue, Row, ShredKind, ShredOwner, StoreError, Tx, Value, sql};

use crate::capability::Record;
use crate::cx::Cx;
use crate::house::House;
use crate::id::{Id, Person};
use crate::stop::Stop;

/// The version of a copied row's layout: `version(1) ‖ columns(1)`, then for each
/// value its sign (0 nothing, 1 number, 2 bytes, 3 text), and behind 1 eight bytes,
/// behind 2 and 3 a length of four bytes and the bytes. All numbers big-endian.
const VERSION: u8 = 1;

sql!(
    ADD = "insert into kept_row (programme, person, id, kind, first, second, stood) \
           values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(OF = "select kind, first, second, stood from kept_row where programme = $1 and person = $2");
sql!(KEY = "select id from kept_row where programme = $1 and first = $2 and second = $3 limit 1");
sql!(DROP = "delete from kept_row where programme = $1 and person = $2");
sql!(pub(super) HELD = "select count(*) from kept_row where programme = $1 and person = $2");

/// Any value of any column.
struct Any(Value);

impl FromValue for Any {
    fn from_value(value: Value) -> Option<Self> {
        Some(Self(value))
    }
}

/// The names under which records can be asked for, each once.
#[must_use]
pub fn names(house: &House) -> Vec<&'static str> {
    let mut names: Vec<_> = all(house).map(|one| one.table).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn all(house: &House) -> impl Iterator<Item = &'static Record> + use<'_> {
    house.capabilities.iter().flat_map(|one| one.records)
}

/// Those of these names under which nothing is held about somebody.
///
/// # Errors
/// When the database does not answer.
pub fn without<'a>(
    house: &House,
    tx: &mut Tx,
    person: Id<Person>,
    names: &'a [String],
) -> Result<Vec<&'a str>, StoreError> {
    let mut without = Vec::new();
    for name in names {
        let mut found = false;
        for record in all(house).filter(|one| one.table == name) {
            found |= !tx.rows(record.rows, &[person.into()])?.is_empty();
        }
        if !found {
            without.push(name.as_str());
        }
    }
    Ok(without)
}

/// Copies the person's rows of these tables; what was copied before is not copied again.
///
/// # Errors
/// When a name is none of `names`, or nothing of this kind is held about the person.
pub(super) fn keep(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    tables: &[String],
) -> Result<(), Stop> {
    let before: Vec<(i64, Vec<u8>)> = tx
        .rows(&OF, &[person.into()])?
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(3)?)))
        .collect::<Result<_, StoreError>>()?;
    for table in tables {
        let mut found = 0;
        for record in all(cx.house).filter(|one| one.table == table) {
            for row in tx.rows(record.rows, &[person.into()])? {
                found += 1;
                let copied = (i64::from(record.code), encode(&row)?);
                if !before.contains(&copied) {
                    add(tx, person, record, &row, copied.1)?;
                }
            }
        }
        if found == 0 {
            return Err(Stop::fault(
                "order-records",
                "nothing is held about the account under one of these names",
            ));
        }
    }
    Ok(())
}

fn add(
    tx: &mut Tx,
    person: Id<Person>,
    record: &Record,
    row: &Row,
    stood: Vec<u8>,
) -> Result<(), StoreError> {
    let owner: [Option<[u8; 16]>; 2] = match record.key {
        Some((_, first, second)) => [Some(row.get(first)?), Some(row.get(second)?)],
        None => [None, None],
    };
    let id = pergola_seal::fresh_id();
    let kind = i64::from(record.code);
    tx.run(
        &ADD,
        &[
            person.into(),
            id.into(),
            kind.into(),
            owner[0].into(),
            owner[1].into(),
            stood.into(),
        ],
    )?;
    Ok(())
}

/// The text keys that say what is kept about somebody, each once.
///
/// # Errors
/// When the database does not answer.
pub(super) fn told(
    house: &House,
    tx: &mut Tx,
    person: Id<Person>,
) -> Result<Vec<&'static str>, StoreError> {
    let mut told = Vec::new();
    for row in tx.rows(&OF, &[person.into()])? {
        let code: i64 = row.get(0)?;
        let known = all(house).find(|one| i64::from(one.code) == code);
        told.extend(known.map(|one| one.told));
    }
    told.sort_unstable();
    told.dedup();
    Ok(told)
}

/// Whether a record that an order names needs this owner's key: then it stays.
///
/// # Errors
/// When the database does not answer.
pub fn need(tx: &mut Tx, owner: &ShredOwner) -> Result<bool, StoreError> {
    let row = tx.one(&KEY, &[owner.first.into(), owner.second.into()])?;
    Ok(row.is_some())
}

/// The order is over: the copies go, and with them each key that nobody else knows.
///
/// # Errors
/// When the database does not answer.
pub(super) fn end(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    let rows = tx.rows(&OF, &[person.into()])?;
    tx.run(&DROP, &[person.into()])?;
    for row in rows {
        let code: i64 = row.get(0)?;
        let record = all(cx.house).find(|one| i64::from(one.code) == code);
        let key = record.and_then(|one| one.key);
        let (Some((kind, ..)), Some(first), Some(second)) = (key, row.get(1)?, row.get(2)?) else {
            continue;
        };
        let programme = cx.here()?.raw();
        let owner = ShredOwner {
            programme,
            kind,
            first,
            second,
        };
        if !known(cx, tx, kind, &owner)? {
            tx.shred_erase(owner)?;
        }
    }
    Ok(())
}

fn known(cx: &Cx, tx: &mut Tx, kind: ShredKind, owner: &ShredOwner) -> Result<bool, StoreError> {
    let mut owns = cx.house.capabilities.iter().flat_map(|one| one.owns);
    match owns.find(|one| one.kind == kind) {
        Some(one) => (one.known)(tx, owner),
        None => Ok(false),
    }
}

/// A row's values as bytes.
fn encode(row: &Row) -> Result<Vec<u8>, StoreError> {
    let columns = u8::try_from(row.width()).map_err(|_| StoreError::Shape)?;
    let mut out = vec![VERSION, columns];
    for column in 0..row.width() {
        write(&mut out, &row.get::<Any>(column)?.0)?;
    }
    Ok(out)
}

fn write(out: &mut Vec<u8>, value: &Value) -> Result<(), StoreError> {
    let (sign, bytes) = match value {
        Value::Null => {
            out.push(0);
            return Ok(());
        }
        Value::Int(number) => {
            out.push(1);
            out.extend(number.to_be_bytes());
            return Ok(());
        }
        Value::Id(id) => (2, id.as_slice()),
        Value::Bytes(bytes) => (2, bytes.as_slice()),
        Value::Text(text) => (3, text.as_bytes()),
    };
    let length = u32::try_from(bytes.len()).map_err(|_| StoreError::Shape)?;
    out.push(sign);
    out.extend(length.to_be_bytes());
    out.extend(bytes);
    Ok(())
}

#[cfg(test)]
mod tests {
    use pergola_store::Value;

    #[track_caller]
    fn check(value: impl Into<Value>, bytes: &[u8]) {
        let mut out = Vec::new();
        super::write(&mut out, &value.into()).unwrap();
        assert_eq!(out, bytes);
    }

    /// The vectors of a copied row's values: final, because copies lie in houses.
    #[test]
    fn values_of_a_copied_row_are_written_as_ever() {
        check(None::<i64>, &[0]);
        check(258_i64, &[1, 0, 0, 0, 0, 0, 0, 1, 2]);
        check(-1_i64, &[1, 255, 255, 255, 255, 255, 255, 255, 255]);
        check(vec![7_u8, 8, 9], &[2, 0, 0, 0, 3, 7, 8, 9]);
        check(Vec::<u8>::new(), &[2, 0, 0, 0, 0]);
        check("ß", &[3, 0, 0, 0, 2, 0xc3, 0x9f]);
        let id = [5_u8; 16];
        check(id, &[&[2, 0, 0, 0, 16][..], &id].concat());
    }
}
