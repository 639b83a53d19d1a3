//! What replaces a compiler's check of SQL: every registered statement is read
//! for its rules, prepared on both engines and asked for its plan. Used by one
//! test of the whole program; it changes nothing in either database.

mod reach;
mod scan;

use std::collections::BTreeSet;

use crate::engine::{Described, Dialect, Kind};
use crate::schema::Schema;
use crate::{Reach, Sql, Store, Word, statements};

/// Checks every registered statement; returns one sentence per fault, none when all is well.
/// `scans` names the statements that may read a whole table, `wide` those that may read all that one
/// programme has in a table.
pub fn check(
    sqlite: &Store,
    postgres: &Store,
    schema: &Schema,
    scans: &[&str],
    wide: &[&str],
) -> Vec<String> {
    let mut faults = Vec::new();
    for store in [sqlite, postgres] {
        columns(store, schema, &mut faults);
    }
    let mut names = BTreeSet::new();
    let mut lists = [
        (scans, "a whole table", BTreeSet::new()),
        (wide, "all of a programme", BTreeSet::new()),
    ];
    for sql in statements() {
        if !names.insert(sql.name) {
            faults.push(format!("{}: the name is there twice", at(sql)));
        }
        let checked = check_one(sqlite, postgres, schema, sql);
        let found = checked.faults.into_iter();
        faults.extend(found.map(|fault| format!("{}: {fault}", at(sql))));
        for (line, (allowed, what, seen)) in [checked.scan, checked.wide].iter().zip(&mut lists) {
            let Some(line) = line else { continue };
            seen.insert(sql.name);
            if !allowed.contains(&sql.name) {
                faults.push(format!("{}: reads {what} ({line})", at(sql)));
            }
        }
    }
    for (allowed, what, seen) in &lists {
        let idle = allowed.iter().filter(|name| !seen.contains(**name));
        faults.extend(idle.map(|name| format!("{name} is allowed to read {what} and does not")));
    }
    faults
}

/// What was found in one statement, and the lines of its plan that read much.
pub(crate) struct Checked {
    pub(crate) faults: Vec<String>,
    /// Reads a whole table.
    pub(crate) scan: Option<String>,
    /// Reads everything that one programme has in a table.
    pub(crate) wide: Option<String>,
}

fn at(sql: &Sql) -> String {
    let (file, line) = sql.place;
    format!("{} ({file}:{line})", sql.name)
}

/// Checks one statement.
pub(crate) fn check_one(sqlite: &Store, postgres: &Store, schema: &Schema, sql: &Sql) -> Checked {
    let mut faults = scan::rules(sql.text);
    if let Ok(tokens) = scan::tokens(sql.text) {
        faults.extend(reach::rules(&tokens, sql.reach, schema));
    }
    let both = (
        sqlite.main().describe(sql.text),
        postgres.main().describe(sql.text),
    );
    let (lite, server) = match both {
        (Ok(lite), Ok(server)) => (lite, server),
        (lite, server) => {
            faults.extend(lite.err().map(|why| format!("SQLite refuses it: {why}")));
            faults.extend(
                server
                    .err()
                    .map(|why| format!("PostgreSQL refuses it: {why}")),
            );
            return Checked {
                faults,
                scan: None,
                wide: None,
            };
        }
    };
    compare(&lite, &server, sql.reach, &mut faults);
    let line = |fits: &dyn Fn(&str) -> bool| lite.plan.iter().find(|line| fits(line)).cloned();
    Checked {
        faults,
        scan: line(&whole),
        wide: line(&|line| all_of_a_programme(line, schema)),
    }
}

fn compare(lite: &Described, server: &Described, reach: Reach, faults: &mut Vec<String>) {
    for (what, one, two) in [
        ("parameters", &lite.params, &server.params),
        ("columns", &lite.columns, &server.columns),
    ] {
        if one.len() != two.len() {
            faults.push(format!(
                "SQLite counts {} {what}, PostgreSQL {}",
                one.len(),
                two.len()
            ));
        }
        for (i, kind) in two
            .iter()
            .enumerate()
            .filter(|(_, kind)| **kind == Some(Kind::Other))
        {
            faults.push(format!(
                "number {} of its {what} is neither bigint nor bytea nor text: {kind:?}",
                i + 1
            ));
        }
    }
    if reach == Reach::Programme && server.params.first() != Some(&Some(Kind::Bytes)) {
        faults.push("$1 is not the programme".to_owned());
    }
}

/// A line of SQLite's plan that reads a table from end to end.
fn whole(line: &str) -> bool {
    let made_on_the_way = ["SCAN CONSTANT ROW", "SCAN (", "SCAN SUBQUERY"];
    line.starts_with("SCAN ") && !made_on_the_way.iter().any(|start| line.starts_with(start))
}

/// A line of SQLite's plan that knows nothing but the programme, in a table that has many rows of it.
fn all_of_a_programme(line: &str, schema: &Schema) -> bool {
    let name = line
        .strip_prefix("SEARCH ")
        .and_then(|rest| rest.split(' ').next());
    let one_row = |name| {
        schema
            .table(name)
            .is_some_and(|table| table.key == ["programme"])
    };
    line.ends_with(" (programme=?)") && !name.is_some_and(one_row)
}

/// The columns in the database are those of the words, no more and no fewer.
fn columns(store: &Store, schema: &Schema, faults: &mut Vec<String>) {
    let dialect = store.dialect();
    let catalog = match store.catalog() {
        Ok(lines) => lines,
        Err(error) => return faults.push(format!("{dialect:?}: {error}")),
    };
    let is = |line: &&String| {
        line.split(' ')
            .next()
            .is_some_and(|name| name.contains('.'))
    };
    let found: BTreeSet<String> = catalog.iter().filter(is).map(|line| plain(line)).collect();
    let wanted: BTreeSet<String> = schema
        .tables
        .iter()
        .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
        .map(|(table, column)| {
            line(
                &table.name,
                &column.name,
                column.word,
                column.optional,
                dialect,
            )
        })
        .collect();
    faults.extend(
        wanted
            .difference(&found)
            .map(|line| format!("{dialect:?} has no column {line}")),
    );
    faults.extend(
        found
            .difference(&wanted)
            .map(|line| format!("{dialect:?} has a column that no word describes: {line}")),
    );
}

fn line(table: &str, column: &str, word: Word, optional: bool, dialect: Dialect) -> String {
    format!(
        "{table}.{column} {}{}",
        word.column_type(dialect),
        if optional { "" } else { " not null" }
    )
}

/// Without the default, which is no part of a column's kind.
fn plain(line: &str) -> String {
    line.split(" default ").next().unwrap_or(line).to_owned()
}
