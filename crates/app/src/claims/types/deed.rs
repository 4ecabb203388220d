//! What is done to claims: built, mended, let pass, sent again, given to people, ended.

use super::{ClaimCaseStatus, ClaimRow};
use nadi_base::{ClaimId, PersonId, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// Builds claims from visits that were finalized for billing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimBuild {
    /// The visits; at most 200.
    pub visits: Vec<VisitId>,
}

/// What came of building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimsBuilt {
    /// Claims, as they stand after the check.
    pub claims: Vec<ClaimRow>,
    /// Visits of which no claim was built, with the reason: `not_finalized`, `no_patient`, `no_coverage`,
    /// `built_before`.
    pub left: Vec<VisitLeft>,
}

/// A visit of which no claim was built.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitLeft {
    /// The visit.
    pub visit: VisitId,
    /// Why.
    pub why: String,
}

/// Changes fields of a claim's form, and checks it again at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimFix {
    /// The claim.
    pub id: ClaimId,
    /// The version that was changed.
    pub version: u32,
    /// What to put where.
    pub fields: Vec<FieldFix>,
}

/// What to put into a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FieldFix {
    /// Its place in the form, such as `/coverage/member_id`. A whole record can be put, too.
    pub field: String,
    /// What to put there.
    pub value: Sensitive<serde_json::Value>,
}

/// Puts the same into the same field of all claims of the desk that have a finding of a rule there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimFixAlike {
    /// The rule.
    pub rule: String,
    /// Only claims of the payer with this number.
    pub payer_id: Option<String>,
    /// What to put where.
    pub fix: FieldFix,
    /// The claims that were shown as alike; no other is touched.
    pub claims: Vec<ClaimId>,
}

/// What came of a change to several claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimsChanged {
    /// The claims that were changed, as they stand.
    pub claims: Vec<ClaimRow>,
    /// Those that were not, because they were sent, settled or changed in between.
    pub left: Vec<ClaimId>,
}

/// Says that a finding does not count for a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimOverride {
    /// The claim.
    pub id: ClaimId,
    /// The version that was seen.
    pub version: u32,
    /// The rule.
    pub rule: String,
    /// Why; at least five letters.
    pub reason: Sensitive<String>,
}

/// Makes a claim ready to be sent again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimResubmit {
    /// The claim.
    pub id: ClaimId,
    /// The version that was seen.
    pub version: u32,
    /// Whether to take it back (`8`) rather than replace it. Only where the payer took it.
    pub void: bool,
    /// Why.
    pub reason: Sensitive<String>,
}

/// Makes the claim to the payer after, with what the one before decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimNextPayer {
    /// The claim that was decided on.
    pub id: ClaimId,
    /// The version that was seen.
    pub version: u32,
}

/// Moves claims on the desk: who mends them, how urgent they are, how far it is. What is left out stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimAssign {
    /// The claims, at most 200.
    pub claims: Vec<ClaimId>,
    /// Who mends them.
    pub assignee: Option<PersonId>,
    /// Nobody mends them.
    pub nobody: Option<bool>,
    /// 0 low, 1 usual, 2 high, 3 now.
    pub priority: Option<u16>,
    /// How far it is: open, in progress, escalated.
    pub status: Option<ClaimCaseStatus>,
    /// A note.
    pub note: Option<Sensitive<String>>,
}

/// Ends a claim without money: written off, or not to be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimClose {
    /// The claim.
    pub id: ClaimId,
    /// The version that was seen.
    pub version: u32,
    /// Why.
    pub reason: Sensitive<String>,
}
