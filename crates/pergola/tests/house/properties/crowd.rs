//! Property 12: a hundred sign-ins at once. Few are hashed at a time, a bounded
//! number waits, the others get the calm page, and other pages are served.

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

use pergola::door::Raw;
use pergola_seal::Cost;

use crate::trial::{On, Trial};

const BURST: usize = 100;

fn sign_in(trial: &Trial, number: usize) -> Raw {
    let mut browser = trial.browser();
    browser
        .open("/")
        .fill("handle", &format!("nobody number {number}"))
        .fill("words", "wrong words");
    browser.raw("POST", "/in", &browser.filled("/in"))
}

#[test]
fn a_burst_is_bounded_and_other_pages_are_served() {
    let mut trial = Trial::new(On::Sqlite);
    // Dear enough that they meet.
    trial.door.house.cost = Cost::new(32_768, 3, 1).expect("a cost");
    let burst: Vec<Raw> = (0..BURST).map(|number| sign_in(&trial, number)).collect();
    let page = trial.browser().raw("GET", "/help", &[]);
    let (door, now) = (&trial.door, trial.now());
    let (busy, wrong, served) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    let start = Barrier::new(BURST + 1);
    std::thread::scope(|scope| {
        for raw in &burst {
            scope.spawn(|| {
                start.wait();
                let out = door.answer(now, raw);
                match out.status {
                    503 => busy.fetch_add(1, Ordering::SeqCst),
                    422 => wrong.fetch_add(1, Ordering::SeqCst),
                    other => panic!("{other}"),
                };
            });
        }
        start.wait();
        while busy.load(Ordering::SeqCst) + wrong.load(Ordering::SeqCst) < BURST / 2 {
            assert_eq!(door.answer(now, &page).status, 200);
            served.fetch_add(1, Ordering::SeqCst);
        }
    });
    let (busy, wrong) = (busy.into_inner(), wrong.into_inner());
    assert_eq!(busy + wrong, BURST);
    assert!(served.into_inner() > 0, "other pages were served meanwhile");
    assert!(
        busy > 0,
        "nobody was told to try again: the queue has no end"
    );
    assert!(wrong >= 63, "the queue is shorter than promised: {wrong}");
    // When it is over, everybody is served again.
    assert_eq!(door.answer(now, &burst[0]).status, 422);
}
