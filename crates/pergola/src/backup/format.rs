//! The stream inside a backup, format 1, final. The same for both engines:
//!
//! "pergola-backup" 0 1, then records: kind(1) length(4) body
//!   1 header   half(1: 1 data, 2 keys) house(16) seconds(8) erased(8) head(32) program(text)
//!              checkpoint(bytes) steps(2) × {slice(text) number(4) hash(32)}
//!   2 file     name(text) content(bytes); data only
//!   3 table    name(text) columns(2) × name(text)
//!   4 rows     count(4) × one value for each column
//!   5 end      tables(4) rows(8) bytes(8) hash(32) tag(32)
//!
//! `erased` says how long the list of what was erased was, `head` its hash; the
//! checkpoint is empty: nothing compares it yet. The end counts and hashes
//! everything before it; the tag says that a holder of the house's key wrote it.

use pergola_base::Moment;
use pergola_store::{Half, StepTaken};

use super::record::{Take, put_bytes, put_text};

/// How every backup begins.
pub(super) const MAGIC: [u8; 16] = *b"pergola-backup\x00\x01";
/// No record is longer: a longer one is refused before memory is taken for it.
pub(super) const RECORD_BYTES_MAX: usize = 16 * 1024 * 1024;

pub(super) const HEADER: u8 = 1;
pub(super) const FILE: u8 = 2;
pub(super) const TABLE: u8 = 3;
pub(super) const ROWS: u8 = 4;
pub(super) const END: u8 = 5;

/// What a backup says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// Data or keys.
    pub half: Half,
    /// The house's own id.
    pub house: [u8; 16],
    /// When the copy began.
    pub at: Moment,
    /// How many erasures were known then.
    pub erased: u64,
    /// The hash over them.
    pub erased_head: [u8; 32],
    /// The version of the program.
    pub program: String,
    /// The journal's newest checkpoint; empty while nothing compares it.
    pub checkpoint: Vec<u8>,
    /// The schema's steps.
    pub steps: Vec<StepTaken>,
}

/// What stands at a backup's end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct End {
    /// Tables.
    pub tables: u32,
    /// Rows of all tables.
    pub rows: u64,
    /// Bytes before the end.
    pub bytes: u64,
    /// SHA-256 of them.
    pub hash: [u8; 32],
    /// Of the house's key, over the hash.
    pub tag: [u8; 32],
}

/// A file that travels with the data, by a name of a closed list.
pub type Carried = (String, Vec<u8>);

impl Head {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut body = vec![match self.half {
            Half::Main => 1,
            Half::Keys => 2,
        }];
        body.extend(self.house);
        body.extend(self.at.0.to_be_bytes());
        body.extend(self.erased.to_be_bytes());
        body.extend(self.erased_head);
        put_text(&mut body, &self.program);
        put_bytes(&mut body, &self.checkpoint);
        body.extend(u16::try_from(self.steps.len()).unwrap_or(0).to_be_bytes());
        for step in &self.steps {
            put_text(&mut body, &step.part);
            body.extend(step.number.to_be_bytes());
            body.extend(step.hash);
        }
        body
    }

    pub(super) fn decode(body: &[u8]) -> Option<Self> {
        let mut take = Take(body);
        let half = match take.u8()? {
            1 => Half::Main,
            2 => Half::Keys,
            _ => return None,
        };
        let mut head = Self {
            half,
            house: take.array()?,
            at: Moment(take.i64()?),
            erased: take.u64()?,
            erased_head: take.array()?,
            program: take.text()?,
            checkpoint: take.bytes()?.to_vec(),
            steps: Vec::new(),
        };
        for _ in 0..take.u16()? {
            head.steps.push(StepTaken {
                part: take.text()?,
                number: take.u32()?,
                hash: take.array()?,
            });
        }
        take.is_empty().then_some(head)
    }
}

impl End {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(84);
        body.extend(self.tables.to_be_bytes());
        body.extend(self.rows.to_be_bytes());
        body.extend(self.bytes.to_be_bytes());
        body.extend(self.hash);
        body.extend(self.tag);
        body
    }

    pub(super) fn decode(body: &[u8]) -> Option<Self> {
        let mut take = Take(body);
        let end = Self {
            tables: take.u32()?,
            rows: take.u64()?,
            bytes: take.u64()?,
            hash: take.array()?,
            tag: take.array()?,
        };
        take.is_empty().then_some(end)
    }
}
