//! The sequencer: takes what waits, orders it, gives it its places in its log's
//! tree, and signs a checkpoint every six hours. Any number of servers may run
//! it: each log's row is held for the whole of a transaction, so that one at a
//! time goes on where the last one ended.

use pergola_seal::RawId;
use pergola_store::{Store, StoreError, Tx};
use pergola_tlog::{Clerk, Fields, SigningKey, order};
use zeroize::Zeroizing;

use super::Entry;
use super::rows::{self, HOUSE_LOG, Origin};
use crate::house::{House, Programme};
use crate::moment::Moment;
use crate::stop::Stop;

/// Seconds from one checkpoint to the next (PRIVACY 9).
const CHECKPOINT_SECONDS: i64 = 6 * HOUR_SECONDS;
const HOUR_SECONDS: i64 = 3_600;
/// Why a journal begins: a new house.
const NEW_HOUSE: u16 = 1;

/// The key that signs an origin; its public half's name is the origin's.
///
/// # Errors
/// Never for a name of ours.
pub fn signing_key(house: &House, name: &RawId) -> Result<SigningKey, Stop> {
    let seed = Zeroizing::new(house.keys.journal_seed(name));
    let hex: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
    SigningKey::from_seed(&format!("journal/{hex}"), &seed)
        .map_err(|_| Stop::fault("journal", "the name of an origin is no name"))
}

/// Whether the sequencer has anything to do.
///
/// # Errors
/// When the database does not answer.
pub(super) fn waits(tx: &mut Tx, now: Moment) -> Result<bool, StoreError> {
    let due = [-CHECKPOINT_SECONDS, HOUR_SECONDS].map(|seconds| now.plus(seconds));
    Ok(rows::waits(tx, due)? || rows::newest(tx, HOUSE_LOG)?.is_none())
}

/// Takes what waits for every log. How much there was is nobody's business in a
/// log file: always 0.
pub(super) fn run(house: &House, store: &Store, now: Moment) -> Result<u64, Stop> {
    for log in all(store)? {
        sequence(house, store, log, now, false)?;
    }
    Ok(0)
}

/// Takes what waits for every log and signs a checkpoint of each: what comes
/// before an export.
///
/// # Errors
/// When the database does not answer.
pub fn close_all(house: &House, store: &Store, now: Moment) -> Result<(), Stop> {
    for log in all(store)? {
        sequence(house, store, log, now, true)?;
    }
    Ok(())
}

/// The programmes, and the house last: its journal names theirs.
fn all(store: &Store) -> Result<Vec<[u8; 16]>, StoreError> {
    let programmes = store.read("journal.logs", Programme::all)?;
    let programmes = programmes.iter().map(|one| one.id.raw());
    Ok(programmes.chain([HOUSE_LOG]).collect())
}

/// Takes what waits for one log, as often as it takes; with `close`, a
/// checkpoint stands at the end.
fn sequence(
    house: &House,
    store: &Store,
    log: [u8; 16],
    now: Moment,
    close: bool,
) -> Result<(), Stop> {
    let fresh = pergola_seal::fresh_id();
    while store.quick("journal.sequence", |tx| {
        once(house, tx, log, fresh, now, close)
    })? {}
    Ok(())
}

