//! What comes in. Every field of a form is `Plain` from the moment it is read:
//! nobody has to remember which one was private. A page asks for a field by
//! the name that its route declares.

use std::sync::Arc;

use pergola_seal::{LoginKey, Plain, Salt, SessionToken};

use crate::capability::FieldRule;
use crate::stop::Refusal;

/// What a form showed and what was wrong with it, when it is shown again.
#[derive(Default)]
pub struct Refill {
    /// What the person can act on.
    pub refusals: Vec<Refusal>,
    /// The fields that the form has; a page may hold several forms.
    pub fields: &'static [FieldRule],
}

/// One request, already parsed and bounded by the door.
#[derive(Default)]
pub struct Request {
    /// The path as it was asked for, without query.
    pub path: String,
    /// The values of `:name` parts of the route's pattern.
    pub params: Vec<(&'static str, String)>,
    /// The fields, in the order of the form.
    pub fields: Vec<(String, Plain)>,
    /// Set when a form is shown again with what was typed.
    pub refill: Option<Refill>,
    /// A form led here, and what was chosen is saved.
    pub saved: bool,
    /// For slow routes: the key that the typed words gave, and its salt.
    pub login: Option<Arc<(LoginKey, Salt)>>,
    /// The token of the session that asks, if there is one.
    pub token: Option<SessionToken>,
}

impl Request {
    /// A part of the path.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The first value of a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Plain> {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// The number that a field holds, if it holds one.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.field(name).and_then(Plain::number)
    }

    /// Takes the first value of a field out of the request, tidied.
    pub fn take(&mut self, name: &str) -> Option<Plain> {
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        Some(self.fields.remove(at).1.tidied())
    }

    /// Whether a field was sent and is exactly this fixed code.
    #[must_use]
    pub fn is(&self, name: &str, code: &'static str) -> bool {
        self.field(name)
            .is_some_and(|typed| typed.same(&Plain::new(code.to_owned())))
    }

    /// Which of some fixed codes a field holds.
    #[must_use]
    pub fn choice<T: Copy>(&self, name: &str, among: &[(&'static str, T)]) -> Option<T> {
        among
            .iter()
            .find(|(code, _)| self.is(name, code))
            .map(|(_, value)| *value)
    }

    /// Whether a form is being shown again.
    #[must_use]
    pub const fn again(&self) -> bool {
        self.refill.is_some()
    }

    /// What was refused about the form that is being shown again.
    #[must_use]
    pub fn refusals(&self) -> &[Refusal] {
        self.refill.as_ref().map_or(&[], |form| &form.refusals)
    }

    /// Whether the form that is being shown again has this field: a tick that was not set is not sent.
    #[must_use]
    pub fn asked(&self, name: &str) -> bool {
        let form = self.refill.as_ref().map_or(&[][..], |form| form.fields);
        form.iter().any(|field| field.name == name)
    }
}
