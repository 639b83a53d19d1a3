//! Being finished for now: out of the group, own things kept, the door open.

use pergola_base::facts::evenings::Gate;

use super::newcomers::{announces, plans};
use super::people::{admit, circle, joins, leaves_line, member, spoken};
use crate::both;

both! {
    done_and_return => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "A line of mine");
        person.browser.open("/me/done").press("/me/done").at("/me", 200);
        person.browser.says("You are finished for now").says("Heron");
        leader.browser.open(&path).hides("Heron").hides("A line of mine");
        person.browser.open(&path).at(&path, 404).hides("Blue room").hides("Wren");
        person.browser.open("/g").hides("Blue room");
        trial.pass_days(60);
        person.signs_in().browser.at("/me", 200).says("Heron").says("You are finished for now");
        person.browser.open("/me/copy").says("Heron");
        person.browser.open("/me").press("/me/return").at("/me", 200);
        person.browser.says("the group opens its door to you").hides("finished");
        person.browser.open(&path).at(&path, 404).hides("Wren");
        leader.signs_in().browser.open(&path).hides("Heron");
        admit(&mut leader, &path);
        leader.browser.open(&path).says("Heron").says("A line of mine");
        person.browser.open(&path).at(&path, 200).says("Wren").says("A line of mine");
    }

    whoever_comes_back_to_their_group_waits_for_no_day => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        plans(trial, &path, 1, Gate::Closed);
        let gate = plans(trial, &path, 8, Gate::Open);
        plans(trial, &path, 100, Gate::Closed);
        announces(&mut leader, &path, gate);
        person.browser.open("/me/done").press("/me/done").press("/me/return");
        person.browser.says("You are back. Next, the group opens its door to you again");
        person.browser.open("/g").says("The group still has to let you in").never_says("The group can let you in on");
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 200);
        person.browser.open(&path).at(&path, 200).says("Wren");
        // Whoever is new waits for the day, and so does whoever was away for longer than a cycle lasts.
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        finch.browser.open("/me").never_says("You are back").open("/g").says("The group can let you in on");
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422);
        finch.browser.open("/me/done").press("/me/done");
        person.browser.open("/me/done").press("/me/done");
        trial.pass_days(85);
        person.signs_in().browser.press("/me/return");
        admit(leader.signs_in(), &path);
        assert_eq!(leader.browser.status, 422);
    }

    what_was_written_while_somebody_was_done_stays_closed => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut stays = member(trial, &mut leader, &path, "Finch");
        let mut person = member(trial, &mut leader, &path, "Heron");
        person.browser.open("/me/done").press("/me/done");
        leaves_line(&mut stays, &path, "While you were away");
        person.browser.open("/me").press("/me/return");
        admit(&mut leader, &path);
        person.browser.open(&path).at(&path, 200).hides("While you were away");
    }

    whoever_never_signs_in_again_is_let_be => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        person.browser.open("/me/done").press("/me/done");
        trial.pass_days(400);
        person.signs_in().browser.at("/me", 200).says("Heron");
    }
}
