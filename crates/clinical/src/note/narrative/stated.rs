//! What the doctor states: findings, results, what it is, what is to be done.

use super::super::lines::Heading;
use super::Phase;
use super::person::{self, Person};
use super::spoken::{Spoken, Word};
use crate::entities::{ConceptKind, named};
use nadi_base::Language;

/// A statement made ready.
pub(super) struct Statement {
    pub(super) heading: Heading,
    pub(super) words: Vec<Word>,
    pub(super) bonus: f64,
}

/// The phase that a sentence of the doctor opens.
pub(super) fn phase(sentence: &Spoken, now: Phase, late: bool) -> Phase {
    let text = format!(" {} ", sentence.texts().join(" "));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")));
    if (now == Phase::Examination || late) && has(&PLAN) {
        Phase::Plan
    } else if has(&EXAMINATION) {
        Phase::Examination
    } else {
        Phase::History
    }
}

const EXAMINATION: [&str; 18] = [
    "physical exam",
    "physical examination",
    "examine you",
    "quick exam",
    "quick physical",
    "listen to your",
    "your vital signs",
    "vital signs",
    "your vitals",
    "take a look at your",
    "check you out",
    "look at your vitals",
    "your exam",
    "on exam",
    "let me take a look",
    "examination",
    "your blood pressure is",
    "do an exam",
];

const PLAN: [&str; 20] = [
    "assessment",
    "my plan",
    "the plan",
    "first problem",
    "next problem",
    "second problem",
    "third problem",
    "your diagnosis",
    "my impression",
    "for your first",
    "what i would like to do",
    "i am going to prescribe",
    "i want to prescribe",
    "i would like to start",
    "i am going to start",
    "i am going to order",
    "i want to order",
    "i would like to order",
    "i am going to refer",
    "i would recommend",
];

/// Small talk, thanks, and words to the machine.
pub(super) fn is_chat(sentence: &Spoken) -> bool {
    sentence.words.iter().any(|word| CHAT.contains(&word.text.as_str()))
        || matches!(
            sentence.word(0),
            "hi" | "hello"
                | "bye"
                | "good"
                | "great"
                | "perfect"
                | "awesome"
                | "sounds"
                | "thanks"
                | "nice"
        ) && sentence.words.len() < 9
}

const CHAT: [&str; 22] = [
    "dragon",
    "dax",
    "thanks",
    "welcome",
    "bye",
    "goodbye",
    "weather",
    "congratulations",
    "questions",
    "question",
    "sorry",
    "funny",
    "joke",
    "vacation",
    "beautiful",
    "awesome",
    "okay",
    "sir",
    "ma'am",
    "birthday",
    "christmas",
    "laugh",
];

/// Whether patients tell under this heading.
pub(super) fn is_history(heading: Heading) -> bool {
    heading < Heading::Vitals || heading == Heading::Systems
}

/// The statement of a sentence in its phase.
pub(super) fn line(
    sentence: &Spoken,
    phase: Phase,
    person: Person,
    short: bool,
) -> Option<Statement> {
    let text = format!(" {} ", sentence.texts().join(" "));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")));
    let mut words = sentence.words.clone();
    let (heading, bonus) = match phase {
        Phase::History
            if has(&INTRODUCTION) || text.contains("-year-old") || text.contains(" year - old") =>
        {
            (Heading::Present, 3.0)
        }
        Phase::History if short => (Heading::Present, 0.0),
        Phase::History => return None,
        Phase::Examination if has(&RESULTS) => (Heading::Results, 1.0),
        Phase::Examination if has(&VITALS) => (Heading::Vitals, 1.0),
        Phase::Examination => (Heading::Examination, 0.5),
        Phase::Plan if has(&RESULTS) && has(&["showed", "shows", "was", "were", "is", "looks"]) => {
            (Heading::Results, 0.5)
        }
        Phase::Plan if calls_it(&text) => (Heading::Assessment, 1.5),
        Phase::Plan => (Heading::Plan, 1.0),
    };
    let leads: &[(&str, &str)] = if phase == Phase::Plan { &PLAN_LEADS } else { &FINDING_LEADS };
    if phase != Phase::History {
        strip(&mut words, leads);
    }
    Some(Statement { heading, words: person::third(&words, false, person), bonus })
}

