//! A session that ended under a form: the text comes back to the same account,
//! and to nobody else.

use pergola_base::Role;

use super::database::everything;
use super::people::{circle, member, someone};
use crate::both;

const QUIET: i64 = 11 * 60 + 1;

both! {
    session_ended_and_text_kept => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let form = format!("{path}/line");
        let line = "Two rows\nof what I meant to say";
        person.browser.open(&path).fill("line", line);
        trial.pass(QUIET);
        let before = everything(trial);
        person.browser.press(&form).at(&form, 401).says("Sign in");
        person.browser.hides("what I meant to say").hides("Blue room").hides("Wren");
        assert_eq!(everything(trial), before, "nothing of it is stored");
        person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        assert_eq!(person.browser.status, 200);
        person.browser.says("What you wrote is still here");
        assert!(person.browser.filled(&form).contains(&("line".to_owned(), line.to_owned())));
        leader.signs_in().browser.open(&path).says("There are no lines here that you can read yet");
        person.browser.press(&form).at(&path, 200).says("of what I meant to say");
    }

    another_account_does_not_get_the_text => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let other = member(trial, &mut leader, &path, "Finch");
        let form = format!("{path}/line");
        person.browser.open(&path).fill("line", "Only mine");
        trial.pass(QUIET);
        person.browser.press(&form).at(&form, 401);
        person.browser.fill("handle", &other.handle).fill("words", &other.words).press("/in");
        person.browser.at("/me", 200).says("Finch").hides("Only mine");
        person.browser.open(&path).hides("Only mine");
    }

    wrong_words_keep_the_text_for_the_next_try => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        trial.pass(QUIET);
        person.browser.press("/me/name").at("/me/name", 401);
        person.browser.fill("handle", &person.handle).fill("words", "not mine").press("/in");
        person.browser.at("/in", 422);
        person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        person.browser.says("What you wrote is still here");
        assert!(person.browser.filled("/me/name").contains(&("name".into(), "Osprey".into())));
        person.browser.press("/me/name").at("/me/more", 200).says("Osprey");
    }

    the_text_is_kept_when_the_language_changes_at_the_door => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        trial.pass(QUIET);
        person.browser.press("/me/name").at("/me/name", 401).turn("ar").turn("en");
        person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        assert!(person.browser.filled("/me/name").contains(&("name".into(), "Osprey".into())));
    }

    the_text_is_kept_when_the_language_changes_after_the_session_ended => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        trial.pass(QUIET);
        person.browser.turn("ar").at("/me/name", 401);
        assert!(person.browser.html.contains("lang=\"ar\""));
        person.browser.turn("en").fill("handle", &person.handle).fill("words", &person.words).press("/in");
        assert!(person.browser.filled("/me/name").contains(&("name".into(), "Osprey".into())));
    }

    a_text_that_is_too_long_is_kept_when_the_session_ended => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        for letters in [200, 60_000] {
            person.browser.open("/me/name").fill("name", &"x".repeat(letters));
            trial.pass(QUIET);
            person.browser.press("/me/name").at("/me/name", 401).says("Sign in");
            person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
            assert_eq!(person.browser.status, 200, "{letters}");
            assert_eq!(person.browser.html.contains(&"x".repeat(200)), letters == 200);
        }
    }

    the_text_is_kept_for_twenty_minutes_and_no_longer => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        trial.pass(QUIET);
        person.browser.press("/me/name").at("/me/name", 401);
        trial.pass(21 * 60);
        person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        person.browser.at("/me", 200).says("Heron").hides("Osprey");
    }

    a_session_that_ended_long_ago_is_a_strangers => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        trial.pass(QUIET + 21 * 60);
        person.browser.press("/me/name").at("/me/name", 404).hides("Osprey");
    }
}
