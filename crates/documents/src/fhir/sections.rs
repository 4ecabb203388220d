//! Sections of the composition: every line of the note in one of them, each section at most once.

use super::{Statement, narrative, reference, statement::Kind};
use crate::{Case, case::Line};
use nadi_base::Country;
use nadi_clinical::{
    entities::{ConceptKind, Status},
    line::{Fact, Section as Part},
};
use serde_json::{Value, json};

/// What a section is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Complaints,
    Examination,
    Allergies,
    PastHistory,
    FamilyHistory,
    Tests,
    Medications,
    FollowUp,
    Procedures,
    /// ABDM has no place for an assessment and for advice.
    Other,
    Assessment,
    Plan,
}

/// A section with its lines and the statements among them.
pub(super) struct Section {
    topic: Topic,
    lines: Vec<String>,
    entries: Vec<Value>,
}

/// The sections of a note that hold something.
pub(super) fn of(case: &Case, statements: &[Statement]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in &case.note.lines {
        let topic = topic(line, case.country);
        let at = sections.iter().position(|section| section.topic == topic).unwrap_or_else(|| {
            sections.push(Section { topic, lines: Vec::new(), entries: Vec::new() });
            sections.len() - 1
        });
        let Some(section) = sections.get_mut(at) else { continue };
        section.lines.push(line.text.clone());
        let stated = statements.iter().find(|one| one.id == line.id);
        if stated.is_some_and(|one| topic.takes(one.kind)) {
            section.entries.push(reference(&line.id));
        }
    }
    sections
}

fn topic(line: &Line, country: Country) -> Topic {
    let (what, status) = match &line.fact {
        Some(Fact::Named { what, status, .. }) => (Some(*what), Some(*status)),
        _ => (None, None),
    };
    match (line.section, &line.fact) {
        _ if what == Some(ConceptKind::Allergy) => Topic::Allergies,
        (Part::Subjective, _) if status == Some(Status::Family) => Topic::FamilyHistory,
        (Part::Subjective, _)
            if status == Some(Status::Past) || what == Some(ConceptKind::History) =>
        {
            Topic::PastHistory
        }
        (Part::Subjective, _) => Topic::Complaints,
        (Part::Objective, _) => Topic::Examination,
        (Part::Plan, Some(Fact::Drug(_))) => Topic::Medications,
        (Part::Plan, Some(Fact::FollowUp { .. } | Fact::Danger { .. })) => Topic::FollowUp,
        (Part::Plan, _) if what == Some(ConceptKind::Test) => Topic::Tests,
        (Part::Plan, _) if what == Some(ConceptKind::Procedure) => Topic::Procedures,
        (Part::Assessment, _) if country == Country::Us => Topic::Assessment,
        (Part::Plan, _) if country == Country::Us => Topic::Plan,
        (Part::Assessment | Part::Plan, _) => Topic::Other,
    }
}

impl Topic {
    /// Whether the guide lets the section name a statement of this kind.
    const fn takes(self, kind: Kind) -> bool {
        matches!(
            (self, kind),
            (Self::Complaints, Kind::Complaint)
                | (Self::Examination, Kind::Finding)
                | (Self::Allergies, Kind::Allergy)
                | (Self::Medications, Kind::Drug)
                | (Self::Tests | Self::Procedures, Kind::Order)
                | (Self::Assessment, Kind::Diagnosis)
        )
    }

    /// SNOMED CT, as the ABDM guide names its sections.
    const fn snomed(self) -> (&'static str, &'static str) {
        match self {
            Self::Complaints => ("422843007", "Chief complaint section"),
            Self::Examination => ("425044008", "Physical exam section"),
            Self::Allergies => ("722446000", "Allergy record"),
            Self::PastHistory => ("371529009", "History and physical report"),
            Self::FamilyHistory => ("422432008", "Family history section"),
            Self::Tests => ("721963009", "Order document"),
            Self::Medications => ("721912009", "Medication summary document"),
            Self::FollowUp => ("390906007", "Follow-up encounter"),
            Self::Procedures => ("371525003", "Clinical procedure report"),
            Self::Other | Self::Assessment | Self::Plan => ("404684003", "Clinical finding"),
        }
    }

    /// LOINC, as notes of the United States name theirs.
    const fn loinc(self) -> (&'static str, &'static str) {
        match self {
            Self::Complaints => ("10164-2", "History of Present illness Narrative"),
            Self::Examination => ("29545-1", "Physical findings Narrative"),
            Self::Allergies => ("48765-2", "Allergies and adverse reactions Document"),
            Self::PastHistory => ("11348-0", "History of Past illness Narrative"),
            Self::FamilyHistory => ("10157-6", "History of family member diseases Narrative"),
            Self::Tests => ("30954-2", "Relevant diagnostic tests/laboratory data note"),
            Self::Medications => ("10160-0", "History of Medication use Narrative"),
            Self::Procedures => ("47519-4", "History of Procedures Document"),
            Self::Assessment => ("51848-0", "Evaluation note"),
            Self::Plan | Self::FollowUp | Self::Other => ("18776-5", "Plan of care note"),
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Complaints => "Chief complaints",
            Self::Examination => "Physical examination",
            Self::Allergies => "Allergies",
            Self::PastHistory => "Medical history",
            Self::FamilyHistory => "Family history",
            Self::Tests => "Investigation advice",
            Self::Medications => "Medications",
            Self::FollowUp => "Follow-up",
            Self::Procedures => "Procedures",
            Self::Other => "Assessment and advice",
            Self::Assessment => "Assessment",
            Self::Plan => "Plan",
        }
    }
}

impl Section {
    /// The section as the composition holds it.
    pub(super) fn written(&self, country: Country) -> Value {
        let (system, (code, display)) = match country {
            Country::In => ("http://snomed.info/sct", self.topic.snomed()),
            Country::Us => ("http://loinc.org", self.topic.loinc()),
        };
        let lines: Vec<&str> = self.lines.iter().map(String::as_str).collect();
        json!({
            "title": self.topic.title(),
            "code": { "coding": [{ "system": system, "code": code, "display": display }] },
            "text": narrative(&lines),
            "entry": self.entries,
        })
    }
}
