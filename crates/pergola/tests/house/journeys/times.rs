//! When people could come: sums only, and only once five have answered.

use super::database::held;
use super::people::{Someone, circle, leaves, member};
use crate::both;
use crate::erasing::entered;
use crate::trial::Trial;

fn ticks(who: &mut Someone, path: &str, words: &[&str]) {
    let page = format!("{path}/times");
    who.signs_in().browser.open(&page);
    for word in words {
        who.browser.fill(word, "yes");
    }
    who.browser.press(&page).at(&page, 200);
}

fn five<'t>(trial: &'t Trial, leader: &mut Someone<'t>, path: &str) -> Vec<Someone<'t>> {
    ["Heron", "Finch", "Swift", "Lark", "Teal"]
        .map(|name| member(trial, leader, path, name))
        .into()
}

const FEW: &str = "Until five people have answered, no sum is shown";

both! {
    until_five_have_answered_nothing_is_shown => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut members = five(trial, &mut leader, &path);
        let page = format!("{path}/times");
        for one in &mut members[..4] {
            ticks(one, &path, &["tu2", "th1"]);
            one.browser.says(FEW).never_says("Tue 1");
        }
        leader.signs_in().browser.open(&page).says(FEW);
        ticks(&mut members[4], &path, &["tu2"]);
        members[4].browser.never_says(FEW).says("Mon 0 0 0 Tue 0 0 5").says("Thu 0 4 0");
        leader.browser.open(&page).says("Tue 0 0 5").hides("Heron");
        // A break hides the sums again: four are left.
        members[0].browser.open("/me/pause").press("/me/pause");
        leader.browser.open(&page).says(FEW);
    }

    own_ticks_come_back_and_go_with_the_person => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        ticks(&mut heron, &path, &["mo0", "su2"]);
        for word in ["mo0", "su2"] {
            assert!(heron.browser.html.contains(&format!("name=\"{word}\" value=\"yes\" aria-labelledby")));
        }
        assert_eq!(heron.browser.html.matches(" checked").count(), 2);
        assert_eq!(held(trial, "could_come"), 2);
        heron.browser.open("/me/copy").says("You could come in the morning on Monday");
        heron.browser.says("You could come in the evening on Sunday").hides("Blue room");
        leaves(&mut heron, false);
        assert_eq!(held(trial, "could_come"), 0);
        let mut finch = member(trial, &mut leader, &path, "Finch");
        ticks(&mut finch, &path, &["mo0"]);
        finch.browser.open("/me/done").press("/me/done");
        assert_eq!(held(trial, "could_come"), 0);
    }

    an_answer_is_deleted_after_90_days => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        ticks(&mut heron, &path, &["mo0"]);
        trial.pass(90 * 86_400);
        trial.jobs();
        assert_eq!(held(trial, "could_come"), 1);
        trial.pass_days(1);
        assert_eq!(held(trial, "could_come"), 0);
    }

    rule_85_who_has_no_account_is_counted_alike => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut members = five(trial, &mut leader, &path);
        for one in &mut members[..4] {
            ticks(one, &path, &["we0"]);
        }
        leader.signs_in();
        let dove = entered(&mut leader, &path, "Dove");
        let page = format!("{path}/p/{dove}/times");
        leader.browser.open(&page).says("Dove").fill("we0", "yes").press(&page).at(&page, 200);
        leader.browser.says("Wed 5");
        leader.browser.open(&format!("{path}/p/{dove}/copy")).says("You could come in the morning on Wednesday");
        members[0].browser.open(&format!("{path}/times")).says("Wed 5").hides("Dove");
        assert_eq!(members[0].browser.open(&page).status, 404);
    }
}
