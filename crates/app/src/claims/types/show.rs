//! A claim with everything on the desk about it.

use super::{ClaimCategory, ClaimEventKind, ClaimRow, ClaimStatus};
use nadi_base::{ClaimId, ClaimResponseId, Finding, Language, Money, Sensitive, Timestamp};
use nadi_claims::build::ClaimForm;
use serde::{Deserialize, Serialize};

/// Names a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimRef {
    /// The claim.
    pub id: ClaimId,
}

/// A claim with everything on the desk about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimShown {
    /// What the list says.
    pub row: ClaimRow,
    /// The form; none for a claim that was read from a file.
    pub form: Option<Sensitive<ClaimForm>>,
    /// The form as it was first built, to put beside the mended one.
    pub original: Option<Sensitive<ClaimForm>>,
    /// What was found; `place.field` is a place in the form such as `/lines/0/procedure`.
    pub findings: Vec<FindingShown>,
    /// The segments as they would be written, in order; `position` of a finding is `number` here.
    pub segments: Vec<SegmentShown>,
    /// Lines with what should be and what was paid.
    pub lines: Vec<ClaimLineShown>,
    /// How likely the payer refuses it; none while the practice's own history tells too little.
    pub risk: Option<RiskShown>,
    /// How it would be sent again, and why; none while it was not sent.
    pub again: Option<AgainShown>,
    /// The payer that comes after, once this one has decided.
    pub next_payer: Option<NextPayerShown>,
    /// What was answered to it, the newest first.
    pub answers: Vec<AnswerShown>,
    /// What happened to it, the newest first.
    pub history: Vec<ClaimEventShown>,
    /// The note on the desk.
    pub note: Sensitive<String>,
}

/// A finding on the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindingShown {
    /// The finding.
    pub finding: Finding,
    /// What its words are written in: what the person reads where they are written in it, else English.
    pub language: Language,
    /// What kind of trouble it is.
    pub category: ClaimCategory,
    /// Why a person says that it does not count; none where it counts.
    pub overridden: Option<Sensitive<String>>,
    /// How many other claims on the desk have the same.
    pub alike: u32,
}

/// A segment of a claim as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ClaimSegmentShown"))]
pub struct SegmentShown {
    /// Its number, from 1.
    pub number: u32,
    /// Its text.
    pub text: Sensitive<String>,
}

/// A line with its money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimLineShown {
    /// Its number, from 1.
    pub number: u32,
    /// The procedure's code.
    pub procedure: String,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Charged.
    pub charge: Money,
    /// What the payer should allow.
    pub expected: Option<Money>,
    /// What the payer allowed.
    pub allowed: Option<Money>,
    /// Paid.
    pub paid: Option<Money>,
    /// Why not more: who bears it, code, short words, how much.
    pub adjustments: Vec<AdjustmentShown>,
    /// Whether less was allowed than agreed.
    pub underpaid: bool,
}

/// Why a payer paid less.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AdjustmentShown {
    /// Who bears it: `CO`, `PR`, `OA`, `PI`.
    pub group: String,
    /// The reason's code.
    pub reason: String,
    /// Short words of Nadi's own for common codes; empty for others.
    pub words: String,
    /// How much.
    pub amount: Money,
}

/// How likely a payer refuses a claim, from the practice's own history. Advice, never a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RiskShown {
    /// Of a hundred such claims so many would be refused.
    pub percent: u8,
    /// What speaks for it, the strongest first.
    pub reasons: Vec<RiskReason>,
    /// From how many decided claims this was learned.
    pub learned_from: u32,
}

/// One reason of a risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RiskReason {
    /// What kind of thing: `payer`, `procedure`, `diagnosis`, `modifier`, `provider`, `place`, `late`,
    /// `no_authorization`, `no_referral`, `warning`, `lines`, `charge`.
    pub kind: String,
    /// Which one, where there are several.
    pub value: String,
    /// Decided claims that had it.
    pub seen: u32,
    /// How many of those were refused.
    pub refused: u32,
}

/// How a claim would be sent again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AgainShown {
    /// `new` where the payer never took it, `replacement` or `void` where it did.
    pub frequency: nadi_claims::build::Frequency,
    /// The payer's number, which `replacement` and `void` need.
    pub payer_claim_number: String,
    /// Whether it can be sent again now.
    pub possible: bool,
}

/// The payer that comes after one that decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextPayerShown {
    /// Its name.
    pub payer: String,
    /// Why it cannot be billed now; none where it can.
    pub blocked: Option<NextPayerBlock>,
}

/// Why the payer after cannot be billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NextPayerBlock {
    /// A claim to it was made already.
    BilledBefore,
    /// The payer before sent the claim on itself.
    SentOn,
}

/// What was answered to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AnswerShown {
    /// The report.
    pub response: ClaimResponseId,
    /// `TA1`, `999`, `277CA` or `835`.
    pub kind: String,
    /// 1 the clearing house, 2 the payer.
    pub layer: u16,
    /// `accepted`, `refused`, `paid`, `denied`, `reversed`.
    pub verdict: String,
    /// The code that says so.
    pub code: String,
    /// In plain words, where Nadi has some.
    pub words: String,
    /// When it was read.
    pub at: Timestamp,
    /// Paid, for an 835.
    pub paid: Option<Money>,
    /// What the patient owes, for an 835.
    pub patient_share: Option<Money>,
}

/// Something that happened to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimEventShown {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: ClaimEventKind,
    /// Who did it.
    pub person_name: Sensitive<String>,
    /// How far it was then.
    pub status: Option<ClaimStatus>,
    /// Fields that were changed, with what stood there before and after.
    pub changes: Vec<FieldChange>,
    /// Why.
    pub reason: Sensitive<String>,
}

/// A field that was changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldChange {
    /// Its place in the form.
    pub field: String,
    /// What stood there.
    pub before: Sensitive<serde_json::Value>,
    /// What stands there now.
    pub after: Sensitive<serde_json::Value>,
}
