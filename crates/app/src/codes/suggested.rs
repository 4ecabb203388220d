//! What the note of a visit supports. Only the note counts, as it stands; the talk behind it does not.

use super::{CodeConfidence, CodeGap, CodeSuggested, LevelSuggested, VisitCodesSuggested};
use crate::{
    Result, practice,
    visits::{self, VisitRef},
    work::{Act, Work},
};
use nadi_base::{Country, VisitId};
use nadi_coding::{
    check::Person,
    level::{Family, Status},
    suggest::{self, Confidence, Diagnosis, Gap, LevelFor, Suggestions},
};
use nadi_store::{
    Snapshot,
    table::{NoteSection, Sex, Visit},
};

/// Suggests codes for a visit.
pub fn suggest(work: &Work<'_>, request: VisitRef) -> Result<VisitCodesSuggested> {
    let visit = visits::need_open(work, "visit_codes_suggest", request.id)?;
    let act = Act::new("visit_codes_suggest").on("visit", request.id).patient(visit.patient);
    work.look(act, |snapshot| suggested(snapshot, request.id))
}

fn suggested(snapshot: Snapshot<'_>, id: VisitId) -> Result<VisitCodesSuggested> {
    let visit = snapshot.visits().need(id)?;
    let note = text(snapshot, id)?;
    let found = suggest::suggest(&note, known(&visit));
    let country = practice::only(snapshot)?.country;
    Ok(shown(id, found, country == Country::Us))
}

fn known(visit: &Visit) -> suggest::Visit {
    let female = match visit.sex {
        Sex::Female => Some(true),
        Sex::Male => Some(false),
        _ => None,
    };
    suggest::Visit {
        on: visit.date,
        person: Person { female, years: visit.age_years },
        family: Family::Office,
        status: None,
        minutes: None,
    }
}

/// The note as it stands, with a heading before each part.
fn text(snapshot: Snapshot<'_>, visit: VisitId) -> Result<String> {
    let Some(note) = snapshot.notes().of_visit(visit)? else { return Ok(String::new()) };
    let mut text = String::new();
    let mut part = None;
    for line in snapshot.note_lines().of_note(note.id)?.iter().filter(|line| !line.removed) {
        if part != Some(line.section) {
            part = Some(line.section);
            text.push_str(heading(line.section));
        }
        text.push_str(line.text.expose());
        text.push('\n');
    }
    Ok(text)
}

const fn heading(section: NoteSection) -> &'static str {
    match section {
        NoteSection::Subjective => "Subjective:\n",
        NoteSection::Objective => "Objective:\n",
        NoteSection::Assessment => "Assessment:\n",
        NoteSection::Plan => "Plan:\n",
    }
}

fn shown(visit: VisitId, found: Suggestions, with_levels: bool) -> VisitCodesSuggested {
    let levels = if with_levels { found.levels.iter().map(level).collect() } else { Vec::new() };
    VisitCodesSuggested {
        visit,
        diagnoses: found.diagnoses.into_iter().map(diagnosis).collect(),
        levels,
        gaps: found.gaps.into_iter().map(gap).collect(),
        findings: found.findings,
    }
}

fn diagnosis(found: Diagnosis) -> CodeSuggested {
    CodeSuggested {
        code: found.code.to_string(),
        title: found.title,
        confidence: match found.confidence {
            Confidence::Low => CodeConfidence::Low,
            Confidence::Medium => CodeConfidence::Medium,
            Confidence::High => CodeConfidence::High,
        },
        quotes: found.evidence.into_iter().map(|evidence| evidence.quote.into()).collect(),
    }
}

fn level(of: &LevelFor) -> LevelSuggested {
    let found = of.level.as_ref().ok();
    let key = |level: &nadi_coding::level::Level| level.key.to_owned();
    LevelSuggested {
        new_patient: of.status == Status::New,
        level: found.map(|found| key(found.level)),
        by_decision: found.and_then(|found| found.by_decision).map(key),
        by_time: found.and_then(|found| found.by_time).map(key),
    }
}

fn gap(found: Gap) -> CodeGap {
    CodeGap {
        rule: found.rule.to_owned(),
        missing: found.missing.into(),
        question: found.question.into(),
    }
}
