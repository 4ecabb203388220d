//! A clock, dice and a profile for the tests of this module.

use super::{Cost, DeviceSecrets, Founded, Founder, MemoryKeyring, NoKeyring, Surroundings, Vault};
use nadi_base::{Clock, Entropy, PersonId, Timestamp};
use sha2::{Digest, Sha256};
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;

/// Randomness that is the same in every run.
pub(super) struct Dice(AtomicU64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed << 32))
    }
}

impl Entropy for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let roll = Sha256::digest(self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes());
            chunk.copy_from_slice(&roll[..chunk.len()]);
        }
    }
}

/// A clock whose hands the test moves.
pub(super) struct Hands {
    wall: AtomicI64,
    run: AtomicI64,
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap()
}

impl Hands {
    pub(super) fn new() -> Self {
        Self { wall: AtomicI64::new(1_790_000_000_000), run: AtomicI64::new(5_000) }
    }

    /// Time goes by.
    pub(super) fn pass(&self, span: Duration) {
        self.wall.fetch_add(millis(span), Ordering::Relaxed);
        self.run.fetch_add(millis(span), Ordering::Relaxed);
    }

    /// The machine is off for a while.
    pub(super) fn restart(&self, away: Duration) {
        self.wall.fetch_add(millis(away), Ordering::Relaxed);
        self.run.store(0, Ordering::Relaxed);
    }

    /// Somebody sets the wall clock back.
    pub(super) fn set_back(&self, span: Duration) {
        self.wall.fetch_sub(millis(span), Ordering::Relaxed);
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.wall.load(Ordering::Relaxed))
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.run.load(Ordering::Relaxed)).unwrap())
    }
}

pub(super) const SELVI: &str = "Selvi";
pub(super) const PASSWORD: &str = "மழை வந்தால் குடை";

/// A profile in a temporary folder, with one person.
pub(super) struct Profile {
    pub(super) folder: TempDir,
    pub(super) clock: Arc<Hands>,
    pub(super) around: Surroundings,
    pub(super) selvi: PersonId,
}

impl Profile {
    pub(super) fn headless() -> (Self, Founded) {
        Self::with(Arc::new(NoKeyring))
    }

    pub(super) fn with_keyring() -> (Self, Founded, Arc<MemoryKeyring>) {
        let keyring = Arc::new(MemoryKeyring::default());
        let (profile, founded) = Self::with(Arc::clone(&keyring) as Arc<dyn DeviceSecrets>);
        (profile, founded, keyring)
    }

    pub(super) fn with(secrets: Arc<dyn DeviceSecrets>) -> (Self, Founded) {
        let clock = Arc::new(Hands::new());
        let entropy = Arc::new(Dice::new(7));
        let around = Surroundings { clock: Arc::clone(&clock) as Arc<dyn Clock>, entropy, secrets };
        let folder = tempfile::tempdir().unwrap();
        let selvi = PersonId::from_bytes([1; 16]);
        let first = Founder { person: selvi, name: SELVI, password: PASSWORD };
        let founded = Vault::create(folder.path(), &first, Cost::floor(), around.clone()).unwrap();
        (Self { folder, clock, around, selvi }, founded)
    }

    /// Reads the files again, as a new run would.
    pub(super) fn reopen(&self) -> Vault {
        Vault::open(self.folder.path(), self.around.clone()).unwrap()
    }
}
