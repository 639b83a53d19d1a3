//! Lines that somebody wrote without an account, and the answer. The lines are
//! sealed to the welcome; the answer opens by the four words of the receipt,
//! of which only a keyed tag and a public key are kept. Nobody stands in a row.

use pergola_base::keeping::{self, Keys, Scope};
use pergola_base::{Cx, Day, Id, Role, Stop};
use pergola_seal::{
    At, Folded, PersonScope, Place, Plain, PublicKey, RawId, RoleScope, SealedTo, ShredKey, seal_to,
};
use pergola_store::{Row, ShredKind, ShredOwner, StoreError, Tx, sql};

use super::rules::{ANSWERED_DAYS, ASKED_DAYS};

/// Who reads the lines: everybody who welcomes people.
pub const READ_BY: Scope = Scope::Role(Role::Facilitator);
const NOBODY: RawId = [0; 16];

sql!(
    ADD = "insert into question (programme, id, tag, receipt, words, asked, waits, until) \
           values ($1, $2, $3, $4, $5, $6, 1, $7)"
);
sql!(
    BY_TAG = "select id, asked, waits, until, receipt, words from question \
              where programme = $1 and tag = $2"
);
sql!(
    FIND = "select id, asked, waits, until, receipt, words from question \
            where programme = $1 and id = $2"
);
sql!(
    OPEN = "select id, asked, waits, until, receipt, words from question \
            where programme = $1 and waits = 1 order by asked, id limit 1000"
);
sql!(HELD = "select count(*) from question where programme = $1 and waits = 1");
sql!(SET = "update question set waits = 0, until = $2 where programme = $1 and id = $3");
sql!(ANSWER = "insert into answer (programme, question, words) values ($1, $2, $3)");
sql!(ANSWER_TO = "select words from answer where programme = $1 and question = $2");
sql!(
    OVER = "select id from question where programme = $1 and until >= 0 and until < $2 order by until, id limit 1000"
);
sql!(DROP = "delete from question where programme = $1 and id = $2");
sql!(DROP_ANSWER = "delete from answer where programme = $1 and question = $2");

/// Lines that somebody wrote, as a kind of thing with an id.
pub enum Lines {}

/// One question.
pub struct Question {
    /// Which.
    pub id: Id<Lines>,
    /// On which day it came.
    pub asked: Day,
    /// Whether there is no answer yet.
    pub waits: bool,
    /// The last day on which it is kept.
    pub until: Day,
    receipt: Vec<u8>,
    words: Vec<u8>,
}

fn read(row: &Row) -> Result<Question, StoreError> {
    Ok(Question {
        id: row.get(0)?,
        asked: row.get(1)?,
        waits: row.get(2)?,
        until: row.get(3)?,
        receipt: row.get(4)?,
        words: row.get(5)?,
    })
}

fn owner(cx: &Cx, id: Id<Lines>) -> Result<ShredOwner, Stop> {
    Ok(ShredOwner {
        programme: cx.here()?.raw(),
        kind: ShredKind::Contact,
        first: id.raw(),
        second: NOBODY,
    })
}

/// Whether such a question is here: the owner of its shred key.
pub(super) fn known(tx: &mut Tx, owner: &ShredOwner) -> Result<bool, StoreError> {
    Ok(tx.one(&FIND, &[owner.first.into()])?.is_some())
}

fn at(cx: &Cx, place: Place, id: Id<Lines>) -> Result<At, Stop> {
    Ok(At {
        house: cx.house.id,
        programme: cx.here()?.raw(),
        place,
        row: (id.raw(), NOBODY),
        revision: 1,
    })
}

fn shred(cx: &Cx, tx: &mut Tx, id: Id<Lines>) -> Result<ShredKey, Stop> {
    let owner = owner(cx, id)?;
    tx.shred_read(owner)?.ok_or(Stop::Missing)
}

/// Which question these lines are under these words.
#[must_use]
pub fn id_of(cx: &Cx, words: &Plain, lines: &Plain) -> Id<Lines> {
    Id::from_raw(cx.house.keys.question_id(words, lines))
}

