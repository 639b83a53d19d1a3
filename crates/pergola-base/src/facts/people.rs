//! Who is here and where they stand. Written by `home/people` (and, for people
//! without an account, by `home/circles` through the same functions).

use pergola_seal::{Language, Plain};
use pergola_store::{Row, ShredOwner, StoreError, Tx, sql};

use super::erasing;
use crate::capability::{CopyLine, CopyValue};
use crate::card::card_range;
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::{Day, Moment};
use crate::role::{Role, Roles, State};
use crate::stop::Stop;

/// The structure kept about one person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Who.
    pub person: Id<Person>,
    /// Where they stand.
    pub state: State,
    /// The language their pages are in.
    pub language: Language,
    /// Whether they sign in themself.
    pub account: bool,
    /// The day of joining.
    pub born: Day,
    /// The day on which the limits were read and said back.
    pub limits_read: Option<Day>,
    /// After leaving: the day of erasing.
    pub erase_on: Option<Day>,
    /// After leaving: whether lines left for the circle stay.
    pub keep_words: bool,
    /// An own copy opens from this moment on.
    pub copy_after: Option<Moment>,
    /// Hours that an own copy waits, by the person's wish.
    pub copy_delay: i64,
    /// Minutes after which a quiet session ends.
    pub idle: i64,
}

sql!(
    ADD = "insert into person (programme, id, state, language, account, born, limits_read, \
           keep_words, copy_delay, idle) values ($1, $2, $3, $4, $5, $6, null, 0, 0, $7)"
);
sql!(
    FIND = "select id, state, language, account, born, limits_read, erase_on, keep_words, \
            copy_after, copy_delay, idle from person where programme = $1 and id = $2"
);
sql!(
    STAND = "update person set state = $2, erase_on = $3, keep_words = $4 \
             where programme = $1 and id = $5"
);
sql!(SPEAK = "update person set language = $2 where programme = $1 and id = $3");
sql!(ACCOUNT = "update person set account = 1, language = $2 where programme = $1 and id = $3");
sql!(LIMITS = "update person set limits_read = $2 where programme = $1 and id = $3");
sql!(DELAY = "update person set copy_delay = $2, copy_after = $3 where programme = $1 and id = $4");
sql!(IDLE = "update person set idle = $2 where programme = $1 and id = $3");
sql!(FORGET = "delete from person where programme = $1 and id = $2");
sql!(
    LEAVING = "select id, erase_on from person where programme = $1 and erase_on >= 0 \
               order by erase_on limit 1000000"
);
sql!(ADD_ROLE = "insert into holds_role (programme, person, role) values ($1, $2, $3)");
sql!(DROP_ROLE = "delete from holds_role where programme = $1 and person = $2 and role = $3");
sql!(ROLES = "select role from holds_role where programme = $1 and person = $2");
sql!(FORGET_ROLES = "delete from holds_role where programme = $1 and person = $2");
sql!(
    BY_CARD = "select id from person where programme = $1 and id >= $2 and id <= $3 \
               order by id limit 2"
);
sql!(HOLDERS = "select person from holds_role where programme = $1 and role = $2");

/// The language of a stored code; an unknown one is the first.
#[must_use]
pub fn language_of(code: i64) -> Language {
    usize::try_from(code)
        .ok()
        .and_then(|index| Language::ALL.get(index).copied())
        .unwrap_or(Language::ALL[0])
}

/// The stored code of a language: its place in the append-only `Language::ALL`.
#[must_use]
pub fn language_code(language: Language) -> i64 {
    Language::ALL
        .iter()
        .position(|known| *known == language)
        .and_then(|index| i64::try_from(index).ok())
        .unwrap_or(0)
}

fn read(row: &Row) -> Result<Standing, StoreError> {
    Ok(Standing {
        person: row.get(0)?,
        state: row.get(1)?,
        language: language_of(row.get(2)?),
        account: row.get(3)?,
        born: row.get(4)?,
        limits_read: row.get(5)?,
        erase_on: row.get(6)?,
        keep_words: row.get(7)?,
        copy_after: row.get(8)?,
        copy_delay: row.get(9)?,
        idle: row.get(10)?,
    })
}

/// A new person, here from today.
///
/// # Errors
/// When the database does not answer.
pub fn add(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    account: bool,
    idle: i64,
) -> Result<(), StoreError> {
    tx.run(
        &ADD,
        &[
            person.into(),
            State::Active.into(),
            language_code(cx.language).into(),
            i64::from(account).into(),
            cx.today().into(),
            idle.into(),
        ],
    )?;
    Ok(())
}

/// What is known of one person.
///
/// # Errors
/// When the database does not answer.
pub fn find(tx: &mut Tx, person: Id<Person>) -> Result<Option<Standing>, StoreError> {
    tx.one(&FIND, &[person.into()])?
        .as_ref()
        .map(read)
        .transpose()
}

/// Moves a person to another state. With a day of erasing, the clockwork erases
/// them on that day; without one it no longer does.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn stand(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    state: State,
    erase_on: Option<Day>,
    keep_words: bool,
) -> Result<(), Stop> {
    tx.run(
        &STAND,
        &[
            state.into(),
            erase_on.into(),
            i64::from(keep_words).into(),
            person.into(),
        ],
    )?;
    match erase_on {
        Some(day) => erasing::set(cx, tx, person, day),
        None => erasing::unset(cx, tx, person),
    }
}

/// Their pages are in this language from now on.
///
/// # Errors
/// When the database does not answer.
pub fn speak(tx: &mut Tx, person: Id<Person>, language: Language) -> Result<(), StoreError> {
    tx.run(&SPEAK, &[language_code(language).into(), person.into()])?;
    Ok(())
}

