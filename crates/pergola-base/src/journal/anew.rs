//! After a restore: a log goes on from its newest exported tiles, or begins anew
//! with the last checkpoint that is known. It never signs a second future for
//! a checkpoint that somebody outside may hold.

use std::collections::HashMap;

use pergola_store::{StoreError, Tx};
use pergola_tlog::{Checkpoint, Clerk, ENTRY_BYTES, Fields, Writer, hash};

use super::Entry;
use super::rows::{self, Origin};
use super::sequence::{hour, named, signing_key, to_hour};
use crate::house::House;
use crate::moment::Moment;
use crate::stop::Stop;

/// What an export holds of a log's newest origin.
pub struct Known {
    /// The notes of all kept checkpoints, oldest first.
    pub notes: Vec<Vec<u8>>,
    /// Its entries from this log's size on.
    pub entries: Vec<[u8; ENTRY_BYTES]>,
}

/// Why an export cannot be gone on from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotOurs {
    /// Its newest checkpoint was not signed by this journal.
    #[error("its newest checkpoint is not signed by this journal")]
    Key,
    /// Its entries do not lead to its newest checkpoint from where the backup is.
    #[error("it does not continue what is in the backup")]
    Fork,
}

/// Goes on from what an export holds; the number of entries that came from it.
///
/// # Errors
/// When the database does not answer; inside, why the export does not fit.
pub fn go_on(
    house: &House,
    tx: &mut Tx,
    log: [u8; 16],
    known: &Known,
) -> Result<Result<u64, NotOurs>, Stop> {
    let Some(origin) = rows::hold(tx, log)? else {
        return Ok(Err(NotOurs::Key));
    };
    let key = signing_key(house, &origin.name)?;
    let newest = known.notes.last();
    let newest = newest.and_then(|note| Checkpoint::open(note, key.public()).ok());
    let Some(newest) = newest else {
        return Ok(Err(NotOurs::Key));
    };
    if newest.size < origin.size {
        return older(tx, log, &origin, known);
    }
    let mut writer = origin.writer(tx, log)?;
    let mut changes = Vec::new();
    for entry in &known.entries {
        writer.push(entry, &mut changes);
        changes.clear();
    }
    if (writer.size(), writer.root()) != (newest.size, newest.root) {
        return Ok(Err(NotOurs::Fork));
    }
    if !notes(tx, log, &origin, known, &mut writer)? {
        return Ok(Err(NotOurs::Fork));
    }
    rows::add(tx, log, &origin, &known.entries)?;
    let last = known.entries.last().map(Fields::decode);
    let checked = match last {
        Some(Ok(entry)) => Moment(i64::from(entry.hour) * 3_600),
        _ => origin.checked,
    };
    rows::moved(tx, log, origin.number, &writer, checked)?;
    no_longer_waiting(tx, log, &known.entries)?;
    Ok(Ok(known.entries.len() as u64))
}

/// An export from before the backup adds nothing; it must be of the same past.
fn older(
    tx: &mut Tx,
    log: [u8; 16],
    origin: &Origin,
    known: &Known,
) -> Result<Result<u64, NotOurs>, Stop> {
    let number = (known.notes.len() as u64).saturating_sub(1);
    let ours = rows::checkpoint(tx, log, origin.number, number)?;
    let same = ours.is_some_and(|(_, note)| known.notes.last() == Some(&note));
    Ok(if same { Ok(0) } else { Err(NotOurs::Fork) })
}

/// Keeps the notes that the backup does not have; each but the newest must be the
/// one that the entry after it records.
fn notes(
    tx: &mut Tx,
    log: [u8; 16],
    origin: &Origin,
    known: &Known,
    writer: &mut Writer,
) -> Result<bool, Stop> {
    for (number, note) in (0_u64..).zip(&known.notes) {
        if number < origin.kept {
            let ours = rows::checkpoint(tx, log, origin.number, number)?;
            if ours.is_none_or(|(_, ours)| ours != *note) {
                return Ok(false);
            }
            continue;
        }
        let Ok(read) = Checkpoint::read_unsigned(note) else {
            return Ok(false);
        };
        let newest = number + 1 == known.notes.len() as u64;
        let at = read.size.checked_sub(origin.size);
        let entry = at.and_then(|at| known.entries.get(usize::try_from(at).ok()?));
        let recorded = entry.and_then(|entry| Fields::decode(entry).ok());
        let recorded = recorded
            .is_some_and(|entry| entry.kind == Entry::Checkpoint && entry.detail == hash(note));
        if !newest && !recorded {
            return Ok(false);
        }
        rows::keep(tx, log, origin.number, (number, read.size), note)?;
        writer.keep(note, &mut Vec::new());
    }
    Ok(true)
}

