//! New words, lost words, and the code on paper.

use pergola_base::Role;

use super::people::{joins, shown_new_words, someone, takes_new, takes_new_words, tries};
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
