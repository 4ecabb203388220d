//! What may be believed of a text that a speech model wrote.
//!
//! Models invent: stock phrases over silence, the same sentence again and again, Telugu in Tamil letters.
//! Each guard here looks at the text and at the sound it is said to come from, and answers with a
//! [`Mark`]. A text with a mark is tried again another way; if the mark stays, it is shown.
//!
//! The limits are loose on purpose: a guard that refuses correct Telugu costs more than it saves.

mod repetition;
mod script;
mod stock;

pub use script::{Script, allowed, script_of};

use crate::transcript::Mark;
use nadi_base::Language;

/// More letters a second than anybody speaks: fast Tamil has about 20.
const MOST_LETTERS_A_SECOND: f64 = 35.0;
/// Speech shorter than this holds no words.
const SHORTEST_SPEECH_S: f64 = 0.2;
/// Below this the model was guessing.
const UNSURE: f32 = 0.6;
/// Below this a single word is unsure.
pub const UNSURE_WORD: f32 = 0.4;

/// A text and what is known of its sound.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    /// What the model wrote.
    pub text: &'a str,
    /// The language that was asked for.
    pub language: Language,
    /// How much speech there was, in seconds, by voice activity.
    pub speech_s: f64,
    /// How sure the model was of its words, taken together.
    pub confidence: f32,
}

/// Every reason not to believe a text unread; none for an empty text, which claims nothing.
pub fn marks(claim: &Claim<'_>) -> Vec<Mark> {
    let text = claim.text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let found = [
        (Mark::WrongScript, script::is_wrong(text, claim.language)),
        (Mark::Broken, text.contains('\u{fffd}')),
        (Mark::Repetition, repetition::repeats(text)),
        (Mark::Compression, repetition::is_circular(text)),
        (Mark::NoSpeech, is_too_much(text, claim.speech_s)),
        (Mark::StockPhrase, stock::is_stock(text)),
        (Mark::Unsure, claim.confidence < UNSURE),
    ];
    found.into_iter().filter_map(|(mark, holds)| holds.then_some(mark)).collect()
}

/// Whether another try is worth its time: everything but doubt alone.
pub fn wants_another_try(marks: &[Mark]) -> bool {
    marks.iter().any(|mark| *mark != Mark::StockPhrase)
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts are small")]
fn is_too_much(text: &str, speech_s: f64) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
    speech_s < SHORTEST_SPEECH_S || letters as f64 > speech_s * MOST_LETTERS_A_SECOND
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, language: Language, speech_s: f64) -> Vec<Mark> {
        marks(&Claim { text, language, speech_s, confidence: 0.9 })
    }

    #[test]
    fn plain_speech_is_believed() {
        let said = [
            ("எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது", Language::Ta),
            ("నాకు మూడు రోజులుగా జ్వరం ఉంది", Language::Te),
            ("I have had fever for three days.", Language::En),
            ("मुझे तीन दिन से बुखार है", Language::Hi),
            ("பாராசிட்டமால் 500 mg எடுத்துக்கொள்ளுங்கள்", Language::Ta),
            ("No no no, not there.", Language::En),
        ];
        for (text, language) in said {
            assert_eq!(of(text, language, 3.0), [], "{language:?}");
        }
    }

    #[test]
    fn text_over_silence_is_marked() {
        assert_eq!(of("Take rest at home.", Language::En, 0.1), [Mark::NoSpeech]);
        assert_eq!(
            of("Take rest at home and come back in two days.", Language::En, 0.9),
            [Mark::NoSpeech]
        );
        assert_eq!(of("", Language::En, 0.0), [], "nothing claimed, nothing to doubt");
    }

    #[test]
    fn a_guess_is_marked() {
        let claim = Claim { text: "yes", language: Language::En, speech_s: 1.0, confidence: 0.2 };
        assert_eq!(marks(&claim), [Mark::Unsure]);
    }
}
