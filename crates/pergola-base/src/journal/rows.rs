//! The sequenced journal's rows: where each log is, its entries, its
//! checkpoints. Whoever changes a log holds its rows until the transaction ends.

use pergola_store::{Row, StoreError, Tx, house_sql};
use pergola_tlog::{ENTRY_BYTES, Fields, Hash, LEVELS_MAX, Place, TILE, Writer, leaf};

use crate::moment::Moment;

/// The house's own log.
pub const HOUSE_LOG: [u8; 16] = [0; 16];

house_sql! {
    BEGIN = "insert into journal_log (log, origin, name, size, kept, edges, checked) \
             values ($1, $2, $3, 0, 0, $4, $5) on conflict (log, origin) do nothing";
    // Changes nothing, and makes others wait until this transaction ends.
    HOLD = "update journal_log set kept = kept where log = $1";
    NEWEST = "select origin, name, size, kept, edges, checked from journal_log \
              where log = $1 order by origin desc limit 1";
    ORIGINS = "select origin, name, size, kept, edges, checked from journal_log \
               where log = $1 order by origin limit 999";
    LOGS = "select log from journal_log where origin = 1 order by log limit 1000";
    DUE = "select one.log from journal_log as one where (one.checked <= $1 or one.checked > $2) \
           and one.origin = (select max(two.origin) from journal_log as two where two.log = one.log) limit 1";
    MOVE = "update journal_log set size = $1, kept = $2, edges = $3, checked = $4 \
            where log = $5 and origin = $6";
    RENAME = "update journal_log set name = $1, size = 0, edges = $2 where log = $3 and origin = $4";
    END = "update journal_log set size = $1 where log = $2 and origin = $3";
    WAITING = "select id, entry from journal_waiting where programme = $1 limit $2";
    WAITS = "select id from journal_waiting limit 1";
    SEEN = "delete from journal_waiting where id = $1";
    WAIT = "insert into journal_waiting (id, programme, entry) values ($1, $2, $3)";
    ADD = "insert into journal (log, origin, sequence, subject, entry) values ($1, $2, $3, $4, $5)";
    ENTRIES = "select sequence, entry from journal where log = $1 and origin = $2 \
               and sequence >= $3 and sequence < $4 order by sequence limit $5";
    CUT = "delete from journal where log = $1 and origin = $2 and sequence >= $3";
    KEEP = "insert into journal_checkpoint (log, origin, number, size, note) \
            values ($1, $2, $3, $4, $5)";
    CHECKPOINT = "select size, note from journal_checkpoint \
                  where log = $1 and origin = $2 and number = $3";
}

/// Entries read at a time.
pub(super) const ROUND: u64 = 1_024;
/// Waiting entries that are put in order together; what is left comes next.
pub(super) const WAITING_MAX: i64 = 65_536;

/// An entry that waits, with its random id.
pub(super) type Waits = ([u8; 16], [u8; ENTRY_BYTES]);

/// Where one origin of a log is.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Its number, from 1.
    pub number: u32,
    /// Its random name.
    pub name: [u8; 16],
    /// Entries, also those after the newest checkpoint.
    pub size: u64,
    /// Checkpoints.
    pub kept: u64,
    pub(super) edges: Vec<u8>,
    pub(super) checked: Moment,
}

impl Origin {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.get(0)?,
            name: row.get(1)?,
            size: row.get(2)?,
            kept: row.get(3)?,
            edges: row.get(4)?,
            checked: row.get(5)?,
        })
    }

    /// The writer that goes on where this origin is.
    pub(super) fn writer(&self, tx: &mut Tx, log: [u8; 16]) -> Result<Writer, StoreError> {
        let mut bundle = Vec::new();
        let mut leaves = Vec::new();
        let from = self.size - self.size % TILE as u64;
        for (_, entry) in entries(tx, log, self.number, from, self.size)? {
            bundle.extend([1, 0]);
            bundle.extend(entry);
            leaves.extend(leaf(&entry));
        }
        let mut edges = self.edges.as_slice();
        let mut levels = Vec::new();
        for level in 1..LEVELS_MAX {
            let width = usize::try_from(self.size >> (8 * level) & 0xff).unwrap_or(0);
            let (edge, rest) = edges
                .split_at_checked(32 * width)
                .ok_or(StoreError::Shape)?;
            levels.push(edge.to_vec());
            edges = rest;
        }
        Writer::resume(self.size, self.kept, |path| match Place::read(path)? {
            Place::Tile(0, ..) => Some(leaves.clone()),
            Place::Tile(level, ..) => levels.get(level as usize - 1).cloned(),
            Place::Entries(..) => Some(bundle.clone()),
            _ => None,
        })
        .map_err(|_| StoreError::Shape)
    }
}

/// The entry's subject, for the index.
fn subject(entry: &[u8; ENTRY_BYTES]) -> [u8; 16] {
    Fields::decode(entry).map_or([0; 16], |fields| fields.subject)
}

/// Begins an origin; nothing happens when it is there.
pub(super) fn begin(
    tx: &mut Tx,
    log: [u8; 16],
    number: u32,
    name: [u8; 16],
    now: Moment,
) -> Result<bool, StoreError> {
    let nothing: Vec<u8> = Vec::new();
    let with = [
        log.into(),
        number.into(),
        name.into(),
        nothing.into(),
        now.into(),
    ];
    Ok(tx.run(&BEGIN, &with)? == 1)
}

/// The newest origin of a log, held until this transaction ends.
pub(super) fn hold(tx: &mut Tx, log: [u8; 16]) -> Result<Option<Origin>, StoreError> {
    if tx.run(&HOLD, &[log.into()])? == 0 {
        return Ok(None);
    }
    newest(tx, log)
}

