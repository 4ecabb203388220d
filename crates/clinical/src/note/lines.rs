//! Facts as lines of English, each in its part and section, with its evidence.

use super::{NoteCode, Span};
use crate::entities::{Action, ConceptKind, Entity, Found, Medication, Status};
use crate::visit::{Speaker, Turn};

/// One of the four parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Subjective,
    Objective,
    Assessment,
    Plan,
}

/// A heading of the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    Present,
    Past,
    Family,
    Social,
    Medications,
    Allergies,
    Vitals,
    Examination,
    Results,
    Assessment,
    Plan,
    FollowUp,
}

/// A line of the note.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) heading: Heading,
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
}

/// All lines, in the order of a note.
pub(super) fn write(turns: &[Turn], found: &Found) -> Vec<Line> {
    let mut lines = Vec::new();
    for entity in &found.entities {
        if let Some((part, heading, text)) = line_of(entity, found) {
            lines.push(Line {
                part,
                heading,
                text,
                spans: vec![span(turns, entity.turn, entity.start, entity.end)],
            });
        }
    }
    for drug in &found.medications {
        lines.extend(drug_lines(drug, is_doctors(turns, drug)).into_iter().map(
            |(part, heading, text)| Line {
                part,
                heading,
                text,
                spans: vec![span(turns, drug.turn, drug.start, drug.end)],
            },
        ));
    }
    lines.extend(warnings(turns, found));
    if let Some(follow_up) = &found.follow_up {
        let text = format!("review in {}", follow_up.when);
        let spans = vec![span(turns, follow_up.turn, follow_up.start, follow_up.end)];
        lines.push(Line { part: Part::Plan, heading: Heading::FollowUp, text, spans });
    }
    let mut unique: Vec<Line> = Vec::new();
    for line in lines {
        if !unique.iter().any(|other| other.part == line.part && other.text == line.text) {
            unique.push(line);
        }
    }
    unique.sort_by_key(|line| line.heading);
    unique
}

fn is_doctors(turns: &[Turn], drug: &Medication) -> bool {
    turns.get(drug.turn).is_some_and(|turn| turn.speaker == Speaker::Doctor)
}

fn span(turns: &[Turn], turn: usize, start: usize, end: usize) -> Span {
    let text = turns.get(turn).map_or("", |turn| &turn.text);
    Span { turn, start, end, quote: text.chars().skip(start).take(end - start).collect() }
}

type Place = (Part, Heading, String);

fn line_of(entity: &Entity, found: &Found) -> Option<Place> {
    let name = shown(&entity.concept);
    let since =
        entity.attrs.get("duration").map_or_else(String::new, |length| format!(" for {length}"));
    Some(match (entity.kind, entity.status) {
        (ConceptKind::Symptom, Status::Present) => {
            (Part::Subjective, Heading::Present, format!("{name}{since}"))
        }
        (ConceptKind::Symptom | ConceptKind::Diagnosis, Status::Absent) => {
            (Part::Subjective, Heading::Present, format!("no {name}"))
        }
        (ConceptKind::Allergy, Status::Absent) => {
            (Part::Subjective, Heading::Allergies, "no drug allergy".to_owned())
        }
        (ConceptKind::Allergy, Status::Present) => (Part::Subjective, Heading::Allergies, name),
        (_, Status::Family) => {
            let relation = entity.attrs.get("relation").map_or("family member", String::as_str);
            (Part::Subjective, Heading::Family, format!("{relation} has {name}"))
        }
        (ConceptKind::History, Status::Absent) => {
            (Part::Subjective, Heading::Social, format!("no {name}"))
        }
        (ConceptKind::History, Status::Past)
            if entity.concept == "smoking" || entity.concept == "alcohol use" =>
        {
            (Part::Subjective, Heading::Social, format!("{name} stopped"))
        }
        (ConceptKind::History | ConceptKind::Diagnosis, Status::Past) => {
            (Part::Subjective, Heading::Past, format!("previous {name}"))
        }
        (ConceptKind::History, Status::Present) => (Part::Subjective, Heading::Social, name),
        (ConceptKind::Diagnosis, Status::Present) if is_told(entity, found) => {
            (Part::Subjective, Heading::Past, format!("{name}{since}"))
        }
        (ConceptKind::Diagnosis, Status::Present) => (Part::Assessment, Heading::Assessment, name),
        (ConceptKind::Diagnosis, Status::Possible) => {
            (Part::Assessment, Heading::Assessment, format!("possible {name}"))
        }
        (ConceptKind::Medication, Status::Past) if !entity.attrs.contains_key("action") => {
            (Part::Subjective, Heading::Medications, taken(&name, entity))
        }
        (ConceptKind::Procedure | ConceptKind::Test, Status::Absent) => {
            (Part::Plan, Heading::Plan, format!("no {name} now"))
        }
        (ConceptKind::Vital, _) if entity.attrs.contains_key("again") => return None,
        (ConceptKind::Vital, _) => (Part::Objective, Heading::Vitals, measured(entity)),
        (ConceptKind::Sign, Status::Present) => (Part::Objective, Heading::Examination, name),
        (ConceptKind::Sign, Status::Absent) => {
            (Part::Objective, Heading::Examination, format!("no {name}"))
        }
        (ConceptKind::Test, Status::Past) => (
            Part::Objective,
            Heading::Results,
            format!("{name} {}", entity.attrs.get("value").map_or("", String::as_str)),
        ),
        (ConceptKind::Test | ConceptKind::Procedure | ConceptKind::Advice, Status::Present) => {
            (Part::Plan, Heading::Plan, name)
        }
        (ConceptKind::Test, Status::Hypothetical) if entity.attrs.contains_key("condition") => {
            let condition = entity.attrs.get("condition").map_or("", String::as_str);
            (Part::Plan, Heading::Plan, format!("{name} if {condition} persists"))
        }
        (ConceptKind::Test, Status::Hypothetical) => {
            (Part::Plan, Heading::Plan, format!("{name} if needed"))
        }
        _ => return None,
    })
}

