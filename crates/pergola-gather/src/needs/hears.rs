//! What happens to needs when somebody goes, or is in no circle any more: they are
//! deleted at once. A break changes nothing here: a sum leaves out whoever is on one.

use pergola_base::facts::belongs;
use pergola_base::{Cx, Hears, Notice, NoticeKind, Stop};
use pergola_store::Tx;

use super::store;

/// What this slice hears.
pub const HEARS: Hears = Hears {
    kinds: &[
        NoticeKind::Done,
        NoticeKind::Left,
        NoticeKind::Erased,
        NoticeKind::PlaceEnded,
    ],
    with: heard,
};

fn heard(_cx: &mut Cx, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
    match notice {
        Notice::Done(person) | Notice::Left(person) | Notice::Erased(person) => {
            store::forget(tx, person)?;
        }
        Notice::PlaceEnded(_, person) if belongs::of_person(tx, person)?.is_empty() => {
            store::forget(tx, person)?;
        }
        _ => {}
    }
    Ok(())
}
