//! The Merkle tree of RFC 6962, section 2.1, over SHA-256: what a leaf and a
//! node hash to, and the frontier of a tree that only grows. Memory is one hash
//! per level, however many entries there are.

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash of an entry: SHA-256(0x00 ‖ entry).
#[must_use]
pub fn leaf(entry: &[u8]) -> Hash {
    Sha256::new_with_prefix([0])
        .chain_update(entry)
        .finalize()
        .into()
}

/// The hash over two halves: SHA-256(0x01 ‖ left ‖ right).
#[must_use]
pub fn node(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(left);
    bytes[33..].copy_from_slice(right);
    Sha256::digest(bytes).into()
}

/// The root of a tree without entries: SHA-256 of nothing.
#[must_use]
pub fn empty() -> Hash {
    Sha256::digest([]).into()
}

/// SHA-256 of some bytes, as entries carry it.
#[must_use]
pub fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The right edge of a growing tree: the roots of its whole subtrees, the
/// largest first. Enough to go on and to say the root at any moment.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// A tree without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            size: 0,
            peaks: Vec::new(),
        }
    }

    /// A kept frontier: its size, and the roots of its whole subtrees, the
    /// largest first. None when their number does not fit the size.
    #[must_use]
    pub fn from_parts(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (usize::try_from(size.count_ones()) == Ok(peaks.len())).then_some(Self { size, peaks })
    }

    /// How many entries.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The roots of its whole subtrees, the largest first.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Takes the hash of one more entry. `made` is told each subtree of 2^level
    /// entries that this one completed, level 0 first.
    pub fn push(&mut self, leaf: Hash, mut made: impl FnMut(u32, &Hash)) {
        let mut top = leaf;
        made(0, &top);
        for level in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                top = node(&left, &top);
                made(level + 1, &top);
            }
        }
        self.peaks.push(top);
        self.size += 1;
    }

    /// The root at this size.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev().copied();
        let Some(last) = peaks.next() else {
            return empty();
        };
        peaks.fold(last, |right, left| node(&left, &right))
    }
}

#[cfg(test)]
mod tests {
    use super::{Frontier, Hash, leaf};

    /// The leaves of RFC 6962's reference test (certificate-transparency, merkle_tree_test.cc).
    const LEAVES: [&str; 8] = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];
    /// Its roots, at sizes 0 to 8.
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len() / 2)
            .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
            .collect()
    }

    #[test]
    fn the_roots_of_the_reference() {
        let mut tree = Frontier::new();
        for (size, root) in ROOTS.iter().enumerate() {
            assert_eq!(tree.root().as_slice(), bytes(root), "{size}");
            if let Some(text) = LEAVES.get(size) {
                tree.push(leaf(&bytes(text)), |_, _| ());
            }
        }
    }

    #[test]
    fn a_kept_frontier_goes_on() {
        let mut whole = Frontier::new();
        for at in 0..77_u8 {
            let kept = Frontier::from_parts(whole.size(), whole.peaks().to_vec()).unwrap();
            assert_eq!(kept, whole);
            whole.push(leaf(&[at]), |_, _| ());
        }
        assert_eq!(Frontier::from_parts(3, vec![Hash::default()]), None);
    }
}
