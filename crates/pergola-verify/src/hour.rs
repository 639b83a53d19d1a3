//! Hours since 1970 as a person reads them, in UTC, and numbers with commas.

/// `2026-11-27 13:00`.
#[must_use]
pub fn hour(hours: u32) -> String {
    let (year, month, day) = civil(hours / 24);
    format!("{year}-{month:02}-{day:02} {:02}:00", hours % 24)
}

/// Year, month and day of a day since 1970, by the calendar in use
/// (Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
const fn civil(days: u32) -> (u32, u32, u32) {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

/// 1234567 is `1,234,567`.
#[must_use]
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(hours: u32, wanted: &str) {
        assert_eq!(super::hour(hours), wanted);
    }

    #[test]
    fn hours_as_a_person_reads_them() {
        check(0, "1970-01-01 00:00");
        check(59 * 24 - 1, "1970-02-28 23:00");
        check(472_222, "2023-11-14 22:00");
        check(19_782 * 24 + 5, "2024-02-29 05:00");
        check(19_783 * 24, "2024-03-01 00:00");
        check(20_819 * 24, "2027-01-01 00:00");
        check(u32::MAX, "491937-07-18 15:00");
    }

    #[test]
    fn numbers_with_commas() {
        for (number, wanted) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(super::number(number), wanted);
        }
    }
}
