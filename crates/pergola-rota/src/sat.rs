//! Decides whether yes-or-no choices can be made so that every clause has a
//! choice that it likes: conflict-driven search with learning, as everybody does
//! it since MiniSat. Small on purpose; gives up after a number of conflicts.

use crate::order::Order;

/// A choice and which way: twice the number of the choice, plus one for "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lit(u32);

impl Lit {
    /// The choice made with "yes".
    pub fn yes(choice: usize) -> Self {
        Self(u32::try_from(choice).expect("fewer choices than 2^31") << 1)
    }

    /// The other way.
    pub fn not(self) -> Self {
        Self(self.0 ^ 1)
    }

    fn choice(self) -> usize {
        (self.0 >> 1) as usize
    }

    fn at(self) -> usize {
        self.0 as usize
    }
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The choices can be made; ask `Sat::chosen`.
    Yes,
    /// They cannot.
    No,
    /// Too many conflicts; nobody knows.
    Unknown,
}

const NO_REASON: u32 = u32::MAX;
/// Conflicts between two fresh starts, times the Luby sequence.
const RESTART: u64 = 64;

/// A clause in the list of those that look at a literal.
#[derive(Clone, Copy)]
struct Watch {
    clause: u32,
    /// Another literal of the clause: if it holds, the clause need not be read.
    blocker: Lit,
}

/// Choices and clauses.
#[derive(Default)]
pub(crate) struct Sat {
    clauses: Vec<Vec<Lit>>,
    watches: Vec<Vec<Watch>>,
    /// By literal: 1 holds, -1 does not, 0 open.
    value: Vec<i8>,
    level: Vec<u32>,
    reason: Vec<u32>,
    trail: Vec<Lit>,
    limits: Vec<usize>,
    head: usize,
    order: Order,
    liked: Vec<bool>,
    seen: Vec<bool>,
    broken: bool,
}

impl Sat {
    /// A new choice.
    pub fn choice(&mut self) -> Lit {
        let choice = self.level.len();
        self.watches.extend([Vec::new(), Vec::new()]);
        self.value.extend([0, 0]);
        self.level.push(0);
        self.reason.push(NO_REASON);
        self.liked.push(false);
        self.seen.push(false);
        self.order.add();
        Lit::yes(choice)
    }

    /// One of these must hold. Only before `solve`.
    pub fn clause(&mut self, lits: &[Lit]) {
        let mut lits = lits.to_vec();
        lits.sort_unstable_by_key(|lit| lit.0);
        lits.dedup();
        let both_ways = lits.windows(2).any(|two| two[0].not() == two[1]);
        if both_ways || lits.iter().any(|lit| self.value[lit.at()] == 1) {
            return;
        }
        lits.retain(|lit| self.value[lit.at()] == 0);
        match lits.as_slice() {
            [] => self.broken = true,
            [one] => {
                self.set(*one, NO_REASON);
                self.broken |= self.propagate().is_some();
            }
            _ => {
                self.attach(lits);
            }
        }
    }

    /// At most `most` of these hold (a sequential counter).
    pub fn at_most(&mut self, most: usize, lits: &[Lit]) {
        if lits.len() <= most {
            return;
        }
        if most == 0 {
            lits.iter().for_each(|lit| self.clause(&[lit.not()]));
            return;
        }
        let mut before: Vec<Lit> = Vec::new();
        for (at, lit) in lits.iter().enumerate() {
            let now: Vec<Lit> = (0..most.min(at + 1)).map(|_| self.choice()).collect();
            self.clause(&[lit.not(), now[0]]);
            for (count, old) in before.iter().enumerate() {
                self.clause(&[old.not(), now[count]]);
                match now.get(count + 1) {
                    Some(next) => self.clause(&[lit.not(), old.not(), *next]),
                    None if count + 1 == most => self.clause(&[lit.not(), old.not()]),
                    None => {}
                }
            }
            before = now;
        }
    }

    /// The way in which a choice is tried first.
    pub fn prefer(&mut self, lit: Lit) {
        self.liked[lit.choice()] = lit.0 & 1 == 0;
    }

    /// Whether the choice was made that way.
    pub fn chosen(&self, lit: Lit) -> bool {
        self.value[lit.at()] == 1
    }

    /// Searches, for at most so many conflicts.
    pub fn solve(&mut self, conflicts_max: u64) -> Verdict {
        if self.broken {
            return Verdict::No;
        }
        let (mut conflicts, mut round) = (0, 0);
        loop {
            round += 1;
            let until = conflicts + RESTART * luby(round);
            while conflicts < until {
                if let Some(clause) = self.propagate() {
                    conflicts += 1;
                    if self.limits.is_empty() {
                        return Verdict::No;
                    }
                    self.learn(clause);
                } else if let Some(choice) = self.next_choice() {
                    self.limits.push(self.trail.len());
                    let lit = Lit::yes(choice);
                    let lit = if self.liked[choice] { lit } else { lit.not() };
                    self.set(lit, NO_REASON);
                } else {
                    return Verdict::Yes;
                }
            }
            if conflicts >= conflicts_max {
                return Verdict::Unknown;
            }
            self.back_to(0);
        }
    }

    fn next_choice(&mut self) -> Option<usize> {
        loop {
            let choice = self.order.pop()?;
            if self.value[Lit::yes(choice).at()] == 0 {
                return Some(choice);
            }
        }
    }

