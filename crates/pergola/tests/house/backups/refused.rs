//! What is damaged, cut off, foreign, too old or crafted is refused in plain
//! words, and nothing is written.

use std::fs;
use std::path::PathBuf;

use pergola::backup::format::Head;
use pergola::backup::restore::{Place, restore};
use pergola::backup::write::Writer;
use pergola::backup::{Trouble, erased, sealed};
use pergola_base::Moment;
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::{CopyOut, Erased, Half};

use super::{Safe, clock, quiet};
use crate::journeys::people::{circle, leaves_line, member};
use crate::trial::{INSTANCE, On, Trial};

/// A house with its artefacts: data, keys, list.
fn house() -> (Trial, Safe, [PathBuf; 2], PathBuf) {
    let trial = Trial::new(On::Sqlite);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    leaves_line(&mut heron, &path, "See you on Tuesday");
    drop((leader, heron));
    let safe = Safe::new();
    let made = safe.backs_up(&trial);
    let list = safe.list(&trial, "list");
    (trial, safe, made, list)
}

/// Refused with these words; and nothing stands where the house would.
#[track_caller]
fn refused(safe: &Safe, made: &[PathBuf; 2], list: Option<&PathBuf>, words: &str) -> Trouble {
    let from = safe.artefacts(made, list.map(PathBuf::as_path));
    let dir = safe.at("never");
    let done = from.check(&quiet).and_then(|checked| {
        let to = Place {
            dir: dir.clone(),
            key: safe.at("key"),
            urls: None,
        };
        restore(&from, &checked, &to, clock(), &quiet)
    });
    let left = fs::read_dir(&dir).map_or(Vec::new(), |found| {
        found.flatten().map(|one| one.path()).collect()
    });
    assert!(!dir.exists(), "something was written: {left:?}");
    let Err(trouble) = done else {
        panic!("taken; {words} was expected")
    };
    let text = trouble.to_string();
    assert!(text.contains(words), "{text}");
    trouble
}

fn later() -> Moment {
    Moment(clock().0 + 3_600)
}

#[test]
fn flipped_and_cut_files_are_refused_wherever_it_is() {
    let (_trial, safe, made, list) = house();
    for which in 0..3 {
        let whole = [&made[0], &made[1], &list][which];
        let bytes = fs::read(whole).unwrap();
        let bad = safe.at("bad.age");
        let with = |bytes: &[u8]| {
            fs::write(&bad, bytes).unwrap();
            let mut all = [made[0].clone(), made[1].clone(), list.clone()];
            all[which].clone_from(&bad);
            let [data, keys, list] = all;
            refused(&safe, &[data, keys], Some(&list), "bad.age");
        };
        // Many bytes of the beginning, and a hundred places of the rest.
        let rest = (1..=100).map(|part| (bytes.len() - 1) * part / 100);
        for (turn, place) in (0..240.min(bytes.len())).step_by(7).chain(rest).enumerate() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << (turn % 8);
            with(&flipped);
        }
        for part in [0, 1, 30, 50, 99] {
            with(&bytes[..bytes.len() * part / 100]);
        }
        with(&bytes[..bytes.len() - 1]);
        with(&[&bytes[..], b"x"].concat());
    }
}

#[test]
fn another_identity_opens_nothing() {
    let (_trial, safe, made, list) = house();
    let (other, _) = sealed::fresh();
    fs::remove_file(safe.at("identity")).unwrap();
    pergola::open::write_private(&safe.at("identity"), &other).unwrap();
    let trouble = refused(&safe, &made, Some(&list), "this identity does not open it");
    assert!(matches!(trouble, Trouble::Key(_)));
}

