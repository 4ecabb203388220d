//! Who bills, who pays, what it costs, and what was done at a visit.

use nadi_base::{
    BillingIdentityId, CoverageId, Date, FeeId, Money, PatientId, PayerId, PersonId, Sensitive,
    Timestamp, VisitId,
};
use nadi_claims::build::{AddressForm, DrugForm, PersonForm};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{CodeSource, IdentityKind};

/// Everything that billing stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BillingShown {
    /// Who bills and treats, and where.
    pub identities: Vec<IdentityShown>,
    /// Who pays.
    pub payers: Vec<PayerShown>,
    /// What it costs.
    pub fees: Vec<FeeShown>,
    /// How files are written and watched.
    pub settings: BillingSettings,
    /// What still stands in the way of the first claim, as fields of this page; empty when nothing does.
    pub missing: Vec<String>,
}

/// A provider or a place as claims name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IdentityShown {
    /// The identity.
    pub id: BillingIdentityId,
    /// What it is.
    pub data: IdentityData,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// What a provider or place is known by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct IdentityData {
    /// The practice that bills, a person who treats, a place, or an outside provider who sends patients.
    pub kind: IdentityKind,
    /// The person who works here, for a person's.
    pub person: Option<PersonId>,
    /// Last name, or name of an organisation.
    pub last: String,
    /// First name; empty for an organisation.
    pub first: String,
    /// The NPI, ten digits.
    pub npi: String,
    /// The tax number, nine digits.
    pub tax_id: Sensitive<String>,
    /// Whether the tax number is a social security number.
    pub tax_is_ssn: bool,
    /// The taxonomy code.
    pub taxonomy: String,
    /// The address, never a box.
    pub address: AddressForm,
    /// Where payments go, if elsewhere.
    pub pay_to: Option<AddressForm>,
    /// Telephone, ten digits.
    pub phone: String,
    /// Place of service, for a place: two digits.
    pub place: String,
    /// Whether it can be chosen.
    pub active: bool,
}

/// Adds or changes a provider or place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct IdentitySave {
    /// Which; none for a new one.
    pub id: Option<BillingIdentityId>,
    /// The version that was changed; none for a new one.
    pub version: Option<u32>,
    /// What it is.
    pub data: IdentityData,
}

/// A payer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PayerShown {
    /// The payer.
    pub id: PayerId,
    /// What it is.
    pub data: PayerData,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// What a payer is known by, and what it wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PayerData {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: String,
    /// The kind of its plans, such as `CI` or `MB`.
    pub filing: String,
    /// The address, where it wants it.
    pub address: Option<AddressForm>,
    /// Days after the service within which it takes claims.
    pub filing_limit_days: u16,
    /// Rules of the catalogue that do not count for it.
    pub rules_off: Vec<String>,
    /// Whether its claims go out as a test.
    pub test: bool,
    /// Whether it can be chosen.
    pub active: bool,
}

/// Adds or changes a payer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PayerSave {
    /// Which; none for a new one.
    pub id: Option<PayerId>,
    /// The version that was changed; none for a new one.
    pub version: Option<u32>,
    /// What it is.
    pub data: PayerData,
}

/// One line of the fee list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeeShown {
    /// The line.
    pub id: FeeId,
    /// What it says.
    pub data: FeeData,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// What a service costs, and what a payer agreed to pay for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FeeData {
    /// The code; empty where the line is of a level.
    pub code: String,
    /// The key of a visit's level, for practices without a code pack; empty where the line is of a code.
    pub level: String,
    /// The modifier that it holds for; empty for all.
    pub modifier: String,
    /// What is charged for one unit.
    pub fee: Money,
    /// The payer whose agreement it is; none for everybody.
    pub payer: Option<PayerId>,
    /// What that payer agreed to pay for one unit.
    pub agreed: Option<Money>,
    /// From this day on.
    pub from: Option<Date>,
}

/// Adds or changes a line of the fee list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FeeSave {
    /// Which; none for a new one.
    pub id: Option<FeeId>,
    /// The version that was changed; none for a new one.
    pub version: Option<u32>,
    /// What it says.
    pub data: FeeData,
}

/// Names a line of the fee list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FeeRef {
    /// The line.
    pub id: FeeId,
}

/// How files are written and watched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct BillingSettings {
    /// Our number with the clearing house: ISA06, GS02, NM109 of 1000A.
    pub sender: String,
    /// Who answers questions about files.
    pub contact_name: String,
    /// Their telephone, ten digits.
    pub contact_phone: String,
    /// The name of the clearing house: NM103 of 1000B.
    pub receiver_name: String,
    /// Its number: ISA08, GS03, NM109 of 1000B.
    pub receiver: String,
    /// Folder that files are written into.
    pub folder: String,
    /// Claims in one transaction: one, so that a refused claim sinks no other; at most 50.
    pub claims_per_transaction: u16,
    /// Days after which a file without an answer is pointed out, three steps.
    pub unanswered_days: [u16; 3],
    /// Days before the end of the filing limit at which a claim is near it.
    pub near_limit_days: u16,
    /// How much less than agreed may be paid before it is pointed out.
    pub underpaid_above: Money,
    /// Rules of the catalogue that do not count in this practice.
    pub rules_off: Vec<String>,
}

