//! The nightly rewriting of the shred store: wherever the program dies in it,
//! the next start opens a house that has lost no key and kept no erased one, and
//! whoever works meanwhile notices nothing.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pergola_seal::{HouseKeys, InstanceKey};

use super::*;
use crate::trial::Rewriting;
use crate::{KeyHead, Store, live_keys};

const MANY: u8 = 40;

fn create(store: &Store, number: u8) -> [u8; 32] {
    let made = store.write("test", |tx| {
        tx.bind(HERE);
        tx.shred_create(owner(number)).map(|key| *key.as_bytes())
    });
    made.unwrap()
}

fn erase(store: &Store, number: u8) {
    let erased = store.write("test", |tx| {
        tx.bind(HERE);
        tx.shred_erase(owner(number))
    });
    erased.unwrap();
}

fn key(store: &Store, number: u8) -> Option<[u8; 32]> {
    let found = store.read("key", |tx| {
        tx.bind(HERE);
        tx.shred_read(owner(number))
    });
    found.unwrap().map(|key| *key.as_bytes())
}

fn keys(store: &Store) -> Vec<Option<[u8; 32]>> {
    (0..MANY).map(|number| key(store, number)).collect()
}

/// A house in which every third key was erased.
fn lived(trial: &Trial) -> Vec<Option<[u8; 32]>> {
    for number in 0..MANY {
        create(trial, number);
    }
    for number in (0..MANY).step_by(3) {
        erase(trial, number);
    }
    keys(trial)
}

fn live(trial: &Trial) -> (PathBuf, [u8; 32]) {
    let house = Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])));
    let path = trial.directory().unwrap().join("keys.db");
    let (file, key) = live_keys(&path, &KeyHead::of(house)).unwrap();
    (file, *key)
}

