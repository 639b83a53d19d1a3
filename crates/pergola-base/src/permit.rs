//! A permit is the answer "yes" to one question: may this person do this act
//! on this thing? Only `Cx::may` makes one, from the matrix and the facts; it
//! carries the programme and the id, and whoever loads or opens takes the id
//! from the permit. No other crate can make one.

use std::marker::PhantomData;

use crate::acts::Act;
use crate::id::{Id, ProgrammeTag};

/// The permission to do act `A` on one thing of kind `T`.
pub struct Permit<A: Act, T = <A as Act>::On> {
    programme: Id<ProgrammeTag>,
    on: Id<T>,
    act: PhantomData<fn() -> A>,
}

impl<A: Act> Permit<A> {
    pub(crate) const fn granted(programme: Id<ProgrammeTag>, on: Id<A::On>) -> Self {
        Self {
            programme,
            on,
            act: PhantomData,
        }
    }

    /// The programme it holds in.
    #[must_use]
    pub const fn programme(&self) -> Id<ProgrammeTag> {
        self.programme
    }

    /// The thing it is for.
    #[must_use]
    pub const fn on(&self) -> Id<A::On> {
        self.on
    }
}
