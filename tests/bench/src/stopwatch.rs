//! Times work by the machine's own clock.

use crate::Fault;
use nadi_base::Clock as _;
use nadi_machine::SystemClock;
use std::time::Duration;

/// How long something took, and what came of it.
pub(crate) fn time<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<(Duration, T), Fault> {
    let start = SystemClock.monotonic();
    let value = work()?;
    Ok((SystemClock.monotonic().saturating_sub(start), value))
}

/// Does something so often and gives the time that 95 of 100 stay within.
pub(crate) fn p95(
    times: usize,
    mut work: impl FnMut(usize) -> Result<(), Fault>,
) -> Result<Duration, Fault> {
    let mut took = Vec::with_capacity(times);
    for round in 0..times {
        took.push(time(|| work(round))?.0);
    }
    took.sort_unstable();
    let at = (times * 95).div_ceil(100).saturating_sub(1);
    took.get(at).copied().ok_or_else(|| Fault::Other("nothing was measured".to_owned()))
}
