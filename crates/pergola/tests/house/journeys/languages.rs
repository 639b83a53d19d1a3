//! Changing the language in the middle of a form keeps what was typed.

use pergola_base::Role;
use pergola_seal::Language;

use super::people::{circle, someone, types_code};
use crate::both;
use crate::trial::{On, Trial};

fn holds(browser: &crate::browser::Browser, form: &str, name: &str, value: &str) {
    let fields = browser.filled(form);
    let wanted = (name.to_owned(), value.to_owned());
    assert!(
        fields.contains(&wanted),
        "{name} is not {value}: {fields:?}"
    );
    assert!(
        browser.html.contains("dir=\"rtl\""),
        "the page has turned around"
    );
}

both! {
    language_switch_while_joining => |trial| {
        let code = trial.code(Role::Participant);
        let mut browser = trial.browser();
        browser.open("/?lang=ar");
        assert!(browser.html.contains("lang=\"ar\""));
        browser.fill("code", &code).press("/j").at("/j", 200);
        assert!(browser.html.contains("dir=\"rtl\""), "the choice is remembered");
        browser.turn("en").says("Before you tell us anything").turn("ar");
        browser.press("/j/name").turn("en").fill("name", "Heron").turn("ar");
        holds(&browser, "/j/choices", "name", "Heron");
        browser.press("/j/choices").fill("attendance", "yes").fill("way", "none").turn("en");
        browser.turn("ar");
        holds(&browser, "/j/words", "attendance", "yes");
        holds(&browser, "/j/words", "way", "none");
        browser.press("/j/words");
        let words = browser.listed("words");
        browser.turn("en");
        assert_eq!(browser.listed("words"), words, "the same words in the other language");
        browser.press("/j/way").fill("words", &words.join(" ")).turn("ar");
        holds(&browser, "/j/in", "words", &words.join(" "));
        browser.press("/j/in").at("/me", 200);
        assert!(browser.text().contains("Heron"));
    }

    a_language_chosen_before_signing_in_stays => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let mut browser = person.elsewhere(trial);
        assert!(browser.open("/me").html.contains("lang=\"en\""), "nobody chose: the account's own");
        let mut other = trial.browser();
        other.open("/?lang=ar");
        other.fill("handle", &person.handle).fill("words", &person.words).press("/in").at("/me", 200);
        assert!(other.html.contains("lang=\"ar\""), "what was chosen stays");
        other.open("/me/choices").fill("language", "en").press("/me/choices");
        assert!(other.open("/me").html.contains("lang=\"en\""), "the account's choice turns the page");
    }

    a_typed_code_stays_when_the_language_changes => |trial| {
        let code = trial.code(Role::Participant);
        let mut browser = types_code(trial, "amber amber amber amber");
        browser.at("/j", 422);
        browser.fill("handle", "amber fox 12").turn("ar");
        holds(&browser, "/in", "handle", "amber fox 12");
        browser.fill("code", &code).press("/j").at("/j", 200);
    }

    language_switch_while_changing_a_name => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey").turn("ar");
        holds(&person.browser, "/me/name", "name", "Osprey");
        person.elsewhere(trial).open("/me").says("Heron");
        person.browser.press("/me/name").at("/me/more", 200);
        assert!(person.browser.text().contains("Osprey"));
    }

    language_switch_while_writing_a_line => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        let line = "A line\nwith \"two\" rows & <signs>";
        leader.browser.open(&path).fill("line", line).turn("ar");
        holds(&leader.browser, &form, "line", line);
        leader.browser.turn("en").press(&form).at(&path, 200).says("with \"two\" rows & <signs>");
    }

    a_chosen_language_is_there_at_the_next_sign_in => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/choices").fill("language", "ar").press("/me/choices");
        assert!(person.browser.html.contains("dir=\"rtl\""));
        person.signs_in();
        assert!(person.browser.html.contains("dir=\"rtl\""));
    }
}

#[test]
fn a_language_that_is_switched_off_is_not_shown() {
    let mut trial = Trial::new(On::Sqlite);
    trial.door.house.languages = vec![Language::En, Language::Ar];
    let mut browser = trial.browser();
    browser.open("/?lang=de");
    assert!(browser.html.contains("<html lang=\"en\""));
    assert!(!browser.html.contains("lang=\"de\""));
    let mut person = someone(&trial, Role::Participant, "Heron");
    person
        .browser
        .open("/me/name")
        .fill("name", "Osprey")
        .turn("de");
    assert!(person.browser.html.contains("Osprey"));
    assert!(person.browser.html.contains("<html lang=\"en\""));
}

#[test]
fn the_browser_says_what_somebody_reads() {
    let trial = Trial::new(On::Sqlite);
    let answered = |header: &str| {
        let mut raw = trial.browser().raw("GET", "/", &[]);
        header.clone_into(&mut raw.accept_language);
        String::from_utf8(trial.answer(&raw).body).expect("pages are UTF-8")
    };
    for (header, language) in [
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("fr-CA, en;q=0.8", "fr"),
        ("tr, ar-EG;q=0.9, en;q=0.1", "ar"),
        ("so, tr;q=0.5", "en"),
        ("", "en"),
    ] {
        let html = answered(header);
        assert!(
            html.contains(&format!("<html lang=\"{language}\"")),
            "{header}"
        );
    }
}
