//! An English talk told as prose: what was said, in the third person, under its heading. Every sentence is made
//! of the words of one sentence of the talk, or of a question and its short answer. Other languages are not
//! told: their notes are the lines of facts.

mod answers;
mod person;
mod spoken;
mod stated;
mod topic;

use super::Span;
use super::lines::Heading;
use crate::entities::{ConceptKind, named};
use crate::visit::{Speaker, Turn};
use nadi_base::Language;
use person::Person;
use spoken::{Spoken, Word, sentences};

/// A sentence of the narrative.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) heading: Heading,
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
    weight: f64,
}

/// Where in the visit a talk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    History,
    Examination,
    Plan,
}

/// The narrative of a talk.
pub(super) fn tell(turns: &[Turn]) -> Vec<Told> {
    let said: Vec<Vec<Spoken>> = turns.iter().map(sentences).collect();
    let length: usize = said.iter().flatten().map(|one| one.words.len()).sum();
    let about = is_short(turns, length).then(|| subject(turns, &said, length));
    let mut teller = Teller {
        turns,
        person: Person::of(turns),
        phase: Phase::History,
        asked: None,
        told: Vec::new(),
        about,
    };
    for (turn, spoken) in said.iter().enumerate() {
        teller.turn(turn, spoken);
    }
    choose(teller.told, length)
}

/// A snippet about one thing, not a visit.
fn is_short(turns: &[Turn], length: usize) -> bool {
    turns.len() < 60 && length < 520
}

struct Teller<'a> {
    turns: &'a [Turn],
    person: Person,
    phase: Phase,
    /// The last question of the doctor, with its turn.
    asked: Option<(usize, Spoken)>,
    told: Vec<Told>,
    /// The one heading of a short talk.
    about: Option<Heading>,
}

impl Teller<'_> {
    fn turn(&mut self, turn: usize, spoken: &[Spoken]) {
        match self.turns[turn].speaker {
            Speaker::Doctor | Speaker::Nurse => {
                self.asked = None;
                for sentence in spoken {
                    self.doctor(turn, sentence);
                }
            }
            Speaker::Patient | Speaker::Attendant => self.patient(turn, spoken),
        }
    }

    fn doctor(&mut self, turn: usize, sentence: &Spoken) {
        if self.about.is_none() {
            self.phase =
                self.phase.max(stated::phase(sentence, self.phase, turn * 2 > self.turns.len()));
        }
        if sentence.question {
            self.asked = Some((turn, sentence.clone()));
            return;
        }
        if stated::is_chat(sentence) {
            return;
        }
        let Some(line) = stated::line(sentence, self.phase, self.person, self.about.is_some())
        else {
            return;
        };
        let bonus = if self.phase == Phase::History { 0.5 } else { 2.0 };
        self.add(turn, sentence, line.heading, &line.words, bonus + line.bonus);
    }

    fn patient(&mut self, turn: usize, spoken: &[Spoken]) {
        if self.phase != Phase::History {
            return;
        }
        let attendant = self.turns[turn].speaker == Speaker::Attendant;
        let mut rest = spoken;
        if let (Some((asked_in, question)), Some(first)) = (self.asked.take(), spoken.first())
            && let Some(answer) = answers::join(&question, first)
        {
            let words = person::third(&answer.words, false, self.person);
            let heading = self.heading(&[&question, first], Heading::Systems);
            let spans = vec![self.span(asked_in, &question), self.span(turn, first)];
            self.push(heading, &words, spans, 1.0);
            rest = if answer.whole { &spoken[1..] } else { spoken };
            self.asked = Some((asked_in, question));
        }
        let question = self.asked.take().map(|(_, question)| question);
        for sentence in rest {
            if sentence.question || stated::is_chat(sentence) || addresses_doctor(sentence) {
                continue;
            }
            let both: Vec<&Spoken> = question.iter().chain([sentence]).collect();
            let heading = self.heading(&both, Heading::Present);
            let words = if attendant {
                sentence.words.clone()
            } else {
                person::third(&answers::without_yes(&sentence.words), true, self.person)
            };
            self.add(turn, sentence, heading, &words, 0.5);
        }
    }

    fn heading(&self, spoken: &[&Spoken], otherwise: Heading) -> Heading {
        if let Some(about) = self.about {
            return about;
        }
        let words: Vec<String> = spoken.iter().flat_map(|one| one.texts()).collect();
        match topic::scores(&words).best() {
            Some((heading, weight)) if weight >= 4.0 && stated::is_history(heading) => heading,
            _ => otherwise,
        }
    }

    fn span(&self, turn: usize, sentence: &Spoken) -> Span {
        let (start, end) = (sentence.start, sentence.end);
        let quote = self.turns[turn].text.chars().skip(start).take(end - start).collect();
        Span { turn, start, end, quote }
    }

    fn add(
        &mut self,
        turn: usize,
        sentence: &Spoken,
        heading: Heading,
        words: &[Word],
        bonus: f64,
    ) {
        let spans = vec![self.span(turn, sentence)];
        self.push(self.about.unwrap_or(heading), words, spans, bonus);
    }

    fn push(&mut self, heading: Heading, words: &[Word], spans: Vec<Span>, bonus: f64) {
        let text = written(words);
        let count =
            words.iter().filter(|word| word.text.chars().any(char::is_alphanumeric)).count();
        let facts = named(&text, Language::En);
        let clinical = facts.iter().filter(|one| one.kind != ConceptKind::FollowUp).count();
        let numbers =
            words.iter().filter(|word| word.text.chars().all(|c| c.is_ascii_digit())).count();
        let short = self.about.is_some();
        if count < 3 || (clinical == 0 && !short && count < 6) {
            return;
        }
        if self.told.iter().any(|known| known.text == text) {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let weight = bonus
            + 1.5 * clinical.min(5) as f64
            + 0.5 * numbers.min(3) as f64
            + count.min(24) as f64 / 12.0;
        self.told.push(Told { heading, text, spans, weight });
    }
}

