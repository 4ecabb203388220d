//! How fast this laptop turned speech into text: what its estimates are learnt from.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::MeasureId;

record! {
    /// One recording that was written down.
    SpeechSpeed in "speech_speed", id MeasureId, logged false {
        /// The model that did it.
        model: String,
        /// How long the sound was.
        sound_ms: u64,
        /// How long it took.
        work_ms: u64,
    }
}

impl Reader<'_, SpeechSpeed> {
    /// The newest measurements of a model, newest first.
    pub fn of_model(&self, model: &str, most: u32) -> Result<Vec<Saved<SpeechSpeed>>, StoreError> {
        self.list("WHERE model = ?1 ORDER BY row DESC LIMIT ?2", rusqlite::params![model, most])
    }
}
