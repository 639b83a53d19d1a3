//! What is taken from the form, and how a need stands before an evening.

use std::collections::BTreeSet;

use pergola_base::Day;

use super::kinds::{COUNT, FIELDS, all};
use super::rules::{Answered, Said, Stand, after, chosen, stand};

const TUESDAY: Day = Day(20_786);

#[track_caller]
fn takes(word: &str, ticked: bool, number: Option<Option<i64>>, expected: Option<i64>) {
    let kind = all().find(|kind| kind.word == word).expect("a kind");
    assert_eq!(chosen(kind, ticked, number).ok(), expected, "{word}");
}

#[test]
fn a_tick_is_one_and_children_are_counted() {
    takes("spoken", true, None, Some(1));
    takes("spoken", false, None, Some(0));
    takes("spoken", true, Some(Some(5)), Some(1));
    takes("babies", false, None, Some(0));
    takes("babies", false, Some(Some(0)), Some(0));
    takes("babies", false, Some(Some(6)), Some(6));
    takes("babies", true, None, Some(0));
}

#[test]
fn a_number_that_is_not_in_the_list_is_refused() {
    takes("babies", false, Some(None), None);
    takes("small", false, Some(Some(7)), None);
    takes("school", false, Some(Some(-1)), None);
    takes("school", true, Some(Some(i64::MAX)), None);
}

#[track_caller]
fn stands(number: i64, day: i64, answer: Option<(i64, Said)>, expected: Stand) {
    let kind = all().find(|kind| kind.word == "small").expect("a kind");
    let answers: Vec<_> = answer
        .map(|(number, said)| Answered {
            kind,
            day: TUESDAY,
            number,
            said,
        })
        .into_iter()
        .collect();
    let found = stand(kind, number, TUESDAY.plus(day), &answers);
    assert_eq!(found, expected);
}

#[test]
fn an_answer_holds_for_its_day_and_its_number() {
    stands(2, 0, None, Stand::Open);
    stands(2, 0, Some((2, Said::Met)), Stand::Met);
    stands(1, 0, Some((2, Said::Met)), Stand::Met);
    stands(3, 0, Some((2, Said::Met)), Stand::Open);
    stands(2, 7, Some((2, Said::Met)), Stand::Open);
    stands(2, 0, Some((2, Said::NotPossible)), Stand::NotPossible);
    stands(3, 0, Some((2, Said::NotPossible)), Stand::NotPossible);
    stands(2, 1, Some((2, Said::NotPossible)), Stand::Open);
}

#[test]
fn an_answer_to_another_kind_says_nothing() {
    let kind = |word| all().find(|kind| kind.word == word).expect("a kind");
    let answers = [Answered {
        kind: kind("spoken"),
        day: TUESDAY,
        number: 1,
        said: Said::Met,
    }];
    assert_eq!(stand(kind("signed"), 1, TUESDAY, &answers), Stand::Open);
    assert_eq!(stand(kind("spoken"), 1, TUESDAY, &answers), Stand::Met);
}

#[test]
fn what_was_said_is_what_stands() {
    assert_eq!(after(None), Stand::Open);
    assert_eq!(after(Some(Said::Met)), Stand::Met);
    assert_eq!(after(Some(Said::NotPossible)), Stand::NotPossible);
}

#[test]
fn every_kind_has_its_own_code_field_and_text() {
    let codes: BTreeSet<_> = all().map(|kind| kind.code).collect();
    let words: BTreeSet<_> = all().map(|kind| kind.word).collect();
    let texts: BTreeSet<_> = all().map(|kind| kind.text).collect();
    assert_eq!(
        (codes.len(), words.len(), texts.len()),
        (COUNT, COUNT, COUNT)
    );
    assert!(FIELDS.iter().all(|field| words.contains(field.name)));
}
