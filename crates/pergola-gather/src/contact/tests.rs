//! The rules of first contact, one line a case.

use pergola_base::Day;

use super::rules::{self, Hours, QUESTIONS_MAX, SLIPS_MAX, Time, Way};

#[test]
fn lines_are_taken_while_each_can_be_answered() {
    let check = |empty, wait, expected: Option<&str>| {
        let told = rules::may_ask(empty, wait)
            .err()
            .map(|refusal| refusal.what);
        assert_eq!(told, expected, "{empty} {wait}");
    };
    check(false, 0, None);
    check(false, QUESTIONS_MAX - 1, None);
    check(false, QUESTIONS_MAX, Some("contact-ask-full"));
    check(true, 0, Some("contact-ask-empty"));
    check(true, QUESTIONS_MAX, Some("contact-ask-empty"));
}

#[test]
fn an_answer_is_due_within_seven_days() {
    assert_eq!(rules::due(Day(100)), Day(107));
}

#[test]
fn slips_are_given_while_there_are_not_too_many() {
    let check = |wait, allowed| assert_eq!(rules::may_give(wait).is_ok(), allowed, "{wait}");
    check(0, true);
    check(SLIPS_MAX - 1, true);
    check(SLIPS_MAX, false);
}

#[test]
fn rule_111_nobody_under_18_goes_on_to_a_group_of_adults() {
    assert!(rules::may_go_on(true).is_ok());
    let refused = rules::may_go_on(false).expect_err("not without the tick");
    assert_eq!(refused.what, "desk-adult-missing");
}

#[test]
fn rule_112_a_way_in_is_shown_from_five_on_and_in_fives() {
    let check = |times, expected| assert_eq!(rules::shown(times), expected, "{times}");
    check(0, None);
    check(4, None);
    check(5, Some(5));
    check(9, Some(5));
    check(10, Some(10));
    check(104, Some(100));
}

#[test]
fn numbers_in_the_digits_of_our_scripts() {
    let check = |typed, expected| assert_eq!(rules::number(typed), expected, "{typed:?}");
    check("17", Some(17));
    check(" 1 7 ", Some(17));
    check("١٧", Some(17));
    check("۱۷", Some(17));
    check("0017", Some(17));
    check("", None);
    check(" ", None);
    check("-1", None);
    check("x7", None);
    check("99999999999999999999", None);
}

#[test]
fn times_of_the_desk_stand_in_the_order_of_the_week() {
    const HOUR: i64 = 60;
    let check = |first: [i64; 3], second: [i64; 3], expected: Result<&[[i64; 3]], &str>| {
        let mut chosen = [[None; 3]; rules::TIME_FIELDS.len()];
        (chosen[0], chosen[4]) = (first.map(Some), second.map(Some));
        let list = rules::times(chosen).map_err(|refusal| refusal.field.unwrap_or_default());
        let told = |time: &Time| [time.weekday, time.begins, time.ends];
        let list = list.map(|list| list.iter().map(told).collect::<Vec<_>>());
        assert_eq!(
            list.as_deref().map_err(|field| *field),
            expected,
            "{first:?} {second:?}"
        );
    };
    let monday = [0, 17 * HOUR, 19 * HOUR];
    let early = [0, 10 * HOUR, 10 * HOUR + 30];
    let sunday = [6, 7 * HOUR, 22 * HOUR];
    check(monday, monday, Ok(&[monday]));
    check(sunday, monday, Ok(&[monday, sunday]));
    check(monday, early, Ok(&[early, monday]));
    check(monday, [7, 19 * HOUR, 17 * HOUR], Ok(&[monday]));
    check(monday, [-1, 0, 0], Ok(&[monday]));
    check(monday, [3, 17 * HOUR, 17 * HOUR], Err("until5"));
    check([3, 19 * HOUR, 17 * HOUR], monday, Err("until1"));
    check(monday, [3, 17 * HOUR, 17 * HOUR + 1], Err("until5"));
    check(monday, [3, 0, 17 * HOUR], Err("until5"));
    check(monday, [3, i64::MIN, i64::MAX], Err("until5"));
    let nobody = rules::times([[None; 3]; rules::TIME_FIELDS.len()]);
    assert_eq!(nobody.map_err(|refusal| refusal.what), Ok(Vec::new()));
    let open_end = rules::times([[Some(0), Some(17 * HOUR), None]; rules::TIME_FIELDS.len()]);
    assert_eq!(
        open_end.map_err(|refusal| refusal.field),
        Err(Some("until1"))
    );
}

#[test]
fn a_part_of_town_that_stays_keeps_its_number() {
    let list = |parts: &[(i64, &str)]| -> Vec<(i64, String)> {
        parts
            .iter()
            .map(|(part, name)| (*part, (*name).to_owned()))
            .collect()
    };
    let check = |before: &[(i64, &str)], typed: &str, after: &[(i64, &str)]| {
        assert_eq!(
            rules::parts(&list(before), 0, typed),
            list(after),
            "{typed:?}"
        );
    };
    check(&[], "North\nSouth", &[(1, "North"), (2, "South")]);
    check(
        &[(1, "North"), (2, "South")],
        "South\nEast",
        &[(2, "South"), (3, "East")],
    );
    check(&[(1, "North")], " North \n\nNorth\n", &[(1, "North")]);
    check(&[(4, "North")], "", &[]);
    let many = (0..60)
        .map(|one| format!("part {one}\n"))
        .collect::<String>();
    assert_eq!(rules::parts(&[], 0, &many).len(), rules::PARTS_MAX);
    // A slip still waits for the second, which is no longer in the list.
    let after = rules::parts(&list(&[(1, "North")]), 2, "North\nEast");
    assert_eq!(after, list(&[(1, "North"), (3, "East")]));
}

#[test]
fn every_choice_has_its_own_code() {
    for (place, (code, text, hours)) in Hours::ALL.iter().enumerate() {
        assert_eq!(*hours as usize, place, "{code}");
        assert_eq!(Hours::text(*hours as i64), *text);
    }
    assert_eq!(Hours::text(99), "desk-hours-any");
    for (place, (code, _, way)) in Way::ALL.iter().enumerate() {
        assert_eq!(*way as usize, place + 1, "{code}");
    }
}
