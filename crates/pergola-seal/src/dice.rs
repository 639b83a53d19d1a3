//! Dice for the content of the demo and of tests: names, days, answers. The same seed gives the same
//! house. Never for keys, nonces, ids or codes: those come from `random` alone, and nothing in this
//! crate takes dice.

use crate::random;

/// SplitMix64: small, even and good enough for make-believe.
pub struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice that fall differently each time.
    #[must_use]
    pub fn from_os() -> Self {
        Self(u64::from_le_bytes(random::bytes()))
    }

    /// A number below `limit`; 0 when the limit is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(limit);
        u64::try_from(wide >> 64).expect("the upper half of 128 bits")
    }

    /// One of the things, which must not be none.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let count = u64::try_from(things.len()).expect("a slice is shorter than 2^64");
        let at = usize::try_from(self.below(count)).expect("below a slice's length");
        things.get(at).expect("there is something to pick from")
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
