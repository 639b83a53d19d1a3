//! The keys of one transaction: what it makes and erases together, what it
//! finds again, and what another transaction may not take from it.

use super::*;
use crate::error::Fail;
use crate::keys::ORPHAN_SECONDS;
use crate::trial::Moment;
use pergola_seal::ShredKey;

fn member(circle: u8, person: u8) -> ShredOwner {
    ShredOwner {
        kind: ShredKind::InCircle,
        first: id(circle),
        second: id(person),
        ..owner(0)
    }
}

fn has_key(trial: &Trial, owner: &ShredOwner) -> bool {
    trial.keys().find(owner).unwrap().is_some()
}

#[test]
fn a_key_without_an_owner_stays_for_two_days() {
    assert_eq!(ORPHAN_SECONDS, 172_800);
}

#[test]
fn of_two_claims_on_one_key_the_second_tries_again() {
    for trial in Trial::both(&PARTS) {
        let keys = trial.keys();
        let [first, second] = [(); 2].map(|()| keys.claim(owner(1)).unwrap());
        assert!(keys.write(&[first]).is_ok());
        let beaten = keys.write(&[second]);
        assert!(matches!(beaten, Err(Fail::Again)), "{beaten:?}");
        // The same for a key that stands already.
        let [first, second] = [(); 2].map(|()| keys.claim(owner(1)).unwrap());
        assert!(keys.write(&[second]).is_ok());
        assert!(matches!(keys.write(&[first]), Err(Fail::Again)));
    }
}

#[test]
fn what_is_erased_in_the_transaction_that_made_it_never_is() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| {
            tx.shred_create(owner(1))?;
            tx.shred_create(owner(2))?;
            tx.shred_erase(owner(1))
        })
        .unwrap();
        assert!(!has_key(&trial, &owner(1)) && has_key(&trial, &owner(2)));
    }
}

#[test]
fn several_are_erased_at_once() {
    for trial in Trial::both(&PARTS) {
        for number in [1, 2, 3] {
            here(&trial, |tx| tx.shred_create(owner(number)).map(drop)).unwrap();
        }
        here(&trial, |tx| {
            tx.shred_erase(owner(1))?;
            tx.shred_erase(owner(2))?;
            tx.shred_erase(owner(1))
        })
        .unwrap();
        let left = [1, 2, 3].map(|number| has_key(&trial, &owner(number)));
        assert_eq!(left, [false, false, true]);
    }
}

#[test]
fn a_range_holds_nothing_of_another_circle() {
    for trial in Trial::both(&PARTS) {
        for one in [member(1, 3), member(2, 3)] {
            here(&trial, |tx| tx.shred_create(one).map(drop)).unwrap();
        }
        here(&trial, |tx| {
            tx.shred_erase(member(2, 3))?;
            tx.shred_create(member(2, 7))?;
            tx.shred_create(ShredOwner {
                kind: ShredKind::Contact,
                ..member(1, 8)
            })?;
            let found = tx.shred_range(HERE, ShredKind::InCircle, id(1))?;
            let seconds: Vec<[u8; 16]> = found.iter().map(|(second, _)| *second).collect();
            assert_eq!(seconds, [id(3)]);
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn a_read_keeps_the_key_that_it_found() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| tx.shred_create(owner(1)).map(drop)).unwrap();
        trial
            .read("test", |tx| {
                tx.bind(HERE);
                let found = tx.shred_read(owner(1))?.map(|key| *key.as_bytes());
                std::thread::scope(|scope| {
                    scope.spawn(|| here(&trial, |tx| tx.shred_erase(owner(1))).unwrap());
                });
                let again = tx.shred_read(owner(1))?.map(|key| *key.as_bytes());
                assert!(found.is_some() && found == again);
                Ok::<_, StoreError>(())
            })
            .unwrap();
        assert!(!has_key(&trial, &owner(1)));
    }
}

#[test]
fn a_transaction_says_which_programme_it_is_bound_to() {
    for trial in Trial::both(&PARTS) {
        let bound = trial.read("test", |tx| {
            let before = tx.programme();
            tx.bind(THERE);
            Ok::<_, StoreError>((before, tx.programme()))
        });
        assert_eq!(bound, Ok((None, Some(THERE))));
    }
}

#[test]
fn a_swept_key_leaves_no_bytes_in_the_side_file() {
    let mut trial = Trial::sqlite(&PARTS);
    trial.die_at(|now| now == Moment::KeysWritten);
    assert!(here(&trial, |tx| tx.shred_create(owner(1)).map(drop)).is_err());
    trial.reopen();
    assert_eq!(trial.sweep_orphans(1_000, |_| Ok(false)), Ok(0));
    let swept = trial.sweep_orphans(1_000 + ORPHAN_SECONDS, |_| Ok(false));
    assert_eq!(swept, Ok(1));
    let side = trial.directory().unwrap().join("keys.db-wal");
    assert_eq!(side.metadata().map_or(0, |file| file.len()), 0);
}

#[test]
fn the_keys_of_many_come_in_the_order_of_their_owners() {
    for trial in Trial::both(&PARTS) {
        let circle = ShredOwner {
            kind: ShredKind::Circle,
            ..owner(1)
        };
        let people = (1..=40).filter(|number| *number != 7).map(owner);
        for one in people.chain([circle, member(1, 2), member(1, 3)]) {
            here(&trial, |tx| tx.shred_create(one).map(drop)).unwrap();
        }
        let mut asked: Vec<ShredOwner> = (1..=40).rev().map(owner).collect();
        asked.extend([circle, member(1, 2), member(1, 3), owner(9), owner(9)]);
        let alone = |one: &ShredOwner| trial.keys().find(one).unwrap();
        let bytes = |key: ShredKey| *key.as_bytes();
        let each: Vec<_> = asked.iter().map(|one| Some(bytes(alone(one)?.1))).collect();
        assert_eq!(each.iter().filter(|key| key.is_none()).count(), 1);
        let together = trial.read("test", |tx| {
            tx.bind(HERE);
            tx.shred_read_all(&asked)
        });
        let together = together.unwrap().into_iter();
        assert_eq!(together.map(|key| key.map(bytes)).collect::<Vec<_>>(), each);
    }
}