fn calls_it(text: &str) -> bool {
    let says = [
        " you have ",
        " problem ",
        " diagnosis ",
        " consistent with ",
        " i believe ",
        " looks like ",
        " this is ",
        " it is ",
    ]
    .iter()
    .any(|phrase| text.contains(phrase));
    says && named(text, Language::En)
        .iter()
        .any(|one| one.kind == ConceptKind::Diagnosis || one.kind == ConceptKind::Symptom)
}

const INTRODUCTION: [&str; 8] = [
    "year old",
    "is here for",
    "here today for",
    "presents with",
    "presents today",
    "past medical history",
    "history of",
    "here for",
];

const RESULTS: [&str; 22] = [
    "x-ray",
    "x ray",
    "xray",
    "mri",
    "ct",
    "ct scan",
    "ekg",
    "ecg",
    "echo",
    "echocardiogram",
    "ultrasound",
    "lab results",
    "labs",
    "blood work",
    "hemoglobin",
    "a1c",
    "results",
    "hemoglobin a1c",
    "white blood cell count",
    "cholesterol",
    "creatinine",
    "urinalysis",
];

const VITALS: [&str; 8] = [
    "blood pressure",
    "heart rate",
    "oxygen saturation",
    "temperature",
    "respiratory rate",
    "pulse",
    "vital signs",
    "vitals",
];

/// Beginnings of findings that a note leaves out, and what stands for them.
const FINDING_LEADS: [(&str, &str); 26] = [
    ("on your physical exam ,", ""),
    ("on your exam ,", ""),
    ("on physical exam ,", ""),
    ("i do not see any", "no"),
    ("i do not hear any", "no"),
    ("i do not feel any", "no"),
    ("i do not appreciate any", "no"),
    ("i do not see", "no"),
    ("i do not appreciate", "no"),
    ("i do not hear", "no"),
    ("i do not feel", "no"),
    ("i do appreciate", ""),
    ("i do see", ""),
    ("i do hear", ""),
    ("i do notice", ""),
    ("i appreciate", ""),
    ("i can see", ""),
    ("i can hear", ""),
    ("i see", ""),
    ("i hear", ""),
    ("i notice", ""),
    ("it looks like", ""),
    ("you do have", "there is"),
    ("you have", "there is"),
    ("there is", "there is"),
    ("so", ""),
];

/// Beginnings of plans that a note leaves out.
const PLAN_LEADS: [(&str, &str); 30] = [
    ("what i would like to do is", ""),
    ("what i want to do is", ""),
    ("what we are going to do is", ""),
    ("i am going to go ahead and", ""),
    ("i am going to have you", "the patient will"),
    ("i am going to", ""),
    ("we are going to", ""),
    ("i would like you to", "the patient should"),
    ("i want you to", "the patient should"),
    ("i would like to", ""),
    ("we would like to", ""),
    ("i want to", ""),
    ("we want to", ""),
    ("i will", ""),
    ("we will", ""),
    ("we can", ""),
    ("let us", ""),
    ("i recommend", "recommend"),
    ("i would recommend", "recommend"),
    ("i would", ""),
    ("i do not think", "not thought that"),
    ("i believe", ""),
    ("i do want to", ""),
    ("i also want to", "also"),
    ("i would also like to", "also"),
    ("i am also going to", "also"),
    ("i do think", ""),
    ("so", ""),
    ("then", ""),
    ("now", ""),
];

/// Takes a beginning away, wherever it stands in the first words.
fn strip(words: &mut Vec<Word>, leads: &[(&str, &str)]) {
    for (lead, instead) in leads {
        let wanted: Vec<&str> = lead.split(' ').collect();
        let at = words
            .windows(wanted.len())
            .take(8)
            .position(|part| part.iter().zip(&wanted).all(|(word, wanted)| word.text == *wanted));
        if let Some(at) = at {
            let new = instead.split(' ').filter(|part| !part.is_empty());
            let new: Vec<Word> =
                new.map(|part| Word { text: part.to_owned(), glued: false }).collect();
            words.splice(at..at + wanted.len(), new);
            break;
        }
    }
}
