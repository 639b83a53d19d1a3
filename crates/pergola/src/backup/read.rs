//! Reads a backup in constant memory. What it hands out counts only once the
//! end was reached: before that nobody knows whether all of it is there.

use std::io::Read;

use pergola_base::Moment;
use pergola_store::{CopyIn, Half, StoreError, Value};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Trouble;
use super::format::{Carried, END, End, FILE, HEADER, Head, MAGIC, RECORD_BYTES_MAX, ROWS, TABLE};
use super::record::Take;

/// Hears of a row: its table, the table's columns, its values.
pub type Seen<'a> = dyn FnMut(&str, &[String], &[Value]) + 'a;

/// Reads a backup in constant memory; what it hands out counts only once the end was reached.
pub struct Reader<R: Read> {
    from: R,
    /// What the backup says of itself.
    pub head: Head,
    /// What travels with it.
    pub files: Vec<Carried>,
    hash: Sha256,
    bytes: u64,
    tables: u32,
    rows: u64,
    columns: usize,
    waiting: Option<(u8, Zeroizing<Vec<u8>>)>,
    block: Zeroizing<Vec<u8>>,
    at: usize,
    in_block: u32,
    end: Option<End>,
    trouble: Option<Trouble>,
}

impl<R: Read> Reader<R> {
    /// Reads how it begins; the sixteen bytes of `MAGIC` were read already.
    ///
    /// # Errors
    /// When it is not a backup of this format.
    pub fn new(from: R) -> Result<Self, Trouble> {
        let mut reader = Self {
            from,
            head: Head {
                half: Half::Main,
                house: [0; 16],
                at: Moment(0),
                erased: 0,
                erased_head: [0; 32],
                program: String::new(),
                checkpoint: Vec::new(),
                steps: Vec::new(),
            },
            files: Vec::new(),
            hash: Sha256::new_with_prefix(MAGIC),
            bytes: MAGIC.len() as u64,
            tables: 0,
            rows: 0,
            columns: 0,
            waiting: None,
            block: Zeroizing::default(),
            at: 0,
            in_block: 0,
            end: None,
            trouble: None,
        };
        let (kind, body) = reader.next()?;
        reader.head = (kind == HEADER)
            .then(|| Head::decode(&body))
            .flatten()
            .ok_or_else(damaged)?;
        loop {
            let (kind, body) = reader.next()?;
            if kind != FILE {
                reader.waiting = Some((kind, body));
                return Ok(reader);
            }
            let mut take = Take(&body);
            let name = take.text().ok_or_else(damaged)?;
            let content = take.bytes().ok_or_else(damaged)?.to_vec();
            reader.files.push((name, content));
        }
    }

    fn next(&mut self) -> Result<(u8, Zeroizing<Vec<u8>>), Trouble> {
        if let Some(waiting) = self.waiting.take() {
            return Ok(waiting);
        }
        let mut first = [0; 5];
        self.from
            .read_exact(&mut first)
            .map_err(|error| read(&error))?;
        let [kind, length @ ..] = first;
        let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
        if length > RECORD_BYTES_MAX {
            return Err(damaged());
        }
        let mut body = Zeroizing::new(vec![0; length]);
        self.from
            .read_exact(&mut body)
            .map_err(|error| read(&error))?;
        if kind != END {
            self.hash.update(first);
            self.hash.update(&*body);
            self.bytes += (first.len() + length) as u64;
        }
        Ok((kind, body))
    }

    fn next_table(&mut self) -> Result<Option<(String, Vec<String>)>, Trouble> {
        if self.end.is_some() {
            return Ok(None);
        }
        let (kind, body) = self.next()?;
        if kind == END {
            self.ended(&body)?;
            return Ok(None);
        }
        let mut take = Take(&body);
        let mut named = || {
            let name = take.text()?;
            let columns = (0..take.u16()?)
                .map(|_| take.text())
                .collect::<Option<_>>()?;
            take.is_empty().then_some((name, columns))
        };
        let (name, columns): (String, Vec<String>) = (kind == TABLE)
            .then(&mut named)
            .flatten()
            .ok_or_else(damaged)?;
        if columns.is_empty() {
            return Err(damaged());
        }
        self.tables += 1;
        self.columns = columns.len();
        Ok(Some((name, columns)))
    }

    fn next_row(&mut self) -> Result<Option<Vec<Value>>, Trouble> {
        while self.in_block == 0 {
            if self.at < self.block.len() {
                return Err(damaged());
            }
            let (kind, body) = self.next()?;
            if kind != ROWS {
                self.waiting = Some((kind, body));
                return Ok(None);
            }
            self.in_block = Take(&body).u32().ok_or_else(damaged)?;
            self.rows += u64::from(self.in_block);
            (self.block, self.at) = (body, 4);
        }
        let mut take = Take(self.block.get(self.at..).unwrap_or_default());
        let row: Option<Vec<Value>> = (0..self.columns).map(|_| take.value()).collect();
        self.at = self.block.len() - take.0.len();
        self.in_block -= 1;
        Ok(Some(row.ok_or_else(damaged)?))
    }

    fn ended(&mut self, body: &[u8]) -> Result<(), Trouble> {
        let end = End::decode(body).ok_or_else(damaged)?;
        let hash: [u8; 32] = self.hash.clone().finalize().into();
        let counted = (end.tables, end.rows, end.bytes);
        if counted != (self.tables, self.rows, self.bytes) || end.hash != hash {
            return Err(damaged());
        }
        // Reading on to the end of the file lets age check its last piece.
        if self.from.read(&mut [0]).map_err(|error| read(&error))? != 0 {
            return Err(damaged());
        }
        self.end = Some(end);
        Ok(())
    }

    /// Hands each row that is left, with its table and columns, to `seen`; says what stands at the end.
    ///
    /// # Errors
    /// When anything is not as it was written: then nothing that was seen counts.
    pub fn each(&mut self, seen: &mut Seen<'_>) -> Result<End, Trouble> {
        while let Some((table, columns)) = self.next_table()? {
            while let Some(row) = self.next_row()? {
                seen(&table, &columns, &row);
            }
        }
        self.end.ok_or_else(damaged)
    }

    /// Reads everything that is left and says what stands at the end.
    ///
    /// # Errors
    /// When anything is not as it was written.
    pub fn drain(&mut self, told: &mut dyn FnMut(u64)) -> Result<End, Trouble> {
        while self.next_table()?.is_some() {
            while self.next_row()?.is_some() {}
            told(self.rows);
        }
        self.end.ok_or_else(damaged)
    }

    /// Why a copy that came from here ended early.
    pub fn trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    fn noted<T>(&mut self, done: Result<T, Trouble>) -> Result<T, StoreError> {
        done.map_err(|trouble| {
            self.trouble = Some(trouble);
            StoreError::Shape
        })
    }
}

impl<R: Read> CopyIn for Reader<R> {
    fn table(&mut self) -> Result<Option<(String, Vec<String>)>, StoreError> {
        let done = self.next_table();
        self.noted(done)
    }

    fn row(&mut self) -> Result<Option<Vec<Value>>, StoreError> {
        let done = self.next_row();
        self.noted(done)
    }
}

pub(super) fn damaged() -> Trouble {
    Trouble::Bad("it is damaged: a part of it is not as it was written".to_owned())
}

fn read(error: &std::io::Error) -> Trouble {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => {
            Trouble::Bad("it is cut off: its end is missing".to_owned())
        }
        std::io::ErrorKind::InvalidData | std::io::ErrorKind::Other => damaged(),
        _ => Trouble::Other(error.to_string()),
    }
}
