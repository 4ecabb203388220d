//! A finished note of others, or one that was typed elsewhere: each of its lines becomes a line of a person's note.

use super::{
    LineState, NoteImport, NoteSection, NoteShown,
    apply::{GAP, mark_drafted, need_open, note_of},
    show::shown,
};
use crate::{
    Error, Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_base::Sensitive;
use nadi_coding::suggest::{Part, Told, told};
use nadi_store::table::NoteLine;
use serde_json::{Value, json};

/// The longest note, in letters.
const LONGEST: usize = 1_000_000;
/// The most lines.
const MOST_LINES: usize = 5_000;
/// The longest line of a note.
const LONGEST_LINE: usize = 10_000;

/// Writes the lines of a text into the note of a visit, behind what stands there. Headings say in which part.
pub fn import(work: &Work<'_>, request: NoteImport) -> Result<NoteShown> {
    let text = request.text.expose();
    let lines = lines(text);
    Form::default()
        .must(text.chars().count() <= LONGEST, "text", "This is too long.")
        .must(!text.contains('\0'), "text", "This is too long.")
        .must(!lines.is_empty(), "text", "Write something here.")
        .must(lines.len() <= MOST_LINES, "text", "This is too long.")
        .done()?;
    if lines.iter().any(|(_, line)| line.chars().count() > LONGEST_LINE) {
        return Err(Error::field("text", "This is too long."));
    }
    let visit = visits::need_open(work, "note_import", request.visit)?;
    let act = Act::new("note_import").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let note = note_of(tx, request.visit)?;
        need_open(note.state)?;
        let present = tx.read().note_lines().of_note(note.id)?;
        let now = tx.now();
        let mut place = present.iter().map(|line| line.place).max().unwrap_or(0);
        for (section, text) in lines {
            place += GAP;
            tx.note_lines().insert(NoteLine {
                note: note.id,
                section,
                heading: String::new(),
                place,
                text: text.into(),
                original: None,
                // It was written by somebody who saw the patient: there is no talk to hold it against.
                state: LineState::Typed,
                evidence: Sensitive::new(json!([])),
                fact: Sensitive::new(Value::Null),
                doubts: Sensitive::new(json!([])),
                edited_by: Some(work.person),
                edited_at: Some(now),
                removed: false,
            })?;
        }
        mark_drafted(tx, request.visit)?;
        shown(work, tx.read(), request.visit)
    })
}

/// The lines of a text with the part of the note that each belongs to. Lists of allergies, histories and medicines that
/// the patient takes were told by the patient, and so was what stands before the first heading.
fn lines(text: &str) -> Vec<(NoteSection, String)> {
    told(text)
        .into_iter()
        .map(|line| {
            let section = match line.part {
                Part::Subjective | Part::Other => NoteSection::Subjective,
                Part::Objective => NoteSection::Objective,
                Part::Assessment => NoteSection::Assessment,
                Part::Plan => NoteSection::Plan,
            };
            (section, sentence(&line))
        })
        .filter(|(_, line)| !line.is_empty())
        .collect()
}

/// What a line says on its own, without the mark of its list.
fn sentence(line: &Told<'_>) -> String {
    let text = line.text.trim_start_matches(['•', '▪', '◦']);
    let text = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")).unwrap_or(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.heading {
        Some(heading) if !text.is_empty() => format!("{heading}: {text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_where_a_line_goes_and_nothing_is_left_out() {
        let found = lines(
            "Seen with her son.\nHPI: fever for 3 days\n\nAllergies: none known\nExam\n- BP 120/80\nPlan:\n• rest\n",
        );
        let line = |section, text: &str| (section, text.to_owned());
        assert_eq!(
            found,
            [
                line(NoteSection::Subjective, "Seen with her son."),
                line(NoteSection::Subjective, "HPI: fever for 3 days"),
                line(NoteSection::Subjective, "Allergies: none known"),
                line(NoteSection::Objective, "Exam: BP 120/80"),
                line(NoteSection::Plan, "rest"),
            ]
        );
    }
}
