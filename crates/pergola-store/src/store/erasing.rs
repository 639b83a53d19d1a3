//! What a committed transaction erased: first the list that outlives every backup, then the keys. Whoever dies in
//! between, a later write, a job or the next start goes on.

use std::sync::atomic::Ordering;

use super::Store;
use crate::engine::Mode;
use crate::erased::{self, Erased};
use crate::keys::ShredOwner;
use crate::migrate::{TRIES_MAX, attempts};
use crate::tx::Left;
use crate::watch::Moment;
use crate::{StoreError, Value};

/// Erasures finished in one round.
const ERASING_ROWS_MAX: i64 = 500;

crate::house_sql! {
    pub(crate) ERASING_ALL = "select programme, kind, first, second, id from erasing limit $1";
    ERASING_DONE = "delete from erasing where programme = $1 and kind = $2 and first = $3 and second = $4 and id = $5";
}

impl Store {
    /// Deletes what a committed transaction erased. The commit stands whatever happens here: what
    /// cannot be finished now stays open and is finished by a later write, a job or the next start.
    pub(super) fn after(&self, left: &Left) -> Result<(), StoreError> {
        if !left.claimed.is_empty() || !left.erased.is_empty() {
            self.0.watch.pass(Moment::Committed)?;
        }
        if !left.erased.is_empty() {
            if self.erase(&left.erased).is_err() {
                self.0.unfinished.store(true, Ordering::Release);
            }
            self.0.watch.pass(Moment::RowsClosed)?;
        } else if self.0.unfinished.load(Ordering::Acquire) {
            // Still open when it fails: the flag stays.
            let _ = self.finish_erasures();
        }
        Ok(())
    }

    /// Lists, then deletes: whoever dies in between has a list that is too long by keys that the next
    /// start deletes, and never a deleted key that no list knows.
    fn erase(&self, keys: &[(ShredOwner, [u8; 16])]) -> Result<(), StoreError> {
        let day = self.0.keeper.as_ref().map_or(0, |keeper| keeper.today());
        let main = self.0.main.as_ref();
        erased::number(main, &mut keys.iter().map(|(_, id)| *id), day)?;
        self.0.watch.pass(Moment::Numbered)?;
        self.keep_list()?;
        self.0.watch.pass(Moment::Listed)?;
        self.0.keys.erase(keys)?;
        self.0.watch.pass(Moment::KeysErased)?;
        attempts(self.0.main.as_ref(), Mode::Quick, &mut |session| {
            for (owner, id) in keys {
                let [programme, kind, first, second] = owner.values();
                session.execute(
                    ERASING_DONE.text,
                    &[&programme, &kind, &first, &second, &Value::from(id)],
                )?;
            }
            Ok(())
        })
    }

    /// Puts the list of what was erased wherever its keeper wants it; may run twice without harm.
    pub fn keep_list(&self) -> Result<(), StoreError> {
        let Some(keeper) = self.0.keeper.as_ref().filter(|keeper| keeper.keeps()) else {
            return Ok(());
        };
        if !self.has_table("erased")? {
            return Ok(());
        }
        for _ in 0..TRIES_MAX {
            let list = self.erased()?;
            keeper.keep(&list)?;
            // Another server may have put a shorter list over a longer one of ours, or we over its.
            if erased::count(self.0.main.as_ref())? == list.len() {
                return Ok(());
            }
        }
        Err(StoreError::Refused)
    }

    /// Brings places that could not be reached up to date; whether they all are now.
    pub fn catch_up(&self) -> Result<bool, StoreError> {
        let Some(keeper) = self.0.keeper.as_ref().filter(|keeper| keeper.keeps()) else {
            return Ok(true);
        };
        if keeper.behind() {
            self.keep_list()?;
        }
        Ok(!keeper.behind())
    }

    /// Everything that was erased for good, oldest first.
    pub fn erased(&self) -> Result<Vec<Erased>, StoreError> {
        erased::all(self.0.main.as_ref())
    }

    /// Adds to the list what this database, back from a backup, does not know yet.
    pub fn add_erased(&self, list: &[Erased]) -> Result<(), StoreError> {
        erased::add(self.0.main.as_ref(), &mut list.iter().copied())
    }

    /// Finishes every open erasure; returns how many there were. May run twice without harm.
    pub fn finish_erasures(&self) -> Result<usize, StoreError> {
        let main = self.0.main.as_ref();
        let mut finished = 0;
        if !self.has_table("erasing")? {
            return Ok(finished);
        }
        loop {
            let most = Value::Int(ERASING_ROWS_MAX);
            let rows = attempts(main, Mode::Single, &mut |session| {
                session.query(ERASING_ALL.text, &[&most])
            })?;
            if rows.is_empty() {
                break;
            }
            let open: Result<Vec<_>, StoreError> = rows
                .iter()
                .map(|row| Ok((ShredOwner::from_row(row)?, row.get(4)?)))
                .collect();
            let open = open?;
            self.erase(&open)?;
            finished += open.len();
        }
        self.0.unfinished.store(false, Ordering::Release);
        Ok(finished)
    }

    /// Deletes shred keys that were first seen 48 hours ago or more and whose owner `known` denies; returns how many.
    pub fn sweep_orphans(
        &self,
        now_seconds: i64,
        mut known: impl FnMut(&ShredOwner) -> Result<bool, StoreError>,
    ) -> Result<u64, StoreError> {
        self.0.keys.sweep(now_seconds, &mut known)
    }
}
