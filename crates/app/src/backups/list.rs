//! Backups as the screens show them: what lies on the disks, and what the clinic's file remembers.

use super::{
    BackupList, BackupShown, BackupState,
    find::{self, Found},
    schedule::EVERY,
    second_folder::second_folder,
};
use crate::{Result, work::Work};
use nadi_base::BackupId;
use nadi_store::{
    Saved,
    table::{BackupRecord, BackupStatus},
};
use std::collections::BTreeMap;

/// Rows of the file that are looked through; those of backups that rotated out are among them.
const REMEMBERED: u32 = 2_000;

/// What the clinic's file remembers of its backups.
type Remembered = BTreeMap<BackupId, Saved<BackupRecord>>;

/// Lists backups, the newest first.
pub fn list(work: &Work<'_>, (): ()) -> Result<BackupList> {
    listed(work)
}

pub(super) fn listed(work: &Work<'_>) -> Result<BackupList> {
    let found = find::all(&work.open)?;
    let (remembered, second, last) = work.read(|snapshot| {
        let records = snapshot.backup_records().newest(REMEMBERED)?;
        let remembered: Remembered = records.into_iter().map(|one| (one.id, one)).collect();
        let last = snapshot.backup_records().last_complete()?.map(|backup| backup.created);
        Ok((remembered, second_folder(snapshot)?, last))
    })?;
    let mut backups: Vec<_> =
        found.iter().map(|one| shown(one, remembered.get(&one.manifest.id))).collect();
    let gone = remembered.values().filter(|record| {
        record.status == BackupStatus::Complete
            && found.iter().all(|one| one.manifest.id != record.id)
    });
    backups.extend(gone.map(missing));
    backups.sort_by_key(|backup| std::cmp::Reverse((backup.at, backup.id)));
    Ok(BackupList {
        backups,
        second_folder: second.map(|folder| folder.display().to_string()),
        next_due: Some(last.map_or_else(|| work.now(), |last| last.plus(EVERY))),
    })
}

/// A backup that lies on a disk.
pub(super) fn shown(found: &Found, remembered: Option<&Saved<BackupRecord>>) -> BackupShown {
    let manifest = &found.manifest;
    let number = |table| u32::try_from(manifest.counts.of(table)).unwrap_or(u32::MAX);
    BackupShown {
        id: manifest.id,
        at: manifest.at,
        size_bytes: size(manifest.bytes()),
        folder: found.folder.display().to_string(),
        state: state(remembered.map(|record| record.status)),
        patients: number("patient"),
        visits: number("visit"),
    }
}

/// Each backup is opened and compared when it is made. One that this file does not remember was made
/// after the moment to which the clinic was put back.
fn state(remembered: Option<BackupStatus>) -> BackupState {
    match remembered {
        Some(BackupStatus::Complete) => BackupState::Verified,
        Some(BackupStatus::Failed) => BackupState::Damaged,
        Some(BackupStatus::Pruned) | None => BackupState::Unverified,
    }
}

fn missing(record: &Saved<BackupRecord>) -> BackupShown {
    BackupShown {
        id: record.id,
        at: record.created,
        size_bytes: size(record.bytes.unwrap_or(0)),
        folder: record.folder.clone(),
        state: BackupState::Missing,
        patients: 0,
        visits: 0,
    }
}

/// Bytes as the screens count them.
#[expect(clippy::cast_precision_loss, reason = "no clinic's file has 2^53 bytes")]
const fn size(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_compared_counts_as_verified() {
        for (remembered, expected) in [
            (Some(BackupStatus::Complete), BackupState::Verified),
            (Some(BackupStatus::Failed), BackupState::Damaged),
            (Some(BackupStatus::Pruned), BackupState::Unverified),
            (None, BackupState::Unverified),
        ] {
            assert_eq!(state(remembered), expected, "{remembered:?}");
        }
    }
}
