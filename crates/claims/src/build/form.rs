//! The form of a claim: what a biller sees and mends. A claim is written from it and from nothing else.
//!
//! A text that is not known is empty, a record that is not known is absent. A field is named by its place in
//! the form, such as `/coverage/member_id` or `/lines/0/procedure`: findings point with these names. The
//! records have no `Debug`: much in them is about patients.

use nadi_base::Date;
use serde::{Deserialize, Serialize};

/// Whether a claim is new, or puts something right that the payer has: CLM05-3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// `1`: the payer has not taken it before.
    #[default]
    New,
    /// `7`: takes the place of one that the payer took.
    Replacement,
    /// `8`: takes back one that the payer took.
    Void,
}

/// A claim.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ClaimForm {
    /// Our number: CLM01. Unique for life, given by Nadi.
    pub number: String,
    /// Whether it is new.
    pub frequency: Frequency,
    /// The payer's number of the claim that it replaces or takes back: REF*F8.
    pub payer_claim_number: String,
    /// Who bills: loop 2010AA.
    pub billing: ProviderForm,
    /// Where payments go, if elsewhere: loop 2010AB.
    pub pay_to: Option<AddressForm>,
    /// Who is treated.
    pub patient: PersonForm,
    /// The coverage that is billed.
    pub coverage: CoverageForm,
    /// Other coverages of the patient: loops 2320.
    pub others: Vec<OtherForm>,
    /// Who treated, where that is not who bills: loop 2310B.
    pub rendering: Option<ProviderForm>,
    /// Who sent the patient: loop 2310A.
    pub referring: Option<ProviderForm>,
    /// Who supervised: loop 2310D.
    pub supervising: Option<ProviderForm>,
    /// Where, if elsewhere than at who bills: loop 2310C.
    pub facility: Option<ProviderForm>,
    /// Place of service: CLM05-1.
    pub place: String,
    /// Diagnoses, the principal one first: HI.
    pub diagnoses: Vec<String>,
    /// Services: loops 2400.
    pub lines: Vec<LineForm>,
    /// The day on which the illness began: DTP*431.
    pub onset: Option<Date>,
    /// An accident: DTP*439 and CLM11.
    pub accident: Option<AccidentForm>,
    /// Days in a hospital: DTP*435 and DTP*096.
    pub hospital: Option<StayForm>,
    /// The payer's consent given before: REF*G1.
    pub authorization: String,
    /// The number of the referral: REF*9F.
    pub referral: String,
    /// What the patient paid, in cents: AMT*F5.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub patient_paid: Option<i64>,
    /// Papers that go with it: PWK.
    pub attachments: Vec<AttachmentForm>,
    /// A remark: NTE*ADD.
    pub remark: String,
    /// Whether the provider's signature is on file: CLM06.
    pub signed: bool,
    /// Whether assignment is accepted: `A`, `B` or `C`: CLM07.
    pub assignment: String,
    /// Whether benefits go to the provider: `Y`, `N` or `W`: CLM08.
    pub benefits: String,
    /// Whether data may be released: `Y` or `I`: CLM09.
    pub release: String,
}

/// An address.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddressForm {
    /// First line: N301.
    pub street: String,
    /// Second line: N302.
    pub more: String,
    /// City: N401.
    pub city: String,
    /// State, two letters: N402.
    pub state: String,
    /// Postal code, digits alone: N403.
    pub postal_code: String,
}

/// A provider, or a place.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ProviderForm {
    /// Whether it is a person: NM102.
    pub person: bool,
    /// Last name, or name of an organisation: NM103.
    pub last: String,
    /// First name: NM104.
    pub first: String,
    /// The NPI: NM109.
    pub npi: String,
    /// The tax number: REF*EI, or REF*SY where it is a person's own.
    pub tax_id: String,
    /// Whether the tax number is a social security number.
    pub tax_is_ssn: bool,
    /// The taxonomy code: PRV03.
    pub taxonomy: String,
    /// The address.
    pub address: AddressForm,
    /// Telephone, ten digits: PER04.
    pub phone: String,
}

/// A person who is treated or insured.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonForm {
    /// Last name: NM103.
    pub last: String,
    /// First name: NM104.
    pub first: String,
    /// Middle name: NM105.
    pub middle: String,
    /// Date of birth: DMG02.
    pub birth_date: Option<Date>,
    /// `F`, `M` or `U`: DMG03.
    pub sex: String,
    /// The address.
    pub address: AddressForm,
}

/// A payer.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PayerForm {
    /// Its name: NM103.
    pub name: String,
    /// Its number: NM109.
    pub number: String,
    /// The kind of its plan, such as `CI` or `MB`: SBR09.
    pub filing: String,
    /// The address, where the payer wants it.
    pub address: Option<AddressForm>,
}

