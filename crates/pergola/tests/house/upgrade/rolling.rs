//! Two servers on one PostgreSQL, changed one after the other: while the next release's additive steps are
//! taken and afterwards, the old server answers and writes; what one of both writes, the other one shows.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use pergola::clock::now;

use super::fixture::{self, counts_now, leader};
use super::next::{is_taken, migrating};
use crate::hard_failover::Ends;
use crate::journeys::people::{leaves_line, tries};
use crate::served::Served;
use crate::trial::On;

const RELEASE: &str = "0.1.0";
/// Who ask the old server for pages meanwhile.
const ASKING: usize = 4;

#[test]
fn the_old_server_goes_on_beside_the_new_one() {
    let trial = fixture::current(RELEASE, On::Postgres);
    trial.pass(now().0 - trial.now().0);
    let house = fixture::directory(RELEASE, &trial);
    let before = trial.door.store.catalog().expect("the store answers");
    let old = Served::start(house.path());
    trial.through(old.address);
    let (mut wren, path) = leader(RELEASE, &trial);
    leaves_line(&mut wren, &path, "Before the change");

    // The steps are taken while people are there.
    let (over, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        let _ends = Ends(&over);
        for _ in 0..ASKING {
            scope.spawn(|| {
                while !over.load(Ordering::Acquire) {
                    let page = old.get("/help");
                    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
                    answered.fetch_add(1, Ordering::AcqRel);
                }
            });
        }
        leaves_line(&mut wren, &path, "Just before");
        let done = migrating(house.path()).status().expect("it runs");
        assert!(done.success());
        leaves_line(&mut wren, &path, "Just after");
    });
    assert!(answered.load(Ordering::Acquire) > 0);
    assert!(is_taken_whole(&trial, &before));

    // The old one writes on, and may even be started again.
    let again = Served::start(house.path());
    for server in [&old, &again] {
        trial.through(server.address);
        leaves_line(&mut wren, &path, "From the old one");
    }
    // The new one opens the same session, reads that and writes itself.
    trial.pass(now().0 - trial.now().0);
    trial.directly();
    wren.browser
        .open(&path)
        .at(&path, 200)
        .says("From the old one");
    leaves_line(&mut wren, &path, "From the new one");
    trial.through(old.address);
    let mut elsewhere = tries(&trial, &wren.handle, &wren.words);
    elsewhere
        .open(&path)
        .says("From the new one")
        .says("Just after");
    assert_eq!(old.told_to_stop(), Some(0));
    assert_eq!(again.told_to_stop(), Some(0));
}

/// Rows that the old server added since have the new column's default, and are missing in the new table only.
fn is_taken_whole(trial: &crate::trial::Trial, before: &[String]) -> bool {
    let circles = counts_now(&trial.door.store, ["circle".to_owned()].iter());
    assert_eq!(circles["circle"], 1);
    is_taken(&trial.door.store, before)
}
