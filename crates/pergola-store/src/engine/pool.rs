//! Connections that only read. Whoever reads takes the one that was given back last: its pages and
//! statements are warm, and under little load one connection does all the work and the others go.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::StoreError;
use crate::error::Fail;

/// Rests of the house after which a connection that nobody took is closed.
const RESTS_MAX: u32 = 5;

thread_local! {
    /// The pools that this thread is reading from, by their addresses.
    static READING: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Idle connections, and how many there are at most.
pub(super) struct Pool<T> {
    state: Mutex<State<T>>,
    open_max: usize,
}

struct State<T> {
    /// The last one was given back last.
    idle: Vec<T>,
    lent: usize,
    /// How many of the first ones nobody took since the last closing.
    unused: usize,
    rests: u32,
    closed: bool,
}

/// A connection on loan; goes back when dropped.
pub(super) struct Lent<'a, T> {
    pool: &'a Pool<T>,
    one: Option<T>,
}

impl<T> Pool<T> {
    /// An empty pool of at most so many connections.
    pub(super) const fn new(open_max: usize) -> Self {
        Pool {
            state: Mutex::new(State {
                idle: Vec::new(),
                lent: 0,
                unused: 0,
                rests: 0,
                closed: false,
            }),
            open_max,
        }
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn address(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// The connection that is warmest, else a new one. A thread has one at a time.
    pub(super) fn take(&self, open: impl FnOnce() -> Result<T, Fail>) -> Result<Lent<'_, T>, Fail> {
        if READING.with_borrow(|reading| reading.contains(&self.address())) {
            return Err(StoreError::Misuse("a read inside a read").into());
        }
        let known = {
            let mut state = self.state();
            if state.closed {
                return Err(StoreError::Closed.into());
            }
            let known = state.idle.pop();
            if known.is_none() && state.lent >= self.open_max {
                return Err(StoreError::Busy.into());
            }
            state.unused = state.unused.min(state.idle.len());
            state.lent += 1;
            known
        };
        READING.with_borrow_mut(|reading| reading.push(self.address()));
        let mut lent = Lent {
            pool: self,
            one: known,
        };
        if lent.one.is_none() {
            lent.one = Some(open()?);
        }
        Ok(lent)
    }

    /// Called again and again by a house that runs: closes what nobody took for a while.
    pub(super) fn rest(&self) {
        let spare: Vec<T> = {
            let mut state = self.state();
            state.rests += 1;
            if state.rests < RESTS_MAX {
                return;
            }
            state.rests = 0;
            let unused = state.unused;
            let spare = state.idle.drain(..unused).collect();
            state.unused = state.idle.len();
            spare
        };
        drop(spare);
    }

    /// Closes those that are idle at once, those on loan when they come back.
    pub(super) fn close(&self) {
        let idle = {
            let mut state = self.state();
            state.closed = true;
            std::mem::take(&mut state.idle)
        };
        drop(idle);
    }
}

impl<T> Deref for Lent<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.one.as_ref().expect("it is there until it is dropped")
    }
}

impl<T> Drop for Lent<'_, T> {
    fn drop(&mut self) {
        READING.with_borrow_mut(|reading| {
            reading.retain(|address| *address != self.pool.address());
        });
        let mut state = self.pool.state();
        state.lent -= 1;
        if !state.closed {
            state.idle.extend(self.one.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pool, RESTS_MAX};
    use crate::StoreError;
    use crate::error::Fail;

    fn rest_whole(pool: &Pool<u8>) {
        for _ in 0..RESTS_MAX {
            pool.rest();
        }
    }

    #[test]
    fn the_one_that_came_back_last_is_taken_and_the_others_go() {
        let pool = Pool::new(8);
        std::thread::scope(|scope| {
            // Another thread holds the first one, so that there is a second.
            let held = pool.take(|| Ok(1)).ok();
            let other = scope.spawn(|| pool.take(|| Ok(2)).map(|one| *one).ok());
            assert_eq!(other.join().ok().flatten(), Some(2));
            drop(held);
        });
        let taken = || pool.take(|| Ok(9)).map(|one| *one).ok();
        assert_eq!(taken(), Some(1));
        rest_whole(&pool);
        assert_eq!(pool.state().idle, [2, 1]);
        assert_eq!(taken(), Some(1));
        rest_whole(&pool);
        assert_eq!(pool.state().idle, [1]);
        rest_whole(&pool);
        assert_eq!(pool.state().idle, []);
        assert_eq!(taken(), Some(9));
    }

    #[test]
    fn a_connection_that_does_not_open_takes_no_place() {
        let pool: Pool<u8> = Pool::new(1);
        assert!(pool.take(|| Err(Fail::Again)).is_err());
        let held = pool.take(|| Ok(1));
        assert!(held.is_ok());
        let other = std::thread::scope(|scope| {
            let more = scope.spawn(|| pool.take(|| Ok(2)).map(|_| ()).err());
            more.join().ok().flatten()
        });
        assert!(matches!(other, Some(Fail::Final(StoreError::Busy))));
    }

    #[test]
    fn after_the_end_nothing_is_lent_and_nothing_kept() {
        let pool = Pool::new(1);
        let held = pool.take(|| Ok(1));
        pool.close();
        drop(held);
        assert_eq!(pool.state().idle, []);
        let more = pool.take(|| Ok(2)).map(|_| ()).err();
        assert!(matches!(more, Some(Fail::Final(StoreError::Closed))));
    }
}
