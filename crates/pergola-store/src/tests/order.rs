//! The order between the two databases: wherever the program dies, after the
//! next start no value has lost its key and nothing erased has kept one.

use proptest::prelude::*;

use super::*;
use crate::ORPHAN_SECONDS;
use crate::trial::Moment;

/// A person is there when the row is there; then the key must be there as well.
fn add_person(trial: &Trial, number: u8) -> Result<[u8; 32], StoreError> {
    here(trial, |tx| {
        let key = tx.shred_create(owner(number))?;
        add(tx, number, i64::from(number))?;
        Ok(*key.as_bytes())
    })
}

fn key(trial: &Trial, number: u8) -> Option<[u8; 32]> {
    let found = trial.read("key", |tx| {
        tx.bind(HERE);
        tx.shred_read(owner(number))
    });
    found.unwrap().map(|key| *key.as_bytes())
}

fn has_row(trial: &Trial, number: u8) -> bool {
    !trial
        .look(Some(HERE), &FIND, &[id(number).into()])
        .unwrap()
        .is_empty()
}

fn erase_person(trial: &Trial, number: u8) -> Result<(), StoreError> {
    here(trial, |tx| {
        tx.run(&SET, &[(-1).into(), id(number).into()])?;
        tx.shred_erase(owner(number))
    })
}

fn erasing_rows(trial: &Trial) -> usize {
    trial
        .look(
            None,
            &crate::store::erasing::ERASING_ALL,
            &[Value::Int(100)],
        )
        .unwrap()
        .len()
}

#[test]
fn keys_are_made_read_and_erased() {
    for mut trial in Trial::both(&PARTS) {
        let made = add_person(&trial, 1).unwrap();
        assert_eq!(key(&trial, 1), Some(made));
        trial.reopen();
        assert_eq!(key(&trial, 1), Some(made));
        erase_person(&trial, 1).unwrap();
        assert_eq!((key(&trial, 1), erasing_rows(&trial)), (None, 0));
        // Erasing nothing is fine, and a later key of the same owner is a new one.
        erase_person(&trial, 1).unwrap();
        let again = here(&trial, |tx| {
            tx.shred_create(owner(1)).map(|key| *key.as_bytes())
        })
        .unwrap();
        assert_ne!(again, made);
        assert_eq!(key(&trial, 1), Some(again));
    }
}

