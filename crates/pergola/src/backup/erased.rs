//! `erased.list`: what was erased for good, kept beside the databases and on
//! every backup target, so that no backup brings it back. Final format, inside
//! age:
//!
//! "pergola-erased" 0 1, house(16), count(8), count × { day(4) hash(32) }, tag(32),
//! zeros up to a multiple of 4,096 bytes
//!
//! All numbers are big-endian. A newer list begins with every older one; the
//! tag says that a holder of the house's key wrote it. It names nobody.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use age::x25519::{Identity, Recipient};
use pergola_base::{Moment, Zone};
use pergola_seal::{BackupKind, HouseKeys};
use pergola_store::{Erased, Keeper, StoreError};
use sha2::{Digest, Sha256};

use super::hand::Hand;
use super::place::{self, LIST};
use super::record::Take;
use super::{Trouble, sealed};

/// How every list begins.
pub(super) const MAGIC: [u8; 16] = *b"pergola-erased\x00\x01";
const STEP_BYTES: usize = 4_096;
/// A list is never longer: ten million erasures.
pub(super) const LIST_BYTES_MAX: u64 = 400 * 1024 * 1024;

/// A list that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// Whose it is.
    pub house: [u8; 16],
    /// What was erased, oldest first.
    pub entries: Vec<Erased>,
    hash: [u8; 32],
    tag: [u8; 32],
}

/// The list's bytes before encryption.
#[must_use]
pub fn encode(house: &[u8; 16], list: &[Erased], keys: &HouseKeys) -> Vec<u8> {
    let mut out = Vec::with_capacity(STEP_BYTES + list.len() * 36);
    out.extend(MAGIC);
    out.extend(house);
    out.extend((list.len() as u64).to_be_bytes());
    out.extend(entries(list));
    let hash: [u8; 32] = Sha256::digest(&out).into();
    out.extend(keys.backup_tag(BackupKind::Erased, &hash));
    out.resize(out.len().next_multiple_of(STEP_BYTES), 0);
    out
}

fn entries(list: &[Erased]) -> impl Iterator<Item = u8> {
    list.iter().flat_map(|one| {
        let day = u32::try_from(one.day).unwrap_or(0);
        day.to_be_bytes().into_iter().chain(one.hash)
    })
}

/// The hash over the first entries of a list, by which a backup knows an older list.
#[must_use]
pub fn head(list: &[Erased]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for one in list {
        hash.update(entries(std::slice::from_ref(one)).collect::<Vec<_>>());
    }
    hash.finalize().into()
}

/// Reads a list's bytes; the sixteen bytes of `MAGIC` were read already.
///
/// # Errors
/// When anything is not as it was written.
pub fn read(from: impl Read) -> Result<List, Trouble> {
    let mut body = MAGIC.to_vec();
    from.take(LIST_BYTES_MAX)
        .read_to_end(&mut body)
        .map_err(|_| damaged())?;
    parse(&body).ok_or_else(damaged)
}

fn parse(body: &[u8]) -> Option<List> {
    let mut take = Take(body.get(MAGIC.len()..)?);
    let house = take.array()?;
    let count = usize::try_from(take.u64()?).ok()?;
    let mut inner = Take(take.slice(count.checked_mul(36)?)?);
    let mut list = Vec::with_capacity(count);
    while !inner.is_empty() {
        let day = i64::from(inner.u32()?);
        let hash = inner.array()?;
        list.push(Erased { hash, day });
    }
    let hashed = body.get(..body.len() - take.0.len())?;
    let hash = Sha256::digest(hashed).into();
    let tag = take.array()?;
    let padded = body.len().is_multiple_of(STEP_BYTES) && take.0.len() < STEP_BYTES;
    (padded && take.0.iter().all(|byte| *byte == 0)).then_some(List {
        house,
        entries: list,
        hash,
        tag,
    })
}

fn damaged() -> Trouble {
    Trouble::Bad("it is damaged or cut off: this is no whole list of erasures".to_owned())
}

impl List {
    /// Whether a holder of the house's key wrote it.
    #[must_use]
    pub fn is_of(&self, keys: &HouseKeys) -> bool {
        keys.backup_tag(BackupKind::Erased, &self.hash) == self.tag
    }

    /// Whether it goes on from the list that a backup knew.
    #[must_use]
    pub fn follows(&self, count: u64, then: &[u8; 32]) -> bool {
        let known = usize::try_from(count).ok();
        let first = known.and_then(|count| self.entries.get(..count));
        first.is_some_and(|first| head(first) == *then)
    }
}

/// Opens and reads a list.
///
/// # Errors
/// When it is not there, is damaged, or the identity does not open it.
pub fn load(path: &Path, with: &[Identity]) -> Result<List, Trouble> {
    let shown = path.display().to_string();
    let file =
        std::fs::File::open(path).map_err(|error| Trouble::Other(format!("{shown}: {error}")))?;
    let mut inside = sealed::open(with, std::io::BufReader::new(file), &shown)?;
    let mut magic = [0; 16];
    let begins = inside.read_exact(&mut magic).is_ok() && magic == MAGIC;
    if !begins {
        return Err(Trouble::Bad(format!(
            "{shown}: this is no list of erasures"
        )));
    }
    read(inside).map_err(|trouble| super::at(&shown, trouble))
}

/// Keeps the list: beside the data first, then on every target.
pub struct Lists {
    house: [u8; 16],
    keys: Arc<HouseKeys>,
    recipients: Vec<Recipient>,
    near: PathBuf,
    targets: Vec<Hand>,
    clock: fn() -> Moment,
    /// One list at a time goes to the nearest place.
    one: Mutex<()>,
}

impl Lists {
    /// For a house; `named` is its id as text.
    #[must_use]
    pub fn new(
        (house, named): ([u8; 16], &str),
        keys: Arc<HouseKeys>,
        recipients: Vec<Recipient>,
        (near, targets): (PathBuf, Vec<PathBuf>),
        clock: fn() -> Moment,
    ) -> Self {
        let hand = |target| Hand::new(target, named);
        Self {
            house,
            keys,
            recipients,
            near,
            targets: targets.into_iter().map(hand).collect(),
            clock,
            one: Mutex::new(()),
        }
    }

    /// How many threads write, or wait for a target that hangs.
    #[cfg(test)]
    pub(super) fn threads(&self) -> usize {
        self.targets.iter().map(Hand::threads).sum()
    }

    fn sealed(&self, list: &[Erased]) -> std::io::Result<Vec<u8>> {
        let mut out = sealed::wrap(&self.recipients, Vec::new())?;
        out.write_all(&encode(&self.house, list, &self.keys))?;
        out.finish()
    }
}

impl Keeper for Lists {
    fn today(&self) -> i64 {
        Zone::utc().day((self.clock)()).0
    }

    fn keeps(&self) -> bool {
        !self.recipients.is_empty()
    }

    fn keep(&self, list: &[Erased]) -> Result<(), StoreError> {
        let _one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = self.sealed(list).map_err(|_| StoreError::Io)?;
        place::whole(&self.near, LIST, &bytes).map_err(|_| StoreError::Io)?;
        let bytes = Arc::new(bytes);
        for target in &self.targets {
            // Away or hanging, it is caught up later: the key does not wait (docs/decisions/0018).
            target.put(&bytes, list.len());
        }
        Ok(())
    }

    fn behind(&self) -> bool {
        self.targets.iter().any(Hand::is_behind)
    }
}
