//! Joins the questions of the doctor with the answers that follow.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::amounts::dose;
use super::answer::{self, Reply};
use super::circumstances;
use super::durations::durations;
use super::frequency::frequency;
use super::hear::{Heard, Sentence};
use super::instruction::instruction;
use super::medication::{Action, Medication};
use super::mention::Mention;
use super::people;
use super::statements::Visit;
use super::status::Status;
use super::verdict;
use crate::lexicon::{Cue, List, begins, has_part, lists};
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
        let picked = self.picked(turn, reply_turn, &asked);
        let elsewhere = picked.is_some_and(|at| !last.range.contains(&asked[at].range.start));
        let reply = if elsewhere && reply == Reply::All { Reply::Named } else { reply };
        let whole = 0..reply_heard.pieces.len();
        let first = reply_heard.sentences.first().map_or(whole, |one| one.range.clone());
        let plain = [Cue::Stop, Cue::NegationForward, Cue::NegationBack, Cue::Past]
            .iter()
            .all(|cue| !reply_heard.any(first.clone(), *cue));
        if plain && (reply == Reply::All || still(reply_heard)) {
            self.taken_drugs(turn, &last.range.clone(), reply_turn);
        } else {
            self.left_drug(turn, &last.range.clone(), reply_turn);
        }
        for (number, mention) in asked.iter().enumerate() {
            let in_last = last.range.contains(&mention.range.start);
            let heeded = in_last || reply == Reply::Nothing;
            let reply = match () {
                () if picked == Some(number) => Reply::All,
                () if heeded => reply,
                () => Reply::Named,
            };
            let dated = || self.is_dated(turn, reply_turn, mention).then_some(Status::Present);
            let Some(status) = answer::of(mention, reply, reply_heard, &named).or_else(dated)
            else {
                continue;
            };
            let Some((kind, status, mut attrs)) = self.meant(turn, reply_turn, mention, status)
            else {
                continue;
            };
            let allergy = mention.concept.name == "drug allergy";
            if allergy && (status != Status::Absent || self.tells_reaction(reply_turn)) {
                continue;
            }
            if status == Status::Present && heeded && open == 1 {
                attrs.extend(self.told_in_reply(reply_turn, mention));
            }
            attrs.insert("asked".to_owned(), "yes".to_owned());
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
        reply_turn: usize,
        mention: &Mention,
        answered: Status,
    ) -> Option<(ConceptKind, Status, BTreeMap<String, String>)> {
        let (heard, reply) = (&self.heard[turn], &self.heard[reply_turn]);
        let sentence = heard.sentence_of(mention.range.start)?;
        let granted = is_taken_for_granted(heard, sentence, mention)
            && !self.is_dated(turn, reply_turn, mention);
        if answered == Status::Family || granted {
            return None;
        }
        if answered == Status::Past && mention.concept.kind == ConceptKind::Symptom {
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
            if people::names_another(reply, &whole) {
                return None;
            }
            (kind, status) = (ConceptKind::History, Status::Family);
            let named = people::relation(reply, &whole);
            let asked = || people::relation(heard, &sentence.range);
            let relation = named.or_else(asked).unwrap_or("family member");
            attrs.insert("relation".to_owned(), relation.to_owned());
        }
        let smokes = matches!(mention.concept.name, "smoking" | "alcohol use" | "tobacco chewing");
        let quit = (status == Status::Present || smokes) && self.is_left(reply_turn, mention);
        if kind == ConceptKind::History && quit {
            status = Status::Past;
        }
        if kind == ConceptKind::Procedure {
            let operation = has_part(List::Operations, mention.concept.name)
                || mention.concept.name.ends_with("vaccine");
            if !operation {
                return None;
            }
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

    /// 'Weight gain? Feeling cold?' 'Weight, yes.': which of the things asked about the reply begins with.
    fn picked(&self, turn: usize, reply: usize, asked: &[Mention]) -> Option<usize> {
        let (heard, answer) = (&self.heard[turn], &self.heard[reply]);
        let opening: Vec<&str> =
            (0..answer.pieces.len().min(2)).map(|at| answer.lower(at)).collect();
        let first = answer.sentences.first().map_or(0..0, |one| one.range.clone());
        let measured = first.clone().any(|at| {
            begins(List::Measured, answer.lower(at)) || lists(List::TestOf, answer.lower(at))
        });
        let denied = answer.any(first.clone(), Cue::NegationBack)
            || answer.any(first.clone(), Cue::NegationForward)
            || first.into_iter().any(|at| super::mention::denies(answer.lower(at)));
        if measured || denied {
            return None;
        }
        asked.iter().position(|mention| {
            mention.range.clone().any(|at| {
                let word = heard.lower(at);
                let letters = word.chars().count();
                letters > if heard.by_ear { 2 } else { 3 } && opening.contains(&word)
            })
        })
    }

    /// Whether the reply says that the habit was given up, and of no other habit.
    fn is_left(&self, reply: usize, mention: &Mention) -> bool {
        let heard = &self.heard[reply];
        let stops = |range: Range<usize>| {
            heard.any(range.clone(), Cue::Stop)
                || range.clone().any(|index| lists(List::LeftHabit, heard.lower(index)))
        };
        let own = self.all[reply].iter().find(|other| other.concept.name == mention.concept.name);
        match own.and_then(|own| heard.sentence_of(own.range.start)) {
            Some(sentence) => stops(sentence.range.clone()),
            None => self.all[reply].is_empty() && stops(0..heard.pieces.len()),
        }
    }

    /// 'How long the cough?' 'Six weeks.': a complaint whose length is asked and told is there.
    fn is_dated(&self, turn: usize, reply: usize, mention: &Mention) -> bool {
        let heard = &self.heard[reply];
        let asked = self.heard[turn].sentence_of(mention.range.start).is_some_and(|sentence| {
            self.asks_how_long(turn)
                && self.within(turn, &sentence.range).len() == 1
                && matches!(mention.concept.kind, ConceptKind::Symptom | ConceptKind::Diagnosis)
        });
        let first = heard.sentences.first().map_or(0..0, |one| one.range.clone());
        let denied =
            heard.any(first.clone(), Cue::NoAnswer) || heard.any(first.clone(), Cue::NegationBack);
        let reading = mention.concept.name == "fever"
            && first.clone().any(|at| {
                heard.number(at).is_some_and(|(degrees, _)| (99.0..108.0).contains(&degrees))
            });
        !denied && (reading || (asked && !durations(heard, first).is_empty()))
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
        let first = self.heard[reply].sentences.first().map_or(0..0, |one| one.range.clone());
        let named = self
            .within(reply, &first)
            .iter()
            .any(|other| other.concept.kind == ConceptKind::Medication);
        let words = question.clone().filter(|&index| !heard.pieces[index].sign).count();
        let taking = words < 3
            || (question.clone())
                .any(|index| heard.has(index, Cue::UnitMg) || heard.has(index, Cue::UnitMcg))
            || heard.any(question.clone(), Cue::Taking)
            || heard.any(question.clone(), Cue::Continue)
            || still(&self.heard[reply]);
        if named {
            return;
        }
        let answer = &self.heard[reply];
        let end = answer.sentences.iter().take(2).next_back().map_or(0, |one| one.range.end);
        let forgets =
            (0..answer.pieces.len()).any(|index| begins(List::Forgets, answer.lower(index)));
        let whole = 0..if forgets { 0 } else { end };
        let drugs: Vec<Mention> = self.all[turn]
            .iter()
            .filter(|mention| mention.concept.kind == ConceptKind::Medication)
            .filter(|mention| taking && question.contains(&mention.range.start))
            .filter(|mention| !verdict::is_class(mention.concept.name))
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

    /// 'Clopidogrel?' 'That the heart doctor stopped in March.'
    fn left_drug(&mut self, turn: usize, question: &Range<usize>, reply: usize) {
        let (heard, answer) = (&self.heard[turn], &self.heard[reply]);
        let Some(first) = answer.sentences.first() else { return };
        let stops = answer.any(first.range.clone(), Cue::Stop)
            && !answer.any(first.range.clone(), Cue::NegationForward)
            && self.all[reply].is_empty();
        let mut asked = self.all[turn].iter().filter(|mention| {
            mention.concept.kind == ConceptKind::Medication
                && question.contains(&mention.range.start)
                && !verdict::is_class(mention.concept.name)
        });
        let (true, Some(mention), None) = (stops, asked.next().cloned(), asked.next()) else {
            return;
        };
        let (start, end) = heard.span(&mention.range);
        self.found.medications.push(Medication {
            name: mention.concept.name.to_owned(),
            dose: String::new(),
            frequency: String::new(),
            duration: String::new(),
            instruction: "stopped".to_owned(),
            action: Action::Stop,
            turn,
            start,
            end,
        });
        let attrs = BTreeMap::from([("action".to_owned(), "stop".to_owned())]);
        let (kind, name) = (ConceptKind::Medication, mention.concept.name);
        self.add(turn, &mention.range, kind, name, Status::Past, attrs, "");
    }

    /// The turn that answers: the next of the patient, over somebody else's own complaint.
    pub(super) fn reply_to(&self, turn: usize) -> Option<usize> {
        let next = (turn + 1..self.heard.len().min(turn + 2))
            .find(|&at| self.heard[at].speaker != Speaker::Nurse)?;
        let heard = &self.heard[next];
        (heard.speaker != Speaker::Doctor && !answer::is_of_another(heard)).then_some(next)
    }
}

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
