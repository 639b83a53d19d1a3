//! The table of bad input (QUALITY 3): every case has a test that is there, or a
//! reason why it has none. `docs/bad-input.md` is made from the same file.

use std::path::{Path, PathBuf};

const CASES: &str = include_str!("cases.txt");
const CASES_MIN: usize = 100;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Whether a test of this name stands in the sources: `house::` is this program,
/// `rota::` the one beside it, anything else a crate.
fn is_there(name: &str) -> bool {
    let parts: Vec<&str> = name.split("::").collect();
    let [first, modules @ .., last] = parts.as_slice() else {
        return false;
    };
    let tests = root().join("crates/pergola/tests");
    let mut place = match *first {
        "house" => tests.join("house"),
        "rota" => return told(&tests.join("rota.rs"), last),
        other => root()
            .join("crates")
            .join(other.replace('_', "-"))
            .join("src"),
    };
    let mut file = place.join("lib.rs");
    for module in modules {
        place = place.join(module);
        let known = [place.with_extension("rs"), place.join("mod.rs")];
        file = known.into_iter().find(|one| one.exists()).unwrap_or(file);
    }
    told(&file, last)
}

/// Whether a file holds this test, and it is one.
fn told(file: &Path, test: &str) -> bool {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let on_both = format!("{test} => |");
    let plain = format!("fn {test}(");
    lines.iter().enumerate().any(|(at, line)| {
        let before = &lines[at.saturating_sub(4)..at];
        line.starts_with(&on_both) || line.starts_with(&plain) && before.contains(&"#[test]")
    })
}

/// A case and its tests; or nothing but a reason.
fn cases() -> Vec<(&'static str, Vec<&'static str>, &'static str)> {
    let lines = CASES
        .lines()
        .filter(|line| !line.starts_with(['#', '>']) && !line.is_empty());
    lines
        .map(
            |line| match (line.split_once(" = "), line.split_once(" ~ ")) {
                (Some((case, tests)), _) => (case, tests.split(", ").collect(), ""),
                (None, Some((case, reason))) => (case, Vec::new(), reason),
                (None, None) => (line, Vec::new(), ""),
            },
        )
        .collect()
}

#[test]
fn every_case_has_a_test_that_is_there() {
    let cases = cases();
    for (case, tests, reason) in &cases {
        assert!(
            !tests.is_empty() || reason.split(' ').count() > 3,
            "{case}: neither a test nor a reason"
        );
        for test in tests {
            assert!(is_there(test), "{case}: there is no test {test}");
        }
    }
    assert!(
        cases.len() >= CASES_MIN,
        "cases went missing: {}",
        cases.len()
    );
}

#[test]
fn what_is_not_there_is_noticed() {
    assert!(is_there(
        "house::hostile::table::what_is_not_there_is_noticed"
    ));
    assert!(is_there("house::bad_input::hostile_addresses"));
    assert!(is_there("rota::what_does_not_fit_is_told_with_its_place"));
    for wrong in [
        "house::bad_input::hostile_adresses",
        "house::nowhere::hostile_addresses",
        "house::hostile::table::is_there",
        "hostile_addresses",
        "",
    ] {
        assert!(!is_there(wrong), "{wrong}");
    }
}
