//! A claim with everything on the desk about it.

use super::{
    AdjustmentShown, AnswerShown, ClaimEventShown, ClaimLineShown, ClaimRef, ClaimShown,
    ClaimStatus, FieldChange, FindingShown, SegmentShown, again, check, next, overrides, risk,
    row::{self, Book},
    save::About,
};
use crate::{
    Result,
    billing::of_json,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Sensitive};
use nadi_claims::{build::ClaimForm, respond::words::Meaning};
use nadi_store::{
    Saved, Snapshot,
    table::{Claim, ClaimAnswer, ClaimEvent, ClaimFinding, ClaimLine, DeskFilter},
};
use serde_json::Value;

/// Opens a claim.
pub fn show(work: &Work<'_>, request: ClaimRef) -> Result<ClaimShown> {
    let claim = super::need_open(work, "claim_show", request.id)?;
    let act = Act::new("claim_show").on("claim", request.id).patient(claim.patient);
    work.look(act, |snapshot| shown(work, snapshot, request.id))
}

pub(super) fn shown(work: &Work<'_>, snapshot: Snapshot<'_>, id: ClaimId) -> Result<ClaimShown> {
    let book = Book::open(work, snapshot)?;
    let claim = snapshot.claims().need(id)?;
    let kept = snapshot.claim_forms().of_claim(id)?;
    let form: Option<ClaimForm> =
        kept.as_ref().map(|kept| of_json(kept.form.expose())).transpose()?;
    let built = kept.as_ref().map(|kept| of_json(kept.built.expose())).transpose()?;
    let case = snapshot.claim_cases().of_claim(id)?;
    let risk = match &form {
        Some(form) if check::is_unsent(claim.status) => risk::of(work, snapshot, &claim, form)?,
        _ => None,
    };
    let next_payer = match &form {
        Some(form) => next::next(snapshot, &claim, form)?,
        None => None,
    };
    Ok(ClaimShown {
        row: book.row(snapshot, &claim)?,
        findings: findings(snapshot, &book, id)?,
        segments: segments(work, snapshot, &claim, form.as_ref())?,
        lines: lines(snapshot, &book, id)?,
        risk,
        again: again::again(&claim),
        next_payer,
        answers: answers(snapshot, &book, id)?,
        history: history(snapshot, &book, id)?,
        note: case.and_then(|case| case.note.clone()).unwrap_or_default(),
        form: form.map(Sensitive::new),
        original: built.map(Sensitive::new),
    })
}

fn findings(snapshot: Snapshot<'_>, book: &Book, id: ClaimId) -> Result<Vec<FindingShown>> {
    let passed = overrides::reasons(snapshot, id)?;
    let one = |of: &ClaimFinding| {
        let like =
            DeskFilter { failed: true, rule: Some(of.rule.clone()), ..DeskFilter::default() };
        let (count, _) = snapshot.claims().desk_tally(&like)?;
        let reason = passed.iter().find(|(rule, _)| *rule == of.rule);
        let mut finding = row::finding(of);
        let (words, language) = row::said(finding.words, book.language);
        finding.words = words;
        Ok(FindingShown {
            finding,
            language,
            category: check::category_of(&of.rule),
            overridden: reason.map(|(_, reason)| reason.clone().into()),
            alike: count.saturating_sub(1),
        })
    };
    let mut all = snapshot.claims().findings(id)?;
    all.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    all.iter().map(one).collect()
}

/// The segments as they would be written; of a claim that was read from a file, as they stand in it.
fn segments(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    claim: &Saved<Claim>,
    form: Option<&ClaimForm>,
) -> Result<Vec<SegmentShown>> {
    if let Some(form) = form {
        let mut form = form.clone();
        let tried = check::check(snapshot, &mut form, About::of(claim), work.today())?;
        let shown = |one: nadi_claims::build::TrialSegment| SegmentShown {
            number: one.number,
            text: one.text.into(),
        };
        return Ok(tried.trial.segments.into_iter().map(shown).collect());
    }
    let read = snapshot.claims().as_read(claim.id)?;
    let raw = read.unwrap_or_else(|| claim.raw.expose().clone());
    let text = String::from_utf8_lossy(&raw).into_owned();
    let parts = text.split('~').map(str::trim).filter(|part| !part.is_empty());
    let shown = |(at, part): (u32, &str)| SegmentShown { number: at, text: part.to_owned().into() };
    Ok((1u32..).zip(parts).map(shown).collect())
}

