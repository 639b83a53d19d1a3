//! From how many answers on sums are shown, and what the stored parts mean.

use pergola_base::Day;

use super::rules::{FIELDS, WEEK, WORDS, part_of, parts_of, sums};

#[track_caller]
fn check(answered: i64, counted: &[(i64, i64)], expected: Option<(usize, i64)>) {
    let found = sums(answered, counted);
    assert_eq!(found.is_some(), expected.is_some(), "{answered} answered");
    if let (Some(sums), Some((part, sum))) = (found, expected) {
        assert_eq!(sums[part], sum);
        let others = sums.iter().sum::<i64>() - sum;
        let counted: i64 = counted.iter().map(|(_, count)| count).sum();
        assert!(others <= counted, "nothing is made up");
    }
}

#[test]
fn until_five_have_answered_nothing_is_shown() {
    check(0, &[], None);
    check(1, &[(5, 1)], None);
    check(4, &[(5, 4)], None);
    check(5, &[(5, 5)], Some((5, 5)));
    check(5, &[(5, 1)], Some((5, 1)));
    check(6, &[(0, 2), (20, 3)], Some((20, 3)));
    check(6, &[(0, 2)], Some((1, 0)));
    check(5, &[(-1, 9), (21, 9), (i64::MAX, 9)], Some((0, 0)));
    check(-5, &[(0, 9)], None);
}

#[test]
fn a_part_is_a_day_and_a_time() {
    assert_eq!(part_of(0), (Day(4), "copy-time-morning"));
    assert_eq!(part_of(5), (Day(5), "copy-time-evening"));
    assert_eq!(part_of(19), (Day(10), "copy-time-afternoon"));
    assert_eq!(part_of(0).0.weekday(), 0);
    assert_eq!(part_of(20).0.weekday(), 6);
    assert_eq!((parts_of(0), parts_of(6)), (0..3, 18..21));
}

#[test]
fn each_part_of_the_week_has_a_field() {
    let mut words = WORDS.to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!((words.len(), FIELDS.len()), (WEEK, WEEK));
    assert!(
        FIELDS
            .iter()
            .zip(WORDS)
            .all(|(field, word)| field.name == word)
    );
}
