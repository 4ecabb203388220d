//! A claim without any fault, for tests.

use super::form::{
    AddressForm, ClaimForm, CoverageForm, LineForm, PayerForm, PersonForm, ProviderForm,
};
use nadi_base::Date;

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn address(street: &str) -> AddressForm {
    AddressForm {
        street: street.into(),
        more: String::new(),
        city: "SPRINGFIELD".into(),
        state: "IL".into(),
        postal_code: "627010001".into(),
    }
}

pub(crate) fn provider(last: &str, npi: &str) -> ProviderForm {
    ProviderForm {
        person: true,
        last: last.into(),
        first: "USHA".into(),
        npi: npi.into(),
        taxonomy: "207Q00000X".into(),
        ..ProviderForm::default()
    }
}

pub(crate) fn line(procedure: &str, cents: i64) -> LineForm {
    LineForm {
        procedure: procedure.into(),
        charge: cents,
        units: "1".into(),
        from: Some(day("2026-02-20")),
        pointers: vec![1],
        ..LineForm::default()
    }
}

pub(crate) fn claim(number: &str) -> ClaimForm {
    ClaimForm {
        number: number.into(),
        billing: ProviderForm {
            person: false,
            last: "NADI CLINIC".into(),
            first: String::new(),
            tax_id: "123456780".into(),
            address: address("100 CLINIC WAY"),
            phone: "5555550100".into(),
            ..provider("", "1245319599")
        },
        patient: PersonForm {
            last: "SHARMA".into(),
            first: "MEERA".into(),
            birth_date: Some(day("1990-05-05")),
            sex: "F".into(),
            address: address("5 OAK AVE"),
            ..PersonForm::default()
        },
        coverage: CoverageForm {
            sequence: "P".into(),
            payer: PayerForm {
                name: "ACME HEALTH PLAN".into(),
                number: "99001".into(),
                filing: "CI".into(),
                address: None,
            },
            member_id: "W000000001".into(),
            relationship: "18".into(),
            ..CoverageForm::default()
        },
        rendering: Some(provider("NAIR", "1588667638")),
        place: "11".into(),
        diagnoses: vec!["E1165".into(), "I10".into()],
        lines: vec![line("G0439", 12_500), line("J1100", 2_050)],
        signed: true,
        assignment: "A".into(),
        benefits: "Y".into(),
        release: "Y".into(),
        ..ClaimForm::default()
    }
}
