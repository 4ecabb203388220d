//! Slows down guessing: after five failures under a name each further try waits 1, 2, 4 … 300 s.
//!
//! A try is counted before it is made, and the count taken back when it succeeds, so that ending the
//! program in between saves nobody a count. Within a run waits are measured by the monotonic clock
//! alone. Across a restart the wall clock is all there is: time that passed counts; where the clock
//! now shows less than at the last failure, the whole wait starts again. It never grows past 300 s, so
//! a clock that was once years ahead does not lock a clinic out for years.
//!
//! This is for the person at the keyboard. Whoever can delete `throttle.cbor` can also copy the
//! profile and guess elsewhere; there only the cost of the hash and the device secret stand in the way.

use super::{
    disk::{Disk, replace},
    envelope::{Envelope, encode},
};
use nadi_base::{Clock, Timestamp};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

/// The throttle's file.
pub const THROTTLE: &str = "throttle.cbor";

/// Whose tries are counted: a hash, so that the file names nobody.
pub(super) type Subject = ByteArray<16>;

/// The failures so far.
pub(super) struct Throttle {
    path: PathBuf,
    entries: BTreeMap<Subject, Entry>,
}

/// Failures under one name.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    failures: u32,
    last: Timestamp,
    ready: Duration,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    subject: Subject,
    failures: u32,
    last: Timestamp,
}

const FORMAT: &str = "nadi-throttle";
const VERSION: u32 = 1;
const FREE_TRIES: u32 = 5;
const LONGEST: Duration = Duration::from_mins(5);

impl Throttle {
    /// Reads the failures of earlier runs. A damaged file counts as none: it slows nobody down who
    /// could not have deleted it.
    pub(super) fn load(folder: &Path, clock: &dyn Clock) -> Self {
        let path = folder.join(THROTTLE);
        let entries =
            stored(&path).into_iter().map(|one| (one.subject, one.resumed(clock))).collect();
        Self { path, entries }
    }

    /// How long this name still has to wait.
    pub(super) fn wait(&self, subject: &Subject, clock: &dyn Clock) -> Duration {
        let ready = self.entries.get(subject).map_or(Duration::ZERO, |entry| entry.ready);
        ready.saturating_sub(clock.monotonic())
    }

    /// Counts a try before it is made, or says how long to wait. Gives what stood there before.
    pub(super) fn charge(
        &mut self,
        disk: &dyn Disk,
        subject: Subject,
        clock: &dyn Clock,
    ) -> Result<Option<Entry>, Duration> {
        let wait = self.wait(&subject, clock);
        if wait > Duration::ZERO {
            return Err(wait);
        }
        let before = self.entries.get(&subject).copied();
        let failures = before.map_or(0, |entry| entry.failures).saturating_add(1);
        let ready = clock.monotonic().saturating_add(wait_after(failures));
        self.entries.insert(subject, Entry { failures, last: clock.now(), ready });
        self.keep(disk);
        Ok(before)
    }

    /// Takes a try back that was not a guess: the right one, or one that could not be made.
    pub(super) fn refund(&mut self, disk: &dyn Disk, subject: Subject, before: Option<Entry>) {
        match before {
            Some(entry) => self.entries.insert(subject, entry),
            None => self.entries.remove(&subject),
        };
        self.keep(disk);
    }

    /// Writes the counts. A disk that is full or read-only must not keep a clinic from its records:
    /// the counts then last for this run.
    fn keep(&self, disk: &dyn Disk) {
        let stored: Vec<Stored> = self.entries.iter().map(Stored::from).collect();
        let _ = encode(&stored)
            .and_then(|content| Envelope::pack(FORMAT, VERSION, content, &[]).bytes())
            .and_then(|bytes| Ok(replace(disk, &self.path, &bytes)?));
    }
}

impl Stored {
    fn from((subject, entry): (&Subject, &Entry)) -> Self {
        Self { subject: *subject, failures: entry.failures, last: entry.last }
    }

    fn resumed(&self, clock: &dyn Clock) -> Entry {
        let passed = clock.now().since(self.last);
        let left = wait_after(self.failures).saturating_sub(passed);
        let ready = clock.monotonic().saturating_add(left);
        Entry { failures: self.failures, last: self.last, ready }
    }
}

