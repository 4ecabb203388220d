//! Finds concepts in a turn: longest form first, endings by rule, one word between where the language allows it.

use std::ops::Range;

use super::hear::{Heard, Piece};
use crate::lexicon::{
    Concept, ConceptKind, Cue, Form, List, Spelling, has_bones, lexicon, lists, stem,
};
use crate::visit::Speaker;
use crate::words::ENGLISH;

/// A concept named in a turn.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) range: Range<usize>,
    pub(crate) concept: &'static Concept,
    /// Whether its last word carries the denial itself: 'బిగుసుకోలేదు'.
    pub(crate) denied: bool,
}

/// All mentions of a turn, none overlapping another.
pub(crate) fn mentions(heard: &Heard) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < heard.pieces.len() {
        if let Some(length) = only_looks_like(heard, index) {
            index += length;
            continue;
        }
        match longest(heard, index) {
            Some((end, form)) => {
                let concept = taken_or_tested(heard, end, &lexicon().concepts[form.concept]);
                let last = heard.lower(end - 1);
                let denied =
                    form.words.last().is_some_and(|word| denies(last) && !denies(&word.lower));
                let end = before_strength(heard, index..end, concept);
                found.push(Mention { range: index..end, concept, denied });
                index = end;
            }
            None => index += 1,
        }
    }
    without_parts(heard, found)
}

/// 'Pan 40', 'Dolo 650': the number of a brand is its strength, too.
fn before_strength(heard: &Heard, range: Range<usize>, concept: &Concept) -> usize {
    let drug = concept.kind == ConceptKind::Medication && range.len() > 1;
    let last = range.end - 1;
    let strength = heard.pieces[last].value.is_some_and(|value| value >= 2.0);
    // 'Liv 52' counts nothing.
    if drug && strength && concept.name != "silymarin" { last } else { range.end }
}

/// 'cold water', 'gas cylinder': phrases with the word of a complaint that are none.
fn only_looks_like(heard: &Heard, index: usize) -> Option<usize> {
    let pair = format!("{} {}", heard.lower(index), heard.lower(index + 1));
    lists(List::Pseudo, &pair).then_some(2)
}

/// Takes out what is only part of another name: the disease of a test, a vaccine or a drug, the form of a drug.
fn without_parts(heard: &Heard, found: Vec<Mention>) -> Vec<Mention> {
    let mut part = vec![false; found.len()];
    for number in (0..found.len()).rev() {
        let mention = &found[number];
        part[number] = match mention.concept.kind {
            ConceptKind::Diagnosis => {
                let next = found.get(number + 1).zip(part.get(number + 1));
                names_a_thing(heard, mention) || joins_a_thing(heard, mention, next)
            }
            ConceptKind::Medication if lists(List::FormsOnly, mention.concept.name) => {
                let before = number.checked_sub(1).and_then(|before| found.get(before));
                before.is_some_and(|drug| {
                    drug.concept.kind == ConceptKind::Medication
                        && drug.range.end + 1 >= mention.range.start
                })
            }
            _ => false,
        };
    }
    found.into_iter().zip(part).filter(|(_, part)| !part).map(|(mention, _)| mention).collect()
}

/// 'dengue test', 'measles vaccine'; from a doctor 'TB tablets', too.
fn names_a_thing(heard: &Heard, mention: &Mention) -> bool {
    let next = heard.lower(mention.range.end);
    let asked = heard.sentence_of(mention.range.start).is_some_and(|sentence| sentence.question);
    let told = heard.speaker == Speaker::Doctor && !asked;
    lists(List::TestOf, next) || (told && lists(List::DrugOf, next))
}

/// 'HIV and sugar test': joined with what is itself a test.
fn joins_a_thing(heard: &Heard, mention: &Mention, next: Option<(&Mention, &bool)>) -> bool {
    let joined = matches!(heard.lower(mention.range.end), "and" | "or" | "/" | "&");
    next.is_some_and(|(next, part)| {
        let thing = *part || next.concept.kind == ConceptKind::Test;
        joined && thing && next.range.start == mention.range.end + 1
    })
}

