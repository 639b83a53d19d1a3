//! The recovery code: 140 random bits on paper, spelled as `spelled` says. Codes are long enough
//! for HKDF without Argon2.

use crate::derive::{Key, derive};
use crate::lockbox::{self, Label};
use crate::spelled::{Spelled, WrongGroup};
use crate::{AccountSeed, Place, Plain, random};

/// A recovery code. It cannot be printed except by its groups.
pub struct RecoveryCode(Spelled);

impl RecoveryCode {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        Self(Spelled::fresh())
    }

    /// Seven groups for the sheet of paper: four characters and the check character.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0.groups()
    }

    /// Reads what was typed: any case, spaces and dashes anywhere, Eastern digits, O for 0, I and L
    /// for 1.
    ///
    /// # Errors
    /// `WrongGroup` names the first group that cannot be right.
    pub fn parse(typed: &Plain) -> Result<Self, WrongGroup> {
        Spelled::read(typed.text()).map(Self)
    }

    /// The account seed under this code, for a row. `tag` is the handle's.
    #[must_use]
    pub fn wrap(&self, seed: &AccountSeed, tag: &[u8; 32]) -> Vec<u8> {
        self.wrap_with(seed, tag, random::bytes())
    }

    /// The account seed, when this is the right code.
    #[must_use]
    pub fn unwrap(&self, bytes: &[u8], tag: &[u8; 32]) -> Option<AccountSeed> {
        let label = Label {
            place: Place::RECOVERY,
            parts: &[tag],
        };
        lockbox::unlock_key(&self.key(), &label, bytes).map(AccountSeed)
    }

    pub(crate) fn wrap_with(&self, seed: &AccountSeed, tag: &[u8; 32], nonce: [u8; 24]) -> Vec<u8> {
        let label = Label {
            place: Place::RECOVERY,
            parts: &[tag],
        };
        lockbox::lock_with(&self.key(), &label, &*seed.0, nonce)
    }

    /// HKDF over the 28 characters as they are printed, without the check characters.
    fn key(&self) -> Key {
        derive(&*self.0.text(), &[], b"pergola/recovery/v1")
    }
}