fn stored(path: &Path) -> Vec<Stored> {
    Envelope::read(path, FORMAT, VERSION)
        .ok()
        .and_then(|envelope| ciborium::from_reader(envelope.content()).ok())
        .unwrap_or_default()
}

/// How long to wait after so many failures in a row.
fn wait_after(failures: u32) -> Duration {
    let Some(doublings) = failures.checked_sub(FREE_TRIES) else {
        return Duration::ZERO;
    };
    let seconds = 1u64.checked_shl(doublings).unwrap_or(u64::MAX);
    Duration::from_secs(seconds).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{disk::RealDisk, testing::Hands};

    const NAME: Subject = ByteArray::new([1; 16]);
    const OTHER: Subject = ByteArray::new([2; 16]);

    fn fail(throttle: &mut Throttle, clock: &Hands, times: u32) {
        for _ in 0..times {
            clock.pass(throttle.wait(&NAME, clock));
            assert!(throttle.charge(&RealDisk, NAME, clock).is_ok(), "the wait is over");
        }
    }

    #[test]
    fn the_table_of_waits() {
        let table = [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300];
        for (failures, seconds) in (0u32..).zip(table) {
            let wait = wait_after(failures);
            assert_eq!(wait, Duration::from_secs(seconds), "after {failures} failures");
        }
        assert_eq!(wait_after(u32::MAX), LONGEST, "the wait has an end");
    }

    #[test]
    fn waits_hold_until_they_are_over_and_only_for_that_name() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Hands::new());
        let mut throttle = Throttle::load(folder.path(), &clock);
        fail(&mut throttle, &clock, 7);
        let refused = throttle.charge(&RealDisk, NAME, &clock);
        assert_eq!(refused.err(), Some(Duration::from_secs(4)), "the seventh failure waits 4 s");
        assert!(throttle.charge(&RealDisk, OTHER, &clock).is_ok(), "a colleague is not held up");
        clock.pass(Duration::from_secs(4));
        assert!(throttle.charge(&RealDisk, NAME, &clock).is_ok(), "then the next try is taken");
    }

    #[test]
    fn a_restart_does_not_shorten_the_wait_and_time_away_counts() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Hands::new());
        fail(&mut Throttle::load(folder.path(), &clock), &clock, 9);
        let again = Throttle::load(folder.path(), &clock);
        assert_eq!(again.wait(&NAME, &clock), Duration::from_secs(16), "a restart saves nothing");
        clock.restart(Duration::from_secs(6));
        let later = Throttle::load(folder.path(), &clock);
        assert_eq!(later.wait(&NAME, &clock), Duration::from_secs(10), "six seconds went by");
    }

    #[test]
    fn a_clock_set_back_starts_the_wait_again_but_never_makes_it_longer() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Hands::new());
        let mut throttle = Throttle::load(folder.path(), &clock);
        fail(&mut throttle, &clock, 9);
        clock.set_back(Duration::from_hours(24 * 400));
        assert_eq!(throttle.wait(&NAME, &clock), Duration::from_secs(16), "nor in the same run");
        let again = Throttle::load(folder.path(), &clock);
        assert_eq!(again.wait(&NAME, &clock), Duration::from_secs(16), "all of it, from now");
        clock.pass(Duration::from_secs(16));
        assert_eq!(again.wait(&NAME, &clock), Duration::ZERO, "and not for four hundred days");
    }

    #[test]
    fn a_success_forgets_and_a_try_that_was_none_does_not_count() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Hands::new());
        let mut throttle = Throttle::load(folder.path(), &clock);
        fail(&mut throttle, &clock, 4);
        let before = throttle.charge(&RealDisk, NAME, &clock).unwrap();
        throttle.refund(&RealDisk, NAME, before);
        assert_eq!(throttle.wait(&NAME, &clock), Duration::ZERO, "four failures, not five");
        throttle.refund(&RealDisk, NAME, None);
        assert!(throttle.entries.is_empty(), "a success starts from nothing");
    }

    #[test]
    fn a_damaged_file_locks_nobody_out() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Hands::new());
        fail(&mut Throttle::load(folder.path(), &clock), &clock, 12);
        let path = folder.path().join(THROTTLE);
        let bytes = std::fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x40;
            std::fs::write(&path, flipped).unwrap();
            let wait = Throttle::load(folder.path(), &clock).wait(&NAME, &clock);
            assert_eq!(wait, Duration::ZERO, "byte {at}: never a wrong wait");
        }
    }
}
