//! Claims: a way back in that a helper began for somebody in person. Each of the
//! two helpers confirms by sealing their half anew under the code of the slip;
//! 48 hours after the beginning, name and code open both.

use pergola_base::journal::{self, Entry};
use pergola_base::keeping::way_tag;
use pergola_base::{Cx, Id, Moment, Person, Stop};
use pergola_seal::{AccountSeed, ClaimCode, Half, Share};
use pergola_store::{StoreError, Tx, sql};

use super::rules::{self, Stands};
use super::store::Opened;

// The state of a claim that can still lead back in; 2 is one that a sign-in ended.
const BEGUN: i64 = 1;

sql!(pub(super) HELD = "select count(*) from claim where programme = $1 and person = $2");
sql!(OF = "select look, begun, one, two, state from claim where programme = $1 and person = $2");
sql!(BY_LOOK = "select person from claim where programme = $1 and look = $2");
sql!(
    ADD = "insert into claim (programme, person, look, begun, one, two, state) \
           values ($1, $2, $3, $4, $5, $6, 1)"
);
sql!(SET_ONE = "update claim set one = $2 where programme = $1 and person = $3 and state = 1");
sql!(SET_TWO = "update claim set two = $2 where programme = $1 and person = $3 and state = 1");
sql!(
    END = "update claim set state = 2, look = null, one = null, two = null \
           where programme = $1 and person = $2 and state = 1"
);
sql!(FORGET = "delete from claim where programme = $1 and person = $2");
sql!(LAPSE = "delete from claim where programme = $1 and begun < $2");

/// A claim as it is stored.
pub struct Claim {
    look: Vec<u8>,
    /// When it began, rounded up to the hour.
    pub begun: Moment,
    /// The two halves under the claim code.
    halves: [Option<Vec<u8>>; 2],
    /// Whether it can still lead back in.
    pub open: bool,
}

/// What a typed code opened.
pub enum Found {
    /// The seed of the account.
    Seed(AccountSeed),
    /// The code is right; it opens in so many hours.
    Early(i64),
    /// Nothing.
    Nothing,
}

impl Claim {
    /// What stands, from the side of whoever holds this half.
    #[must_use]
    pub const fn stands(&self, half: Half) -> Stands {
        let both = [self.halves[0].is_some(), self.halves[1].is_some()];
        let (mine, other) = match half {
            Half::One => (both[0], both[1]),
            Half::Two => (both[1], both[0]),
        };
        Stands {
            open: self.open,
            mine,
            other,
        }
    }
}

