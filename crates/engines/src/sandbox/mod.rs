//! What a worker locks itself into before it reads its first byte.
//!
//! Workers parse strangers' files with code written in C++. If one of them is taken over, it must find
//! nothing: no files but the model it was given, no network, no way to start or look into another
//! process. The walls are independent, and each stands alone where the kernel lacks another:
//!
//! | wall | closes |
//! |---|---|
//! | rlimits | runaway memory, processor time, open files; any write to a file; core dumps |
//! | landlock | the file tree except the paths of the [`Confinement`]; TCP; signals to others |
//! | seccomp | every system call that is not on a short list: sockets, exec, fork, ptrace, writes to files |
//!
//! What stands is said in the hello and shown on the health page. On systems other than Linux nothing
//! stands yet, and the report says so.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;

#[cfg(target_os = "linux")]
pub(crate) use linux::{enter, stay_with_parent};
#[cfg(not(target_os = "linux"))]
pub(crate) use other::{enter, stay_with_parent};

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a worker may have; handed to it as its only argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confinement {
    /// Address space in bytes.
    pub address_space: u64,
    /// Processor time in seconds.
    pub cpu_seconds: u64,
    /// Open files, pipes included.
    pub open_files: u64,
    /// Files and folders it may read.
    pub read_only: Vec<PathBuf>,
}

/// For a worker that somebody starts by hand: the strictest that works.
impl Default for Confinement {
    fn default() -> Self {
        Self {
            address_space: 4 * 1024 * 1024 * 1024,
            cpu_seconds: 60,
            open_files: 16,
            read_only: Vec::new(),
        }
    }
}
