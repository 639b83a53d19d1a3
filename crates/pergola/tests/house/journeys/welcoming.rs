//! Nobody who was given words waits where nobody can read their name: whoever makes words can let
//! in whoever uses them, and who waited for somebody who left is read again.

use pergola_base::facts::people as facts;
use pergola_base::{Circle, Cx, Id, Role, Stop, codes};
use pergola_seal::Language;

use super::database::held;
use super::people::{Someone, admit, circle, guest, joins, leaves, someone, spoken, types_code};
use crate::both;
use crate::coverage::person_of;
use crate::trial::Trial;

/// Somebody who came as a mentor and leads evenings by now, as two vouches make it.
fn vouched<'t>(trial: &'t Trial, name: &str) -> Someone<'t> {
    let mut somebody = someone(trial, Role::Mentor, name);
    let person = person_of(trial, &somebody);
    let given: Result<(), Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        Ok(facts::give_role(tx, person, Role::Facilitator)?)
    });
    given.expect("a role is given");
    somebody.signs_in();
    somebody
}

/// Opens a group.
fn opens(leader: &mut Someone, name: &str) -> String {
    leader.browser.open("/g").fill("name", name).press("/g");
    leader.browser.path.trim_end_matches("/lead").to_owned()
}

/// Words for a group as programs before this one made them, whether anybody welcomes or not.
fn made_before(trial: &Trial, path: &str, role: Role) -> String {
    let circle = path.strip_prefix("/g/").and_then(Id::<Circle>::parse);
    let made: Result<String, Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        let mut cx = Cx::new(&trial.door.house, trial.now(), Language::En);
        cx.programme = Some(trial.programme.clone());
        let words = codes::make(&cx, tx, role, circle, None)?;
        Ok(words.show().text().to_owned())
    });
    made.expect("words are made")
}

/// Presses the button that makes words, for newcomers or for who has an account.
fn asks_for_words(leader: &mut Someone, path: &str, kind: &str) -> u16 {
    leader
        .browser
        .open(&format!("{path}/lead"))
        .fill("kind", kind);
    leader.browser.press(&format!("{path}/code")).status
}

/// Makes words for the one person without an account.
fn words_for_guest(leader: &mut Someone, path: &str) -> u16 {
    leader.browser.open(&format!("{path}/lead"));
    let links = leader.browser.links();
    let of_them = |link: &&String| link.starts_with(&format!("{path}/p/"));
    let page = links.iter().find(of_them).expect("a guest's page").clone();
    leader
        .browser
        .open(&page)
        .press(&format!("{page}/code"))
        .status
}

const UNREAD: &str = "You cannot read the names of people who wait yet";

