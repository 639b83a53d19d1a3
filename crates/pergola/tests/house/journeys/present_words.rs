//! The words asked again: whoever holds an unlocked telephone locks nobody out and lets nobody
//! in. Wrong ones are refused calmly, cost one hash, and end nothing.

use pergola_base::Role;
use pergola_seal::{Plain, SessionToken};

use super::database::held;
use super::kept_apart::card_of;
use super::people::{Someone, joins_in, shown_new_words, someone, takes_new_words, tries};
use super::trusted::chooses;
use crate::both;
use crate::browser::Browser;
use crate::coverage::person_of;
use crate::rows::main_but;
use crate::trial::Trial;

const MINUTE: i64 = 60;

/// The page of each change that wants the present words, and its form.
const CHANGES: [(&str, &str); 5] = [
    ("/me/words", "/me/words/new"),
    ("/me/anew", "/me/anew/new"),
    ("/me/way", "/me/way/new"),
    ("/me/way/none", "/me/way/none"),
    ("/me/way/two", "/me/way/two/end"),
];

/// What is refused, in English and in Arabic.
const REFUSED: [(&str, &str, &str, &str); 2] = [
    (
        "en",
        "These are not your five words.",
        "You stay signed in, and nothing is blocked.",
        "Your five words are needed for this.",
    ),
    (
        "ar",
        "هذه ليست كلماتكم الخمس.",
        "يبقى دخولكم مفتوحًا، ولم يُقفل شيء.",
        "الكلمات الخمس لازمة هنا.",
    ),
];

/// Everything but what the door keeps for itself.
fn kept(trial: &Trial) -> impl PartialEq + use<> {
    main_but(trial, &["session", "once", "clockwork"])
}

/// How many hashes something cost.
fn hashes(trial: &Trial, what: impl FnOnce()) -> u64 {
    let before = trial.door.hashing.made();
    what();
    trial.door.hashing.made() - before
}

/// Somebody with a code and two people.
fn with_both<'t>(trial: &'t Trial, language: &str) -> Someone<'t> {
    let one = someone(trial, Role::Mentor, "Wren");
    let other = someone(trial, Role::Coordinator, "Rook");
    let mut person = joins_in(
        trial,
        language,
        &trial.code(Role::Participant),
        "Heron",
        true,
    );
    let (one, other) = (card_of(trial, &one), card_of(trial, &other));
    person
        .browser
        .open("/me/way/two")
        .fill("one_code", &one)
        .fill("other_code", &other)
        .press("/me/way/two/look")
        .press("/me/way/two")
        .at("/me/way/two", 200);
    person
}

/// Types these on the page of a change.
fn types<'b, 't>(
    browser: &'b mut Browser<'t>,
    change: (&str, &str),
    words: &str,
) -> &'b mut Browser<'t> {
    browser.open(change.0).fill("words", words).press(change.1)
}

