//! How a child ended, in numbers.

use super::drain::Heard;
use serde::Serialize;
use std::{fmt, process::ExitStatus};

/// How a child ended. What it wrote to its standard error is counted and forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ending {
    /// The exit code, where it ended by itself.
    pub code: Option<i32>,
    /// The signal that ended it, where there was one.
    pub signal: Option<i32>,
    /// Whether it looks as if memory ran out.
    pub out_of_memory: bool,
    /// How many bytes it wrote to its standard error.
    pub stderr_bytes: u64,
    /// The most resident memory that was seen, in bytes; 0 where it cannot be read.
    pub peak_memory: u64,
}

impl Ending {
    /// Sums up. Memory ran out when the child said so (the words of Rust's and C++'s own allocators), or
    /// when it was ended by a signal with nearly all of its memory in use.
    pub(super) fn new(status: ExitStatus, heard: &Heard, peak: u64, limit: u64) -> Self {
        let signal = signal(status);
        let nearly_full = signal.is_some() && peak > limit / 8 * 7;
        Self {
            code: status.code(),
            signal,
            out_of_memory: heard.spoke_of_memory || nearly_full,
            stderr_bytes: heard.bytes,
            peak_memory: peak,
        }
    }

    /// The ending of a child that the system told nothing about.
    pub(super) fn unknown() -> Self {
        Self::default()
    }

    /// Whether the processor-time limit ended it.
    pub(crate) fn is_out_of_time(&self) -> bool {
        #[cfg(unix)]
        let limit = Some(rustix::process::Signal::XCPU.as_raw());
        #[cfg(not(unix))]
        let limit = None;
        self.signal.is_some() && self.signal == limit
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.signal, self.code) {
            (Some(signal), _) => write!(f, "signal {signal}"),
            (None, Some(code)) => write!(f, "exit code {code}"),
            (None, None) => f.write_str("no exit code"),
        }
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}
