//! One visit on the desk, as the screens show it.

use super::{
    CodingEventShown, CodingFound, CodingLack, CodingLineShown, CodingQueryShown, CodingShown,
    DenialRisk, ElementFound, ElementWeight, GapFound, LevelDriver, LevelElement, LevelFound,
    NoteQuote, PartQuality, edits, queue, source,
};
use crate::{
    Result, billing,
    codes::CodeConfidence,
    people, practice,
    visits::{self, VisitRef},
    work::{Act, Work},
};
use nadi_base::{Country, Finding, Money, PersonId, Sensitive, VisitId};
use nadi_coding::{
    check, denial,
    icd::IcdCode,
    level::{self, Driver, Evidence, Status, Weight},
    review::CodePack,
    suggest::{Confidence, Part, Suggestions},
};
use nadi_store::{
    Saved, Snapshot,
    table::{CodingDecision, CodingKind, CodingLine, CodingQuery},
};
use serde_json::Value;
use std::collections::BTreeMap;

type Names = BTreeMap<PersonId, String>;

/// Opens a visit on the desk without taking it up.
pub fn show(work: &Work<'_>, request: VisitRef) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_show", request.id)?;
    let act = Act::new("coding_show").on("visit", request.id).patient(visit.patient);
    work.look(act, |snapshot| shown(work, snapshot, request.id))
}

/// A visit on the desk.
pub(super) fn shown(work: &Work<'_>, snapshot: Snapshot<'_>, id: VisitId) -> Result<CodingShown> {
    let names = people::names(snapshot)?;
    let visit = snapshot.visits().need(id)?;
    let coding = snapshot.codings().of_visit(id)?;
    let pack = super::pack::pack(snapshot, visit.date)?;
    let currency = billing::currency(snapshot)?;
    let lines = snapshot.coding_lines().of_visit(id)?;
    let read = coding.as_ref().map(|coding| coding.note_number);
    let findings = findings(&lines, &visit);
    let shown: Vec<CodingLineShown> = lines
        .iter()
        .map(|line| {
            let mut told = line_shown(line, &names, &findings);
            told.difference = difference(line, &pack).map(|cents| Money::new(cents, currency));
            edits::tell(snapshot, visit.date, &lines, line, &mut told)?;
            Ok(told)
        })
        .collect::<Result<_>>()?;
    let differences: Vec<i64> =
        shown.iter().filter_map(|line| Some(line.difference?.minor)).collect();
    Ok(CodingShown {
        row: queue::row_of(work, snapshot, id)?,
        note: read
            .map(|number| source::numbered(snapshot, id, number))
            .transpose()?
            .unwrap_or_default()
            .into(),
        note_changed: source::signed(snapshot, id)?.map(|signed| signed.number) != read
            && read.is_some(),
        rules: coding.as_ref().map(|coding| coding.rules.clone()).unwrap_or_default(),
        suggested_at: coding.as_ref().map(|coding| coding.suggested_at),
        new_patient: coding.as_ref().and_then(|coding| coding.new_patient),
        found: coding.as_ref().map(|coding| stored(&coding.found)).unwrap_or_default(),
        difference: (!differences.is_empty())
            .then(|| Money::new(differences.iter().sum(), currency)),
        lines: shown,
        findings,
        queries: queries(snapshot, &names, &snapshot.coding_queries().of_visit(id)?)?,
        events: events(snapshot, &names, id)?,
        lacks: lacks(&lines, visit.patient.is_some(), practice::only(snapshot)?.country),
        version: coding.map_or(0, |coding| coding.edits),
    })
}

/// What stands in the way of finalizing.
pub(super) fn lacks(
    lines: &[Saved<CodingLine>],
    patient: bool,
    country: Country,
) -> Vec<CodingLack> {
    let on_bill = |kind: CodingKind| {
        let of = lines.iter().filter(move |line| line.kind == kind);
        of.filter_map(|line| line.chosen.as_ref()).collect::<Vec<_>>()
    };
    let services = [on_bill(CodingKind::Level), on_bill(CodingKind::Service)].concat();
    let waiting = lines.iter().any(|line| line.decision == CodingDecision::Waiting);
    let numberless = services.iter().any(|code| code.expose().is_empty());
    [
        (CodingLack::Patient, !patient),
        (CodingLack::Decision, waiting),
        (CodingLack::Diagnosis, on_bill(CodingKind::Diagnosis).is_empty()),
        (CodingLack::Service, country == Country::Us && services.is_empty()),
        (CodingLack::Number, numberless),
    ]
    .into_iter()
    .filter_map(|(lack, is)| is.then_some(lack))
    .collect()
}

