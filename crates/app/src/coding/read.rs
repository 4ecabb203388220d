//! Reading a signed note: what it supports is written down with its words; what a person decided before stays
//! where it still fits.

use super::{
    CodingEventKind, CodingShown, count, event, is_final, need_live,
    show::{found, shown, word_of},
    source::{self, Signed},
};
use crate::{
    Result, billing, practice,
    visits::{self, VisitRef},
    work::{Act, Work},
};
use nadi_base::{Code, Country, VisitId};
use nadi_coding::{
    denial::{self, Asked},
    icd::{IcdCode, bundled},
    level::{Level, levels},
    review::{self, Billed, CodePack, Line, State, Verdict},
    suggest::{self, Suggestions},
};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{
        CodeSource, Coding, CodingDecision, CodingEvent, CodingKind, CodingLine, CodingState,
        CodingVerdict, Visit,
    },
};

/// The first place; below it there is room for what a person puts first.
const FIRST: u32 = 1_000;

/// Takes a visit up: its signed note is read where nobody did, and it is in review from now on.
pub fn open(work: &Work<'_>, request: VisitRef) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_open", request.id)?;
    let act = Act::new("coding_open").on("visit", request.id).patient(visit.patient);
    work.change(act, |tx| {
        if is_final(tx, request.id)? {
            return shown(work, tx.read(), request.id);
        }
        if tx.read().codings().of_visit(request.id)?.is_none() {
            read(tx, request.id, Anew::default())?;
        }
        let coding = tx.read().codings().of_visit(request.id)?.ok_or(Code::WrongState)?;
        if coding.opened_at.is_none() {
            count(work, tx, coding)?;
            tx.coding_events().insert(event(request.id, CodingEventKind::Opened, work))?;
        }
        shown(work, tx.read(), request.id)
    })
}

/// Reads the note anew, after it was amended or Nadi learnt.
pub fn renew(work: &Work<'_>, request: super::CodingSeen) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_renew", request.visit)?;
    let act = Act::new("coding_renew").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        count(work, tx, coding)?;
        read(tx, request.visit, Anew::default())?;
        shown(work, tx.read(), request.visit)
    })
}

/// Reads a note that was signed this moment. What is finalized stays; the desk tells that the note changed.
pub(crate) fn note_signed(tx: &mut Tx<'_>, visit: VisitId) -> Result<()> {
    if is_final(tx, visit)? { Ok(()) } else { read(tx, visit, Anew::default()) }
}

/// What a person said that reading starts from.
#[derive(Default)]
pub(super) struct Anew {
    /// Billed codes in the place of those known.
    pub(super) billed: Option<Vec<Billed>>,
    /// Whether the patient is new.
    pub(super) new_patient: Option<bool>,
}

/// Reads the signed note and writes down what it supports.
pub(super) fn read(tx: &mut Tx<'_>, id: VisitId, anew: Anew) -> Result<()> {
    let signed = source::signed(tx.read(), id)?.ok_or(Code::WrongState)?;
    let visit = tx.read().visits().need(id)?;
    let before = tx.read().codings().of_visit(id)?;
    let kept = tx.read().coding_lines().of_visit(id)?;
    let seen = source::seen_before(tx.read(), &visit)?;
    let said = anew.new_patient.or(before.as_ref().and_then(|coding| coding.new_patient));
    let new_patient = said.or(seen.then_some(false));
    let mut found = suggest::suggest(&signed.text, source::known(&visit, new_patient));
    if practice::only(tx.read())?.country != Country::Us {
        found.levels.clear();
    }
    let billed = match (anew.billed, &before) {
        (Some(billed), _) => billed,
        (None, Some(_)) => billed_of(&kept),
        (None, None) => written(tx.read(), id)?,
    };
    let pack = super::pack::pack(tx.read(), visit.date)?;
    let review = review::review(&billed, &found, &pack);
    let read = Read { visit: &visit, billed: &billed, found: &found, pack: &pack, seen };
    let lines = review.lines.iter().enumerate().map(|(at, line)| read.line(at, line));
    let lines: Vec<CodingLine> = lines.collect();
    put_coding(tx, before, &signed, &found, (id, new_patient))?;
    put_lines(tx, kept, lines)?;
    let nobody = CodingEvent {
        visit: id,
        kind: CodingEventKind::Suggested,
        person: None,
        code: None,
        became: None,
        reason: None,
    };
    tx.coding_events().insert(nobody)?;
    Ok(())
}

