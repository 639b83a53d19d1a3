//! The one place where the program asks the system for the time: at the front, once for
//! each request, and for the clockwork. Nothing behind it ever asks again.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use pergola_base::Moment;
use pergola_base::clockwork::Reading;

/// What the wall's clock and the steady one show, for the clockwork.
pub(crate) fn reading(started: Instant) -> Reading {
    let steady = steady().duration_since(started).as_secs();
    Reading {
        wall: now(),
        steady: i64::try_from(steady).unwrap_or(i64::MAX),
    }
}

/// The clock that nobody sets.
#[expect(
    clippy::disallowed_methods,
    reason = "the clockwork must not stand still when the wall's clock is set back"
)]
pub(crate) fn steady() -> Instant {
    Instant::now()
}

/// The one place where the program asks the system for the time.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "time comes in here, at the front, and nowhere else"
)]
pub fn now() -> Moment {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    Moment(i64::try_from(seconds).unwrap_or(0))
}
