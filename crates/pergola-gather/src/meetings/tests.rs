//! The rules, one line a case.

use pergola_base::facts::belongs::CirclePart::{self, Facilitator, Mentor, StandIn};
use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::{Day, Id, Moment, Zone};

use super::rules::{
    Gap, afterwards, available, came_until, continuity, form_of, free, gap, goes_ahead, heads,
    later, looked_anew, may_change, may_hold, place_shows,
};

#[track_caller]
fn check_gap(set: &[CirclePart], from_last: bool, expected: Gap) {
    assert_eq!(gap(set, from_last), expected, "{set:?}");
}

#[test]
fn rule_15_never_fewer_than_two_helpers_one_of_whom_leads() {
    check_gap(&[Facilitator, Mentor], true, Gap::None);
    check_gap(&[StandIn, Mentor], true, Gap::None);
    check_gap(&[Facilitator, StandIn], true, Gap::None);
    check_gap(&[], true, Gap::Nobody);
    check_gap(&[Facilitator], true, Gap::One);
    check_gap(&[Mentor, Mentor], true, Gap::NobodyLeads);
    check_gap(&[Facilitator, Mentor], false, Gap::NobodyFromLast);
}

#[track_caller]
fn check_goes(set: &[CirclePart], last: bool, anyway: bool, begun: bool, told: Option<&str>) {
    let refused = goes_ahead(set, last, anyway, begun, Stands::Planned).err();
    assert_eq!(refused.map(|refusal| refusal.what), told, "{set:?}");
}

#[test]
fn floor_1_an_evening_does_not_go_ahead_with_one_helper() {
    check_goes(&[Facilitator, Mentor], true, false, true, None);
    check_goes(&[Facilitator], true, true, true, Some("meetings-two"));
    check_goes(&[], true, true, true, Some("meetings-two"));
    check_goes(&[Mentor, Mentor], true, true, true, Some("meetings-lead"));
    check_goes(
        &[Facilitator, Mentor],
        true,
        false,
        false,
        Some("meetings-not-begun"),
    );
    for state in [Stands::Off, Stands::Held] {
        let over = goes_ahead(&[Facilitator, Mentor], true, false, true, state).err();
        assert_eq!(over.map(|refusal| refusal.what), Some("meetings-is-off"));
    }
}

#[test]
fn rule_16_somebody_from_last_time_or_it_is_said_that_it_must_be() {
    check_goes(
        &[Facilitator, Mentor],
        false,
        false,
        true,
        Some("meetings-last"),
    );
    check_goes(&[Facilitator, Mentor], false, true, true, None);
}

#[track_caller]
fn check_free(day: i64, helps_on: &[i64], limited: bool, apart: bool, away: bool, free: bool) {
    let days: Vec<_> = helps_on.iter().map(|day| Day(*day)).collect();
    let told = available(Day(day), &days, limited, apart, away);
    assert_eq!(told.is_ok(), free, "{day} {helps_on:?}");
}

#[test]
fn rule_17_no_mentor_helps_more_than_four_times_in_four_weeks() {
    check_free(28, &[0, 7, 14], true, false, false, true);
    check_free(27, &[0, 7, 14, 21], true, false, false, false);
    check_free(28, &[0, 7, 14, 21], true, false, false, true);
    check_free(10, &[0, 7, 14, 21], true, false, false, false);
    check_free(27, &[0, 7, 14, 21], false, false, false, true);
    check_free(7, &[7], false, false, false, false);
}

#[test]
fn rule_12_a_pair_that_is_kept_apart_is_not_available_like_any_other_cause() {
    let causes = [
        available(Day(7), &[Day(7)], true, false, false),
        available(
            Day(7),
            &[Day(1), Day(2), Day(3), Day(4)],
            true,
            false,
            false,
        ),
        available(Day(7), &[], true, true, false),
        available(Day(7), &[], true, false, true),
    ];
    for cause in causes {
        assert_eq!(cause.err(), Some(super::rules::NOT_AVAILABLE));
    }
}

fn slot(state: Stands) -> Slot {
    Slot {
        id: Id::fresh(),
        circle: Id::fresh(),
        day: Day(20_520),
        minute: 18 * 60,
        lasts: 90,
        session: 2,
        gate: Gate::Closed,
        state,
    }
}

