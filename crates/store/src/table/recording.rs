//! Recordings: where the sealed sound of a visit lies, how long it is, and what is known to be missing.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{PersonId, RecordingId, VisitId};

words! {
    /// Where the sound came from.
    SoundSource {
        /// From a microphone of this laptop.
        Microphone "microphone"
        /// From a file that somebody brought in.
        File "file"
    }
}

words! {
    /// How whole a recording is.
    RecordingState {
        /// It is being written now.
        Recording "recording"
        /// Everything up to its end is there.
        Complete "complete"
        /// It was cut off; every whole piece is there.
        Incomplete "incomplete"
        /// Its sound and its key were erased.
        Erased "erased"
    }
}

words! {
    /// What was amiss while it was recorded.
    SoundWarning {
        /// Nothing was heard for a long while.
        Silence "silence"
        /// It was too loud for the microphone.
        Clipping "clipping"
        /// The microphone was unplugged.
        Unplugged "unplugged"
        /// The laptop slept.
        Slept "slept"
    }
}

json_columns! { Vec<SoundWarning> }

record! {
    /// The sound of a visit, or of a part of it.
    Recording in "recording", id RecordingId, logged true {
        /// The visit.
        visit: VisitId,
        /// Where the sound came from.
        source: SoundSource,
        /// How whole it is.
        state: RecordingState,
        /// How the sound is written inside the sealed file.
        codec: String,
        /// Samples a second.
        rate: u32,
        /// How many channels.
        channels: u16,
        /// How long the sound is.
        length_ms: u64,
        /// How much sound is known to be missing.
        lost_ms: u64,
        /// Size of the sealed file.
        bytes: u64,
        /// Name of the sealed file in the folder of recordings.
        file: String,
        /// The key of the sealed file, sealed to the vault; none once erased.
        key: Option<Vec<u8>>,
        /// SHA-256 of the sound as it was brought in.
        digest: Option<String>,
        /// The loudest of each of at most 2,000 equal parts, a byte each.
        peaks: Option<Vec<u8>>,
        /// What was amiss.
        warnings: Vec<SoundWarning>,
        /// Who recorded it or brought it in.
        made_by: Option<PersonId>,
    }
}

impl Reader<'_, Recording> {
    /// The recordings of a visit that were not erased, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<Recording>>, StoreError> {
        self.list("WHERE visit = ?1 AND state <> 'erased' ORDER BY row", [visit.to_value()])
    }

    /// Recordings in a state, oldest first.
    pub fn with_state(&self, state: RecordingState) -> Result<Vec<Saved<Recording>>, StoreError> {
        self.list("WHERE state = ?1 ORDER BY row", [state.to_value()])
    }

    /// Recordings with the same content that were not erased.
    pub fn with_digest(&self, digest: &str) -> Result<Vec<Saved<Recording>>, StoreError> {
        self.list("WHERE digest = ?1 AND state <> 'erased' ORDER BY row", [digest])
    }
}
