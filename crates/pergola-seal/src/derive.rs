//! One key from another: HKDF-SHA256, HMAC-SHA256 and SHA-256 in the only form used here.
//! Every label is a constant of its caller and ends in a version; no label is used twice.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A 32-byte secret, wiped when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// HKDF-SHA256 (RFC 5869). An empty salt means 32 zero bytes, as the RFC says.
pub(crate) fn derive(key: &[u8], salt: &[u8], label: &[u8]) -> Key {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), key)
        .expand(label, &mut *out)
        .expect("32 bytes are less than 255 blocks");
    out
}

/// HMAC-SHA256 over the parts, one after the other. Callers make the parts unambiguous.
pub(crate) fn tag(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// SHA-256 over the parts, one after the other. Callers make the parts unambiguous.
pub(crate) fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}
