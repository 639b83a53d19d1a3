//! Goes through a journal's entries once and says which rule the first wrong one
//! breaks. Remembers open cases and ended aliases only, so that memory does not
//! grow with the journal. Never sees who anybody is.

mod cases;

use std::collections::HashMap;

use crate::checkpoint::Checkpoint;
use crate::clerk::PAD;
use crate::entry::{Alias, Fields};
use crate::kind::Kind;
use crate::rules::{
    ALIAS_HOURS, BUDGET_HOURS, BUDGET_MAX, FOLLOWED_MAX, LATE_HOURS, Rule, SILENCE_HOURS,
};
use crate::tree::{Hash, hash};

use cases::Cases;

const NOBODY: Alias = [0; 16];
const NOTHING: Hash = [0; 32];
/// The reason of an origin that is a new house's first.
const NEW_HOUSE: u16 = 1;
/// How many silences and programs are listed; more are counted.
const LISTED_MAX: usize = 64;

/// Which entry breaks which rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Broken {
    /// The entry's place.
    pub sequence: u64,
    /// The rule.
    pub rule: Rule,
}

/// Hours without an entry, in hours since 1970.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Silence {
    /// The hour of the last entry before; none: nobody knows.
    pub from: Option<u32>,
    /// The hour of the first entry after.
    pub to: u32,
    /// Whether the journal began anew in between.
    pub restored: bool,
}

/// What was seen, broken or not.
#[derive(Clone, Default, Debug)]
pub struct Seen {
    /// How many entries.
    pub entries: u64,
    /// How many of each kind, in the order of `Kind::ALL`.
    pub kinds: Vec<u64>,
    /// The first and the last hour.
    pub hours: Option<(u32, u32)>,
    /// Hours without an entry; the first few of them.
    pub silences: Vec<Silence>,
    /// How many such times, and how many hours together.
    pub silent: (u64, u64),
    /// How often an entry is much older than one before it.
    pub set_back: u64,
    /// The programs that served the house; the first few different ones.
    pub programs: Vec<Hash>,
    /// More programs than are listed.
    pub more_programs: bool,
    /// Cases without an end.
    pub open_cases: usize,
}

/// One pass over a journal.
#[derive(Default)]
pub struct Audit {
    seen: Seen,
    next: u64,
    /// What the first entry of this origin must hold.
    before: Option<Hash>,
    /// Which checkpoint the next entry must record.
    due: Option<Hash>,
    newest: Option<u32>,
    cases: Cases,
    ended: HashMap<Alias, u32>,
    swept: u32,
    budget: Option<Budget>,
}

#[derive(Clone, Copy)]
struct Budget {
    set: u64,
    spent: u64,
    hour: u32,
}

impl Audit {
    /// Of a journal's first origin. A later one begins with `begin_anew`.
    #[must_use]
    pub fn new() -> Self {
        Self {
            seen: Seen {
                kinds: vec![0; Kind::ALL.len()],
                ..Seen::default()
            },
            ..Self::default()
        }
    }

    /// A new origin follows: its first entry must hold this checkpoint. What was
    /// under way is opened anew there; what had ended stays ended, and noise
    /// that was spent stays spent. `whole`: its entries were gone through.
    pub fn begin_anew(&mut self, last: &Checkpoint, whole: bool) {
        self.next = 0;
        self.before = Some(last.hash());
        self.due = None;
        self.cases = Cases::default();
        if !whole {
            self.newest = None;
        }
    }

