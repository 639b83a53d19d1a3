//! Pure decisions about first contact: when an answer is due, how long lines
//! are kept, which number comes next, what a tally shows, and that nobody under
//! 18 goes on to a group of adults (rule 111).

use pergola_base::{Day, Refusal};

/// Days within which lines are answered, and a talk is had (DOMAIN A16).
pub const ANSWER_DAYS: i64 = 7;
/// Days that lines and answer are kept after the answer.
pub const ANSWERED_DAYS: i64 = 30;
/// Days that lines without an answer are kept.
pub const ASKED_DAYS: i64 = 60;
/// The most lines that wait for an answer in one programme.
pub const QUESTIONS_MAX: i64 = 200;
/// The most characters of a question or an answer.
pub const CHARS_MAX: usize = 2_000;
/// The most slips that wait in one programme.
pub const SLIPS_MAX: i64 = 500;
/// Days that a slip is kept after its day to ask again has passed.
pub const SLIP_DAYS: i64 = 60;
/// The most parts of town in the desk's list.
pub const PARTS_MAX: usize = 40;
/// The lines of the desk's list of times, by the names of their fields: weekday, begin, end.
pub const TIME_FIELDS: [[&str; 3]; 6] = [
    ["day1", "from1", "until1"],
    ["day2", "from2", "until2"],
    ["day3", "from3", "until3"],
    ["day4", "from4", "until4"],
    ["day5", "from5", "until5"],
    ["day6", "from6", "until6"],
];
/// The least count that the own team is shown (DOMAIN A17), and the step of rounding.
pub const SHOWN_MIN: i64 = 5;

const FULL: Refusal = Refusal::form("contact-ask-full", "contact-ask-full-next");
const EMPTY: Refusal = Refusal::field("lines", "contact-ask-empty", "contact-ask-empty-next");
/// Other lines than these came from the same page.
pub const OTHER: Refusal = Refusal::form("contact-ask-other", "contact-ask-other-next");
const SLIPS_FULL: Refusal = Refusal::form("desk-give-full", "desk-give-full-next");
const YOUNG: Refusal = Refusal::field("adult", "desk-adult-missing", "desk-adult-missing-next");

/// A time of the week at which somebody is at the desk.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Time {
    /// 0 is Monday.
    pub weekday: i64,
    /// Minutes after local midnight.
    pub begins: i64,
    /// The same.
    pub ends: i64,
}

/// When on a day somebody who waits can come: closed choices.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Hours {
    /// At any time.
    Any = 0,
    /// In the morning.
    Morning = 1,
    /// In the afternoon.
    Afternoon = 2,
    /// In the evening.
    Evening = 3,
    /// At the end of the week.
    Weekend = 4,
}

/// A form that comes once more is the same lines, or was changed since: nothing that somebody wrote is lost unseen.
///
/// # Errors
/// When other lines came before.
pub fn same_lines<T: PartialEq>(known: T, now: Option<T>) -> Result<(), Refusal> {
    if now.is_none_or(|now| now == known) {
        Ok(())
    } else {
        Err(OTHER)
    }
}

/// How somebody heard of us: closed choices, never who it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Way {
    /// A card or a poster.
    Paper = 1,
    /// Somebody told them.
    Somebody = 2,
    /// A doctor, a school or an office.
    Office = 3,
    /// A voice on the telephone.
    Line = 4,
    /// The internet.
    Net = 5,
    /// Another way.
    Other = 6,
}

impl Hours {
    /// Every choice: its code in a form, its text key, itself.
    pub const ALL: [(&'static str, &'static str, Self); 5] = [
        ("any", "desk-hours-any", Self::Any),
        ("morning", "desk-hours-morning", Self::Morning),
        ("afternoon", "desk-hours-afternoon", Self::Afternoon),
        ("evening", "desk-hours-evening", Self::Evening),
        ("weekend", "desk-hours-weekend", Self::Weekend),
    ];

    /// The text key of a stored choice.
    #[must_use]
    pub fn text(code: i64) -> &'static str {
        let known = Self::ALL.iter().find(|one| one.2 as i64 == code);
        known.map_or(Self::ALL[0].1, |one| one.1)
    }
}

impl Way {
    /// Every choice: its code in a form, its text key, itself.
    pub const ALL: [(&'static str, &'static str, Self); 6] = [
        ("paper", "contact-way-paper", Self::Paper),
        ("somebody", "contact-way-somebody", Self::Somebody),
        ("office", "contact-way-office", Self::Office),
        ("line", "contact-way-line", Self::Line),
        ("net", "contact-way-net", Self::Net),
        ("other", "contact-way-other", Self::Other),
    ];
}

