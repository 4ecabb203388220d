//! Transcripts: what was said at a visit, one numbered version after the other. The newest that is
//! complete counts.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{RecordingId, Sensitive, TranscriptId, VisitId};
use serde::{Deserialize, Serialize};

words! {
    /// Where the words came from.
    TranscriptSource {
        /// Speech to text on this laptop.
        Machine "machine"
        /// Typed or pasted.
        Typed "typed"
        /// Out of a file.
        Imported "imported"
    }
}

words! {
    /// How far a transcript is.
    TranscriptState {
        /// Being written; what is there stays.
        Partial "partial"
        /// All of the sound was gone through.
        Complete "complete"
        /// Its words were erased.
        Erased "erased"
    }
}

words! {
    /// The part somebody has in a visit.
    SpeakerRole {
        /// The doctor, or whoever treats.
        Doctor "doctor"
        /// The patient.
        Patient "patient"
        /// Somebody who came along, or who helps.
        Other "other"
        /// Not known.
        Unknown "unknown"
    }
}

/// Somebody who speaks in a transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Speaker {
    /// What its segments carry: `a`, `b`, `c` …
    pub key: String,
    /// The part they have.
    pub role: SpeakerRole,
    /// A name that somebody gave them.
    pub name: Option<Sensitive<String>>,
}

json_columns! { Vec<Speaker> }

record! {
    /// One writing down of what was said.
    Transcript in "transcript", id TranscriptId, logged true {
        /// The visit.
        visit: VisitId,
        /// Counts the transcripts of the visit.
        number: u32,
        /// The sound it was made from.
        recording: Option<RecordingId>,
        /// Where the words came from.
        source: TranscriptSource,
        /// How far it is.
        state: TranscriptState,
        /// The language that was asked for, two letters, or `auto`.
        language: String,
        /// The language that was found, where `auto` was asked for.
        heard_language: Option<String>,
        /// The model that wrote it.
        model: Option<String>,
        /// SHA-256 of that model's file.
        model_hash: Option<String>,
        /// Who speaks.
        speakers: Vec<Speaker>,
    }
}

impl Transcript {
    /// The part that the speaker of a segment has.
    pub fn role_of(&self, speaker: &str) -> SpeakerRole {
        let found = self.speakers.iter().find(|known| known.key == speaker);
        found.map_or(SpeakerRole::Unknown, |known| known.role)
    }
}

impl Reader<'_, Transcript> {
    /// The transcripts of a visit, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<Transcript>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY number", [visit.to_value()])
    }

    /// The transcript of a visit that counts: the newest that is complete, else the one being written.
    pub fn newest_of(&self, visit: VisitId) -> Result<Option<Saved<Transcript>>, StoreError> {
        let rest = "WHERE visit = ?1 AND state <> 'erased' ORDER BY state = 'complete' DESC, number DESC LIMIT 1";
        Ok(self.list(rest, [visit.to_value()])?.pop())
    }
}
