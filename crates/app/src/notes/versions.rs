//! Versions of a note, and what changed between two of them.

use super::{
    KeptLine, LineDifference, LineFate, NoteCompare, NoteDifference, NoteRef, VersionList,
    VersionShown, facts::of_json,
};
use crate::{
    Result, people, visits,
    work::{Act, Work},
};
use nadi_base::{Code, NoteLineId, Sensitive};
use nadi_store::{
    Saved, Snapshot,
    table::{Note, NoteLine, NoteSection, NoteVersion},
};

/// Lists the versions of a note.
pub fn versions(work: &Work<'_>, request: NoteRef) -> Result<VersionList> {
    let visit = visits::need_open(work, "note_versions", request.visit)?;
    let act = Act::new("note_versions").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| {
        let Some(note) = snapshot.notes().of_visit(request.visit)? else {
            return Ok(VersionList { versions: Vec::new() });
        };
        let names = people::names(snapshot)?;
        let versions = snapshot.note_versions().of_note(note.id)?;
        let shown = versions.into_iter().rev().map(|version| VersionShown {
            number: version.number,
            kind: version.kind,
            author: version.author,
            person_name: people::name_of(&names, version.person),
            at: version.created,
            reason: version.data.reason.unwrap_or_default(),
        });
        Ok(VersionList { versions: shown.collect() })
    })
}

/// Shows what changed between two versions, or between one and the note as it stands.
pub fn compare(work: &Work<'_>, request: NoteCompare) -> Result<NoteDifference> {
    let visit = visits::need_open(work, "note_compare", request.visit)?;
    let act = Act::new("note_compare").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| {
        let note = snapshot.notes().of_visit(request.visit)?.ok_or(Code::NotFound)?;
        let before = numbered(snapshot, &note, request.from)?;
        let after = match request.to {
            Some(number) => numbered(snapshot, &note, number)?,
            None => standing(snapshot, &note)?,
        };
        Ok(NoteDifference { lines: differences(before, after) })
    })
}

/// The lines of a version in their order, each with its part.
pub(crate) fn lines_of(version: &NoteVersion) -> Vec<(NoteSection, String)> {
    let kept: Vec<KeptLine> = of_json(&version.lines);
    kept.into_iter().map(|line| (line.section, line.text)).collect()
}

/// A line for comparing.
struct Told {
    id: NoteLineId,
    section: NoteSection,
    text: String,
}

fn numbered(snapshot: Snapshot<'_>, note: &Saved<Note>, number: u32) -> Result<Vec<Told>> {
    let version = snapshot.note_versions().numbered(note.id, number)?.ok_or(Code::NotFound)?;
    let kept: Vec<KeptLine> = of_json(&version.lines);
    let told = |line: KeptLine| Told { id: line.id, section: line.section, text: line.text };
    Ok(kept.into_iter().map(told).collect())
}

fn standing(snapshot: Snapshot<'_>, note: &Saved<Note>) -> Result<Vec<Told>> {
    let lines = snapshot.note_lines().of_note(note.id)?.into_iter().filter(|line| !line.removed);
    let told = |line: Saved<NoteLine>| Told {
        id: line.id,
        section: line.section,
        text: line.data.text.into_inner(),
    };
    Ok(lines.map(told).collect())
}

/// All lines of the newer, then those that only the older has, part by part.
fn differences(mut before: Vec<Told>, after: Vec<Told>) -> Vec<LineDifference> {
    let mut lines = Vec::new();
    for &section in NoteSection::ALL {
        for line in after.iter().filter(|line| line.section == section) {
            let old =
                before.iter().position(|old| old.id == line.id).map(|at| before.remove(at).text);
            let fate = match &old {
                None => LineFate::Added,
                Some(old) if *old == line.text => LineFate::Same,
                Some(_) => LineFate::Changed,
            };
            lines.push(difference(section, fate, old.unwrap_or_default(), line.text.clone()));
        }
        let gone =
            |line: &Told| !after.iter().any(|new| new.id == line.id) && line.section == section;
        for line in before.iter().filter(|line| gone(line)) {
            lines.push(difference(section, LineFate::Removed, line.text.clone(), String::new()));
        }
    }
    lines
}

fn difference(
    section: NoteSection,
    fate: LineFate,
    before: String,
    after: String,
) -> LineDifference {
    LineDifference { section, fate, before: Sensitive::new(before), after: Sensitive::new(after) }
}
