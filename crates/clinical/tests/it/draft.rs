//! The draft: questions and answers, denials, relatives, corrections, orders; every line with evidence.

use nadi_base::Language;
use nadi_clinical::entities::{Action, Status};
use nadi_clinical::note::{Draft, draft};
use nadi_clinical::visit::parse;

fn drafted(language: Language, transcript: &str) -> Draft {
    draft(&parse(transcript), language)
}

fn status(draft: &Draft, concept: &str) -> Vec<Status> {
    draft
        .entities
        .iter()
        .filter(|entity| entity.concept == concept)
        .map(|entity| entity.status)
        .collect()
}

#[test]
fn an_unanswered_question_states_nothing() {
    let draft = drafted(
        Language::En,
        "[doctor] Any chest pain?\n[doctor] Let me see.\n[patient] My knee hurts.",
    );
    assert_eq!(status(&draft, "chest pain"), vec![], "nobody answered");
}

#[test]
fn denials_in_three_languages() {
    let english =
        drafted(Language::En, "[doctor] Any fever or vomiting?\n[patient] No, nothing like that.");
    assert_eq!(status(&english, "fever"), vec![Status::Absent], "English");
    let tamil = drafted(Language::Ta, "[doctor] வாந்தி, காய்ச்சல்?\n[patient] அதெல்லாம் ஒண்ணும் இல்ல.");
    assert_eq!(status(&tamil, "vomiting"), vec![Status::Absent], "Tamil");
    let telugu = drafted(Language::Te, "[doctor] Jwaram, vanthulu?\n[patient] Avi emi levu.");
    assert_eq!(status(&telugu, "fever"), vec![Status::Absent], "Telugu in Latin letters");
}

#[test]
fn a_relative_is_not_the_patient() {
    let draft = drafted(
        Language::En,
        "[doctor] Tell me.\n[patient] My mother has diabetes. I have a headache.",
    );
    assert_eq!(status(&draft, "diabetes mellitus"), vec![Status::Family], "the mother's");
    assert_eq!(status(&draft, "headache"), vec![Status::Present], "the patient's own");
}

#[test]
fn a_correction_is_obeyed() {
    let draft =
        drafted(Language::Ta, "[patient] காய்ச்சல் அடிக்குது. மூணு நாளா... இல்ல இல்ல, நாலு நாளா அடிக்குது.");
    let fever =
        draft.entities.iter().find(|entity| entity.concept == "fever").expect("fever was said");
    assert_eq!(
        fever.attrs.get("duration").map(String::as_str),
        Some("4 days"),
        "the second number counts"
    );
}

#[test]
fn orders_and_vitals() {
    let draft = drafted(
        Language::En,
        "[nurse] BP is 130/80, pulse 96, temperature 101.2.\n[doctor] Hello.\n[patient] Fever since three days.\n\
         [doctor] This is viral fever. Take paracetamol 650 mg three times a day after food for five days. Review after one week.",
    );
    assert_eq!(
        draft.vitals.get("bp").and_then(|value| value.as_str()),
        Some("130/80"),
        "blood pressure"
    );
    let drug = draft.medications.first().expect("a drug was ordered");
    assert_eq!(
        (
            drug.name.as_str(),
            drug.dose.as_str(),
            drug.frequency.as_str(),
            drug.duration.as_str(),
            drug.action
        ),
        ("paracetamol", "650 mg", "three times a day", "5 days", Action::Start),
        "the line of the prescription"
    );
    assert_eq!(draft.follow_up.as_deref(), Some("1 week"), "when to come again");
}

#[test]
fn every_line_has_evidence_that_quotes_its_turn() {
    let transcript =
        "[doctor] காய்ச்சல் இருக்கா?\n[patient] ஆமா டாக்டர், மூணு நாளா இருக்கு. இருமல் இல்ல.\n[nurse] பிபி 110/70";
    let turns = parse(transcript);
    let draft = draft(&turns, Language::Ta);
    let lines = draft.soap.subjective.len()
        + draft.soap.objective.len()
        + draft.soap.assessment.len()
        + draft.soap.plan.len();
    assert_eq!(draft.evidence.len(), lines, "a line without evidence may not stand");
    for evidence in &draft.evidence {
        assert!(!evidence.spans.is_empty(), "evidence names a place");
        for span in &evidence.spans {
            let quote: String = turns[span.turn]
                .text
                .chars()
                .skip(span.start)
                .take(span.end - span.start)
                .collect();
            assert_eq!(quote, span.quote, "the quote is what stands there");
        }
    }
}

#[test]
fn a_number_that_is_taken_back_is_gone() {
    let said = [
        ("Fever since two days, no, three days.", "3 days"),
        ("Fever for two days. Well, actually it began Monday night, so three.", "3 days"),
        ("Fever for a week, sorry, ten days.", "10 days"),
    ];
    for (words, length) in said {
        let draft = drafted(Language::En, &format!("[doctor] Yes?\n[patient] {words}"));
        let fever = draft.entities.iter().find(|one| one.concept == "fever").expect("fever");
        assert_eq!(fever.attrs.get("duration").map(String::as_str), Some(length), "{words}");
    }
}

#[test]
fn what_any_denies_is_denied_however_far() {
    let draft = drafted(
        Language::En,
        "[doctor] Yes?\n[patient] I don't think I have really had like any tingling in it.",
    );
    assert_eq!(status(&draft, "numbness"), vec![Status::Absent], "not felt");
}

#[test]
fn words_of_one_language_are_no_numbers_of_another() {
    let draft = drafted(
        Language::Ta,
        "[doctor] Idhu allergy dhaan. Cetirizine raathiri vandha mattum podunga.",
    );
    let dose = draft.medications.first().map(|drug| drug.dose.as_str());
    assert_ne!(dose, Some("100 mg"), "'vandha' is a hundred in Telugu only");
}
