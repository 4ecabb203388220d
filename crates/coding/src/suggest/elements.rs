//! The elements of the visit's level, each with the words that support it.

use super::{
    cues,
    heard::{Drug, Heard, Thing},
    minutes::minutes,
    note::{Line, Part},
};
use crate::level::{
    DataItem, DataKind, Elements, Evidence, Problem, ProblemKind, RiskDecision, RiskKind,
};
use nadi_clinical::entities::{Action, ConceptKind, Status};

const KINDS: &str = include_str!("../../../../assets/codes/problem-kinds.txt");
const OVER_THE_COUNTER: &str = include_str!("../../../../assets/codes/drug-kinds.txt");

/// What the note supports.
pub(super) fn elements(lines: &[Line<'_>], heard: &Heard) -> Elements {
    let assessed = |line: &Line<'_>| matches!(line.part, Part::Assessment | Part::Plan);
    Elements {
        problems: problems(heard),
        data: data(lines, heard),
        risk: risk(lines, heard),
        minutes: lines.iter().find_map(|line| minutes(line.text, line.start)),
        assessed: lines.iter().any(assessed),
    }
}

/// Problems that the assessment names; those that are only listed elsewhere were not addressed.
fn problems(heard: &Heard) -> Vec<Problem> {
    let mut problems: Vec<(String, Problem)> = Vec::new();
    for thing in heard.things.iter().filter(|thing| thing.part == Part::Assessment) {
        let Some(kind) = kind(thing) else { continue };
        // Several codes of one category are one problem.
        let category: String = thing.code.iter().flat_map(|code| code.chars().take(3)).collect();
        let known = problems.iter_mut().find(|(known, _)| !known.is_empty() && *known == category);
        if let Some((_, known)) = known {
            known.evidence.push(thing.evidence.clone());
            continue;
        }
        let (name, evidence) = (thing.concept.clone(), vec![thing.evidence.clone()]);
        problems.push((category, Problem { kind, name, evidence }));
    }
    problems.into_iter().map(|(_, problem)| problem).collect()
}

fn kind(thing: &Thing) -> Option<ProblemKind> {
    let code = thing.code.as_deref().unwrap_or_default();
    let of = |what: &str| listed(what, code);
    match (thing.kind, thing.status) {
        (ConceptKind::Diagnosis, Status::Possible) if of("threat") || of("systemic") => {
            Some(ProblemKind::Undiagnosed)
        }
        (ConceptKind::Diagnosis, Status::Present) => Some(said(thing, &of)),
        (ConceptKind::Symptom, Status::Present) if of("chronic") => Some(said(thing, &of)),
        (ConceptKind::Symptom, Status::Present) => Some(ProblemKind::AcuteUncomplicated),
        _ => None,
    }
}

/// What the line says of it, else what it is by itself; of two, the lesser.
fn said(thing: &Thing, of: &dyn Fn(&str) -> bool) -> ProblemKind {
    let says = |what: &str| cues::has(what, &thing.line);
    match () {
        () if of("threat") => ProblemKind::Threat,
        () if says("severe") => ProblemKind::SevereExacerbation,
        () if of("systemic") => ProblemKind::SystemicSymptoms,
        () if of("chronic") && says("not-at-goal") => ProblemKind::Exacerbation,
        () if of("chronic") => ProblemKind::StableChronic,
        () if says("getting-better") => ProblemKind::StableAcute,
        () if of("self") => ProblemKind::SelfLimited,
        () => ProblemKind::AcuteUncomplicated,
    }
}

fn listed(what: &str, code: &str) -> bool {
    let lines = KINDS.lines().filter_map(|line| line.split_once(';'));
    let mut codes =
        lines.filter(|(own, _)| own.trim() == what).flat_map(|(_, codes)| codes.split(','));
    !code.is_empty() && codes.any(|stem| code.starts_with(&stem.trim().replace('.', "")))
}

fn data(lines: &[Line<'_>], heard: &Heard) -> Vec<DataItem> {
    let tests = heard.things.iter().filter(|thing| thing.kind == ConceptKind::Test);
    let mut items: Vec<DataItem> = tests.filter_map(test).collect();
    for line in lines {
        let cue = |what: &str| cues::find(what, line.text, line.start);
        items.extend(cue("historian").map(|found| item(DataKind::Historian, found)));
        items.extend(cue("interpretation").map(|found| item(DataKind::Interpretation, found)));
        items.extend(cue("discussion").map(|found| item(DataKind::Discussion, found)));
        items.extend(cue("external-note").map(|found| {
            let source = line.text.to_lowercase();
            item(DataKind::ExternalNote { source }, found)
        }));
    }
    items
}

fn test(thing: &Thing) -> Option<DataItem> {
    let test = thing.concept.clone();
    match (thing.part, thing.status) {
        (Part::Plan, Status::Present) => {
            Some(item(DataKind::TestOrdered { test }, thing.evidence.clone()))
        }
        (Part::Objective, Status::Present) => {
            Some(item(DataKind::ResultReviewed { test }, thing.evidence.clone()))
        }
        _ => None,
    }
}

fn item(kind: DataKind, evidence: Evidence) -> DataItem {
    DataItem { kind, billed_apart: false, evidence: vec![evidence] }
}

fn risk(lines: &[Line<'_>], heard: &Heard) -> Vec<RiskDecision> {
    let decided = heard.drugs.iter().filter(|drug| drug.part == Part::Plan);
    let mut decisions: Vec<RiskDecision> = decided.filter_map(drug).collect();
    let cues = [
        ("toxic", RiskKind::ToxicityMonitoring),
        ("hospital", RiskKind::Hospital),
        ("social", RiskKind::SocialLimits),
        ("therapy", RiskKind::Therapy),
        ("otc", RiskKind::OverTheCounter),
        ("reassurance", RiskKind::Reassurance),
    ];
    let today = lines.iter().filter(|line| matches!(line.part, Part::Plan | Part::Assessment));
    for line in today {
        for (what, kind) in cues {
            let found = cues::find(what, line.text, line.start);
            decisions.extend(found.map(|found| RiskDecision { kind, evidence: vec![found] }));
        }
    }
    decisions
}

/// A drug that the plan starts, changes, stops, or continues on purpose; a list of drugs is no plan.
fn drug(drug: &Drug) -> Option<RiskDecision> {
    let free = OVER_THE_COUNTER.lines().any(|name| name == drug.name.to_lowercase());
    let kind = if free { RiskKind::OverTheCounter } else { RiskKind::Prescription };
    let decided =
        matches!(drug.action, Action::Start | Action::Change | Action::Stop | Action::Continue);
    decided.then(|| RiskDecision { kind, evidence: vec![drug.evidence.clone()] })
}
