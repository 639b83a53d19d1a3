//! The way out: one tap on every page, and nothing is left behind.

use pergola_base::Role;

use super::people::{circle, leaves_line, someone, types_code};
use crate::both;

both! {
    way_out => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let cookies = person.browser.cookies();
        let out = person.browser.send("POST", "/out", &[]);
        assert_eq!(out.status, 303);
        let values = |wanted: &str| -> Vec<String> {
            let found = out.headers.iter().filter(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.clone()).collect()
        };
        assert_eq!(values("location"), ["/weather"]);
        assert_eq!(values("clear-site-data"), ["\"cache\", \"cookies\", \"storage\""]);
        assert_eq!(values("cache-control"), ["no-store"]);
        let cleared = values("set-cookie");
        assert!(cleared.iter().any(|cookie| cookie.starts_with("__Host-s=; ")), "{cleared:?}");
        assert!(cleared.iter().all(|cookie| cookie.contains("Max-Age=0")), "{cleared:?}");
        person.browser.with_cookies(cookies).open("/me").at("/me", 404).hides("Heron");
        person.browser.forget().open("/weather").at("/weather", 200);
    }

    the_way_out_stands_first_on_every_page => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let lead = format!("{path}/lead");
        let pages = ["/me", "/me/more", "/me/leave", "/g", &path, &lead, "/safety", "/nowhere"];
        for page in pages {
            leader.browser.open(page);
            let first = leader.browser.forms().into_iter().next().expect("a form");
            assert_eq!(first.action, "/out", "{page}");
            assert!(first.fields.is_empty(), "{page}: it needs no key of any kind");
        }
        let mut stranger = types_code(trial, "amber amber amber amber");
        for page in ["/", "/back", "/first", "/safety", "/help"] {
            assert_eq!(stranger.forms()[0].action, "/out", "{page}");
            stranger.open(page);
        }
    }

    the_way_out_of_a_stranger_looks_the_same => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let known = person.browser.send("POST", "/out", &[]);
        let stranger = trial.browser().send("POST", "/out", &[]);
        assert_eq!((known.status, known.headers), (stranger.status, stranger.headers));
        assert_eq!(known.body, stranger.body);
    }

    the_way_out_ends_this_session_and_no_other => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut other = leader.elsewhere(trial);
        leader.browser.open("/me").press("/out").at("/weather", 200).hides("Wren");
        leader.browser.open("/me").at("/me", 404);
        other.open(&path).at(&path, 200);
        leader.signs_in();
        leaves_line(&mut leader, &path, "Back again");
    }
}
