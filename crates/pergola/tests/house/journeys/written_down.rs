//! What is written down of an evening, up to a week later, and what a group reads while it is on.

use pergola_base::Role;

use super::evenings::{begun, hold};
use super::people::{Someone, helper, member, next_evening};
use crate::both;
use crate::rows::lines;
use crate::trial::Trial;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// Says yes to keeping which evenings one comes to.
fn keeps(person: &mut Someone) {
    person
        .signs_in()
        .browser
        .open("/me/choices")
        .fill("attendance", "yes")
        .press("/me/choices");
}

fn pauses(person: &mut Someone) {
    person
        .signs_in()
        .browser
        .open("/me/pause")
        .press("/me/pause");
}

fn returns(person: &mut Someone) {
    person.signs_in().browser.open("/me").press("/me/return");
}

/// How many evenings are kept.
fn kept(trial: &Trial) -> usize {
    lines(trial, "came").len()
}

both! {
    rule_1_a_break_is_no_absence_however_late_it_is_written_down => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        keeps(&mut person);
        let evening = next_evening(&mut leader, &path);
        trial.pass(6 * DAY);
        pauses(&mut person);
        trial.pass(2 * DAY);
        assert!(lines(trial, "came_back").is_empty());
        returns(&mut person);
        assert_eq!(lines(trial, "came_back").len(), 1);
        trial.pass(DAY);
        hold(&mut leader, &evening, false);
        assert_eq!(kept(trial), 0, "they were on a break that evening");
        // Whoever came all the same is noted, and once no such evening can be written down it is forgotten.
        hold(&mut leader, &evening, true);
        assert_eq!(kept(trial), 1);
        leader.browser.fill("came1", "").press(&format!("{evening}/held")).at(&evening, 200);
        assert_eq!(kept(trial), 0, "a tick by mistake leaves nothing");
        trial.pass_days(9);
        assert!(lines(trial, "came_back").is_empty());
    }

    that_somebody_came_back_is_kept_only_of_who_said_yes_to_it => |trial| {
        let (.., mut person) = begun(trial);
        pauses(&mut person);
        returns(&mut person);
        assert!(lines(trial, "came_back").is_empty());
        keeps(&mut person);
        pauses(&mut person);
        returns(&mut person);
        assert_eq!(lines(trial, "came_back").len(), 1);
        person.browser.open("/me/choices").fill("attendance", "").press("/me/choices");
        assert!(lines(trial, "came_back").is_empty());
    }

    rule_2_an_evening_before_somebody_came_is_none_of_theirs => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        keeps(&mut person);
        let evening = next_evening(&mut leader, &path);
        trial.pass(7 * DAY + 10 * HOUR);
        let mut newcomer = member(trial, leader.signs_in(), &path, "Osprey");
        keeps(&mut newcomer);
        trial.pass(DAY);
        hold(&mut leader, &evening, false);
        assert_eq!(kept(trial), 1, "one was to come, the other was not here yet");
    }

    what_was_noted_stays_with_whoever_is_done_since => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        keeps(&mut person);
        let evening = next_evening(&mut leader, &path);
        trial.pass(7 * DAY + 10 * HOUR);
        hold(&mut leader, &evening, true);
        person.signs_in().browser.open("/me/copy").says("Evenings you came to 1");
        person.browser.open("/me/done").press("/me/done");
        trial.pass(DAY);
        leader.signs_in().browser.open(&evening).fill("heads", "6").press(&format!("{evening}/held")).at(&evening, 200);
        person.signs_in().browser.open("/me/copy").says("Evenings you came to 1");
    }

    what_was_noted_stays_with_whoever_is_on_a_break_since => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        keeps(&mut person);
        let evening = next_evening(&mut leader, &path);
        trial.pass(7 * DAY + 10 * HOUR);
        hold(&mut leader, &evening, false);
        assert_eq!(kept(trial), 1);
        pauses(&mut person);
        trial.pass(DAY);
        leader.signs_in().browser.open(&evening).fill("heads", "6").press(&format!("{evening}/held")).at(&evening, 200);
        assert_eq!(kept(trial), 1);
    }

    whoever_is_late_finds_an_evening_that_is_written_down_already => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        trial.pass(7 * DAY + 9 * HOUR);
        leader.signs_in().browser.open(&evening).fill("heads", "5").press(&format!("{evening}/held")).at(&evening, 200);
        person.signs_in().browser.open(&path).says("Garden house").says("10 March 2026").hides("I can't come");
        person.browser.open("/me").says("10 March 2026");
        trial.pass(3 * HOUR);
        person.signs_in().browser.open(&path).hides("Garden house").says("17 March 2026").says("I can't come");
    }

    rule_87_that_somebody_else_leads_is_said_as_that => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening);
        let mut sets = leader.browser.forms().into_iter().map(|form| form.action);
        let sets = sets.rfind(|path| path.contains("/h/") && !path.ends_with("/off")).expect("Robin could help");
        leader.browser.press(&sets).at(&evening, 200);
        person.browser.open(&path).says("a change in who goes along").never_says("Somebody else leads");
        leader.browser.open(&path).press(&format!("{evening}/away"));
        person.browser.open(&path).says("Robin").says("Somebody else leads this evening.");
    }

    a_break_after_an_evening_takes_nobody_out_of_it => |trial| {
        let (mut leader, path, mut mentor, _) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).press(&format!("{evening}/goes")).at(&evening, 200);
        trial.pass(7 * DAY + 13 * HOUR);
        pauses(&mut mentor);
        leader.signs_in().browser.open(&evening).says("Plover").never_says("One person more is needed");
    }
}
