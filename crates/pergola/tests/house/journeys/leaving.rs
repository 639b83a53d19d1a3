//! Leaving: at once, without a reason; back until the date; then gone.

use pergola_base::Role;

use super::database::held;
use super::people::{
    Someone, admit, circle, joins, leaves, leaves_line, member, someone, spoken, tries,
};
use super::same::seen;
use crate::both;

const UNKNOWN: &str = "nobody here 00";

both! {
    leave_and_take_it_back => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "A line of mine");
        leaves(&mut person, false);
        person.browser.hides("sure").hides("why").hides("missed you");
        leader.browser.open(&path).hides("Heron");
        trial.pass_days(10);
        person.signs_in().browser.at("/left", 200).press("/left/back").at("/me", 200);
        person.browser.says("the group opens its door to you");
        person.browser.open(&path).at(&path, 404);
        leader.signs_in();
        admit(&mut leader, &path);
        person.browser.open(&path).at(&path, 200).says("A line of mine");
        leader.browser.open(&path).says("Heron").says("A line of mine");
        trial.pass_days(40);
        person.signs_in().browser.at("/me", 200).says("Heron");
    }

    after_leaving_every_session_is_over_and_one_page_is_left => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let cookies = person.browser.cookies();
        let mut other = person.elsewhere(trial);
        leaves(&mut person, false);
        assert!(person.browser.cookies().is_empty());
        assert!(person.browser.header("clear-site-data").is_some());
        other.open("/me").at("/me", 404);
        person.browser.with_cookies(cookies).open("/me").at("/me", 404);
        leader.browser.open(&path).hides("Heron");
        person.signs_in().browser.at("/left", 200).hides("Blue room").hides("Wren");
        let lead = format!("{path}/lead");
        for page in ["/me", "/me/more", "/me/name", "/me/words", "/me/way", "/g", &path, &lead] {
            person.browser.open(page).at(page, 404);
        }
        person.browser.open("/").at("/left", 200);
        person.browser.open("/me/copy").at("/me/copy", 200).says("Heron");
        person.browser.open("/left").press("/me/out").at("/", 200);
    }

    leave_for_good_at_once => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "A line of mine");
        let (persons, notes) = (held(trial, "person"), held(trial, "note"));
        leaves(&mut person, false);
        person.signs_in().browser.press("/left/erase").says("It is erased");
        assert!(person.browser.cookies().is_empty());
        person.browser.open("/left").at("/left", 404);
        assert_eq!((held(trial, "person"), held(trial, "note")), (persons - 1, notes - 1));
        let gone = tries(trial, &person.handle, &person.words);
        let told = tries(trial, UNKNOWN, &person.words);
        let typed = [person.handle.as_str(), UNKNOWN, &person.words];
        assert_eq!(seen(&gone, &typed), seen(&told, &typed));
        leader.browser.open(&path).at(&path, 200).hides("Heron").hides("A line of mine");
        leaves_line(&mut leader, &path, "We go on");
    }

    leave_for_good_by_the_date => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves(&mut person, false);
        trial.pass_days(29);
        person.signs_in().browser.at("/left", 200);
        trial.pass_days(2);
        person.browser.open("/left").at("/left", 404);
        let gone = tries(trial, &person.handle, &person.words);
        let told = tries(trial, UNKNOWN, &person.words);
        let typed = [person.handle.as_str(), UNKNOWN, &person.words];
        assert_eq!(seen(&gone, &typed), seen(&told, &typed));
        for table in ["person", "handle", "account", "own_name"] {
            assert_eq!(held(trial, table), 1, "{table}: only Wren is left");
        }
        leader.signs_in().browser.open(&path).at(&path, 200).hides("Heron");
    }

    on_the_date_the_words_open_nothing_even_before_the_job_ran => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        leaves(&mut person, false);
        trial.pass(30 * 86_400);
        tries(trial, &person.handle, &person.words).at("/in", 422);
    }

    the_code_on_paper_opens_nothing_after_leaving => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let code = person.code.clone().expect("a code was chosen");
        leaves(&mut person, false);
        let mut back = trial.browser();
        back.open("/back").fill("handle", &person.handle).fill("typed", &code).press("/back");
        back.at("/back", 422).says("do not belong together");
    }

    whoever_waits_and_leaves_waits_no_more => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        leader.browser.open(&format!("{path}/lead")).says("Heron");
        leaves(&mut person, false);
        leader.browser.open(&format!("{path}/lead")).hides("Heron").says("Nobody is waiting");
    }

    who_joins_a_second_time_is_a_newcomer => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut before = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut before, &path, "From long ago");
        leaves(&mut before, true);
        trial.pass_days(395);
        leader.signs_in();
        let mut after = joins(trial, &spoken(&mut leader, &path), "Osprey", true);
        admit(&mut leader, &path);
        after.browser.open(&path).says("Osprey").hides("Heron").hides("From long ago");
        leader.browser.open(&path).hides("Heron");
    }

    a_facilitator_who_takes_leaving_back_can_welcome_people_again => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        let share = |who: &mut Someone| {
            who.browser.open("/g");
            let forms = who.browser.forms().into_iter().map(|form| form.action);
            let path = forms.into_iter().find(|action| action.contains("/welcome/"));
            who.browser.press(&path.expect("somebody waits for the welcome")).at("/g", 200);
        };
        share(&mut leader);
        leaves(&mut second, false);
        member(trial, &mut leader, &path, "Heron");
        second.signs_in().browser.press("/left/back").at("/me", 200);
        second.browser.open("/g").says("You cannot read the names of people who wait yet");
        share(&mut leader);
        second.browser.open("/g").fill("name", "Green room").press("/g");
        let own = second.browser.path.trim_end_matches("/lead").to_owned();
        joins(trial, &spoken(&mut second, &own), "Finch", true);
        second.browser.open(&format!("{own}/lead")).says("Finch");
    }

    whoever_alone_leads_a_group_comes_straight_back_to_it => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = member(trial, &mut leader, &path, "Heron");
        leaves(&mut leader, false);
        other.browser.open(&path).says("Heron").hides("Wren");
        leader.signs_in().browser.press("/left/back").at("/me", 200);
        leader.browser.open(&path).at(&path, 200).says("Heron").says("Wren");
        let mut again = member(trial, &mut leader, &path, "Finch");
        again.browser.open(&path).says("Finch").says("Wren");
    }

    a_coordinator_who_takes_leaving_back_reads_names_again => |trial| {
        let mut first = someone(trial, Role::Coordinator, "Stork");
        let mut second = someone(trial, Role::Coordinator, "Ibis");
        let lets_in = |who: &mut Someone| {
            who.browser.open("/c").says("Ibis");
            let forms = who.browser.forms().into_iter().map(|form| form.action);
            let path = forms.into_iter().find(|action| action.starts_with("/c/in/"));
            who.browser.press(&path.expect("Ibis waits")).at("/c", 200);
        };
        lets_in(&mut first);
        leaves(&mut second, false);
        first.browser.open("/c").fill("role", "mentor").press("/c/code");
        let code = first.browser.listed("words").join(" ");
        joins(trial, &code, "Plover", true);
        second.signs_in().browser.press("/left/back").at("/me", 200);
        second.browser.open("/c").at("/c", 200).hides("Plover").hides("/c/in/");
        lets_in(&mut first);
        second.browser.open("/c").says("Plover").says("Stork").says("Ibis");
    }
}
