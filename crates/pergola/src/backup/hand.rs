//! One thread at most for each backup target, so that a target that hangs (a share
//! whose server is gone) holds up nobody: whoever erases waits a moment for it, then
//! goes on, and the newest list is written as soon as the target answers again.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::place::{self, LIST};

/// How long somebody waits for a target. A disk answers within this; one who waits for their own
/// erasing hardly notices it, and it is paid once as long as a target hangs.
const WAIT: Duration = Duration::from_secs(2);

/// A list on its way: its bytes, and how many entries it has.
type List = (Arc<Vec<u8>>, usize);

/// What a target and whoever waits for it tell each other.
#[derive(Default)]
struct State {
    /// The newest list that is still to be written.
    wanted: Option<List>,
    /// The thread is at work.
    works: bool,
    /// Somebody waited in vain for what it does now.
    hangs: bool,
    /// How many entries the last list had that was written; nothing when the last one was not.
    put: Option<usize>,
}

/// The hand that writes to one target.
pub(super) struct Hand {
    dir: PathBuf,
    house: String,
    state: Arc<(Mutex<State>, Condvar)>,
}

impl Hand {
    pub(super) fn new(dir: PathBuf, house: &str) -> Self {
        Self {
            dir,
            house: house.to_owned(),
            state: Arc::default(),
        }
    }

    /// Puts the list on the target; whether it stands there now. A target that hangs is not waited
    /// for a second time: it gets the newest list when it answers again.
    pub(super) fn put(&self, list: &Arc<Vec<u8>>, entries: usize) -> bool {
        let (state, changed) = &*self.state;
        let mut now = state.lock().unwrap_or_else(PoisonError::into_inner);
        if now
            .wanted
            .as_ref()
            .is_none_or(|(_, other)| *other <= entries)
        {
            now.wanted = Some((Arc::clone(list), entries));
        }
        if !now.works {
            now.works = self.begins();
        }
        if !now.works || now.hangs {
            return false;
        }
        let waited = changed.wait_timeout_while(now, WAIT, |now| now.works);
        let (mut now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        now.hangs = now.works;
        !now.works && now.put.is_some_and(|put| put >= entries)
    }

    /// Whether the last list that was wanted stands on the target.
    pub(super) fn is_behind(&self) -> bool {
        let now = self.state.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.works || now.put.is_none()
    }

    /// Begins the thread; it ends when nothing is wanted any more.
    fn begins(&self) -> bool {
        let (dir, house, shared) = (self.dir.clone(), self.house.clone(), self.state.clone());
        let works = move || {
            let (state, changed) = &*shared;
            loop {
                let mut now = state.lock().unwrap_or_else(PoisonError::into_inner);
                let Some((list, entries)) = now.wanted.take() else {
                    (now.works, now.hangs) = (false, false);
                    changed.notify_all();
                    return;
                };
                drop(now);
                let put = write(&dir, &house, &list);
                let mut now = state.lock().unwrap_or_else(PoisonError::into_inner);
                now.put = put.then_some(entries);
            }
        };
        let named = std::thread::Builder::new().name("erased-list".to_owned());
        named.spawn(works).is_ok()
    }

    /// How many threads there are for it: none or one.
    #[cfg(test)]
    pub(super) fn threads(&self) -> usize {
        Arc::strong_count(&self.state) - 1
    }
}

fn write(dir: &Path, house: &str, list: &[u8]) -> bool {
    place::claim(dir, house).is_ok() && place::whole(dir, LIST, list).is_ok()
}

/// What `look` finds on a target, or nothing when the target does not answer in time. For commands,
/// which end soon after.
pub fn in_time<T: Send + 'static>(look: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (found, finds) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        // Nobody waits for it any more when this fails.
        let _ = found.send(look());
    });
    finds.recv_timeout(WAIT).ok()
}
