//! A person's wish to stop is obeyed, politely first.

use crate::bench::{Hand, bench, spec, with_clock};
use nadi_base::{Cancel, Code, Progress};
use nadi_engines::Call;
use serde_json::json;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

#[test]
fn a_worker_that_obeys_stays_warm() {
    // The clock stands, so the grace never ends: only an answer can end this call.
    let bench = bench(spec());
    let cancel = Cancel::new();
    let (seen, asked) = (Arc::new(AtomicU64::new(0)), cancel.clone());
    let count = Arc::clone(&seen);
    let progress = Progress::new(move |step| {
        assert_eq!(step.stage, "echoing", "a stage of the specification comes through");
        if count.fetch_add(1, Ordering::SeqCst) == 3 {
            asked.cancel();
        }
    });
    let call = Call::new("slow", json!({"times": 1_000_000_000}));
    let outcome = bench.supervisor.call(call, &mut |_| (), &progress, &cancel);
    assert_eq!(outcome.unwrap_err().code(), Code::Cancelled, "stopped as asked");
    assert!(seen.load(Ordering::SeqCst) > 3, "progress was heard on the way");
    bench.works();
    assert_eq!(bench.health().starts, 1, "an obedient worker is not killed");
    assert_eq!(bench.health().failures, 0, "a person's wish is no failure");
}

#[test]
fn a_worker_that_does_not_obey_is_killed_after_its_grace() {
    let bench = with_clock(spec(), Hand::stepping(Duration::from_millis(10)));
    let cancel = Cancel::new();
    let mut asked_at = Duration::ZERO;
    let mut on_partial = |_| {
        asked_at = bench.clock.shows();
        cancel.cancel();
    };
    let call = Call::new("hang", json!(null)).within(Duration::from_hours(9));
    let outcome = bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &cancel);
    let took = bench.clock.shows().saturating_sub(asked_at);
    assert_eq!(outcome.unwrap_err().code(), Code::Cancelled, "stopped as asked, by force");
    assert!(took >= Duration::from_millis(300), "it had its grace: {took:?}");
    assert!(took < Duration::from_millis(500), "and not much more, by the same clock: {took:?}");
    bench.works();
    assert_eq!(bench.health().failures, 0, "a person's wish is no failure");
}

#[test]
fn what_was_cancelled_before_is_not_begun() {
    let bench = bench(spec());
    let cancel = Cancel::new();
    cancel.cancel();
    let call = Call::new("echo", json!(1));
    let outcome = bench.supervisor.call(call, &mut |_| (), &Progress::silent(), &cancel);
    assert_eq!(outcome.unwrap_err().code(), Code::Cancelled, "nothing to do");
    assert_eq!(bench.health().starts, 0, "not even a start");
}

#[test]
fn somebody_in_line_can_leave_it() {
    let bench = bench(spec());
    let stop_first = Cancel::new();
    let mut second = None;
    let mut on_partial = |_| {
        // The first call holds the worker here.
        let gone = Cancel::new();
        let leaver = gone.clone();
        let call = Call::new("echo", json!(1));
        second = Some(std::thread::scope(|scope| {
            let waiting = scope
                .spawn(|| bench.supervisor.call(call, &mut |_| (), &Progress::silent(), &gone));
            leaver.cancel();
            waiting.join().expect("the second caller comes back")
        }));
        stop_first.cancel();
        bench.clock.advance(Duration::from_secs(1));
    };
    let call = Call::new("hang", json!(null)).within(Duration::from_secs(1));
    let first = bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &stop_first);
    assert!(first.is_err(), "the first call was stopped in the end");
    let code = second.expect("the first call began").unwrap_err().code();
    assert_eq!(code, Code::Cancelled, "waiting in line can be cancelled");
}