/// A coverage.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CoverageForm {
    /// `P` first, `S` second, `T` third payer: SBR01.
    pub sequence: String,
    /// The payer: loop 2010BB.
    pub payer: PayerForm,
    /// The member's number: NM109 of 2010BA.
    pub member_id: String,
    /// The number of the group: SBR03.
    pub group_number: String,
    /// The name of the group: SBR04.
    pub group_name: String,
    /// Why Medicare pays second: SBR05.
    pub insurance_type: String,
    /// How the patient is related to the subscriber, `18` being the same: SBR02 and PAT01.
    pub relationship: String,
    /// The subscriber, where that is another than the patient: loop 2010BA.
    pub subscriber: Option<PersonForm>,
}

/// Another coverage, and what its payer decided.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OtherForm {
    /// The coverage.
    pub coverage: CoverageForm,
    /// What its payer decided, if it did.
    pub decision: Option<DecisionForm>,
}

/// What another payer decided on the claim.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    /// What it paid, in cents: AMT*D.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub paid: i64,
    /// What the patient still owes, in cents: AMT*EAF.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub owed: Option<i64>,
    /// The day: DTP*573.
    pub decided: Option<Date>,
    /// That payer's number of the claim: REF*F8 of 2330B.
    pub payer_claim_number: String,
    /// Reasons at the level of the claim: CAS.
    pub adjustments: Vec<AdjustmentForm>,
    /// What it decided on each line, in the order of the lines: loops 2430.
    pub lines: Vec<LineDecisionForm>,
}

/// What another payer decided on a line.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LineDecisionForm {
    /// What it paid, in cents: SVD02.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub paid: i64,
    /// Reasons: CAS.
    pub adjustments: Vec<AdjustmentForm>,
}

/// Why a payer paid less.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AdjustmentForm {
    /// Who bears it: `CO`, `PR`, `OA`, `PI`.
    pub group: String,
    /// The reason's code.
    pub reason: String,
    /// How much, in cents.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub cents: i64,
}

/// A service.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LineForm {
    /// The procedure's code: SV101-2.
    pub procedure: String,
    /// Modifiers, at most four: SV101-3 to 6.
    pub modifiers: Vec<String>,
    /// What it is, for codes that say nothing: SV101-7.
    pub description: String,
    /// The charge in cents, all units together: SV102.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub charge: i64,
    /// How many units: SV104.
    pub units: String,
    /// Whether the units are minutes: SV103.
    pub minutes: bool,
    /// First day: DTP*472.
    pub from: Option<Date>,
    /// Last day, where that is another.
    pub to: Option<Date>,
    /// Diagnoses that it is for, counted from 1: SV107.
    pub pointers: Vec<u8>,
    /// Place of service, where it is another than the claim's: SV105.
    pub place: String,
    /// Whether it was an emergency: SV109.
    pub emergency: bool,
    /// The drug: loop 2410.
    pub drug: Option<DrugForm>,
    /// Who treated, where it is another than for the rest: loop 2420A.
    pub rendering: Option<ProviderForm>,
    /// A remark: NTE*ADD.
    pub remark: String,
}

/// A drug.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DrugForm {
    /// The NDC, eleven digits: LIN03.
    pub code: String,
    /// How much: CTP04.
    pub quantity: String,
    /// `ML`, `UN`, `GR`, `ME`, `F2`: CTP05.
    pub unit: String,
}

/// An accident.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AccidentForm {
    /// `AA` car, `EM` at work, `OA` another: CLM11-1.
    pub kind: String,
    /// The day: DTP*439.
    pub date: Option<Date>,
    /// The state of a car accident: CLM11-4.
    pub state: String,
}

/// Days in a hospital.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StayForm {
    /// The day of admission: DTP*435.
    pub admitted: Option<Date>,
    /// The day of discharge: DTP*096.
    pub discharged: Option<Date>,
}

/// Papers that go with a claim.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AttachmentForm {
    /// What they are, such as `OZ`: PWK01.
    pub kind: String,
    /// How they come, such as `EL`: PWK02.
    pub sent_by: String,
    /// Their number: PWK06.
    pub number: String,
}

impl std::fmt::Debug for AddressForm {
    /// Shows nothing: it may be a patient's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressForm")
    }
}

impl Frequency {
    /// The code that is written.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "1",
            Self::Replacement => "7",
            Self::Void => "8",
        }
    }

    /// The frequency with this code.
    pub fn of(code: &str) -> Option<Self> {
        [Self::New, Self::Replacement, Self::Void].into_iter().find(|one| one.code() == code)
    }
}

impl ClaimForm {
    /// The charge: all lines together, in cents.
    pub fn charge(&self) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.charge))
    }

    /// First and last day of service.
    pub fn served(&self) -> Option<(Date, Date)> {
        let days = self.lines.iter().filter_map(|line| Some((line.from?, line.to.or(line.from)?)));
        days.reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)))
    }

    /// Our number of a line: REF*6R.
    pub fn line_number(&self, at: usize) -> String {
        format!("{}L{}", self.number, at + 1)
    }
}

impl CoverageForm {
    /// Whether the patient is the subscriber.
    pub fn is_own(&self) -> bool {
        self.relationship == "18"
    }
}
