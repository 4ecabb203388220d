//! A claim to be written, in the clinic's words, with what it stands under.
//!
//! What these records have no field for goes into `more`: segments find their place by the guide's order.

use super::{Address, PartyDraft, SegmentDraft};
use crate::professional::LoopId;
use nadi_base::Date;

/// A set of claims: what `ST` to `SE` holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Submission {
    /// The set's control number: ST02.
    pub control: u32,
    /// Our number of the batch: BHT03. Status reports bring it back.
    pub reference: String,
    /// Day `CCYYMMDD`: BHT04.
    pub date: String,
    /// Time `HHMM`: BHT05.
    pub time: String,
    /// `CH` for claims, `RP` for encounters: BHT06.
    pub purpose: String,
    /// Who submits.
    pub submitter: PartyDraft,
    /// Who receives.
    pub receiver: PartyDraft,
    /// Billing providers with everything under them: loops 2000A.
    pub providers: Vec<super::LoopDraft>,
}

/// A billing provider and those whom it bills for.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct BillingProvider {
    /// The provider; its references hold the tax number (`EI` or `SY`).
    pub party: PartyDraft,
    /// Where payments go, if elsewhere.
    pub pay_to: Option<Address>,
    /// Those whose coverage is billed.
    pub subscribers: Vec<Subscriber>,
}

/// A coverage: SBR.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// `P` first payer, `S` second, `T` third: SBR01.
    pub sequence: String,
    /// How the patient is related, `18` being the subscriber: SBR02.
    pub relationship: String,
    /// Group number: SBR03.
    pub group_number: String,
    /// Group name: SBR04.
    pub group_name: String,
    /// Why Medicare pays second: SBR05.
    pub insurance_type: String,
    /// The plan's kind, such as `CI` or `MB`: SBR09.
    pub filing: String,
}

/// Whose coverage is billed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Subscriber {
    /// The coverage.
    pub coverage: Coverage,
    /// The subscriber.
    pub party: PartyDraft,
    /// The payer.
    pub payer: PartyDraft,
    /// Claims for the subscriber's own care.
    pub claims: Vec<ClaimDraft>,
    /// Patients who are not the subscriber.
    pub dependents: Vec<Dependent>,
}

/// A patient who is not the subscriber.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Dependent {
    /// How the patient is related: PAT01.
    pub relationship: String,
    /// The patient.
    pub party: PartyDraft,
    /// Claims for the patient's care.
    pub claims: Vec<ClaimDraft>,
}

/// One day, or a span of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// Papers that go with a claim or line: PWK.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Attachment {
    /// What they are, such as `OZ`: PWK01.
    pub kind: String,
    /// How they come, such as `EL`: PWK02.
    pub sent_by: String,
    /// Their number: PWK06.
    pub number: String,
}

/// A claim.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ClaimDraft {
    /// Our number, unique for life: CLM01.
    pub number: String,
    /// Place of service: CLM05-1.
    pub place: String,
    /// Frequency, `1` being a new claim: CLM05-3.
    pub frequency: String,
    /// Whether the provider's signature is on file: CLM06.
    pub signed: bool,
    /// Whether assignment is accepted, `A`, `B` or `C`: CLM07.
    pub assignment: String,
    /// Whether benefits go to the provider, `Y`, `N` or `W`: CLM08.
    pub benefits: String,
    /// Whether data may be released, `Y` or `I`: CLM09.
    pub release: String,
    /// Causes, such as `AA`: CLM11-1 to 3.
    pub causes: Vec<String>,
    /// State of a car accident: CLM11-4.
    pub accident_state: String,
    /// Diagnoses, the principal one first, without points: HI.
    pub diagnoses: Vec<String>,
    /// Dates of a kind, such as `439`: DTP.
    pub dates: Vec<(String, Span)>,
    /// Numbers of a kind, such as `G1`, `F8`, `X4`: REF.
    pub references: Vec<(String, String)>,
    /// Papers that go with it: PWK.
    pub attachments: Vec<Attachment>,
    /// What the patient paid, in cents: AMT*F5.
    pub patient_paid: Option<i64>,
    /// A remark: NTE*ADD.
    pub remark: String,
    /// Providers and places: loops 2310.
    pub parties: Vec<(LoopId, PartyDraft)>,
    /// Other coverages with what their payers paid: loops 2320.
    pub others: Vec<OtherCoverage>,
    /// Lines: loops 2400. The charge of the claim is theirs together.
    pub lines: Vec<LineDraft>,
    /// Whatever else belongs into loop 2300.
    pub more: Vec<SegmentDraft>,
}

