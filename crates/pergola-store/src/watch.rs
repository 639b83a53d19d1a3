//! Two windows for tests: which statements ran, and a place where a test can
//! cut the program off between the two databases. Both cost one look at a flag
//! while nobody watches; neither ever holds a parameter.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::StoreError;
use crate::live::Rewriting;

/// The moments between the two databases at which a program may die.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The closure has ended well; nothing is written yet.
    BeforeKeys,
    /// New keys are on disk; the main commit has not happened.
    KeysWritten,
    /// The main commit has happened; erased keys still exist.
    Committed,
    /// What is to be erased is numbered; no place outside has the list yet.
    Numbered,
    /// Every place that could be reached has the list; the keys still exist.
    Listed,
    /// Erased keys are gone; their rows in `erasing` are open.
    KeysErased,
    /// The rows are closed.
    RowsClosed,
}

impl Moment {
    /// All of them, in order.
    pub const ALL: [Moment; 7] = [
        Moment::BeforeKeys,
        Moment::KeysWritten,
        Moment::Committed,
        Moment::Numbered,
        Moment::Listed,
        Moment::KeysErased,
        Moment::RowsClosed,
    ];
}

type Fault = Arc<dyn Fn(Moment) -> bool + Send + Sync>;
type RewritingFault = Arc<dyn Fn(Rewriting) -> bool + Send + Sync>;

/// What tests see.
#[derive(Default)]
pub(crate) struct Watch {
    seeing: AtomicBool,
    seen: Mutex<Vec<&'static str>>,
    armed: AtomicBool,
    fault: Mutex<Option<Fault>>,
    rewriting: Mutex<Option<RewritingFault>>,
}

impl Watch {
    /// Notes a statement's name while somebody watches.
    pub(crate) fn saw(&self, name: &'static str) {
        if self.seeing.load(Ordering::Relaxed) {
            self.seen
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(name);
        }
    }

    /// Begins to note.
    pub(crate) fn begin(&self) {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.seeing.store(true, Ordering::Relaxed);
    }

    /// Ends noting and returns the names in order.
    pub(crate) fn end(&self) -> Vec<&'static str> {
        self.seeing.store(false, Ordering::Relaxed);
        std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the place where the program dies.
    pub(crate) fn arm(&self, fault: Fault) {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
        self.armed.store(true, Ordering::Release);
    }

    /// `Err` when a test wants the program to die here: the caller returns at once and tidies nothing.
    pub(crate) fn pass(&self, moment: Moment) -> Result<(), StoreError> {
        if !self.armed.load(Ordering::Acquire) {
            return Ok(());
        }
        let fault = self
            .fault
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if fault.is_some_and(|fault| fault(moment)) {
            Err(StoreError::Io)
        } else {
            Ok(())
        }
    }

    /// Sets the place of a rewriting where the program dies.
    pub(crate) fn arm_rewriting(&self, fault: RewritingFault) {
        *self
            .rewriting
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(fault);
    }

    /// The same for a rewriting of the shred store.
    pub(crate) fn pass_rewriting(&self, at: Rewriting) -> Result<(), StoreError> {
        let fault = self
            .rewriting
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match fault.as_ref() {
            Some(fault) if fault(at) => Err(StoreError::Io),
            _ => Ok(()),
        }
    }
}
