//! What coordinators see: helpers by the names they go by, circles as counts,
//! who waits to coordinate too, and codes for new helpers. Never a
//! participant's name, and no list of anybody else.

pub mod pages;
mod routes;
pub mod rules;
#[cfg(test)]
mod tests;

use pergola_base::Capability;

/// This slice's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "helpers",
    schema: "",
    routes: routes::ROUTES,
    jobs: &[],
    owns: &[],
    held: &[],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[],
    carry: &[],
};
