//! Backups of the data and of the keys are kept apart, and both away from the
//! house: whoever takes one folder must not have what was erased. It compares
//! folders as they really lie, also those that are not there yet, and writes nothing.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use super::place::{DATA, KEYS};
use crate::config::BackupConfig;
use crate::open::within;

/// Says what is wrong with the folders that a configuration names, and what to do.
///
/// # Errors
/// When one is empty, lies in the house, or data and keys lie in one place.
pub fn check(dir: &Path, backup: &BackupConfig) -> Result<(), String> {
    let house = lies(dir);
    let mut all = Vec::new();
    for (key, list) in [("backup.data", &backup.data), ("backup.keys", &backup.keys)] {
        for path in list {
            if path.as_os_str().is_empty() {
                return Err(format!(
                    "{key}: an empty text is no folder; write the path of one on another disk"
                ));
            }
            let at = lies(&within(dir, path));
            if inside(&at, &house) {
                return Err(format!(
                    "{key}: {} lies in the folder of the house; name one on another disk",
                    path.display()
                ));
            }
            all.push((key, path, at));
        }
    }
    let (data, keys): (Vec<_>, Vec<_>) = all.iter().partition(|(key, ..)| *key == "backup.data");
    for (_, one, at) in data {
        for (_, other, there) in &keys {
            if inside(at, there) || inside(there, at) {
                return Err(format!(
                    "backup: {} (data) and {} (keys) are one place, or one lies in the other. \
                     Keep them apart: name folders on two disks",
                    one.display(),
                    other.display()
                ));
            }
        }
    }
    Ok(())
}

/// Looks for a backup that lies among those of the other kind, as when the two lists were once swapped.
///
/// # Errors
/// The first one, and what to do.
pub fn unmixed(dir: &Path, backup: &BackupConfig) -> Result<(), String> {
    let all = [(DATA, &backup.data), (KEYS, &backup.keys)];
    let folders = all
        .into_iter()
        .flat_map(|(sort, list)| list.iter().map(move |path| (sort, within(dir, path))));
    let mut found = folders.filter_map(|(sort, folder)| stray(&folder, sort));
    found.next().map_or(Ok(()), Err)
}

/// What is said of a backup of the other kind in a folder of this one.
#[must_use]
pub fn stray(folder: &Path, sort: &str) -> Option<String> {
    let other = if sort == DATA { KEYS } else { DATA };
    let entries = fs::read_dir(folder).ok()?.flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_of(other, name))
        .collect();
    names.sort();
    let shown = folder.join(names.first()?);
    Some(format!(
        "{}: this backup of the {other} lies in a folder of backup.{sort}. Were backup.data and backup.keys swapped? Put \
         them right; where they are right, move such files to a folder of backup.{other}, or delete them",
        shown.display()
    ))
}

/// Whether a file is a backup of this kind by its name, also one that somebody copied.
fn is_of(sort: &str, name: &str) -> bool {
    let rest = name.strip_prefix(sort);
    rest.is_some_and(|rest| rest.starts_with('-') && rest.contains(".age"))
}

/// Whether one folder is the other or lies in it: by its path, or by what stands on the disk.
fn inside(one: &Path, other: &Path) -> bool {
    let Some(wanted) = place(other) else {
        return one.starts_with(other);
    };
    one.starts_with(other) || one.ancestors().any(|above| place(above) == Some(wanted))
}

/// Disk and number of what stands at a path: the same for every spelling of it.
fn place(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Where a folder really lies; of one that is not there yet, where it would.
fn lies(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut missing: Vec<OsString> = Vec::new();
    let mut there = whole.as_path();
    loop {
        if let Ok(real) = fs::canonicalize(there) {
            return missing.iter().rev().fold(real, |at, name| {
                if name == ".." {
                    at.parent().map_or(at.clone(), Path::to_owned)
                } else {
                    at.join(name)
                }
            });
        }
        let last = match there.components().next_back() {
            Some(Component::Normal(name)) => name.to_owned(),
            Some(Component::ParentDir) => OsString::from(".."),
            _ => return whole,
        };
        missing.push(last);
        match there.parent() {
            Some(above) => there = above,
            None => return whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::{Path, PathBuf};

    use super::{check, stray, unmixed};
    use crate::config::BackupConfig;

    #[track_caller]
    fn says(house: &Path, data: &[&Path], keys: &[&Path], words: &str) {
        let list = |all: &[&Path]| all.iter().map(|one| PathBuf::from(*one)).collect();
        let backup = BackupConfig {
            recipients: Vec::new(),
            data: list(data),
            keys: list(keys),
        };
        match check(house, &backup) {
            Ok(()) => assert_eq!(words, "", "accepted: {data:?} {keys:?}"),
            Err(why) => assert!(!words.is_empty() && why.contains(words), "{why}"),
        }
    }

    #[test]
    fn data_and_keys_lie_in_two_places_and_neither_in_the_house() {
        let all = tempfile::tempdir().expect("a directory");
        let at = |name: &str| all.path().join(name);
        for name in ["house", "one", "two", "one/deep"] {
            fs::create_dir(at(name)).expect("a folder");
        }
        symlink(at("one"), at("link")).expect("a link");
        let (house, one, two) = (at("house"), at("one"), at("two"));
        says(&house, &[&one], &[&two], "");
        says(&house, &[&at("new")], &[&at("new2")], "");
        says(&house, &[&one], &[&one], "are one place");
        says(
            &house,
            &[&two, &one],
            &[&at("two/../one/.")],
            "are one place",
        );
        says(&house, &[&one], &[&at("link")], "are one place");
        says(&house, &[&one], &[&at("link/deep")], "are one place");
        says(&house, &[&one], &[&at("link/not/yet")], "are one place");
        says(&house, &[&at("no/deep")], &[&at("no")], "are one place");
        says(&house, &[&at("no")], &[&at("no/x/..")], "are one place");
        says(&house, &[Path::new("../one")], &[&one], "are one place");
        says(
            &house,
            &[Path::new("")],
            &[&two],
            "backup.data: an empty text",
        );
        says(
            &house,
            &[&one],
            &[Path::new("")],
            "backup.keys: an empty text",
        );
        says(
            &house,
            &[Path::new("kept")],
            &[&two],
            "in the folder of the house",
        );
        says(
            &house,
            &[&one],
            &[&at("house/data")],
            "in the folder of the house",
        );
        says(&house, &[&one], &[&house], "in the folder of the house");
    }

    #[track_caller]
    fn strays(sort: &str, name: &str, wanted: bool) {
        let place = tempfile::tempdir().expect("a directory");
        fs::write(place.path().join(name), "").expect("a file");
        let said = stray(place.path(), sort).unwrap_or_default();
        assert_eq!(said.contains(name), wanted, "{said}");
    }

    #[test]
    fn a_backup_of_the_other_kind_is_named() {
        strays("data", "keys-20261127T130502Z-81c0.age", true);
        strays("data", "keys-20261127T130502Z-81c0.age.00112233.part", true);
        strays("data", "keys-copy.age", true);
        strays("data", "data-20261127T130502Z-81c0.age", false);
        strays("data", "erased.list", false);
        strays("data", "keys-notes.txt", false);
        strays("keys", "data-20261127T130502Z-81c0.age", true);
        strays("keys", "keys-20261127T130502Z-81c0.age", false);
        let (away, backup) = (Path::new("/nowhere"), BackupConfig::default());
        assert_eq!(
            (stray(away, "keys"), unmixed(away, &backup)),
            (None, Ok(()))
        );
    }
}