/// The days after which a slip may say to ask again: code in a form, text key, days.
pub const AGAIN: [(&str, &str, i64); 3] = [
    ("two", "desk-again-two", 14),
    ("one", "desk-again-one", 7),
    ("four", "desk-again-four", 28),
];

/// The minutes at which a time of the desk begins or ends: every half hour of the day.
pub fn minutes() -> impl Iterator<Item = i64> {
    (7 * 60..=22 * 60).step_by(30)
}

/// The times that were chosen, in the order of the week: weekday, begin and end of each line. A
/// line without a weekday is left out.
///
/// # Errors
/// A refusal of the first line that does not end after it has begun.
pub fn times(chosen: [[Option<i64>; 3]; TIME_FIELDS.len()]) -> Result<Vec<Time>, Refusal> {
    let mut list = Vec::new();
    for ([weekday, begins, ends], [_, _, field]) in chosen.into_iter().zip(TIME_FIELDS) {
        let Some(weekday) = weekday.filter(|day| (0..7).contains(day)) else {
            continue;
        };
        let known = |minute: &i64| minutes().any(|one| one == *minute);
        let both = begins.filter(known).zip(ends.filter(known));
        let (begins, ends) = both
            .filter(|(begins, ends)| begins < ends)
            .ok_or(Refusal::field(
                field,
                "desk-times-order",
                "desk-times-order-next",
            ))?;
        list.push(Time {
            weekday,
            begins,
            ends,
        });
    }
    list.sort_unstable();
    list.dedup();
    Ok(list)
}

/// Whether lines can be taken: something must stand there, and each is to be answered.
///
/// # Errors
/// A refusal that says where else somebody is.
pub const fn may_ask(empty: bool, wait: i64) -> Result<(), Refusal> {
    if empty {
        Err(EMPTY)
    } else if wait >= QUESTIONS_MAX {
        Err(FULL)
    } else {
        Ok(())
    }
}

/// The last day on which the answer must be there.
#[must_use]
pub const fn due(asked: Day) -> Day {
    asked.plus(ANSWER_DAYS)
}

/// Whether one more slip can be given.
///
/// # Errors
/// A refusal that says how many wait.
pub const fn may_give(wait: i64) -> Result<(), Refusal> {
    if wait >= SLIPS_MAX {
        return Err(SLIPS_FULL.naming(wait));
    }
    Ok(())
}

/// Rule 111: after the first talk only an adult goes on; others are shown
/// another way, and nothing is kept of it.
///
/// # Errors
/// When nobody said that they are 18 or older.
pub const fn may_go_on(adult: bool) -> Result<(), Refusal> {
    if adult { Ok(()) } else { Err(YOUNG) }
}

/// What a tally shows to the own team: nothing under five, else rounded down to five.
#[must_use]
pub const fn shown(times: i64) -> Option<i64> {
    if times < SHOWN_MIN {
        return None;
    }
    Some(times - times % SHOWN_MIN)
}

/// A number as somebody typed it, in the digits of any of our scripts.
#[must_use]
pub fn number(typed: &str) -> Option<i64> {
    let mut number: i64 = 0;
    let mut any = false;
    for letter in typed.chars().filter(|letter| !letter.is_whitespace()) {
        let digit = match letter {
            '0'..='9' => letter as i64 - '0' as i64,
            '٠'..='٩' => letter as i64 - '٠' as i64,
            '۰'..='۹' => letter as i64 - '۰' as i64,
            _ => return None,
        };
        number = number.checked_mul(10)?.checked_add(digit)?;
        any = true;
    }
    any.then_some(number)
}

/// The list of parts after it was written anew: a part that stays keeps its
/// number, so that slips go on meaning what they meant; no number up to `used`, the
/// largest on a slip that waits, is used again.
#[must_use]
pub fn parts(before: &[(i64, String)], used: i64, typed: &str) -> Vec<(i64, String)> {
    let listed = before.iter().map(|(part, _)| *part);
    let mut next = listed.fold(used, i64::max) + 1;
    let mut list: Vec<(i64, String)> = Vec::new();
    for name in typed.lines().map(str::trim).filter(|name| !name.is_empty()) {
        if list.len() == PARTS_MAX || list.iter().any(|(_, known)| known == name) {
            continue;
        }
        let known = before.iter().find(|(_, known)| known == name);
        let part = known.map_or(next, |(part, _)| *part);
        next = next.max(part + 1);
        list.push((part, name.to_owned()));
    }
    list
}
