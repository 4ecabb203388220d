//! Programs run once: every end is told apart.

use nadi_base::{Cancel, Clock, Code, Timestamp};
use nadi_engines::{
    EngineError,
    child::{Output, Run, run_once},
};
use std::{
    ffi::OsStr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// A clock that moves a second each time somebody looks.
#[derive(Default)]
struct Hasty(AtomicU64);

impl Clock for Hasty {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(0)
    }

    fn monotonic(&self) -> Duration {
        Duration::from_secs(self.0.fetch_add(1, Ordering::SeqCst))
    }
}

fn shell(
    script: &str,
    stdin: &[u8],
    deadline: Duration,
    cancel: &Cancel,
) -> Result<Output, EngineError> {
    let clock: Arc<dyn Clock> = Arc::new(Hasty::default());
    let run = Run {
        program: Path::new("/bin/sh"),
        args: &[OsStr::new("-c"), OsStr::new(script)],
        stdin: &stdin.to_vec().into(),
        deadline,
        memory: 100 << 20,
    };
    run_once(&run, &clock, cancel)
}

/// The code of a run without an answer.
fn code_of(outcome: Result<Output, EngineError>) -> Option<Code> {
    outcome.err().map(|error| error.code())
}

const LONG: Duration = Duration::from_hours(1000);

#[test]
fn input_goes_in_and_output_and_exit_code_come_out() {
    let input = vec![b'x'; 300_000];
    let output = shell("exec 3<&0; /bin/cat <&3; exit 3", &input, LONG, &Cancel::new()).unwrap();
    assert_eq!(output.code, 3, "an exit code is an answer, whatever it means");
    assert_eq!(output.stdout.expose(), &input, "more than a pipe holds, in both directions");
}

#[test]
fn nothing_of_the_hosts_environment_comes_along() {
    let output = shell("echo \"$HOME$USER$PATH_OF_NADI\"; pwd", b"", LONG, &Cancel::new()).unwrap();
    assert_eq!(output.stdout.expose(), b"\n/\n", "no variable and no folder of the host");
}

#[test]
fn a_signal_is_a_crash() {
    let outcome = shell("kill -SEGV $$", b"", LONG, &Cancel::new());
    let Err(EngineError::Crashed { ending, .. }) = outcome else { panic!("a signal is a crash") };
    assert_eq!(ending.signal, Some(11), "the signal is told");
}

#[test]
fn a_program_that_takes_too_long_is_killed() {
    let outcome = shell("while :; do :; done", b"", Duration::from_secs(20), &Cancel::new());
    assert_eq!(
        code_of(outcome),
        Some(Code::EngineTimedOut),
        "the deadline is by the clock passed in"
    );
}

#[test]
fn a_cancelled_program_is_killed() {
    let cancel = Cancel::new();
    cancel.cancel();
    let outcome = shell("while :; do :; done", b"", LONG, &cancel);
    assert_eq!(code_of(outcome), Some(Code::Cancelled), "an outcome of its own");
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_takes_too_much_memory_is_killed() {
    let script = "x=xxxxxxxx; while :; do x=$x$x; done";
    let outcome = shell(script, b"", LONG, &Cancel::new());
    assert_eq!(code_of(outcome), Some(Code::EngineMemory), "its resident memory is watched");
}

#[test]
fn an_endless_answer_is_cut() {
    let outcome = shell("/usr/bin/head -c 70000000 /dev/zero", b"", LONG, &Cancel::new());
    assert_eq!(
        code_of(outcome),
        Some(Code::EngineCrashed),
        "an answer over the limit is no answer"
    );
}

#[test]
fn a_program_that_is_not_there_is_missing() {
    let clock: Arc<dyn Clock> = Arc::new(Hasty::default());
    for program in ["/nowhere/nadi", "sh"] {
        let run = Run {
            program: Path::new(program),
            args: &[],
            stdin: &Vec::new().into(),
            deadline: LONG,
            memory: 1 << 30,
        };
        let code = code_of(run_once(&run, &clock, &Cancel::new()));
        assert_eq!(code, Some(Code::EngineMissing), "{program}: only absolute paths, never PATH");
    }
}
