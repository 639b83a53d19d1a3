//! Proofs whose length grows with the logarithm of the journal (RFC 6962,
//! sections 2.1.1 and 2.1.2): that an entry stands in a tree, and that a later
//! tree goes on from an earlier one. Checking never panics, whatever it is given.

use crate::tree::{Hash, empty, node};

/// Why there is no proof.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is no such entry or size in this tree")]
pub struct OutOfRange;

/// Proves that the entry at `index` stands in the tree of `size` entries.
/// `subtree(level, n)` gives the hash over the entries n·2^level to
/// (n+1)·2^level, as `Frontier::push` told it.
///
/// # Errors
/// When the index is not below the size.
pub fn inclusion(
    index: u64,
    size: u64,
    subtree: &mut impl FnMut(u32, u64) -> Hash,
) -> Result<Vec<Hash>, OutOfRange> {
    if index >= size {
        return Err(OutOfRange);
    }
    let mut proof = Vec::new();
    let (mut from, mut to) = (0, size);
    while to - from > 1 {
        let half = from + split(to - from);
        if index < half {
            proof.push(range(half, to, subtree));
            to = half;
        } else {
            proof.push(range(from, half, subtree));
            from = half;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// Proves that the tree of `new` entries begins with the tree of `old` entries.
///
/// # Errors
/// When the old size is 0 or more than the new one.
pub fn consistency(
    old: u64,
    new: u64,
    subtree: &mut impl FnMut(u32, u64) -> Hash,
) -> Result<Vec<Hash>, OutOfRange> {
    if old == 0 || old > new {
        return Err(OutOfRange);
    }
    let mut proof = Vec::new();
    let (mut from, mut to) = (0, new);
    while to != old {
        let half = from + split(to - from);
        if old <= half {
            proof.push(range(half, to, subtree));
            to = half;
        } else {
            proof.push(range(from, half, subtree));
            from = half;
        }
    }
    if from > 0 {
        proof.push(range(from, to, subtree));
    }
    proof.reverse();
    Ok(proof)
}

/// Whether the proof shows that this leaf stands at `index` of the tree with this root.
#[must_use]
pub fn includes(index: u64, size: u64, leaf: &Hash, root: &Hash, proof: &[Hash]) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut top) = (index, size - 1, *leaf);
    for hash in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            top = node(hash, &top);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            top = node(&top, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && top == *root
}

/// Whether the proof shows that the tree of `new` entries begins with that of `old`.
#[must_use]
pub fn continues(old: (u64, &Hash), new: (u64, &Hash), proof: &[Hash]) -> bool {
    let ((old, old_root), (new, new_root)) = (old, new);
    if old == new {
        return proof.is_empty() && old_root == new_root;
    }
    if old == 0 || old > new {
        return old == 0 && proof.is_empty() && *old_root == empty();
    }
    let turned = (old - 1).trailing_ones();
    let (mut at, mut last) = ((old - 1) >> turned, (new - 1) >> turned);
    let (first, rest) = match proof.split_first() {
        _ if at == 0 => (old_root, proof),
        Some(split) => split,
        None => return false,
    };
    let (mut old_top, mut new_top) = (*first, *first);
    for hash in rest {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old_top = node(hash, &old_top);
            new_top = node(hash, &new_top);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new_top = node(&new_top, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old_top == *old_root && new_top == *new_root
}

/// The largest power of two below `count`, which is at least 2.
const fn split(count: u64) -> u64 {
    1 << (count - 1).ilog2()
}

/// The hash over the entries `from` to `to`, of which there is at least one,
/// where `from` is what a split of the tree gave.
fn range(from: u64, to: u64, subtree: &mut impl FnMut(u32, u64) -> Hash) -> Hash {
    let count = to - from;
    if count.is_power_of_two() {
        let level = count.ilog2();
        return subtree(level, from >> level);
    }
    let half = from + split(count);
    let left = range(from, half, subtree);
    node(&left, &range(half, to, subtree))
}