/// Keeps lines under the words of their receipt.
///
/// # Errors
/// `Missing` when nobody welcomes people yet.
pub fn ask(cx: &Cx, tx: &mut Tx, words: &Plain, lines: &Plain) -> Result<(), Stop> {
    let (id, receipt) = (id_of(cx, words, lines), &Folded::from_plain(words));
    // Asked for by its id, too: of two that are sent at once the second one is tried again, and finds the first.
    if tx.one(&FIND, &[id.into()])?.is_some() {
        return Ok(());
    }
    let welcome = keeping::public(tx, READ_BY)?;
    let shred = tx.shred_create(owner(cx, id)?)?;
    let at = at(cx, Place::FIRST_QUESTION, id)?;
    let sealed = seal_to::<RoleScope>(&welcome, &shred, lines, &at);
    let keys = &cx.house.keys;
    let public = keys.receipt_key(receipt, id.raw()).pair_public();
    tx.run(
        &ADD,
        &[
            id.into(),
            keys.receipt_tag(receipt).into(),
            public.as_bytes().into(),
            sealed.into_bytes().into(),
            cx.today().into(),
            cx.today().plus(ASKED_DAYS).into(),
        ],
    )?;
    Ok(())
}

/// What was asked under these words; gone and never asked look alike.
///
/// # Errors
/// When the database does not answer.
pub fn by_words(cx: &Cx, tx: &mut Tx, receipt: &Folded) -> Result<Option<Question>, Stop> {
    let tag = cx.house.keys.receipt_tag(receipt);
    let found = tx.one(&BY_TAG, &[tag.into()])?;
    let known = found.as_ref().map(read).transpose()?;
    Ok(known.filter(|one| one.until >= cx.today()))
}

/// One question, for the desk.
///
/// # Errors
/// `Missing` when it is not there any more.
pub fn find(tx: &mut Tx, id: Id<Lines>) -> Result<Question, Stop> {
    let row = tx.one(&FIND, &[id.into()])?.ok_or(Stop::Missing)?;
    Ok(read(&row)?)
}

/// Everything that waits for an answer, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn open(tx: &mut Tx) -> Result<Vec<Question>, StoreError> {
    tx.rows(&OPEN, &[])?.iter().map(read).collect()
}

/// How many wait for an answer.
///
/// # Errors
/// When the database does not answer.
pub fn held(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.one(&HELD, &[])?.map_or(Ok(0), |row| row.get(0))
}

/// The lines, for somebody who shares the welcome.
///
/// # Errors
/// When they were sealed before that.
pub fn lines(cx: &Cx, tx: &mut Tx, keys: &Keys<RoleScope>, one: &Question) -> Result<Plain, Stop> {
    let shred = shred(cx, tx, one.id)?;
    let sealed = SealedTo::from_bytes(one.words.clone())?;
    Ok(keys.open_to(&sealed, &shred, &at(cx, Place::FIRST_QUESTION, one.id)?)?)
}

/// Answers: from now on only the words of the receipt open it.
///
/// # Errors
/// When the question is not there any more.
pub fn answer(cx: &Cx, tx: &mut Tx, one: &Question, words: &Plain) -> Result<(), Stop> {
    let shred = shred(cx, tx, one.id)?;
    let to = PublicKey::from_bytes(&one.receipt)?;
    let at = at(cx, Place::FIRST_ANSWER, one.id)?;
    let sealed = seal_to::<PersonScope>(&to, &shred, words, &at);
    tx.run(&ANSWER, &[one.id.into(), sealed.into_bytes().into()])?;
    let until = cx.today().plus(ANSWERED_DAYS);
    tx.run(&SET, &[until.into(), one.id.into()])?;
    Ok(())
}

/// The answer, for whoever typed the words.
///
/// # Errors
/// When it is not there, or does not open.
pub fn answered(cx: &Cx, tx: &mut Tx, one: &Question, receipt: &Folded) -> Result<Plain, Stop> {
    let row = tx.one(&ANSWER_TO, &[one.id.into()])?.ok_or(Stop::Missing)?;
    let bytes: Vec<u8> = row.get(0)?;
    let sealed = SealedTo::<PersonScope>::from_bytes(bytes)?;
    let shred = shred(cx, tx, one.id)?;
    let key = cx.house.keys.receipt_key(receipt, one.id.raw());
    Ok(key.open_to(&sealed, &shred, &at(cx, Place::FIRST_ANSWER, one.id)?)?)
}

/// Deletes what is over, and the key of each.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let mut done = 0;
    for row in tx.rows(&OVER, &[cx.today().into()])? {
        let id: Id<Lines> = row.get(0)?;
        tx.run(&DROP_ANSWER, &[id.into()])?;
        done += tx.run(&DROP, &[id.into()])?;
        tx.shred_erase(owner(cx, id)?)?;
    }
    Ok(done)
}
