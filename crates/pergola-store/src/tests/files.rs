//! The files themselves: noise to a stranger, private to their owner, and no
//! address leads out of the machine.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use pergola_seal::{HouseKeys, InstanceKey};

use super::*;
use crate::{Engine, KeyHead, Store};

fn filled() -> Trial {
    let trial = Trial::sqlite(&PARTS);
    for number in 0..200 {
        here(&trial, |tx| {
            tx.shred_create(owner(number))?;
            tx.run(
                &ADD,
                &[
                    id(number).into(),
                    1.into(),
                    "a word that repeats and repeats".into(),
                    Value::Null,
                ],
            )
        })
        .unwrap();
    }
    trial
}

/// Chi-square of the bytes against an even spread; 255 degrees of freedom.
fn chi_square(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let expected = bytes.len() as f64 / 256.0;
    counts
        .iter()
        .map(|count| (f64::from(*count) - expected).powi(2) / expected)
        .sum()
}

#[test]
fn encrypted_files_are_noise_and_private() {
    let trial = filled();
    trial.close();
    for name in ["main.db", "keys.db", "keys.head"] {
        let path = trial.directory().unwrap().join(name);
        assert_eq!(
            path.metadata().unwrap().permissions().mode() & 0o777,
            0o600,
            "{name}"
        );
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            !bytes.windows(13).any(|part| part == b"SQLite format"),
            "{name} has a header"
        );
        assert!(
            !bytes.windows(7).any(|part| part == b"repeats"),
            "{name} has words"
        );
        // Mean 255, deviation 22.6: even over millions of runs noise stays below 420.
        if name.ends_with("db") {
            assert!(bytes.len() >= 16 * 1024);
            assert!(
                chi_square(&bytes) < 420.0,
                "{name} is not noise: {}",
                chi_square(&bytes)
            );
        }
    }
}

#[test]
fn side_files_are_noise_and_private_while_open() {
    let trial = filled();
    for name in ["main.db-wal", "keys.db-wal"] {
        let path = trial.directory().unwrap().join(name);
        assert_eq!(
            path.metadata().unwrap().permissions().mode() & 0o777,
            0o600,
            "{name}"
        );
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            !bytes.windows(7).any(|part| part == b"repeats"),
            "{name} has words"
        );
    }
}

#[test]
fn without_file_encryption_the_screen_would_notice() {
    let trial = Trial::sqlite_plain(&PARTS);
    for number in 0..200 {
        here(&trial, |tx| add(tx, number, 1)).unwrap();
    }
    trial.close();
    let bytes = std::fs::read(trial.directory().unwrap().join("main.db")).unwrap();
    assert!(bytes.starts_with(b"SQLite format 3"));
    assert!(chi_square(&bytes) > 420.0);
}

fn files(trial: &Trial, key: Option<[u8; 32]>, head: InstanceKey) -> Engine {
    let place = trial.directory().unwrap();
    let house = Arc::new(HouseKeys::from_instance(&head));
    Engine::Sqlite {
        path: place.join("main.db"),
        key,
        keys_path: place.join("keys.db"),
        head: KeyHead::of(house),
    }
}

#[test]
fn a_wrong_key_is_refused_in_words() {
    let trial = filled();
    trial.close();
    let right = InstanceKey::from_bytes([7; 32]);
    let key = HouseKeys::from_instance(&right).database_key();
    let open = |engine| Store::open(engine).map(drop);
    assert_eq!(
        open(files(
            &trial,
            Some([9; 32]),
            InstanceKey::from_bytes([7; 32])
        )),
        Err(StoreError::Locked)
    );
    assert_eq!(
        open(files(&trial, None, InstanceKey::from_bytes([7; 32]))),
        Err(StoreError::Locked)
    );
    assert_eq!(
        open(files(&trial, Some(key), InstanceKey::from_bytes([8; 32]))),
        Err(StoreError::Locked)
    );
    assert_eq!(
        StoreError::Locked.to_string(),
        "this key does not open the database"
    );
    assert_eq!(open(files(&trial, Some(key), right)), Ok(()));
    // A lost head must not be replaced by a new one that hides the loss.
    std::fs::remove_file(trial.directory().unwrap().join("keys.head")).unwrap();
    assert_eq!(
        open(files(&trial, Some(key), InstanceKey::from_bytes([7; 32]))),
        Err(StoreError::Locked)
    );
}

