//! Brings a database to the schema of this program, step by step, in one
//! transaction, and refuses what cannot be right: an old step whose text was
//! changed, a database that a newer program has changed beyond this one. It
//! never repairs and never guesses.

use std::time::Duration;

use crate::engine::{Database, Dialect, Mode, Session, Verdict};
use crate::error::Fail;
use crate::schema::{Schema, Step, StepKind};
use crate::shares;
use crate::{Row, StepTaken, StoreError, Value};

/// Tries of one transaction before it is refused.
pub(crate) const TRIES_MAX: u32 = 8;
/// Longest pause between two tries, in milliseconds.
const PAUSE_MILLISECONDS_MAX: u64 = 200;

const EXISTS_SQLITE: &str = "select name from sqlite_master where type = 'table' and name = $1";
const EXISTS_POSTGRES: &str = "select tablename::text from pg_tables where schemaname = current_schema() and tablename::text = $1::text";
const ANY_SQLITE: &str = "select name from sqlite_master limit 1";
const ANY_POSTGRES: &str =
    "select tablename::text from pg_tables where schemaname = current_schema() limit 1";

crate::house_sql! {
    STEPS_TAKEN = "select slice, number, hash, kind from schema_step order by slice, number";
    STEP_TAKE = "insert into schema_step (slice, number, hash, kind) values ($1, $2, $3, $4)";
}

/// Runs `body` until it is neither refused nor failed, at most `TRIES_MAX` times.
pub(crate) fn attempts<T>(
    database: &dyn Database,
    mode: Mode,
    body: &mut dyn FnMut(&mut dyn Session) -> Result<T, Fail>,
) -> Result<T, StoreError> {
    for round in 0..TRIES_MAX {
        let mut done = None;
        let ended = database.attempt(mode, &mut |session| {
            let result = body(session);
            let verdict = if result.is_ok() {
                Verdict::Commit
            } else {
                Verdict::Rollback
            };
            done = Some(result);
            verdict
        });
        match (ended, done) {
            (Ok(()), Some(Ok(value))) => return Ok(value),
            (_, Some(Err(Fail::Final(error)))) | (Err(Fail::Final(error)), _) => return Err(error),
            _ => pause(round),
        }
    }
    Err(StoreError::Refused)
}

/// Waits a random little while, longer from round to round, so that two rivals part.
pub(crate) fn pause(round: u32) {
    let [low, high, ..] = pergola_seal::fresh_id();
    let drawn = u16::from_le_bytes([low, high]);
    std::thread::sleep(Duration::from_micros(pause_microseconds(round, drawn)));
}

/// Of the longest pause in this round, as much as was drawn of 65,536.
pub(crate) fn pause_microseconds(round: u32, drawn: u16) -> u64 {
    let most = (4_u64 << round.min(16)).min(PAUSE_MILLISECONDS_MAX);
    most * 1_000 * u64::from(drawn) / 65_536
}

/// Whether the database has a table of this name.
pub(crate) fn has_table(
    dialect: Dialect,
    session: &mut dyn Session,
    name: &str,
) -> Result<bool, Fail> {
    let text = match dialect {
        Dialect::Sqlite => EXISTS_SQLITE,
        Dialect::Postgres => EXISTS_POSTGRES,
    };
    Ok(!session.query(text, &[&Value::from(name)])?.is_empty())
}

/// Takes all steps that are missing; returns how many those were.
pub(crate) fn migrate(database: &dyn Database, schema: &Schema) -> Result<usize, StoreError> {
    let dialect = database.dialect();
    attempts(database, Mode::Migrate, &mut |session| {
        let missing = missing(dialect, session, schema)?;
        for step in &missing {
            take(dialect, session, step)?;
        }
        shares::tell(dialect, session, schema)?;
        Ok(missing.len())
    })
}

