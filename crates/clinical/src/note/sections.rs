//! The note as text: a heading, then its sentences: first what was told as prose, then the facts.

use super::lines::{Heading, Line};
use super::narrative::Told;

/// The headed text of a note.
pub(super) fn text(told: &[Told], lines: &[Line]) -> String {
    let mut headings: Vec<Heading> =
        told.iter().map(|one| one.heading).chain(lines.iter().map(|line| line.heading)).collect();
    headings.sort_unstable();
    headings.dedup();
    let sections = headings.into_iter().map(|heading| {
        let prose = told.iter().filter(|one| one.heading == heading).map(|one| one.text.as_str());
        let facts =
            lines.iter().filter(|line| line.heading == heading).map(|line| line.text.as_str());
        let body: Vec<String> = prose.chain(facts).map(sentence).collect();
        format!("{}\n{}\n", title(heading), body.join("\n"))
    });
    sections.collect::<Vec<_>>().join("\n")
}

/// A line as a sentence.
pub(super) fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    let first =
        letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The heading in the text of a note.
pub(super) fn title(heading: Heading) -> &'static str {
    match heading {
        Heading::Complaint => "CHIEF COMPLAINT",
        Heading::Present => "HISTORY OF PRESENT ILLNESS",
        Heading::Past => "PAST MEDICAL HISTORY",
        Heading::Surgical => "PAST SURGICAL HISTORY",
        Heading::Gynaecological => "GYNECOLOGIC HISTORY",
        Heading::Birth => "BIRTH HISTORY",
        Heading::Family => "FAMILY HISTORY",
        Heading::Social => "PERSONAL HISTORY",
        Heading::Immunizations => "IMMUNIZATIONS",
        Heading::Medications => "MEDICATIONS",
        Heading::Allergies => "ALLERGIES",
        Heading::Systems => "REVIEW OF SYSTEMS",
        Heading::Vitals => "VITALS",
        Heading::Examination => "PHYSICAL EXAMINATION",
        Heading::Results => "RESULTS",
        Heading::Laboratory => "LABS",
        Heading::Procedures => "PROCEDURES",
        Heading::Course => "EMERGENCY DEPARTMENT COURSE",
        Heading::Diagnosis => "DIAGNOSIS",
        Heading::Assessment => "ASSESSMENT",
        Heading::Plan => "PLAN",
        Heading::FollowUp => "FOLLOW-UP",
        Heading::Disposition => "DISPOSITION",
    }
}
