//! Goes through the visit turn by turn and writes down what each statement says.

use std::collections::BTreeMap;
use std::ops::Range;

use super::amounts::durations;
use super::answer::{self, Reply};
use super::follow_up::{self, FollowUp, Return};
use super::hear::Heard;
use super::medication::{self, Action, Medication};
use super::mention::{Mention, mentions};
use super::status::{self, Status};
use super::vitals::{self, Measured};
use super::{ConceptKind, Entity, Found};
use crate::lexicon::Cue;
use crate::visit::{Speaker, Turn};

/// What the visit says.
pub(super) fn find(turns: &[Turn], heard: &[Heard]) -> Found {
    let all: Vec<Vec<Mention>> = heard.iter().map(mentions).collect();
    let mut visit =
        Visit { turns, heard, all, plan_from: 0, found: Found::default(), measured: Vec::new() };
    visit.plan_from = plan_from(&visit);
    for turn in 0..heard.len() {
        visit.measure(turn);
        visit.turn(turn);
    }
    visit.found.vitals = vitals::table(visit.measured.iter());
    visit.found.medications = joined(std::mem::take(&mut visit.found.medications));
    dedup(&mut visit.found.entities);
    visit.found
}

struct Visit<'a> {
    turns: &'a [Turn],
    heard: &'a [Heard],
    all: Vec<Vec<Mention>>,
    /// The turn in which the doctor begins to say what it is and what to do.
    plan_from: usize,
    found: Found,
    measured: Vec<Measured>,
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
                                && status::in_sentence(heard, &sentence.range, mention)
                                    == Status::Present
                        })
                    }
                    ConceptKind::Medication => medication::read(heard, &visit.all[turn], number)
                        .is_some_and(|said| matches!(said.action, Some(Action::Start))),
                    _ => false,
                }
            })
    };
    let half = visit.heard.len() / 3;
    (half..visit.heard.len()).find(|&turn| states(turn)).unwrap_or(visit.heard.len())
}

