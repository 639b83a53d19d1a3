//! The stylesheet, the icon and the note to search engines: the only things a
//! browser fetches beside pages. They are the same for everybody and say
//! nothing about what the pages are for.

use pergola_base::{Answer, Body};

const STYLESHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/pergola.css"));
// The most that a telephone fetches once (UX: 12 KB).
const _: () = assert!(STYLESHEET.len() <= 12 * 1024);

/// The stylesheet.
#[must_use]
pub const fn stylesheet() -> Answer {
    Answer::with(200, Body::Css(STYLESHEET))
}

/// The neutral icon.
#[must_use]
pub const fn icon() -> Answer {
    Answer::with(200, Body::Icon(include_str!("../../../assets/icon.svg")))
}

/// No search engine is wanted here.
#[must_use]
pub const fn robots() -> Answer {
    Answer::with(200, Body::Text("User-agent: *\nDisallow: /\n"))
}
