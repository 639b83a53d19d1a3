//! The rules, one line a case.

use pergola_base::Id;

use super::rules::{Fields, Side, pair, side};

const FIELDS: Fields = Fields {
    chosen: "one",
    code: "one_code",
};

#[track_caller]
fn check(chosen: Option<u8>, typed: bool, found: Option<u8>, means: Result<u8, &str>) {
    let id = |byte: u8| Id::from_raw([byte; 16]);
    let given = Side {
        chosen: chosen.map(id),
        typed,
        found: found.map(id),
    };
    let told = side(given, FIELDS).map_err(|refusal| refusal.field.unwrap_or_default());
    assert_eq!(told, means.map(id));
}

#[test]
fn a_side_means_one_person() {
    check(Some(1), false, None, Ok(1));
    check(None, true, Some(2), Ok(2));
    check(Some(1), true, Some(2), Ok(2));
    check(Some(1), true, None, Err("one_code"));
    check(None, false, Some(2), Err("one"));
    check(None, false, None, Err("one"));
}

#[track_caller]
fn check_pair(one: u8, other: u8, asked: bool, told: Option<&str>) {
    let refused = pair(Id::from_raw([one; 16]), Id::from_raw([other; 16]), asked);
    assert_eq!(refused.err().map(|refusal| refusal.what), told);
}

#[test]
fn a_pair_is_two_people_who_were_asked() {
    check_pair(1, 2, true, None);
    check_pair(1, 1, true, Some("apart-same"));
    check_pair(1, 2, false, Some("apart-asked-needed"));
    check_pair(1, 1, false, Some("apart-same"));
}
