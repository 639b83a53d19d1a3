//! Sessions: found by the hash of a cookie's first part, opened by its second.
//! They end by themselves after a quiet while, after twelve hours, and at once
//! when words, roles or standing change.

use pergola_base::facts::people;
use pergola_base::{Cx, Id, Moment, Person, Programme, ProgrammeTag, Roles, Signed, State, Stop};
use pergola_seal::{AccountSeed, SessionToken};
use pergola_store::{StoreError, Tx, house_sql};

use super::rules;

/// Seconds after which every session ends (PRIVACY 4: 12 hours).
pub const WHOLE_SECONDS: i64 = 12 * 3_600;
/// Minutes of quiet after which a participant's session ends.
pub const IDLE_MINUTES: i64 = 10;
/// Minutes of quiet for helpers, and for participants who chose it.
pub const IDLE_MINUTES_LONG: i64 = 20;
/// The most characters of a sealed text that the sign-in form brings back.
pub const KEPT_CHARS_MAX: usize = 65_536;
/// Seconds that an ended session is remembered, so that a text that was being
/// written can come back to the same account.
pub const KEPT_SECONDS: i64 = 20 * 60;
const MINUTE: i64 = 60;

house_sql!(
    ADD = "insert into session (look, programme, person, seed, born, touched) \
           values ($1, $2, $3, $4, $5, $6)"
);
house_sql!(FIND = "select programme, person, seed, born, touched from session where look = $1");
house_sql!(TOUCH = "update session set touched = $1 where look = $2");
house_sql!(END = "delete from session where look = $1");
house_sql!(END_OTHERS = "delete from session where programme = $1 and person = $2 and look <> $3");
house_sql!(pub(super) HELD = "select count(*) from session where programme = $1 and person = $2");
house_sql!(BORN = "select born from session where look = $1");
house_sql!(
    OTHERS = "select count(*) from session where programme = $1 and person = $2 and look <> $3 \
              and touched > $4 and touched <= $5 and born > $6"
);
house_sql!(END_ALL = "delete from session where programme = $1 and person = $2");
house_sql!(SWEEP = "delete from session where born < $1");
house_sql!(SWEEP_QUIET = "delete from session where touched < $1");

/// What a cookie led to.
pub enum Found {
    /// Nothing: never was, or ended long ago.
    Nobody,
    /// A session that ended by itself; the text of a form may be kept for them.
    Ended(Id<Person>),
    /// A session that is open; true when its last sign of life is a minute old.
    Open(bool),
}

/// Opens a session for somebody who has just shown their words.
///
/// # Errors
/// When the database does not answer.
pub fn open(
    tx: &mut Tx,
    now: Moment,
    here: Id<ProgrammeTag>,
    person: Id<Person>,
    seed: &AccountSeed,
) -> Result<SessionToken, StoreError> {
    let token = SessionToken::fresh();
    tx.run(
        &ADD,
        &[
            (&token.lookup_hash()).into(),
            here.into(),
            person.into(),
            token.seal_seed(seed).into(),
            now.into(),
            minute(now).into(),
        ],
    )?;
    Ok(token)
}

/// Minutes after which somebody's quiet session ends: what they chose, and the long time for whoever helps.
#[must_use]
pub fn idle_minutes(roles: Roles, chosen: i64) -> i64 {
    if roles.help() {
        IDLE_MINUTES_LONG
    } else {
        chosen
    }
}

