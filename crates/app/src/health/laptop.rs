//! What the laptop itself tells: free space and memory. Nothing where a system has no way to ask.

use std::path::Path;

/// Room on a disk, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Space {
    /// What this person may still fill.
    pub(super) free: u64,
    /// All of it.
    pub(super) total: u64,
}

/// Room on the disk of a folder.
#[cfg(unix)]
pub(super) fn space(folder: &Path) -> Option<Space> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(disk.f_frsize);
    Some(Space { free: bytes(disk.f_bavail), total: bytes(disk.f_blocks) })
}

/// Room on the disk of a folder.
#[cfg(not(unix))]
pub(super) fn space(_folder: &Path) -> Option<Space> {
    None
}

/// Memory that this program holds, in bytes.
#[cfg(target_os = "linux")]
pub(super) fn resident() -> Option<u64> {
    resident_in(&std::fs::read_to_string("/proc/self/status").ok()?)
}

/// Memory that this program holds, in bytes.
#[cfg(not(target_os = "linux"))]
pub(super) fn resident() -> Option<u64> {
    None
}

/// Reads the resident size out of what Linux says about a process.
#[cfg(any(target_os = "linux", test))]
fn resident_in(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_resident_size_is_read_from_its_line() {
        let status = "Name:\tnadi\nVmHWM:\t  900 kB\nVmRSS:\t   120 kB\nThreads:\t3\n";
        assert_eq!(resident_in(status), Some(122_880), "the peak is another line");
        assert_eq!(resident_in("Name:\tnadi\n"), None, "a line that is missing is not zero");
    }

    #[cfg(unix)]
    #[test]
    fn a_disk_has_room_and_no_more_than_all_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let space = space(folder.path()).unwrap();
        assert!(space.free <= space.total && space.total > 0, "{space:?}");
    }
}
