//! The disk that the profile lies on.

use super::Line;
use crate::sitting::Context;
use std::path::{Path, PathBuf};
use sysinfo::{DiskRefreshKind, Disks};

/// Below this a backup or a long day may not fit.
const ENOUGH: u64 = 2 << 30;
/// Below this writing stops soon.
const TOO_LITTLE: u64 = 200 << 20;

/// Looks where a profile folder can be named at all.
pub(super) fn look(context: &Context) -> Vec<Line> {
    let Ok(profile) = context.profile() else { return Vec::new() };
    let mut lines = vec![folder(&profile)];
    lines.extend(space(&profile));
    lines
}

fn folder(profile: &Path) -> Line {
    let facts = vec![profile.display().to_string()];
    if !profile.exists() {
        return Line::note(
            "profile",
            facts,
            "No clinic is here yet: nadi profile create makes one.",
        );
    }
    let writable = profile.metadata().is_ok_and(|about| !about.permissions().readonly());
    if !writable {
        return Line::bad("profile", facts, "The folder may not be written: mend its permissions.");
    }
    Line::good("profile", facts)
}

fn space(profile: &Path) -> Option<Line> {
    let folder = nearest(profile)?;
    let disks = Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing().with_storage());
    let disks = disks.ok()?;
    let holds = disks.iter().filter(|disk| folder.starts_with(disk.mount_point()));
    let disk = holds.max_by_key(|disk| disk.mount_point().components().count())?;
    let free = disk.available_space();
    let facts = vec![format!("{} MiB free", free >> 20)];
    Some(match free {
        ..TOO_LITTLE => Line::bad("disk", facts, "Free some space before working on."),
        TOO_LITTLE..ENOUGH => Line::note("disk", facts, "Free some space; backups need room."),
        _ => Line::good("disk", facts),
    })
}

/// The folder, or the nearest above it that is there.
fn nearest(profile: &Path) -> Option<PathBuf> {
    profile.ancestors().find_map(|folder| folder.canonicalize().ok())
}
