//! A form as the writer of `nadi-x12` takes it. Separators in free text become blanks.

use super::{
    form::{
        AddressForm, AdjustmentForm, ClaimForm, CoverageForm, DecisionForm, LineForm, OtherForm,
        PayerForm, PersonForm, ProviderForm,
    },
    gaps::gaps,
};
use nadi_base::Finding;
use nadi_x12::{
    Separators,
    professional::LoopId,
    write::{
        Address, AdjustmentDraft, Attachment, BillingProvider, ClaimDraft, Contact, Coverage,
        Decision, Dependent, Drug, LineDraft, OtherCoverage, PartyDraft, Span, Subscriber, plain,
    },
};

/// The claim with whom it stands under; what is missing where it cannot be written.
pub fn draft(form: &ClaimForm) -> Result<BillingProvider, Vec<Finding>> {
    let missing = gaps(form);
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut party = PartyDraft {
        address: Some(address(&form.billing.address)),
        taxonomy: form.billing.taxonomy.clone(),
        ..provider(&form.billing)
    };
    party.references = vec![tax(&form.billing)];
    party.contact = contact(&form.billing);
    Ok(BillingProvider {
        party,
        pay_to: form.pay_to.as_ref().map(address),
        subscribers: vec![subscriber(form)],
    })
}

fn text(of: &str) -> String {
    plain(of, Separators::default())
}

fn address(of: &AddressForm) -> Address {
    Address {
        street: text(&of.street),
        more: text(&of.more),
        city: text(&of.city),
        state: text(&of.state),
        postal_code: text(&of.postal_code),
        country: String::new(),
    }
}

/// The name and number of a provider, and nothing else.
fn provider(of: &ProviderForm) -> PartyDraft {
    PartyDraft {
        person: of.person,
        last: text(&of.last),
        first: if of.person { text(&of.first) } else { String::new() },
        number_kind: "XX".to_owned(),
        number: text(&of.npi),
        ..PartyDraft::default()
    }
}

fn tax(of: &ProviderForm) -> (String, String) {
    (if of.tax_is_ssn { "SY" } else { "EI" }.to_owned(), text(&of.tax_id))
}

fn contact(of: &ProviderForm) -> Option<Contact> {
    (!of.phone.is_empty()).then(|| Contact {
        name: text(&of.last),
        telephone: text(&of.phone),
        mail: String::new(),
    })
}

/// A person with address, birth and sex: who is treated.
fn person(of: &PersonForm) -> PartyDraft {
    PartyDraft {
        address: Some(address(&of.address)),
        born: of.birth_date.map(|day| (day, of.sex.clone())),
        ..name(of)
    }
}

fn name(of: &PersonForm) -> PartyDraft {
    PartyDraft {
        person: true,
        last: text(&of.last),
        first: text(&of.first),
        middle: text(&of.middle),
        ..PartyDraft::default()
    }
}

fn payer(of: &PayerForm) -> PartyDraft {
    PartyDraft {
        last: text(&of.name),
        number_kind: "PI".to_owned(),
        number: text(&of.number),
        address: of.address.as_ref().map(address),
        ..PartyDraft::default()
    }
}

fn coverage(of: &CoverageForm, relationship: &str) -> Coverage {
    Coverage {
        sequence: of.sequence.clone(),
        relationship: relationship.to_owned(),
        group_number: text(&of.group_number),
        // A number of the group makes its name needless: SBR04 is for groups without one.
        group_name: if of.group_number.is_empty() { text(&of.group_name) } else { String::new() },
        insurance_type: of.insurance_type.clone(),
        filing: of.payer.filing.clone(),
    }
}

fn member(party: PartyDraft, of: &CoverageForm) -> PartyDraft {
    PartyDraft { number_kind: "MI".to_owned(), number: text(&of.member_id), ..party }
}

fn subscriber(form: &ClaimForm) -> Subscriber {
    let (of, own) = (&form.coverage, form.coverage.is_own());
    let claim = claim(form);
    let party = match (&of.subscriber, own) {
        (Some(other), false) => name(other),
        _ => person(&form.patient),
    };
    let (claims, dependents) = if own {
        (vec![claim], Vec::new())
    } else {
        let relationship = of.relationship.clone();
        let dependent =
            Dependent { relationship, party: person(&form.patient), claims: vec![claim] };
        (Vec::new(), vec![dependent])
    };
    Subscriber {
        coverage: coverage(of, if own { "18" } else { "" }),
        party: member(party, of),
        payer: payer(&of.payer),
        claims,
        dependents,
    }
}

fn claim(form: &ClaimForm) -> ClaimDraft {
    let accident = form.accident.as_ref();
    ClaimDraft {
        number: form.number.clone(),
        place: form.place.clone(),
        frequency: form.frequency.code().to_owned(),
        signed: form.signed,
        assignment: form.assignment.clone(),
        benefits: form.benefits.clone(),
        release: form.release.clone(),
        causes: accident.iter().map(|accident| accident.kind.clone()).collect(),
        accident_state: accident.map(|accident| accident.state.clone()).unwrap_or_default(),
        diagnoses: form.diagnoses.clone(),
        dates: dates(form),
        references: references(form),
        attachments: form
            .attachments
            .iter()
            .map(|paper| Attachment {
                kind: paper.kind.clone(),
                sent_by: paper.sent_by.clone(),
                number: text(&paper.number),
            })
            .collect(),
        patient_paid: form.patient_paid.filter(|cents| *cents > 0),
        remark: text(&form.remark),
        parties: parties(form),
        others: form.others.iter().map(|other| other_coverage(form, other)).collect(),
        lines: (0..form.lines.len()).filter_map(|at| line(form, at)).collect(),
        more: Vec::new(),
    }
}

