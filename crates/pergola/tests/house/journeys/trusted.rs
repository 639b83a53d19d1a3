//! Two people who hold a half each: chosen, asked in person, confirmed twice,
//! waited for, and ended by the person's own sign-in.

use pergola_base::Role;

use super::database::held;
use super::kept_apart::{card_of, keeps_apart};
use super::people::{Someone, circle, helper, leaves, member, someone, takes_new, tries};
use super::same::seen;
use crate::both;
use crate::browser::Browser;
use crate::trial::Trial;

const HOUR: i64 = 3_600;

/// Chooses two people by their card codes, up to the four words.
fn looks(who: &mut Someone, one: &str, other: &str) {
    who.browser
        .open("/me/way/two")
        .fill("one_code", one)
        .fill("other_code", other)
        .press("/me/way/two/look");
}

/// Chooses two people by their card codes.
pub fn chooses(trial: &Trial, who: &mut Someone, one: &Someone, other: &Someone) {
    looks(who, &card_of(trial, one), &card_of(trial, other));
    who.browser
        .at("/me/way/two/look", 200)
        .press("/me/way/two")
        .at("/me/way/two", 200)
        .says("these two can help you back in");
}

/// A helper begins a way back in for the one who trusts them; the slip's code.
pub fn begins(helper: &mut Someone) -> String {
    helper
        .browser
        .open("/me/trust")
        .press("/me/trust/begin")
        .at("/me/trust/begin", 200);
    helper.browser.listed("groups").join(" ")
}

/// The other helper types the code of the slip.
pub fn confirms(helper: &mut Someone, code: &str) {
    helper
        .browser
        .open("/me/trust")
        .fill("typed", code)
        .press("/me/trust/confirm");
}

/// Types name and code on the page for lost words.
fn comes_back<'t>(trial: &'t Trial, handle: &str, code: &str) -> Browser<'t> {
    let mut browser = trial.browser();
    browser
        .open("/back")
        .fill("handle", handle)
        .fill("typed", code)
        .press("/back");
    browser
}

/// Somebody and the two helpers whom they chose.
fn trio(trial: &Trial) -> [Someone<'_>; 3] {
    let one = someone(trial, Role::Mentor, "Wren");
    let other = someone(trial, Role::Coordinator, "Rook");
    let mut person = someone(trial, Role::Participant, "Heron");
    chooses(trial, &mut person, &one, &other);
    person.browser.open("/me/out");
    [person, one, other]
}

