//! The clinic's names of conditions and the code that stands for each: what a search of codes needs of
//! the lexicon, and nothing else.

use crate::{lexicon::lexicon, lexicon::spell};
use nadi_base::Language;

/// One way to say a condition that has a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The code of the condition, as the lexicon has it, with its dot.
    pub code: &'static str,
    /// What the condition is called in English.
    pub concept: &'static str,
    /// The language of this form.
    pub language: Language,
    /// The words of this form, in small letters.
    pub words: Vec<String>,
}

/// Every form of every condition that has a code.
pub fn coded() -> impl Iterator<Item = Term> {
    let lexicon = lexicon();
    let forms = lexicon.forms.iter().map(|form| (&lexicon.concepts[form.concept], form));
    forms.filter(|(concept, _)| !concept.code.is_empty()).map(|(concept, form)| Term {
        code: concept.code,
        concept: concept.name,
        language: form.language,
        words: form.words.iter().map(|word| word.lower.clone()).collect(),
    })
}

/// How a word sounds, in letters under which its spellings in three scripts meet.
pub fn sound(word: &str) -> String {
    spell(word).sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_have_names_in_three_languages() {
        for language in [Language::En, Language::Ta, Language::Te] {
            let count = coded().filter(|term| term.language == language).count();
            assert!(count > 150, "{count} names in {language:?}");
        }
    }

    #[test]
    fn a_word_sounds_alike_in_two_scripts() {
        assert_eq!(sound("kaaichal"), sound("காய்ச்சல்"));
    }
}
