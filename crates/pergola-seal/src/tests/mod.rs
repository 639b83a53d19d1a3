//! Tests that need to see inside. Each file says which promise it holds the code to.

mod forms;
mod keys;
mod moved;
mod oracles;
mod plain;
mod receipt;
mod recovery;
mod slots;
mod trusted;
mod vectors;
mod vectors_pair;

use hpke::rand_core::{TryCryptoRng, TryRng};
use serde_json::Value;
use std::convert::Infallible;

use crate::{At, Place, RawId};

/// Bytes from hex.
fn hex(text: &str) -> Vec<u8> {
    assert_eq!(text.len() % 2, 0);
    let digits: Vec<u8> = text
        .chars()
        .map(|c| c.to_digit(16).unwrap() as u8)
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

/// One of the files in tests/vectors.
struct Vectors(Value);

impl Vectors {
    fn of(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap())
    }

    fn text(&self, name: &str) -> &str {
        self.0[name]
            .as_str()
            .unwrap_or_else(|| panic!("{name} is a text"))
    }

    fn number(&self, name: &str) -> u64 {
        self.0[name]
            .as_u64()
            .unwrap_or_else(|| panic!("{name} is a number"))
    }

    fn small(&self, name: &str) -> u32 {
        u32::try_from(self.number(name)).unwrap()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        hex(self.text(name))
    }

    fn array<const N: usize>(&self, name: &str) -> [u8; N] {
        self.bytes(name).try_into().unwrap()
    }

    fn cases(&self, name: &str) -> Vec<Self> {
        self.0[name]
            .as_array()
            .unwrap()
            .iter()
            .cloned()
            .map(Self)
            .collect()
    }

    /// A position with this file's house and programme.
    fn at(&self, place: Place, row: (RawId, RawId), revision: u64) -> At {
        let (house, programme) = (self.array("house"), self.array("programme"));
        At {
            house,
            programme,
            place,
            row,
            revision,
        }
    }
}

/// "Randomness" for a vector: gives these bytes once and refuses to give more.
struct Fixed(Vec<u8>);

impl TryRng for Fixed {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        panic!("only whole buffers are asked for")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        panic!("only whole buffers are asked for")
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        let given: Vec<u8> = self.0.drain(..buffer.len()).collect();
        buffer.copy_from_slice(&given);
        Ok(())
    }
}

impl TryCryptoRng for Fixed {}

/// A copy with one bit flipped.
fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut out = bytes.to_vec();
    out[bit / 8] ^= 1 << (bit % 8);
    out
}

/// The bytes of a wrap or letter that a test changes: all of the first 64 and the last 400, which
/// hold headers, commitments and ciphertexts, and every sixteenth of the encapsulated key between.
fn some_bytes(len: usize) -> impl Iterator<Item = usize> {
    (0..len).filter(move |at| *at < 64 || at + 400 > len || at % 16 == 0)
}