both! {
    two_people_are_a_choice_at_joining_and_chosen_right_after_it => |trial| {
        let one = someone(trial, Role::Mentor, "Wren");
        let other = someone(trial, Role::Coordinator, "Rook");
        let mut browser = trial.browser();
        browser.open("/").fill("code", &trial.code(Role::Participant)).press("/j").press("/j/name")
            .fill("name", "Heron").press("/j/choices").says("two people who help here")
            .fill("way", "two").press("/j/words");
        let words = browser.at("/j/words", 200).listed("words").join(" ");
        browser.press("/j/way").fill("words", &words).press("/j/in").at("/me/way/two", 200)
            .says("Ask them first");
        browser.fill("one_code", &card_of(trial, &one)).fill("other_code", &card_of(trial, &other))
            .press("/me/way/two/look").press("/me/way/two").at("/me/way/two", 200)
            .says("these two can help you back in");
    }

    who_helps_has_a_code_before_two_people => |trial| {
        let mut browser = trial.browser();
        browser.open("/").fill("code", &trial.code(Role::Mentor)).press("/j").press("/j/name")
            .fill("name", "Wren").press("/j/choices").hides("two people who help here")
            .fill("way", "two").press("/j/words")
            .at("/j/words", 422).says("People who help here need a way back in.");
    }

    two_people_help_somebody_back_in => |trial| {
        let [mut person, mut one, mut other] = trio(trial);
        one.browser.open("/me/more").says("Who trusts me");
        one.browser.open("/me/trust").says("Heron");
        let code = begins(&mut one);
        one.browser.open("/me/trust").says("You began").says("48");
        other.browser.open("/me/trust").says("Heron").says("The other person began");
        confirms(&mut other, &code);
        other.browser.at("/me/trust", 200).says("Both of you confirmed");
        confirms(&mut other, &code);
        other.browser.at("/me/trust", 200).says("Both of you confirmed");
        trial.pass(47 * HOUR + HOUR - 1);
        comes_back(trial, &person.handle, &code).at("/back", 422)
            .says("it is too early").says("Hours still to wait: 1");
        trial.pass(1);
        let mut back = comes_back(trial, &person.handle, &code);
        let (words, code_too) = takes_new(&mut back);
        assert!(code_too.is_none(), "the code of a claim is another one");
        back.open("/me").says("Heron").hides("way back in for you");
        back.open("/me/way").says("Two people can help you back in together");
        tries(trial, &person.handle, &person.words).at("/in", 422);
        assert_eq!(held(trial, "claim"), 0);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("do not belong together");
        person.words = words;
        person.signs_in().browser.at("/me", 200);
        // The seed is the same, so the pair works once more.
        let again = begins(one.signs_in());
        assert_ne!(again, code);
    }

    one_half_is_not_enough => |trial| {
        let [person, mut one, other] = trio(trial);
        let code = begins(&mut one);
        trial.pass(60 * HOUR);
        let alone = comes_back(trial, &person.handle, &code);
        let nobody = comes_back(trial, "nobody here 00", &code);
        let texts = [&*code, "nobody here 00", &person.handle, &other.handle];
        assert!(alone.text().contains("do not belong together"), "{}", alone.text());
        assert_eq!(seen(&alone, &texts), seen(&nobody, &texts), "one half alone");
        let foreign = comes_back(trial, &other.handle, &code);
        assert_eq!(seen(&foreign, &texts), seen(&nobody, &texts), "another's name");
    }

    a_wrong_code_is_never_told_that_it_is_early => |trial| {
        let [person, mut one, mut other] = trio(trial);
        let code = begins(&mut one);
        confirms(&mut other, &code);
        let own = person.code.clone().expect("a code was chosen");
        let foreign = someone(trial, Role::Participant, "Finch").code.expect("a code");
        comes_back(trial, &person.handle, &foreign).at("/back", 422).says("do not belong together");
        // The own code on paper goes on working, and ends the claim.
        takes_new(&mut comes_back(trial, &person.handle, &own));
        trial.pass(60 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("do not belong together");
    }

    a_sign_in_ends_a_claim_and_the_first_page_says_so => |trial| {
        let [mut person, mut one, mut other] = trio(trial);
        let code = begins(&mut one);
        confirms(&mut other, &code);
        trial.pass(47 * HOUR);
        person.signs_in().browser.at("/me", 200).says("Somebody began a way back in for you");
        person.browser.says("ended when you signed in");
        trial.pass(2 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("do not belong together");
        person.signs_in().browser.says("ended when you signed in");
        person.browser.press("/me/way/two/read").at("/me", 200).hides("way back in for you");
        one.signs_in().browser.open("/me/trust").hides("You began").says("Start a way back in");
    }

    whoever_is_still_signed_in_sees_a_claim_and_stops_it => |trial| {
        let [mut person, mut one, mut other] = trio(trial);
        person.signs_in();
        let code = begins(&mut one);
        confirms(&mut other, &code);
        person.browser.open("/me").says("Somebody you trust began a way back in for you");
        person.browser.press("/me/way/two/read").at("/me", 200).hides("way back in for you");
        trial.pass(60 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("do not belong together");
    }

    crossed_and_foreign_confirmations_are_refused_and_nothing_is_lost => |trial| {
        let [person, mut one, mut other] = trio(trial);
        let mut finch = someone(trial, Role::Participant, "Finch");
        let mut third = someone(trial, Role::Mentor, "Robin");
        other.browser.open("/me/trust");
        let before = other.browser.filled("/me/trust/begin");
        chooses(trial, &mut finch, &third, &other);
        let code = begins(&mut one);
        let crossed = begins(&mut third);
        // Whom nobody of the two asked cannot confirm, nor begin a second one.
        confirms(&mut one, &crossed);
        one.browser.at("/me/trust/confirm", 422).says("does not belong to anybody who trusts you");
        confirms(&mut third, &code);
        third.browser.at("/me/trust/confirm", 422).says("does not belong to anybody who trusts you");
        let mut typo: Vec<_> = code.split(' ').map(str::to_owned).collect();
        typo[2] = typo[2].chars().map(|one| if one == '7' { '8' } else { '7' }).collect();
        confirms(&mut other, &typo.join(" "));
        other.browser.at("/me/trust/confirm", 422).says("part 3 of the code");
        // A page from before the claim does not begin a second one.
        other.browser.go("POST", "/me/trust/begin", before);
        other.browser.at("/me/trust/begin", 422).says("The other person has already begun");
        assert_eq!(held(trial, "claim"), 2);
        confirms(&mut other, &code);
        other.browser.at("/me/trust", 200).says("Both of you confirmed");
        confirms(&mut other, &crossed);
        other.browser.at("/me/trust", 200);
        trial.pass(48 * HOUR);
        comes_back(trial, &person.handle, &crossed).at("/back", 422);
        comes_back(trial, &finch.handle, &code).at("/back", 422);
        takes_new(&mut comes_back(trial, &person.handle, &code));
        takes_new(&mut comes_back(trial, &finch.handle, &crossed));
    }

    a_lost_slip_is_made_anew_and_a_claim_lapses => |trial| {
        let [person, mut one, mut other] = trio(trial);
        let lost = begins(&mut one);
        trial.pass(5 * HOUR);
        one.signs_in().browser.open("/me/trust").says("The slip is lost");
        let code = begins(&mut one);
        confirms(other.signs_in(), &lost);
        other.browser.at("/me/trust/confirm", 422);
        confirms(&mut other, &code);
        trial.pass(47 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("too early");
        trial.pass(15 * 24 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422).says("do not belong together");
        assert_eq!(held(trial, "claim"), 1);
        trial.jobs();
        assert_eq!(held(trial, "claim"), 0);
        let code = begins(one.signs_in());
        one.browser.open("/me/trust").press("/me/trust/end").at("/me/trust", 200);
        confirms(other.signs_in(), &code);
        other.browser.at("/me/trust/confirm", 422);
        let code = begins(&mut other);
        confirms(&mut one, &code);
        trial.pass(48 * HOUR);
        takes_new(&mut comes_back(trial, &person.handle, &code));
    }

    a_helper_who_leaves_ends_the_pair_and_the_person_is_told => |trial| {
        let [mut person, mut one, mut other] = trio(trial);
        let code = begins(&mut one);
        confirms(&mut other, &code);
        leaves(&mut other, false);
        assert_eq!(held(trial, "claim"), 0);
        trial.pass(48 * HOUR);
        comes_back(trial, &person.handle, &code).at("/back", 422);
        person.signs_in().browser.says("can no longer help you back in");
        person.browser.open("/me/way/two").says("can no longer help you back in");
        person.browser.open("/me/way").hides("Two people can help you back in together");
        one.signs_in().browser.open("/me/trust").hides("Heron");
        let third = someone(trial, Role::Mentor, "Robin");
        chooses(trial, &mut person, &one, &third);
        person.browser.open("/me").hides("can no longer help you back in");
        one.browser.open("/me/trust").says("Heron").says("Start a way back in");
        person.browser.open("/me/way/two").fill("words", &person.words).press("/me/way/two/end");
        person.browser.at("/me/way/two", 200).hides("Whom you asked");
        assert_eq!(held(trial, "trusted"), 0);
    }

    whoever_leaves_takes_their_pair_along => |trial| {
        let [mut person, mut one, _other] = trio(trial);
        begins(&mut one);
        person.signs_in();
        leaves(&mut person, false);
        assert_eq!((held(trial, "trusted"), held(trial, "claim")), (0, 0));
        one.browser.open("/me/trust").hides("Heron").says("nobody has asked you");
    }

    only_two_others_who_help_can_be_asked => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let finch = member(trial, &mut leader, &path, "Finch");
        let going = helper(trial, &mut leader, &path, (Role::Mentor, "Martin"));
        let away = someone(trial, Role::Mentor, "Robin");
        let [me, finch, going, lead, away] =
            [&heron, &finch, &going, &leader, &away].map(|who| card_of(trial, who));
        heron.signs_in().browser.open("/me/way/two").says("Wren").says("Martin");
        assert!(!heron.browser.html.contains("Finch ("));
        let refused = |heron: &mut Someone, code: &str| {
            looks(heron, code, &lead);
            heron.browser.at("/me/way/two/look", 422).says("This person is not available");
            seen(&heron.browser, &[code, &lead])
        };
        keeps_apart(&mut leader, &me, &away);
        let ordinary = refused(&mut heron, "222 222");
        for code in [&finch, &me, &away] {
            assert_eq!(refused(&mut heron, code), ordinary, "{code}");
        }
        looks(&mut heron, &lead, &lead);
        heron.browser.at("/me/way/two/look", 422).says("the same person twice");
        looks(&mut heron, &lead, &going);
        heron.browser.at("/me/way/two/look", 200).says("Wren").says("Martin");
        assert_eq!(held(trial, "trusted"), 0);
    }

    the_four_words_are_those_of_the_helper => |trial| {
        let [mut person, mut one, _other] = trio(trial);
        let third = someone(trial, Role::Mentor, "Robin");
        let own = one.browser.open("/me/trust").listed("words");
        looks(person.signs_in(), &card_of(trial, &one), &card_of(trial, &third));
        let shown = person.browser.at("/me/way/two/look", 200).listed("words");
        assert!(shown.starts_with(&own), "{shown:?}, {own:?}");
    }

    a_helper_may_have_two_people_instead_of_a_code => |trial| {
        let [_person, mut one, other] = trio(trial);
        let third = someone(trial, Role::Facilitator, "Robin");
        one.browser.open("/me/way");
        assert!(!one.browser.html.contains("/me/way/none"));
        chooses(trial, &mut one, &other, &third);
        one.browser.open("/me/way/none").fill("words", &one.words).press("/me/way/none");
        one.browser.at("/me/way", 200);
        one.browser.open("/me/way/two").fill("words", &one.words).press("/me/way/two/end");
        one.browser.at("/me/way/two/end", 422).says("Take a code on paper first");
        assert_eq!(held(trial, "trusted"), 4);
    }

    rule_9_the_two_read_the_new_name_of_whoever_chose_them => |trial| {
        let [mut person, mut one, mut other] = trio(trial);
        let renames = |person: &mut Someone, name: &str| {
            person.browser.open("/me/name").fill("name", name).press("/me/name").at("/me/more", 200);
        };
        renames(person.signs_in(), "Osprey");
        for helper in [&mut one, &mut other] {
            helper.browser.open("/me/trust").says("Osprey").hides("Heron");
        }
        let code = begins(&mut one);
        confirms(&mut other, &code);
        trial.pass(48 * HOUR);
        takes_new(&mut comes_back(trial, &person.handle, &code)).0.clone_into(&mut person.words);
        leaves(other.signs_in(), false);
        renames(person.signs_in(), "Merlin");
        one.signs_in().browser.open("/me/trust").says("nobody has asked you");
        for name in ["Heron", "Osprey", "Merlin"] {
            one.browser.never_says(name);
        }
    }
}
