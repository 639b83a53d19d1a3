//! The pages of `contact`: those of a stranger, those of the desk, and what is
//! printed.

pub mod desk;
pub mod hours;
pub mod lines;
pub mod paper;
pub mod slips;
pub mod talk;

use pergola_base::{Cx, Request, Stop, act};
use pergola_seal::Plain;
use pergola_store::Tx;

use super::rules::Way;

/// A stranger is in no programme: they meet the one whose front page it is.
fn stranger(cx: &Cx, tx: &mut Tx) -> Result<(), Stop> {
    cx.may_here(act::AskFirst)?;
    tx.bind(cx.here()?.raw());
    Ok(())
}

/// Takes a text of several lines out of the request, tidied.
fn take_lines(request: &mut Request, name: &str) -> Option<Plain> {
    let at = request.fields.iter().position(|(known, _)| known == name)?;
    Some(request.fields.remove(at).1.tidied_lines())
}

/// The way that was named, if one was.
fn way_of(request: &Request) -> Option<Way> {
    request.choice("way", &Way::ALL.map(|(code, _, way)| (code, way)))
}
