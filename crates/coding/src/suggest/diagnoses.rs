//! Diagnosis codes that an assessment supports.

use super::{
    companions::{Of, companion},
    cues,
    heard::{Heard, Thing},
    note::Part,
};
use crate::{
    icd::{IcdCode, bundled},
    level::Evidence,
};
use nadi_clinical::entities::{Action, ConceptKind, Status};
use std::sync::OnceLock;

const COMBINATIONS: &str = include_str!("../../../../assets/codes/combinations.txt");

/// How sure a suggestion is, with its reason in `why`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The note says it by a symptom or leaves a choice open.
    Low,
    /// The note says it, and the list has a more exact code.
    Medium,
    /// The note says it, and the code says no more and no less.
    High,
}

/// A diagnosis code with what supports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The code.
    pub code: IcdCode,
    /// Its title in the list.
    pub title: String,
    /// The words of the note.
    pub evidence: Vec<Evidence>,
    /// How it came about.
    pub why: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether it is a symptom that stands until a diagnosis is made.
    pub symptom: bool,
}

/// The codes that a note supports. Uncertain diagnoses are not coded: the symptom is.
pub(super) fn diagnoses(heard: &Heard) -> Vec<Diagnosis> {
    let mut found: Vec<Diagnosis> = Vec::new();
    for thing in heard.things.iter().filter(|thing| is_assessed(thing)) {
        add(&mut found, thing);
    }
    if found.iter().all(|diagnosis| diagnosis.symptom) {
        let told = heard.things.iter().filter(|thing| is_told(thing));
        told.take(3).for_each(|thing| add(&mut found, thing));
    }
    let mut found = combine(found);
    beside(&mut found, heard);
    found
}

/// Long-term drugs and allergies, behind what they stand beside.
fn beside(found: &mut Vec<Diagnosis>, heard: &Heard) {
    let taken = heard
        .drugs
        .iter()
        .filter(|drug| matches!(drug.action, Action::Start | Action::Change | Action::Continue));
    let taken = taken.map(|drug| (Of::Drug, drug.name.as_str(), &drug.evidence));
    let allergic = heard
        .things
        .iter()
        .filter(|thing| thing.kind == ConceptKind::Allergy && thing.status == Status::Present)
        .map(|thing| (Of::Allergy, thing.concept.as_str(), &thing.evidence));
    for (of, name, evidence) in taken.chain(allergic) {
        let known: Vec<String> = found.iter().map(|one| one.code.bare().to_owned()).collect();
        let code = companion(of, name, known.iter().map(String::as_str));
        let Some(code) = code.and_then(IcdCode::parse) else { continue };
        if let Some(known) = found.iter_mut().find(|known| known.code == code) {
            known.evidence.push(evidence.clone());
            continue;
        }
        let Some(line) = bundled().find(&code) else { continue };
        found.push(Diagnosis {
            code,
            title: line.title,
            evidence: vec![evidence.clone()],
            why: format!("the note says “{}”", evidence.quote),
            confidence: Confidence::Medium,
            symptom: false,
        });
    }
}

/// Codes of what the assessment calls possible.
pub(super) fn uncertain(heard: &Heard) -> Vec<IcdCode> {
    let possible = heard.things.iter().filter(|thing| {
        thing.kind == ConceptKind::Diagnosis
            && thing.status == Status::Possible
            && thing.part == Part::Assessment
    });
    possible.filter_map(|thing| exact(thing.code.as_deref()?, thing)).collect()
}

fn is_assessed(thing: &Thing) -> bool {
    let kind = matches!(thing.kind, ConceptKind::Diagnosis | ConceptKind::Symptom);
    kind && thing.status == Status::Present && thing.part == Part::Assessment
}

/// Without a diagnosis the complaint is what may be coded.
fn is_told(thing: &Thing) -> bool {
    thing.kind == ConceptKind::Symptom
        && thing.status == Status::Present
        && thing.part == Part::Subjective
}

