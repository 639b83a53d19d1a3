//! Newcomers begin at evenings that are meant for it, and the circle knows a
//! week before.

use pergola_base::facts::evenings::{self, Gate, Slot, Stands};
use pergola_base::{Circle, Day, Id, Role, Stop};

use super::people::{Someone, admit, circle, joins, member, next_evening, someone, spoken};
use crate::both;
use crate::trial::Trial;

/// Puts an evening into a circle's calendar, as `gather` does, so many days from now.
pub fn plans(trial: &Trial, path: &str, days: i64, gate: Gate) -> Day {
    let circle = path.strip_prefix("/g/").and_then(Id::<Circle>::parse);
    let day = trial.door.house.zone.day(trial.now()).plus(days);
    let slot = Slot {
        id: Id::fresh(),
        circle: circle.expect("a circle's path"),
        day,
        minute: 18 * 60,
        lasts: 90,
        session: 1,
        gate,
        state: Stands::Planned,
    };
    let made: Result<(), Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        Ok(evenings::add(tx, &slot)?)
    });
    made.expect("an evening is planned");
    day
}

/// Announces an evening to the circle.
pub fn announces(leader: &mut Someone, path: &str, day: Day) {
    leader
        .browser
        .open(&format!("{path}/lead"))
        .fill("day", &day.0.to_string())
        .press(&format!("{path}/begins"));
}

