//! What the doctor finds and what the doctor calls it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::mention::Mention;
use super::statements::Visit;
use super::status::{self, Status};
use crate::lexicon::Cue;

impl Visit<'_> {
    pub(super) fn doctor_says(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        let said = status::in_sentence(heard, sentence, mention);
        let conditional = heard.any(sentence.clone(), Cue::Conditional);
        let kind = mention.concept.kind;
        if matches!(heard.lower(mention.range.start), "bp" | "pressure" | "பிபி" | "బీపీ")
        {
            return;
        }
        let (kind, status) = match kind {
            ConceptKind::Symptom | ConceptKind::Sign if conditional && turn >= self.plan_from => {
                if self.conditions_an_order(turn, sentence) {
                    return;
                }
                (ConceptKind::Symptom, Status::Hypothetical)
            }
            ConceptKind::Symptom | ConceptKind::Sign
                if turn <= self.plan_from && self.is_examining(turn) =>
            {
                (ConceptKind::Sign, said)
            }
            ConceptKind::Sign if turn <= self.plan_from => (kind, said),
            ConceptKind::Diagnosis if conditional => return,
            ConceptKind::Diagnosis
                if turn < self.plan_from
                    && tells_history(heard, sentence)
                    && said == Status::Present =>
            {
                (kind, said)
            }
            ConceptKind::Diagnosis if turn + 1 >= self.plan_from => (kind, said),
            ConceptKind::Allergy
                if said == Status::Present && mention.concept.name != "drug allergy" =>
            {
                (kind, said)
            }
            _ => return,
        };
        if status == Status::Family
            || (status == Status::Absent && kind == ConceptKind::Diagnosis && turn > self.plan_from)
        {
            return;
        }
        self.add(
            turn,
            &mention.range,
            kind,
            if kind == ConceptKind::Sign {
                as_sign(mention.concept.name)
            } else {
                mention.concept.name
            },
            status,
            BTreeMap::new(),
            mention.concept.code,
        );
    }

    /// 'paracetamol if there is fever': the condition of a drug or a test, no danger sign.
    pub(super) fn conditions_an_order(&self, turn: usize, sentence: &Range<usize>) -> bool {
        let ordered = self.all[turn].iter().any(|other| {
            matches!(other.concept.kind, ConceptKind::Medication | ConceptKind::Test)
                && sentence.contains(&other.range.start)
        });
        ordered && !self.heard[turn].any(sentence.clone(), Cue::AtOnce)
    }

    /// Whether the doctor tells what is found: no order, no account of the past, after the questions.
    pub(super) fn is_examining(&self, turn: usize) -> bool {
        let heard = &self.heard[turn];
        let signs = self.all[turn].iter().any(|mention| mention.concept.kind == ConceptKind::Sign);
        let looks = (0..heard.pieces.len()).any(|index| {
            let word = heard.lower(index);
            LOOKING.iter().any(|start| word.starts_with(start))
                || matches!(
                    word,
                    "normal"
                        | "exam"
                        | "clear"
                        | "tender"
                        | "examine"
                        | "listen"
                        | "palpate"
                        | "see"
                )
        });
        signs || looks
    }
}

/// What the doctor calls what the patient complains of.
fn as_sign(name: &str) -> &str {
    match name {
        "leg swelling" => "pedal oedema",
        "skin rash" => "rash",
        "swollen glands" => "enlarged neck nodes",
        "yellow eyes" => "jaundice",
        other => other,
    }
}

const LOOKING: [&str; 22] = [
    "பாக்கறேன்",
    "பாக்குறேன்",
    "படுங்க",
    "திறங்க",
    "நார்மல்",
    "கிளியர்",
    "காட்டுங்க",
    "చూస్తాను",
    "చూపించండి",
    "పడుకోండి",
    "నార్మల్",
    "క్లియర్",
    "నొక్కితే",
    "அழுத்தினா",
    "அமுக்கினா",
    "paduthu",
    "padukondi",
    "nokkithe",
    "amukkina",
    "chusthanu",
    "paakuren",
    "ఊపిరి",
];

/// 'a past medical history significant for hypertension': the doctor tells what is known.
fn tells_history(heard: &super::hear::Heard, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|index| heard.lower(index) == "history")
        && !heard.any(sentence.clone(), Cue::Family)
}
