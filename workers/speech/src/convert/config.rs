//! What a folder says its model is.

use super::folder::Folder;
use nadi_engines::speech::ConvertFault;
use serde::Deserialize;

/// Vocabularies that whisper.cpp understands: English alone, 99 languages, 100 languages.
const VOCABULARIES: [u32; 3] = [51_864, 51_865, 51_866];
/// Tokens of text of a model that knows English alone; the others have one more, and it is empty.
const ENGLISH_TEXT: u32 = 50_256;
const LONGEST: u64 = 1 << 20;

/// The sizes of a model.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Config {
    model_type: String,
    #[serde(rename = "vocab_size")]
    pub(crate) vocabulary: u32,
    #[serde(rename = "max_source_positions")]
    pub(crate) audio_positions: u32,
    #[serde(rename = "d_model")]
    pub(crate) width: u32,
    #[serde(rename = "encoder_attention_heads")]
    pub(crate) audio_heads: u32,
    #[serde(rename = "encoder_layers")]
    pub(crate) audio_layers: u32,
    #[serde(rename = "max_target_positions")]
    pub(crate) text_positions: u32,
    #[serde(rename = "decoder_attention_heads")]
    pub(crate) text_heads: u32,
    #[serde(rename = "decoder_layers")]
    pub(crate) text_layers: u32,
    #[serde(rename = "num_mel_bins")]
    pub(crate) mels: u32,
    encoder_ffn_dim: u32,
    decoder_ffn_dim: u32,
    #[serde(default = "gelu")]
    activation_function: String,
    #[serde(default = "yes")]
    tie_word_embeddings: bool,
    #[serde(default)]
    scale_embedding: bool,
}

fn gelu() -> String {
    "gelu".to_owned()
}

const fn yes() -> bool {
    true
}

impl Config {
    pub(crate) fn read(folder: &Folder<'_>) -> Result<Self, ConvertFault> {
        let text = folder.text("config.json", LONGEST)?.ok_or(ConvertFault::NotWhisper)?;
        let config: Self = serde_json::from_slice(&text).map_err(|_| ConvertFault::NotWhisper)?;
        config.checked()
    }

    fn checked(self) -> Result<Self, ConvertFault> {
        if self.model_type != "whisper" {
            return Err(ConvertFault::NotWhisper);
        }
        // whisper.cpp has one way to compute, and these are its sizes.
        let possible = VOCABULARIES.contains(&self.vocabulary)
            && (1..=1_500).contains(&self.audio_positions)
            && (1..=448).contains(&self.text_positions)
            && (32..=2_048).contains(&self.width)
            && [self.audio_layers, self.text_layers].iter().all(|layers| (1..=64).contains(layers))
            && [self.audio_heads, self.text_heads]
                .iter()
                .all(|heads| (1..=64).contains(heads) && self.width.is_multiple_of(*heads))
            && [80, 128].contains(&self.mels)
            && self.encoder_ffn_dim == 4 * self.width
            && self.decoder_ffn_dim == 4 * self.width
            && self.activation_function == "gelu"
            && self.tie_word_embeddings
            && !self.scale_embedding;
        if possible { Ok(self) } else { Err(ConvertFault::OtherShape) }
    }

    /// Tokens that are text; those that follow have meanings that whisper.cpp knows by their number.
    pub(crate) const fn text_tokens(&self) -> u32 {
        if self.vocabulary == VOCABULARIES[0] { ENGLISH_TEXT } else { ENGLISH_TEXT + 1 }
    }
}