#[test]
fn a_lost_file_is_not_replaced_by_an_empty_one() {
    for (lost, emptied) in [
        ("main.db", true),
        ("main.db", false),
        ("keys.db", true),
        ("keys.db", false),
    ] {
        let trial = filled();
        trial.close();
        let place = trial.directory().unwrap().join(lost);
        std::fs::remove_file(&place).unwrap();
        if emptied {
            std::fs::write(&place, []).unwrap();
        }
        // The second time, too: the first must leave nothing that looks like a house.
        for _ in 0..2 {
            let opened = Store::open(trial.engine()).map(drop);
            let refused = matches!(opened, Err(StoreError::Lost | StoreError::Locked));
            assert!(refused, "{lost}, emptied {emptied}: {opened:?}");
        }
    }
}

#[test]
fn one_flipped_bit_is_noticed() {
    let mut trial = filled();
    assert_eq!(trial.is_sound(), Ok(true));
    for (name, page) in [("main.db", 2), ("keys.db", 3)] {
        trial.close();
        let path = trial.directory().unwrap().join(name);
        let whole = std::fs::read(&path).unwrap();
        let mut broken = whole.clone();
        broken[page * 4096 + 77] ^= 1;
        std::fs::write(&path, &broken).unwrap();
        let sound = Store::open(trial.engine()).and_then(|store| store.is_sound());
        assert_ne!(sound, Ok(true), "{name}");
        std::fs::write(&path, &whole).unwrap();
        trial.reopen();
        assert_eq!(trial.is_sound(), Ok(true));
    }
    assert_eq!(Trial::sqlite_plain(&PARTS).is_sound(), Ok(true));
    assert_eq!(Trial::postgres(&PARTS).is_sound(), Ok(true));
}

#[test]
fn only_local_servers_are_accepted() {
    let refused = |url: &str| {
        let engine = Engine::Postgres {
            url: url.into(),
            keys_url: "host=/nowhere".into(),
        };
        match Store::open(engine).map(drop) {
            Err(StoreError::Address(why)) => why.to_owned(),
            other => format!("{other:?}"),
        }
    };
    let local = "only a unix socket or a loopback address is accepted; verified TLS comes later";
    for url in [
        "postgres://pergola@db.example.org/main",
        "postgres://pergola@10.0.0.4/main",
        "host=/run/postgresql,10.0.0.4 user=p",
        "host=localhost hostaddr=10.0.0.4 user=p",
        "postgres://pergola@localhost.example.org/main",
        "postgres://pergola@[2001:db8::1]/main",
    ] {
        assert_eq!(refused(url), local, "{url}");
    }
    assert_eq!(refused("user=p dbname=q"), "it names no host and no socket");
    assert_eq!(refused("nonsense"), "it is not a PostgreSQL address");
    assert_eq!(
        refused("host=/nowhere"),
        "the shred store needs a database of its own"
    );
}

#[test]
fn a_server_that_is_not_reached_is_told_with_its_place_and_never_a_password() {
    let told = |url: &str| {
        let engine = Engine::Postgres {
            url: url.into(),
            keys_url: "host=/elsewhere".into(),
        };
        match Store::open(engine).map(drop) {
            Err(error @ StoreError::Unreached { .. }) => error.to_string(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(
        told("host=/nowhere user=p password=plonkzarvy"),
        "/nowhere/.s.PGSQL.5432: there is no such socket; does the server run?"
    );
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    assert_eq!(
        told(&format!("postgres://p:plonkzarvy@127.0.0.1:{port}/main")),
        format!("127.0.0.1:{port}: nothing listens there")
    );
    let server = crate::trial::admin_url();
    let wrong = told(&format!("{server} dbname=there_is_none"));
    assert!(
        wrong.ends_with("there is no database of the name in the address"),
        "{wrong}"
    );
}

#[test]
fn readers_are_lent_again_when_their_threads_have_ended() {
    let trial = Trial::sqlite(&PARTS);
    here(&trial, |tx| add(tx, 1, 1)).unwrap();
    for _ in 0..300 {
        std::thread::scope(|scope| {
            scope.spawn(|| assert_eq!(amounts(&trial, HERE), [1]));
        });
    }
}
