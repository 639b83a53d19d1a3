//! The trusted pair: the account seed in two halves, one sealed to each of two helpers. A half is
//! as good as noise; both together are the seed. A helper who confirms a claim seals their half anew
//! under the claim code, which stands on one slip of paper and nowhere else.

use hpke::rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::derive::{Key, derive};
use crate::epoch::{named, wrap_info};
use crate::lockbox::{self, Label};
use crate::spelled::{Spelled, WrongGroup};
use crate::{AccountSeed, AccountSheet, Place, Plain, PublicKey, Purpose, RawId, ScopeKind};
use crate::{Unopened, pair, random};

/// Which of the two halves; part of what a sealed half is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Half {
    /// The first.
    One = 1,
    /// The second.
    Two = 2,
}

impl Half {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];

    /// The code for a row.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The half with this code, if there is one.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|half| half.code() == code)
    }
}

/// One half of an account seed.
pub struct Share {
    half: Half,
    key: Key,
}

impl AccountSeed {
    /// The seed in two halves, another two each time: one is random, the other is what is missing
    /// from it to the seed (exclusive or).
    #[must_use]
    pub fn split(&self) -> [Share; 2] {
        self.split_with(random::secret())
    }

    pub(crate) fn split_with(&self, drawn: Key) -> [Share; 2] {
        let other = xor(&self.0, &drawn);
        [(Half::One, drawn), (Half::Two, other)].map(|(half, key)| Share { half, key })
    }
}

impl Share {
    /// Which half it is.
    #[must_use]
    pub const fn half(&self) -> Half {
        self.half
    }

    /// The seed from two halves; nothing from one half twice. Halves of different splits give a
    /// seed that opens nothing.
    #[must_use]
    pub fn join(&self, other: &Self) -> Option<AccountSeed> {
        (self.half != other.half).then(|| AccountSeed(xor(&self.key, &other.key)))
    }

    /// This half for a helper, until they confirm a claim. It is bound to programme, person,
    /// helper and half.
    #[must_use]
    pub fn seal(
        &self,
        to: &PublicKey,
        programme: &RawId,
        person: &RawId,
        helper: &RawId,
    ) -> Vec<u8> {
        self.seal_with(to, [programme, person, helper], &mut random::System)
    }

    /// The half that was sealed to the helper whose sheet this is.
    ///
    /// # Errors
    /// `Unopened` when it is another half, or was sealed for another programme, person or helper.
    pub fn open(
        bytes: &[u8],
        sheet: &AccountSheet,
        half: Half,
        programme: &RawId,
        person: &RawId,
        helper: &RawId,
    ) -> Result<Self, Unopened> {
        let info = info(half, [programme, person, helper]);
        let content = sheet.pair.open(&info, &[], bytes)?;
        let key: &[u8; 32] = content.as_slice().try_into().map_err(|_| Unopened)?;
        let key = Zeroizing::new(*key);
        Ok(Self { half, key })
    }

    pub(crate) fn seal_with(
        &self,
        to: &PublicKey,
        owner: [&RawId; 3],
        random: &mut impl CryptoRng,
    ) -> Vec<u8> {
        pair::send(to, &info(self.half, owner), &[], &*self.key, random)
    }

    #[cfg(test)]
    pub(crate) fn raw_for_test(&self) -> &[u8; 32] {
        &self.key
    }
}

/// The info of every wrap, with the person as the scope and the half as its epoch.
fn info(half: Half, [programme, person, helper]: [&RawId; 3]) -> Vec<u8> {
    let named = named(ScopeKind::Person, person, u32::from(half as u8));
    wrap_info(Purpose::Trust, programme, &named, helper)
}

fn xor(one: &[u8; 32], two: &[u8; 32]) -> Key {
    Zeroizing::new(std::array::from_fn(|at| one[at] ^ two[at]))
}

/// A claim code: spelled like a recovery code, and never one. Its keys have labels of their own, so
/// neither opens what belongs to the other.
pub struct ClaimCode(Spelled);

impl ClaimCode {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        Self(Spelled::fresh())
    }

    /// Seven groups for the slip of paper: four characters and the check character.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0.groups()
    }

    /// Reads what was typed, as `RecoveryCode::parse` does.
    ///
    /// # Errors
    /// `WrongGroup` names the first group that cannot be right.
    pub fn parse(typed: &Plain) -> Result<Self, WrongGroup> {
        Spelled::read(typed.text()).map(Self)
    }

    /// By what a claim is recognised. It says nothing about the key: HKDF with another label.
    #[must_use]
    pub fn lookup(&self) -> [u8; 32] {
        *derive(&*self.0.text(), &[], b"pergola/claim/lookup/v1")
    }

    /// A half under this code, for a row. `tag` is the account's.
    #[must_use]
    pub fn wrap(&self, share: &Share, tag: &[u8; 32]) -> Vec<u8> {
        self.wrap_with(share, tag, random::bytes())
    }

    /// A half, when this is the right code, account and half.
    #[must_use]
    pub fn unwrap(&self, bytes: &[u8], half: Half, tag: &[u8; 32]) -> Option<Share> {
        let number = [half as u8];
        let label = Label {
            place: Place::CLAIM_SHARE,
            parts: &[tag, &number],
        };
        lockbox::unlock_key(&self.key(), &label, bytes).map(|key| Share { half, key })
    }

    pub(crate) fn wrap_with(&self, share: &Share, tag: &[u8; 32], nonce: [u8; 24]) -> Vec<u8> {
        let number = [share.half as u8];
        let label = Label {
            place: Place::CLAIM_SHARE,
            parts: &[tag, &number],
        };
        lockbox::lock_with(&self.key(), &label, &*share.key, nonce)
    }

    /// HKDF over the 28 characters as they are printed, without the check characters.
    fn key(&self) -> Key {
        derive(&*self.0.text(), &[], b"pergola/claim/v1")
    }
}
