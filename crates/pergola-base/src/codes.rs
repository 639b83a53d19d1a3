//! Spoken codes: four words that let one person in, once. The row is found by
//! a keyed hash of the words and is deleted when the code is used; nothing at
//! rest connects a code, or who spoke it, with an account.

use pergola_seal::{Folded, InviteCode, Plain};
use pergola_store::{StoreError, Tx, house_sql};

use crate::capability::{Capability, Carry, Fate, Held, Leaving, Part};
use crate::cx::Cx;
use crate::id::{Circle, Id, Person, ProgrammeTag};
use crate::moment::Day;
use crate::role::Role;
use crate::stop::Stop;

/// Days that a code can be used (issue: "single use, expiring"; local decision).
pub const HOLDS_DAYS: i64 = 14;

/// What a code lets somebody do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    /// In which programme.
    pub programme: Id<ProgrammeTag>,
    /// As what; `Anyone` for somebody who has an account already.
    pub role: Role,
    /// To which circle they will wait to be let in, if any.
    pub circle: Option<Id<Circle>>,
    /// The person without an account who gets one, if any.
    pub person: Option<Id<Person>>,
    /// The last day on which it can be used.
    pub until: Day,
}

house_sql!(
    ADD = "insert into invite (tag, programme, role, circle, person, until) \
           values ($1, $2, $3, $4, $5, $6)"
);
house_sql!(
    FIND =
        "select programme, role, circle, person, until from invite where tag = $1 and until >= $2"
);
house_sql!(
    OPEN_FOR = "select count(*) from invite where until >= $1 and programme = $2 and role = $3"
);
house_sql!(USE = "delete from invite where tag = $1");
house_sql!(SWEEP = "delete from invite where until < $1");
house_sql!(HELD = "select count(*) from invite where programme = $1 and person = $2");
house_sql!(FORGET = "delete from invite where person = $1");

/// How many codes for a role can still be used in this programme.
///
/// # Errors
/// When the database does not answer.
pub fn open_for(cx: &Cx, tx: &mut Tx, role: Role) -> Result<i64, Stop> {
    let with = [cx.today().into(), cx.here()?.into(), role.into()];
    Ok(tx.one(&OPEN_FOR, &with)?.map_or(Ok(0), |row| row.get(0))?)
}

/// Makes a code and returns its words: they are shown once and stored nowhere.
///
/// # Errors
/// When the database does not answer.
pub fn make(
    cx: &Cx,
    tx: &mut Tx,
    role: Role,
    circle: Option<Id<Circle>>,
    person: Option<Id<Person>>,
) -> Result<Plain, Stop> {
    let words = InviteCode::fresh(cx.language).to_plain();
    let tag = cx.house.keys.invite_tag(&Folded::from_plain(&words));
    let until = cx.today().plus(HOLDS_DAYS);
    tx.run(
        &ADD,
        &[
            (&tag).into(),
            cx.here()?.into(),
            role.into(),
            circle.into(),
            person.into(),
            until.into(),
        ],
    )?;
    Ok(words)
}

/// What these words let a newcomer do. Used, too old and never made look alike,
/// and so does a code for somebody who has an account already.
///
/// # Errors
/// When the database does not answer.
pub fn find(cx: &Cx, tx: &mut Tx, words: &Plain) -> Result<Option<Code>, StoreError> {
    Ok(look(cx, tx, words)?.filter(|code| code.role != Role::Anyone))
}

/// The circle that these words lead somebody to who has an account already.
/// A code made for such a person names the role `Anyone`: it gives none. The words
/// of a newcomer open nothing here, so that nobody else uses them up.
///
/// # Errors
/// When the database does not answer.
pub fn find_circle(cx: &Cx, tx: &mut Tx, words: &Plain) -> Result<Option<Id<Circle>>, Stop> {
    let (here, found) = (cx.here()?, look(cx, tx, words)?);
    let mine = found.filter(|code| code.programme == here && code.role == Role::Anyone);
    Ok(mine.and_then(|code| code.circle))
}

fn look(cx: &Cx, tx: &mut Tx, words: &Plain) -> Result<Option<Code>, StoreError> {
    let tag = cx.house.keys.invite_tag(&Folded::from_plain(words));
    let Some(row) = tx.one(&FIND, &[(&tag).into(), cx.today().into()])? else {
        return Ok(None);
    };
    Ok(Some(Code {
        programme: row.get(0)?,
        role: row.get(1)?,
        circle: row.get(2)?,
        person: row.get(3)?,
        until: row.get(4)?,
    }))
}

/// Uses a code up; false when somebody else was quicker.
///
/// # Errors
/// When the database does not answer.
pub fn use_up(cx: &Cx, tx: &mut Tx, words: &Plain) -> Result<bool, StoreError> {
    let tag = cx.house.keys.invite_tag(&Folded::from_plain(words));
    Ok(tx.run(&USE, &[(&tag).into()])? == 1)
}

/// Deletes codes that are too old.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&SWEEP, &[cx.today().into()])?)
}

/// Deletes codes that would give this person an account.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// The codes' own entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "codes",
    schema: include_str!("codes.sql"),
    routes: &[],
    jobs: &[crate::clockwork::Job::sweep(
        20,
        "codes.sweep",
        3_600,
        sweep,
    )],
    owns: &[],
    held: &[Held {
        table: "invite",
        count: &HELD,
    }],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[Leaving {
        table: "invite",
        kept: "until used, at most 14 days",
        pausing: Fate::Stays,
        done: Fate::Deleted,
        leaving: Fate::Deleted,
        erasing: Fate::Deleted,
    }],
    carry: &[Carry {
        table: "invite",
        part: Part::Nothing("a code belongs to nobody yet"),
    }],
};
