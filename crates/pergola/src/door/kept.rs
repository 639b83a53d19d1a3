//! A text that was being written when the session ended is not lost: it comes
//! back, sealed to its account, in a hidden field of the sign-in page.

use pergola_base::{Id, Moment, Person};
use pergola_seal::{HouseKeys, Plain};

/// Seconds for which the text can be brought back (PRIVACY 4).
pub const SECONDS: u64 = 20 * 60;

/// Seals the fields of a form to the account whose session ended.
pub fn seal(
    keys: &HouseKeys,
    now: Moment,
    person: Id<Person>,
    fields: &[(String, Plain)],
) -> String {
    keys.keep(fields, person.raw(), now.seconds() + SECONDS)
}

/// Opens them for the account that signed in; for nobody else.
pub fn open(
    keys: &HouseKeys,
    now: Moment,
    person: Id<Person>,
    text: &Plain,
) -> Option<Vec<(String, Plain)>> {
    keys.kept(text.show().text(), person.raw(), now.seconds())
}
