//! A text sealed to a scope by somebody who is not in it, with the scope's public key alone: a
//! concern for the leads, a card for the coordinators; and to one person's own pair. The sender cannot open it again.
//! version 1 ‖ suite 2 ‖ scope kind ‖ hint of the public key (8) ‖ a letter with a one-time scope key
//! ‖ the text as format 1 under that key (its epoch 0). So padding, position and shred key are
//! those of every other value: erasing the owner makes this noise too.

use std::marker::PhantomData;

use hpke::rand_core::CryptoRng;

use crate::derive::Key;
use crate::pair::{self, OVERHEAD, SUITE, SecretPair};
use crate::{AccountSheet, At, EpochKey, Malformed, PersonScope, Plain, PublicKey, Scope};
use crate::{ScopeKey, Sealed, ShredKey, Unopened, random};

const VERSION: u8 = 1;
const HINT_AT: usize = 3;
const HINT_LEN: usize = 8;
const LETTER_LEN: usize = OVERHEAD + 32;
const ONCE_EPOCH: u32 = 0;

/// A text sealed to a scope's public key.
pub struct SealedTo<S> {
    bytes: Vec<u8>,
    scope: PhantomData<fn() -> S>,
}

impl<S> Clone for SealedTo<S> {
    fn clone(&self) -> Self {
        Self {
            bytes: self.bytes.clone(),
            scope: PhantomData,
        }
    }
}

impl<S: Scope> SealedTo<S> {
    /// Takes bytes from a row.
    ///
    /// # Errors
    /// `Malformed` when length, version, suite or scope kind are not those of this type.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Malformed> {
        let value = bytes
            .get(HINT_AT + HINT_LEN + LETTER_LEN..)
            .ok_or(Malformed)?;
        Sealed::<S>::from_bytes(value.to_vec())?;
        let right = bytes.starts_with(&[VERSION, SUITE, S::KIND.byte()]);
        right
            .then_some(Self {
                bytes,
                scope: PhantomData,
            })
            .ok_or(Malformed)
    }

    /// The bytes for a row.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes for a row.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// `PublicKey::hint` of the pair that opens it.
    #[must_use]
    pub fn hint(&self) -> [u8; HINT_LEN] {
        std::array::from_fn(|at| self.bytes[HINT_AT + at])
    }
}

/// Seals a text of one owner to a scope's public key.
#[must_use]
pub fn seal_to<S: Scope>(to: &PublicKey, shred: &ShredKey, plain: &Plain, at: &At) -> SealedTo<S> {
    let once = (random::secret(), random::bytes());
    seal_to_with(to, shred, plain, at, once, &mut random::System)
}

pub(crate) fn seal_to_with<S: Scope>(
    to: &PublicKey,
    shred: &ShredKey,
    plain: &Plain,
    at: &At,
    (once, nonce): (Key, [u8; 24]),
    random: &mut impl CryptoRng,
) -> SealedTo<S> {
    let head = [&[VERSION, SUITE, S::KIND.byte()][..], &to.hint()].concat();
    let letter = pair::send(to, &info::<S>(at), &head, &*once, random);
    let key = ScopeKey::<S>::new(&once, ONCE_EPOCH).value_key(shred);
    let value = key.seal_bytes(plain.text().as_bytes(), at, nonce);
    SealedTo {
        bytes: [&head[..], &letter, value.as_bytes()].concat(),
        scope: PhantomData,
    }
}

impl EpochKey {
    /// Opens what was sealed to this epoch's pair.
    ///
    /// # Errors
    /// `Unopened` when it was sealed to another pair, kind or position, or its owner was erased.
    pub fn open_to<S: Scope>(
        &self,
        sealed: &SealedTo<S>,
        shred: &ShredKey,
        at: &At,
    ) -> Result<Plain, Unopened> {
        if self.kind() != S::KIND {
            return Err(Unopened);
        }
        opened(self.pair(), sealed, shred, at)
    }
}

impl AccountSheet {
    /// Opens what was sealed to this person's own pair.
    ///
    /// # Errors
    /// `Unopened` when it was sealed to another pair or position, or its owner was erased.
    pub fn open_to(
        &self,
        sealed: &SealedTo<PersonScope>,
        shred: &ShredKey,
        at: &At,
    ) -> Result<Plain, Unopened> {
        opened(&self.pair, sealed, shred, at)
    }
}

fn opened<S: Scope>(
    pair: &SecretPair,
    sealed: &SealedTo<S>,
    shred: &ShredKey,
    at: &At,
) -> Result<Plain, Unopened> {
    let (head, rest) = sealed.bytes.split_at(HINT_AT + HINT_LEN);
    let (letter, value) = rest.split_at(LETTER_LEN);
    if pair.public().hint() != sealed.hint() {
        return Err(Unopened);
    }
    let once = pair.open(&info::<S>(at), head, letter)?;
    let once: &[u8; 32] = once.as_slice().try_into().map_err(|_| Unopened)?;
    let value = Sealed::from_bytes(value.to_vec()).map_err(|_| Unopened)?;
    ScopeKey::<S>::new(once, ONCE_EPOCH)
        .value_key(shred)
        .open(&value, at)
}

/// "pergola/v1/to" ‖ the position, with the header that the inner value will have.
fn info<S: Scope>(at: &At) -> Vec<u8> {
    let header = [1, 1, S::KIND.byte(), 0, 0, 0, 0];
    [&b"pergola/v1/to"[..], &at.associated(&header)].concat()
}
