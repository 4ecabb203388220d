//! Batches and their files, as they truly stand.

use super::{ImportBatchList, ImportBatchShown, ImportFileShown, ImportState};
use crate::{Result, desk::Open, transcripts, work::Work};
use nadi_store::{
    Saved, Snapshot,
    table::{ImportBatch, ImportFile},
};

const SHOWN: u32 = 50;

/// Lists the person's batches.
pub fn list(work: &Work<'_>, (): ()) -> Result<ImportBatchList> {
    work.read(|snapshot| {
        let batches = snapshot.import_batches().newest(SHOWN)?;
        let mine = batches.iter().filter(|batch| batch.person == work.person);
        let shown = mine.map(|batch| batch_shown(&work.open, snapshot, batch));
        Ok(ImportBatchList { batches: shown.collect::<Result<_>>()? })
    })
}

/// A batch as the screens show it.
pub(super) fn batch_shown(
    open: &Open,
    snapshot: Snapshot<'_>,
    batch: &Saved<ImportBatch>,
) -> Result<ImportBatchShown> {
    let files = snapshot.import_files().of_batch(batch.id)?;
    let jobs = transcripts::jobs_of_files(snapshot)?;
    Ok(ImportBatchShown {
        id: batch.id,
        at: batch.created,
        duplicates: batch.duplicates,
        paused: batch.paused,
        files: files
            .iter()
            .map(|file| ImportFileShown {
                received: open.receiving.so_far(file.id).unwrap_or(file.received),
                job: jobs.get(&file.id).copied(),
                ..file_shown(file)
            })
            .collect(),
    })
}

/// A file as the screens show it.
pub(crate) fn file_shown(file: &Saved<ImportFile>) -> ImportFileShown {
    let error = file.error.as_deref().and_then(|code| serde_json::from_value(code.into()).ok());
    ImportFileShown {
        id: file.id,
        name: file.name.clone(),
        bytes: file.bytes,
        received: file.received,
        state: file.state,
        error,
        language: file.language.clone(),
        visit: file.visit,
        job: None,
        can_retry: file.state == ImportState::Failed && file.key.is_some(),
    }
}
