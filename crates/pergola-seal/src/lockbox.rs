//! How one key is put under another: login slots, sheets, rings, recovery, sessions, kept fields.
//! commitment (32) ‖ nonce (24) ‖ ciphertext ‖ tag (16), XChaCha20-Poly1305.
//! The commitment is HKDF(key, salt = nonce, "pergola/commit/v1"), compared in constant time before
//! anything is decrypted: an AEAD alone may open under two keys. The nonce as salt keeps two boxes
//! under one key from being recognised as such at rest.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::derive::{Key, derive};
use crate::{Place, random};

const COMMITMENT_LEN: usize = 32;
const NONCE_LEN: usize = 24;
const TAG_LEN: usize = 16;

/// How much longer a box is than its content.
pub(crate) const OVERHEAD: usize = COMMITMENT_LEN + NONCE_LEN + TAG_LEN;

/// What a box is for and whose it is. The parts have fixed lengths for each place.
pub(crate) struct Label<'a> {
    pub(crate) place: Place,
    pub(crate) parts: &'a [&'a [u8]],
}

impl Label<'_> {
    /// "pergola/box/1" ‖ place (u16, big-endian) ‖ parts.
    fn associated(&self) -> Vec<u8> {
        let place = self.place.code().to_be_bytes();
        [&b"pergola/box/1"[..], &place, &self.parts.concat()].concat()
    }
}

/// Locks with a fresh nonce.
pub(crate) fn lock(key: &[u8; 32], label: &Label<'_>, content: &[u8]) -> Vec<u8> {
    lock_with(key, label, content, random::bytes())
}

/// Locks with a nonce that a test vector can fix.
pub(crate) fn lock_with(
    key: &[u8; 32],
    label: &Label<'_>,
    content: &[u8],
    nonce: [u8; NONCE_LEN],
) -> Vec<u8> {
    let mut body = Zeroizing::new(content.to_vec());
    let tag = XChaCha20Poly1305::new(&(*key).into())
        .encrypt_inout_detached(
            &nonce.into(),
            &label.associated(),
            body.as_mut_slice().into(),
        )
        .expect("a box is far smaller than 256 GiB");
    [&commitment(key, &nonce)[..], &nonce, &body, &tag].concat()
}

/// Unlocks; nothing when key, label or bytes are not the right ones.
pub(crate) fn unlock(
    key: &[u8; 32],
    label: &Label<'_>,
    locked: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let (committed, rest) = locked.split_first_chunk::<COMMITMENT_LEN>()?;
    let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>()?;
    let (body, tag) = rest.split_last_chunk::<TAG_LEN>()?;
    if !bool::from(commitment(key, nonce).ct_eq(committed)) {
        return None;
    }
    let mut body = Zeroizing::new(body.to_vec());
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt_inout_detached(
            &(*nonce).into(),
            &label.associated(),
            body.as_mut_slice().into(),
            &(*tag).into(),
        )
        .ok()?;
    Some(body)
}

/// Unlocks a box that holds one 32-byte key.
pub(crate) fn unlock_key(key: &[u8; 32], label: &Label<'_>, locked: &[u8]) -> Option<Key> {
    let content = unlock(key, label, locked)?;
    let inner: &[u8; 32] = content.as_slice().try_into().ok()?;
    Some(Zeroizing::new(*inner))
}

fn commitment(key: &[u8; 32], nonce: &[u8; NONCE_LEN]) -> Key {
    derive(key, nonce, b"pergola/commit/v1")
}