fn lines(snapshot: Snapshot<'_>, book: &Book, id: ClaimId) -> Result<Vec<ClaimLineShown>> {
    let one = |line: ClaimLine| {
        let less = line.expected.zip(line.allowed).and_then(|(expected, allowed)| {
            nadi_claims::expect::underpaid(expected, allowed, book.may_be)
        });
        ClaimLineShown {
            number: line.number,
            procedure: line.procedure,
            modifiers: row::modifiers(&line.modifiers),
            charge: book.money(line.charge),
            expected: line.expected.map(|cents| book.money(cents)),
            allowed: line.allowed.map(|cents| book.money(cents)),
            paid: line.paid.map(|cents| book.money(cents)),
            adjustments: adjustments(book, line.adjustments.as_ref()),
            underpaid: less.is_some(),
        }
    };
    Ok(snapshot.claims().lines(id)?.into_iter().map(one).collect())
}

fn adjustments(book: &Book, stored: Option<&Value>) -> Vec<AdjustmentShown> {
    let text = |one: &Value, key: &str| {
        one.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let all = stored.and_then(Value::as_array).into_iter().flatten();
    let shown = |one: &Value| {
        let (group, reason) = (text(one, "group"), text(one, "reason"));
        let known = nadi_claims::respond::words::meaning(&format!("{group}-{reason}"));
        AdjustmentShown {
            words: words_of(book, known),
            amount: book.money(one.get("cents").and_then(Value::as_i64).unwrap_or(0)),
            group,
            reason,
        }
    };
    all.map(shown).collect()
}

fn answers(snapshot: Snapshot<'_>, book: &Book, id: ClaimId) -> Result<Vec<AnswerShown>> {
    let mut all = snapshot.claim_answers().of_claim(id)?;
    all.reverse();
    all.iter().map(|one| answer(snapshot, book, one)).collect()
}

/// An answer as the screens show it.
pub(super) fn answer(
    snapshot: Snapshot<'_>,
    book: &Book,
    of: &Saved<ClaimAnswer>,
) -> Result<AnswerShown> {
    let response = snapshot.claim_responses().need(of.response)?;
    let code = of.code.clone().unwrap_or_default();
    let known = nadi_claims::respond::words::meaning(&code);
    Ok(AnswerShown {
        response: of.response,
        kind: response.kind.as_str().to_uppercase(),
        layer: u16::try_from(of.layer).unwrap_or(0),
        verdict: of.verdict.clone(),
        words: words_of(book, known),
        code,
        at: of.created,
        paid: of.paid.map(|cents| book.money(cents)),
        patient_share: of.patient_share.map(|cents| book.money(cents)),
    })
}

fn words_of(book: &Book, known: Option<Meaning>) -> String {
    known.map(|meaning| row::said(meaning.words.to_owned(), book.language).0).unwrap_or_default()
}

fn history(snapshot: Snapshot<'_>, book: &Book, id: ClaimId) -> Result<Vec<ClaimEventShown>> {
    let one = |event: &Saved<ClaimEvent>| ClaimEventShown {
        at: event.created,
        kind: event.kind,
        person_name: book.name(event.person),
        status: event.status.as_deref().and_then(ClaimStatus::parse),
        changes: changes(event.details.expose()),
        reason: event.reason.clone().unwrap_or_default(),
    };
    Ok(snapshot.claim_events().of_claim(id)?.iter().rev().map(one).collect())
}

fn changes(details: &Value) -> Vec<FieldChange> {
    let all = details.get("changes").and_then(Value::as_array).into_iter().flatten();
    let one = |change: &Value| FieldChange {
        field: change.get("field").and_then(Value::as_str).unwrap_or_default().to_owned(),
        before: change.get("before").cloned().unwrap_or_default().into(),
        after: change.get("after").cloned().unwrap_or_default().into(),
    };
    all.map(one).collect()
}
