//! Which phrases have which words.

use super::{Why, fold, names};
use crate::icd::{EntryKind, Icd, IcdCode, NoteKind};
use nadi_clinical::terms::sound;
use std::collections::HashMap;

/// One way to say what a line of the list means.
pub(super) struct Phrase {
    pub(super) entry: u32,
    pub(super) source: Source,
    /// How much all its words weigh together.
    pub(super) weight: f32,
}

/// Where a phrase comes from.
pub(super) enum Source {
    Title,
    OtherName(&'static str),
    Clinic(String),
}

impl Source {
    pub(super) fn why(&self) -> Why {
        match self {
            Self::Title => Why::Title,
            Self::OtherName(name) => Why::OtherName((*name).to_owned()),
            Self::Clinic(name) => Why::ClinicName(name.clone()),
        }
    }
}

/// The phrases of a list and their words.
#[derive(Default)]
pub(super) struct Index {
    pub(super) phrases: Vec<Phrase>,
    pub(super) words: Vec<Word>,
    by_word: HashMap<String, u32>,
    spelled: Vec<Vec<u32>>,
}

/// A word of the index.
pub(super) struct Word {
    pub(super) text: String,
    /// Letters that occur in it, as bits, to tell quickly that two words are far apart.
    pub(super) letters: u32,
    pub(super) phrases: Vec<u32>,
    pub(super) weight: f32,
}

/// A word that is known by its sound stands in the index behind this mark.
pub(super) const BY_SOUND: char = '~';

/// Words that hardly tell one code from another.
const FILLERS: [&str; 24] = [
    "unspecified",
    "nos",
    "other",
    "specified",
    "with",
    "without",
    "of",
    "the",
    "and",
    "or",
    "in",
    "to",
    "due",
    "a",
    "an",
    "on",
    "by",
    "not",
    "elsewhere",
    "classified",
    "initial",
    "encounter",
    "for",
    "my",
];

impl Index {
    pub(super) fn of(list: &Icd) -> Self {
        let mut index = Self::default();
        for (at, entry) in list.entries().filter(|(_, entry)| entry.kind == EntryKind::Code) {
            index.add(at, Source::Title, fold::words(entry.title));
            for note in list.notes(entry).filter(|note| note.kind == NoteKind::Term) {
                index.add(at, Source::OtherName(note.text), fold::words(note.text));
            }
        }
        for name in names::all() {
            let found = IcdCode::parse(&name.code).and_then(|code| list.find(&code));
            let Some(at) = found.map(|found| found.at) else { continue };
            let mut words = fold::words(&name.said);
            if name.by_sound {
                words = words.iter().map(|word| format!("{BY_SOUND}{}", sound(word))).collect();
            }
            index.add(at, Source::Clinic(name.said), words);
        }
        index.weigh();
        index
    }

    fn add(&mut self, entry: u32, source: Source, mut words: Vec<String>) {
        words.sort_unstable();
        words.dedup();
        let at = self.phrases.len();
        let ids: Vec<u32> = words.into_iter().map(|word| self.id(word)).collect();
        for id in &ids {
            self.words[*id as usize].phrases.push(place(at));
        }
        self.spelled.push(ids);
        self.phrases.push(Phrase { entry, source, weight: 0.0 });
    }

    fn id(&mut self, word: String) -> u32 {
        if let Some(id) = self.by_word.get(&word) {
            return *id;
        }
        let id = place(self.words.len());
        self.by_word.insert(word.clone(), id);
        let letters = letters(&word);
        self.words.push(Word { text: word, letters, phrases: Vec::new(), weight: 0.0 });
        id
    }

    /// The rarer a word, the more it tells.
    #[expect(clippy::cast_precision_loss, reason = "a weight needs no more digits than f32 has")]
    fn weigh(&mut self) {
        let all = self.phrases.len() as f32;
        for word in &mut self.words {
            let rare = (all / word.phrases.len().max(1) as f32).ln() + 1.0;
            let filler = FILLERS.contains(&word.text.as_str());
            word.weight = if filler { 0.5 } else { rare };
        }
        for (phrase, ids) in self.phrases.iter_mut().zip(&self.spelled) {
            phrase.weight = ids.iter().map(|id| self.words[*id as usize].weight).sum();
        }
        self.spelled = Vec::new();
    }

    pub(super) fn exact(&self, word: &str) -> Option<u32> {
        self.by_word.get(word).copied()
    }
}

/// The letters of a word as bits.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte & 31))
}

#[expect(clippy::cast_possible_truncation, reason = "an index has far fewer phrases than u32::MAX")]
const fn place(at: usize) -> u32 {
    at as u32
}
