//! A house of each release under this program: every row, every sign-in, every sealed word, on both
//! engines, from its backups and with its own files.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use pergola::CAPABILITIES;
use pergola::open::schema_parts;

use super::fixture::{
    self, LINE, RELEASES, all_sign_in, at, catalog_then, copied, counts_now, counts_then, leader,
    private_copy,
};
use crate::served::Served;
use crate::trial::{On, Trial};

/// A line that somebody leaves in the house today.
const TODAY: &str = "We are still here";

/// Brings an unpacked house to this program's schema; no row is lost on the way.
fn migrated(release: &str, on: On) -> Trial {
    let trial = fixture::unpacked(release, on);
    let then = counts_then(release);
    let store = &trial.door.store;
    assert_eq!(counts_now(store, then.keys()), then, "before");
    if on == On::Sqlite {
        assert_eq!(
            store.catalog(),
            Ok(catalog_then(release)),
            "as its files had it"
        );
    }
    let parts = schema_parts(CAPABILITIES);
    store.schema(&parts).expect("the missing steps are taken");
    assert_eq!(store.check_schema(&parts), Ok(()));
    assert_eq!(counts_now(store, then.keys()), then, "after");
    let fresh = Trial::new(on);
    assert_eq!(
        store.catalog(),
        fresh.door.store.catalog(),
        "as a fresh house"
    );
    trial
}

fn comes_up(on: On) {
    for release in RELEASES {
        let trial = migrated(release, on);
        let (mut wren, path) = leader(release, &trial);
        wren.browser.at("/me", 200).open(&path).says(LINE);
        wren.browser.says("Heron");
        all_sign_in(release, &trial, TODAY);
    }
}

#[test]
fn everything_is_there_in_files() {
    comes_up(On::Sqlite);
}

#[test]
fn everything_is_there_on_a_server() {
    comes_up(On::Postgres);
}

#[test]
fn the_program_itself_migrates_and_serves_it() {
    for release in RELEASES {
        let trial = fixture::unpacked(release, On::Sqlite);
        let house = fixture::directory(release, &trial);
        // The keys as that release wrote them, not as this program would write them.
        copied(&at(release, "files"), &house.path().join("data"));
        run(&["migrate"], house.path());
        let served = Served::start(house.path());
        trial.through(served.address);
        all_sign_in(release, &trial, TODAY);
        assert_eq!(served.told_to_stop(), Some(0));
        // A second time there is nothing left to do.
        assert!(run(&["migrate"], house.path()).contains("Nothing to do"));
    }
}

#[test]
fn a_backup_of_a_release_comes_back_under_this_program() {
    for release in RELEASES {
        let place = tempfile::tempdir().expect("a directory");
        let [key, identity] =
            ["key", "identity"].map(|name| private_copy(release, name, place.path()));
        let house = place.path().join("house");
        let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
        command.arg("restore").arg("--dir").arg(&house);
        for (option, name) in [
            ("--data", "data.age"),
            ("--keys", "keys.age"),
            ("--erased", "erased.list"),
        ] {
            command.arg(option).arg(at(release, name));
        }
        command.arg("--identity").arg(&identity);
        command.arg("--key").arg(&key).stdin(Stdio::null());
        let done = command.output().expect("the program runs");
        let wrong = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{release}: {wrong}");
        let served = Served::start(&house);
        let trial = Trial::new(On::Sqlite);
        trial.through(served.address);
        all_sign_in(release, &trial, TODAY);
        assert_eq!(served.told_to_stop(), Some(0));
    }
}

#[test]
fn this_release_has_a_fixture() {
    assert!(RELEASES.contains(&env!("CARGO_PKG_VERSION")));
    for release in RELEASES {
        let readme = fs::read_to_string(at(release, "README.md")).expect("it says how it was made");
        assert!(readme.contains("invented"), "{release}");
        let size: u64 = size(&at(release, ""));
        assert!(size < 300_000, "{release}: {size} bytes");
    }
}

fn size(path: &Path) -> u64 {
    let entries = fs::read_dir(path).expect("a directory");
    let one = |path: &Path| match path.is_dir() {
        true => size(path),
        false => fs::metadata(path).map_or(0, |meta| meta.len()),
    };
    entries
        .map(|entry| one(&entry.expect("an entry").path()))
        .sum()
}

fn run(words: &[&str], dir: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
    let done = command.args(words).arg("--dir").arg(dir);
    let done = done
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let wrong = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?}: {wrong}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}