/// One transaction of it; whether more waits.
fn once(
    house: &House,
    tx: &mut Tx,
    log: [u8; 16],
    fresh: [u8; 16],
    now: Moment,
    close: bool,
) -> Result<bool, Stop> {
    let origin = match rows::hold(tx, log)? {
        Some(origin) => origin,
        None => {
            rows::begin(tx, log, 1, fresh, to_hour(now))?;
            // Another server may have begun it at the same moment.
            let origin = rows::hold(tx, log)?;
            origin.ok_or_else(|| Stop::fault("journal", "a journal that was begun is not there"))?
        }
    };
    let mut waiting = rows::waiting(tx, log)?;
    let more = waiting.len() >= usize::try_from(rows::WAITING_MAX).unwrap_or(usize::MAX);
    let since = now.0 - origin.checked.0;
    // Signed while a clock was ahead: that counts for nothing. Two servers' clocks may differ a little.
    let due = !(-HOUR_SECONDS..CHECKPOINT_SECONDS).contains(&since);
    if waiting.is_empty() && !close && !due && origin.size > 0 {
        return Ok(false);
    }
    let key = signing_key(house, &origin.name)?;
    let mut clerk = resumed(tx, log, &origin, &key, now)?;
    enter(tx, &mut clerk, &mut waiting, hour(now))?;
    let mut checked = origin.checked;
    if !more && (due || close && !settled(tx, log, &origin, &clerk)?) {
        let number = clerk.writer().kept();
        let note = clerk.close(hour(now), &key);
        let at = (number, clerk.writer().size());
        rows::keep(tx, log, origin.number, at, &note)?;
        checked = to_hour(now);
    }
    let (entered, _) = clerk.take();
    rows::add(tx, log, &origin, &entered)?;
    rows::moved(tx, log, origin.number, clerk.writer(), checked)?;
    Ok(more)
}

/// Whether the newest checkpoint covers everything.
fn settled(tx: &mut Tx, log: [u8; 16], origin: &Origin, clerk: &Clerk) -> Result<bool, StoreError> {
    let Some(number) = origin.kept.checked_sub(1) else {
        return Ok(false);
    };
    let newest = rows::checkpoint(tx, log, origin.number, number)?;
    Ok(newest.is_some_and(|(size, _)| size == clerk.writer().size()))
}

/// The clerk who goes on with an origin, or begins it.
fn resumed(
    tx: &mut Tx,
    log: [u8; 16],
    origin: &Origin,
    key: &SigningKey,
    now: Moment,
) -> Result<Clerk, Stop> {
    if origin.size == 0 {
        let clerk = Clerk::begin(hour(now), NEW_HOUSE, None);
        named(tx, log, key, now)?;
        return Ok(clerk);
    }
    let newest = match origin.kept.checked_sub(1) {
        Some(number) => rows::checkpoint(tx, log, origin.number, number)?,
        None => None,
    };
    let writer = origin.writer(tx, log)?;
    Ok(Clerk::resume(
        writer,
        newest.as_ref().map(|(_, note)| note.as_slice()),
    ))
}

/// The house's own journal names each journal of a programme by its key, so that
/// one that nobody shows is missed.
pub(super) fn named(
    tx: &mut Tx,
    log: [u8; 16],
    key: &SigningKey,
    now: Moment,
) -> Result<(), StoreError> {
    if log == HOUSE_LOG {
        return Ok(());
    }
    let entry = Fields {
        detail: rows::key_hash(&key.public().line()),
        ..Fields::new(Entry::Journal, hour(now))
    };
    rows::wait(tx, HOUSE_LOG, &entry.encode())
}

/// Puts in what waits, in its order.
fn enter(
    tx: &mut Tx,
    clerk: &mut Clerk,
    waiting: &mut Vec<rows::Waits>,
    hour: u32,
) -> Result<(), Stop> {
    let mut found = Vec::with_capacity(waiting.len());
    for (id, bytes) in waiting.drain(..) {
        let entry = Fields::decode(&bytes)
            .map_err(|_| Stop::fault("journal", "what waits is no entry of this program"))?;
        rows::seen(tx, id)?;
        found.push((id, entry));
    }
    found.sort_unstable_by_key(|(id, entry)| order(*id, entry));
    clerk.enter(hour, found.into_iter().map(|(_, entry)| entry));
    Ok(())
}

pub(super) fn hour(now: Moment) -> u32 {
    u32::try_from(now.hour()).unwrap_or(0)
}

/// A moment no finer than the journal's own.
pub(super) const fn to_hour(now: Moment) -> Moment {
    Moment(now.0 - now.0.rem_euclid(3_600))
}
