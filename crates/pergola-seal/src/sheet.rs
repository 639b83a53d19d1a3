//! The account sheet: a person's own keys, each of them random, in one box under the account seed.
//! The pair receives keys from others, the personal keys seal what is the person's alone, and the
//! nullifier key is kept for life. None is derived from the seed, so the seed can be changed.

use zeroize::Zeroizing;

use crate::derive::{Key, derive};
use crate::lockbox::{self, Label};
use crate::padding::{pad, unpad};
use crate::pair::SecretPair;
use crate::{AccountSeed, PersonScope, Place, PublicKey, RawId, ScopeKey, Unopened, random};

const VERSION: u8 = 1;
/// How many personal epochs one sheet can hold; a new one is made a few times in a life.
const EPOCHS_MAX: usize = 1_000;

/// A person's own keys.
pub struct AccountSheet {
    pub(crate) pair: SecretPair,
    nullifier: Key,
    /// The key of epoch 1 first; never empty.
    personal: Vec<Key>,
}

impl AccountSheet {
    /// A new sheet with personal epoch 1.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            pair: SecretPair::fresh(),
            nullifier: random::secret(),
            personal: vec![random::secret()],
        }
    }

    /// The public half of the pair, to which others wrap keys.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.pair.public().clone()
    }

    /// The newest personal key.
    #[must_use]
    pub fn personal(&self) -> ScopeKey<PersonScope> {
        self.personal_at(self.newest())
            .expect("the newest epoch exists")
    }

    /// The personal key of an epoch, if the person has it.
    #[must_use]
    pub fn personal_at(&self, epoch: u32) -> Option<ScopeKey<PersonScope>> {
        let at = usize::try_from(epoch.checked_sub(1)?).ok()?;
        self.personal.get(at).map(|key| ScopeKey::new(key, epoch))
    }

    /// Adds a personal key; the older ones stay, so that older values open.
    ///
    /// # Panics
    /// When it is the thousandth: callers limit how often somebody may ask for one.
    pub fn new_personal_epoch(&mut self) {
        assert!(
            self.personal.len() < EPOCHS_MAX,
            "nobody changes their keys a thousand times"
        );
        self.personal.push(random::secret());
    }

    /// A new pair, after somebody else may have seen the keys. Wraps to the old one open no more.
    pub fn new_pair(&mut self) {
        self.pair = SecretPair::fresh();
    }

    /// The sheet under the seed, for a row; padded, so that it hardly tells how many epochs.
    #[must_use]
    pub fn seal(
        &self,
        seed: &AccountSeed,
        house: &RawId,
        programme: &RawId,
        person: &RawId,
    ) -> Vec<u8> {
        self.seal_with(seed, [house, programme, person], random::bytes())
    }

    /// Opens a sheet from a row.
    ///
    /// # Errors
    /// `Unopened` when the seed, house, programme or person is another one.
    pub fn open(
        bytes: &[u8],
        seed: &AccountSeed,
        house: &RawId,
        programme: &RawId,
        person: &RawId,
    ) -> Result<Self, Unopened> {
        let parts: [&[u8]; 3] = [house, programme, person];
        let label = Label {
            place: Place::ACCOUNT_SHEET,
            parts: &parts,
        };
        let padded = lockbox::unlock(&seed.0, &label, bytes).ok_or(Unopened)?;
        unpad(&padded).and_then(Self::decode).ok_or(Unopened)
    }

    pub(crate) fn seal_with(
        &self,
        seed: &AccountSeed,
        owner: [&RawId; 3],
        nonce: [u8; 24],
    ) -> Vec<u8> {
        let parts = owner.map(|id| id.as_slice());
        let label = Label {
            place: Place::ACCOUNT_SHEET,
            parts: &parts,
        };
        lockbox::lock_with(&seed.0, &label, &pad(&self.encode()), nonce)
    }

    /// version ‖ pair secret (32) ‖ nullifier key (32) ‖ personal keys (32 each), epoch 1 first.
    fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(65 + 32 * self.personal.len()));
        out.push(VERSION);
        out.extend_from_slice(self.pair.secret());
        out.extend_from_slice(&*self.nullifier);
        for key in &self.personal {
            out.extend_from_slice(&**key);
        }
        out
    }

    pub(crate) fn decode(content: &[u8]) -> Option<Self> {
        let (&VERSION, keys) = content.split_first()? else {
            return None;
        };
        let (keys, rest) = keys.as_chunks::<32>();
        let (pair, keys) = keys.split_first()?;
        let (nullifier, personal) = keys.split_first()?;
        let counted = rest.is_empty() && (1..=EPOCHS_MAX).contains(&personal.len());
        counted.then(|| Self {
            pair: SecretPair::from_secret(pair),
            nullifier: Zeroizing::new(*nullifier),
            personal: personal.iter().copied().map(Zeroizing::new).collect(),
        })
    }

    /// The keys that ring rows are sealed under, the newest first.
    pub(crate) fn ring_keys(&self) -> impl Iterator<Item = Key> {
        self.personal
            .iter()
            .rev()
            .map(|key| derive(&**key, &[], b"pergola/ring/v1"))
    }

    fn newest(&self) -> u32 {
        u32::try_from(self.personal.len()).expect("fewer than EPOCHS_MAX")
    }
}
