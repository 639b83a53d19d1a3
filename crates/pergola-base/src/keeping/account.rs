//! The one row that makes somebody an account: their sheet, their public key
//! and their way back in. The seed that opens the sheet is never stored here.

use pergola_seal::{AccountSeed, AccountSheet, PublicKey, RecoveryCode};
use pergola_store::{StoreError, Tx, sql};

use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::stop::Stop;

sql!(
    ADD = "insert into account (programme, person, sheet, public, way, recovery) \
           values ($1, $2, $3, $4, $5, $6)"
);
sql!(SHEET = "select sheet from sheet where programme = $1 and person = $2");
sql!(ADD_SHEET = "insert into sheet (programme, person, sheet) values ($1, $2, $3)");
sql!(FORGET_SHEET = "delete from sheet where programme = $1 and person = $2");
sql!(PUBLIC = "select public from account where programme = $1 and person = $2");
sql!(REPLACE = "update account set sheet = $2 where programme = $1 and person = $3");
sql!(WAY = "select way from account where programme = $1 and person = $2");
sql!(SET_WAY = "update account set way = $2, recovery = $3 where programme = $1 and person = $4");
sql!(RECOVERY = "select recovery from account where programme = $1 and person = $2");
sql!(
    ANEW = "update account set sheet = $2, public = $3, way = 0, recovery = null \
            where programme = $1 and person = $4"
);
sql!(FORGET = "delete from account where programme = $1 and person = $2");

/// A new account: the parts that the person's first sign-in needs.
pub struct Account {
    /// Opens the sheet.
    pub seed: AccountSeed,
    /// The keys.
    pub sheet: AccountSheet,
}

impl Account {
    /// New keys from the operating system.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            seed: AccountSeed::fresh(),
            sheet: AccountSheet::fresh(),
        }
    }
}

/// Writes a new account, with a recovery code where the person chose one.
///
/// # Errors
/// When the database does not answer, or there is one already.
pub fn add_account(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    account: &Account,
    recovery: Option<&RecoveryCode>,
) -> Result<(), Stop> {
    let here = cx.here()?.raw();
    let sealed = account
        .sheet
        .seal(&account.seed, &cx.house.id, &here, &person.raw());
    let tag = way_tag(cx, person)?;
    let code = recovery.map(|code| code.wrap(&account.seed, &tag));
    tx.run(
        &ADD,
        &[
            person.into(),
            sealed.clone().into(),
            account.sheet.public().as_bytes().to_vec().into(),
            i64::from(code.is_some()).into(),
            code.into(),
        ],
    )?;
    put_sheet(tx, person, sealed)
}

/// The sheet once more, in the table that is read from.
fn put_sheet(tx: &mut Tx, person: Id<Person>, sealed: Vec<u8>) -> Result<(), Stop> {
    tx.run(&FORGET_SHEET, &[person.into()])?;
    tx.run(&ADD_SHEET, &[person.into(), sealed.into()])?;
    Ok(())
}

/// The key that others seal to.
///
/// # Errors
/// When the database does not answer or holds something else.
pub fn public_key(tx: &mut Tx, person: Id<Person>) -> Result<Option<PublicKey>, Stop> {
    let Some(row) = tx.one(&PUBLIC, &[person.into()])? else {
        return Ok(None);
    };
    let bytes: Vec<u8> = row.get(0)?;
    Ok(Some(PublicKey::from_bytes(&bytes)?))
}

/// Seals the sheet again, after it changed.
///
/// # Errors
/// When the database does not answer.
pub fn replace_sheet(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    account: &Account,
) -> Result<(), Stop> {
    let here = cx.here()?.raw();
    let sealed = account
        .sheet
        .seal(&account.seed, &cx.house.id, &here, &person.raw());
    tx.run(&REPLACE, &[sealed.clone().into(), person.into()])?;
    put_sheet(tx, person, sealed)
}

/// The way back in: 0 none, 1 recovery code.
///
/// # Errors
/// When the database does not answer.
pub fn way(tx: &mut Tx, person: Id<Person>) -> Result<i64, StoreError> {
    tx.one(&WAY, &[person.into()])?
        .map_or(Ok(0), |row| row.get(0))
}

