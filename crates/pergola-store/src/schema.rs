//! The description of the schema: tables in column words, in numbered steps.
//! It is parsed from each slice's `schema.sql` and is what the migrations, the
//! data map and the proof work from. No engine type is ever written by a slice.

mod parse;
mod token;

use crate::engine::Dialect;
use crate::{HOUSE_TABLES, StoreError};

/// The schema text of one slice.
#[derive(Debug, Clone, Copy)]
pub struct SchemaPart {
    /// Name of the slice.
    pub name: &'static str,
    /// Its `schema.sql`.
    pub text: &'static str,
}

/// What a column holds; the only way to declare one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Random id of the row itself.
    Id,
    /// Random id of another row.
    Ref,
    /// Keyed tag or hash by which a row is found.
    Lookup,
    /// Sealed value that stays under its epoch.
    SealedPast,
    /// Sealed value that is sealed again with every new epoch.
    SealedLiving,
    /// Key material under another key.
    Wrapped,
    /// A public key.
    Public,
    /// Days since 1970-01-01.
    Day,
    /// Seconds since 1970-01-01.
    When,
    /// A number.
    Count,
    /// 0 or 1.
    Flag,
    /// A number from a closed list.
    Code,
    /// Text that anybody may read.
    Open,
}

impl Word {
    /// All words with their spelling between braces.
    pub const ALL: [(Word, &'static str); 13] = [
        (Word::Id, "id"),
        (Word::Ref, "ref"),
        (Word::Lookup, "lookup"),
        (Word::SealedPast, "sealed past"),
        (Word::SealedLiving, "sealed living"),
        (Word::Wrapped, "wrapped"),
        (Word::Public, "public"),
        (Word::Day, "day"),
        (Word::When, "when"),
        (Word::Count, "count"),
        (Word::Flag, "flag"),
        (Word::Code, "code"),
        (Word::Open, "open"),
    ];

    /// How the word is spelt.
    pub fn text(self) -> &'static str {
        Word::ALL
            .iter()
            .find(|(word, _)| *word == self)
            .map_or("", |(_, text)| text)
    }

    /// Whether the column holds something a person wrote.
    pub fn is_sealed(self) -> bool {
        matches!(self, Word::SealedPast | Word::SealedLiving)
    }

    /// The column type of this word in an engine.
    pub fn column_type(self, dialect: Dialect) -> &'static str {
        let (sqlite, postgres) = match self {
            Word::Day | Word::When | Word::Count | Word::Flag | Word::Code => ("integer", "bigint"),
            Word::Open => ("text", "text"),
            _ => ("blob", "bytea"),
        };
        match dialect {
            Dialect::Sqlite => sqlite,
            Dialect::Postgres => postgres,
        }
    }
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub word: Word,
    /// Whether it may be null.
    pub optional: bool,
    /// Value of rows that existed before the column did.
    pub default: Option<i64>,
    /// The comment behind it.
    pub comment: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The slice it belongs to.
    pub part: String,
    /// The comment above it.
    pub comment: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Columns of the primary key.
    pub key: Vec<String>,
    /// Column lists of further unique keys.
    pub unique: Vec<Vec<String>>,
}

impl Table {
    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Whether the table is the house's own.
    pub fn is_house(&self) -> bool {
        HOUSE_TABLES.contains(&self.name.as_str())
    }
}

/// One index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// The table it serves.
    pub table: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Whether it forbids doubles.
    pub unique: bool,
}

/// Whether an older program can live with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Older programs go on working.
    Additive,
    /// Programs that do not know the step are refused.
    Breaking,
}

/// One change inside a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A new table.
    CreateTable(Table),
    /// A new column of a table.
    AddColumn(String, Column),
    /// A column of a table goes away.
    DropColumn(String, String),
    /// A table goes away.
    DropTable(String),
    /// A new index.
    CreateIndex(Index),
    /// An index goes away.
    DropIndex(String),
    /// Rows are moved: `update`, `insert` or `delete`, as written.
    Rows(String),
}

/// One numbered step of a slice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The slice.
    pub part: String,
    /// Its number, from 1 without gaps.
    pub number: u32,
    /// Whether older programs can live with it.
    pub kind: StepKind,
    /// SHA-256 of the step without comments and spacing.
    pub hash: [u8; 32],
    /// What it changes, in order.
    pub changes: Vec<Change>,
}

/// The whole schema after all steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Schema {
    /// Tables in the order they were made.
    pub tables: Vec<Table>,
    /// Indexes in the order they were made.
    pub indexes: Vec<Index>,
    /// All steps: slices in the given order, numbers rising.
    pub steps: Vec<Step>,
}

impl Schema {
    /// Parses the texts; `StoreError::Schema` names slice and line.
    pub fn parse(parts: &[SchemaPart]) -> Result<Schema, StoreError> {
        let mut schema = Schema::default();
        for (i, part) in parts.iter().enumerate() {
            if parts[..i].iter().any(|other| other.name == part.name) {
                return Err(StoreError::Schema(format!(
                    "{}: the slice is listed twice",
                    part.name
                )));
            }
            for step in parse::steps(part)? {
                for change in &step.changes {
                    schema.apply(change).map_err(|why| {
                        StoreError::Schema(format!("{} step {}: {why}", part.name, step.number))
                    })?;
                }
                schema.steps.push(step);
            }
        }
        Ok(schema)
    }