both! {
    the_first_who_leads_by_vouches_makes_words_that_let_somebody_in => |trial| {
        let mut plover = vouched(trial, "Plover");
        let path = opens(&mut plover, "Blue room");
        let words = spoken(&mut plover, &path);
        let mut finch = joins(trial, &words, "Finch", true);
        finch.browser.open("/g").says("The group still has to let you in");
        admit(&mut plover, &path);
        finch.signs_in().browser.open(&path).at(&path, 200).says("Plover");
    }

    the_first_who_leads_by_vouches_takes_in_who_has_an_account => |trial| {
        let mut plover = vouched(trial, "Plover");
        let path = opens(&mut plover, "Blue room");
        assert_eq!(asks_for_words(&mut plover, &path, "here"), 200);
        let words = plover.browser.listed("words").join(" ");
        let mut knot = someone(trial, Role::Mentor, "Knot");
        knot.browser.open("/g/code").fill("code", &words).press("/g/code").at("/g", 200);
        admit(&mut plover, &path);
        knot.signs_in().browser.open(&path).at(&path, 200);
    }

    the_first_who_leads_by_vouches_gives_an_account_to_who_had_none => |trial| {
        let mut plover = vouched(trial, "Plover");
        let path = opens(&mut plover, "Blue room");
        guest(&mut plover, &path, "Dove");
        assert_eq!(words_for_guest(&mut plover, &path), 200);
        let words = plover.browser.listed("words").join(" ");
        joins(trial, &words, "Dove", true);
        admit(&mut plover, &path);
        assert_eq!(plover.browser.status, 200);
    }

    who_does_not_share_the_welcome_makes_no_words_that_lead_nowhere => |trial| {
        let (mut wren, _) = circle(trial, "Wren", "Blue room");
        let mut robin = someone(trial, Role::Facilitator, "Robin");
        let path = opens(&mut robin, "Green room");
        guest(&mut robin, &path, "Dove");
        for kind in ["new", "here"] {
            assert_eq!(asks_for_words(&mut robin, &path, kind), 422);
            robin.browser.says(UNREAD).says("Ask somebody who welcomes people");
        }
        assert_eq!(words_for_guest(&mut robin, &path), 422);
        robin.browser.says(UNREAD);
        assert_eq!(held(trial, "invite"), 0);
        let share = format!("/g/welcome/{}", person_of(trial, &robin));
        wren.browser.open("/g").press(&share);
        robin.signs_in();
        let words = spoken(&mut robin, &path);
        joins(trial, &words, "Finch", true);
        admit(&mut robin, &path);
        assert_eq!(held(trial, "waiting"), 0);
    }

    whoever_asked_somebody_who_left_welcomes_from_then_on => |trial| {
        let (mut wren, _) = circle(trial, "Wren", "Blue room");
        let mut robin = someone(trial, Role::Facilitator, "Robin");
        let mut knot = someone(trial, Role::Facilitator, "Knot");
        let path = opens(&mut robin, "Green room");
        leaves(&mut wren, false);
        // By the button on the list of groups, or by making words.
        knot.browser.open("/g").says(UNREAD).press("/g/welcome").at("/g", 200).never_says(UNREAD);
        leaves(&mut knot, false);
        let words = spoken(&mut robin, &path);
        robin.browser.open("/g").never_says(UNREAD);
        assert_eq!(held(trial, "waiting"), 0);
        joins(trial, &words, "Finch", true);
        admit(&mut robin, &path);
        assert_eq!(held(trial, "waiting"), 0);
    }

    who_waited_for_somebody_who_left_is_read_after_signing_in_once => |trial| {
        let (mut wren, path) = circle(trial, "Wren", "Blue room");
        let mut plover = vouched(trial, "Plover");
        assert_eq!(asks_for_words(&mut wren, &path, "here"), 200);
        let words = wren.browser.listed("words").join(" ");
        plover.browser.open("/g/code").fill("code", &words).press("/g/code");
        admit(&mut wren, &path);
        let early = spoken(&mut wren, &path);
        let late = spoken(&mut wren, &path);
        let mut finch = joins(trial, &early, "Finch", true);
        leaves(&mut wren, false);
        // Nobody welcomes now; who joins in between waits all the same.
        let mut teal = joins(trial, &late, "Teal", true);
        plover.signs_in();
        spoken(&mut plover, &path);
        let lead = format!("{path}/lead");
        plover.browser.open(&lead).hides("Finch").says("A name that opens once they sign in");
        let waits = |leader: &Someone| {
            let links = leader.browser.links().into_iter();
            links.filter(|link| link.starts_with(&format!("{path}/in/"))).collect::<Vec<_>>()
        };
        for page in waits(&plover) {
            plover.browser.open(&page).says("sign in once. After that you can read it here");
            plover.browser.never_says("share the welcome with you first");
        }
        for (one, name) in [(&mut finch, "Finch"), (&mut teal, "Teal")] {
            one.signs_in();
            plover.browser.open(&lead).says(name);
        }
        plover.browser.never_says("opens once they sign in");
        admit(&mut plover, &path);
        assert_eq!(held(trial, "waiting"), 0);
        for one in [&mut finch, &mut teal] {
            one.signs_in().browser.open(&path).at(&path, 200).says("Plover");
        }
    }

    no_last_page_of_joining_is_lost_when_nobody_welcomes => |trial| {
        let mut plover = vouched(trial, "Plover");
        let path = opens(&mut plover, "Blue room");
        let mut browser = types_code(trial, &made_before(trial, &path, Role::Participant));
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        browser.fill("way", "none").press("/j/words");
        let words = browser.listed("words").join(" ");
        browser.press("/j/way").fill("words", &words).press("/j/in");
        browser.at("/j/in", 422).says("Nobody here can read your name yet");
        let mut knot = someone(trial, Role::Mentor, "Knot");
        let here = made_before(trial, &path, Role::Anyone);
        knot.browser.open("/g/code").fill("code", &here).press("/g/code");
        knot.browser.at("/g/code", 422).says("Nobody here can read your name yet");
        assert_eq!(held(trial, "invite"), 2, "the words still hold");
        spoken(&mut plover, &path);
        browser.fill("words", &words).press("/j/in").at("/me", 200).says("Heron");
        knot.browser.fill("code", &here).press("/g/code").at("/g", 200);
        admit(&mut plover, &path);
        assert_eq!(held(trial, "waiting"), 0);
    }
}
