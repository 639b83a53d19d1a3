//! The key of one epoch of a circle, case or role, and the two ways in which a person holds it:
//! in their ring (under their personal key) and, until they next sign in, as a wrap to their pair.
//! Epoch keys are random and unrelated: holding one says nothing about the next or the last.

use std::sync::OnceLock;

use hpke::rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::derive::{Key, derive};
use crate::lockbox::{self, Label};
use crate::pair::{self, SUITE, SecretPair};
use crate::{AccountSheet, Place, PublicKey, RawId, Scope, ScopeKey, ScopeKind, Unopened, random};

/// The key of one epoch.
pub struct EpochKey {
    kind: ScopeKind,
    scope: RawId,
    epoch: u32,
    key: Key,
    pair: OnceLock<SecretPair>,
}

/// Why a key is wrapped for somebody; part of what the wrap is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody is given a key: on admission, with a role, or because the next epoch begins.
    Grant = 1,
    /// Somebody with a new pair is given again what they held.
    Again = 2,
    /// A trusted helper is given a half of somebody's account seed: see `trusted`.
    Trust = 3,
}

impl Purpose {
    /// The code for a row.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The purpose with this code, if there is one.
    #[must_use]
    pub const fn from_code(code: i64) -> Option<Self> {
        match code {
            1 => Some(Self::Grant),
            2 => Some(Self::Again),
            3 => Some(Self::Trust),
            _ => None,
        }
    }
}

impl EpochKey {
    /// A new random key. Make it anew on every run of a transaction.
    #[must_use]
    pub fn fresh(kind: ScopeKind, scope: RawId, epoch: u32) -> Self {
        Self::of(kind, scope, epoch, random::secret())
    }

    /// The kind of scope.
    #[must_use]
    pub const fn kind(&self) -> ScopeKind {
        self.kind
    }

    /// Which circle, case or role.
    #[must_use]
    pub const fn scope(&self) -> RawId {
        self.scope
    }

    /// Which epoch.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The key for values; nothing when `S` is another kind.
    #[must_use]
    pub fn scope_key<S: Scope>(&self) -> Option<ScopeKey<S>> {
        (S::KIND == self.kind).then(|| ScopeKey::new(&self.key, self.epoch))
    }

    /// The public key of this epoch's pair, so that others can seal to a scope without being in it.
    #[must_use]
    pub fn pair_public(&self) -> PublicKey {
        self.pair().public().clone()
    }

    /// A ring row: this key under the person's newest personal key.
    #[must_use]
    pub fn to_ring(
        &self,
        sheet: &AccountSheet,
        house: &RawId,
        programme: &RawId,
        person: &RawId,
    ) -> Vec<u8> {
        self.to_ring_with(sheet, [house, programme, person], random::bytes())
    }

    /// A key from a ring row. Older personal keys are tried too.
    ///
    /// # Errors
    /// `Unopened` when it belongs to another person, scope or epoch.
    #[expect(clippy::too_many_arguments, reason = "each one is bound into the row")]
    pub fn from_ring(
        bytes: &[u8],
        sheet: &AccountSheet,
        house: &RawId,
        programme: &RawId,
        person: &RawId,
        kind: ScopeKind,
        scope: RawId,
        epoch: u32,
    ) -> Result<Self, Unopened> {
        let named = named(kind, &scope, epoch);
        let parts: [&[u8]; 4] = [house, programme, person, &named];
        let label = Label {
            place: Place::RING,
            parts: &parts,
        };
        let key = sheet
            .ring_keys()
            .find_map(|ring| lockbox::unlock_key(&ring, &label, bytes));
        key.map(|key| Self::of(kind, scope, epoch, key))
            .ok_or(Unopened)
    }

    /// This key for somebody else, until their next sign-in puts it into their ring.
    #[must_use]
    pub fn wrap_for(
        &self,
        to: &PublicKey,
        purpose: Purpose,
        programme: &RawId,
        recipient: &RawId,
    ) -> Vec<u8> {
        self.wrap_with(to, purpose, programme, recipient, &mut random::System)
    }

