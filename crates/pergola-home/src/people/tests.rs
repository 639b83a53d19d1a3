//! The rules, one line a case.

use pergola_base::{Day, Moment, Role, State};
use pergola_page::{forms, say};
use pergola_seal::{Language, Plain};

use super::rules::{
    CLOCKS_APART_SECONDS, Change, CopyDoor, FRESH_SECONDS, PartTold, REMIND_DAYS, Way, asks_words,
    copy_door, is_open, may_go_on, part_told, step, way_fits, words_match,
};

#[track_caller]
fn check_way(way: Way, role: Role, fits: bool) {
    assert_eq!(way_fits(way, role).is_ok(), fits, "{way:?} {role:?}");
}

#[test]
fn a_helper_needs_a_way_back_in() {
    check_way(Way::None, Role::Participant, true);
    check_way(Way::Code, Role::Participant, true);
    check_way(Way::None, Role::Facilitator, false);
    check_way(Way::None, Role::Mentor, false);
    check_way(Way::None, Role::Trainee, false);
    check_way(Way::None, Role::Coordinator, false);
    check_way(Way::None, Role::Administrator, false);
    check_way(Way::Code, Role::Facilitator, true);
    check_way(Way::Pair, Role::Facilitator, true);
    check_way(Way::Pair, Role::Mentor, true);
}

#[track_caller]
fn check_step(from: State, to: State, may: bool) {
    assert_eq!(step(from, to).is_ok(), may, "{from:?} to {to:?}");
}

#[test]
fn every_state_is_free_to_go() {
    check_step(State::Active, State::Left, true);
    check_step(State::Paused, State::Left, true);
    check_step(State::Done, State::Left, true);
    check_step(State::Left, State::Left, false);
    check_step(State::Active, State::Paused, true);
    check_step(State::Paused, State::Paused, false);
    check_step(State::Done, State::Paused, false);
    check_step(State::Active, State::Done, true);
    check_step(State::Paused, State::Done, true);
    check_step(State::Left, State::Done, false);
    check_step(State::Paused, State::Active, true);
    check_step(State::Done, State::Active, true);
    check_step(State::Left, State::Active, true);
    check_step(State::Active, State::Active, false);
}

#[track_caller]
fn check_words(shown: &str, typed: &str, same: bool) {
    let (shown, typed) = (Plain::new(shown.to_owned()), Plain::new(typed.to_owned()));
    assert_eq!(words_match(&shown, &typed).is_ok(), same);
}

#[test]
fn words_are_compared_as_a_tired_person_types_them() {
    check_words("river lamp stone", "River  lamp-STONE", true);
    check_words("river lamp stone", "river lamp", false);
    check_words("river lamp stone", "", false);
    check_words("كتاب شجرة", "كِتَاب شجره", true);
}

#[track_caller]
fn check_asks(change: Change, seconds_since_typed: Option<i64>, asks: bool) {
    let asked = asks_words(change, seconds_since_typed);
    assert_eq!(asked, asks, "{change:?} {seconds_since_typed:?}");
}

#[test]
fn what_ends_a_way_in_asks_for_the_words_and_what_adds_one_asks_late() {
    check_asks(Change::Ends, Some(0), true);
    check_asks(Change::Ends, Some(FRESH_SECONDS), true);
    check_asks(Change::Ends, None, true);
    check_asks(Change::Adds, Some(0), false);
    check_asks(Change::Adds, Some(FRESH_SECONDS - 1), false);
    check_asks(Change::Adds, Some(FRESH_SECONDS), true);
    check_asks(Change::Adds, Some(-1), true);
    check_asks(Change::Adds, None, true);
}

#[track_caller]
fn check_goes_on(begun: Change, now: Change, may: bool) {
    assert_eq!(may_go_on(begun, now), may, "{begun:?} {now:?}");
}

#[test]
fn what_began_as_adding_ends_nothing() {
    check_goes_on(Change::Adds, Change::Adds, true);
    check_goes_on(Change::Adds, Change::Ends, false);
    check_goes_on(Change::Ends, Change::Adds, true);
    check_goes_on(Change::Ends, Change::Ends, true);
}

#[track_caller]
fn check_open(seen: i64, until: i64, now: i64, open: bool) {
    let is = is_open(Moment(seen), Moment(until), Moment(now));
    assert_eq!(is, open, "{seen} {until} {now}");
}

#[test]
fn a_session_is_open_until_its_end_and_by_a_clock_that_is_a_minute_late() {
    check_open(1_000, 1_660, 1_000, true);
    check_open(1_000, 1_660, 1_659, true);
    check_open(1_000, 1_660, 1_660, false);
    check_open(1_000, 1_660, 9_000, false);
    check_open(1_000, 1_660, 999, true);
    check_open(1_000, 1_660, 1_000 - CLOCKS_APART_SECONDS, true);
    check_open(1_000, 1_660, 999 - CLOCKS_APART_SECONDS, false);
    check_open(1_000, 1_660, 0, false);
    check_open(1_000, 970, 980, false);
}

#[track_caller]
fn check_part(ends: Option<i64>, told: Option<PartTold>) {
    assert_eq!(part_told(ends.map(Day), Day(100)), told, "{ends:?}");
}

#[test]
fn somebody_is_reminded_of_the_one_yes_in_its_last_thirty_days_and_after_it() {
    check_part(Some(500), None);
    check_part(Some(100 + REMIND_DAYS), None);
    check_part(Some(99 + REMIND_DAYS), Some(PartTold::Soon(Day(129))));
    check_part(Some(100), Some(PartTold::Soon(Day(100))));
    check_part(Some(99), Some(PartTold::Over));
    check_part(None, Some(PartTold::Over));
}

#[track_caller]
fn check_copy(delay: i64, after: Option<i64>, now: i64, door: CopyDoor) {
    assert_eq!(copy_door(delay, after.map(Moment), Moment(now)), door);
}

#[test]
fn a_wished_delay_holds() {
    check_copy(0, None, 5, CopyDoor::Open);
    check_copy(48, None, 5, CopyDoor::Ask);
    check_copy(48, Some(100), 99, CopyDoor::Waits(Moment(100)));
    check_copy(48, Some(100), 100, CopyDoor::Open);
    check_copy(48, Some(100), 100 + 24 * 3_600 - 1, CopyDoor::Open);
    check_copy(48, Some(100), 100 + 24 * 3_600, CopyDoor::Ask);
}

#[test]
fn names_that_are_proposed_are_taken() {
    for language in Language::ALL {
        let known = say(language, "people-names", &[]);
        let names: Vec<_> = known.split([',', '،']).map(str::trim).collect();
        assert!(names.len() >= 12, "{language:?}");
        for name in names {
            let typed = Plain::new(name.to_owned());
            assert!(forms::name(Some(typed), "name", false).is_ok(), "{name}");
        }
    }
}
