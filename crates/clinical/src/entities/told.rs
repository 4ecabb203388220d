//! What the patient, or who came along, tells.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::ConceptKind;
use super::circumstances;
use super::durations::{Duration, durations};
use super::hear::Heard;
use super::medication;
use super::mention::Mention;
use super::people::{self, Whose};
use super::statements::Visit;
use super::status::{self, Status};
use super::verdict::Asked;
use crate::lexicon::{Cue, List, Slot, begins, lists};
use crate::visit::Speaker;

impl Visit<'_> {
    pub(super) fn patient_says(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        if heard.speaker == Speaker::Nurse {
            return;
        }
        let mut status = status::in_sentence(heard, sentence, mention);
        let mut kind = mention.concept.kind;
        if kind == ConceptKind::Sign {
            return;
        }
        let whose = people::whose(heard, sentence, &mention.range);
        let denied_of_another = matches!(whose, Whose::Relative(_))
            && status::is_negated(heard, &status::segment(heard, sentence, mention), mention);
        let after = mention.range.end..mention.range.end + 2;
        let condition =
            heard.by_ear && kind == ConceptKind::Symptom && heard.any(after, Cue::Conditional);
        let supposed = kind == ConceptKind::Diagnosis
            && (sentence.start..mention.range.start).any(|index| heard.lower(index) == "if");
        let measured = kind == ConceptKind::Diagnosis
            && sentence.clone().any(|index| begins(List::Measured, heard.lower(index)));
        if status == Status::Possible
            || condition
            || measured
            || supposed
            || whose == Whose::Another
            || denied_of_another
            || (kind == ConceptKind::Symptom && self.tells_reaction(turn))
            || (kind == ConceptKind::Allergy && is_vague(mention, status))
            || is_for_something(heard.lower(mention.range.end - 1))
        {
            return;
        }
        let part = status::segment(heard, sentence, mention);
        let stopped = kind == ConceptKind::Symptom
            && sentence.clone().any(|index| {
                heard.has(index, Cue::Stop)
                    && !mention.range.contains(&index)
                    && heard.lower(index.saturating_sub(1)) != "non"
            });
        let began = part.clone().any(|index| begins(List::Began, heard.lower(index)));
        let over = (heard.any(part.clone(), Cue::Past) || names_a_year(heard, &part)) && !began;
        if status == Status::Present && (over || stopped) {
            status = Status::Past;
        }
        let quit = part.clone().any(|index| {
            (heard.has(index, Cue::Stop) || lists(List::LeftHabit, heard.lower(index)))
                && !mention.range.contains(&index)
        });
        if status == Status::Present && kind == ConceptKind::History && quit {
            status = Status::Past;
        }
        if status == Status::Family || (status == Status::Past && kind == ConceptKind::Diagnosis) {
            kind = ConceptKind::History;
        }
        let mut attrs = BTreeMap::new();
        if status == Status::Family {
            attrs.insert(
                "relation".to_owned(),
                match whose {
                    Whose::Relative(name) => name.to_owned(),
                    _ => "family member".to_owned(),
                },
            );
        } else if status == Status::Present {
            attrs.extend(
                self.duration_of(turn, mention, sentence).map(|text| ("duration".to_owned(), text)),
            );
            if kind == ConceptKind::Symptom {
                attrs.extend(circumstances::attributes(heard, mention, sentence));
                if attrs.contains_key("duration") {
                    attrs.remove("since");
                }
            }
        } else if status == Status::Past
            && let Some(when) = heard.detail(sentence, Slot::When)
        {
            attrs.insert("when".to_owned(), when.text.to_owned());
        }
        if self.reasons.contains(&mention.range.start) {
            (status, attrs) =
                (Status::Past, BTreeMap::from([("reason".to_owned(), "yes".to_owned())]));
        }
        self.add(
            turn,
            &mention.range,
            kind,
            mention.concept.name,
            status,
            attrs,
            mention.concept.code,
        );
    }

    /// The complaints of a turn that are why a drug was stopped, not why the patient comes.
    pub(super) fn reasons_of(&self, turn: usize) -> HashSet<usize> {
        let (heard, all) = (&self.heard[turn], &self.all[turn]);
        let stopped = |number: &usize| {
            medication::read(heard, all, *number, Asked::No)
                .is_some_and(|said| said.action == Some(medication::Action::Stop))
        };
        (0..all.len())
            .filter(|&number| all[number].concept.kind == ConceptKind::Medication)
            .filter(stopped)
            .filter_map(|number| medication::reason(heard, all, number))
            .map(|(_, at)| all[at].range.start)
            .collect()
    }

    /// The duration said with a symptom: the last one where the patient corrects it, else the nearest in the sentence.
    pub(super) fn duration_of(
        &self,
        turn: usize,
        mention: &Mention,
        sentence: &Range<usize>,
    ) -> Option<String> {
        let heard = &self.heard[turn];
        let first = self.all[turn].iter().find(|other| other.concept.kind == ConceptKind::Symptom);
        let leads = first.is_some_and(|first| first.range == mention.range);
        let near_by = sentence.start..heard.pieces.len().min(sentence.end + 60);
        let corrected = heard.any(near_by.clone(), Cue::Correction);
        let began = sentence.clone().any(|index| begins(List::Began, heard.lower(index)));
        let usable = |found: &(Duration, Range<usize>)| {
            (began || !heard.any(found.1.end..found.1.end + 2, Cue::Past))
                && !heard.any(found.1.end..found.1.end + 1, Cue::After)
                && !heard.any(found.1.end..found.1.end + 1, Cue::TimeTimes)
        };
        let whole = durations(heard, near_by);
        if leads && corrected && !whole.is_empty() {
            return whole.into_iter().rfind(usable).map(|(length, _)| length.text());
        }
        let near = durations(heard, sentence.clone()).into_iter().find(usable);
        let asked = turn.checked_sub(1).is_some_and(|before| self.asks_how_long(before));
        let after = || if leads { self.said_next(turn, sentence) } else { None };
        let next = || {
            let answer = self.heard.get(turn + 2)?;
            let asked = self.asks_how_long(turn + 1) && answer.speaker != Speaker::Doctor;
            let said = durations(answer, 0..answer.pieces.len()).into_iter();
            if asked && leads { said.last() } else { None }
        };
        let found = near
            .or_else(|| if leads && asked { whole.into_iter().find(usable) } else { None })
            .or_else(after)
            .or_else(next);
        found.map(|(length, _)| length.text())
    }

    /// A duration in the sentence after, where that sentence names nothing else: 'Fever. For three days.'
    pub(super) fn said_next(
        &self,
        turn: usize,
        sentence: &Range<usize>,
    ) -> Option<(Duration, Range<usize>)> {
        let heard = &self.heard[turn];
        let next = heard.sentences.get(heard.sentence_after(sentence.end.checked_sub(1)?))?;
        let named = !self.within(turn, &next.range).is_empty();
        let found = durations(heard, next.range.clone()).into_iter().next()?;
        let ago = heard.any(found.1.end..found.1.end + 2, Cue::Past)
            || heard.any(found.1.end..found.1.end + 1, Cue::After);
        (!named && !ago).then_some(found)
    }

    pub(super) fn asks_how_long(&self, turn: usize) -> bool {
        let Some(heard) = self.heard.get(turn) else { return false };
        heard.speaker == Speaker::Doctor
            && heard.sentences.iter().any(|sentence| {
                sentence.question
                    && sentence.range.clone().any(|index| {
                        let word = heard.lower(index);
                        matches!(
                            word,
                            "long"
                                | "since"
                                | "எத்தனை"
                                | "எவ்வளவு"
                                | "எப்ப"
                                | "ఎన్ని"
                                | "ఎన్నాళ్ళ"
                                | "ఎప్పటి"
                                | "ethanai"
                                | "enni"
                                | "evvalavu"
                                | "eppatlerndhu"
                                | "ennalla"
                        ) || word.starts_with("எவ்வளவு")
                            || word.starts_with("ఎన్నాళ్")
                    })
            })
    }
}

/// 'in 2018': a year that lies back.
fn names_a_year(heard: &Heard, part: &Range<usize>) -> bool {
    part.clone().any(|index| {
        let year = heard.pieces[index].value.filter(|_| heard.pieces[index].digits);
        year.is_some_and(|year| (1930.0..2100.0).contains(&year))
            && matches!(heard.lower(index.wrapping_sub(1)), "in" | "around" | "of")
    })
}

/// An allergy to nothing that was named.
fn is_vague(mention: &Mention, status: Status) -> bool {
    mention.concept.name == "drug allergy" && status != Status::Absent
}

/// 'బరువు తగ్గడానికి', 'జ్వరంలో': a purpose or a time, no complaint.
fn is_for_something(last: &str) -> bool {
    ["డానికి", "టానికి", "றதுக்கு", "ంలో", "ంలోనే"].iter().any(|end| last.ends_with(end))
}
