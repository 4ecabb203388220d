//! Problems addressed in a visit: evaluated or treated today, not merely listed.

use super::{Evidence, Weight};

/// What kind of problem it is. Several symptoms of one condition are one problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Runs a definite course and leaves no trace.
    SelfLimited,
    /// Expected to last a year, and at this patient's goal.
    StableChronic,
    /// Recent and short, full recovery expected.
    AcuteUncomplicated,
    /// Recent, under treatment and getting better.
    StableAcute,
    /// Uncomplicated, but needing a hospital's level of care.
    AcuteInHospital,
    /// A chronic illness worse, not at goal, or treatment with side effects.
    Exacerbation,
    /// What it may be carries high risk without treatment.
    Undiagnosed,
    /// An illness with effects on the whole body and high risk untreated.
    SystemicSymptoms,
    /// An injury beyond the injured part, or with several ways to treat it.
    ComplicatedInjury,
    /// A chronic illness so much worse that care may have to escalate.
    SevereExacerbation,
    /// A threat to life or to a function of the body in the near term.
    Threat,
}

/// One problem that was addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its kind.
    pub kind: ProblemKind,
    /// What the note calls it.
    pub name: String,
    /// Where the note says so.
    pub evidence: Vec<Evidence>,
}

/// The weight of all problems together; none where there is no problem.
pub(super) fn weigh(problems: &[Problem]) -> Option<Weight> {
    let count = |kind| problems.iter().filter(|problem| problem.kind == kind).count();
    let single = problems.iter().map(|problem| alone(problem.kind)).max()?;
    let together = if count(ProblemKind::StableChronic) >= 2 {
        Weight::Moderate
    } else if count(ProblemKind::SelfLimited) >= 2 {
        Weight::Low
    } else {
        Weight::Straightforward
    };
    Some(single.max(together))
}

const fn alone(kind: ProblemKind) -> Weight {
    use ProblemKind as K;
    match kind {
        K::SelfLimited => Weight::Straightforward,
        K::StableChronic | K::AcuteUncomplicated | K::StableAcute | K::AcuteInHospital => {
            Weight::Low
        }
        K::Exacerbation | K::Undiagnosed | K::SystemicSymptoms | K::ComplicatedInjury => {
            Weight::Moderate
        }
        K::SevereExacerbation | K::Threat => Weight::High,
    }
}
