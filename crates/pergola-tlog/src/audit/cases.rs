//! The steps of cases: numbered, in order, in time, by two people. What each
//! step needs stands in `rules::STEPS`; here is only how that is read.

use std::collections::HashMap;

use super::{NOBODY, require};
use crate::entry::{Alias, Fields};
use crate::rules::{FOLLOWED_MAX, Rule, STEPS, Step};

/// The cases that have not ended.
#[derive(Default)]
pub struct Cases(HashMap<Alias, Case>);

struct Case {
    /// The number of its last step.
    step: u32,
    /// The hour in which it was opened.
    opened: u32,
    /// Minutes since then.
    minutes: u32,
    subject: Alias,
    /// When, and by whom, each kind of step was last done.
    done: [Option<(u32, Alias)>; STEPS.len()],
}

impl Cases {
    /// How many.
    pub fn open(&self) -> usize {
        self.0.len()
    }

    /// Forgets those that were opened too long ago to go on.
    pub fn sweep(&mut self, lives: impl Fn(u32) -> bool) {
        self.0.retain(|_, case| lives(case.opened));
    }

    /// Takes an entry that may be a step; says whether it ends its case.
    pub fn step(&mut self, entry: &Fields) -> Result<bool, Rule> {
        let Some(at) = STEPS.iter().position(|step| step.kind == entry.kind) else {
            let none = entry.case == NOBODY && entry.step == 0 && entry.minutes == 0;
            return require(none, Rule::Case).map(|()| false);
        };
        let step = &STEPS[at];
        require(
            entry.case != NOBODY && entry.actor != NOBODY && entry.step > 0,
            Rule::Case,
        )?;
        if step.after.is_none() {
            self.open_case(entry)?;
        }
        let case = self.0.get_mut(&entry.case).ok_or(Rule::Order)?;
        case.count(entry)?;
        case.fits(step, at, entry)?;
        case.done[at] = Some((case.minutes, entry.actor));
        if step.ends {
            self.0.remove(&entry.case);
        }
        Ok(step.ends)
    }

    fn open_case(&mut self, entry: &Fields) -> Result<(), Rule> {
        require(self.0.len() < FOLLOWED_MAX, Rule::TooMany)?;
        self.0.entry(entry.case).or_insert_with(|| Case {
            step: 0,
            opened: entry.hour,
            minutes: 0,
            subject: entry.subject,
            done: [None; STEPS.len()],
        });
        Ok(())
    }
}

impl Case {
    /// Its number is the next one, and its minutes fit its hour.
    fn count(&mut self, entry: &Fields) -> Result<(), Rule> {
        require(Some(entry.step) == self.step.checked_add(1), Rule::Steps)?;
        self.step = entry.step;
        self.minutes = match entry.minutes {
            // That long ago or longer; from here on nobody can tell.
            u16::MAX => u32::MAX,
            minutes => self.minutes.saturating_add(u32::from(minutes)),
        };
        if entry.step == 1 {
            return require(entry.minutes == 0, Rule::Minutes);
        }
        let hours = entry.hour.checked_sub(self.opened).ok_or(Rule::Minutes)?;
        // Minutes are rounded up at each step, hours down.
        let least = u64::from(hours.saturating_sub(1)) * 60;
        let most = (u64::from(hours) + 1) * 60 + u64::from(entry.step);
        let fits = (least..=most).contains(&u64::from(self.minutes));
        require(self.minutes == u32::MAX || fits, Rule::Minutes)
    }

    fn fits(&self, step: &Step, at: usize, entry: &Fields) -> Result<(), Rule> {
        require(!step.once || self.done[at].is_none(), Rule::Order)?;
        let Some(after) = step.after else {
            return Ok(());
        };
        let before = STEPS.iter().position(|step| step.kind == after);
        let (minutes, actor) = before.and_then(|at| self.done[at]).ok_or(Rule::Order)?;
        let late = |most| self.minutes.saturating_sub(minutes) > most;
        require(!step.minutes_max.is_some_and(late), Rule::InTime)?;
        let another = entry.actor != actor && entry.actor != self.subject;
        require(another || !step.by_another, Rule::TwoPeople)
    }
}
