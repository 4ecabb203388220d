//! The system's clocks.

use nadi_base::{Clock, Timestamp};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The clocks of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everybody else is handed"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn monotonic(&self) -> Duration {
        run::so_far()
    }
}

#[cfg(unix)]
mod run {
    use rustix::time::{ClockId, clock_gettime};
    use std::time::Duration;

    /// On Linux the time asleep counts, so that a desk left open overnight locks when the lid opens.
    #[cfg(target_os = "linux")]
    const CLOCK: ClockId = ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    const CLOCK: ClockId = ClockId::Monotonic;

    pub(super) fn so_far() -> Duration {
        let time = clock_gettime(CLOCK);
        let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
        Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
    }
}

#[cfg(not(unix))]
mod run {
    use std::{
        sync::OnceLock,
        time::{Duration, Instant},
    };

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everybody else is handed"
    )]
    pub(super) fn so_far() -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_run_never_goes_back() {
        let clock = SystemClock;
        let (first, second) = (clock.monotonic(), clock.monotonic());
        assert!(second >= first, "waits are measured with it");
        assert!(clock.now() > Timestamp::from_millis(1_700_000_000_000), "the year is a late one");
    }
}
