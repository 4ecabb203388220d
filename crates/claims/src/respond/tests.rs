//! Reports read and brought together with what was sent.

use super::{
    Answer, Ledger, MatchedBy, Payment, Sent, SentLine, Verdict, acknowledge,
    acknowledge_interchange, remit, status,
};
use crate::build::sample::day;
use nadi_x12::response::{Response, read};

fn sent(number: &str, set: &str, first: u32, last: u32) -> Sent {
    let line = |at: u32, procedure: &str, charge| SentLine {
        control: format!("{number}L{at}"),
        procedure: procedure.into(),
        modifiers: Vec::new(),
        charge,
        from: Some(day("2026-02-20")),
    };
    Sent {
        number: number.into(),
        interchange: 207_000_000,
        group: 207_000_001,
        set_control: set.into(),
        reference: format!("207000000{set}"),
        first,
        last,
        payer_number: String::new(),
        member: "W1".into(),
        charge: 14_550,
        served: Some((day("2026-02-20"), day("2026-02-20"))),
        lines: vec![line(1, "G0439", 12_500), line(2, "J1100", 2_050)],
    }
}

fn ledger() -> Ledger {
    let mut third = sent("NADI0000000000000003", "0003", 15, 30);
    third.payer_number = "ICN3".into();
    Ledger::new(vec![sent("A1", "0001", 15, 30), sent("A2", "0002", 15, 30), third])
}

fn report(body: &str) -> Response {
    let text = format!(
        "ISA*00*          *00*          *ZZ*CLEARING       *ZZ*NADICLINIC     *260303*0900*^*00501*000000009*0*P*:~\
         GS*XX*CLEARING*NADI*20260303*0900*9*X*005010~{body}GE*1*9~IEA*1*000000009~"
    );
    let mut found = None;
    read(text.as_bytes(), |response| found = found.take().or(Some(response))).unwrap();
    found.unwrap()
}

fn summary(answers: &[Answer]) -> Vec<(Option<usize>, Verdict, String)> {
    let one = |answer: &Answer| (answer.sent, answer.verdict, answer.codes.join(" "));
    answers.iter().map(one).collect()
}

#[test]
fn a_refused_interchange_refuses_all_its_claims() {
    let text = "ISA*00*          *00*          *ZZ*CLEARING       *ZZ*NADICLINIC     *260303*0900*^*00501*000000009*0*P*:~\
        TA1*207000000*260302*0930*R*006~IEA*0*000000009~";
    let mut answers = Vec::new();
    read(text.as_bytes(), |response| {
        if let Response::Interchange(answer) = response {
            answers = acknowledge_interchange(&answer, &ledger());
        }
    })
    .unwrap();
    assert_eq!(answers.len(), 3);
    assert!(answers.iter().all(|answer| answer.verdict == Verdict::Refused));
}

#[test]
fn a_999_refuses_one_set_and_names_the_claim_by_its_position() {
    let Response::Acknowledgment(of) = report(
        "ST*999*0001*005010X231A1~AK1*HC*207000001*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~\
         AK2*837*0002*005010X222A1~IK3*NM1*18**8~IK4*9*67*7*BAD~IK5*R*5~AK2*837*0003~IK5*E~AK9*P*3*3*2~SE*10*0001~",
    ) else {
        panic!("a 999")
    };
    assert_eq!(
        summary(&acknowledge(&of, &ledger())),
        [
            (Some(0), Verdict::Received, String::new()),
            (Some(1), Verdict::Refused, "999:NM1:9:7".into()),
            (Some(2), Verdict::Received, String::new()),
        ],
        "small transactions: one refused claim sinks no other"
    );
}

#[test]
fn in_a_set_of_two_the_error_goes_to_its_claim_and_both_are_refused() {
    let ledger = Ledger::new(vec![sent("B1", "0001", 15, 30), sent("B2", "0001", 31, 50)]);
    let of = |error: &str| {
        let text = format!(
            "ST*999*0001*005010X231A1~AK1*HC*207000001*005010X222A1~AK2*837*0001~{error}IK5*R*5~AK9*R*1*1*0~SE*6*0001~"
        );
        let Response::Acknowledgment(of) = report(&text) else { panic!("a 999") };
        summary(&acknowledge(&of, &ledger))
    };
    let both = |first: &str, second: &str| {
        vec![
            (Some(0), Verdict::Refused, first.to_owned()),
            (Some(1), Verdict::Refused, second.to_owned()),
        ]
    };
    assert_eq!(of("IK3*SV1*40**8~"), both("999:5", "999:SV1::8"), "by position");
    assert_eq!(
        of("IK3*SV1*40**8~CTX*CLM01:B1~"),
        both("999:SV1::8", "999:5"),
        "the number that the receiver gives goes first"
    );
    assert_eq!(of("IK3*NM1*8*2010AA*8~"), both("999:NM1::8", "999:NM1::8"), "above both");
}