impl Visit<'_> {
    fn measure(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if answer::is_of_another(heard)
            || (heard.speaker == Speaker::Doctor && turn > self.plan_from)
        {
            return;
        }
        let found: Vec<Measured> =
            vitals::measured(heard).into_iter().filter(|one| self.is_vital(turn, one)).collect();
        for one in found {
            let mut attrs = BTreeMap::from([("value".to_owned(), one.said.clone())]);
            if self.measured.iter().any(|before| before.key == one.key) {
                attrs.insert("again".to_owned(), "yes".to_owned());
            }
            self.add(turn, &one.range, ConceptKind::Vital, one.concept, Status::Present, attrs, "");
            self.measured.push(one);
        }
    }

    /// Measured today: not an old value, not a test's result, not what would be too high.
    fn is_vital(&self, turn: usize, one: &Measured) -> bool {
        let heard = &self.heard[turn];
        let Some(sentence) = heard.sentence_of(one.range.start) else { return false };
        let old = heard.any(sentence.range.clone(), Cue::Past)
            || heard.any(sentence.range.clone(), Cue::Conditional);
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
        !old && !known
    }

    fn turn(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if answer::is_of_another(heard) {
            return;
        }
        for number in 0..self.all[turn].len() {
            self.mention(turn, number);
        }
        self.stops(turn);
        self.questions(turn);
        self.returns(turn);
    }

    /// 'Stop those drops': the doctor stops, without its name, the drug that the patient just named.
    fn stops(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let Some(before) = turn.checked_sub(1).filter(|_| heard.speaker == Speaker::Doctor) else {
            return;
        };
        let drug = |mention: &&Mention| {
            mention.concept.kind == ConceptKind::Medication
                && !medication::is_class(mention.concept.name)
        };
        let Some(named) = self.all[before].iter().rfind(drug).cloned() else { return };
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
            instruction: String::new(),
            action: Action::Stop,
            turn,
            start,
            end,
        });
    }

    fn mention(&mut self, turn: usize, number: usize) {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
        let Some(sentence) = heard.sentence_of(mention.range.start).cloned() else { return };
        let measured = self.found.entities.iter().any(|entity| {
            let (start, end) = heard.span(&mention.range);
            entity.turn == turn
                && entity.kind == ConceptKind::Vital
                && start < entity.end
                && entity.start < end
        });
        if sentence.question || measured {
            return;
        }
        match mention.concept.kind {
            ConceptKind::Medication => self.drug(turn, number),
            ConceptKind::Advice => self.advice(turn, &mention, &sentence.range),
            ConceptKind::Test | ConceptKind::Procedure => {
                self.test(turn, &mention, &sentence.range)
            }
            _ if heard.speaker == Speaker::Doctor => {
                self.doctor_says(turn, &mention, &sentence.range)
            }
            _ => self.patient_says(turn, &mention, &sentence.range),
        }
    }

    fn patient_says(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        if heard.speaker == Speaker::Nurse {
            return;
        }
        let mut status = status::in_sentence(heard, sentence, mention);
        let mut kind = mention.concept.kind;
        if kind == ConceptKind::Sign {
            return;
        }
        let others =
            (sentence.start..mention.range.start).any(|index| OTHERS.contains(&heard.lower(index)));
        if status == Status::Possible || others {
            return;
        }
        let part = status::segment(heard, sentence, mention);
        let stopped = kind == ConceptKind::Symptom
            && sentence.clone().any(|index| {
                heard.has(index, Cue::Stop) && heard.lower(index.saturating_sub(1)) != "non"
            });
        if status == Status::Present && (heard.any(part.clone(), Cue::Past) || stopped) {
            status = Status::Past;
        }
        if status == Status::Present && kind == ConceptKind::History && heard.any(part, Cue::Stop) {
            status = Status::Past;
        }
        if status == Status::Family || (status == Status::Past && kind == ConceptKind::Diagnosis) {
            kind = ConceptKind::History;
        }
        let mut attrs = BTreeMap::new();
        if status == Status::Family {
            attrs.insert(
                "relation".to_owned(),
                status::relative(heard, &(sentence.start..mention.range.end)).to_owned(),
            );
        } else if status == Status::Present {
            attrs.extend(
                self.duration_of(turn, mention, sentence).map(|text| ("duration".to_owned(), text)),
            );
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

    /// The duration said with a symptom: the last one where the patient corrects it, else the nearest in the sentence.
    fn duration_of(
        &self,
        turn: usize,
        mention: &Mention,
        sentence: &Range<usize>,
    ) -> Option<String> {
        let heard = &self.heard[turn];
        let first = self.all[turn].iter().find(|other| other.concept.kind == ConceptKind::Symptom);
        let leads = first.is_some_and(|first| first.range == mention.range);
        let corrected = heard.any(0..heard.pieces.len(), Cue::Correction);
        let usable = |found: &(super::amounts::Duration, Range<usize>)| {
            !heard.any(found.1.end..found.1.end + 2, Cue::Past)
                && !heard.any(found.1.end..found.1.end + 1, Cue::After)
                && !heard.any(found.1.end..found.1.end + 1, Cue::TimeTimes)
        };
        let whole = durations(heard, 0..heard.pieces.len());
        if leads && corrected && !whole.is_empty() {
            return whole.into_iter().filter(usable).next_back().map(|(length, _)| length.text());
        }
        let near = durations(heard, sentence.clone()).into_iter().find(usable);
        let asked = turn.checked_sub(1).is_some_and(|before| self.asks_how_long(before));
        let after = || self.said_next(turn, sentence).filter(|_| leads);
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
    fn said_next(
        &self,
        turn: usize,
        sentence: &Range<usize>,
    ) -> Option<(super::amounts::Duration, Range<usize>)> {
        let heard = &self.heard[turn];
        let next = heard.sentences.iter().find(|other| other.range.start >= sentence.end)?;
        let named = self.all[turn].iter().any(|other| next.range.contains(&other.range.start));
        let found = durations(heard, next.range.clone()).into_iter().next()?;
        let ago = heard.any(found.1.end..found.1.end + 2, Cue::Past)
            || heard.any(found.1.end..found.1.end + 1, Cue::After);
        (!named && !ago).then_some(found)
    }

    fn asks_how_long(&self, turn: usize) -> bool {
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

    fn doctor_says(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
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
            mention.concept.name,
            status,
            BTreeMap::new(),
            mention.concept.code,
        );
    }

    /// 'paracetamol if there is fever': the condition of a drug or a test, no danger sign.
    fn conditions_an_order(&self, turn: usize, sentence: &Range<usize>) -> bool {
        let ordered = self.all[turn].iter().any(|other| {
            matches!(other.concept.kind, ConceptKind::Medication | ConceptKind::Test)
                && sentence.contains(&other.range.start)
        });
        ordered && !self.heard[turn].any(sentence.clone(), Cue::AtOnce)
    }

    /// Whether the doctor tells what is found: no order, no account of the past, after the questions.
    fn is_examining(&self, turn: usize) -> bool {
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

    fn drug(&mut self, turn: usize, number: usize) {
        let heard = &self.heard[turn];
        let mention = self.all[turn][number].clone();
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
        if let Some(action) = said.action {
            attrs.insert("action".to_owned(), action_word(action).to_owned());
            let (start, end) = heard.span(&said.range);
            self.found.medications.push(Medication {
                name: medication::named(heard, &mention),
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

    fn advice(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
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

    fn test(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        let has = |cue: Cue| heard.any(sentence.clone(), cue);
        let part = status::segment(heard, sentence, mention);
        let comma = (mention.range.end..sentence.end).find(|&index| heard.lower(index) == ",");
        let result_end = comma.unwrap_or(sentence.end).min(mention.range.end + 5);
        let result = (mention.range.end..result_end).find_map(|index| {
            let (value, end) = heard.number(index)?;
            let timed = [Cue::TimeDay, Cue::TimeWeek, Cue::TimeMonth, Cue::TimeYear, Cue::Hour]
                .iter()
                .any(|cue| heard.has(end, *cue));
            (!timed && heard.pieces[index].digits).then(|| super::amounts::plain(value))
        });
        let denied = status::in_sentence(heard, sentence, mention) == Status::Absent
            || heard.any(part, Cue::NotNeeded);
        let doctor = heard.speaker == Speaker::Doctor;
        let mut attrs = BTreeMap::new();
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
                Status::Hypothetical
            } else if doctor
                && !denied
                && turn + 1 >= self.plan_from
                && (has(Cue::Order) || turn > self.plan_from)
                && !has(Cue::Past)
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

    /// Joins the questions of the doctor with the answer that follows.
    fn questions(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor {
            return;
        }
        let asked: Vec<Mention> = self.all[turn]
            .iter()
            .filter(|mention| {
                heard.sentence_of(mention.range.start).is_some_and(|sentence| sentence.question)
            })
            .filter(|mention| {
                matches!(
                    mention.concept.kind,
                    ConceptKind::Symptom
                        | ConceptKind::Diagnosis
                        | ConceptKind::Allergy
                        | ConceptKind::History
                        | ConceptKind::Sign
                )
            })
            .cloned()
            .collect();
        let last_question = heard.sentences.iter().rev().find(|sentence| sentence.question);
        let Some(last) = last_question else { return };
        let Some(reply_turn) = self.reply_to(turn) else { return };
        let reply_heard = &self.heard[reply_turn];
        let named = self.all[reply_turn].clone();
        let open = asked.iter().filter(|mention| last.range.contains(&mention.range.start)).count();
        let reply = answer::read(reply_heard, open.max(1));
        for mention in &asked {
            let Some(sentence) = heard.sentence_of(mention.range.start) else { continue };
            let in_last = last.range.contains(&mention.range.start) || reply == Reply::Nothing;
            let reply = if in_last || reply == Reply::All && asked.len() <= 2 {
                reply
            } else {
                Reply::Named
            };
            let Some(mut status) = answer::of(mention, reply, reply_heard, &named) else {
                continue;
            };
            let mut attrs = BTreeMap::new();
            let mut kind = mention.concept.kind;
            if status == Status::Family || is_taken_for_granted(heard, sentence, mention) {
                continue;
            }
            if asks_of_before(heard, sentence) {
                kind = if kind == ConceptKind::Diagnosis || mention.concept.name == "seizure" {
                    ConceptKind::History
                } else {
                    kind
                };
                status = if status == Status::Present && kind == ConceptKind::History {
                    Status::Past
                } else {
                    status
                };
            }
            if heard.any(sentence.range.clone(), Cue::Family) {
                if status != Status::Present {
                    continue;
                }
                status = Status::Family;
                kind = ConceptKind::History;
                let whole = 0..reply_heard.pieces.len();
                attrs.insert(
                    "relation".to_owned(),
                    status::relative(reply_heard, &whole).to_owned(),
                );
            }
            let quit = reply_heard.any(0..reply_heard.pieces.len(), Cue::Stop);
            if kind == ConceptKind::History && quit && status != Status::Family {
                status = Status::Past;
            }
            if kind == ConceptKind::Sign && !self.is_examining(turn) {
                kind = ConceptKind::Symptom;
            }
            let told = (mention.range.end..mention.range.end + 2).any(|index| {
                heard.has(index, Cue::Yes)
                    && sentence.range.contains(&index)
                    && !heard.has(index, Cue::Question)
            });
            if told && kind == ConceptKind::Sign {
                status = Status::Present;
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
    }

    /// The turn that answers: the next of the patient, over somebody else's own complaint.
    fn reply_to(&self, turn: usize) -> Option<usize> {
        let next = (turn + 1..self.heard.len().min(turn + 2))
            .find(|&at| self.heard[at].speaker != Speaker::Nurse)?;
        let heard = &self.heard[next];
        (heard.speaker != Speaker::Doctor && !answer::is_of_another(heard)).then_some(next)
    }

    fn returns(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let asked =
            turn.checked_sub(1).is_some_and(|before| follow_up::is_asked(&self.heard[before]));
        for sentence in &heard.sentences {
            match follow_up::read(heard, sentence, asked) {
                Some(Return::After(when, range)) => {
                    let (start, end) = heard.span(&range);
                    self.found.follow_up = Some(FollowUp { when: when.clone(), turn, start, end });
                    let attrs = BTreeMap::from([("when".to_owned(), when)]);
                    self.add(
                        turn,
                        &range,
                        ConceptKind::FollowUp,
                        "review",
                        Status::Present,
                        attrs,
                        "",
                    );
                }
                Some(Return::AtOnce(range)) => {
                    self.add(
                        turn,
                        &range,
                        ConceptKind::FollowUp,
                        "return at once",
                        Status::Hypothetical,
                        BTreeMap::new(),
                        "",
                    );
                }
                None => {}
            }
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one call a fact; a struct would repeat the entity"
    )]
    fn add(
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
        let text: String = self.turns[turn].text.chars().skip(start).take(end - start).collect();
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

/// 'before the headache starts', 'how is the cough': the question is about something else.
fn is_taken_for_granted(
    heard: &Heard,
    sentence: &super::hear::Sentence,
    mention: &Mention,
) -> bool {
    let before = mention.range.start.checked_sub(1).map_or("", |index| heard.lower(index));
    let open = sentence
        .range
        .clone()
        .any(|index| matches!(heard.lower(index), "how" | "எப்படி" | "ఎలా" | "eppadi" | "ela"));
    open || matches!(before, "the" | "that" | "this" | "your")
}

fn asks_of_before(heard: &Heard, sentence: &super::hear::Sentence) -> bool {
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
fn joined(all: Vec<Medication>) -> Vec<Medication> {
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

/// A fact said twice is kept once, where it was said first; values are joined.
fn dedup(entities: &mut Vec<Entity>) {
    let mut kept: Vec<Entity> = Vec::new();
    for entity in entities.drain(..) {
        let twin = kept.iter_mut().find(|other| {
            other.concept == entity.concept
                && other.status == entity.status
                && other.kind == entity.kind
                && entity.kind != ConceptKind::Vital
                && entity.attrs.get("relation") == other.attrs.get("relation")
                && entity.attrs.get("value") == other.attrs.get("value")
        });
        match twin {
            Some(twin) => {
                for (name, value) in entity.attrs {
                    twin.attrs.entry(name).or_insert(value);
                }
            }
            None => kept.push(entity),
        }
    }
    *entities = kept;
}

/// People whose body is not the patient's, nor of one blood.
const OTHERS: [&str; 18] = [
    "wife",
    "husband",
    "friend",
    "neighbor",
    "neighbour",
    "coworker",
    "roommate",
    "boss",
    "they",
    "வீட்டுக்காரர்",
    "பசங்களுக்கும்",
    "பக்கத்து",
    "మా ఆయన",
    "ఆయన",
    "పక్కింటి",
    "aayana",
    "veetukaarar",
    "he's",
];

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