both! {
    an_unlocked_telephone_locks_nobody_out => |trial| {
        for (language, wrong, stays, missing) in REFUSED {
            let mut person = with_both(trial, language);
            let stranger = someone(trial, Role::Participant, "Finch");
            let before = kept(trial);
            for change in CHANGES {
                let browser = &mut person.browser;
                for words in ["apple berry cedar delta ember", &stranger.words, &person.handle] {
                    let count = hashes(trial, || { types(browser, change, words); });
                    browser.at(change.1, 422).says(wrong).says(stays);
                    assert_eq!(count, 1, "a guess costs what it costs at a sign-in: {}", change.1);
                }
                let count = hashes(trial, || { types(browser, change, " "); });
                browser.at(change.1, 422).says(missing);
                assert_eq!(count, 0, "{}", change.1);
                let fields = browser.filled(change.1).into_iter().filter(|(name, _)| name != "words");
                browser.go("POST", change.1, fields.collect());
                browser.at(change.1, 422).says(missing);
                browser.open("/me").at("/me", 200);
            }
            assert!(kept(trial) == before, "nothing changed");
            tries(trial, &person.handle, &person.words).at("/me", 200);
            let mut back = trial.browser();
            let code = person.code.clone().expect("a code was chosen");
            back.open("/back").fill("handle", &person.handle).fill("typed", &code).press("/back");
            back.at("/back", 200);
        }
    }

    the_right_words_change_what_they_are_asked_for => |trial| {
        let mut person = with_both(trial, "en");
        // As a tired person types them, after wrong ones, at any time: nobody is locked out.
        trial.pass(9 * MINUTE);
        types(&mut person.browser, CHANGES[4], "not mine").at("/me/way/two/end", 422);
        let tired = person.words.to_uppercase().replace(' ', " - ");
        person.browser.fill("words", &tired).press("/me/way/two/end").at("/me/way/two", 200);
        assert_eq!(held(trial, "trusted"), 0);
        types(&mut person.browser, CHANGES[2], &person.words).at("/me/way/new", 200);
        let code = person.browser.listed("groups").join(" ");
        person.browser.fill("typed", &code).press("/me/way").at("/me/way", 200);
        types(&mut person.browser, CHANGES[3], &person.words).at("/me/way", 200).says("You have no code");
        let old = takes_new_words(&mut person);
        types(&mut person.browser, CHANGES[1], &old).at("/me/anew/new", 422);
        types(&mut person.browser, CHANGES[1], &person.words).at("/me/anew/new", 200);
    }

    what_only_adds_asks_nobody_who_just_typed_them => |trial| {
        let one = someone(trial, Role::Mentor, "Wren");
        let other = someone(trial, Role::Coordinator, "Rook");
        let third = someone(trial, Role::Mentor, "Robin");
        let code = trial.code(Role::Participant);
        let mut person = joins_in(trial, "en", &code, "Heron", false);
        chooses(trial, &mut person, &one, &other);
        person.browser.open("/me/way").hides("name=\"words\"").press("/me/way/new");
        let code = person.browser.at("/me/way/new", 200).listed("groups").join(" ");
        person.browser.fill("typed", &code).press("/me/way").at("/me/way", 200);
        // Another code and another pair end those before: they are asked for at once.
        person.browser.open("/me/way").says("as they are now").press("/me/way/new");
        person.browser.at("/me/way/new", 422);
        let looks = |person: &mut Someone| {
            person.browser.open("/me/way/two").fill("one_code", &card_of(trial, &one))
                .fill("other_code", &card_of(trial, &third)).fill("name", "Heron of the lake")
                .press("/me/way/two/look");
        };
        looks(&mut person);
        person.browser.says("as they are now").fill("words", "not mine").press("/me/way/two");
        // The two, their four words and the name by which they know somebody are still there.
        person.browser.at("/me/way/two", 422).says("These are not your five words");
        person.browser.says(&card_of(trial, &third));
        person.browser.fill("words", &person.words).press("/me/way/two").at("/me/way/two", 200);
        person.browser.says(&card_of(trial, &third));
        let mut robin = third;
        robin.browser.open("/me/trust").says("Heron of the lake");
    }

    a_first_code_that_was_begun_without_the_words_ends_no_code => |trial| {
        let code = trial.code(Role::Participant);
        let mut person = joins_in(trial, "en", &code, "Heron", false);
        let begins = |browser: &mut Browser| {
            browser.open("/me/way").press("/me/way/new").at("/me/way/new", 200);
            browser.listed("groups").join(" ")
        };
        // Somebody at the unlocked telephone keeps the page; its owner has a code made elsewhere.
        let kept_code = begins(&mut person.browser);
        let mut owner = person.elsewhere(trial);
        let own = begins(&mut owner);
        owner.fill("typed", &own).press("/me/way").at("/me/way", 200).says("You have a code on paper");
        let before = kept(trial);
        person.browser.fill("typed", &kept_code).press("/me/way").at("/me/way", 200);
        person.browser.says("as they are now");
        assert!(kept(trial) == before, "the owner's code is as it was");
        // With the words the same page ends it, and a first code takes no more than it did.
        types(&mut person.browser, CHANGES[2], &person.words).at("/me/way/new", 200);
        let next = person.browser.listed("groups").join(" ");
        person.browser.fill("typed", &next).press("/me/way").at("/me/way", 200);
        assert!(kept(trial) != before);
    }

    ten_minutes_later_everything_asks => |trial| {
        let code = trial.code(Role::Participant);
        let mut person = joins_in(trial, "en", &code, "Heron", false);
        trial.pass(5 * MINUTE);
        person.browser.open("/me/way").hides("name=\"words\"");
        let before = person.browser.filled("/me/way/new");
        trial.pass(5 * MINUTE - 1);
        person.browser.open("/me/way").hides("name=\"words\"");
        trial.pass(1);
        person.browser.go("POST", "/me/way/new", before);
        person.browser.at("/me/way/new", 422).says("Your five words are needed for this");
        person.browser.fill("words", &person.words).press("/me/way/new").at("/me/way/new", 200);
    }

    a_form_that_did_not_begin_with_the_words_changes_nothing => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let me = person_of(trial, &person).raw();
        let new = shown_new_words(&mut person);
        let session = person.browser.cookies().into_iter().find(|(name, _)| name == "__Host-s");
        let session = SessionToken::parse(&session.expect("a session").1).expect("a session");
        // What another form of the house could carry: the same fields, but no present words.
        let plain = |text: &str| Plain::new(text.to_owned());
        let code = person.code.clone().expect("a code was chosen");
        for (path, asked, fields) in [
            ("/me/words", "/me/words", [("words", &*new)]),
            ("/me/anew", "/me/anew", [("words", &new)]),
            ("/me/way", "/me/way", [("recovery", &code)]),
        ] {
            let mut carried = vec![("_flow".to_owned(), plain("carried"))];
            carried.extend(fields.map(|(name, text)| (name.to_owned(), plain(text))));
            let until = u64::try_from(trial.now().0).expect("after 1970") + 600;
            let carried = trial.door.house.keys.keep(&carried, me, until);
            let fields = [("_token", session.form_token(path)), ("carried", carried),
                ("words", new.clone()), ("typed", code.clone())];
            let fields = fields.map(|(name, value)| (name.to_owned(), value));
            let before = kept(trial);
            person.browser.go("POST", path, fields.to_vec());
            person.browser.at(asked, 200).says("as they are now");
            assert!(kept(trial) == before, "{path}");
        }
        tries(trial, &person.handle, &new).at("/in", 422);
        tries(trial, &person.handle, &person.words).at("/me", 200);
    }

    words_of_a_session_that_ended_are_asked_for_by_the_door => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/words").fill("words", &person.words);
        trial.pass(11 * MINUTE + 1);
        let count = hashes(trial, || { person.browser.press("/me/words/new"); });
        person.browser.at("/me/words/new", 401).says("Sign in");
        assert_eq!(count, 0, "nobody is signed in, so nothing is looked up");
        person.browser.fill("handle", &person.handle).fill("words", &person.words).press("/in");
        person.browser.fill("words", &person.words).press("/me/words/new").at("/me/words/new", 200);
    }

    the_others_are_counted_and_ended_with_one_tap => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let mut stranger = someone(trial, Role::Participant, "Finch");
        person.browser.open("/me/more").says("You are signed in only here").hides("/me/others");
        let mut first = person.elsewhere(trial);
        trial.pass(9 * MINUTE);
        let mut second = person.elsewhere(trial);
        person.browser.open("/me/more").says("How many others: 2");
        // The first has been quiet for too long; it is swept later, and not counted now.
        trial.pass(2 * MINUTE);
        first.open("/me").at("/me", 404);
        person.browser.open("/me/more").says("How many others: 1");
        person.browser.press("/me/others").at("/me/more", 200).says("You are signed in only here");
        second.open("/me").at("/me", 404);
        person.browser.open("/me").at("/me", 200);
        stranger.signs_in().browser.open("/me/more").says("You are signed in only here");
        person.browser.open("/me/more").says("You are signed in only here");
    }
}
