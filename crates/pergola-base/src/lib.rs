//! The words that every capability shares, with no HTML in them: who asks
//! (`Cx`), what they ask for (`acts`), whether they may (`Permit`), what comes
//! in and goes out (`Request`, `Answer`), and what a capability must say about
//! itself (`Capability`). Nothing here renders a page or names an engine.

mod acts;
mod answer;
mod capability;
mod card;
pub mod clockwork;
pub mod codes;
mod cx;
pub mod facts;
pub mod held;
mod house;
mod id;
pub mod journal;
pub mod keeping;
mod meta;
mod moment;
mod notice;
mod permit;
mod request;
mod role;
mod stop;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod trial;

pub use acts::{Act, ActCode, Cell, MATRIX, act, rights_of, state_allows};
pub use answer::{Answer, Body, Cookie, SAVED};
pub use capability::{
    Capability, Carry, CopyLine, CopyValue, Fate, FieldRule, Hears, Held, Leaving, Method, Mode,
    Owns, Page, Part, Piece, PiecePlace, Record, Route, Slow,
};
pub use card::{CARD_SIGNS, card, card_range};
pub use clockwork::{Job, Work};
pub use cx::{Cx, Signed, Who};
pub use house::{House, Kind, Programme};
pub use id::{Case, Circle, Cycle, Evening, Id, Note, Person, ProgrammeTag};
pub use journal::SCHEMA as JOURNAL_SCHEMA;
pub use moment::{Day, Moment, Zone};
pub use notice::{Notice, NoticeKind};
pub use permit::Permit;
pub use request::{Refill, Request};
pub use role::{Role, Roles, State};
pub use stop::{Chain, Fault, Refusal, Stop};
