//! Sign-in names and their login slots. Opening a slot is the only check there
//! is; an unknown name costs the same work and gives the same answer.

use pergola_base::{Cx, Id, Person, ProgrammeTag, Stop};
use pergola_seal::{AccountSeed, Cost, Folded, LoginKey, LoginSlots, Plain, Salt};
use pergola_store::{StoreError, Tx, house_sql};

house_sql!(
    ADD = "insert into handle (tag, programme, person, salt, cost, one, two) \
           values ($1, $2, $3, $4, $5, $6, $7)"
);
house_sql!(FIND = "select programme, person, salt, cost, one, two from handle where tag = $1");
house_sql!(
    OF = "select tag, salt, cost, one, two from handle where programme = $1 and person = $2"
);
house_sql!(RENEW = "update handle set salt = $1, cost = $2, one = $3, two = $4 where tag = $5");
house_sql!(pub(super) HELD = "select count(*) from handle where programme = $1 and person = $2");
house_sql!(FORGET = "delete from handle where programme = $1 and person = $2");

/// A sign-in name as it is stored.
pub struct Handle {
    /// In which programme.
    pub programme: Id<ProgrammeTag>,
    /// Whose.
    pub person: Id<Person>,
    /// The salt of its words.
    pub salt: Salt,
    /// What one hash costs.
    pub cost: Cost,
    slots: LoginSlots,
    tag: [u8; 32],
}

/// The keyed hash by which a typed name is found.
#[must_use]
pub fn tag(cx: &Cx, typed: &Plain) -> [u8; 32] {
    cx.house.keys.handle_tag(&Folded::handle_from_plain(typed))
}

/// Finds a typed name.
///
/// # Errors
/// When the database does not answer.
pub fn find(cx: &Cx, tx: &mut Tx, typed: &Plain) -> Result<Option<Handle>, StoreError> {
    let tag = tag(cx, typed);
    let Some(row) = tx.one(&FIND, &[(&tag).into()])? else {
        return Ok(None);
    };
    Ok(Some(Handle {
        programme: row.get(0)?,
        person: row.get(1)?,
        salt: Salt::from_bytes(row.get(2)?),
        cost: Cost::from_code(row.get(3)?).unwrap_or(Cost::REAL),
        slots: LoginSlots {
            one: row.get(4)?,
            two: row.get(5)?,
        },
        tag,
    }))
}

/// The sign-in name of a person.
///
/// # Errors
/// When the database does not answer, or they have no account.
fn of(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Handle, Stop> {
    let programme = cx.here()?;
    let row = tx
        .one(&OF, &[programme.into(), person.into()])?
        .ok_or(Stop::Missing)?;
    Ok(Handle {
        programme,
        person,
        tag: row.get(0)?,
        salt: Salt::from_bytes(row.get(1)?),
        cost: Cost::from_code(row.get(2)?).unwrap_or(Cost::REAL),
        slots: LoginSlots {
            one: row.get(3)?,
            two: row.get(4)?,
        },
    })
}

/// What hashing the present words of whoever is signed in needs: the tag of their sign-in name,
/// its salt, and its cost.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn present_salt(cx: &Cx, tx: &mut Tx) -> Result<([u8; 32], Salt, Cost), Stop> {
    let own = of(cx, tx, cx.me()?)?;
    Ok((own.tag, own.salt, own.cost))
}

/// Whether a key is that of the present words of whoever is signed in.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn are_present(cx: &Cx, tx: &mut Tx, key: &LoginKey) -> Result<bool, Stop> {
    let signed = cx.signed().ok_or(Stop::Missing)?;
    let opened = of(cx, tx, signed.person)?.open(key);
    Ok(opened.is_some_and(|seed| seed.same(signed.seed())))
}

impl Handle {
    /// Tries both slots; both are always tried.
    #[must_use]
    pub fn open(&self, key: &LoginKey) -> Option<AccountSeed> {
        self.slots.open(key, &self.tag)
    }
}

/// Does the work of `Handle::open` for a name that is not there.
pub fn open_nothing(key: &LoginKey) {
    let _ = LoginSlots::noise().open(key, &[0; 32]);
}

/// Stores a new sign-in name.
///
/// # Errors
/// When the database does not answer, or the name is taken.
pub fn add(
    cx: &Cx,
    tx: &mut Tx,
    typed: &Plain,
    person: Id<Person>,
    login: &(LoginKey, Salt),
    seed: &AccountSeed,
) -> Result<(), Stop> {
    let tag = tag(cx, typed);
    let slots = LoginSlots::new(&login.0, seed, &tag);
    tx.run(
        &ADD,
        &[
            (&tag).into(),
            cx.here()?.into(),
            person.into(),
            login.1.as_bytes().to_vec().into(),
            cx.house.cost.to_code().into(),
            slots.one.into(),
            slots.two.into(),
        ],
    )?;
    Ok(())
}

/// Puts new words behind the sign-in name of a person.
///
/// # Errors
/// When the database does not answer, or they have no account.
pub fn renew(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    login: &(LoginKey, Salt),
    seed: &AccountSeed,
) -> Result<(), Stop> {
    let tag = of(cx, tx, person)?.tag;
    let slots = LoginSlots::new(&login.0, seed, &tag);
    tx.run(
        &RENEW,
        &[
            login.1.as_bytes().to_vec().into(),
            cx.house.cost.to_code().into(),
            slots.one.into(),
            slots.two.into(),
            (&tag).into(),
        ],
    )?;
    Ok(())
}

/// Deletes the sign-in name of a person.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, here: Id<ProgrammeTag>, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[here.into(), person.into()])?;
    Ok(())
}

/// What hashing the words of a typed name needs: its salt, its cost, and
/// whether it belongs to somebody who helps.
///
/// # Errors
/// When the database does not answer.
pub fn salt(cx: &Cx, tx: &mut Tx, typed: &Plain) -> Result<Option<(Salt, Cost, bool)>, StoreError> {
    // The same statements whether the name is there or not.
    let found = find(cx, tx, typed)?;
    let (programme, person) = found
        .as_ref()
        .map_or(([0; 16], Id::from_raw([0; 16])), |one| {
            (one.programme.raw(), one.person)
        });
    tx.bind(programme);
    let duty = pergola_base::facts::people::roles(tx, person)?.help();
    Ok(found.map(|one| (one.salt, one.cost, duty)))
}
