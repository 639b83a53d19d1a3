//! R5: the clock on the wall jumps under the real program (libfaketime). No session
//! is prolonged, who organises is told of a clock that was set back, what was due is
//! done once, and an evening keeps its hour on the wall.

use std::path::PathBuf;

use pergola::clock::now;
use pergola_base::Role;
use pergola_tlog::Kind;

use super::ground::{Ground, files, today};
use super::tells;
use crate::journeys::people::{circle, leaves, plans, someone, tries};
use crate::rows::lines;
use crate::served::{SERVE, Served, pergola};
use crate::trial::{On, Trial};

/// Pages that are opened at most until something has happened.
const PAGES_MAX: usize = 60_000;

/// The library that moves a process's clock.
fn library() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").expect("libraries").flatten();
    let mut found = folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"));
    found
        .find(|path| path.exists())
        .expect("libfaketime: ./test installs it")
}

/// What the wall's clock shows from now on: `+0`, `-3d`, or `@2038-01-19 03:14:00`.
fn jumps(ground: &Ground, to: &str) {
    std::fs::write(ground.path().join("clock"), to).expect("a clock");
}

/// Serves with a clock that can be moved; timers run on.
fn served(ground: &Ground, clock: &str) -> Served {
    jumps(ground, clock);
    let mut command = pergola(SERVE, ground.path());
    command
        .env("LD_PRELOAD", library())
        .env("FAKETIME_TIMESTAMP_FILE", ground.path().join("clock"))
        .env("FAKETIME_NO_CACHE", "1")
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .env("DONT_FAKE_MONOTONIC", "1")
        .env("TZ", "UTC");
    Served::begins(command, ground.path()).expect("it listens")
}

/// Opens pages until something has happened.
#[track_caller]
fn until(what: &str, mut happened: impl FnMut() -> bool) {
    assert!((0..PAGES_MAX).any(|_| happened()), "{what}");
}

#[test]
fn a_clock_that_jumps_prolongs_no_session() {
    let trial = today();
    let mut stork = someone(&trial, Role::Coordinator, "Stork");
    let mut heron = someone(&trial, Role::Participant, "Heron");
    trial.jobs();
    let ground = Ground::of(&trial);
    let served = served(&ground, "+0");
    trial.through(served.address);
    heron.browser.open("/me").at("/me", 200);
    stork.browser.open("/c").at("/c", 200).hides("was set back");
    jumps(&ground, "-3d");
    heron.browser.open("/me").at("/me", 404);
    stork.signs_in();
    until("who organises is told", || {
        stork
            .browser
            .open("/c")
            .at("/c", 200)
            .text()
            .contains("The clock of this machine was set back")
    });
    heron.signs_in().browser.at("/me", 200);
    let then = heron.browser.cookies();
    jumps(&ground, "+0");
    heron.browser.open("/me").at("/me", 404);
    heron.signs_in().browser.at("/me", 200);
    jumps(&ground, "+10d");
    heron.browser.open("/me").at("/me", 404);
    heron.browser.with_cookies(then).open("/me").at("/me", 404);
    assert_eq!(served.told_to_stop(), Some(0));
    assert_eq!(ground.whole(), Ok(()));
    tells(
        "clock-sessions",
        "4 jumps under a running program, 0 sessions prolonged, 1 told",
    );
}

