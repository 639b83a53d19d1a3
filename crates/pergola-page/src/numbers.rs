//! Digits, dates and weekdays as a language writes them (ICU4X). Arabic uses
//! Arabic-Indic digits. Days come in as days of the house's zone: nothing here
//! knows a clock.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, MDE, YM, YMDE};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use pergola_base::Day;
use pergola_seal::Language;

/// What one language needs to write numbers and days.
struct Pens {
    number: DecimalFormatter,
    /// Most of what a page counts is below a thousand, where a number is its
    /// digits and nothing else.
    digits: [char; 10],
    day: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    day_short: FixedCalendarDateTimeFormatter<Gregorian, MDE>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, E>,
    weekday_short: FixedCalendarDateTimeFormatter<Gregorian, E>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

/// The ways in which a day is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    Whole,
    Short,
    Weekday,
    WeekdayShort,
    Month,
}

/// Written days that a thread remembers: a calendar is read again and again, and the
/// tables take ten times as long as looking up what they said.
const WRITTEN_MAX: usize = 512;

type Written = HashMap<(Form, Language, Day), String>;

thread_local! {
    static PENS: [Pens; 4] = Language::ALL.map(pens);
    static WRITTEN: RefCell<Written> = RefCell::default();
}

/// A day in one form, as it was written before or by `write`.
fn remembered(
    form: Form,
    language: Language,
    day: Day,
    write: impl FnOnce(&Pens) -> String,
) -> String {
    WRITTEN.with_borrow_mut(|all| {
        if all.len() >= WRITTEN_MAX {
            all.clear();
        }
        let written = all.entry((form, language, day));
        written
            .or_insert_with(|| with_pens(language, write))
            .clone()
    })
}

/// A whole number.
#[must_use]
pub fn say_number(language: Language, number: i64) -> String {
    with_pens(language, |pens| match number {
        0..1_000 => pens.digits(String::new(), number, 1),
        _ => pens.number.format(&Decimal::from(number)).to_string(),
    })
}

/// The number of a day in its month, 1 to 31; nothing for any other number. A picture of a
/// month writes all of them, so they are written once.
#[must_use]
pub fn say_day_number(language: Language, day: i8) -> &'static str {
    static NUMBERS: LazyLock<[Vec<String>; Language::ALL.len()]> = LazyLock::new(|| {
        Language::ALL.map(|language| (1..=31).map(|day| say_number(language, day)).collect())
    });
    let known = Language::ALL.iter().position(|known| *known == language);
    let at = usize::try_from(day).ok().and_then(|day| day.checked_sub(1));
    known
        .zip(at)
        .and_then(|(language, at)| NUMBERS[language].get(at))
        .map_or("", String::as_str)
}

/// A day: weekday, day, month, year. A line may end behind the weekday and before the year: a
/// heading on a telephone has no room for the whole date.
#[must_use]
pub fn say_day(language: Language, day: Day) -> String {
    remembered(Form::Whole, language, day, |pens| {
        let written = first_of_month(language, day, pens.day.format(&date(day)).to_string());
        match written.split_once(' ') {
            Some((weekday, date)) => match date.rsplit_once(' ') {
                Some((day, year)) => format!("{weekday} {} {year}", day.replace(' ', "\u{a0}")),
                None => written,
            },
            None => written,
        }
    })
}

/// The same without its year and in few letters, on one line: for a table of the
/// coming weeks.
#[must_use]
pub fn say_day_short(language: Language, day: Day) -> String {
    remembered(Form::Short, language, day, |pens| {
        let written = pens.day_short.format(&date(day)).to_string();
        first_of_month(language, day, written).replace(' ', "\u{a0}")
    })
}

/// French counts the first of a month, and the tables do not.
fn first_of_month(language: Language, day: Day, written: String) -> String {
    if language == Language::Fr && day.civil().2 == 1 {
        written.replacen(" 1 ", " 1er ", 1)
    } else {
        written
    }
}

/// The name of a day's weekday.
#[must_use]
pub fn weekday(language: Language, day: Day) -> String {
    remembered(Form::Weekday, language, day, |pens| {
        pens.weekday.format(&date(day)).to_string()
    })
}

/// The same in few letters, for the head of a calendar. Arabic has no short names:
/// there the article is left out, as printed calendars do.
#[must_use]
pub fn weekday_short(language: Language, day: Day) -> String {
    remembered(Form::WeekdayShort, language, day, |pens| {
        let name = pens.weekday_short.format(&date(day)).to_string();
        name.strip_prefix("ال").map(str::to_owned).unwrap_or(name)
    })
}

/// The month of a day, with its year.
#[must_use]
pub fn say_month(language: Language, day: Day) -> String {
    remembered(Form::Month, language, day, |pens| {
        pens.month.format(&date(day)).to_string()
    })
}

/// A wall time, from minutes after midnight: hours and minutes, 24 hours. French writes the hour
/// as it is said, and no minutes at a full one.
#[must_use]
pub fn say_time(language: Language, minute: i64) -> String {
    let (hour, minute) = (minute.div_euclid(60), minute.rem_euclid(60));
    let text = String::with_capacity(16);
    with_pens(language, |pens| match (language, minute) {
        (Language::Fr, 0) => pens.digits(text, hour, 1) + "\u{a0}h",
        (Language::Fr, _) => pens.digits(pens.digits(text, hour, 1) + "\u{a0}h\u{a0}", minute, 10),
        _ => pens.digits(pens.digits(text, hour, 10) + ":", minute, 10),
    })
}

/// The day of the week with which a calendar begins: 0 is Monday.
#[must_use]
pub const fn week_begins(language: Language) -> i64 {
    match language {
        Language::Ar => 5,
        Language::En | Language::De | Language::Fr => 0,
    }
}