/// Whether the patient told of it: then it is history, and the assessment only if the doctor names it, too.
fn is_told(entity: &Entity, found: &Found) -> bool {
    let first_plan = found
        .medications
        .iter()
        .filter(|drug| drug.action == Action::Start)
        .map(|drug| drug.turn)
        .min();
    entity.attrs.contains_key("duration") || first_plan.is_some_and(|turn| entity.turn + 6 < turn)
}

fn taken(name: &str, entity: &Entity) -> String {
    let dose = entity.attrs.get("dose").map_or_else(String::new, |dose| format!(" {dose}"));
    format!("took {name}{dose}")
}

fn measured(entity: &Entity) -> String {
    let value = entity.attrs.get("value").map_or("", String::as_str);
    let name = match entity.concept.as_str() {
        "blood pressure" => "BP",
        "oxygen saturation" => "SpO2",
        "random blood glucose" => "random glucose",
        "fasting blood glucose" => "fasting glucose",
        other => other,
    };
    format!("{name} {value}")
}

fn shown(concept: &str) -> String {
    match concept {
        "copd" => "COPD".to_owned(),
        "copd exacerbation" => "COPD exacerbation".to_owned(),
        "ecg" | "mri" | "tsh" | "psa" | "esr" | "eeg" => concept.to_uppercase(),
        "hba1c" => "HbA1c".to_owned(),
        "red throat" => "throat congested".to_owned(),
        "clear chest" => "chest clear".to_owned(),
        "soft abdomen" => "abdomen soft".to_owned(),
        "dry tongue" => "tongue dry".to_owned(),
        other => other.to_owned(),
    }
}

fn drug_lines(drug: &Medication, by_doctor: bool) -> Vec<Place> {
    let brief = [&drug.name, &drug.dose].into_iter().filter(|part| !part.is_empty()).cloned();
    let brief: Vec<String> = brief.collect();
    let brief = brief.join(" ");
    let place = |text: String| vec![(Part::Plan, Heading::Plan, text)];
    match drug.action {
        Action::Start => place(order(drug)),
        Action::Change => place(format!("change {}", order(drug))),
        Action::Given => place(format!("{brief} given")),
        Action::Continue => place(format!("continue {brief}")),
        Action::Stop if by_doctor => place(format!("stop {}", drug.name)),
        Action::Stop => vec![(Part::Subjective, Heading::Medications, format!("{brief} stopped"))],
    }
}

/// 'paracetamol 500 mg three times a day after food for 3 days'
fn order(drug: &Medication) -> String {
    let timed = drug.frequency == "once a day" && drug.instruction.contains("the ")
        || drug.instruction.contains("at night");
    let often = if timed { String::new() } else { drug.frequency.clone() };
    let length =
        if drug.duration.is_empty() { String::new() } else { format!("for {}", drug.duration) };
    let parts =
        [drug.name.clone(), drug.dose.clone(), often, drug.instruction.replace(", ", " "), length];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// 'return at once for breathlessness': a line for every danger sign that was said.
fn warnings(turns: &[Turn], found: &Found) -> Vec<Line> {
    let urgent = |entity: &&Entity| {
        entity.kind == ConceptKind::FollowUp && entity.status == Status::Hypothetical
    };
    let Some(at_once) = found.entities.iter().find(urgent) else { return Vec::new() };
    let danger = |entity: &&Entity| {
        entity.kind == ConceptKind::Symptom && entity.status == Status::Hypothetical
    };
    let line = |entity: &Entity| Line {
        part: Part::Plan,
        heading: Heading::FollowUp,
        text: format!("return at once for {}", shown(&entity.concept)),
        spans: vec![
            span(turns, at_once.turn, at_once.start, at_once.end),
            span(turns, entity.turn, entity.start, entity.end),
        ],
    };
    found.entities.iter().filter(danger).map(line).collect()
}

/// Codes of what the doctor says it is; of nothing that is only possible.
pub(super) fn codes(found: &Found) -> Vec<NoteCode> {
    let mut codes: Vec<NoteCode> = Vec::new();
    for entity in &found.entities {
        let active = entity.kind == ConceptKind::Diagnosis && entity.status == Status::Present;
        if let (true, Some(code)) = (active, &entity.code)
            && !codes.iter().any(|known| known.code == *code)
        {
            codes.push(NoteCode { code: code.clone(), status: "active".to_owned() });
        }
    }
    codes
}