/// One reason for which another payer paid less: a part of CAS.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AdjustmentDraft {
    /// Who bears it.
    pub group: String,
    /// The reason's code.
    pub reason: String,
    /// How much, in cents.
    pub cents: i64,
}

/// Another coverage and what its payer paid: loop 2320.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct OtherCoverage {
    /// The coverage.
    pub coverage: Coverage,
    /// Reasons at the level of the claim.
    pub adjustments: Vec<AdjustmentDraft>,
    /// What the payer paid, in cents: AMT*D.
    pub paid: Option<i64>,
    /// What the patient still owes, in cents: AMT*EAF.
    pub owed: Option<i64>,
    /// Whether benefits go to the provider: OI03.
    pub benefits: String,
    /// Whether data may be released: OI06.
    pub release: String,
    /// Its subscriber.
    pub party: PartyDraft,
    /// Its payer; the references hold the payer's number of the claim (`F8`).
    pub payer: PartyDraft,
    /// The day of the payer's decision: DTP*573.
    pub decided: Option<Date>,
}

/// A service line.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct LineDraft {
    /// The procedure's code: SV101-2.
    pub procedure: String,
    /// Modifiers: SV101-3 to 6.
    pub modifiers: Vec<String>,
    /// What it is, for codes that say nothing: SV101-7.
    pub description: String,
    /// The charge in cents: SV102.
    pub charge: i64,
    /// `UN` units or `MJ` minutes: SV103.
    pub unit: String,
    /// How many: SV104.
    pub units: String,
    /// Place of service, where it is another than the claim's: SV105.
    pub place: String,
    /// Diagnoses that it is for, counted from 1: SV107.
    pub pointers: Vec<u8>,
    /// Whether it was an emergency: SV109.
    pub emergency: bool,
    /// When: DTP*472.
    pub served: Option<Span>,
    /// Numbers of a kind, such as `6R`: REF.
    pub references: Vec<(String, String)>,
    /// Papers that go with it: PWK.
    pub attachments: Vec<Attachment>,
    /// A remark: NTE*ADD.
    pub remark: String,
    /// The drug: loop 2410.
    pub drug: Option<Drug>,
    /// Providers and places: loops 2420.
    pub parties: Vec<(LoopId, PartyDraft)>,
    /// What other payers decided: loops 2430.
    pub decisions: Vec<Decision>,
    /// Whatever else belongs into loop 2400.
    pub more: Vec<SegmentDraft>,
}

/// A drug: loop 2410.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Drug {
    /// The NDC, eleven digits: LIN03.
    pub code: String,
    /// How much: CTP04.
    pub quantity: String,
    /// `ML`, `UN`, `GR`, `ME`, `F2`: CTP05.
    pub unit: String,
    /// The prescription's number: REF*XZ.
    pub prescription: String,
}

/// What another payer decided on a line: loop 2430.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// The payer's number, as in its coverage: SVD01.
    pub payer: String,
    /// What it paid, in cents: SVD02.
    pub paid: i64,
    /// The procedure it paid for: SVD03-2.
    pub procedure: String,
    /// For how many units: SVD05.
    pub units: String,
    /// Reasons.
    pub adjustments: Vec<AdjustmentDraft>,
    /// The day: DTP*573.
    pub decided: Option<Date>,
}
