//! Key pairs and what is sent to them: HPKE base mode with X-Wing (X25519 + ML-KEM-768),
//! HKDF-SHA256 and ChaCha20-Poly1305. The 32-byte secret of a pair is the X-Wing decapsulation key
//! itself (`from_bytes`); HPKE's DeriveKeyPair would make another pair of it and is never used.

use std::sync::OnceLock;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::rand_core::CryptoRng;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::derive::{Key, digest};
use crate::{Language, Malformed, Unopened, random, wordlist};

/// The suite byte of everything sent to a pair.
pub(crate) const SUITE: u8 = 2;

const PUBLIC_LEN: usize = 1216;
const ENCAPSULATED_LEN: usize = 1120;
const COMMITMENT_LEN: usize = 32;
const TAG_LEN: usize = 16;

/// How much longer a letter is than its content.
pub(crate) const OVERHEAD: usize = COMMITMENT_LEN + ENCAPSULATED_LEN + TAG_LEN;

/// The public half of a pair.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Box<[u8; PUBLIC_LEN]>);

impl PublicKey {
    /// As read from a row or a sheet.
    ///
    /// # Errors
    /// `Malformed` when it is not a valid X-Wing public key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        <XWing as Kem>::PublicKey::from_bytes(bytes).map_err(|_| Malformed)?;
        let bytes: [u8; PUBLIC_LEN] = bytes.try_into().map_err(|_| Malformed)?;
        Ok(Self(Box::new(bytes)))
    }

    /// For a row or a sheet: 1,216 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// Four words that two people read aloud when they meet: the first 44 bits of a digest.
    #[must_use]
    pub fn fingerprint(&self, language: Language) -> [String; 4] {
        let hash = self.digest();
        let bits = hash[..6]
            .iter()
            .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
            >> 4;
        std::array::from_fn(|at| {
            let number = bits >> (33 - 11 * at) & 0x7ff;
            wordlist(language)[usize::try_from(number).expect("11 bits")].to_owned()
        })
    }

    /// Eight bytes by which a holder of several pairs finds the right one.
    #[must_use]
    pub fn hint(&self) -> [u8; 8] {
        let hash = self.digest();
        std::array::from_fn(|at| hash[24 + at])
    }

    fn digest(&self) -> [u8; 32] {
        digest(&[b"pergola/fingerprint/v1", self.as_bytes()])
    }

    fn to_kem(&self) -> <XWing as Kem>::PublicKey {
        <XWing as Kem>::PublicKey::from_bytes(self.as_bytes()).expect("checked when it was made")
    }
}

/// Both halves of a pair. The public one costs more than opening a letter's envelope, so it is made once.
pub(crate) struct SecretPair {
    secret: Key,
    public: OnceLock<PublicKey>,
}

impl SecretPair {
    pub(crate) fn fresh() -> Self {
        Self::of(random::secret())
    }

    pub(crate) fn from_secret(secret: &[u8; 32]) -> Self {
        Self::of(Zeroizing::new(*secret))
    }

    const fn of(secret: Key) -> Self {
        Self {
            secret,
            public: OnceLock::new(),
        }
    }

    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.secret
    }

    pub(crate) fn public(&self) -> &PublicKey {
        self.public.get_or_init(|| {
            let public = XWing::sk_to_pk(&self.to_kem()).to_bytes();
            PublicKey(Box::new(public.into()))
        })
    }

    /// Opens a letter; nothing when pair, info, associated data or bytes are not the right ones.
    pub(crate) fn open(
        &self,
        info: &[u8],
        associated: &[u8],
        letter: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Unopened> {
        let (committed, rest) = letter
            .split_first_chunk::<COMMITMENT_LEN>()
            .ok_or(Unopened)?;
        let (encapsulated, body) = rest
            .split_first_chunk::<ENCAPSULATED_LEN>()
            .ok_or(Unopened)?;
        let encapsulated =
            <XWing as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Unopened)?;
        let mut context = hpke::setup_receiver::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            &self.to_kem(),
            &encapsulated,
            info,
        )
        .map_err(|_| Unopened)?;
        let mut commitment = [0; COMMITMENT_LEN];
        context
            .export(COMMIT, &mut commitment)
            .map_err(|_| Unopened)?;
        if !bool::from(commitment.ct_eq(committed)) {
            return Err(Unopened);
        }
        context
            .open(body, associated)
            .map(Zeroizing::new)
            .map_err(|_| Unopened)
    }

    fn to_kem(&self) -> <XWing as Kem>::PrivateKey {
        <XWing as Kem>::PrivateKey::from_bytes(&*self.secret)
            .expect("any 32 bytes are an X-Wing key")
    }
}

const COMMIT: &[u8] = b"pergola/commit/v1";

/// Seals a letter to a pair: commitment (32) ‖ encapsulated key (1,120) ‖ ciphertext ‖ tag (16).
/// The commitment is HPKE's Export of this context. The generator is an argument for test vectors.
pub(crate) fn send(
    to: &PublicKey,
    info: &[u8],
    associated: &[u8],
    content: &[u8],
    random: &mut impl CryptoRng,
) -> Vec<u8> {
    let (encapsulated, mut context) = hpke::setup_sender_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        XWing,
    >(&OpModeS::Base, &to.to_kem(), info, random)
    .expect("X-Wing encapsulation to a valid key does not fail");
    let mut commitment = [0; COMMITMENT_LEN];
    context
        .export(COMMIT, &mut commitment)
        .expect("32 bytes are less than 255 blocks");
    let body = context
        .seal(content, associated)
        .expect("the first message of a context");
    [&commitment[..], &encapsulated.to_bytes(), &body].concat()
}
