//! Facts as lines of English, each in its part and section, with its evidence.

use super::drug_lines::drug_lines;
use super::{NoteCode, Span};
use crate::entities::{Action, ConceptKind, Entity, Found, Medication, Stated, Status};
use crate::lexicon::{List, has_part};
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
    Complaint,
    Present,
    Past,
    Surgical,
    Gynaecological,
    Birth,
    Family,
    Social,
    Immunizations,
    Medications,
    Allergies,
    Systems,
    Vitals,
    Examination,
    Results,
    Laboratory,
    Procedures,
    Course,
    Diagnosis,
    Assessment,
    Plan,
    FollowUp,
    Disposition,
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
        if let Some((part, heading, text)) = line_of(entity, found, by_doctor(turns, entity)) {
            lines.push(Line {
                part,
                heading,
                text,
                spans: vec![span(turns, entity.turn, entity.start, entity.end)],
            });
        }
    }
    lines.extend(
        found
            .circumstances
            .iter()
            .map(|told| stated(turns, told, Part::Subjective, Heading::Present)),
    );
    lines.extend(
        found
            .assessments
            .iter()
            .map(|said| stated(turns, said, Part::Assessment, Heading::Assessment)),
    );
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
        let text = review(&follow_up.when);
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

/// 'review in 3 days', 'review tomorrow'
pub(crate) fn review(when: &str) -> String {
    match when {
        "1 day" => "review tomorrow".to_owned(),
        "as needed" => "no routine review".to_owned(),
        _ => format!("review in {when}"),
    }
}

fn stated(turns: &[Turn], said: &Stated, part: Part, heading: Heading) -> Line {
    let spans = vec![span(turns, said.turn, said.start, said.end)];
    Line { part, heading, text: said.text.clone(), spans }
}

fn by_doctor(turns: &[Turn], entity: &Entity) -> bool {
    turns.get(entity.turn).is_some_and(|turn| turn.speaker == Speaker::Doctor)
}

fn is_doctors(turns: &[Turn], drug: &Medication) -> bool {
    turns.get(drug.turn).is_some_and(|turn| turn.speaker == Speaker::Doctor)
}

fn span(turns: &[Turn], turn: usize, start: usize, end: usize) -> Span {
    let text = turns.get(turn).map_or("", |turn| &turn.text);
    Span { turn, start, end, quote: text.chars().skip(start).take(end - start).collect() }
}

pub(super) type Place = (Part, Heading, String);

