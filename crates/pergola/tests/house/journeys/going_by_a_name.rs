//! Going by another name: the old one is shown nowhere from then on.

use pergola_base::Role;

use super::people::{Someone, admit, circle, guest, joins, member, someone, spoken};
use crate::both;

both! {
    an_old_name_disappears_from_the_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey").press("/me/name");
        person.browser.at("/me/more", 200).says("Osprey").hides("Heron");
        for page in ["/me", "/me/more", "/me/copy", &path] {
            person.browser.open(page).hides("Heron");
        }
        leader.browser.open(&path).says("Osprey").hides("Heron");
        leader.browser.open(&format!("{path}/lead")).hides("Heron");
    }

    an_old_name_disappears_from_those_who_wait => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        leader.browser.open(&format!("{path}/lead")).says("Heron");
        person.browser.open("/me/name").fill("name", "Osprey").press("/me/name");
        leader.browser.open(&format!("{path}/lead")).says("Osprey").hides("Heron");
        admit(&mut leader, &path);
        leader.browser.open(&path).says("Osprey").hides("Heron");
        person.browser.open(&path).says("Osprey").hides("Heron");
    }

    a_helper_goes_by_a_new_name_everywhere => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        organiser.browser.open("/c").says("Wren");
        leader.browser.open("/me/name").fill("name", "Kestrel").press("/me/name");
        organiser.browser.open("/c").says("Kestrel").hides("Wren");
        person.browser.open(&path).says("Kestrel").hides("Wren");
    }

    a_name_that_looks_real_is_warned_about_and_may_be_kept => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Anna Schmidt").press("/me/name");
        person.browser.at("/me/name", 422).says("This looks like a full real name.");
        assert!(person.browser.html.contains("Anna Schmidt"), "what was typed stays");
        person.browser.press("/me/name").at("/me/name", 422);
        person.browser.fill("sure", "yes").press("/me/name").says("Anna Schmidt");
        person.browser.at("/me/more", 200);
    }

    nobody_takes_the_name_of_somebody_in_the_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        guest(&mut leader, &path, "Table");
        for taken in ["Wren", " wren ", "W r e n", "Wrén", "table"] {
            person.browser.open("/me/name").fill("name", taken).press("/me/name").at("/me/name", 422);
            person.browser.says("Somebody in the group goes by this name already");
        }
        person.browser.open("/me/name").fill("name", "heron").press("/me/name").at("/me/more", 200);
        let enter = format!("{path}/person");
        leader.browser.open(&enter).fill("name", "Heron").fill("limits", "yes").fill("adult", "yes");
        leader.browser.press(&enter).at(&enter, 422).says("goes by this name already");
        // Whoever waits at the door under a name that somebody has comes in under another one.
        let mut other = joins(trial, &spoken(&mut leader, &path), "HERON", true);
        admit(&mut leader, &path);
        leader.browser.says("goes by this name already").says("changes theirs first");
        other.browser.open("/me/name").fill("name", "Osprey").press("/me/name").at("/me/more", 200);
        admit(&mut leader, &path);
        other.signs_in().browser.open(&path).at(&path, 200).says("Osprey").says("heron");
    }

    an_empty_name_changes_nothing => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "  ").press("/me/name").at("/me/name", 422);
        person.browser.open("/me").says("Heron");
    }

    another_name_or_a_break_leaves_the_place_in_the_line => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut back = member(trial, &mut leader, &path, "Teal");
        let mut first = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        back.browser.open("/me/done").press("/me/done");
        back.signs_in().browser.press("/me/return");
        let lead = format!("{path}/lead");
        let since = |leader: &mut Someone| -> Vec<String> {
            let text = leader.signs_in().browser.open(&lead).text();
            let days = text.split("since ").skip(1);
            days.map(|day| day.split_whitespace().take(2).collect::<Vec<_>>().join(" ")).collect()
        };
        let before = since(&mut leader);
        assert_eq!(before.len(), 2, "two wait");
        trial.pass_days(3);
        joins(trial, &spoken(leader.signs_in(), &path), "Finch", true);
        first.signs_in().browser.open("/me/name").fill("name", "Osprey").press("/me/name");
        back.signs_in().browser.open("/me/pause").press("/me/pause");
        back.signs_in().browser.open("/me").press("/me/return");
        let after = since(&mut leader);
        assert_eq!(after[..2], before, "the others stand behind");
        leader.browser.says("Osprey").says("Teal").says("Finch").hides("Heron");
    }
}
