//! S3: nobody chooses somebody else's session, each sign-in begins a new one, and
//! what somebody may do is asked anew with every request.

use pergola_base::Role;

use crate::coverage::person_of;
use crate::engines;
use crate::journeys::people::{circle, helper, leaves_line, member, plans, someone};
use crate::journeys::vouching::proposes;
use crate::trial::Trial;

const SESSION: &str = "__Host-s";

/// The session's cookie, as it was set.
fn session(cookies: &[(String, String)]) -> String {
    let found = cookies.iter().find(|(name, _)| name == SESSION);
    found.expect("a session").1.clone()
}

/// The line that sets it.
fn set(headers: &[(&'static str, String)]) -> Vec<String> {
    let lines = headers
        .iter()
        .filter(|(name, value)| *name == "set-cookie" && value.starts_with(SESSION));
    lines.map(|(_, value)| value.clone()).collect()
}

fn takes(trial: &Trial, person: pergola_base::Id<pergola_base::Person>, role: Role) {
    let taken = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        pergola_base::facts::people::drop_role(tx, person, role)
    });
    taken.expect("the role is taken");
}

engines! {
    a_planted_cookie_is_never_taken_over => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let other = someone(trial, Role::Participant, "Finch");
        // A well-formed one that nobody has, somebody else's, and one that ended.
        let nobodys = session(&person.browser.cookies());
        let nobodys: String = nobodys.chars().rev().collect();
        let ended = session(&person.browser.cookies());
        person.browser.open("/me").press("/out");
        for planted in [nobodys, session(&other.browser.cookies()), ended] {
            let mut browser = trial.browser();
            browser.with_cookies(vec![(SESSION.to_owned(), planted.clone())]);
            browser.open("/back").open("/?lang=en");
            if browser.path != "/?lang=en" {
                // Whoever is signed in is led to their own page; the form is the same.
                browser.forget().open("/");
                let fields = browser.fill("handle", &person.handle).fill("words", &person.words).filled("/in");
                browser.with_cookies(vec![(SESSION.to_owned(), planted.clone())]);
                browser.go("POST", "/in", fields);
            } else {
                browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
            }
            browser.at("/me", 200).says("Heron");
            assert_ne!(session(&browser.cookies()), planted);
            let mut thief = trial.browser();
            thief.with_cookies(vec![(SESSION.to_owned(), planted)]).open("/me").at("/me", 404);
        }
    }

    each_sign_in_begins_a_session_and_its_cookie_says_nothing => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let mut all = std::collections::BTreeSet::new();
        for _ in 0..8 {
            let mut browser = trial.browser();
            browser.open("/").fill("handle", &person.handle).fill("words", &person.words);
            let out = browser.send("POST", "/in", &browser.filled("/in"));
            let lines = set(&out.headers);
            let [line] = lines.as_slice() else { panic!("{lines:?}") };
            assert!(line.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{line}");
            all.insert(line.split(';').next().unwrap_or_default().to_owned());
        }
        assert_eq!(all.len(), 8);
        // No moment, no number that grows: as long as each other, and apart from the first letter on.
        let all: Vec<_> = all.into_iter().map(|one| one[SESSION.len() + 1..].to_owned()).collect();
        assert!(all.iter().all(|one| one.len() == all[0].len() && one.len() >= 43), "{all:?}");
        let firsts: std::collections::BTreeSet<_> = all.iter().map(|one| &one[..4]).collect();
        assert_eq!(firsts.len(), 8);
    }

    a_role_that_is_over_opens_nothing_in_the_next_request => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut mentor = helper(trial, &mut leader, &path, (Role::Mentor, "Martin"));
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        for (who, page, role) in [
            (&mut organiser, "/c", Role::Coordinator), (&mut mentor, "/me/rota", Role::Mentor),
            (&mut leader, "/desk", Role::Facilitator),
        ] {
            let mut elsewhere = who.elsewhere(trial);
            who.browser.open(page).at(page, 200);
            elsewhere.open(page).at(page, 200);
            takes(trial, person_of(trial, who), role);
            who.browser.open(page).at(page, 404);
            elsewhere.open(page).at(page, 404);
            assert_eq!(who.browser.send("POST", page, &[]).status, 404);
        }
    }

    a_role_that_is_given_begins_with_a_new_sign_in => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut teal = someone(trial, Role::Trainee, "Teal");
        let mut elsewhere = teal.elsewhere(trial);
        let before = session(&teal.browser.cookies());
        proposes(&mut organiser, person_of(trial, &teal), Role::Mentor);
        for (name, status) in [("Knot", 200), ("Dunlin", 404)] {
            someone(trial, Role::Mentor, name).browser.open("/v").press("/v").at("/v", 200);
            teal.browser.open("/me").at("/me", status);
            elsewhere.open("/me").at("/me", status);
        }
        teal.signs_in().browser.at("/me", 200).says("You go along with others");
        assert_ne!(session(&teal.browser.cookies()), before);
    }

    the_ways_out_leave_nothing_in_the_browser => |trial| {
        for way in ["/out", "/me/out"] {
            let mut person = someone(trial, Role::Participant, "Heron");
            person.browser.open("/me/more");
            let out = person.browser.send("POST", way, &person.browser.filled(way));
            let clears = out.headers.iter().any(|(name, value)| *name == "clear-site-data" && value.contains("cookies"));
            assert!(clears, "{way}: {:?}", out.headers);
            let lines = set(&out.headers);
            assert!(lines.iter().all(|line| line.contains("=; ") && line.contains("Max-Age=0")), "{lines:?}");
            let cookies = person.browser.cookies();
            trial.browser().with_cookies(cookies).open("/me").at("/me", 404);
        }
    }

    a_file_is_named_by_the_house_alone => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        leaves_line(&mut leader, &path, "=1+1 \" a;b");
        leader.browser.open("/me/copy");
        let out = leader.browser.send("POST", "/me/copy/file", &leader.browser.filled("/me/copy/file"));
        let kind: Vec<_> = out.headers.iter().filter(|(name, _)| name.starts_with("content-")).collect();
        let kind: Vec<_> = kind.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert!(kind.contains(&("content-disposition", "attachment; filename=\"notes.txt\"")), "{kind:?}");
        assert!(kind.contains(&("content-type", "text/plain; charset=utf-8")), "{kind:?}");
        let text = String::from_utf8(out.body).expect("text");
        assert!(text.contains("=1+1 \" a;b"), "what was written stays as it is: {text}");
    }

    after_2038_all_goes_on => |trial| {
        // 31 bits of seconds are over on 2038-01-19 at 03:14:07.
        trial.pass(2_147_483_647 - trial.now().0 - 60);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        heron.signs_in();
        for line in ["A minute before", "A minute after"] {
            leaves_line(&mut heron, &path, line);
            trial.pass(120);
        }
        trial.jobs();
        plans(trial, leader.signs_in(), &path, 7, 4);
        trial.pass(5 * 60);
        heron.browser.open(&path).at(&path, 200).says("A minute before").says("A minute after");
        trial.pass_days(1);
        heron.browser.open("/me").at("/me", 404);
        heron.signs_in().browser.at("/me", 200);
    }
}