fn line_of(entity: &Entity, found: &Found, by_doctor: bool) -> Option<Place> {
    let name = shown(&entity.concept);
    let since = since(entity);
    Some(match (entity.kind, entity.status) {
        (ConceptKind::Symptom, Status::Present) => {
            (Part::Subjective, Heading::Present, complaint(&name, entity))
        }
        (ConceptKind::Diagnosis, Status::Absent)
            if by_doctor && !entity.attrs.contains_key("asked") =>
        {
            return None;
        }
        (ConceptKind::Symptom | ConceptKind::Diagnosis, Status::Absent) => {
            (Part::Subjective, Heading::Present, format!("no {name}"))
        }
        (ConceptKind::Allergy, Status::Absent) => {
            (Part::Subjective, Heading::Allergies, "no drug allergy".to_owned())
        }
        (ConceptKind::Allergy, Status::Present) => {
            let reaction = entity.attrs.get("reaction");
            let reaction = reaction.map_or_else(String::new, |what| format!(" ({what})"));
            (Part::Subjective, Heading::Allergies, format!("{name}{reaction}"))
        }
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
            let when = entity.attrs.get("when").map_or_else(String::new, |when| format!(" {when}"));
            let previous = if name.starts_with("ran out") { "" } else { "previous " };
            (Part::Subjective, Heading::Past, format!("{previous}{name}{when}"))
        }
        (ConceptKind::History, Status::Present) => (Part::Subjective, Heading::Social, name),
        (ConceptKind::Diagnosis, Status::Present)
            if !by_doctor || entity.attrs.contains_key("asked") || is_told(entity, found) =>
        {
            let treated = treated(entity, found);
            let bare = since.is_empty() && treated.is_empty();
            if bare && found.assessments.iter().any(|said| said.text.contains(&*entity.concept)) {
                return None;
            }
            (Part::Subjective, Heading::Past, format!("{name}{since}{treated}"))
        }
        (ConceptKind::Medication, Status::Past)
            if !entity.attrs.contains_key("action") && !by_doctor =>
        {
            (Part::Subjective, Heading::Medications, taken(&name, entity))
        }
        (ConceptKind::Medication, Status::Absent) if by_doctor && is_never_taken(entity, found) => {
            (Part::Plan, Heading::Plan, format!("no {name}"))
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
        (ConceptKind::Advice, Status::Absent) => (Part::Plan, Heading::Plan, format!("no {name}")),
        (ConceptKind::Test, status)
            if status == Status::Past || entity.attrs.contains_key("value") =>
        {
            (
                Part::Objective,
                Heading::Results,
                [Some(&name), entity.attrs.get("value"), entity.attrs.get("when")]
                    .into_iter()
                    .flatten()
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
        (ConceptKind::Test | ConceptKind::Procedure, Status::Present) => {
            (Part::Plan, Heading::Plan, ordered(&name, entity))
        }
        (ConceptKind::Advice, Status::Present) => {
            (Part::Plan, Heading::Plan, format!("{name}{since}"))
        }
        (ConceptKind::Test | ConceptKind::Procedure, Status::Hypothetical)
            if entity.attrs.contains_key("condition") =>
        {
            let condition = entity.attrs.get("condition").map_or("", String::as_str);
            (Part::Plan, Heading::Plan, format!("{name} {condition}"))
        }
        _ => return None,
    })
}

/// 'chest x-ray tomorrow', 'physiotherapy twice a week for 6 weeks'.
fn ordered(name: &str, entity: &Entity) -> String {
    let attr = |key: &str| entity.attrs.get(key).map(String::as_str).unwrap_or_default();
    let length = attr("length");
    let length = if length.is_empty() { String::new() } else { format!("for {length}") };
    let when = if length.is_empty() { attr("when") } else { "" };
    let parts = [name, attr("often"), length.as_str(), when];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// ' for 3 days', ' since yesterday'.
fn since(entity: &Entity) -> String {
    let length = entity.attrs.get("duration").map(|length| format!(" for {length}"));
    length
        .or_else(|| entity.attrs.get("since").map(|when| format!(" since {when}")))
        .unwrap_or_default()
}

/// 'left knee pain for 3 months', 'vomiting 2 times yesterday'.
fn complaint(name: &str, entity: &Entity) -> String {
    let attr = |key: &str| entity.attrs.get(key).map(String::as_str).unwrap_or_default();
    let since = since(entity);
    let when = if since.is_empty() { attr("when") } else { "" };
    let side = attr("side");
    let sided = has_part(List::Sided, name);
    let parts = [if sided { side } else { "" }, name, since.trim(), attr("count"), when];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// ' on metformin 500 mg twice a day': a drug that the patient named in the same breath.
fn treated(entity: &Entity, found: &Found) -> String {
    let drug = found.entities.iter().find(|drug| {
        drug.kind == ConceptKind::Medication
            && matches!(drug.status, Status::Present | Status::Past)
            && drug.attrs.get("action").is_some_and(|action| action == "continue")
            && (drug.turn == entity.turn || drug.turn == entity.turn + 2)
            && drug.start >= entity.end.min(drug.start)
    });
    drug.map_or_else(String::new, |drug| {
        let attr = |key: &str| drug.attrs.get(key).map(String::as_str).unwrap_or_default();
        let often = attr("frequency");
        let often = if often == "once a day" { attr("instruction") } else { often };
        let parts = ["on", &drug.concept, attr("dose"), often];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!(" {}", parts.join(" "))
    })
}

/// Whether a drug that the doctor declines is on no line of drugs.
fn is_never_taken(entity: &Entity, found: &Found) -> bool {
    !found.medications.iter().any(|drug| drug.name == entity.concept)
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
    match entity.attrs.get("effect") {
        Some(effect) => format!("{name}{dose} {effect}"),
        None => format!("took {name}{dose}"),
    }
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
        "exertional breathlessness" => "breathlessness on exertion".to_owned(),
        "copd" => "COPD".to_owned(),
        "copd exacerbation" => "COPD exacerbation".to_owned(),
        "ecg" | "mri" | "tsh" | "psa" | "esr" | "eeg" => concept.to_uppercase(),
        "hba1c" => "HbA1c".to_owned(),
        "red throat" => "throat congested".to_owned(),
        "thrombocytopenia" => "low platelets".to_owned(),
        "tearfulness" => "tearful".to_owned(),
        "playful" => "playing".to_owned(),
        "drink plenty of water" => "plenty of water or fluids".to_owned(),
        "clear chest" => "chest clear".to_owned(),
        "soft abdomen" => "abdomen soft".to_owned(),
        "dry tongue" => "tongue dry".to_owned(),
        other => other.to_owned(),
    }
}

/// 'return at once for breathlessness': one line of all danger signs that were said.
fn warnings(turns: &[Turn], found: &Found) -> Vec<Line> {
    let urgent = |entity: &&Entity| {
        entity.kind == ConceptKind::FollowUp && entity.status == Status::Hypothetical
    };
    let Some(at_once) = found.entities.iter().find(urgent) else { return Vec::new() };
    let danger = |entity: &&Entity| {
        entity.kind == ConceptKind::Symptom
            && entity.status == Status::Hypothetical
            && entity.turn.abs_diff(at_once.turn) < 2
    };
    let dangers: Vec<&Entity> = found.entities.iter().filter(danger).collect();
    let names: Vec<String> = dangers.iter().map(|entity| shown(&entity.concept)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let listed = names.join(" / ");
    let mut spans = vec![span(turns, at_once.turn, at_once.start, at_once.end)];
    spans.extend(dangers.iter().map(|entity| span(turns, entity.turn, entity.start, entity.end)));
    let text = format!("return at once for {listed}");
    vec![Line { part: Part::Plan, heading: Heading::FollowUp, text, spans }]
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
