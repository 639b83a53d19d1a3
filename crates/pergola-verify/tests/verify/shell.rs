//! The program as an auditor runs it: on a folder, with its exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::house::{House, of_64};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pergola-verify"))
        .args(arguments)
        .output()
        .expect("the program was built")
}

fn write(house: &House, folder: &Path) {
    for (path, bytes) in &house.files.0 {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder)).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
}

#[track_caller]
fn check(arguments: &[&str], code: i32, says: &str) {
    let output = run(arguments);
    let text = String::from_utf8(output.stdout).expect("a page is text");
    assert_eq!(output.status.code(), Some(code), "{text}");
    assert!(text.contains(says), "{says} is not in\n{text}");
}

#[test]
fn exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let house = of_64();
    write(&house, folder.path());
    let log = folder.path().to_str().unwrap();
    let key = format!("{log}/origin-001/key");
    let since = format!("{log}/origin-001/checkpoint");
    check(&["--log", log], 0, "THIS JOURNAL HOLDS");
    let all = ["--log", log, "--key", &key, "--since", &since, "--counts"];
    check(&all, 0, "It was signed with the key you brought along");
    check(&["--kinds"], 0, "Somebody was erased.");
    check(
        &["--log", &format!("{log}/nowhere")],
        74,
        "NOTHING IS KNOWN",
    );
    check(&["--log", log, "--key", "nowhere"], 74, "NOTHING IS KNOWN");
    check(&["--log", log, "--since", &key], 74, "it is no checkpoint");
    let inside = format!("{log}/origin-001");
    check(
        &["--log", &inside],
        74,
        "must hold a folder named origin-001",
    );
    assert_eq!(run(&[]).status.code(), Some(2));

    fs::create_dir(folder.path().join("origin-001/empty")).unwrap();
    check(
        &["--log", log],
        1,
        "\"origin-001/empty/\" does not belong here",
    );
    fs::remove_dir(folder.path().join("origin-001/empty")).unwrap();
    let deep = folder.path().join("origin-001").join(["x"; 30].join("/"));
    fs::create_dir_all(&deep).unwrap();
    check(&["--log", log], 1, "does not belong here");
    fs::remove_dir_all(folder.path().join("origin-001/x")).unwrap();
    let tile = folder.path().join("origin-001/tile/0/000.p/64");
    let bytes = fs::read(&tile).unwrap();
    fs::remove_file(&tile).unwrap();
    check(&["--log", log], 1, "origin-001/tile/0/000.p/64 is missing");
    fs::create_dir(&tile).unwrap();
    check(&["--log", log], 1, "is not an ordinary file");
    fs::remove_dir(&tile).unwrap();
    fs::write(&tile, bytes).unwrap();
    check(&["--log", log], 0, "THIS JOURNAL HOLDS");
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    write(&of_64(), folder.path());
    let key = folder.path().join("origin-001/key");
    let away = tempfile::tempdir().unwrap();
    fs::rename(&key, away.path().join("key")).unwrap();
    std::os::unix::fs::symlink(away.path().join("key"), &key).unwrap();
    let log = folder.path().to_str().unwrap();
    check(&["--log", log], 1, "origin-001/key is not an ordinary file");
}

#[test]
fn a_gap_has_its_own_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::new();
    house.shift(1);
    house.hour += 24;
    house.shift(1);
    write(&house, folder.path());
    let log = folder.path().to_str().unwrap();
    check(&["--log", log], 3, "hours or entries that nobody can prove");
}

#[test]
fn help_speaks_to_an_auditor() {
    let output = run(&["--help"]);
    let text = String::from_utf8(output.stdout).unwrap();
    for wanted in [
        "The first visit:",
        "Each later visit:",
        "What the exit codes mean",
    ] {
        assert!(text.contains(wanted), "{text}");
    }
}
