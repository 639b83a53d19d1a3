//! What an order of preservation keeps of somebody, as a page says it: until when,
//! which records, and that nobody opens them. Never why, and nothing when barred.

use pergola_base::facts::orders;
use pergola_base::{Cx, Id, Person};
use pergola_page::say_day;
use pergola_store::{StoreError, Tx};

/// An order, in the words of `people/order.html`.
pub struct Order {
    /// The last day on which it stands.
    pub until: String,
    /// Text keys of the records that stay; none when everything does.
    pub what: Vec<&'static str>,
}

/// The order about somebody, if they may know of it.
///
/// # Errors
/// When the database does not answer.
pub fn told(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Order>, StoreError> {
    let said = |order: orders::Told| Order {
        until: say_day(cx.language, order.until),
        what: order.what,
    };
    Ok(orders::told(cx, tx, person)?.map(said))
}
