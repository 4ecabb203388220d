//! What is counted, and what is wrong.

use crate::Series;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    sync::{Mutex, PoisonError},
};

/// The most violations that are told one by one.
const TOLD: usize = 20;

#[derive(Debug, Default)]
struct Kept {
    counts: BTreeMap<&'static str, u64>,
    violations: Vec<String>,
}

/// The numbers of one run; lanes add to it side by side.
#[derive(Debug)]
pub(crate) struct Tally {
    name: &'static str,
    series: Series,
    kept: Mutex<Kept>,
}

impl Tally {
    /// Begins to count.
    pub(crate) fn new(name: &'static str, series: Series) -> Self {
        Self { name, series, kept: Mutex::default() }
    }

    /// Counts something.
    pub(crate) fn count(&self, what: &'static str, many: u64) {
        *self.lock().counts.entry(what).or_default() += many;
    }

    /// Keeps the largest of some numbers.
    pub(crate) fn most(&self, what: &'static str, number: u64) {
        let mut kept = self.lock();
        let most = kept.counts.entry(what).or_default();
        *most = number.max(*most);
    }

    /// Notes something that must not be; `number` repeats it.
    pub(crate) fn violation(&self, number: u64, what: &str) {
        self.lock().violations.push(format!("number {number}: {what}"));
    }

    /// Whether nothing was wrong.
    pub(crate) fn is_clean(&self) -> bool {
        self.lock().violations.is_empty()
    }

    /// Prints the numbers, then the violations.
    pub(crate) fn print(&self) {
        let kept = self.lock();
        let Series { count, seed, from } = self.series;
        let mut numbers =
            vec![format!("seed {seed}"), format!("from {from}"), format!("count {count}")];
        numbers.extend(kept.counts.iter().map(|(what, many)| format!("{what} {many}")));
        numbers.push(format!("violations {}", kept.violations.len()));
        let mut lines = vec![format!("{}: {}", self.name, numbers.join(", "))];
        lines.extend(kept.violations.iter().take(TOLD).map(|violation| format!("  {violation}")));
        let text = lines.join("\n") + "\n";
        // Where nobody reads the numbers, the exit code still tells.
        drop(io::stdout().write_all(text.as_bytes()));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
