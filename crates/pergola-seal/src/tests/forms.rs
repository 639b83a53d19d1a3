//! Form tokens, once-keys, kept fields and references.

use crate::{HouseKeys, InstanceKey, OnceKey, Plain, Reference, SessionToken, fresh_id};

fn house() -> HouseKeys {
    HouseKeys::from_instance(&InstanceKey::fresh())
}

fn fields() -> Vec<(String, Plain)> {
    let field = |name: &str, text: &str| (name.to_owned(), Plain::new(text.to_owned()));
    vec![
        field("note", "سلام \u{1f33f}"),
        field("empty", ""),
        field("note", "again"),
    ]
}

#[test]
fn a_token_is_for_one_session_and_one_route() {
    let session = SessionToken::fresh();
    let token = session.form_token("/answer");
    assert!(session.check_form_token("/answer", &token));
    assert!(!session.check_form_token("/answers", &token));
    assert!(!SessionToken::fresh().check_form_token("/answer", &token));
    assert_ne!(
        session.form_token("/answer"),
        token,
        "masked anew each time"
    );
    for never in ["", "a", &token[1..], &format!("{token}A"), &"é".repeat(43)] {
        assert!(!session.check_form_token("/answer", never));
    }
    let mut changed = token.into_bytes();
    changed[50] = if changed[50] == b'A' { b'B' } else { b'A' };
    assert!(!session.check_form_token("/answer", std::str::from_utf8(&changed).unwrap()));
}

#[test]
fn a_signed_out_token_lives_for_this_hour_and_two_more() {
    let keys = house();
    let token = keys.form_token("/in", 100);
    let good: Vec<u64> = (97..=104)
        .filter(|hour| keys.check_form_token("/in", &token, *hour))
        .collect();
    assert_eq!(good, [100, 101, 102]);
    assert!(!keys.check_form_token("/join", &token, 100));
    assert!(!house().check_form_token("/in", &token, 100));
    assert!(
        keys.check_form_token("/in", &keys.form_token("/in", 0), 0),
        "no hour before the first"
    );
}

#[test]
fn what_stands_is_told_by_place_and_lines() {
    let keys = house();
    let plain = |text: &str| Plain::new(text.to_owned());
    let (one, two, both) = (plain("a"), plain("b"), plain("ab"));
    let stood = keys.stood("/desk", &[&one, &two]);
    assert_eq!(stood.len(), 22);
    assert_eq!(keys.stood("/desk", &[&one, &two]), stood);
    for other in [
        keys.stood("/desk", &[&two, &one]),
        keys.stood("/desk", &[&both]),
        keys.stood("/desk", &[&both, &plain("")]),
        keys.stood("/des", &[&plain("k"), &both]),
        keys.stood("/other", &[&one, &two]),
        house().stood("/desk", &[&one, &two]),
    ] {
        assert_ne!(other, stood);
    }
}

#[test]
fn lines_of_a_stranger_are_known_again_by_words_and_text() {
    let keys = house();
    let plain = |text: &str| Plain::new(text.to_owned());
    let (words, lines) = (plain("one two three four"), plain("May I come?"));
    let id = keys.question_id(&words, &lines);
    assert_eq!(keys.question_id(&words, &lines), id);
    for other in [
        keys.question_id(&lines, &words),
        keys.question_id(&words, &plain("May I come")),
        keys.question_id(&plain("one two three fourM"), &plain("ay I come?")),
        house().question_id(&words, &lines),
    ] {
        assert_ne!(other, id);
    }
}

#[test]
fn kept_fields_are_written_into_one_piece_of_memory() {
    // Memory that grows leaves a copy behind that nobody wipes.
    for fields in [fields(), Vec::new()] {
        let written = crate::kept::write(&fields, 1_000);
        assert_eq!(written.capacity(), written.len());
    }
}

#[test]
fn kept_fields_come_back_to_the_same_account_in_time() {
    let (keys, person) = (house(), fresh_id());
    let text = keys.keep(&fields(), person, 1_000);
    let read = keys.kept(&text, person, 1_000).unwrap();
    assert_eq!(read.len(), 3);
    for ((name, text), (wanted_name, wanted)) in read.iter().zip(&fields()) {
        assert!(name == wanted_name && text.same(wanted));
    }
    assert!(keys.kept(&text, person, 1_001).is_none(), "too late");
    assert!(
        keys.kept(&text, fresh_id(), 1_000).is_none(),
        "another account"
    );
    assert!(
        house().kept(&text, person, 1_000).is_none(),
        "another house"
    );
    assert!(keys.kept(&text[1..], person, 1_000).is_none());
    assert!(keys.kept("", person, 1_000).is_none());
    assert_eq!(
        keys.kept(&keys.keep(&[], person, 5), person, 0)
            .map(|read| read.len()),
        Some(0)
    );
}

#[test]
fn kept_fields_tell_their_size_class_only() {
    let keys = house();
    let one = [("a".to_owned(), Plain::new("short".into()))];
    let two = [("a".to_owned(), Plain::new("b".repeat(200)))];
    assert_eq!(
        keys.keep(&one, [0; 16], 1).len(),
        keys.keep(&two, [0; 16], 1).len()
    );
}

#[test]
fn once_keys() {
    let key = OnceKey::fresh();
    assert_eq!(key.len(), 22);
    let form = |text: &str| vec![("line".to_owned(), Plain::new(text.to_owned()))];
    let sent = OnceKey::lookup(&key, "/a", &form("one"));
    assert!(sent.is_some());
    assert_eq!(sent, OnceKey::lookup(&key, "/a", &form("one")));
    assert_ne!(sent, OnceKey::lookup(&OnceKey::fresh(), "/a", &form("one")));
    assert_ne!(sent, OnceKey::lookup(&key, "/b", &form("one")));
    assert_ne!(sent, OnceKey::lookup(&key, "/a", &form("two")));
    assert_ne!(sent, OnceKey::lookup(&key, "/a", &[]));
    for never in [
        "",
        "a",
        &key[1..],
        &format!("{key}A"),
        "######################",
    ] {
        assert_eq!(OnceKey::lookup(never, "/a", &[]), None, "{never}");
    }
}

#[test]
fn references_are_neutral() {
    for _ in 0..200 {
        let reference = Reference::fresh().to_string();
        assert_eq!(reference.len(), 8);
        assert!(
            reference
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric())
        );
        assert!(!reference.contains(['A', 'E', 'I', 'O', 'U', '0', '1', 'L']));
    }
}
