//! What every page of the frame must hold, in every language.

use std::collections::BTreeSet;
use std::fs;

use pergola_base::{Answer, Body, Cx, FieldRule, Refill, Refusal, Request};
use pergola_seal::{Language, Plain};

use super::texts::{sources, workspace};
use super::{NOW, house, programme};
use crate::{
    Shell, busy, done, fault, full, locked, missing, missing_texts, too_large, unsure, weather,
};

fn html(answer: &Answer) -> &str {
    match &answer.body {
        Body::Html(html) => html,
        _ => panic!("a page"),
    }
}

#[track_caller]
fn check(answer: &Answer, status: u16, language: Language) {
    let page = html(answer);
    assert_eq!(answer.status, status);
    assert!(!page.contains('⟦'), "{page}");
    assert!(
        page.contains(&format!("lang=\"{}\"", language.code())),
        "{page}"
    );
    assert!(!page.contains("style=") && !page.contains("<script") && !page.contains("<style"));
    let touched = ["<a ", "<button", "<input"].map(|tag| page.find(tag).unwrap_or(usize::MAX));
    let first = *touched.iter().min().expect("three");
    let out = page.find("action=\"/out\"").unwrap_or(0);
    assert!(out < first, "the way out comes first: {page}");
}

#[test]
fn calm_pages_hold_the_frame() {
    let house = house();
    for language in Language::ALL {
        let mut cx = Cx::new(&house, NOW, language);
        for known in [false, true] {
            cx.programme = known.then(programme);
            check(&missing(&cx, false), 404, language);
            check(&missing(&cx, true), 404, language);
            check(&done(&cx), 200, language);
            check(&fault(&cx, "BCDF2345", true), 500, language);
            check(&busy(&cx, true), 503, language);
            check(&too_large(&cx), 413, language);
            check(&full(&cx), 507, language);
            check(&unsure(&cx, "BCDF2345"), 503, language);
        }
        check(&weather(language), 200, language);
        check(&locked(&[language]), 503, language);
    }
    assert!(missing_texts().iter().all(|key| key.starts_with("no-such")));
}

#[test]
fn after_a_form_was_sent_no_link_leads_to_its_address() {
    let house = house();
    let cx = Cx::new(&house, NOW, Language::En);
    let gone = missing(&cx, true);
    for answer in [
        gone,
        done(&cx),
        too_large(&cx),
        full(&cx),
        unsure(&cx, "BCDF2345"),
    ] {
        assert!(!html(&answer).contains("?lang="));
    }
    assert!(html(&missing(&cx, false)).contains("?lang="));
}

#[test]
fn nothing_here_is_the_same_bytes_every_time() {
    let house = house();
    let mut cx = Cx::new(&house, NOW, Language::En);
    cx.programme = Some(programme());
    assert_eq!(html(&missing(&cx, false)), html(&missing(&cx, false)));
}

#[test]
fn the_title_is_the_cover_name_and_nothing_else() {
    let house = house();
    let mut cx = Cx::new(&house, NOW, Language::En);
    cx.programme = Some(programme());
    assert!(html(&missing(&cx, false)).contains("<title>Harbour &#38; Hill</title>"));
}

const FORM: [FieldRule; 2] = [FieldRule::new("name", 40), FieldRule::new("way", 5)];

#[test]
fn what_was_typed_comes_back_only_when_the_form_is_shown_again() {
    let house = house();
    let cx = Cx::new(&house, NOW, Language::En);
    let mut request = Request::default();
    request
        .fields
        .push(("name".to_owned(), Plain::new("<Wren>".to_owned())));
    request
        .fields
        .push(("way".to_owned(), Plain::new("code".to_owned())));
    let first = Shell::new(&cx, &request);
    assert_eq!(first.typed("name").to_string(), "");
    assert!(!first.picked("way", "code") && first.picked_or("way", "none", true));
    assert!(first.refusals().is_empty());
    let refused = Refusal::field("name", "page-name-long", "page-name-long-next").naming(40);
    request.refill = Some(Refill {
        refusals: vec![refused],
        fields: &FORM,
    });
    let again = Shell::new(&cx, &request);
    assert_eq!(again.typed("name").to_string(), "&lt;Wren&gt;");
    assert!(again.picked("way", "code") && !again.picked_or("way", "none", true));
    let told = again.refusal("name").expect("it was refused");
    assert_eq!(told.next, "Use at most \u{2068}40\u{2069} characters.");
    assert!(again.refusal("way").is_none());
    assert!(
        again.picked_or("tick", "yes", true),
        "a tick of another form stays"
    );
}

#[track_caller]
fn check_dialled(text: &str, dials: &str) {
    assert_eq!(crate::shell::dialled(text), dials, "{text}");
}

#[test]
fn a_text_is_dialled_when_it_begins_with_its_only_number() {
    check_dialled("0100 000 001", "0100000001");
    check_dialled("030/1234567", "0301234567");
    check_dialled("+49 (0)30 12-34", "+490301234");
    check_dialled("116 123, day and night", "116123");
    check_dialled("030 1234567 (24 h)", "");
    check_dialled("030 1234567 18-22 Uhr", "");
    check_dialled("030 1234567, 18-22", "");
    check_dialled("030 123 456 or 030 123 457", "");
    check_dialled("030 123 456 789  030 123 456 788", "");
    check_dialled("Main street 112", "");
    check_dialled("12", "");
    check_dialled("", "");
}

#[test]
fn every_class_of_the_stylesheet_stands_in_a_page() {
    let part_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let sources = sources();
    let words: BTreeSet<&str> = sources
        .iter()
        .flat_map(|text| text.split(|letter| !part_of_a_name(letter)))
        .collect();
    let sheet = fs::read_to_string(workspace().join("assets/pergola.css")).expect("a stylesheet");
    let classes = sheet.split('.').skip(1);
    let names = classes.filter_map(|rest| rest.split(|letter| !part_of_a_name(letter)).next());
    let unknown: Vec<_> = names
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter(|name| !words.contains(name))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
