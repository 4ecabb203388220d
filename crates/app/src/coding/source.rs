//! What a visit's codes are read from: the note as it was signed last, and what is known of the visit.

use crate::{Result, notes};
use nadi_base::VisitId;
use nadi_coding::{
    check::Person,
    level::{Family, Status},
    suggest,
};
use nadi_store::{
    Saved, Snapshot,
    table::{NoteSection, Sex, Visit, VisitFilter, VisitStatus},
};

/// Days within which a patient who was seen is not new.
const THREE_YEARS: i32 = 3 * 365 + 1;

/// A signed version of a note, as text with a heading before each part.
pub(super) struct Signed {
    pub(super) number: u32,
    pub(super) text: String,
}

/// The note of a visit as it was signed last; an amendment under way does not count.
pub(super) fn signed(snapshot: Snapshot<'_>, visit: VisitId) -> Result<Option<Signed>> {
    let Some(note) = snapshot.notes().of_visit(visit)? else { return Ok(None) };
    let Some(number) = note.signed_number else { return Ok(None) };
    version(snapshot, &note, number)
}

/// One version of a visit's note.
pub(super) fn numbered(snapshot: Snapshot<'_>, visit: VisitId, number: u32) -> Result<String> {
    let Some(note) = snapshot.notes().of_visit(visit)? else { return Ok(String::new()) };
    Ok(version(snapshot, &note, number)?.map(|signed| signed.text).unwrap_or_default())
}

fn version(
    snapshot: Snapshot<'_>,
    note: &Saved<nadi_store::table::Note>,
    number: u32,
) -> Result<Option<Signed>> {
    let Some(version) = snapshot.note_versions().numbered(note.id, number)? else {
        return Ok(None);
    };
    let (mut text, mut part) = (String::new(), None);
    for (section, line) in notes::lines_of(&version) {
        if part != Some(section) {
            part = Some(section);
            text.push_str(heading(section));
        }
        text.push_str(&line);
        text.push('\n');
    }
    Ok(Some(Signed { number, text }))
}

const fn heading(section: NoteSection) -> &'static str {
    match section {
        NoteSection::Subjective => "Subjective:\n",
        NoteSection::Objective => "Objective:\n",
        NoteSection::Assessment => "Assessment:\n",
        NoteSection::Plan => "Plan:\n",
    }
}

/// What is known of a visit beside its note.
pub(super) fn known(visit: &Visit, new_patient: Option<bool>) -> suggest::Visit {
    let female = match visit.sex {
        Sex::Female => Some(true),
        Sex::Male => Some(false),
        _ => None,
    };
    suggest::Visit {
        on: visit.date,
        person: Person { female, years: visit.age_years },
        family: Family::Office,
        status: new_patient.map(|new| if new { Status::New } else { Status::Established }),
        minutes: None,
    }
}

/// Whether the practice's own record shows that this doctor or this specialty saw the patient in the three
/// years before. That it does not show it says nothing: the patient may have come before Nadi did.
pub(super) fn seen_before(snapshot: Snapshot<'_>, visit: &Saved<Visit>) -> Result<bool> {
    let Some(patient) = visit.patient else { return Ok(false) };
    let filter = VisitFilter {
        patient: Some(patient),
        from: Some(visit.date.plus_days(-THREE_YEARS)),
        to: Some(visit.date.plus_days(-1)),
        ..VisitFilter::default()
    };
    let before = snapshot.visits().filtered(&filter, 200, 0)?;
    Ok(before.iter().any(|one| {
        let signed = matches!(one.status, VisitStatus::Signed | VisitStatus::Amended);
        let same = one.doctor == visit.doctor
            || (visit.specialty.is_some() && one.specialty == visit.specialty);
        signed && same
    }))
}
