//! What goes into a form so that only our own pages can post it: masked tokens, once-keys, and the
//! reference on the calm fault page. A token is never the same text twice, because compressed
//! answers could otherwise give it away byte by byte.

use subtle::ConstantTimeEq;

use crate::derive::{digest, tag};
use crate::spelled::ALPHABET;
use crate::{HouseKeys, Plain, RawId, encode, random};

/// How many past hours a signed-out form stays good, beside the present one.
const HOURS_BACK_MAX: u64 = 2;
const REFERENCE_LEN: usize = 8;

impl HouseKeys {
    /// The token of a form that is shown to somebody not signed in. `hour` counts from 1970.
    #[must_use]
    pub fn form_token(&self, route: &str, hour: u64) -> String {
        masked(&self.signed_out_tag(route, hour))
    }

    /// Whether a posted token was made for this route in this hour or the two before.
    #[must_use]
    pub fn check_form_token(&self, route: &str, token: &str, hour: u64) -> bool {
        let fits = |back| {
            let then = hour.checked_sub(back);
            then.is_some_and(|then| matches(token, &self.signed_out_tag(route, then)))
        };
        (0..=HOURS_BACK_MAX).any(fits)
    }

    /// What stands where a form changes it: the same 22 characters of base64url for the same lines on
    /// the same path, others once anything of it has changed. They tell nothing of the lines.
    #[must_use]
    pub fn stood(&self, path: &str, lines: &[&Plain]) -> String {
        let lines = lines.iter().map(|line| line.text());
        let lines: Vec<&str> = std::iter::once(path).chain(lines).collect();
        encode::to_text(&self.lines_tag(b"stood", &lines))
    }

    /// The id of lines that came with the words of a receipt: the same for the same lines, so that a form sent twice
    /// is known from one that was sent with others. Without this house's key it tells nothing of either.
    #[must_use]
    pub fn question_id(&self, receipt: &Plain, lines: &Plain) -> RawId {
        self.lines_tag(b"question", &[receipt.text(), lines.text()])
    }

    fn lines_tag(&self, what: &[u8], lines: &[&str]) -> [u8; 16] {
        let counts: Vec<_> = lines.iter().map(|line| line.len().to_be_bytes()).collect();
        let mut parts = vec![what];
        for (count, line) in counts.iter().zip(lines) {
            parts.extend([count.as_slice(), line.as_bytes()]);
        }
        let tag = tag(&self.forms, &parts);
        std::array::from_fn(|at| tag[at])
    }

    fn signed_out_tag(&self, route: &str, hour: u64) -> [u8; 32] {
        tag(
            &self.forms,
            &[b"signed-out", &hour.to_be_bytes(), route.as_bytes()],
        )
    }
}

/// The tag of a signed-in form.
pub(crate) fn session_tag(key: &[u8; 32], route: &str) -> [u8; 32] {
    tag(key, &[b"signed-in", route.as_bytes()])
}

/// mask (32) ‖ mask xor tag (32), as base64url.
pub(crate) fn masked(tag: &[u8; 32]) -> String {
    let mask: [u8; 32] = random::bytes();
    encode::to_text([mask, xor(&mask, tag)].as_flattened())
}

/// Whether a token carries this tag; takes the same time wherever they differ.
pub(crate) fn matches(token: &str, tag: &[u8; 32]) -> bool {
    if token.len() != 86 {
        return false;
    }
    let Some(bytes) = encode::from_text(token) else {
        return false;
    };
    let ([mask, body], []) = bytes.as_chunks::<32>() else {
        return false;
    };
    xor(mask, body).ct_eq(tag).into()
}

fn xor(one: &[u8; 32], two: &[u8; 32]) -> [u8; 32] {
    std::array::from_fn(|at| one[at] ^ two[at])
}

/// The hidden key of one form, so that a double click gets the first result.
pub struct OnceKey;

impl OnceKey {
    /// A new one: 22 characters of base64url.
    #[must_use]
    pub fn fresh() -> String {
        encode::to_text(&random::bytes::<16>())
    }

    /// Where it is looked up: bound to the form's path and to everything that was typed, so that
    /// only the very same form is the same form. Nothing when the text is not a once-key.
    #[must_use]
    pub fn lookup(text: &str, path: &str, fields: &[(String, Plain)]) -> Option<[u8; 32]> {
        let bytes = (text.len() == 22)
            .then(|| encode::from_text(text))
            .flatten()?;
        let mut form = digest(&[&bytes, path.as_bytes()]);
        for (name, value) in fields {
            let (name, value) = (
                digest(&[name.as_bytes()]),
                digest(&[value.text().as_bytes()]),
            );
            form = digest(&[&form, &name, &value]);
        }
        Some(form)
    }
}

/// What the calm fault page shows and the log repeats. It means nothing by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference(String);

impl std::fmt::Display for Reference {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl Reference {
    /// A new one: 8 characters without vowels, so that no word comes out.
    #[must_use]
    pub fn fresh() -> Self {
        let neutral: Vec<u8> = ALPHABET
            .iter()
            .copied()
            .filter(|at| !b"AE01".contains(at))
            .collect();
        let count = u32::try_from(neutral.len()).expect("fewer than 32");
        let letters =
            (0..REFERENCE_LEN).map(|_| char::from(neutral[random::below(count) as usize]));
        Self(letters.collect())
    }
}
