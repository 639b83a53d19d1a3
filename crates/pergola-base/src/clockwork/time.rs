//! The clockwork's own time. It is the wall's time until somebody sets the wall
//! clock back: then it runs on, so that no deadline is prolonged, and what is
//! set meanwhile is set by as much ahead, so that none is shortened either.

use std::sync::{Mutex, PoisonError};

use pergola_store::{Store, StoreError, Tx};

use crate::meta::{number, write};
use crate::moment::Moment;

/// Seconds by which the clocks of two servers may differ without a word.
const DIFFERENCE_SECONDS: i64 = 60;
/// The time is written down when it is this old.
const WRITTEN_SECONDS: i64 = 60;
/// Seconds for which helpers are told that a clock was set back: three days.
const TOLD_SECONDS: i64 = 3 * 86_400;

const NOW: &str = "clockwork.now";
const AHEAD: &str = "clockwork.ahead";
const SET_BACK: &str = "clockwork.set-back";

/// What two clocks show: the one on the wall can be set; the steady one only runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The wall's clock.
    pub wall: Moment,
    /// Seconds since some moment before the first tick of this process.
    pub steady: i64,
}

/// The clockwork's time in one process: a moment, and what the steady clock showed then.
#[derive(Default)]
pub(super) struct Time(Mutex<Option<(Moment, i64)>>);

/// What a tick knows about time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Now {
    /// The clockwork's time.
    pub now: Moment,
    /// What the wall shows.
    pub wall: Moment,
}

impl Now {
    /// Seconds by which the clockwork is ahead of the wall.
    pub(super) const fn ahead(self) -> i64 {
        self.now.0 - self.wall.0
    }
}

impl Time {
    /// Reads the clocks and writes down how far the clockwork is.
    pub(super) fn read(&self, store: &Store, reading: Reading) -> Result<Now, StoreError> {
        let (seen, ahead) = store.read("clockwork.time", |tx| {
            Ok::<_, StoreError>((number(tx, NOW)?, ahead(tx)?))
        })?;
        let mut own = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = advance(*own, seen.map(Moment), reading);
        *own = Some((now, reading.steady));
        drop(own);
        let read = Now {
            now,
            wall: reading.wall,
        };
        let late = seen.is_none_or(|seen| now.0 - seen >= WRITTEN_SECONDS);
        if late || (read.ahead() - ahead).abs() >= DIFFERENCE_SECONDS {
            store.quick("clockwork.time", |tx| {
                write(tx, NOW, now.0)?;
                if read.ahead() - ahead >= DIFFERENCE_SECONDS {
                    write(tx, SET_BACK, reading.wall.0)?;
                }
                write(tx, AHEAD, read.ahead())
            })?;
        }
        Ok(read)
    }
}

/// The latest of: the wall, this process's steady time, what any server wrote down.
fn advance(own: Option<(Moment, i64)>, seen: Option<Moment>, reading: Reading) -> Moment {
    let steady = own.map(|(moment, at)| moment.plus((reading.steady - at).max(0)));
    let latest = seen.into_iter().chain(steady).max();
    match latest {
        // A few seconds are how servers differ, and no reason to leave the wall.
        Some(latest) if latest.0 - reading.wall.0 >= DIFFERENCE_SECONDS => latest,
        _ => reading.wall,
    }
}

/// Seconds by which what is set now is to be set ahead of the wall.
pub(super) fn ahead(tx: &mut Tx) -> Result<i64, StoreError> {
    Ok(number(tx, AHEAD)?.unwrap_or(0))
}

/// Whether a clock was set back within the last three days: helpers are told.
///
/// # Errors
/// When the database does not answer.
pub fn set_back(tx: &mut Tx, now: Moment) -> Result<bool, StoreError> {
    let when = number(tx, SET_BACK)?;
    Ok(when.is_some_and(|when| (0..TOLD_SECONDS).contains(&(now.0 - when))))
}

#[cfg(test)]
mod tests {
    use super::{Reading, advance};
    use crate::moment::Moment;

    #[track_caller]
    fn check(own: Option<(i64, i64)>, seen: Option<i64>, wall: i64, steady: i64, now: i64) {
        let own = own.map(|(moment, at)| (Moment(moment), at));
        let wall = Moment(wall);
        let reading = Reading { wall, steady };
        assert_eq!(advance(own, seen.map(Moment), reading), Moment(now));
    }

    #[test]
    fn time_is_the_walls_until_the_wall_goes_back() {
        check(None, None, 1_000, 5, 1_000);
        check(None, Some(990), 1_000, 5, 1_000);
        check(Some((970, 0)), Some(970), 1_000, 30, 1_000);
        // Another server's clock is some seconds ahead.
        check(None, Some(1_059), 1_000, 5, 1_000);
        // A machine that slept: its steady clock stood, the wall went on.
        check(Some((1_000, 7)), Some(1_000), 90_000, 8, 90_000);
    }

    #[test]
    fn a_wall_clock_that_goes_back_prolongs_nothing() {
        check(Some((10_000, 0)), Some(10_000), 6_400, 30, 10_030);
        check(Some((10_030, 30)), Some(10_030), 6_430, 60, 10_060);
        // After a restart there is no steady time from before: it stands, and runs on.
        check(None, Some(10_060), 6_500, 0, 10_060);
        check(Some((10_060, 0)), Some(10_060), 6_560, 60, 10_120);
        // The wall has caught up.
        check(Some((10_120, 60)), Some(10_120), 10_121, 61, 10_121);
    }

    #[test]
    fn two_servers_do_not_make_time_run_twice_as_fast() {
        // Both set back by an hour, ticking in turns; each reads what the other wrote.
        let (mut one, mut two, mut seen) = (Some((Moment(10_000), 0)), None, Moment(10_000));
        for second in 1..=600 {
            let reading = Reading {
                wall: Moment(6_400 + second),
                steady: second,
            };
            for own in [&mut one, &mut two] {
                seen = advance(*own, Some(seen), reading);
                *own = Some((seen, second));
            }
        }
        assert_eq!(seen, Moment(10_600));
    }
}
