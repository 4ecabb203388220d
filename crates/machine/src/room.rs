//! How much this laptop holds.

use std::path::Path;
use sysinfo::{DiskRefreshKind, Disks, MemoryRefreshKind, RefreshKind, System};

/// Bytes of memory that this laptop has.
pub fn memory() -> u64 {
    let kind = RefreshKind::nothing().with_memory(MemoryRefreshKind::nothing().with_ram());
    System::new_with_specifics(kind).map_or(0, |system| system.total_memory())
}

/// Bytes that are free on the disk of a folder, or of the nearest one above it that is there.
pub fn free(folder: &Path) -> Option<u64> {
    let folder = folder.ancestors().find_map(|folder| folder.canonicalize().ok())?;
    let disks =
        Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing().with_storage()).ok()?;
    let holds = disks.iter().filter(|disk| folder.starts_with(disk.mount_point()));
    let disk = holds.max_by_key(|disk| disk.mount_point().components().count())?;
    Some(disk.available_space())
}
