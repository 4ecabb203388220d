//! A transcript as it was given: its turns, and what it says of its language.

use super::request::document;
use crate::ending::Failure;
use nadi_base::Language;
use nadi_clinical::visit::{self, Turn, language_of};
use serde_json::Value;
use std::path::Path;

/// What was said, and in which language.
pub(super) struct Transcript {
    pub(super) turns: Vec<Turn>,
    pub(super) language: Language,
}

/// Reads a transcript from a file, in any of its forms.
pub(super) fn read(file: &Path, asked: Option<Language>) -> Result<Transcript, Failure> {
    Ok(of_text(document(file)?.expose(), asked))
}

/// The turns of a text. The language is the one that was asked for, else the one that the JSON names,
/// else that of the letters.
pub(super) fn of_text(text: &str, asked: Option<Language>) -> Transcript {
    let text = text.trim_start_matches('\u{feff}');
    let turns = visit::parse(text);
    let language = asked.or_else(|| named(text)).unwrap_or_else(|| language_of(&turns));
    Transcript { turns, language }
}

fn named(text: &str) -> Option<Language> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let value: Value = serde_json::from_str(text).ok()?;
    Language::parse(value.get("language")?.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_comes_before_what_is_said_and_that_before_the_letters() {
        let json = r#"{"language":"te","segments":[{"speaker":"doctor","text":"காய்ச்சல்?"}]}"#;
        assert_eq!(of_text(json, Some(Language::En)).language, Language::En);
        assert_eq!(of_text(json, None).language, Language::Te, "the transcription knows");
        assert_eq!(of_text("Doctor: காய்ச்சல் irukka?", None).language, Language::Ta);
        assert_eq!(of_text("Doctor: జ్వరం?", None).language, Language::Te);
        assert_eq!(of_text("Doctor: fever?", None).language, Language::En);
    }

    #[test]
    fn gold_beside_the_turns_is_not_read() {
        let text = r#"{"turns":[{"speaker":"doctor","text":"Fever?"}],"gold":{"entities":[{"concept":"cough"}]}}"#;
        assert_eq!(of_text(text, None).turns.len(), 1, "only what was said");
    }
}
