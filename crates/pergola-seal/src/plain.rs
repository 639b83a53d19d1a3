//! What a person wrote, between the form field and the page. It is wiped when dropped and cannot
//! be printed, logged, cloned, compared by accident, serialised or stored: no such method exists.
//! The one way onto a page is `show`, the one way into a row is `ValueKey::seal`.

use std::fmt::{self, Write as _};

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::tidy;

/// Text that a person wrote.
pub struct Plain(Zeroizing<String>);

impl Plain {
    /// Takes the text as it came. Call `tidied` before it is sealed.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// How many characters it has, counted as Unicode scalar values.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.0.chars().count()
    }

    /// True when there is no character in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For a page, once, at the place where it is shown.
    #[must_use]
    pub fn show(&self) -> Shown {
        Shown(Zeroizing::new(self.0.as_str().to_owned()))
    }

    /// Whether a rule holds. The rule is a plain function pointer: it can capture nothing, so the
    /// text cannot leave through it.
    #[must_use]
    pub fn holds(&self, rule: fn(&str) -> bool) -> bool {
        rule(&self.0)
    }

    /// The number it is: up to six digits, Western or Arabic-Indic, and nothing else.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        const DIGITS_MAX: usize = 6;
        let digit = |letter: char| match letter {
            '٠'..='٩' => Some(letter as u32 - '٠' as u32),
            '۰'..='۹' => Some(letter as u32 - '۰' as u32),
            other => other.to_digit(10),
        };
        let text = self.0.trim();
        if text.is_empty() || text.chars().count() > DIGITS_MAX {
            return None;
        }
        text.chars().try_fold(0, |number, letter| {
            Some(number * 10 + i64::from(digit(letter)?))
        })
    }

    /// Whether both are the same bytes; takes the same time wherever they differ.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }

    /// For one line: composed form (NFC), white space trimmed and each inner run of it one space,
    /// controls, direction overrides and invisible characters dropped (joiners inside words stay).
    #[must_use]
    pub fn tidied(self) -> Self {
        Self(tidy::line(&self.0))
    }

    /// For longer text: as `tidied` within each line; line breaks stay, at most one empty line
    /// between two paragraphs.
    #[must_use]
    pub fn tidied_lines(self) -> Self {
        Self(tidy::lines(&self.0))
    }

    /// Lets this crate fold or seal the text. Never public.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// Text that is about to be shown. Printing it writes HTML-escaped text, so templates print it
/// as it is. It has no `Debug`.
pub struct Shown(Zeroizing<String>);

impl Shown {
    /// The text as it was written, for a page's own text file, which is not HTML.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                '\'' => out.write_str("&#39;")?,
                other => out.write_char(other)?,
            }
        }
        Ok(())
    }
}
