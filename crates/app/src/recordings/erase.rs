//! Deleting the sound of a visit. The words stay; the key goes first, then the file.

use super::{RecordingErase, SoundOf, VisitSound, show};
use crate::{
    Error, Result,
    visits::need_open,
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::table::{RecordRef, RecordingState};

/// Deletes a recording. Refused while it is being made, and while a legal hold keeps the record.
pub fn erase(work: &Work<'_>, request: RecordingErase) -> Result<VisitSound> {
    let reason = request.reason.trim();
    if !(5..=500).contains(&reason.chars().count()) || reason.contains('\0') {
        return Err(Error::field("reason", "Write the reason in a few words."));
    }
    let recording = work.read(|snapshot| Ok(snapshot.recordings().need(request.id)?))?;
    let visit = need_open(work, "recording_erase", recording.visit)?;
    if matches!(recording.state, RecordingState::Recording | RecordingState::Erased) {
        return Err(Code::WrongState.into());
    }
    let act = Act::new("recording_erase")
        .on("recording", request.id)
        .patient(visit.patient)
        .reason(Some(reason));
    work.change(act, |tx| Ok(tx.erase(RecordRef::Recording(request.id))?))?;
    show::sound(work, SoundOf { visit: recording.visit })
}
