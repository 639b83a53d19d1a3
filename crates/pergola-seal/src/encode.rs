//! Bytes as text: base64url without padding for cookies and forms, hex for the key file.
//! Both run in a time that does not depend on the secret, and refuse anything not canonical.

use base64ct::{Base64UrlUnpadded, Encoding};
use zeroize::Zeroizing;

/// base64url without padding.
pub(crate) fn to_text(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// The bytes behind a base64url text; nothing when it is not one.
pub(crate) fn from_text(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    Base64UrlUnpadded::decode_vec(text).ok().map(Zeroizing::new)
}

/// Lower-case hex of a key.
pub(crate) fn to_hex(bytes: &[u8; 32]) -> String {
    let digit =
        |nibble: u8| char::from(nibble + b'0' + (u8::from(nibble > 9) * (b'a' - b'0' - 10)));
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The key behind 64 hex digits in either case; nothing for any other text.
pub(crate) fn from_hex(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut out = Zeroizing::new([0; 32]);
    if text.len() != 64 {
        return None;
    }
    for (byte, pair) in out.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(out)
}
