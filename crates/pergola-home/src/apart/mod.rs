//! Keeping two people apart: whoever welcomes people sets a pair after asking
//! on both sides, and takes it back. Nothing but two random ids is kept, only
//! while both are here; who reads the page sees pairs of people they know.

pub mod pages;
mod routes;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use pergola_base::facts::pairs;
use pergola_base::{Capability, Cx, Hears, Notice, NoticeKind, Stop};
use pergola_store::Tx;

/// This slice's entry in the list of capabilities. Its table stands with the
/// facts, because everything that puts people together reads it.
pub const CAPABILITY: Capability = Capability {
    name: "apart",
    schema: "",
    routes: routes::ROUTES,
    jobs: &[],
    owns: &[],
    held: &[],
    pieces: &[],
    records: &[],
    hears: Some(Hears {
        kinds: &[NoticeKind::Erased],
        with: heard,
    }),
    leave: &[],
    carry: &[],
};

/// Going on a break, being done and leaving keep a pair: the person may come
/// back. Erasing ends it.
fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    if let Notice::Erased(person) = notice {
        pairs::forget(tx, person)?;
    }
    Ok(())
}