fn dates(form: &ClaimForm) -> Vec<(String, Span)> {
    let stay = form.hospital.as_ref();
    let all = [
        ("431", form.onset),
        ("439", form.accident.as_ref().and_then(|accident| accident.date)),
        ("435", stay.and_then(|stay| stay.admitted)),
        ("096", stay.and_then(|stay| stay.discharged)),
    ];
    let given = |(kind, day): (&str, Option<_>)| {
        day.map(|day| (kind.to_owned(), Span { first: day, last: day }))
    };
    all.into_iter().filter_map(given).collect()
}

fn references(form: &ClaimForm) -> Vec<(String, String)> {
    let mut all = vec![("G1", &form.authorization), ("9F", &form.referral)];
    if form.frequency != super::Frequency::New {
        all.push(("F8", &form.payer_claim_number));
    }
    let filled = all.into_iter().filter(|(_, number)| !number.trim().is_empty());
    filled.map(|(kind, number)| (kind.to_owned(), text(number))).collect()
}

fn parties(form: &ClaimForm) -> Vec<(LoopId, PartyDraft)> {
    let mut all = Vec::new();
    all.extend(form.referring.as_ref().map(|of| (LoopId::L2310A, provider(of))));
    // Who treated stands apart only where that is not who bills.
    let rendering = form.rendering.as_ref().filter(|of| of.npi != form.billing.npi);
    all.extend(rendering.map(|of| {
        let party = PartyDraft { taxonomy: of.taxonomy.clone(), ..provider(of) };
        (LoopId::L2310B, party)
    }));
    all.extend(form.facility.as_ref().map(|of| {
        let party = PartyDraft { address: Some(address(&of.address)), ..provider(of) };
        (LoopId::L2310C, PartyDraft { person: false, ..party })
    }));
    all.extend(form.supervising.as_ref().map(|of| (LoopId::L2310D, provider(of))));
    all
}

fn other_coverage(form: &ClaimForm, of: &OtherForm) -> OtherCoverage {
    let known = of.decision.as_ref();
    let who = of.coverage.subscriber.as_ref().filter(|_| !of.coverage.is_own());
    let mut payer = payer(&of.coverage.payer);
    payer.references.extend(
        known
            .map(|known| &known.payer_claim_number)
            .filter(|number| !number.is_empty())
            .map(|number| ("F8".to_owned(), text(number))),
    );
    OtherCoverage {
        coverage: coverage(&of.coverage, &of.coverage.relationship),
        adjustments: known.map(|known| adjustments(&known.adjustments)).unwrap_or_default(),
        paid: known.map(|known| known.paid),
        owed: known.and_then(|known| known.owed),
        benefits: form.benefits.clone(),
        release: form.release.clone(),
        party: member(name(who.unwrap_or(&form.patient)), &of.coverage),
        payer,
        // The day stands at the lines where the payer decided on lines.
        decided: known.filter(|known| known.lines.is_empty()).and_then(|known| known.decided),
    }
}

fn adjustments(of: &[AdjustmentForm]) -> Vec<AdjustmentDraft> {
    of.iter()
        .map(|one| AdjustmentDraft {
            group: one.group.clone(),
            reason: one.reason.clone(),
            cents: one.cents,
        })
        .collect()
}

fn line(form: &ClaimForm, at: usize) -> Option<LineDraft> {
    let of = form.lines.get(at)?;
    let rendering = of.rendering.as_ref().map(|who| {
        let party = PartyDraft { taxonomy: who.taxonomy.clone(), ..provider(who) };
        (LoopId::L2420A, party)
    });
    let decided = form.others.iter().filter_map(|other| Some((other, other.decision.as_ref()?)));
    Some(LineDraft {
        procedure: of.procedure.clone(),
        modifiers: of.modifiers.clone(),
        description: text(&of.description),
        charge: of.charge,
        unit: if of.minutes { "MJ" } else { "UN" }.to_owned(),
        units: of.units.clone(),
        place: if of.place == form.place { String::new() } else { of.place.clone() },
        pointers: of.pointers.clone(),
        emergency: of.emergency,
        served: of.from.map(|from| Span { first: from, last: of.to.unwrap_or(from) }),
        references: vec![("6R".to_owned(), form.line_number(at))],
        attachments: Vec::new(),
        remark: text(&of.remark),
        drug: of.drug.as_ref().map(|drug| Drug {
            code: drug.code.clone(),
            quantity: drug.quantity.clone(),
            unit: drug.unit.clone(),
            prescription: String::new(),
        }),
        parties: rendering.into_iter().collect(),
        decisions: decided.filter_map(|(other, known)| decision(of, other, known, at)).collect(),
        more: Vec::new(),
    })
}

fn decision(of: &LineForm, other: &OtherForm, known: &DecisionForm, at: usize) -> Option<Decision> {
    let line = known.lines.get(at)?;
    Some(Decision {
        payer: other.coverage.payer.number.clone(),
        paid: line.paid,
        procedure: of.procedure.clone(),
        units: of.units.clone(),
        adjustments: adjustments(&line.adjustments),
        decided: known.decided,
    })
}