/// The names in the house's directory that have to do with keys, without side files.
fn names(trial: &Trial) -> BTreeSet<String> {
    let names = std::fs::read_dir(trial.directory().unwrap()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter(|name| name.starts_with("keys") && !name.contains(".db-"))
        .collect()
}

fn only(file: &std::path::Path) -> BTreeSet<String> {
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    BTreeSet::from([name, "keys.head".to_owned()])
}

#[test]
fn rewritten_keys_are_the_same_in_another_file_under_another_key() {
    let mut trial = Trial::sqlite(&PARTS);
    let before = lived(&trial);
    let (first, old) = live(&trial);
    assert!(first.ends_with("keys.db"));
    let left = u64::from(MANY) - u64::from(MANY).div_ceil(3);
    assert_eq!(trial.rewrite_keys(), Ok(left));
    assert!(
        !trial.ails(),
        "a night that went well says nothing of the disk"
    );
    assert_eq!(keys(&trial), before);
    let (second, new) = live(&trial);
    assert_ne!(first, second);
    assert_ne!(old, new);
    assert_eq!(names(&trial), only(&second), "the old file is gone");
    // And the night after, and after a start.
    assert_eq!(trial.rewrite_keys(), Ok(left));
    trial.reopen();
    assert_eq!(keys(&trial), before);
    let (third, newest) = live(&trial);
    assert_ne!(new, newest);
    assert_eq!(names(&trial), only(&third));
    assert!(trial.is_sound().unwrap());
}

#[test]
fn on_a_server_the_table_is_written_anew() {
    let trial = Trial::postgres(&PARTS);
    let before = lived(&trial);
    assert_eq!(trial.rewrite_keys(), Ok(0));
    assert_eq!(keys(&trial), before);
}

#[test]
fn wherever_a_rewriting_is_cut_off_the_house_opens_with_every_key() {
    for (at, moment) in Rewriting::ALL.into_iter().enumerate() {
        let mut trial = Trial::sqlite(&PARTS);
        let before = lived(&trial);
        let (first, old) = live(&trial);
        trial.die_rewriting(move |now| now == moment);
        assert_eq!(trial.rewrite_keys(), Err(StoreError::Io), "{moment:?}");
        trial.reopen();
        assert_eq!(keys(&trial), before, "{moment:?}");
        let (file, key) = live(&trial);
        assert_eq!(file == first, at < 2, "{moment:?}");
        assert_eq!(key == old, at < 2, "{moment:?}");
        assert_eq!(
            names(&trial),
            only(&file),
            "{moment:?}: nothing is left over"
        );
        assert!(trial.is_sound().unwrap(), "{moment:?}");
        // The house goes on: keys come and go, and the next night is a whole one.
        create(&trial, 100);
        erase(&trial, 1);
        assert!(trial.rewrite_keys().is_ok());
        trial.reopen();
        assert!(key_of(&trial, 100).is_some() && key_of(&trial, 1).is_none());
    }
}

#[test]
fn every_owner_is_written_anew() {
    let trial = Trial::sqlite(&PARTS);
    let nought = [0; 16];
    let first = ShredOwner {
        programme: nought,
        kind: ShredKind::Person,
        first: nought,
        second: nought,
    };
    let last = ShredOwner {
        programme: [255; 16],
        kind: ShredKind::Contact,
        first: [255; 16],
        second: [255; 16],
    };
    let keys = || [first, last].map(|one| trial.keys().find(&one).unwrap());
    let bytes = || keys().map(|found| found.map(|(id, key)| (id, *key.as_bytes())));
    for one in [first, last] {
        let made = trial.write("test", |tx| {
            tx.bind(one.programme);
            tx.shred_create(one).map(drop)
        });
        made.unwrap();
    }
    let before = bytes();
    assert!(before.iter().all(Option::is_some));
    assert_eq!(trial.rewrite_keys(), Ok(2));
    assert_eq!(bytes(), before);
}

#[test]
fn a_file_with_another_name_stays() {
    let trial = Trial::sqlite(&PARTS);
    let others = ["keys-old.db", "keys-00112233445566778899aabbccddeeff.txt"];
    let zed = format!("keys-{}.db", "z".repeat(32));
    let left = format!("keys-{}.db", "0".repeat(32));
    let place = trial.directory().unwrap();
    for name in others.into_iter().chain([zed.as_str(), left.as_str()]) {
        std::fs::write(place.join(name), "somebody's own").unwrap();
    }
    trial.rewrite_keys().unwrap();
    let there = |name: &str| place.join(name).exists();
    assert!(others.into_iter().all(there) && there(&zed) && !there(&left));
}

#[test]
fn a_closed_store_stays_closed_when_the_file_moves() {
    let trial = Trial::sqlite(&PARTS);
    lived(&trial);
    let other = Store::open(trial.engine()).unwrap();
    other.close();
    assert_eq!(
        other.keys().find(&owner(1)).map(drop),
        Err(StoreError::Closed)
    );
    trial.rewrite_keys().unwrap();
    assert_eq!(
        other.keys().find(&owner(1)).map(drop),
        Err(StoreError::Closed)
    );
}

#[test]
fn a_head_that_was_damaged_meanwhile_is_told() {
    let trial = Trial::sqlite(&PARTS);
    lived(&trial);
    let head = trial.directory().unwrap().join("keys.head");
    let whole = std::fs::read(&head).unwrap();
    let put = |bytes: &[u8]| {
        // Another file in its place, as when it is replaced.
        let next = head.with_extension("next");
        std::fs::write(&next, bytes).unwrap();
        std::fs::rename(&next, &head).unwrap();
    };
    put(&[7; 104]);
    assert_eq!(
        trial.keys().find(&owner(1)).map(drop),
        Err(StoreError::Locked)
    );
    put(&whole);
    assert!(key(&trial, 1).is_some());
}

#[test]
fn a_first_start_that_was_cut_off_before_the_head_begins_again() {
    let trial = Trial::sqlite(&PARTS);
    trial.close();
    let place = trial.directory().unwrap();
    for name in ["main.db", "keys.db", "keys.head"] {
        std::fs::remove_file(place.join(name)).unwrap();
    }
    std::fs::write(place.join("keys.db"), []).unwrap();
    let opened = Store::open(trial.engine()).unwrap();
    opened.schema(&PARTS).unwrap();
    create(&opened, 1);
    assert!(key(&opened, 1).is_some());
    opened.close();
}

fn key_of(trial: &Trial, number: u8) -> Option<[u8; 32]> {
    key(trial, number)
}

#[test]
fn another_program_that_has_the_house_open_goes_along() {
    let trial = Trial::sqlite(&PARTS);
    let before = lived(&trial);
    // As a command has it while the server serves.
    let other = Store::open(trial.engine()).unwrap();
    assert_eq!(keys(&other), before);
    trial.rewrite_keys().unwrap();
    let made = create(&other, 50);
    erase(&other, 1);
    assert_eq!((key(&trial, 50), key(&trial, 1)), (Some(made), None));
    other.rewrite_keys().unwrap();
    let made = create(&trial, 51);
    assert_eq!((key(&other, 51), key(&other, 1)), (Some(made), None));
    assert_eq!(names(&trial), only(&live(&trial).0));
    other.close();
    assert_eq!(key(&trial, 51), Some(made));
}

/// Says that it is over, also when a thread panics.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

#[test]
fn keys_come_and_go_while_the_file_is_rewritten() {
    let mut trial = Trial::sqlite(&PARTS);
    lived(&trial);
    let done = AtomicBool::new(false);
    let store = trial.store().clone();
    let (made, reads) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let _over = Over(&done);
            let mut made = Vec::new();
            for number in 60..120 {
                made.push((number, create(&store, number)));
                if number % 2 == 0 {
                    erase(&store, number);
                }
            }
            made
        });
        let reader = scope.spawn(|| {
            let _over = Over(&done);
            let mut reads = 0;
            while !done.load(Ordering::Acquire) {
                assert!(key(&store, 1).is_some(), "a key is not there for a moment");
                reads += 1;
            }
            reads
        });
        // As many nights as may pass while one write waits.
        for _ in 0..12 {
            trial.rewrite_keys().unwrap();
        }
        (writer.join().unwrap(), reader.join().unwrap())
    });
    assert!(reads > 0);
    trial.reopen();
    for (number, made) in made {
        let wanted = (number % 2 == 1).then_some(made);
        assert_eq!(key(&trial, number), wanted, "{number}");
    }
}