/// Looks a cookie up and, if its session is open, signs `cx` and binds `tx`.
///
/// # Errors
/// When the database does not answer.
pub fn resolve(cx: &mut Cx, tx: &mut Tx, token: &SessionToken) -> Result<Found, Stop> {
    let Some(row) = tx.one(&FIND, &[(&token.lookup_hash()).into()])? else {
        return Ok(Found::Nobody);
    };
    let (programme, person): (Id<ProgrammeTag>, Id<Person>) = (row.get(0)?, row.get(1)?);
    let sealed: Vec<u8> = row.get(2)?;
    let (born, touched): (Moment, Moment) = (row.get(3)?, row.get(4)?);
    tx.bind(programme.raw());
    let Some(standing) = people::find(tx, person)? else {
        return Ok(Found::Nobody);
    };
    if standing.state == State::Left && standing.erase_on.is_some_and(|day| day <= cx.today()) {
        return Ok(Found::Nobody);
    }
    let roles = people::roles(tx, person)?;
    let quiet_until = touched.plus((idle_minutes(roles, standing.idle) + 1) * MINUTE);
    let until = quiet_until.min(born.plus(WHOLE_SECONDS));
    if !rules::is_open(touched.max(born), until, cx.now) {
        return Ok(if cx.now < until.plus(KEPT_SECONDS) {
            Found::Ended(person)
        } else {
            Found::Nobody
        });
    }
    let Some(seed) = token.open_seed(&sealed) else {
        return Ok(Found::Nobody);
    };
    cx.programme = Programme::find(tx, programme)?;
    cx.sign(Signed::new(person, roles, standing.state, seed));
    Ok(Found::Open(minute(cx.now) > touched))
}

/// Notes a sign of life, to the minute.
///
/// # Errors
/// When the database does not answer.
pub fn touch(tx: &mut Tx, now: Moment, token: &SessionToken) -> Result<(), StoreError> {
    tx.run(&TOUCH, &[minute(now).into(), (&token.lookup_hash()).into()])?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// When the database does not answer.
pub fn end(tx: &mut Tx, token: &SessionToken) -> Result<(), StoreError> {
    tx.run(&END, &[(&token.lookup_hash()).into()])?;
    Ok(())
}

/// Seconds since the words of this session were typed; none when there is no such session.
///
/// # Errors
/// When the database does not answer.
pub fn age(cx: &Cx, tx: &mut Tx, token: Option<&SessionToken>) -> Result<Option<i64>, StoreError> {
    let Some(token) = token else {
        return Ok(None);
    };
    let row = tx.one(&BORN, &[(&token.lookup_hash()).into()])?;
    let born: Option<Moment> = row.map(|row| row.get(0)).transpose()?;
    Ok(born.map(|born| cx.now.0 - born.0))
}

/// In how many other places whoever is signed in is signed in now. Where that is, nobody knows.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn others(
    cx: &Cx,
    tx: &mut Tx,
    token: Option<&SessionToken>,
    chosen: i64,
) -> Result<i64, Stop> {
    let look = token.ok_or(Stop::Missing)?.lookup_hash();
    let row = tx.one(
        &OTHERS,
        &[
            cx.here()?.into(),
            cx.me()?.into(),
            (&look).into(),
            cx.now
                .plus(-(idle_minutes(cx.roles(), chosen) + 1) * MINUTE)
                .into(),
            cx.now.plus(rules::CLOCKS_APART_SECONDS).into(),
            cx.now.plus(-WHOLE_SECONDS).into(),
        ],
    )?;
    Ok(row.map_or(Ok(0), |row| row.get(0))?)
}

/// Ends every session of whoever is signed in but this one.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn end_others(cx: &Cx, tx: &mut Tx, token: Option<&SessionToken>) -> Result<(), Stop> {
    let (here, me) = (cx.here()?, cx.me()?);
    match token {
        Some(token) => {
            let look = token.lookup_hash();
            tx.run(&END_OTHERS, &[here.into(), me.into(), (&look).into()])?;
        }
        None => end_all(tx, here, me)?,
    }
    Ok(())
}

/// Ends every session of a person.
///
/// # Errors
/// When the database does not answer.
pub fn end_all(tx: &mut Tx, here: Id<ProgrammeTag>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&END_ALL, &[here.into(), person.into()])?;
    Ok(())
}

/// Deletes sessions that ended long ago.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let whole = cx.now.plus(-WHOLE_SECONDS - KEPT_SECONDS);
    let quiet = cx
        .now
        .plus(-(IDLE_MINUTES_LONG + 1) * MINUTE - KEPT_SECONDS);
    Ok(tx.run(&SWEEP, &[whole.into()])? + tx.run(&SWEEP_QUIET, &[quiet.into()])?)
}

const fn minute(moment: Moment) -> Moment {
    Moment(moment.0.div_euclid(MINUTE) * MINUTE)
}