/// What the list says of the diagnoses as they would be billed; what is not decided counts as suggested.
fn findings(lines: &[Saved<CodingLine>], visit: &nadi_store::table::Visit) -> Vec<Finding> {
    let codes: Vec<IcdCode> = diagnoses(lines).filter_map(|(_, code)| code).collect();
    check::check(&codes, source::known(visit, None).person, visit.date)
}

/// Each diagnosis line with the code that it brings onto the bill.
fn diagnoses(
    lines: &[Saved<CodingLine>],
) -> impl Iterator<Item = (&Saved<CodingLine>, Option<IcdCode>)> {
    let of = lines.iter().filter(|line| line.kind == CodingKind::Diagnosis);
    of.map(|line| {
        let code = match line.decision {
            CodingDecision::Waiting => line.supported.as_ref().or(line.billed.as_ref()),
            _ => line.chosen.as_ref(),
        };
        (line, code.and_then(|code| IcdCode::parse(code.expose())))
    })
    .filter(|(_, code)| code.is_some())
}

fn line_shown(line: &Saved<CodingLine>, names: &Names, findings: &[Finding]) -> CodingLineShown {
    let mut risks: Vec<DenialRisk> = serde_json::from_value(line.risks.clone()).unwrap_or_default();
    for code in line.chosen.iter().chain(&line.supported).take(1) {
        let own =
            findings.iter().filter(|finding| finding.words.starts_with(code.expose().as_str()));
        for risk in own.filter_map(|finding| denial::of_finding(&finding.rule)) {
            if risks.iter().all(|known| known.rule != risk.rule) {
                risks.push(DenialRisk { rule: risk.rule.to_owned(), high: risk.high });
            }
        }
    }
    CodingLineShown {
        id: line.id,
        kind: line.kind,
        billed: line.billed.clone(),
        supported: line.supported.clone(),
        level: line.level.clone(),
        title: line.title.clone(),
        state: line.state,
        verdict: line.verdict,
        confidence: line.confidence.as_deref().and_then(confidence_of),
        quotes: stored(&line.evidence),
        risks,
        modifiers: line.modifiers.clone(),
        units: line.units,
        decision: line.decision,
        chosen: line.chosen.clone(),
        source: line.source,
        reason: line.reason.clone(),
        decided_by: line.decided_by.map(|person| people::name_of(names, Some(person))),
        useful: line.useful,
        difference: None,
    }
}

/// What the practice's own fees of the supported and the billed level differ by.
pub(super) fn difference(line: &CodingLine, pack: &CodePack) -> Option<i64> {
    if line.kind != CodingKind::Level {
        return None;
    }
    let fee = |code: &Option<Sensitive<String>>| pack.get(code.as_ref()?.expose())?.fee;
    fee(&line.supported)?.checked_sub(fee(&line.billed)?)?.checked_mul(i64::from(line.units))
}

/// Questions with the names of who asked and answered.
pub(super) fn queries(
    snapshot: Snapshot<'_>,
    names: &Names,
    queries: &[Saved<CodingQuery>],
) -> Result<Vec<CodingQueryShown>> {
    let shown = |query: &Saved<CodingQuery>| {
        let patient = snapshot.visits().need(query.visit)?.patient;
        let card = patient.map(|id| snapshot.patients().need(id)).transpose()?;
        Ok(CodingQueryShown {
            id: query.id,
            visit: query.visit,
            patient_name: card.map(|card| card.name.clone()),
            question: query.question.clone(),
            asked_by: people::name_of(names, Some(query.asked_by)),
            asked_at: query.created,
            answer: query.answer.clone(),
            answered_by: query.answered_by.map(|person| people::name_of(names, Some(person))),
            answered_at: query.answered_at,
        })
    };
    queries.iter().map(shown).collect()
}

fn events(snapshot: Snapshot<'_>, names: &Names, id: VisitId) -> Result<Vec<CodingEventShown>> {
    let events = snapshot.coding_events().of_visit(id)?;
    let shown = events.into_iter().rev().map(|event| CodingEventShown {
        kind: event.kind,
        at: event.created,
        by: people::name_of(names, event.person),
        code: event.data.code,
        became: event.data.became,
        reason: event.data.reason,
    });
    Ok(shown.collect())
}

