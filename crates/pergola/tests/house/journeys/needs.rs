//! What somebody needs to come: told without a reason, met without a name.

use pergola_base::Role;
use pergola_base::facts::evenings::Stands;

use super::database::held;
use super::people::{Someone, circle, leaves, member, someone};
use super::slots::{change, plan};
use crate::both;
use crate::erasing::entered;
use crate::trial::Trial;

/// Says what is needed; whatever is not named is not needed.
fn needs(who: &mut Someone, path: &str, words: &[(&str, &str)]) {
    let page = format!("{path}/needs");
    who.browser.open(&page);
    for (name, value) in words {
        who.browser.fill(name, value);
    }
    who.browser.press(&page).at(&page, 200);
}

/// Says what is there, as whoever organises.
fn answers(who: &mut Someone, words: &[(&str, &str)]) {
    who.browser.open("/c/needs");
    let links = who.browser.links();
    let page = links
        .iter()
        .find(|link| link.starts_with("/c/needs/"))
        .expect("an evening")
        .clone();
    who.browser.open(&page).at(&page, 200);
    for (name, value) in words {
        who.browser.fill(name, value);
    }
    who.browser.press(&page).at("/c/needs", 200);
}

/// A circle with an evening in a week, a member, and somebody who organises.
fn house(trial: &Trial) -> (Someone<'_>, String, Someone<'_>, Someone<'_>) {
    let (mut leader, path) = circle(trial, "Wren", "Blue room");
    let heron = member(trial, &mut leader, &path, "Heron");
    let crane = someone(trial, Role::Coordinator, "Crane");
    plan(trial, &path, 7);
    (leader, path, heron, crane)
}

