//! Forms that are sent twice, too late, from elsewhere, or not as they stood.

use pergola::door::Out;
use pergola_base::Role;

use super::database::{everything, held};
use super::people::{circle, leaves_line, member, someone, tries, types_code};
use crate::both;
use crate::browser::Browser;
use crate::rows::sql;

both! {
    a_double_click_does_one_thing => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        leader.browser.open(&path).fill("line", "Only once");
        let fields = leader.browser.filled(&form);
        let first = leader.browser.send("POST", &form, &fields);
        let second = leader.browser.send("POST", &form, &fields);
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(first.headers, second.headers);
        assert_eq!(held(trial, "note"), 1);

        leader.browser.open("/g").fill("name", "Green room");
        let fields = leader.browser.filled("/g");
        let first = leader.browser.send("POST", "/g", &fields);
        let second = leader.browser.send("POST", "/g", &fields);
        assert_eq!(first.headers, second.headers, "it leads to the same group");
        assert_eq!(held(trial, "circle"), 2);
    }

    a_double_click_at_the_end_of_joining_makes_one_account => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        browser.fill("way", "none").press("/j/words");
        let (handle, words) = (browser.large(), browser.listed("words").join(" "));
        browser.press("/j/way").fill("words", &words);
        let fields = browser.filled("/j/in");
        let first = browser.send("POST", "/j/in", &fields);
        let second = browser.send("POST", "/j/in", &fields);
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(held(trial, "person"), 1);
        tries(trial, &handle, &words).at("/me", 200).says("Heron");
    }

    a_double_click_on_sign_in_signs_in => |trial| {
        let heron = someone(trial, Role::Participant, "Heron");
        let mut browser = trial.browser();
        browser.open("/").fill("handle", &heron.handle).fill("words", &heron.words);
        let fields = browser.filled("/in");
        // The browser drops the first answer, and what it sets.
        for _ in 0..2 {
            let out = browser.send("POST", "/in", &fields);
            assert_eq!(out.status, 303);
            let cookies = out.headers.iter().filter(|(name, _)| *name == "set-cookie");
            assert!(cookies.clone().any(|(_, value)| value.starts_with("__Host-s=") && !value.contains("Max-Age=0")));
        }
    }

    a_double_click_on_what_ends_the_visit_says_that_it_is_done => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        let ends = |out: &Out| out.headers.iter().any(|(name, _)| *name == "clear-site-data");
        let twice = |browser: &mut Browser, page: &str, form: &str| {
            let fields = browser.open(page).filled(form);
            let [first, second] = [(); 2].map(|()| browser.send("POST", form, &fields));
            assert!(ends(&first) && ends(&second), "{form}");
            assert_eq!(first.status, second.status, "{form}");
            String::from_utf8(second.body).expect("text")
        };
        assert!(twice(&mut heron.browser, "/me/more", "/me/out").is_empty());
        let done = twice(&mut heron.signs_in().browser, "/me/leave", "/me/leave");
        assert!(done.contains("It is done") && !done.contains("Nothing was changed"), "{done}");
        let done = twice(&mut heron.signs_in().browser, "/left", "/left/erase");
        assert!(done.contains("safety copy too from") && done.contains("2026"), "{done}");
        assert_eq!(held(trial, "person"), 0);
    }

    a_form_that_looks_the_same_afterwards_says_that_it_is_saved => |trial| {
        let (mut wren, path) = circle(trial, "Wren", "Blue room");
        for (page, field, value) in [
            ("/me/choices".to_owned(), "idle", "20"),
            (format!("{path}/times"), "tu2", "yes"),
            (format!("{path}/needs"), "large", "yes"),
            ("/me/rota".to_owned(), "tu2", "yes"),
        ] {
            wren.browser.open(&page).never_says("This is kept now.").fill(field, value).press(&page);
            wren.browser.at(&page, 200).says("This is kept now.");
            wren.browser.open(&format!("{page}?lang=ar")).hides("تم الحفظ.");
            wren.browser.open(&format!("{page}?saved")).says("تم الحفظ.");
            wren.browser.open(&format!("{page}?lang=en"));
        }
    }

    two_different_forms_do_two_things => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        leaves_line(&mut leader, &path, "Twice the same");
        leaves_line(&mut leader, &path, "Twice the same");
        assert_eq!(held(trial, "note"), 2);
    }

    a_form_without_its_token_is_shown_again_with_what_was_typed => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let other = someone(trial, Role::Participant, "Finch");
        let token_of = |fields: &[(String, String)]| {
            fields.iter().find(|(name, _)| name == "_token").map(|(_, value)| value.clone())
        };
        let foreign = { let mut other = other; token_of(&other.browser.open("/me/name").filled("/me/name")) };
        person.browser.open("/me/more");
        let elsewhere = token_of(&person.browser.filled("/me/out"));
        let before = everything(trial);
        for token in [None, Some("AAAA".to_owned()), foreign, elsewhere] {
            person.browser.open("/me/name").fill("name", "Osprey");
            let mut fields = person.browser.filled("/me/name");
            fields.retain(|(name, _)| name != "_token");
            fields.extend(token.map(|token| ("_token".to_owned(), token)));
            person.browser.go("POST", "/me/name", fields);
            person.browser.at("/me/name", 422).says("What you wrote is still here");
            assert_eq!(everything(trial), before);
        }
        assert!(person.browser.filled("/me/name").contains(&("name".into(), "Osprey".into())));
        person.browser.press("/me/name").at("/me/more", 200).says("Osprey");
    }

    a_form_of_a_stranger_needs_its_token_too => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let mut browser = trial.browser();
        browser.open("/").fill("handle", &person.handle).fill("words", &person.words);
        let mut fields = browser.filled("/in");
        fields.retain(|(name, _)| name != "_token");
        browser.go("POST", "/in", fields);
        browser.at("/in", 422);
        browser.open("/").fill("handle", &person.handle).fill("words", &person.words);
        trial.pass(4 * 3_600);
        browser.press("/in").at("/in", 422).says("This page was open for a long time");
        browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        browser.at("/me", 200);
    }

    a_form_sent_from_another_site_does_nothing => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/name").fill("name", "Osprey");
        let fields = person.browser.filled("/me/name");
        let before = everything(trial);
        let right = person.browser.raw("POST", "/me/name", &fields);
        for (origin, site) in [
            (Some("https://elsewhere.example"), None),
            (Some("https://elsewhere.example"), Some("cross-site")),
            (Some("http://localhost"), Some("cross-site")),
            (Some("http://localhost"), Some("same-site")),
            (Some("http://localhost.elsewhere.example"), Some("same-origin")),
            (None, Some("cross-site")),
        ] {
            let mut raw = right.clone();
            raw.origin = origin.map(str::to_owned);
            raw.fetch_site = site.map(str::to_owned);
            assert_eq!(trial.answer(&raw).status, 403, "{origin:?} {site:?}");
            assert_eq!(everything(trial), before);
        }
        assert_eq!(trial.answer(&right).status, 303);
    }

    nothing_changes_by_looking => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        person.browser.open(&path);
        let before = everything(trial);
        let lead = format!("{path}/lead");
        let enter = format!("{path}/person");
        for page in ["/", "/first", "/limits", "/safety", "/help", "/weather", "/back", "/me",
            "/me/more", "/me/name", "/me/words", "/me/way", "/me/choices", "/me/pause", "/me/done",
            "/me/leave", "/me/copy", "/left", "/g", "/g/code", &path, &lead, &enter, "/c", "/me?lang=ar"]
        {
            for browser in [&mut leader.browser, &mut person.browser, &mut organiser.browser] {
                browser.open(page);
                let head = browser.send("HEAD", page, &[]);
                assert!(head.body.is_empty(), "{page}");
            }
        }
        assert_eq!(everything(trial), before);
        for action in ["/me/pause", "/me/done", "/me/return", "/me/leave", "/out", "/me/out", "/in"] {
            let answer = person.browser.send("GET", action, &[]);
            assert!(matches!(answer.status, 200 | 404), "{action}: {}", answer.status);
        }
        assert_eq!(everything(trial), before);
    }

    a_form_changed_after_going_back_is_sent_as_it_now_stands => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        leader.browser.open(&path).fill("line", "First thought");
        let mut fields = leader.browser.filled(&form);
        leader.browser.send("POST", &form, &fields);
        fields.retain(|(name, _)| name != "line");
        fields.push(("line".to_owned(), "Second thought".to_owned()));
        leader.browser.go("POST", &form, fields);
        leader.browser.at(&path, 200).says("First thought").says("Second thought");
    }

    when_our_page_fails_no_link_leads_nowhere_and_the_form_can_be_sent_again => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        let renames = |from: &str, to: &str| {
            let text = sql(format!("alter table {from} rename to {to}"));
            trial.door.store.write("trial", |tx| tx.run(&text, &[])).expect("a table is renamed");
        };
        leader.browser.open(&path).fill("line", "Sent again");
        let fields = leader.browser.filled(&form);
        renames("note", "note_away");
        leader.browser.go("POST", &form, fields.clone());
        leader.browser.at(&form, 500);
        for link in leader.browser.links().into_iter().filter(|link| link.starts_with(['/', '?'])) {
            let to = if link.starts_with('?') { format!("{form}{link}") } else { link };
            let status = leader.browser.send("GET", &to, &[]).status;
            assert_ne!(status, 404, "{to}");
        }
        renames("note_away", "note");
        leader.browser.go("POST", &form, fields);
        leader.browser.at(&path, 200).says("Sent again");
    }
}
