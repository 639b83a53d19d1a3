//! Writes a calendar as RFC 5545 wants it: universal time, one event per
//! evening, one neutral title for all. No place, no person, no alarm, and
//! nothing that an app could show or copy beyond a time.

use pergola_base::{Day, Moment};

/// The most octets of a line without its end (RFC 5545, 3.1).
const LINE_OCTETS_MAX: usize = 75;
const DAY_SECONDS: i64 = 86_400;

/// One event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// Its name in this calendar.
    pub uid: String,
    /// When it begins.
    pub begins: Moment,
    /// When it ends.
    pub ends: Moment,
}

/// A calendar with these events, all of one title. `day` is the day of asking:
/// it tells no hour at which somebody's phone looked.
#[must_use]
pub fn write(title: &str, day: Day, events: &[Event]) -> String {
    let mut calendar = Lines::default();
    let title = escaped(title);
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//calendar//EN");
    calendar.line("METHOD:PUBLISH");
    calendar.line(&format!("X-WR-CALNAME:{title}"));
    let stamp = stamp(Moment(day.0.saturating_mul(DAY_SECONDS)));
    for event in events {
        calendar.line("BEGIN:VEVENT");
        calendar.line(&format!("UID:{}", event.uid));
        calendar.line(&format!("DTSTAMP:{stamp}"));
        calendar.line(&format!("DTSTART:{}", self::stamp(event.begins)));
        calendar.line(&format!("DTEND:{}", self::stamp(event.ends)));
        calendar.line(&format!("SUMMARY:{title}"));
        calendar.line("CLASS:PRIVATE");
        calendar.line("END:VEVENT");
    }
    calendar.line("END:VCALENDAR");
    calendar.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// One line, folded where it is too long, never inside a letter.
    fn line(&mut self, text: &str) {
        let mut octets = 0;
        for letter in text.chars() {
            if octets + letter.len_utf8() > LINE_OCTETS_MAX {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value: what would end it or begin another is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A moment in universal time.
fn stamp(moment: Moment) -> String {
    let (year, month, day) = Day(moment.0.div_euclid(DAY_SECONDS)).civil();
    let second = moment.0.rem_euclid(DAY_SECONDS);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}
