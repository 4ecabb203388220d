//! Claims in a list: which, in what order, and what each shows.

use super::{ClaimCaseStatus, ClaimStatus};
use nadi_base::{
    ClaimId, Date, Language, Money, PatientId, PersonId, Sensitive, Timestamp, VisitId,
};
use serde::{Deserialize, Serialize};

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
    /// What the reason is written in.
    pub reason_language: Language,
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
