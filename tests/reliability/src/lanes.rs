//! Does the numbers of a series side by side.

use crate::Series;
use std::{
    num::NonZero,
    ops::Range,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

/// Hands ranges of at most `together` numbers to as many lanes as there are cores.
pub(crate) fn run(series: Series, together: u64, work: impl Fn(Range<u64>) + Sync) {
    run_beside(series, together, 1, work);
}

/// The same with so many lanes on each core, for work that mostly waits.
pub(crate) fn run_beside(
    series: Series,
    together: u64,
    on_each: usize,
    work: impl Fn(Range<u64>) + Sync,
) {
    let end = series.from.saturating_add(series.count);
    let next = AtomicU64::new(series.from);
    let lane = || loop {
        let start = next.fetch_add(together, Ordering::Relaxed);
        if start >= end {
            return;
        }
        work(start..end.min(start.saturating_add(together)));
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..cores * on_each {
            scope.spawn(lane);
        }
    });
}
