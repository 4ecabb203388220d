//! What is written is read back the same.

use crate::kit::{fixture, texts};
use nadi_x12::{
    Separators,
    envelope::Envelope,
    professional::{ClaimBlock, ClaimReader, LoopId},
    response::{self, Acknowledgment, Response},
    write::{
        Address, AdjustmentDraft, Attachment, BillingProvider, ClaimDraft, Contact, Coverage,
        Decision, Dependent, Drug, Field, GroupHeader, InterchangeHeader, LineDraft, LoopDraft,
        OtherCoverage, PartyDraft, SegmentDraft, Span, Submission, Subscriber, Usage, WriteError,
        Writer, plain, write_acknowledgments, write_claims,
    },
};
use proptest::prelude::*;

fn headers(code: &str, version: &str) -> (InterchangeHeader, GroupHeader) {
    let [sender, receiver, date, time] =
        ["NADICLINIC", "CLEARING", "20260302", "0900"].map(str::to_owned);
    let zz = "ZZ".to_owned();
    let interchange = InterchangeHeader {
        sender_kind: zz.clone(),
        sender: sender.clone(),
        receiver_kind: zz,
        receiver: receiver.clone(),
        date: date.clone(),
        time: time.clone(),
        control: 42,
        acknowledge: true,
        usage: Usage::Test,
    };
    let group = GroupHeader {
        code: code.to_owned(),
        sender,
        receiver,
        date,
        time,
        control: 42,
        version: version.to_owned(),
    };
    (interchange, group)
}

/// A whole file of what is written into its one group.
fn file(
    code: &str,
    version: &str,
    write: impl FnOnce(&mut Writer) -> Result<(), WriteError>,
) -> Result<Vec<u8>, WriteError> {
    let (interchange, group) = headers(code, version);
    let mut writer = Writer::new(Separators::default(), true);
    writer.open_interchange(&interchange)?;
    writer.open_group(&group)?;
    write(&mut writer)?;
    writer.close_group()?;
    writer.close_interchange()?;
    writer.finish()
}

fn submission(providers: Vec<LoopDraft>) -> Submission {
    let contact = |name: &str, telephone: &str| Contact {
        name: name.into(),
        telephone: telephone.into(),
        mail: String::new(),
    };
    let party = |last: &str, number: &str| PartyDraft {
        last: last.into(),
        number_kind: "46".into(),
        number: number.into(),
        ..PartyDraft::default()
    };
    Submission {
        control: 42,
        reference: "BATCH42".into(),
        date: "20260302".into(),
        time: "0900".into(),
        purpose: "CH".into(),
        submitter: PartyDraft {
            contact: Some(contact("EDI DESK", "5555550100")),
            ..party("NADI CLINIC", "SUB42")
        },
        receiver: party("CLEARING HOUSE", "REC42"),
        providers,
    }
}

fn claims_file(providers: Vec<LoopDraft>) -> Vec<u8> {
    let submission = submission(providers);
    file("HC", "005010X222A1", |writer| write_claims(writer, &submission)).expect("can be written")
}

/// Loops of every claim, copied with what they stand under.
fn copies(bytes: &[u8]) -> Vec<LoopDraft> {
    let (mut reader, mut block, mut all) = (ClaimReader::new(bytes), ClaimBlock::new(), Vec::new());
    while reader.fill(&mut block).expect("readable") {
        for claim in block.claims() {
            let above =
                claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
            all.extend(LoopDraft::copy(above.chain(claim.loops())));
        }
    }
    all
}

fn faults(bytes: &[u8]) -> usize {
    let (mut segments, mut envelope, mut count) =
        (nadi_x12::Segments::new(bytes), Envelope::new(), 0);
    while let Some(segment) = segments.next_segment().expect("readable") {
        envelope.see(segment, &mut |_| count += 1);
    }
    envelope.finish(&mut |_| count += 1);
    count
}

