//! The own copy: what is kept about one person, and about nobody else.

use pergola_base::Role;

use super::people::{circle, leaves, leaves_line, member, someone};
use super::same::seen;
use crate::both;

const HOURS_48: i64 = 48 * 3_600;

both! {
    the_own_copy_names_nobody_else_and_no_group => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut leader, &path, "A line of somebody else");
        leaves_line(&mut person, &path, "A line of mine");
        person.browser.open("/me/copy").at("/me/copy", 200);
        person.browser.says("Heron").says("A line of mine").says("You can print this page");
        let others = ["Wren", "Blue room", "A line of somebody else"];
        for text in others {
            person.browser.hides(text);
        }
        let fields = person.browser.filled("/me/copy/file");
        let file = person.browser.send("POST", "/me/copy/file", &fields);
        assert_eq!(file.status, 200);
        let text = String::from_utf8(file.body).expect("a text file");
        assert!(text.contains("Heron") && text.contains("A line of mine"), "{text}");
        assert!(others.iter().all(|other| !text.contains(other)), "{text}");
        let named = file.headers.iter().find(|(name, _)| *name == "content-disposition");
        assert_eq!(named.map(|(_, value)| value.as_str()), Some("attachment; filename=\"notes.txt\""));
    }

    after_leaving_the_own_copy_still_holds_the_own_lines => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut leader, &path, "A line of somebody else");
        leaves_line(&mut person, &path, "A line of mine");
        leaves(&mut person, false);
        person.signs_in().browser.open("/me/copy").says("A line of mine");
        person.browser.hides("A line of somebody else").hides("Blue room");
    }

    a_delayed_copy_opens_only_after_asking_and_waiting => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/copy");
        let file = person.browser.filled("/me/copy/file");
        person.browser.fill("delay", "yes").press("/me/copy/delay").at("/me/copy", 200);
        person.browser.says("This page opens two days after it is asked for").hides("Heron");
        trial.pass(HOURS_48 + 60);
        person.signs_in().browser.open("/me/copy").says("This page opens two days after");
        person.browser.press("/me/copy/ask").says("It opens on").hides("Heron");
        trial.pass(HOURS_48 - 60);
        person.signs_in().browser.open("/me/copy").says("It opens on").hides("Heron");
        let refused = person.browser.send("POST", "/me/copy/file", &file);
        assert_ne!(refused.status, 200, "an old form opens nothing either");
        trial.pass(120);
        person.browser.open("/me/copy").says("What is kept about you").says("Heron");
    }

    ending_the_delay_waits_as_well => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/copy").fill("delay", "yes");
        let mut sent = person.browser.filled("/me/copy/delay");
        person.browser.press("/me/copy/delay");
        // The form of the open page, sent again to end the delay.
        sent.retain(|(name, _)| name == "_token");
        let refused = person.browser.send("POST", "/me/copy/delay", &sent);
        assert_eq!(refused.status, 422);
        person.browser.open("/me/copy").hides("Heron").press("/me/copy/ask");
        let refused = person.browser.send("POST", "/me/copy/delay", &sent);
        assert_eq!(refused.status, 422);
        trial.pass(HOURS_48 + 60);
        person.signs_in().browser.open("/me/copy").says("Heron");
        let mut fields = person.browser.filled("/me/copy/delay");
        fields.retain(|(name, _)| name != "delay");
        person.browser.go("POST", "/me/copy/delay", fields);
        person.browser.at("/me/copy", 200).says("Heron");
    }

    nobody_else_sees_that_somebody_chose_the_delay => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let before = seen(leader.browser.open(&path), &[]);
        person.browser.open("/me/copy").fill("delay", "yes").press("/me/copy/delay");
        assert_eq!(seen(leader.browser.open(&path), &[]), before);
    }

    the_own_copy_is_there_after_leaving => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/copy").fill("delay", "yes").press("/me/copy/delay");
        leaves(&mut person, false);
        person.signs_in().browser.open("/me/copy").hides("Heron").press("/me/copy/ask");
        let ways: Vec<_> = person.browser.links();
        for link in ways.into_iter().filter(|link| link.starts_with("/me") || link == "/left") {
            let page = link.clone();
            person.browser.open(&page);
            assert_eq!(person.browser.status, 200, "{page} is a dead end after leaving");
        }
        trial.pass(HOURS_48 + 60);
        person.signs_in().browser.open("/me/copy").says("Heron");
    }
}