    /// A key that somebody wrapped for this person.
    ///
    /// # Errors
    /// `Unopened` when it was made for another person, purpose, programme, scope or epoch.
    #[expect(clippy::too_many_arguments, reason = "each one is bound into the wrap")]
    pub fn unwrap(
        bytes: &[u8],
        sheet: &AccountSheet,
        purpose: Purpose,
        programme: &RawId,
        recipient: &RawId,
        kind: ScopeKind,
        scope: RawId,
        epoch: u32,
    ) -> Result<Self, Unopened> {
        let info = wrap_info(purpose, programme, &named(kind, &scope, epoch), recipient);
        let content = sheet.pair.open(&info, &[], bytes)?;
        let key: &[u8; 32] = content.as_slice().try_into().map_err(|_| Unopened)?;
        Ok(Self::of(kind, scope, epoch, Zeroizing::new(*key)))
    }

    pub(crate) fn to_ring_with(
        &self,
        sheet: &AccountSheet,
        owner: [&RawId; 3],
        nonce: [u8; 24],
    ) -> Vec<u8> {
        let ring = sheet
            .ring_keys()
            .next()
            .expect("a sheet has at least one personal key");
        let named = named(self.kind, &self.scope, self.epoch);
        let [house, programme, person] = owner;
        let parts: [&[u8]; 4] = [house, programme, person, &named];
        let label = Label {
            place: Place::RING,
            parts: &parts,
        };
        lockbox::lock_with(&ring, &label, &*self.key, nonce)
    }

    pub(crate) fn wrap_with(
        &self,
        to: &PublicKey,
        purpose: Purpose,
        programme: &RawId,
        recipient: &RawId,
        random: &mut impl CryptoRng,
    ) -> Vec<u8> {
        let named = named(self.kind, &self.scope, self.epoch);
        let info = wrap_info(purpose, programme, &named, recipient);
        pair::send(to, &info, &[], &*self.key, random)
    }

    pub(crate) fn pair(&self) -> &SecretPair {
        self.pair
            .get_or_init(|| SecretPair::from_secret(&derive(&*self.key, &[], b"pergola/pair/v1")))
    }

    /// A key that is derived and not drawn: see `receipt`.
    pub(crate) const fn derived(kind: ScopeKind, scope: RawId, epoch: u32, key: Key) -> Self {
        Self::of(kind, scope, epoch, key)
    }

    const fn of(kind: ScopeKind, scope: RawId, epoch: u32, key: Key) -> Self {
        Self {
            kind,
            scope,
            epoch,
            key,
            pair: OnceLock::new(),
        }
    }

    #[cfg(test)]
    pub(crate) fn raw_for_test(&self) -> &[u8; 32] {
        &self.key
    }

    #[cfg(test)]
    pub(crate) fn fixed(kind: ScopeKind, scope: RawId, epoch: u32, key: [u8; 32]) -> Self {
        Self::of(kind, scope, epoch, Zeroizing::new(key))
    }
}

/// kind (1) ‖ scope (16) ‖ epoch (u32, big-endian).
pub(crate) fn named(kind: ScopeKind, scope: &RawId, epoch: u32) -> Vec<u8> {
    [&[kind.byte()][..], scope, &epoch.to_be_bytes()].concat()
}

/// "pergola/v1/wrap" ‖ suite ‖ purpose ‖ programme ‖ kind, scope and epoch ‖ recipient.
pub(crate) fn wrap_info(
    purpose: Purpose,
    programme: &RawId,
    named: &[u8],
    recipient: &RawId,
) -> Vec<u8> {
    [
        b"pergola/v1/wrap",
        &[SUITE, purpose as u8][..],
        programme,
        named,
        recipient,
    ]
    .concat()
}
