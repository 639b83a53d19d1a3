//! Counts the journeys: one line per engine when the last of them has passed.
//! What was left out by a filter is not counted, and then no line is printed.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::consequence::untold;
use crate::trial::{On, Trial};

/// The module of one test that runs on both engines.
pub struct Named(pub &'static str);

pergola_store::inventory::collect!(Named);

static SQLITE: AtomicUsize = AtomicUsize::new(0);
static POSTGRES: AtomicUsize = AtomicUsize::new(0);

fn is_journey(name: &str) -> bool {
    name.contains("::journeys::")
}

/// Runs one test on one engine, and counts it if it is a journey.
pub fn run(on: On, name: &str, test: fn(&Trial)) {
    let trial = Trial::new(on);
    if !is_journey(name) {
        test(&trial);
        return;
    }
    trial.follow();
    test(&trial);
    untold(&trial);
    let (engine, passed) = match on {
        On::Sqlite => ("sqlite", &SQLITE),
        On::Postgres => ("postgres", &POSTGRES),
    };
    let all = pergola_store::inventory::iter::<Named>();
    let all = all.filter(|known| is_journey(known.0)).count();
    if passed.fetch_add(1, Ordering::SeqCst) + 1 == all {
        // Not `println`: that is captured, and this line is for `./test`.
        let _ = write!(std::io::stdout(), "\ncount {engine} {all} journeys\n");
    }
}
