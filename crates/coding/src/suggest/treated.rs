//! Known diseases that are told in a talk beside their medicine: “metformin for sugar” says that there is a
//! diabetes, where no rule of the lexicon found it. A medicine by itself says nothing, and in a note that bills
//! only the doctor's words count.

use super::{
    heard::{Heard, Thing},
    note::Part,
    rows, saying,
    words::{self, Words},
};
use nadi_clinical::entities::{Action, ConceptKind, Status};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/treated-for.txt");

/// Adds what a medicine that goes on is said to be for.
pub(super) fn read(heard: &mut Heard) {
    for rule in rules() {
        let judged = heard.things.iter().any(|thing| {
            let own = thing.code.as_deref().is_some_and(|code| code.starts_with(&rule.code[..3]));
            own && matches!(thing.status, Status::Present | Status::Possible | Status::Absent)
        });
        if judged {
            continue;
        }
        let on = |name: &str| {
            heard.drugs.iter().any(|drug| {
                drug.name == name
                    && matches!(drug.action, Action::Start | Action::Change | Action::Continue)
            })
        };
        let taken = heard.things.iter().find(|thing| {
            thing.kind == ConceptKind::Medication
                && rule.drugs.contains(&thing.concept.as_str())
                && on(&thing.concept)
                && is_said(heard, &rule.words)
        });
        let Some(taken) = taken.cloned() else { continue };
        heard.things.push(Thing {
            kind: ConceptKind::Diagnosis,
            concept: String::new(),
            status: Status::Present,
            code: Some(rule.code.clone()),
            part: Part::Assessment,
            line: String::new(),
            context: String::new(),
            ..taken
        });
    }
}

/// Whether somebody says the word of himself; a measurement and a relative's disease are something else.
fn is_said(heard: &Heard, words: &[Words]) -> bool {
    let mut said = heard.said.iter().filter(|said| !said.nursed);
    said.any(|said| {
        let lower = said.text.to_lowercase();
        words::sentences(&lower).any(|(from, to)| {
            let sentence = lower[from..to].trim_end_matches(['?', ' ']);
            let place = words.iter().find_map(|words| words.find(sentence));
            place.is_some_and(|place| saying::of(sentence, place) == Some(Status::Present))
        })
    })
}

struct Rule {
    drugs: Vec<&'static str>,
    words: Vec<Words>,
    code: String,
}

fn rules() -> &'static [Rule] {
    static READ: OnceLock<Vec<Rule>> = OnceLock::new();
    READ.get_or_init(|| {
        let rule = |row: Vec<&'static str>| Rule {
            drugs: rows::list(row[0]).collect(),
            words: rows::list(row[1]).map(Words::of).collect(),
            code: rows::bare(row[2]),
        };
        rows::rows(TABLE).map(rule).collect()
    })
}
