//! Medicines that were not taken as prescribed, and harm that a medicine did: codes of the table of drugs
//! with the reason beside them.

use super::{
    found::{Because, Codes},
    heard::{Heard, Said},
    rows,
    words::{self, Words},
};
use crate::level::Evidence;
use nadi_clinical::entities::{Action, ConceptKind, Status};
use std::sync::OnceLock;

const WORDS: &str = include_str!("../../../../assets/codes/adherence.txt");
const CLASSES: &str = include_str!("../../../../assets/codes/drug-classes.txt");
const ADVERSE: &str = include_str!("../../../../assets/codes/adverse.txt");

/// Classes that are taken for months and years.
const LONG: [&str; 12] =
    ["T381", "T382", "T383", "T42", "T43", "T447", "T4551", "T4552", "T46", "T486", "T501", "T502"];
/// What the lexicon calls it.
const HABITS: [&str; 2] = ["ran out of medicines", "missed doses"];
/// Turns or lines after such a word in which the medicines may be named.
const NEAR: usize = 2;

/// Adds what was taken too little.
pub(super) fn underdosing(codes: &mut Codes, heard: &Heard) {
    let told = |what| {
        heard.said.iter().filter(|said| said.tells).find_map(|said| tells(said, what, heard))
    };
    let cost = heard
        .said
        .iter()
        .any(|said| said.tells && words::any(list("cost"), &said.text.to_lowercase()));
    let said = [("gone", "Z91.148"), ("forgot", "Z91.138"), ("skips", "Z91.128")];
    let found = said.into_iter().find_map(|(what, code)| told(what).map(|found| (code, found)));
    let Some((code, (evidence, names))) = found else { return };
    let code = if cost { "Z91.120" } else { code };
    codes.put(code, Because::says(&evidence, Some("medicines were not taken as prescribed")));
    for class in names.iter().filter_map(|name| class(name)) {
        let code = format!("{}6A", rows::bare(class));
        codes.put(&code, Because::says(&evidence, Some("too little of it was taken")));
    }
}

/// Where a patient tells it of medicines that go on, and of which.
fn tells(said: &Said, what: &str, heard: &Heard) -> Option<(Evidence, Vec<String>)> {
    let lower = said.text.to_lowercase();
    if lower.len() != said.text.len() {
        return None;
    }
    let (own, from, to) = words::sentences(&lower).find_map(|(from, to)| {
        let (a, b) = list(what).iter().find_map(|words| words.find(&lower[from..to]))?;
        Some((&lower[from..to], from + a, from + b))
    })?;
    let mut names = named_in(heard, own);
    let habit = heard.things.iter().any(|thing| {
        thing.at == said.at
            && HABITS.contains(&thing.concept.as_str())
            && thing.status != Status::Absent
    });
    if names.is_empty() && habit {
        let after = said.at..=said.at + NEAR;
        let near = heard.said.iter().filter(|other| other.tells && after.contains(&other.at));
        names = near.flat_map(|other| named_in(heard, &other.text.to_lowercase())).collect();
    }
    if names.is_empty() && !habit {
        return None;
    }
    let quote = said.text[from..to].to_owned();
    let start = said.start + said.text[..from].chars().count();
    Some((Evidence { start, end: start + quote.chars().count(), quote }, names))
}

/// Medicines that go on for months and that a text of small letters names.
fn named_in(heard: &Heard, lower: &str) -> Vec<String> {
    let goes_on = heard
        .drugs
        .iter()
        .filter(|drug| matches!(drug.action, Action::Start | Action::Change | Action::Continue));
    let long = goes_on.filter(|drug| {
        let class = class(&drug.name).map(rows::bare);
        class.is_some_and(|class| LONG.iter().any(|stem| class.starts_with(stem)))
    });
    let mut names: Vec<String> = long.map(|drug| drug.name.clone()).collect();
    let quoted = |name: &String| {
        let said = heard
            .things
            .iter()
            .filter(|thing| thing.kind == ConceptKind::Medication && thing.concept == *name);
        let mut words = said.map(|thing| thing.evidence.quote.to_lowercase());
        lower.contains(&**name) || words.any(|word| lower.contains(&word))
    };
    names.retain(quoted);
    names.dedup();
    names
}

/// Adds harm by a medicine that was taken as prescribed.
pub(super) fn adverse(codes: &mut Codes, heard: &Heard) {
    for drug in &heard.drugs {
        let Some(class) = class(&drug.name) else { continue };
        let own = rows::bare(class);
        for row in rows::rows(ADVERSE).filter(|row| own.starts_with(&rows::bare(row[0]))) {
            let effect = rows::bare(row[1]);
            let disease = row[2] == "-" && codes.has(&effect);
            let felt = heard.things.iter().find(|thing| {
                matches!(thing.kind, ConceptKind::Symptom | ConceptKind::Diagnosis)
                    && matches!(thing.status, Status::Present)
                    && thing.code.as_deref().is_some_and(|code| code.starts_with(&effect))
            });
            let ended = drug.today && matches!(drug.action, Action::Stop | Action::Change);
            let felt = felt.filter(|thing| {
                let said = heard.said.iter().find(|said| said.at == thing.at);
                let blamed = said.is_some_and(|said| said.text.to_lowercase().contains(&drug.name));
                ended && blamed && row[2] != "-"
            });
            if let Some(thing) = felt {
                codes.put(
                    row[2],
                    Because::says(&thing.evidence, Some("a medicine is said to cause it")),
                );
            }
            if felt.is_some() || (disease && drug.action != Action::Start) {
                let code = format!("{own}5A");
                codes.put(
                    &code,
                    Because::says(&drug.evidence, Some("harm by a medicine taken as prescribed")),
                );
            }
        }
    }
}

/// The beginning of a drug's code in the table of drugs.
fn class(name: &str) -> Option<&'static str> {
    static READ: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();
    let classes = READ.get_or_init(|| {
        let of = |row: Vec<&'static str>| {
            let stem = row[0];
            rows::list(row[1]).map(move |name| (name, stem)).collect::<Vec<_>>()
        };
        rows::rows(CLASSES).flat_map(of).collect()
    });
    let name = name.to_lowercase();
    classes.iter().find(|(own, _)| *own == name).map(|(_, stem)| *stem)
}

fn list(what: &str) -> &'static [Words] {
    static READ: OnceLock<Vec<(&'static str, Vec<Words>)>> = OnceLock::new();
    let lists = READ.get_or_init(|| {
        rows::rows(WORDS).map(|row| (row[0], rows::list(row[1]).map(Words::of).collect())).collect()
    });
    lists.iter().find(|(own, _)| *own == what).map_or(&[], |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{IcdCode, Validity, bundled};

    #[test]
    fn harm_and_too_little_of_every_class_can_be_billed() {
        let day = "2026-09-01".parse().unwrap();
        for row in rows::rows(CLASSES) {
            for kind in ["5A", "6A"] {
                let code = IcdCode::parse(&format!("{}{kind}", rows::bare(row[0]))).unwrap();
                assert_eq!(bundled().validity(&code, day), Validity::Billable, "{code}");
            }
        }
        for row in rows::rows(ADVERSE).filter(|row| row[2] != "-") {
            assert!(bundled().find(&IcdCode::parse(row[2]).unwrap()).is_some(), "{row:?}");
        }
    }
}
