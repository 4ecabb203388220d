//! What the note leaves open, as questions that do not lead.

use super::{diagnoses::Diagnosis, heard::Heard, note::Part};
use crate::level::Status;
use nadi_base::Finding;
use nadi_clinical::entities::{Action, ConceptKind, Status as Said};

/// Something that the note leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Its rule.
    pub rule: &'static str,
    /// What is missing.
    pub missing: String,
    /// The question to the doctor; it names no answer.
    pub question: String,
    /// The words or the code that it is about; empty where it is about the whole note.
    pub about: String,
}

pub(super) fn gaps(
    heard: &Heard,
    diagnoses: &[Diagnosis],
    findings: &[Finding],
    status: Option<Status>,
) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = findings.iter().filter(|f| f.rule == "DX-SIDE").map(side).collect();
    if !heard.things.iter().any(|thing| thing.part == Part::Assessment) {
        gaps.push(gap("GAP-ASSESSMENT", "the note has no assessment", "What is your assessment?"));
    }
    gaps.extend(drugs_without_reason(heard, diagnoses));
    gaps.extend(uncertain(heard));
    if !heard.follow_up {
        let question = "When should the patient be seen again?";
        gaps.push(gap("GAP-FOLLOW-UP", "the note names no follow-up", question));
    }
    if status.is_none() {
        let missing = "it is not known whether the patient is new to the practice";
        let question = "Was the patient seen here, by this specialty, in the last three years?";
        gaps.push(gap("GAP-STATUS", missing, question));
    }
    gaps
}

fn gap(rule: &'static str, missing: &str, question: &str) -> Gap {
    about(rule, missing, question, "")
}

fn about(rule: &'static str, missing: &str, question: &str, about: &str) -> Gap {
    let own = |text: &str| text.to_owned();
    Gap { rule, missing: own(missing), question: own(question), about: own(about) }
}

fn side(finding: &Finding) -> Gap {
    // The finding begins with its code.
    let code = finding.words.split(' ').next().unwrap_or_default();
    about("GAP-SIDE", &finding.words, "Which side was it?", code)
}

/// A drug is started and the assessment names nothing at all.
fn drugs_without_reason(heard: &Heard, diagnoses: &[Diagnosis]) -> Option<Gap> {
    let started = heard.drugs.iter().find(|drug| drug.action == Action::Start)?;
    let missing = format!("“{}” is started and no condition is named", started.evidence.quote);
    let question = format!("For which condition is {} given?", started.name);
    diagnoses.is_empty().then(|| about("GAP-REASON", &missing, &question, &started.name))
}

fn uncertain(heard: &Heard) -> Vec<Gap> {
    let possible = heard.things.iter().filter(|thing| {
        thing.kind == ConceptKind::Diagnosis
            && thing.status == Said::Possible
            && thing.part == Part::Assessment
    });
    possible
        .map(|thing| {
            let missing = format!("“{}” is uncertain and is not coded", thing.evidence.quote);
            let question = "Is there more to say of it by now?";
            about("GAP-UNCERTAIN", &missing, question, &thing.evidence.quote)
        })
        .collect()
}
