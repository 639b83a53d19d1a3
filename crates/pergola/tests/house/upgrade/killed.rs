//! `migrate`, killed in the middle, at twenty points: a step is whole or was never there, nobody loses
//! anything, and the next try brings it to its end. It is killed at a call to the system that writes.

use std::io::Write as _;
use std::path::Path;

use super::fixture::{self, all_sign_in, copied, counts_now, counts_then};
use super::next::{calls, is_taken, migrating, migrating_killed, parts};
use crate::trial::{On, Trial};
use pergola_store::trial::Trial as Databases;

/// Points at which it is killed (QUALITY D2).
const POINTS: usize = 20;
const RELEASE: &str = "0.1.0";

/// Twenty points, spread over all calls; the first and the last are among them.
fn points(all: usize) -> Vec<usize> {
    assert!(all > 1, "it writes nothing that could be cut");
    let mut points: Vec<usize> = (0..POINTS)
        .map(|at| 1 + at * (all - 1) / (POINTS - 1))
        .collect();
    points.dedup();
    points
}

/// Whether the step is there, whole; everything that was there before is there still.
fn whole(trial: &Trial, before: &[String]) -> bool {
    let then = counts_then(RELEASE);
    let store = &trial.door.store;
    assert_eq!(counts_now(store, then.keys()), then);
    is_taken(store, before)
}

fn goes_on(dir: &Path) {
    let done = migrating(dir).status().expect("it runs");
    assert!(done.success(), "the next try does not come to its end");
}

#[test]
fn in_files() {
    let trial = fixture::current(RELEASE, On::Sqlite);
    let before = trial.door.store.catalog().expect("the store answers");
    trial.databases.close();
    let first = fixture::directory(RELEASE, &trial);
    let all = calls(fixture::directory(RELEASE, &trial).path(), "pwrite64");
    let (mut undone, mut done) = (0, 0);
    for point in points(all) {
        let house = fixture::directory(RELEASE, &trial);
        let killed = migrating_killed(house.path(), "pwrite64", point);
        ended_early(killed, point);
        // Looked at in a copy: the next try finds what the killed one left.
        let copy = tempfile::tempdir().expect("a directory").keep();
        copied(&house.path().join("data"), &copy);
        let looked = Trial::standing(Databases::standing_files(&copy));
        match whole(&looked, &before) {
            true => done += 1,
            false => undone += 1,
        }
        goes_on(house.path());
        let copy = tempfile::tempdir().expect("a directory").keep();
        copied(&house.path().join("data"), &copy);
        let looked = Trial::standing(Databases::standing_files(&copy));
        assert!(whole(&looked, &before), "killed at write {point}");
        if point == all {
            all_sign_in(RELEASE, &looked, "After the last kill");
        }
    }
    drop(first);
    told("files", all, undone, done);
}

#[test]
fn on_a_server() {
    let mut trial = fixture::current(RELEASE, On::Postgres);
    let before = trial.door.store.catalog().expect("the store answers");
    let all = calls(fixture::directory(RELEASE, &trial).path(), CALL);
    assert!(whole(&trial, &before));
    trial = fixture::current(RELEASE, On::Postgres);
    let (mut undone, mut done) = (0, 0);
    for point in points(all) {
        let house = fixture::directory(RELEASE, &trial);
        ended_early(migrating_killed(house.path(), CALL, point), point);
        if whole(&trial, &before) {
            done += 1;
            trial = fixture::current(RELEASE, On::Postgres);
        } else {
            undone += 1;
        }
    }
    goes_on(fixture::directory(RELEASE, &trial).path());
    assert!(whole(&trial, &before));
    all_sign_in(RELEASE, &trial, "After the last kill");
    told("server", all, undone, done);
}

/// What the driver of PostgreSQL sends with.
const CALL: &str = "sendto";

#[track_caller]
fn ended_early(mut killed: std::process::Command, point: usize) {
    let ended = killed.status().expect("strace runs");
    assert!(!ended.success(), "it was not killed at write {point}");
}

fn told(on: &str, all: usize, undone: usize, done: usize) {
    assert!(undone > 0, "no kill came before the end of the transaction");
    // Not `println`: that is captured, and this line is for `./test` and `cargo xtask long`.
    let said = format!(
        "\nhard upgrade-killed on={on} writes={all} rolled_back={undone} whole={done} lost=0\n"
    );
    let _ = std::io::stdout().write_all(said.as_bytes());
}

#[test]
fn the_steps_of_the_next_release_are_additive_or_breaking() {
    let trial = Trial::new(On::Sqlite);
    assert_eq!(trial.door.store.schema(&parts("breaking")), Ok(1));
}
