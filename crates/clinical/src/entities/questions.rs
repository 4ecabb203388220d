//! Joins the questions of the doctor with the answers that follow.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::amounts::{dose, durations, frequency, instruction};
use super::answer::{self, Reply};
use super::circumstances;
use super::hear::{Heard, Sentence};
use super::medication::{self, Action, Medication};
use super::mention::Mention;
use super::statements::Visit;
use super::status::{self, Status};
use crate::lexicon::Cue;
use crate::visit::Speaker;

impl Visit<'_> {
    /// Joins the questions of the doctor with the answer that follows.
    pub(super) fn questions(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor {
            return;
        }
        let asked = self.asked(turn);
        let last_question = heard.sentences.iter().rev().find(|sentence| sentence.question);
        let Some(last) = last_question else { return };
        let Some(reply_turn) = self.reply_to(turn) else { return };
        let reply_heard = &self.heard[reply_turn];
        let named = self.all[reply_turn].clone();
        let open = asked.iter().filter(|mention| last.range.contains(&mention.range.start)).count();
        let reply = answer::read(reply_heard, open.max(1));
        let whole = 0..reply_heard.pieces.len();
        let plain = [Cue::Stop, Cue::NegationForward, Cue::NegationBack, Cue::Past]
            .iter()
            .all(|cue| !reply_heard.any(whole.clone(), *cue));
        if plain && (reply == Reply::All || still(reply_heard)) {
            self.taken_drugs(turn, &last.range.clone(), reply_turn);
        }
        for mention in &asked {
            let in_last = last.range.contains(&mention.range.start);
            let heeded = in_last || reply == Reply::Nothing;
            let reply = if heeded { reply } else { Reply::Named };
            let Some(status) = answer::of(mention, reply, reply_heard, &named) else { continue };
            let Some((kind, status, mut attrs)) = self.meant(turn, reply_turn, mention, status)
            else {
                continue;
            };
            if status == Status::Present && heeded && open == 1 {
                attrs.extend(self.told_in_reply(reply_turn, mention));
            }
            let concept = mention.concept;
            self.add(turn, &mention.range, kind, concept.name, status, attrs, concept.code);
        }
    }

    /// What the questions of a turn ask about.
    fn asked(&self, turn: usize) -> Vec<Mention> {
        let heard = &self.heard[turn];
        let in_question = |mention: &&Mention| {
            heard.sentence_of(mention.range.start).is_some_and(|sentence| sentence.question)
        };
        let told = |mention: &&Mention| {
            matches!(
                mention.concept.kind,
                ConceptKind::Symptom
                    | ConceptKind::Diagnosis
                    | ConceptKind::Allergy
                    | ConceptKind::History
                    | ConceptKind::Sign
                    | ConceptKind::Procedure
            )
        };
        self.all[turn].iter().filter(in_question).filter(told).cloned().collect()
    }

    /// What the answer means for one thing asked about: kind, status and relation.
    fn meant(
        &self,
        turn: usize,
        reply: usize,
        mention: &Mention,
        answered: Status,
    ) -> Option<(ConceptKind, Status, BTreeMap<String, String>)> {
        let (heard, reply) = (&self.heard[turn], &self.heard[reply]);
        let sentence = heard.sentence_of(mention.range.start)?;
        if answered == Status::Family || is_taken_for_granted(heard, sentence, mention) {
            return None;
        }
        let (mut kind, mut status) = (mention.concept.kind, answered);
        let mut attrs = BTreeMap::new();
        let whole = 0..reply.pieces.len();
        if asks_of_before(heard, sentence) {
            let history = kind == ConceptKind::Diagnosis || mention.concept.name == "seizure";
            kind = if history { ConceptKind::History } else { kind };
            let past = status == Status::Present && kind == ConceptKind::History;
            status = if past { Status::Past } else { status };
        }
        if heard.any(sentence.range.clone(), Cue::Family) {
            if status != Status::Present {
                return None;
            }
            (kind, status) = (ConceptKind::History, Status::Family);
            attrs.insert("relation".to_owned(), status::relative(reply, &whole).to_owned());
        }
        let quit = reply.any(whole, Cue::Stop) && status == Status::Present;
        if kind == ConceptKind::History && quit {
            status = Status::Past;
        }
        if kind == ConceptKind::Procedure {
            let past = matches!(status, Status::Present | Status::Past);
            status = if past { Status::Past } else { status };
            if !(past || status == Status::Absent) || turn >= self.plan_from {
                return None;
            }
            kind = ConceptKind::History;
        }
        if kind == ConceptKind::Sign && !self.is_examining(turn) {
            kind = ConceptKind::Symptom;
        }
        let told = (mention.range.end..mention.range.end + 2).any(|index| {
            heard.has(index, Cue::Yes)
                && sentence.range.contains(&index)
                && !heard.has(index, Cue::Question)
        });
        let found = told && kind == ConceptKind::Sign;
        Some((kind, if found { Status::Present } else { status }, attrs))
    }

    /// How long and how often, where the answer says it of the one thing asked about.
    fn told_in_reply(&self, reply: usize, asked: &Mention) -> BTreeMap<String, String> {
        let heard = &self.heard[reply];
        let mut attrs = BTreeMap::new();
        let Some(first) = heard.sentences.first() else { return attrs };
        let second = heard.sentences.get(1).map_or(first.range.end, |next| next.range.end);
        let others = self.all[reply].iter().any(|other| {
            other.concept.kind == ConceptKind::Symptom && other.concept.name != asked.concept.name
        });
        let range = first.range.start..if others { first.range.end } else { second };
        let length = durations(heard, range.clone()).into_iter().find(|(_, place)| {
            !heard.any(place.end..place.end + 2, Cue::Past)
                && !heard.any(place.end..place.end + 1, Cue::After)
        });
        if let Some((length, _)) = length {
            attrs.insert("duration".to_owned(), length.text());
        }
        attrs.extend(circumstances::attributes(heard, asked, &range));
        attrs.remove("side");
        attrs
    }

    /// 'Are you still taking lisinopril 20?' 'Yes.' 'And the atorvastatin?' 'That one I still have.'
    fn taken_drugs(&mut self, turn: usize, question: &Range<usize>, reply: usize) {
        let heard = &self.heard[turn];
        let named =
            self.all[reply].iter().any(|other| other.concept.kind == ConceptKind::Medication);
        let taking = (question.clone())
            .any(|index| heard.has(index, Cue::UnitMg) || heard.has(index, Cue::UnitMcg))
            || heard.any(question.clone(), Cue::Taking)
            || heard.any(question.clone(), Cue::Continue)
            || still(&self.heard[reply]);
        if named {
            return;
        }
        let answer = &self.heard[reply];
        let end = answer.sentences.iter().take(2).next_back().map_or(0, |one| one.range.end);
        let forgets = (0..answer.pieces.len())
            .any(|index| FORGETS.iter().any(|start| answer.lower(index).starts_with(start)));
        let whole = 0..if forgets { 0 } else { end };
        let drugs: Vec<Mention> = self.all[turn]
            .iter()
            .filter(|mention| mention.concept.kind == ConceptKind::Medication)
            .filter(|mention| taking && question.contains(&mention.range.start))
            .filter(|mention| !medication::is_class(mention.concept.name))
            .cloned()
            .collect();
        for mention in drugs {
            let (start, end) = heard.span(&mention.range);
            let said = dose(heard, mention.range.end..question.end.min(mention.range.end + 4))
                .or_else(|| dose(answer, whole.clone()));
            let often = frequency(heard, mention.range.end..question.end)
                .or_else(|| frequency(answer, whole.clone()));
            self.found.medications.push(Medication {
                name: mention.concept.name.to_owned(),
                dose: said.map_or_else(String::new, |(text, _)| text),
                frequency: often.unwrap_or_default(),
                duration: String::new(),
                instruction: instruction(answer, whole.clone()),
                action: Action::Continue,
                turn,
                start,
                end,
            });
            let attrs = BTreeMap::from([("action".to_owned(), "continue".to_owned())]);
            self.add(
                turn,
                &mention.range,
                ConceptKind::Medication,
                mention.concept.name,
                Status::Present,
                attrs,
                "",
            );
        }
    }

    /// The turn that answers: the next of the patient, over somebody else's own complaint.
    pub(super) fn reply_to(&self, turn: usize) -> Option<usize> {
        let next = (turn + 1..self.heard.len().min(turn + 2))
            .find(|&at| self.heard[at].speaker != Speaker::Nurse)?;
        let heard = &self.heard[next];
        (heard.speaker != Speaker::Doctor && !answer::is_of_another(heard)).then_some(next)
    }
}

