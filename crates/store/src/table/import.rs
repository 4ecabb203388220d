//! Files that are brought in: batches, and where each file of one truly stands.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{BatchId, ImportFileId, PersonId, RecordingId, Sensitive, VisitId};

words! {
    /// What is done with a file whose content is here already.
    OnDuplicate {
        /// It is left out.
        Skip "skip"
        /// It takes the place of the one that is here.
        Replace "replace"
        /// Both are kept.
        Keep "keep"
    }
}

words! {
    /// Where a file stands.
    ImportState {
        /// Its bytes are coming.
        Receiving "receiving"
        /// All of it lies sealed on this laptop.
        Received "received"
        /// Its sound is being read.
        Decoding "decoding"
        /// Its sound is ready; the words are being written down or wait for their turn.
        Transcribing "transcribing"
        /// Sound and words are there.
        Transcribed "transcribed"
        /// Left out: its content is here already.
        Skipped "skipped"
        /// Something went wrong; `error` says what.
        Failed "failed"
    }
}

record! {
    /// Files that were brought in together.
    ImportBatch in "import_batch", id BatchId, logged true {
        /// Who brought them in.
        person: PersonId,
        /// What is done with content that is here already.
        duplicates: OnDuplicate,
        /// Whether the batch waits.
        paused: bool,
    }
}

record! {
    /// One file of a batch.
    ImportFile in "import_file", id ImportFileId, logged true {
        /// The batch.
        batch: BatchId,
        /// The visit it belongs to, once there is one.
        visit: Option<VisitId>,
        /// The file's own name.
        name: Sensitive<String>,
        /// Its size.
        bytes: u64,
        /// How many bytes of it are here.
        received: u64,
        /// SHA-256 of its content, once all of it is here.
        digest: Option<String>,
        /// Where it stands.
        state: ImportState,
        /// The code of what went wrong.
        error: Option<String>,
        /// The language spoken, two letters, or `auto`.
        language: String,
        /// Name of the sealed file in the folder of recordings.
        file: String,
        /// Its key, sealed to the vault; none once erased.
        key: Option<Vec<u8>>,
        /// The recording that was made of it.
        recording: Option<RecordingId>,
    }
}

impl Reader<'_, ImportBatch> {
    /// The newest batches, newest first.
    pub fn newest(&self, limit: u32) -> Result<Vec<Saved<ImportBatch>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1", [limit])
    }
}

impl Reader<'_, ImportFile> {
    /// The files of a batch, oldest first.
    pub fn of_batch(&self, batch: BatchId) -> Result<Vec<Saved<ImportFile>>, StoreError> {
        self.list("WHERE batch = ?1 ORDER BY row", [batch.to_value()])
    }

    /// The files of a visit, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<ImportFile>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }

    /// Files in a state, oldest first.
    pub fn with_state(&self, state: ImportState) -> Result<Vec<Saved<ImportFile>>, StoreError> {
        self.list("WHERE state = ?1 ORDER BY row", [state.to_value()])
    }

    /// Files with the same content, oldest first.
    pub fn with_digest(&self, digest: &str) -> Result<Vec<Saved<ImportFile>>, StoreError> {
        self.list("WHERE digest = ?1 ORDER BY row", [digest])
    }

    /// The file from which a recording was made.
    pub fn of_recording(&self, id: RecordingId) -> Result<Option<Saved<ImportFile>>, StoreError> {
        Ok(self.list("WHERE recording = ?1 ORDER BY row", [id.to_value()])?.pop())
    }
}
