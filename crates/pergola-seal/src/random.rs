//! The operating system's randomness: the only door through which keys, nonces, ids and codes
//! get their chance. Nothing here can be seeded, and no generator leaves this crate.

use std::convert::Infallible;

use hpke::rand_core::{TryCryptoRng, TryRng};
use zeroize::Zeroizing;

use crate::RawId;

/// Fills the buffer. A machine without randomness must not go on, so a failure ends the request.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the operating system"
)]
fn fill(buffer: &mut [u8]) {
    getrandom::fill(buffer).expect("the operating system gives randomness");
}

/// `N` random bytes for something that is not secret: a nonce, a mask, an id.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    fill(&mut out);
    out
}

/// `N` random bytes for a secret, wiped when dropped.
pub(crate) fn secret<const N: usize>() -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    fill(&mut *out);
    out
}

/// A number below `limit` (at least 1), every one equally likely.
pub(crate) fn below(limit: u32) -> u32 {
    even(limit, || u32::from_le_bytes(bytes()))
}

/// Throws away the draws above the last whole multiple of `limit`, which would favour low numbers.
fn even(limit: u32, mut draw: impl FnMut() -> u32) -> u32 {
    assert!(limit > 0, "a number below zero does not exist");
    let cut = u32::MAX - (u32::MAX % limit + 1) % limit;
    loop {
        let drawn = draw();
        if drawn <= cut {
            return drawn % limit;
        }
    }
}

/// 128 random bits for a row's id. It says nothing about when or who.
#[must_use]
pub fn fresh_id() -> RawId {
    bytes()
}

/// The same randomness in the shape that the HPKE library asks for.
pub(crate) struct System;

impl TryRng for System {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(bytes()))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        fill(buffer);
        Ok(())
    }
}

impl TryCryptoRng for System {}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{System, TryRng, even};

    /// Nothing of ours asks for them; whatever library does is given nothing that can be guessed.
    #[test]
    fn numbers_for_a_library_are_random_too() {
        let small: HashSet<u32> = (0..8).filter_map(|_| System.try_next_u32().ok()).collect();
        let large: HashSet<u64> = (0..8).filter_map(|_| System.try_next_u64().ok()).collect();
        // That two of eight are the same happens once in a hundred million runs.
        assert_eq!((small.len(), large.len()), (8, 8));
    }

    #[test]
    fn draws_that_would_favour_low_numbers_are_thrown_away() {
        let mut draws = [u32::MAX, u32::MAX - 1, 7].into_iter();
        assert_eq!(even(90, || draws.next().unwrap()), 7);
        assert_eq!(even(2048, || u32::MAX), 2047);
        assert_eq!(even(1, || 5), 0);
    }
}
