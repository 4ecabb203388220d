//! Injuries: what it is, where it is, which side, and how it came about. The parts may be said in different
//! sentences; a code is made where all that it needs was said.

use super::{
    found::{Because, Codes},
    heard::{Heard, Said},
    rows, saying,
    sharper::sharper,
    words::{self, Words},
};
use crate::level::Evidence;
use nadi_clinical::entities::Status;
use std::sync::OnceLock;

const INJURIES: &str = include_str!("../../../../assets/codes/injuries.txt");
const WORDS: &str = include_str!("../../../../assets/codes/injury-words.txt");
const CAUSES: &str = include_str!("../../../../assets/codes/injury-causes.txt");

/// Codes that say no more than that there is an injury.
const MERE: [&str; 4] = ["T148", "T1490", "T300", "S0990"];

/// Adds injuries that are stated, and how they came about.
pub(super) fn read(codes: &mut Codes, heard: &Heard) {
    for said in heard.said.iter().filter(|said| said.states) {
        for (kind, sentence, evidence) in kinds(said) {
            if let Some((place, near)) = place(heard, said, &sentence, kind) {
                let code =
                    INJURY.get_or_init(injuries).iter().find(|(k, p, _)| *k == kind && *p == place);
                let Some((_, _, code)) = code else { continue };
                for code in sharper(&rows::bare(code), &sentence, &near) {
                    codes.put(
                        code.bare(),
                        Because::says(&evidence, Some("the injury and its place")),
                    );
                }
            }
        }
    }
    let exact = |codes: &Codes| {
        let injury = |code: &str| code.starts_with(['S', 'T']) && !is_mere(code);
        codes.bare().any(injury)
    };
    if exact(codes) {
        codes.drop(|known| is_mere(known.code.bare()));
        cause(codes, heard);
    }
}

fn is_mere(code: &str) -> bool {
    MERE.iter().any(|stem| code.starts_with(stem))
}

/// Kinds of injury that somebody states, each with its sentence.
fn kinds(said: &Said) -> Vec<(&'static str, String, Evidence)> {
    let lower = said.text.to_lowercase();
    if lower.len() != said.text.len() {
        return Vec::new();
    }
    let mut found: Vec<(&'static str, String, Evidence)> = Vec::new();
    for (from, to) in words::sentences(&lower) {
        let sentence = &lower[from..to];
        let hit = names("kind").iter().find_map(|(kind, words)| {
            let place = words.iter().find_map(|words| words.find(sentence))?;
            (saying::of(sentence, place) == Some(Status::Present)).then_some((*kind, place))
        });
        let Some((kind, (a, b))) = hit else { continue };
        let quote = said.text[from + a..from + b].to_owned();
        let start = said.start + said.text[..from + a].chars().count();
        let evidence = Evidence { start, end: start + quote.chars().count(), quote };
        found.push((kind, sentence.to_owned(), evidence));
    }
    found
}

/// Where it is: said beside it, else in the same breath, else where the patient told of it.
fn place(heard: &Heard, said: &Said, sentence: &str, kind: &str) -> Option<(&'static str, String)> {
    let fits = |text: &str| {
        let lower = text.to_lowercase();
        let coded = |place: &str| {
            INJURY.get_or_init(injuries).iter().any(|(k, p, _)| *k == kind && *p == place)
        };
        let places = names("place").iter().filter(|(place, _)| coded(place));
        places.filter(|(_, words)| words::any(words, &lower)).map(|(place, _)| *place).next()
    };
    if let Some(place) = fits(sentence) {
        return Some((place, sentence.to_owned()));
    }
    if let Some(place) = fits(&said.text) {
        return Some((place, said.text.clone()));
    }
    let mut told = heard.said.iter().filter(|other| other.tells || other.states);
    told.find_map(|other| Some((fits(&other.text)?, other.text.clone())))
}

/// How it came about, as the patient or who came along tells it.
fn cause(codes: &mut Codes, heard: &Heard) {
    for row in rows::rows(CAUSES) {
        let forms: Vec<Words> =
            row[1..].iter().flat_map(|field| rows::list(field)).map(Words::of).collect();
        for said in heard.said.iter().filter(|said| said.tells) {
            let lower = said.text.to_lowercase();
            let place = forms.iter().find_map(|words| words.find(&lower));
            let Some((from, to)) = place.filter(|_| lower.len() == said.text.len()) else {
                continue;
            };
            let start = said.start + said.text[..from].chars().count();
            let quote = said.text[from..to].to_owned();
            let evidence = Evidence { start, end: start + quote.chars().count(), quote };
            codes.put(row[0], Because::says(&evidence, Some("how the injury came about")));
            return;
        }
    }
}

type Injury = (&'static str, &'static str, &'static str);
static INJURY: OnceLock<Vec<Injury>> = OnceLock::new();

fn injuries() -> Vec<Injury> {
    rows::rows(INJURIES).map(|row| (row[0], row[1], row[2])).collect()
}

type Named = (&'static str, Vec<Words>);

/// Names of kinds or places with their words.
fn names(what: &str) -> &'static [Named] {
    static READ: OnceLock<(Vec<Named>, Vec<Named>)> = OnceLock::new();
    let of = |what: &str| {
        let rows = rows::rows(WORDS).filter(|row| row[0] == what);
        let named = |row: Vec<&'static str>| {
            (row[1], row[2..].iter().flat_map(|field| rows::list(field)).map(Words::of).collect())
        };
        rows.map(named).collect()
    };
    let (kinds, places) = READ.get_or_init(|| (of("kind"), of("place")));
    if what == "kind" { kinds } else { places }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{IcdCode, Validity, bundled};

    #[test]
    fn every_injury_and_cause_can_be_billed() {
        let day = "2026-09-01".parse().unwrap();
        let codes =
            rows::rows(INJURIES).map(|row| row[2]).chain(rows::rows(CAUSES).map(|row| row[0]));
        for code in codes {
            let code = IcdCode::parse(code).unwrap();
            assert_eq!(bundled().validity(&code, day), Validity::Billable, "{code}");
        }
        for (kind, place, _) in injuries() {
            let named = |what, name: &str| names(what).iter().any(|(own, _)| *own == name);
            assert!(named("kind", kind) && named("place", place), "{kind} of {place} has words");
        }
    }
}