#[test]
fn files_in_the_wrong_place_are_named() {
    let (_trial, safe, [data, keys], list) = house();
    refused(
        &safe,
        &[keys.clone(), data.clone()],
        Some(&list),
        "a backup of the data is expected",
    );
    refused(
        &safe,
        &[data.clone(), list.clone()],
        Some(&list),
        "a backup of the keys is expected",
    );
    refused(
        &safe,
        &[data.clone(), keys.clone()],
        Some(&data),
        "no list of erasures",
    );
    let letter = safe.put("letter", b"a letter to somebody that is no backup");
    refused(
        &safe,
        &[letter, keys.clone()],
        Some(&list),
        "no backup that this program knows",
    );
    fs::write(safe.at("notes"), "notes").unwrap();
    refused(
        &safe,
        &[safe.at("notes"), keys],
        Some(&list),
        "not a whole age file",
    );
    refused(&safe, &[data, safe.at("nowhere")], Some(&list), "nowhere");
}

#[test]
fn what_is_too_old_is_refused() {
    let (trial, safe, [data, keys], list) = house();
    // A backup of the data that was made after the keys.
    let newer = safe.one(&trial, Half::Main, later);
    refused(
        &safe,
        &[newer, keys.clone()],
        Some(&list),
        "older than the backup of the data",
    );
    // A list that ends before the backup does.
    let more = Erased {
        hash: [3; 32],
        day: 20_000,
    };
    trial.door.store.add_erased(&[more]).unwrap();
    let newer = safe.one(&trial, Half::Keys, later);
    refused(
        &safe,
        &[data, newer],
        Some(&list),
        "look for the newest one",
    );
}

/// As when the clock was a day ahead: the keys were copied first, and their date says otherwise.
#[test]
fn keys_that_were_copied_before_somebody_joined_are_refused_whatever_their_date() {
    let trial = Trial::new(On::Sqlite);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let safe = Safe::new();
    let keys = safe.one(&trial, Half::Keys, later);
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    leaves_line(&mut heron, &path, "See you on Tuesday");
    let data = safe.one(&trial, Half::Main, clock);
    let list = safe.list(&trial, "list");
    let made = [data.clone(), keys.clone()];
    for list in [Some(&list), None] {
        let trouble = refused(
            &safe,
            &made,
            list,
            "the key of one person who is in the data",
        );
        assert!(matches!(trouble, Trouble::Bad(_)));
    }
    member(&trial, &mut leader, &path, "Robin");
    let made = [safe.one(&trial, Half::Main, clock), keys];
    refused(&safe, &made, Some(&list), "the keys of 2 people");
    // With newer keys, made on any date, they are all there.
    let made = [data, safe.one(&trial, Half::Keys, clock)];
    let (_, restored) = safe
        .restore(&trial, &safe.artefacts(&made, Some(&list)), On::Sqlite)
        .expect("a restored house");
    assert_eq!(restored.erased_people, 0);
}

/// Nobody can go by such a date; whoever has other files should take those.
#[test]
fn a_date_in_the_future_is_said_before_anything_is_written() {
    let (trial, safe, [data, _], list) = house();
    let keys = safe.one(&trial, Half::Keys, || {
        Moment(clock().0 + 100 * 366 * 86_400)
    });
    let says = |keys: &PathBuf, name: &str| {
        let mut restore = crate::served::pergola(&["restore"], &safe.at(name));
        let files = [("--data", &data), ("--keys", keys), ("--erased", &list)];
        restore.args(
            files
                .iter()
                .flat_map(|(option, path)| [option.as_ref(), path.as_os_str()]),
        );
        let done = restore
            .arg("--identity")
            .arg(safe.at("identity"))
            .arg("--key")
            .arg(safe.at("key"))
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success(), "{said}");
        let before = said.split("The house stands").next().map(str::to_owned);
        before
            .expect("what it says first")
            .contains("lies in the future")
    };
    assert!(says(&keys, "one"));
    assert!(!says(&safe.one(&trial, Half::Keys, later), "two"));
}