#[test]
fn a_range_fetches_a_circle() {
    for trial in Trial::both(&PARTS) {
        let member = |circle: u8, person: u8| ShredOwner {
            programme: HERE,
            kind: ShredKind::InCircle,
            first: id(circle),
            second: id(person),
        };
        for (circle, person) in [(1, 9), (1, 3), (2, 3)] {
            here(&trial, |tx| tx.shred_create(member(circle, person))).unwrap();
        }
        let seconds = |tx: &mut Tx<'_>| {
            let found = tx.shred_range(HERE, ShredKind::InCircle, id(1))?;
            Ok::<_, StoreError>(
                found
                    .into_iter()
                    .map(|(second, _)| second)
                    .collect::<Vec<_>>(),
            )
        };
        here(&trial, |tx| {
            assert_eq!(seconds(tx)?, [id(3), id(9)]);
            tx.shred_create(member(1, 5))?;
            tx.shred_erase(member(1, 9))?;
            assert_eq!(seconds(tx)?, [id(3), id(5)]);
            assert!(tx.shred_read(member(1, 9))?.is_none());
            assert!(tx.shred_read(member(1, 5))?.is_some());
            Ok(())
        })
        .unwrap();
        here(&trial, |tx| {
            assert_eq!(seconds(tx)?, [id(3), id(5)]);
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn keys_are_never_overwritten() {
    for trial in Trial::both(&PARTS) {
        let made = add_person(&trial, 1).unwrap();
        let again = here(&trial, |tx| {
            let first = *tx.shred_create(owner(1))?.as_bytes();
            assert_eq!(first, *tx.shred_create(owner(1))?.as_bytes());
            Ok(first)
        });
        assert_eq!(again, Ok(made));
        // A failed transaction that relied on a living key does not take it away.
        let failed: Result<(), _> = here(&trial, |tx| {
            tx.shred_create(owner(1))?;
            Err(StoreError::Shape)
        });
        assert!(failed.is_err());
        assert_eq!(key(&trial, 1), Some(made));
    }
}

#[test]
fn an_erasure_and_a_new_key_do_not_mix_in_one_transaction() {
    for trial in Trial::both(&PARTS) {
        add_person(&trial, 1).unwrap();
        let mixed = here(&trial, |tx| {
            tx.shred_erase(owner(1))?;
            tx.shred_create(owner(1)).map(drop)
        });
        assert!(matches!(mixed, Err(StoreError::Misuse(_))));
        assert!(key(&trial, 1).is_some());
    }
}

#[test]
fn dying_while_creating_loses_no_value() {
    for mut trial in Trial::both(&PARTS) {
        for (number, moment) in (1..).zip([Moment::BeforeKeys, Moment::KeysWritten]) {
            trial.die_at(move |now| now == moment);
            assert_eq!(add_person(&trial, number), Err(StoreError::Io));
            trial.reopen();
            assert!(!has_row(&trial, number));
            // The same owner can be made right away, and value and key agree.
            let made = add_person(&trial, number).unwrap();
            assert_eq!(
                (has_row(&trial, number), key(&trial, number)),
                (true, Some(made))
            );
            // Tidying up later does not take it.
            for day in 0..4 {
                let known =
                    |owner: &ShredOwner| Ok(owner.first == id(number) || owner.first < id(number));
                assert_eq!(trial.sweep_orphans(1 + day * 86_400, known).unwrap(), 0);
            }
            assert_eq!(key(&trial, number), Some(made));
        }
    }
}

#[test]
fn dying_right_after_the_commit_leaves_value_and_key() {
    for mut trial in Trial::both(&PARTS) {
        trial.die_at(|now| now == Moment::Committed);
        assert_eq!(add_person(&trial, 1), Err(StoreError::Io));
        trial.reopen();
        assert!(has_row(&trial, 1) && key(&trial, 1).is_some());
    }
}

#[test]
fn dying_while_erasing_leaves_no_survivor() {
    for mut trial in Trial::both(&PARTS) {
        for (number, moment) in (1..).zip(Moment::ALL) {
            add_person(&trial, number).unwrap();
            trial.die_at(move |now| now == moment);
            let done = erase_person(&trial, number);
            let committed = !matches!(moment, Moment::BeforeKeys | Moment::KeysWritten);
            // An erasure that stays open is not the caller's fault: the commit stands.
            let open = [Moment::Numbered, Moment::Listed, Moment::KeysErased];
            assert_eq!(done.is_ok(), open.contains(&moment), "{moment:?}");
            trial.reopen();
            let amount: i64 = trial.look(Some(HERE), &FIND, &[id(number).into()]).unwrap()[0]
                .get(0)
                .unwrap();
            assert_eq!(amount == -1, committed, "{moment:?}");
            assert_eq!(key(&trial, number).is_none(), committed, "{moment:?}");
            assert_eq!(erasing_rows(&trial), 0, "{moment:?}");
        }
    }
}

#[test]
fn an_open_erasure_does_not_take_a_later_key() {
    for mut trial in Trial::both(&PARTS) {
        let old = add_person(&trial, 1).unwrap();
        trial.die_at(|now| now == Moment::Committed);
        assert_eq!(erase_person(&trial, 1), Err(StoreError::Io));
        assert_eq!(erasing_rows(&trial), 1);
        // Another server goes on before the dead one starts again.
        let rival = crate::Store::open(trial.engine()).unwrap();
        drop(rival);
        trial.die_at(|_| false);
        let new = here(&trial, |tx| {
            tx.shred_create(owner(1)).map(|key| *key.as_bytes())
        })
        .unwrap();
        assert_ne!(new, old);
        trial.reopen();
        assert_eq!((key(&trial, 1), erasing_rows(&trial)), (Some(new), 0));
    }
}

#[test]
fn a_key_made_over_an_open_erasure_is_new_and_stays() {
    for mut trial in Trial::both(&PARTS) {
        let old = add_person(&trial, 1).unwrap();
        trial.die_at(|now| now == Moment::Committed);
        assert_eq!(erase_person(&trial, 1), Err(StoreError::Io));
        trial.die_at(|_| false);
        let new = here(&trial, |tx| {
            tx.shred_create(owner(1)).map(|key| *key.as_bytes())
        })
        .unwrap();
        assert_ne!(new, old);
        assert_eq!(erasing_rows(&trial), 0);
        trial.reopen();
        assert_eq!((key(&trial, 1), erasing_rows(&trial)), (Some(new), 0));
    }
}

#[test]
fn an_unfinished_erasure_is_finished_by_the_next_write() {
    for trial in Trial::both(&PARTS) {
        add_person(&trial, 1).unwrap();
        trial.die_at(|now| now == Moment::KeysErased);
        erase_person(&trial, 1).unwrap();
        assert_eq!(erasing_rows(&trial), 1);
        trial.die_at(|_| false);
        here(&trial, |tx| add(tx, 2, 2)).unwrap();
        assert_eq!(erasing_rows(&trial), 0);
    }
}

#[test]
fn orphans_are_swept_after_two_days_and_owned_keys_stay() {
    for mut trial in Trial::both(&PARTS) {
        let owned = add_person(&trial, 1).unwrap();
        trial.die_at(|now| now == Moment::KeysWritten);
        assert!(add_person(&trial, 2).is_err());
        trial.reopen();
        let known = |owner: &ShredOwner| Ok(owner.first == id(1));
        assert_eq!(trial.sweep_orphans(1_000, known).unwrap(), 0);
        assert_eq!(
            trial
                .sweep_orphans(1_000 + ORPHAN_SECONDS - 1, known)
                .unwrap(),
            0
        );
        assert!(key(&trial, 2).is_some());
        assert_eq!(
            trial.sweep_orphans(1_000 + ORPHAN_SECONDS, known).unwrap(),
            1
        );
        assert_eq!((key(&trial, 1), key(&trial, 2)), (Some(owned), None));
        // A settled key is not asked about again.
        assert_eq!(
            trial
                .sweep_orphans(1_000 + 9 * ORPHAN_SECONDS, |_| panic!("asked again"))
                .unwrap(),
            0
        );
    }
}

#[test]
fn an_orphan_that_is_used_again_meanwhile_is_not_swept() {
    for mut trial in Trial::both(&PARTS) {
        trial.die_at(|now| now == Moment::KeysWritten);
        assert!(add_person(&trial, 1).is_err());
        trial.reopen();
        assert_eq!(trial.sweep_orphans(1_000, |_| Ok(false)).unwrap(), 0);
        // While the owner is being asked about, a transaction begins to rely on the key.
        let swept = trial.sweep_orphans(1_000 + ORPHAN_SECONDS, |_| {
            add_person(&trial, 1).unwrap();
            Ok(false)
        });
        assert_eq!(swept, Ok(0));
        assert!(has_row(&trial, 1) && key(&trial, 1).is_some());
    }
}

#[test]
fn erased_key_bytes_leave_the_files() {
    let trial = Trial::sqlite(&PARTS);
    add_person(&trial, 1).unwrap();
    erase_person(&trial, 1).unwrap();
    let side = trial.directory().unwrap().join("keys.db-wal");
    assert_eq!(
        side.metadata().map_or(0, |file| file.len()),
        0,
        "the write-ahead file still holds old pages"
    );
}

/// One step of a random life of a house.
#[derive(Debug, Clone)]
enum Happening {
    Create(u8),
    Erase(u8),
    /// The same, but the program dies at this moment and starts again.
    Cut(bool, u8, usize),
    Sweep,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        (0..3_u8).prop_map(Happening::Create),
        (0..3_u8).prop_map(Happening::Erase),
        (any::<bool>(), 0..3_u8, 0..Moment::ALL.len())
            .prop_map(|(create, number, at)| Happening::Cut(create, number, at)),
        Just(Happening::Sweep),
    ]
}

/// Adds the row when it is missing and brings it back to life when it was erased.
fn revive(trial: &Trial, number: u8) -> Result<(), StoreError> {
    here(trial, |tx| {
        tx.shred_create(owner(number))?;
        if tx.run(&SET, &[1.into(), id(number).into()])? == 0 {
            add(tx, number, 1)?;
        }
        Ok(())
    })
}

fn lives(trial: &Trial, number: u8) -> bool {
    let rows = trial.look(Some(HERE), &FIND, &[id(number).into()]).unwrap();
    rows.first().is_some_and(|row| row.get::<i64>(0) == Ok(1))
}

fn live_through(mut trial: Trial, happenings: &[Happening]) {
    let mut keys: [Option<[u8; 32]>; 3] = [None; 3];
    let mut now = 1_000;
    for happening in happenings {
        let before: Vec<bool> = (0..3).map(|number| lives(&trial, number)).collect();
        match *happening {
            Happening::Create(number) => revive(&trial, number).unwrap(),
            Happening::Erase(number) => erase_person(&trial, number).unwrap(),
            Happening::Cut(create, number, at) => {
                trial.die_at(move |now| now == Moment::ALL[at]);
                let _ = if create {
                    revive(&trial, number)
                } else {
                    erase_person(&trial, number)
                };
                trial.reopen();
            }
            Happening::Sweep => {
                now += ORPHAN_SECONDS;
                trial
                    .sweep_orphans(now, |owner| Ok(lives(&trial, owner.first[0])))
                    .unwrap();
            }
        }
        assert_eq!(erasing_rows(&trial), 0);
        for number in 0..3 {
            let place = usize::from(number);
            let (found, lives) = (key(&trial, number), lives(&trial, number));
            if lives {
                let found = found.expect("a value lost its key");
                if before[place] {
                    assert_eq!(keys[place], Some(found), "a living key was changed");
                } else {
                    // What was erased must not come back with its old key.
                    assert_ne!(keys[place], Some(found), "an erased key survived");
                }
                keys[place] = Some(found);
            } else if before[place] {
                assert_eq!(found, None, "an erased key survived");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_life_of_a_house_loses_or_keeps_a_key_in_files(happenings in proptest::collection::vec(happening(), 1..16)) {
        live_through(Trial::sqlite(&PARTS), &happenings);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn no_life_of_a_house_loses_or_keeps_a_key_on_a_server(happenings in proptest::collection::vec(happening(), 1..16)) {
        live_through(Trial::postgres(&PARTS), &happenings);
    }
}
