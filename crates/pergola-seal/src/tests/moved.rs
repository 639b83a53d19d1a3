//! PRIVACY 14, property 4: a value that was moved, changed or put back does not open. Every byte of
//! it, every part of its position, both of its keys.

use proptest::prelude::*;

use super::{flipped, some_bytes};
use crate::{
    At, CaseScope, CircleScope, EpochKey, Place, Plain, RoleScope, ScopeKey, ScopeKind, Sealed,
    SealedTo, ShredKey, Unopened, fresh_id, seal_to,
};

fn at() -> At {
    At {
        house: fresh_id(),
        programme: fresh_id(),
        place: Place::CIRCLE_NAME,
        row: (fresh_id(), fresh_id()),
        revision: 5,
    }
}

/// Every position that differs from this one in one part only.
fn others(at: &At) -> Vec<At> {
    let mut id = at.row.0;
    id[15] ^= 1;
    vec![
        At {
            house: fresh_id(),
            ..*at
        },
        At {
            programme: fresh_id(),
            ..*at
        },
        At {
            place: Place::CIRCLE_NOTICE,
            ..*at
        },
        At {
            row: (id, at.row.1),
            ..*at
        },
        At {
            row: (at.row.0, fresh_id()),
            ..*at
        },
        At {
            row: (at.row.1, at.row.0),
            ..*at
        },
        At {
            revision: at.revision + 1,
            ..*at
        },
        At {
            revision: at.revision - 1,
            ..*at
        },
        At {
            revision: at.revision | 1 << 63,
            ..*at
        },
    ]
}

fn scope(epoch: u32) -> ScopeKey<CircleScope> {
    EpochKey::fresh(ScopeKind::Circle, fresh_id(), epoch)
        .scope_key()
        .unwrap()
}

fn text(text: &str) -> Plain {
    Plain::new(text.to_owned())
}

#[test]
fn every_bit_of_a_value_counts() {
    let (key, at) = (scope(3).value_key(&ShredKey::fresh()), at());
    let sealed = key.seal(&text("Salix"), &at).into_bytes();
    for bit in 0..sealed.len() * 8 {
        let opened = Sealed::from_bytes(flipped(&sealed, bit)).map(|it| key.open(&it, &at).is_ok());
        assert_ne!(opened, Ok(true), "bit {bit}");
    }
}

#[test]
fn every_value_of_every_header_byte_counts() {
    let (key, at) = (scope(3).value_key(&ShredKey::fresh()), at());
    let sealed = key.seal(&text("Salix"), &at).into_bytes();
    for place in 0..31 {
        for change in 1..=255 {
            let mut changed = sealed.clone();
            changed[place] ^= change;
            let opened = Sealed::from_bytes(changed).map(|it| key.open(&it, &at).is_ok());
            assert_ne!(opened, Ok(true), "byte {place}, change {change}");
        }
    }
}

#[test]
fn another_length_is_not_a_value() {
    let key = scope(1).value_key(&ShredKey::fresh());
    let sealed = key.seal(&text("Salix"), &at()).into_bytes();
    for len in 0..sealed.len() {
        assert!(
            Sealed::<CircleScope>::from_bytes(sealed[..len].to_vec()).is_err(),
            "{len}"
        );
    }
    for more in 1..256 {
        let longer = [&sealed[..], &vec![0; more]].concat();
        assert!(Sealed::<CircleScope>::from_bytes(longer).is_err(), "{more}");
    }
}

#[test]
fn another_position_does_not_open() {
    let (key, at) = (scope(1).value_key(&ShredKey::fresh()), at());
    let sealed = key.seal(&text("Salix"), &at);
    for other in others(&at) {
        assert!(key.open(&sealed, &other).is_err());
    }
    assert_eq!(key.open(&sealed, &at).unwrap().text(), "Salix");
}

#[test]
fn an_older_value_in_the_newer_row_does_not_open() {
    let (key, at) = (scope(1).value_key(&ShredKey::fresh()), at());
    let old = key.seal(&text("old"), &at);
    let newer = At {
        revision: at.revision + 1,
        ..at
    };
    assert!(key.open(&key.seal(&text("new"), &newer), &newer).is_ok());
    assert_eq!(key.open(&old, &newer).err(), Some(Unopened));
}

#[test]
fn another_owner_epoch_or_circle_does_not_open() {
    let (scope_key, shred, at) = (scope(2), ShredKey::fresh(), at());
    let sealed = scope_key.value_key(&shred).seal(&text("Salix"), &at);
    assert!(
        scope_key
            .value_key(&ShredKey::fresh())
            .open(&sealed, &at)
            .is_err(),
        "owner"
    );
    assert!(
        scope(2).value_key(&shred).open(&sealed, &at).is_err(),
        "circle"
    );
    assert!(
        scope(3).value_key(&shred).open(&sealed, &at).is_err(),
        "epoch"
    );
    assert!(scope_key.value_key(&shred).open(&sealed, &at).is_ok());
}

