//! Batches of claims.

use super::{ClaimBatchStatus, ClaimRow};
use nadi_base::{ClaimBatchId, ClaimId, Money, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// A batch in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BatchRow {
    /// The batch.
    pub id: ClaimBatchId,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub status: ClaimBatchStatus,
    /// Whether it goes out as a test.
    pub test: bool,
    /// When it was made.
    pub created: Timestamp,
    /// How many claims it holds.
    pub claims: u32,
    /// Their charges together.
    pub charge: Money,
    /// Who approved it.
    pub approved_by: Option<Sensitive<String>>,
    /// The file, once written.
    pub file_name: String,
    /// The SHA-256 of the file, once written.
    pub file_hash: String,
    /// The control number of the interchange, once written: ISA13.
    pub control: Option<u32>,
    /// When it was written.
    pub written_at: Option<Timestamp>,
    /// When the first answer came.
    pub answered_at: Option<Timestamp>,
    /// 1, 2 or 3 when no answer came for so many steps of the settings; 0 otherwise.
    pub unanswered: u16,
    /// Why it waits, where it does.
    pub reason: Sensitive<String>,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Batches, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ClaimBatchList"))]
pub struct BatchList {
    /// The batches.
    pub batches: Vec<BatchRow>,
    /// Claims that are ready and in no batch.
    pub ready: u32,
    /// Their charges together.
    pub ready_charge: Money,
}

/// A batch with its claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ClaimBatchShown"))]
pub struct BatchShown {
    /// What the list says.
    pub row: BatchRow,
    /// Its claims.
    pub claims: Vec<ClaimRow>,
}

/// Puts claims that are ready into a batch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct BatchBuild {
    /// Its name.
    pub name: String,
    /// The claims; all that are ready when none is named.
    pub claims: Vec<ClaimId>,
}

/// Names a batch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable, rename = "ClaimBatchRef"))]
#[serde(deny_unknown_fields)]
pub struct BatchRef {
    /// The batch.
    pub id: ClaimBatchId,
}

/// Holds a batch back, or gives its claims free again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct BatchStop {
    /// The batch.
    pub id: ClaimBatchId,
    /// Why.
    pub reason: Sensitive<String>,
}
