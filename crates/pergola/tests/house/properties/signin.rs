//! Property 11: an unknown sign-in name, wrong words and a wrong code cannot be
//! told apart: not by status, headers or length, and not by the work they cost.

use pergola::door::Out;

use crate::engines;
use crate::journeys::people::{circle, member, spoken};
use crate::trial::Trial;

/// What a stranger sees of one attempt, and the statements that it cost.
pub fn attempt(trial: &Trial, action: &str, typed: &[(&str, &str)]) -> (Out, Vec<&'static str>) {
    let mut browser = trial.browser();
    browser.open(if action == "/back" { "/back" } else { "/" });
    for (name, value) in typed {
        browser.fill(name, value);
    }
    let fields = browser.filled(action);
    trial.databases.watch();
    let out = browser.send("POST", action, &fields);
    (out, trial.databases.watched())
}

/// The same but for what was typed, the tokens and the once-keys.
#[track_caller]
pub fn same(one: &(Out, Vec<&str>), two: &(Out, Vec<&str>), what: &str) {
    assert_eq!(one.0.status, two.0.status, "{what}");
    assert_eq!(one.0.headers, two.0.headers, "{what}");
    assert_eq!(one.0.body.len(), two.0.body.len(), "{what}");
    assert_eq!(one.1, two.1, "{what}: other statements ran");
}

engines! {
    an_unknown_name_costs_what_wrong_words_cost => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let known = member(trial, &mut leader, &path, "Heron").handle;
        // As long as the known one, so that the page that shows it again is too.
        let unknown: String = known.chars().rev().map(|one| if one == ' ' { '-' } else { one }).collect();
        let words = "apple berry cedar delta ember";
        let wrong = attempt(trial, "/in", &[("handle", &known), ("words", words)]);
        let nobody = attempt(trial, "/in", &[("handle", &unknown), ("words", words)]);
        assert_eq!(wrong.0.status, 422);
        same(&wrong, &nobody, "sign-in");
        assert!(wrong.1.len() >= 2, "both were looked for");
    }

    a_wrong_recovery_code_says_nothing_either => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let one = member(trial, &mut leader, &path, "Heron");
        let other = member(trial, &mut leader, &path, "Finch");
        let code = other.code.expect("a recovery code");
        let unknown: String = one.handle.chars().rev().collect();
        let wrong = attempt(trial, "/back", &[("handle", &one.handle), ("typed", &code)]);
        let nobody = attempt(trial, "/back", &[("handle", &unknown), ("typed", &code)]);
        assert_eq!(wrong.0.status, 422);
        same(&wrong, &nobody, "coming back in");
    }

    a_used_code_looks_like_one_that_never_was => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let used = spoken(&mut leader, &path);
        crate::journeys::people::joins(trial, &used, "Heron", false);
        let never: String = used.chars().map(|one| if one == 'a' { 'e' } else { one }).rev().collect();
        let one = attempt(trial, "/j", &[("code", &used)]);
        let two = attempt(trial, "/j", &[("code", &never)]);
        let mut late = spoken(&mut leader, &path);
        trial.pass(20 * 86_400);
        late.truncate(used.len());
        let three = attempt(trial, "/j", &[("code", &late)]);
        assert_eq!((one.0.status, three.0.status, &one.1), (422, 422, &three.1));
        same(&one, &two, "a spoken code");
    }
}