fn put_coding(
    tx: &mut Tx<'_>,
    before: Option<Saved<Coding>>,
    signed: &Signed,
    suggestions: &Suggestions,
    (visit, new_patient): (VisitId, Option<bool>),
) -> Result<()> {
    let row = Coding {
        visit,
        rules: suggest::RULES.to_owned(),
        note_number: signed.number,
        new_patient,
        found: billing::to_json(&found(suggestions))?.into(),
        edits: before.as_ref().map_or(1, |coding| coding.edits),
        suggested_at: tx.now(),
        opened_at: before.as_ref().and_then(|coding| coding.opened_at),
        opened_by: before.as_ref().and_then(|coding| coding.opened_by),
    };
    match before {
        Some(saved) => drop(tx.codings().update(&Saved { data: row, ..saved })?),
        None => drop(tx.codings().insert(row)?),
    }
    Ok(())
}

/// Writes the codes; a decision stays with the code it was made about, and what a person wrote stays.
fn put_lines(tx: &mut Tx<'_>, kept: Vec<Saved<CodingLine>>, lines: Vec<CodingLine>) -> Result<()> {
    let mut kept = kept;
    for line in lines {
        let same = |old: &Saved<CodingLine>| {
            (&old.billed, &old.supported, &old.level)
                == (&line.billed, &line.supported, &line.level)
                && old.decision != CodingDecision::Added
        };
        let Some(at) = kept.iter().position(same) else {
            tx.coding_lines().insert(line)?;
            continue;
        };
        let old = kept.remove(at);
        let data = CodingLine {
            // What a person put first stays first.
            place: if old.place < FIRST { old.place } else { line.place },
            decision: old.decision,
            chosen: old.chosen.clone(),
            source: old.source,
            reason: old.reason.clone(),
            useful: old.useful,
            decided_by: old.decided_by,
            decided_at: old.decided_at,
            ..line
        };
        tx.coding_lines().update(&Saved { data, ..old })?;
    }
    let own = |line: &CodingLine| {
        matches!(line.decision, CodingDecision::Added | CodingDecision::Changed)
    };
    for gone in kept.iter().filter(|line| !own(line)) {
        tx.coding_lines().take_away(gone.id)?;
    }
    Ok(())
}

/// What was billed, as the lines of an earlier reading have it.
fn billed_of(lines: &[Saved<CodingLine>]) -> Vec<Billed> {
    let billed = lines.iter().filter_map(|line| {
        Some(Billed {
            code: line.billed.as_ref()?.expose().clone(),
            modifiers: line.modifiers.clone(),
            units: line.units,
            charge: line.charge,
            service: line.kind != CodingKind::Diagnosis,
        })
    });
    billed.collect()
}

/// What was written down as the visit's billing before anybody looked at its codes.
fn written(snapshot: Snapshot<'_>, visit: VisitId) -> Result<Vec<Billed>> {
    let plain = |code: &str| Billed {
        code: IcdCode::parse(code).map_or_else(|| code.to_owned(), |code| code.to_string()),
        modifiers: Vec::new(),
        units: 1,
        charge: None,
        service: false,
    };
    let mut billed = Vec::new();
    for line in snapshot.visit_lines().of_visit(visit)? {
        billed.push(Billed {
            code: line.code.expose().clone(),
            modifiers: line.modifiers.clone(),
            units: line.units,
            charge: line.charge,
            service: true,
        });
    }
    let codes = snapshot.visit_diagnoses().of_visit(visit)?;
    billed.extend(codes.iter().map(|code| plain(code.code.expose())));
    Ok(billed)
}

/// What a line is made from.
struct Read<'r> {
    visit: &'r Saved<Visit>,
    billed: &'r [Billed],
    found: &'r Suggestions,
    pack: &'r CodePack,
    seen: bool,
}

