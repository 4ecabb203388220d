//! How a drug is taken, said in a later turn than its name: 'How do I take it?' 'Twice a day for five days.'

use std::ops::Range;

use super::ConceptKind;
use super::amounts::dose;
use super::durations::durations;
use super::frequency::frequency;
use super::hear::{Heard, Sentence};
use super::instruction::instruction;
use super::medication::{Action, Medication};
use super::statements::Visit;
use crate::lexicon::{Cue, List, lists};
use crate::visit::Speaker;

impl Visit<'_> {
    /// Fills what the drug named just before still lacks; nothing that was said is changed.
    pub(super) fn fill(&mut self, turn: usize) {
        self.fill_from_answer(turn);
        self.fill_from_confirmation(turn);
        self.fill_for_all(turn);
    }

    /// The turn answers a question about the drug that its speaker named two turns before.
    fn fill_from_answer(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let Some(before) = turn.checked_sub(2) else { return };
        let asked = asks_how(&self.heard[turn - 1]);
        let same = self.role(turn) == self.role(before) && self.role(turn - 1) != self.role(turn);
        if !asked || !same || self.names_drug(turn) || self.names_drug(turn - 1) {
            return;
        }
        let Some(first) = heard.sentences.first() else { return };
        let end =
            heard.sentences.iter().take(2).next_back().map_or(first.range.end, |one| one.range.end);
        let range = first.range.start..end;
        let comes = [Cue::Come, Cue::Conditional, Cue::NotNeeded, Cue::AtOnce];
        if comes.iter().any(|cue| heard.any(range.clone(), *cue)) {
            return;
        }
        let said = Way::of(heard, range);
        let mut lacking = self
            .found
            .medications
            .iter_mut()
            .filter(|drug| drug.turn == before && drug.action != Action::Stop);
        if let (Some(drug), None) = (lacking.next(), lacking.next()) {
            said.fill(drug);
        }
    }

    /// 'So, cetirizine at night for a week?' 'Yes.'
    fn fill_from_confirmation(&mut self, turn: usize) {
        let Some(next) = self.heard.get(turn + 1) else { return };
        let heard = &self.heard[turn];
        let confirmed = next.any(0..2, Cue::Yes)
            && next
                .sentences
                .first()
                .is_some_and(|one| !next.any(one.range.clone(), Cue::NegationBack));
        if heard.speaker == Speaker::Doctor || next.speaker != Speaker::Doctor || !confirmed {
            return;
        }
        let asked = self.all[turn].iter().filter(|one| one.concept.kind == ConceptKind::Medication);
        for mention in asked {
            let Some(sentence) = heard.sentence_of(mention.range.start) else { continue };
            if sentence.question {
                let said = Way::of(heard, mention.range.end..sentence.range.end);
                let name = mention.concept.name;
                if let Some(drug) =
                    self.found.medications.iter_mut().rfind(|drug| drug.name == name)
                {
                    said.fill(drug);
                }
            }
        }
    }

    /// 'All of them for five days', 'ரெண்டும் அஞ்சு நாள்', 'రెండూ తిన్నాక': said of every drug of the turn.
    fn fill_for_all(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor {
            return;
        }
        let ways: Vec<Way> = heard
            .sentences
            .iter()
            .filter(|sentence| !sentence.question && says_all(heard, &sentence.range))
            .filter(|sentence| {
                self.within(turn, &sentence.range)
                    .iter()
                    .all(|one| one.concept.kind != ConceptKind::Medication)
            })
            .map(|sentence| Way::of(heard, sentence.range.clone()))
            .collect();
        for way in ways {
            let drugs = self.found.medications.iter_mut().filter(|drug| drug.turn == turn);
            drugs
                .filter(|drug| drug.action == Action::Start)
                .for_each(|drug| way.fill_length(drug));
        }
    }

    fn names_drug(&self, turn: usize) -> bool {
        self.all[turn].iter().any(|one| one.concept.kind == ConceptKind::Medication)
    }

    /// Doctor or patient's side.
    fn role(&self, turn: usize) -> bool {
        matches!(self.heard[turn].speaker, Speaker::Doctor | Speaker::Nurse)
    }
}

/// 'How much?', 'எப்படி போடணும்?', 'ఎలా వేసుకోవాలి?'
fn asks_how(heard: &Heard) -> bool {
    let of_a_drug = |sentence: &Sentence| {
        sentence.range.len() < 7
            || sentence.range.clone().any(|index| {
                lists(List::DrugOf, heard.lower(index))
                    || heard.has(index, Cue::Taking)
                    || heard.has(index, Cue::UnitTablet)
            })
    };
    let asked = heard.sentences.iter().filter(|sentence| sentence.question);
    asked.filter(|sentence| of_a_drug(sentence)).any(|sentence| {
        sentence.range.clone().any(|index| {
            let word = heard.lower(index);
            matches!(word, "how" | "when" | "dose" | "eppadi" | "epdi" | "ela" | "eppo" | "entha")
                || ["எப்படி", "எப்ப", "எவ்வள", "எத்தன", "ఎలా", "ఎప్పుడు", "ఎంత", "ఎన్ని", "டோஸ்", "డోస్"]
                    .iter()
                    .any(|start| word.starts_with(start))
        })
    })
}

/// Whether what is said is said of all that was named.
pub(crate) fn says_all(heard: &Heard, range: &Range<usize>) -> bool {
    range.clone().any(|index| heard.has(index, Cue::Both) || lists(List::AllOf, heard.lower(index)))
}

/// How a drug is taken, as far as a stretch of talk says it.
struct Way {
    dose: String,
    frequency: String,
    duration: String,
    instruction: String,
}

impl Way {
    fn of(heard: &Heard, range: Range<usize>) -> Self {
        let length = durations(heard, range.clone()).into_iter().find(|(_, place)| {
            !heard.any(place.end..place.end + 2, Cue::Past)
                && !heard.any(place.end..place.end + 1, Cue::After)
        });
        Self {
            dose: dose(heard, range.clone()).map_or_else(String::new, |(text, _)| text),
            frequency: frequency(heard, range.clone()).unwrap_or_default(),
            duration: length.map_or_else(String::new, |(length, _)| length.text()),
            instruction: instruction(heard, range),
        }
    }

    fn fill(&self, drug: &mut Medication) {
        fill(&mut drug.dose, &self.dose);
        fill(&mut drug.frequency, &self.frequency);
        self.fill_length(drug);
    }

    fn fill_length(&self, drug: &mut Medication) {
        fill(&mut drug.duration, &self.duration);
        fill(&mut drug.instruction, &self.instruction);
    }
}

fn fill(field: &mut String, said: &str) {
    if field.is_empty() {
        said.clone_into(field);
    }
}
