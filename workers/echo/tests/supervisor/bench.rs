//! A supervisor over the real echo worker, with a clock that tests move.

use nadi_base::{Cancel, Clock, Code, Progress, Timestamp};
use nadi_engines::{
    Call, EngineError, Health, Limits, Patience, Supervisor, WorkerSpec, protocol::Reply,
};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

pub(crate) const MIB: u64 = 1024 * 1024;

/// A clock that stands until a test moves it, or moves a step each time somebody looks.
#[derive(Default)]
pub(crate) struct Hand {
    millis: AtomicU64,
    step: u64,
}

impl Hand {
    pub(crate) fn stepping(step: Duration) -> Self {
        Self { millis: AtomicU64::new(0), step: u64::try_from(step.as_millis()).unwrap() }
    }

    pub(crate) fn advance(&self, by: Duration) {
        self.millis.fetch_add(u64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }

    pub(crate) fn shows(&self) -> Duration {
        Duration::from_millis(self.millis.load(Ordering::SeqCst))
    }
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(0)
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.millis.fetch_add(self.step, Ordering::SeqCst) + self.step)
    }
}

/// The worker under test and the clock of its supervisor.
pub(crate) struct Bench {
    pub(crate) supervisor: Supervisor,
    pub(crate) clock: Arc<Hand>,
}

/// The echo worker, with no wait after failures and more of them than a test makes.
pub(crate) fn spec() -> WorkerSpec {
    WorkerSpec {
        stages: &["echoing"],
        limits: Limits { memory: 256 * MIB, ..Limits::default() },
        patience: Patience { first_wait: Duration::ZERO, failures: 1000, ..Patience::default() },
        ..WorkerSpec::new("echo", PathBuf::from(env!("CARGO_BIN_EXE_nadi-echo")))
    }
}

pub(crate) fn bench(spec: WorkerSpec) -> Bench {
    with_clock(spec, Hand::default())
}

pub(crate) fn with_clock(spec: WorkerSpec, clock: Hand) -> Bench {
    let clock = Arc::new(clock);
    let theirs: Arc<dyn Clock> = clock.clone();
    Bench { supervisor: Supervisor::new(spec, theirs), clock }
}

impl Bench {
    pub(crate) fn ask(&self, verb: &'static str, params: Value) -> Result<Reply, EngineError> {
        self.send(Call::new(verb, params))
    }

    pub(crate) fn send(&self, call: Call) -> Result<Reply, EngineError> {
        self.supervisor.call(call, &mut |_| (), &Progress::silent(), &Cancel::new())
    }

    /// What the worker answered, as a value.
    pub(crate) fn data(&self, verb: &'static str, params: Value) -> Value {
        self.ask(verb, params).expect("this verb has an answer").data.into_inner()
    }

    pub(crate) fn fails(&self, verb: &'static str, params: Value) -> Code {
        self.ask(verb, params).expect_err("this verb has no answer").code()
    }

    pub(crate) fn works(&self) {
        let reply = self.send(Call::new("echo", json!("வணக்கம்")).carrying(vec![0, 255, 7]));
        let reply = reply.expect("after whatever happened the next call works");
        assert_eq!(reply.data.expose(), &json!("வணக்கம்"), "the JSON half comes back whole");
        assert_eq!(reply.body.expose(), &[0, 255, 7], "the binary half comes back whole");
    }

    pub(crate) fn health(&self) -> Health {
        self.supervisor.health()
    }

    pub(crate) fn pid(&self) -> u32 {
        self.health().pid.expect("the worker runs")
    }
}
