//! The commands of the rota as somebody at a terminal uses them: what they print,
//! what they write and how they end.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../pergola-rota/tests/instances/{name}.json"))
}

fn rota(words: &[&str], file: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
    command.arg("rota").args(words).arg(file);
    command.output().expect("pergola starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_rota_is_found_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("rota.json");
    let place = out.to_string_lossy().into_owned();
    let words = [
        "solve", "--steps", "2000000", "--seed", "3", "--out", &place,
    ];
    let done = rota(&words, &file("small1"));
    assert!(done.status.success(), "{}", text(&done.stderr));
    let said = text(&done.stdout);
    assert!(
        said.contains("objective   235\n") && said.contains("bound       235\n"),
        "{said}"
    );
    assert!(
        said.contains("proved") && said.contains("first rota"),
        "{said}"
    );
    let written = std::fs::read_to_string(&out).expect("written");
    let written: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(written["team"].as_array().map(Vec::len), Some(4));
    // The same seed and steps: the same bytes.
    let before = std::fs::read(&out).expect("written");
    rota(&words, &file("small1"));
    assert_eq!(std::fs::read(&out).expect("written"), before);
}

#[test]
fn where_there_is_none_it_says_why_and_ends_with_3() {
    let done = rota(&["solve"], &file("small-scarce"));
    assert_eq!(done.status.code(), Some(3));
    let said = text(&done.stdout);
    assert!(said.contains("Away in week 1: mentor 1."), "{said}");
    assert!(said.contains("What could be decided:"), "{said}");
    assert!(text(&done.stderr).ends_with("small-scarce.json: no rota exists\n"));
}

#[test]
fn machines_read_the_same() {
    let done = rota(&["explain", "--json"], &file("small-scarce"));
    assert!(done.status.success());
    let said: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let away = serde_json::json!({ "rule": "away", "circle": null, "week": 1, "mentor": 1 });
    assert!(
        said["clash"]
            .as_array()
            .is_some_and(|clash| clash.contains(&away)),
        "{said}"
    );
    let done = rota(&["explain"], &file("small1"));
    assert_eq!(text(&done.stdout), "A rota exists: nothing clashes.\n");
}

#[test]
fn why_somebody_is_there_or_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("rota.json");
    let place = out.to_string_lossy().into_owned();
    rota(
        &["solve", "--steps", "200000", "--out", &place],
        &file("small1"),
    );
    let written = std::fs::read_to_string(&out).expect("written");
    let written: Value = serde_json::from_str(&written).expect("JSON");
    let team: Vec<u64> = written["team"][1][2]
        .as_array()
        .expect("two")
        .iter()
        .filter_map(Value::as_u64)
        .collect();
    let mut there = 0;
    for mentor in 0..12_u64 {
        let who = mentor.to_string();
        let words = ["why", "--circle", "1", "--week", "2", "--mentor", &who];
        let done = rota(&words, &file("small1"));
        assert!(done.status.success(), "{}", text(&done.stderr));
        let said = text(&done.stdout);
        assert_eq!(said.lines().count(), 1, "{said}");
        there += u32::from(team.contains(&mentor));
        assert_eq!(said.contains("(fair:"), team.contains(&mentor), "{said}");
    }
    assert_eq!(there, 2);
    let words = ["why", "--circle", "9", "--week", "2", "--mentor", "0"];
    let done = rota(&words, &file("small1"));
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("--circle 9: expected 0 to 3"));
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |content: &[u8], expected: &str| {
        let bad = folder.path().join("bad.json");
        std::fs::write(&bad, content).expect("written");
        let done = rota(&["solve"], &bad);
        assert_eq!(done.status.code(), Some(1));
        let said = text(&done.stderr);
        assert!(
            said.starts_with("pergola: ") && said.contains(expected),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1);
    };
    let good = std::fs::read_to_string(file("small1")).expect("there");
    check(
        &good.as_bytes()[..500],
        "line 1, column 500: the file ends here",
    );
    check(
        good.replace("\"W\": 12", "\"W\": -1").as_bytes(),
        "W: -1; expected 0 or more",
    );
    check(
        &vec![b' '; 100 << 20],
        "104857600 bytes; expected at most 16 MiB",
    );
    let done = rota(&["solve"], &folder.path().join("nowhere.json"));
    assert_eq!(done.status.code(), Some(1));
}
