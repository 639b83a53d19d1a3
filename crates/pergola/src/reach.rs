//! Why a file or a folder cannot be used, in words for whoever runs the machine:
//! that it is not there, whose it is and as whom this runs, that its disk only
//! reads. It opens nothing and changes nothing.

use std::fs;
use std::io::{Error, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{Access, access};

/// The users of the machine; only their names are read.
const USERS: &str = "/etc/passwd";

/// What an error of the system means for this path.
#[must_use]
pub fn why(path: &Path, error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::PermissionDenied => rights(path),
        ErrorKind::IsADirectory => "it is a folder; a file is expected".to_owned(),
        ErrorKind::NotADirectory => "a part of this path is a file, not a folder".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "its disk is read-only".to_owned(),
        ErrorKind::InvalidData => "it is no text".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        ErrorKind::FileTooLarge => "no file may become so large there".to_owned(),
        ErrorKind::AlreadyExists => "it is there already".to_owned(),
        _ => error.to_string(),
    }
}

/// Why something cannot be read and written; `None` when it can.
#[must_use]
pub fn unwritable(path: &Path) -> Option<String> {
    let wanted = Access::READ_OK | Access::WRITE_OK;
    let refused = access(path, wanted).err()?;
    Some(why(path, &refused.into()))
}

/// Whose the first part of the path is that can be seen, and as whom this runs.
fn rights(path: &Path) -> String {
    let me = user(rustix::process::geteuid().as_raw());
    let seen = path
        .ancestors()
        .find_map(|one| Some((one, fs::metadata(one).ok()?)));
    match seen {
        Some((at, meta)) => format!(
            "no rights: {} belongs to {}, and this runs as {me}",
            at.display(),
            user(meta.uid())
        ),
        None => format!("no rights: this runs as {me}"),
    }
}

/// A user's name, or number when the machine knows no name.
fn user(id: u32) -> String {
    let all = fs::read_to_string(USERS).unwrap_or_default();
    let number = id.to_string();
    let named = all.lines().find_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1) == Some(number.as_str())).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| format!("user {id}"))
}