fn with_pens(language: Language, write: impl FnOnce(&Pens) -> String) -> String {
    let at = Language::ALL
        .iter()
        .position(|known| *known == language)
        .unwrap_or(0);
    PENS.with(|all| write(&all[at]))
}

impl Pens {
    /// A text and behind it a number below a thousand, written from this unit on
    /// even where it is smaller: 10 for two digits at least.
    fn digits(&self, mut text: String, number: i64, from: i64) -> String {
        for unit in [100, 10, 1] {
            if number >= unit || unit <= from {
                let digit = usize::try_from(number / unit % 10).unwrap_or(0);
                text.push(self.digits[digit]);
            }
        }
        text
    }
}

fn date(day: Day) -> Date<Gregorian> {
    let (year, month, day) = day.civil();
    let number = |value: i8| u8::try_from(value).unwrap_or(1);
    Date::try_new_gregorian(i32::from(year), number(month), number(day))
        .expect("a day of the calendar is a date")
}

fn pens(language: Language) -> Pens {
    let locale = locale_of(language);
    let known = "the tables of this language are compiled in";
    let number = DecimalFormatter::try_new((&locale).into(), Default::default()).expect(known);
    Pens {
        digits: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(|digit| {
            let written = number.format(&Decimal::from(digit)).to_string();
            written.chars().next().expect("a digit is one sign")
        }),
        number,
        day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long()).expect(known),
        day_short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), MDE::medium())
            .expect(known),
        weekday: FixedCalendarDateTimeFormatter::try_new((&locale).into(), E::long()).expect(known),
        weekday_short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), E::short())
            .expect(known),
        month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).expect(known),
    }
}

/// English is written the European way: the day before the month.
const fn locale_of(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::De => locale!("de"),
        Language::Fr => locale!("fr"),
        Language::Ar => locale!("ar-u-nu-arab"),
    }
}

#[cfg(test)]
mod tests {
    use super::{say_day, say_day_short, say_month, say_number, say_time, weekday, weekday_short};
    use pergola_base::Day;
    use pergola_seal::Language;

    #[track_caller]
    fn check(language: Language, day: i64, expected: &str) {
        let written = say_day(language, Day(day));
        assert_eq!(written.replace('\u{a0}', " "), expected);
        assert_eq!(
            written.matches(' ').count(),
            2,
            "{written}: two places for the end of a line"
        );
    }

    #[test]
    fn days_are_written_as_the_language_writes_them() {
        check(Language::En, 20_786, "Sunday, 29 November 2026");
        check(Language::De, 20_786, "Sonntag, 29. November 2026");
        check(Language::De, 20_788, "Dienstag, 1. Dezember 2026");
        check(Language::Fr, 20_786, "dimanche 29 novembre 2026");
        check(Language::Fr, 20_788, "mardi 1er décembre 2026");
        check(Language::Fr, 20_789, "mercredi 2 décembre 2026");
        check(Language::Ar, 20_786, "الأحد، ٢٩ نوفمبر ٢٠٢٦");
        assert_eq!(weekday(Language::Ar, Day(0)), "الخميس");
        assert_eq!(weekday(Language::En, Day(0)), "Thursday");
        assert_eq!(weekday(Language::De, Day(0)), "Donnerstag");
        assert_eq!(weekday(Language::Fr, Day(0)), "jeudi");
        assert_eq!(weekday_short(Language::En, Day(0)), "Thu");
        assert_eq!(weekday_short(Language::Ar, Day(0)), "خميس");
        assert_eq!(say_month(Language::En, Day(20_786)), "November 2026");
        assert_eq!(say_month(Language::Ar, Day(20_786)), "نوفمبر ٢٠٢٦");
    }

    #[test]
    fn a_short_day_stays_on_one_line() {
        assert_eq!(
            say_day_short(Language::En, Day(20_788)),
            "Tue\u{a0}1\u{a0}Dec"
        );
        assert_eq!(
            say_day_short(Language::Fr, Day(20_788)),
            "mar.\u{a0}1er\u{a0}déc."
        );
        assert!(
            Language::ALL
                .iter()
                .all(|one| !say_day_short(*one, Day(20_788)).contains(' '))
        );
    }

    #[test]
    fn times_are_written_as_the_language_writes_them() {
        assert_eq!(say_time(Language::En, 18 * 60 + 5), "18:05");
        assert_eq!(say_time(Language::De, 9 * 60), "09:00");
        assert_eq!(say_time(Language::Fr, 18 * 60 + 30), "18\u{a0}h\u{a0}30");
        assert_eq!(say_time(Language::Fr, 7 * 60 + 5), "7\u{a0}h\u{a0}05");
        assert_eq!(say_time(Language::Fr, 7 * 60), "7\u{a0}h");
        assert_eq!(say_time(Language::Fr, 0), "0\u{a0}h");
        assert_eq!(say_time(Language::Ar, 18 * 60 + 30), "١٨:٣٠");
    }

    #[test]
    fn digits_follow_the_language() {
        assert_eq!(say_number(Language::En, 48), "48");
        assert_eq!(say_number(Language::De, 48), "48");
        assert_eq!(say_number(Language::Fr, 48), "48");
        assert_eq!(say_number(Language::Ar, 48), "٤٨");
        assert_eq!(say_number(Language::Ar, -3), "\u{61c}-٣");
        assert_eq!(say_number(Language::Ar, 0), "٠");
        assert_eq!(say_number(Language::En, 999), "999");
        assert_eq!(say_number(Language::En, 1_000), "1,000");
    }
}
