//! A draft as Markdown: its headings and lines, and what to look at once more.

use super::shown::flags;
use nadi_clinical::{note::Draft, visit::Turn};
use std::fmt::Write as _;

/// The draft with a heading for each section and a point for each line.
pub(super) fn of(draft: &Draft, turns: &[Turn]) -> String {
    let mut text = note(draft);
    let flags = flags(draft, turns);
    if !flags.is_empty() {
        text.push_str("\n## Look once more\n\n");
    }
    for flag in flags {
        let _ = writeln!(text, "- {}", flag.words());
    }
    text
}

fn note(draft: &Draft) -> String {
    let mut text = String::new();
    for line in draft.note_text.lines() {
        // Writing to a String does not fail.
        let _ = match line {
            "" => writeln!(text),
            heading if is_heading(heading) => writeln!(text, "## {}\n", sentence_case(heading)),
            said => writeln!(text, "- {said}"),
        };
    }
    text
}

fn is_heading(line: &str) -> bool {
    line.chars().any(char::is_alphabetic)
        && !line.chars().any(char::is_lowercase)
        && !line.ends_with('.')
}

fn sentence_case(heading: &str) -> String {
    let mut letters = heading.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{first}{}", letters.as_str().to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_lines() {
        let note_text = "PLAN\nReview in 3 days.\n".to_owned();
        let draft = Draft { note_text, ..Draft::default() };
        assert_eq!(of(&draft, &[]), "## Plan\n\n- Review in 3 days.\n");
    }
}
