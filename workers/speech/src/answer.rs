//! Tokens as words.

use crate::{letters::Letters, listen::Token};
use nadi_engines::speech::HeardWord;

/// A text and how sure the model was of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) words: Vec<HeardWord>,
    pub(crate) confidence: f32,
}

impl Text {
    pub(crate) fn of(tokens: &[Token], letters: &Letters) -> Self {
        let mut words: Vec<(Vec<u8>, Vec<f32>)> = Vec::new();
        for token in tokens {
            let bytes = letters.bytes(token.number);
            if words.is_empty() || bytes.first().is_some_and(u8::is_ascii_whitespace) {
                words.push(Default::default());
            }
            if let Some((text, likely)) = words.last_mut() {
                text.extend(bytes);
                likely.push(token.probability);
            }
        }
        let words = words.into_iter().flat_map(|(text, likely)| split(&text, mean(&likely)));
        let likely: Vec<f32> = tokens.iter().map(|token| token.probability).collect();
        Self { words: words.collect(), confidence: mean(&likely) }
    }

    pub(crate) fn plain(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.expose().as_str()).collect();
        words.join(" ")
    }
}

/// A token may hold a space in its middle.
fn split(text: &[u8], confidence: f32) -> Vec<HeardWord> {
    let text = String::from_utf8_lossy(text);
    let word = |word: &str| HeardWord { text: word.into(), confidence };
    text.split_whitespace().map(word).collect()
}

/// The geometric mean: one token that was a guess makes the word a guess.
#[expect(clippy::cast_precision_loss, reason = "at most a few hundred")]
fn mean(likely: &[f32]) -> f32 {
    if likely.is_empty() {
        return 0.0;
    }
    let logs: f32 = likely.iter().map(|likely| likely.max(1e-6).ln()).sum();
    (logs / likely.len() as f32).exp().min(1.0)
}
