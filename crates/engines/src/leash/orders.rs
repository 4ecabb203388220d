//! What a child may do, and why it was killed.

use super::Ending;
use nadi_base::Cancel;
use std::time::Duration;

/// How long a child that was asked to stop may take for it.
pub(crate) const GRACE: Duration = Duration::from_millis(300);

/// Why a child was killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It was not finished in time.
    Deadline,
    /// It held more memory than it may.
    Memory,
    /// It was asked to stop and did not, or cannot be asked.
    Cancelled,
    /// It is not wanted any more.
    Dismissed,
}

/// How and why a child ended.
#[derive(Clone, Debug)]
pub(crate) struct End {
    /// Why it was killed; none when it ended by itself.
    pub(crate) reason: Option<Reason>,
    /// How.
    pub(crate) ending: Ending,
}

/// A piece of work with its bounds.
pub(crate) struct Errand {
    until: Duration,
    cancel: Cancel,
    ask: Option<Box<dyn FnOnce() + Send>>,
    asked: Option<Duration>,
}

impl Errand {
    /// Work that ends at `until` by the monotonic clock, or at once when cancelled.
    pub(crate) fn new(until: Duration, cancel: Cancel) -> Self {
        Self { until, cancel, ask: None, asked: None }
    }

    /// The same work, cancelled by asking the child first; `ask` must not block.
    pub(crate) fn asking(mut self, ask: impl FnOnce() + Send + 'static) -> Self {
        self.ask = Some(Box::new(ask));
        self
    }

    fn out_of_bounds(&mut self, now: Duration) -> Option<Reason> {
        if now >= self.until {
            Some(Reason::Deadline)
        } else if self.cancel.is_cancelled() && !self.is_in_grace(now) {
            Some(Reason::Cancelled)
        } else {
            None
        }
    }

    fn is_in_grace(&mut self, now: Duration) -> bool {
        if let Some(ask) = self.ask.take() {
            ask();
            self.asked = Some(now);
        }
        self.asked.is_some_and(|asked| now.saturating_sub(asked) < GRACE)
    }
}

/// The orders of one child, shared between its watcher and whoever uses it.
pub(super) struct Orders {
    memory_limit: u64,
    errand: Option<Errand>,
    reason: Option<Reason>,
    ending: Option<Ending>,
}

impl Orders {
    pub(super) fn new(memory_limit: u64) -> Self {
        Self { memory_limit, errand: None, reason: None, ending: None }
    }

    pub(super) fn memory_limit(&self) -> u64 {
        self.memory_limit
    }

    pub(super) fn set_out(&mut self, errand: Errand) {
        self.errand = Some(errand);
    }

    pub(super) fn come_home(&mut self) -> bool {
        self.errand = None;
        !self.is_lost()
    }

    pub(super) fn is_idle(&self) -> bool {
        self.errand.is_none()
    }

    pub(super) fn is_lost(&self) -> bool {
        self.reason.is_some() || self.ending.is_some()
    }

    pub(super) fn dismiss(&mut self) {
        self.reason.get_or_insert(Reason::Dismissed);
    }

    pub(super) fn close(&mut self, ending: Ending) {
        self.ending = Some(ending);
    }

    pub(super) fn end(&self) -> Option<End> {
        self.ending.clone().map(|ending| End { reason: self.reason, ending })
    }

    /// Whether the child must be killed now; the first reason stays.
    pub(super) fn out_of_bounds(&mut self, now: Duration, memory: u64) -> bool {
        if self.reason.is_none() {
            self.reason = if memory > self.memory_limit {
                Some(Reason::Memory)
            } else {
                self.errand.as_mut().and_then(|errand| errand.out_of_bounds(now))
            };
        }
        self.reason.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_child_that_can_be_asked_is_asked_once_and_gets_its_grace() {
        let (asked, cancel) = (Arc::new(AtomicU32::new(0)), Cancel::new());
        let count = Arc::clone(&asked);
        let mut orders = Orders::new(100);
        orders.set_out(Errand::new(60 * SECOND, cancel.clone()).asking(move || {
            count.fetch_add(1, Ordering::SeqCst);
        }));
        assert!(!orders.out_of_bounds(SECOND, 1), "nobody asked yet");
        cancel.cancel();
        assert!(!orders.out_of_bounds(SECOND, 1), "asking is the first step, not killing");
        assert!(!orders.out_of_bounds(SECOND + GRACE / 2, 1), "the grace is not over");
        assert!(orders.out_of_bounds(SECOND + GRACE, 1), "the grace is over");
        assert_eq!(orders.reason, Some(Reason::Cancelled), "a person's wish is no failure");
        assert_eq!(asked.load(Ordering::SeqCst), 1, "one cancel frame is enough");
    }

    #[test]
    fn the_first_reason_stays() {
        let mut orders = Orders::new(100);
        orders.set_out(Errand::new(SECOND, Cancel::new()));
        assert!(orders.out_of_bounds(Duration::ZERO, 101), "over its memory");
        assert!(orders.out_of_bounds(2 * SECOND, 1), "a killed child stays condemned");
        assert_eq!(orders.reason, Some(Reason::Memory), "what killed it first is what is told");
        assert!(!orders.come_home(), "a condemned child cannot be kept warm");
    }

    #[test]
    fn an_idle_child_has_no_deadline() {
        let mut orders = Orders::new(100);
        orders.set_out(Errand::new(SECOND, Cancel::new()));
        assert!(orders.come_home(), "it finished in time");
        assert!(!orders.out_of_bounds(9 * SECOND, 1), "the deadline was the errand's");
    }
}
