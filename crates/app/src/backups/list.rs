//! tmp
use super::*;
use crate::desk::Open;
use nadi_store::Snapshot;

/// Lists backups.
pub fn list(work: &Work<'_>, (): ()) -> Result<BackupList> {
    listed(work)
}

pub(super) fn listed(work: &Work<'_>) -> Result<BackupList> {
    work.read(|s| {
        Ok(BackupList {
            backups: Vec::new(),
            second_folder: super::second_folder::second_folder(s)?.map(|p| p.display().to_string()),
            next_due: None,
        })
    })
}
pub(crate) fn how_many(snapshot: Snapshot<'_>) -> Result<u32> {
    snapshot.backup_records().count().map(|n| n as u32).map_err(Error::from)
}
pub(crate) fn anchors(_open: &Open) -> Result<Vec<nadi_store::audit::Anchor>> {
    Ok(Vec::new())
}
