//! Writes claims of many kinds into a folder, so that other programs can look at them: `written FOLDER`.
//! Prints how many.
#![expect(clippy::print_stdout, reason = "an example talks to who runs it")]

use nadi_base::Date;
use nadi_claims::{
    batch::{Controls, Moment, Sender, write},
    build::{
        AccidentForm, AddressForm, AdjustmentForm, AttachmentForm, ClaimForm, CoverageForm,
        DecisionForm, DrugForm, Frequency, LineDecisionForm, LineForm, OtherForm, PayerForm,
        PersonForm, ProviderForm, StayForm, draft,
    },
};
use nadi_x12::write::BillingProvider;
use std::{error::Error, fs, path::Path};

/// What a claim may have beside the plain things; each is put into every claim whose number has its bit.
const MORE: [fn(&mut ClaimForm); 9] = [
    |form| {
        form.coverage.relationship = "19".into();
        form.coverage.subscriber = Some(person("SHARMA", "KAVYA", "1966-03-03", "F"));
    },
    |form| {
        form.coverage.sequence = "S".into();
        form.others.push(other());
    },
    |form| {
        form.accident =
            Some(AccidentForm { kind: "AA".into(), date: day("2026-02-01"), state: "TX".into() });
    },
    |form| {
        form.place = "21".into();
        form.hospital =
            Some(StayForm { admitted: day("2026-02-19"), discharged: day("2026-02-22") });
        form.facility =
            Some(ProviderForm { person: false, ..provider("NADI NORTH", "", "1467560003") });
    },
    |form| {
        form.frequency = Frequency::Replacement;
        form.payer_claim_number = "ICN77".into();
        form.remark = "ONE LINE WAS WRONG".into();
    },
    |form| {
        form.pay_to = Some(address("PO BOX 9"));
        form.referring = Some(provider("RAO", "LATHA", "1245319599"));
        form.referral = "RFL1".into();
    },
    |form| {
        form.supervising = Some(provider("IYER", "KAMAL", "1003000126"));
        form.authorization = "AUTH1".into();
        form.onset = day("2026-02-10");
    },
    |form| {
        form.attachments.push(AttachmentForm {
            kind: "OZ".into(),
            sent_by: "EL".into(),
            number: "ATT1".into(),
        });
        form.patient_paid = Some(2_000);
    },
    |form| {
        let line = &mut form.lines[1];
        line.drug =
            Some(DrugForm { code: "00002143301".into(), quantity: "2".into(), unit: "ML".into() });
        line.to = day("2026-02-21");
        line.modifiers = vec!["JZ".into()];
        line.place = "22".into();
        line.emergency = true;
        line.remark = "LEFT ARM".into();
        line.rendering = Some(provider("REDDY", "SITA", "1306849450"));
    },
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("a folder is missing")?;
    fs::create_dir_all(&folder)?;
    let date = day("2026-03-02").ok_or("a day")?;
    let sender = Sender {
        name: "NADI CLINIC".into(),
        number: "SUB51".into(),
        contact: "EDI DESK".into(),
        phone: "5555550100".into(),
        receiver_name: "CLEARING HOUSE".into(),
        receiver: "REC51".into(),
        test: true,
    };
    let providers = (0..1u32 << MORE.len()).map(provider_of).collect::<Result<Vec<_>, _>>()?;
    for (number, claims) in (1..).zip(providers.chunks(64)) {
        let controls = Controls { interchange: number, group: number };
        let moment = Moment { date, time: "0900".into() };
        let written = write(&sender, &moment, controls, claims, 16)?;
        fs::write(Path::new(&folder).join(format!("{number}.837")), written.bytes)?;
    }
    println!("{} claims", providers.len());
    Ok(())
}

/// The claim of a number: each of its bits adds something.
fn provider_of(number: u32) -> Result<BillingProvider, String> {
    let mut form = plain(number);
    for (_, more) in MORE.iter().enumerate().filter(|(bit, _)| number & 1 << bit != 0) {
        more(&mut form);
    }
    draft(&form).map_err(|gaps| format!("claim {number}: {gaps:?}"))
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn address(street: &str) -> AddressForm {
    AddressForm {
        street: street.into(),
        more: String::new(),
        city: "AUSTIN".into(),
        state: "TX".into(),
        postal_code: "787010003".into(),
    }
}

fn provider(last: &str, first: &str, npi: &str) -> ProviderForm {
    ProviderForm {
        person: true,
        last: last.into(),
        first: first.into(),
        npi: npi.into(),
        taxonomy: "207Q00000X".into(),
        address: address("7 NORTH RD"),
        ..ProviderForm::default()
    }
}

fn person(last: &str, first: &str, born: &str, sex: &str) -> PersonForm {
    PersonForm {
        last: last.into(),
        first: first.into(),
        middle: String::new(),
        birth_date: day(born),
        sex: sex.into(),
        address: address("5 OAK AVE"),
    }
}

fn payer(name: &str, number: &str) -> PayerForm {
    PayerForm { name: name.into(), number: number.into(), filing: "CI".into(), address: None }
}

fn line(procedure: &str, cents: i64, pointers: Vec<u8>) -> LineForm {
    LineForm {
        procedure: procedure.into(),
        charge: cents,
        units: "1".into(),
        from: day("2026-02-20"),
        pointers,
        ..LineForm::default()
    }
}

fn plain(number: u32) -> ClaimForm {
    ClaimForm {
        number: format!("C{number:05}"),
        billing: ProviderForm {
            person: false,
            tax_id: "951234567".into(),
            phone: "5555550111".into(),
            ..provider("NADI CLINIC", "", "1234567893")
        },
        patient: person("SHARMA", "MEERA", "1990-05-05", "F"),
        coverage: CoverageForm {
            sequence: "P".into(),
            payer: payer("ACME HEALTH PLAN", "99001"),
            member_id: "W000000001".into(),
            group_number: "GRP1".into(),
            relationship: "18".into(),
            ..CoverageForm::default()
        },
        rendering: Some(provider("NAIR", "USHA", "1588667638")),
        place: "11".into(),
        diagnoses: vec!["E1165".into(), "I10".into()],
        lines: vec![line("G0439", 12_500, vec![1, 2]), line("J1100", 2_050, vec![1])],
        signed: true,
        assignment: "A".into(),
        benefits: "Y".into(),
        release: "Y".into(),
        ..ClaimForm::default()
    }
}

/// Another payer that paid first.
fn other() -> OtherForm {
    let decided = |paid, cents| LineDecisionForm {
        paid,
        adjustments: vec![AdjustmentForm { group: "CO".into(), reason: "45".into(), cents }],
    };
    OtherForm {
        coverage: CoverageForm {
            sequence: "P".into(),
            payer: payer("FIRST PAYER", "88001"),
            member_id: "W000000002".into(),
            relationship: "18".into(),
            ..CoverageForm::default()
        },
        decision: Some(DecisionForm {
            paid: 12_000,
            owed: Some(2_550),
            decided: day("2026-02-25"),
            payer_claim_number: "ICN1".into(),
            adjustments: Vec::new(),
            lines: vec![decided(10_000, 2_500), decided(2_000, 50)],
        }),
    }
}
