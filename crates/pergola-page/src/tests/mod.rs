//! Tests of the texts and of the pages that every house has, with a house made
//! of fixed bytes. No database, no clock.

mod pages;
mod texts;

use pergola_base::{House, Moment, Programme, trial};
use pergola_seal::Language;

/// A house that speaks every shipped language.
pub(super) fn house() -> House {
    House {
        drafts: vec![Language::De, Language::Fr, Language::Ar],
        ..trial::house(&[])
    }
}

/// A programme with a cover name that wants escaping.
pub(super) fn programme() -> Programme {
    trial::programme("Harbour & Hill")
}

/// Noon on a Sunday in November.
pub(super) const NOW: Moment = Moment(20_786 * 86_400 + 43_200);
