//! The kit of a first evening: sheets and cards that are printed. They are made
//! of fixed texts and hold nothing about anybody: whoever finds one learns
//! neither a name nor a place nor why people meet.

pub mod pages;
mod sheets;
#[cfg(test)]
mod tests;

use pergola_base::{ActCode, Capability, Route};

use self::pages::{all, index, one};
pub use self::sheets::Sheet;

const fn sheet(path: &'static str, name: &'static str) -> Route {
    Route::get(path, name, ActCode::SeeKit, one)
}

/// The kit's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "kit",
    schema: "",
    routes: &[
        Route::get("/kit", "kit.index", ActCode::SeeKit, index),
        Route::get("/kit/all", "kit.all", ActCode::SeeKit, all),
        sheet("/kit/clock", "kit.clock"),
        sheet("/kit/door", "kit.door"),
        sheet("/kit/aloud", "kit.aloud"),
        sheet("/kit/agree", "kit.agree"),
        sheet("/kit/limits", "kit.limits"),
        sheet("/kit/colours", "kit.colours"),
        sheet("/kit/hard", "kit.hard"),
        sheet("/kit/safety", "kit.safety"),
    ],
    jobs: &[],
    owns: &[],
    held: &[],
    pieces: &[],
    records: &[],
    hears: None,
    leave: &[],
    carry: &[],
};