both! {
    rule_20_newcomers_begin_only_when_the_circle_was_told => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        plans(trial, &path, 0, Gate::Closed);
        plans(trial, &path, 3, Gate::Open);
        let gate = plans(trial, &path, 7, Gate::Open);
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        finch.browser.open("/g").never_says("can let you in on");
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422, "today is no such evening");
        leader.browser.never_says("Today is not an evening");
        let form = leader.browser.path.clone();
        leader.browser.open(&form).says("Today is not an evening on which somebody begins").never_says("The next one is");
        heron.browser.open(&path).never_says("Somebody new begins");
        announces(&mut leader, &path, gate);
        leader.browser.at(&format!("{path}/lead"), 200).says("Somebody new begins on");
        heron.browser.open(&path).says("Somebody new begins on").says("10 March").hides("Finch");
        finch.browser.open("/g").says("The group can let you in on").says("10 March");
        for page in [&form, &format!("{path}/person")] {
            leader.browser.open(page).says("Today is not an evening").says("The next one is Tuesday, 10 March");
        }
        trial.pass_days(3);
        leader.signs_in();
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422, "that evening was not announced");
        trial.pass_days(4);
        leader.signs_in().browser.open(&form).never_says("Today is not an evening");
        admit(&mut leader, &path);
        finch.signs_in().browser.open(&path).at(&path, 200).says("Heron");
        trial.pass_days(1);
        heron.signs_in().browser.open(&path).never_says("Somebody new begins");
    }

    a_day_that_was_told_is_taken_back => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let gate = plans(trial, &path, 7, Gate::Open);
        announces(&mut leader, &path, gate);
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        finch.browser.open("/g").says("The group can let you in on");
        let back = format!("{path}/begins/{}/back", gate.0);
        heron.browser.open(&path).says("Somebody new begins on");
        heron.browser.insist(&back).at(&back, 404);
        leader.browser.open(&format!("{path}/lead")).press(&back).at(&format!("{path}/lead"), 200);
        leader.browser.never_says("Somebody new begins on").hides("Take this day back");
        heron.browser.open(&path).never_says("Somebody new begins");
        finch.browser.open("/g").never_says("The group can let you in on");
        // Pressed twice it is the same; what is no day is not there.
        leader.browser.insist(&back).at(&format!("{path}/lead"), 200);
        for bad in ["x", "-1", "99999999999999999999", "1"] {
            let bad = format!("{path}/begins/{bad}/back");
            leader.browser.insist(&bad).at(&bad, 404);
        }
        announces(&mut leader, &path, gate);
        heron.browser.open(&path).says("Somebody new begins on");
    }

    a_day_that_was_told_goes_along_with_its_evening => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let gate = plans(trial, &path, 14, Gate::Open);
        announces(&mut leader, &path, gate);
        let evening = next_evening(&mut leader, &path);
        let (change, time) = (format!("{evening}/change"), format!("{evening}/time"));
        let day = |days: i64| gate.plus(days).0.to_string();
        heron.browser.open(&path).says("Somebody new begins on Tuesday, 17 March 2026");
        leader.browser.open(&change).fill("day", &day(1)).press(&time).at(&evening, 200);
        heron.browser.open(&path).says("Somebody new begins on Wednesday, 18 March 2026").never_says("begins on Tuesday");
        // With less than a week it is no such evening any more; called off, neither.
        leader.browser.open(&change).fill("day", &day(-10)).press(&time).at(&evening, 200);
        heron.browser.open(&path).never_says("Somebody new begins");
        // Back on a day that was told it is one again, and so it is when it takes place after all.
        leader.browser.open(&change).fill("day", &day(0)).press(&time).at(&evening, 200);
        heron.browser.open(&path).says("Somebody new begins on Tuesday, 17 March 2026");
        leader.browser.open(&change).press(&format!("{evening}/off")).at(&evening, 200);
        heron.browser.open(&path).never_says("Somebody new begins");
        leader.browser.open(&change).press(&format!("{evening}/on")).at(&evening, 200);
        heron.browser.open(&path).says("Somebody new begins on Tuesday, 17 March 2026");
    }

    whoever_helps_or_is_on_a_break_is_told_no_day => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let gate = plans(trial, &path, 7, Gate::Open);
        announces(&mut leader, &path, gate);
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        finch.browser.open("/g").says("The group can let you in on").says("There is nothing to do until then");
        finch.browser.open("/me/pause").press("/me/pause").open("/g");
        finch.browser.says("You are on a break, so nobody can let you in now").hides("The group can let you in on");
        finch.browser.open("/me").press("/me/return").open("/g").says("The group can let you in on");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        leader.browser.open(&format!("{path}/lead")).fill("kind", "here").press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        plover.browser.open("/g/code").fill("code", &code).press("/g/code");
        plover.browser.open("/g").says("The group still has to let you in").hides("The group can let you in on");
    }

    rule_20_in_the_middle_two_talks_come_first => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let gate = plans(trial, &path, 7, Gate::AfterTalks);
        announces(&mut leader, &path, gate);
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        trial.pass_days(7);
        leader.signs_in();
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422);
        leader.browser.says("It is not ticked that they had the two talks alone");
        let ask = leader.browser.path.clone();
        leader.browser.fill("talks", "yes").press(&ask);
        finch.signs_in().browser.open(&path).at(&path, 200);
        // Whoever has no account passes the same.
        let form = format!("{path}/person");
        leader.browser.open(&form).fill("name", "Dove").fill("limits", "yes").fill("adult", "yes");
        leader.browser.press(&form).at(&form, 422).says("the two talks");
        leader.browser.fill("talks", "yes").press(&form).says("Dove");
    }

    rule_20_without_an_account_the_same_evening_counts => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        plans(trial, &path, 1, Gate::Closed);
        plans(trial, &path, 7, Gate::First);
        let form = format!("{path}/person");
        let enters = |leader: &mut Someone| {
            leader.browser.open(&form).fill("name", "Dove").fill("limits", "yes").fill("adult", "yes");
            leader.browser.press(&form);
            leader.browser.status
        };
        assert_eq!(enters(&mut leader), 422, "tomorrow nobody begins");
        leader.browser.says("They cannot be let in to this group now");
        trial.pass_days(2);
        leader.signs_in();
        assert_eq!(enters(&mut leader), 200, "before the first evening, to be counted");
    }

    helpers_are_let_in_at_any_time => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        plans(trial, &path, 5, Gate::Closed);
        let mut plover = someone(trial, Role::Mentor, "Plover");
        leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
        leader.browser.press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        plover.browser.open("/g/code").fill("code", &code).press("/g/code");
        admit(&mut leader, &path);
        plover.browser.open(&path).at(&path, 200);
    }

    rule_84_before_the_first_evening_nothing_of_the_circle_is_seen => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        member(trial, &mut leader, &path, "Heron");
        plans(trial, &path, 4, Gate::First);
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        for page in ["/me", "/g", "/me/more", &path] {
            finch.browser.open(page);
            for hidden in ["Wren", "Heron", "Blue room", "18:00", "6:00", "people in"] {
                finch.browser.hides(hidden);
            }
        }
        finch.browser.at(&path, 404);
        finch.browser.open("/g").says("The group can let you in on").says("7 March");
        trial.pass_days(4);
        leader.signs_in();
        admit(&mut leader, &path);
        finch.signs_in().browser.open(&path).at(&path, 200).says("Heron").says("Wren");
    }
}
