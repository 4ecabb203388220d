//! How long to wait for what.

use nadi_base::{Cancel, Cancelled};
use std::{thread, time::Duration};

/// A wait is cut into pieces of this length, so that a stop is seen.
const PIECE: Duration = Duration::from_millis(100);

/// How long to wait for what.
#[derive(Clone, Debug)]
pub struct Patience {
    /// Without a byte for so long, a connection is given up.
    pub stall: Duration,
    /// The waits before each further try, as long as nothing comes.
    pub waits: Vec<Duration>,
    /// Redirects that are followed one after the other.
    pub redirects: usize,
}

impl Default for Patience {
    fn default() -> Self {
        let waits = [1, 2, 5, 10, 30, 60].map(Duration::from_secs);
        Self { stall: Duration::from_secs(30), waits: waits.to_vec(), redirects: 5 }
    }
}

impl Patience {
    /// The wait after so many tries without a byte; none when there were enough.
    pub(super) fn wait(&self, failed: usize) -> Option<Duration> {
        self.waits.get(failed.checked_sub(1)?).copied()
    }
}

/// Waits, unless somebody stops it.
pub(super) fn sit(mut wait: Duration, cancel: &Cancel) -> Result<(), Cancelled> {
    while !wait.is_zero() {
        cancel.check()?;
        let piece = wait.min(PIECE);
        thread::sleep(piece);
        wait = wait.saturating_sub(piece);
    }
    cancel.check()
}
