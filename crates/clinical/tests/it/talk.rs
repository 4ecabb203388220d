//! Consultations in colloquial speech under `tests/talks`, each with what its draft must and must not say.
//!
//! A file: a line `language: title`, the talk, a line `---`, then one expectation a line: `told`, `denied`, `family`,
//! `past`, `possible` (concepts by status), `assessment`, `plan`, `line` (words of a line), `drug` (name, dose,
//! frequency, duration, action), `not drug` (a name, with an action or without), `never` (words of no line), `again`.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose data cannot be read has failed"
)]

use nadi_base::Language;
use nadi_clinical::entities::{ConceptKind, Status};
use nadi_clinical::note::{Draft, draft};
use nadi_clinical::visit::parse;

/// All lines with their parts.
pub(crate) fn lines(draft: &Draft) -> Vec<(&'static str, &str)> {
    let parts = [
        ("subjective", &draft.soap.subjective),
        ("objective", &draft.soap.objective),
        ("assessment", &draft.soap.assessment),
        ("plan", &draft.soap.plan),
    ];
    let all =
        parts.iter().flat_map(|(part, lines)| lines.iter().map(|line| (*part, line.as_str())));
    all.collect()
}

/// Concepts that one draft both tells and denies.
pub(crate) fn both_told_and_denied(draft: &Draft) -> Vec<String> {
    let said = |status: Status, concept: &str, sign: bool| {
        draft.entities.iter().any(|entity| {
            entity.concept == concept
                && entity.status == status
                && (entity.kind == ConceptKind::Sign) == sign
        })
    };
    let denied = draft
        .entities
        .iter()
        .filter(|entity| entity.status == Status::Absent && entity.kind != ConceptKind::Medication);
    denied
        .filter(|one| said(Status::Present, &one.concept, one.kind == ConceptKind::Sign))
        .map(|one| one.concept.clone())
        .collect()
}

fn status(name: &str) -> Option<Status> {
    Some(match name {
        "told" => Status::Present,
        "denied" => Status::Absent,
        "family" => Status::Family,
        "past" => Status::Past,
        "possible" => Status::Possible,
        _ => return None,
    })
}

/// What is wrong with a draft by one expectation.
fn fault(draft: &Draft, key: &str, wanted: &str) -> Option<String> {
    let has = |part: &str, words: &str| {
        lines(draft)
            .iter()
            .any(|(of, line)| (part.is_empty() || *of == part) && line.contains(words))
    };
    let wrong = match key {
        "assessment" | "plan" => !has(key, wanted),
        "line" => !has("", wanted),
        "never" => has("", wanted),
        "again" => draft.follow_up.as_deref().unwrap_or("none") != wanted,
        "drug" => {
            !written(draft).contains(&wanted.split('|').map(|one| one.trim().to_owned()).collect())
        }
        "not drug" => draft.medications.iter().any(|drug| {
            let action = format!("{:?}", drug.action).to_lowercase();
            drug.name == wanted || format!("{} {action}", drug.name) == wanted
        }),
        _ => {
            let status = status(key).unwrap_or_else(|| panic!("{key} is an expectation"));
            wanted.split(';').map(str::trim).any(|concept| {
                !draft.entities.iter().any(|one| one.concept == concept && one.status == status)
            })
        }
    };
    wrong.then(|| format!("{key}: {wanted}"))
}

fn written(draft: &Draft) -> Vec<Vec<String>> {
    let line = |drug: &nadi_clinical::entities::Medication| {
        let action = format!("{:?}", drug.action).to_lowercase();
        vec![
            drug.name.clone(),
            drug.dose.clone(),
            drug.frequency.clone(),
            drug.duration.clone(),
            action,
        ]
    };
    draft.medications.iter().map(line).collect()
}

fn faults(text: &str) -> Vec<String> {
    let (head, rest) = text.split_once('\n').expect("a head");
    let (talk, expected) = rest.split_once("\n---\n").expect("what is expected");
    let language = match head.split(':').next() {
        Some("ta") => Language::Ta,
        Some("te") => Language::Te,
        Some("en") => Language::En,
        other => panic!("{other:?} is a language"),
    };
    let draft = draft(&parse(talk), language);
    let rows = expected.lines().filter_map(|line| line.split_once(": "));
    let mut found: Vec<String> =
        rows.filter_map(|(key, wanted)| fault(&draft, key.trim(), wanted.trim())).collect();
    found.extend(
        both_told_and_denied(&draft).into_iter().map(|one| format!("told and denied: {one}")),
    );
    if !found.is_empty() {
        found.push(format!("in {:?} {:?}", draft.soap, draft.medications));
    }
    found
}

#[test]
fn each_talk_says_what_it_must_and_nothing_that_it_must_not() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/talks");
    let files = std::fs::read_dir(folder).expect("the talks are there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    assert!(paths.len() >= 20, "twenty talks and more");
    let mut wrong = String::new();
    for path in paths {
        let faults = faults(&std::fs::read_to_string(&path).expect("text"));
        if !faults.is_empty() {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            wrong = [wrong, name, faults.join("\n  ")].join("\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