#[test]
fn a_277ca_takes_and_refuses_and_brings_the_payers_number() {
    let Response::Status(of) = report(
        "ST*277*0001*005010X214~BHT*0085*08*R1*20260303*0900*TH~HL*1**20*1~NM1*PR*2*ACME*****PI*99001~\
         TRN*1*T1~HL*2*1*21*1~NM1*41*2*NADI*****46*N~TRN*2*2070000000001~STC*A1:19:PR*20260303*WQ*145.5~\
         HL*3*2*19*1~NM1*85*2*NADI*****XX*1245319599~HL*4*3*PT~NM1*QC*1*SHARMA*MEERA****MI*W1~TRN*2*A1~\
         STC*A2:20:PR*20260303*WQ*145.5~REF*1K*ICN1~HL*5*3*PT~NM1*QC*1*RAO*LATA****MI*W1~TRN*2*A2~\
         STC*A3:21:85*20260303*U*145.5******A8:562:85~HL*6*3*PT~NM1*QC*1*RAO*LATA****MI*W1~TRN*2*ZZ~\
         STC*A2:20:PR*20260303*WQ*145.5~DTP*472*D8*20260220~SE*22*0001~",
    ) else {
        panic!("a 277CA")
    };
    let answers = status(&of, &ledger());
    assert_eq!(
        summary(&answers),
        [
            (Some(0), Verdict::Accepted, "A2:20:PR".into()),
            (Some(1), Verdict::Refused, "A3:21:85 A8:562:85".into()),
            (None, Verdict::Accepted, "A2:20:PR".into()),
        ]
    );
    assert_eq!(answers[0].payer_number, "ICN1", "replacing the claim will need it");
    assert_eq!(answers[0].layer.number(), 2, "the payer says so");
    assert_eq!(answers[2].candidates, [0, 1, 2], "offered, never matched");
}

const PAYMENT: &str = "ST*835*0001~BPR*I*90*C*ACH************20260310~TRN*1*EFT1*1999001~N1*PR*ACME*XV*99001~N1*PE*NADI*XX*1245319599~LX*1~";

fn remitted(claims: &str, ledger: &Ledger) -> Vec<Answer> {
    let Response::Remittance(of) = report(&format!("{PAYMENT}{claims}SE*9*0001~")) else {
        panic!("an 835")
    };
    remit(&of, ledger)
}

#[test]
fn an_835_posts_by_number_and_lines_by_theirs() {
    let answers = remitted(
        "CLP*A1*1*145.5*90*10*CI*ICN1~SVC*HC:J1100*20.5*0**1~DTM*472*20260220~CAS*CO*97*20.5~REF*6R*A1L2~\
         SVC*HC:G0439*125*90**1~DTM*472*20260220~CAS*CO*45*25~CAS*PR*3*10~",
        &ledger(),
    );
    let posting = answers[0].posting.as_ref().unwrap();
    assert_eq!((answers[0].matched_by, answers[0].verdict), (MatchedBy::Number, Verdict::Paid));
    assert_eq!((posting.paid, posting.patient_share), (9_000, 1_000));
    let lines: Vec<_> =
        posting.lines.iter().map(|line| (line.line, line.paid, line.allowed)).collect();
    assert_eq!(
        lines,
        [(1, 0, 0), (0, 9_000, 10_000)],
        "by our number, and by code, charge and day"
    );
    assert_eq!(answers[0].codes[0], "CO-45", "the largest reason first");
}

#[test]
fn numbers_cut_to_twenty_and_the_payers_own_are_enough_but_no_more() {
    let long = "NADI0000000000000003X";
    let answers = remitted(
        &format!(
            "CLP*{long}*1*145.5*10*0*CI*X~CLP*GARBLED*1*145.5*10*0*CI*ICN3~CLP*A9*1*145.5*10*0*CI*X9~NM1*IL*1*S*M****MI*W1~"
        ),
        &ledger(),
    );
    let by: Vec<_> = answers.iter().map(|answer| (answer.sent, answer.matched_by)).collect();
    assert_eq!(
        by,
        [
            (Some(2), MatchedBy::NumberStart),
            (Some(2), MatchedBy::PayerNumber),
            (None, MatchedBy::Nothing)
        ]
    );
    assert_eq!(answers[2].candidates, [0, 1, 2], "same member and charge: offered, not posted");
}

#[test]
fn denied_reversed_and_corrected_net_to_what_was_paid() {
    let answers = remitted(
        "CLP*A1*22*-145.5*-90*0*CI*ICN1~CLP*A1*1*145.5*80*0*CI*ICN2~CAS*CO*45*65.5~CLP*A2*4*145.5*0*0*CI*ICN4~CAS*CO*197*145.5~\
         CLP*A2*1*145.5*0*145.5*CI*ICN5~CAS*PR*1*145.5~",
        &ledger(),
    );
    let verdicts: Vec<_> = answers.iter().map(|answer| answer.verdict).collect();
    assert_eq!(
        verdicts,
        [Verdict::Reversed, Verdict::Paid, Verdict::Denied, Verdict::Paid],
        "left to the patient is decided, not denied"
    );
    let net: i64 =
        answers[..2].iter().filter_map(|answer| Some(answer.posting.as_ref()?.paid)).sum();
    assert_eq!(net + 9_000, 8_000, "after the first payment of 90.00");
}

#[test]
fn the_same_payment_is_known_again() {
    let of = |text: &str| match report(&format!("{text}SE*7*0001~")) {
        Response::Remittance(of) => Payment::of(&of),
        _ => panic!("an 835"),
    };
    assert_eq!(of(PAYMENT), of(PAYMENT));
    assert_ne!(of(PAYMENT), of(&PAYMENT.replace("EFT1", "EFT2")));
}