both! {
    a_need_is_told_met_and_seen_before_the_evening => |trial| {
        let (mut leader, path, mut heron, mut crane) = house(trial);
        heron.signs_in().browser.open(&path).says("What I need to come");
        leader.browser.open(&format!("{path}/lead")).says("What is needed");
        crane.browser.open("/c").says("What is needed to come");
        needs(&mut heron, &path, &[("spoken", "yes"), ("small", "2")]);
        heron.browser.says("The next evening").says("10 March 2026, 18:30–20:30");
        heron.browser.says("Somebody who interprets what is said not answered yet");
        answers(&mut crane, &[("spoken", "met"), ("small", "not")]);
        crane.browser.says("Childcare from 3 to 5 years not possible this time 2");
        heron.browser.open(&format!("{path}/needs"));
        heron.browser.says("Somebody who interprets what is said it is there");
        heron.browser.says("from 3 to 5 years not possible this time").says("You can come anyway");
        leader.signs_in().browser.open(&format!("{path}/needs/all"));
        leader.browser.says("Somebody who interprets what is said it is there 1").hides("Heron");
    }

    whoever_organises_learns_no_circle_and_nobody => |trial| {
        let (_leader, path, mut heron, mut crane) = house(trial);
        heron.signs_in();
        needs(&mut heron, &path, &[("aloud", "yes")]);
        crane.browser.open("/c/needs").says("Sheets read aloud not answered yet 1").says("English");
        crane.browser.hides("Blue room").hides("Heron").hides("Wren").hides(path.trim_start_matches("/g/"));
        let links = crane.browser.links();
        let page = links.iter().find(|link| link.starts_with("/c/needs/")).expect("an evening").clone();
        crane.browser.open(&page).says("How many: 1").hides("Blue room").hides("Heron");
        crane.browser.hides(path.trim_start_matches("/g/"));
        crane.browser.never_says("Destroy this slip").says("There is no slip to print yet").fill("aloud", "met").press(&page);
        crane.browser.open(&page).says("Destroy this slip").says("You are told the place on the day").never_says("no slip");
        crane.browser.hides("Blue room").hides("Heron").hides(path.trim_start_matches("/g/"));
    }

    an_answer_ends_when_more_is_needed_or_the_evening_moves => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        let mut crane = someone(trial, Role::Coordinator, "Crane");
        let mut slot = plan(trial, &path, 7);
        heron.signs_in();
        needs(&mut heron, &path, &[("babies", "1")]);
        answers(&mut crane, &[("babies", "met")]);
        needs(&mut heron, &path, &[("babies", "1")]);
        heron.browser.says("it is there");
        finch.signs_in();
        needs(&mut finch, &path, &[("babies", "2")]);
        finch.browser.says("not answered yet").never_says("it is there");
        heron.browser.open(&format!("{path}/needs")).never_says("it is there");
        answers(&mut crane, &[("babies", "met")]);
        heron.browser.open(&format!("{path}/needs")).says("it is there");
        slot.day = slot.day.plus(1);
        change(trial, &slot);
        heron.browser.open(&format!("{path}/needs")).never_says("it is there");
        slot.state = Stands::Off;
        change(trial, &slot);
        heron.browser.open(&format!("{path}/needs")).never_says("The next evening");
        crane.browser.open("/c/needs").says("Nothing is needed");
    }

    who_is_on_a_break_is_not_counted_and_keeps_their_needs => |trial| {
        let (mut leader, path, mut heron, mut crane) = house(trial);
        heron.signs_in();
        needs(&mut heron, &path, &[("spoken", "yes")]);
        heron.browser.open("/me/pause").press("/me/pause");
        crane.browser.open("/c/needs").says("Nothing is needed");
        leader.signs_in().browser.open(&format!("{path}/needs/all")).says("Nobody has said");
        assert_eq!(held(trial, "need"), 1);
        heron.browser.open("/me").press("/me/return");
        crane.browser.open("/c/needs").says("Somebody who interprets");
    }

    needs_go_with_whoever_goes => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        heron.signs_in();
        needs(&mut heron, &path, &[("spoken", "yes"), ("school", "6")]);
        assert_eq!(held(trial, "need"), 2);
        heron.browser.open("/me/copy").says("Somebody who interprets what is said").says("How many children 6");
        heron.browser.hides("Blue room");
        heron.browser.open("/me/done").press("/me/done");
        assert_eq!(held(trial, "need"), 0);
        finch.signs_in();
        needs(&mut finch, &path, &[("quiet", "yes")]);
        leaves(&mut finch, false);
        assert_eq!(held(trial, "need"), 0);
    }

    rule_85_who_has_no_account_has_the_same_needs => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let dove = entered(&mut leader, &path, "Dove");
        let mut crane = someone(trial, Role::Coordinator, "Crane");
        plan(trial, &path, 7);
        let page = format!("{path}/p/{dove}/needs");
        leader.browser.open(&page).says("Dove").fill("large", "yes").press(&page).at(&page, 200);
        leader.browser.says("Large print not answered yet");
        heron.signs_in();
        needs(&mut heron, &path, &[("large", "yes")]);
        heron.browser.hides("Dove");
        crane.browser.open("/c/needs").says("Large print not answered yet 2").hides("Dove");
        answers(&mut crane, &[("large", "met")]);
        leader.browser.open(&page).says("Large print it is there");
        assert_eq!(heron.browser.open(&page).status, 404);
        let person = format!("{path}/p/{dove}");
        leader.browser.open(&format!("{person}/copy")).says("Something you need to come Large print");
        leader.browser.open(&person).says("What they need to come").press(&format!("{person}/leave"));
        assert_eq!(held(trial, "need"), 1);
        assert_eq!(leader.browser.open(&page).status, 404);
        leader.browser.open(&person).at(&person, 200).never_says("What they need to come");
    }

    rule_21_nothing_is_asked_that_must_be_answered => |trial| {
        let (_leader, path, mut heron, _crane) = house(trial);
        heron.signs_in();
        needs(&mut heron, &path, &[]);
        assert_eq!(held(trial, "need"), 0);
        heron.browser.says("Nobody asks for a reason");
        for kind in ["textarea", "type=\"text\"", "required"] {
            assert!(!heron.browser.html.contains(kind), "{kind}: a place for a reason");
        }
    }

    a_number_that_is_not_in_the_list_changes_nothing => |trial| {
        let (_leader, path, mut heron, _crane) = house(trial);
        heron.signs_in();
        needs(&mut heron, &path, &[("spoken", "yes"), ("small", "2")]);
        let page = format!("{path}/needs");
        for value in ["7", "-1", "9999", "x", "2 "] {
            heron.browser.open(&page).fill("small", value).fill("quiet", "yes").press(&page).at(&page, 422);
            heron.browser.says("Choose a number from the list");
            assert!(heron.browser.html.contains("name=\"quiet\" value=\"yes\" checked"), "what was ticked stays");
        }
        assert_eq!(held(trial, "need"), 2);
    }

    answers_are_gone_the_day_after => |trial| {
        let (_leader, path, mut heron, mut crane) = house(trial);
        heron.signs_in();
        needs(&mut heron, &path, &[("spoken", "yes")]);
        answers(&mut crane, &[("spoken", "met")]);
        assert_eq!(held(trial, "need_answer"), 1);
        trial.pass_days(7);
        assert_eq!(held(trial, "need_answer"), 1);
        trial.pass_days(1);
        assert_eq!(held(trial, "need_answer"), 0);
        crane.signs_in().browser.open("/c/needs").says("Nothing is needed");
    }
}
