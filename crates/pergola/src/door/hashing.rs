//! Hashing passphrases: a few places, a bounded queue, one attempt at a time
//! for each sign-in name. It happens before any transaction opens. Nobody is
//! slowed by somebody else's guesses beyond the queue; the last place in the
//! queue is kept for people on duty.

use std::collections::HashSet;
use std::sync::{Condvar, Mutex, PoisonError};

use pergola_base::Stop;
use pergola_seal::{Cost, Folded, Hasher, HouseKeys, LoginKey, Salt};

/// How many may wait (PRIVACY 2).
pub const QUEUE_MAX: usize = 64;
const PLACES_MAX: usize = 2;

#[derive(Default)]
struct State {
    running: HashSet<[u8; 32]>,
    waiting: usize,
    made: u64,
    spare: Vec<Hasher>,
}

/// The places.
pub struct Hashing {
    places: usize,
    state: Mutex<State>,
    freed: Condvar,
}

/// One hash to make.
pub struct Attempt<'a> {
    /// Whose sign-in name, as its tag; a random one for new words.
    pub tag: [u8; 32],
    /// The words.
    pub words: &'a Folded,
    /// The salt.
    pub salt: &'a Salt,
    /// What it costs.
    pub cost: Cost,
    /// Whether the name belongs to somebody on duty.
    pub duty: bool,
}

impl Default for Hashing {
    fn default() -> Self {
        Self::new()
    }
}

impl Hashing {
    /// As many places as cores, at most two (STACK: 12 sign-ins/s).
    #[must_use]
    pub fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let places = cores.min(PLACES_MAX);
        Self {
            places,
            state: Mutex::new(State::default()),
            freed: Condvar::new(),
        }
    }

    /// Makes one hash, or says that too many wait.
    ///
    /// # Errors
    /// `Busy` when the queue is full.
    pub fn hash(&self, keys: &HouseKeys, attempt: &Attempt) -> Result<LoginKey, Stop> {
        let mut hasher = self.enter(attempt)?;
        let key = hasher.login_key(attempt.words, attempt.salt, attempt.cost, keys);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.running.remove(&attempt.tag);
        state.made += 1;
        // The buffer is kept only while others wait for it; an idle house holds none.
        if state.waiting > 0 {
            state.spare.push(hasher);
        }
        drop(state);
        self.freed.notify_all();
        Ok(key)
    }

    /// How many were made: what is known and what is not must cost the same.
    #[must_use]
    pub fn made(&self) -> u64 {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.made
    }

    fn enter(&self, attempt: &Attempt) -> Result<Hasher, Stop> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let most = if attempt.duty {
            QUEUE_MAX
        } else {
            QUEUE_MAX - 1
        };
        let full = |state: &State| {
            state.running.len() >= self.places || state.running.contains(&attempt.tag)
        };
        if full(&state) && state.waiting >= most {
            return Err(Stop::Busy);
        }
        state.waiting += 1;
        while full(&state) {
            state = self
                .freed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting -= 1;
        state.running.insert(attempt.tag);
        Ok(state.spare.pop().unwrap_or_default())
    }
}