/// Sets another way back in.
///
/// # Errors
/// When the database does not answer, or nobody is signed in.
pub fn set_way(cx: &Cx, tx: &mut Tx, recovery: Option<&RecoveryCode>) -> Result<(), Stop> {
    let signed = cx.signed().ok_or(Stop::Missing)?;
    let tag = way_tag(cx, signed.person)?;
    let code = recovery.map(|code| code.wrap(signed.seed(), &tag));
    let way = i64::from(code.is_some());
    tx.run(&SET_WAY, &[way.into(), code.into(), signed.person.into()])?;
    Ok(())
}

/// Opens the seed with a recovery code; `None` when it is another one, or when
/// the person chose no way back in.
///
/// # Errors
/// When the database does not answer.
pub fn open_way(
    cx: &Cx,
    tx: &mut Tx,
    person: Id<Person>,
    code: &RecoveryCode,
) -> Result<Option<AccountSeed>, Stop> {
    let row = tx.one(&RECOVERY, &[person.into()])?;
    let sealed: Option<Vec<u8>> = row.map_or(Ok(None), |row| row.get(0))?;
    let tag = way_tag(cx, person)?;
    // Without a person or a code the same work is done on noise.
    let noise = RecoveryCode::fresh().wrap(&AccountSeed::fresh(), &tag);
    Ok(code.unwrap(sealed.as_ref().unwrap_or(&noise), &tag))
}

/// What a way back in is bound to: programme and person.
///
/// # Errors
/// `Missing` when the operation is bound to no programme.
pub fn way_tag(cx: &Cx, person: Id<Person>) -> Result<[u8; 32], Stop> {
    let mut tag = [0; 32];
    tag[..16].copy_from_slice(&cx.here()?.raw());
    tag[16..].copy_from_slice(&person.raw());
    Ok(tag)
}

/// A new seed, pair and personal key for whoever is signed in; the rest of their
/// sheet stays. The old seed opens nothing any more, and there is no code.
pub(super) fn replace_keys(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    let (house, here, me) = (cx.house.id, cx.here()?.raw(), cx.me()?);
    sheet(cx, tx)?;
    let signed = cx.signed_mut().ok_or(Stop::Missing)?;
    signed.seed = AccountSeed::fresh();
    let sheet = signed.sheet.as_mut().ok_or(Stop::Missing)?;
    sheet.new_pair();
    sheet.new_personal_epoch();
    let sealed = sheet.seal(&signed.seed, &house, &here, &me.raw());
    let public = sheet.public().as_bytes().to_vec();
    tx.run(&ANEW, &[sealed.clone().into(), public.into(), me.into()])?;
    put_sheet(tx, me, sealed)
}

/// Deletes the account.
///
/// # Errors
/// When the database does not answer.
pub fn forget_account(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET_SHEET, &[person.into()])?;
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// Opens the sheet of whoever is signed in and keeps it for this operation.
pub(super) fn sheet<'a>(cx: &'a mut Cx, tx: &mut Tx) -> Result<&'a AccountSheet, Stop> {
    let (house, here) = (cx.house.id, cx.here()?.raw());
    let signed = cx.signed_mut().ok_or(Stop::Missing)?;
    if signed.sheet.is_none() {
        let row = tx
            .one(&SHEET, &[signed.person.into()])?
            .ok_or(Stop::Missing)?;
        let bytes: Vec<u8> = row.get(0)?;
        let person = signed.person.raw();
        signed.sheet = Some(AccountSheet::open(
            &bytes,
            &signed.seed,
            &house,
            &here,
            &person,
        )?);
    }
    signed.sheet.as_ref().ok_or(Stop::Missing)
}

/// The public key of somebody who waits to be let in.
///
/// # Errors
/// `Missing` when they have no account.
pub fn key_of(tx: &mut Tx, person: Id<Person>) -> Result<PublicKey, Stop> {
    public_key(tx, person)?.ok_or(Stop::Missing)
}
