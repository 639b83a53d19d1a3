//! Cycles: a circle's evenings, planned once for all weeks at a weekday, an hour
//! and a place. The shape of a cycle (which guide follows which) comes from the
//! programme's blueprint. A cycle says when and where, never who comes.

pub mod pages;
pub mod planning;
mod routes;
pub mod rules;
pub mod session;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::{Capability, Carry, Fate, Leaving, Part};

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "cycles",
    schema: include_str!("schema.sql"),
    routes: routes::ROUTES,
    jobs: &[],
    owns: &[],
    held: &[],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[Leaving {
        table: "cycle",
        kept: "as long as the circle",
        pausing: Fate::NotPersonal,
        done: Fate::NotPersonal,
        leaving: Fate::NotPersonal,
        erasing: Fate::NotPersonal,
    }],
    carry: &[Carry {
        table: "cycle",
        part: Part::Nothing("holds nothing about one person"),
    }],
};
