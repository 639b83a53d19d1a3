//! Taking a break: nobody sees it, nothing is lost, coming back is one button.

use pergola_base::Role;

use super::people::{circle, leaves_line, member, someone};
use super::same::seen;
use crate::both;

both! {
    pause_and_return => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let mut other = member(trial, &mut leader, &path, "Finch");
        let shown = seen(other.browser.open(&path), &[]);
        let led = seen(leader.browser.open(&format!("{path}/lead")), &[]);
        person.browser.open("/me/pause").press("/me/pause").at("/me", 200);
        person.browser.says("You are taking a break");
        assert_eq!(seen(other.browser.open(&path), &[]), shown, "no sign of absence");
        assert_eq!(seen(leader.browser.open(&format!("{path}/lead")), &[]), led);
        leaves_line(&mut other, &path, "See you all");
        trial.pass_days(200);
        other.signs_in().browser.open(&path).says("Heron").never_says("break");
        person.signs_in().browser.at("/me", 200).says("You are taking a break");
        person.browser.press("/me/return").at("/me", 200).says("Heron");
        person.browser.hides("missed").hides("where you were").hides("taking a break");
        person.browser.open(&path).at(&path, 200).says("Finch");
    }

    whoever_takes_a_break_still_reads_their_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        person.browser.open("/me/pause").press("/me/pause");
        leaves_line(&mut leader, &path, "Next Tuesday as always");
        person.browser.open(&path).says("Next Tuesday as always");
    }

    a_break_ends_every_other_session => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let mut other = person.elsewhere(trial);
        person.browser.open("/me/pause").press("/me/pause").at("/me", 200);
        other.open("/me").at("/me", 404);
    }

    a_helper_on_a_break_is_not_available_and_no_more_is_said => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        organiser.browser.open("/c").says("Plover").hides("not available");
        mentor.browser.open("/me/pause").press("/me/pause");
        organiser.browser.open("/c").says("Plover").says("not available").never_says("break");
        mentor.browser.press("/me/return");
        organiser.browser.open("/c").says("Plover").hides("not available");
    }
}