#[test]
fn a_newer_list_on_a_target_is_not_overlooked() {
    let (trial, safe, made, list) = house();
    let more = Erased {
        hash: [3; 32],
        day: 20_000,
    };
    trial.door.store.add_erased(&[more]).unwrap();
    let newer = safe.list(&trial, "data/erased.list");
    refused(&safe, &made, Some(&list), "is newer");
    refused(&safe, &made, None, "is newer");
    safe.restore(&trial, &safe.artefacts(&made, Some(&newer)), On::Sqlite)
        .expect("a restored house");
}

/// A backup that anybody could craft who knows the public key.
fn crafted(safe: &Safe, files: Vec<(String, Vec<u8>)>, keys: HouseKeys) -> PathBuf {
    let head = Head {
        half: Half::Main,
        house: [1; 16],
        at: clock(),
        erased: 0,
        erased_head: erased::head(&[]),
        program: "0.1.0".to_owned(),
        checkpoint: Vec::new(),
        steps: Vec::new(),
    };
    let mut told = |_| {};
    let mut writer = Writer::new(Vec::new(), head, files, keys.into(), &mut told);
    writer.steps(&[]).expect("memory takes it");
    let (bytes, _) = writer.finish().expect("memory takes it");
    safe.put("crafted", &bytes)
}

#[test]
fn crafted_backups_write_nothing_anywhere() {
    let (_trial, safe, [_, keys], list) = house();
    let own = || HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE));
    let other = HouseKeys::from_instance(&InstanceKey::from_bytes([8; 32]));
    for name in [
        "../outside",
        "/outside",
        "data/main.db",
        "pergola.toml/x",
        "",
    ] {
        let files = vec![(name.to_owned(), b"x".to_vec())];
        let made = crafted(&safe, files, own());
        refused(
            &safe,
            &[made, keys.clone()],
            Some(&list),
            "does not belong to a house",
        );
    }
    assert!(!safe.at("outside").exists());
    let made = crafted(&safe, Vec::new(), other);
    refused(
        &safe,
        &[made, keys.clone()],
        Some(&list),
        "not made with this house's key",
    );
    let made = crafted(&safe, Vec::new(), own());
    refused(
        &safe,
        &[made, keys.clone()],
        Some(&list),
        "the configuration is missing",
    );
    // With a right configuration, but without its tables.
    let config = fs::read(safe.at("house").join("pergola.toml")).unwrap();
    let made = crafted(&safe, vec![("pergola.toml".to_owned(), config)], own());
    refused(&safe, &[made, keys], Some(&list), "crafted");
}

#[test]
fn a_list_of_somebody_else_is_not_trusted() {
    let (_trial, safe, made, _) = house();
    let other = HouseKeys::from_instance(&InstanceKey::from_bytes([8; 32]));
    let forged = safe.put("forged", &erased::encode(&[1; 16], &[], &other));
    refused(&safe, &made, Some(&forged), "do not trust it");
    let own = HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE));
    let elsewhere = safe.put("elsewhere", &erased::encode(&[2; 16], &[], &own));
    refused(&safe, &made, Some(&elsewhere), "do not trust it");
}

#[test]
fn a_place_that_is_not_empty_is_left_alone() {
    let (trial, safe, made, list) = house();
    let dir = safe.at("full");
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("notes"), "notes").unwrap();
    let from = safe.artefacts(&made, Some(&list));
    let checked = from.check(&quiet).unwrap();
    let to = Place {
        dir: dir.clone(),
        key: safe.at("key"),
        urls: None,
    };
    let done = restore(&from, &checked, &to, trial.now(), &quiet);
    assert!(matches!(done, Err(Trouble::Other(text)) if text.contains("not empty")));
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
}

#[test]
fn a_restore_can_be_done_twice_from_the_same_files() {
    let (trial, safe, made, list) = house();
    let from = safe.artefacts(&made, Some(&list));
    for _ in 0..2 {
        safe.restore(&trial, &from, On::Sqlite)
            .expect("a restored house");
    }
}
