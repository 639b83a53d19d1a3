//! A form's body becomes `Plain` fields at once. Only what the route declares
//! is kept; a field that is too long is refused by name.

use pergola_base::{FieldRule, Refusal};
use pergola_seal::Plain;

/// The most bytes of a form (a line of 280 letters fits many times).
pub const BODY_BYTES_MAX: usize = 128 * 1024;
const FIELDS_MAX: usize = 64;

/// A form as it came in.
pub struct Form {
    /// The declared fields, in the order of the form.
    pub fields: Vec<(String, Plain)>,
    /// The token.
    pub token: String,
    /// The once-key.
    pub once: String,
    /// A language button was pressed: nothing is sent, the page turns.
    pub turn: Option<String>,
    /// The first field that is too long.
    pub too_long: Option<Refusal>,
}

impl Form {
    /// Reads a body.
    pub fn read(body: &[u8], rules: &'static [FieldRule]) -> Self {
        let mut form = Self {
            fields: Vec::new(),
            token: String::new(),
            once: String::new(),
            turn: None,
            too_long: None,
        };
        for (name, value) in form_urlencoded::parse(body).take(FIELDS_MAX) {
            match name.as_ref() {
                "_token" => form.token = value.into_owned(),
                "_once" => form.once = value.into_owned(),
                "_lang" => form.turn = Some(value.into_owned()),
                other => form.keep(other, Plain::new(value.into_owned()), rules),
            }
        }
        form
    }

    fn keep(&mut self, name: &str, value: Plain, rules: &'static [FieldRule]) {
        let Some(rule) = rules.iter().find(|rule| rule.name == name) else {
            return;
        };
        if self.fields.iter().any(|(known, _)| known == name) {
            return;
        }
        if value.chars() > rule.chars_max {
            let most = i64::try_from(rule.told_max).unwrap_or(i64::MAX);
            let refusal = Refusal::field(rule.name, "page-too-long", "page-too-long-next");
            self.too_long.get_or_insert(refusal.naming(most));
        }
        self.fields.push((name.to_owned(), value));
    }
}
