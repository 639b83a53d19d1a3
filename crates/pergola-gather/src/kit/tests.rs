//! The sheets: every minute has its part, every address its sheet.

use super::CAPABILITY;
use super::sheets::{EVENING, Sheet};

#[test]
fn the_evening_has_no_gap_and_lasts_ninety_minutes() {
    let mut minute = 0;
    for part in EVENING {
        assert_eq!(part.from, minute, "{}", part.name);
        assert!(part.to > part.from, "{}", part.name);
        minute = part.to;
    }
    assert_eq!(minute, 90);
}

#[track_caller]
fn check(path: &str, sheet: Option<Sheet>) {
    assert_eq!(Sheet::at(path), sheet, "{path}");
}

#[test]
fn every_address_has_its_sheet() {
    check("/kit/clock", Some(Sheet::Clock));
    check("/kit/aloud", Some(Sheet::Aloud));
    check("/kit/safety", Some(Sheet::Safety));
    check("/kit", None);
    check("/kit/all", None);
    check("/kit/clock/", None);
    for sheet in Sheet::ALL {
        check(sheet.path(), Some(sheet));
        let known = CAPABILITY
            .routes
            .iter()
            .any(|route| route.path == sheet.path());
        assert!(known, "{} has no route", sheet.path());
    }
}