/// 'Vitamin D once a week' is a drug, 'vitamin D is low' a test.
fn taken_or_tested(heard: &Heard, end: usize, concept: &'static Concept) -> &'static Concept {
    let Some((_, drug)) = SUPPLEMENTS.iter().find(|(test, _)| *test == concept.name) else {
        return concept;
    };
    let taken =
        [Cue::TimeWeek, Cue::TimeTimes, Cue::UnitIu, Cue::UnitTablet, Cue::UnitMcg, Cue::UnitMg]
            .iter()
            .any(|cue| heard.any(end..end + 4, *cue))
            || matches!(heard.lower(end), "sachet" | "supplement" | "capsule");
    let measured = matches!(
        heard.lower(end),
        "level" | "levels" | "test" | "deficiency" | "is" | "was" | "came"
    );
    let taken = taken && !measured;
    let found = lexicon().concepts.iter().find(|other| other.name == *drug);
    found.filter(|_| taken).unwrap_or(concept)
}

const SUPPLEMENTS: [(&str, &str); 2] =
    [("vitamin d", "cholecalciferol"), ("vitamin b12", "methylcobalamin")];

fn longest(heard: &Heard, index: usize) -> Option<(usize, &'static Form)> {
    let piece = &heard.pieces[index];
    if piece.sign {
        return None;
    }
    let candidates = lexicon().beginning_with(&piece.spelling, heard.language);
    let ends = candidates.filter_map(|form| end_of(form, heard, index).map(|end| (end, form)));
    let size = |form: &Form| form.words.iter().map(|word| word.lower.len()).sum::<usize>();
    ends.max_by_key(|(_, form)| (form.words.len(), size(form), usize::MAX - form.concept))
}

fn end_of(form: &Form, heard: &Heard, start: usize) -> Option<usize> {
    let mut place = start;
    for (number, word) in form.words.iter().enumerate() {
        let fits = |at: usize| {
            heard
                .pieces
                .get(at)
                .is_some_and(|piece| !piece.sign && is_form(form, word, piece, heard.by_ear))
        };
        if !fits(place) {
            let free =
                heard.pieces.get(place).is_some_and(|piece| !piece.sign && piece.value.is_none());
            let drug = lexicon().concepts[form.concept].kind == ConceptKind::Medication;
            if number == 0 || form.is_english() || drug || !free || !fits(place + 1) {
                return None;
            }
            place += 1;
        }
        place += 1;
    }
    Some(place)
}

fn is_form(form: &Form, wanted: &Spelling, piece: &Piece, by_ear: bool) -> bool {
    let said = &piece.spelling;
    if form.is_english() {
        let kind = lexicon().concepts[form.concept].kind;
        let by_bones = said.native
            && has_bones(wanted, kind)
            && said.bones == wanted.bones
            && (wanted.bones.len() > 5 || first_vowel(&said.sound) == first_vowel(&wanted.sound));
        return by_bones || (!said.native && stem(&said.lower) == stem(&wanted.lower));
    }
    if said.lower == wanted.lower {
        return true;
    }
    if said.native && wanted.native {
        let alone = form.words.len() == 1;
        let short = alone && wanted.lower.chars().count() < 5;
        return is_inflected(&said.lower, &wanted.lower, alone)
            && (!short || has_ending(&said.lower, &wanted.lower));
    }
    by_ear
        && !said.native
        && !ENGLISH.contains(&said.lower)
        && !lists(List::OnlyAlike, &said.lower)
        && sounds_like(&said.sound, &wanted.sound)
}

/// What follows a short word that stands alone must be an ending: 'மருந்து' is not 'மரு'.
fn has_ending(said: &str, wanted: &str) -> bool {
    let root = wanted.trim_end_matches(ENDING_SIGNS);
    let rest = said.strip_prefix(wanted).or_else(|| said.strip_prefix(root));
    rest.is_some_and(|rest| rest.is_empty() || lists(List::Endings, rest))
}

/// Five consonants are few: 'పట్టేసింది' is no budesonide.
fn first_vowel(sound: &str) -> Option<char> {
    sound.chars().find(|letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u'))
}

/// The form with an ending: its last sign may change, at most seven characters may follow, ten where other words
/// of the form stand beside it.
fn is_inflected(said: &str, wanted: &str, alone: bool) -> bool {
    let length = wanted.chars().count();
    let changing =
        wanted.chars().next_back().is_some_and(|last| ENDING_SIGNS.contains(&last)) && length > 5;
    let root = if changing {
        &wanted[..wanted.len() - wanted.chars().next_back().map_or(0, char::len_utf8)]
    } else {
        wanted
    };
    let extra = said.chars().count().saturating_sub(root.chars().count());
    let most = match (alone, length < 4) {
        (false, _) => 10,
        (true, true) => 4,
        (true, false) => 7,
    };
    said.starts_with(root) && extra <= most && !lists(List::OnlyAlike, said)
}

const ENDING_SIGNS: [char; 6] = ['்', 'ு', '்', 'ం', 'ి', 'ు'];

/// Verbs of Tamil and Telugu that end in their denial.
pub(crate) fn denies(lower: &str) -> bool {
    DENIALS.iter().any(|ending| lower.len() > ending.len() && lower.ends_with(ending))
}

const DENIALS: [&str; 25] = [
    "லல",
    "ளல",
    "ணல",
    "ில்லை",
    "ట్లే",
    "atledu",
    "aledu",
    "లేదు",
    "లేవు",
    "లేదండి",
    "లేవండి",
    "ట్లేదు",
    "తில்ல",
    "தில்ல",
    "வில்லை",
    "கல",
    "டல",
    "ரல",
    "ழல",
    "யல",
    "கலை",
    "டலை",
    "ரலை",
    "yaledu",
    "kaledu",
];

fn sounds_like(said: &str, wanted: &str) -> bool {
    let (said_length, length) = (said.len(), wanted.len());
    if length < 5 {
        return said == wanted && length > 2;
    }
    let root = if length > 5 && wanted.ends_with(['a', 'e', 'i', 'o', 'u', 'n']) {
        &wanted[..length - 1]
    } else {
        wanted
    };
    said.starts_with(root) && said_length <= root.len() + 4
}
