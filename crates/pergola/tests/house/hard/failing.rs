//! R7: the Nth sync of the disk fails. From then on nothing is acknowledged, the
//! program ends with its exit code, and the next start has everything that was.

use std::fs;

use super::ground::{Ground, after_a_night, files, today};
use super::ledger::{Came, WRITERS, Writer, writers};
use super::{tells, traced};
use crate::served::{Served, until};
use crate::trial::Trial;

/// The exit code of a house that the disk failed, as the handbook has it.
const DISK: i32 = 74;
/// In `./test`: failing syncs that are tried, and changes that each of eight makes meanwhile.
const SHORT: (usize, usize) = (12, 2);
/// In the long form, at most: enough for the write-ahead file to be brought home.
const LONG: (usize, usize) = (400, 20);

#[test]
fn after_a_failed_sync_nothing_is_acknowledged() {
    let (tried, kept) = failing_syncs(SHORT);
    tells(
        "fsync-EIO",
        &format!("{tried} failing syncs, {kept} acknowledged before, 0 lost, 0 after, exit {DISK}"),
    );
}

#[test]
#[ignore = "every sync of a run, one after the other; cargo xtask long"]
fn after_any_failed_sync_nothing_is_acknowledged() {
    let (tried, kept) = failing_syncs(LONG);
    assert!(tried < LONG.0, "a run without a failing sync was reached");
    tells(
        "fsync-EIO-long",
        &format!("{tried} failing syncs, {kept} acknowledged before, 0 lost, 0 after, exit {DISK}"),
    );
}

#[test]
fn a_failed_sync_in_the_night_is_told() {
    let trial = after_a_night();
    let (_leader, mut writing) = writers(&trial, &WRITERS[..3]);
    let ground = Ground::of(&trial);
    let before = files(&ground.data());
    let page = trial.browser().raw("GET", "/help", &[]);
    let mut tried = 0;
    loop {
        ground.put(&before);
        let number = 1 + tried;
        let inject = format!("inject=fsync,fdatasync:error=EIO:when={number}");
        let served = traced::serve(
            &ground,
            &["-y", "-e", "trace=fsync,fdatasync", "-e", &inject],
        );
        let code = match served {
            Err(ended) => ended.code,
            Ok(served) => {
                trial.through(served.address);
                let log = || fs::read_to_string(ground.path().join("log")).expect("a log");
                while trial.tries(&page).is_some() && !log().contains("name=clockwork.keys") {}
                served.ended()
            }
        };
        let calls = traced::calls(&traced::log(&ground));
        match told(&ground, &calls) {
            None => break,
            Some(told) => assert!(
                code == Some(DISK) || (told && code == Some(0)),
                "sync {number}: {code:?}: {calls}"
            ),
        }
        read_back(&ground, &trial, &mut writing);
        tried += 1;
    }
    tells(
        "fsync-EIO-night",
        &format!("{tried} failing syncs of a night's work, all told, exit {DISK}"),
    );
}

/// A job is at its first sync, which fails a second later; meanwhile the house is told to stop.
#[test]
fn a_sync_that_fails_while_the_house_ends_is_told() {
    let trial = after_a_night();
    let ground = Ground::of(&trial);
    let ahead = ground.data().join("main.db-wal");
    let changed = || fs::metadata(&ahead).and_then(|known| known.modified()).ok();
    let before = changed();
    let inject = "inject=fsync,fdatasync:error=EIO:delay_exit=1000000:when=1";
    let path = ahead.to_string_lossy().into_owned();
    let only = [
        "-y",
        "-P",
        &path,
        "-e",
        "trace=fsync,fdatasync",
        "-e",
        inject,
    ];
    let served = traced::serve(&ground, &only).unwrap_or_else(|ended| panic!("{}", ended.log));
    until("a job writes", || {
        changed() != before && fs::metadata(&ahead).is_ok_and(|known| known.len() > 0)
    });
    assert_eq!(served.told_to_stop(), Some(DISK));
    let log = fs::read_to_string(ground.path().join("log")).expect("a log");
    assert!(log.contains("event=stopped code=disk"), "{log}");
}

/// Lets the first, the second, the third sync of a thread fail, until none is left or enough were tried.
fn failing_syncs((most, rounds): (usize, usize)) -> (usize, usize) {
    let trial = today();
    trial.jobs();
    let (_leader, mut writing) = writers(&trial, &WRITERS);
    let ground = Ground::of(&trial);
    for number in 1..=most {
        let inject = format!("inject=fsync,fdatasync:error=EIO:when={number}");
        let served = traced::serve(
            &ground,
            &["-y", "-e", "trace=fsync,fdatasync", "-e", &inject],
        );
        match served {
            Err(ended) => assert_eq!(ended.code, Some(DISK), "sync {number}: {}", ended.log),
            Ok(served) => {
                trial.through(served.address);
                if all_kept(&mut writing, number, rounds) {
                    assert_eq!(served.told_to_stop(), Some(0));
                    let calls = traced::calls(&traced::log(&ground));
                    match told(&ground, &calls) {
                        None => {
                            return (number - 1, writing.iter().map(|one| one.acknowledged).sum());
                        }
                        Some(told) => assert!(told, "sync {number}: {calls}"),
                    }
                } else {
                    assert_eq!(served.ends(), Some(DISK), "sync {number}");
                }
            }
        }
        read_back(&ground, &trial, &mut writing);
    }
    (most, writing.iter().map(|one| one.acknowledged).sum())
}

/// Whether a sync failed; and whether nobody needed to be told of the first that did. It may be one while the
/// house closed, when nothing was asked any more. It may be of the old file of keys, once the head names the new
/// one. Or it is the one that SQLite makes of the directory with the first sync of a write-ahead file, and of
/// which it tells nobody: the house synced that name when it opened.
fn told(ground: &Ground, calls: &str) -> Option<bool> {
    let failed = calls.find("INJECTED")?;
    let before = &calls[..failed];
    let line = before.lines().next_back().unwrap_or_default();
    let given_up = before.contains("/keys.new>") && line.contains("/keys.db");
    let named = line.contains(&format!("<{}>", ground.data().display()));
    Some(before.contains("--- SIGTERM") || given_up || named)
}

/// Each writes in turn; whether all was acknowledged. After the first refusal nothing is.
fn all_kept(writing: &mut [Writer], number: usize, rounds: usize) -> bool {
    let mut failed = false;
    for _ in 0..rounds {
        for one in writing.iter_mut() {
            match one.writes() {
                Came::Kept => assert!(!failed, "sync {number}: acknowledged after it failed"),
                Came::Calm(status) => {
                    assert_eq!(status, 503);
                    failed = true;
                }
                Came::Nothing => failed = true,
                Came::Enough => {}
            }
        }
    }
    !failed
}

/// The next start has everything that was acknowledged.
pub fn read_back(ground: &Ground, trial: &Trial, writing: &mut [Writer]) {
    let served = Served::start(ground.path());
    trial.through(served.address);
    writing.iter_mut().for_each(Writer::reads);
    for one in writing.iter_mut() {
        one.all_receipts();
    }
    assert_eq!(served.told_to_stop(), Some(0));
    assert_eq!(ground.whole(), Ok(()));
}
