//! Lines that people leave for their group.

use super::people::{circle, leaves, leaves_line, member};
use crate::both;

both! {
    a_newcomer_cannot_open_what_was_sealed_before => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut first = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut first, &path, "Before you came");
        let mut second = member(trial, &mut leader, &path, "Finch");
        second.browser.open(&path).at(&path, 200).hides("Before you came");
        leaves_line(&mut first, &path, "Good that you are here");
        second.browser.open(&path).says("Good that you are here").hides("Before you came");
        first.browser.open(&path).says("Before you came").says("Good that you are here");
        leader.browser.open(&path).says("Before you came");
    }

    an_own_line_is_taken_back_and_no_other => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "I take this back");
        let actions = person.browser.forms().into_iter().map(|form| form.action);
        let mut own = actions.filter(|action| action.starts_with(&format!("{path}/line/")));
        let back = own.next().expect("an own line has a button");
        leader.browser.open(&path).says("I take this back");
        assert!(!leader.browser.html.contains(&back));
        let token = leader.browser.filled(&format!("{path}/line"));
        leader.browser.go("POST", &back, token);
        leader.browser.open(&path).says("I take this back");
        person.browser.open(&path).press(&back).at(&path, 200).hides("I take this back");
        leader.browser.open(&path).hides("I take this back");
    }

    words_go_with_whoever_leaves => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "These go with me");
        leaves(&mut person, false);
        leader.browser.open(&path).hides("These go with me").hides("Heron");
        trial.pass_days(31);
        leader.signs_in().browser.open(&path).at(&path, 200).hides("These go with me");
    }

    words_stay_without_a_name_when_somebody_wishes_it => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "These may stay");
        leaves(&mut person, true);
        leader.browser.open(&path).says("These may stay").hides("Heron");
        leader.browser.says("Somebody from the group");
        trial.pass_days(31);
        leader.signs_in().browser.open(&path).says("These may stay").hides("Heron");
        trial.pass_days(180);
        leader.signs_in().browser.open(&path).hides("These may stay");
    }

    a_line_that_is_empty_or_too_long_is_not_left => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        leader.browser.open(&path).fill("line", " ").press(&form).at(&form, 422);
        let long = "word ".repeat(60);
        leader.browser.open(&path).fill("line", &long).press(&form).at(&form, 422);
        assert!(leader.browser.html.contains(long.trim()), "what was typed stays");
        leader.browser.open(&path).says("Nobody has left a line yet");
    }

    what_is_refused_stands_at_the_top_of_a_long_page => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        leader.browser.open(&path).fill("line", " ").press(&format!("{path}/line"));
        leader.browser.says("There is nothing in the line yet");
        let html = leader.browser.html.clone();
        let told = html.find("id=\"refused\"").expect("it is told");
        assert!(told < html.find("<h2>").expect("the rest of the page"));
    }
}
