//! `nadi backup`.

use crate::{
    args::Backup,
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    secret,
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::backups::{BackupList, BackupRef, BackupShown, BackupState, RestorePreview};
use nadi_base::{BackupId, Code};
use std::io::Write;

/// Runs the verb.
pub(super) fn run(
    verb: Backup,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    match verb {
        Backup::Create => {
            sitting.finish::<commands::BackupMake>(())?;
            show(&find(&sitting, None)?, paper)
        }
        Backup::List => {
            paper.print(&sitting.send::<commands::BackupList>(())?, rows)?;
            Ok(Ending::Done)
        }
        Backup::Verify { id } => verify(&sitting, id, paper),
        Backup::Restore { id, yes } => restore(&sitting, BackupRef { id }, yes, context, paper),
    }
}

fn verify(
    sitting: &Sitting,
    id: Option<BackupId>,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let id = find(sitting, id)?.id;
    match sitting.finish::<commands::BackupVerify>(BackupRef { id }) {
        // That it does not pass is what the check found, not a failure of the check.
        Ok(_) | Err(Failure::Code(Code::BadBackup)) => show(&find(sitting, Some(id))?, paper),
        Err(failure) => Err(failure),
    }
}

fn restore(
    sitting: &Sitting,
    backup: BackupRef,
    yes: bool,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let preview = sitting.send::<commands::BackupPreview>(backup.clone())?;
    if !yes {
        let asked = std::io::stderr().write_all(format!("{}\n", told(&preview)).as_bytes());
        asked.map_err(|error| Failure::File("standard error", error))?;
        if !secret::agreed(context.language())? {
            return Err(Failure::Code(Code::Cancelled));
        }
    }
    let restored = sitting.send::<commands::BackupRestore>(backup)?;
    paper.print(&restored, |restored| restored.set_aside.clone())?;
    Ok(Ending::Done)
}

/// The backup with this id, or the newest.
fn find(sitting: &Sitting, id: Option<BackupId>) -> Result<BackupShown, Failure> {
    let backups = sitting.send::<commands::BackupList>(())?.backups;
    let wanted = |backup: &BackupShown| id.is_none_or(|id| backup.id == id);
    backups.into_iter().find(wanted).ok_or(Failure::Code(Code::NotFound))
}

fn show(backup: &BackupShown, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    paper.print(backup, |backup| columns(&[row(backup)]))?;
    Ok(Ending::of_check(!matches!(backup.state, BackupState::Damaged | BackupState::Missing)))
}

fn rows(list: &BackupList) -> String {
    columns(&list.backups.iter().map(row).collect::<Vec<_>>())
}

fn row(backup: &BackupShown) -> Vec<String> {
    vec![
        backup.id.to_string(),
        backup.at.millis().to_string(),
        word(&backup.state),
        format!("{} patients", backup.patients),
        format!("{} visits", backup.visits),
        backup.folder.clone(),
    ]
}

fn told(preview: &RestorePreview) -> String {
    let line = |name: &str, now: u32, then: u32| {
        vec![name.to_owned(), now.to_string(), "->".to_owned(), then.to_string()]
    };
    columns(&[
        line("patients", preview.patients_now, preview.backup.patients),
        line("visits", preview.visits_now, preview.backup.visits),
        vec!["changes set aside".to_owned(), preview.changes_lost.to_string()],
        vec!["erased again".to_owned(), preview.erased_again.to_string()],
    ])
}
