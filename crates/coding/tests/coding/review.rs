//! Billed against documented: up and down alike, and the words for each.

use nadi_coding::{
    check::Person,
    level::{Family, Status},
    review::{CodePack, Line, Review, State, Verdict, read_csv, review},
    suggest::{Visit, suggest},
};

// The numbers of this pack are made up: a practice brings its own.
const PACK: &str = "code,level_key,fee\nA0003,OV_EST_3,80.00\nA0004,OV_EST_4,120.00\n\
    A0005,OV_EST_5,170.50\nA0009,OV_EST_9,1\n";
const NOTE: &str = "Assessment:\nType 2 diabetes, not at goal.\nHypertension.\nPlan:\n\
    Increase metformin to 1000 mg twice a day. Review in 4 weeks.\n";

fn run(billed: &str) -> Review {
    let (billed, bad) = read_csv(billed);
    assert!(bad.is_empty(), "{bad:?}");
    let (pack, bad) = CodePack::read_csv(PACK);
    assert_eq!(bad.len(), 1, "an unknown level is named and left out");
    let visit = Visit {
        on: "2026-08-14".parse().unwrap(),
        person: Person::default(),
        family: Family::Office,
        status: Some(Status::Established),
        minutes: None,
    };
    review(&billed, &suggest(NOTE, visit), &pack)
}

type Row = (Option<String>, Option<String>, Verdict);

fn verdicts(review: &Review) -> Vec<Row> {
    let row = |line: &Line| (line.billed.clone(), line.supported.clone(), line.verdict);
    review.lines.iter().map(row).collect()
}

fn row(billed: &str, supported: &str, verdict: Verdict) -> Row {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    (some(billed), some(supported), verdict)
}

#[test]
fn both_directions_are_told_with_equal_weight() {
    let low = run("code\nA0003\nE11.65\nI10\n");
    assert_eq!(verdicts(&low)[0], row("A0003", "OV_EST_4", Verdict::Upgrade));
    assert_eq!(low.difference, 4_000, "120.00 less 80.00, to the cent");
    let high = run("code\nA0005\nE11.65\nI10\n");
    assert_eq!(verdicts(&high)[0], row("A0005", "OV_EST_4", Verdict::Downgrade));
    assert_eq!(high.difference, -5_050, "less is told like more");
    assert_eq!(high.lines[0].state, State::NotSupported);
}

#[test]
fn each_diagnosis_has_its_verdict() {
    let review = run("code\nE11.9\nJ18.9\nQ1234\n");
    assert_eq!(
        verdicts(&review),
        [
            row("E11.9", "E11.65", Verdict::MoreSpecific),
            row("J18.9", "", Verdict::Unsupported),
            row("Q1234", "", Verdict::CannotTell),
            row("", "I10", Verdict::New),
            row("", "Z79.84", Verdict::New),
            row("", "OV_EST_4", Verdict::New),
        ],
        "billed ones in their order, then what is missing"
    );
    assert!(review.lines[0].evidence.iter().all(|evidence| NOTE.contains(&evidence.quote)));
}

#[test]
fn money_is_only_told_where_both_fees_are_known() {
    let review = run("code\nE11.65\n");
    assert_eq!(
        (review.difference, review.without_fee),
        (0, 0),
        "no level was billed, no sum is made"
    );
}

#[test]
fn a_service_that_looks_like_a_diagnosis_is_none() {
    let pack = "code,level_key,fee\nG0439,,125.00\n";
    let (pack, _) = CodePack::read_csv(pack);
    let visit = Visit {
        on: "2026-08-14".parse().unwrap(),
        person: Person::default(),
        family: Family::Office,
        status: Some(Status::Established),
        minutes: None,
    };
    let (billed, _) = read_csv("code\nG0439\n");
    let found = suggest(NOTE, visit);
    let line = &review(&billed, &found, &pack).lines[0];
    assert_eq!(line.verdict, Verdict::CannotTell, "the practice's pack knows it as a service");
}
