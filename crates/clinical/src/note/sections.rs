//! The note as text: a heading, then its lines as sentences.

use super::lines::{Heading, Line};

/// The headed text of a note.
pub(super) fn text(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut last = None;
    for line in lines {
        if last != Some(line.heading) {
            if last.is_some() {
                text.push('\n');
            }
            text.push_str(title(line.heading));
            text.push('\n');
            last = Some(line.heading);
        }
        text.push_str(&sentence(&line.text));
        text.push('\n');
    }
    text
}

fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    let first =
        letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn title(heading: Heading) -> &'static str {
    match heading {
        Heading::Present => "HISTORY OF PRESENT ILLNESS",
        Heading::Past => "PAST MEDICAL HISTORY",
        Heading::Family => "FAMILY HISTORY",
        Heading::Social => "PERSONAL HISTORY",
        Heading::Medications => "MEDICATIONS",
        Heading::Allergies => "ALLERGIES",
        Heading::Vitals => "VITALS",
        Heading::Examination => "PHYSICAL EXAMINATION",
        Heading::Results => "RESULTS",
        Heading::Assessment => "ASSESSMENT",
        Heading::Plan => "PLAN",
        Heading::FollowUp => "FOLLOW-UP",
    }
}
