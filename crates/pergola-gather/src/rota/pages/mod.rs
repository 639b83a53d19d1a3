//! The pages of `rota`: one function and one view each.

pub mod own;
pub mod plan;
pub mod stuck;
pub mod swap;
pub mod why;

use std::collections::BTreeMap;

use pergola_base::facts::evenings::Slot;
use pergola_base::facts::names;
use pergola_base::{Cx, Id, Permit, Person, Stop, act};
use pergola_page::{say_day, say_time, say_when};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::model::Facts;

/// What the helpers go by, as far as whoever coordinates can read it.
pub struct Names(BTreeMap<Id<Person>, Plain>);

impl Names {
    /// Reads them.
    ///
    /// # Errors
    /// When whoever asks is no coordinator.
    pub fn read(cx: &mut Cx, tx: &mut Tx, permit: &Permit<act::Coordinate>) -> Result<Self, Stop> {
        let all = names::of_helpers(cx, tx, permit)?;
        let known = all.into_iter().filter_map(|(who, name)| Some((who, name?)));
        Ok(Self(known.collect()))
    }

    /// The name of one.
    #[must_use]
    pub fn of(&self, facts: &Facts, helper: usize) -> Option<Shown> {
        let person = facts.helpers.get(helper)?.person;
        self.0.get(&person).map(Plain::show)
    }

    /// The names of some.
    #[must_use]
    pub fn all(&self, facts: &Facts, helpers: &[usize]) -> Vec<Option<Shown>> {
        helpers.iter().map(|one| self.of(facts, *one)).collect()
    }
}

/// Day and hour of an evening.
#[must_use]
pub fn when(cx: &Cx, slot: &Slot) -> String {
    let (day, time) = (
        say_day(cx.language, slot.day),
        say_time(cx.language, slot.minute),
    );
    say_when(cx.language, &day, &time)
}
