//! Beginnings of Tamil and Telugu verbs that stand for a cue whatever their ending: நிறுத்து, நிறுத்திட்டேன்,
//! நிறுத்தலாம்; ఆపేశాను, ఆపేయండి. An ending that forbids or denies takes the cue away.

use std::sync::OnceLock;

use super::cue::{Cue, named};
use super::spelling::{Spelling, spell};
use nadi_base::Language;

struct Stem {
    lower: &'static str,
    sound: String,
    native: bool,
    cue: Cue,
}

fn stems() -> &'static [Stem] {
    static STEMS: OnceLock<Vec<Stem>> = OnceLock::new();
    STEMS.get_or_init(|| {
        let lines = include_str!("../../../../assets/lexicons/stems.txt").lines();
        let entries = lines.filter_map(|line| line.split_once(" ; "));
        let known = entries.filter_map(|(name, stems)| Some((named(name)?, stems)));
        known
            .flat_map(|(cue, stems)| {
                stems.split(", ").map(move |lower| {
                    let Spelling { sound, native, .. } = spell(lower);
                    Stem { lower, sound, native, cue }
                })
            })
            .collect()
    })
}

/// The cues that a word begins with.
pub(crate) fn stemmed(word: &Spelling, language: Language) -> impl Iterator<Item = Cue> {
    let ear = language != Language::En
        && !word.native
        && word.sound.len() > 4
        && !crate::words::ENGLISH.contains(&word.lower);
    let heard = (word.native || ear) && !forbids(&word.lower);
    let fits = move |stem: &&Stem| {
        let native = word.native && stem.native && word.lower.starts_with(stem.lower);
        let latin = ear && !stem.native && word.sound.starts_with(&stem.sound);
        heard && (native || latin)
    };
    stems().iter().filter(fits).map(|stem| stem.cue)
}

/// 'நிறுத்தாதீங்க', 'ఆపొద్దు': the verb is forbidden or denied.
fn forbids(lower: &str) -> bool {
    FORBIDS.iter().any(|part| lower.contains(part))
}

const FORBIDS: [&str; 16] = [
    "ாதீ",
    "ாதிங்",
    "கூடா",
    "வேண்டா",
    "ாமல்",
    "ாமலே",
    "தில்ல",
    "ல்லை",
    "ొద్దు",
    "వద్దు",
    "కండి",
    "కూడదు",
    "లేదు",
    "ట్లే",
    "oddu",
    "aadhee",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, language: Language, expected: &[Cue]) {
        let word = spell(word);
        let mut found: Vec<Cue> = stemmed(&word, language).collect();
        found.dedup();
        assert_eq!(found, expected, "{}", word.lower);
    }

    #[test]
    fn a_verb_is_known_by_its_beginning() {
        check("நிறுத்திட்டோம்", Language::Ta, &[Cue::Stop]);
        check("ఆపేశామండి", Language::Te, &[Cue::Stop]);
        check("niruthittaanga", Language::Ta, &[Cue::Stop]);
    }

    #[test]
    fn what_is_forbidden_is_no_cue() {
        check("நிறுத்தாதீங்க", Language::Ta, &[]);
        check("ఆపేయొద్దు", Language::Te, &[]);
    }

    #[test]
    fn every_line_of_the_table_is_known() {
        let text = include_str!("../../../../assets/lexicons/stems.txt");
        assert!(text.lines().is_sorted(), "sorted by bytes");
        for line in text.lines() {
            let name = line.split(" ; ").next().unwrap_or_default();
            assert!(named(name).is_some(), "{name} is a kind of cue");
        }
    }
}
