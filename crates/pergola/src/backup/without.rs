//! The rows of a backup of the keys, without those of people who were erased since.

use std::collections::HashSet;

use pergola_store::{CopyIn, Erased, StoreError, Value};

/// A copy without the shred keys of those who were erased: they never reach the new disk.
pub(super) struct Without<'a> {
    pub(super) inner: &'a mut dyn CopyIn,
    pub(super) gone: &'a HashSet<[u8; 32]>,
    pub(super) column: Option<usize>,
    pub(super) rows: u64,
    pub(super) kept_away: u64,
}

impl CopyIn for Without<'_> {
    fn table(&mut self) -> Result<Option<(String, Vec<String>)>, StoreError> {
        let table = self.inner.table()?;
        self.column = match &table {
            Some((name, columns)) if name == "shred" => {
                columns.iter().position(|column| column == "id")
            }
            _ => None,
        };
        Ok(table)
    }

    fn row(&mut self) -> Result<Option<Vec<Value>>, StoreError> {
        while let Some(row) = self.inner.row()? {
            let id = self.column.and_then(|column| row.get(column));
            let id = id.and_then(Value::bytes);
            let erased = id.is_some_and(|id| self.gone.contains(&Erased::hash_of(id)));
            if !erased {
                self.rows += 1;
                return Ok(Some(row));
            }
            self.kept_away += 1;
        }
        Ok(None)
    }
}
