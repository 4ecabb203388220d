//! When a worker that failed may be started again. Pure: time comes in, a decision goes out.

use super::spec::Patience;
use std::{collections::VecDeque, time::Duration};

/// Whether a call may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// Now.
    Go,
    /// After a short wait, worth waiting for.
    Wait(Duration),
    /// Not for a long while: do without.
    Rest(Duration),
}

/// The memory of a worker's failures.
pub(super) struct Circuit {
    patience: Patience,
    failures: VecDeque<Duration>,
    streak: u32,
    not_before: Duration,
    open_until: Option<Duration>,
}

impl Circuit {
    pub(super) fn new(patience: Patience) -> Self {
        Self {
            patience,
            failures: VecDeque::new(),
            streak: 0,
            not_before: Duration::ZERO,
            open_until: None,
        }
    }

    /// Whether a call may go on now. Once the rest is over one call is the trial.
    pub(super) fn admit(&self, now: Duration) -> Admission {
        match self.open_until {
            Some(until) if now < until => Admission::Rest(until.saturating_sub(now)),
            None if now < self.not_before => Admission::Wait(self.not_before.saturating_sub(now)),
            Some(_) | None => Admission::Go,
        }
    }

    /// The worker answered. After a trial everything is forgiven; otherwise failures only age, so that a
    /// worker that fails every other time is still noticed.
    pub(super) fn succeeded(&mut self) {
        self.streak = 0;
        self.not_before = Duration::ZERO;
        if self.open_until.take().is_some() {
            self.failures.clear();
        }
    }

    /// The worker failed.
    pub(super) fn failed(&mut self, now: Duration) {
        let window = self.patience.window;
        self.failures.retain(|at| now.saturating_sub(*at) < window);
        self.failures.push_back(now);
        self.streak = self.streak.saturating_add(1);
        self.not_before = now.saturating_add(self.wait());
        if self.open_until.is_some() || self.failures.len() >= self.patience.failures {
            self.open_until = Some(now.saturating_add(self.patience.rest));
        }
    }

    fn wait(&self) -> Duration {
        let doubled = 2_u32.saturating_pow(self.streak.saturating_sub(1));
        self.patience.first_wait.saturating_mul(doubled).min(self.patience.longest_wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn circuit() -> Circuit {
        Circuit::new(Patience {
            first_wait: at(1),
            longest_wait: at(3),
            failures: 4,
            window: at(100),
            rest: at(60),
        })
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let mut circuit = circuit();
        circuit.failed(at(0));
        assert_eq!(circuit.admit(at(0)), Admission::Wait(at(1)), "the first wait");
        circuit.failed(at(1));
        assert_eq!(circuit.admit(at(1)), Admission::Wait(at(2)), "doubled");
        circuit.failed(at(3));
        assert_eq!(circuit.admit(at(3)), Admission::Wait(at(3)), "never over the longest");
        assert_eq!(circuit.admit(at(6)), Admission::Go, "the wait is over");
    }

    #[test]
    fn a_success_ends_the_doubling() {
        let mut circuit = circuit();
        circuit.failed(at(0));
        circuit.succeeded();
        assert_eq!(circuit.admit(at(0)), Admission::Go, "a worker that answers is not held back");
        circuit.failed(at(1));
        assert_eq!(circuit.admit(at(1)), Admission::Wait(at(1)), "doubling starts anew");
    }

    #[test]
    fn too_many_failures_open_it_and_a_good_trial_closes_it() {
        let mut circuit = circuit();
        (0..4).for_each(|second| circuit.failed(at(second)));
        assert_eq!(circuit.admit(at(3)), Admission::Rest(at(60)), "open");
        assert_eq!(circuit.admit(at(63)), Admission::Go, "the trial");
        circuit.succeeded();
        circuit.failed(at(64));
        assert_eq!(circuit.admit(at(65)), Admission::Go, "old failures are forgiven");
    }

    #[test]
    fn a_failed_trial_opens_it_again_at_once() {
        let mut circuit = circuit();
        (0..4).for_each(|second| circuit.failed(at(second)));
        circuit.failed(at(500));
        assert_eq!(circuit.admit(at(500)), Admission::Rest(at(60)), "one failure is enough now");
    }

    #[test]
    fn old_failures_do_not_count() {
        let mut circuit = circuit();
        (0..4).for_each(|times| circuit.failed(at(times * 60)));
        assert!(
            matches!(circuit.admit(at(180)), Admission::Wait(_)),
            "never four within one window"
        );
    }

    #[test]
    fn a_worker_that_fails_every_other_time_is_noticed() {
        let mut circuit = circuit();
        for second in 0..4 {
            circuit.failed(at(second));
            if second < 3 {
                circuit.succeeded();
            }
        }
        assert!(
            matches!(circuit.admit(at(3)), Admission::Rest(_)),
            "successes in between do not hide it"
        );
    }
}
