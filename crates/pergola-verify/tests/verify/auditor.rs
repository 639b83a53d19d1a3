//! The page: it says what was checked and what was not, and fits on one.

use pergola_tlog::{Kind, document};
use pergola_verify::{Asked, page};

use crate::house::{acted, of_64};

#[test]
fn the_page_says_what_it_proves_and_what_not() {
    let page = page(&of_64().files.check(&Asked::default()), false);
    for wanted in [
        "RESULT: THIS JOURNAL HOLDS.",
        "64 entries, from 2023-11-05 16:00 to 2023-11-06 16:00 (UTC)",
        "origin-001: \"garden.example/one\", 64 entries, 4 checkpoints",
        "this proves order only, not who",
        "need a checkpoint from an earlier visit",
        "  garden.example/one\n  64\n",
    ] {
        assert!(page.contains(wanted), "{wanted} is not in\n{page}");
    }
    assert!(page.lines().count() < 50, "{page}");
}

#[test]
fn the_page_counts_without_naming() {
    let mut house = of_64();
    let hour = house.hour;
    house.enter((0..1200).map(|at| acted(at, hour)));
    house.close();
    let page = page(&house.files.check(&Asked::default()), true);
    let joined = Kind::Joined.words();
    let line = page.lines().find(|line| line.ends_with(joined)).unwrap();
    assert_eq!(line.trim(), format!("308  {joined}"), "{page}");
}

#[test]
fn the_list_of_kinds_is_the_programs_own() {
    let kept = include_str!("../../../../docs/journal.md");
    assert!(
        kept == document(),
        "docs/journal.md is not what the program says: run `cargo xtask data-map`"
    );
}
