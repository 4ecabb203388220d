//! Limits of resources.

use super::Confinement;
use rustix::process::{Resource, Rlimit, setrlimit};

/// Sets every limit, hard, so that it cannot be raised again.
pub(super) fn set(confinement: &Confinement) -> rustix::io::Result<()> {
    no_core()?;
    limit(Resource::As, confinement.address_space)?;
    processor_time(confinement.cpu_seconds)?;
    limit(Resource::Nofile, confinement.open_files)?;
    // Pipes are no files: a worker can answer and still not write one byte to a disk.
    limit(Resource::Fsize, 0)
}

/// Ends with its own signal (SIGXCPU), which the supervisor can tell from a kill; a worker that ignores it
/// is killed a little later.
fn processor_time(seconds: u64) -> rustix::io::Result<()> {
    let maximum = Some(seconds.saturating_add(5));
    setrlimit(Resource::Cpu, Rlimit { current: Some(seconds), maximum })
}

/// No core file.
pub(super) fn no_core() -> rustix::io::Result<()> {
    limit(Resource::Core, 0)
}

fn limit(resource: Resource, most: u64) -> rustix::io::Result<()> {
    setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })
}