#[test]
fn claims_that_were_read_are_written_the_same() {
    let bytes = fixture("every-loop.837");
    let read = copies(&bytes);
    assert_eq!(read.len(), 3, "three claims, each with what it stands under");
    let written = claims_file(read.clone());
    assert_eq!(faults(&written), 0, "counts and control numbers are right");
    let (mut before, mut after) = (texts(&bytes), texts(&written));
    // Each claim now stands under a provider of its own, so levels are numbered anew.
    for all in [&mut before, &mut after] {
        all.retain(|text| !["HL", "SE"].contains(&text.split('*').next().unwrap_or_default()));
    }
    let first =
        before.iter().position(|text| text.starts_with("CLM*PCN2")).expect("the fixture has it");
    assert!(after[..first] == before[..first], "to the end of the first claim, byte by byte");
    assert!(copies(&written).len() == read.len(), "and all claims are there");
}

#[test]
fn whole_levels_are_written_as_they_were() {
    let first = claims_file(copies(&fixture("every-loop.837")));
    let second = claims_file(copies(&first));
    assert!(first == second, "written, read and written again: the same bytes");
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn day(text: &str) -> nadi_base::Date {
    text.parse().expect("a day of the test")
}

fn provider() -> PartyDraft {
    PartyDraft {
        last: text("NADI CLINIC"),
        number_kind: text("XX"),
        number: text("1234567893"),
        address: Some(Address {
            street: text("100 CLINIC WAY"),
            city: text("SPRINGFIELD"),
            state: text("IL"),
            postal_code: text("627010001"),
            ..Address::default()
        }),
        taxonomy: text("207Q00000X"),
        references: vec![(text("EI"), text("951234567"))],
        ..PartyDraft::default()
    }
}

fn person(last: &str, first: &str, number: &str) -> PartyDraft {
    PartyDraft {
        person: true,
        last: text(last),
        first: text(first),
        number_kind: text(if number.is_empty() { "" } else { "MI" }),
        number: text(number),
        ..PartyDraft::default()
    }
}

fn payer(name: &str, number: &str) -> PartyDraft {
    PartyDraft {
        last: text(name),
        number_kind: text("PI"),
        number: text(number),
        ..PartyDraft::default()
    }
}

fn line() -> LineDraft {
    let served = Span { first: day("2026-02-20"), last: day("2026-02-21") };
    LineDraft {
        procedure: text("J3490"),
        modifiers: vec![text("25")],
        description: text("SOME DRUG"),
        charge: 12_550,
        unit: text("UN"),
        units: text("1"),
        pointers: vec![1, 2],
        emergency: true,
        served: Some(served),
        references: vec![(text("6R"), text("PCN1-1"))],
        drug: Some(Drug {
            code: text("00002143301"),
            quantity: text("2"),
            unit: text("ML"),
            prescription: text("RX1"),
        }),
        parties: vec![(LoopId::L2420E, person("RAO", "LATHA", ""))],
        decisions: vec![Decision {
            payer: text("88001"),
            paid: 4_000,
            procedure: text("J3490"),
            units: text("1"),
            adjustments: vec![AdjustmentDraft {
                group: text("CO"),
                reason: text("42"),
                cents: 8_550,
            }],
            decided: Some(day("2026-02-22")),
        }],
        ..LineDraft::default()
    }
}

fn claim() -> ClaimDraft {
    let other = OtherCoverage {
        coverage: Coverage {
            sequence: text("P"),
            relationship: text("01"),
            filing: text("CI"),
            ..Coverage::default()
        },
        adjustments: ["1", "2"]
            .map(|reason| AdjustmentDraft { group: text("PR"), reason: text(reason), cents: 500 })
            .to_vec(),
        paid: Some(4_000),
        owed: Some(1_000),
        benefits: text("Y"),
        release: text("Y"),
        party: person("SHARMA", "KAVYA", "W2"),
        payer: PartyDraft {
            references: vec![(text("F8"), text("ICN1"))],
            ..payer("FIRST PAYER", "88001")
        },
        decided: Some(day("2026-02-22")),
    };
    ClaimDraft {
        number: text("PCN1"),
        place: text("11"),
        frequency: text("1"),
        signed: true,
        assignment: text("A"),
        benefits: text("Y"),
        release: text("Y"),
        causes: vec![text("AA")],
        accident_state: text("TX"),
        diagnoses: vec![text("S93401A"), text("W010XXA")],
        dates: vec![(text("439"), Span { first: day("2026-02-01"), last: day("2026-02-01") })],
        references: vec![(text("G1"), text("AUTH1"))],
        attachments: vec![Attachment {
            kind: text("OZ"),
            sent_by: text("EL"),
            number: text("ATT1"),
        }],
        patient_paid: Some(2_000),
        remark: text("A REMARK"),
        parties: vec![(LoopId::L2310B, person("REDDY", "SITA", ""))],
        others: vec![other],
        lines: vec![line()],
        more: vec![SegmentDraft::of("K3", ["FREE TEXT"])],
    }
}

#[test]
fn a_draft_becomes_the_claim_that_it_says() {
    let subscriber = Subscriber {
        coverage: Coverage {
            sequence: text("S"),
            group_number: text("GRP1"),
            filing: text("CI"),
            ..Coverage::default()
        },
        party: person("SHARMA", "ANAND", "W1"),
        payer: payer("ACME", "99001"),
        claims: Vec::new(),
        dependents: vec![Dependent {
            relationship: text("19"),
            party: PartyDraft {
                born: Some((day("2015-05-05"), text("F"))),
                ..person("SHARMA", "MEERA", "")
            },
            claims: vec![claim()],
        }],
    };
    let billing =
        BillingProvider { party: provider(), pay_to: None, subscribers: vec![subscriber] };
    let written = claims_file(vec![LoopDraft::from(&billing)]);
    assert_eq!(faults(&written), 0, "the envelope is right");
    let lines = texts(&written);
    let wanted = [
        "HL*1**20*1",
        "PRV*BI*PXC*207Q00000X",
        "NM1*85*2*NADI CLINIC*****XX*1234567893",
        "N3*100 CLINIC WAY",
        "N4*SPRINGFIELD*IL*627010001",
        "REF*EI*951234567",
        "HL*2*1*22*1",
        "SBR*S**GRP1******CI",
        "NM1*IL*1*SHARMA*ANAND****MI*W1",
        "NM1*PR*2*ACME*****PI*99001",
        "HL*3*2*23*0",
        "PAT*19",
        "NM1*QC*1*SHARMA*MEERA",
        "DMG*D8*20150505*F",
        "CLM*PCN1*125.5***11:B:1*Y*A*Y*Y**AA:::TX",
        "DTP*439*D8*20260201",
        "PWK*OZ*EL***AC*ATT1",
        "AMT*F5*20",
        "REF*G1*AUTH1",
        "K3*FREE TEXT",
        "NTE*ADD*A REMARK",
        "HI*ABK:S93401A*ABF:W010XXA",
        "NM1*82*1*REDDY*SITA",
        "SBR*P*01*******CI",
        "CAS*PR*1*5**2*5",
        "AMT*D*40",
        "AMT*EAF*10",
        "OI***Y***Y",
        "NM1*IL*1*SHARMA*KAVYA****MI*W2",
        "NM1*PR*2*FIRST PAYER*****PI*88001",
        "DTP*573*D8*20260222",
        "REF*F8*ICN1",
        "LX*1",
        "SV1*HC:J3490:25::::SOME DRUG*125.5*UN*1***1:2**Y",
        "DTP*472*RD8*20260220-20260221",
        "REF*6R*PCN1-1",
        "LIN**N4*00002143301",
        "CTP****2*ML",
        "REF*XZ*RX1",
        "NM1*DK*1*RAO*LATHA",
        "SVD*88001*40*HC:J3490**1",
        "CAS*CO*42*85.5",
        "DTP*573*D8*20260222",
    ];
    let body = &lines[7..lines.len() - 3];
    assert_eq!(body, wanted, "every segment in the guide's order");
}

#[test]
fn acknowledgments_come_back_as_they_were() {
    let mut read: Vec<Acknowledgment> = Vec::new();
    let mut take = |found| {
        if let Response::Acknowledgment(found) = found {
            read.push(found);
        }
    };
    response::read(&fixture("answers.999")[..], &mut take).expect("readable");
    let written = file("FA", "005010X231A1", |writer| write_acknowledgments(writer, 1, &read))
        .expect("written");
    assert_eq!(faults(&written), 0, "the envelope is right");
    let mut again: Vec<Acknowledgment> = Vec::new();
    let mut take = |found| {
        if let Response::Acknowledgment(found) = found {
            again.push(found);
        }
    };
    response::read(&written[..], &mut take).expect("readable");
    assert!(read == again && !again.is_empty(), "read, written and read: the same record");
    let body = |bytes: &[u8]| {
        texts(bytes).into_iter().skip_while(|text| !text.starts_with("AK1")).collect::<Vec<_>>()
    };
    assert_eq!(body(&written)[..12], body(&fixture("answers.999"))[..12], "and the same segments");
}

#[test]
fn what_would_break_a_file_is_not_written() {
    let bad = |value: &str| {
        file("HC", "005010X222A1", |writer| {
            writer.open_set("837", "0001", "005010X222A1")?;
            writer.segment(&SegmentDraft::of("NTE", ["ADD", value]))?;
            writer.close_set()
        })
    };
    let refused = WriteError::Separator { tag: "NTE".into(), element: 2 };
    for value in ["A*B", "A~B", "A:B", "A\nB", "A\u{7f}\u{0}"] {
        assert_eq!(bad(value).err(), Some(refused.clone()), "{value:?}");
        let harmless = plain(value, Separators::default());
        assert!(bad(&harmless).is_ok(), "{value:?} made harmless");
    }
    assert_eq!(
        plain("  a ~~ b^c\r\n", Separators::default()),
        "a b c",
        "single blanks, none at the ends"
    );
    let mut writer = Writer::new(Separators::default(), false);
    assert_eq!(
        writer.segment(&SegmentDraft::of("N3", ["A"])),
        Err(WriteError::Order),
        "no set is open"
    );
    let (interchange, _) = headers("HC", "");
    let large = InterchangeHeader { control: 1_000_000_000, ..interchange.clone() };
    assert_eq!(
        writer.open_interchange(&large),
        Err(WriteError::Control(1_000_000_000)),
        "ten digits"
    );
    writer.open_interchange(&interchange).expect("the first");
    assert_eq!(writer.open_interchange(&interchange), Err(WriteError::Order), "one at a time");
    assert_eq!(writer.finish().err(), Some(WriteError::Order), "not while something is open");
}

fn value() -> impl Strategy<Value = String> {
    "[A-Z0-9 .,'()/&+@ÑÜ-]{0,20}"
}

proptest! {
    #[test]
    fn any_segment_is_read_as_it_was_written(
        tag in "[A-Z][A-Z0-9]{1,2}",
        fields in prop::collection::vec(prop::collection::vec(value(), 1..4), 1..12),
    ) {
        // The envelope's own segments have counts of their own; `ISA` would begin an interchange.
        prop_assume!(!["ISA", "IEA", "GS", "GE", "ST", "SE"].contains(&tag.as_str()));
        let draft = SegmentDraft::new(&tag, fields.iter().cloned().map(Field::Parts));
        let written = file("HC", "005010X222A1", |writer| {
            writer.open_set("999", "0001", "005010X222A1")?;
            writer.segment(&draft)?;
            writer.close_set()
        }).expect("nothing in it separates");
        let mut segments = nadi_x12::Segments::new(&written[..]);
        let mut seen = false;
        while let Some(segment) = segments.next_segment().expect("readable") {
            if segment.position().in_set != 2 {
                continue;
            }
            seen = true;
            prop_assert_eq!(segment.get(0), tag.as_bytes());
            for (at, parts) in fields.iter().enumerate() {
                for (number, part) in parts.iter().enumerate() {
                    prop_assert_eq!(segment.component(at + 1, number + 1), part.as_bytes(), "element {} part {}", at, number);
                }
            }
        }
        prop_assert!(seen, "the segment is there");
    }
}
