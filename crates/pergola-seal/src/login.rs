//! From handle and passphrase to the account seed. No password hash is stored: opening the slot is
//! the check. Every handle has exactly two slots of equal size, one of them random bytes, and a
//! sign-in always tries both; which one is real cannot be told at rest.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::cost::Cost;
use crate::derive::Key;
use crate::lockbox::{self, Label, OVERHEAD};
use crate::{Folded, HouseKeys, Place, random};

/// The salt of a handle; not a secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    /// A new one, for every new passphrase.
    #[must_use]
    pub fn fresh() -> Self {
        Self(random::bytes())
    }

    /// As read from a row.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// For a row.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// What a passphrase becomes.
pub struct LoginKey(pub(crate) Key);

/// Computes login keys and keeps its memory between them: one for each worker thread.
/// The memory is wiped after each use, because its last blocks would give the key away.
#[derive(Default)]
pub struct Hasher {
    blocks: Vec<Block>,
}

impl Hasher {
    /// One without memory yet; the first key takes it.
    #[must_use]
    pub const fn new() -> Self {
        Self { blocks: Vec::new() }
    }

    /// Argon2id, version 0x13, 32 bytes, the house's pepper as its secret.
    pub fn login_key(
        &mut self,
        words: &Folded,
        salt: &Salt,
        cost: Cost,
        keys: &HouseKeys,
    ) -> LoginKey {
        let mut out = Zeroizing::new([0; 32]);
        let params = Params::new(
            cost.memory_kib(),
            cost.passes(),
            cost.lanes(),
            Some(out.len()),
        )
        .expect("a Cost is within Argon2's bounds");
        let blocks = params.block_count();
        if self.blocks.len() < blocks {
            self.blocks.resize(blocks, Block::new());
        }
        Argon2::new_with_secret(&*keys.pepper, Algorithm::Argon2id, Version::V0x13, params)
            .expect("the pepper has 32 bytes")
            .hash_password_into_with_memory(
                words.as_bytes(),
                &salt.0,
                &mut *out,
                &mut self.blocks[..blocks],
            )
            .expect("salt, output and memory have the sizes asked for");
        self.blocks[..blocks].iter_mut().for_each(Zeroize::zeroize);
        LoginKey(out)
    }
}

/// As `Hasher::login_key`, with memory taken for this one key.
#[must_use]
pub fn login_key(words: &Folded, salt: &Salt, cost: Cost, keys: &HouseKeys) -> LoginKey {
    Hasher::new().login_key(words, salt, cost, keys)
}

/// The 32 bytes that open a person's account sheet.
pub struct AccountSeed(pub(crate) Key);

impl AccountSeed {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        Self(random::secret())
    }

    /// Whether both are the same; takes the same time wherever they differ.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.0.ct_eq(&*other.0).into()
    }
}

/// The two slots of a handle, for two columns.
#[derive(Clone, PartialEq, Eq)]
pub struct LoginSlots {
    /// The first column.
    pub one: Vec<u8>,
    /// The second column.
    pub two: Vec<u8>,
}

impl LoginSlots {
    /// How many bytes each slot has.
    pub const LEN: usize = 32 + OVERHEAD;

    /// Puts the seed into one of the two by chance and noise into the other. `tag` is the handle's.
    #[must_use]
    pub fn new(login: &LoginKey, seed: &AccountSeed, tag: &[u8; 32]) -> Self {
        let real = lockbox::lock(&login.0, &label(&[tag]), &*seed.0);
        let noise = random::bytes::<{ Self::LEN }>().to_vec();
        if random::below(2) == 0 {
            Self {
                one: real,
                two: noise,
            }
        } else {
            Self {
                one: noise,
                two: real,
            }
        }
    }

    /// Two slots of noise, for the counted work when a handle does not exist.
    #[must_use]
    pub fn noise() -> Self {
        let noise = || random::bytes::<{ Self::LEN }>().to_vec();
        Self {
            one: noise(),
            two: noise(),
        }
    }

    /// The seed, when the login key opens one of them. Both are always tried.
    #[must_use]
    pub fn open(&self, login: &LoginKey, tag: &[u8; 32]) -> Option<AccountSeed> {
        let one = lockbox::unlock_key(&login.0, &label(&[tag]), &self.one);
        let two = lockbox::unlock_key(&login.0, &label(&[tag]), &self.two);
        one.or(two).map(AccountSeed)
    }
}

fn label<'a>(parts: &'a [&'a [u8]]) -> Label<'a> {
    Label {
        place: Place::LOGIN_SLOT,
        parts,
    }
}
