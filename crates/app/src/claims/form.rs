//! The form of a claim, filled from a visit and what the practice knows of the patient.

use crate::{
    Result,
    billing::{self, address, of_json, provider},
    patients,
};
use nadi_base::{BillingIdentityId, Code, Sensitive};
use nadi_claims::build::{
    ClaimForm, CoverageForm, LineForm, OtherForm, PayerForm, PersonForm, ProviderForm,
};
use nadi_store::{
    Saved, Snapshot,
    table::{BillingIdentity, Coverage, IdentityKind, Patient, Sex, Visit, VisitBilling},
};

/// Payers in their order: first, second, third.
const SEQUENCES: [&str; 3] = ["P", "S", "T"];

/// A form, or why none can be filled.
pub(super) type Filled = std::result::Result<ClaimForm, &'static str>;

/// Fills the form of a visit. What is not known stays empty: the check tells what is missing.
pub(super) fn of_visit(
    snapshot: Snapshot<'_>,
    visit: &Saved<Visit>,
    number: String,
) -> Result<Filled> {
    let Some(billing) = snapshot.visit_billings().of_visit(visit.id)? else {
        return Ok(Err("not_finalized"));
    };
    if billing.finalized_at.is_none() {
        return Ok(Err("not_finalized"));
    }
    let Some(patient) = visit.patient else { return Ok(Err("no_patient")) };
    let coverages = valid(snapshot, visit, patient)?;
    if coverages.is_empty() {
        return Ok(Err("no_coverage"));
    }
    let card = patients::of_one(snapshot, patient)?.into_iter().next().ok_or(Code::NotFound)?;
    let mut form = ClaimForm {
        number,
        patient: person(&card),
        place: if billing.place.is_empty() { "11".to_owned() } else { billing.place.clone() },
        authorization: billing.authorization.expose().clone(),
        referral: billing.referral.expose().clone(),
        onset: billing.onset,
        patient_paid: billing.patient_paid,
        signed: true,
        assignment: "A".to_owned(),
        benefits: "Y".to_owned(),
        release: "Y".to_owned(),
        ..ClaimForm::default()
    };
    cover(snapshot, &mut form, &coverages)?;
    providers(snapshot, &mut form, visit, &billing)?;
    services(snapshot, &mut form, visit)?;
    Ok(Ok(form))
}

/// The coverages that hold on the day of the visit.
fn valid(
    snapshot: Snapshot<'_>,
    visit: &Saved<Visit>,
    patient: nadi_base::PatientId,
) -> Result<Vec<Saved<Coverage>>> {
    let mut all = billing::coverages_of(snapshot, patient)?;
    all.retain(|one| {
        one.valid_from.is_none_or(|from| from <= visit.date)
            && one.valid_to.is_none_or(|to| visit.date <= to)
    });
    all.truncate(SEQUENCES.len());
    Ok(all)
}

/// A patient's card keeps the name in one piece: `Last, First`, or the last word is the last name. The biller
/// sees the parts in the form.
fn person(card: &Patient) -> PersonForm {
    let name = card.name.expose().trim();
    let (last, first) = match name.split_once(',') {
        Some((last, first)) => (last.trim(), first.trim()),
        None => name.rsplit_once(' ').map_or((name, ""), |(first, last)| (last, first.trim())),
    };
    let sex = match card.sex {
        Sex::Female => "F",
        Sex::Male => "M",
        Sex::Other | Sex::Unknown => "U",
    };
    PersonForm {
        last: last.to_owned(),
        first: first.to_owned(),
        middle: String::new(),
        birth_date: card.birth_date.as_ref().map(|day| *day.expose()),
        sex: sex.to_owned(),
        address: card.address.as_ref().map(|text| address(text.expose())).unwrap_or_default(),
    }
}

