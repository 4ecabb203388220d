//! Templates of a practice or a doctor, and what a specialty usually asks.

use super::{
    LineState, NoteSection, Prompt, TemplateLine, TemplateList, TemplateRef, TemplateSave,
    TemplateShown, apply::GAP,
};
use crate::{
    Error, Result,
    check::{Form, some},
    permission::Permission,
    work::{Act, Work},
};
use nadi_base::{Code, NoteId, Sensitive, VisitId};
use nadi_store::{
    Saved, Tx,
    table::{NoteLine, NoteTemplate},
};
use serde_json::{Value, json};

/// What the specialties usually ask: `specialty ; section ; text`.
const PROMPTS: &str = include_str!("../../../../assets/templates/notes.txt");

/// What every specialty asks.
const GENERAL: &str = "general";

/// The most lines that a template has.
const MOST_LINES: usize = 50;

/// Lists the templates of the practice and the own ones.
pub fn list_templates(work: &Work<'_>, (): ()) -> Result<TemplateList> {
    work.read(|snapshot| {
        let templates = snapshot.note_templates().standing()?;
        let mine =
            templates.iter().filter(|one| one.owner.is_none_or(|owner| owner == work.person));
        Ok(TemplateList { templates: mine.map(shown).collect() })
    })
}

/// Adds or changes a template.
pub fn save_template(work: &Work<'_>, request: TemplateSave) -> Result<TemplateList> {
    check(work, &request)?;
    let owner = if request.practice { None } else { Some(work.person) };
    work.change(Act::new("note_template_save"), |tx| {
        let fresh = NoteTemplate {
            name: request.name.trim().to_owned(),
            owner,
            specialty: request.specialty.as_deref().and_then(some),
            lines: serde_json::to_value(&request.lines)
                .map_err(|_| Error::internal("a template could not be written"))?,
            removed: false,
        };
        match request.id {
            Some(id) => {
                let mut known = own(work, tx, id)?;
                known.version = request.version.unwrap_or(known.version);
                known.data = fresh;
                tx.note_templates().update(&known)?;
            }
            None => {
                tx.note_templates().insert(fresh)?;
            }
        }
        Ok(())
    })?;
    list_templates(work, ())
}

/// Takes a template away. Notes that were begun with it stay as they are.
pub fn remove_template(work: &Work<'_>, request: TemplateRef) -> Result<TemplateList> {
    work.change(Act::new("note_template_remove").on("template", request.id), |tx| {
        let mut known = own(work, tx, request.id)?;
        known.data.removed = true;
        tx.note_templates().update(&known)?;
        Ok(())
    })?;
    list_templates(work, ())
}

fn check(work: &Work<'_>, request: &TemplateSave) -> Result<()> {
    let lines = &request.lines;
    let whole = |line: &TemplateLine| {
        let length = line.text.trim().chars().count();
        length > 0 && length <= 500 && !line.text.contains('\0')
    };
    Form::default()
        .line("name", &request.name, 100)
        .short("specialty", request.specialty.as_deref().unwrap_or_default(), 100)
        .must(!lines.is_empty() && lines.len() <= MOST_LINES, "lines", "Write 1 to 50 lines.")
        .must(lines.iter().all(whole), "lines", "Each line holds 1 to 500 characters.")
        .done()?;
    if request.practice && !work.may(Permission::PracticeEdit) {
        return Err(Code::NotPermitted.into());
    }
    Ok(())
}

/// A template that the person at work may change: an own one, or the practice's for who may change that.
fn own(work: &Work<'_>, tx: &Tx<'_>, id: nadi_base::TemplateId) -> Result<Saved<NoteTemplate>> {
    let known = tx.read().note_templates().need(id)?;
    let mine = match known.owner {
        Some(owner) => owner == work.person,
        None => work.may(Permission::PracticeEdit),
    };
    if mine && !known.removed { Ok(known) } else { Err(Code::NotPermitted.into()) }
}

fn shown(template: &Saved<NoteTemplate>) -> TemplateShown {
    TemplateShown {
        id: template.id,
        name: template.name.clone(),
        practice: template.owner.is_none(),
        specialty: template.specialty.clone().unwrap_or_default(),
        lines: lines_of(template),
        version: template.version,
    }
}

fn lines_of(template: &NoteTemplate) -> Vec<TemplateLine> {
    serde_json::from_value(template.lines.clone()).unwrap_or_default()
}

/// Begins a note with the lines of the templates that are for this doctor and this specialty.
pub(super) fn begin(tx: &mut Tx<'_>, note: NoteId, visit: VisitId) -> Result<()> {
    let visit = tx.read().visits().need(visit)?;
    for template in tx.read().note_templates().standing()? {
        let theirs = template.owner.is_none_or(|owner| owner == visit.doctor);
        let fits = template.specialty.is_none() || template.specialty == visit.specialty;
        if !theirs || !fits {
            continue;
        }
        for (number, line) in (1000..).zip(lines_of(&template)) {
            tx.note_lines().insert(NoteLine {
                note,
                section: line.section,
                heading: String::new(),
                place: number * GAP,
                text: line.text.into(),
                original: None,
                state: LineState::Template,
                evidence: Sensitive::new(json!([])),
                fact: Sensitive::new(Value::Null),
                doubts: Sensitive::new(json!([])),
                edited_by: None,
                edited_at: None,
                removed: false,
            })?;
        }
    }
    Ok(())
}

/// What the specialty usually asks and no line speaks of.
pub(super) fn prompts(specialty: Option<&str>, lines: &[&Saved<NoteLine>]) -> Vec<Prompt> {
    let row = |line: &'static str| {
        let mut fields = line.split(';').map(str::trim);
        let (kind, section, text) = (fields.next()?, fields.next()?, fields.next()?);
        let asked = kind == GENERAL || Some(kind) == specialty;
        asked.then_some(Prompt { section: NoteSection::parse(section)?, text: text.to_owned() })
    };
    let spoken_of = |prompt: &Prompt| {
        let first = prompt.text.to_lowercase();
        lines.iter().any(|line| line.text.expose().to_lowercase().starts_with(&first))
    };
    PROMPTS.lines().filter_map(row).filter(|prompt| !spoken_of(prompt)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prompt_belongs_to_a_part_of_the_note() {
        let lines: Vec<&str> = PROMPTS.lines().collect();
        assert!(lines.is_sorted(), "one place for each");
        for line in lines {
            let section = line.split(';').nth(1).map(str::trim).unwrap_or_default();
            assert!(NoteSection::parse(section).is_some(), "{line}");
        }
    }

    #[test]
    fn a_specialty_asks_its_own_and_the_general() {
        let asked = prompts(Some("paediatrics"), &[]);
        assert!(asked.iter().any(|prompt| prompt.text == "Vaccines"));
        assert!(asked.iter().any(|prompt| prompt.text == "Allergies"));
        assert!(!asked.iter().any(|prompt| prompt.text == "Fundal height"), "another's");
    }
}