#[track_caller]
fn check_place(threat: i64, before_seconds: i64, comes: bool, shows: bool) {
    let (slot, zone) = (slot(Stands::Planned), Zone::utc());
    let now = slot.begins(&zone).plus(-before_seconds);
    assert_eq!(
        place_shows(&slot, &zone, threat, now, comes),
        shows,
        "threat {threat}, {before_seconds} s before"
    );
}

#[test]
fn rule_84_the_place_shows_as_late_as_the_threat_level_says() {
    check_place(1, 7 * 86_400, true, true);
    check_place(1, 7 * 86_400 + 1, true, false);
    check_place(2, 86_400, true, true);
    check_place(2, 86_401, true, false);
    check_place(3, 3 * 3_600, true, true);
    check_place(3, 3 * 3_600 + 1, true, false);
    check_place(9, 3 * 3_600 + 1, true, false);
    check_place(2, 0, false, false);
    check_place(2, -89 * 60, true, true);
    check_place(2, -90 * 60, true, false);
    let (off, zone) = (slot(Stands::Off), Zone::utc());
    assert!(!place_shows(&off, &zone, 1, off.begins(&zone), true));
}

#[track_caller]
fn check_times(after_seconds: i64, changes: bool, holds: bool) {
    let (slot, zone) = (slot(Stands::GoesAhead), Zone::utc());
    let now: Moment = slot.begins(&zone).plus(after_seconds);
    assert_eq!(
        may_change(&slot, &zone, now).is_ok(),
        changes,
        "{after_seconds}"
    );
    assert_eq!(
        may_hold(&slot, &zone, now).is_ok(),
        holds,
        "{after_seconds}"
    );
}

#[test]
fn rule_87_changes_are_said_before_and_rule_85_paper_comes_within_a_week() {
    check_times(-1, true, false);
    check_times(0, false, true);
    check_times(90 * 60 + 7 * 86_400 - 1, false, true);
    check_times(90 * 60 + 7 * 86_400, false, false);
    let zone = Zone::utc();
    assert!(may_change(&slot(Stands::Held), &zone, Moment(0)).is_err());
    assert!(may_hold(&slot(Stands::Off), &zone, Moment(i64::from(u32::MAX))).is_err());
}

#[track_caller]
fn check_afterwards(state: Stands, after_seconds: i64, told: Option<bool>) {
    let (slot, zone) = (slot(state), Zone::utc());
    let now = slot.begins(&zone).plus(after_seconds);
    assert_eq!(afterwards(&slot, &zone, now), told, "{after_seconds}");
}

#[test]
fn an_evening_that_is_over_waits_a_week_to_be_written_down() {
    check_afterwards(Stands::GoesAhead, 90 * 60 - 1, None);
    check_afterwards(Stands::GoesAhead, 90 * 60, Some(false));
    check_afterwards(Stands::Planned, 90 * 60, Some(false));
    check_afterwards(Stands::Held, 60, Some(true));
    check_afterwards(Stands::Off, 90 * 60, None);
    check_afterwards(Stands::GoesAhead, 90 * 60 + 7 * 86_400 - 1, Some(false));
    check_afterwards(Stands::GoesAhead, 90 * 60 + 7 * 86_400, None);
    check_afterwards(Stands::Held, 90 * 60 + 7 * 86_400, None);
}

#[track_caller]
fn check_heads(typed: Option<i64>, ticked: usize, taken: bool) {
    assert_eq!(heads(typed, ticked).is_ok(), taken, "{typed:?}");
}

#[test]
fn rule_2_what_was_held_during_a_break_is_in_neither_number() {
    assert_eq!(continuity(&[]), None);
    assert_eq!(continuity(&[true, false, true]), Some((2, 3)));
    assert_eq!(continuity(&[false]), Some((0, 1)));
}

#[test]
fn a_number_at_the_door() {
    check_heads(Some(0), 0, true);
    check_heads(Some(40), 12, true);
    check_heads(Some(41), 0, false);
    check_heads(Some(-1), 0, false);
    check_heads(None, 0, false);
    // Whoever is ticked has come.
    check_heads(Some(5), 5, true);
    check_heads(Some(4), 5, false);
    assert_eq!(form_of(2), "meetings-form-drop-in");
    assert_eq!(form_of(3), "meetings-form-small");
    assert_eq!(form_of(5), "meetings-form-whole");
}

