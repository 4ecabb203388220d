//! Whose turn it is: a worker does one thing at a time.

use super::process::Process;
use crate::{EngineError, lock::lock};
use nadi_base::Cancel;
use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

/// How often somebody in line looks whether they still want their turn.
const LOOK: Duration = Duration::from_millis(20);

/// The one place at a worker.
#[derive(Default)]
pub(super) struct Seat {
    inner: Mutex<Inner>,
    bell: Condvar,
}

#[derive(Default)]
struct Inner {
    taken: bool,
    warm: Option<Warm>,
}

/// A worker between two requests.
pub(super) struct Warm {
    pub(super) process: Process,
    pub(super) since: Duration,
}

/// The right to use the worker; ends when dropped.
pub(super) struct Turn<'a> {
    seat: &'a Seat,
    warm: Option<Warm>,
}

impl Seat {
    /// Waits in line; leaves it when cancelled.
    pub(super) fn take(&self, cancel: &Cancel) -> Result<Turn<'_>, EngineError> {
        let mut inner = lock(&self.inner);
        loop {
            if cancel.is_cancelled() {
                return Err(EngineError::Cancelled);
            }
            if !inner.taken {
                inner.taken = true;
                return Ok(Turn { seat: self, warm: inner.warm.take() });
            }
            inner = self.bell.wait_timeout(inner, LOOK).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Takes the place if nobody has it.
    pub(super) fn try_take(&self) -> Option<Turn<'_>> {
        let mut inner = lock(&self.inner);
        if inner.taken {
            return None;
        }
        inner.taken = true;
        Some(Turn { seat: self, warm: inner.warm.take() })
    }

    pub(super) fn is_taken(&self) -> bool {
        lock(&self.inner).taken
    }
}

impl Turn<'_> {
    /// Takes the worker out; it is dropped, and so killed, unless it is [kept](Self::keep).
    pub(super) fn take(&mut self) -> Option<Warm> {
        self.warm.take()
    }

    /// Leaves a worker for the next turn.
    pub(super) fn keep(&mut self, warm: Warm) {
        self.warm = Some(warm);
    }

    /// Waits a little, in place.
    pub(super) fn pause(&self) {
        let inner = lock(&self.seat.inner);
        drop(self.seat.bell.wait_timeout(inner, LOOK).unwrap_or_else(PoisonError::into_inner));
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut inner = lock(&self.seat.inner);
        inner.taken = false;
        inner.warm = self.warm.take();
        drop(inner);
        self.seat.bell.notify_all();
    }
}
