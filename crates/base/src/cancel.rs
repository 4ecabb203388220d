//! Long work: saying how far it is, and being told to stop.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Work ended because a person asked for it. An outcome, not an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped as asked")]
pub struct Cancelled;

/// A flag that work looks at between its steps.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A flag that nobody has set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether somebody asked.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Stops the caller with `?` when somebody asked.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Name of the stage, a word of the command list; the screens translate it.
    pub stage: &'static str,
    /// Units done in this stage.
    pub done: u64,
    /// Units in all, where that is known.
    pub total: Option<u64>,
}

/// Where work reports its steps. Work takes `(&Progress, &Cancel)` last.
pub struct Progress(Box<dyn Fn(Step) + Send + Sync>);

impl Progress {
    /// Sends each step to `report`.
    pub fn new(report: impl Fn(Step) + Send + Sync + 'static) -> Self {
        Self(Box::new(report))
    }

    /// Progress that nobody watches.
    pub fn silent() -> Self {
        Self::new(|_| ())
    }

    /// Reports a step.
    pub fn step(&self, stage: &'static str, done: u64, total: Option<u64>) {
        (self.0)(Step { stage, done, total });
    }
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Progress")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_flag_is_the_same_flag() {
        let asked = Cancel::new();
        let seen = asked.clone();
        assert_eq!(seen.check(), Ok(()));
        asked.cancel();
        assert_eq!(seen.check(), Err(Cancelled), "the worker holds a copy and must see it");
    }
}
