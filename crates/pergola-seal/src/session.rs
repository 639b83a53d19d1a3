//! A session: 16 bytes to look it up and a 32-byte key, both in the cookie and nowhere else. The
//! row holds a hash of the one and the account seed under the other, so that a stolen database with
//! live sessions opens nothing.

use zeroize::Zeroizing;

use crate::derive::{Key, derive, digest};
use crate::lockbox::{self, Label};
use crate::{AccountSeed, Place, encode, form, random};

const LOOKUP_LEN: usize = 16;

/// What the cookie carries.
pub struct SessionToken {
    lookup: [u8; LOOKUP_LEN],
    key: Key,
}

impl SessionToken {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            lookup: random::bytes(),
            key: random::secret(),
        }
    }

    /// The cookie's value: 64 characters of base64url.
    #[must_use]
    pub fn cookie(&self) -> String {
        let mut bytes = Zeroizing::new([0; LOOKUP_LEN + 32]);
        bytes[..LOOKUP_LEN].copy_from_slice(&self.lookup);
        bytes[LOOKUP_LEN..].copy_from_slice(&*self.key);
        encode::to_text(&*bytes)
    }

    /// From a cookie's value; nothing when it is not one of ours.
    #[must_use]
    pub fn parse(cookie: &str) -> Option<Self> {
        if cookie.len() != 64 {
            return None;
        }
        let bytes = encode::from_text(cookie)?;
        let (lookup, key) = bytes.split_first_chunk::<LOOKUP_LEN>()?;
        let key: &[u8; 32] = key.try_into().ok()?;
        Some(Self {
            lookup: *lookup,
            key: Zeroizing::new(*key),
        })
    }

    /// Where the session's row is: SHA-256 of the look-up bytes.
    #[must_use]
    pub fn lookup_hash(&self) -> [u8; 32] {
        digest(&[&self.lookup])
    }

    /// The account seed for the session's row.
    #[must_use]
    pub fn seal_seed(&self, seed: &AccountSeed) -> Vec<u8> {
        self.seal_seed_with(seed, random::bytes())
    }

    /// The account seed from the session's row.
    #[must_use]
    pub fn open_seed(&self, bytes: &[u8]) -> Option<AccountSeed> {
        let label = Label {
            place: Place::SESSION_SEED,
            parts: &[&self.lookup_hash()],
        };
        lockbox::unlock_key(&self.seed_key(), &label, bytes).map(AccountSeed)
    }

    /// The token of a form that is posted to this route; masked, so each call gives another text.
    #[must_use]
    pub fn form_token(&self, route: &str) -> String {
        form::masked(&form::session_tag(&self.form_key(), route))
    }

    /// Whether a posted token is one of this session for this route.
    #[must_use]
    pub fn check_form_token(&self, route: &str, token: &str) -> bool {
        form::matches(token, &form::session_tag(&self.form_key(), route))
    }

    pub(crate) fn seal_seed_with(&self, seed: &AccountSeed, nonce: [u8; 24]) -> Vec<u8> {
        let label = Label {
            place: Place::SESSION_SEED,
            parts: &[&self.lookup_hash()],
        };
        lockbox::lock_with(&self.seed_key(), &label, &*seed.0, nonce)
    }

    fn seed_key(&self) -> Key {
        derive(&*self.key, &[], b"pergola/session/seed/v1")
    }

    fn form_key(&self) -> Key {
        derive(&*self.key, &[], b"pergola/session/forms/v1")
    }
}
