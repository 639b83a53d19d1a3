//! People without an account: full members, entered by whoever leads the group.

use super::database::held;
use super::people::{Someone, admit, circle, joins, leaves, member, plans, types_code};
use super::same::seen;
use crate::both;

/// Enters somebody, with both ticks; returns the path of their page.
pub fn enters(leader: &mut Someone, circle: &str, name: &str) -> String {
    let form = format!("{circle}/person");
    leader
        .browser
        .open(&form)
        .fill("name", name)
        .fill("limits", "yes")
        .fill("adult", "yes");
    leader.browser.press(&form);
    let page = leader.browser.path.clone();
    assert!(
        page.starts_with(&format!("{circle}/p/")),
        "{page}: {}",
        leader.browser.text()
    );
    page
}

both! {
    somebody_without_an_account_is_a_member_like_everybody => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.at(&page, 200).says("This person has no account");
        other.browser.open(&path).says("Finch").hides("account");
        other.browser.open(&page).at(&page, 404).hides("Finch");
        leader.browser.open(&format!("{page}/copy")).says("Finch").hides("Wren").hides("Heron");
        leader.browser.hides("Blue room");
    }

    nobody_is_entered_without_the_two_ticks => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/person");
        leader.browser.open(&form).fill("name", "Finch").fill("adult", "yes").press(&form);
        leader.browser.at(&form, 422).says("It is not ticked that you read together");
        leader.browser.fill("limits", "yes");
        let fields = leader.browser.filled(&form);
        assert!(fields.contains(&("name".into(), "Finch".into())), "what was typed stays");
        let without: Vec<_> = fields.into_iter().filter(|(name, _)| name != "adult").collect();
        leader.browser.go("POST", &form, without);
        leader.browser.at(&form, 422).says("It is not ticked that they are 18 or older");
        assert_eq!(held(trial, "person"), 1);
    }

    somebody_without_an_account_pauses_and_returns => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        let page = enters(&mut leader, &path, "Finch");
        let before = seen(other.browser.open(&path), &[]);
        leader.browser.open(&page).press(&format!("{page}/pause")).says("On a break");
        assert_eq!(seen(other.browser.open(&path), &[]), before);
        leader.browser.open(&page).press(&format!("{page}/back")).hides("On a break");
        other.browser.open(&path).says("Finch");
    }

    somebody_without_an_account_says_yes_again => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let page = enters(&mut leader, &path, "Finch");
        let (again, lead) = (format!("{page}/part"), format!("{path}/lead"));
        leader.browser.open(&page).says("It holds until Wednesday, 3 March 2027").hides("They say yes again");
        leader.browser.open(&lead).hides("say yes again");
        trial.pass_days(350);
        leader.signs_in().browser.open(&lead).says("Please ask whether they say yes again to taking part");
        leader.browser.open(&page).press(&again).at(&page, 200);
        leader.browser.says("It holds until").hides("They say yes again");
        leader.browser.open(&lead).hides("say yes again");
        trial.pass_days(370);
        trial.jobs();
        leader.signs_in().browser.open(&page).says("It has ended. Their place here stays");
        leader.browser.press(&format!("{page}/pause")).hides("They say yes again");
        leader.browser.open(&lead).hides("say yes again");
    }

    somebody_without_an_account_is_done_and_returns => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.open(&page).press(&format!("{page}/done")).says("Finished for now");
        other.browser.open(&path).hides("Finch");
        leader.browser.open(&format!("{path}/lead")).says("Finch");
        leader.browser.open(&page).press(&format!("{page}/back")).says("Here");
        other.browser.open(&path).says("Finch");
    }

    somebody_without_an_account_leaves_and_is_erased => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.open(&page).press(&format!("{page}/leave")).says("Gone for good on");
        other.browser.open(&path).hides("Finch");
        leader.browser.open(&page).press(&format!("{page}/back"));
        other.browser.open(&path).says("Finch");
        leader.browser.open(&page).press(&format!("{page}/leave"));
        leader.browser.press(&format!("{page}/erase")).says("It is erased").says("18 March 2026");
        leader.browser.open(&format!("{path}/lead"));
        leader.browser.hides("Finch").open(&page).at(&page, 404);
        other.browser.open(&path).at(&path, 200).hides("Finch");
        assert_eq!(held(trial, "person"), 2);
    }

    somebody_without_an_account_is_erased_on_the_date => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.open(&page).press(&format!("{page}/leave"));
        trial.pass_days(31);
        leader.signs_in().browser.open(&page).at(&page, 404);
        leader.browser.open(&format!("{path}/lead")).hides("Finch");
        assert_eq!(held(trial, "person"), 1);
    }

    an_account_later_keeps_the_place_in_the_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.open(&page).press(&format!("{page}/code"));
        let code = leader.browser.listed("words").join(" ");
        let persons = held(trial, "person");
        let mut person = joins(trial, &code, "Dunlin", true);
        assert_eq!(held(trial, "person"), persons, "they stay who they are");
        person.browser.open(&path).at(&path, 404).hides("Wren").hides("Heron");
        person.browser.open("/g").at("/g", 200).says("The group still has to let you in");
        leader.browser.open(&page).at(&page, 404);
        admit(&mut leader, &path);
        person.browser.open(&path).at(&path, 200).says("Dunlin").says("Wren").says("Heron");
        other.browser.open(&path).says("Dunlin").hides("Finch");
        trial.pass(10 * 60 - 1);
        person.browser.open("/me").at("/me", 200);
        person.signs_in().browser.at("/me", 200).says("Dunlin");
        assert_eq!(held(trial, "belongs"), 3);
    }

    a_code_for_an_account_ends_when_the_person_goes => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let page = enters(&mut leader, &path, "Finch");
        leader.browser.open(&page).press(&format!("{page}/code"));
        let first = leader.browser.listed("words").join(" ");
        leader.browser.open(&page).press(&format!("{page}/code"));
        let second = leader.browser.listed("words").join(" ");
        types_code(trial, &first).at("/j", 422);
        types_code(trial, &second).at("/j", 200);
        leader.browser.open(&page).press(&format!("{page}/leave"));
        types_code(trial, &second).at("/j", 422);
    }

    who_left_again_with_an_account_is_called_nothing_any_more => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let page = enters(&mut leader, &path, "Finch");
        plans(trial, &mut leader, &path, 1, 10);
        trial.pass_days(2);
        leader.signs_in().browser.open(&page).press(&format!("{page}/done"));
        // Here again on a day on which nobody begins: not in the group yet.
        leader.browser.open(&page).press(&format!("{page}/back")).open(&page);
        leader.browser.press(&format!("{page}/code"));
        let code = leader.browser.listed("words").join(" ");
        let mut person = joins(trial, &code, "Dunlin", true);
        assert_eq!((held(trial, "belongs"), held(trial, "circle_name")), (1, 2));
        leaves(&mut person, false);
        assert_eq!(held(trial, "circle_name"), 1, "nothing of what they were called is kept");
    }
}
