//! What the practice's file knows of a claim besides the claim itself, as rules ask for it. What the file does
//! not hold is not handed on, so that the rules behind it are listed as not run, with the reason.

use super::{diagnoses::shipped_diagnoses, past, save::About};
use crate::{Result, billing};
use nadi_base::VisitId;
use nadi_claims::{
    build::ClaimForm,
    expect::{self, Service},
    known::{
        Approval, Charge, Codes, Covered, Dated, Enrolment, Known, Patients, Payer, Person,
        Practice, Provider, Visit, Visits,
    },
};
use nadi_store::{
    Saved, Snapshot,
    table::{Coverage, NoteState},
};
use std::{borrow::Cow, sync::Arc};

/// Orders of payers on a claim.
const ORDERS: [&str; 3] = ["P", "S", "T"];

/// What is known of a claim that is built here.
pub(super) fn of_claim(snapshot: Snapshot<'_>, form: &ClaimForm, about: About) -> Result<Known> {
    let practice = of_practice(snapshot)?;
    Ok(Known {
        // A claim is tried as it would go out for real; files of a test are marked when they are written.
        live: Some(true),
        practice: Practice { fees: fees(snapshot, form)?, ..practice.practice },
        history: Some(Arc::new(past::of_patient(snapshot, about.patient, &form.number)?)),
        patients: coverages(snapshot, about)?,
        visits: visit(snapshot, about, form)?,
        ..practice
    })
}

/// What is known of any claim that is built from a visit, whatever it says: what rules may ask for at all.
pub(super) fn of_any_claim(snapshot: Snapshot<'_>) -> Result<Known> {
    let mut practice = of_practice(snapshot)?;
    for fee in billing::fee_list(snapshot)?.iter().filter(|fee| !fee.code.is_empty()) {
        practice.practice.fees.insert(&fee.code, fee.fee);
    }
    Ok(Known {
        live: Some(true),
        history: Some(Arc::new(past::of_patient(snapshot, None, "")?)),
        patients: Some(Arc::new(OnFile(Vec::new()))),
        visits: Some(Arc::new(MadeFrom(Visit::default()))),
        ..practice
    })
}

/// What is known of every claim of the practice: diagnosis codes, payers, who bills and treats.
pub(super) fn of_practice(snapshot: Snapshot<'_>) -> Result<Known> {
    let mut practice = Practice::default();
    for one in snapshot.identities().all()? {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let (npi, tax) = (digits(&one.npi), digits(one.tax_id.expose()));
        if npi.is_empty() {
            continue;
        }
        let known = Provider { specialty: one.taxonomy.clone(), ..Provider::default() };
        practice.providers.insert(&npi, known);
        if !tax.is_empty() {
            practice.enrolments.push(Enrolment { npi, tax });
        }
    }
    Ok(Known {
        practice,
        payers: payers(snapshot)?,
        diagnoses: Some(shipped_diagnoses()),
        ..Known::default()
    })
}

/// Payers by their numbers.
pub(super) fn payers(snapshot: Snapshot<'_>) -> Result<Codes<Payer>> {
    let all = snapshot.payers().all()?.into_iter().map(|one| {
        let limit = u32::from(one.filing_limit_days);
        let known = Payer {
            name: one.name.clone(),
            filing_days: Some(limit).filter(|days| *days > 0),
            ..Payer::default()
        };
        (one.number.clone(), known)
    });
    Ok(all.collect())
}

/// What one unit of each code on the claim costs by the fee list. A code whose lines cost differently, by day or
/// modifier, is left out: the rule compares with one fee.
fn fees(snapshot: Snapshot<'_>, form: &ClaimForm) -> Result<Codes<i64>> {
    let list = billing::fee_list(snapshot)?;
    let of = |line: &nadi_claims::build::LineForm| {
        let asked = Service {
            code: &line.procedure,
            level: "",
            modifiers: &line.modifiers,
            payer: "",
            day: line.from,
        };
        expect::fee(&list, asked)
    };
    let mut fees = Codes::default();
    for line in &form.lines {
        let alike = form.lines.iter().filter(|other| other.procedure == line.procedure);
        let mut all = alike.map(of);
        if let Some(fee) = of(line).filter(|fee| all.all(|other| other == Some(*fee))) {
            fees.insert(&line.procedure, fee);
        }
    }
    Ok(fees)
}

/// The coverages on a patient's cards. Approvals of payers are not kept yet.
struct OnFile(Vec<Covered>);

impl Patients for OnFile {
    fn coverages(&self, _: &Person<'_>) -> Cow<'_, [Covered]> {
        Cow::Borrowed(&self.0)
    }

    fn has_approvals(&self) -> bool {
        false
    }

    fn approval(&self, _: &[u8]) -> Option<Approval> {
        None
    }
}

fn coverages(snapshot: Snapshot<'_>, about: About) -> Result<Option<Arc<dyn Patients>>> {
    let Some(patient) = about.patient else { return Ok(None) };
    let one = |of: Saved<Coverage>| {
        let payer = snapshot.payers().need(of.payer)?;
        let order = usize::from(of.rank).checked_sub(1).and_then(|at| ORDERS.get(at));
        Ok(Covered {
            payer: payer.number.clone(),
            name: payer.name.clone(),
            member: of.member_id.expose().clone(),
            order: order.copied().unwrap_or_default().to_owned(),
            days: Dated { from: of.valid_from, until: of.valid_to },
        })
    };
    let all: Result<_> = billing::coverages_of(snapshot, patient)?.into_iter().map(one).collect();
    Ok(Some(Arc::new(OnFile(all?))))
}

/// The visit that the claim was made from.
struct MadeFrom(Visit);

impl Visits for MadeFrom {
    fn visit(&self, _: &[u8]) -> Option<Cow<'_, Visit>> {
        Some(Cow::Borrowed(&self.0))
    }
}

fn visit(
    snapshot: Snapshot<'_>,
    about: About,
    form: &ClaimForm,
) -> Result<Option<Arc<dyn Visits>>> {
    let Some(id) = about.visit else { return Ok(None) };
    let Some(billing) = snapshot.visit_billings().of_visit(id)? else { return Ok(None) };
    let codes = snapshot.visit_diagnoses().of_visit(id)?;
    let lines = snapshot.visit_lines().of_visit(id)?;
    let charge = |code: &str| Charge { procedure: code.to_owned(), minutes: None };
    Ok(Some(Arc::new(MadeFrom(Visit {
        finished: billing.finalized_at.is_some() && is_note_done(snapshot, id)?,
        dependent: Some(!form.coverage.is_own()),
        assessed: Some(codes.iter().map(|one| one.code.expose().clone()).collect()),
        charges: Some(lines.iter().map(|one| charge(one.code.expose())).collect()),
        level: None,
        in_facility: Some(matches!(billing.place.as_str(), "21" | "31" | "32" | "51" | "61")),
    }))))
}

/// Whether the note of a visit is signed. A visit without a note is finished when it was finalized for billing.
fn is_note_done(snapshot: Snapshot<'_>, visit: VisitId) -> Result<bool> {
    let note = snapshot.notes().of_visit(visit)?;
    let open = |state| matches!(state, NoteState::Draft | NoteState::Amending);
    Ok(!note.is_some_and(|note| open(note.state)))
}
