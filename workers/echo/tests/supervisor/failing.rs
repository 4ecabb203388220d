//! Every way to fail: the right code, and the next call works.

use crate::bench::{Bench, Hand, bench, spec, with_clock};
use nadi_base::{Cancel, Code, Progress};
use nadi_engines::{Call, EngineError, Limits, Patience, State, WorkerSpec};
use serde_json::{Value, json};
use std::{path::PathBuf, time::Duration};

/// A verb fails with a code, and the worker after it is a fresh one that works.
fn check(verb: &'static str, params: Value, code: Code) {
    let bench = bench(spec());
    assert_eq!(bench.fails(verb, params), code, "{verb}: the person must see this code");
    bench.works();
    assert_eq!(bench.health().starts, 2, "{verb}: a worker that failed is never used again");
    assert_eq!(bench.health().failures, 1, "{verb}: it counts as a failure");
}

#[test]
fn a_crash_is_told_with_its_signal() {
    check("crash", json!(null), Code::EngineCrashed);
    let bench = bench(spec());
    let Err(EngineError::Crashed { ending, .. }) = bench.ask("crash", json!(null)) else {
        panic!("an abort is a crash");
    };
    #[cfg(unix)]
    assert_eq!(ending.signal, Some(6), "abort is signal 6");
    assert_eq!(bench.health().last_crash, Some(ending), "the health page shows the same");
}

#[test]
fn a_panic_is_a_crash() {
    check("panic", json!(null), Code::EngineCrashed);
}

#[test]
fn a_frame_over_the_limit_is_never_read() {
    check("huge", json!(null), Code::EngineCrashed);
}

#[test]
fn an_answer_over_its_limit_is_cut() {
    let limits = Limits { answer: 10_000, ..spec().limits };
    let bench = bench(WorkerSpec { limits, ..spec() });
    assert_eq!(
        bench.fails("flood", json!({"times": 1_000_000})),
        Code::EngineCrashed,
        "a worker may not fill the host with parts"
    );
    bench.works();
}

#[test]
fn a_worker_that_eats_memory_is_killed() {
    check("eat", json!({"mib": 1}), Code::EngineMemory);
}

/// Only where address space can be limited is a single greedy allocation refused.
#[cfg(target_os = "linux")]
#[test]
fn one_greedy_allocation_is_told_as_memory_too() {
    check("eat", json!({"mib": 8192}), Code::EngineMemory);
}

#[test]
fn a_worker_that_hangs_is_killed_at_its_deadline() {
    let bench = bench(spec());
    let call = Call::new("hang", json!(null)).within(Duration::from_hours(1));
    let mut on_partial = |_| bench.clock.advance(Duration::from_hours(2));
    let outcome = bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &Cancel::new());
    assert_eq!(outcome.unwrap_err().code(), Code::EngineTimedOut, "the clock passed its deadline");
    bench.works();
}

#[test]
fn half_a_frame_does_not_hold_the_host() {
    let bench = with_clock(spec(), Hand::stepping(Duration::from_secs(1)));
    let outcome = bench.send(Call::new("silent", json!(null)).within(Duration::from_mins(1)));
    assert_eq!(
        outcome.unwrap_err().code(),
        Code::EngineTimedOut,
        "the deadline covers reading too"
    );
    bench.works();
}

#[cfg(target_os = "linux")]
#[test]
fn a_runaway_is_stopped_by_processor_time() {
    let limits = Limits { cpu: Duration::from_secs(1), ..spec().limits };
    let bench = bench(WorkerSpec { limits, ..spec() });
    assert_eq!(bench.fails("spin", json!(null)), Code::EngineTimedOut, "the kernel's own limit");
    bench.works();
}

