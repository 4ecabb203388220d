//! Claims, from the visit to the money, as the screens see them.

use nadi_base::{
    ClaimBatchId, ClaimId, ClaimResponseId, Date, Finding, Money, PatientId, PersonId, Sensitive,
    Timestamp, VisitId,
};
use nadi_claims::build::ClaimForm;
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{ClaimBatchStatus, ClaimCaseStatus, ClaimEventKind, ClaimStatus};

/// What kind of trouble a claim has: how the desk sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClaimCategory {
    /// Something required is empty.
    MissingData,
    /// A provider is wrong.
    InvalidProvider,
    /// A place is wrong.
    Facility,
    /// A procedure, its units or its modifiers are wrong.
    Procedure,
    /// A diagnosis is wrong.
    Diagnosis,
    /// A date is wrong.
    Dates,
    /// An amount is wrong, or the payer paid less.
    Money,
    /// The same was sent before.
    Duplicate,
    /// The form of the file is wrong.
    Validation,
    /// The payer may refuse it.
    Risk,
    /// The envelope is wrong.
    System,
}

/// A claim in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimRow {
    /// The claim.
    pub id: ClaimId,
    /// Our number: CLM01.
    pub number: String,
    /// The visit that it was built from; none for one read from a file.
    pub visit: Option<VisitId>,
    /// The patient.
    pub patient: Option<PatientId>,
    /// Their name.
    pub patient_name: Sensitive<String>,
    /// The payer's name.
    pub payer: String,
    /// The payer's number.
    pub payer_id: String,
    /// Who treated, else who bills.
    pub provider: String,
    /// First day of service.
    pub served: Option<Date>,
    /// How far it is.
    pub status: ClaimStatus,
    /// Charged.
    pub charge: Money,
    /// What the payer should allow; none where the fee list does not tell.
    pub expected: Option<Money>,
    /// Paid so far.
    pub paid: Option<Money>,
    /// Whether the payer allowed less than was agreed.
    pub underpaid: bool,
    /// The kind of trouble, where it failed.
    pub category: Option<ClaimCategory>,
    /// Why it failed, in plain words.
    pub reason: Option<String>,
    /// The rule, or the payer's code, that says so.
    pub rule: Option<String>,
    /// How many errors were found.
    pub errors: u32,
    /// How many warnings.
    pub warnings: u32,
    /// When it failed.
    pub failed_at: Option<Timestamp>,
    /// Days since.
    pub age_days: Option<u32>,
    /// Last day on which the payer takes it.
    pub file_by: Option<Date>,
    /// Days until then; negative when it is over.
    pub days_left: Option<i32>,
    /// How far the mending is, where it failed.
    pub case_status: Option<ClaimCaseStatus>,
    /// 0 low, 1 usual, 2 high, 3 now.
    pub priority: Option<u16>,
    /// Who mends it.
    pub assignee: Option<PersonId>,
    /// Their name.
    pub assignee_name: Option<Sensitive<String>>,
    /// How often it was tried.
    pub tries: u32,
    /// The claim that it stands in the place of.
    pub original: Option<ClaimId>,
    /// `1` new, `7` in place of, `8` takes back.
    pub frequency: String,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// One page of claims, with what all that match come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimPage {
    /// The claims.
    pub claims: Vec<ClaimRow>,
    /// Whether there are others behind these.
    pub more: bool,
    /// How many match.
    pub count: u32,
    /// Their charges together.
    pub charge: Money,
    /// How many of them are near their filing limit.
    pub near_limit: u32,
}

/// By what a list of claims is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClaimSort {
    /// Mine and unassigned first, then by priority, then what is nearest its limit.
    #[default]
    Desk,
    /// The oldest trouble first.
    Age,
    /// The most money first.
    Charge,
    /// What is nearest its limit first.
    Deadline,
    /// The newest first.
    Newest,
}

/// Which claims; what is left out does not narrow.
#[expect(clippy::struct_excessive_bools, reason = "each narrows the list by itself")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct ClaimFind {
    /// Only those that failed and are not settled: the desk.
    pub failed: bool,
    /// In one of these states.
    pub status: Vec<ClaimStatus>,
    /// Whose mending is in one of these states.
    pub case_status: Vec<ClaimCaseStatus>,
    /// With this kind of trouble.
    pub category: Option<ClaimCategory>,
    /// With a finding of this rule.
    pub rule: Option<String>,
    /// Of the payer with this number.
    pub payer_id: Option<String>,
    /// Of this patient.
    pub patient: Option<PatientId>,
    /// Of this visit.
    pub visit: Option<VisitId>,
    /// Mended by this person.
    pub assignee: Option<PersonId>,
    /// Only those that nobody mends yet.
    pub unassigned: bool,
    /// Only those near their filing limit.
    pub near_limit: bool,
    /// Only those of which the payer allowed less than was agreed.
    pub underpaid: bool,
    /// Numbers or names that hold this.
    pub text: Option<Sensitive<String>>,
    /// The order.
    pub sort: ClaimSort,
    /// How many to pass over.
    pub offset: Option<u32>,
    /// How many to give, at most 200.
    pub limit: Option<u32>,
}

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

/// A filter of the desk with a name, of the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub find: ClaimFind,
}

/// The filters of the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SavedViews {
    /// In the order in which they are shown.
    pub views: Vec<SavedView>,
}

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

/// The span that figures are about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct ClaimsReportFind {
    /// Services from this day on; 90 days back when none is given.
    pub from: Option<Date>,
    /// Services up to this day.
    pub to: Option<Date>,
}

/// Figures that draw. Counts and sums, no name of a patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimsReport {
    /// From this day on.
    pub from: Date,
    /// Up to this day.
    pub to: Date,
    /// Claims that payers took at the first or a later try.
    pub accepted: u32,
    /// Claims that were refused at least once.
    pub refused: u32,
    /// accepted / (accepted + refused), in thousandths; none before the first answer.
    pub clean_rate: Option<u32>,
    /// Paid without having been sent twice, of all that were decided, in thousandths.
    pub first_pass_rate: Option<u32>,
    /// How many claims are in each state, with their charges.
    pub by_status: Vec<ReportBar>,
    /// Rules that failed most.
    pub top_rules: Vec<ReportBar>,
    /// Refused and denied by payer.
    pub by_payer: Vec<ReportBar>,
    /// Refused and denied by who treated.
    pub by_provider: Vec<ReportBar>,
    /// Denied by payer and reason's code.
    pub denials: Vec<ReportBar>,
    /// Charges of claims that are held on the desk.
    pub held: Money,
    /// Open money by age: 0–30, 31–60, 61–90, 91–120, older, in days since the service.
    pub aging: Vec<ReportBar>,
    /// Claims on the desk by days to the filing limit: over, 0–7, 8–30, 31–90, later.
    pub deadlines: Vec<ReportBar>,
    /// By week: sent, accepted, refused.
    pub weeks: Vec<ReportWeek>,
}

/// One bar of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportBar {
    /// What it is: a state, rule, payer, span.
    pub label: String,
    /// Plain words, where the label is a rule or code.
    pub words: String,
    /// How many claims.
    pub count: u32,
    /// Their money.
    pub charge: Money,
    /// How many claims there are in all of that payer or provider, where it is about one; else the count.
    pub of: u32,
}

/// One week of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportWeek {
    /// Its Monday.
    pub week: Date,
    /// Claims sent.
    pub sent: u32,
    /// Claims taken by payers.
    pub accepted: u32,
    /// Claims refused.
    pub refused: u32,
}
