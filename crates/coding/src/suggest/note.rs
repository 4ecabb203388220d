//! A note as parts and lines, with the place of each line.

use std::sync::OnceLock;

const HEADINGS: &str = include_str!("../../../../assets/codes/note-headings.txt");

/// What a part of a note is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the patient told.
    Subjective,
    /// What was found.
    Objective,
    /// What it is.
    Assessment,
    /// What is done.
    Plan,
    /// Lists and histories that say nothing of today.
    Other,
}

/// A line of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'n> {
    pub(super) part: Part,
    pub(super) text: &'n str,
    /// Where it begins in the note, counted in characters.
    pub(super) start: usize,
}

/// The lines of a note that say something, each with the part it stands in.
pub(super) fn lines(note: &str) -> Vec<Line<'_>> {
    let mut part = Part::Other;
    let mut start = 0;
    let mut lines = Vec::new();
    for text in note.split('\n') {
        let (heading, rest) = heading(text);
        part = heading.unwrap_or(part);
        let skipped = text.len() - rest.len();
        let before = text[..skipped].chars().count();
        if !rest.trim().is_empty() {
            lines.push(Line { part, text: rest, start: start + before });
        }
        start += text.chars().count() + 1;
    }
    lines
}

/// A line of a finished note, as it may be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'n> {
    /// The part it stands in.
    pub part: Part,
    /// The heading without which it would say something else ('Allergies' before 'none'); not the name of the part alone.
    pub heading: Option<&'n str>,
    /// What it says.
    pub text: &'n str,
}

/// Headings that say no more than the part.
const BARE: [&str; 12] = [
    "subjective",
    "s",
    "objective",
    "o",
    "assessment",
    "a",
    "plan",
    "p",
    "a/p",
    "ap",
    "assessment and plan",
    "history",
];

/// All that a finished note tells, line by line. A heading with words behind it counts for its line, one that stands alone
/// for the lines below it down to the next empty one.
pub fn told(note: &str) -> Vec<Told<'_>> {
    let mut part = Part::Other;
    let mut above = None;
    let mut found = Vec::new();
    for line in note.lines() {
        let (opened, text) = heading(line);
        let mut own = None;
        if let Some(opened) = opened {
            part = opened;
            let name = name(line);
            own = Some(name).filter(|name| !BARE.contains(&name.to_lowercase().as_str()));
            above = own.filter(|_| text.trim().is_empty());
        } else if line.trim().is_empty()
            && found.last().is_some_and(|last: &Told<'_>| last.heading == above)
        {
            above = None;
        }
        if !text.trim().is_empty() {
            found.push(Told { part, heading: own.or(above), text: text.trim() });
        }
    }
    found
}

/// The words of a heading, as they are written.
fn name(line: &str) -> &str {
    let bare = line.trim_start_matches(['#', '*', ' ', '\t']);
    bare.split_once(':').map_or(bare, |(words, _)| words).trim_matches(['*', ' ', '\r', '\t'])
}

/// The part that a line opens, and what it says behind its heading.
fn heading(line: &str) -> (Option<Part>, &str) {
    let bare = line.trim_start_matches(['#', '*', ' ', '\t']);
    let (words, rest) = bare.split_once(':').unwrap_or((bare, ""));
    let words = words.trim_matches(['*', ' ', '\r', '\t']).to_lowercase();
    match headings().iter().find(|(_, own)| *own == words) {
        Some((part, _)) => (Some(*part), rest.trim_start_matches('*')),
        None => (None, line),
    }
}

fn headings() -> &'static [(Part, &'static str)] {
    static LIST: OnceLock<Vec<(Part, &'static str)>> = OnceLock::new();
    LIST.get_or_init(|| {
        let lines = HEADINGS.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| line.split_once(';'))
            .flat_map(|(part, words)| {
                words.split(',').map(move |word| (of(part.trim()), word.trim()))
            })
            .collect()
    })
}

fn of(part: &str) -> Part {
    match part {
        "subjective" => Part::Subjective,
        "objective" => Part::Objective,
        "assessment" => Part::Assessment,
        "plan" => Part::Plan,
        _ => Part::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_that_changes_what_a_line_says_goes_with_it() {
        let note = "Allergies: none\nShe looks well.\n\nCurrent medications\n- metformin\n- aspirin\n\nComes alone.\nPlan\nrest";
        let read: Vec<_> = told(note).iter().map(|line| (line.heading, line.text)).collect();
        assert_eq!(
            read,
            [
                (Some("Allergies"), "none"),
                (None, "She looks well."),
                (Some("Current medications"), "- metformin"),
                (Some("Current medications"), "- aspirin"),
                (None, "Comes alone."),
                (None, "rest"),
            ]
        );
    }

    #[test]
    fn a_line_knows_its_part_and_its_place() {
        let note = "Assessment: தலைவலி\n\n## Plan\n- rest\nReview: in 2 days";
        let read = lines(note);
        let parts: Vec<_> = read.iter().map(|line| line.part).collect();
        assert_eq!(
            parts,
            [Part::Assessment, Part::Plan, Part::Plan],
            "a colon alone is no heading"
        );
        for line in read {
            let there: String =
                note.chars().skip(line.start).take(line.text.chars().count()).collect();
            assert_eq!(there, line.text, "the place is that of the line");
        }
    }
}
