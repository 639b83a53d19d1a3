//! The rules, one line a case.

use pergola_base::facts::evenings::Gate;
use pergola_base::{Day, Id, Zone};
use proptest::prelude::*;

use super::rules::{Chosen, EVENINGS_MAX, EVENINGS_MIN, evenings, plan};
use super::session::{Session, Shape};

const TODAY: Day = Day(20_515);

#[track_caller]
fn check(typed: (Option<i64>, Option<i64>, Option<i64>), ahead: bool, told: Option<&str>) {
    let now = (TODAY, 18 * 60);
    let refused = plan(now, typed, ahead).err().map(|refusal| refusal.what);
    assert_eq!(refused, told, "{typed:?}");
}

#[test]
fn a_plan_is_a_day_a_time_and_a_number_that_can_be_chosen() {
    let (day, time) = (Some(TODAY.0 + 7), Some(18 * 60 + 30));
    check((day, time, Some(14)), false, None);
    check((Some(TODAY.0), time, Some(EVENINGS_MIN)), false, None);
    check((Some(TODAY.0 + 70), time, Some(EVENINGS_MAX)), false, None);
    for (minute, told) in [(17 * 60, true), (18 * 60, true), (18 * 60 + 15, false)] {
        let told = told.then_some("cycles-time-over");
        check((Some(TODAY.0), Some(minute), Some(14)), false, told);
        check((Some(TODAY.0 + 1), Some(minute), Some(14)), false, None);
    }
    check((None, time, Some(14)), false, Some("cycles-day-missing"));
    check(
        (Some(TODAY.0 - 1), time, Some(14)),
        false,
        Some("cycles-day-missing"),
    );
    check(
        (Some(TODAY.0 + 71), time, Some(14)),
        false,
        Some("cycles-day-missing"),
    );
    check((day, None, Some(14)), false, Some("cycles-time-missing"));
    check(
        (day, Some(18 * 60 + 31), Some(14)),
        false,
        Some("cycles-time-missing"),
    );
    check(
        (day, Some(3 * 60), Some(14)),
        false,
        Some("cycles-time-missing"),
    );
    check(
        (day, Some(999_999), Some(14)),
        false,
        Some("cycles-time-missing"),
    );
    check((day, time, None), false, Some("cycles-count"));
    check((day, time, Some(3)), false, Some("cycles-count"));
    check((day, time, Some(31)), false, Some("cycles-count"));
    check((day, time, Some(14)), true, Some("cycles-running"));
}

#[track_caller]
fn guides(blueprint: &str, count: usize, first: Session, second_last: Session) {
    let guides = Shape::of(blueprint).guides(count);
    assert_eq!(guides.len(), count);
    assert_eq!(guides[0], first);
    assert_eq!(guides[count - 1], Session::Closing);
    assert_eq!(guides[count - 2], second_last);
}

#[test]
fn every_cycle_opens_with_the_orientation_and_ends_with_the_closing() {
    guides("harbour", 14, Session::Orientation, Session::Becoming);
    guides("harbour", 4, Session::Orientation, Session::Body);
    guides("harbour", 30, Session::Orientation, Session::Open);
    guides("hill", 10, Session::Orientation, Session::RepairBecoming);
    guides("unknown", 14, Session::Orientation, Session::Becoming);
}

#[test]
fn rule_20_gates_stand_before_arriving_body_pressure_and_midpoint() {
    let chosen = Chosen {
        first: TODAY,
        minute: 1110,
        evenings: 14,
    };
    let slots = evenings(Id::fresh(), chosen, Shape::of("harbour"));
    let gates: Vec<_> = slots.iter().map(|slot| slot.gate).collect();
    let mut wanted = vec![Gate::First, Gate::Open, Gate::Open, Gate::Open];
    wanted.extend([Gate::Closed; 3]);
    wanted.push(Gate::AfterTalks);
    wanted.extend([Gate::Closed; 6]);
    assert_eq!(gates, wanted);
    let hill = evenings(
        Id::fresh(),
        Chosen {
            evenings: 10,
            ..chosen
        },
        Shape::of("hill"),
    );
    assert_eq!(hill[1].day, TODAY.plus(14));
    assert_eq!(
        hill.iter().filter(|slot| slot.gate == Gate::Closed).count(),
        1
    );
}

#[test]
fn an_unknown_guide_is_an_open_evening() {
    assert_eq!(Session::of(8), Session::Midpoint);
    assert_eq!(Session::of(999), Session::Open);
    for session in Session::ALL {
        assert_eq!(Session::of(session as i64), session);
    }
}

proptest! {
    #[test]
    fn the_weekday_and_the_wall_time_hold_all_year(first in 0_i64..70, step in 0_i64..58, count in EVENINGS_MIN..=EVENINGS_MAX) {
        let chosen = Chosen { first: TODAY.plus(first), minute: 7 * 60 + step * 15, evenings: count };
        let zone = Zone::named("Europe/Berlin").expect("a known zone");
        let slots = evenings(Id::fresh(), chosen, Shape::of("harbour"));
        prop_assert_eq!(slots.len() as i64, count);
        for slot in &slots {
            prop_assert_eq!(slot.day.weekday(), chosen.first.weekday());
            prop_assert_eq!(zone.wall(slot.begins(&zone)), chosen.minute);
            prop_assert_eq!(zone.day(slot.begins(&zone)), slot.day);
        }
    }
}
