//! Where an export's files come from. A file is opened only if it is an ordinary
//! one of the expected length: no link is followed, no device is read.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Why a file's bytes are not there.
#[derive(Debug)]
pub enum Refused {
    /// There is no such file.
    Missing,
    /// It is a link, a folder or a device.
    NotOrdinary,
    /// It is longer or shorter than it must be.
    Length,
    /// The machine could not read it: in its words.
    Unreadable(String),
}

/// The files of an export, by their paths with `/`.
pub trait Files {
    /// Puts a file's bytes into `into`, in place of what it held. At least
    /// `bytes.0` and at most `bytes.1` of them.
    ///
    /// # Errors
    /// When there is no such file, or it is not an ordinary one of that length.
    fn read(&mut self, path: &str, bytes: (u64, u64), into: &mut Vec<u8>) -> Result<(), Refused>;

    /// Tells each file, and each folder that holds nothing (with `/` at its end),
    /// in any order, until `told` says false.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    fn walk(&mut self, told: &mut dyn FnMut(&str) -> bool) -> Result<(), Refused>;
}

/// The most folders inside each other that a path of an export has, and some more.
const DEPTH_MAX: usize = 16;

/// The files of a folder.
pub struct Folder(PathBuf);

impl Folder {
    /// Of this folder.
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    fn list(&self, path: &str, told: &mut dyn FnMut(&str) -> bool) -> Result<bool, Refused> {
        if path.matches('/').count() > DEPTH_MAX {
            return Ok(told(&format!("{path}/")));
        }
        let mut empty = true;
        for entry in fs::read_dir(self.0.join(path)).map_err(refused)? {
            let entry = entry.map_err(refused)?;
            empty = false;
            // A name that is no text cannot be one of ours; it is told as what can be shown of it.
            let name = entry.file_name().to_string_lossy().into_owned();
            let whole = if path.is_empty() {
                name
            } else {
                format!("{path}/{name}")
            };
            let on = if entry.file_type().map_err(refused)?.is_dir() {
                self.list(&whole, told)?
            } else {
                told(&whole)
            };
            if !on {
                return Ok(false);
            }
        }
        Ok(!empty || told(&format!("{path}/")))
    }
}

impl Files for Folder {
    fn read(&mut self, path: &str, bytes: (u64, u64), into: &mut Vec<u8>) -> Result<(), Refused> {
        let path: &Path = &self.0.join(path);
        let known = fs::symlink_metadata(path).map_err(refused)?;
        if !known.is_file() {
            return Err(Refused::NotOrdinary);
        }
        let (least, most) = bytes;
        if !(least..=most).contains(&known.len()) {
            return Err(Refused::Length);
        }
        into.resize(
            usize::try_from(known.len()).map_err(|_| Refused::Length)?,
            0,
        );
        let mut file = File::open(path).map_err(refused)?;
        file.read_exact(into).map_err(refused)
    }

    fn walk(&mut self, told: &mut dyn FnMut(&str) -> bool) -> Result<(), Refused> {
        self.list("", told).map(|_| ())
    }
}

fn refused(error: std::io::Error) -> Refused {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Refused::Missing,
        ErrorKind::UnexpectedEof => Refused::Length,
        _ => Refused::Unreadable(error.to_string()),
    }
}
