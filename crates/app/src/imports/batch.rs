//! A batch waits, goes on; a file is tried again.

use super::{
    ImportBatchRef, ImportBatchShown, ImportFileRef, ImportFileShown, ImportState,
    list::{batch_shown, file_shown},
};
use crate::{
    Result, jobs, transcripts,
    work::{Act, Work},
};
use nadi_base::{BatchId, Code};
use nadi_store::{Saved, Snapshot, table::ImportBatch};

/// Lets a batch wait. What is under way stops between two pieces of speech and goes on there later.
pub fn pause(work: &Work<'_>, request: ImportBatchRef) -> Result<ImportBatchShown> {
    let batch = work.read(|snapshot| mine(work, snapshot, request.id))?;
    let jobs = work.read(|snapshot| {
        let of_files = transcripts::jobs_of_files(snapshot)?;
        let files = snapshot.import_files().of_batch(batch.id)?;
        Ok(files.iter().filter_map(|file| of_files.get(&file.id).copied()).collect::<Vec<_>>())
    })?;
    set(work, "import_pause", &batch, true)?;
    for id in jobs {
        // One that ended by itself in between is past stopping.
        if let Err(error) = jobs::cancel(work, jobs::JobRef { id })
            && error.code() != Code::WrongState
        {
            return Err(error);
        }
    }
    work.read(|snapshot| batch_shown(&work.open, snapshot, &mine(work, snapshot, request.id)?))
}

/// Lets a batch go on.
pub fn resume(work: &Work<'_>, request: ImportBatchRef) -> Result<ImportBatchShown> {
    let batch = work.read(|snapshot| mine(work, snapshot, request.id))?;
    set(work, "import_resume", &batch, false)?;
    work.change(Act::new("import_queue").on("import_batch", batch.id), |tx| {
        let queued = transcripts::jobs_of_files(tx.read())?;
        for file in tx.read().import_files().of_batch(batch.id)? {
            let waits = matches!(
                file.state,
                ImportState::Received | ImportState::Decoding | ImportState::Transcribing
            );
            if waits && !queued.contains_key(&file.id) {
                transcripts::queue_file(tx, Some(work.person), &file)?;
            }
        }
        Ok(())
    })?;
    work.open.runner()?.wake();
    work.read(|snapshot| batch_shown(&work.open, snapshot, &mine(work, snapshot, request.id)?))
}

/// Tries a file again that failed and lies here whole.
pub fn retry(work: &Work<'_>, request: ImportFileRef) -> Result<ImportFileShown> {
    let act = Act::new("import_retry").on("import_file", request.id);
    let file = work.change(act, |tx| {
        let mut file = tx.read().import_files().need(request.id)?;
        mine(work, tx.read(), file.batch)?;
        if file.state != ImportState::Failed || file.key.is_none() {
            return Err(Code::WrongState.into());
        }
        file.state = ImportState::Received;
        file.error = None;
        let file = tx.import_files().update(&file)?;
        transcripts::queue_file(tx, Some(work.person), &file)?;
        Ok(file)
    })?;
    work.open.runner()?.wake();
    Ok(file_shown(&file))
}

fn mine(work: &Work<'_>, snapshot: Snapshot<'_>, id: BatchId) -> Result<Saved<ImportBatch>> {
    let batch = snapshot.import_batches().need(id)?;
    if batch.person == work.person { Ok(batch) } else { Err(Code::NotFound.into()) }
}

fn set(
    work: &Work<'_>,
    command: &'static str,
    batch: &Saved<ImportBatch>,
    paused: bool,
) -> Result<()> {
    work.change(Act::new(command).on("import_batch", batch.id), |tx| {
        let mut batch = tx.read().import_batches().need(batch.id)?;
        batch.paused = paused;
        tx.import_batches().update(&batch)?;
        Ok(())
    })
}
