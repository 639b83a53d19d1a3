//! The sealed value, format 1. Final: it is never changed, only followed by another version.
//! version 1 ‖ suite 1 ‖ scope kind ‖ epoch (u32) ‖ nonce (24) ‖ ciphertext ‖ tag (16), where the
//! suite is XChaCha20-Poly1305 with padding and the associated data is `At::associated`.

use std::marker::PhantomData;

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::derive::Key;
use crate::padding::{is_padded_len, pad, unpad};
use crate::{At, Malformed, Plain, Scope, Unopened, random};

const VERSION: u8 = 1;
const SUITE: u8 = 1;
const HEADER_LEN: usize = 7;
const NONCE_LEN: usize = 24;
const TAG_LEN: usize = 16;

/// A value sealed to a scope: bytes for a row, useless without the keys.
pub struct Sealed<S> {
    bytes: Vec<u8>,
    scope: PhantomData<fn() -> S>,
}

impl<S> Clone for Sealed<S> {
    fn clone(&self) -> Self {
        Self {
            bytes: self.bytes.clone(),
            scope: PhantomData,
        }
    }
}

impl<S: Scope> Sealed<S> {
    /// Takes bytes from a row.
    ///
    /// # Errors
    /// `Malformed` when length, version, suite or scope kind are not those of this type.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Malformed> {
        let body = bytes
            .len()
            .checked_sub(HEADER_LEN + NONCE_LEN + TAG_LEN)
            .ok_or(Malformed)?;
        let expected = [VERSION, SUITE, S::KIND.byte()];
        if !bytes.starts_with(&expected) || !is_padded_len(body) {
            return Err(Malformed);
        }
        Ok(Self {
            bytes,
            scope: PhantomData,
        })
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

    /// The epoch whose key opens it.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        u32::from_be_bytes(std::array::from_fn(|at| self.bytes[3 + at]))
    }
}

/// The key for the values of one owner in one epoch of one scope.
pub struct ValueKey<S> {
    key: Key,
    epoch: u32,
    scope: PhantomData<fn() -> S>,
}

impl<S: Scope> ValueKey<S> {
    pub(crate) fn new(key: Key, epoch: u32) -> Self {
        Self {
            key,
            epoch,
            scope: PhantomData,
        }
    }

    /// Seals a text for one position, with a fresh nonce.
    #[must_use]
    pub fn seal(&self, plain: &Plain, at: &At) -> Sealed<S> {
        self.seal_bytes(plain.text().as_bytes(), at, random::bytes())
    }

    /// Opens a value that was read from this position.
    ///
    /// # Errors
    /// `Unopened` when it was sealed with another key or for another position.
    pub fn open(&self, sealed: &Sealed<S>, at: &At) -> Result<Plain, Unopened> {
        let content = self.open_bytes(sealed, at)?;
        let text = std::str::from_utf8(&content).map_err(|_| Unopened)?;
        Ok(Plain::new(text.to_owned()))
    }

    /// Seals any bytes. The nonce is an argument so that a test vector can fix it.
    pub(crate) fn seal_bytes(&self, content: &[u8], at: &At, nonce: [u8; NONCE_LEN]) -> Sealed<S> {
        let header = header::<S>(self.epoch);
        let mut body = pad(content);
        let tag = XChaCha20Poly1305::new(&(*self.key).into())
            .encrypt_inout_detached(
                &nonce.into(),
                &at.associated(&header),
                body.as_mut_slice().into(),
            )
            .expect("a value is far shorter than 256 GiB");
        let bytes = [&header[..], &nonce, &body, &tag].concat();
        Sealed {
            bytes,
            scope: PhantomData,
        }
    }

    /// Opens to bytes.
    pub(crate) fn open_bytes(
        &self,
        sealed: &Sealed<S>,
        at: &At,
    ) -> Result<Zeroizing<Vec<u8>>, Unopened> {
        let header = header::<S>(self.epoch);
        let rest = sealed.bytes.strip_prefix(&header).ok_or(Unopened)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>().ok_or(Unopened)?;
        let (body, tag) = rest.split_last_chunk::<TAG_LEN>().ok_or(Unopened)?;
        let mut body = Zeroizing::new(body.to_vec());
        XChaCha20Poly1305::new(&(*self.key).into())
            .decrypt_inout_detached(
                &(*nonce).into(),
                &at.associated(&header),
                body.as_mut_slice().into(),
                &(*tag).into(),
            )
            .map_err(|_| Unopened)?;
        let len = unpad(&body).ok_or(Unopened)?.len();
        body.truncate(len);
        Ok(body)
    }
}

fn header<S: Scope>(epoch: u32) -> [u8; HEADER_LEN] {
    let [a, b, c, d] = epoch.to_be_bytes();
    [VERSION, SUITE, S::KIND.byte(), a, b, c, d]
}