    fn attach(&mut self, lits: Vec<Lit>) -> u32 {
        let clause = u32::try_from(self.clauses.len()).expect("fewer clauses than 2^32");
        let (one, other) = (lits[0], lits[1]);
        self.watches[one.at()].push(Watch {
            clause,
            blocker: other,
        });
        self.watches[other.at()].push(Watch {
            clause,
            blocker: one,
        });
        self.clauses.push(lits);
        clause
    }

    fn set(&mut self, lit: Lit, reason: u32) {
        let choice = lit.choice();
        self.value[lit.at()] = 1;
        self.value[lit.not().at()] = -1;
        self.level[choice] = u32::try_from(self.limits.len()).expect("fewer levels than choices");
        self.reason[choice] = reason;
        self.trail.push(lit);
    }

    /// Follows every consequence; gives back a clause that nothing holds in.
    fn propagate(&mut self) -> Option<u32> {
        while self.head < self.trail.len() {
            let gone = self.trail[self.head].not();
            self.head += 1;
            let mut watches = std::mem::take(&mut self.watches[gone.at()]);
            let mut kept = 0;
            let mut conflict = None;
            for at in 0..watches.len() {
                let watch = watches[at];
                let moved = conflict.is_none() && self.visit(watch, gone, &mut conflict);
                if !moved {
                    watches[kept] = watch;
                    kept += 1;
                }
            }
            watches.truncate(kept);
            watches.append(&mut self.watches[gone.at()]);
            self.watches[gone.at()] = watches;
            if conflict.is_some() {
                return conflict;
            }
        }
        None
    }

    /// Looks at a clause one of whose two watched literals is gone. `true`: it
    /// watches another one now.
    fn visit(&mut self, watch: Watch, gone: Lit, conflict: &mut Option<u32>) -> bool {
        if self.value[watch.blocker.at()] == 1 {
            return false;
        }
        let lits = &mut self.clauses[watch.clause as usize];
        if lits[0] == gone {
            lits.swap(0, 1);
        }
        let first = lits[0];
        if self.value[first.at()] == 1 {
            return false;
        }
        let other = (2..lits.len()).find(|at| self.value[lits[*at].at()] != -1);
        if let Some(at) = other {
            lits.swap(1, at);
            let other = lits[1];
            let clause = watch.clause;
            self.watches[other.at()].push(Watch {
                clause,
                blocker: first,
            });
            return true;
        }
        if self.value[first.at()] == -1 {
            *conflict = Some(watch.clause);
        } else {
            self.set(first, watch.clause);
        }
        false
    }

    /// Learns from a conflict: the cut at the first unique implication point.
    fn learn(&mut self, clause: u32) {
        let now = u32::try_from(self.limits.len()).expect("fewer levels than choices");
        let (mut learnt, mut open) = (vec![Lit(0)], 0);
        let (mut reason, mut at) = (clause, self.trail.len());
        let mut asserting: Option<Lit> = None;
        loop {
            for at in 0..self.clauses[reason as usize].len() {
                let lit = self.clauses[reason as usize][at];
                if Some(lit) != asserting {
                    open += self.mark(lit, now, &mut learnt);
                }
            }
            while !self.seen[self.trail[at - 1].choice()] {
                at -= 1;
            }
            at -= 1;
            let lit = self.trail[at];
            self.seen[lit.choice()] = false;
            open -= 1;
            if open == 0 {
                learnt[0] = lit.not();
                break;
            }
            asserting = Some(lit);
            reason = self.reason[lit.choice()];
        }
        self.follow(learnt);
    }

    /// Takes a literal into the cut; 1 if it was set at the level of the conflict.
    fn mark(&mut self, lit: Lit, now: u32, learnt: &mut Vec<Lit>) -> u32 {
        let choice = lit.choice();
        if self.seen[choice] || self.level[choice] == 0 {
            return 0;
        }
        self.seen[choice] = true;
        self.order.raise(choice);
        if self.level[choice] == now {
            return 1;
        }
        learnt.push(lit);
        0
    }

    /// Goes back as far as what was learnt allows, and does what it says.
    fn follow(&mut self, mut learnt: Vec<Lit>) {
        for lit in &learnt[1..] {
            self.seen[lit.choice()] = false;
        }
        self.order.fade();
        let level = |lit: &Lit| self.level[lit.choice()];
        let highest = (1..learnt.len()).max_by_key(|at| level(&learnt[*at]));
        let back = highest.map_or(0, |at| level(&learnt[at]));
        if let Some(at) = highest {
            learnt.swap(1, at);
        }
        self.back_to(back as usize);
        let first = learnt[0];
        let reason = if learnt.len() == 1 {
            NO_REASON
        } else {
            self.attach(learnt)
        };
        self.set(first, reason);
    }

    fn back_to(&mut self, level: usize) {
        if self.limits.len() <= level {
            return;
        }
        let keep = self.limits[level];
        for at in keep..self.trail.len() {
            let lit = self.trail[at];
            self.value[lit.at()] = 0;
            self.value[lit.not().at()] = 0;
            self.liked[lit.choice()] = lit.0 & 1 == 0;
            self.order.put_back(lit.choice());
        }
        self.trail.truncate(keep);
        self.limits.truncate(level);
        self.head = keep;
    }
}

/// 1, 1, 2, 1, 1, 2, 4, 1, ...
fn luby(mut at: u64) -> u64 {
    loop {
        let bits = 64 - at.leading_zeros();
        if at + 1 == 1 << bits {
            return 1 << (bits - 1);
        }
        at -= (1 << (bits - 1)) - 1;
    }
}
