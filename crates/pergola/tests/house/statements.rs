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
    "pergola_store::store::erasing::ERASING_ALL",
];

/// Statements that may read all that one programme has in a table: it is little by
/// its nature, or all of it is what the page or the night's work is about.
const WIDE: &[&str] = &[
    // Circles as counts, and where newcomers fit: pages of those who coordinate.
    "pergola_base::facts::belongs::SIZES",
    "pergola_base::facts::belongs::TOP_PARTS",
    "pergola_gather::needs::store::IN_ALL",
    "pergola_home::circles::store::IN_ORDER",
    "pergola_home::circles::store::LANGUAGES",
    // Who helps, who founds, who is proposed, who waits: few, and each of them is shown.
    "pergola_base::facts::names::HELPERS",
    "pergola_base::facts::standing::FOUNDERS",
    "pergola_base::keeping::waiting::ALL",
    "pergola_home::vouches::store::ALL",
    // Once, when the rows of the clockwork are made from the facts.
    "pergola_base::facts::consents::FIRST_ENDS",
    // The desk's own lists.
    "pergola_gather::contact::store::DROP_PARTS",
    "pergola_gather::contact::store::DROP_TIMES",
    "pergola_gather::contact::store::HELD",
    "pergola_gather::contact::store::PARTS",
    "pergola_gather::contact::store::SLIPS",
    "pergola_gather::contact::store::TIMES",
    // The draft of the rota, of some weeks.
    "pergola_gather::rota::store::ALL",
    // The night's work over what those who go along say of their time.
    "pergola_gather::rota::times::SWEEP",
];

#[test]
fn every_statement_holds_on_both_engines() {
    let [sqlite, postgres] = Databases::both(&schema_parts(CAPABILITIES));
    let faults = proof::check(sqlite.store(), postgres.store(), &schema(), WHOLE, WIDE);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
