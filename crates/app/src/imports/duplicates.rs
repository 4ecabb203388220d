//! What is done with content that is here already.

use super::{ImportState, OnDuplicate};
use crate::{Result, visits, work::Work};
use nadi_base::{PatientId, RecordingId, VisitId};
use nadi_store::{
    Saved, Snapshot,
    table::{ImportBatch, ImportFile},
};

/// What is done with a file.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It is brought in.
    New,
    /// It is left out.
    Skip,
    /// It takes the place of these, at this visit.
    Replace { visit: VisitId, recordings: Vec<RecordingId> },
}

/// Judges a file by its content. The same sound at visits of two named patients is no duplicate.
pub(super) fn judge(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    batch: &ImportBatch,
    file: &Saved<ImportFile>,
) -> Result<Verdict> {
    let alike = alike(work, snapshot, file)?;
    let Some(first) = alike.first() else { return Ok(Verdict::New) };
    Ok(match batch.duplicates {
        OnDuplicate::Keep => Verdict::New,
        OnDuplicate::Skip => Verdict::Skip,
        OnDuplicate::Replace => match first.visit {
            Some(visit) => Verdict::Replace {
                visit,
                recordings: alike.iter().filter_map(|file| file.recording).collect(),
            },
            None => Verdict::New,
        },
    })
}

/// Files with the same content that the person may know of.
fn alike(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    file: &Saved<ImportFile>,
) -> Result<Vec<Saved<ImportFile>>> {
    let Some(digest) = &file.digest else { return Ok(Vec::new()) };
    let own = patient(snapshot, file.visit)?;
    let mut alike = Vec::new();
    for other in snapshot.import_files().with_digest(digest)? {
        let here = !matches!(
            other.state,
            ImportState::Receiving | ImportState::Skipped | ImportState::Failed
        );
        let Some(visit) = other.visit.filter(|_| here && other.id != file.id) else { continue };
        if !visits::may_open(work, snapshot, &*snapshot.visits().need(visit)?)? {
            continue;
        }
        let theirs = patient(snapshot, other.visit)?;
        if own.is_none() || theirs.is_none() || own == theirs {
            alike.push(other);
        }
    }
    Ok(alike)
}

fn patient(snapshot: Snapshot<'_>, visit: Option<VisitId>) -> Result<Option<PatientId>> {
    match visit {
        Some(visit) => Ok(snapshot.visits().need(visit)?.patient),
        None => Ok(None),
    }
}
