//! Pure decisions about times: the parts of a week, and when sums may be shown.

use std::ops::Range;

use pergola_base::{Day, FieldRule};

/// Sums are shown once so many people have answered.
pub const ANSWERED_MIN: i64 = 5;
/// Days after which an answer is deleted.
pub const KEPT_DAYS: i64 = 90;
/// Some Monday: 1970-01-05.
pub const MONDAY: Day = Day(4);
/// Parts of a day.
pub const PARTS: usize = 3;
/// Parts of a week.
pub const WEEK: usize = 7 * PARTS;

/// The field of each part of a week, in the order of the stored codes.
pub const WORDS: [&str; WEEK] = [
    "mo0", "mo1", "mo2", "tu0", "tu1", "tu2", "we0", "we1", "we2", "th0", "th1", "th2", "fr0",
    "fr1", "fr2", "sa0", "sa1", "sa2", "su0", "su1", "su2",
];

/// The fields of the form.
pub const FIELDS: [FieldRule; WEEK] = {
    let mut fields = [FieldRule::new("", 3); WEEK];
    let mut at = 0;
    while at < WEEK {
        fields[at] = FieldRule::new(WORDS[at], 3);
        at += 1;
    }
    fields
};

/// The sums of each part of a week, if enough people have answered for nobody's
/// own times to be read from them.
#[must_use]
pub fn sums(answered: i64, counted: &[(i64, i64)]) -> Option<[i64; WEEK]> {
    if answered < ANSWERED_MIN {
        return None;
    }
    let mut sums = [0; WEEK];
    for (part, count) in counted {
        let place = usize::try_from(*part).ok().and_then(|at| sums.get_mut(at));
        if let Some(sum) = place {
            *sum = *count;
        }
    }
    Some(sums)
}

/// Some day that falls on the same day of the week as a stored part, and the
/// text key of the line that names the time of day in the own copy.
#[must_use]
pub const fn part_of(part: i64) -> (Day, &'static str) {
    let label = match part.rem_euclid(3) {
        0 => "copy-time-morning",
        1 => "copy-time-afternoon",
        _ => "copy-time-evening",
    };
    (MONDAY.plus(part.div_euclid(3)), label)
}

/// The stored parts of a day of the week, 0 to 6.
#[must_use]
pub fn parts_of(day: i64) -> Range<usize> {
    let first = usize::try_from(day.rem_euclid(7)).unwrap_or(0) * PARTS;
    first..first + PARTS
}
