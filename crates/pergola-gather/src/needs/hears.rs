//! What happens to needs when somebody goes: they are deleted at once. A break
//! changes nothing here: a sum leaves out whoever is on one.

use pergola_base::{Cx, Hears, Notice, NoticeKind, Stop};
use pergola_store::Tx;

use super::store;

/// What this slice hears.
pub const HEARS: Hears = Hears {
    kinds: &[NoticeKind::Done, NoticeKind::Left, NoticeKind::Erased],
    with: heard,
};

fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    if let Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) = notice {
        store::forget(tx, person)?;
    }
    Ok(())
}
