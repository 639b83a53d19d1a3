//! Signing in, signing out, and who cannot be told apart at the door.

use pergola_base::Role;

use super::people::{joins, someone, tries};
use super::same::seen;
use crate::both;

/// Another sign-in name of the same length, which nobody has.
fn unknown(handle: &str) -> String {
    let flip = |one: char| match one {
        '0'..='8' => char::from(one as u8 + 1),
        '9' => '0',
        other => other,
    };
    handle.chars().map(flip).collect()
}

both! {
    sign_in_and_out => |trial| {
        let mut helper = someone(trial, Role::Facilitator, "Wren");
        let cookies = helper.browser.cookies();
        let fields = helper.browser.filled("/me/out");
        let out = helper.browser.send("POST", "/me/out", &fields);
        assert!(out.headers.iter().any(|(name, _)| *name == "clear-site-data"));
        helper.browser.open("/me").at("/me", 404);
        helper.browser.with_cookies(cookies).open("/me").at("/me", 404);
        helper.signs_in().browser.at("/me", 200).says("Wren");
        helper.browser.open("/").at("/me", 200);
        helper.browser.press("/me/out").at("/", 200);
        assert!(helper.browser.cookies().is_empty());
    }

    words_typed_in_another_way_still_open => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let words = person.words.to_uppercase().replace(' ', "   ");
        let handle = person.handle.to_uppercase().replace(' ', "").replace('-', " ");
        tries(trial, &handle, &words).at("/me", 200).says("Heron");
        tries(trial, &person.handle, &person.words.replace(' ', "-")).at("/me", 200);
    }

    wrong_words_and_an_unknown_name_get_one_answer => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let other = someone(trial, Role::Participant, "Finch");
        let nobody = unknown(&person.handle);
        let wrong = tries(trial, &person.handle, &other.words);
        let missing = tries(trial, &nobody, &other.words);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("do not belong together"), "{}", wrong.text());
        let typed = [person.handle.as_str(), nobody.as_str(), other.words.as_str()];
        assert_eq!(seen(&wrong, &typed), seen(&missing, &typed));
        assert!(wrong.cookies().is_empty());
        tries(trial, &person.handle, &person.words).at("/me", 200);
    }

    empty_fields_are_wrong_words_too => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        tries(trial, "", "").at("/in", 422).says("do not belong together");
        tries(trial, &person.handle, "").at("/in", 422).says("do not belong together");
    }

    a_wrong_word_can_be_put_right => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let mut browser = tries(trial, &person.handle, "five wrong words typed here");
        browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        browser.at("/me", 200).says("Heron");
    }

    one_door_leads_everybody_to_their_own_programme => |trial| {
        let other = trial.second_programme();
        let here = someone(trial, Role::Participant, "Heron");
        let there = joins(trial, &trial.code_in(&other, Role::Participant), "Crane", true);
        tries(trial, &here.handle, &here.words).at("/me", 200).hides("Hill Evenings");
        tries(trial, &there.handle, &there.words).at("/me", 200).hides("Tuesday House");
    }

    an_old_cookie_beside_a_new_one_opens_nothing => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let mut cookies = person.browser.cookies();
        cookies.push(("__Host-s".to_owned(), "AAAA".to_owned()));
        person.browser.with_cookies(cookies).open("/me").at("/me", 404);
    }

    signing_in_where_somebody_else_is_signed_in_signs_them_out => |trial| {
        let mut left_open = someone(trial, Role::Participant, "Heron");
        let person = someone(trial, Role::Participant, "Finch");
        let mut browser = trial.browser();
        browser.open("/").with_cookies(left_open.browser.cookies());
        browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        browser.at("/me", 200).says("Finch").hides("Heron");
        left_open.browser.open("/me").at("/me", 404);
    }
}
