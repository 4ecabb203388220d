//! What a note supports, with the words that support it.

use nadi_coding::{
    check::Person,
    level::{Family, ProblemKind, Status},
    suggest::{Suggestions, Visit, suggest},
};

const NOTE: &str = "Subjective:\n52 year old man here for follow up of diabetes and hypertension. \
    No chest pain. Mother had stroke.\n\nObjective:\nBP 150/94, pulse 82.\n\nAssessment:\n\
    1. Type 2 diabetes, not at goal.\n2. Hypertension, uncontrolled.\n3. Possible pneumonia.\n\n\
    Plan:\nIncrease metformin to 1000 mg twice a day. Start amlodipine 5 mg once daily. Check lipid \
    profile and creatinine. Review in 4 weeks. Total time 42 minutes.\n";

fn of(note: &str, status: Option<Status>) -> Suggestions {
    let on = "2026-08-14".parse().unwrap();
    let person = Person { female: Some(false), years: Some(52) };
    suggest(note, Visit { on, person, family: Family::Office, status, minutes: None })
}

fn codes(note: &str) -> Vec<String> {
    let found = of(note, Some(Status::Established)).diagnoses;
    found.into_iter().map(|diagnosis| diagnosis.code.to_string()).collect()
}

#[test]
fn what_is_assessed_is_coded_and_what_is_uncertain_is_not() {
    assert_eq!(
        codes(NOTE),
        ["E11.65", "I10", "Z79.84"],
        "possible pneumonia is no code, nor is the mother's stroke; the tablets for diabetes are"
    );
    let gaps = of(NOTE, Some(Status::Established)).gaps;
    assert!(gaps.iter().any(|gap| gap.rule == "GAP-UNCERTAIN"), "but it is asked for");
}

#[test]
fn every_suggestion_quotes_the_note() {
    let found = of(NOTE, Some(Status::Established));
    let quoted = found.diagnoses.iter().flat_map(|diagnosis| &diagnosis.evidence);
    let problems = found.elements.problems.iter().flat_map(|problem| &problem.evidence);
    let data = found.elements.data.iter().flat_map(|item| &item.evidence);
    let risk = found.elements.risk.iter().flat_map(|decision| &decision.evidence);
    let time = found.elements.minutes.iter().map(|minutes| &minutes.evidence);
    let mut count = 0;
    for evidence in quoted.chain(problems).chain(data).chain(risk).chain(time) {
        let there: String =
            NOTE.chars().skip(evidence.start).take(evidence.end - evidence.start).collect();
        assert_eq!(there, evidence.quote, "the quote stands where it is said to stand");
        count += 1;
    }
    assert!(count >= 8, "{count} pieces of evidence");
}

#[test]
fn the_level_says_what_drove_it() {
    let found = of(NOTE, Some(Status::Established));
    let kinds: Vec<_> = found.elements.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds[..2], [ProblemKind::Exacerbation, ProblemKind::Exacerbation]);
    let level = found.levels[0].level.as_ref().unwrap();
    assert_eq!(
        level.by_decision.map(|level| level.key),
        Some("OV_EST_4"),
        "not at goal, and drugs changed"
    );
    assert_eq!(level.by_time.map(|level| level.key), Some("OV_EST_5"), "42 minutes were stated");
}

#[test]
fn a_patient_of_unknown_status_gets_both_answers() {
    let found = of(NOTE, None);
    let keys: Vec<_> =
        found.levels.iter().map(|level| level.level.as_ref().unwrap().level.key).collect();
    assert_eq!(keys, ["OV_NEW_4", "OV_EST_5"], "nothing is guessed");
    assert!(found.gaps.iter().any(|gap| gap.rule == "GAP-STATUS"), "and it is asked");
}

#[test]
fn conditions_that_belong_together_become_one_code() {
    let combined =
        "Assessment:\nType 2 diabetes. Diabetic neuropathy.\nHypertension. Heart failure.\n";
    assert_eq!(codes(combined), ["E11.40", "I11.0", "I50.9"], "by the list's own “with”");
}

#[test]
fn the_side_comes_from_the_line() {
    assert_eq!(codes("Assessment:\nRight knee pain.\n"), ["M25.561"]);
}

#[test]
fn a_list_of_drugs_is_no_decision() {
    let listed = "Current medications:\nMetformin 500 mg twice a day.\nAssessment:\nHypertension.\nPlan:\nRest advised.\n";
    let risk = of(listed, Some(Status::Established)).elements.risk;
    assert!(risk.iter().all(|decision| !format!("{:?}", decision.kind).contains("Prescription")));
}

#[test]
fn an_empty_note_supports_nothing_and_says_so() {
    for note in ["", "hello", "\u{0}\u{feff}", "Plan:\n"] {
        let found = of(note, Some(Status::Established));
        assert!(found.diagnoses.is_empty(), "nothing was said");
        assert!(found.levels[0].level.is_err(), "no level is told");
    }
}