impl Read<'_> {
    fn line(&self, at: usize, line: &Line) -> CodingLine {
        let billed = line.billed.as_ref().and_then(|_| self.billed.get(at));
        let level = line.supported.as_deref().and_then(key);
        let billed_level = line.billed.as_deref().and_then(|code| self.pack.get(code)?.level);
        let supported = match level {
            Some(level) => {
                Some(self.pack.code_of(level).map(|(code, _)| code.to_owned()).unwrap_or_default())
            }
            None => line.supported.clone(),
        };
        let code = line.billed.clone().or_else(|| supported.clone()).unwrap_or_default();
        let modifiers = billed.map(|billed| billed.modifiers.clone()).unwrap_or_default();
        let service = billed.is_some_and(|billed| billed.service) || self.pack.get(&code).is_some();
        let kind = kind(&code, billed_level.or(level), service);
        let risks = self.risks((&code, kind), billed_level.or(level), &modifiers, line.verdict);
        CodingLine {
            visit: self.visit.id,
            place: FIRST + u32::try_from(at).unwrap_or(0) * 10,
            kind,
            title: title(
                kind,
                supported.as_deref().filter(|code| !code.is_empty()).unwrap_or(&code),
            ),
            confidence: self.confidence(supported.as_deref()),
            billed: line.billed.clone().map(Into::into),
            supported: supported.map(Into::into),
            level: level.map(|level| level.key.to_owned()).unwrap_or_default(),
            state: state(line.state),
            verdict: verdict(line.verdict),
            evidence: super::show::quotes_json(&line.evidence).into(),
            risks,
            modifiers,
            units: billed.map_or(1, |billed| billed.units),
            charge: billed.and_then(|billed| billed.charge),
            decision: CodingDecision::Waiting,
            chosen: None,
            source: CodeSource::Machine,
            reason: None,
            useful: None,
            decided_by: None,
            decided_at: None,
        }
    }

    fn risks(
        &self,
        (code, kind): (&str, CodingKind),
        level: Option<&'static Level>,
        modifiers: &[String],
        verdict: Verdict,
    ) -> serde_json::Value {
        let asked = Asked {
            code,
            level,
            modifiers,
            verdict,
            on: self.visit.date,
            seen_before: self.seen,
            service: kind == CodingKind::Service,
        };
        let risks = denial::risks(asked, self.found);
        let risks = risks
            .into_iter()
            .map(|risk| serde_json::json!({ "rule": risk.rule, "high": risk.high }));
        risks.collect()
    }

    fn confidence(&self, code: Option<&str>) -> Option<String> {
        let code = code.and_then(IcdCode::parse)?;
        let found = self.found.diagnoses.iter().find(|diagnosis| diagnosis.code == code)?;
        Some(word_of(found.confidence).to_owned())
    }
}

fn key(key: &str) -> Option<&'static Level> {
    levels().iter().find(|level| level.key == key)
}

/// What a code stands for: numbers of services and codes of diagnoses can look alike.
fn kind(code: &str, level: Option<&Level>, service: bool) -> CodingKind {
    let listed =
        |code: &str| IcdCode::parse(code).is_some_and(|code| bundled().find(&code).is_some());
    match level {
        Some(_) => CodingKind::Level,
        None if !service && listed(code) => CodingKind::Diagnosis,
        None => CodingKind::Service,
    }
}

/// The title of a diagnosis code; other code sets bring none.
pub(super) fn title(kind: CodingKind, code: &str) -> String {
    if kind != CodingKind::Diagnosis {
        return String::new();
    }
    let found = IcdCode::parse(code).and_then(|code| bundled().find(&code));
    found.map(|found| found.title).unwrap_or_default()
}

const fn state(of: State) -> CodingState {
    match of {
        State::Supported => CodingState::Supported,
        State::NotSupported => CodingState::NotSupported,
        State::CannotTell => CodingState::CannotTell,
    }
}

const fn verdict(of: Verdict) -> CodingVerdict {
    match of {
        Verdict::Match => CodingVerdict::Match,
        Verdict::Upgrade => CodingVerdict::Upgrade,
        Verdict::Downgrade => CodingVerdict::Downgrade,
        Verdict::MoreSpecific => CodingVerdict::MoreSpecific,
        Verdict::New => CodingVerdict::New,
        Verdict::Unsupported => CodingVerdict::Unsupported,
        Verdict::CannotTell => CodingVerdict::CannotTell,
    }
}
