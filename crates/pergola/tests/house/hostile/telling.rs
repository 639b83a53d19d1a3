//! S2: what is known and what is not cost the same: the same status, the same
//! length, the same statements, and as many passphrases hashed.

use pergola_base::Role;

use crate::engines;
use crate::journeys::people::{circle, joins, member, someone, spoken};
use crate::properties::signin::{attempt, same};
use crate::trial::Trial;

/// What was hashed while something happened.
fn hashed<T>(trial: &Trial, does: impl FnOnce() -> T) -> (T, u64) {
    let before = trial.door.hashing.made();
    let done = does();
    (done, trial.door.hashing.made() - before)
}

engines! {
    one_passphrase_is_hashed_whoever_is_named => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let member = member(trial, &mut leader, &path, "Heron");
        let known = member.handle.clone();
        let unknown: String = known.chars().rev().map(|one| if one == ' ' { '-' } else { one }).collect();
        let words = "apple berry cedar delta ember";
        for (name, typed, wanted) in [
            (&known, &member.words[..], 1), (&known, words, 1), (&unknown, words, 1), (&unknown, &member.words, 1),
            (&known, "", 1), (&unknown, "", 1), (&String::new(), words, 1),
        ] {
            let (_, count) = hashed(trial, || attempt(trial, "/in", &[("handle", name), ("words", typed)]));
            assert_eq!(count, wanted, "{name} {typed}");
        }
        // A code on paper is no passphrase: nothing is hashed for it, whoever is named.
        let code = leader.code.clone().expect("a code");
        for name in [&known, &unknown, &leader.handle] {
            let (_, count) = hashed(trial, || attempt(trial, "/back", &[("handle", name), ("typed", &code)]));
            assert_eq!(count, 0, "{name}");
        }
    }

    words_that_are_over_cost_what_words_that_never_were_cost => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let used = spoken(&mut leader, &path);
        joins(trial, &used, "Heron", false);
        let mut stranger = trial.browser();
        stranger.open("/talk/write").fill("lines", "May I come").press("/talk/write");
        let answer = stranger.listed("words").join(" ");
        trial.pass_days(61);
        let helper = someone(trial, Role::Mentor, "Martin");
        for (page, field, over) in [("/g/code", "code", &used), ("/talk/answer", "words", &answer)] {
            let never: String = over.chars().rev().collect();
            let tries = |typed: &str| {
                let mut browser = trial.browser();
                browser.with_cookies(helper.browser.cookies()).open(page).fill(field, typed);
                let fields = browser.filled(page);
                trial.databases.watch();
                let (out, hashes) = hashed(trial, || browser.send("POST", page, &fields));
                assert_eq!((out.status, hashes), (422, 0), "{page}");
                (out, trial.databases.watched())
            };
            same(&tries(over), &tries(&never), page);
        }
    }
}
