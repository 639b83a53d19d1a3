//! Pure decisions about calendar addresses: who may make one, and whom an
//! existing one still serves.

use pergola_base::{ActCode, Cell, Refusal, Roles, State, rights_of};

/// Days ahead that a calendar shows.
pub const AHEAD_DAYS: i64 = 120;

/// Whether an address may be made: by a helper at any time, by anybody else
/// after the warning; by nobody on a break, for whom it would not open.
///
/// # Errors
/// On a break, and when the warning was not ticked.
pub fn may_make(state: State, roles: Roles, warned: bool) -> Result<(), Refusal> {
    if state != State::Active {
        return Err(Refusal::form("feed-break", "feed-break-next"));
    }
    if roles.help() || warned {
        return Ok(());
    }
    Err(Refusal::field(
        "warned",
        "feed-warned-missing",
        "feed-warned-missing-next",
    ))
}

/// Whether an address still opens: the person is here, may still have one, and
/// read the warning unless they help. So a role that ended ends it, too.
#[must_use]
pub fn opens(state: State, roles: Roles, warned: bool) -> bool {
    let may = roles
        .iter()
        .any(|role| rights_of(ActCode::OwnFeed)[role as usize] != Cell::Never);
    state == State::Active && may && (warned || roles.help())
}