/// The claim for somebody, if there is one that has not lapsed.
///
/// # Errors
/// When the database does not answer.
pub fn of(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Claim>, StoreError> {
    let Some(row) = tx.one(&OF, &[person.into()])? else {
        return Ok(None);
    };
    let look: Option<Vec<u8>> = row.get(0)?;
    let state: i64 = row.get(4)?;
    let claim = Claim {
        look: look.unwrap_or_default(),
        begun: row.get(1)?,
        halves: [row.get(2)?, row.get(3)?],
        open: state == BEGUN,
    };
    Ok(Some(claim).filter(|claim| !rules::lapsed(claim.begun, cx.now)))
}

/// Begins a claim, in place of any other; this helper has confirmed it. The code
/// is for the slip and stands nowhere else.
///
/// # Errors
/// When the database does not answer.
pub fn begin(cx: &Cx, tx: &mut Tx, opened: &Opened) -> Result<ClaimCode, Stop> {
    let (code, person) = (ClaimCode::fresh(), opened.person);
    let wrapped = code.wrap(&opened.share, &way_tag(cx, person)?);
    let (one, two) = match opened.share.half() {
        Half::One => (Some(wrapped), None),
        Half::Two => (None, Some(wrapped)),
    };
    forget(tx, person)?;
    tx.run(
        &ADD,
        &[
            person.into(),
            (&code.lookup()).into(),
            rules::begins(cx.now).into(),
            one.into(),
            two.into(),
        ],
    )?;
    journal::append(cx, tx, Entry::ClaimBegun, Some(cx.me()?), Some(person))?;
    Ok(code)
}

/// For whom a code was made, while the claim is open.
///
/// # Errors
/// When the database does not answer.
pub fn by_code(cx: &Cx, tx: &mut Tx, code: &ClaimCode) -> Result<Option<Id<Person>>, StoreError> {
    let Some(row) = tx.one(&BY_LOOK, &[(&code.lookup()).into()])? else {
        return Ok(None);
    };
    let person = row.get(0)?;
    let open = of(cx, tx, person)?.is_some_and(|claim| claim.open);
    Ok(open.then_some(person))
}

/// A helper confirms a claim with the code of the slip; a second time changes
/// nothing.
///
/// # Errors
/// When the database does not answer.
pub fn confirm(cx: &Cx, tx: &mut Tx, opened: &Opened, code: &ClaimCode) -> Result<(), Stop> {
    let person = opened.person;
    let half = opened.share.half();
    if of(cx, tx, person)?.is_some_and(|claim| claim.stands(half).mine) {
        return Ok(());
    }
    let wrapped = code.wrap(&opened.share, &way_tag(cx, person)?);
    let statement = match half {
        Half::One => &SET_ONE,
        Half::Two => &SET_TWO,
    };
    tx.run(statement, &[wrapped.into(), person.into()])?;
    journal::append(cx, tx, Entry::ClaimConfirmed, Some(cx.me()?), Some(person))
}

/// Opens both halves with the code. Whatever is missing, the same statement is
/// run and the same work is done.
///
/// # Errors
/// When the database does not answer.
pub fn open(cx: &Cx, tx: &mut Tx, person: Id<Person>, code: &ClaimCode) -> Result<Found, Stop> {
    let tag = way_tag(cx, person)?;
    let claim = of(cx, tx, person)?.filter(|claim| claim.open);
    let noise = AccountSeed::fresh().split();
    let noise = noise.map(|share| ClaimCode::fresh().wrap(&share, &tag));
    let halves = claim.as_ref().map(|claim| &claim.halves);
    let [one, two] = [0, 1].map(|at| {
        let stored = halves.and_then(|halves| halves[at].as_ref());
        code.unwrap(stored.unwrap_or(&noise[at]), Half::ALL[at], &tag)
    });
    let known = claim.filter(|claim| claim.look == code.lookup());
    let seed = joined(one.as_ref(), two.as_ref());
    Ok(match (known, seed) {
        (Some(claim), Some(seed)) => {
            rules::hours_left(claim.begun, cx.now).map_or(Found::Seed(seed), Found::Early)
        }
        _ => Found::Nothing,
    })
}

/// The seed needs both halves.
fn joined(one: Option<&Share>, two: Option<&Share>) -> Option<AccountSeed> {
    one?.join(two?)
}

/// The person signed in: a claim ends, and their first page says so.
///
/// # Errors
/// When the database does not answer.
pub fn signed_in(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    if tx.run(&END, &[person.into()])? > 0 {
        journal::own(cx, tx, Entry::ClaimEnded, person)?;
    }
    Ok(())
}

/// A helper takes a claim back, or the person has read that it ended.
///
/// # Errors
/// When the database does not answer.
pub fn end(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    if of(cx, tx, person)?.is_some_and(|claim| claim.open) {
        journal::append(cx, tx, Entry::ClaimEnded, Some(cx.me()?), Some(person))?;
    }
    Ok(forget(tx, person)?)
}

/// Somebody came in by their claim: it is used up.
///
/// # Errors
/// When the database does not answer.
pub fn used(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    forget(tx, person)?;
    journal::own(cx, tx, Entry::BackInside, person)
}

/// Deletes a claim.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    tx.run(&FORGET, &[person.into()])?;
    Ok(())
}

/// Deletes claims that have lapsed.
///
/// # Errors
/// When the database does not answer.
pub fn lapse(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    Ok(tx.run(&LAPSE, &[rules::lapses_before(cx.now).into()])?)
}
