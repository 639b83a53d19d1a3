//! Where a circle meets: sealed to the circle, sealed anew with each of its keys,
//! one place for all evenings and perhaps another for one. It opens for whoever
//! holds the circle's key; when it shows is a rule.

use pergola_base::{Circle, Cx, Evening, Id, Stop};
use pergola_home::circles::store::Inside;
use pergola_seal::{Place, Plain, RawId};
use pergola_store::{StoreError, Tx, sql};

/// What was looked at in a place, as bits of one number (C64).
pub struct Check;

impl Check {
    /// Each check with its text key, in the order of the form.
    pub const ALL: [(i64, &'static str, &'static str); 6] = [
        (1, "exits", "meetings-check-exits"),
        (2, "apart", "meetings-check-apart"),
        (4, "camera", "meetings-check-camera"),
        (8, "step", "meetings-check-step"),
        (16, "quiet", "meetings-check-quiet"),
        (32, "signs", "meetings-check-signs"),
    ];
}

sql!(
    FIND = "select words, revision, checks from place \
            where programme = $1 and circle = $2 and evening = $3"
);
sql!(
    ADD = "insert into place (programme, circle, evening, words, revision, checks) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(DROP = "delete from place where programme = $1 and circle = $2 and evening = $3");
sql!(
    OF_CIRCLE = "select evening from place where programme = $1 and circle = $2 \
                 order by evening limit 400"
);

/// A place, opened.
pub struct Where {
    /// The words.
    pub words: Plain,
    /// What was looked at there.
    pub checks: i64,
    revision: i64,
}

/// For one evening, or for all.
fn row_of(inside: &Inside, evening: Option<Id<Evening>>) -> RawId {
    evening.map_or_else(|| inside.circle.raw(), |evening| evening.raw())
}

/// Writes where the circle meets, on one evening or on all of them.
///
/// # Errors
/// When somebody who left still holds the newest key.
pub fn set(
    cx: &Cx,
    tx: &mut Tx,
    inside: &Inside,
    evening: Option<Id<Evening>>,
    words: &Plain,
    checks: i64,
) -> Result<(), Stop> {
    let before = read(cx, tx, inside, row_of(inside, evening))?;
    let revision = before.map_or(1, |known| known.revision + 1);
    write(
        cx,
        tx,
        inside,
        row_of(inside, evening),
        (words, revision, checks),
    )
}

fn write(
    cx: &Cx,
    tx: &mut Tx,
    inside: &Inside,
    row: RawId,
    (words, revision, checks): (&Plain, i64, i64),
) -> Result<(), Stop> {
    let sealed = inside.seal_own(cx, tx, (Place::VENUE, row, revision), words)?;
    tx.run(&DROP, &[inside.circle.into(), row.into()])?;
    tx.run(
        &ADD,
        &[
            inside.circle.into(),
            row.into(),
            sealed.into(),
            revision.into(),
            checks.into(),
        ],
    )?;
    Ok(())
}

fn read(cx: &Cx, tx: &mut Tx, inside: &Inside, row: RawId) -> Result<Option<Where>, Stop> {
    let Some(found) = tx.one(&FIND, &[inside.circle.into(), row.into()])? else {
        return Ok(None);
    };
    let (sealed, revision): (Vec<u8>, i64) = (found.get(0)?, found.get(1)?);
    Ok(Some(Where {
        words: inside.open_own(cx, tx, (Place::VENUE, row, revision), sealed)?,
        checks: found.get(2)?,
        revision,
    }))
}

/// Where the circle meets on an evening: its own place, else that of all evenings.
///
/// # Errors
/// When it does not open.
pub fn on(
    cx: &Cx,
    tx: &mut Tx,
    inside: &Inside,
    evening: Id<Evening>,
) -> Result<Option<Where>, Stop> {
    match read(cx, tx, inside, evening.raw())? {
        Some(own) => Ok(Some(own)),
        None => read(cx, tx, inside, inside.circle.raw()),
    }
}

/// Where the circle meets on all evenings.
///
/// # Errors
/// When it does not open.
pub fn always(cx: &Cx, tx: &mut Tx, inside: &Inside) -> Result<Option<Where>, Stop> {
    read(cx, tx, inside, inside.circle.raw())
}

/// The evenings that have a place of their own.
///
/// # Errors
/// When the database does not answer.
pub fn own(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<Id<Evening>>, StoreError> {
    let rows = tx.rows(&OF_CIRCLE, &[circle.into()])?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// Seals every place of a circle under its newest key.
///
/// # Errors
/// When one does not open.
pub fn seal_anew(cx: &Cx, tx: &mut Tx, inside: &Inside) -> Result<(), Stop> {
    for row in tx.rows(&OF_CIRCLE, &[inside.circle.into()])? {
        let row: RawId = row.get(0)?;
        if let Some(known) = read(cx, tx, inside, row)? {
            let with = (&known.words, known.revision + 1, known.checks);
            write(cx, tx, inside, row, with)?;
        }
    }
    Ok(())
}

/// The place of one evening is gone with it.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, circle: Id<Circle>, evening: Id<Evening>) -> Result<(), StoreError> {
    tx.run(&DROP, &[circle.into(), evening.into()])?;
    Ok(())
}
