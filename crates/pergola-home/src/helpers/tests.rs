//! The rules, one line a case.

use pergola_base::Role;

use super::rules::{Bands, CODES, bands};

#[track_caller]
fn check(sizes: &[i64], all: i64, small: i64, middle: i64, large: i64) {
    assert_eq!(
        bands(sizes),
        Bands {
            all,
            small,
            middle,
            large
        },
        "{sizes:?}"
    );
}

#[test]
fn circles_are_counts_in_bands() {
    check(&[], 0, 0, 0, 0);
    check(&[1], 1, 1, 0, 0);
    check(&[4], 1, 1, 0, 0);
    check(&[5], 1, 0, 1, 0);
    check(&[8], 1, 0, 1, 0);
    check(&[9], 1, 0, 0, 1);
    check(&[14], 1, 0, 0, 1);
    check(&[3, 6, 9, 12], 4, 1, 1, 2);
}

#[test]
fn a_code_for_helpers_makes_no_participant() {
    assert!(CODES.iter().all(|role| role.helps()));
    assert!(!CODES.contains(&Role::Participant));
    assert!(!CODES.contains(&Role::Alumni));
    assert!(!CODES.contains(&Role::Anyone));
}
