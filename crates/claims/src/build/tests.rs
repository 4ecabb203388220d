//! Building, as a whole: what is written passes our own check, and what is wrong points at its field.

use super::{
    form::{
        AdjustmentForm, AttachmentForm, CoverageForm, DecisionForm, DrugForm, Frequency,
        LineDecisionForm, OtherForm, PersonForm,
    },
    gaps, repair,
    sample::{claim, day, provider},
    trial,
};
use crate::{Settings, batch::Sender};

fn settings() -> Settings {
    Settings::on(day("2026-03-02"))
}

fn fields(form: &super::ClaimForm) -> Vec<String> {
    gaps(form).into_iter().filter_map(|finding| finding.place.field).collect()
}

#[test]
fn a_full_form_is_written_and_passes() {
    let trial = trial(&claim("N1"), &Sender::default(), &settings());
    let said: Vec<_> = trial.findings.iter().map(|one| (&one.rule, &one.place)).collect();
    assert!(trial.passes(), "{said:?}");
    let texts: Vec<_> = trial.segments.iter().map(|one| one.text.as_str()).collect();
    for wanted in
        ["CLM*N1*145.5***11:B:1*Y*A*Y*Y", "REF*6R*N1L2", "NM1*82*1*NAIR*USHA****XX*1588667638"]
    {
        assert!(texts.contains(&wanted), "{wanted} is among {texts:?}");
    }
}

#[test]
fn an_incomplete_form_is_not_written_and_names_its_fields() {
    let mut form = claim("N1");
    form.coverage.payer.number.clear();
    form.patient.birth_date = None;
    form.lines[1].pointers = vec![3];
    assert_eq!(
        fields(&form),
        ["/patient/birth_date", "/coverage/payer/number", "/lines/1/pointers"]
    );
    assert!(
        trial(&form, &Sender::default(), &settings()).segments.is_empty(),
        "nothing is written"
    );
}

#[test]
fn a_replacement_needs_the_payers_number() {
    let mut form = claim("N1");
    form.frequency = Frequency::Replacement;
    assert_eq!(fields(&form), ["/payer_claim_number"]);
    form.payer_claim_number = "ICN77".into();
    let trial = trial(&form, &Sender::default(), &settings());
    let texts: Vec<_> = trial.segments.iter().map(|one| one.text.as_str()).collect();
    assert!(texts.contains(&"REF*F8*ICN77"));
    assert!(texts.iter().any(|text| text.starts_with("CLM*N1*145.5***11:B:7")));
}

#[test]
fn everything_that_a_form_can_hold_is_written_in_its_place() {
    let mut form = claim("N1");
    form.coverage.relationship = "19".into();
    form.coverage.sequence = "S".into();
    form.coverage.subscriber =
        Some(PersonForm { last: "SHARMA".into(), first: "ANAND".into(), ..PersonForm::default() });
    form.referring = Some(provider("RAO", "1003000126"));
    form.supervising = Some(provider("IYER", "1467560003"));
    form.lines[1].drug =
        Some(DrugForm { code: "00002143301".into(), quantity: "2".into(), unit: "ML".into() });
    form.attachments =
        vec![AttachmentForm { kind: "OZ".into(), sent_by: "EL".into(), number: "ATT1".into() }];
    let reason = |cents| vec![AdjustmentForm { group: "PR".into(), reason: "2".into(), cents }];
    form.others = vec![OtherForm {
        coverage: CoverageForm {
            sequence: "P".into(),
            relationship: "18".into(),
            member_id: "W2".into(),
            payer: super::PayerForm {
                name: "FIRST".into(),
                number: "88001".into(),
                filing: "CI".into(),
                address: None,
            },
            ..CoverageForm::default()
        },
        decision: Some(DecisionForm {
            paid: 10_000,
            decided: Some(day("2026-02-25")),
            lines: vec![
                LineDecisionForm { paid: 9_000, adjustments: reason(3_500) },
                LineDecisionForm { paid: 1_000, adjustments: reason(1_050) },
            ],
            ..DecisionForm::default()
        }),
    }];
    let trial = trial(&form, &Sender::default(), &settings());
    let said: Vec<_> = trial.findings.iter().map(|one| (&one.rule, &one.place)).collect();
    assert!(trial.passes(), "{said:?}");
    let texts: Vec<_> = trial.segments.iter().map(|one| one.text.as_str()).collect();
    for wanted in [
        "PAT*19",
        "NM1*QC*1*SHARMA*MEERA",
        "NM1*DN*1*RAO*USHA****XX*1003000126",
        "PWK*OZ*EL***AC*ATT1",
        "LIN**N4*00002143301",
        "SVD*88001*10*HC:J1100**1",
        "NM1*DQ*1*IYER*USHA****XX*1467560003",
    ] {
        assert!(texts.contains(&wanted), "{wanted} is among {texts:?}");
    }
}

#[test]
fn a_rule_that_fails_points_at_its_field_and_segment() {
    let mut form = claim("N1");
    form.billing.npi = "1245319590".into();
    form.lines[1].units = "0".into();
    let trial = trial(&form, &Sender::default(), &settings());
    assert!(!trial.passes());
    for (field, begins) in [("/billing/npi", "NM1*85"), ("/lines/1/units", "SV1*HC:J1100")] {
        let finding = trial.findings.iter().find(|one| one.place.field.as_deref() == Some(field));
        let finding = finding.unwrap_or_else(|| panic!("{field} is pointed at"));
        let at = trial.segments.iter().find(|one| Some(one.number) == finding.place.position);
        assert!(at.is_some_and(|one| one.text.starts_with(begins)), "{field} lights {begins}");
    }
}

#[test]
fn repairs_change_form_not_meaning_and_are_told() {
    let mut form = claim("N1");
    form.billing.phone = "(555) 555-0100".into();
    form.diagnoses[0] = "e11.65".into();
    form.patient.address.postal_code = "62701-0001".into();
    let done: Vec<_> = repair(&mut form).into_iter().map(|one| (one.field, one.after)).collect();
    let told = |field: &str, after: &str| (field.to_owned(), after.to_owned());
    assert_eq!(
        done,
        [
            told("/billing/phone", "5555550100"),
            told("/patient/address/postal_code", "627010001"),
            told("/diagnoses/0", "E1165")
        ]
    );
    assert!(repair(&mut form).is_empty(), "once is enough");
}

#[test]
fn a_number_whose_dashes_mean_something_keeps_them() {
    let mut form = claim("N1");
    form.coverage.member_id = " W-2 ".into();
    repair(&mut form);
    assert_eq!(form.coverage.member_id, "W-2", "the payer gave it so");
}

#[test]
fn names_in_other_letters_are_asked_for_in_latin_ones() {
    let mut form = claim("N1");
    form.patient.last = "செல்வம்".into();
    assert_eq!(fields(&form), ["/patient/last"], "payers' programs refuse them");
}

#[test]
fn a_form_survives_its_trip_through_the_screens() {
    let form = claim("N1");
    let json = serde_json::to_value(&form).unwrap();
    assert!(serde_json::from_value::<super::ClaimForm>(json).unwrap() == form);
}