    /// The schema of a database that has taken these steps of it and no others.
    pub(crate) fn after(&self, steps: &[&Step]) -> Result<Schema, StoreError> {
        let mut schema = Schema::default();
        for step in steps {
            for change in &step.changes {
                schema.apply(change).map_err(StoreError::Schema)?;
            }
            schema.steps.push((*step).clone());
        }
        Ok(schema)
    }

    /// The table of this name.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    fn apply(&mut self, change: &Change) -> Result<(), String> {
        match change {
            Change::CreateTable(table) => self.add_table(table),
            Change::AddColumn(name, column) => {
                let table = self.known(name)?;
                if table.column(&column.name).is_some() {
                    return Err(format!("{name} has a column {} already", column.name));
                }
                table.columns.push(column.clone());
                Ok(())
            }
            Change::DropColumn(name, column) => {
                if self
                    .indexes
                    .iter()
                    .any(|index| index.table == *name && index.columns.contains(column))
                {
                    return Err(format!("an index still uses {name}.{column}"));
                }
                let table = self.known(name)?;
                if table.key.contains(column) || table.unique.iter().any(|key| key.contains(column))
                {
                    return Err(format!("{name}.{column} is part of a key"));
                }
                let before = table.columns.len();
                table.columns.retain(|one| one.name != *column);
                if table.columns.len() == before {
                    Err(format!("{name} has no column {column}"))
                } else {
                    Ok(())
                }
            }
            Change::DropTable(name) => {
                self.known(name)?;
                self.tables.retain(|table| table.name != *name);
                self.indexes.retain(|index| index.table != *name);
                Ok(())
            }
            Change::CreateIndex(index) => self.add_index(index),
            Change::DropIndex(name) => {
                let before = self.indexes.len();
                self.indexes.retain(|index| index.name != *name);
                if self.indexes.len() == before {
                    Err(format!("there is no index {name}"))
                } else {
                    Ok(())
                }
            }
            Change::Rows(_) => Ok(()),
        }
    }

    fn known(&mut self, name: &str) -> Result<&mut Table, String> {
        self.tables
            .iter_mut()
            .find(|table| table.name == name)
            .ok_or_else(|| format!("there is no table {name}"))
    }

    fn add_table(&mut self, table: &Table) -> Result<(), String> {
        if self.table(&table.name).is_some() {
            return Err(format!("the table {} exists already", table.name));
        }
        for key in std::iter::once(&table.key).chain(&table.unique) {
            keyed_by_programme(table, key)?;
        }
        self.tables.push(table.clone());
        Ok(())
    }

    fn add_index(&mut self, index: &Index) -> Result<(), String> {
        if self.indexes.iter().any(|other| other.name == index.name) {
            return Err(format!("the index {} exists already", index.name));
        }
        let table = self
            .table(&index.table)
            .ok_or_else(|| format!("there is no table {}", index.table))?;
        if let Some(missing) = index
            .columns
            .iter()
            .find(|name| table.column(name).is_none())
        {
            return Err(format!("{} has no column {missing}", index.table));
        }
        if index.unique {
            keyed_by_programme(table, &index.columns)?;
        }
        self.indexes.push(index.clone());
        Ok(())
    }
}

/// Keys of programme tables begin with the programme, so that a house can be spread over servers by programme.
fn keyed_by_programme(table: &Table, key: &[String]) -> Result<(), String> {
    for name in key {
        match table.column(name) {
            None => return Err(format!("{} has no column {name}", table.name)),
            Some(column) if column.optional => {
                return Err(format!(
                    "{}.{name} is part of a key and may not be null",
                    table.name
                ));
            }
            Some(column) if column.word.is_sealed() => {
                return Err(format!(
                    "{}.{name} is sealed and cannot be a key",
                    table.name
                ));
            }
            Some(_) => {}
        }
    }
    if !table.is_house() && key.first().map(String::as_str) != Some("programme") {
        return Err(format!(
            "every key of {} must begin with programme",
            table.name
        ));
    }
    Ok(())
}

impl Change {
    /// The statement of this change in an engine's words.
    pub(crate) fn render(&self, dialect: Dialect) -> String {
        match self {
            Change::CreateTable(table) => {
                let mut lines: Vec<String> = table
                    .columns
                    .iter()
                    .map(|column| render_column(column, dialect))
                    .collect();
                lines.push(format!("primary key ({})", table.key.join(", ")));
                lines.extend(
                    table
                        .unique
                        .iter()
                        .map(|key| format!("unique ({})", key.join(", "))),
                );
                let tail = match dialect {
                    Dialect::Sqlite => " strict, without rowid",
                    Dialect::Postgres => "",
                };
                format!("create table {} ({}){tail}", table.name, lines.join(", "))
            }
            Change::AddColumn(table, column) => format!(
                "alter table {table} add column {}",
                render_column(column, dialect)
            ),
            Change::DropColumn(table, column) => {
                format!("alter table {table} drop column {column}")
            }
            Change::DropTable(table) => format!("drop table {table}"),
            Change::CreateIndex(index) => {
                let unique = if index.unique { "unique " } else { "" };
                format!(
                    "create {unique}index {} on {} ({})",
                    index.name,
                    index.table,
                    index.columns.join(", ")
                )
            }
            Change::DropIndex(name) => format!("drop index {name}"),
            Change::Rows(text) => text.clone(),
        }
    }
}

fn render_column(column: &Column, dialect: Dialect) -> String {
    let null = if column.optional { "" } else { " not null" };
    let default = column
        .default
        .map_or(String::new(), |number| format!(" default {number}"));
    format!(
        "{} {}{null}{default}",
        column.name,
        column.word.column_type(dialect)
    )
}
