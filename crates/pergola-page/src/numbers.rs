//! Digits, dates and weekdays as a language writes them (ICU4X). Arabic uses
//! Arabic-Indic digits. Days come in as days of the house's zone: nothing here
//! knows a clock.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, YMDE};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use pergola_base::Day;
use pergola_seal::Language;

/// What one language needs to write numbers and days.
struct Pens {
    number: DecimalFormatter,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, E>,
}

thread_local! {
    static PENS: [Pens; 4] = Language::ALL.map(pens);
}

/// A whole number.
#[must_use]
pub fn say_number(language: Language, number: i64) -> String {
    with_pens(language, |pens| {
        pens.number.format(&Decimal::from(number)).to_string()
    })
}

/// A day: weekday, day, month, year.
#[must_use]
pub fn say_day(language: Language, day: Day) -> String {
    with_pens(language, |pens| pens.day.format(&date(day)).to_string())
}

/// The name of a day's weekday.
#[must_use]
pub fn weekday(language: Language, day: Day) -> String {
    with_pens(language, |pens| pens.weekday.format(&date(day)).to_string())
}

fn with_pens(language: Language, write: impl FnOnce(&Pens) -> String) -> String {
    let at = Language::ALL
        .iter()
        .position(|known| *known == language)
        .unwrap_or(0);
    PENS.with(|all| write(&all[at]))
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
    Pens {
        number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(known),
        day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long()).expect(known),
        weekday: FixedCalendarDateTimeFormatter::try_new((&locale).into(), E::long()).expect(known),
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
    use super::{say_day, say_number, weekday};
    use pergola_base::Day;
    use pergola_seal::Language;

    #[track_caller]
    fn check(language: Language, day: i64, expected: &str) {
        assert_eq!(say_day(language, Day(day)), expected);
    }

    #[test]
    fn days_are_written_as_the_language_writes_them() {
        check(Language::En, 20_786, "Sunday, 29 November 2026");
        check(Language::Ar, 20_786, "الأحد، ٢٩ نوفمبر ٢٠٢٦");
        assert_eq!(weekday(Language::Ar, Day(0)), "الخميس");
        assert_eq!(weekday(Language::En, Day(0)), "Thursday");
    }

    #[test]
    fn digits_follow_the_language() {
        assert_eq!(say_number(Language::En, 48), "48");
        assert_eq!(say_number(Language::Ar, 48), "٤٨");
        assert_eq!(say_number(Language::Ar, -3), "\u{61c}-٣");
    }
}