/// Somebody entered by a facilitator now signs in themself.
///
/// # Errors
/// When the database does not answer.
pub fn gains_account(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(
        &ACCOUNT,
        &[language_code(cx.language).into(), person.into()],
    )?;
    Ok(())
}

/// Notes the day on which the limits were read and said back (floor 2): nobody
/// is placed in a circle before.
///
/// # Errors
/// When the database does not answer.
pub fn limits_read(tx: &mut Tx, person: Id<Person>, day: Day) -> Result<(), StoreError> {
    tx.run(&LIMITS, &[day.into(), person.into()])?;
    Ok(())
}

/// Sets the wished delay of own copies (hours) and from when one opens.
///
/// # Errors
/// When the database does not answer.
pub fn delay_copy(
    tx: &mut Tx,
    person: Id<Person>,
    hours: i64,
    after: Option<Moment>,
) -> Result<(), StoreError> {
    tx.run(&DELAY, &[hours.into(), after.into(), person.into()])?;
    Ok(())
}

/// Sets the minutes after which a quiet session ends.
///
/// # Errors
/// When the database does not answer.
pub fn idle(tx: &mut Tx, person: Id<Person>, minutes: i64) -> Result<(), StoreError> {
    tx.run(&IDLE, &[minutes.into(), person.into()])?;
    Ok(())
}

/// Deletes the person's own rows here.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_ROLES, &[person.into()])?;
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// Everybody who left and is not erased yet, with the day of erasing.
///
/// # Errors
/// When the database does not answer.
pub fn leaving(tx: &mut Tx) -> Result<Vec<(Id<Person>, Day)>, StoreError> {
    tx.rows(&LEAVING, &[])?
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// Whether this person is here: the owner of their shred key.
///
/// # Errors
/// When the database does not answer.
pub fn known(tx: &mut Tx, owner: &ShredOwner) -> Result<bool, StoreError> {
    Ok(tx.one(&FIND, &[owner.first.into()])?.is_some())
}

/// Gives a role.
///
/// # Errors
/// When the database does not answer.
pub fn give_role(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), StoreError> {
    if !roles(tx, person)?.has(role) {
        tx.run(&ADD_ROLE, &[person.into(), role.into()])?;
    }
    Ok(())
}

/// Takes a role away.
///
/// # Errors
/// When the database does not answer.
pub fn drop_role(tx: &mut Tx, person: Id<Person>, role: Role) -> Result<(), StoreError> {
    tx.run(&DROP_ROLE, &[person.into(), role.into()])?;
    Ok(())
}

/// What somebody is here.
///
/// # Errors
/// When the database does not answer.
pub fn roles(tx: &mut Tx, person: Id<Person>) -> Result<Roles, StoreError> {
    let mut roles = Roles::default();
    for row in tx.rows(&ROLES, &[person.into()])? {
        roles = roles.with(row.get(0)?);
    }
    Ok(roles)
}

/// Who holds a role.
///
/// # Errors
/// When the database does not answer.
pub fn holders(tx: &mut Tx, role: Role) -> Result<Vec<Id<Person>>, StoreError> {
    tx.rows(&HOLDERS, &[role.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// The one person whom a typed card code means, if it means exactly one.
///
/// # Errors
/// When the database does not answer.
pub fn by_card(tx: &mut Tx, typed: &Plain) -> Result<Option<Id<Person>>, StoreError> {
    let Some([first, last]) = card_range(typed) else {
        return Ok(None);
    };
    let found = tx.rows(&BY_CARD, &[first.into(), last.into()])?;
    match found.as_slice() {
        [only] => only.get(0).map(Some),
        _ => Ok(None),
    }
}

/// The own copy's lines from these tables.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let me = find(tx, cx.me()?)?.ok_or(Stop::Missing)?;
    let mut lines = vec![
        CopyLine {
            label: "copy-since",
            value: CopyValue::Day(me.born),
        },
        CopyLine {
            label: "copy-language",
            value: CopyValue::Language(me.language),
        },
        CopyLine {
            label: "copy-state",
            value: CopyValue::Text(state_text(me.state)),
        },
    ];
    if let Some(day) = me.limits_read {
        lines.push(CopyLine {
            label: "copy-limits-read",
            value: CopyValue::Day(day),
        });
    }
    if let Some(day) = me.erase_on {
        lines.push(CopyLine {
            label: "copy-erase-on",
            value: CopyValue::Day(day),
        });
    }
    for role in roles(tx, me.person)?.iter() {
        lines.push(CopyLine {
            label: "copy-role",
            value: CopyValue::Text(role_text(role)),
        });
    }
    Ok(lines)
}

/// The text key that names a state.
#[must_use]
pub const fn state_text(state: State) -> &'static str {
    match state {
        State::Active => "state-active",
        State::Paused => "state-paused",
        State::Done => "state-done",
        State::Left => "state-left",
    }
}

/// The text key that names a role.
#[must_use]
pub const fn role_text(role: Role) -> &'static str {
    match role {
        Role::Anyone => "role-anyone",
        Role::Participant => "role-participant",
        Role::Alumni => "role-alumni",
        Role::Trainee => "role-trainee",
        Role::Mentor => "role-mentor",
        Role::Facilitator => "role-facilitator",
        Role::SafeguardingLead => "role-lead",
        Role::Coordinator => "role-coordinator",
        Role::Supervisor => "role-supervisor",
        Role::Evaluator => "role-evaluator",
        Role::Auditor => "role-auditor",
        Role::Funder => "role-funder",
        Role::Partner => "role-partner",
        Role::Administrator => "role-administrator",
    }
}