    /// What was seen so far.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen {
            open_cases: self.cases.open(),
            ..self.seen.clone()
        }
    }

    /// A checkpoint was kept after the entries so far; the next one must hold the
    /// hash of its note.
    ///
    /// # Errors
    /// When a checkpoint may not be made here.
    pub fn keep(&mut self, note: &[u8]) -> Result<(), Broken> {
        self.due = Some(hash(note));
        if self.next.is_multiple_of(PAD) {
            Ok(())
        } else {
            Err(self.broken(Rule::Padded))
        }
    }

    /// Takes the next entry.
    ///
    /// # Errors
    /// Which rule it breaks. What comes after may be taken all the same.
    pub fn take(&mut self, entry: &Fields) -> Result<(), Broken> {
        let outcome = self.check(entry).map_err(|rule| Broken {
            sequence: self.next,
            rule,
        });
        self.next += 1;
        self.seen.entries += 1;
        let place = Kind::ALL.binary_search_by_key(&entry.kind.code(), |kind| kind.code());
        if let Ok(count) = place.map(|at| &mut self.seen.kinds[at]) {
            *count += 1;
        }
        outcome
    }

    fn broken(&self, rule: Rule) -> Broken {
        Broken {
            sequence: self.next,
            rule,
        }
    }

    fn check(&mut self, entry: &Fields) -> Result<(), Rule> {
        self.begins(entry)?;
        self.time(entry);
        require(entry.sequence == self.next, Rule::Sequence)?;
        require(
            self.due.take() == (entry.kind == Kind::Checkpoint).then_some(entry.detail),
            Rule::Recorded,
        )?;
        if !self.ended.is_empty() {
            let lives = |alias: &Alias| *alias == NOBODY || !self.ended.contains_key(alias);
            let all = [&entry.actor, &entry.subject, &entry.case];
            require(all.into_iter().all(lives), Rule::Ended)?;
        }
        if self.cases.step(entry)? {
            self.end(entry.case, entry.hour)?;
        }
        match entry.kind {
            Kind::Erased if entry.subject != NOBODY => self.end(entry.subject, entry.hour),
            Kind::BudgetSet => self.budget_set(entry),
            Kind::BudgetSpent => self.budget_spent(entry),
            Kind::Program => {
                self.program(entry.detail);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The first entry, and no other, says that the journal begins.
    fn begins(&mut self, entry: &Fields) -> Result<(), Rule> {
        let first = self.next == 0;
        require(first == (entry.kind == Kind::Origin), Rule::Origin)?;
        if !first {
            return Ok(());
        }
        match self.before.take() {
            None => require(
                entry.reason == NEW_HOUSE && entry.detail == NOTHING,
                Rule::Origin,
            ),
            Some(last) => {
                self.silence(entry.hour, true);
                require(
                    entry.reason > NEW_HOUSE && entry.detail == last,
                    Rule::LastKnown,
                )
            }
        }
    }

    fn time(&mut self, entry: &Fields) {
        let hour = entry.hour;
        let newest = self.newest.unwrap_or(hour);
        if entry.kind != Kind::Origin && hour > newest.saturating_add(SILENCE_HOURS) {
            self.silence(hour, false);
        }
        let back = hour.saturating_add(LATE_HOURS) < newest;
        self.seen.set_back += u64::from(back);
        let newest = if back { hour } else { newest.max(hour) };
        self.newest = Some(newest);
        let (first, last) = self.seen.hours.unwrap_or((hour, hour));
        self.seen.hours = Some((first.min(hour), last.max(hour)));
        if newest.abs_diff(self.swept) >= 24 {
            self.swept = newest;
            let lives = |since: u32| newest <= since.saturating_add(ALIAS_HOURS);
            self.ended.retain(|_, since| lives(*since));
            self.cases.sweep(lives);
        }
    }

    fn silence(&mut self, to: u32, restored: bool) {
        let from = self.newest;
        self.seen.silent.0 += 1;
        self.seen.silent.1 += u64::from(to.saturating_sub(from.unwrap_or(to)));
        if self.seen.silences.len() < LISTED_MAX {
            self.seen.silences.push(Silence { from, to, restored });
        }
    }

    fn end(&mut self, alias: Alias, hour: u32) -> Result<(), Rule> {
        require(self.ended.len() < FOLLOWED_MAX, Rule::TooMany)?;
        self.ended.insert(alias, hour);
        Ok(())
    }

    fn budget_set(&mut self, entry: &Fields) -> Result<(), Rule> {
        let again = self
            .budget
            .is_none_or(|budget| entry.hour >= budget.hour.saturating_add(BUDGET_HOURS));
        let set = entry.number();
        require(again && set <= BUDGET_MAX && rest(entry), Rule::BudgetSet)?;
        self.budget = Some(Budget {
            set,
            spent: 0,
            hour: entry.hour,
        });
        Ok(())
    }

    fn budget_spent(&mut self, entry: &Fields) -> Result<(), Rule> {
        let budget = self.budget.as_mut().ok_or(Rule::BudgetSpent)?;
        budget.spent = budget.spent.saturating_add(entry.number());
        require(budget.spent <= budget.set && rest(entry), Rule::BudgetSpent)
    }

    fn program(&mut self, program: Hash) {
        if self.seen.programs.contains(&program) {
            return;
        }
        if self.seen.programs.len() < LISTED_MAX {
            self.seen.programs.push(program);
        } else {
            self.seen.more_programs = true;
        }
    }
}

/// Whether nothing stands behind the number of a detail.
fn rest(entry: &Fields) -> bool {
    entry.detail[8..] == [0; 24]
}

pub(crate) const fn require(holds: bool, rule: Rule) -> Result<(), Rule> {
    if holds { Ok(()) } else { Err(rule) }
}