#[test]
fn another_kind_of_scope_does_not_open() {
    let id = fresh_id();
    let circle = EpochKey::fixed(ScopeKind::Circle, id, 1, [1; 32]);
    let case = EpochKey::fixed(ScopeKind::Case, id, 1, [1; 32]);
    assert!(circle.scope_key::<CaseScope>().is_none());
    let (shred, at) = (ShredKey::fresh(), at());
    let sealed = circle
        .scope_key::<CircleScope>()
        .unwrap()
        .value_key(&shred)
        .seal(&text("a"), &at);
    assert!(Sealed::<CaseScope>::from_bytes(sealed.as_bytes().to_vec()).is_err());
    let mut bytes = sealed.into_bytes();
    bytes[2] = 3;
    let renamed = Sealed::<CaseScope>::from_bytes(bytes).unwrap();
    let key = case.scope_key::<CaseScope>().unwrap().value_key(&shred);
    assert!(
        key.open(&renamed, &at).is_err(),
        "the same key under another kind"
    );
}

#[test]
fn letters_count_every_byte_and_their_position() {
    let (key, shred, at) = (
        EpochKey::fresh(ScopeKind::Role, fresh_id(), 1),
        ShredKey::fresh(),
        at(),
    );
    let sealed: SealedTo<RoleScope> = seal_to(&key.pair_public(), &shred, &text("a word"), &at);
    assert_eq!(key.open_to(&sealed, &shred, &at).unwrap().text(), "a word");
    for other in others(&at) {
        assert!(key.open_to(&sealed, &shred, &other).is_err());
    }
    assert!(
        key.open_to(&sealed, &ShredKey::fresh(), &at).is_err(),
        "an erased owner"
    );
    let next = EpochKey::fresh(ScopeKind::Role, key.scope(), 2);
    assert!(
        next.open_to(&sealed, &shred, &at).is_err(),
        "another epoch's pair"
    );
    let bytes = sealed.into_bytes();
    for byte in some_bytes(bytes.len()) {
        let changed = flipped(&bytes, byte * 8 + byte % 8);
        let opened = SealedTo::<RoleScope>::from_bytes(changed);
        let opened = opened.map(|it| key.open_to(&it, &shred, &at).is_ok());
        assert_ne!(opened, Ok(true), "byte {byte}");
    }
}

#[test]
fn letters_are_padded_and_never_the_same() {
    let (key, shred, at) = (
        EpochKey::fresh(ScopeKind::Role, fresh_id(), 1),
        ShredKey::fresh(),
        at(),
    );
    let to = key.pair_public();
    let make = |said: &str| seal_to::<RoleScope>(&to, &shred, &text(said), &at).into_bytes();
    let (short, long) = (make("a"), make(&"a".repeat(255)));
    assert_eq!(short.len(), long.len());
    assert_ne!(make("a")[11..], short[11..]);
}

proptest! {
    #[test]
    fn what_was_sealed_opens(said in ".{0,600}", revision: u64, epoch: u32) {
        let at = At { revision, ..at() };
        let key = scope(epoch).value_key(&ShredKey::fresh());
        let sealed = Sealed::from_bytes(key.seal(&text(&said), &at).into_bytes()).unwrap();
        prop_assert_eq!(sealed.epoch(), epoch);
        let opened = key.open(&sealed, &at).unwrap();
        prop_assert_eq!(opened.text(), said.as_str());
    }

    #[test]
    fn any_change_is_noticed(said in ".{0,600}", bit: prop::sample::Index, part in 0_usize..9) {
        let (key, at) = (scope(1).value_key(&ShredKey::fresh()), at());
        let sealed = key.seal(&text(&said), &at);
        prop_assert!(key.open(&sealed, &others(&at)[part]).is_err());
        let bytes = sealed.into_bytes();
        let changed = Sealed::from_bytes(flipped(&bytes, bit.index(bytes.len() * 8)));
        prop_assert_ne!(changed.map(|it| key.open(&it, &at).is_ok()), Ok(true));
    }

    #[test]
    fn noise_is_never_a_value_that_opens(noise in prop::collection::vec(any::<u8>(), 0..700)) {
        let (key, at) = (scope(1).value_key(&ShredKey::fresh()), at());
        let opened = Sealed::from_bytes(noise).map(|it| key.open(&it, &at).is_ok());
        prop_assert_ne!(opened, Ok(true));
    }
}
