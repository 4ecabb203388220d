//! The gentle flags: raised where a table says so, and nowhere else.

use nadi_base::Language;
use nadi_clinical::flag::{Facts, Flag, Rule, look};
use nadi_clinical::note::draft;
use nadi_clinical::visit::parse;

fn flags(talk: &str, age: Option<u16>) -> Vec<Flag> {
    let turns = parse(talk);
    let draft = draft(&turns, Language::En);
    look(Facts::of(&draft, &turns, age))
}

#[track_caller]
fn check(talk: &str, age: Option<u16>, expected: &[(Rule, &str)]) {
    let flags = flags(talk, age);
    let raised: Vec<(Rule, &str)> =
        flags.iter().map(|flag| (flag.rule, flag.subject.as_str())).collect();
    assert_eq!(raised, expected, "{flags:?}");
    let turns = parse(talk);
    for span in flags.iter().flat_map(|flag| &flag.evidence) {
        let said = &turns[span.turn].text;
        let quote: String = said.chars().skip(span.start).take(span.end - span.start).collect();
        assert_eq!(quote, span.quote, "a flag quotes what was said");
    }
    for flag in &flags {
        assert!(flag.words().ends_with('.'), "a sentence: {}", flag.words());
    }
}

const ASKED: &str = "[doctor] Any allergies?\n[patient] No allergies.\n";

#[test]
fn an_allergy_against_a_drug() {
    let talk = "[patient] I am allergic to penicillin.\n\
        [doctor] Take amoxicillin 500 mg three times a day for five days. Review after five days.";
    check(talk, Some(30), &[(Rule::AllergyAgainstDrug, "amoxicillin")]);
    let other = talk.replace("amoxicillin", "azithromycin").replace("three times", "once");
    check(&other, Some(30), &[]);
}

#[test]
fn a_slip_of_the_tongue_in_a_dose() {
    let order = |dose: &str| {
        format!(
            "{ASKED}[doctor] Take paracetamol {dose} three times a day for three days. Review after three days."
        )
    };
    check(&order("500 mg"), Some(40), &[]);
    check(&order("5000 mg"), Some(40), &[(Rule::DoseUnusual, "paracetamol")]);
    check(&order("50 mg"), Some(40), &[(Rule::DoseUnusual, "paracetamol")]);
    check(&order("50 mg"), Some(3), &[]);
    check(&order("50 mg"), None, &[]);
}

#[test]
fn two_of_one_kind() {
    let talk = format!(
        "{ASKED}[doctor] Take ibuprofen 400 mg twice a day for three days. \
         Also take diclofenac 50 mg twice a day for three days. Review after three days."
    );
    check(&talk, Some(40), &[(Rule::SameGroupTwice, "diclofenac")]);
}

#[test]
fn measurements_out_of_their_band() {
    let talk = "[nurse] BP is 190/80, pulse 84, SpO2 88.\n[doctor] All right.";
    check(talk, Some(60), &[(Rule::VitalUnusual, "bp_systolic"), (Rule::VitalUnusual, "spo2")]);
}

#[test]
fn what_nobody_spoke_of() {
    let talk = "[patient] Fever since three days.\n[doctor] Take paracetamol 500 mg twice a day.";
    check(talk, Some(40), &[(Rule::AllergyNotAsked, ""), (Rule::FollowUpNotSaid, "")]);
    let question = format!("[doctor] Any allergies?\n{talk} Review after two days.");
    check(&question, Some(40), &[]);
    check("[patient] Hello.", None, &[]);
}
