//! Starting late, staying warm, stopping when idle.

use crate::bench::{bench, spec};
use nadi_base::{Cancel, Progress};
use nadi_engines::{Call, State};
use serde_json::json;
use std::{panic, thread, time::Duration};

#[test]
fn a_worker_starts_on_first_use_and_stays_warm() {
    let bench = bench(spec());
    assert_eq!(bench.health().state, State::NotStarted, "nobody needed it yet");
    bench.works();
    let pid = bench.pid();
    bench.works();
    assert_eq!(bench.pid(), pid, "the same process answers again");
    assert_eq!(bench.health().state, State::Warm, "ready for more");
}

#[test]
fn a_worker_outlives_the_thread_that_started_it() {
    // Linux ends a child that asked for it when the thread that started it ends.
    let bench = bench(spec());
    thread::scope(|scope| scope.spawn(|| bench.works()).join().unwrap());
    let pid = bench.pid();
    bench.works();
    assert_eq!(bench.pid(), pid, "threads of a pool come and go, the worker stays");
}

#[test]
fn an_idle_worker_is_stopped_and_started_again() {
    let bench = bench(spec());
    assert!(!bench.supervisor.stop_idle(), "nothing runs");
    bench.works();
    assert!(!bench.supervisor.stop_idle(), "not idle for long enough");
    bench.clock.advance(Duration::from_mins(6));
    assert!(bench.supervisor.stop_idle(), "nobody needed it for six minutes");
    assert_eq!(bench.health().state, State::IdleStopped, "the health page says why");
    assert_eq!(bench.health().pid, None, "its process is gone");
    bench.works();
    assert_eq!(bench.health().starts, 2, "the next call starts it");
}

#[test]
fn callers_wait_in_line_and_each_gets_its_own_answer() {
    let bench = bench(spec());
    thread::scope(|scope| {
        for number in 0..8 {
            let bench = &bench;
            scope.spawn(move || {
                for _ in 0..20 {
                    assert_eq!(
                        bench.data("echo", json!(number)),
                        json!(number),
                        "no answer strays"
                    );
                }
            });
        }
    });
    assert_eq!(bench.health().starts, 1, "one worker served them all");
}

#[test]
fn very_many_parts_arrive_in_order() {
    let bench = bench(spec());
    let mut heard = 0_u64;
    let mut on_partial = |part: nadi_engines::protocol::Reply| {
        assert_eq!(part.data.expose(), &json!(heard), "no part is lost or overtaken");
        heard += 1;
    };
    let call = Call::new("flood", json!({"times": 20_000}));
    let outcome = bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &Cancel::new());
    assert_eq!(outcome.unwrap().data.into_inner(), json!(20_000), "the answer comes last");
    assert_eq!(heard, 20_000, "every part was heard");
}

#[test]
fn what_an_engine_prints_is_no_frame() {
    let bench = bench(spec());
    if cfg!(unix) {
        assert_eq!(bench.data("chatter", json!(null)), json!(null), "two megabytes of chatter");
        bench.works();
        assert_eq!(bench.health().starts, 1, "the worker did nothing wrong");
    }
}

#[test]
fn a_listener_that_panics_does_not_leave_a_worker_behind() {
    let bench = bench(spec());
    let call = Call::new("flood", json!({"times": 5}));
    let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        let mut on_partial = |_| panic!("a fault of the caller");
        bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &Cancel::new())
    }));
    assert!(outcome.is_err(), "the panic is the caller's and goes on to the caller");
    assert_eq!(bench.health().pid, None, "the worker in the middle of a call was ended");
    bench.works();
}

#[test]
fn a_worker_has_no_environment() {
    let bench = bench(spec());
    if cfg!(unix) {
        assert_eq!(bench.data("environment", json!(null)), json!(0), "nothing leaks into workers");
    }
}

#[test]
fn a_body_of_the_largest_size_goes_there_and_back() {
    let mut spec = spec();
    spec.limits.memory *= 2;
    let bench = bench(spec);
    let body = vec![42; nadi_engines::protocol::BODY_LIMIT];
    let reply = bench.send(Call::new("echo", json!(null)).carrying(body)).unwrap();
    assert!(reply.body.expose().iter().all(|byte| *byte == 42), "whole");
    assert_eq!(reply.body.expose().len(), nadi_engines::protocol::BODY_LIMIT, "to the last byte");
}