/// Words of doses that were missed: no way of taking the drug.
const FORGETS: [&str; 8] = ["forget", "forgot", "miss", "skip", "மறந்", "மறக்", "మర్చి", "మరచి"];

/// 'That one I still have.'
fn still(heard: &Heard) -> bool {
    (0..heard.pieces.len().min(8)).any(|index| {
        heard.has(index, Cue::Taking) || matches!(heard.lower(index), "still" | "இன்னும்" | "ఇంకా")
    })
}

/// 'before the headache starts', 'how is the cough': the question is about something else.
fn is_taken_for_granted(heard: &Heard, sentence: &Sentence, mention: &Mention) -> bool {
    let before = mention.range.start.checked_sub(1).map_or("", |index| heard.lower(index));
    let open = sentence.range.clone().any(|index| {
        (heard.lower(index) == "how" && heard.lower(index + 1) != "about")
            || matches!(heard.lower(index), "எப்படி" | "ఎలా" | "eppadi" | "ela")
    });
    open || matches!(before, "the" | "that" | "this" | "your")
}

fn asks_of_before(heard: &Heard, sentence: &Sentence) -> bool {
    heard.any(sentence.range.clone(), Cue::Past)
        || sentence.range.clone().any(|index| {
            matches!(
                heard.lower(index),
                "ever"
                    | "ఎప్పుడైనా"
                    | "eppudaina"
                    | "எப்பவாவது"
                    | "eppavavadhu"
                    | "past"
            )
        })
}
