//! New words, lost words, and the code on paper.

use pergola_base::Role;

use super::people::{joins, joins_in, shown_new_words, someone, takes_new, takes_new_words, tries};
use super::same::seen;
use crate::both;
use crate::browser::Browser;
use crate::trial::Trial;

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

both! {
    new_words_end_the_old_ones_and_every_other_session => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let mut other = person.elsewhere(trial);
        other.open("/me").at("/me", 200);
        let old = takes_new_words(&mut person);
        person.browser.at("/me/more", 200);
        other.open("/me").at("/me", 404);
        tries(trial, &person.handle, &old).at("/in", 422);
        tries(trial, &person.handle, &person.words).at("/me", 200).says("Heron");
        person.browser.open("/me").at("/me", 200);
    }

    new_words_count_only_when_they_were_typed => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let new = shown_new_words(&mut person);
        person.browser.press("/me/words/last").fill("words", "wrong").press("/me/words");
        person.browser.at("/me/words", 422).says("These are not the five words");
        tries(trial, &person.handle, &person.words).at("/me", 200);
        person.browser.fill("words", &new).press("/me/words").at("/me/more", 200);
        tries(trial, &person.handle, &person.words).at("/in", 422);
    }

    lost_words_come_back_with_the_code_on_paper => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let code = person.code.clone().expect("a code was chosen");
        let mut back = comes_back(trial, &person.handle, &code);
        tries(trial, &person.handle, &person.words).at("/me", 200);
        person.browser.open("/me").at("/me", 200);
        let (words, _) = takes_new(&mut back);
        back.open("/me").says("Heron");
        tries(trial, &person.handle, &person.words).at("/in", 422);
        tries(trial, &person.handle, &words).at("/me", 200);
        person.browser.open("/me").at("/me", 404);
    }

    the_code_lets_in_once_and_another_takes_its_place => |trial| {
        for language in ["en", "ar"] {
            let joined = trial.code(Role::Participant);
            let person = joins_in(trial, language, &joined, "Heron", true);
            let used = person.code.clone().expect("a code was chosen");
            let mut back = trial.browser();
            back.open(&format!("/back?lang={language}")).fill("handle", &person.handle)
                .fill("typed", &used).press("/back");
            let (words, code) = takes_new(&mut back);
            let code = code.expect("another code");
            assert_ne!(code, used);
            comes_back(trial, &person.handle, &used).at("/back", 422);
            comes_back(trial, &person.handle, &code).at("/back", 200);
            tries(trial, &person.handle, &words).at("/me", 200);
        }
    }

    whoever_stops_on_the_way_back_keeps_what_they_had => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let old = person.code.clone().expect("a code was chosen");
        // After each page of the way: the old words and the old code work, nothing new does.
        for pages in 0..=3 {
            let mut back = comes_back(trial, &person.handle, &old);
            let words = back.listed("words").join(" ");
            let mut code = None;
            if pages > 0 {
                code = Some(back.press("/back/code").at("/back/code", 200).listed("groups").join(" "));
            }
            if let Some(code) = code.as_ref().filter(|_| pages > 1) {
                back.fill("typed", code).press("/back/last").at("/back/last", 200);
            }
            if pages > 2 {
                back.fill("words", "others than those").press("/back/in").at("/back/in", 422);
            }
            comes_back(trial, &person.handle, &old).at("/back", 200);
            tries(trial, &person.handle, &person.words).at("/me", 200);
            tries(trial, &person.handle, &words).at("/in", 422);
            if let Some(code) = code {
                comes_back(trial, &person.handle, &code).at("/back", 422);
            }
        }
    }

    the_next_code_counts_only_when_it_was_typed => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let old = person.code.clone().expect("a code was chosen");
        let mut back = comes_back(trial, &person.handle, &old);
        let words = back.listed("words").join(" ");
        back.press("/back/code").says("A code works once");
        let shown = back.listed("groups").join(" ");
        back.fill("typed", &old).press("/back/last");
        back.at("/back/last", 422).says("This is not the code that was shown");
        assert_eq!(back.listed("groups").join(" "), shown, "the same code is shown again");
        // Going around that page by hand ends nothing and brings nothing.
        let carried = back.filled("/back/last").into_iter().find(|(name, _)| name == "carried");
        let mut around = comes_back(trial, &person.handle, &old);
        let next = around.listed("words").join(" ");
        let code = around.press("/back/code").listed("groups").join(" ");
        around.fill("typed", &code).press("/back/last").fill("words", &next);
        let mut fields = around.filled("/back/in");
        fields.retain(|(name, _)| !matches!(name.as_str(), "carried" | "words"));
        fields.extend(carried);
        fields.push(("words".to_owned(), words));
        around.go("POST", "/back/in", fields);
        around.at("/back/in", 422).says("do not belong together");
        comes_back(trial, &person.handle, &old).at("/back", 200);
    }

    a_typing_error_in_the_code_is_named_and_a_wrong_code_is_not => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let other = someone(trial, Role::Participant, "Finch");
        let none = joins(trial, &trial.code(Role::Participant), "Wren", false);
        let right = person.code.clone().expect("a code was chosen");
        let mut typed: Vec<_> = right.split(' ').map(str::to_owned).collect();
        typed[4] = typed[4].chars().map(|one| if one == '7' { '8' } else { '7' }).collect();
        let mut wrong = comes_back(trial, &person.handle, &typed.join(" "));
        wrong.at("/back", 422).says("part 5 of the code");
        let foreign = other.code.clone().expect("a code was chosen");
        let told = comes_back(trial, "nobody here 00", &foreign);
        let texts = [foreign.as_str(), "nobody here 00", &person.handle, &none.handle];
        assert!(told.text().contains("do not belong together"), "{}", told.text());
        let wrong = comes_back(trial, &person.handle, &foreign);
        assert_eq!(seen(&wrong, &texts), seen(&told, &texts), "a wrong code");
        let wrong = comes_back(trial, &none.handle, &foreign);
        assert_eq!(seen(&wrong, &texts), seen(&told, &texts), "no way back in");
    }

    a_new_code_ends_the_old_one => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let old = person.code.clone().expect("a code was chosen");
        person.browser.open("/me/way").fill("words", &person.words).press("/me/way/new");
        let new = person.browser.listed("groups").join(" ");
        comes_back(trial, &person.handle, &old).at("/back", 200);
        person.browser.fill("typed", &new).press("/me/way").at("/me/way", 200);
        comes_back(trial, &person.handle, &old).at("/back", 422);
        comes_back(trial, &person.handle, &new).at("/back", 200);
        person.browser.open("/me/way/none").fill("words", &person.words).press("/me/way/none");
        person.browser.at("/me/way", 200).says("You have no code");
        comes_back(trial, &person.handle, &new).at("/back", 422);
    }

    a_helper_keeps_a_way_back_in => |trial| {
        let mut helper = someone(trial, Role::Mentor, "Wren");
        helper.browser.open("/me/way");
        assert!(!helper.browser.html.contains("/me/way/none"));
        // A form of their own making is refused as well.
        let code = helper.code.clone().expect("a code was chosen");
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/way/none");
        let mut fields = person.browser.filled("/me/way/none");
        fields.retain(|(name, _)| name != "words");
        fields.push(("words".to_owned(), helper.words.clone()));
        helper.browser.go("POST", "/me/way/none", fields);
        assert_eq!(helper.browser.status, 422);
        helper.browser.open("/me/way/none").fill("words", &helper.words).press("/me/way/none");
        helper.browser.at("/me/way/none", 422).says("People who help here need a way back in");
        comes_back(trial, &helper.handle, &code).at("/back", 200);
    }
}
