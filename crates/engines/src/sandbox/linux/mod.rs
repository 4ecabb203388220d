//! The walls on Linux.

mod calls;
mod files;
mod filter;
mod limits;

use super::Confinement;
use crate::protocol::SandboxReport;
use rustix::process::{
    DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
};

/// Closes what this kernel can close. Filters come last: they refuse the calls that build the others.
pub(crate) fn enter(confinement: &Confinement) -> SandboxReport {
    stay_with_parent();
    // Landlock and seccomp set it too; on a kernel with neither it still stops set-user-id programs.
    let _ = rustix::thread::set_no_new_privs(true);
    SandboxReport {
        rlimits: limits::set(confinement).is_ok(),
        landlock: files::close(&confinement.read_only),
        seccomp: filter::install(!confinement.read_only.is_empty()).is_some(),
    }
}

/// Ends with the parent, and keeps what it holds out of core files and out of `/proc/…/mem`.
pub(crate) fn stay_with_parent() {
    // Where the kernel refuses, the end of input still ends a worker.
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    let _ = limits::no_core();
}
