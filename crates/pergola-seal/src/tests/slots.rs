//! PRIVACY 14, property 13: two slots of equal size; which one is real cannot be told at rest.
//! And of every box: the wrong key, owner or purpose opens nothing, and two keys never open one box.

use super::flipped;
use crate::lockbox::{self, Label, OVERHEAD};
use crate::{
    AccountSeed, Cost, Folded, HouseKeys, InstanceKey, LoginKey, LoginSlots, Place, Plain, Salt,
    login_key, random,
};

fn login() -> LoginKey {
    LoginKey(random::secret())
}

#[test]
fn both_positions_occur_and_sizes_are_equal() {
    let (login, seed, tag) = (login(), AccountSeed::fresh(), [3; 32]);
    let label = Label {
        place: Place::LOGIN_SLOT,
        parts: &[&tag],
    };
    let mut first = 0;
    for _ in 0..200 {
        let slots = LoginSlots::new(&login, &seed, &tag);
        assert_eq!(
            (slots.one.len(), slots.two.len()),
            (LoginSlots::LEN, LoginSlots::LEN)
        );
        let opened = [&slots.one, &slots.two].map(|slot| lockbox::unlock(&login.0, &label, slot));
        assert_eq!(opened.iter().flatten().count(), 1, "exactly one is real");
        first += usize::from(opened[0].is_some());
        assert!(slots.open(&login, &tag).unwrap().same(&seed));
    }
    // With a fair coin fewer than 60 of 200 happens once in ten million runs.
    assert!((60..=140).contains(&first), "{first} of 200 in the first");
}

/// Setting the same words again leaves nothing in common with the copy that somebody took before:
/// no byte of the real slot is fixed, so it looks as fresh as the noise beside it.
#[test]
fn no_byte_of_the_real_slot_stays_the_same() {
    let (login, seed, tag) = (login(), AccountSeed::fresh(), [3; 32]);
    let label = Label {
        place: Place::LOGIN_SLOT,
        parts: &[&tag],
    };
    let real = || {
        let LoginSlots { one, two } = LoginSlots::new(&login, &seed, &tag);
        if lockbox::unlock(&login.0, &label, &one).is_some() {
            one
        } else {
            two
        }
    };
    let made: Vec<_> = (0..32).map(|_| real()).collect();
    for byte in 0..LoginSlots::LEN {
        assert!(
            made.iter().any(|slot| slot[byte] != made[0][byte]),
            "byte {byte}"
        );
    }
}

#[test]
fn noise_has_the_same_size_and_opens_for_nobody() {
    let noise = LoginSlots::noise();
    assert_eq!(
        (noise.one.len(), noise.two.len()),
        (LoginSlots::LEN, LoginSlots::LEN)
    );
    assert!(noise.open(&login(), &[0; 32]).is_none());
}

#[test]
fn another_passphrase_or_handle_opens_nothing() {
    let (login_one, seed, tag) = (login(), AccountSeed::fresh(), [3; 32]);
    let slots = LoginSlots::new(&login_one, &seed, &tag);
    assert!(slots.open(&login(), &tag).is_none());
    assert!(slots.open(&login_one, &[4; 32]).is_none());
    let damaged = LoginSlots {
        one: vec![],
        two: vec![1; 50],
    };
    assert!(damaged.open(&login_one, &tag).is_none());
}

#[test]
fn words_salt_cost_and_pepper_all_count() {
    let keys = HouseKeys::from_instance(&InstanceKey::from_bytes([1; 32]));
    let other_house = HouseKeys::from_instance(&InstanceKey::from_bytes([2; 32]));
    let words = |text: &str| Folded::from_plain(&Plain::new(text.to_owned()));
    let salt = Salt::from_bytes([1; 16]);
    let base = login_key(&words("one two"), &salt, Cost::CHEAP, &keys).0;
    assert_eq!(
        *login_key(&words("ONE  two"), &salt, Cost::CHEAP, &keys).0,
        *base
    );
    let other_cost = Cost::new(64, 2, 1).unwrap();
    for other in [
        login_key(&words("one twp"), &salt, Cost::CHEAP, &keys),
        login_key(
            &words("one two"),
            &Salt::from_bytes([2; 16]),
            Cost::CHEAP,
            &keys,
        ),
        login_key(&words("one two"), &salt, other_cost, &keys),
        login_key(&words("one two"), &salt, Cost::CHEAP, &other_house),
    ] {
        assert_ne!(*other.0, *base);
    }
}

#[test]
fn costs_are_read_back_and_bounded() {
    for cost in [
        Cost::REAL,
        Cost::CHEAP,
        Cost::new(1_048_576, 64, 64).unwrap(),
    ] {
        assert_eq!(Cost::from_code(cost.to_code()), Some(cost));
    }
    assert_eq!(Cost::new(7, 1, 1), None, "Argon2 wants 8 KiB for each lane");
    assert_eq!(Cost::new(31, 1, 4), None);
    assert_eq!(Cost::new(64, 0, 1), None);
    assert_eq!(Cost::new(64, 1, 0), None);
    assert_eq!(Cost::new(1_048_577, 1, 1), None);
    for never in [0, -1, i64::MIN, i64::MAX, 64 << 16] {
        assert_eq!(Cost::from_code(never), None, "{never}");
    }
}

#[test]
fn every_bit_of_a_box_counts() {
    let (key, label) = (
        [1; 32],
        Label {
            place: Place::RING,
            parts: &[b"x"],
        },
    );
    let locked = lockbox::lock(&key, &label, &[2; 32]);
    assert_eq!(locked.len(), 32 + OVERHEAD);
    for bit in 0..locked.len() * 8 {
        assert!(
            lockbox::unlock(&key, &label, &flipped(&locked, bit)).is_none(),
            "bit {bit}"
        );
    }
    for len in 0..locked.len() {
        assert!(
            lockbox::unlock(&key, &label, &locked[..len]).is_none(),
            "{len} bytes"
        );
    }
}

#[test]
fn a_box_for_one_thing_is_not_one_for_another() {
    let (key, owner): ([u8; 32], &[&[u8]]) = ([1; 32], &[&[5; 32]]);
    let locked = lockbox::lock(
        &key,
        &Label {
            place: Place::LOGIN_SLOT,
            parts: owner,
        },
        &[2; 32],
    );
    let opens = |place| {
        lockbox::unlock(
            &key,
            &Label {
                place,
                parts: owner,
            },
            &locked,
        )
        .is_some()
    };
    assert!(opens(Place::LOGIN_SLOT));
    assert!(!opens(Place::RECOVERY));
    assert!(!opens(Place::SESSION_SEED));
}

/// What the commitment is for: a ciphertext that would open is refused when it is not this key's.
#[test]
fn a_box_with_another_keys_commitment_stays_shut() {
    let label = Label {
        place: Place::LOGIN_SLOT,
        parts: &[],
    };
    let mine = lockbox::lock_with(&[1; 32], &label, &[2; 32], [9; 24]);
    let theirs = lockbox::lock_with(&[7; 32], &label, &[2; 32], [9; 24]);
    let mixed = [&theirs[..32], &mine[32..]].concat();
    assert!(lockbox::unlock(&[1; 32], &label, &mixed).is_none());
    assert!(lockbox::unlock(&[7; 32], &label, &mixed).is_none());
    assert!(lockbox::unlock(&[1; 32], &label, &mine).is_some());
}
