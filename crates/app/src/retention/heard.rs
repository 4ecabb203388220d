//! What rests on a consent to be recorded: the sound of the visit, files that are to become sound, and what
//! was written down of it. What a person typed, and the note, are the doctor's record and stay.

use crate::Result;
use nadi_base::VisitId;
use nadi_store::{
    Snapshot,
    table::{RecordRef, RecordingState, TranscriptSource, TranscriptState},
};

/// The sound of a visit and its words.
#[derive(Clone, Debug, Default)]
pub(super) struct OfSound {
    /// Recordings and files.
    pub(super) sound: Vec<RecordRef>,
    /// Transcripts that were made of sound.
    pub(super) words: Vec<RecordRef>,
}

impl OfSound {
    /// What there is of a visit.
    pub(super) fn of_visit(snapshot: Snapshot<'_>, visit: VisitId) -> Result<Self> {
        let recordings = snapshot.recordings().of_visit(visit)?;
        let files = snapshot.import_files().of_visit(visit)?;
        let transcripts = snapshot.transcripts().of_visit(visit)?;
        let sound = recordings.iter().map(|one| RecordRef::Recording(one.id));
        let waiting = files.iter().filter(|one| one.recording.is_none() && one.key.is_some());
        let words = transcripts.iter().filter(|one| {
            one.source == TranscriptSource::Machine && one.state != TranscriptState::Erased
        });
        Ok(Self {
            sound: sound.chain(waiting.map(|one| RecordRef::ImportFile(one.id))).collect(),
            words: words.map(|one| RecordRef::Transcript(one.id)).collect(),
        })
    }

    /// Whether the visit is being recorded at this moment.
    pub(super) fn is_live(snapshot: Snapshot<'_>, visit: VisitId) -> Result<bool> {
        let recordings = snapshot.recordings().of_visit(visit)?;
        Ok(recordings.iter().any(|one| one.state == RecordingState::Recording))
    }

    /// All of it.
    pub(super) fn records(&self) -> impl Iterator<Item = RecordRef> + '_ {
        self.words.iter().chain(&self.sound).copied()
    }
}
