//! The six consultations that ship with the desk, written by another hand with the facts that a right note says:
//! the draft of each says them, and says nothing that it must not.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose data cannot be read has failed"
)]

use nadi_base::Language;
use nadi_clinical::entities::{Action, ConceptKind, Medication, Status, named};
use nadi_clinical::note::{Draft, draft};
use nadi_clinical::visit::parse;
use serde_json::Value;

use crate::talk::{both_told_and_denied, lines};

struct Sample {
    name: String,
    facts: Value,
    draft: Draft,
}

fn samples() -> Vec<Sample> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples");
    let files = std::fs::read_dir(folder).expect("the samples are there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
    paths.sort();
    assert_eq!(paths.len(), 6, "six samples");
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("text");
        let sample: Value = serde_json::from_str(&text).expect("JSON");
        let language = match sample["language"].as_str() {
            Some("ta") => Language::Ta,
            Some("te") => Language::Te,
            _ => Language::En,
        };
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        Sample { name, facts: sample["facts"].clone(), draft: draft(&parse(&text), language) }
    };
    paths.into_iter().map(read).collect()
}

fn listed<'a>(facts: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    facts[key].as_array().expect("a list").iter().map(|one| one.as_str().expect("words"))
}

/// What a fact in plain English is about.
fn concept(fact: &str) -> &'static str {
    named(fact, Language::En).first().unwrap_or_else(|| panic!("{fact} names something")).concept
}

impl Sample {
    #[track_caller]
    fn says(&self, fact: &str, status: Status) {
        let concept = concept(fact);
        let found = self
            .draft
            .entities
            .iter()
            .any(|entity| entity.concept == concept && entity.status == status);
        assert!(found, "{}: {fact} is {status:?}, in {:?}", self.name, self.draft.soap);
    }

    fn drug(&self, name: &str) -> Option<&Medication> {
        self.draft.medications.iter().find(|drug| drug.name == name)
    }
}

#[test]
fn what_is_there_is_told_and_what_is_not_is_denied() {
    for sample in samples() {
        for fact in listed(&sample.facts, "present") {
            sample.says(fact, Status::Present);
        }
        for fact in listed(&sample.facts, "absent") {
            sample.says(fact, Status::Absent);
        }
        for fact in listed(&sample.facts, "tests") {
            sample.says(fact, Status::Present);
        }
    }
}

#[test]
fn drugs_are_written_as_they_were_ordered() {
    for sample in samples() {
        for fact in listed(&sample.facts, "medications") {
            let drug = sample.drug(concept(fact)).unwrap_or_else(|| panic!("{fact} is a line"));
            let fact = fact.replace("if needed", "as needed");
            for part in [&drug.dose, &drug.frequency, &drug.duration] {
                let said = fact.contains(part.as_str()) || part == "through the day";
                assert!(said, "{}: {part} is of {fact}", sample.name);
            }
            let numbers = |text: &str| {
                let digits = text.split(|c: char| !c.is_ascii_digit());
                digits.filter(|one| !one.is_empty()).map(str::to_owned).collect::<Vec<_>>()
            };
            let line = format!("{} {} {}", drug.dose, drug.frequency, drug.duration);
            assert_eq!(numbers(&line), numbers(&fact), "{}: {fact}", sample.name);
            let kept = fact.contains("continued");
            assert_eq!(drug.action == Action::Continue, kept, "{}: {fact}", sample.name);
        }
    }
}

#[test]
fn the_time_to_come_again_is_kept() {
    for sample in samples() {
        let wanted = sample.facts["follow_up"].as_str();
        assert_eq!(sample.draft.follow_up.as_deref(), wanted, "{}", sample.name);
    }
}

/// Whether a draft says what it must not; each statement of the samples has its reading here.
fn says_what_it_must_not(draft: &Draft, statement: &str) -> bool {
    let present = |concept: &str, kind: Option<ConceptKind>| {
        draft.entities.iter().any(|entity| {
            entity.concept == concept
                && entity.status == Status::Present
                && kind.is_none_or(|kind| entity.kind == kind)
        })
    };
    match statement {
        "the patient smokes" => present("smoking", None),
        "an antibiotic is given" => lines(draft)
            .iter()
            .any(|(_, line)| line.contains("antibiotic") && !line.starts_with("no ")),
        "the mother's diabetes is the patient's past history" => {
            lines(draft).iter().any(|(_, line)| line.starts_with("previous diabetes"))
                || !draft.entities.iter().any(|entity| entity.status == Status::Family)
        }
        _ => match (
            statement.strip_suffix(" is present"),
            statement.strip_suffix(" is started today"),
        ) {
            (Some(fact), _) => present(concept(fact), None),
            (_, Some(drug)) => draft
                .medications
                .iter()
                .any(|line| line.name == drug && line.action == Action::Start),
            _ => panic!("{statement} has no reading"),
        },
    }
}

#[test]
fn nothing_is_said_that_must_not_be() {
    for sample in samples() {
        for statement in listed(&sample.facts, "must_not") {
            let said = says_what_it_must_not(&sample.draft, statement);
            assert!(!said, "{}: {statement}, in {:?}", sample.name, sample.draft.soap);
        }
        assert_eq!(both_told_and_denied(&sample.draft), Vec::<String>::new(), "{}", sample.name);
    }
}

#[test]
fn an_allergy_that_was_answered_is_no_drug_taken() {
    let samples = samples();
    let asthma = samples.iter().find(|one| one.name == "en-asthma").expect("the sample");
    assert!(asthma.drug("penicillin").is_none(), "penicillin is what she cannot take");
    let line = "penicillin allergy (skin rash)";
    assert!(asthma.draft.soap.subjective.iter().any(|one| one == line), "with what it did");
}

#[test]
fn a_disease_out_of_control_is_assessed_with_its_result() {
    let samples = samples();
    let diabetes = samples.iter().find(|one| one.name == "en-us-diabetes").expect("the sample");
    let soap = &diabetes.draft.soap;
    assert!(
        soap.assessment.iter().any(|line| line == "type 2 diabetes mellitus not controlled"),
        "'not at goal' in {:?}",
        soap.assessment
    );
    assert!(soap.objective.iter().any(|line| line.starts_with("HbA1c 8.9")), "the result is there");
}
