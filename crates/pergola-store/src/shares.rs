//! What the planner of a file is told of each key: how many rows share its first
//! columns. SQLite would take a programme for ten rows, and read all of it where an
//! index finds one person. The numbers come from the schema's words and never from
//! the rows: they tell nothing of anybody, and every house plans alike.

use crate::engine::{Dialect, Session};
use crate::error::Fail;
use crate::migrate::has_table;
use crate::schema::{Schema, Table, Word};
use crate::{StoreError, Value};

/// Rows of each table, as the planner is told: more than any house will have.
const ROWS: u64 = 1_000_000;
/// Rows that share a person, a circle, or another row's id.
const OF_ONE: u64 = 16;

/// Makes the planner's own table where it is missing, and reads it.
const READ: &str = "analyze sqlite_schema";
const ALL: &str = "select tbl, idx, stat from sqlite_stat1 order by tbl, idx";
const CLEAR: &str = "delete from sqlite_stat1";
const ADD: &str = "insert into sqlite_stat1 (tbl, idx, stat) values ($1, $2, $3)";

/// Tells the planner, unless it knows. A server counts for itself.
pub(crate) fn tell(
    dialect: Dialect,
    session: &mut dyn Session,
    schema: &Schema,
) -> Result<(), Fail> {
    if dialect == Dialect::Postgres {
        return Ok(());
    }
    let wanted = lines(schema);
    if has_table(dialect, session, "sqlite_stat1")? {
        let known = session.query(ALL, &[])?.into_iter();
        let known = known.map(|row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]));
        if known.collect::<Result<Vec<[String; 3]>, StoreError>>()? == wanted {
            return Ok(());
        }
    } else if schema.indexes.is_empty() {
        // With nothing but primary keys there is nothing to choose.
        return Ok(());
    }
    session.batch(READ)?;
    session.batch(CLEAR)?;
    for line in wanted {
        let line = line.each_ref().map(|text| Value::from(text.as_str()));
        session.execute(ADD, &line.each_ref())?;
    }
    session.batch(READ)
}

/// Table, key and numbers, sorted. SQLite calls a primary key by its table.
fn lines(schema: &Schema) -> Vec<[String; 3]> {
    let mut lines = Vec::new();
    for table in &schema.tables {
        let numbers = numbers(table, &table.key, true);
        lines.push([table.name.clone(), table.name.clone(), numbers]);
    }
    for index in &schema.indexes {
        if let Some(table) = schema.table(&index.table) {
            let numbers = numbers(table, &index.columns, index.unique);
            lines.push([table.name.clone(), index.name.clone(), numbers]);
        }
    }
    lines.sort();
    lines
}

/// All rows, then how many share the first column, the first two, and so on.
fn numbers(table: &Table, columns: &[String], unique: bool) -> String {
    let mut share = ROWS;
    let mut text = share.to_string();
    for (at, name) in columns.iter().enumerate() {
        let last = at + 1 == columns.len();
        share = match table.column(name).map(|column| column.word) {
            _ if unique && last => 1,
            _ if name == "programme" => share,
            Some(Word::Day | Word::When | Word::Count) => share / 1_000,
            Some(Word::Code | Word::Flag) => share / 4,
            _ if share > OF_ONE => OF_ONE,
            _ => share / 4,
        };
        share = share.max(1);
        text = format!("{text} {share}");
    }
    text
}
