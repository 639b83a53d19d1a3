//! Being let in to a group, and sharing the welcome.

use pergola_base::Role;

use super::people::{admit, circle, helper, joins, member, someone, spoken};
use crate::both;

both! {
    be_admitted_and_see_names => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut first = member(trial, &mut leader, &path, "Heron");
        first.browser.open("/g").at(&path, 200).says("Blue room").says("Wren").says("Heron");
        let code = spoken(&mut leader, &path);
        let mut second = joins(trial, &code, "Finch", true);
        second.browser.open(&path).at(&path, 404).hides("Wren").hides("Heron");
        first.browser.open(&path).hides("Finch");
        admit(&mut leader, &path);
        second.browser.open(&path).at(&path, 200).says("Wren").says("Heron").says("Finch");
        first.browser.open(&path).says("Finch");
    }

    both_screens_show_the_same_four_words => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut newcomer = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        let own = newcomer.browser.open("/g").listed("words");
        assert_eq!(own.len(), 4);
        leader.browser.open(&format!("{path}/lead"));
        let ask = leader.browser.links().into_iter().find(|link| link.contains("/in/"));
        leader.browser.open(&ask.expect("somebody waits"));
        assert_eq!(leader.browser.listed("words"), own);
    }

    nobody_is_let_in_without_the_two_ticks => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut newcomer = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        leader.browser.open(&format!("{path}/lead"));
        let ask = leader.browser.links().into_iter().find(|link| link.contains("/in/"));
        let ask = ask.expect("somebody waits");
        leader.browser.open(&ask).fill("adult", "yes").press(&ask).at(&ask, 422);
        leader.browser.says("It is not ticked that you read together");
        assert!(leader.browser.filled(&ask).contains(&("adult".to_owned(), "yes".to_owned())));
        leader.browser.open(&ask).fill("limits", "yes").press(&ask).at(&ask, 422);
        leader.browser.says("It is not ticked that they are 18 or older");
        newcomer.browser.open(&path).at(&path, 404);
        leader.browser.fill("limits", "yes").fill("adult", "yes").press(&ask);
        leader.browser.at(&format!("{path}/lead"), 200).says("Nobody is waiting");
        newcomer.browser.open(&path).at(&path, 200);
    }

    a_second_facilitator_shares_the_welcome_stands_in_and_lets_people_in => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        second.browser.open("/g").says("You cannot read the names of people who wait yet");
        leader.browser.open("/g").says("Robin");
        let own = second.browser.listed("words");
        assert_eq!(leader.browser.listed("words"), own);
        let share = leader.browser.forms().into_iter();
        let share = share.map(|form| form.action).find(|action| action.contains("/welcome/"));
        leader.browser.press(&share.expect("Robin waits")).at("/g", 200);
        second.browser.open("/g").hides("You cannot read the names");

        leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
        leader.browser.press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        second.browser.open("/g/code").fill("code", &code).press("/g/code").at("/g", 200);
        second.browser.open(&format!("{path}/lead")).at(&format!("{path}/lead"), 404);
        admit(&mut leader, &path);
        leader.browser.open(&path).says("can lead the evening");

        let mut third = joins(trial, &spoken(&mut second, &path), "Finch", true);
        admit(&mut second, &path);
        third.browser.open(&path).says("Finch").says("Robin").says("Wren");
        leader.browser.open(&path).says("Finch");
    }

    a_facilitator_without_the_welcome_reads_no_name => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut second = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let mut newcomer = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        let lead = format!("{path}/lead");
        second.browser.open(&lead).hides("Heron");
        second.browser.says("Somebody whose name you cannot read yet");
        let mut waits = second.browser.links().into_iter();
        let waits = waits.rfind(|link| link.starts_with(&format!("{path}/in/")));
        second.browser.open(&waits.expect("Heron waits")).says("share the welcome with you first");
        leader.browser.open("/g");
        let share = leader.browser.forms().into_iter();
        let share = share.map(|form| form.action).find(|action| action.contains("/welcome/"));
        leader.browser.press(&share.expect("Robin waits"));
        second.browser.open(&lead).says("Heron");
        admit(&mut second, &path);
        newcomer.browser.open(&path).says("Blue room");
        // Of another group the first one reads nothing.
        second.signs_in().browser.open("/g").fill("name", "Green room").press("/g");
        let own = second.browser.path.trim_end_matches("/lead").to_owned();
        let mut other = member(trial, &mut second, &own, "Dunlin");
        other.browser.open(&own).says("Green room");
        leader.browser.open(&format!("{own}/lead")).at(&format!("{own}/lead"), 404);
        leader.browser.open(&path).hides("Dunlin");
    }

    a_mentor_uses_a_code_for_a_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
        leader.browser.press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ").to_uppercase();
        mentor.browser.open("/g/code").press("/g/code").at("/g/code", 422).says("No words were typed");
        mentor.browser.fill("code", "amber amber amber amber").press("/g/code");
        mentor.browser.at("/g/code", 422).says("These words open nothing");
        mentor.browser.fill("code", &code).press("/g/code").at("/g", 200);
        mentor.browser.says("The group still has to let you in").hides("Wren");
        let mut late = someone(trial, Role::Mentor, "Dunlin");
        late.browser.open("/g/code").fill("code", &code).press("/g/code").at("/g/code", 422);
        admit(&mut leader, &path);
        mentor.browser.open("/g").at(&path, 200).says("Wren").says("goes along");
        mentor.browser.open(&format!("{path}/lead")).at(&format!("{path}/lead"), 404);
    }

    a_full_group_lets_nobody_in => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        for number in 1..=10 {
            let (form, name) = (format!("{path}/person"), format!("Guest {number}"));
            leader.browser.open(&form).fill("name", &name).fill("limits", "yes");
            leader.browser.fill("adult", "yes").press(&form);
            if leader.browser.status == 422 {
                leader.browser.fill("sure", "yes").press(&form);
            }
            leader.browser.says(&name);
        }
        let mut newcomer = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422);
        leader.browser.says("They cannot be let in to this group now");
        newcomer.browser.open(&path).at(&path, 404);
    }

    letting_somebody_in_twice_is_letting_them_in_once => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut newcomer = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        leader.browser.open(&format!("{path}/lead"));
        let ask = leader.browser.links().into_iter().find(|link| link.contains("/in/"));
        let ask = ask.expect("somebody waits");
        leader.browser.open(&ask).fill("limits", "yes").fill("adult", "yes");
        let fields = leader.browser.filled(&ask);
        let first = leader.browser.send("POST", &ask, &fields);
        let second = leader.browser.send("POST", &ask, &fields);
        assert_eq!((first.status, first.headers), (second.status, second.headers));
        newcomer.browser.open(&path).at(&path, 200).says("Heron");
    }

    the_words_of_a_newcomer_open_nothing_for_who_is_here => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let code = spoken(&mut leader, &path);
        heron.browser.open("/g/code").fill("code", &code).press("/g/code");
        heron.browser.at("/g/code", 422).says("These words open nothing");
        // They are still the newcomer's.
        joins(trial, &code, "Finch", true);
    }
}
