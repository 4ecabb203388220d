//! How long each stage of reading a file in takes, added up over threads.

use nadi_base::Clock;
use nadi_claims::Stages;
use std::{
    io::{self, Read},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// Adds up what each stage takes. Stages run beside each other, so their sum is more than the whole.
pub(super) struct Meter<'c> {
    clock: &'c dyn Clock,
    read: AtomicU64,
    fill: AtomicU64,
    look: AtomicU64,
    save: AtomicU64,
}

impl<'c> Meter<'c> {
    /// Nothing took anything yet.
    pub(super) const fn new(clock: &'c dyn Clock) -> Self {
        let [read, fill, look, save] = [const { AtomicU64::new(0) }; 4];
        Self { clock, read, fill, look, save }
    }

    /// Reads from `input`, and adds up what that takes.
    pub(super) const fn reading<R: Read>(&self, input: R) -> Reading<'_, R> {
        Reading { meter: self, input }
    }

    /// Saves, and adds up what that takes.
    pub(super) fn saving<T>(&self, work: impl FnOnce() -> T) -> T {
        self.timed(&self.save, work)
    }

    /// Milliseconds of reading, parsing, rules and saving.
    pub(super) fn stages(&self) -> [f64; 4] {
        let [read, fill, look, save] = [&self.read, &self.fill, &self.look, &self.save]
            .map(|sum| Duration::from_nanos(sum.load(Ordering::Relaxed)).as_secs_f64() * 1000.0);
        [read, (fill - read).max(0.0), look, save]
    }

    fn timed<T>(&self, sum: &AtomicU64, work: impl FnOnce() -> T) -> T {
        let began = self.clock.monotonic();
        let made = work();
        let took = self.clock.monotonic().saturating_sub(began).as_nanos();
        sum.fetch_add(u64::try_from(took).unwrap_or(0), Ordering::Relaxed);
        made
    }
}

impl Stages for &Meter<'_> {
    fn fill<T>(&self, work: impl FnOnce() -> T) -> T {
        self.timed(&self.fill, work)
    }

    fn look<T>(&self, work: impl FnOnce() -> T) -> T {
        self.timed(&self.look, work)
    }
}

/// A file whose reading is measured.
pub(super) struct Reading<'m, R> {
    meter: &'m Meter<'m>,
    input: R,
}

impl<R: Read> Read for Reading<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Self { meter, input } = self;
        meter.timed(&meter.read, || input.read(into))
    }
}