#[test]
fn what_is_due_in_a_jump_is_done_once() {
    let trial = today();
    let mut heron = someone(&trial, Role::Participant, "Heron");
    leaves(&mut heron, false);
    trial.jobs();
    let ground = Ground::of(&trial);
    let keys = || {
        let names = files(&ground.data()).into_iter().map(|(name, _)| name);
        names
            .filter(|name| name.starts_with("keys") && name.ends_with(".db"))
            .collect::<Vec<_>>()
    };
    let served_now = served(&ground, "+0");
    trial.through(served_now.address);
    let status = || tries(&trial, &heron.handle, &heron.words).status;
    let before = keys();
    jumps(&ground, "+10d");
    until("the night comes", || {
        trial.browser().open("/help");
        keys() != before
    });
    assert_eq!(status(), 200, "not yet due");
    jumps(&ground, "+31d");
    let log = || std::fs::read_to_string(ground.path().join("log")).expect("a log");
    until("erased on the day", || {
        trial.browser().open("/help");
        log().contains("event=job name=facts.erase")
    });
    for clock in ["-3d", "+31d", "+0", "+40d"] {
        jumps(&ground, clock);
        assert_eq!(status(), 422);
    }
    assert_eq!(served_now.told_to_stop(), Some(0));
    let again = served(&ground, "-3d");
    trial.through(again.address);
    assert_eq!(status(), 422);
    assert_eq!(again.told_to_stop(), Some(0));
    let after = ground.opened(&trial);
    let kind = Kind::Erased.code().to_be_bytes();
    let told = ["journal", "journal_waiting"].map(|table| {
        let all = lines(&after, table).into_iter();
        all.filter(|line| line.bytes("entry")[1..3] == kind).count()
    });
    assert_eq!(told[0] + told[1], 1, "erased once");
    assert_eq!(ground.whole(), Ok(()));
    tells("clock-due", "7 jumps and a restart, 1 erasure due, 1 done");
}

/// Moments at which a clock is worth a look: two seconds before, as libfaketime reads it and in seconds.
const MOMENTS: [(&str, i64); 4] = [
    ("@2027-03-28 00:59:58", 1_806_195_598),
    ("@2027-10-31 00:59:58", 1_824_944_398),
    ("@2028-02-29 00:59:58", 1_835_398_798),
    ("@2038-01-19 03:14:06", 2_147_483_646),
];

/// Opens pages until so many seconds have passed on this machine: no answer tells the house's own clock.
fn passes(served: &Served, seconds: i64) {
    let begun = now().0;
    until("time passes", || {
        served.get("/help");
        now().0 > begun + seconds
    });
}

#[test]
fn an_evening_keeps_its_hour_whatever_the_clock_does() {
    for (clock, moment) in MOMENTS {
        let trial = Trial::new(On::Sqlite);
        trial.pass(moment - 86_400 - trial.now().0);
        let (mut leader, path) = circle(&trial, "Wren", "Blue room");
        plans(&trial, &mut leader, &path, 2, 4);
        trial.jobs();
        let ground = Ground::of(&trial);
        let served = served(&ground, clock);
        trial.through(served.address);
        leader.signs_in().browser.at("/me", 200);
        passes(&served, 2);
        leader.browser.open(&path).at(&path, 200);
        let links = leader.browser.links().into_iter();
        let evenings: Vec<_> = links
            .filter(|link| link.starts_with(&format!("{path}/e/")))
            .collect();
        assert!(!evenings.is_empty(), "{clock}: {}", leader.browser.text());
        for evening in &evenings {
            leader.browser.open(evening).at(evening, 200).says("18:30");
        }
        assert_eq!(served.told_to_stop(), Some(0));
    }
    tells(
        "clock-hours",
        &format!(
            "{} moments passed: summer time, winter time, a leap day, 2038",
            MOMENTS.len()
        ),
    );
}

#[test]
#[ignore = "a quarter of a minute of waiting; cargo xtask long"]
fn a_clock_that_runs_sixty_times_as_fast_ends_a_quiet_session() {
    const QUIET_SECONDS: i64 = 12 * 60;
    let trial = today();
    let mut heron = someone(&trial, Role::Participant, "Heron");
    let ground = Ground::of(&trial);
    let served = served(&ground, "+0 x60");
    trial.through(served.address);
    heron.signs_in().browser.at("/me", 200);
    passes(&served, QUIET_SECONDS / 60);
    heron.browser.open("/me").at("/me", 404);
    assert_eq!(served.told_to_stop(), Some(0));
    assert_eq!(ground.whole(), Ok(()));
    tells(
        "clock-fast",
        "12 minutes in 12 seconds, 1 session ended by its quiet time",
    );
}
