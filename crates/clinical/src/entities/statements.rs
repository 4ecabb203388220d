//! Goes through the visit turn by turn and writes down what each statement says.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::agree;
use super::answer;
use super::follow_up::{self, FollowUp, Return};
use super::hear::Heard;
use super::joined;
use super::medication::{self, Action};
use super::mention::{Mention, mentions};
use super::status::{self, Status};
use super::verdict::Asked;
use super::vitals::{self, Measured};
use super::{ConceptKind, Entity, Found};
use crate::lexicon::Cue;
use crate::visit::{Speaker, Turn};

/// What the visit says.
pub(super) fn find(turns: &[Turn], heard: &[Heard]) -> Found {
    let all: Vec<Vec<Mention>> = heard.iter().map(mentions).collect();
    let mut visit = Visit {
        heard,
        all,
        plan_from: 0,
        found: Found::default(),
        measured: Vec::new(),
        reasons: HashSet::new(),
        covered: HashSet::new(),
        letters: turns.iter().map(|turn| turn.text.chars().collect()).collect(),
    };
    visit.plan_from = plan_from(&visit);
    for turn in 0..heard.len() {
        visit.measure(turn);
        visit.turn(turn);
    }
    visit.found.vitals = vitals::table(visit.measured.iter());
    if let Some(again) = visit.measured_again() {
        visit.found.vitals.insert("bp_repeat".to_owned(), again);
    }
    visit.found.medications = joined::joined(std::mem::take(&mut visit.found.medications));
    joined::fill_from_told(&mut visit.found.medications, &visit.found.entities);
    joined::end_stopped(&visit.found.medications, &mut visit.found.entities);
    agree::settle(&mut visit.found.entities);
    visit.found
}

pub(super) struct Visit<'a> {
    pub(super) heard: &'a [Heard],
    pub(super) all: Vec<Vec<Mention>>,
    /// The turn in which the doctor begins to say what it is and what to do.
    pub(super) plan_from: usize,
    pub(super) found: Found,
    pub(super) measured: Vec<Measured>,
    /// Where complaints begin that are why a drug was stopped, in the turn that is read.
    pub(super) reasons: HashSet<usize>,
    /// Pieces that a measurement uses, by turn.
    covered: HashSet<(usize, usize)>,
    /// The letters of each turn.
    letters: Vec<Vec<char>>,
}

/// The first turn of the doctor that states a diagnosis or orders a drug, in the later part of the talk.
fn plan_from(visit: &Visit<'_>) -> usize {
    let states = |turn: usize| {
        let heard = &visit.heard[turn];
        heard.speaker == Speaker::Doctor
            && visit.all[turn].iter().enumerate().any(|(number, mention)| {
                match mention.concept.kind {
                    ConceptKind::Diagnosis => {
                        heard.sentence_of(mention.range.start).is_some_and(|sentence| {
                            !sentence.question
                                && matches!(
                                    status::in_sentence(heard, &sentence.range, mention),
                                    Status::Present | Status::Possible
                                )
                        })
                    }
                    ConceptKind::Medication => {
                        medication::read(heard, &visit.all[turn], number, Asked::No)
                            .is_some_and(|said| matches!(said.action, Some(Action::Start)))
                    }
                    ConceptKind::Test => {
                        heard.sentence_of(mention.range.start).is_some_and(|one| {
                            !one.question
                                && heard.any(one.range.clone(), Cue::Order)
                                && !heard.any(one.range.clone(), Cue::Past)
                                && turn * 2 > visit.heard.len()
                        })
                    }
                    _ => false,
                }
            })
    };
    let half = visit.heard.len() / 3;
    (half..visit.heard.len()).find(|&turn| states(turn)).unwrap_or(visit.heard.len())
}

