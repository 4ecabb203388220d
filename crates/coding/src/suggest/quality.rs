//! How whole each part of a note is: what a reader of the note looks for, and whether it is there. It says
//! nothing of the care that was given, and raises no level.

use super::{
    diagnoses::{Confidence, Diagnosis},
    heard::Heard,
    note::{Line, Part},
};
use nadi_clinical::entities::{ConceptKind, Status};

/// What a reader looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Want {
    /// Why the patient came.
    Complaint,
    /// What is absent, not only what is present.
    Denied,
    /// A measurement or finding of today.
    Finding,
    /// What it is.
    Assessment,
    /// A diagnosis as exact as the list has it.
    Exact,
    /// What is done.
    Plan,
    /// When the patient comes again.
    FollowUp,
}

impl Want {
    /// Its name, for the screens' words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Denied => "denied",
            Self::Finding => "finding",
            Self::Assessment => "assessment",
            Self::Exact => "exact",
            Self::Plan => "plan",
            Self::FollowUp => "follow_up",
        }
    }
}

/// How whole one part of a note is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quality {
    /// The part.
    pub part: Part,
    /// Out of a hundred.
    pub score: u8,
    /// What is not there.
    pub missing: Vec<Want>,
}

pub(super) fn quality(lines: &[Line<'_>], heard: &Heard, codes: &[Diagnosis]) -> Vec<Quality> {
    let written = |part: Part| lines.iter().any(|line| line.part == part);
    let told = |status: Status| {
        let of = |kind| matches!(kind, ConceptKind::Symptom | ConceptKind::Diagnosis);
        heard
            .things
            .iter()
            .any(|thing| thing.part == Part::Subjective && of(thing.kind) && thing.status == status)
    };
    let exact = codes.iter().any(|code| code.confidence == Confidence::High);
    [
        (
            Part::Subjective,
            vec![(Want::Complaint, told(Status::Present)), (Want::Denied, told(Status::Absent))],
        ),
        (Part::Objective, vec![(Want::Finding, written(Part::Objective))]),
        (Part::Assessment, vec![(Want::Assessment, !codes.is_empty()), (Want::Exact, exact)]),
        (Part::Plan, vec![(Want::Plan, written(Part::Plan)), (Want::FollowUp, heard.follow_up)]),
    ]
    .into_iter()
    .map(|(part, wants)| scored(part, &wants))
    .collect()
}

fn scored(part: Part, wants: &[(Want, bool)]) -> Quality {
    let missing: Vec<Want> = wants.iter().filter(|(_, there)| !there).map(|(w, _)| *w).collect();
    let there = wants.len() - missing.len();
    let score = u8::try_from(there * 100 / wants.len().max(1)).unwrap_or(100);
    Quality { part, score, missing }
}
