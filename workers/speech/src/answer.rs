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
        let words: Vec<HeardWord> =
            words.iter().flat_map(|(text, likely)| split(text, of_word(likely))).collect();
        let sure: Vec<f32> = words.iter().map(|word| word.confidence).collect();
        Self { confidence: mean(&sure), words }
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

/// How sure a model was of a word, from its tokens. Tamil and Telugu words are spelt in bytes, and the second
/// byte of a letter is nearly certain whatever the letter: their mean makes a guess look sure, their product makes
/// every long word look like a guess. This lies between.
#[expect(clippy::cast_precision_loss, reason = "at most a few hundred")]
fn of_word(likely: &[f32]) -> f32 {
    (logs(likely) / (likely.len().max(1) as f32).sqrt()).exp().min(1.0)
}

/// The geometric mean: one word that was a guess makes the text doubtful.
#[expect(clippy::cast_precision_loss, reason = "at most a few hundred")]
fn mean(likely: &[f32]) -> f32 {
    if likely.is_empty() { 0.0 } else { (logs(likely) / likely.len() as f32).exp().min(1.0) }
}

fn logs(likely: &[f32]) -> f32 {
    likely.iter().map(|likely| likely.max(1e-6).ln()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_second_bytes_do_not_make_a_guess_sure() {
        let sure = of_word(&[0.98; 12]);
        let guess = of_word(&[0.4, 1.0, 1.0, 0.3, 1.0, 1.0, 0.6, 1.0, 1.0]);
        assert!(sure > 0.9, "a long word that was heard well: {sure}");
        assert!(guess < 0.5, "three letters that were guessed: {guess}");
        assert!((of_word(&[0.7]) - 0.7).abs() < 1e-6, "one token is what it is");
    }
}
