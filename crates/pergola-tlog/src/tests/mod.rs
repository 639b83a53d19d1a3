//! Tests across files: against other implementations of the same standards, of
//! the rules, and of what a writer writes.

mod differential;
mod noise;
mod rules;
mod writing;

use crate::tree::{Frontier, Hash, leaf};

/// A tree with all its whole subtrees by level, as a store would keep them.
struct Forest {
    frontier: Frontier,
    levels: Vec<Vec<Hash>>,
}

impl Forest {
    fn new(size: u64) -> Self {
        let mut forest = Self {
            frontier: Frontier::new(),
            levels: vec![Vec::new(); 64],
        };
        for at in 0..size {
            forest.push(at);
        }
        forest
    }

    fn push(&mut self, at: u64) {
        let levels = &mut self.levels;
        self.frontier.push(leaf(&record(at)), |level, hash| {
            levels[level as usize].push(*hash);
        });
    }

    fn subtree(&self, level: u32, index: u64) -> Hash {
        self.levels[level as usize][usize::try_from(index).unwrap()]
    }
}

/// What stands in for an entry.
fn record(at: u64) -> Vec<u8> {
    format!("entry {at}").into_bytes()
}
