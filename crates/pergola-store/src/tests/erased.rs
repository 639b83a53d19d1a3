//! The list of what was erased: wherever the program dies, no key is gone that
//! no place outside knows, and the next start brings list and keys together.

use std::sync::{Arc, Mutex, PoisonError};

use super::*;
use crate::trial::Moment;
use crate::{Erased, Keeper};

/// A place outside that can be taken away.
#[derive(Default)]
struct Outside(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    list: Vec<Erased>,
    away: bool,
}

impl Outside {
    fn with<T>(&self, body: impl FnOnce(&mut Kept) -> T) -> T {
        body(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn list(&self) -> Vec<Erased> {
        self.with(|kept| kept.list.clone())
    }
}

impl Keeper for Outside {
    fn today(&self) -> i64 {
        20_000
    }

    fn keeps(&self) -> bool {
        true
    }

    fn keep(&self, list: &[Erased]) -> Result<(), StoreError> {
        self.with(|kept| {
            if kept.away {
                return Err(StoreError::Io);
            }
            assert!(list.starts_with(&kept.list), "the list only grows");
            kept.list = list.to_vec();
            Ok(())
        })
    }

    fn behind(&self) -> bool {
        false
    }
}

fn both() -> [(Trial, Arc<Outside>); 2] {
    Trial::both(&PARTS).map(|mut trial| {
        let outside = Arc::new(Outside::default());
        trial.kept_by(outside.clone());
        (trial, outside)
    })
}

/// Makes the key and says which hash will stand for it.
fn make(trial: &Trial, number: u8) -> [u8; 32] {
    here(trial, |tx| tx.shred_create(owner(number)).map(drop)).unwrap();
    let (id, _) = trial.keys().find(&owner(number)).unwrap().unwrap();
    Erased::hash_of(&id)
}

fn erase(trial: &Trial, number: u8) -> Result<(), StoreError> {
    here(trial, |tx| tx.shred_erase(owner(number)))
}

fn has_key(trial: &Trial, number: u8) -> bool {
    trial.keys().find(&owner(number)).unwrap().is_some()
}

#[test]
fn the_hash_is_final() {
    // SHA-256 of sixteen bytes 0x01, by sha256sum.
    let wanted = "cc8cd41cef907c4d216069122c4b89936211361f9050a717a1e37ad1862e952f";
    let hex: String = Erased::hash_of(&[1; 16])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(hex, wanted);
}

#[test]
fn each_key_stands_in_the_list_once() {
    for (trial, outside) in both() {
        let first = make(&trial, 1);
        let second = make(&trial, 2);
        erase(&trial, 1).unwrap();
        erase(&trial, 1).unwrap();
        erase(&trial, 2).unwrap();
        trial.keep_list().unwrap();
        let day = 20_000;
        let wanted = [first, second].map(|hash| Erased { hash, day });
        assert_eq!(trial.erased().unwrap(), wanted);
        assert_eq!(outside.list(), wanted);
    }
}

#[test]
fn wherever_it_dies_no_key_is_gone_that_no_list_knows() {
    for (mut trial, outside) in both() {
        for (number, moment) in (1..).zip(Moment::ALL) {
            let hash = make(&trial, number);
            trial.die_at(move |now| now == moment);
            let _ = erase(&trial, number);
            let known = outside.list().iter().any(|one| one.hash == hash);
            assert!(known || has_key(&trial, number), "{moment:?}");
            trial.reopen();
            let committed = !matches!(moment, Moment::BeforeKeys | Moment::KeysWritten);
            let known = outside.list().iter().any(|one| one.hash == hash);
            assert_eq!(
                (known, has_key(&trial, number)),
                (committed, !committed),
                "{moment:?}"
            );
        }
    }
}

#[test]
fn a_key_stays_until_the_nearest_place_has_the_list() {
    for (trial, outside) in both() {
        let hash = make(&trial, 1);
        outside.with(|kept| kept.away = true);
        erase(&trial, 1).unwrap();
        assert!(has_key(&trial, 1));
        outside.with(|kept| kept.away = false);
        assert_eq!(trial.finish_erasures(), Ok(1));
        assert!(!has_key(&trial, 1));
        assert_eq!(outside.list()[0].hash, hash);
    }
}

#[test]
fn a_new_key_of_the_same_owner_waits_until_the_old_one_is_listed() {
    for (trial, outside) in both() {
        let hash = make(&trial, 1);
        trial.die_at(|now| now == Moment::Committed);
        assert_eq!(erase(&trial, 1), Err(StoreError::Io));
        trial.die_at(|_| false);
        outside.with(|kept| kept.away = true);
        let again = here(&trial, |tx| tx.shred_create(owner(1)).map(drop));
        assert_eq!(again, Err(StoreError::Io));
        let found = trial.keys().find(&owner(1)).expect("the keys answer");
        let (id, _) = found.expect("the old key is still there");
        assert_eq!(Erased::hash_of(&id), hash, "no list knows it yet");
        outside.with(|kept| kept.away = false);
        let new = make(&trial, 1);
        assert_ne!(new, hash);
        assert_eq!(
            outside
                .list()
                .iter()
                .map(|one| one.hash)
                .collect::<Vec<_>>(),
            [hash]
        );
    }
}

#[test]
fn what_a_backup_does_not_know_is_added_once() {
    for (trial, _) in both() {
        let entry = |number: u8| Erased {
            hash: [number; 32],
            day: 19_000,
        };
        trial.add_erased(&[entry(1), entry(2)]).unwrap();
        trial.add_erased(&[entry(1), entry(2), entry(3)]).unwrap();
        assert_eq!(trial.erased().unwrap(), [1, 2, 3].map(entry));
    }
}
