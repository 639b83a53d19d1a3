//! This program before a house that a newer one has changed: each command refuses in one line that says
//! what to do, with the documented exit code, and changes nothing. After an additive step it goes on.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::fixture;
use super::next::parts;
use crate::journeys::database::everything;
use crate::trial::{On, Trial};

const RELEASE: &str = "0.1.0";
/// The exit code of a database that does not open (docs/handbook/upgrade.md).
const DATABASE: i32 = 74;

/// Every command that opens the databases of a house that stands.
const COMMANDS: [&[&str]; 8] = [
    &["serve", "--listen", "127.0.0.1:0"],
    &["migrate"],
    &["backup"],
    &["code"],
    &["programme"],
    &["held"],
    &["preserve", "--until", "2026-12-31", "--everything"],
    &["journal", "checkpoint"],
];

/// Runs a command. Whatever says that it listens does not refuse: it is ended, and the test fails.
fn runs(words: &[&str], dir: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
    let command = command.args(words).arg("--dir").arg(dir);
    let command = command.current_dir(dir).stdin(Stdio::null());
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut said = String::new();
    for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
        said.push_str(&line.expect("words"));
        said.push('\n');
        if said.contains("http://") {
            child.kill().expect("it is ended");
        }
    }
    let mut output = child.wait_with_output().expect("it ends");
    output.stdout = said.into_bytes();
    output
}

/// The trial's house, with somewhere for its backups.
fn house(trial: &Trial) -> (TempDir, TempDir) {
    let house = fixture::directory(RELEASE, trial);
    let beside = tempfile::tempdir().expect("a directory");
    let file = house.path().join("pergola.toml");
    let config = std::fs::read_to_string(&file).expect("a configuration");
    let public = pergola::backup::sealed::fresh().1;
    let (one, two) = (beside.path().join("one"), beside.path().join("two"));
    let targets = format!("data = [{one:?}]\nkeys = [{two:?}]\n");
    let config = format!("{config}\n[backup]\nrecipients = [\"{public}\"]\n{targets}");
    std::fs::write(&file, config).expect("a configuration");
    (house, beside)
}

fn refuses(on: On) {
    let trial = fixture::current(RELEASE, on);
    let taken = trial.door.store.schema(&parts("breaking"));
    assert_eq!(taken, Ok(1));
    let before = everything(&trial);
    if on == On::Sqlite {
        trial.databases.close();
    }
    let (house, _beside) = house(&trial);
    for words in COMMANDS {
        let refused = runs(words, house.path());
        let told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(
            (refused.status.code(), told.lines().count()),
            (Some(DATABASE), 1),
            "{words:?}: {told}"
        );
        assert!(
            told.contains("this program is too old"),
            "{words:?}: {told}"
        );
    }
    let doctor = runs(&["doctor"], house.path());
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert_eq!(doctor.status.code(), Some(1));
    assert!(said.contains("this program is too old"), "{said}");
    if on == On::Postgres {
        assert_eq!(everything(&trial), before);
    }
}

#[test]
fn a_newer_house_is_refused_in_files() {
    refuses(On::Sqlite);
}

#[test]
fn a_newer_house_is_refused_on_a_server() {
    refuses(On::Postgres);
}

#[test]
fn a_house_with_something_more_is_open_but_not_copied() {
    let trial = fixture::current(RELEASE, On::Sqlite);
    assert_eq!(trial.door.store.schema(&parts("additive")), Ok(1));
    trial.databases.close();
    let (house, beside) = house(&trial);
    for name in ["one", "two"] {
        std::fs::create_dir(beside.path().join(name)).expect("a directory");
    }
    let opened = runs(&["migrate"], house.path());
    assert!(opened.status.success(), "nothing to do for this one");
    let refused = runs(&["backup"], house.path());
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("copy it with that one"), "{told}");
    for name in ["one", "two"] {
        let left = std::fs::read_dir(beside.path().join(name)).expect("a directory");
        let mut left: Vec<_> = left.map(|one| one.expect("an entry").file_name()).collect();
        // The mark that says whose backups go there may stay.
        left.retain(|name| name != "house.id");
        assert!(left.is_empty(), "half a backup: {left:?}");
    }
}