/// 'as you know', 'like you said': talk with the doctor, no account.
fn addresses_doctor(sentence: &Spoken) -> bool {
    sentence.words.iter().any(|word| matches!(word.text.as_str(), "you" | "your" | "dragon"))
}

/// Words as a sentence without its stop.
fn written(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        let tight = word.glued || matches!(word.text.as_str(), "," | "'s" | ")" | "%");
        if !text.is_empty() && !tight && !text.ends_with('(') {
            text.push(' ');
        }
        text.push_str(if word.text == "i" { "I" } else { &word.text });
    }
    text.trim_matches([',', ' ']).to_owned()
}

/// The weightiest sentences, as many as a note of such a talk has room for, in their order.
fn choose(told: Vec<Told>, length: usize) -> Vec<Told> {
    let room = (length * SHARE_PERCENT / 100).clamp(90, 700);
    let mut order: Vec<usize> = (0..told.len()).collect();
    order.sort_by(|&one, &other| told[other].weight.total_cmp(&told[one].weight));
    let mut used = 0;
    let mut keep = vec![false; told.len()];
    for index in order {
        let size = told[index].text.split(' ').count();
        if used + size <= room {
            (keep[index], used) = (true, used + size);
        }
    }
    let mut kept: Vec<Told> =
        told.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(one, _)| one).collect();
    kept.sort_by_key(|one| one.heading);
    kept
}

/// A note is about a third as long as its talk.
const SHARE_PERCENT: usize = 36;

/// What a short talk is about as a whole.
fn subject(turns: &[Turn], said: &[Vec<Spoken>], length: usize) -> Heading {
    let words: Vec<String> = said.iter().flatten().flat_map(Spoken::texts).collect();
    let mut scores = topic::scores(&words);
    let by_doctor: usize = turns
        .iter()
        .zip(said)
        .filter(|(turn, _)| matches!(turn.speaker, Speaker::Doctor | Speaker::Nurse))
        .map(|(_, spoken)| spoken.iter().map(|one| one.words.len()).sum::<usize>())
        .sum();
    let any = said.iter().flatten().filter(|one| one.question && one.word(0) == "any").count();
    if any >= 3 {
        scores.add(Heading::Systems, 4.0);
    }
    if length > 110 {
        scores.add(Heading::Present, 4.0);
    }
    if length > 170 {
        scores.add(Heading::Present, 6.0);
    }
    if turns.len() < 4 && by_doctor * 5 > length * 4 {
        scores.add(Heading::Assessment, 2.0);
    }
    match scores.best() {
        Some((Heading::Present, _)) | None if length < 62 => Heading::Complaint,
        None => Heading::Present,
        Some((heading, _)) => heading,
    }
}
