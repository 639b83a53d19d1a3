//! The clockwork: everything that happens later without anybody asking is a row
//! of one table. Any number of servers may run it; the oldest row goes first, a
//! step is done once, and what a killed server held is taken over. No job opens
//! a sealed value, and no slice keeps a timer of its own.

mod rows;
mod tick;
mod time;

pub use rows::{clear, fill, forget, set};
pub use tick::{Clock, Told};
pub use time::{Reading, set_back};

use pergola_store::{Store, StoreError, Tx};

use crate::capability::{Capability, Carry, Fate, Held, Leaving, Part};
use crate::cx::Cx;
use crate::house::House;
use crate::moment::Moment;
use crate::stop::Stop;

/// One kind of thing that happens later.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its stored code: unique, append-only, never used for anything else.
    pub code: u16,
    /// Its name in the log.
    pub name: &'static str,
    /// What it does, and when again.
    pub work: Work,
}

/// What a job does, and when again. It opens no sealed value.
#[derive(Clone, Copy)]
pub enum Work {
    /// Comes again and again, once for each programme, in one transaction; the
    /// number of things done.
    Sweep {
        /// Seconds from one run to the next.
        every_seconds: i64,
        /// The run.
        run: fn(&mut Cx, &mut Tx) -> Result<u64, Stop>,
    },
    /// Happens at a moment that somebody set for one subject (`clockwork::set`).
    Step {
        /// The step, in the transaction that also says what comes next.
        run: fn(&mut Cx, &mut Tx, &Due) -> Result<Next, Stop>,
        /// Sets the rows that a house of an older program lacks: once for each
        /// programme.
        fill: fn(&mut Cx, &mut Tx) -> Result<(), Stop>,
    },
    /// Every night, once for the house, outside any transaction: after it was
    /// cut off it runs again, and does no harm by that.
    Night {
        /// The run; the number of things done.
        run: fn(&House, &Store, Moment) -> Result<u64, Stop>,
    },
    /// As soon as anything waits, once for the house, outside any transaction:
    /// asked at each tick, and nothing is written while nothing waits.
    Prompt {
        /// Whether anything waits.
        waits: fn(&mut Tx, Moment) -> Result<bool, StoreError>,
        /// The run; the number of things done. Cut off, it runs again and does
        /// no harm by that.
        run: fn(&House, &Store, Moment) -> Result<u64, Stop>,
    },
}

impl Job {
    /// Something that comes again after so many seconds, once for each programme.
    #[must_use]
    pub const fn sweep(
        code: u16,
        name: &'static str,
        every_seconds: i64,
        run: fn(&mut Cx, &mut Tx) -> Result<u64, Stop>,
    ) -> Self {
        let work = Work::Sweep { every_seconds, run };
        Self { code, name, work }
    }
}

/// A row whose time has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// What it is about: a random id.
    pub subject: [u8; 16],
    /// Which step of several, from 0.
    pub rung: i64,
}

/// What comes after a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// Nothing: the row is gone.
    Over,
    /// This step, at this moment.
    At(Moment, i64),
}

const fn house(table: &'static str, kept: &'static str, erasing: Fate) -> Leaving {
    let fate = match erasing {
        Fate::Deleted => Fate::Stays,
        other => other,
    };
    Leaving {
        table,
        kept,
        pausing: fate,
        done: fate,
        leaving: fate,
        erasing,
    }
}

/// The clockwork's own entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "clockwork",
    schema: include_str!("schema.sql"),
    routes: &[],
    jobs: &[
        Job {
            code: 1,
            name: "clockwork.orphans",
            work: Work::Night { run: tick::orphans },
        },
        Job {
            code: 2,
            name: "clockwork.keys",
            work: Work::Night { run: tick::rewrite },
        },
    ],
    owns: &[],
    held: &[Held {
        table: "clockwork",
        count: &rows::HELD,
    }],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[
        house("clockwork", "until it has happened", Fate::Deleted),
        house("meta", "as long as the house", Fate::NotPersonal),
    ],
    carry: &[
        Carry {
            table: "clockwork",
            part: Part::Nothing("it says when; what ends then is shown with its date"),
        },
        Carry {
            table: "meta",
            part: Part::Nothing("holds nothing about a person"),
        },
    ],
};

#[cfg(test)]
mod tests;
