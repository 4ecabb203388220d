//! Locks that outlive a panic of somebody else.
//!
//! A callback of the caller may panic while a lock is held; what lies behind these locks is whole at
//! every step, so the next caller goes on with it.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, also after a panic.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
