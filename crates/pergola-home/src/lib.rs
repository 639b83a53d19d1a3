//! The slices that everybody needs: the front door, people, circles, who is
//! kept apart, helpers, two people to trust.

pub mod apart;
pub mod circles;
pub mod front;
pub mod helpers;
pub mod people;
pub mod trusted;
pub mod vouches;

use pergola_base::{Capability, clockwork, codes, facts, journal, keeping};

/// What this stage of the program can do.
pub const CAPABILITIES: [Capability; 12] = [
    clockwork::CAPABILITY,
    facts::CAPABILITY,
    keeping::CAPABILITY,
    codes::CAPABILITY,
    journal::CAPABILITY,
    front::CAPABILITY,
    people::CAPABILITY,
    circles::CAPABILITY,
    apart::CAPABILITY,
    helpers::CAPABILITY,
    vouches::CAPABILITY,
    trusted::CAPABILITY,
];
