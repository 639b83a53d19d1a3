//! Every row of every table, as a thief with the databases would read it: for
//! the tests that look for what must not be there, or must not have changed.

use pergola::CAPABILITIES;
use pergola::open::schema_parts;
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::trial::Pair;
use pergola_store::{
    Engine, KeyHead, Reach, Schema, Sql, Store, StoreError, Table, Value, Word, describe, live_keys,
};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::trial::{INSTANCE, Trial};

/// One value and where it stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// `table.column`.
    pub place: String,
    /// The bytes; numbers as eight bytes.
    pub bytes: Vec<u8>,
}

/// The schema of the program.
pub fn schema() -> Schema {
    describe(&schema_parts(CAPABILITIES)).expect("the program's schema is right")
}

/// The rows of one table: its columns in order, `None` for nothing.
pub fn table(store: &Store, table: &Table) -> Vec<Vec<Option<Value>>> {
    let names: Vec<_> = table
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    let text = format!("select {} from {}", names.join(", "), table.name);
    let rows = store
        .look(None, &sql(text), &[])
        .expect("a table can be read");
    let row = |row: &pergola_store::Row| {
        let cells = table.columns.iter().enumerate();
        cells
            .map(|(i, column)| cell(row, i, column.word).expect("a column holds its word"))
            .collect()
    };
    rows.iter().map(row).collect()
}

/// One row, by the names of its columns.
pub struct Line(BTreeMap<String, Value>);

impl Line {
    /// The bytes of a column; none when it holds nothing.
    pub fn bytes(&self, column: &str) -> Vec<u8> {
        let bytes = self.0.get(column).and_then(Value::bytes);
        bytes.unwrap_or_default().to_vec()
    }

    /// An id.
    pub fn id(&self, column: &str) -> [u8; 16] {
        self.bytes(column)
            .try_into()
            .unwrap_or_else(|_| panic!("{column} holds no id"))
    }

    /// A number.
    pub fn number(&self, column: &str) -> i64 {
        match self.0.get(column) {
            Some(Value::Int(number)) => *number,
            _ => panic!("{column} holds no number"),
        }
    }
}

/// The rows of one table of the main database.
pub fn lines(trial: &Trial, name: &str) -> Vec<Line> {
    let known = schema()
        .tables
        .into_iter()
        .find(|table| table.name == name)
        .expect("a table");
    let line = |row: Vec<Option<Value>>| {
        let named = known
            .columns
            .iter()
            .map(|column| column.name.clone())
            .zip(row);
        Line(
            named
                .filter_map(|(column, value)| Some((column, value?)))
                .collect(),
        )
    };
    table(&trial.door.store, &known)
        .into_iter()
        .map(line)
        .collect()
}

fn cell(row: &pergola_store::Row, i: usize, word: Word) -> Result<Option<Value>, StoreError> {
    Ok(match word {
        Word::Open => row.get::<Option<String>>(i)?.map(Value::from),
        Word::Day | Word::When | Word::Count | Word::Flag | Word::Code => {
            row.get::<Option<i64>>(i)?.map(Value::from)
        }
        _ => row.get::<Option<Vec<u8>>>(i)?.map(Value::from),
    })
}

/// A statement made by a test; the program's own are constants.
pub fn sql(text: String) -> Sql {
    let text: &'static str = Box::leak(text.into_boxed_str());
    Sql {
        name: "test",
        text,
        reach: Reach::House,
        place: (file!(), line!()),
    }
}

/// Every value of both databases.
pub fn everything(trial: &Trial) -> Vec<Found> {
    let mut found = of(&trial.door.store, &schema().tables);
    with_keys(trial, |keys| found.extend(of(keys, &key_tables())));
    found
}

/// The main database without some tables, in a steady order.
pub fn main_but(trial: &Trial, but: &[&str]) -> Vec<Found> {
    let mut tables = schema().tables;
    tables.retain(|table| !but.contains(&table.name.as_str()));
    let mut found = of(&trial.door.store, &tables);
    found.sort();
    found
}

/// The tables of the shred store.
fn key_tables() -> Vec<Table> {
    let text = "-- step 1 additive\n-- keys\ncreate table shred (programme {ref}, kind {code}, \
                first {ref}, second {ref}, id {id}, secret {wrapped}, claim {ref}, born {when}, \
                primary key (programme, kind, first, second));\n";
    let schema = describe(&[pergola_store::SchemaPart { name: "keys", text }]);
    let mut tables = schema.expect("the shred store's table is right").tables;
    tables.retain(|table| table.name == "shred");
    tables
}

fn of(store: &Store, tables: &[Table]) -> Vec<Found> {
    let mut found = Vec::new();
    for one in tables {
        for row in table(store, one) {
            for (value, column) in row.into_iter().zip(&one.columns) {
                let bytes = match value {
                    None | Some(Value::Null) => continue,
                    Some(Value::Int(number)) => number.to_be_bytes().to_vec(),
                    Some(Value::Text(text)) => text.into_bytes(),
                    Some(Value::Id(id)) => id.to_vec(),
                    Some(Value::Bytes(bytes)) => bytes,
                };
                found.push(Found {
                    place: format!("{}.{}", one.name, column.name),
                    bytes,
                });
            }
        }
    }
    found
}

/// Every shred key that is stored.
pub fn shred_keys(trial: &Trial) -> Vec<[u8; 32]> {
    let mut keys = Vec::new();
    with_keys(trial, |store| {
        for row in store
            .look(None, &sql("select secret from shred".to_owned()), &[])
            .expect("the keys can be read")
        {
            keys.push(row.get(0).expect("a shred key has 32 bytes"));
        }
    });
    keys
}

/// Opens the shred store as if it were a main database, to read it.
fn with_keys(trial: &Trial, mut read: impl FnMut(&Store)) {
    let house = Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE)));
    match trial.databases.engine() {
        Engine::Sqlite { keys_path, .. } => {
            let (file, key) =
                live_keys(&keys_path, &KeyHead::of(Arc::clone(&house))).expect("the head opens");
            let beside = tempfile::tempdir().expect("a directory");
            let store = Store::open(Engine::Sqlite {
                path: file,
                key: Some(*key),
                keys_path: beside.path().join("none.db"),
                head: KeyHead::of(house),
            });
            let store = store.expect("the shred store opens");
            read(&store);
            store.close();
        }
        Engine::Postgres { keys_url, .. } => {
            let other = Pair::fresh(&schema_parts(CAPABILITIES));
            let store = Store::open(Engine::Postgres {
                url: keys_url,
                keys_url: other.keys_url.clone(),
            });
            let store = store.expect("the shred store opens");
            read(&store);
            store.close();
        }
    }
}

/// Whether some bytes hold others.
pub fn holds(bytes: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && bytes.windows(part.len()).any(|window| window == part)
}

/// Makes one test per engine, as `both!` does for journeys, which are counted.
#[macro_export]
macro_rules! engines {
    ($($name:ident => |$trial:ident| $body:block)+) => {
        $(mod $name {
            use super::*;

            fn test($trial: &$crate::trial::Trial) $body

            #[test]
            fn sqlite() {
                test(&$crate::trial::Trial::new($crate::trial::On::Sqlite));
            }

            #[test]
            fn postgres() {
                test(&$crate::trial::Trial::new($crate::trial::On::Postgres));
            }
        })+
    };
}