fn on_day(day: i64, minute: i64, state: Stands) -> Slot {
    Slot {
        day: Day(day),
        minute,
        state,
        ..slot(Stands::Planned)
    }
}

#[track_caller]
fn check_later(rest: &[(i64, Stands)], expected: &[(i64, i64)]) {
    let rest: Vec<_> = rest
        .iter()
        .map(|(day, state)| on_day(*day, 1_110, *state))
        .collect();
    let moved = later(&rest, 7).into_iter();
    let moved: Vec<_> = moved.map(|(slot, day)| (slot.day.0, day.0)).collect();
    assert_eq!(moved, expected);
}

#[test]
fn a_week_without_an_evening_moves_all_but_what_is_off() {
    use Stands::{GoesAhead, Held, Off, Planned};
    check_later(&[], &[]);
    check_later(&[(1, Planned), (8, GoesAhead)], &[(1, 8), (8, 15)]);
    check_later(
        &[(1, Planned), (8, Off), (15, Planned)],
        &[(1, 15), (15, 22)],
    );
    check_later(&[(1, Planned), (8, Off), (15, Off)], &[(1, 22)]);
    check_later(&[(1, Held), (8, Planned)], &[(8, 15)]);
}

#[track_caller]
fn check_at(minute: i64, other: (i64, Stands), is_free: bool) {
    let one = on_day(1, minute, Stands::Planned);
    let other = on_day(1, other.0, other.1);
    assert_eq!(free(&one, &[one, other]).is_ok(), is_free, "{minute}");
}

#[test]
fn a_circle_has_one_evening_at_a_time() {
    let lasts = slot(Stands::Planned).lasts;
    check_at(1_110, (1_110, Stands::Planned), false);
    check_at(1_110, (1_110, Stands::Held), false);
    check_at(1_110, (1_110, Stands::Off), true);
    check_at(1_110, (1_110 + lasts - 1, Stands::Planned), false);
    check_at(1_110, (1_110 + lasts, Stands::Planned), true);
    check_at(1_110, (1_110 - lasts, Stands::Planned), true);
    check_at(1_110, (1_110 - lasts + 1, Stands::Planned), false);
}

#[track_caller]
fn check_came(day: i64, coming: &[(i64, Gate, Stands)], until: i64) {
    let slots: Vec<Slot> = coming
        .iter()
        .map(|(day, gate, state)| Slot {
            id: Id::from_raw([1; 16]),
            circle: Id::from_raw([2; 16]),
            day: Day(*day),
            minute: 1_080,
            lasts: 90,
            session: 1,
            gate: *gate,
            state: *state,
        })
        .collect();
    assert_eq!(came_until(Day(day), &slots), Day(until));
}

#[test]
fn coming_is_kept_for_ninety_days_after_the_cycle() {
    let (closed, planned) = (Gate::Closed, Stands::Planned);
    check_came(100, &[], 190);
    check_came(100, &[(100, Gate::First, Stands::Held)], 190);
    check_came(
        100,
        &[
            (100, closed, planned),
            (107, closed, planned),
            (114, closed, planned),
        ],
        204,
    );
    // The last one does not take place; then another cycle begins.
    check_came(
        100,
        &[
            (107, closed, planned),
            (114, closed, Stands::Off),
            (128, Gate::First, planned),
            (135, closed, planned),
        ],
        197,
    );
}

#[test]
fn no_tick_goes_along_to_another_place() {
    let told = |before, ticked| {
        looked_anew(before, ticked)
            .err()
            .map(|refusal| refusal.what)
    };
    assert_eq!(told(0b011, 0b011), Some("meetings-place-new"));
    assert_eq!(told(0b011, 0b001), Some("meetings-place-new"));
    assert_eq!(told(0b011, 0b110), Some("meetings-place-new"));
    assert_eq!(
        told(0b011, 0b100),
        None,
        "what was looked at in the other one"
    );
    assert_eq!(told(0b011, 0), None);
    assert_eq!(told(0, 0b111), None);
}
