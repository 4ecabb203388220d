//! Frozen lists of what a deletion would take. The deletion takes these and nothing else.

use crate::{
    record::Record as _,
    value::{Column, Id},
};
use nadi_base::{
    ConsentId, ImportFileId, PatientId, PersonId, PreviewId, RecordingId, Timestamp, TranscriptId,
    VisitId,
};
use rusqlite::types::{Value, ValueRef};
use serde::{Deserialize, Serialize};

/// A record that can be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum RecordRef {
    /// A patient, with the identifiers.
    Patient(PatientId),
    /// A visit.
    Visit(VisitId),
    /// A consent.
    Consent(ConsentId),
    /// A recording; the words that were made from it stay.
    Recording(RecordingId),
    /// What was written down of a recording.
    Transcript(TranscriptId),
    /// A file that was brought in and is no recording yet.
    ImportFile(ImportFileId),
}

impl RecordRef {
    /// The table of the record.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Patient(_) => super::Patient::KIND,
            Self::Visit(_) => super::Visit::KIND,
            Self::Consent(_) => super::Consent::KIND,
            Self::Recording(_) => super::Recording::KIND,
            Self::Transcript(_) => super::Transcript::KIND,
            Self::ImportFile(_) => super::ImportFile::KIND,
        }
    }

    /// The id of the record.
    pub fn bytes(self) -> [u8; 16] {
        match self {
            Self::Patient(id) => id.bytes(),
            Self::Visit(id) => id.bytes(),
            Self::Consent(id) => id.bytes(),
            Self::Recording(id) => id.bytes(),
            Self::Transcript(id) => id.bytes(),
            Self::ImportFile(id) => id.bytes(),
        }
    }
}

impl Column for Vec<RecordRef> {
    fn to_value(&self) -> Value {
        serde_json::to_string(self).unwrap_or_default().into()
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().and_then(|text| serde_json::from_str(text).ok())
    }
}

record! {
    /// What a deletion would take, as it was shown to somebody.
    Preview in "preview", id PreviewId, logged false {
        /// Why it would be deleted: `erasure`, `retention`, `withdrawal`.
        kind: String,
        /// Who saw it.
        made_by: PersonId,
        /// The records.
        records: Vec<RecordRef>,
        /// When it no longer counts.
        expires: Timestamp,
        /// When it was carried out.
        used_at: Option<Timestamp>,
    }
}
