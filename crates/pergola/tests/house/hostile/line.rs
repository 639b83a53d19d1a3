//! A command line that makes no sense (QUALITY 3, command line): the usage and
//! code 2, a quiet end when nobody reads, never a panic.

use std::ffi::OsStr;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Output, Stdio};

use crate::hostile::malformed::signed_in;
use crate::served::{Served, ask, house, run};
use crate::trial::{On, Trial};

fn program(words: &[&OsStr]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
    command.args(words).stdin(Stdio::null());
    command.output().expect("the program runs")
}

fn words(line: &str) -> Vec<&OsStr> {
    line.split(' ')
        .filter(|word| !word.is_empty())
        .map(OsStr::new)
        .collect()
}

/// Refused with the usage, nothing on the other side, no panic.
#[track_caller]
fn unknown(words: &[&OsStr]) {
    let done = program(words);
    let told = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(2), "{words:?}: {told:.300}");
    assert!(!told.is_empty() && done.stdout.is_empty(), "{words:?}");
    assert!(!told.contains("panicked"), "{words:?}: {told}");
}

#[test]
fn what_is_not_understood_ends_with_2() {
    let long = "a".repeat(100_000);
    for line in [
        "",
        "serv",
        "--serve",
        "serve",
        "serve --dir",
        "serve --dir a --dir b",
        "serve --dir a --listen nowhere",
        "serve --dir a --listen 127.0.0.1:99999",
        "serve --dir a --key 00",
        "serve -x",
        "-",
        "--",
        "help nothing",
        "demo --people -1",
        "demo --people 99999999999999999999999",
        "demo --seed 1e999",
        "demo --seed NaN",
        "rota solve x --seconds 1e999",
        "rota solve x --seconds NaN",
        "rota solve x --seconds -1",
        "rota solve x --threads 0",
        "rota solve x --threads 99999999999999999999",
        "rota solve x --steps -1",
        "preserve --dir a --until 2027-02-31",
        "preserve --dir a --until 0-0-0",
        "preserve --dir a --until 99999-01-01",
        "preserve --dir a --until tomorrow",
        "programme --dir a --threat 4",
        "programme --dir a --emergency one",
        "programme --dir a --emergency 1234567890123456789012345",
        "programme --dir a --telephone none",
        "programme --dir a --duty",
        "backup",
        "backup chec",
        "journal",
        "restore",
        &long,
        &format!("serve --dir a {long}"),
    ] {
        unknown(&words(line));
    }
}

#[test]
fn bytes_that_are_no_text_end_with_2_or_name_no_house() {
    let odd = OsStr::from_bytes(b"\xff\xfe\x80");
    unknown(&[odd]);
    unknown(&[
        OsStr::new("serve"),
        OsStr::new("--dir"),
        OsStr::new("a"),
        OsStr::new("--listen"),
        odd,
    ]);
    unknown(&[OsStr::new("demo"), OsStr::new("--seed"), odd]);
    unknown(&[
        OsStr::new("preserve"),
        OsStr::new("--dir"),
        OsStr::new("a"),
        OsStr::new("--until"),
        odd,
    ]);
    // A path may be anything; there is no house.
    for verb in ["serve", "migrate", "doctor", "code"] {
        let done = program(&[OsStr::new(verb), OsStr::new("--dir"), odd]);
        let told = String::from_utf8_lossy(&done.stderr);
        assert_eq!(
            (done.status.code(), told.lines().count()),
            (Some(78), 1),
            "{verb}: {told}"
        );
    }
}

#[test]
fn when_nobody_reads_it_ends_quietly() {
    for line in [
        "--help",
        "serve --help",
        "routes",
        "routes --json",
        "data-map",
        "--version",
    ] {
        let (reads, writes) = std::io::pipe().expect("a pipe");
        drop(reads);
        let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
        command
            .args(words(line))
            .stdin(Stdio::null())
            .stdout(writes)
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let mut told = String::new();
        child
            .stderr
            .take()
            .expect("its words")
            .read_to_string(&mut told)
            .expect("text");
        assert_eq!(told, "", "{line}");
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{line}");
    }
}

