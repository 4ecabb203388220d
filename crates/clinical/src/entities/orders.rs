//! What is ordered: drugs, tests, advice; what is stopped.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::hear::Heard;
use super::medication::{self, Action, Medication};
use super::mention::Mention;
use super::statements::Visit;
use super::status::{self, Status};
use crate::lexicon::{Cue, Slot};
use crate::visit::Speaker;

impl Visit<'_> {
    pub(super) fn drug(&mut self, turn: usize, number: usize) {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
        if heard.speaker != Speaker::Doctor && is_anothers(heard, &mention) {
            return;
        }
        let Some(said) = medication::read(heard, &self.all[turn], number) else { return };
        let mut attrs = BTreeMap::new();
        for (name, value) in [
            ("dose", &said.dose),
            ("frequency", &said.frequency),
            ("duration", &said.duration),
            ("instruction", &said.instruction),
        ] {
            if !value.is_empty() {
                attrs.insert(name.to_owned(), value.clone());
            }
        }
        if said.status == Status::Absent && heard.speaker == Speaker::Doctor {
            self.stop_taken(turn, &mention);
        }
        if said.action.is_none() && medication::is_of_no_help(heard, &said.range) {
            attrs.insert("effect".to_owned(), "not helping".to_owned());
        }
        if let Some(action) = said.action {
            attrs.insert("action".to_owned(), action_word(action).to_owned());
            let (start, end) = heard.span(&said.range);
            self.found.medications.push(Medication {
                name: medication::named(heard, &mention, self.organ()),
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
        self.add(
            turn,
            &mention.range,
            ConceptKind::Medication,
            mention.concept.name,
            said.status,
            attrs,
            "",
        );
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
    pub(super) fn stop_taken(&mut self, turn: usize, mention: &Mention) {
        let (start, end) = self.heard[turn].span(&mention.range);
        let taken = |line: &&mut Medication| {
            line.name == mention.concept.name && line.action == Action::Continue
        };
        if let Some(line) = self.found.medications.iter_mut().find(taken) {
            (line.action, line.turn, line.start, line.end) = (Action::Stop, turn, start, end);
        }
    }

    /// 'Stop those drops': the doctor stops, without its name, the drug that the patient just named.
    pub(super) fn stops(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let Some(before) = turn.checked_sub(1).filter(|_| heard.speaker == Speaker::Doctor) else {
            return;
        };
        let drug = |mention: &&Mention| {
            mention.concept.kind == ConceptKind::Medication
                && !medication::is_class(mention.concept.name)
        };
        let asked = self.all[turn].iter().filter(drug).find(|mention| {
            heard.sentence_of(mention.range.start).is_some_and(|sentence| sentence.question)
        });
        let told = self.all[before].iter().rfind(drug);
        let Some(named) = asked.or(told).cloned() else { return };
        let Some(stop) =
            heard.sentences.iter().filter(|sentence| !sentence.question).find_map(|sentence| {
                let range = sentence.range.clone();
                let own = self.all[turn]
                    .iter()
                    .any(|mention| drug(&mention) && range.contains(&mention.range.start));
                let clear = !own
                    && !heard.any(range.clone(), Cue::Conditional)
                    && !heard.any(range.clone(), Cue::NegationForward);
                heard.find(range, Cue::Stop).filter(|_| clear)
            })
        else {
            return;
        };
        let (start, end) = heard.span(&(stop..stop + 1));
        self.found.medications.push(Medication {
            name: named.concept.name.to_owned(),
            dose: String::new(),
            frequency: String::new(),
            duration: String::new(),
            instruction: heard
                .detail(&heard.sentence_of(stop).map_or(0..0, |one| one.range.clone()), Slot::When)
                .filter(|when| when.text.starts_with("last"))
                .map_or_else(String::new, |when| format!("stopped {}", when.text)),
            action: Action::Stop,
            turn,
            start,
            end,
        });
    }

    pub(super) fn advice(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor || turn < self.plan_from {
            return;
        }
        let part = status::segment(heard, sentence, mention);
        if heard.any(part, Cue::NotNeeded)
            && !mention.concept.name.starts_with("avoid")
            && !mention.concept.name.starts_with("stop")
        {
            return;
        }
        self.add(
            turn,
            &mention.range,
            ConceptKind::Advice,
            mention.concept.name,
            Status::Present,
            BTreeMap::new(),
            "",
        );
    }

    /// 'if fever persists', 'if not better in 2 weeks'; nothing where the words do not say which.
    fn condition(&self, turn: usize, sentence: &Range<usize>) -> Option<String> {
        let heard = &self.heard[turn];
        let named = self.within(turn, sentence);
        let symptom = named.iter().find(|other| other.concept.kind == ConceptKind::Symptom);
        let lasting = sentence.clone().any(|index| {
            let word = heard.lower(index);
            LASTING.iter().any(|end| word.ends_with(end))
                || (matches!(word, "not" | "doesn't" | "don't" | "isn't" | "no")
                    && matches!(
                        heard.lower(index + 1),
                        "better"
                            | "improve"
                            | "improving"
                            | "work"
                            | "help"
                            | "go"
                            | "come"
                            | "reduce"
                            | "get"
                            | "getting"
                    ))
        });
        let within = super::amounts::durations(heard, sentence.clone()).pop();
        let within =
            within.map_or_else(String::new, |(length, _)| format!(" in {}", length.text()));
        match (symptom, lasting) {
            (Some(symptom), true) => Some(format!("if {} persists{within}", symptom.concept.name)),
            (None, true) => Some(format!("if not better{within}")),
            (Some(symptom), false) => Some(format!("if {}", symptom.concept.name)),
            (None, false) => None,
        }
    }

    /// An operation that the patient had.
    pub(super) fn past_procedure(
        &mut self,
        turn: usize,
        mention: &Mention,
        sentence: &Range<usize>,
    ) {
        let heard = &self.heard[turn];
        let wanted = heard.any(sentence.clone(), Cue::Conditional)
            || heard.any(sentence.clone(), Cue::Family);
        let operation = OPERATIONS.iter().any(|part| mention.concept.name.contains(part));
        if wanted || !operation || heard.speaker == Speaker::Nurse {
            return;
        }
        let status = match status::in_sentence(heard, sentence, mention) {
            Status::Present => Status::Past,
            Status::Absent => Status::Absent,
            _ => return,
        };
        let mut attrs = BTreeMap::new();
        if let Some(when) =
            heard.detail(sentence, Slot::When).filter(|when| when.text.starts_with("last"))
        {
            attrs.insert("when".to_owned(), when.text.to_owned());
        } else if let Some((length, place)) =
            super::amounts::durations(heard, sentence.clone()).pop()
            && heard.any(place.end..place.end + 2, Cue::Past)
        {
            attrs.insert("when".to_owned(), format!("{} ago", length.text()));
        }
        self.add(
            turn,
            &mention.range,
            ConceptKind::History,
            mention.concept.name,
            status,
            attrs,
            "",
        );
    }

    pub(super) fn test(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        let has = |cue: Cue| heard.any(sentence.clone(), cue);
        let part = status::segment(heard, sentence, mention);
        let comma = (mention.range.end..sentence.end).find(|&index| heard.lower(index) == ",");
        let result_end = comma.unwrap_or(sentence.end).min(mention.range.end + 5);
        let inside = |index: usize| {
            self.within(turn, sentence).iter().any(|other| other.range.contains(&index))
        };
        let result = (mention.range.end..result_end)
            .take_while(|&index| !heard.has(index, Cue::Conditional))
            .take_while(|&index| !inside(index))
            .find_map(|index| {
                if let Some(word) = outcome(heard.lower(index)) {
                    return Some(word.to_owned());
                }
                let (value, end) = heard.number(index)?;
                let timed = [Cue::TimeDay, Cue::TimeWeek, Cue::TimeMonth, Cue::TimeYear, Cue::Hour]
                    .iter()
                    .any(|cue| heard.has(end, *cue));
                (!timed && heard.pieces[index].digits).then(|| super::amounts::plain(value))
            });
        let result = result.filter(|_| !has(Cue::Conditional));
        let denied = (status::in_sentence(heard, sentence, mention) == Status::Absent
            && !heard.any(mention.range.end..sentence.end, Cue::Asserts))
            || heard.any(part, Cue::NotNeeded);
        let doctor = heard.speaker == Speaker::Doctor;
        let mut attrs = BTreeMap::new();
        let clause = super::circumstances::clauses(heard, sentence)
            .into_iter()
            .find(|clause| clause.contains(&mention.range.start))
            .unwrap_or(sentence.clone());
        if let Some(when) = heard.detail(&clause, Slot::When) {
            attrs.insert("when".to_owned(), when.text.to_owned());
        } else if heard.any(clause.clone(), Cue::Tomorrow) && doctor {
            attrs.insert("when".to_owned(), "tomorrow".to_owned());
        } else if let Some((length, place)) = super::amounts::durations(heard, clause.clone()).pop()
        {
            let ago = heard.any(place.end..place.end + 2, Cue::Past);
            let after = heard.any(place.end..place.end + 2, Cue::After)
                || matches!(heard.lower(place.start.wrapping_sub(1)), "in" | "after");
            if ago {
                attrs.insert("when".to_owned(), format!("{} ago", length.text()));
            } else if after {
                attrs.insert("when".to_owned(), format!("in {}", length.text()));
            }
        }
        let status =
            if let Some(value) = result.filter(|_| mention.concept.kind == ConceptKind::Test) {
                attrs.insert("value".to_owned(), value);
                Status::Past
            } else if denied && doctor && turn >= self.plan_from {
                Status::Absent
            } else if doctor
                && turn >= self.plan_from
                && (has(Cue::Conditional) || has(Cue::Hypothetical))
            {
                if let Some(condition) = self.condition(turn, sentence) {
                    attrs.insert("condition".to_owned(), condition);
                }
                Status::Hypothetical
            } else if doctor
                && !denied
                && turn + 1 >= self.plan_from
                && (is_order(heard, sentence) || (turn > self.plan_from && sentence.len() < 7))
                && !has(Cue::Past)
                && !tells_a_level(heard, &clause)
            {
                attrs.insert("action".to_owned(), "ordered".to_owned());
                Status::Present
            } else {
                return;
            };
        self.add(
            turn,
            &mention.range,
            mention.concept.kind,
            mention.concept.name,
            status,
            attrs,
            "",
        );
    }
}

/// 'My husband has been on warfarin': somebody else's drug.
fn is_anothers(heard: &Heard, mention: &Mention) -> bool {
    let Some(sentence) = heard.sentence_of(mention.range.start) else { return false };
    (sentence.range.start..mention.range.start).any(|index| {
        (heard.has(index, Cue::Family) || super::told::OTHERS.contains(&heard.lower(index)))
            && !matches!(heard.lower(index + 1), "told" | "said" | "gave" | "is")
    })
}

/// Verbs that say that a complaint stays.
const LASTING: [&str; 12] = [
    "லைன்னா",
    "லன்னா",
    "கலனா",
    "agalana",
    "kapothe",
    "apote",
    "కపోతే",
    "persists",
    "persist",
    "continues",
    "fails",
    "worsens",
];

/// What a patient had done once.
const OPERATIONS: [&str; 20] = [
    "surgery",
    "ectomy",
    "caesarean",
    "angioplasty",
    "bypass",
    "repair",
    "replacement",
    "sterilisation",
    "pacemaker",
    "dialysis",
    "transfusion",
    "admission",
    "extraction",
    "lumpectomy",
    "chemotherapy",
    "radiotherapy",
    "circumcision",
    "sutures",
    "laser",
    "cholecyst",
];

/// Whether the doctor asks for something: an order word, or a verb of Tamil or Telugu in its asking form.
fn is_order(heard: &Heard, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|index| {
        let word = heard.lower(index);
        heard.has(index, Cue::Order)
            || ASKING.iter().any(|end| word.ends_with(end))
            || matches!(
                word,
                "recommend"
                    | "refer"
                    | "referring"
                    | "referral"
                    | "suggest"
                    | "advise"
                    | "like"
                    | "want"
            )
    })
}

const ASKING: [&str; 16] = [
    "டுங்க",
    "க்கணும்",
    "ண்ணணும்",
    "யணும்",
    "டலாம்",
    "க்கலாம்",
    "டுடு",
    "ించండి",
    "ించాలి",
    "ద్దాం",
    "స్తాను",
    "యిద్దాం",
    "inchandi",
    "ddam",
    "kanum",
    "anum",
];

/// 'Platelet கம்மியா இருக்கு': a level that was found, no order.
fn tells_a_level(heard: &Heard, clause: &Range<usize>) -> bool {
    clause.clone().any(|index| {
        let word = heard.lower(index);
        matches!(
            word,
            "low" | "high" | "elevated" | "raised" | "normal" | "was" | "were" | "showed" | "shows"
        ) || ["கம்மி", "கொறைவா", "அதிகமா", "ஜாஸ்தி", "தக்குவ", "తక్కువ", "ఎక్కువ", "నార్మల్", "நார்மல்"]
            .iter()
            .any(|start| word.starts_with(start))
    })
}

/// What a result is called when it is no number.
fn outcome(word: &str) -> Option<&'static str> {
    Some(match word {
        "negative" | "நெகட்டிவ்" | "நெகடிவ்" | "నెగటివ్" | "నెగెటివ్" => {
            "negative"
        }
        "positive" | "பாசிட்டிவ்" | "பாசிடிவ்" | "పాజిటివ్" => {
            "positive"
        }
        "normal" | "நார்மல்" | "நார்மலா" | "నార్మల్" | "నార్మల్‌గా" => {
            "normal"
        }
        _ => return None,
    })
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

/// One line a drug: the last word counts, what it leaves out is taken from before.
pub(super) fn joined(all: Vec<Medication>) -> Vec<Medication> {
    let mut lines: Vec<Medication> = Vec::new();
    for next in all {
        match lines.iter_mut().find(|line| line.name == next.name) {
            Some(line) => {
                let before = std::mem::replace(line, next);
                line.action = settled(&before, line);
                for (empty, kept) in [
                    (&mut line.dose, before.dose),
                    (&mut line.frequency, before.frequency),
                    (&mut line.duration, before.duration),
                    (&mut line.instruction, before.instruction),
                ] {
                    if empty.is_empty() {
                        *empty = kept;
                    }
                }
            }
            None => lines.push(next),
        }
    }
    lines
}

/// What an order means for a drug that is taken already.
fn settled(before: &Medication, now: &Medication) -> Action {
    let taken = before.action == Action::Continue && now.action == Action::Start;
    let other_dose = !now.dose.is_empty() && !before.dose.is_empty() && now.dose != before.dose;
    match (taken, other_dose) {
        (true, true) => Action::Change,
        (true, false) => Action::Continue,
        (false, _) => now.action,
    }
}
