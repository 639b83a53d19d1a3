//! What a form of several pages carries from one page to the next: sealed by
//! the house, in a hidden field, for an hour. Nothing is stored until the last
//! page, so stopping on the way leaves the house as it was.

use pergola_base::{Cx, Request};
use pergola_seal::Plain;

use super::rules::{self, Change};

/// The hidden field's name.
pub const FIELD: &str = "carried";
/// The most characters the hidden field may hold.
pub const CHARS_MAX: usize = 8_192;
const KEPT_SECONDS: u64 = 3_600;
/// Marks what was sealed here; no route declares a field of this name.
const FLOW: &str = "_flow";

/// Says for which change a form was let begin: its first page asked for the present words where
/// that change needs them.
const ALLOWED: &str = "_allowed";

/// What was typed or made on the pages before.
pub struct Carried(Vec<(String, Plain)>);

impl Default for Carried {
    fn default() -> Self {
        Self(vec![(FLOW.to_owned(), Plain::new("carried".to_owned()))])
    }
}

impl Carried {
    /// Reads the hidden field; `None` when it is missing, too old, or was made
    /// for somebody else.
    #[must_use]
    pub fn read(cx: &Cx, request: &Request) -> Option<Self> {
        let sealed = request.field(FIELD)?;
        let fields = cx
            .house
            .keys
            .kept(sealed.show().text(), bound_to(cx), cx.now.seconds())?;
        let carried = Self(fields);
        // A text that the door kept for somebody is no carried form.
        carried.is(FLOW, "carried").then_some(carried)
    }

    /// A form that may change what lets its owner in: for its first page, after `present::typed`
    /// let this change begin.
    #[must_use]
    pub fn allowed(change: Change) -> Self {
        let mut carried = Self::default();
        carried.set(ALLOWED, Plain::new(code(change).to_owned()));
        carried
    }

    /// Reads the hidden field of a form that was let begin for what it does now; `None` for any
    /// other. What only added at the first page may have something to end by the last one.
    #[must_use]
    pub fn read_allowed(cx: &Cx, request: &Request, now: Change) -> Option<Self> {
        let carried = Self::read(cx, request)?;
        let begun = [Change::Adds, Change::Ends]
            .into_iter()
            .find(|change| carried.is(ALLOWED, code(*change)))?;
        rules::may_go_on(begun, now).then_some(carried)
    }

    /// One carried text.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Plain> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// Whether a carried text is this fixed code.
    #[must_use]
    pub fn is(&self, name: &str, code: &'static str) -> bool {
        self.get(name)
            .is_some_and(|value| value.same(&Plain::new(code.to_owned())))
    }

    /// Carries a text, in place of an earlier one of that name.
    pub fn set(&mut self, name: &str, value: Plain) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value));
    }

    /// Takes a carried text out.
    pub fn take(&mut self, name: &str) -> Option<Plain> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    /// The sealed text for the hidden field.
    #[must_use]
    pub fn seal(&self, cx: &Cx) -> String {
        cx.house
            .keys
            .keep(&self.0, bound_to(cx), cx.now.seconds() + KEPT_SECONDS)
    }
}

const fn code(change: Change) -> &'static str {
    match change {
        Change::Adds => "adds",
        Change::Ends => "ends",
    }
}

fn bound_to(cx: &Cx) -> [u8; 16] {
    cx.signed().map_or([0; 16], |signed| signed.person.raw())
}