/// A patient's coverages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CoverageList {
    /// First payer first.
    pub coverages: Vec<CoverageShown>,
}

/// A coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CoverageShown {
    /// The coverage.
    pub id: CoverageId,
    /// The payer's name.
    pub payer_name: String,
    /// What it is.
    pub data: CoverageData,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Who pays for a patient, and under which number.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CoverageData {
    /// The payer.
    pub payer: PayerId,
    /// 1 first, 2 second, 3 third payer.
    pub rank: u16,
    /// The member's number.
    pub member_id: Sensitive<String>,
    /// The number of the group.
    pub group_number: Sensitive<String>,
    /// The name of the group.
    pub group_name: Sensitive<String>,
    /// Why Medicare pays second; mostly empty.
    pub insurance_type: String,
    /// How the patient is related to the subscriber: `18` the same, `01` spouse, `19` child, `G8` other.
    pub relationship: String,
    /// The subscriber, where that is another.
    pub subscriber: Option<Sensitive<PersonForm>>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day.
    pub to: Option<Date>,
}

/// Adds or changes a coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CoverageSave {
    /// Whose.
    pub patient: PatientId,
    /// Which; none for a new one.
    pub id: Option<CoverageId>,
    /// The version that was changed; none for a new one.
    pub version: Option<u32>,
    /// What it is.
    pub data: CoverageData,
}

/// Names a coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CoverageRef {
    /// The coverage.
    pub id: CoverageId,
}

/// What was done at a visit, as it will be billed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitBillingShown {
    /// The visit.
    pub visit: VisitId,
    /// The patient, once named.
    pub patient: Option<PatientId>,
    /// What was written; empty at first.
    pub data: VisitBillingData,
    /// What all lines together cost.
    pub charge: Money,
    /// When it was finalized for billing.
    pub finalized_at: Option<Timestamp>,
    /// By whom.
    pub finalized_by: Option<PersonId>,
    /// To tell whether somebody changed it in between; 0 when nothing was written yet.
    pub version: u32,
}

/// Codes and services of a visit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitBillingData {
    /// Place of service, two digits; `11` is the office.
    pub place: String,
    /// Who bills; the practice's only one when none is named.
    pub billing: Option<BillingIdentityId>,
    /// Who treated; the doctor of the visit when none is named.
    pub rendering: Option<BillingIdentityId>,
    /// Who sent the patient.
    pub referring: Option<BillingIdentityId>,
    /// Who supervised.
    pub supervising: Option<BillingIdentityId>,
    /// Where, if elsewhere.
    pub facility: Option<BillingIdentityId>,
    /// The payer's consent given before.
    pub authorization: Sensitive<String>,
    /// The number of the referral.
    pub referral: Sensitive<String>,
    /// The day on which the illness began.
    pub onset: Option<Date>,
    /// What the patient paid at the desk.
    pub patient_paid: Option<Money>,
    /// Diagnoses, the principal one first.
    pub diagnoses: Vec<VisitDiagnosisData>,
    /// Services.
    pub lines: Vec<VisitLineData>,
}

/// A diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitDiagnosisData {
    /// The ICD-10-CM code, with or without its point.
    pub code: Sensitive<String>,
    /// Who said so.
    pub source: CodeSource,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitLineData {
    /// The code.
    pub code: Sensitive<String>,
    /// The key of the visit's level, where the line is one.
    pub level: String,
    /// Modifiers, at most four.
    pub modifiers: Vec<String>,
    /// What it is, for codes that say nothing.
    pub description: Sensitive<String>,
    /// How many units.
    pub units: u16,
    /// What all units together cost; from the fee list when none is given.
    pub charge: Option<Money>,
    /// Diagnoses that it is for, counted from 1.
    pub pointers: Vec<u8>,
    /// The drug.
    pub drug: Option<Sensitive<DrugForm>>,
    /// Who said so.
    pub source: CodeSource,
}

/// Writes codes and services of a visit down, all of them at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitBillingSave {
    /// The visit.
    pub visit: VisitId,
    /// The version that was changed; 0 when nothing was written yet.
    pub version: u32,
    /// Codes and services.
    pub data: VisitBillingData,
}

/// Opens what was finalized again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitReopen {
    /// The visit.
    pub visit: VisitId,
    /// Why.
    pub reason: Sensitive<String>,
}

impl std::fmt::Debug for CoverageData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CoverageData")
    }
}
