//! What was heard: segments of text with times, and marks where it should not be believed unread.

use nadi_base::Sensitive;
use serde::{Deserialize, Serialize};

/// Who speaks, as far as sound tells. Who is the doctor is decided from what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// The first voice.
    #[serde(rename = "S1")]
    One,
    /// The second voice.
    #[serde(rename = "S2")]
    Two,
}

/// Why a text should not be believed unread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Letters of a script that the language is not written in.
    WrongScript,
    /// Broken letters.
    Broken,
    /// The same again and again.
    Repetition,
    /// Far less said than written: the text repeats itself in longer circles.
    Compression,
    /// More text than anybody can say in that time, or none was spoken.
    NoSpeech,
    /// A phrase that models write over silence.
    StockPhrase,
    /// The model itself was not sure.
    Unsure,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Self; 7] = [
        Self::WrongScript,
        Self::Broken,
        Self::Repetition,
        Self::Compression,
        Self::NoSpeech,
        Self::StockPhrase,
        Self::Unsure,
    ];
}

/// One word. Times are in seconds from the beginning of the recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// Where it begins.
    pub start_s: f64,
    /// Where it ends.
    pub end_s: f64,
    /// The word.
    pub text: Sensitive<String>,
    /// How sure the model was, 0 to 1.
    pub confidence: f32,
}

/// A stretch of speech in words. Times are in seconds from the beginning of the recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Where it begins.
    pub start_s: f64,
    /// Where it ends.
    pub end_s: f64,
    /// Who speaks, where sound tells.
    pub speaker: Option<Speaker>,
    /// What was said.
    pub text: Sensitive<String>,
    /// How sure the model was, 0 to 1.
    pub confidence: f32,
    /// Its words.
    pub words: Vec<Word>,
    /// Why it should not be believed unread; empty where nothing speaks against it.
    pub marks: Vec<Mark>,
}

/// Text of segments, one after the other.
pub fn text(segments: &[Segment]) -> Sensitive<String> {
    let texts: Vec<&str> = segments
        .iter()
        .map(|segment| segment.text.expose().trim())
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_said_is_printed() {
        let segment = Segment {
            start_s: 0.0,
            end_s: 1.0,
            speaker: Some(Speaker::One),
            text: "காய்ச்சல்".into(),
            confidence: 0.9,
            words: vec![Word {
                start_s: 0.0, end_s: 1.0, text: "காய்ச்சல்".into(), confidence: 0.9
            }],
            marks: Vec::new(),
        };
        assert!(!format!("{segment:?}").contains("காய்ச்சல்"), "logs must stay empty of it");
        assert_eq!(text(&[segment.clone(), segment]).expose(), "காய்ச்சல் காய்ச்சல்");
    }
}
