//! Property 1: what people write is found nowhere: in no file, no WAL, no table,
//! no log; while the store is open and after it closed; also without the
//! encryption of the file, and in PostgreSQL's own files.

mod scan;
pub use self::scan::Sought;
mod year;

use std::path::{Path, PathBuf};

use pergola_store::Engine;

use self::scan::files;
use self::year::year;
use crate::rows::{everything, sql};
use crate::trial::{On, Trial};

/// Words that must be found where nothing is sealed: else the search is blind.
const OPEN: &str = "Tuesday House";

#[test]
fn nothing_in_encrypted_files() {
    let trial = Trial::new(On::Sqlite);
    let sought = Sought::new(&year(&trial));
    let place = trial.databases.directory().expect("files").to_owned();
    assert!(
        files(&place)
            .iter()
            .any(|file| file.to_string_lossy().ends_with("-wal"))
    );
    sought.nowhere_below(&place);
    // With the encryption on, the open words are noise too (property 2).
    assert_eq!(
        Sought::new(&[OPEN.to_owned()]).nowhere_below(&place) / 4096,
        size(&place) / 4096
    );
    trial.door.store.close();
    sought.nowhere_below(&place);
}

#[test]
fn nothing_without_the_encryption_of_the_file() {
    let trial = Trial::unencrypted();
    let words = year(&trial);
    let sought = Sought::new(&words);
    let place = trial.databases.directory().expect("files").to_owned();
    let seen = files(&place).iter().any(|file| {
        let bytes = std::fs::read(file).unwrap_or_default();
        Sought::new(&[OPEN.to_owned()]).found(&bytes).is_some()
    });
    assert!(seen, "the file can be read, so the search is not blind");
    sought.nowhere_below(&place);
    for found in everything(&trial) {
        assert_eq!(sought.found(&found.bytes), None, "in {}", found.place);
    }
    trial.door.store.close();
    sought.nowhere_below(&place);
}

#[test]
fn nothing_in_postgres() {
    let trial = Trial::new(On::Postgres);
    let sought = Sought::new(&year(&trial));
    for found in everything(&trial) {
        assert_eq!(sought.found(&found.bytes), None, "in {}", found.place);
    }
    let store = &trial.door.store;
    let place = "select current_setting('data_directory') || '/' || pg_relation_filepath('person')";
    let rows = store
        .look(None, &sql(place.to_owned()), &[])
        .expect("the server tells its place");
    let heap = PathBuf::from(rows[0].get::<String>(0).expect("a path"));
    let Engine::Postgres { .. } = trial.databases.engine() else {
        panic!("not PostgreSQL")
    };
    if std::fs::metadata(&heap).is_err() {
        // Only the server's owner and root may read its files; all tables were read above.
        assert!(heap.is_absolute(), "{}", heap.display());
        return;
    }
    store
        .look(None, &sql("checkpoint".to_owned()), &[])
        .expect("a checkpoint");
    let database = heap.parent().expect("the database's directory");
    assert!(sought.nowhere_below(database) > 100_000);
    let root = database
        .parent()
        .and_then(Path::parent)
        .expect("the data directory");
    wal(&sought, &root.join("pg_wal"));
}

/// The newest WAL files: those that were written while the test ran.
fn wal(sought: &Sought, place: &Path) {
    let mut all = files(place);
    let when = |file: &PathBuf| file.metadata().and_then(|data| data.modified()).ok();
    all.sort_by_key(when);
    let seen: usize = all
        .iter()
        .rev()
        .take(2)
        .map(|file| {
            let bytes = std::fs::read(file).unwrap_or_default();
            assert_eq!(sought.found(&bytes), None, "in {}", file.display());
            bytes.len()
        })
        .sum();
    assert!(seen > 0, "a WAL was read");
}

fn size(place: &Path) -> usize {
    let lengths = files(place)
        .into_iter()
        .map(|file| file.metadata().map_or(0, |data| data.len()));
    usize::try_from(lengths.sum::<u64>()).expect("a small directory")
}

/// Property 2: no header of SQLite, and bytes that look like noise.
#[test]
fn encrypted_files_are_noise() {
    let trial = Trial::new(On::Sqlite);
    year(&trial);
    let place = trial.databases.directory().expect("files").to_owned();
    trial.door.store.close();
    // The keys lie in the file that the last night made.
    let databases: Vec<_> = files(&place)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "db"))
        .collect();
    assert_eq!(databases.len(), 2, "the data, and one file of keys");
    for file in databases {
        let name = file.display();
        let bytes = std::fs::read(&file).expect("a file");
        assert!(bytes.len() > 8_192, "{name} is too small to say anything");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
        for page in [&bytes[..], &bytes[..4_096]] {
            let odds = chi_square(page);
            // 255 degrees of freedom: outside this range once in ten million tries.
            assert!((150.0..400.0).contains(&odds), "{name}: {odds}");
        }
    }
    let plain = Trial::unencrypted();
    year(&plain);
    let place = plain.databases.directory().expect("files").join("main.db");
    plain.door.store.close();
    let bytes = std::fs::read(place).expect("a file");
    assert!(bytes.starts_with(b"SQLite format 3") && chi_square(&bytes) > 400.0);
}

fn chi_square(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let expected = f64::from(u32::try_from(bytes.len()).expect("a small file")) / 256.0;
    counts
        .iter()
        .map(|count| (f64::from(*count) - expected).powi(2) / expected)
        .sum()
}