/// A value of ours out of a column; its empty form where the visit was erased.
fn stored<T: for<'de> serde::Deserialize<'de> + Default>(column: &Sensitive<Value>) -> T {
    serde_json::from_value(column.expose().clone()).unwrap_or_default()
}

/// What reading a note found beside codes.
pub(super) fn found(of: &Suggestions) -> CodingFound {
    CodingFound {
        levels: of.levels.iter().map(level_found).collect(),
        elements: elements(of),
        gaps: of
            .gaps
            .iter()
            .map(|gap| GapFound {
                rule: gap.rule.to_owned(),
                about: gap.about.clone().into(),
                question: gap.question.clone().into(),
            })
            .collect(),
        quality: of
            .quality
            .iter()
            .map(|part| PartQuality {
                part: part_word(part.part).to_owned(),
                score: part.score,
                missing: part.missing.iter().map(|want| want.as_str().to_owned()).collect(),
            })
            .collect(),
    }
}

fn level_found(of: &nadi_coding::suggest::LevelFor) -> LevelFound {
    let found = of.level.as_ref().ok();
    let key = |level: &level::Level| level.key.to_owned();
    LevelFound {
        new_patient: of.status == Status::New,
        level: found.map(|found| key(found.level)),
        by_decision: found.and_then(|found| found.by_decision).map(key),
        by_time: found.and_then(|found| found.by_time).map(key),
        driver: found.map(|found| match found.driver {
            Driver::DecisionMaking => LevelDriver::Decision,
            Driver::Time => LevelDriver::Time,
            Driver::Both => LevelDriver::Both,
        }),
    }
}

fn elements(of: &Suggestions) -> Vec<ElementFound> {
    if of.levels.is_empty() {
        return Vec::new();
    }
    let made = level::decision_making(&of.elements);
    let e = &of.elements;
    let problems: Vec<_> = e.problems.iter().flat_map(|one| one.evidence.clone()).collect();
    let data: Vec<_> = e.data.iter().flat_map(|one| one.evidence.clone()).collect();
    let risk: Vec<_> = e.risk.iter().flat_map(|one| one.evidence.clone()).collect();
    let time: Vec<_> = e.minutes.iter().map(|one| one.evidence.clone()).collect();
    let element = |element, weight: Option<Weight>, evidence: Vec<Evidence>| ElementFound {
        element,
        weight: weight.map(weight_of),
        minutes: None,
        quotes: quotes(&evidence),
    };
    vec![
        element(LevelElement::Problems, made.map(|made| made.problems), problems),
        element(LevelElement::Data, made.map(|made| made.data), data),
        element(LevelElement::Risk, made.map(|made| made.risk), risk),
        ElementFound {
            minutes: e.minutes.as_ref().map(|stated| stated.total),
            ..element(LevelElement::Time, None, time)
        },
    ]
}

const fn weight_of(of: Weight) -> ElementWeight {
    match of {
        Weight::Straightforward => ElementWeight::Straightforward,
        Weight::Low => ElementWeight::Low,
        Weight::Moderate => ElementWeight::Moderate,
        Weight::High => ElementWeight::High,
    }
}

const fn part_word(of: Part) -> &'static str {
    match of {
        Part::Subjective => "subjective",
        Part::Objective => "objective",
        Part::Assessment => "assessment",
        Part::Plan => "plan",
        Part::Other => "other",
    }
}

fn quotes(evidence: &[Evidence]) -> Vec<NoteQuote> {
    let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let said = evidence.iter().filter(|one| !one.quote.is_empty());
    said.map(|one| NoteQuote {
        text: one.quote.clone().into(),
        start: small(one.start),
        end: small(one.end),
    })
    .collect()
}

/// Words of a note, as they are stored.
pub(super) fn quotes_json(evidence: &[Evidence]) -> Value {
    serde_json::to_value(quotes(evidence)).unwrap_or_else(|_| Value::Array(Vec::new()))
}

/// A confidence as it is stored.
pub(super) const fn word_of(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

fn confidence_of(word: &str) -> Option<CodeConfidence> {
    serde_json::from_value(Value::from(word)).ok()
}
