//! The few things that the store does with files itself: private from the first
//! moment, and there after a power cut. It never changes the mode of a directory.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::StoreError;

/// Creates the file for its owner only; SQLite gives its side files the same mode. A file that is
/// there is not touched: closing a second handle would drop the locks that this program holds on it.
pub(crate) fn create_private(path: &Path) -> Result<(), StoreError> {
    match OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
    {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(refused(&error)),
        _ => Ok(()),
    }
}

/// Makes the name of a new file survive a power cut.
pub(crate) fn sync_directory(path: &Path) -> Result<(), StoreError> {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(|error| refused(&error))
}

/// What the system refused: a full disk is no failed one.
pub(crate) fn refused(error: &std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Io,
    }
}

/// Written beside and renamed, so that there is never half a file.
pub(crate) fn write_whole(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = place.with_extension("new");
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&beside, place)
}
