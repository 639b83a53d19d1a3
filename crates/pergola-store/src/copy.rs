//! A portable copy of one database: its schema steps, then table by table its
//! rows, from one steady view. What is copied out of one engine is copied into
//! the other; nothing is opened, changed or guessed on the way. Rows of open
//! sessions stay behind: nobody is signed in to a copy.

use crate::engine::{Database, Fill, Kind, Mode, Session, Verdict};
use crate::error::Fail;
use crate::migrate::{self, take};
use crate::schema::{Schema, Step, Table, Word};
use crate::shares;
use crate::{StoreError, Value};

/// Tables that are made anew instead: the steps themselves, and what belongs to open sessions.
const LEFT_BEHIND: [&str; 3] = ["schema_step", "session", "once"];

/// One of the two databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The main database.
    Main,
    /// The shred keys.
    Keys,
}

/// A schema step that a database has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// The slice.
    pub part: String,
    /// Its number, from 1.
    pub number: u32,
    /// SHA-256 of the step without comments and spacing.
    pub hash: [u8; 32],
}

/// Where a copy goes, in this order: the steps once, then each table with its rows.
pub trait CopyOut {
    /// The steps that the database has taken.
    fn steps(&mut self, steps: &[StepTaken]) -> Result<(), StoreError>;
    /// The rows that follow are of this table.
    fn table(&mut self, name: &str, columns: &[&str]) -> Result<(), StoreError>;
    /// One row; its values stand as the columns do.
    fn row(&mut self, values: &[Value]) -> Result<(), StoreError>;
}

/// Where a copy comes from.
pub trait CopyIn {
    /// The next table with its columns.
    fn table(&mut self) -> Result<Option<(String, Vec<String>)>, StoreError>;
    /// The next row of this table.
    fn row(&mut self) -> Result<Option<Vec<Value>>, StoreError>;
}

/// Hands out everything, as it is at one moment. It is not tried again: the other end has a part already.
pub(crate) fn out(
    database: &dyn Database,
    schema: &Schema,
    to: &mut dyn CopyOut,
) -> Result<(), StoreError> {
    once(database, Mode::Copy, &mut |session| {
        to.steps(&migrate::all_taken(database.dialect(), session, schema)?)?;
        for table in copied(schema) {
            let columns = names(table);
            to.table(&table.name, &columns)?;
            let (listed, key) = (columns.join(", "), table.key.join(", "));
            let text = format!("select {listed} from {} order by {key}", table.name);
            session.scan(&text, &mut |row| Ok(to.row(&row.0)?))?;
        }
        Ok(())
    })
}

/// Fills an empty database: the schema as it was when the copy was made, then its rows, in one transaction.
pub(crate) fn into(
    database: &dyn Database,
    schema: &Schema,
    steps: &[StepTaken],
    from: &mut dyn CopyIn,
) -> Result<(), StoreError> {
    if steps.is_empty() {
        return Err(StoreError::Shape);
    }
    let known = known(schema, steps)?;
    let then = schema.after(&known)?;
    once(database, Mode::Migrate, &mut |session| {
        if !migrate::is_empty(database.dialect(), session)? {
            return Err(
                StoreError::Schema("the database is not empty; give a new one".to_owned()).into(),
            );
        }
        for step in &known {
            take(database.dialect(), session, step)?;
        }
        let mut missing: Vec<&str> = copied(&then).map(|table| table.name.as_str()).collect();
        while let Some((name, columns)) = from.table()? {
            let place = missing.iter().position(|one| *one == name);
            missing.remove(place.ok_or(StoreError::Shape)?);
            let table = then.table(&name).ok_or(StoreError::Shape)?;
            if names(table) != columns {
                return Err(StoreError::Shape.into());
            }
            fill(session, table, from)?;
        }
        if !missing.is_empty() {
            return Err(StoreError::Shape.into());
        }
        shares::tell(database.dialect(), session, &then)
    })
}

fn fill(session: &mut dyn Session, table: &Table, from: &mut dyn CopyIn) -> Result<(), Fail> {
    let columns: Vec<(&str, Kind)> = table
        .columns
        .iter()
        .map(|column| (column.name.as_str(), kind(column.word)))
        .collect();
    let fill = Fill {
        table: &table.name,
        columns: &columns,
    };
    session.fill(&fill, &mut || {
        let Some(row) = from.row()? else {
            return Ok(None);
        };
        let fits = |(value, (_, kind)): (&Value, &(&str, Kind))| match value {
            Value::Int(_) => *kind == Kind::Int,
            Value::Text(_) => *kind == Kind::Text,
            Value::Id(_) | Value::Bytes(_) => *kind == Kind::Bytes,
            Value::Null => true,
        };
        if row.len() != columns.len() || !row.iter().zip(&columns).all(fits) {
            return Err(StoreError::Shape.into());
        }
        Ok(Some(row))
    })
}

/// The steps of the copy among those of the program.
fn known<'a>(schema: &'a Schema, steps: &[StepTaken]) -> Result<Vec<&'a Step>, StoreError> {
    for step in steps {
        let ours = schema.steps.iter().any(|one| is(one, step));
        if !ours {
            return Err(StoreError::Schema(format!(
                "the copy was made by another program: {} step {} is not known to this one",
                step.part, step.number
            )));
        }
    }
    let taken = |one: &&Step| steps.iter().any(|step| is(one, step));
    Ok(schema.steps.iter().filter(taken).collect())
}

fn is(one: &Step, step: &StepTaken) -> bool {
    one.part == step.part && one.number == step.number && one.hash == step.hash
}

fn copied(schema: &Schema) -> impl Iterator<Item = &Table> {
    let stays = |table: &&Table| !LEFT_BEHIND.contains(&table.name.as_str());
    schema.tables.iter().filter(stays)
}

fn names(table: &Table) -> Vec<&str> {
    let name = |column| {
        let column: &crate::Column = column;
        column.name.as_str()
    };
    table.columns.iter().map(name).collect()
}

fn kind(word: Word) -> Kind {
    match word {
        Word::Day | Word::When | Word::Count | Word::Flag | Word::Code => Kind::Int,
        Word::Open => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// One try; a rival that gets in the way is an error.
fn once(
    database: &dyn Database,
    mode: Mode,
    body: &mut dyn FnMut(&mut dyn Session) -> Result<(), Fail>,
) -> Result<(), StoreError> {
    let mut done = Ok(());
    let ended = database.attempt(mode, &mut |session| {
        done = body(session);
        if done.is_ok() {
            Verdict::Commit
        } else {
            Verdict::Rollback
        }
    });
    done.map_err(StoreError::from)?;
    Ok(ended?)
}

/// Whether nothing at all is in the database.
pub(crate) fn is_new(database: &dyn Database) -> Result<bool, StoreError> {
    migrate::attempts(database, Mode::Read, &mut |session| {
        migrate::is_empty(database.dialect(), session)
    })
}