/// The newest origin of a log.
///
/// # Errors
/// When the database does not answer.
pub fn newest(tx: &mut Tx, log: [u8; 16]) -> Result<Option<Origin>, StoreError> {
    let row = tx.one(&NEWEST, &[log.into()])?;
    row.as_ref().map(Origin::read).transpose()
}

/// Every origin of a log, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn origins(tx: &mut Tx, log: [u8; 16]) -> Result<Vec<Origin>, StoreError> {
    let rows = tx.rows(&ORIGINS, &[log.into()])?;
    rows.iter().map(Origin::read).collect()
}

/// Every log that was begun: programmes, and zeros for the house's own.
///
/// # Errors
/// When the database does not answer.
pub fn logs(tx: &mut Tx) -> Result<Vec<[u8; 16]>, StoreError> {
    let rows = tx.rows(&LOGS, &[])?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// The entries of an origin from one place to before another, with their places.
/// Fewer when some are missing.
///
/// # Errors
/// When the database does not answer.
pub fn entries(
    tx: &mut Tx,
    log: [u8; 16],
    origin: u32,
    from: u64,
    to: u64,
) -> Result<Vec<(u64, [u8; ENTRY_BYTES])>, StoreError> {
    let with = [
        log.into(),
        origin.into(),
        number(from)?.into(),
        number(to)?.into(),
        number(ROUND)?.into(),
    ];
    let rows = tx.rows(&ENTRIES, &with)?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// A checkpoint of an origin by its number: the entries before it, and its note.
///
/// # Errors
/// When the database does not answer.
pub fn checkpoint(
    tx: &mut Tx,
    log: [u8; 16],
    origin: u32,
    at: u64,
) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
    let row = tx.one(
        &CHECKPOINT,
        &[log.into(), origin.into(), number(at)?.into()],
    )?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// What waits for a log, with its random ids, in no order.
pub(super) fn waiting(tx: &mut Tx, log: [u8; 16]) -> Result<Vec<Waits>, StoreError> {
    let rows = tx.rows(&WAITING, &[log.into(), WAITING_MAX.into()])?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// It waits no longer.
pub(super) fn seen(tx: &mut Tx, id: [u8; 16]) -> Result<(), StoreError> {
    tx.run(&SEEN, &[id.into()])?;
    Ok(())
}

/// Leaves an entry for a log.
pub(super) fn wait(
    tx: &mut Tx,
    log: [u8; 16],
    entry: &[u8; ENTRY_BYTES],
) -> Result<(), StoreError> {
    let id = pergola_seal::fresh_id();
    tx.run(&WAIT, &[id.into(), log.into(), entry.into()])?;
    Ok(())
}

/// Whether anything waits, or a checkpoint of before that moment is the newest
/// of a log.
pub(super) fn waits(tx: &mut Tx, [before, ahead]: [Moment; 2]) -> Result<bool, StoreError> {
    let due = [before.into(), ahead.into()];
    Ok(tx.one(&WAITS, &[])?.is_some() || tx.one(&DUE, &due)?.is_some())
}

/// Puts entries in their places, behind those that are there.
pub(super) fn add(
    tx: &mut Tx,
    log: [u8; 16],
    origin: &Origin,
    entered: &[[u8; ENTRY_BYTES]],
) -> Result<(), StoreError> {
    for (entry, at) in entered.iter().zip(origin.size..) {
        let with = [
            log.into(),
            origin.number.into(),
            number(at)?.into(),
            subject(entry).into(),
            entry.into(),
        ];
        tx.run(&ADD, &with)?;
    }
    Ok(())
}

/// Notes where an origin is now.
pub(super) fn moved(
    tx: &mut Tx,
    log: [u8; 16],
    origin: u32,
    writer: &Writer,
    checked: Moment,
) -> Result<(), StoreError> {
    let edges = (1..LEVELS_MAX).flat_map(|level| writer.edge(level));
    let edges: Vec<u8> = edges.copied().collect();
    let with = [
        number(writer.size())?.into(),
        number(writer.kept())?.into(),
        edges.into(),
        checked.into(),
        log.into(),
        origin.into(),
    ];
    tx.run(&MOVE, &with)?;
    Ok(())
}

/// An origin that nobody knows begins again under another name.
pub(super) fn renamed(
    tx: &mut Tx,
    log: [u8; 16],
    origin: u32,
    name: [u8; 16],
) -> Result<(), StoreError> {
    let nothing: Vec<u8> = Vec::new();
    let with = [name.into(), nothing.into(), log.into(), origin.into()];
    tx.run(&RENAME, &with)?;
    Ok(())
}

/// An origin ended at a size.
pub(super) fn ended(tx: &mut Tx, log: [u8; 16], origin: u32, size: u64) -> Result<(), StoreError> {
    tx.run(&END, &[number(size)?.into(), log.into(), origin.into()])?;
    Ok(())
}

/// Keeps a signed checkpoint.
pub(super) fn keep(
    tx: &mut Tx,
    log: [u8; 16],
    origin: u32,
    at: (u64, u64),
    note: &[u8],
) -> Result<(), StoreError> {
    let with = [
        log.into(),
        origin.into(),
        number(at.0)?.into(),
        number(at.1)?.into(),
        note.into(),
    ];
    tx.run(&KEEP, &with)?;
    Ok(())
}

/// Takes away what stands from a place on.
pub(super) fn cut(tx: &mut Tx, log: [u8; 16], origin: u32, from: u64) -> Result<(), StoreError> {
    tx.run(&CUT, &[log.into(), origin.into(), number(from)?.into()])?;
    Ok(())
}

fn number(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Shape)
}

/// The hash of a key's file, by which the house's journal names a programme's.
pub(super) fn key_hash(line: &str) -> Hash {
    pergola_tlog::hash(format!("{line}\n").as_bytes())
}
