//! The folder of a house: whether a new one can stand there, and whether the files of the one that
//! stood there are gone. It opens nothing and changes nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::reach;

/// Where a restore makes the databases first; while it is there, nothing of it was opened.
pub const BESIDE: &str = "data.new";

/// What is said of a folder in which a restore ended before its time.
const BROKEN_OFF: &str = "a restore was broken off here, before the house could be opened. Remove this folder (on \
     PostgreSQL make the two databases anew, too), and run `pergola restore` again";

/// What is said where no configuration is: a house that lost it, one that did not come back yet, or none.
#[must_use]
pub fn unconfigured(dir: &Path) -> &'static str {
    let holds = |name: &str| fs::read_dir(dir.join(name)).map(|mut inside| inside.next().is_some());
    if holds(BESIDE).is_ok() {
        return BROKEN_OFF;
    }
    if holds("data").unwrap_or(false) {
        return "it is gone, and the data beside it is still there: do not run `pergola init`. Every backup of the data \
                holds this file: bring one back into another directory with `pergola restore`, and copy it from there";
    }
    "it is not there. Is this a house, and its disk in its place? A new one is made by `pergola init`"
}

/// Whether a new house can stand here: nothing is there yet, or an empty folder. A folder that holds
/// anything belongs to something else, and its rights are not ours to change.
///
/// # Errors
/// Why not, in one line.
pub fn is_free(dir: &Path) -> Result<(), String> {
    let shown = dir.display();
    match fs::read_dir(dir).map(|mut inside| inside.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) if dir.join(BESIDE).is_dir() => Err(format!("{shown}: {BROKEN_OFF}")),
        Ok(false) => Err(format!("{shown}: it is not empty; give a new directory")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(format!("{shown}: {}", reach::why(dir, &error))),
    }
}

/// What is said when a file without which there is no house is not there, or is empty, as when the
/// disk is not in its place: new files in their stead would be a blank house.
#[must_use]
pub fn lost(data: &Path) -> Option<String> {
    let gone = |name: &&str| match fs::metadata(data.join(name)) {
        Ok(file) => file.len() == 0,
        Err(error) => error.kind() == ErrorKind::NotFound,
    };
    let name = ["main.db", "keys.head"].into_iter().find(gone);
    let name = name.or((!has_keys(data)).then_some("the file of its keys"))?;
    Some(format!(
        "{}: {name} is gone. Is its disk in its place? If it is lost, bring a backup back with `pergola restore`",
        data.display()
    ))
}

/// Whether there is a file that the head of the keys could name; which one it is says the head.
fn has_keys(data: &Path) -> bool {
    let Ok(inside) = fs::read_dir(data) else {
        // Whoever opens it says why.
        return true;
    };
    inside.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is = name == "keys.db" || (name.starts_with("keys-") && name.ends_with(".db"));
        is && entry.metadata().is_ok_and(|file| file.len() > 0)
    })
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, is_free, lost, unconfigured};
    use std::fs;

    #[test]
    fn a_folder_that_holds_anything_is_not_free() {
        let place = tempfile::tempdir().expect("a directory");
        assert_eq!(is_free(place.path()), Ok(()));
        assert_eq!(is_free(&place.path().join("new")), Ok(()));
        fs::write(place.path().join("letter"), "somebody's").expect("written");
        assert!(
            is_free(place.path())
                .expect_err("full")
                .contains("not empty")
        );
        assert!(is_free(&place.path().join("letter")).is_err());
    }

    #[test]
    fn a_folder_without_a_configuration_is_told_by_what_it_holds() {
        let place = tempfile::tempdir().expect("a directory");
        let said = || unconfigured(place.path());
        assert!(said().contains("`pergola init`"));
        // As `init` leaves it when it is killed before its first file.
        fs::create_dir(place.path().join("data")).expect("a folder");
        assert!(said().contains("A new one is made"));
        fs::write(place.path().join("data/main.db"), "pages").expect("written");
        assert!(said().contains("do not run `pergola init`"));
        fs::create_dir(place.path().join(BESIDE)).expect("a folder");
        assert!(said().contains("broken off"));
        assert!(is_free(place.path()).is_err_and(|why| why.contains("broken off")));
    }

    #[test]
    fn a_file_that_is_gone_or_empty_is_named() {
        let place = tempfile::tempdir().expect("a directory");
        let named = || lost(place.path()).unwrap_or_default();
        assert!(named().contains("main.db is gone"));
        fs::write(place.path().join("main.db"), "").expect("written");
        assert!(named().contains("main.db is gone"));
        fs::write(place.path().join("main.db"), "pages").expect("written");
        assert!(named().contains("keys.head is gone"));
        fs::write(place.path().join("keys.head"), "a head").expect("written");
        assert!(named().contains("the file of its keys is gone"));
        fs::write(place.path().join("keys-00.db"), "").expect("written");
        assert!(named().contains("the file of its keys is gone"));
        fs::write(place.path().join("keys-00.db"), "pages").expect("written");
        assert_eq!(lost(place.path()), None);
    }
}
