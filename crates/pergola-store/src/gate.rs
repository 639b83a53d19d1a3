//! A bounded queue in front of something scarce: the one writer, or the few
//! clients of a server. It never waits for ever and never lets more callers
//! wait than its named maximum.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

use crate::StoreError;

/// A turnstile with `places` inside and at most `waiters_max` outside.
pub(crate) struct Gate {
    state: Mutex<State>,
    freed: Condvar,
    waiters_max: usize,
    wait_seconds_max: u64,
}

struct State {
    free: usize,
    waiting: usize,
}

/// The right to be inside; gives the place back when dropped.
pub(crate) struct Pass<'a>(&'a Gate);

impl Gate {
    /// A gate with this many places.
    pub(crate) fn new(places: usize, waiters_max: usize, wait_seconds_max: u64) -> Self {
        Gate {
            state: Mutex::new(State {
                free: places,
                waiting: 0,
            }),
            freed: Condvar::new(),
            waiters_max,
            wait_seconds_max,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a place; `Busy` when the queue is full or the wait too long.
    pub(crate) fn enter(&self) -> Result<Pass<'_>, StoreError> {
        let mut state = self.state();
        if state.free > 0 {
            state.free -= 1;
            return Ok(Pass(self));
        }
        if state.waiting >= self.waiters_max {
            return Err(StoreError::Busy);
        }
        state.waiting += 1;
        let limit = Duration::from_secs(self.wait_seconds_max);
        let (mut state, _) = self
            .freed
            .wait_timeout_while(state, limit, |state| state.free == 0)
            .unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        if state.free == 0 {
            return Err(StoreError::Busy);
        }
        state.free -= 1;
        Ok(Pass(self))
    }

    /// How many callers wait at this moment.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        self.state().waiting
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        self.0.state().free += 1;
        self.0.freed.notify_one();
    }
}

/// Marks the thread that holds the writer, so that a nested write is refused instead of waiting for itself.
pub(crate) struct Writing<'a>(&'a Mutex<Option<ThreadId>>);

impl<'a> Writing<'a> {
    /// Marks this thread until the value goes.
    pub(crate) fn enter(place: &'a Mutex<Option<ThreadId>>, me: ThreadId) -> Self {
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(me);
        Writing(place)
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
