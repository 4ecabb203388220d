//! Batches and files, as the screens see them.

use nadi_base::{BatchId, Code, ImportFileId, JobId, Sensitive, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{ImportState, OnDuplicate};

/// Announces files; their bytes come next, in parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ImportBegin {
    /// The files.
    pub files: Vec<NewFile>,
    /// What is done with content that is here already.
    pub duplicates: OnDuplicate,
}

/// A file that is about to come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewFile {
    /// Its name.
    pub name: Sensitive<String>,
    /// Its size in bytes.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// The visit it belongs to; a new one is begun when none is named.
    pub visit: Option<VisitId>,
    /// ta, te, en, hi or auto.
    pub language: String,
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ImportPart {
    /// The file.
    pub file: ImportFileId,
    /// How many bytes came before.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub offset: u64,
    /// The bytes, in base64; at most 1 MiB of them.
    pub data: Sensitive<String>,
}

/// Names a batch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ImportBatchRef {
    /// The batch.
    pub id: BatchId,
}

/// Names a file of a batch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ImportFileRef {
    /// The file.
    pub id: ImportFileId,
}

/// A file, and where it truly stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportFileShown {
    /// The file.
    pub id: ImportFileId,
    /// Its name.
    pub name: Sensitive<String>,
    /// Its size.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// How much of it is here.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub received: u64,
    /// Where it stands.
    pub state: ImportState,
    /// What went wrong.
    pub error: Option<Code>,
    /// The language spoken.
    pub language: String,
    /// Its visit.
    pub visit: Option<VisitId>,
    /// The task that works on it or waits to.
    pub job: Option<JobId>,
    /// Whether it can be tried again as it lies here.
    pub can_retry: bool,
}

/// Files that were brought in together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportBatchShown {
    /// The batch.
    pub id: BatchId,
    /// When.
    pub at: Timestamp,
    /// What is done with content that is here already.
    pub duplicates: OnDuplicate,
    /// Whether it waits.
    pub paused: bool,
    /// Its files.
    pub files: Vec<ImportFileShown>,
}

/// Batches, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportBatchList {
    /// The batches.
    pub batches: Vec<ImportBatchShown>,
}
