//! Concepts and their forms, as they lie in `assets/lexicons/concepts`.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::spelling::{Spelling, spell};
use nadi_base::Language;
use serde::{Deserialize, Serialize};

/// What a thing named in a visit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConceptKind {
    /// What the patient feels.
    Symptom,
    /// What the doctor finds.
    Sign,
    /// What it is called.
    Diagnosis,
    /// A drug.
    Medication,
    /// A laboratory test or a scan.
    Test,
    /// What is done to the patient.
    Procedure,
    /// A measurement.
    Vital,
    /// An allergy.
    Allergy,
    /// Past, family and habits.
    History,
    /// What the patient is told to do.
    Advice,
    /// When to come again.
    FollowUp,
}

/// A concept of the lexicon.
#[derive(Debug)]
pub(crate) struct Concept {
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) kind: ConceptKind,
}

/// One way to say a concept.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) concept: usize,
    pub(crate) words: Vec<Spelling>,
    pub(crate) language: Language,
}

impl Form {
    /// Whether the form is English.
    pub(crate) fn is_english(&self) -> bool {
        self.language == Language::En
    }
}

/// All concepts, their forms, and where to begin looking for them.
pub(crate) struct Lexicon {
    pub(crate) concepts: Vec<Concept>,
    pub(crate) forms: Vec<Form>,
    by_english: HashMap<String, Vec<usize>>,
    by_native: HashMap<String, Vec<usize>>,
    by_sound: HashMap<String, Vec<usize>>,
    by_bones: HashMap<String, Vec<usize>>,
}

const TABLES: [(&str, ConceptKind); 9] = [
    (include_str!("../../../../assets/lexicons/concepts/symptoms.txt"), ConceptKind::Symptom),
    (include_str!("../../../../assets/lexicons/concepts/signs.txt"), ConceptKind::Sign),
    (include_str!("../../../../assets/lexicons/concepts/diagnoses.txt"), ConceptKind::Diagnosis),
    (include_str!("../../../../assets/lexicons/concepts/drugs.txt"), ConceptKind::Medication),
    (include_str!("../../../../assets/lexicons/concepts/tests.txt"), ConceptKind::Test),
    (include_str!("../../../../assets/lexicons/concepts/procedures.txt"), ConceptKind::Procedure),
    (include_str!("../../../../assets/lexicons/concepts/advice.txt"), ConceptKind::Advice),
    (include_str!("../../../../assets/lexicons/concepts/habits.txt"), ConceptKind::History),
    (include_str!("../../../../assets/lexicons/concepts/allergies.txt"), ConceptKind::Allergy),
];

/// The lexicon, read once.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(load)
}

fn load() -> Lexicon {
    let mut lexicon = Lexicon {
        concepts: Vec::new(),
        forms: Vec::new(),
        by_english: HashMap::new(),
        by_native: HashMap::new(),
        by_sound: HashMap::new(),
        by_bones: HashMap::new(),
    };
    for (text, kind) in TABLES {
        for line in text.lines() {
            lexicon.read(line, kind);
        }
    }
    lexicon
}

impl Lexicon {
    fn read(&mut self, line: &'static str, kind: ConceptKind) {
        let mut fields = line.split(';').map(str::trim);
        let (Some(name), Some(code)) = (fields.next(), fields.next()) else { return };
        let concept = self.concepts.len();
        self.concepts.push(Concept { name, code, kind });
        self.add(concept, name, Language::En);
        for (language, forms) in [Language::En, Language::Ta, Language::Te].into_iter().zip(fields)
        {
            for form in forms.split(',').map(str::trim).filter(|form| !form.is_empty()) {
                self.add(concept, form, language);
            }
        }
    }

    fn add(&mut self, concept: usize, form: &str, language: Language) {
        let words: Vec<Spelling> =
            form.split([' ', '-', '.']).filter(|word| !word.is_empty()).map(spell).collect();
        let Some(first) = words.first() else { return };
        let place = self.forms.len();
        if language == Language::En {
            self.by_english.entry(stem(&first.lower).to_owned()).or_default().push(place);
            // A brand has fewer letters to be known by than a generic name: 'ivabrad' is not 'ఇవ్వబడు'.
            let own = form == self.concepts[concept].name || first.bones.len() > 5;
            if own && has_bones(first, self.concepts[concept].kind) {
                self.by_bones.entry(first.bones.clone()).or_default().push(place);
            }
        } else {
            if first.native {
                self.by_native.entry(head(&first.lower)).or_default().push(place);
            }
            self.by_sound.entry(head(&first.sound)).or_default().push(place);
        }
        self.forms.push(Form { concept, words, language });
    }

    /// The forms that may begin with this word in a talk of this language.
    pub(crate) fn beginning_with(
        &self,
        word: &Spelling,
        talk: Language,
    ) -> impl Iterator<Item = &Form> {
        let english = if word.native { None } else { self.by_english.get(stem(&word.lower)) };
        let native = if word.native { self.by_native.get(&head(&word.lower)) } else { None };
        let by_ear = talk != Language::En && !word.native;
        let sound = if by_ear { self.by_sound.get(&head(&word.sound)) } else { None };
        let bones = if word.native { self.by_bones.get(&word.bones) } else { None };
        let places = english.into_iter().chain(native).chain(sound).chain(bones).flatten();
        let forms = places.map(|place| &self.forms[*place]);
        forms.filter(move |form| form.is_english() || !by_ear || form.language == talk)
    }
}

/// 'percent' and 'frusemide' share their consonants.
const PERCENT: &str = "prsnt";

/// Whether an English word has consonants enough to be known by them in another script.
pub(crate) fn has_bones(word: &Spelling, kind: ConceptKind) -> bool {
    let least = if kind == ConceptKind::Medication { 5 } else { 6 };
    word.bones.len() >= least && word.lower.len() > 5 && word.bones != PERCENT
}

fn head(word: &str) -> String {
    word.chars().take(2).collect()
}

/// An English word without its plural.
pub(crate) fn stem(lower: &str) -> &str {
    let bare = lower.strip_suffix("'s").unwrap_or(lower);
    let plural = bare.len() > 3
        && bare.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| bare.ends_with(end));
    if plural { &bare[..bare.len() - 1] } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_large_enough() {
        let mut count = 0;
        for (text, kind) in TABLES {
            let names: Vec<&str> =
                text.lines().filter_map(|line| line.split(" ;").next()).collect();
            assert!(names.is_sorted(), "{kind:?} is sorted by concept");
            assert!(
                text.lines().all(|line| line.matches(';').count() == 4),
                "{kind:?} has five fields a line"
            );
            count += names.len();
        }
        assert!(count >= 600, "{count} concepts");
    }
}
