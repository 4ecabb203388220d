//! What a deletion would take, frozen: the list, and counts of it for the screens.

use super::{
    ConsentWithdrawPreview, DeletionPreview, ErasurePreview, PreviewKind, belongings::Belongings,
    due::Rules, heard::OfSound,
};
use crate::{
    Result, backups, visits,
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::{
    Tx,
    table::{ConsentKind, ConsentStatus, Preview, RecordRef, VisitStatus},
};
use std::time::Duration;

/// How long a preview can be carried out.
const GOOD_FOR: Duration = Duration::from_mins(15);

impl PreviewKind {
    /// The word that is stored.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Retention => "retention",
            Self::Erasure => "erasure",
            Self::ConsentWithdrawal => "withdrawal",
        }
    }
}

/// Shows what is over its time.
pub fn preview(work: &Work<'_>, (): ()) -> Result<DeletionPreview> {
    let due = work.read(|snapshot| Rules::at(snapshot, work.now())?.due(snapshot))?;
    work.change(Act::new("retention_preview"), |tx| freeze(work, tx, PreviewKind::Retention, &due))
}

/// Shows what erasing a patient would take.
pub fn preview_erasure(work: &Work<'_>, request: ErasurePreview) -> Result<DeletionPreview> {
    let act = Act::new("erasure_preview").on("patient", request.patient).patient(request.patient);
    work.change(act, |tx| {
        let belongings = Belongings::of_patient(tx.read(), request.patient)?;
        freeze(work, tx, PreviewKind::Erasure, &[belongings.ok_or(Code::NotFound)?])
    })
}

/// Shows what taking a consent back would do.
pub fn preview_withdrawal(
    work: &Work<'_>,
    request: ConsentWithdrawPreview,
) -> Result<DeletionPreview> {
    let (visit, may) = work.read(|snapshot| {
        let visit = snapshot.visits().need(request.visit)?;
        let may = visits::may_open(work, snapshot, &visit)?;
        Ok((visit, may))
    })?;
    let act =
        Act::new("consent_withdraw_preview").on("consent", request.consent).patient(visit.patient);
    if !may {
        return work.refuse(act, Code::NotYours);
    }
    work.change(act, |tx| {
        let consent = tx.read().consents().need(request.consent)?;
        if consent.visit != Some(request.visit) || visit.status == VisitStatus::Erased {
            return Err(Code::NotFound.into());
        }
        if consent.status != ConsentStatus::Given {
            return Err(Code::WrongState.into());
        }
        let mut list = vec![RecordRef::Consent(consent.id)];
        let mut counts = Counts { consents: 1, oldest: Some(visit.date), ..Counts::default() };
        if consent.kind == ConsentKind::Recording {
            // A recording ends first: its end is part of what is shown.
            if OfSound::is_live(tx.read(), request.visit)? {
                return Err(Code::AlreadyRecording.into());
            }
            let rests = OfSound::of_visit(tx.read(), request.visit)?;
            list.extend(rests.records());
            let holds = tx.read().holds().in_force()?;
            if holds.iter().any(|hold| hold.patient.is_none() || hold.patient == visit.patient) {
                counts.held = rests.records().count();
            } else {
                counts.recordings = rests.sound.len();
                counts.transcripts = rests.words.len();
            }
        }
        keep(work, tx, PreviewKind::ConsentWithdrawal, list, counts)
    })
}

/// What the screens show of a list.
#[derive(Debug, Default)]
struct Counts {
    patients: usize,
    visits: usize,
    consents: usize,
    claims: usize,
    recordings: usize,
    transcripts: usize,
    held: usize,
    oldest: Option<nadi_base::Date>,
}

/// Counts and freezes. What a hold keeps stands on the list too, so that the run can say that it was
/// kept, but is shown apart.
fn freeze(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    kind: PreviewKind,
    found: &[Belongings],
) -> Result<DeletionPreview> {
    let holds = tx.read().holds().in_force()?;
    let mut counts = Counts::default();
    for belongings in found {
        if belongings.held_since(&holds, tx.now()) {
            counts.held += belongings.records().len();
            continue;
        }
        counts.patients += belongings.cards.len();
        counts.visits += belongings.visits.len();
        counts.consents += belongings.consents.len();
        counts.claims += belongings.claims(tx.read())?;
        if kind == PreviewKind::Erasure {
            counts.claims += belongings.foreign_claims(tx.read())?;
        }
        for visit in &belongings.visits {
            let sound = OfSound::of_visit(tx.read(), visit.id)?;
            counts.recordings += sound.sound.len();
            counts.transcripts += sound.words.len();
        }
        counts.recordings += usize::from(belongings.recording.is_some());
        counts.oldest = counts.oldest.into_iter().chain(belongings.oldest()).min();
    }
    keep(work, tx, kind, found.iter().flat_map(Belongings::records).collect(), counts)
}

fn keep(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    kind: PreviewKind,
    records: Vec<RecordRef>,
    counts: Counts,
) -> Result<DeletionPreview> {
    let backups = backups::how_many(&work.open)?;
    let expires = tx.now().plus(GOOD_FOR);
    let saved = tx.previews().insert(Preview {
        kind: kind.word().to_owned(),
        made_by: work.person,
        records,
        expires,
        used_at: None,
    })?;
    Ok(DeletionPreview {
        id: saved.id,
        kind,
        patients: number(counts.patients),
        visits: number(counts.visits),
        consents: number(counts.consents),
        claims: number(counts.claims),
        recordings: number(counts.recordings),
        transcripts: number(counts.transcripts),
        held: number(counts.held),
        backups,
        oldest: counts.oldest,
        expires,
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
