//! A new draft and the note as it stands. What a person wrote, changed or took out stays so.

use nadi_clinical::line::{Line, Section};
use nadi_store::{
    Saved,
    table::{NoteLine, NoteSection},
};

/// What a new draft does to a note.
#[derive(Default)]
pub(super) struct Merge {
    /// New lines, with their numbers in the draft.
    pub(super) comes: Vec<(u32, Line)>,
    /// Lines of the machine that the draft has again.
    pub(super) stays: Vec<(u32, Saved<NoteLine>, Line)>,
    /// Lines of the machine that it has no longer.
    pub(super) goes: Vec<Saved<NoteLine>>,
    /// Standing lines that are persons' or a template's.
    pub(super) kept: Vec<Saved<NoteLine>>,
}

/// Lays a new draft over the lines of a note.
pub(super) fn merge(present: Vec<Saved<NoteLine>>, fresh: Vec<Line>) -> Merge {
    let mut merge = Merge::default();
    let (theirs, mut machines): (Vec<_>, Vec<_>) = present.into_iter().partition(is_a_persons);
    machines.retain(|line| !line.removed);
    for (number, line) in (1..).zip(fresh) {
        if theirs.iter().any(|known| wrote(known, &line)) {
            continue;
        }
        match machines.iter().position(|known| wrote(known, &line)) {
            Some(at) => merge.stays.push((number, machines.remove(at), line)),
            None => merge.comes.push((number, line)),
        }
    }
    let (goes, templates) = machines.into_iter().partition(|line| line.original.is_some());
    merge.goes = goes;
    merge.kept = theirs.into_iter().filter(|line| !line.removed).chain(templates).collect();
    merge
}

fn is_a_persons(line: &Saved<NoteLine>) -> bool {
    line.edited_by.is_some()
}

/// Whether the machine wrote this line before.
fn wrote(known: &NoteLine, line: &Line) -> bool {
    known.section == section(line.section)
        && known.original.as_ref().is_some_and(|original| *original.expose() == line.text)
}

/// The part of a note as the file names it.
pub(super) const fn section(section: Section) -> NoteSection {
    match section {
        Section::Subjective => NoteSection::Subjective,
        Section::Objective => NoteSection::Objective,
        Section::Assessment => NoteSection::Assessment,
        Section::Plan => NoteSection::Plan,
    }
}

/// The part of a note as the rules name it.
pub(super) const fn as_rules_say(section: NoteSection) -> Section {
    match section {
        NoteSection::Subjective => Section::Subjective,
        NoteSection::Objective => Section::Objective,
        NoteSection::Assessment => Section::Assessment,
        NoteSection::Plan => Section::Plan,
    }
}
