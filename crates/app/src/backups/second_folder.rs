//! Where copies of backups go besides the profile's own folder.

use super::{BackupList, BackupSettings, list::listed};
use crate::{
    Error, Result,
    work::{Act, Work},
};
use nadi_store::{Snapshot, table::Scope};
use std::path::{Path, PathBuf};

/// Under this key the practice's settings keep the folder.
const SECOND_FOLDER: &str = "backup_second_folder";

/// Where copies go besides, if anywhere.
pub(super) fn second_folder(snapshot: Snapshot<'_>) -> Result<Option<PathBuf>> {
    let stored = snapshot.setting(Scope::Practice, SECOND_FOLDER)?;
    Ok(stored.and_then(|value| value.as_str().map(PathBuf::from)))
}

/// Sets where copies go besides. The folder must be there now; that it may be missing later, as a
/// stick that was pulled out, is for the task to say.
pub fn change_settings(work: &Work<'_>, request: BackupSettings) -> Result<BackupList> {
    let typed = request.second_folder.unwrap_or_default();
    let typed = typed.trim();
    if !typed.is_empty() {
        check(Path::new(typed), work.open.profile.dir())?;
    }
    work.change(Act::new("backup_settings"), |tx| {
        if typed.is_empty() {
            tx.settings().unset(Scope::Practice, SECOND_FOLDER)?;
        } else {
            tx.settings().set(Scope::Practice, SECOND_FOLDER, &typed.into())?;
        }
        Ok(())
    })?;
    listed(work)
}

fn check(folder: &Path, profile: &Path) -> Result<()> {
    let wrong = |message| Err(Error::field("second_folder", message));
    if !folder.is_absolute() {
        return wrong("Write the whole path of the folder.");
    }
    let Ok(folder) = folder.canonicalize() else {
        return wrong("There is no such folder.");
    };
    if !folder.is_dir() {
        return wrong("This is not a folder.");
    }
    if profile.canonicalize().is_ok_and(|profile| folder.starts_with(profile)) {
        return wrong("Choose a folder outside the clinic's own, best on another disk.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_folder_lies_elsewhere() {
        let (profile, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let inside = profile.path().join("backups");
        std::fs::create_dir(&inside).unwrap();
        assert!(check(other.path(), profile.path()).is_ok(), "any other folder will do");
        for wrong in
            [inside.as_path(), profile.path(), Path::new("relative"), Path::new("/nowhere/x")]
        {
            assert!(check(wrong, profile.path()).is_err(), "{wrong:?} is no second place");
        }
    }
}
