//! What a calendar looks like to a strict reader, and whom an address serves.

use pergola_base::{Day, Moment, Role, Roles, State};
use proptest::prelude::*;

use super::calendar::{Event, write};
use super::rules::{may_make, opens};

const TODAY: Day = Day(20_515);
/// 2026-03-03T17:30Z, and on the other side of the clock change in Europe.
const BEGINS: [Moment; 2] = [Moment(1_772_559_000), Moment(1_774_974_600)];

fn events() -> Vec<Event> {
    BEGINS
        .iter()
        .map(|begins| Event {
            uid: format!("uid-{}", begins.0),
            begins: *begins,
            ends: begins.plus(7_200),
        })
        .collect()
}

/// A strict reader of RFC 5545: unfolds, checks each line's shape and length,
/// and gives name, value pairs.
fn read(text: &str) -> Vec<(String, String)> {
    assert!(text.ends_with("\r\n"), "the last line ends, too");
    assert_eq!(
        text.matches('\n').count(),
        text.matches("\r\n").count(),
        "every line ends with both signs"
    );
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("a line before").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    let pair = |line: &String| {
        let (name, value) = line.split_once(':').expect("a name and a value");
        let known = |byte: u8| byte.is_ascii_uppercase() || byte == b'-';
        assert!(!name.is_empty() && name.bytes().all(known), "{name}");
        (name.to_owned(), value.to_owned())
    };
    lines.iter().map(pair).collect()
}

fn values<'p>(pairs: &'p [(String, String)], name: &str) -> Vec<&'p str> {
    let named = pairs.iter().filter(|(known, _)| known == name);
    named.map(|(_, value)| value.as_str()).collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("something is escaped") {
                'n' => out.push('\n'),
                other => out.push(other),
            },
            ';' | ',' => panic!("{value}: not escaped"),
            other => out.push(other),
        }
    }
    out
}

#[test]
fn a_calendar_holds_times_and_nothing_else() {
    let pairs = read(&write("Appointment", TODAY, &events()));
    let names: std::collections::BTreeSet<_> =
        pairs.iter().map(|(name, _)| name.as_str()).collect();
    let allowed = [
        "BEGIN",
        "CLASS",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "END",
        "METHOD",
        "PRODID",
        "SUMMARY",
        "UID",
        "VERSION",
        "X-WR-CALNAME",
    ];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), allowed);
    assert_eq!(values(&pairs, "SUMMARY"), ["Appointment"; 2]);
    assert_eq!(
        values(&pairs, "DTSTART"),
        ["20260303T173000Z", "20260331T163000Z"]
    );
    assert_eq!(
        values(&pairs, "DTEND"),
        ["20260303T193000Z", "20260331T183000Z"]
    );
    assert_eq!(values(&pairs, "DTSTAMP"), ["20260303T000000Z"; 2]);
    assert_eq!(values(&pairs, "BEGIN"), ["VCALENDAR", "VEVENT", "VEVENT"]);
    assert_eq!(values(&pairs, "END"), ["VEVENT", "VEVENT", "VCALENDAR"]);
}

#[test]
fn a_calendar_without_events_is_one_all_the_same() {
    let pairs = read(&write("موعد", TODAY, &[]));
    assert_eq!(values(&pairs, "BEGIN"), ["VCALENDAR"]);
    assert_eq!(values(&pairs, "X-WR-CALNAME"), ["موعد"]);
}

proptest! {
    #[test]
    fn any_title_comes_back_and_ends_no_line(title in "\\PC{0,200}", second in 0_i64..4_000_000_000) {
        let event = Event { uid: "u".to_owned(), begins: Moment(second), ends: Moment(second + 60) };
        let pairs = read(&write(&title, TODAY, &[event]));
        prop_assert_eq!(unescaped(values(&pairs, "SUMMARY")[0]), title);
        prop_assert_eq!(values(&pairs, "DTSTART")[0].len(), 16);
    }

    #[test]
    fn controls_do_not_begin_a_line(title in "[\\x00-\\x1f;,\\\\:a]{0,90}") {
        let pairs = read(&write(&title, TODAY, &events()));
        prop_assert_eq!(values(&pairs, "BEGIN").len(), 3);
    }
}

fn one(role: Role) -> Roles {
    Roles::default().with(role)
}

#[track_caller]
fn makes(state: State, role: Role, warned: bool, expected: bool) {
    assert_eq!(
        may_make(state, one(role), warned).is_ok(),
        expected,
        "{}",
        role.word()
    );
}

#[test]
fn rule_97_a_participant_reads_the_warning_first() {
    makes(State::Active, Role::Participant, false, false);
    makes(State::Active, Role::Participant, true, true);
    makes(State::Active, Role::Mentor, false, true);
    makes(State::Active, Role::Trainee, false, true);
    makes(State::Active, Role::Facilitator, false, true);
    makes(State::Paused, Role::Participant, true, false);
    makes(State::Paused, Role::Facilitator, true, false);
}

#[track_caller]
fn serves(state: State, role: Role, warned: bool, expected: bool) {
    assert_eq!(
        opens(state, one(role), warned),
        expected,
        "{} {state:?}",
        role.word()
    );
}

#[test]
fn an_address_serves_only_whom_it_was_made_for() {
    serves(State::Active, Role::Participant, true, true);
    serves(State::Active, Role::Participant, false, false);
    serves(State::Active, Role::Facilitator, false, true);
    serves(State::Active, Role::Alumni, true, false);
    serves(State::Active, Role::Coordinator, true, false);
    for state in [State::Paused, State::Done, State::Left] {
        serves(state, Role::Participant, true, false);
        serves(state, Role::Facilitator, true, false);
    }
    assert!(!opens(State::Active, Roles::default(), true));
}
