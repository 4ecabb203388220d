//! Conditions that a doctor names and the clinic's lexicon does not have: the index of `assets/codes`, read
//! where a doctor states something.

use super::{
    heard::{Heard, Said, Thing},
    rows, saying,
    words::{self, Words},
};
use crate::level::Evidence;
use nadi_clinical::{
    entities::{ConceptKind, Status},
    terms::{self, Term},
};
use std::sync::OnceLock;

pub(crate) const INDEX: &str = include_str!("../../../../assets/codes/index.txt");

/// Adds what the index finds. Where the lexicon has a longer name, or says that the same words are not
/// there, its reading counts.
pub(super) fn read(heard: &mut Heard) {
    let mut found = Vec::new();
    for said in heard.said.iter().filter(|said| said.states) {
        found.extend(named(said));
    }
    for thing in found {
        let same = |known: &Thing| {
            known.at == thing.at
                && known.evidence.start < thing.evidence.end
                && thing.evidence.start < known.evidence.end
        };
        let length = |thing: &Thing| thing.evidence.end - thing.evidence.start;
        let judged = heard.things.iter().any(|known| {
            same(known) && (known.status != Status::Present || length(known) > length(&thing))
        });
        if !judged {
            heard.things.retain(|known| !same(known) || known.kind == ConceptKind::Medication);
            heard.things.push(thing);
        }
    }
}

/// Reads the names of the lexicon once more where the doctor states something from a turn on, for diseases of
/// which the talk says nothing else: a name that its own rules passed over.
pub(super) fn read_again(heard: &mut Heard, from: usize) {
    let mut found = Vec::new();
    for said in heard.said.iter().filter(|said| said.states && said.at >= from) {
        found.extend(named_by(said, lexicon()));
    }
    for thing in found {
        let own = |known: &Thing| {
            let category = |thing: &Thing| thing.code.as_deref().map(|code| code[..3].to_owned());
            let here = known.at == thing.at
                && known.evidence.start < thing.evidence.end
                && thing.evidence.start < known.evidence.end;
            here || (known.kind == ConceptKind::Diagnosis && category(known) == category(&thing))
        };
        if thing.status == Status::Present && !heard.things.iter().any(own) {
            heard.things.push(thing);
        }
    }
}

fn named(said: &Said) -> Vec<Thing> {
    named_by(said, entries())
}

fn named_by(said: &Said, entries: &[(Words, &'static str)]) -> Vec<Thing> {
    let lower = said.text.to_lowercase();
    if lower.len() != said.text.len() {
        return Vec::new();
    }
    let mut things: Vec<Thing> = Vec::new();
    for (from, to) in words::sentences(&lower) {
        let sentence = &lower[from..to];
        let mut hits: Vec<(usize, usize, &str)> = entries
            .iter()
            .filter_map(|(words, code)| words.find(sentence).map(|(a, b)| (a, b, *code)))
            .collect();
        hits.sort_by_key(|(a, b, _)| (*a, std::cmp::Reverse(*b)));
        let mut end = 0;
        for (a, b, code) in hits {
            if a < end {
                continue;
            }
            end = b;
            if let Some(status) = saying::of(sentence, (a, b)) {
                things.push(thing(said, (from + a, from + b), (code, status), (from, to)));
            }
        }
    }
    things
}

fn thing(
    said: &Said,
    (from, to): (usize, usize),
    (code, status): (&str, Status),
    sentence: (usize, usize),
) -> Thing {
    let quote = said.text[from..to].to_owned();
    let start = said.start + said.text[..from].chars().count();
    let kind = if code.starts_with('R') { ConceptKind::Symptom } else { ConceptKind::Diagnosis };
    let line = said.text[sentence.0..sentence.1].to_owned();
    Thing {
        kind,
        concept: quote.to_lowercase(),
        status,
        code: Some(rows::bare(code)),
        part: said.part,
        line: line.clone(),
        context: line,
        evidence: Evidence { start, end: start + quote.chars().count(), quote },
        at: said.at,
    }
}

/// Beginnings of codes whose names are words of every talk: pressure, sugar, a cold, complaints.
const COMMON: [&str; 15] =
    ["R", "Z", "S", "T", "W", "O", "C", "I10", "I2", "I6", "E11", "E07", "J00", "F1", "F43"];

/// Names of the lexicon that are long enough to be no other word.
fn lexicon() -> &'static [(Words, &'static str)] {
    static READ: OnceLock<Vec<(Words, &'static str)>> = OnceLock::new();
    READ.get_or_init(|| {
        let fits = |term: &Term| {
            let letters: usize = term.words.iter().map(|word| word.chars().count()).sum();
            letters > 5 && !COMMON.iter().any(|stem| term.code.starts_with(stem))
        };
        let name = |term: Term| (Words::of(term.words.join(" ")), term.code);
        terms::coded().filter(fits).map(name).collect()
    })
}

fn entries() -> &'static [(Words, &'static str)] {
    static READ: OnceLock<Vec<(Words, &'static str)>> = OnceLock::new();
    READ.get_or_init(|| {
        let of = |row: Vec<&'static str>| {
            let code = row[0];
            let forms = row.into_iter().skip(1).flat_map(rows::list);
            forms.map(move |form| (Words::of(form), code)).collect::<Vec<_>>()
        };
        rows::rows(INDEX).flat_map(of).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{IcdCode, Validity, bundled};

    #[test]
    fn every_line_of_the_index_names_a_code_that_can_be_billed() {
        let lines: Vec<_> = INDEX.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted(), "a person finds a line by looking");
        let day = "2026-09-01".parse().unwrap();
        for row in rows::rows(INDEX) {
            assert_eq!(row.len(), 4, "{row:?} has four fields");
            let code = IcdCode::parse(row[0]).unwrap();
            assert_eq!(bundled().validity(&code, day), Validity::Billable, "{}", row[0]);
        }
        let forms = rows::rows(INDEX).flat_map(|row| row.into_iter().skip(1).flat_map(rows::list));
        for form in forms {
            assert!(form.chars().count() > 2, "{form} is too short to be a name");
        }
    }
}
