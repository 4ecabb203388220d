//! What the patient cannot take: the drug that answers 'any allergy?' is no drug taken.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::amounts::dose;
use super::frequency::frequency;
use super::hear::{Heard, Sentence};
use super::mention::Mention;
use super::statements::Visit;
use super::status::{self, Status};
use crate::lexicon::{Cue, lexicon};
use crate::visit::Speaker;

/// A dose, a rate or a verb of taking: the drug is taken, whatever was asked.
fn is_way_of_taking(heard: &Heard, sentence: &Range<usize>) -> bool {
    let taken = (sentence.clone()).any(|index| {
        heard.has(index, Cue::Taking)
            && !heard.any(index.saturating_sub(3)..index, Cue::NegationForward)
    });
    taken || dose(heard, sentence.clone()).is_some() || frequency(heard, sentence.clone()).is_some()
}

impl Visit<'_> {
    /// Whether the drug is named as what the patient cannot take; then the allergy is written down.
    pub(super) fn is_allergy(&mut self, turn: usize, number: usize, sentence: &Sentence) -> bool {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
        let said = self.says_allergic(turn, &sentence.range);
        let answered = self.answers_allergy(turn) && !is_way_of_taking(heard, &sentence.range);
        if !answered && !said {
            return false;
        }
        let denied = status::in_sentence(heard, &sentence.range, &mention) == Status::Absent;
        if !denied {
            let name = format!("{} allergy", mention.concept.name);
            let known = lexicon().concepts.iter().find(|concept| concept.name == name);
            let code = known.map_or("", |concept| concept.code);
            self.add_allergy(turn, &mention.range, &name, code);
        }
        true
    }

    fn add_allergy(&mut self, turn: usize, range: &Range<usize>, name: &str, code: &str) {
        let heard = &self.heard[turn];
        let end = heard.sentence_of(range.start).map_or(range.end, |one| one.range.end);
        let next = heard.sentences.get(heard.sentence_after(end.saturating_sub(1)));
        let reach = range.start..next.map_or(end, |one| one.range.end);
        let reaction = self.within(turn, &reach).iter().find(|other| {
            other.concept.kind == ConceptKind::Symptom && !status::is_negated(heard, &reach, other)
        });
        let attrs = reaction.map_or_else(BTreeMap::new, |reaction| {
            BTreeMap::from([("reaction".to_owned(), reaction.concept.name.to_owned())])
        });
        self.add(turn, range, ConceptKind::Allergy, name, Status::Present, attrs, code);
    }

    /// Whether the turn answers a question about allergies, and does not deny them.
    pub(super) fn answers_allergy(&self, turn: usize) -> bool {
        let Some(before) = turn.checked_sub(1) else { return false };
        let (asks, heard) = (&self.heard[before], &self.heard[turn]);
        let denied = heard.sentences.iter().any(|sentence| {
            let named = self.within(turn, &sentence.range);
            let mut allergies = named.iter().filter(|one| one.concept.kind == ConceptKind::Allergy);
            allergies.any(|one| status::in_sentence(heard, &sentence.range, one) == Status::Absent)
        });
        asks.speaker == Speaker::Doctor
            && heard.speaker != Speaker::Doctor
            && !denied
            && self.all[before].iter().any(|mention| {
                mention.concept.kind == ConceptKind::Allergy
                    && asks.sentence_of(mention.range.start).is_some_and(|one| one.question)
            })
    }

    /// 'You are allergic to penicillin': the drug right beside the word for it.
    pub(super) fn is_called_allergic(
        &self,
        turn: usize,
        drug: &Mention,
        sentence: &Sentence,
    ) -> bool {
        self.within(turn, &sentence.range).iter().any(|one| {
            let before = one.range.end <= drug.range.start && drug.range.start <= one.range.end + 2;
            let after = drug.range.end == one.range.start;
            one.concept.kind == ConceptKind::Allergy && (before || after)
        })
    }

    /// Whether the complaints of a turn are what a drug once did: 'penicillin, I got a rash with it'.
    pub(super) fn tells_reaction(&self, turn: usize) -> bool {
        self.answers_allergy(turn)
            && self.all[turn].iter().any(|mention| match mention.concept.kind {
                ConceptKind::Medication => true,
                ConceptKind::Allergy => mention.concept.name != "drug allergy",
                _ => false,
            })
    }

    /// 'I am allergic to aspirin' in the sentence itself.
    fn says_allergic(&self, turn: usize, sentence: &Range<usize>) -> bool {
        let heard = &self.heard[turn];
        self.within(turn, sentence).iter().any(|mention| {
            mention.concept.kind == ConceptKind::Allergy
                && status::in_sentence(heard, sentence, mention) == Status::Present
        })
    }
}
