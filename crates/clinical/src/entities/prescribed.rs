//! The lines of drugs: what is ordered, taken, forbidden, stopped.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::amounts::dose;
use super::frequency::frequency;
use super::hear::Sentence;
use super::instruction::instruction;
use super::medication::{self, Action, Medication, Said};
use super::mention::Mention;
use super::statements::Visit;
use super::status::Status;
use super::verdict::{self, Asked};
use crate::lexicon::{Cue, List, Slot, lists};
use crate::visit::Speaker;

impl Visit<'_> {
    pub(super) fn drug(&mut self, turn: usize, number: usize) {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
        let Some(sentence) = heard.sentence_of(mention.range.start).cloned() else { return };
        let patient = heard.speaker != Speaker::Doctor;
        let allergic = patient || self.is_called_allergic(turn, &mention, &sentence);
        if allergic && self.is_allergy(turn, number, &sentence) {
            return;
        }
        if patient && verdict::is_anothers(heard, &sentence, &mention) {
            return;
        }
        let asked = match () {
            () if patient && self.reads_out(turn) => Asked::List,
            () if patient && self.asks_of_drugs(turn) => Asked::Taken,
            () => Asked::No,
        };
        let Some(mut said) = medication::read(heard, &self.all[turn], number, asked) else {
            return;
        };
        if said.frequency.is_empty() && self.asked_for_relief(turn) {
            "as needed".clone_into(&mut said.frequency);
        }
        if said.frequency.is_empty() && said.action == Some(Action::Given) {
            "once".clone_into(&mut said.frequency);
        }
        self.take(turn, &mention, said);
    }

    fn take(&mut self, turn: usize, mention: &Mention, said: Said) {
        let heard = &self.heard[turn];
        let mut attrs = attributes(&said);
        let conditional = heard
            .sentence_of(mention.range.start)
            .is_some_and(|sentence| heard.any(sentence.range.clone(), Cue::Conditional));
        if said.status == Status::Absent && heard.speaker == Speaker::Doctor && !conditional {
            self.stop_taken(turn, mention);
        }
        if said.action.is_none() && verdict::is_of_no_help(heard, &said.range) {
            attrs.insert("effect".to_owned(), "not helping".to_owned());
        }
        if let Some(action) = said.action {
            attrs.insert("action".to_owned(), action_word(action).to_owned());
            let (start, end) = heard.span(&said.range);
            self.found.medications.push(Medication {
                name: medication::named(heard, mention, self.organ()),
                dose: said.dose,
                frequency: said.frequency,
                duration: said.duration,
                instruction: said.instruction,
                action,
                turn,
                start,
                end,
            });
        }
        let (kind, name) = (ConceptKind::Medication, mention.concept.name);
        self.add(turn, &mention.range, kind, name, said.status, attrs, "");
    }

    /// 'Amlodipine, ten. Apixaban, five': two drugs or more, each with a number right after its name.
    fn reads_out(&self, turn: usize) -> bool {
        let heard = &self.heard[turn];
        let numbered = |one: &&Mention| {
            let end = one.range.end;
            one.concept.kind == ConceptKind::Medication
                && (end..end + 3).any(|at| heard.number(at).is_some())
        };
        // A list that is read out is short; what is longer is no talk.
        if heard.pieces.len() > 300 {
            return false;
        }
        let drugs: Vec<&Mention> = self.all[turn].iter().filter(numbered).collect();
        let told = heard.any(0..heard.pieces.len(), Cue::Stop);
        drugs.len() > 1 && !told && drugs[0].concept.name != drugs[1].concept.name
    }

    /// Whether the turn before asks which drugs are taken.
    fn asks_of_drugs(&self, turn: usize) -> bool {
        let Some(before) = turn.checked_sub(1).map(|before| &self.heard[before]) else {
            return false;
        };
        before.speaker == Speaker::Doctor
            && before.sentences.iter().filter(|sentence| sentence.question).any(|sentence| {
                sentence.range.clone().any(|index| {
                    lists(List::DrugOf, before.lower(index))
                        || before.has(index, Cue::Taking)
                        || before.has(index, Cue::UnitTablet)
                })
            })
    }

    /// 'And when the pain comes?': what the doctor then names is for that.
    fn asked_for_relief(&self, turn: usize) -> bool {
        let Some(before) = turn.checked_sub(1).map(|before| &self.heard[before]) else {
            return false;
        };
        let needed = |sentence: &Sentence| {
            sentence.question
                && (before.any(sentence.range.clone(), Cue::AsNeeded)
                    || before.any(sentence.range.clone(), Cue::Conditional))
        };
        before.speaker != Speaker::Doctor
            && self.heard[turn].speaker == Speaker::Doctor
            && before.sentences.iter().any(needed)
    }

    /// The organ that all complaints of the visit are about, for drops that name none.
    fn organ(&self) -> Option<&'static str> {
        let about = |word: &str| {
            self.all.iter().flatten().any(|mention| {
                matches!(
                    mention.concept.kind,
                    ConceptKind::Symptom | ConceptKind::Sign | ConceptKind::Diagnosis
                ) && mention
                    .concept
                    .name
                    .split([' ', '-'])
                    .any(|part| part.trim_end_matches('s') == word)
            })
        };
        match (about("eye") || about("conjunctiviti"), about("ear")) {
            (true, false) => Some("eye drops"),
            (false, true) => Some("ear drops"),
            _ => None,
        }
    }

    /// What the doctor forbids is stopped where the patient takes it.
    fn stop_taken(&mut self, turn: usize, mention: &Mention) {
        let (start, end) = self.heard[turn].span(&mention.range);
        let taken = |line: &&mut Medication| {
            line.name == mention.concept.name && line.action == Action::Continue
        };
        if let Some(line) = self.found.medications.iter_mut().find(taken) {
            (line.action, line.turn, line.start, line.end) = (Action::Stop, turn, start, end);
        }
    }

    /// 'Stop those drops': the doctor stops, without its name, the drug that the patient just told of.
    pub(super) fn stops(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let Some(before) = turn.checked_sub(1).filter(|_| heard.speaker == Speaker::Doctor) else {
            return;
        };
        let Some(named) = self.drug_spoken_of(turn, before) else { return };
        let Some(stop) = self.stop_without_name(turn) else { return };
        let (start, end) = heard.span(&(stop..stop + 1));
        let sentence = heard.sentence_of(stop).map_or(0..0, |one| one.range.clone());
        let when = heard.detail(&sentence, Slot::When);
        self.found.medications.push(Medication {
            name: named.concept.name.to_owned(),
            dose: String::new(),
            frequency: String::new(),
            duration: String::new(),
            instruction: when
                .filter(|when| when.text.starts_with("last"))
                .map_or_else(String::new, |when| format!("stopped {}", when.text)),
            action: Action::Stop,
            turn,
            start,
            end,
        });
    }

    /// 'You take metformin 500, no? Let us make that 1000.': the dose of the drug just asked about is changed.
    pub(super) fn changes(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor {
            return;
        }
        let changed = heard.sentences.windows(2).find_map(|pair| {
            let [asks, tells] = pair else { return None };
            let named = self.within(turn, &asks.range).iter();
            let mut drugs = named.filter(|one| one.concept.kind == ConceptKind::Medication);
            let (drug, None) = (drugs.next()?, drugs.next()) else { return None };
            let range = tells.range.clone();
            let that = range.clone().any(|at| lists(List::ThatDrug, heard.lower(at)));
            let clear = asks.question
                && !tells.question
                && that
                && heard.any(range.clone(), Cue::Change)
                && !heard.any(range.clone(), Cue::Conditional)
                && self.within(turn, &range).is_empty();
            clear.then(|| (drug.clone(), asks.range.clone(), range))
        });
        let Some((drug, asked, told)) = changed else { return };
        let Some((strength, place)) = dose(heard, told.clone()) else { return };
        let before = dose(heard, drug.range.end..asked.end);
        let way = |range: Range<usize>| frequency(heard, range).unwrap_or_default();
        let line = |dose: String, range: Range<usize>, action: Action| {
            let (start, end) = heard.span(&range);
            Medication {
                name: drug.concept.name.to_owned(),
                dose,
                frequency: way(range.clone()),
                duration: String::new(),
                instruction: instruction(heard, range),
                action,
                turn,
                start,
                end,
            }
        };
        let taken = before.map(|(dose, _)| line(dose, asked, Action::Continue));
        let now = line(strength, place.start..told.end, Action::Change);
        self.found.medications.extend(taken.into_iter().chain([now]));
        let attrs = BTreeMap::from([("action".to_owned(), "change".to_owned())]);
        let (kind, name) = (ConceptKind::Medication, drug.concept.name);
        self.add(turn, &drug.range, kind, name, Status::Present, attrs, "");
    }

    /// The drug that this turn asks about, else the last one that the turn before told of.
    fn drug_spoken_of(&self, turn: usize, before: usize) -> Option<Mention> {
        let drug = |mention: &&Mention| {
            mention.concept.kind == ConceptKind::Medication
                && !verdict::is_class(mention.concept.name)
        };
        let in_question = |turn: usize, mention: &Mention| {
            let sentence = self.heard[turn].sentence_of(mention.range.start);
            sentence.is_some_and(|sentence| sentence.question)
        };
        let asked = self.all[turn].iter().filter(drug).find(|one| in_question(turn, one));
        let told = self.all[before].iter().filter(drug).rfind(|one| !in_question(before, one));
        asked.or(told).cloned()
    }

    /// Where the doctor says to stop 'that', and names nothing else in the sentence.
    fn stop_without_name(&self, turn: usize) -> Option<usize> {
        let heard = &self.heard[turn];
        heard.sentences.iter().filter(|sentence| !sentence.question).find_map(|sentence| {
            let range = sentence.range.clone();
            let pointed = range.clone().any(|at| lists(List::ThatDrug, heard.lower(at)));
            let clear = self.within(turn, &range).iter().all(is_problem)
                && (pointed || range.len() < 4)
                && !heard.any(range.clone(), Cue::Conditional)
                && !heard.any(range.clone(), Cue::NegationForward);
            heard.find(range, Cue::Stop).filter(|_| clear)
        })
    }
}

fn is_problem(mention: &Mention) -> bool {
    matches!(mention.concept.kind, ConceptKind::Symptom | ConceptKind::Diagnosis)
}

fn attributes(said: &Said) -> BTreeMap<String, String> {
    let parts = [
        ("dose", &said.dose),
        ("frequency", &said.frequency),
        ("duration", &said.duration),
        ("instruction", &said.instruction),
    ];
    let told = parts.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

fn action_word(action: Action) -> &'static str {
    match action {
        Action::Start => "start",
        Action::Continue => "continue",
        Action::Change => "change",
        Action::Stop => "stop",
        Action::Given => "given",
    }
}
