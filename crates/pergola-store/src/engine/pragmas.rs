//! What a connection to a SQLite file is told, as text: its key, its settings,
//! and the one statement that adds a row of a copy.

use zeroize::Zeroizing;

use super::Fill;

/// Pages after which the write-ahead file is brought home.
pub(super) const AHEAD_PAGES_MAX: i32 = 1_000;

/// `synchronous = full`: a commit is answered only after it is on the disk.
pub(super) const SETTINGS: &str = "pragma temp_store = memory;
    pragma mmap_size = 0; pragma cache_size = -8192;
    pragma foreign_keys = off;
    pragma secure_delete = on;
    pragma trusted_schema = off;
    pragma synchronous = full;";

/// The raw key, wiped with the value. SQLCipher would otherwise write to standard error when it does not fit.
pub(super) fn key(key: &Zeroizing<[u8; 32]>) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(200));
    text.push_str("pragma cipher_log_level = none; pragma key = \"x'");
    for byte in key.iter() {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).expect("four bits are one digit"));
        }
    }
    text.push_str("'\"; pragma cipher_compatibility = 4;");
    text
}

/// Adds one row; the names are the schema's own.
pub(super) fn insert(fill: &Fill<'_>) -> String {
    let names: Vec<&str> = fill.columns.iter().map(|(name, _)| *name).collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("${place}")).collect();
    format!(
        "insert into {} ({}) values ({})",
        fill.table,
        names.join(", "),
        places.join(", ")
    )
}