fn cover(
    snapshot: Snapshot<'_>,
    form: &mut ClaimForm,
    coverages: &[Saved<Coverage>],
) -> Result<()> {
    let mut forms = coverages.iter().zip(SEQUENCES).map(|(one, at)| coverage(snapshot, one, at));
    form.coverage = forms.next().transpose()?.unwrap_or_default();
    for other in forms {
        form.others.push(OtherForm { coverage: other?, decision: None });
    }
    Ok(())
}

fn coverage(snapshot: Snapshot<'_>, of: &Coverage, sequence: &str) -> Result<CoverageForm> {
    let payer = snapshot.payers().need(of.payer)?;
    let subscriber = of.subscriber.as_ref().map(|json| of_json(json.expose())).transpose()?;
    Ok(CoverageForm {
        sequence: sequence.to_owned(),
        payer: PayerForm {
            name: payer.name.clone(),
            number: payer.number.clone(),
            filing: payer.filing.clone(),
            address: payer.address.as_ref().map(of_json).transpose()?,
        },
        member_id: of.member_id.expose().clone(),
        group_number: of.group_number.expose().clone(),
        group_name: of.group_name.expose().clone(),
        insurance_type: of.insurance_type.clone(),
        relationship: of.relationship.clone(),
        subscriber,
    })
}

fn providers(
    snapshot: Snapshot<'_>,
    form: &mut ClaimForm,
    visit: &Visit,
    billing: &VisitBilling,
) -> Result<()> {
    let all = snapshot.identities().all()?;
    let chosen = |id: Option<BillingIdentityId>| all.iter().find(|one| Some(one.id) == id);
    let only = |fits: &dyn Fn(&BillingIdentity) -> bool| {
        let mut found = all.iter().filter(|one| one.active && fits(one));
        found.next().filter(|_| found.next().is_none())
    };
    let who = chosen(billing.billing).or_else(|| only(&|one| one.kind == IdentityKind::Practice));
    if let Some(who) = who {
        form.billing = provider(who)?;
        form.pay_to = who.pay_to.as_ref().map(of_json).transpose()?;
    }
    let treated =
        chosen(billing.rendering).or_else(|| only(&|one| one.person == Some(visit.doctor)));
    let others = [
        (&mut form.rendering, treated),
        (&mut form.referring, chosen(billing.referring)),
        (&mut form.supervising, chosen(billing.supervising)),
        (&mut form.facility, chosen(billing.facility)),
    ];
    for (field, identity) in others {
        *field = identity.map(|one| provider(one)).transpose()?;
    }
    bare(&mut form.rendering);
    bare(&mut form.referring);
    bare(&mut form.supervising);
    Ok(())
}

/// Who does not bill needs no address, tax number or telephone.
fn bare(provider: &mut Option<ProviderForm>) {
    if let Some(one) = provider {
        one.address = nadi_claims::build::AddressForm::default();
        one.tax_id.clear();
        one.phone.clear();
    }
}

fn services(snapshot: Snapshot<'_>, form: &mut ClaimForm, visit: &Saved<Visit>) -> Result<()> {
    let codes = snapshot.visit_diagnoses().of_visit(visit.id)?;
    form.diagnoses = codes.iter().map(|code| code.code.expose().clone()).collect();
    let fees = billing::fee_list(snapshot)?;
    for line in snapshot.visit_lines().of_visit(visit.id)? {
        let drug = line.drug.as_ref().map(|json| of_json(json.expose())).transpose()?;
        form.lines.push(LineForm {
            procedure: line.code.expose().clone(),
            modifiers: line.modifiers.clone(),
            description: line.description.expose().clone(),
            charge: billing::charge(&line, &fees, visit.date).unwrap_or(0),
            units: line.units.to_string(),
            from: Some(visit.date),
            pointers: line.pointers.clone(),
            drug,
            ..LineForm::default()
        });
    }
    Ok(())
}

/// The form as it is stored.
pub(super) fn stored(form: &ClaimForm) -> Result<Sensitive<serde_json::Value>> {
    billing::to_json(form).map(Sensitive::new)
}
