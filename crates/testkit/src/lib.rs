//! Fakes for tests: a clock that stands still until it is told to move, and randomness from a seed.
//!
//! Never part of a program that ships. What a fake hides is tested elsewhere with the real thing.

pub mod press;
pub mod sound;
pub mod texts;

use nadi_base::{Clock, Entropy, Timestamp};
use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

/// 21 November 2026, 09:30 in UTC.
const MORNING: i64 = 1_795_253_400_000;

/// A clock that moves only when a test moves it. Copies are the same clock.
#[derive(Clone, Debug)]
pub struct StillClock {
    wall: Arc<AtomicI64>,
    run: Arc<AtomicU64>,
}

impl Default for StillClock {
    fn default() -> Self {
        Self { wall: Arc::new(AtomicI64::new(MORNING)), run: Arc::new(AtomicU64::new(0)) }
    }
}

impl StillClock {
    /// Lets time pass.
    pub fn pass(&self, span: Duration) {
        let millis = u64::try_from(span.as_millis()).unwrap_or(u64::MAX);
        self.run.fetch_add(millis, Ordering::SeqCst);
        self.wall.fetch_add(i64::try_from(millis).unwrap_or(i64::MAX), Ordering::SeqCst);
    }

    /// Sets the wall clock as a person would; the machine's own run goes on.
    pub fn set_wall(&self, at: Timestamp) {
        self.wall.store(at.millis(), Ordering::SeqCst);
    }
}

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.wall.load(Ordering::SeqCst))
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.run.load(Ordering::SeqCst))
    }
}

/// Randomness from a seed (`SplitMix64`): the same seed gives the same run.
#[derive(Clone, Debug)]
pub struct Seeded(Arc<Mutex<u64>>);

impl Seeded {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(seed)))
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = *state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`; zero when the limit is.
    pub fn below(&self, limit: u64) -> u64 {
        if limit == 0 { 0 } else { self.next() % limit }
    }
}

impl Entropy for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.next().to_le_bytes();
            chunk.copy_from_slice(&number[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_run() {
        let (one, two) = (Seeded::new(7), Seeded::new(7));
        assert_eq!(one.next(), two.next(), "a failing run must be repeatable");
        let (mut a, mut b) = ([0; 13], [0; 13]);
        one.fill(&mut a);
        two.fill(&mut b);
        assert_eq!(a, b);
    }

    #[test]
    fn setting_the_wall_clock_back_does_not_turn_the_run_back() {
        let clock = StillClock::default();
        clock.pass(Duration::from_secs(5));
        clock.set_wall(Timestamp::from_millis(0));
        assert_eq!(clock.monotonic(), Duration::from_secs(5));
    }
}
