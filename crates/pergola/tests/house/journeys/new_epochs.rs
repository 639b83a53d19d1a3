//! After somebody went, what is written next is written under a new key.

use super::database::everything;
use super::people::{circle, leaves, leaves_line, member};
use crate::both;
use crate::trial::Trial;

/// The newest epoch of the one circle, and whether the next one is due.
fn epoch(trial: &Trial) -> (i64, bool) {
    let scopes = &everything(trial)["scope"];
    let circle = scopes
        .iter()
        .map(|row| row.split(" | ").collect::<Vec<_>>());
    let circle = circle
        .into_iter()
        .find(|row| row[1] == "Some(2)")
        .expect("one circle");
    let number = |cell: &str| {
        let digits = cell.trim_start_matches("Some(").trim_end_matches(')');
        digits.parse::<i64>().expect("a number")
    };
    (number(circle[3]), number(circle[circle.len() - 1]) == 1)
}

both! {
    after_somebody_leaves_the_next_line_is_under_a_new_epoch => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut stays = member(trial, &mut leader, &path, "Heron");
        let mut goes = member(trial, &mut leader, &path, "Finch");
        let before = epoch(trial);
        assert_eq!(before, (3, false), "each newcomer begins an epoch");
        leaves(&mut goes, false);
        assert_eq!(epoch(trial), (3, true));
        stays.browser.open(&path).hides("Finch");
        assert_eq!(epoch(trial), (3, true), "reading makes no epoch");
        leaves_line(&mut stays, &path, "Among us now");
        assert_eq!(epoch(trial), (4, false));
        leader.browser.open(&path).says("Among us now").says("Heron").hides("Finch");
    }

    after_somebody_is_done_the_next_line_is_under_a_new_epoch => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut stays = member(trial, &mut leader, &path, "Heron");
        let mut goes = member(trial, &mut leader, &path, "Finch");
        goes.browser.open("/me/done").press("/me/done").at("/me", 200);
        leaves_line(&mut stays, &path, "Among us now");
        assert_eq!(epoch(trial), (4, false));
        leader.signs_in().browser.open(&path).says("Among us now");
    }

    after_ninety_days_the_next_line_is_under_a_new_epoch => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        trial.pass_days(89);
        leader.signs_in();
        leaves_line(&mut leader, &path, "Before");
        assert_eq!(epoch(trial), (2, false));
        trial.pass_days(1);
        leader.signs_in();
        leaves_line(&mut leader, &path, "After");
        assert_eq!(epoch(trial), (3, false));
        person.signs_in().browser.open(&path).says("Before").says("After");
    }

    a_break_begins_no_epoch => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        person.browser.open("/me/pause").press("/me/pause");
        leaves_line(&mut leader, &path, "For all of us");
        assert_eq!(epoch(trial), (2, false));
        person.browser.press("/me/return").open(&path).says("For all of us");
    }
}