#[test]
fn a_refusal_is_an_answer_and_keeps_the_worker() {
    let bench = bench(spec());
    assert_eq!(bench.fails("no such verb", json!(null)), Code::BadInput, "the worker's own reason");
    assert_eq!(bench.fails("refuse", json!("not_found")), Code::NotFound, "passed on");
    assert_eq!(bench.fails("refuse", json!("locked")), Code::Internal, "a worker cannot say this");
    assert_eq!(bench.fails("slow", json!("nonsense")), Code::BadInput, "wrong parameters");
    assert_eq!(bench.health().starts, 1, "a worker that says no is well");
    assert_eq!(bench.health().failures, 0, "a refusal is no failure");
}

#[test]
fn a_request_over_the_limit_of_a_frame_is_not_sent() {
    let bench = bench(spec());
    let outcome = bench.send(Call::new("echo", json!("x".repeat(2 << 20))));
    assert_eq!(outcome.unwrap_err().code(), Code::BadInput, "said before anything is sent");
    bench.works();
}

#[test]
fn a_program_that_is_not_there_or_is_not_the_worker_is_missing() {
    for program in ["/nowhere/nadi-echo", "nadi-echo", "/bin/true", "/bin/cat"] {
        let bench = with_clock(
            WorkerSpec { program: PathBuf::from(program), ..spec() },
            Hand::stepping(Duration::from_secs(1)),
        );
        assert_eq!(bench.fails("echo", json!(1)), Code::EngineMissing, "{program} is no worker");
    }
    let bench = bench(WorkerSpec { name: "speech", ..spec() });
    assert_eq!(bench.fails("echo", json!(1)), Code::EngineMissing, "one worker is not another");
}

/// A small generator with a fixed seed: the same garbage in every run.
fn noise(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let length = 8 + usize::from(next());
    (0..length).map(|_| next()).collect()
}

#[test]
fn garbage_from_a_living_worker_is_a_failure_and_nothing_worse() {
    let bench = with_clock(spec(), Hand::stepping(Duration::from_millis(100)));
    for seed in 1..=40 {
        let call = Call::new("garbage", json!(null)).carrying(noise(seed));
        let code = bench.send(call.within(Duration::from_mins(1))).unwrap_err().code();
        assert!(
            matches!(code, Code::EngineCrashed | Code::EngineTimedOut),
            "seed {seed}: {code:?} is not what a person should see"
        );
    }
    bench.works();
}

fn impatient() -> Bench {
    let patience = Patience {
        first_wait: Duration::from_secs(1),
        longest_wait: Duration::from_secs(4),
        failures: 3,
        window: Duration::from_mins(10),
        rest: Duration::from_mins(1),
    };
    bench(WorkerSpec { patience, ..spec() })
}

#[test]
fn the_circuit_opens_after_repeated_failures_and_closes_after_a_rest() {
    let bench = impatient();
    for (times, wait) in [(1, 1), (2, 2)] {
        assert_eq!(bench.fails("crash", json!(null)), Code::EngineCrashed, "failure {times}");
        let wait = Duration::from_secs(wait);
        assert_eq!(bench.health().state, State::BackingOff(wait), "waits double");
        bench.clock.advance(wait);
    }
    assert_eq!(bench.fails("crash", json!(null)), Code::EngineCrashed, "the last that is tried");
    let rest = Duration::from_mins(1);
    assert_eq!(bench.health().state, State::CircuitOpen(rest), "three failures open the circuit");
    assert_eq!(bench.fails("echo", json!(1)), Code::EngineMissing, "refused at once, not tried");
    assert_eq!(bench.health().starts, 3, "an open circuit starts nothing");

    bench.clock.advance(rest);
    bench.works();
    assert_eq!(bench.health().state, State::Warm, "a good trial closes it");
}

#[test]
fn a_call_waits_out_a_short_backoff() {
    let bench = impatient();
    assert_eq!(bench.fails("crash", json!(null)), Code::EngineCrashed, "the failure to wait for");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| bench.works());
        bench.clock.advance(Duration::from_secs(1));
        waiting.join().expect("a caller need not ask twice");
    });
}