/// Takes one step.
pub(crate) fn take(dialect: Dialect, session: &mut dyn Session, step: &Step) -> Result<(), Fail> {
    for change in &step.changes {
        session
            .batch(&change.render(dialect))
            .map_err(|fail| told(fail, step))?;
    }
    let row = [
        Value::from(step.part.as_str()),
        Value::from(step.number),
        Value::from(&step.hash),
        Value::Int(kind_code(step.kind)),
    ];
    session.execute(STEP_TAKE.text, &row.each_ref()).map(drop)
}

/// The steps of a database that has taken exactly those of this program: a copy
/// by an older or a newer program would leave something out.
pub(crate) fn all_taken(
    dialect: Dialect,
    session: &mut dyn Session,
    schema: &Schema,
) -> Result<Vec<StepTaken>, Fail> {
    if let Some(step) = missing(dialect, session, schema)?.first() {
        return Err(wrong(format!(
            "{} step {} is missing: run `pergola migrate`",
            step.part, step.number
        )));
    }
    let rows = session.query(STEPS_TAKEN.text, &[])?;
    if rows.len() != schema.steps.len() {
        return Err(wrong(
            "a newer program has changed this database; copy it with that one".to_owned(),
        ));
    }
    let read = |row: &Row| {
        Ok(StepTaken {
            part: row.get(0)?,
            number: row.get(1)?,
            hash: row.get(2)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Whether nothing is in the database.
pub(crate) fn is_empty(dialect: Dialect, session: &mut dyn Session) -> Result<bool, Fail> {
    let text = match dialect {
        Dialect::Sqlite => ANY_SQLITE,
        Dialect::Postgres => ANY_POSTGRES,
    };
    Ok(session.query(text, &[])?.is_empty())
}

/// Refuses a database that is older than the program, changed, or too new for it.
pub(crate) fn check(database: &dyn Database, schema: &Schema) -> Result<(), StoreError> {
    let dialect = database.dialect();
    attempts(
        database,
        Mode::Read,
        &mut |session| match missing(dialect, session, schema)?.first() {
            None => Ok(()),
            Some(step) => Err(wrong(format!(
                "{} step {} is missing: run `pergola migrate`",
                step.part, step.number
            ))),
        },
    )
}

fn missing<'a>(
    dialect: Dialect,
    session: &mut dyn Session,
    schema: &'a Schema,
) -> Result<Vec<&'a Step>, Fail> {
    let rows = match has_table(dialect, session, "schema_step")? {
        true => session.query(STEPS_TAKEN.text, &[])?,
        false => Vec::new(),
    };
    let mut taken: Vec<(String, u32)> = Vec::with_capacity(rows.len());
    for row in rows {
        let (part, number, hash, kind): (String, u32, [u8; 32], i64) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        match schema
            .steps
            .iter()
            .find(|step| step.part == part && step.number == number)
        {
            Some(step) if step.hash == hash => {}
            Some(_) => {
                return Err(wrong(format!(
                    "{part} step {number} was changed after it was taken; a step never changes"
                )));
            }
            None if kind == kind_code(StepKind::Additive) => {}
            None => {
                return Err(wrong(format!(
                    "a newer program has taken {part} step {number}; this program is too old for it"
                )));
            }
        }
        taken.push((part, number));
    }
    Ok(schema
        .steps
        .iter()
        .filter(|step| {
            !taken
                .iter()
                .any(|(part, number)| *part == step.part && *number == step.number)
        })
        .collect())
}

fn kind_code(kind: StepKind) -> i64 {
    match kind {
        StepKind::Additive => 1,
        StepKind::Breaking => 2,
    }
}

fn wrong(words: String) -> Fail {
    StoreError::Schema(words).into()
}

/// A statement that an engine refuses is the step's fault; say which.
fn told(fail: Fail, step: &Step) -> Fail {
    match fail {
        Fail::Final(StoreError::Misuse(_) | StoreError::Shape | StoreError::Unique) => {
            wrong(format!(
                "{} step {} is refused by the database",
                step.part, step.number
            ))
        }
        other => other,
    }
}
