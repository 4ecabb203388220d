//! Codes that stand beside the diagnoses: long-term drugs, allergies, habits, what is left of earlier
//! conditions, vaccines of today.

use super::{
    companions::{Of, companion},
    found::{Because, Codes},
    heard::Heard,
    rows, saying,
    words::{self, Words},
};
use crate::level::Evidence;
use nadi_clinical::entities::{Action, ConceptKind, Status};
use std::sync::OnceLock;

const VACCINES: &str = include_str!("../../../../assets/codes/vaccines.txt");

/// Puts them behind the diagnoses.
pub(super) fn read(codes: &mut Codes, heard: &Heard) {
    for drug in &heard.drugs {
        let taken = matches!(drug.action, Action::Start | Action::Change | Action::Continue);
        if taken {
            put(codes, Of::Drug, &drug.name, &drug.evidence);
        }
        if matches!(drug.action, Action::Change | Action::Continue) {
            put(codes, Of::Taken, &drug.name, &drug.evidence);
        }
    }
    for thing in &heard.things {
        let of = match (thing.kind, thing.status) {
            (ConceptKind::Allergy, Status::Present) => Of::Allergy,
            (ConceptKind::History, Status::Present) => Of::Has,
            (
                ConceptKind::History | ConceptKind::Diagnosis | ConceptKind::Procedure,
                Status::Past,
            ) => Of::Past,
            (ConceptKind::History | ConceptKind::Diagnosis, Status::Family) => Of::Family,
            _ => continue,
        };
        put(codes, of, &thing.concept, &thing.evidence);
    }
    vaccines(codes, heard);
}

fn put(codes: &mut Codes, of: Of, name: &str, evidence: &Evidence) {
    let known: Vec<String> = codes.bare().map(str::to_owned).collect();
    if let Some(code) = companion(of, name, known.iter().map(String::as_str)) {
        codes.put(code, Because::says(evidence, None));
    }
}

/// Vaccines that are given in this visit; one that is only advised, asked about or given earlier is none.
fn vaccines(codes: &mut Codes, heard: &Heard) {
    for said in heard.said.iter().filter(|said| !said.tells) {
        let lower = said.text.to_lowercase();
        if lower.len() != said.text.len() {
            continue;
        }
        for (from, to) in words::sentences(&lower) {
            let sentence = &lower[from..to];
            let place = list("name").iter().find_map(|words| words.find(sentence));
            let Some((a, b)) = place else { continue };
            let says = |what| words::any(list(what), sentence);
            let stated = saying::of(sentence, (a, b)) == Some(Status::Present);
            if stated && says("today") && !says("later") {
                let quote = said.text[from + a..from + b].to_owned();
                let start = said.start + said.text[..from + a].chars().count();
                let evidence = Evidence { start, end: start + quote.chars().count(), quote };
                codes
                    .put("Z23", Because::says(&evidence, Some("a vaccine is given in this visit")));
            }
        }
    }
}

fn list(what: &str) -> &'static [Words] {
    static READ: OnceLock<Vec<(&'static str, Vec<Words>)>> = OnceLock::new();
    let lists = READ.get_or_init(|| {
        let row = |row: Vec<&'static str>| (row[0], rows::list(row[1]).map(Words::of).collect());
        rows::rows(VACCINES).map(row).collect()
    });
    lists.iter().find(|(own, _)| *own == what).map_or(&[], |(_, words)| words)
}
