//! Reports that came back.

use super::{AnswerShown, ClaimRow};
use nadi_base::{ClaimBatchId, ClaimId, ClaimResponseId, Date, Money, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// A report that came back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResponseRow {
    /// The report.
    pub id: ClaimResponseId,
    /// `TA1`, `999`, `277CA` or `835`.
    pub kind: String,
    /// The file that it came in.
    pub file_name: String,
    /// When it was read.
    pub at: Timestamp,
    /// Who sent it.
    pub sender: String,
    /// The batch that it answers.
    pub batch: Option<ClaimBatchId>,
    /// What it decides on the whole, for a TA1 or 999: `accepted`, `accepted_with_errors`, `partly`, `refused`.
    pub verdict: String,
    /// The number of the payment, for an 835.
    pub trace: String,
    /// The day of the payment.
    pub date: Option<Date>,
    /// The payment.
    pub amount: Option<Money>,
    /// Claims that it speaks of.
    pub answers: u32,
    /// How many of those are ours for sure.
    pub matched: u32,
    /// Whether it is the same payment as one read before; then nothing was posted.
    pub repeated: bool,
    /// Sums that do not agree.
    pub imbalances: u32,
}

/// Reports, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResponseList {
    /// The reports.
    pub responses: Vec<ResponseRow>,
}

/// Names a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ResponseRef {
    /// The report.
    pub id: ClaimResponseId,
}

/// A report with what it says of each claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResponseShown {
    /// What the list says.
    pub row: ResponseRow,
    /// What it says of claims that are ours.
    pub claims: Vec<ResponseClaim>,
    /// What could not be matched for sure, with claims that it may be about. Nothing of it was posted.
    pub offers: Vec<ResponseOffer>,
    /// Sums that do not agree: what the file says and what it comes to.
    pub imbalances: Vec<ImbalanceShown>,
    /// Sums that the payer keeps or gives apart from any claim.
    pub apart: Vec<ApartShown>,
}

/// What a report says of a claim of ours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResponseClaim {
    /// The claim.
    pub claim: ClaimId,
    /// Its number.
    pub number: String,
    /// By what it was found: `number`, `number_start`, `payer_number`, `position`, `person`.
    pub matched_by: String,
    /// What it says.
    pub answer: AnswerShown,
}

/// What a report says of a claim that could not be found for sure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResponseOffer {
    /// Which answer of the report.
    pub answer: nadi_base::ClaimAnswerId,
    /// The number that the report gives.
    pub number: String,
    /// Charged.
    pub charge: Money,
    /// Paid.
    pub paid: Money,
    /// Claims that it may be about.
    pub candidates: Vec<ClaimRow>,
}

/// Says which claim an answer is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ResponseMatch {
    /// The answer.
    pub answer: nadi_base::ClaimAnswerId,
    /// The claim.
    pub claim: ClaimId,
}

/// Two sums that should be one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImbalanceShown {
    /// `line`, `claim` or `payment`.
    pub sum: String,
    /// What the file says.
    pub said: Money,
    /// What it comes to.
    pub found: Money,
    /// Number of the segment in the file.
    pub segment: u32,
}

/// A sum apart from any claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ApartShown {
    /// Why, such as `WO`.
    pub reason: String,
    /// What it refers to.
    pub reference: Sensitive<String>,
    /// How much; positive takes away.
    pub amount: Money,
}

/// Reads a file that came back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ResponseRead {
    /// Its name, to be shown.
    pub file_name: String,
    /// Its text; or
    pub text: Option<Sensitive<String>>,
    /// where it lies on this machine.
    pub path: Option<String>,
}