#[test]
fn how_it_went_does_not_depend_on_who_listens() {
    let place = house();
    let dir = place.path().to_str().expect("a path");
    let code = |stdout: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
        command.args(["doctor", "--dir", dir]).stdin(Stdio::null());
        command.stdout(stdout).stderr(Stdio::null());
        command.status().expect("it runs").code()
    };
    assert_eq!(code(Stdio::null()), Some(1), "it has no safety copy");
    let (reads, writes) = std::io::pipe().expect("a pipe");
    drop(reads);
    assert_eq!(code(writes.into()), Some(1));
}

#[test]
fn without_anybody_to_answer_nothing_is_asked() {
    let place = house();
    let inside = place.path().join("new");
    let inside = inside.to_str().expect("a path");
    let house = place.path().to_str().expect("a path");
    for (line, code) in [
        (format!("init --dir {inside}"), 1),
        (
            format!("preserve --dir {house} --until 2027-01-31 --everything"),
            1,
        ),
    ] {
        // Once with nothing to read, once without any input at all.
        let done = program(&words(&line));
        let mut command = Command::new("sh");
        command.args(["-c", "exec \"$@\" <&-", "sh", env!("CARGO_BIN_EXE_pergola")]);
        let closed = command.args(words(&line)).output().expect("it runs");
        for done in [done, closed] {
            let told = String::from_utf8_lossy(&done.stderr);
            assert_eq!(done.status.code(), Some(code), "{line}: {told}");
            assert_eq!(told.lines().count(), 1, "{line}: {told}");
        }
    }
    assert!(!std::path::Path::new(inside).exists(), "nothing was begun");
}

/// Nothing that is secret can be typed where every user of the machine reads it.
#[test]
fn no_secret_stands_in_a_command() {
    let all = String::from_utf8(program(&words("--help")).stdout).expect("text");
    let verbs = all
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1);
    let verbs: Vec<_> = verbs
        .map_while(|line| line.split_whitespace().next())
        .collect();
    assert!(verbs.len() > 10, "{verbs:?}");
    for verb in verbs {
        let help =
            String::from_utf8(program(&words(&format!("help {verb}"))).stdout).expect("text");
        for line in help.lines().filter(|line| line.trim().starts_with("--")) {
            for word in ["PASS", "SECRET", "<WORDS", "<KEY>", "<CODE", "<TOKEN"] {
                assert!(!line.contains(word), "{verb}: {line}");
            }
        }
    }
}

/// Two servers on one file: both answer, a session of one is known to the other,
/// and the death of one is nothing to the other.
#[test]
fn two_servers_of_one_file_live_together() {
    let place = house();
    let trial = Trial::new(On::Sqlite);
    let (first, second) = (Served::start(place.path()), Served::start(place.path()));
    for (round, server) in [&first, &second, &first, &second].into_iter().enumerate() {
        trial.through(server.address);
        for mut browser in signed_in(&trial, place.path(), round, 3) {
            browser
                .open("/me/choices")
                .fill("idle", "20")
                .press("/me/choices")
                .at("/me/choices", 200);
            for other in [first.address, second.address] {
                assert_eq!(ask(other, &browser.raw("GET", "/me", &[])).status, 200);
            }
        }
    }
    first.signal(rustix::process::Signal::KILL);
    drop(first);
    trial.through(second.address);
    for mut browser in signed_in(&trial, place.path(), 0, 6) {
        browser
            .open("/me/choices")
            .fill("idle", "10")
            .press("/me/choices")
            .at("/me/choices", 200);
    }
    assert_eq!(second.told_to_stop(), Some(0));
    assert!(run(&["migrate"], place.path()).status.success());
}
