//! The risk of what was decided, also of what was weighed and not chosen; never the risk of the disease.

use super::{Evidence, Weight};

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    /// Rest, a bandage, reassurance, no treatment.
    Reassurance,
    /// A medicine that needs no prescription.
    OverTheCounter,
    /// Physiotherapy or the like.
    Therapy,
    /// Minor surgery without risk factors.
    MinorSurgery,
    /// A prescription drug started, stopped, changed, or continued on purpose after evaluation today. A
    /// copied list is not meant.
    Prescription,
    /// Minor surgery with risk factors of patient or procedure.
    MinorSurgeryWithRisk,
    /// Elective major surgery without identified risk.
    ElectiveMajorSurgery,
    /// Diagnosis or treatment much limited by how the patient lives.
    SocialLimits,
    /// A drug that needs monitoring for toxicity.
    ToxicityMonitoring,
    /// Elective major surgery with identified risk.
    ElectiveMajorSurgeryWithRisk,
    /// Emergency major surgery.
    EmergencySurgery,
    /// Whether to admit, or to escalate care.
    Hospital,
    /// Not to resuscitate, or to de-escalate, because of poor prognosis.
    LimitCare,
    /// A controlled substance by injection.
    ControlledInjection,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its kind.
    pub kind: DecisionKind,
    /// Where the note says so.
    pub evidence: Vec<Evidence>,
}

pub(super) fn weigh(decisions: &[Decision]) -> Weight {
    let weights = decisions.iter().map(|decision| alone(decision.kind));
    weights.max().unwrap_or(Weight::Straightforward)
}

const fn alone(kind: DecisionKind) -> Weight {
    use DecisionKind as K;
    match kind {
        K::Reassurance => Weight::Straightforward,
        K::OverTheCounter | K::Therapy | K::MinorSurgery => Weight::Low,
        K::Prescription | K::MinorSurgeryWithRisk | K::ElectiveMajorSurgery | K::SocialLimits => {
            Weight::Moderate
        }
        K::ToxicityMonitoring
        | K::ElectiveMajorSurgeryWithRisk
        | K::EmergencySurgery
        | K::Hospital
        | K::LimitCare
        | K::ControlledInjection => Weight::High,
    }
}