impl Visit<'_> {
    /// The mentions that begin in a range of a turn.
    pub(super) fn within(&self, turn: usize, range: &Range<usize>) -> &[Mention] {
        let all = &self.all[turn];
        let first = all.partition_point(|mention| mention.range.start < range.start);
        let last = all.partition_point(|mention| mention.range.start < range.end);
        &all[first..last.max(first)]
    }

    fn measure(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if answer::is_of_another(heard)
            || (heard.speaker == Speaker::Doctor && turn > self.plan_from)
        {
            return;
        }
        let found: Vec<Measured> =
            vitals::measured(heard).into_iter().filter(|one| self.is_vital(turn, one)).collect();
        for mut one in found {
            one.turn = turn;
            let mut attrs = BTreeMap::from([("value".to_owned(), one.said.clone())]);
            if self.measured.iter().any(|before| before.key == one.key) {
                attrs.insert("again".to_owned(), "yes".to_owned());
            }
            self.add(turn, &one.range, ConceptKind::Vital, one.concept, Status::Present, attrs, "");
            self.covered.extend(one.range.clone().map(|piece| (turn, piece)));
            self.measured.push(one);
        }
    }

    /// The blood pressure that was measured again in a later turn.
    fn measured_again(&self) -> Option<serde_json::Value> {
        let mut pressures = self.measured.iter().filter(|one| one.key == "bp");
        let first = pressures.next()?;
        let again = pressures.find(|one| one.value != first.value)?;
        Some(again.value.clone())
    }

    /// Measured today: not an old value, not a test's result, not what would be too high.
    fn is_vital(&self, turn: usize, one: &Measured) -> bool {
        let heard = &self.heard[turn];
        let Some(sentence) = heard.sentence_of(one.range.start) else { return false };
        let clauses = super::circumstances::clauses(heard, &sentence.range);
        let whole = sentence.range.clone();
        let clause = clauses.into_iter().find(|part| part.contains(&one.range.start));
        let clause = clause.unwrap_or(whole);
        let told = matches!(heard.speaker, Speaker::Nurse | Speaker::Doctor)
            && clause.clone().any(|at| {
                (heard.lower(at) == "at" && heard.lower(at + 1) == "home")
                    || matches!(heard.lower(at), "yesterday" | "last" | "previous")
            });
        let old = told
            || heard.any(clause.clone(), Cue::Past)
            || (heard.speaker != Speaker::Nurse
                && heard.any(sentence.range.clone(), Cue::Conditional));
        let report = heard.speaker == Speaker::Doctor && one.key == "glucose_fasting_mg_dl";
        let patient = heard.speaker != Speaker::Nurse && heard.speaker != Speaker::Doctor;
        let known = patient
            && matches!(
                one.key,
                "temperature_f"
                    | "temperature_c"
                    | "glucose_random_mg_dl"
                    | "weight_kg"
                    | "weight_lb"
            );
        !old && !known && !report
    }

    fn turn(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let answers = turn.checked_sub(1).is_some_and(|before| {
            let before = &self.heard[before];
            before.speaker == Speaker::Doctor && before.sentences.iter().any(|one| one.question)
        });
        let own = answer::own_story_from(heard).map(|from| if answers { from } else { 0 });
        if own == Some(0) {
            return;
        }
        self.reasons = self.reasons_of(turn);
        for number in 0..self.all[turn].len() {
            if own.is_none_or(|from| self.all[turn][number].range.start < from) {
                self.mention(turn, number);
            }
        }
        if own.is_some() {
            return;
        }
        self.called(turn);
        self.stops(turn);
        self.changes(turn);
        self.questions(turn);
        self.returns(turn);
        self.circumstances(turn);
        self.corrects(turn);
        self.fill(turn);
    }

    /// 'No doctor, four days': a later turn that only mends the length of what was told before.
    fn corrects(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let starts = heard.any(0..3, Cue::Correction) || heard.any(0..1, Cue::NoAnswer);
        if heard.speaker == Speaker::Doctor || !starts || !self.all[turn].is_empty() {
            return;
        }
        let said = super::durations::durations(heard, 0..heard.pieces.len());
        let Some((length, _)) = said.last() else { return };
        let told = self.found.entities.iter_mut().rfind(|entity| {
            entity.turn + 3 >= turn && entity.turn < turn && entity.attrs.contains_key("duration")
        });
        if let Some(entity) = told {
            entity.attrs.insert("duration".to_owned(), length.text());
        }
    }

    fn mention(&mut self, turn: usize, number: usize) {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
        let Some(sentence) = heard.sentence_of(mention.range.start).cloned() else { return };
        let measured = mention.range.clone().any(|piece| self.covered.contains(&(turn, piece)));
        if sentence.question || measured {
            return;
        }
        match mention.concept.kind {
            ConceptKind::Medication => self.drug(turn, number),
            ConceptKind::Advice => self.advice(turn, &mention, &sentence.range),
            ConceptKind::Procedure if heard.speaker != Speaker::Doctor => {
                self.past_procedure(turn, &mention, &sentence.range);
            }
            ConceptKind::Test | ConceptKind::Procedure => {
                self.test(turn, &mention, &sentence.range);
            }
            _ if heard.speaker == Speaker::Doctor => {
                self.doctor_says(turn, &mention, &sentence.range);
            }
            _ => self.patient_says(turn, &mention, &sentence.range),
        }
    }

    fn returns(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let asked =
            turn.checked_sub(1).is_some_and(|before| follow_up::is_asked(&self.heard[before]));
        let late = turn >= self.plan_from;
        let said: Vec<Return> = heard
            .sentences
            .iter()
            .flat_map(|sentence| follow_up::read(heard, sentence, asked, late))
            .collect();
        for one in said {
            match one {
                Return::IfNoBetter(..) if self.found.follow_up.is_some() => {}
                Return::After(when, range) | Return::IfNoBetter(when, range) => {
                    self.comes_again(turn, when, &range);
                }
                Return::AtOnce(range) => {
                    let (kind, status) = (ConceptKind::FollowUp, Status::Hypothetical);
                    self.add(turn, &range, kind, "return at once", status, BTreeMap::new(), "");
                }
            }
        }
    }

    fn comes_again(&mut self, turn: usize, when: String, range: &Range<usize>) {
        let (start, end) = self.heard[turn].span(range);
        self.found.follow_up = Some(FollowUp { when: when.clone(), turn, start, end });
        let attrs = BTreeMap::from([("when".to_owned(), when)]);
        self.add(turn, range, ConceptKind::FollowUp, "review", Status::Present, attrs, "");
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one call a fact; a struct would repeat the entity"
    )]
    pub(super) fn add(
        &mut self,
        turn: usize,
        range: &Range<usize>,
        kind: ConceptKind,
        concept: &str,
        status: Status,
        attrs: BTreeMap<String, String>,
        code: &str,
    ) {
        let (start, end) = self.heard[turn].span(range);
        let text: String = self.letters[turn][start..end].iter().collect();
        let code = (!code.is_empty()).then(|| code.to_owned());
        self.found.entities.push(Entity {
            turn,
            start,
            end,
            text,
            kind,
            concept: concept.to_owned(),
            status,
            attrs,
            code,
        });
    }
}
