//! Coordinating: helpers by name, groups as counts, nobody who takes part.

use pergola_base::Role;

use super::people::{circle, joins, leaves, member, someone, spoken};
use crate::both;

both! {
    helpers_are_named_and_participants_are_counted => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        member(trial, &mut leader, &path, "Heron");
        joins(trial, &spoken(&mut leader, &path), "Finch", true);
        organiser.browser.open("/c").at("/c", 200);
        organiser.browser.says("Stork").says("Wren").says("Plover");
        for page in ["/c", "/me", "/g", &path] {
            organiser.browser.open(page);
            organiser.browser.hides("Heron").hides("Finch").hides("Blue room");
        }
        organiser.browser.open(&path).at(&path, 404);
        leader.browser.open("/c").at("/c", 404);
        mentor.browser.open("/c").at("/c", 404);
    }

    a_code_for_a_new_helper => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        organiser.browser.open("/c").fill("role", "mentor").press("/c/code");
        let code = organiser.browser.listed("words").join(" ");
        let mut mentor = joins(trial, &code, "Plover", true);
        mentor.browser.says("You go along with others");
        organiser.browser.open("/c").says("Plover");
        organiser.browser.fill("role", "participant").press("/c/code").at("/c/code", 422);
    }

    a_second_coordinator_reads_names_after_being_let_in => |trial| {
        let mut first = someone(trial, Role::Coordinator, "Stork");
        someone(trial, Role::Mentor, "Plover");
        let mut second = someone(trial, Role::Coordinator, "Ibis");
        second.browser.open("/c").at("/c", 200).hides("Plover").hides("Stork");
        first.browser.open("/c").says("Ibis");
        let forms = first.browser.forms().into_iter().map(|form| form.action);
        let admit = forms.into_iter().find(|action| action.starts_with("/c/in/"));
        first.browser.press(&admit.expect("Ibis waits")).at("/c", 200);
        second.browser.open("/c").says("Plover").says("Stork").says("Ibis");
    }

    a_helper_who_left_is_no_longer_in_the_list => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        leaves(&mut mentor, false);
        organiser.browser.open("/c").hides("Plover");
        mentor.signs_in().browser.press("/left/back").at("/me", 200);
        organiser.browser.open("/c").says("Plover");
        mentor.browser.open("/me/done").press("/me/done");
        organiser.browser.open("/c").hides("Plover");
    }
}
