//! Runs a program once, under the same watch as a worker.
//!
//! Nadi runs itself this way, by a hidden verb, where a step may crash or read poisoned pages: the
//! integrity check of the database. The program that is run calls [`stay_with_parent`] first.

use crate::{
    EngineError,
    leash::{self, Errand, Leash, Pipes, Reason},
    protocol::FrameError,
};
use nadi_base::{Cancel, Clock, Sensitive};
use std::{
    ffi::OsStr,
    io::{Read, Write},
    path::Path,
    process::Command,
    sync::Arc,
    thread,
    time::Duration,
};

/// The most a program may answer, in bytes.
const OUTPUT_LIMIT: u64 = 64 * 1024 * 1024;

const NAME: &str = "nadi";

/// One run of a program.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The program, as an absolute path; `PATH` is not searched.
    pub program: &'a Path,
    /// Its arguments. Other people of the laptop can see them: no secrets here.
    pub args: &'a [&'a OsStr],
    /// What it reads from its standard input; the place for secrets.
    pub stdin: &'a Sensitive<Vec<u8>>,
    /// How long it may take.
    pub deadline: Duration,
    /// How much resident memory it may hold, in bytes.
    pub memory: u64,
}

/// What a program answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its exit code.
    pub code: i32,
    /// What it wrote to its standard output.
    pub stdout: Sensitive<Vec<u8>>,
}

/// Runs a program and waits for its end. Any exit code is an answer; a signal is a crash.
pub fn run_once(
    run: &Run<'_>,
    clock: &Arc<dyn Clock>,
    cancel: &Cancel,
) -> Result<Output, EngineError> {
    cancel.check().map_err(|_| EngineError::Cancelled)?;
    let missing = |source| EngineError::Missing { name: NAME, source };
    if !run.program.is_absolute() {
        return Err(missing(std::io::ErrorKind::InvalidInput.into()));
    }
    let mut command = command(run.program);
    command.args(run.args);
    let (leash, pipes) = leash::spawn(command, run.memory, Arc::clone(clock)).map_err(missing)?;
    let until = clock.monotonic().saturating_add(run.deadline);
    leash.set_out(Errand::new(until, cancel.clone()));
    let stdout = converse(pipes, run.stdin.expose(), &leash);
    conclude(&leash, stdout)
}

/// Ties the calling process to its parent: it is killed when the parent ends, and leaves no core file
/// that could hold a key. Does nothing on systems that have no such thing.
pub fn stay_with_parent() {
    crate::sandbox::stay_with_parent();
}

/// A command without environment, outside of any folder.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "this crate is the one place that starts processes")]
pub(crate) fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().current_dir("/");
    command
}

/// A command. Windows finds its own libraries through the environment, so the child keeps it.
#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "this crate is the one place that starts processes")]
pub(crate) fn command(program: &Path) -> Command {
    Command::new(program)
}

/// Feeds the program and hears it out at the same time, so that neither waits for the other for ever.
fn converse(pipes: Pipes, stdin: &[u8], leash: &Leash) -> Vec<u8> {
    let Pipes { stdin: mut to, stdout: from } = pipes;
    let mut answer = Vec::new();
    thread::scope(|scope| {
        scope.spawn(move || {
            // A program that does not read to the end says so by its exit code.
            drop(to.write_all(stdin));
        });
        let read = from.take(OUTPUT_LIMIT + 1).read_to_end(&mut answer);
        if read.is_err() || answer.len() as u64 > OUTPUT_LIMIT {
            leash.dismiss();
        }
    });
    answer
}

fn conclude(leash: &Leash, stdout: Vec<u8>) -> Result<Output, EngineError> {
    let end = leash.end();
    match (end.reason, end.ending.code) {
        (Some(Reason::Deadline), _) => Err(EngineError::TimedOut { name: NAME }),
        (Some(Reason::Memory), _) => Err(EngineError::OverMemory { name: NAME }),
        (Some(Reason::Cancelled), _) => Err(EngineError::Cancelled),
        (Some(Reason::Dismissed), _) => {
            let source = FrameError::AnswerTooLong(OUTPUT_LIMIT);
            Err(EngineError::Garbled { name: NAME, source })
        }
        (None, Some(code)) => Ok(Output { code, stdout: stdout.into() }),
        (None, None) if end.ending.out_of_memory => Err(EngineError::OverMemory { name: NAME }),
        (None, None) => Err(EngineError::Crashed { name: NAME, ending: end.ending }),
    }
}
