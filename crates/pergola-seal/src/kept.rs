//! The fields of a form whose session ended before it was posted: sealed under a key of the house
//! into one hidden field, bound to the account, good until a moment. Nothing is stored, and nobody
//! but the same account can have them back.

use zeroize::Zeroizing;

use crate::lockbox::{self, Label};
use crate::padding::{pad, unpad};
use crate::{HouseKeys, Place, Plain, RawId, encode};

const VERSION: u8 = 1;
/// The longest text that is read back, in characters of base64url (about 768 KiB of fields).
const TEXT_MAX: usize = 1024 * 1024;

impl HouseKeys {
    /// Seals named fields until a moment (seconds since 1970), for one account.
    #[must_use]
    pub fn keep(&self, fields: &[(String, Plain)], bound_to: RawId, until: u64) -> String {
        let label = Label {
            place: Place::KEPT_FIELDS,
            parts: &[&bound_to],
        };
        encode::to_text(&lockbox::lock(
            &self.kept,
            &label,
            &pad(&write(fields, until)),
        ))
    }

    /// The fields again; nothing after that moment, for another account, or when changed.
    #[must_use]
    pub fn kept(&self, text: &str, bound_to: RawId, now: u64) -> Option<Vec<(String, Plain)>> {
        if text.len() > TEXT_MAX {
            return None;
        }
        let label = Label {
            place: Place::KEPT_FIELDS,
            parts: &[&bound_to],
        };
        let padded = lockbox::unlock(&self.kept, &label, &encode::from_text(text)?)?;
        let (until, fields) = read(unpad(&padded)?)?;
        (now <= until).then_some(fields)
    }
}

/// version ‖ until (u64) ‖ for each field: length (u32) and name, length (u32) and text.
pub(crate) fn write(fields: &[(String, Plain)], until: u64) -> Zeroizing<Vec<u8>> {
    let len = fields
        .iter()
        .map(|(name, text)| 8 + name.len() + text.text().len())
        .sum::<usize>();
    let mut out = Zeroizing::new(Vec::with_capacity(9 + len));
    out.push(VERSION);
    out.extend_from_slice(&until.to_be_bytes());
    for (name, text) in fields {
        put(&mut out, name);
        put(&mut out, text.text());
    }
    out
}

fn put(out: &mut Vec<u8>, text: &str) {
    let len = u32::try_from(text.len()).expect("a form is shorter than 4 GiB");
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(text.as_bytes());
}

fn read(content: &[u8]) -> Option<(u64, Vec<(String, Plain)>)> {
    let (&VERSION, rest) = content.split_first()? else {
        return None;
    };
    let (until, mut rest) = rest.split_first_chunk()?;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let name = take(&mut rest)?.to_owned();
        fields.push((name, Plain::new(take(&mut rest)?.to_owned())));
    }
    Some((u64::from_be_bytes(*until), fields))
}

fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let (len, after) = rest.split_first_chunk()?;
    let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
    let (text, after) = after.split_at_checked(len)?;
    *rest = after;
    std::str::from_utf8(text).ok()
}
