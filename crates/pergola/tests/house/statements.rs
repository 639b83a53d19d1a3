//! Every SQL statement of the program on both engines: prepared, compared,
//! asked for its plan.

use pergola::CAPABILITIES;
use pergola::open::schema_parts;
use pergola_store::proof;
use pergola_store::trial::Trial as Databases;

use crate::rows::schema;

/// Statements that may read a whole table, because the table is small by its
/// nature or the statement runs once at a start.
const WHOLE: &[&str] = &[
    // One row per programme of the house.
    "pergola_base::house::ALL",
    "pergola_base::house::FRONT",
    // One row per programme and restore.
    "pergola_base::journal::rows::DUE",
    "pergola_base::journal::rows::LOGS",
    // What came in since the last tick; all of it is wanted.
    "pergola_base::journal::rows::WAITING",
    "pergola_base::journal::rows::WAITS",
    // One row per schema step, once at a start.
    "pergola_store::migrate::STEPS_TAKEN",
    // Empty but for erasures that were cut off.
    "pergola_store::store::ERASING_ALL",
];

#[test]
fn every_statement_holds_on_both_engines() {
    let [sqlite, postgres] = Databases::both(&schema_parts(CAPABILITIES));
    let faults = proof::check(sqlite.store(), postgres.store(), &schema(), WHOLE);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
