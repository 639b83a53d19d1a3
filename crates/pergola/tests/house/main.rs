//! The one integration binary: a trial house on either engine, a browser
//! without scripts inside the process, and what a person would notice.

mod browser;
mod journeys;
mod trial;