fn add(found: &mut Vec<Diagnosis>, thing: &Thing) {
    let Some(code) = thing.code.as_deref().and_then(|code| exact(code, thing)) else { return };
    let Some(line) = bundled().find(&code) else { return };
    if let Some(known) = found.iter_mut().find(|known| known.code == code) {
        known.evidence.push(thing.evidence.clone());
        return;
    }
    let symptom = thing.kind == ConceptKind::Symptom;
    let open = line.title.to_lowercase().contains("unspecified");
    let confidence = match (symptom, open) {
        (true, _) => Confidence::Low,
        (false, true) => Confidence::Medium,
        (false, false) => Confidence::High,
    };
    found.push(Diagnosis {
        code,
        title: line.title,
        evidence: vec![thing.evidence.clone()],
        why: format!("the note says “{}”", thing.evidence.quote),
        confidence,
        symptom,
    });
}

/// The code for what the whole line says: high sugar, and the side.
fn exact(code: &str, thing: &Thing) -> Option<IcdCode> {
    let not_at_goal = cues::has("not-at-goal", &thing.line);
    let better = match code {
        "E119" if not_at_goal => "E1165",
        other => other,
    };
    let code = IcdCode::parse(better)?;
    Some(sided(&code, &thing.line.to_lowercase()).unwrap_or(code))
}

/// The code beside an open one that names the side which the line names.
fn sided(code: &IcdCode, line: &str) -> Option<IcdCode> {
    let word = |word: &str| line.split(|c: char| !c.is_alphanumeric()).any(|own| own == word);
    let side = match (word("right"), word("left"), word("both") || word("bilateral")) {
        (_, _, true) | (true, true, _) => "bilateral",
        (true, false, _) => "right",
        (false, true, _) => "left",
        _ => return None,
    };
    let found = bundled().find(code)?;
    let entry = bundled().entry(found.at)?;
    if !entry.title.to_lowercase().contains("unspecified") {
        return None;
    }
    let open = entry.title.to_lowercase().replace("unspecified", side);
    let beside = bundled().children(entry.parent?);
    let named = beside.filter(|(_, other)| other.title.to_lowercase() == open);
    named.map(|(_, other)| other.code).next().and_then(IcdCode::parse)
}

/// Puts combination codes in the place of the codes that they combine.
fn combine(mut found: Vec<Diagnosis>) -> Vec<Diagnosis> {
    for rule in rules() {
        let Some(first) = position(&found, rule.first, None) else { continue };
        let Some(also) = position(&found, rule.also, Some(first)) else { continue };
        let code = if rule.becomes.len() > 3 { rule.becomes } else { found[also].code.bare() };
        let Some(code) = IcdCode::parse(code) else { continue };
        let Some(line) = bundled().find(&code) else { continue };
        let mut evidence = found[first].evidence.clone();
        evidence.extend(found[also].evidence.clone());
        let confidence = found[first].confidence.max(found[also].confidence);
        let why = rule.why.to_owned();
        let combined =
            Diagnosis { code, title: line.title, evidence, why, confidence, symptom: false };
        let gone = if rule.keeps == "-" { vec![first, also] } else { vec![first] };
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
        found.retain(|known| known.code != combined.code);
        found.insert(first.min(found.len()), combined);
    }
    found
}

fn position(found: &[Diagnosis], stem: &str, but: Option<usize>) -> Option<usize> {
    let fits =
        |at: usize, known: &Diagnosis| Some(at) != but && known.code.bare().starts_with(stem);
    found.iter().enumerate().position(|(at, known)| fits(at, known))
}

struct Rule {
    first: &'static str,
    also: &'static str,
    becomes: &'static str,
    keeps: &'static str,
    why: &'static str,
}

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        COMBINATIONS.lines().filter(|line| !line.starts_with('#')).filter_map(rule).collect()
    })
}

fn rule(line: &'static str) -> Option<Rule> {
    let mut fields = line.splitn(5, ';').map(str::trim);
    Some(Rule {
        first: fields.next()?,
        also: fields.next()?,
        becomes: fields.next()?,
        keeps: fields.next()?,
        why: fields.next()?,
    })
}