/// What waited when the backup was made and stands in the export already.
fn no_longer_waiting(
    tx: &mut Tx,
    log: [u8; 16],
    entries: &[[u8; ENTRY_BYTES]],
) -> Result<(), StoreError> {
    let mut there: HashMap<[u8; ENTRY_BYTES], u64> = HashMap::new();
    for entry in entries.iter().filter_map(|one| Fields::decode(one).ok()) {
        *there.entry(bare(entry)).or_default() += 1;
    }
    for (id, entry) in rows::waiting(tx, log)? {
        if let Some(left) = there.get_mut(&entry).filter(|left| **left > 0) {
            *left -= 1;
            rows::seen(tx, id)?;
        }
    }
    Ok(())
}

/// An entry as it waited: without its place.
fn bare(entry: Fields) -> [u8; ENTRY_BYTES] {
    Fields {
        sequence: 0,
        ..entry
    }
    .encode()
}

/// Begins a log anew after the last checkpoint that the database knows. What
/// stood behind that checkpoint waits again. An origin without any checkpoint, which
/// nobody outside can know, begins again under another name: after the origin before
/// it, or as if the log were new.
///
/// # Errors
/// When the database does not answer.
pub fn begin_anew(
    house: &House,
    tx: &mut Tx,
    log: [u8; 16],
    now: Moment,
    reason: u16,
) -> Result<(), Stop> {
    let Some(origin) = rows::hold(tx, log)? else {
        return Ok(());
    };
    let newest = match origin.kept.checked_sub(1) {
        Some(number) => rows::checkpoint(tx, log, origin.number, number)?,
        None => None,
    };
    let name = pergola_seal::fresh_id();
    let note = if let Some((size, note)) = newest {
        back(tx, log, &origin, size)?;
        rows::ended(tx, log, origin.number, size)?;
        rows::begin(tx, log, origin.number + 1, name, to_hour(now))?;
        note
    } else {
        back(tx, log, &origin, 0)?;
        rows::renamed(tx, log, origin.number, name)?;
        let Some(note) = before(tx, log, origin.number)? else {
            return Ok(());
        };
        note
    };
    let last = Checkpoint::read_unsigned(&note)
        .map_err(|_| Stop::fault("journal", "a kept checkpoint cannot be read"))?;
    let key = signing_key(house, &name)?;
    let mut clerk = Clerk::begin(hour(now), reason, Some(&last));
    named(tx, log, &key, now)?;
    let fresh = rows::newest(tx, log)?.filter(|fresh| fresh.name == name);
    let fresh = fresh.ok_or_else(|| Stop::fault("journal", "an origin that was begun is away"))?;
    let (entered, _) = clerk.take();
    rows::add(tx, log, &fresh, &entered)?;
    rows::moved(tx, log, fresh.number, clerk.writer(), to_hour(now))?;
    Ok(())
}

/// The last checkpoint of the origin before this one.
fn before(tx: &mut Tx, log: [u8; 16], number: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let all = rows::origins(tx, log)?;
    let Some(one) = all.iter().rfind(|one| one.number < number) else {
        return Ok(None);
    };
    let Some(last) = one.kept.checked_sub(1) else {
        return Ok(None);
    };
    Ok(rows::checkpoint(tx, log, one.number, last)?.map(|(_, note)| note))
}

/// What stands from a place on waits again, but for what the journal itself put there.
fn back(tx: &mut Tx, log: [u8; 16], origin: &Origin, size: u64) -> Result<(), Stop> {
    let own = [Entry::Heartbeat, Entry::Checkpoint, Entry::Origin];
    let mut from = size;
    while from < origin.size {
        let found = rows::entries(tx, log, origin.number, from, origin.size)?;
        let Some((last, _)) = found.last() else {
            break;
        };
        from = last + 1;
        for entry in found.iter().filter_map(|(_, one)| Fields::decode(one).ok()) {
            if !own.contains(&entry.kind) {
                rows::wait(tx, log, &bare(entry))?;
            }
        }
    }
    rows::cut(tx, log, origin.number, size)?;
    Ok(())
}
