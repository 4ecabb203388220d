//! The one ordered stream of what the screens must hear about.
//!
//! Every event has a sequence number. A screen that was away asks for what came after the last number
//! it saw; when that is too long ago it gets [`Event::Missed`] and reads everything again. Events
//! carry ids, counts and codes, never anything about a patient.

use crate::{desk::LockCause, jobs::JobShown};
use nadi_base::Code;
use serde::{Deserialize, Serialize};
use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How many events are kept for screens that were away.
const KEPT: usize = 1_000;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A long task moved on.
    JobChanged {
        /// The task as it is now.
        job: JobShown,
    },
    /// What some screens show is out of date.
    TagsInvalidated {
        /// The tags of the command list.
        tags: Vec<String>,
    },
    /// The desk locked.
    SessionLocked {
        /// Why.
        cause: LockCause,
    },
    /// The clinic's file has a problem.
    StoreProblem {
        /// Which.
        code: Code,
    },
    /// Events were missed; everything must be read again.
    Missed,
}

/// An event with its place in the stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Envelope {
    /// Its number; grows by one.
    pub seq: u64,
    /// What happened.
    pub event: Event,
}

#[derive(Debug, Default)]
struct Kept {
    next: u64,
    events: VecDeque<Envelope>,
    closed: bool,
}

/// The stream.
#[derive(Debug, Default)]
pub struct Events {
    kept: Mutex<Kept>,
    news: Condvar,
}

impl Events {
    /// Adds an event and wakes whoever waits for one.
    pub fn publish(&self, event: Event) {
        let mut kept = self.lock();
        kept.next += 1;
        let seq = kept.next;
        kept.events.push_back(Envelope { seq, event });
        if kept.events.len() > KEPT {
            kept.events.pop_front();
        }
        drop(kept);
        self.news.notify_all();
    }

    /// Number of the newest event.
    pub fn latest(&self) -> u64 {
        self.lock().next
    }

    /// Ends the stream: nobody waits on it any more.
    pub fn close(&self) {
        self.lock().closed = true;
        self.news.notify_all();
    }

    /// What came after `seq`; waits up to `patience` for something. None once the stream has ended.
    pub fn after(&self, seq: u64, patience: Duration) -> Option<Vec<Envelope>> {
        let kept = self.lock();
        let waited =
            self.news.wait_timeout_while(kept, patience, |kept| kept.next <= seq && !kept.closed);
        let (kept, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if kept.closed {
            return None;
        }
        let first = kept.events.front().map_or(kept.next + 1, |envelope| envelope.seq);
        if seq + 1 < first || seq > kept.next {
            return Some(vec![Envelope { seq: kept.next, event: Event::Missed }]);
        }
        Some(kept.events.iter().filter(|envelope| envelope.seq > seq).cloned().collect())
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(name: &str) -> Event {
        Event::TagsInvalidated { tags: vec![name.to_owned()] }
    }

    #[test]
    fn a_screen_gets_what_it_has_not_seen() {
        let events = Events::default();
        events.publish(tags("a"));
        events.publish(tags("b"));
        let seen = events.after(1, Duration::ZERO).unwrap();
        assert_eq!(seen, vec![Envelope { seq: 2, event: tags("b") }], "each event once, in order");
        assert_eq!(events.after(2, Duration::ZERO), Some(Vec::new()), "nothing new is nothing");
    }

    #[test]
    fn a_screen_away_too_long_is_told_so() {
        let events = Events::default();
        for _ in 0..=KEPT {
            events.publish(tags("x"));
        }
        let seen = events.after(0, Duration::ZERO).unwrap();
        assert_eq!(seen[0].event, Event::Missed, "a gap must not look like silence");
    }

    #[test]
    fn numbers_from_before_a_restart_are_a_gap() {
        let events = Events::default();
        events.publish(tags("a"));
        assert_eq!(events.after(900, Duration::ZERO).unwrap()[0].event, Event::Missed);
    }

    #[test]
    fn an_ended_stream_lets_everybody_go() {
        let events = Events::default();
        events.close();
        assert_eq!(events.after(0, Duration::from_mins(1)), None, "hosts must be able to stop");
    }
}
