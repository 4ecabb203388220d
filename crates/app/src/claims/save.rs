//! A claim in its tables: row, lines, findings, form.

use super::{ClaimStatus, check::category_of, form::stored};
use crate::{Result, billing};
use nadi_base::{ClaimId, Date, Finding, Severity, VisitId};
use nadi_claims::{
    build::{ClaimForm, Trial},
    expect::{self, Service},
};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{self, Claim, ClaimFinding, ClaimLine, ClaimOrigin, FindingSeverity},
};
use serde_json::json;

/// What a claim is about besides its form.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About {
    pub(super) patient: Option<nadi_base::PatientId>,
    pub(super) visit: Option<VisitId>,
    pub(super) original: Option<ClaimId>,
}

impl About {
    /// What a claim is about.
    pub(super) fn of(claim: &Claim) -> Self {
        Self { patient: claim.patient, visit: claim.visit, original: claim.original }
    }
}

/// Writes a new claim.
pub(super) fn new(
    tx: &mut Tx<'_>,
    id: ClaimId,
    about: About,
    form: &ClaimForm,
    trial: &Trial,
    status: ClaimStatus,
) -> Result<Saved<Claim>> {
    let lines = lines(tx.read(), form)?;
    let row = row(form, trial, status, about, &lines);
    let saved = tx.claims().insert_as(id, row)?;
    tx.claims().put_lines(id, &lines)?;
    tx.claims().put_findings(id, &findings(&trial.findings))?;
    let json = stored(form)?;
    tx.claim_forms().insert(table::ClaimForm { claim: id, form: json.clone(), built: json })?;
    Ok(saved)
}

/// Writes a claim that was changed or checked again.
pub(super) fn again(
    tx: &mut Tx<'_>,
    claim: &Saved<Claim>,
    form: &ClaimForm,
    trial: &Trial,
    status: ClaimStatus,
) -> Result<Saved<Claim>> {
    let about = About::of(claim);
    let lines = lines(tx.read(), form)?;
    let data = row(form, trial, status, about, &lines);
    let saved = tx.claims().update(&Saved { data, ..claim.clone() })?;
    tx.claims().put_lines(claim.id, &lines)?;
    tx.claims().put_findings(claim.id, &findings(&trial.findings))?;
    if let Some(mut kept) = tx.read().claim_forms().of_claim(claim.id)? {
        kept.form = stored(form)?;
        tx.claim_forms().update(&kept)?;
    }
    Ok(saved)
}

fn row(
    form: &ClaimForm,
    trial: &Trial,
    status: ClaimStatus,
    about: About,
    lines: &[ClaimLine],
) -> Claim {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (last, first) = (&form.patient.last, &form.patient.first);
    let name = if first.is_empty() { last.clone() } else { format!("{last}, {first}") };
    let expected: Option<i64> = lines.iter().map(|line| line.expected).sum();
    let served = form.served();
    Claim {
        number: form.number.clone(),
        again: 0,
        origin: ClaimOrigin::Built,
        patient: about.patient,
        visit: about.visit,
        original: about.original,
        status,
        frequency: form.frequency.code().to_owned(),
        payer_id: form.coverage.payer.number.clone(),
        payer: form.coverage.payer.name.clone(),
        payer_number: None,
        provider: form.billing.npi.clone(),
        rendering: form.rendering.as_ref().and_then(|who| filled(&who.npi)),
        place: form.place.clone(),
        diagnosis: form.diagnoses.first().map(|code| code.clone().into()),
        patient_name: filled(&name).map(Into::into),
        member: filled(&form.coverage.member_id).map(Into::into),
        served_from: served.map(|(from, _)| from),
        served_to: served.map(|(_, to)| to),
        charge: form.charge(),
        expected: expected.filter(|_| !lines.is_empty()),
        paid: None,
        patient_share: None,
        segment: 0,
        raw: raw(trial).into(),
    }
}

/// The claim's own segments as they would be written, from its subscriber on.
fn raw(trial: &Trial) -> Vec<u8> {
    let own = trial.segments.iter().skip_while(|one| !is_subscriber(&one.text));
    let own = own.take_while(|one| !one.text.starts_with("SE*"));
    own.flat_map(|one| [one.text.as_bytes(), b"~"].concat()).collect()
}

fn is_subscriber(text: &str) -> bool {
    text.starts_with("HL*") && text.split('*').nth(3) == Some("22")
}

fn lines(snapshot: Snapshot<'_>, form: &ClaimForm) -> Result<Vec<ClaimLine>> {
    let fees = billing::fee_list(snapshot)?;
    let line = |(at, line): (usize, &nadi_claims::build::LineForm)| {
        let pointers: Vec<_> = line.pointers.iter().map(ToString::to_string).collect();
        ClaimLine {
            number: u32::try_from(at + 1).unwrap_or(u32::MAX),
            procedure: line.procedure.clone(),
            modifiers: line.modifiers.join(":"),
            units: line.units.clone(),
            charge: line.charge,
            served_from: line.from,
            served_to: line.to.or(line.from),
            pointers: pointers.join(":"),
            control: Some(form.line_number(at)),
            place: Some(line.place.clone()).filter(|place| !place.is_empty()),
            expected: expected(&fees, form, line),
            allowed: None,
            paid: None,
            adjustments: None,
        }
    };
    Ok(form.lines.iter().enumerate().map(line).collect())
}

/// What the payer agreed to allow for all units, where the fee list tells.
fn expected(
    fees: &[expect::Fee],
    form: &ClaimForm,
    line: &nadi_claims::build::LineForm,
) -> Option<i64> {
    let of = Service {
        code: &line.procedure,
        level: "",
        modifiers: &line.modifiers,
        payer: &form.coverage.payer.number,
        day: line.from,
    };
    let units: i64 = line.units.trim().parse().ok()?;
    expect::agreed(fees, of).map(|agreed| agreed.saturating_mul(units))
}

/// The last day on which the payer takes a claim.
pub(super) fn file_by(snapshot: Snapshot<'_>, claim: &Claim) -> Result<Option<Date>> {
    let payer = snapshot.payers().by_number(&claim.payer_id)?;
    let limit = payer.map(|payer| payer.filing_limit_days);
    Ok(claim.served_from.zip(limit).map(|(day, limit)| day.plus_days(i32::from(limit))))
}

fn findings(all: &[Finding]) -> Vec<ClaimFinding> {
    let one = |finding: &Finding| {
        let place = &finding.place;
        let element = place.element.as_deref().and_then(|text| {
            let digits = text.len().checked_sub(2)?;
            text.get(digits..)?.parse().ok()
        });
        ClaimFinding {
            rule: finding.rule.clone(),
            severity: match finding.severity {
                Severity::Info => FindingSeverity::Info,
                Severity::Warning => FindingSeverity::Warning,
                Severity::Error => FindingSeverity::Error,
            },
            category: category_of(&finding.rule).word().to_owned(),
            in_loop: place.r#loop.clone().unwrap_or_default(),
            segment: place.segment.clone().unwrap_or_default(),
            element: element.unwrap_or(0),
            position: place.position.unwrap_or(0),
            raw_at: None,
            // What a person is told, and the field that it is about, as they were at the check.
            said: Some(json!({ "words": finding.words, "field": place.field }).into()),
        }
    };
    all.iter().map(one).collect()
}
