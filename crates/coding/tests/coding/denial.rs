//! Why a payer may refuse a code: each rule fires where it should, and is silent where it should not.

use nadi_coding::{
    check::Person,
    denial::{Asked, of_finding, risks},
    level::{Family, Status, levels},
    review::Verdict,
    suggest::{Suggestions, Visit, Want, suggest},
};

const FULL: &str = "Subjective:\nCough for three days. No fever.\nObjective:\nBP 150/94.\nAssessment:\n\
    Type 2 diabetes, not at goal.\nHypertension.\nPossible pneumonia.\nPlan:\nIncrease metformin to 1000 mg \
    twice a day. Review in 4 weeks.\n";
const THIN: &str = "Assessment:\nHypertension.\n";

fn of(note: &str) -> Suggestions {
    let on = "2026-08-14".parse().unwrap();
    let person = Person::default();
    let status = Some(Status::Established);
    suggest(note, Visit { on, person, family: Family::Office, status, minutes: None })
}

fn rules(
    note: &str,
    code: &str,
    level: &str,
    verdict: Verdict,
    modifiers: &[&str],
) -> Vec<&'static str> {
    let modifiers: Vec<String> = modifiers.iter().map(|text| (*text).to_owned()).collect();
    let asked = Asked {
        code,
        level: levels().iter().find(|one| one.key == level),
        modifiers: &modifiers,
        verdict,
        on: "2026-08-14".parse().unwrap(),
        seen_before: true,
        service: false,
    };
    risks(asked, &of(note)).into_iter().map(|risk| risk.rule).collect()
}

#[test]
fn each_rule_fires_where_it_should() {
    use Verdict as V;
    for (note, code, level, verdict, modifiers, rule) in [
        (FULL, "J18.9", "", V::Unsupported, vec![], "DR-UNCERTAIN"),
        (FULL, "J18.9", "", V::Unsupported, vec![], "DR-UNSUPPORTED"),
        (FULL, "E11", "", V::MoreSpecific, vec![], "DR-CODE"),
        (FULL, "A0005", "OV_EST_5", V::Downgrade, vec![], "DR-TIME"),
        (THIN, "A0004", "OV_EST_4", V::Downgrade, vec![], "DR-THIN"),
        (FULL, "A0014", "OV_NEW_4", V::Match, vec![], "DR-NEW"),
        (THIN, "A0003", "OV_EST_3", V::Match, vec!["25"], "DR-25"),
    ] {
        let found = rules(note, code, level, verdict, &modifiers);
        assert!(found.contains(&rule), "{rule} for {code}: {found:?}");
    }
}

#[test]
fn a_code_that_the_note_supports_has_no_risk() {
    assert_eq!(rules(FULL, "E11.65", "", Verdict::Match, &[]), [""; 0]);
    assert_eq!(rules(FULL, "A0004", "OV_EST_4", Verdict::Match, &["25"]), [""; 0]);
    assert_eq!(of_finding("DX-ADD"), None, "what can be told further is no reason to refuse");
}

#[test]
fn each_part_of_a_note_says_what_it_lacks() {
    let full = of(FULL).quality;
    assert!(full.iter().all(|part| part.score == 100), "{full:?}");
    let thin: Vec<Want> = of(THIN).quality.into_iter().flat_map(|part| part.missing).collect();
    for want in [Want::Complaint, Want::Denied, Want::Finding, Want::Plan, Want::FollowUp] {
        assert!(thin.contains(&want), "{want:?} is not there");
    }
}
