//! Writes a backup in constant memory, counting and hashing what it writes.

use std::io::Write;
use std::sync::Arc;

use pergola_seal::{BackupKind, HouseKeys};
use pergola_store::{CopyOut, StepTaken, StoreError, Value};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::format::{Carried, END, End, FILE, HEADER, Head, MAGIC, RECORD_BYTES_MAX, ROWS, TABLE};
use super::record::{put_bytes, put_text, put_value};

/// Rows are gathered up to this many bytes.
const BLOCK_BYTES: usize = 64 * 1024;

/// Writes a backup in constant memory.
pub struct Writer<'a, W: Write> {
    out: W,
    head: Head,
    files: Vec<Carried>,
    keys: Arc<HouseKeys>,
    hash: Sha256,
    bytes: u64,
    tables: u32,
    rows: u64,
    block: Zeroizing<Vec<u8>>,
    in_block: u32,
    failed: Option<std::io::Error>,
    told: &'a mut dyn FnMut(u64),
}

impl<'a, W: Write> Writer<'a, W> {
    /// Begins one; the head's steps come from the database. `told` hears of the rows.
    pub fn new(
        out: W,
        head: Head,
        files: Vec<Carried>,
        keys: Arc<HouseKeys>,
        told: &'a mut dyn FnMut(u64),
    ) -> Self {
        Self {
            out,
            head,
            files,
            keys,
            hash: Sha256::new(),
            bytes: 0,
            tables: 0,
            rows: 0,
            block: Zeroizing::new(Vec::with_capacity(2 * BLOCK_BYTES)),
            in_block: 0,
            failed: None,
            told,
        }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        self.out.write_all(bytes).map_err(|error| {
            self.failed = Some(error);
            StoreError::Io
        })
    }

    fn record(&mut self, kind: u8, body: &[u8]) -> Result<(), StoreError> {
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
        if body.len() > RECORD_BYTES_MAX {
            return self.is_too_long();
        }
        let mut first = [kind, 0, 0, 0, 0];
        first[1..].copy_from_slice(&length.to_be_bytes());
        self.put(&first)?;
        self.put(body)
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        if self.in_block == 0 {
            return Ok(());
        }
        let block = std::mem::take(&mut self.block);
        let mut first = [ROWS, 0, 0, 0, 0, 0, 0, 0, 0];
        let length = u32::try_from(block.len() + 4).unwrap_or(u32::MAX);
        if block.len() + 4 > RECORD_BYTES_MAX {
            return self.is_too_long();
        }
        first[1..5].copy_from_slice(&length.to_be_bytes());
        first[5..].copy_from_slice(&self.in_block.to_be_bytes());
        self.put(&first)?;
        self.put(&block)?;
        self.rows += u64::from(self.in_block);
        (self.told)(self.rows);
        self.in_block = 0;
        self.block = block;
        self.block.clear();
        Ok(())
    }

    /// Writes the end and gives back what is below.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> std::io::Result<(W, End)> {
        let flushed = self.flush();
        if flushed.is_err() {
            return Err(self.why());
        }
        let hash: [u8; 32] = self.hash.clone().finalize().into();
        let end = End {
            tables: self.tables,
            rows: self.rows,
            bytes: self.bytes,
            hash,
            tag: self.keys.backup_tag(BackupKind::Copy, &hash),
        };
        if self.record(END, &end.encode()).is_err() {
            return Err(self.why());
        }
        Ok((self.out, end))
    }

    /// What went wrong below, if anything did.
    pub fn failed(&mut self) -> Option<std::io::Error> {
        self.failed.take()
    }

    fn why(&mut self) -> std::io::Error {
        let failed = self.failed();
        failed.unwrap_or_else(too_long)
    }

    /// The same as a failure from below, so that it is not taken for one of the database.
    fn is_too_long<T>(&mut self) -> Result<T, StoreError> {
        self.failed = Some(too_long());
        Err(StoreError::Shape)
    }
}

fn too_long() -> std::io::Error {
    std::io::Error::other("a row is too long for a backup")
}

impl<W: Write> CopyOut for Writer<'_, W> {
    fn steps(&mut self, steps: &[StepTaken]) -> Result<(), StoreError> {
        self.head.steps = steps.to_vec();
        self.put(&MAGIC)?;
        let head = self.head.encode();
        self.record(HEADER, &head)?;
        for (name, content) in std::mem::take(&mut self.files) {
            let mut body = Vec::new();
            put_text(&mut body, &name);
            put_bytes(&mut body, &content);
            self.record(FILE, &body)?;
        }
        Ok(())
    }

    fn table(&mut self, name: &str, columns: &[&str]) -> Result<(), StoreError> {
        self.flush()?;
        self.tables += 1;
        let mut body = Vec::new();
        put_text(&mut body, name);
        body.extend(u16::try_from(columns.len()).unwrap_or(0).to_be_bytes());
        for column in columns {
            put_text(&mut body, column);
        }
        self.record(TABLE, &body)
    }

    fn row(&mut self, values: &[Value]) -> Result<(), StoreError> {
        for value in values {
            put_value(&mut self.block, value);
        }
        self.in_block += 1;
        if self.block.len() < BLOCK_BYTES {
            return Ok(());
        }
        self.flush()
    }
}
