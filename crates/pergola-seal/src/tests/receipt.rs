//! An answer opens by the words of its receipt, in this house, at its place, and by nothing else.

use super::Vectors;
use super::vectors::file;
use crate::derive::digest;
use crate::{At, Folded, HouseKeys, InstanceKey, PersonScope, Place, Plain, ShredKey, seal_to};

fn folded(words: &str) -> Folded {
    Folded::from_plain(&Plain::new(words.to_owned()))
}

#[test]
fn a_receipt_gives_the_bytes_of_the_vector() {
    let file = file!("receipt");
    let keys = HouseKeys::from_instance(&InstanceKey::from_bytes(file.array("instance")));
    let words = folded(file.text("folded"));
    let key = keys.receipt_key(&words, file.array("circle"));
    assert_eq!(*key.raw_for_test(), file.array::<32>("key"));
    let public = digest(&[key.pair_public().as_bytes()]);
    assert_eq!(public, file.array("public_sha256"));
    assert_eq!(keys.receipt_tag(&words), file.array("tag"));
}

/// Seals an answer under one receipt and tries to open it by another.
#[track_caller]
fn check(instance: u8, words: &str, question: u8, opens: bool) {
    let keys = |byte| HouseKeys::from_instance(&InstanceKey::from_bytes([byte; 32]));
    let at = At {
        house: [1; 16],
        programme: [2; 16],
        place: Place::FIRST_ANSWER,
        row: ([3; 16], [0; 16]),
        revision: 1,
    };
    let shred = ShredKey::from_bytes([4; 32]);
    let own = keys(7).receipt_key(&folded("amber otter moon river"), [3; 16]);
    let answer = Plain::new("Come on Tuesday".to_owned());
    let sealed = seal_to::<PersonScope>(&own.pair_public(), &shred, &answer, &at);
    let typed = keys(instance).receipt_key(&folded(words), [question; 16]);
    let found = typed.open_to(&sealed, &shred, &at);
    assert_eq!(found.is_ok_and(|text| text.same(&answer)), opens, "{words}");
}

#[test]
fn only_the_words_open_the_answer() {
    check(7, "amber otter moon river", 3, true);
    check(7, "  Amber OTTER  moon-river ", 3, true);
    check(7, "amber otter moon bread", 3, false);
    check(7, "otter amber moon river", 3, false);
    check(7, "", 3, false);
    check(7, "amber otter moon river", 5, false);
    check(8, "amber otter moon river", 3, false);
}
