//! The paper of an evening: every sheet is there in every language, and a bag
//! that is found tells nothing.

use pergola::CAPABILITIES;
use pergola_base::{ActCode, Role};

use super::people::{circle, member, someone};
use crate::both;

/// Every address that is there to be printed.
fn sheets() -> Vec<&'static str> {
    let routes = CAPABILITIES.iter().flat_map(|capability| capability.routes);
    let printed = routes.filter(|route| route.act == ActCode::SeeKit);
    printed.map(|route| route.path).collect()
}

both! {
    a_printed_pack_names_nobody_and_no_place => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        member(trial, &mut leader, &path, "Heron");
        assert!(sheets().len() >= 14, "{:?}", sheets());
        for sheet in sheets() {
            for language in ["en", "ar"] {
                leader.browser.open(&format!("{sheet}?lang={language}"));
                assert_eq!(leader.browser.status, 200, "{sheet}");
                let text = leader.browser.text();
                for word in ["Tuesday House", "Wren", "Heron", "Blue room", &leader.handle] {
                    assert!(!text.contains(word), "{sheet} says {word}");
                }
                assert!(!text.contains('⟦'), "{sheet}: {text}");
            }
        }
    }

    all_sheets_of_a_first_evening_are_one_page => |trial| {
        let mut leader = someone(trial, Role::Trainee, "Teal");
        leader.browser.open("/kit").at("/kit", 200);
        assert!(leader.browser.links().contains(&"/kit/all".to_owned()));
        leader.browser.open("/kit/all").at("/kit/all", 200);
        for title in [
            "The evening by the clock", "At the door", "To read aloud on a first evening", "What we agree", "When we must tell somebody",
            "Three cards that need no word", "For a hard day", "My steps, when it gets too much",
        ] {
            leader.browser.says(title);
        }
        assert_eq!(leader.browser.html.matches("<article class=\"sheet\">").count(), 8);
        leader.browser.says("If a life is in danger now, ring this first: 112");
    }

    who_takes_part_finds_no_list_of_sheets => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        for sheet in sheets() {
            heron.browser.open(sheet).at(sheet, 404);
            trial.browser().open(sheet).at(sheet, 404);
        }
    }
}
