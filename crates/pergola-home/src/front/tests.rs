//! The front pages in every language: all texts exist, the way out comes
//! first, nothing is fetched from elsewhere.

use pergola_base::{Answer, Body, Cx, House, Moment, Programme, Refill, Request, trial};
use pergola_seal::{Language, Plain};

use super::pages;

const NOW: Moment = Moment(20_786 * 86_400 + 43_200);
type Shown = fn(&Cx, &Request) -> Answer;
const PAGES: [Shown; 5] = [
    pages::door_shown,
    pages::help_shown,
    pages::safety_shown,
    pages::first_shown,
    pages::limits_shown,
];

fn house(way_out: &str) -> House {
    House {
        drafts: vec![Language::De, Language::Fr, Language::Ar],
        way_out: way_out.to_owned(),
        ..trial::house(&[])
    }
}

fn programme() -> Programme {
    trial::programme("Harbour")
}

fn html(answer: Answer) -> String {
    match answer.body {
        Body::Html(html) => html,
        _ => panic!("a page"),
    }
}

fn check(way_out: &str, known: bool, language: Language) {
    let house = house(way_out);
    let mut cx = Cx::new(&house, NOW, language);
    cx.programme = known.then(programme);
    for shown in PAGES {
        let page = html(shown(&cx, &Request::default()));
        assert!(!page.contains('⟦'), "{page}");
        assert!(!page.contains("://") && !page.contains("style=") && !page.contains("<script"));
        let out = page.find("action=\"/out\"").expect("a way out");
        assert!(page.find("<a ").is_none_or(|link| out < link));
        assert_eq!(page.matches("<h1>").count(), 1);
    }
}

#[test]
fn the_numbers_on_the_help_page_can_be_dialled_and_hours_cannot() {
    let house = house("/weather");
    let mut cx = Cx::new(&house, NOW, Language::En);
    cx.programme = Some(programme());
    let page = html(pages::help_shown(&cx, &Request::default()));
    for number in ["0100000000", "0100000001", "112"] {
        assert!(
            page.contains(&format!("<a href=\"tel:{number}\"><bdi>")),
            "{number}"
        );
    }
    assert!(!page.contains("tel:18"), "{page}");
}

#[test]
fn every_page_in_every_language() {
    for language in Language::ALL {
        for known in [true, false] {
            check("/weather", known, language);
            check("https://example.org/", known, language);
        }
    }
}

#[test]
fn the_door_keeps_what_waits_for_a_sign_in() {
    let house = house("/weather");
    let cx = Cx::new(&house, NOW, Language::En);
    let mut request = Request::default();
    assert!(!html(pages::door_shown(&cx, &request)).contains("name=\"kept\""));
    request
        .fields
        .push(("kept".to_owned(), Plain::new("c2VhbGVk".to_owned())));
    request.fields.push((
        "handle".to_owned(),
        Plain::new("blue \"lamp\" 17".to_owned()),
    ));
    let fresh = html(pages::door_shown(&cx, &request));
    assert!(fresh.contains("name=\"kept\" value=\"c2VhbGVk\""));
    assert!(!fresh.contains("blue"));
    request.refill = Some(Refill::default());
    assert!(html(pages::door_shown(&cx, &request)).contains("value=\"blue &quot;lamp&quot; 17\""));
}

#[test]
fn help_names_who_is_there() {
    let house = house("/weather");
    let mut cx = Cx::new(&house, NOW, Language::En);
    cx.programme = Some(programme());
    let page = html(pages::help_shown(&cx, &Request::default()));
    for told in ["18:00-22:00", "0100 000 000", "0100 000 001", "tel:112"] {
        assert!(page.contains(told), "{told}");
    }
}
