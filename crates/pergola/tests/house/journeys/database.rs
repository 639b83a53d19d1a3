//! Everything that the main database holds, to see whether anything changed.

use std::collections::BTreeMap;

use pergola::CAPABILITIES;
use pergola::open::schema_parts;
use pergola_store::{Reach, Row, Sql, StoreError, describe};

use crate::trial::Trial;

/// Every row of every table, as text, in an order of its own.
pub fn everything(trial: &Trial) -> BTreeMap<String, Vec<String>> {
    let schema = describe(&schema_parts(CAPABILITIES)).expect("the schema is right");
    let mut tables = BTreeMap::new();
    for table in &schema.tables {
        let sql = Sql {
            name: "everything",
            text: Box::leak(format!("select * from {}", table.name).into_boxed_str()),
            reach: Reach::House,
            place: (file!(), line!()),
        };
        let columns = table.columns.len();
        let rows: Result<Vec<String>, StoreError> = trial.door.store.read("everything", |tx| {
            Ok(tx
                .rows(&sql, &[])?
                .iter()
                .map(|row| told(row, columns))
                .collect())
        });
        let mut rows = rows.expect("a table can be read");
        rows.sort();
        tables.insert(table.name.to_string(), rows);
    }
    tables
}

/// How many rows a table has.
pub fn held(trial: &Trial, table: &str) -> usize {
    everything(trial)[table].len()
}

fn told(row: &Row, columns: usize) -> String {
    let cell = |at| {
        if let Ok(number) = row.get::<Option<i64>>(at) {
            format!("{number:?}")
        } else if let Ok(bytes) = row.get::<Option<Vec<u8>>>(at) {
            format!("{bytes:?}")
        } else {
            row.get::<Option<String>>(at)
                .map_or_else(|_| "?".to_owned(), |text| format!("{text:?}"))
        }
    };
    (0..columns).map(cell).collect::<Vec<_>>().join(" | ")
}