#[test]
fn a_lost_file_or_head_is_not_hidden_by_a_new_one() {
    for lost in ["file", "head", "content"] {
        let trial = Trial::sqlite(&PARTS);
        lived(&trial);
        trial.rewrite_keys().unwrap();
        let (file, _) = live(&trial);
        trial.close();
        let head = file.with_file_name("keys.head");
        match lost {
            "file" => std::fs::remove_file(file).unwrap(),
            "head" => std::fs::remove_file(head).unwrap(),
            _ => std::fs::write(file, []).unwrap(),
        }
        let opened = Store::open(trial.engine()).map(drop);
        assert_eq!(opened, Err(StoreError::Locked), "{lost}");
    }
}

/// The head is final: the sealed key, then the sixteen bytes that name the file.
#[test]
fn the_head_names_its_file_behind_the_key() {
    let trial = Trial::sqlite(&PARTS);
    let head = trial.directory().unwrap().join("keys.head");
    let first = std::fs::read(&head).unwrap();
    trial.rewrite_keys().unwrap();
    let second = std::fs::read(&head).unwrap();
    assert_eq!((first.len(), second.len()), (104, 120));
    let digits: String = second[104..]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(live(&trial).0.ends_with(format!("keys-{digits}.db")));
    let house = HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32]));
    assert_eq!(house.open_file_key(&second[..104]).unwrap(), live(&trial).1);
}

/// Property 6, as far as the store goes: a copy of the data from before an erasure, with
/// the keys as they are after it, has the row and not its key.
#[test]
fn an_old_copy_of_the_data_finds_no_key_of_what_was_erased() {
    let mut trial = Trial::sqlite(&PARTS);
    lived(&trial);
    let erased = key(&trial, 1).expect("a key");
    trial.close();
    let place = trial.directory().unwrap().to_owned();
    std::fs::copy(place.join("main.db"), place.join("old.db")).unwrap();
    trial.reopen();
    erase(&trial, 1);
    trial.rewrite_keys().unwrap();
    trial.close();
    let house = Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])));
    let old = Store::open(crate::Engine::Sqlite {
        path: place.join("old.db"),
        key: Some(house.database_key()),
        keys_path: place.join("keys.db"),
        head: KeyHead::of(Arc::clone(&house)),
    });
    let old = old.unwrap();
    assert_eq!(key(&old, 1), None);
    assert!(key(&old, 2).is_some());
    old.close();
    // Nor does any file in the directory, opened with any key there is, hold its bytes.
    let (file, file_key) = live(&trial);
    let beside = crate::trial::Directory::fresh();
    let keys = Store::open(crate::Engine::Sqlite {
        path: file,
        key: Some(file_key),
        keys_path: beside.path().join("none.db"),
        head: KeyHead::of(house),
    });
    let secrets = crate::Sql {
        name: "test",
        text: "select secret from shred",
        reach: crate::Reach::House,
        place: (file!(), line!()),
    };
    let rows = keys.unwrap().look(None, &secrets, &[]).unwrap();
    assert!(rows.len() > 20);
    assert!(rows.iter().all(|row| row.get::<[u8; 32]>(0) != Ok(erased)));
}
