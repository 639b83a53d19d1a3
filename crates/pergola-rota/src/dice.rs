//! Dice that fall the same way for the same seed on every machine (wyrand).
//! Only for searching: nothing secret may ever depend on them.

/// A seeded source of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of a seed, and of a stream among those of the same seed.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut dice = Self(seed ^ stream.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.next();
        dice.next();
        dice
    }

    /// The next 64 bits.
    #[inline]
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0xA076_1D64_78BD_642F);
        let wide = u128::from(self.0) * u128::from(self.0 ^ 0xE703_7ED1_A0B4_28DB);
        #[expect(clippy::cast_possible_truncation, reason = "both halves are wanted")]
        let folded = (wide >> 64) as u64 ^ wide as u64;
        folded
    }

    /// A number below `count`, which is not 0.
    #[inline]
    pub fn below(&mut self, count: usize) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the result is below `count`"
        )]
        let drawn = ((u128::from(self.next()) * count as u128) >> 64) as usize;
        drawn
    }

    /// A number from 0 up to but not including 1.
    #[inline]
    pub fn share(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let drawn = (self.next() >> 11) as f64;
        drawn / 9_007_199_254_740_992.0
    }
}
